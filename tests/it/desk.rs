//! What somebody at the screen wants is carried out: exercises begin, go on, and are left, and nothing is lost.

use std::time::{Duration, Instant};

use kunren::app::desk::{Desk, Opening};
use kunren::app::look::Scheme;
use kunren::app::table::Shown;
use kunren::app::{Oversight, Pace, Screen, SeatWish, SetUp, Settings, Wish};
use kunren::exercise::Command;
use kunren::journal::Player;
use kunren::scenario::names::RoleId;
use kunren::store::{Store, Wanted};
use kunren::text::Lang;
use tempfile::TempDir;

struct Somebody {
    desk: Desk,
    room: Instant,
    folder: TempDir,
}

pub(crate) fn opening(folder: &TempDir) -> Opening {
    Opening { lang: Lang::En, is_lang_asked: false, folder: folder.path().to_owned(), scenarios: None }
}

#[expect(clippy::disallowed_methods, reason = "any moment will do")]
fn somebody() -> Somebody {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::open(&opening(&folder)).expect("an empty folder");
    Somebody { desk, room: Instant::now(), folder }
}

pub(crate) fn first_drill(seats: &[&str]) -> Wish {
    let seat = |role: &&str| SeatWish { role: (*role).to_owned(), player: Player::Human, lang: None };
    let seats = seats.iter().map(seat).collect();
    Wish::Begin(SetUp {
        scenario: "first-drill".into(),
        organization: None,
        seats,
        seed: Some(7),
        quarters: Some(4),
        oversight: Oversight::Everything,
        team: None,
    })
}

fn note(words: &str) -> Wish {
    Wish::Submit(Command::Note { words: words.into() })
}

impl Somebody {
    fn wants(&mut self, wish: Wish) {
        self.desk.carry_out(wish, self.room);
    }

    fn waits(&mut self, secs: u64) {
        self.room += Duration::from_secs(secs);
        self.desk.tick(self.room);
        self.desk.look(self.room);
    }

    fn seat(&self, id: &str) -> RoleId {
        let table = self.desk.table().expect("an exercise runs");
        table.setting().names.find(id).expect("the scenario has this seat")
    }

    fn notes(&mut self) -> Vec<String> {
        self.desk.look(self.room);
        let seen = self.desk.table().and_then(|table| table.seen()).expect("a seat is on the screen");
        seen.notes.iter().map(|(_, words)| words.to_string()).collect()
    }
}

#[test]
fn an_exercise_begins_with_a_briefing_and_time_runs_from_the_first_look() {
    let mut me = somebody();
    assert_eq!(me.desk.screen(), Screen::Library);
    me.wants(first_drill(&["csirt"]));
    assert_eq!((me.desk.screen(), me.desk.trouble()), (Screen::Briefing, None));
    me.waits(60);
    assert_eq!(me.desk.table().expect("it runs").now(me.room), 0);
    me.wants(Wish::Show(Screen::Play));
    me.waits(2);
    assert_eq!(me.desk.table().expect("it runs").now(me.room), 2);
}

#[test]
fn a_jump_takes_no_call_from_whoever_time_has_stopped_for() {
    let mut me = somebody();
    me.wants(first_drill(&["csirt", "business", "operations", "management"]));
    let csirt = me.seat("csirt");
    me.wants(Wish::TakeSeat(csirt));
    me.wants(Wish::Show(Screen::Play));
    let is_called = |me: &Somebody| !me.desk.table().expect("it runs").called_elsewhere().is_empty();
    for _ in 0..40 {
        if !is_called(&me) {
            me.wants(Wish::Pace(Pace::ToNext));
        }
    }
    assert!(is_called(&me), "the phone rings at another seat");
    let now = |me: &Somebody| me.desk.table().expect("it runs").session().exercise().now();
    let rang = now(&me);
    me.wants(Wish::Pace(Pace::ToNext));
    assert_eq!((me.desk.screen(), now(&me)), (Screen::Curtain, rang), "the next one sits down");
    me.wants(Wish::TakeSeat(csirt));
    // They have looked, and let it ring.
    me.wants(Wish::Pace(Pace::Skip(600)));
    assert!(now(&me) > rang);
}

#[test]
fn who_leaves_in_the_middle_goes_on_where_it_was() {
    let mut me = somebody();
    me.wants(first_drill(&["csirt"]));
    me.wants(Wish::Show(Screen::Play));
    me.waits(5);
    me.wants(note("five seconds in"));
    me.waits(2);
    me.wants(Wish::Quit);
    assert!(me.desk.is_over());
    let mut again = Somebody { desk: Desk::open(&opening(&me.folder)).expect("it was kept"), ..me };
    let kept = again.desk.shelved().exercises.first().expect("the library offers it").clone();
    assert_eq!((kept.now_secs, kept.ending), (7, None));
    again.wants(Wish::Resume(kept.id));
    assert_eq!((again.desk.screen(), again.notes()), (Screen::Play, vec!["five seconds in".to_owned()]));
}

#[test]
fn a_program_that_dies_loses_nothing_that_was_shown() {
    let mut me = somebody();
    me.wants(first_drill(&["csirt"]));
    me.wants(note("before the power cut"));
    drop(me.desk);
    let mut desk = Desk::open(&opening(&me.folder)).expect("it was kept");
    let id = desk.shelved().exercises[0].id;
    desk.carry_out(Wish::Resume(id), me.room);
    let mut again = Somebody { desk, room: me.room, folder: me.folder };
    assert_eq!(again.notes(), ["before the power cut"]);
}

#[test]
fn between_two_players_is_a_curtain() {
    let mut me = somebody();
    me.wants(first_drill(&["csirt", "operations"]));
    assert_eq!(me.desk.screen(), Screen::Curtain);
    let (csirt, operations) = (me.seat("csirt"), me.seat("operations"));
    me.wants(Wish::TakeSeat(csirt));
    assert_eq!(me.desk.screen(), Screen::Briefing, "whoever sits down for the first time learns who they are");
    me.wants(Wish::Show(Screen::Play));
    me.wants(note("mine"));
    me.wants(Wish::DrawCurtain);
    me.waits(30);
    let table = me.desk.table().expect("it runs");
    assert_eq!((table.now(me.room), table.seen()), (0, None), "time stands still and nobody's view is left");
    me.wants(note("nobody sits here"));
    me.wants(Wish::TakeSeat(operations));
    me.wants(Wish::Show(Screen::Play));
    assert_eq!(me.notes(), Vec::<String>::new());
    me.wants(Wish::TakeSeat(csirt));
    assert_eq!((me.desk.screen(), me.notes()), (Screen::Play, vec!["mine".to_owned()]));
    assert_eq!(me.desk.table().map(|table| table.shown()), Some(Shown::Seat(csirt)));
}

#[test]
fn what_cannot_be_done_is_said_until_it_was_seen() {
    let mut me = somebody();
    me.wants(Wish::Begin(SetUp {
        scenario: "no-such-drill".into(),
        organization: None,
        seats: Vec::new(),
        seed: None,
        quarters: None,
        oversight: Oversight::Everything,
        team: None,
    }));
    assert!(me.desk.trouble().is_some_and(|said| said.contains("no-such-drill")), "{:?}", me.desk.trouble());
    assert_eq!(me.desk.screen(), Screen::Library);
    me.wants(Wish::ForgetRefusal);
    assert_eq!(me.desk.trouble(), None);
    me.wants(Wish::Show(Screen::Play));
    assert_eq!(me.desk.screen(), Screen::Library, "there is nothing to play");
}

#[test]
fn a_file_in_the_way_of_the_data_folder_is_said_at_the_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    std::fs::write(&file, "").expect("it can be written");
    let opening = Opening { folder: file, ..opening(&folder) };
    assert!(Desk::open(&opening).is_err());
}

#[test]
fn settings_hold_at_once_and_next_time() {
    let mut me = somebody();
    assert_eq!(me.desk.words().lang(), Lang::En);
    let settings = Settings { lang: Some(Lang::Ja), scheme: Scheme::Night, ..Settings::default() };
    me.wants(Wish::Settings(settings.clone()));
    assert_eq!(me.desk.words().lang(), Lang::Ja);
    let again = Desk::open(&opening(&me.folder)).expect("the folder is there");
    assert_eq!((again.settings(), again.words().lang()), (&settings, Lang::Ja));
    let asked = Opening { is_lang_asked: true, ..opening(&me.folder) };
    assert_eq!(Desk::open(&asked).expect("the folder is there").words().lang(), Lang::En, "--lang wins");
}

#[test]
fn a_seat_can_be_shown_in_another_language() {
    let mut me = somebody();
    let Wish::Begin(mut set_up) = first_drill(&["csirt"]) else { unreachable!("it begins an exercise") };
    set_up.seats[0].lang = Some(Lang::Ja);
    me.wants(Wish::Begin(set_up));
    assert_eq!((me.desk.words_here().lang(), me.desk.words().lang()), (Lang::Ja, Lang::En));
    me.wants(Wish::Leave);
    assert_eq!(me.desk.words_here().lang(), Lang::En);
}

#[test]
fn another_future_of_a_kept_exercise_can_be_taken() {
    let mut me = somebody();
    me.wants(first_drill(&["csirt"]));
    me.wants(note("first"));
    let (id, seq) = {
        let table = me.desk.table().expect("it runs");
        (table.id(), table.session().exercise().seq())
    };
    me.wants(note("second"));
    me.wants(Wish::Fork(id, seq));
    assert_eq!(me.notes(), ["first"]);
    assert_ne!(me.desk.table().map(|table| table.id()), Some(id));
}

#[test]
fn a_teams_next_exercise_opens_with_what_it_decided_on() {
    let mut me = somebody();
    let of_blue = || match first_drill(&["csirt"]) {
        Wish::Begin(set_up) => Wish::Begin(SetUp { team: Some("blue".into()), ..set_up }),
        other => other,
    };
    me.wants(of_blue());
    assert_eq!(me.desk.notice(), None);
    let id = me.desk.table().expect("it runs").id();
    let wanted = Wanted {
        about: "x".into(),
        action: "Ring up sooner".into(),
        owner: "Sato".into(),
        due: "2026-12-31".into(),
        priority: 1,
    };
    Store::open(me.folder.path()).expect("the folder").improve(id, &wanted).expect("it is kept");
    me.wants(of_blue());
    assert!(me.desk.notice().is_some_and(|said| said.contains("Ring up sooner (Sato, by 2026-12-31)")));
}
