//! Actions take knowledge, hands, skill, time and luck, and leave something behind.

use crate::given::{World, act, at, business, clock, csirt, given, ops, secs, small, tell, until, vendor};
use kunren::exercise::Event;
use kunren::exercise::event::RunEnd;

/// The one action of the small world, with this about it.
fn dig(more: &str) -> World {
    small().also("dig", more)
}

/// Seconds until the action that was just begun ends.
fn length(world: World, role: &str, at_time: &str) -> u32 {
    let step = match role {
        "vendor" => vendor(act("dig")),
        _ => csirt(act("dig")),
    };
    let case = given(world).and(at(at_time, step));
    let ends = case.events().iter().rev().find_map(|event| match event {
        Event::Began { ends, .. } => Some(*ends),
        _ => None,
    });
    ends.expect("it began") - secs(at_time)
}

#[test]
fn an_action_binds_people_for_its_time_and_ends() {
    given(small())
        .when(csirt(act("dig")))
        .then(["began dig csirt aoki 1800 true 0"])
        .holds(r#"Began("dig")"#)
        .lacks(r#"Done("dig")"#)
        .check(|case| assert_eq!(case.view("csirt").people[0].busy_until, 1_800))
        .when(until("29m59s"))
        .then([])
        .when(until("30m"))
        .then(["finished 0 outcome 0", "learned csirt cause run 0"])
        .holds(r#"All([Done("dig"), Not(Failed("dig"))])"#);
}

#[test]
fn only_its_roles_may_do_it() {
    given(small()).when(ops(act("dig"))).then_refused("not_your_action");
}

#[test]
fn it_waits_for_what_one_must_know() {
    // What it is would give it away.
    given(dig(r#"knows: ["dead"]"#)).when(csirt(act("dig"))).then_refused("knowledge_missing");
    given(dig(r#"knows: ["dead"]"#).knowing("csirt", &["dead"])).when(csirt(act("dig"))).then(["began dig csirt"]);
}

#[test]
fn it_is_offered_only_while_its_condition_holds() {
    let world = dig(r#"when: All([After("09:00"), Before("10:00")])"#);
    given(world)
        .when(csirt(act("dig")))
        .then_refused("not_offered")
        .when(until("1h"))
        .then(["offered dig true"])
        .when(until("2h"))
        .then(["offered dig false"])
        .when(csirt(act("dig")))
        .then_refused("not_offered");
}

#[test]
fn it_takes_so_many_people() {
    given(dig("people: 2"))
        .when(csirt(act("dig")))
        .then(["began dig csirt aoki+baba 1800"])
        .when(csirt(tell("ops", "phone", &[])))
        .then_refused("too_few_people 1 0");
    given(dig("people: 3")).when(csirt(act("dig"))).then_refused("too_few_people 3 2");
}

#[test]
fn it_takes_somebody_who_can_and_the_least_of_those_who_can() {
    let skilled = |level: u8| {
        dig(&format!(r#"skill: ("forensics", {level})"#)).with(
            "people",
            r#"(id: "zama", role: "csirt", name: (ja: "座間", en: "Zama"), skills: [("forensics", 3)])"#,
        )
    };
    given(skilled(1)).when(csirt(act("dig"))).then(["began dig csirt aoki"]);
    given(skilled(2)).when(csirt(act("dig"))).then(["began dig csirt aoki"]);
    given(skilled(3)).when(csirt(act("dig"))).then(["began dig csirt zama"]);
}

#[test]
fn one_person_can_be_the_only_one_who_can() {
    let again = || {
        dig(r#"skill: ("forensics", 2)"#).with(
        "actions",
        r#"(id: "copy", label: (ja: "写す", en: "Copy"), roles: ["csirt"], skill: ("forensics", 1), takes: ("5m", "5m"))"#,
    )
    };
    given(again())
        .and(csirt(act("dig")))
        .when(csirt(act("copy")))
        .then_refused("skill_missing forensics 1")
        .when(at("30m", csirt(act("copy"))))
        .then_also(["began copy csirt aoki"]);
}

#[test]
fn the_time_is_drawn_in_its_range() {
    let drawn =
        |seed| length(small().but(r#"takes: ("30m", "30m")"#, r#"takes: ("20m", "40m")"#).seeded(seed), "csirt", "0s");
    let lengths: std::collections::BTreeSet<u32> = (0..20).map(drawn).collect();
    assert!(lengths.iter().all(|secs| (1_200..=2_400).contains(secs)), "{lengths:?}");
    assert!(lengths.len() > 15);
    assert_eq!(drawn(3), drawn(3));
}

#[test]
fn drills_make_everybody_faster_and_tiredness_slower() {
    let drilled =
        || small().but("pace_percent: (base: 100)", r#"pace_percent: (base: 100, steps: [("drills", 1, 80)])"#);
    assert_eq!(length(small(), "csirt", "0s"), 1_800);
    assert_eq!(length(drilled(), "csirt", "0s"), 1_440);
    assert_eq!(length(small(), "csirt", "7h59m"), 1_800);
    assert_eq!(length(small(), "csirt", "8h"), 2_700);
    assert_eq!(length(drilled(), "csirt", "8h"), 2_160);
}

#[test]
fn one_tired_person_slows_all_who_work_together() {
    let late = || dig("people: 2").but(r#"en: "Baba")"#, r#"en: "Baba"), arrives: "12:00""#);
    assert_eq!(length(late(), "csirt", "9h"), 2_700);
}

#[test]
fn outside_parties_are_neither_drilled_nor_tired() {
    let theirs = small()
        .but(r#"roles: ["csirt"]"#, r#"roles: ["csirt", "vendor"]"#)
        .but("pace_percent: (base: 100)", "pace_percent: (base: 80)")
        .also("dig", "people: 2");
    assert_eq!(length(theirs, "vendor", "9h"), 1_800);
}

#[test]
fn it_may_fail_and_then_it_can_be_tried_again() {
    let unlucky = || dig(r#"chance: 0, fails: (report: (ja: "駄目だった。", en: "No luck."), effects: [Set("bad")])"#);
    given(unlucky())
        .when(csirt(act("dig")))
        .then(["began dig csirt aoki 1800 false"])
        .when(until("30m"))
        .then(["finished 0 failed", "flag_set bad 1"])
        .holds(r#"All([Failed("dig"), Not(Done("dig"))])"#)
        .lacks(r#"Knows("csirt", "cause")"#)
        .when(csirt(act("dig")))
        .then(["began dig csirt aoki 3600"]);
}

#[test]
fn a_chance_is_a_share_of_many_runs() {
    let succeeds = |seed| given(dig("chance: 30").seeded(seed)).and(csirt(act("dig"))).lines()[0].contains("true");
    let num = (0..300).filter(|seed| succeeds(*seed)).count();
    assert!((60..=120).contains(&num), "{num} of 300 at thirty percent");
}

#[test]
fn what_will_come_of_it_is_not_seen_before_its_end() {
    given(dig("chance: 0")).and(csirt(act("dig"))).check(|case| {
        let view = case.setting().names.lend(|| serde_json::to_string(&case.view("csirt").runs).unwrap());
        assert_eq!(view, r#"[{"run":0,"action":"dig","began":0,"ends":1800,"end":null}]"#);
    });
}

#[test]
fn the_first_outcome_that_fits_at_the_end_is_the_one() {
    let outcomes = r#"outcomes: [(when: Set("good"), finds: ["cause"]), (when: Set("bad"), effects: [Add("bad", 4)]), (finds: ["dead"])]"#;
    let world = |flag: &str| {
        let starts = if flag.is_empty() { String::new() } else { format!(r#"starts: [Set("{flag}")],"#) };
        small().but(
            r#"outcomes: [(report: (ja: "見つけた。", en: "Found it."), finds: ["cause"])]"#,
            &format!("{starts} {outcomes}"),
        )
    };
    given(world("good"))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "learned csirt cause"]);
    given(world("bad")).and(csirt(act("dig"))).when(until("30m")).then(["finished 0 outcome 1", "flag_raised bad 4"]);
    given(world("")).and(csirt(act("dig"))).when(until("30m")).then(["finished 0 outcome 2", "learned csirt dead"]);
}

#[test]
fn without_an_outcome_it_is_just_done() {
    let world = small().but(
        r#"outcomes: [(report: (ja: "見つけた。", en: "Found it."), finds: ["cause"])]"#,
        r#"outcomes: [(when: Set("bad"))]"#,
    );
    given(world)
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 plain"])
        .holds(r#"Done("dig")"#)
        .check(|case| assert!(matches!(case.state().actions.runs[0].end, Some((RunEnd::Plain, _)))));
}

#[test]
fn it_is_done_once_unless_it_can_be_done_again() {
    given(small())
        .and(csirt(act("dig")))
        .when(csirt(act("dig")))
        .then_refused("already_running")
        .when(at("30m", csirt(act("dig"))))
        .then_refused("already_done");
    given(dig("again: true"))
        .and(csirt(act("dig")))
        .when(at("30m", csirt(act("dig"))))
        .then_also(["finished 0", "began dig csirt aoki 3600"]);
}

#[test]
fn it_may_need_a_service_that_works() {
    let world = |percent: u8| {
        dig(r#"service: "network""#)
            .but(r#""Network"), yen_per_hour: 0"#, &format!(r#""Network"), function: {percent}, yen_per_hour: 0"#))
    };
    given(world(49)).when(csirt(act("dig"))).then_refused("service_down network");
    given(world(50)).when(csirt(act("dig"))).then(["began dig"]);
}

#[test]
fn side_effects_come_when_it_starts_and_others_when_it_ends() {
    let world = small()
        .but(r#"finds: ["cause"]"#, r#"effects: [Function("shipping", 100), Set("good")]"#)
        .also("dig", r#"starts: [Function("shipping", 0), Occupy("ops", 1, "10m")]"#);
    given(world)
        .when(csirt(act("dig")))
        .then(["began dig", "function_set shipping 0", "bound chiba 600"])
        .when(until("30m"))
        .then(["finished 0 outcome 0", "function_set shipping 100", "flag_set good 1", "expectation_met ends_well"]);
}

#[test]
fn triage_takes_the_time_of_the_notices_that_were_bought_and_longer_for_the_unskilled() {
    let triage = |skill: u8| {
        dig(r#"triage: true, skill: ("forensics", 1)"#)
            .but(r#"skills: [("forensics", 2)]"#, &format!(r#"skills: [("forensics", {skill})]"#))
            .but(
                "        check_grade: (",
                r#"        notice_levels: [
                    (name: (ja: "一", en: "One"), skill_needed: 3, price_factor: 1, triage: ("60m", "60m")),
                    (name: (ja: "二", en: "Two"), skill_needed: 2, price_factor: 10, triage: ("10m", "10m")),
                ],
                notice_bought: 1,
        check_grade: ("#,
            )
    };
    // Notices of the second level ask for skill 2: each missing level doubles the ten minutes.
    assert_eq!(length(triage(3), "csirt", "0s"), 600);
    assert_eq!(length(triage(2), "csirt", "0s"), 600);
    assert_eq!(length(triage(1), "csirt", "0s"), 1_200);
    let cheap = triage(1).but("notice_bought: 1", "notice_bought: 0");
    assert_eq!(length(cheap, "csirt", "0s"), 4 * 3_600);
}

#[test]
fn nobody_acts_before_startex_or_after_endex() {
    crate::given::not_started(small()).when(csirt(act("dig"))).then_refused("not_started");
    given(small()).and(until("48h")).when(csirt(act("dig"))).then_refused("ended");
    given(small()).when(clock(act("dig"))).then_refused("not_for_you");
    given(small()).when(business(act("dig"))).then_refused("not_your_action");
}
