//! What the shipped scenarios promise: better play is rated better, preparation decides, nobody sits and waits.
//!
//! "No evidence" over 1,000 runs with the seeds 1 to 1,000 (`kunren simulate no-evidence --org … --policy … --runs 1000`): points
//! by objective from 0 (U) to 3 (P), and in minutes the longest time that the seat which waits most has nothing.
//!
//! | objective | unprepared: textbook | story | random | prepared: textbook | story | random |
//! |---|---|---|---|---|---|---|
//! | evidence_first | 2.84 | 0.71 | 0.00 | 3.00 | 0.71 | 0.00 |
//! | tell | 2.80 | 1.20 | 0.29 | 3.00 | 1.20 | 0.29 |
//! | keep_moving | 2.67 | 2.33 | 0.00 | 3.00 | 2.33 | 0.00 |
//! | decide | 2.50 | 1.00 | 0.01 | 3.00 | 1.25 | 0.02 |
//! | report | 2.80 | 1.72 | 0.23 | 3.00 | 1.80 | 0.24 |
//! | find_cause | 1.49 | 0.75 | 0.00 | 3.00 | 1.00 | 0.01 |
//! | recover | 2.04 | 0.60 | 0.06 | 3.00 | 0.60 | 0.07 |
//! | people | 2.75 | 1.25 | 0.05 | 3.00 | 1.25 | 0.05 |
//! | median loss, million yen | 101 | 122 | 195 | 47 | 118 | 195 |
//! | idle: median, worst run | 14, 14 | | | 14, 14 | | |
//!
//! Textbook without preparation: 562 second encryptions, 438 times somebody saw it coming at night. With preparation: 1,000 times
//! the cause on day two. The story: 1,000 second encryptions without, 1,000 with experts who came too late to prevent it.

use std::sync::Arc;

use kunren::journal::Player;
use kunren::rollout::{Casting, Statistics, simulate};
use kunren::scenario::{Setting, Source};

/// Every scenario with its playbook and its organizations, the least prepared first.
const SHIPPED: [(&str, &str, &[&str]); 2] = [
    ("first-drill", "account-takeover", &["tsubaki"]),
    ("no-evidence", "ransomware", &["minato-unprepared", "minato-prepared"]),
];
/// Many in a release build, as the issue has it; as many as nobody minds waiting for in a debug build.
const RUNS: u32 = if cfg!(debug_assertions) { 24 } else { 1_000 };
/// Nobody is left without anything for so long, in minutes.
const IDLE_MAX: i64 = 15;

/// Skill, money and evidence, and what textbook play comes to with them: the table at the head of the scenario.
const LEDGERS: [(u8, u8, u8, &str); 8] = [
    (1, 1, 1, "clean_with_cause"),
    (1, 1, 0, "rebuilt_unknown"),
    (1, 0, 1, "images_waiting"),
    (1, 0, 0, "contained_unknown"),
    (0, 1, 1, "found_on_day_five"),
    (0, 1, 0, "money_gone"),
    (0, 0, 1, "locker"),
    (0, 0, 0, "second_encryption"),
];

pub(crate) fn read(id: &str, kind: &str) -> Source {
    let path = format!("{}/scenarios/{id}.{kind}.ron", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    Source { path: path.into(), text: text.into() }
}

pub(crate) fn load(scenario: &str, playbook: &str, organization: Source) -> Arc<Setting> {
    match Setting::load(read(scenario, "scenario"), organization, read(playbook, "playbook")) {
        Ok((setting, _)) => Arc::new(setting),
        Err(report) => panic!("{report}"),
    }
}

fn play(setting: &Arc<Setting>, player: Player, num_runs: u32) -> Statistics {
    let runs = simulate(setting, &Casting::all(setting, player), 1, num_runs, |_| {});
    Statistics::of(setting, 1, &runs)
}

/// Points by objective, with its name.
fn points(setting: &Setting, statistics: &Statistics) -> Vec<(String, u64)> {
    let named = statistics.objectives.iter();
    named.map(|(objective, points)| (setting.names.name(*objective).to_owned(), *points)).collect()
}

/// How the runs ended, the commonest first.
fn endings<'a>(setting: &'a Setting, statistics: &Statistics) -> Vec<&'a str> {
    let mut seen: Vec<_> = statistics.endings.iter().filter(|(_, num)| *num > 0).collect();
    seen.sort_by_key(|(_, num)| std::cmp::Reverse(*num));
    seen.iter().map(|(ending, _)| setting.names.name(*ending)).collect()
}

/// Every run ended like this. With nothing at all in the ledger it takes somebody who stays awake and is lucky to end
/// less badly, which happens in less than half of the runs.
fn assert_ends(setting: &Setting, statistics: &Statistics, ending: &str, which: &str) {
    let seen = endings(setting, statistics);
    assert_eq!(seen[0], ending, "{which}: {seen:?}");
    let may_be_lucky = which.ends_with("Textbook, nothing");
    assert!(seen[1..].iter().all(|other| may_be_lucky && *other == "seen_at_night"), "{which}: {seen:?}");
}

/// The organization with other levels in its ledger.
fn with_levels(organization: &str, levels: &[(&str, u8)]) -> Source {
    let Source { path, text } = read(organization, "organization");
    let mut text = text.to_string();
    for (entry, level) in levels {
        let begins = format!("(id: \"{entry}\", level: ");
        let at = text.find(&begins).unwrap_or_else(|| panic!("{entry} is in the ledger")) + begins.len();
        text.replace_range(at..=at, &level.to_string());
    }
    Source { path, text: text.into() }
}

#[test]
fn textbook_beats_story_beats_random_on_every_objective() {
    for (scenario, playbook, organizations) in SHIPPED {
        for organization in organizations {
            let setting = load(scenario, playbook, read(organization, "organization"));
            let of = |player| points(&setting, &play(&setting, player, RUNS));
            let (textbook, story, random) = (of(Player::Textbook), of(Player::Story), of(Player::Random));
            for ((best, middle), worst) in textbook.iter().zip(&story).zip(&random) {
                let in_order = best.1 > middle.1 && middle.1 > worst.1;
                assert!(in_order, "{organization}: textbook {best:?}, story {middle:?}, random {worst:?}");
            }
        }
    }
}

#[test]
fn the_first_drill_needs_all_four_seats() {
    let setting = load("first-drill", "account-takeover", read("tsubaki", "organization"));
    let sum = |casting: &Casting| {
        let statistics = Statistics::of(&setting, 1, &simulate(&setting, casting, 1, RUNS / 4, |_| {}));
        points(&setting, &statistics).into_iter().map(|(_, points)| points).sum::<u64>()
    };
    let all = sum(&Casting::all(&setting, Player::Textbook));
    for seat in setting.seats() {
        let mut casting = Casting::all(&setting, Player::Textbook);
        casting.players.iter_mut().filter(|(role, _)| *role == seat).for_each(|(_, player)| *player = Player::Random);
        let without = sum(&casting);
        assert!(without * 10 < all * 9, "without {}: {without} of {all}", setting.names.name(seat));
    }
}

#[test]
fn preparation_beats_none() {
    let of = |organization| {
        let setting = load("no-evidence", "ransomware", read(organization, "organization"));
        let statistics = play(&setting, Player::Textbook, RUNS);
        (points(&setting, &statistics), statistics.loss_yen.median)
    };
    let (unprepared, dear) = of("minato-unprepared");
    let (prepared, cheap) = of("minato-prepared");
    assert!(cheap * 2 < dear, "half the loss at most: {cheap} and {dear}");
    for (with, without) in prepared.iter().zip(&unprepared) {
        assert!(with.1 > without.1, "prepared {with:?}, unprepared {without:?}");
    }
}

#[test]
fn the_two_houses_differ_only_in_their_ledgers() {
    let parts = |id: &str| {
        let text = read(id, "organization").text.to_string();
        let (head, rest) = text.split_once("        utc_offset:").expect("the company has a clock");
        let (middle, rest) = rest.split_once("    readiness: [").expect("there is a ledger");
        let (ledger, tail) = rest.split_once("\n    ],\n").expect("the ledger ends");
        let comment = head.split_once("Organization(").expect("it is an organization").0.to_owned();
        let entry = |line: &str| {
            line.trim_start()
                .strip_prefix("(id: ")
                .map(|line| line.split(", level: ").map(str::to_owned).collect::<Vec<_>>())
        };
        let levels: Vec<Vec<String>> = ledger.lines().filter_map(entry).collect();
        (comment, middle.to_owned(), tail.to_owned(), levels)
    };
    let (unprepared, prepared) = (parts("minato-unprepared"), parts("minato-prepared"));
    assert_eq!((unprepared.0, unprepared.1, unprepared.2), (prepared.0, prepared.1, prepared.2));
    assert_eq!(unprepared.3.len(), prepared.3.len());
    for (without, with) in unprepared.3.iter().zip(&prepared.3) {
        assert_eq!(without[0], with[0], "the same entries in the same order");
        assert!(without[1].starts_with("0, "), "{without:?}");
        // What it costs, how long it takes and when it came up are the same for both.
        assert_eq!(without[1].split_once(", "), with[1].split_once(", ").map(|(_, rest)| ("0", rest)));
    }
}

#[test]
fn each_story_ends_as_it_is_told() {
    let told = [
        ("minato-unprepared", Player::Story, "second_encryption"),
        ("minato-unprepared", Player::Textbook, "second_encryption"),
        ("minato-prepared", Player::Textbook, "clean_with_cause"),
        ("minato-prepared", Player::Story, "second_despite_help"),
    ];
    for (organization, player, ending) in told {
        let setting = load("no-evidence", "ransomware", read(organization, "organization"));
        let nothing = if organization == "minato-unprepared" { ", nothing" } else { "" };
        assert_ends(&setting, &play(&setting, player, RUNS), ending, &format!("{organization}, {player:?}{nothing}"));
    }
}

/// A company with nothing in its ledger that does everything right: luck and people decide how bad it gets.
#[test]
fn good_handling_without_preparation_has_more_than_one_fate() {
    let setting = load("no-evidence", "ransomware", read("minato-unprepared", "organization"));
    let statistics = play(&setting, Player::Textbook, RUNS);
    assert_eq!(endings(&setting, &statistics), ["second_encryption", "seen_at_night"]);
}

#[test]
fn eight_ledgers_have_eight_endings() {
    for base in ["minato-unprepared", "minato-prepared"] {
        for (skill, money, evidence, ending) in LEDGERS {
            let levels =
                [("retainer", skill), ("emergency_budget", money), ("log_server", evidence), ("kit", evidence)];
            let setting = load("no-evidence", "ransomware", with_levels(base, &levels));
            let statistics = play(&setting, Player::Textbook, RUNS / 2);
            let nothing = if skill + money + evidence == 0 { ", nothing" } else { "" };
            assert_ends(&setting, &statistics, ending, &format!("{base} with {levels:?}, Textbook{nothing}"));
        }
    }
}

#[test]
fn nobody_is_left_alone_for_a_quarter_of_an_hour() {
    for (scenario, playbook, organizations) in SHIPPED {
        for organization in organizations {
            let setting = load(scenario, playbook, read(organization, "organization"));
            for (seat, minutes) in play(&setting, Player::Textbook, RUNS).longest_idle_minutes {
                let seat = setting.names.name(seat);
                assert!(minutes.median < IDLE_MAX, "{organization}: {seat} waits for {minutes:?}");
            }
        }
    }
}

#[test]
fn notices_reach_everybody_in_time() {
    let setting = load("no-evidence", "ransomware", read("minato-prepared", "organization"));
    let statistics = play(&setting, Player::Textbook, RUNS);
    let (_, share) =
        statistics.letters.iter().find(|(id, _)| setting.names.name(*id) == "x_notices").expect("it is expected");
    assert!(share.p * 20 > RUNS * 19, "performed in {} of {RUNS} runs", share.p);
}
