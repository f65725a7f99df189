//! What if, on the debrief's screen: played in the background, read as a section, given up.

use std::time::Duration;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kunren::app::desk::Learned;
use kunren::app::{Pace, SeatWish, SetUp, Wish};
use kunren::journal::Player;
use kunren::rollout::whatif::WhatIf;
use kunren::text::{Lang, arg};

use super::debrief::saved;
use super::{Front, click, finds, front, wants};
use crate::panels::picture;

/// An exercise whose seats did what the failure story's people did, debriefed.
fn story(lang: Lang, scenario: &str) -> Harness<'static, Front> {
    let mut harness = front(lang);
    let roles = ["csirt", "business", "operations", "management"];
    let seats = roles.map(|role| SeatWish { role: role.to_owned(), player: Player::Story, lang: None }).to_vec();
    let (scenario, seed) = (scenario.to_owned(), Some(5));
    wants(&mut harness, Wish::Begin(SetUp { scenario, seats, seed, ..SetUp::default() }));
    while harness.state().desk.table().is_some_and(|table| !table.has_ended()) {
        harness.state_mut().wants(Wish::Pace(Pace::Skip(12 * 3_600)));
    }
    let id = harness.state().desk.table().expect("it runs").id();
    wants(&mut harness, Wish::Debrief(id));
    harness
}

/// Reads on until other futures have been played; the desk asks for a frame as long as they are.
fn waits_for_futures(harness: &mut Harness<'_, Front>) {
    for _ in 0..1_200 {
        let front = harness.state();
        if front.desk.learned().is_some_and(|learned| learned.whatif().is_some()) {
            break;
        }
        assert!(front.desk.wake_in(front.room).is_some_and(|wait| wait < Duration::from_secs(1)));
        std::thread::sleep(Duration::from_millis(50));
    }
    harness.run();
}

fn whatif<'h>(harness: &'h Harness<'_, Front>) -> &'h WhatIf {
    harness.state().desk.learned().and_then(Learned::whatif).expect("it was played")
}

#[test]
fn decisions_are_taken_otherwise_while_one_reads_on() {
    for lang in Lang::ALL {
        let mut harness = story(lang, "first-drill");
        let words = harness.state().desk.words();
        let [button, stop, head, ratings] =
            ["lesson-futures", "lesson-futures-give-up", "whatif-heading", "debrief-ratings"].map(|id| words.say(id));
        assert!(!finds(&harness, &head));
        click(&mut harness, &button);
        assert!(!finds(&harness, &button), "once is enough");
        click(&mut harness, &ratings);
        waits_for_futures(&mut harness);
        assert!(!finds(&harness, &stop) && !finds(&harness, &button));
        let (found, words) = (whatif(&harness), harness.state().desk.words());
        let args = [arg("num", found.num_decisions), arg("shown", found.decisions.len() as u64)];
        assert!(finds(&harness, &words.say_with("whatif-count", &args)), "who has waited for it need not look for it");
        // How the first ways are spread is drawn, and each bar has a name that says it.
        let least = match lang {
            Lang::En => "least ",
            Lang::Ja => "最小",
        };
        assert!(harness.query_all_by_label_contains(least).count() > 0);
        // Behind each other way stand its figures.
        let (better, cost) = match lang {
            Lang::En => ("Better ", "Cost: "),
            Lang::Ja => ("：よくなった", "費用："),
        };
        let costs = |harness: &Harness<'_, Front>| harness.query_all_by_label_contains(cost).count();
        let drawn = costs(&harness);
        harness.query_all_by_label_contains(better).next().expect("a way that would have been better").click();
        harness.run();
        assert!(costs(&harness) > drawn);
        picture(&mut harness, &format!("debrief_whatif_{}", lang.code()));
    }
}

#[test]
fn a_decision_that_mattered_opens_its_entry_and_goes_into_files() {
    let mut harness = story(Lang::En, "first-drill");
    click(&mut harness, "Try other decisions");
    waits_for_futures(&mut harness);
    let seq = whatif(&harness).decisions[0].decision.seq;
    harness.query_all_by_label_contains(&format!("(entry {seq})")).next().expect("a line").click();
    harness.run();
    assert!(finds(&harness, &format!("Entry {seq} ·")));
    click(&mut harness, "Save as Page (HTML)");
    let page = std::fs::read_to_string(saved(&harness)).expect("written");
    assert!(page.contains("decisions could have been taken otherwise"));
}

#[test]
fn whoever_gives_up_on_other_futures_can_try_again() {
    let mut harness = story(Lang::En, "no-evidence");
    click(&mut harness, "Try other decisions");
    for _ in 0..600 {
        if finds(&harness, "rollouts") {
            break;
        }
        assert!(finds(&harness, "Looking for decisions"));
        std::thread::sleep(Duration::from_millis(50));
        harness.run();
    }
    assert!(finds(&harness, "rollouts"), "how far it is");
    picture(&mut harness, "debrief_futures");
    click(&mut harness, "Stop trying");
    let desk = &harness.state().desk;
    assert!(desk.learned().is_some_and(|learned| learned.futures.is_none()));
    assert_eq!(desk.wake_in(harness.state().room), None, "the window rests");
    assert!(finds(&harness, "Try other decisions") && !finds(&harness, "What if"));
}
