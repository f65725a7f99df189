//! The attacker: stages with timers; clumsiness hastens them, containment stops them.

use crate::given::{World, act, csirt, given, small, until};

/// One stage, an hour after its condition, and what the small world's action does.
fn stage(about: &str, effects: &str) -> World {
    small()
        .with(
            "attacker",
            &format!(
                r#"(id: "encrypt", name: (ja: "暗号化", en: "Encrypts"), {about} effects: [Function("shipping", 0)])"#
            ),
        )
        .but(r#"finds: ["cause"]"#, &format!("effects: [{effects}]"))
}

#[test]
fn a_stage_comes_when_its_timer_runs_out() {
    given(stage(r#"after: ("1h", "1h"),"#, ""))
        .lacks(r#"Reached("encrypt")"#)
        .when(until("59m59s"))
        .then([])
        .when(until("1h"))
        .then(["stage_reached encrypt", "function_set shipping 0"])
        .holds(r#"Reached("encrypt")"#);
}

#[test]
fn the_timer_starts_when_its_condition_holds_and_is_drawn_in_its_range() {
    let timed = |seed| {
        let world = stage(r#"when: Began("dig"), after: ("10m", "20m"),"#, "").seeded(seed);
        let case = given(world).and(until("30m")).and(csirt(act("dig")));
        let line = case.lines().into_iter().find(|line| line.starts_with("stage_timed encrypt")).expect("it is timed");
        line.rsplit(' ').next().unwrap().parse::<u32>().unwrap()
    };
    let times: std::collections::BTreeSet<u32> = (0..20).map(timed).collect();
    assert!(times.iter().all(|at| (2_400..=3_000).contains(at)), "{times:?}");
    assert!(times.len() > 15);
    assert_eq!(timed(5), timed(5));
}

#[test]
fn a_stage_that_is_prevented_when_its_time_comes_never_comes() {
    given(stage(r#"after: ("1h", "1h"), unless: Done("dig"),"#, ""))
        .and(csirt(act("dig")))
        .when(until("1h"))
        .then_also(["stage_prevented encrypt"])
        .then_no("function_set")
        .when(until("2h"))
        .then([])
        .lacks(r#"Reached("encrypt")"#);
}

#[test]
fn what_would_prevent_it_counts_only_at_its_time() {
    given(stage(r#"after: ("20m", "20m"), unless: Done("dig"),"#, "")).and(csirt(act("dig"))).when(until("1h")).then([
        "stage_reached encrypt",
        "function_set shipping 0",
        "finished 0",
    ]);
}

#[test]
fn clumsiness_hastens_it() {
    given(stage(r#"after: ("2h", "2h"),"#, r#"Hasten("1h")"#))
        .and(csirt(act("dig")))
        .when(until("59m59s"))
        .then(["finished 0 outcome 0", "attacker_hastened 3600"])
        .when(until("1h"))
        .then(["stage_reached encrypt", "function_set shipping 0"])
        .when(until("3h"))
        .then([]);
}

#[test]
fn a_steady_stage_keeps_its_own_time() {
    given(stage(r#"after: ("2h", "2h"), steady: true,"#, r#"Hasten("1h")"#))
        .and(csirt(act("dig")))
        .when(until("1h59m59s"))
        .then(["finished 0 outcome 0", "attacker_hastened 3600"])
        .when(until("2h"))
        .then(["stage_reached encrypt", "function_set shipping 0"]);
}

#[test]
fn a_hastened_stage_comes_now_at_the_earliest() {
    given(stage(r#"after: ("2h", "2h"),"#, r#"Hasten("5h")"#)).and(csirt(act("dig"))).when(until("30m")).then([
        "finished 0 outcome 0",
        "attacker_hastened 18000",
        "stage_reached encrypt",
        "function_set shipping 0",
    ]);
}

#[test]
fn containment_stops_it_for_good() {
    let contained = stage(r#"after: ("2h", "2h"),"#, "Halt, Halt").with(
        "actions",
        r#"(id: "slip", label: (ja: "間違える", en: "Slip"), roles: ["csirt"], takes: ("5m", "5m"),
            outcomes: [(effects: [Hasten("5h"), Advance("encrypt")])])"#,
    );
    given(contained)
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "attacker_halted"])
        .holds("Halted")
        .and(csirt(act("slip")))
        .when(until("35m"))
        .then(["finished 1 outcome 0", "attacker_hastened 18000"])
        .when(until("3h"))
        .then([])
        .lacks(r#"Reached("encrypt")"#);
}

#[test]
fn a_halted_attacker_starts_nothing_new() {
    given(stage(r#"when: Set("bad"), after: ("1m", "1m"),"#, r#"Halt, Set("bad")"#))
        .and(csirt(act("dig")))
        .when(until("1h"))
        .then_also(["attacker_halted", "flag_set bad 1"])
        .then_no("stage_timed");
}

#[test]
fn an_effect_advances_it_at_once_and_only_once() {
    given(stage(r#"after: ("2h", "2h"),"#, r#"Advance("encrypt")"#))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "stage_reached encrypt", "function_set shipping 0"])
        .when(until("3h"))
        .then([]);
}

#[test]
fn one_stage_follows_the_other() {
    let second = stage(r#"after: ("1h", "1h"),"#, "").with(
        "attacker",
        r#"(id: "ransom", name: (ja: "脅迫", en: "Demands"), when: Reached("encrypt"), after: ("30m", "30m"), effects: [Set("bad")])"#,
    );
    given(second)
        .when(until("1h"))
        .then(["stage_reached encrypt", "function_set shipping 0", "stage_timed ransom 5400"])
        .when(until("1h30m"))
        .then(["stage_reached ransom", "flag_set bad 1"]);
}
