//! Written work: risk judgements, check grades, notes, observations, ratings.

use kunren::exercise::Command;
use serde_json::{Value, json};

use crate::given::{World, at, csirt, facilitator, given, ops, small};

/// An appliance with threat high, vulnerability medium, importance high; a check with design Lv2, operation Lv1.
fn peacetime() -> World {
    small().but(
        "    tables: (",
        r#"    assets: [(id: "line", name: (ja: "回線の装置", en: "Line appliance"), truth: (High, Medium, High))],
    check_items: [(id: "backup", name: (ja: "控えの確認", en: "Backups"), truth: (Lv2, Lv1))],
    tables: ("#,
    )
}

fn assess(threat: &str, vulnerability: &str, importance: &str) -> Value {
    json!({"assess": {"asset": "line", "threat": threat, "vulnerability": vulnerability, "importance": importance}})
}
fn grade(design: &str, operation: &str) -> Value {
    json!({"grade": {"item": "backup", "design": design, "operation": operation}})
}

#[test]
fn a_risk_is_right_when_the_table_says_the_same_for_the_true_values() {
    given(peacetime())
        .lacks(r#"AssessedRight("line")"#)
        .when(csirt(assess("High", "Medium", "High")))
        .then(["assessed line csirt 3 true"])
        .holds(r#"AssessedRight("line")"#)
        // Other values, the same risk.
        .when(csirt(assess("High", "High", "High")))
        .then(["assessed line csirt 3 true"])
        .when(csirt(assess("Low", "Low", "High")))
        .then(["assessed line csirt 2 false"])
        .lacks(r#"AssessedRight("line")"#);
}

#[test]
fn a_grade_is_right_when_the_table_says_the_same_for_the_true_levels() {
    given(peacetime())
        .when(csirt(grade("Lv2", "Lv1")))
        .then(["graded backup csirt Finding true"])
        .holds(r#"GradedRight("backup")"#)
        .when(csirt(grade("Lv3", "Lv3")))
        .then(["graded backup csirt NoFinding false"])
        .lacks(r#"GradedRight("backup")"#)
        .when(csirt(grade("Lv1", "Lv3")))
        .then(["graded backup csirt Finding true"]);
}

#[test]
fn nobody_is_told_whether_a_judgement_was_right() {
    given(peacetime()).and(csirt(assess("Low", "Low", "Low"))).check(|case| {
        let seen = case.setting().names.lend(|| serde_json::to_string(case.view("csirt")).unwrap());
        assert!(!seen.contains("right\":") && !seen.contains("false}"), "{seen}");
    });
}

#[test]
fn a_notebook_is_private() {
    given(small())
        .when(at("5m", csirt(json!({"note": {"words": "who called first?"}}))))
        .then(["noted csirt who called first?"])
        .check(|case| assert_eq!(case.view("csirt").notes.len(), 1))
        .check(|case| assert!(case.view("ops").notes.is_empty()))
        .when(ops(json!({"note": {"words": ""}})))
        .then_refused("words_missing");
}

#[test]
fn an_observation_and_a_rating_need_words_and_are_for_the_debrief_only() {
    given(small())
        .and(facilitator(json!({"observe": {"role": "ops", "expectation": "ends_well", "words": "asked twice"}})))
        .and(facilitator(json!({"rate": {"expectation": "ends_well", "letter": "S", "words": "with help"}})))
        .and(facilitator(json!({"rate": {"expectation": "ends_well", "letter": "P", "words": "after all"}})))
        .check(|case| assert_eq!(case.state().desk.observed.len(), 1))
        .check(|case| {
            let (letter, words, _) = &case.state().desk.rated.values().next().unwrap();
            assert_eq!((format!("{letter:?}").as_str(), &**words), ("P", "after all"));
            let seen = case.setting().names.lend(|| serde_json::to_string(case.view("ops")).unwrap());
            assert!(!seen.contains("asked twice") && !seen.contains("after all"));
        })
        .when(facilitator(json!({"rate": {"expectation": "ends_well", "letter": "S", "words": ""}})))
        .then_refused("words_missing");
}

#[test]
fn an_evaluator_rates_an_objective_with_a_reason_and_the_last_letter_counts() {
    given(small())
        .when(facilitator(json!({"rate_objective": {"objective": "learn", "letter": "S", "words": "with help"}})))
        .then(["objective_rated learn S with help"])
        .when(facilitator(json!({"rate_objective": {"objective": "learn", "letter": "M", "words": "too late"}})))
        .then(["objective_rated learn M too late"])
        .check(|case| {
            let [(letter, words, _)] = &case.state().desk.objectives.values().collect::<Vec<_>>()[..] else {
                panic!("one objective");
            };
            assert_eq!((format!("{letter:?}").as_str(), &**words), ("M", "too late"));
            assert!(case.state().desk.rated.is_empty(), "no expectation was rated");
            let seen = case.setting().names.lend(|| serde_json::to_string(case.view("ops")).unwrap());
            assert!(!seen.contains("too late"));
        })
        .when(facilitator(json!({"rate_objective": {"objective": "learn", "letter": "P", "words": " "}})))
        .then_refused("words_missing")
        .when(ops(json!({"rate_objective": {"objective": "learn", "letter": "P", "words": "we did well"}})))
        .then_refused("not_for_you");
}

#[test]
fn an_objective_that_there_is_not_cannot_be_named() {
    let setting = small().load();
    let command = json!({"rate_objective": {"objective": "none_such", "letter": "P", "words": "why"}});
    let read = setting.names.lend(|| serde_json::from_value::<Command>(command));
    assert!(read.is_err_and(|error| error.to_string().contains("none_such")));
}
