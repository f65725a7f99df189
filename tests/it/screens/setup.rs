//! The set-up: what is chosen there is what begins.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kunren::app::{Pace, Screen, Wish};
use kunren::journal::Player;
use kunren::text::Lang;

use super::{Front, click, front, screen, wants};

fn set_up(scenario: &str) -> Harness<'static, Front> {
    let mut harness = front(Lang::En);
    wants(&mut harness, Wish::Prepare(scenario.to_owned()));
    harness
}

fn seed<'h>(harness: &'h Harness<'_, Front>) -> egui_kittest::Node<'h> {
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Seed")
}

/// Who plays which seat in the exercise that runs.
fn players(harness: &Harness<'_, Front>) -> Vec<Player> {
    let table = harness.state().desk.table().expect("an exercise runs");
    table.session().players().iter().map(|(_, player)| *player).collect()
}

#[test]
fn one_person_and_stand_ins_are_the_usual_set_up() {
    let mut harness = set_up("first-drill");
    harness.get_by_label_contains("You play CSIRT; stand-ins play the other seats");
    click(&mut harness, "Play Operations (IT) alone");
    click(&mut harness, "Begin the exercise");
    assert_eq!(screen(&harness), Screen::Briefing);
    assert_eq!(players(&harness).iter().filter(|player| **player == Player::Human).count(), 1);
    let table = harness.state().desk.table().expect("an exercise runs");
    assert_eq!(table.people(), [table.setting().names.find("operations").expect("a seat")]);
}

#[test]
fn everybody_here_is_a_hot_seat_and_nobody_here_a_facilitator() {
    let mut harness = set_up("first-drill");
    click(&mut harness, "Everybody here, taking turns");
    harness.get_by_label_contains("4 people share this machine");
    click(&mut harness, "Begin the exercise");
    assert_eq!((screen(&harness), players(&harness)), (Screen::Curtain, vec![Player::Human; 4]));
    wants(&mut harness, Wish::Leave);
    wants(&mut harness, Wish::Prepare("first-drill".to_owned()));
    click(&mut harness, "Stand-ins everywhere");
    click(&mut harness, "Begin the exercise");
    assert_eq!((screen(&harness), players(&harness)), (Screen::Facilitator, vec![Player::Stance; 4]));
}

#[test]
fn a_stand_in_plays_in_the_manner_that_was_chosen() {
    let mut harness = set_up("first-drill");
    click(&mut harness, "Who plays Operations (IT) Stand-in: as people usually are");
    click(&mut harness, "Stand-in: by the textbook");
    click(&mut harness, "Begin the exercise");
    assert_eq!(players(&harness).iter().filter(|player| **player == Player::Textbook).count(), 1);
}

#[test]
fn preparation_is_shown_for_the_organization_that_was_chosen() {
    let mut harness = set_up("no-evidence");
    let missing = |harness: &Harness<'_, Front>| harness.query_all_by_label("Missing").count();
    let before = missing(&harness);
    harness.get_all_by_label_contains("prepared)").nth(1).expect("there are two organizations").click();
    harness.run();
    assert!(before > missing(&harness), "the prepared one lacks less");
    click(&mut harness, "Begin the exercise");
    let table = harness.state().desk.table().expect("an exercise runs");
    assert_eq!(&*table.setting().organization.company.id, "minato-prepared");
}

#[test]
fn a_seed_is_a_number() {
    let mut harness = set_up("first-drill");
    seed(&harness).focus();
    harness.run();
    seed(&harness).type_text("42x");
    harness.run();
    harness.get_by_label_contains("The seed must be a number");
    click(&mut harness, "Begin the exercise");
    assert_eq!(screen(&harness), Screen::SetUp);
    harness.key_press(egui::Key::Backspace);
    seed(&harness).focus();
    harness.run();
    harness.key_press(egui::Key::Backspace);
    harness.run();
    click(&mut harness, "Begin the exercise");
    let table = harness.state().desk.table().expect("an exercise runs");
    assert_eq!(table.session().exercise().seed(), 42);
}

#[test]
fn whoever_plays_alone_can_close_the_facilitators_screen_until_the_end() {
    let mut harness = set_up("first-drill");
    harness.get_by_label_contains("Closed until").scroll_to_me();
    harness.run();
    click(&mut harness, "Closed until the exercise has ended, so that nobody here spoils it");
    click(&mut harness, "Begin the exercise");
    wants(&mut harness, Wish::Show(Screen::Facilitator));
    assert_eq!(screen(&harness), Screen::Briefing);
    harness.get_by_label_contains("stays closed until the exercise has ended");
    wants(&mut harness, Wish::Facilitate(kunren::exercise::Command::End));
    assert!(!harness.state().desk.table().expect("it runs").has_ended());
    wants(&mut harness, Wish::Show(Screen::Play));
    for _ in 0..100 {
        wants(&mut harness, Wish::Pace(Pace::Skip(60)));
    }
    let table = harness.state().desk.table().expect("it runs");
    assert!(table.has_ended());
    let (id, role) = (table.id(), table.people()[0]);
    wants(&mut harness, Wish::Reflect { id, role, cause: "a mail".into(), change: "".into() });
    wants(&mut harness, Wish::Show(Screen::Facilitator));
    assert_eq!(screen(&harness), Screen::Facilitator);
}
