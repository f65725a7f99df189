//! Scripted runs: what passes, what fails where, what cannot be read.

use std::sync::Arc;

use kunren::rehearsal::{self, Failure, Mismatch, Passed, Rehearsal};
use kunren::scenario::{Report, Setting, Source};

use crate::world::base;

const BASE: &str = include_str!("../data/plans/base.plan.ron");

fn load(text: &str) -> Result<Rehearsal, Report> {
    let source = Source { path: "base.plan.ron".into(), text: text.into() };
    let find = |_: &str, _: &str| Ok::<Arc<Setting>, std::convert::Infallible>(base());
    match rehearsal::load(&source, find) {
        Ok(loaded) => loaded,
    }
}

fn run(text: &str) -> Result<Passed, Failure> {
    match load(text) {
        Ok(rehearsal) => rehearsal::run(&rehearsal),
        Err(report) => panic!("{report}"),
    }
}

/// The plan with one line changed: the step at which it fails, and how.
fn fails(old: &str, new: &str) -> (usize, Mismatch) {
    assert!(BASE.contains(old), "{old}");
    let failure = run(&BASE.replace(old, new)).expect_err("this should fail");
    (failure.step, failure.mismatch)
}

#[test]
fn a_plan_that_comes_true_passes() {
    let passed = run(BASE).unwrap();
    assert_eq!(passed.num_steps, 14);
    assert!(passed.ending.is_some());
}

#[test]
fn the_first_difference_is_named() {
    assert!(matches!(fails("At(\"06:48\")", "At(\"06:47\")"), (2, Mismatch::DoesNotHold)));
    assert!(matches!(fails("Do(\"ops\", PickUp(\"first_call\"))", "Wait(\"1s\")"), (4, Mismatch::DoesNotHold)));
    assert!(matches!(
        fails("\"not_your_action\"", "\"frozen\""),
        (5, Mismatch::NotSoRefused { happened: Some(_), .. })
    ));
    assert!(matches!(fails("Wait(\"4m\")", "At(\"06:40\")"), (6, Mismatch::TimeHasPassed)));
    let not_refused =
        ("Refuse(\"ops\", PickUp(\"first_call\"), \"no_such_message\")", "Refuse(\"ops\", Note(\"x\"), \"frozen\")");
    assert!(matches!(fails(not_refused.0, not_refused.1), (0, Mismatch::NotSoRefused { happened: None, .. })));
    assert!(matches!(fails("PickUpFrom(\"ops\")", "PickUpFrom(\"business\")"), (9, Mismatch::NoMessage)));
    assert!(matches!(
        fails("Rating(\"tells_early\", P)", "Rating(\"tells_early\", U)"),
        (12, Mismatch::Rated(Some(_)))
    ));
    assert!(matches!(fails("Ending(\"late\")", "Ending(\"good\")"), (13, Mismatch::Ended(Some(_)))));
}

#[test]
fn a_step_may_say_by_when_instead_of_when() {
    let by = BASE
        .replace(
            "        Wait(\"30s\"),\n        Do(\"csirt\", PickUpFrom",
            "        By(\"06:54\", \"csirt\", PickUpFrom",
        )
        .replace("Expect(Stopped(\"first_report\"))", "Until(\"06:55\", Stopped(\"first_report\"))");
    assert_eq!(run(&by).unwrap().num_steps, 13);
    let failure = |old: &str, new: &str| {
        assert!(by.contains(old), "{old}");
        run(&by.replace(old, new)).expect_err("this should fail")
    };
    let nobody = failure("csirt\", PickUpFrom(\"ops\")", "csirt\", PickUpFrom(\"business\")");
    assert!(matches!((nobody.step, nobody.mismatch), (8, Mismatch::NoMessage)));
    let never = failure("Until(\"06:55\", Stopped", "Until(\"06:55\", Running");
    assert!(matches!((never.step, never.mismatch), (10, Mismatch::DoesNotHold)));
    assert_eq!(base().moment(never.at).to_string(), "06:55");
    let late = failure("By(\"06:54\"", "By(\"06:51\"");
    assert!(matches!((late.step, late.mismatch), (8, Mismatch::TimeHasPassed)));
}

#[test]
fn catching_up_reads_everything_and_says_yes() {
    let steps = "steps: [
        Do(\"ops\", Ask(\"csirt\", \"mail\", \"terminals\")),
        Do(\"ops\", Ask(\"csirt\", \"mail\", \"terminals\")),
        Wait(\"2m\"),
        Refuse(\"csirt\", Accept(\"ops\"), \"no_such_message\"),
        CatchUp(\"csirt\"),
        Refuse(\"csirt\", ReadFrom(\"ops\"), \"no_such_message\"),
        Refuse(\"csirt\", Accept(\"ops\"), \"no_such_message\"),
    ],
)";
    let (before, _) = BASE.split_once("steps: [").expect("the plan has steps");
    assert_eq!(run(&format!("{before}{steps}")).unwrap().num_steps, 7);
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let told = |old: &str, new: &str| -> Vec<String> {
        assert!(BASE.contains(old), "{old}");
        let report = load(&BASE.replacen(old, new, 1)).expect_err("this should not load");
        let line = |d: &kunren::scenario::Diagnostic| format!("{} {}: {}", d.code.as_str(), d.place.line, d.message);
        report.diagnostics().iter().map(line).collect()
    };
    assert_eq!(told("\"csirt\"], \"phone\"", "\"csrit\"], \"phone\""), ["K008 16: no role is called \"csrit\""]);
    assert_eq!(told("steps: [", "stepps: ["), ["K003 8: there is no field `stepps` in this plan"]);
    assert_eq!(told("Do(\"ops\", Tell", "Do(\"ops\", Yell")[0], "K005 16: `Yell` is not a word that fits here");
    assert_eq!(told("\"no_such_message\"", "\"cold\"")[0], "K005 9: `cold` is not a word that fits here");
    assert_eq!(told("At(\"06:48\")", "At(\"6.48\")").len(), 1);
    assert_eq!(told("Plan(", "Plot(").len(), 1);
    assert_eq!(told("scenario: \"base\",", "").len(), 1);
    assert_eq!(told("seed: 7", "seed: -7").len(), 1);
}

#[test]
fn damage_anywhere_never_breaks_anything() {
    let mut state: u64 = 3;
    let mut lot = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) as usize) % below
    };
    let mut num_run = 0;
    for _ in 0..400 {
        let mut text: Vec<char> = BASE.chars().collect();
        for _ in 0..=lot(2) {
            let at = lot(text.len());
            match lot(12) {
                0 => drop(text.drain(at..(at + 1 + lot(30)).min(text.len()))),
                1 => text.truncate(at.max(1)),
                2..6 => text[at] = ['"', '(', ')', '[', ']', ',', ':', '練'][lot(8)],
                _ => text[at] = ['0', '3', '9', ' ', 'm', 'x'][lot(6)],
            }
        }
        if let Ok(rehearsal) = load(&text.into_iter().collect::<String>()) {
            num_run += 1;
            rehearsal::run(&rehearsal).ok();
        }
    }
    assert!(num_run > 20, "only {num_run} were played: the damage is too great to test anything");
}
