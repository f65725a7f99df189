//! The improvement plan on the debrief's screen: written, changed, kept, and shown when the team meets again.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kunren::app::{Oversight, Screen, SeatWish, SetUp, Wish};
use kunren::exercise::Command;
use kunren::journal::Player;
use kunren::store::Store;
use kunren::text::Lang;

use super::{Front, click, finds, front, screen, sized, wants};
use crate::panels::picture;

/// A drill of the team, debriefed as soon as it has begun; nobody has to write own words.
fn debriefed(harness: &mut Harness<'_, Front>, team: Option<&str>) {
    let roles = ["csirt", "business", "operations"];
    let seats = roles.map(|role| SeatWish { role: role.to_owned(), player: Player::Stance, lang: None }).to_vec();
    let set_up = SetUp { scenario: "first-drill".into(), seats, seed: Some(7), ..SetUp::default() };
    wants(harness, Wish::Begin(SetUp { team: team.map(str::to_owned), oversight: Oversight::Everything, ..set_up }));
    wants(harness, Wish::Pace(kunren::app::Pace::Skip(1_800)));
    wants(harness, Wish::Facilitate(Command::End));
    let id = harness.state().desk.table().expect("it runs").id();
    wants(harness, Wish::Debrief(id));
    assert_eq!((screen(harness), harness.state().desk.trouble()), (Screen::Debrief, None));
}

fn planning(lang: Lang) -> Harness<'static, Front> {
    let mut harness = front(lang);
    debriefed(&mut harness, Some("blue"));
    let page = harness.state().desk.words().say("improve-head");
    click(&mut harness, &page);
    harness
}

/// Writes into what is called so.
fn write(harness: &mut Harness<'_, Front>, field: &str, text: &str) {
    harness.get_by_label(field).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness.get_by_label(field).type_text(text);
    harness.run();
}

/// Names of buttons that begin so.
fn named(harness: &Harness<'_, Front>, begins: &str) -> Vec<String> {
    let all = harness.query_all_by_label_contains(begins);
    let labels = all.filter_map(|node| node.accesskit_node().label());
    labels.filter(|label| label.starts_with(begins)).collect()
}

/// What is kept, by another look at the same folder: action, owner, day, priority, and whether it is done.
fn kept(harness: &Harness<'_, Front>) -> Vec<(String, String, String, u8, bool)> {
    let store = Store::open(harness.state().desk.folder()).expect("it opens");
    let all = store.improvements("1".parse().expect("a number")).expect("it is read");
    let line = |one: kunren::store::Improvement| {
        let wanted = one.wanted;
        (wanted.action, wanted.owner, wanted.due, wanted.priority, one.done_secs.is_some())
    };
    all.into_iter().map(line).collect()
}

#[test]
fn a_finding_becomes_an_action_that_is_changed_marked_and_removed() {
    let mut harness = planning(Lang::En);
    assert!(finds(&harness, "Nothing has been decided on yet"));
    let finding = named(&harness, "Make it an action: ").first().expect("something went badly").clone();
    click(&mut harness, &finding);
    // What is missing is said one by one, and nothing is kept before all of it is there.
    assert!(finds(&harness, "Write what is to be done"));
    write(&mut harness, "Action", "Ring up sooner");
    assert!(finds(&harness, "Write who does it"));
    write(&mut harness, "Owner", "Sato");
    write(&mut harness, "Due, as 2026-12-31", "tomorrow");
    assert!(finds(&harness, "Write the day by which it is done"));
    click(&mut harness, "Add to the plan");
    assert_eq!(kept(&harness), []);
    write(&mut harness, "Due, as 2026-12-31", "2026-12-31");
    click(&mut harness, "1 (urgent)");
    click(&mut harness, "Add to the plan");
    let line = |action: &str, priority, is_done| {
        (action.to_owned(), "Sato".to_owned(), "2026-12-31".to_owned(), priority, is_done)
    };
    assert_eq!(kept(&harness), [line("Ring up sooner", 1, false)]);
    assert!(finds(&harness, "1. Ring up sooner") && finds(&harness, "Sato, by 2026-12-31, priority 1, open"));
    assert!(finds(&harness, "In the plan: Ring up sooner (Sato)"), "it stands below the finding, too");

    click(&mut harness, "Mark as done: Ring up sooner");
    assert_eq!(kept(&harness), [line("Ring up sooner", 1, true)]);
    click(&mut harness, "Mark as open: Ring up sooner");
    click(&mut harness, "Edit: Ring up sooner");
    write(&mut harness, "Action", "Write a list of numbers");
    click(&mut harness, "3 (can wait)");
    click(&mut harness, "Save the changes");
    assert_eq!(kept(&harness), [line("Write a list of numbers", 3, false)]);
    click(&mut harness, "Remove: Write a list of numbers");
    click(&mut harness, "Keep it");
    assert_eq!(kept(&harness).len(), 1);
    click(&mut harness, "Remove: Write a list of numbers");
    click(&mut harness, "Remove it");
    assert_eq!(kept(&harness), []);
    assert!(finds(&harness, "Nothing has been decided on yet"));
}

/// Goes to what is called so with Tab.
fn walks_to(harness: &mut Harness<'_, Front>, label: &str) {
    for _ in 0..400 {
        harness.key_press(Key::Tab);
        harness.run();
        let mut all = harness.root().children_recursive();
        let here = all.find(|node| node.accesskit_node().is_focused()).and_then(|node| node.accesskit_node().label());
        if here.is_some_and(|here| here.starts_with(label)) {
            return;
        }
    }
    panic!("Tab never comes to “{label}”");
}

fn types(harness: &mut Harness<'_, Front>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

fn presses(harness: &mut Harness<'_, Front>, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn an_action_is_written_with_the_keyboard_alone() {
    let mut harness = front(Lang::En);
    debriefed(&mut harness, Some("blue"));
    walks_to(&mut harness, "Improvement plan");
    presses(&mut harness, Key::Enter);
    walks_to(&mut harness, "Make it an action: ");
    presses(&mut harness, Key::Enter);
    types(&mut harness, "Ring up sooner");
    presses(&mut harness, Key::Tab);
    types(&mut harness, "Sato");
    presses(&mut harness, Key::Tab);
    types(&mut harness, "2027-01-15");
    walks_to(&mut harness, "Add to the plan");
    presses(&mut harness, Key::Enter);
    let line = ("Ring up sooner".to_owned(), "Sato".to_owned(), "2027-01-15".to_owned(), 2, false);
    assert_eq!(kept(&harness), [line]);
    // The keyboard is where it was before the form came up.
    let mut all = harness.root().children_recursive();
    let here = all.find(|node| node.accesskit_node().is_focused()).and_then(|node| node.accesskit_node().label());
    assert!(here.is_some_and(|here| here.starts_with("Make it an action: ")));
}

#[test]
fn the_plan_is_shown_when_the_team_meets_again_and_to_no_other_team() {
    let mut harness = planning(Lang::En);
    click(&mut harness, "Add an action about something else");
    write(&mut harness, "Action", "Ring up sooner");
    write(&mut harness, "Owner", "Sato");
    write(&mut harness, "Due, as 2026-12-31", "2026-12-31");
    assert!(finds(&harness, "Choose what measures it"));
    harness.get_by_label("Measured by Choose what measures it.").click();
    harness.run();
    let worst = harness.state().desk.learned().map(|it| it.debrief.weak(&it.journal)).expect("it is debriefed");
    let (name, _) = worst.first().expect("something stands badly");
    let about = {
        let learned = harness.state().desk.learned().expect("it is debriefed");
        let areas =
            kunren::report::improvement::areas(harness.state().desk.words(), &learned.journal, &learned.debrief);
        assert!(areas.iter().any(|area| area.measures.contains(name)), "everything that stands badly can be chosen");
        let (words, first) = (harness.state().desk.words(), &areas[0].measures[0]);
        let how = learned.debrief.reading(&learned.journal, first);
        kunren::report::improvement::measured(words, &learned.journal, &learned.debrief, first, how)
    };
    harness.get_all_by_label(&about).last().expect("it is on the list").click();
    harness.run();
    click(&mut harness, "Add to the plan");
    assert_eq!(kept(&harness).len(), 1);

    debriefed_shows(&mut harness, "blue", true);
    debriefed_shows(&mut harness, "red", false);
}

/// Begins another exercise of a team; says whether the plan must be on its first screen.
fn debriefed_shows(harness: &mut Harness<'_, Front>, team: &str, is_shown: bool) {
    let seats = vec![SeatWish { role: "csirt".to_owned(), player: Player::Human, lang: None }];
    let set_up = SetUp { scenario: "first-drill".into(), seats, team: Some(team.to_owned()), ..SetUp::default() };
    wants(harness, Wish::Begin(set_up));
    assert_eq!(screen(harness), Screen::Briefing);
    assert_eq!(finds(harness, "Ring up sooner (Sato, by 2026-12-31)"), is_shown, "{team}");
}

#[test]
fn without_a_team_the_page_says_that_nobody_will_take_it_up() {
    let mut harness = front(Lang::En);
    debriefed(&mut harness, None);
    click(&mut harness, "Improvement plan");
    assert!(finds(&harness, "This exercise has no team name"));
}

#[test]
fn the_plan_fits_every_screen() {
    for (size, points, scale) in [("1280", [1280.0, 800.0], 1.0), ("large", [640.0, 400.0], 2.0)] {
        for lang in Lang::ALL {
            let mut harness = sized(lang, points, scale);
            debriefed(&mut harness, Some("blue"));
            let words = harness.state().desk.words();
            let [page, make, action, owner, due, add] =
                ["improve-head", "plan-make", "improve-action", "improve-owner", "plan-due", "plan-add"]
                    .map(|id| words.say(id));
            click(&mut harness, &page);
            picture(&mut harness, &format!("plan_empty_{}_{size}", lang.code()));
            let (text, who) = match lang {
                Lang::Ja => {
                    ("電話連絡網を作り、夜間の当番を決めて、四半期ごとに全員で実際にかけてみる", "情報システム部　佐藤")
                }
                Lang::En => {
                    ("Draw up a telephone tree, name who is on call at night, and try it every quarter", "Sato, IT")
                }
            };
            let findings = named(&harness, &make);
            click(&mut harness, &findings[0]);
            write(&mut harness, &action, text);
            write(&mut harness, &owner, who);
            picture(&mut harness, &format!("plan_form_{}_{size}", lang.code()));
            write(&mut harness, &due, "2026-12-31");
            click(&mut harness, &add);
            assert_eq!(kept(&harness).len(), 1);
            harness.get_all_by_label(&page).last().expect("the head").scroll_to_me();
            harness.run();
            picture(&mut harness, &format!("plan_one_{}_{size}", lang.code()));
        }
    }
}
