//! How it ends, what was looked for, which steps of the playbook were taken.

use serde_json::json;

use crate::given::{World, act, at, clock, csirt, facilitator, given, not_started, ops, read, small, tell, until};

/// The small world's action sets this flag.
fn sets(flag: &str) -> World {
    small().but(r#"finds: ["cause"]"#, &format!(r#"effects: [Set("{flag}")]"#))
}

/// Somebody looks for this.
fn looks_for(about: &str) -> World {
    small().with(
        "expectations",
        &format!(
            r#"(id: "tells", text: (ja: "知らせる。", en: "Tells."), role: "ops", objective: "learn", csf: Respond, step: 3, {about})"#
        ),
    )
}

#[test]
fn it_ends_at_endex_with_the_first_ending_that_fits() {
    given(sets("good")).and(csirt(act("dig"))).when(until("48h")).then_also(["ended well"]).check(|case| {
        assert_eq!(case.state().now, 48 * 3_600);
        assert!(case.exercise().ended().is_some() && case.exercise().next_due().is_none());
        assert!(case.view("ops").ended.is_some());
    });
    given(sets("bad")).and(csirt(act("dig"))).when(until("48h")).then_also(["ended over"]);
}

#[test]
fn time_stops_at_endex_however_far_one_jumps() {
    given(small()).when(until("100h")).then_also(["ended over"]).check(|case| assert_eq!(case.state().now, 48 * 3_600));
}

#[test]
fn it_can_end_by_its_own_condition() {
    let early = sets("good").but(r#"end: "D3 08:00","#, r#"end: "D3 08:00", ends_when: Set("good"),"#);
    given(early)
        .and(csirt(act("dig")))
        .when(until("48h"))
        .then(["finished 0 outcome 0", "flag_set good 1", "expectation_met ends_well", "ended well"])
        .check(|case| assert_eq!(case.state().now, 1_800));
}

#[test]
fn an_effect_can_end_it() {
    given(small().but(r#"finds: ["cause"]"#, "effects: [End]"))
        .and(csirt(act("dig")))
        .when(until("1h"))
        .then(["finished 0 outcome 0", "ended over"]);
}

#[test]
fn it_ends_once() {
    let twice = small().but(r#"finds: ["cause"]"#, r#"effects: [End, Set("good"), End]"#);
    let case = given(twice).and(csirt(act("dig"))).when(until("1h"));
    assert_eq!(case.lines().iter().filter(|line| line.starts_with("ended")).count(), 1);
}

#[test]
fn the_last_ending_is_the_one_when_no_other_fits() {
    given(small().but(r#"(id: "over", title"#, r#"(id: "middle", title: (ja: "中", en: "Between"), text: (ja: "中。", en: "Between."), when: Set("bad")), (id: "over", title"#))
        .when(facilitator(json!("end")))
        .then(["ended over"]);
}

#[test]
fn what_is_looked_for_opens_and_is_met_once() {
    given(
        looks_for(r#"opens: Knows("ops", "dead"), met: Knows("csirt", "dead"), within: "20m""#)
            .knowing("business", &["dead"]),
    )
    .and(crate::given::business(tell("ops", "chat", &["dead"])))
    .when(at("10m", ops(read(0))))
    .then_also(["learned ops dead", "expectation_opened tells"])
    .and(ops(tell("csirt", "chat", &["dead"])))
    .when(at("11m", csirt(read(1))))
    .then_also(["learned csirt dead", "expectation_met tells"])
    .when(until("47h"))
    .then_no("expectation");
}

#[test]
fn what_has_no_opening_is_looked_for_from_startex() {
    not_started(looks_for(r#"met: Set("bad")"#))
        .when(clock(json!("start")))
        .then_also(["expectation_opened tells", "expectation_opened ends_well"]);
}

#[test]
fn what_is_true_at_startex_is_met_at_startex() {
    not_started(looks_for(r#"met: Knows("csirt", "dead")"#).knowing("csirt", &["dead"]))
        .when(clock(json!("start")))
        .then_also(["expectation_met tells"]);
}

#[test]
fn an_action_takes_a_step_of_the_playbook_when_it_succeeds() {
    let step = || small().also("dig", r#"again: true, activity: "analyse""#);
    given(step())
        .and(csirt(act("dig")))
        .lacks(r#"Activity("analyse")"#)
        .when(until("30m"))
        .then(["finished 0 outcome 0", "learned csirt cause", "activity analyse csirt"])
        .holds(r#"Activity("analyse")"#)
        // Doing it again is rework, and counts as such.
        .and(csirt(act("dig")))
        .when(until("1h"))
        .then(["finished 1 outcome 0", "activity analyse csirt"])
        .check(|case| assert_eq!(case.state().progress.log.len(), 2));
    given(step().also("dig", "chance: 0")).and(csirt(act("dig"))).when(until("30m")).then(["finished 0 failed"]);
}

#[test]
fn a_message_or_a_ticket_takes_a_step_of_the_playbook_once() {
    let mapped = || {
        small()
            .with(
                "mappings",
                r#"(activity: "tell", when: Told("ops", "dead", "csirt")), (activity: "analyse", when: TicketOpened)"#,
            )
            .knowing("ops", &["dead"])
    };
    given(mapped())
        .and(ops(tell("csirt", "chat", &["dead"])))
        .when(at("1m", csirt(read(0))))
        .then_also(["mapped 0", "activity tell -"])
        .and(ops(tell("csirt", "chat", &["dead"])))
        .when(at("2m", csirt(read(1))))
        .then_no("activity");
    given(mapped()).when(csirt(json!({"open_ticket": {"title": "terminals"}}))).then([
        "ticket_opened csirt terminals",
        "mapped 1",
        "activity analyse -",
    ]);
}

#[test]
fn a_phase_begins_for_everybody_at_its_time() {
    let phases = small().but(
        r#"(id: "first", name: (ja: "朝", en: "Morning"), from: "08:00", pace: 60, active: true),"#,
        r#"(id: "first", name: (ja: "準備", en: "Build"), from: "08:00", pace: 86400),
           (id: "second", name: (ja: "運用", en: "Operate"), from: "D2 00:00", pace: 3600),
           (id: "third", name: (ja: "事案", en: "Incident"), from: "D2 09:00", pace: 60, active: true),"#,
    );
    given(phases)
        .holds(r#"During("first")"#)
        .when(until("16h"))
        .then_also(["phase_began second"])
        .holds(r#"All([During("second"), Not(During("first"))])"#)
        .sees("ops", r#"During("second")"#)
        .when(until("25h"))
        .then_also(["phase_began third"])
        .holds(r#"During("third")"#);
}

#[test]
fn the_calendar_counts_days_from_startex() {
    given(small())
        .holds(r#"All([After("08:00"), Not(After("08:01")), Before("D2 00:00")])"#)
        .and(until("16h"))
        .holds(r#"All([After("D2 00:00"), Not(Before("D2 00:00"))])"#)
        .check(|case| assert_eq!(case.setting().local(case.state().now).to_string(), "2026-06-10T00:00:00"));
}
