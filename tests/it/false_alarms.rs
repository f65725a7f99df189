//! How often textbook play tells a failure story again is what `docs/failure-stories.md` says: exactly, where all 1,000 runs
//! are played, which a release build does (`cargo test --release --test it false_alarms`).

use std::collections::BTreeMap;
use std::sync::Arc;

use kunren::journal::Player;
use kunren::rollout::{Casting, count_stories};
use kunren::scenario::Setting;

use crate::balance::{load, read};
use crate::source::text;

const PAGE: &str = "docs/failure-stories.md";
const RUNS: u32 = 1_000;
/// Many in a release build; as many as nobody minds waiting for in a debug build.
const PLAYED: u32 = if cfg!(debug_assertions) { 24 } else { RUNS };

/// In how many of so many runs by the textbook each story is told.
fn told(setting: &Arc<Setting>, num_runs: u32) -> BTreeMap<String, u32> {
    let casting = Casting::all(setting, Player::Textbook);
    let counts = count_stories(setting, &casting, 1, num_runs, || {}).into_iter();
    counts.filter(|count| count.num_runs > 0).map(|count| (count.story.into(), count.num_runs)).collect()
}

/// The rows of the page's table of what is told without preparation.
fn of_the_page() -> BTreeMap<String, u32> {
    let page = text(PAGE);
    let (_, table) = page.split_once("| story | runs of 1,000 |\n|---|---|\n").expect("the table stands there");
    let row = |row: &str| {
        let (story, runs) = row.trim_matches(['|', ' ']).split_once(" | ")?;
        Some((story.trim_matches('`').to_owned(), runs.replace(',', "").parse().ok()?))
    };
    table.lines().map_while(row).collect()
}

#[test]
fn there_is_no_false_alarm_where_everything_is_prepared() {
    for (scenario, playbook, organization) in
        [("no-evidence", "ransomware", "minato-prepared"), ("first-drill", "account-takeover", "tsubaki")]
    {
        let told = told(&load(scenario, playbook, read(organization, "organization")), PLAYED);
        assert!(told.is_empty(), "{organization}: {told:?}");
    }
}

#[test]
fn without_preparation_the_stories_are_told_that_the_page_names() {
    let page = of_the_page();
    let told = told(&load("no-evidence", "ransomware", read("minato-unprepared", "organization")), PLAYED);
    if PLAYED == RUNS {
        assert_eq!(told, page);
        return;
    }
    assert!(told.keys().all(|story| page.contains_key(story)), "{told:?}, and the page: {page:?}");
    let always: Vec<&String> = page.iter().filter(|(_, num)| **num == RUNS).map(|(story, _)| story).collect();
    assert!(always.iter().all(|story| told.get(*story) == Some(&PLAYED)), "{told:?}");
}
