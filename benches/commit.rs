//! Fifty seats answer at the same instant, each in an exercise of its own: how long until the entry is on the disk.
//! Beside it, the same fifty lines synced one by one to a plain file, and one such line alone: `cargo bench --bench commit`.

mod given;

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::sync::{Barrier, Mutex};
use std::time::{Duration, Instant};

use kunren::journal::{Entry, Keep as _};
use kunren::scenario::Setting;
use kunren::store::Store;

use given::{played, setting};

const SEATS: usize = 50;
/// Long enough that numbers of entries and seconds grow by a byte, and that the log is merged now and then.
const ROUNDS: usize = 300;

fn main() {
    let setting = setting();
    let (session, entries) = played(&setting);
    let header = session.header();
    // Without `--bench`, as when tests are run, it is only tried out.
    let num_rounds = if std::env::args().any(|argument| argument == "--bench") { ROUNDS } else { 2 };
    let entries = &entries[..num_rounds];
    let folder = tempfile::tempdir().expect("a folder");

    let store = Store::open(folder.path()).expect("a store");
    let keepers = (0..SEATS).map(|_| store.create(&setting, &header).expect("a new exercise").1);
    let kunren =
        at_once(entries, keepers.map(|mut keeper| move |entry: &Entry| keeper.keep(entry).expect("kept")).collect());

    let file = plain_file(&folder.path().join("fifty"));
    let fifty = at_once(entries, vec![|entry: &Entry| append(&file, &setting, entry); SEATS]);
    let file = plain_file(&folder.path().join("one"));
    let one = at_once(entries, vec![|entry: &Entry| append(&file, &setting, entry)]);

    print("fifty seats at once", &kunren, &kunren);
    print("peer: fifty lines synced one by one", &fifty, &kunren);
    print("peer: one line synced, nobody else", &one, &kunren);
}

/// Each seat keeps each entry, all of them at the same instant; how long each had to wait, in order of length.
fn at_once<F: FnMut(&Entry) + Send>(entries: &[Entry], seats: Vec<F>) -> Vec<Duration> {
    let start = Barrier::new(seats.len());
    let start = &start;
    let wait = |mut keep: F| {
        let mut waited = Vec::with_capacity(entries.len());
        for entry in entries {
            start.wait();
            waited.push(timed(|| keep(entry)));
        }
        waited
    };
    let mut waited: Vec<_> = std::thread::scope(|scope| {
        let seats: Vec<_> = seats.into_iter().map(|keep| scope.spawn(move || wait(keep))).collect();
        seats.into_iter().flat_map(|seat| seat.join().expect("no seat fails")).collect()
    });
    waited.sort_unstable();
    waited
}

#[expect(clippy::disallowed_methods, reason = "a bench measures the room's time")]
fn timed(work: impl FnOnce()) -> Duration {
    let begin = Instant::now();
    work();
    begin.elapsed()
}

fn plain_file(path: &Path) -> Mutex<File> {
    Mutex::new(File::create(path).expect("a file"))
}

fn append(file: &Mutex<File>, setting: &Setting, entry: &Entry) {
    let line = entry.to_line(&setting.names);
    let mut file = file.lock().expect("no seat fails");
    file.write_all(line.as_bytes()).and_then(|()| file.sync_data()).expect("synced");
}

#[expect(clippy::print_stdout, reason = "what a bench is for")]
fn print(what: &str, waited: &[Duration], kunren: &[Duration]) {
    let [p50, p99] = [50, 99].map(|percent| percentile(waited, percent));
    let ratio = |percent| percentile(kunren, percent).as_secs_f64() / percentile(waited, percent).as_secs_f64();
    println!("{what:36} p50 {p50:>9.2?} (ratio {:5.2})  p99 {p99:>9.2?} (ratio {:5.2})", ratio(50), ratio(99));
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    sorted[(sorted.len() - 1) * percent / 100]
}
