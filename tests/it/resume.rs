//! Going on with a record that was cut off anywhere.

use std::sync::{Arc, Mutex};

use kunren::exercise::{By, Command};
use kunren::journal::{Entry, Journal, Keep, KeepError, Player, Reader};
use kunren::scenario::names::RoleId;
use kunren::scenario::time::MINUTE;
use kunren::scenario::{Setting, Source};
use kunren::session::Session;
use kunren::view::seat::MessageState;

/// Keeps in memory that outlives the session.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<Entry>>>);

impl Keep for Shared {
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError> {
        self.0.lock().expect("one thread").push(entry.clone());
        Ok(())
    }
}

impl Shared {
    fn entries(&self) -> Vec<Entry> {
        self.0.lock().expect("one thread").clone()
    }
}

fn first_drill() -> Arc<Setting> {
    let file = |path: &str, text: &str| Source { path: path.into(), text: text.into() };
    let loaded = Setting::load(
        file("s", include_str!("../../scenarios/first-drill.scenario.ron")),
        file("o", include_str!("../../scenarios/tsubaki.organization.ron")),
        file("p", include_str!("../../scenarios/account-takeover.playbook.ron")),
    );
    match loaded {
        Ok((setting, _)) => Arc::new(setting),
        Err(report) => panic!("{report}"),
    }
}

/// A person who picks up and reads everything, writes a note each minute, and tells everything to the second seat.
fn act(session: &mut Session, me: RoleId) {
    let view = session.view(me);
    for message in &view.messages {
        let command = match message.state {
            MessageState::Ringing => Command::PickUp { message: message.id },
            MessageState::Arrived => Command::Read { message: message.id },
            _ => continue,
        };
        if session.submit(By::Role(me), &command).is_ok() {
            session.stand_ins_act().expect("kept");
        }
    }
    if session.view(me).notes.len() < (session.exercise().now() / MINUTE) as usize {
        session.submit(By::Role(me), &Command::Note { words: "tick".into() }).ok();
        session.stand_ins_act().expect("kept");
    }
}

fn play_on(session: &mut Session, me: RoleId) {
    while session.exercise().ended().is_none() {
        if session.exercise().now().is_multiple_of(MINUTE) {
            act(session, me);
        }
        let next = (session.exercise().now() / MINUTE + 1) * MINUTE;
        session.run_to(next).expect("kept");
    }
}

fn played(setting: &Arc<Setting>, others: Player) -> Journal {
    let me = setting.seats().next().expect("a seat");
    let player = |role| (role, if role == me { Player::Human } else { others });
    let players: Vec<_> = setting.seats().map(player).collect();
    let shared = Shared::default();
    let mut session = Session::new(setting.clone(), 7, &players, Some(Box::new(shared.clone())));
    let header = session.header();
    session.submit(By::Clock, &Command::Start).expect("started");
    session.stand_ins_act().expect("kept");
    play_on(&mut session, me);
    let mut journal = Reader::begin(&header.to_line()).expect("good").finish();
    journal.entries = shared.entries();
    journal
}

#[test]
fn an_exercise_cut_off_anywhere_goes_on_as_if_nothing_had_happened() {
    let setting = first_drill();
    let me = setting.seats().next().expect("a seat");
    for others in [Player::Stance, Player::Textbook] {
        let whole = played(&setting, others);
        assert!(whole.entries.len() > 50);
        for cut in (1..whole.entries.len()).step_by(7) {
            let past = whole.until(cut as u32).expect("there");
            let shared = Shared::default();
            let resumed = Session::resume(&past, Some(Box::new(shared.clone()))).expect("kept");
            assert!(resumed.remembers, "{others:?}, cut after {cut}");
            let mut session = resumed.session;
            play_on(&mut session, me);
            let entries: Vec<Entry> = past.entries.into_iter().chain(shared.entries()).collect();
            let difference = entries.iter().zip(&whole.entries).position(|(a, b)| a != b);
            assert_eq!(difference, None, "{others:?}, cut after {cut}");
            assert_eq!(entries.len(), whole.entries.len());
        }
    }
}

#[test]
fn a_record_that_was_not_made_this_way_is_taken_as_it_stands() {
    let setting = first_drill();
    let mut journal = played(&setting, Player::Stance);
    journal.entries.truncate(60);
    // Somebody else was at the table: what stand-ins did, people did.
    for seat in &mut journal.header.seats {
        seat.player = Player::Random;
    }
    let resumed = Session::resume(&journal, None).expect("nothing is kept");
    assert!(!resumed.remembers);
    assert_eq!(resumed.session.exercise().state(), journal.replay().state());
}
