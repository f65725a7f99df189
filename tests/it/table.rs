//! The exercise at the screen: time of the room, seats, refusals, and what is left when the program goes away.

use std::sync::Arc;
use std::time::{Duration, Instant};

use kunren::app::Pace;
use kunren::app::table::{Shown, Start, Table};
use kunren::exercise::{Command, Refusal};
use kunren::journal::Player;
use kunren::scenario::Setting;
use kunren::scenario::names::RoleId;
use kunren::shelf::Shelf;
use kunren::store::Store;
use kunren::text::{Lang, Words};
use tempfile::TempDir;

fn first_drill() -> Arc<Setting> {
    Shelf::open(None).expect("what is shipped").setting("first-drill", None).expect("it has no errors")
}

fn role(setting: &Setting, id: &str) -> RoleId {
    setting.names.find(id).expect("the scenario has this seat")
}

/// A data folder, an exercise in which people play these seats, and a moment of the room.
struct Room {
    store: Store,
    table: Table,
    clock: Instant,
    _folder: TempDir,
}

#[expect(clippy::disallowed_methods, reason = "any moment will do")]
fn any_moment() -> Instant {
    Instant::now()
}

fn room(people: &[&str], quarters: u32) -> Room {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(folder.path()).expect("it is empty");
    let setting = first_drill();
    let players = people.iter().map(|id| (role(&setting, id), Player::Human)).collect();
    let start = Start { players, seed: 7, quarters: Some(quarters), team: None };
    let table = Table::begin(&store, setting, &start).expect("it can be kept");
    Room { store, table, clock: any_moment(), _folder: folder }
}

impl Room {
    fn wait(&mut self, millis: u64) -> bool {
        self.clock += Duration::from_millis(millis);
        self.table.tick(self.clock).expect("it can be kept")
    }

    fn pace(&mut self, pace: Pace) {
        self.table.pace(pace, self.clock).expect("it can be kept");
    }

    fn now(&self) -> u32 {
        self.table.now(self.clock)
    }

    fn num_kept(&self) -> u32 {
        self.store.summary(self.table.id()).expect("it is kept").seq
    }
}

#[test]
fn time_stands_still_until_somebody_lets_it_run() {
    let mut room = room(&["csirt"], 4);
    room.wait(10_000);
    assert_eq!((room.now(), room.table.wake_in(room.clock)), (0, None));
    room.pace(Pace::Go);
    room.wait(3_000);
    assert_eq!(room.now(), 3);
    assert!(room.table.wake_in(room.clock).is_some_and(|wait| wait <= Duration::from_secs(1)));
    room.pace(Pace::Pause);
    room.wait(60_000);
    room.pace(Pace::Go);
    assert_eq!(room.now(), 3, "nothing becomes due during a pause");
}

#[test]
fn a_change_of_speed_leaves_alone_what_has_passed() {
    let mut room = room(&["csirt"], 4);
    room.pace(Pace::Go);
    room.wait(10_000);
    room.pace(Pace::Quarters(40));
    room.wait(1_000);
    assert_eq!(room.now(), 20);
    room.pace(Pace::Quarters(1));
    room.wait(4_000);
    assert_eq!(room.now(), 21);
    room.pace(Pace::Quarters(0));
    room.pace(Pace::Quarters(u32::MAX));
    assert_eq!(room.table.clockwork().quarters, 2_400);
    room.pace(Pace::AsPhase);
    assert!(room.table.clockwork().as_phase);
}

#[test]
fn seconds_in_which_nothing_happens_fill_no_journal() {
    let mut room = room(&["csirt"], 4);
    let quiet = |room: &Room| room.table.session().next_due().is_some_and(|due| due > room.now() + 5);
    for _ in 0..600 {
        if !quiet(&room) {
            room.pace(Pace::Skip(1));
        }
    }
    room.pace(Pace::Go);
    room.wait(10);
    let (before, from) = (room.num_kept(), room.now());
    assert!(quiet(&room), "nobody wants anything for some seconds");
    for _ in 0..40 {
        room.wait(100);
    }
    assert_eq!((room.now(), room.num_kept()), (from + 4, before));
}

#[test]
fn what_is_shown_is_on_the_disk() {
    let mut room = room(&["csirt"], 4);
    room.pace(Pace::Go);
    for _ in 0..100 {
        room.wait(15_000);
        assert_eq!(room.num_kept(), room.table.session().exercise().seq());
    }
    room.table.submit(&Command::Note { words: "a".into() }, room.clock).expect("it can be kept");
    assert_eq!(room.num_kept(), room.table.session().exercise().seq());
}

#[test]
fn the_pieces_in_which_time_passes_do_not_matter() {
    let mut lines = Vec::new();
    for step in [400, 5_000] {
        let mut room = room(&["csirt"], 240);
        room.pace(Pace::Go);
        for _ in 0..(20_000 / step) {
            room.wait(step);
        }
        let clock = room.clock;
        let log = room.table.view(clock).expect("a seat is shown").log.clone();
        lines.push(log.into_iter().map(|line| (line.at, line.news)).collect::<Vec<_>>());
    }
    assert!(lines[0].len() > 3, "something happens in twenty minutes");
    assert_eq!(lines[0], lines[1]);
}

#[test]
fn a_command_happens_at_the_second_at_which_it_was_given() {
    let mut room = room(&["csirt"], 4);
    room.pace(Pace::Go);
    room.clock += Duration::from_millis(7_300);
    assert!(room.table.submit(&Command::Note { words: "seen".into() }, room.clock).expect("it can be kept"));
    let clock = room.clock;
    assert_eq!(room.table.view(clock).expect("a seat is shown").notes[0].0, 7);
}

#[test]
fn what_is_refused_is_said_until_something_is_accepted() {
    let mut room = room(&["csirt"], 4);
    let words = Words::new(Lang::En);
    assert!(!room.table.submit(&Command::Read { message: 9_999 }, room.clock).expect("nothing to keep"));
    assert_eq!(room.table.refused().map(|refused| refused.refusal), Some(Refusal::NoSuchMessage));
    assert!(room.table.refusal(&words).is_some_and(|said| said.ends_with('.')));
    room.table.submit(&Command::Note { words: "a".into() }, room.clock).expect("it can be kept");
    assert_eq!(room.table.refused(), None);
}

#[test]
fn one_person_sees_the_seat_and_several_see_the_curtain_first() {
    let alone = room(&["csirt"], 4);
    assert_eq!(alone.table.shown(), Shown::Seat(role(alone.table.setting(), "csirt")));
    let mut four = room(&["csirt", "operations"], 4);
    let (csirt, operations) = (role(four.table.setting(), "csirt"), role(four.table.setting(), "operations"));
    let clock = four.clock;
    assert_eq!((four.table.shown(), four.table.view(clock)), (Shown::Curtain(None), None));
    assert!(!four.table.submit(&Command::Note { words: "a".into() }, clock).expect("nobody sits there"));
    four.table.show(Shown::Seat(operations));
    assert_eq!(four.table.view(clock).map(|view| view.role), Some(operations));
    four.table.show(Shown::Curtain(Some(csirt)));
    assert_eq!(four.table.view(clock), None);
    let stand_in = four.table.setting().seats().find(|seat| ![csirt, operations].contains(seat));
    four.table.show(Shown::Seat(stand_in.expect("the scenario has more seats")));
    assert_eq!(four.table.shown(), Shown::Curtain(Some(csirt)), "nobody looks over a stand-in's shoulder");
    assert_eq!(room(&[], 4).table.shown(), Shown::Facilitator);
}

#[test]
fn running_to_the_next_event_stops_where_the_seat_looks_up() {
    let mut room = room(&["csirt"], 4);
    let clock = room.clock;
    let num = room.table.view(clock).expect("a seat is shown").log.len();
    room.pace(Pace::ToNext);
    let view = room.table.view(clock).expect("a seat is shown");
    assert!(view.log[num..].iter().any(|line| line.news.concerns()), "{:?}", &view.log[num..]);
    let now = room.now();
    room.pace(Pace::Skip(1));
    assert!(room.now() > now && !room.table.clockwork().runs);
}

#[test]
fn time_waits_when_somebody_elses_phone_rings_and_nobody_misses_it() {
    let mut room = room(&["csirt", "business", "operations", "management"], 240);
    let csirt = role(room.table.setting(), "csirt");
    room.table.show(Shown::Seat(csirt));
    assert_eq!(room.table.called_elsewhere(), []);
    room.pace(Pace::Go);
    for _ in 0..200 {
        room.wait(1_000);
    }
    let called = room.table.called_elsewhere();
    assert!(!room.table.clockwork().runs && !room.table.has_ended() && !called.contains(&csirt), "{called:?}");
    let now = room.now();
    let since = room.table.session().view(called[0]).log.last().expect("it hears the phone").at;
    assert_eq!(since, now, "time stands still at the second in which it rings");
    room.table.show(Shown::Curtain(None));
    assert_eq!(room.table.called_elsewhere(), [], "the curtain says itself who is called");
    room.table.show(Shown::Seat(called[0]));
    assert!(!room.table.called_elsewhere().contains(&called[0]));
    room.table.show(Shown::Seat(csirt));
    room.pace(Pace::Go);
    room.wait(1_000);
    assert!(room.now() > now, "whoever lets time run on has decided so");
}

#[test]
fn a_jump_to_a_call_for_somebody_else_lets_time_stand_still_too() {
    let mut room = room(&["csirt", "business", "operations", "management"], 240);
    let csirt = role(room.table.setting(), "csirt");
    room.table.show(Shown::Seat(csirt));
    room.pace(Pace::Go);
    for _ in 0..40 {
        room.pace(Pace::ToNext);
        if !room.table.called_elsewhere().is_empty() {
            break;
        }
    }
    assert!(!room.table.called_elsewhere().is_empty() && !room.table.clockwork().runs);
    let now = room.now();
    room.wait(10_000);
    assert_eq!(room.now(), now);
}

#[test]
fn a_table_that_went_away_goes_on_where_it_was() {
    let mut room = room(&["csirt"], 240);
    room.pace(Pace::Go);
    for _ in 0..20 {
        room.wait(1_000);
    }
    room.table.submit(&Command::Note { words: "mine".into() }, room.clock).expect("it can be kept");
    room.clock += Duration::from_millis(500);
    let (clock, id, now) = (room.clock, room.table.id(), room.now());
    assert!(Table::resume(&room.store, id).is_err(), "two tables cannot play the same exercise");
    assert_eq!(room.table.leave(clock).expect("it can be kept"), id);
    let mut again = Table::resume(&room.store, id).expect("it was kept");
    assert_eq!((again.now(clock), again.clockwork().runs), (now, false));
    let view = again.view(clock).expect("a seat is shown").clone();
    assert_eq!(&*view.notes[0].1, "mine");
    let past = again.session().exercise().seq() - 1;
    drop(again);
    let fork = Table::fork(&room.store, id, past).expect("it was kept");
    assert!(fork.id() != id && fork.session().exercise().seq() >= past);
}

#[test]
fn a_computer_that_slept_has_not_let_time_pass() {
    let mut room = room(&["csirt"], 4);
    room.pace(Pace::Go);
    room.wait(2_000);
    room.wait(3_600_000);
    assert_eq!((room.now(), room.table.clockwork().runs), (2, false));
}

#[test]
fn time_runs_to_the_end_and_not_beyond() {
    let mut room = room(&[], 2_400);
    room.pace(Pace::Go);
    for _ in 0..400 {
        room.wait(250);
    }
    assert!(room.table.has_ended());
    let ended = room.now();
    room.pace(Pace::Go);
    room.wait(10_000);
    assert_eq!((room.now(), room.table.wake_in(room.clock)), (ended, None));
    assert!(room.store.summary(room.table.id()).expect("it is kept").ending.is_some());
}
