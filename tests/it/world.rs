//! What several tests begin with: a small setting, and records made by hand.

mod actions;
mod attacker;
mod authority;
mod channels;
mod choices;
mod clocks;
mod desk;
mod discussion;
mod edits;
mod endings;
mod evidence;
mod facilitator;
mod injects;
mod knowledge;
mod meeting;
mod money;
mod notices;
mod people;
mod phases;
mod phone;
mod preparation;
mod promises;
mod requests;
mod services;
mod standing;
mod tickets;
mod truth_view;
mod written;

use std::sync::Arc;

use kunren::exercise::{By, Command, Event, Exercise};
use kunren::journal::{Entry, Header, Journal, Player, Reader};
use kunren::scenario::{Setting, Source};

/// The three files of the smallest scenario in which everything occurs.
pub(crate) fn base_sources() -> [Source; 3] {
    [
        ("base.scenario.ron", include_str!("../data/checks/base.scenario.ron")),
        ("base.organization.ron", include_str!("../data/checks/base.organization.ron")),
        ("base.playbook.ron", include_str!("../data/checks/base.playbook.ron")),
    ]
    .map(|(path, text)| Source { path: path.into(), text: text.into() })
}

/// Those files, loaded.
pub(crate) fn base() -> Arc<Setting> {
    let [scenario, organization, playbook] = base_sources();
    match Setting::load(scenario, organization, playbook) {
        Ok((setting, _)) => Arc::new(setting),
        Err(report) => panic!("{report}"),
    }
}

/// A header with one person in the first seat.
pub(crate) fn header(setting: &Setting) -> Header {
    let players: Vec<_> = setting.seats().map(|role| (role, Player::Stance)).collect();
    let mut header = Header::new(setting, 7, &players);
    header.seats[0].player = Player::Human;
    header
}

/// Entry `seq` of a made-up record: a note.
pub(crate) fn note(setting: &Setting, seq: u32, words: &str) -> Entry {
    let role = setting.seats().next().expect("the base has seats");
    let words: Box<str> = words.into();
    Entry {
        seq,
        at: 0,
        by: By::Role(role),
        command: Command::Note { words: words.clone() },
        events: vec![Event::Noted { by: role, words }],
    }
}

/// A made-up record of so many notes.
pub(crate) fn notes(setting: &Arc<Setting>, count: u32) -> Journal {
    let mut reader = Reader::begin(&header(setting).to_line()).expect("the header is good");
    for seq in 1..=count {
        let line = note(setting, seq, &format!("note {seq} 「控え」")).to_line(&setting.names);
        reader.entry(seq as usize + 1, &line).expect("the entry is good");
    }
    reader.finish()
}

/// A record of the base scenario: the morning passes, one seat picks up the phone and writes notes.
pub(crate) fn morning() -> Journal {
    let setting = base();
    let mut journal = Reader::begin(&header(&setting).to_line()).expect("the header is good").finish();
    let mut exercise = Exercise::new(journal.setting.clone(), journal.header.seed);
    let mut keep = |by: By, command: Command| {
        let at = exercise.now();
        if let Ok(events) = exercise.handle(by, &command) {
            journal.entries.push(Entry { seq: exercise.seq(), at, by, command, events });
        }
    };
    keep(By::Clock, Command::Start);
    for minute in 1..=360 {
        keep(By::Clock, Command::Advance { to: minute * 60 });
        for role in setting.seats() {
            keep(By::Role(role), Command::PickUp { message: minute / 20 });
            keep(By::Role(role), Command::Read { message: minute / 20 });
        }
        if minute % 50 == 0 {
            keep(By::Facilitator, Command::Observe { role: None, expectation: None, words: "quiet".into() });
        }
    }
    journal
}
