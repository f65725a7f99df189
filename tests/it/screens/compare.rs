//! Exercises side by side: chosen in the library, read as tables, kept as files, held against stand-ins.

use std::time::Duration;

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kunren::app::desk::Compared;
use kunren::app::{Beside, Pace, Screen, SeatWish, SetUp, Wish};
use kunren::exercise::Command;
use kunren::journal::Player;
use kunren::text::{Lang, Words, arg};

use super::debrief::saved;
use super::keyboard::walks_to;
use super::{Front, click, finds, front, screen, wants};
use crate::desk::first_drill;
use crate::panels::picture;

const SEATS: [&str; 4] = ["csirt", "business", "operations", "management"];

/// Plays a whole exercise with these stand-ins, and leaves it.
fn plays(harness: &mut Harness<'_, Front>, scenario: &str, player: Player, team: Option<&str>) {
    let seats = SEATS.map(|role| SeatWish { role: role.to_owned(), player, lang: None }).to_vec();
    let set_up = SetUp { scenario: scenario.to_owned(), seats, seed: Some(5), ..SetUp::default() };
    wants(harness, Wish::Begin(SetUp { team: team.map(str::to_owned), ..set_up }));
    while harness.state().desk.table().is_some_and(|table| !table.has_ended()) {
        harness.state_mut().wants(Wish::Pace(Pace::Skip(12 * 3_600)));
    }
    wants(harness, Wish::Leave);
}

/// The library after the failure story and the textbook have been played.
fn library(lang: Lang, team: Option<&str>) -> Harness<'static, Front> {
    let mut harness = front(lang);
    plays(&mut harness, "first-drill", Player::Story, team);
    plays(&mut harness, "first-drill", Player::Textbook, team);
    harness
}

fn compared<'h>(harness: &'h Harness<'_, Front>) -> &'h Compared {
    harness.state().desk.compared().expect("something is compared")
}

/// Looks again until it is so; the desk asks for a frame as long as it is not.
fn waits_until(harness: &mut Harness<'_, Front>, is: impl Fn(&Compared) -> bool) {
    for _ in 0..1_200 {
        if is(compared(harness)) {
            break;
        }
        let front = harness.state();
        assert!(front.desk.wake_in(front.room).is_some_and(|wait| wait < Duration::from_secs(1)));
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(is(compared(harness)), "it never came");
    harness.run();
}

/// Both exercises side by side, read.
fn side_by_side(lang: Lang) -> Harness<'static, Front> {
    let mut harness = library(lang, None);
    let words = harness.state().desk.words();
    let [first, second] = ["1", "2"].map(|id| words.say_with("library-choose", &[arg("id", id)]));
    let both = words.say_with("library-compare", &[arg("n", 2)]);
    click(&mut harness, &first);
    click(&mut harness, &second);
    click(&mut harness, &both);
    waits_until(&mut harness, |compared| compared.read.found().is_some());
    harness
}

#[test]
fn two_exercises_are_ticked_and_their_tables_are_read() {
    for lang in Lang::ALL {
        let mut harness = side_by_side(lang);
        assert_eq!(screen(&harness), Screen::Compare);
        let words = harness.state().desk.words();
        let [glance, letters, spent, better, expected] =
            ["compare-glance", "compare-letters", "debrief-spent", "compare-better", "compare-expected"]
                .map(|id| words.say(id));
        let [one, two] = ["1", "2"].map(|id| words.say_with("exercise-number", &[arg("id", id)]));
        assert!(finds(&harness, &one) && finds(&harness, &two));
        assert!(!finds(&harness, &spent));
        click(&mut harness, &glance);
        assert!(finds(&harness, &spent));
        picture(&mut harness, &format!("compare_glance_{}", lang.code()));
        click(&mut harness, &letters);
        assert!(finds(&harness, &expected) && harness.query_all_by_label(&better).next().is_some());
        picture(&mut harness, &format!("compare_letters_{}", lang.code()));
        // The longest table is as wide as the window, and not wider.
        for id in ["compare-better", "compare-new", "compare-change"] {
            let name = Words::new(lang).say(id);
            let cells: Vec<_> = harness.query_all_by_label(&name).map(|cell| cell.rect().right()).collect();
            assert!(!cells.is_empty() && cells.iter().all(|right| *right <= 1_264.0), "{name}: {cells:?}");
        }
    }
}

#[test]
fn only_several_of_one_scenario_can_be_compared() {
    let mut harness = front(Lang::En);
    assert!(!finds(&harness, "Compare exercise") && !finds(&harness, "to compare them"));
    plays(&mut harness, "first-drill", Player::Textbook, None);
    assert!(!finds(&harness, "Compare exercise"), "there is nothing to compare it with");
    plays(&mut harness, "no-evidence", Player::Textbook, None);
    assert!(finds(&harness, "Tick two or more past exercises of one scenario"));
    click(&mut harness, "Compare exercise 1");
    assert!(finds(&harness, "Tick two or more past exercises of one scenario"));
    click(&mut harness, "Compare exercise 2");
    assert!(finds(&harness, "These are exercises of different scenarios"));
    let button = harness.get_by_label("Compare 2 exercises");
    assert!(button.accesskit_node().is_disabled());
    // The door is shut as well.
    let ids = harness.state().desk.shelved().exercises.iter().map(|kept| kept.id).collect();
    wants(&mut harness, Wish::Compare(Beside::These(ids)));
    assert_eq!(screen(&harness), Screen::Library);
    assert!(harness.state().desk.trouble().is_some_and(|said| said.contains("different scenarios")));
}

#[test]
fn a_comparison_is_kept_as_files() {
    let mut harness = side_by_side(Lang::En);
    for (button, ending, begins) in [
        ("Save as Page (HTML)", "html", "<!DOCTYPE html>"),
        ("Save as Comparison (DOCX)", "docx", "PK"),
        ("Save as Tables (XLSX)", "xlsx", "PK"),
    ] {
        for name in ["compare-1-2", "compare-1-2-2"] {
            click(&mut harness, button);
            let path = saved(&harness);
            assert!(path.ends_with(format!("exports/{name}.{ending}")), "{path:?}");
            assert!(std::fs::read(&path).is_ok_and(|bytes| bytes.starts_with(begins.as_bytes())), "{path:?}");
        }
    }
    assert_eq!(screen(&harness), Screen::Compare);
}

#[test]
fn a_debrief_is_opened_and_left_again() {
    let mut harness = side_by_side(Lang::En);
    click(&mut harness, "Debrief exercise 2");
    assert_eq!(screen(&harness), Screen::Debrief);
    click(&mut harness, "Back");
    assert_eq!(screen(&harness), Screen::Compare);
    assert!(finds(&harness, "At a glance"));
    click(&mut harness, "Back to the library");
    assert_eq!(screen(&harness), Screen::Library);
    assert!(harness.state().desk.compared().is_none());
    click(&mut harness, "Debrief exercise 2");
    click(&mut harness, "Back");
    assert_eq!(screen(&harness), Screen::Library);
}

#[test]
fn stand_ins_are_played_beside_the_last_one_while_one_reads_on() {
    for lang in Lang::ALL {
        let mut harness = side_by_side(lang);
        let words = harness.state().desk.words();
        let [begin, stop, among, letters, median, least] = [
            "library-compare-against",
            "library-compare-give-up",
            "compare-among",
            "compare-letters",
            "compare-median",
            "compare-least",
        ]
        .map(|id| words.say(id));
        let policy = words.say("library-by-textbook");
        assert!(!finds(&harness, &among));
        click(&mut harness, &begin);
        assert!(finds(&harness, &stop), "the way out");
        click(&mut harness, &letters);
        waits_until(&mut harness, Compared::is_among);
        assert!(!finds(&harness, &stop));
        // Who has waited for it need not look for it; who they were is said.
        assert!(finds(&harness, &median) && harness.query_all_by_label_contains(&policy).count() > 1);
        picture(&mut harness, &format!("compare_among_{}", lang.code()));
        let right = |label: &str| harness.query_all_by_label(label).map(|cell| cell.rect().right()).fold(0.0, f32::max);
        let most = harness.state().desk.words().say("compare-most");
        assert!(right(&least) < right(&most) && right(&most) <= 1_264.0, "all columns can be seen");
        assert!(compared(&harness).against.as_ref().is_some_and(|against| against.player == Player::Textbook));
    }
}

#[test]
fn whoever_gives_up_on_stand_ins_can_try_again() {
    let mut harness = side_by_side(Lang::En);
    click(&mut harness, "Compare with stand-ins");
    click(&mut harness, "Stop the stand-ins");
    assert!(compared(&harness).against.is_none());
    assert_eq!(harness.state().desk.wake_in(harness.state().room), None, "the window rests");
    assert!(finds(&harness, "Compare with stand-ins") && !finds(&harness, "Among stand-ins"));
}

#[test]
fn a_team_is_followed_from_exercise_to_exercise() {
    for lang in Lang::ALL {
        let mut harness = library(lang, Some("青組"));
        let words = harness.state().desk.words();
        let follow = words.say_with("library-follow", &[arg("team", "青組")]);
        let [heading, begun, letters] =
            ["compare-exercises", "compare-begun", "compare-letters"].map(|id| words.say(id));
        click(&mut harness, &follow);
        waits_until(&mut harness, |compared| compared.read.found().is_some());
        assert!(finds(&harness, &heading) && finds(&harness, &begun) && finds(&harness, &letters));
        picture(&mut harness, &format!("compare_team_{}", lang.code()));
    }
}

#[test]
fn the_last_exercise_of_a_team_stands_among_stand_ins_though_it_is_the_only_one_of_its_scenario() {
    let mut harness = front(Lang::En);
    plays(&mut harness, "no-evidence", Player::Textbook, Some("blue"));
    plays(&mut harness, "first-drill", Player::Story, Some("blue"));
    click(&mut harness, "Follow the team “blue” from exercise to exercise");
    waits_until(&mut harness, |compared| compared.read.found().is_some());
    assert!(!finds(&harness, "Letter by letter"), "letters of different scenarios cannot be compared");
    click(&mut harness, "Compare with stand-ins");
    waits_until(&mut harness, Compared::is_among);
    assert!(finds(&harness, "Exercise 2 against 200 runs"));
}

#[test]
fn a_team_that_met_once_is_not_followed() {
    let mut harness = front(Lang::En);
    plays(&mut harness, "first-drill", Player::Textbook, Some("blue"));
    plays(&mut harness, "first-drill", Player::Textbook, Some("green"));
    assert!(finds(&harness, "Compare exercise 1") && !finds(&harness, "from exercise to exercise"));
}

#[test]
fn nothing_is_given_away_before_own_words_are_written() {
    let mut harness = library(Lang::En, None);
    wants(&mut harness, first_drill(&["csirt"]));
    wants(&mut harness, Wish::Facilitate(Command::End));
    wants(&mut harness, Wish::Leave);
    click(&mut harness, "Compare exercise 3");
    click(&mut harness, "Compare exercise 1");
    click(&mut harness, "Compare 2 exercises");
    assert_eq!(screen(&harness), Screen::Library);
    assert!(finds(&harness, "In exercise 3 not everybody has written down what they think."));
}

#[test]
fn the_way_there_and_back_needs_no_mouse() {
    let mut harness = library(Lang::En, None);
    walks_to(&mut harness, "Compare exercise 1");
    walks_to(&mut harness, "Compare exercise 2");
    walks_to(&mut harness, "Compare 2 exercises");
    assert_eq!(screen(&harness), Screen::Compare);
    waits_until(&mut harness, |compared| compared.read.found().is_some());
    walks_to(&mut harness, "Letter by letter");
    assert!(finds(&harness, "What was expected"));
    walks_to(&mut harness, "Save as Page (HTML)");
    assert!(saved(&harness).exists());
    walks_to(&mut harness, "Debrief exercise 1");
    assert_eq!(screen(&harness), Screen::Debrief);
    walks_to(&mut harness, "Back");
    walks_to(&mut harness, "Back to the library");
    assert_eq!(screen(&harness), Screen::Library);
}
