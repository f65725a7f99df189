//! What holds for every scenario and every sequence of commands.

mod luck;
mod pieces;
mod replay;
mod secrecy;
mod truth;
mod variants;
mod wishes;

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use kunren::exercise::Event;
use kunren::journal::{Entry, Keep, KeepError, Player};
use kunren::scenario::time::Secs;
use kunren::scenario::{Setting, Source};
use kunren::session::Session;
use proptest::test_runner::{Config, FileFailurePersistence};

use crate::shipped;

/// Who may play all seats of a run.
const POLICIES: [Player; 4] = [Player::Textbook, Player::Story, Player::Random, Player::Stance];

/// The busy day: every kind of thing happens in it.
const BUSY: [(&str, &str); 3] = [
    ("busy.scenario.ron", include_str!("../data/small/busy.scenario.ron")),
    ("busy.organization.ron", include_str!("../data/small/busy.organization.ron")),
    ("busy.playbook.ron", include_str!("../data/small/busy.playbook.ron")),
];

fn load(files: [(&str, &str); 3]) -> Result<Arc<Setting>, kunren::scenario::Report> {
    let [a, b, c] = files.map(|(path, text)| Source { path: path.into(), text: text.into() });
    Setting::load(a, b, c).map(|(setting, _)| Arc::new(setting))
}

fn busy() -> &'static Arc<Setting> {
    static BUSY_DAY: LazyLock<Arc<Setting>> = LazyLock::new(|| match load(BUSY) {
        Ok(setting) => setting,
        Err(report) => panic!("{report}"),
    });
    &BUSY_DAY
}

/// The busy day and everything that is in the program.
fn all() -> impl Iterator<Item = &'static Arc<Setting>> {
    std::iter::once(busy()).chain(shipped::settings())
}

/// One of them; the busy day every second time.
fn one_of(number: usize) -> &'static Arc<Setting> {
    if number.is_multiple_of(2) { busy() } else { &shipped::settings()[number / 2 % 4] }
}

/// So many cases, unless `PROPTEST_CASES` asks for others, and a file for those that failed once.
fn cases(few: u32) -> Config {
    let asked = Config::default();
    let cases = if asked.cases == 256 { few } else { asked.cases };
    let seeds = FileFailurePersistence::Direct("tests/it/properties.seeds");
    Config { cases, failure_persistence: Some(Box::new(seeds)), ..asked }
}

/// A record in memory that outlives its session.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<Entry>>>);

impl Keep for Kept {
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(entry.clone());
        Ok(())
    }
}

impl Kept {
    fn entries(&self) -> Vec<Entry> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A session with the same player in every seat, and its record.
fn session(setting: &Arc<Setting>, seed: u64, player: Player) -> (Session, Kept) {
    let kept = Kept::default();
    let players: Vec<_> = setting.seats().map(|seat| (seat, player)).collect();
    (Session::new(setting.clone(), seed, &players, Some(Box::new(kept.clone()))), kept)
}

/// What happened when, without the mere passing of time.
fn course(entries: &[Entry]) -> Vec<(Secs, Event)> {
    let mut course = Vec::new();
    for entry in entries {
        let mut now = entry.at;
        for event in &entry.events {
            match event {
                Event::Passed { .. } => continue,
                Event::Came { at, .. } => now = *at,
                _ => {}
            }
            course.push((now, event.clone()));
        }
    }
    course
}
