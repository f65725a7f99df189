//! Deadlines: some start by themselves, some by a judgement that somebody must make and write down.

use crate::given::{World, act, at, business, csirt, given, judge, ops, read, small, tell, until};

/// The report to the authority, with this about it.
fn clock(about: &str) -> World {
    small().with(
        "clocks",
        &format!(
            r#"(id: "report", name: (ja: "報告", en: "Report"), kind: Legal, limit: "1h", missed: [Set("bad")],
                stops: Told("csirt", "dead", "business"), seen_by: ["ops", "csirt"], {about})"#
        ),
    )
}

fn judged() -> World {
    clock(r#"starts: Judged(["csirt", "ops"]), due_when: Knows("csirt", "dead")"#)
}

fn by_itself() -> World {
    clock(r#"starts: When(Knows("csirt", "dead"))"#).knowing("csirt", &["dead"])
}

#[test]
fn a_clock_starts_by_itself_when_its_condition_holds() {
    given(clock(r#"starts: When(Knows("csirt", "dead"))"#).knowing("ops", &["dead"]))
        .lacks(r#"Running("report")"#)
        .and(ops(tell("csirt", "chat", &["dead"])))
        .when(at("10m", csirt(read(0))))
        .then_also(["learned csirt dead", "clock_started report 4200 - -"])
        .holds(r#"All([Running("report"), Not(Stopped("report")), Not(Missed("report"))])"#)
        .sees("csirt", r#"Running("report")"#)
        .misses("business", r#"Running("report")"#);
}

#[test]
fn what_stops_it_in_time_keeps_it_from_being_missed() {
    given(by_itself())
        .and(at("30m", csirt(tell("business", "chat", &["dead"]))))
        .when(at("31m", business(read(0))))
        .then_also(["learned business dead", "clock_stopped report"])
        .holds(r#"All([Stopped("report"), Not(Running("report")), Not(Missed("report"))])"#)
        .when(until("2h"))
        .then([]);
}

#[test]
fn a_miss_has_effects_and_what_stops_it_late_still_counts() {
    given(by_itself())
        .when(until("59m59s"))
        .then([])
        .when(until("1h"))
        .then(["clock_missed report", "flag_set bad 1"])
        .holds(r#"All([Missed("report"), Not(Running("report")), Not(Stopped("report"))])"#)
        .and(csirt(tell("business", "chat", &["dead"])))
        .when(at("2h", business(read(0))))
        .then_also(["clock_stopped report"])
        .holds(r#"All([Missed("report"), Stopped("report")])"#);
}

#[test]
fn what_was_done_before_it_started_stops_it_at_once() {
    given(judged().knowing("csirt", &["dead"]))
        .and(csirt(tell("business", "chat", &["dead"])))
        .and(at("1m", business(read(0))))
        .when(csirt(judge("report", "dead")))
        .then(["clock_started report", "clock_stopped report"]);
}

#[test]
fn a_judged_period_runs_from_when_the_fact_was_known_and_not_from_when_it_was_written_down() {
    given(judged().knowing("ops", &["dead"]))
        .and(ops(tell("csirt", "chat", &["dead"])))
        .and(at("10m", csirt(read(0))))
        .when(at("25m", csirt(judge("report", "dead"))))
        .then(["clock_started report 4200 csirt dead we judge so"])
        .when(until("1h10m"))
        .then(["clock_missed report", "flag_set bad 1"]);
}

#[test]
fn whoever_judges_after_the_period_has_missed_it() {
    given(judged().knowing("csirt", &["dead"]))
        .when(at("3h", csirt(judge("report", "dead"))))
        .then(["clock_started report 10800 csirt dead"])
        .when(until("3h"))
        .then(["clock_missed report", "flag_set bad 1"]);
}

#[test]
fn only_the_judging_roles_judge_on_a_fact_they_know_and_only_once() {
    given(judged().knowing("csirt", &["dead"]).knowing("business", &["dead"]))
        .when(business(judge("report", "dead")))
        .then_refused("not_your_judgement")
        .when(csirt(judge("report", "cause")))
        .then_refused("fact_unknown cause")
        .and(csirt(judge("report", "dead")))
        .when(csirt(judge("report", "dead")))
        .then_refused("clock_already_started")
        .when(ops(judge("report", "dead")))
        .then_refused("clock_already_started");
    given(by_itself()).when(csirt(judge("report", "dead"))).then_refused("not_your_judgement");
}

#[test]
fn a_judged_clock_that_nobody_starts_is_noted_for_the_debrief_and_not_shown() {
    given(judged().knowing("ops", &["dead"]))
        .and(ops(tell("csirt", "chat", &["dead"])))
        .when(at("10m", csirt(read(0))))
        .then_also(["clock_should_run report"])
        .lacks(r#"Running("report")"#)
        .check(|case| assert_eq!(case.view("csirt").clocks[0].started, None))
        .check(|case| assert!(case.view("csirt").clocks[0].judges && case.view("csirt").clocks[0].due == 0))
        .when(until("5h"))
        .then_no("clock_missed");
}

#[test]
fn effects_start_and_stop_clocks() {
    let world = |effects: &str| judged().but(r#"finds: ["cause"]"#, &format!("effects: [{effects}]"));
    given(world(r#"Start("report")"#))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "clock_started report 5400 - -"]);
    let stopped = world(r#"Start("report"), Start("report")"#).with(
        "actions",
        r#"(id: "file", label: (ja: "出す", en: "File it"), roles: ["csirt"], takes: ("5m", "5m"),
            outcomes: [(effects: [Stop("report")])])"#,
    );
    given(stopped)
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "clock_started report 5400 - -"])
        .and(csirt(act("file")))
        .when(until("2h"))
        .then(["finished 1 outcome 0", "clock_stopped report"]);
    given(world(r#"Stop("report")"#)).and(csirt(act("dig"))).when(until("30m")).then(["finished 0 outcome 0"]);
}
