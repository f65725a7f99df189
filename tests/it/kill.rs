//! `kill -9` at any instant: what was acknowledged is there afterwards.

#[cfg(feature = "panels")]
mod form;

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use kunren::exercise::Event;
use kunren::store::Store;

use crate::program::User;

/// How often the program is killed.
const KILLS: u32 = 100;

/// The number in `OK (entry 12).`
fn acknowledged(line: &str) -> Option<u32> {
    let (_, rest) = line.split_once("OK (entry ")?;
    rest.split_once(')')?.0.parse().ok()
}

/// Begins or goes on, types as fast as it can, and is killed after so many microseconds. Gives the last
/// acknowledgement and how many there were.
fn killed(user: &User, args: &[&str], micros: u64) -> (u32, u32) {
    let mut child = user.command(args).stdin(Stdio::piped()).spawn().expect("it starts");
    let mut input = child.stdin.take().expect("an input");
    let writer = thread::spawn(move || {
        for i in 0.. {
            if writeln!(input, "note thought {i}\nwait 1s").is_err() {
                return;
            }
        }
    });
    let output = BufReader::new(child.stdout.take().expect("an output"));
    let reader = thread::spawn(move || {
        let acks = output.lines().map_while(Result::ok).filter_map(|line| acknowledged(&line));
        acks.fold((0, 0), |(_, num), ack| (ack, num + 1))
    });
    thread::sleep(Duration::from_micros(micros));
    child.kill().expect("killed");
    child.wait().expect("gone");
    writer.join().expect("the writer ends");
    reader.join().expect("the reader ends")
}

#[test]
fn no_acknowledged_command_is_missing_after_a_hundred_kills() {
    let user = User::new();
    let begin = ["play", "no-evidence", "--seat", "management", "--seed", "7", "--step"];
    let resume = ["resume", "1", "--step"];
    let (mut num_acks, mut num_last) = (0, 0);
    let mut lot: u64 = 1;
    // On a busy machine the program takes longer to come to its work: then it lives longer.
    let mut longest_micros: u64 = 150_000;
    for kill in 0.. {
        if kill >= KILLS && num_acks > 1_000 {
            break;
        }
        assert!(kill < 10 * KILLS, "only {num_acks} acknowledgements: the test tests nothing");
        lot = lot.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // From before the program has opened its database to well within its work.
        let is_begun = user.data().join("kunren.db").exists() && kill > 0;
        let micros = if kill == 0 { 1_500_000 } else { 5_000 + (lot >> 33) % longest_micros };
        let (last, num) = killed(&user, if is_begun { &resume } else { &begin }, micros);
        if num == 0 {
            longest_micros = (longest_micros + longest_micros / 8).min(3_000_000);
        }
        num_acks += num;
        num_last = num_last.max(last);
        let store = Store::open(&user.data()).expect("the database opens");
        let id = "1".parse().expect("a number");
        assert!(store.summary(id).expect("listed").seq >= last, "kill {kill}: entry {last} is missing");
    }
    let journal = Store::open(&user.data()).expect("opens").load("1".parse().expect("a number")).expect("whole");
    assert!(journal.entries.len() as u32 >= num_last);
    assert!(journal.verify().is_ok(), "the record decides as it stands");
    let went_on = user.type_in(["resume", "1", "--step"], &["note at last", "quit"]).good();
    assert!(went_on.contains("OK (entry "), "{went_on}");
}

#[test]
fn a_kill_while_the_database_is_being_made_leaves_a_good_one() {
    for kill in 0..20 {
        let user = User::new();
        let args = ["play", "first-drill", "--seat", "csirt", "--step"];
        let (last, _) = killed(&user, &args, 2_000 * kill);
        if !user.data().exists() {
            continue;
        }
        let store = Store::open(&user.data()).expect("the database opens");
        for summary in store.list().expect("listed") {
            let journal = store.load(summary.id).expect("whole");
            assert!(journal.entries.len() as u32 >= last && journal.verify().is_ok());
        }
        user.type_in(args, &["note still works", "quit"]).good();
    }
}

/// Types these lines, and is killed as soon as it says this. Whether it came to say so.
fn killed_at(mut command: Command, lines: &[&str], said: &str) -> bool {
    let mut child = command.stdin(Stdio::piped()).spawn().expect("it starts");
    let mut input = child.stdin.take().expect("an input");
    input.write_all((lines.join("\n") + "\n").as_bytes()).expect("it reads");
    let output = BufReader::new(child.stdout.take().expect("an output"));
    let has_said = output.lines().map_while(Result::ok).any(|line| line.contains(said));
    child.kill().expect("killed");
    child.wait().expect("gone");
    has_said
}

/// The cause as the seat wrote it, if it is kept.
fn cause(user: &User) -> Option<String> {
    let journal = Store::open(&user.data()).expect("opens").load("1".parse().expect("a number")).expect("whole");
    let events = journal.entries.iter().flat_map(|entry| entry.events.iter());
    events.rev().find_map(|event| match event {
        Event::Reflected { cause, .. } => Some(cause.to_string()),
        _ => None,
    })
}

#[test]
fn own_words_that_were_acknowledged_survive_a_kill() {
    let play = ["play", "first-drill", "--seat", "csirt", "--step", "--seed", "7"];
    let to_the_end = ["wait 2h"; 4];
    for _ in 0..KILLS / 5 {
        let user = User::new();
        let lines = [&to_the_end[..], &["a mail", "ring up", "yes"]].concat();
        assert!(killed_at(user.command(play), &lines, "Written down, "), "the prompt in play never came so far");
        assert_eq!(cause(&user).as_deref(), Some("a mail"), "in play");

        let user = User::new();
        user.type_in(play, &to_the_end).good();
        assert_eq!(cause(&user), None);
        assert!(killed_at(user.command(["reflect", "1", "--cause", "a call"]), &[], "Written down, "));
        assert_eq!(cause(&user).as_deref(), Some("a call"), "afterwards");
    }
}
