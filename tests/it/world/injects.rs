//! What the exercise sends into play: by time, by condition, by both, and by hand.

use crate::given::{World, act, csirt, given, small, until};

/// A mail to operations, with this about when it goes out.
fn inject(id: &str, about: &str) -> String {
    format!(
        r#"(id: "{id}", {about} from: "vendor", to: ["ops"], channel: "mail",
            subject: (ja: "件名{id}", en: "Subject {id}"), body: (ja: "本文。", en: "Body."))"#
    )
}

fn news(about: &str) -> World {
    small().with("injects", &inject("news", about))
}

#[test]
fn an_inject_with_a_time_goes_out_then() {
    given(news(r#"at: "08:30","#))
        .when(until("29m59s"))
        .then([])
        .when(until("30m"))
        .then(["inject_sent news", "sent vendor ops mail inject news"])
        .holds(r#"All([Sent("news"), Not(Received("ops", "news"))])"#)
        .and(until("31m"))
        .when(crate::given::ops(crate::given::read(0)))
        .then(["read 0 ops"])
        .holds(r#"Received("ops", "news")"#)
        .lacks(r#"Received("csirt", "news")"#);
}

#[test]
fn a_time_and_a_delay_add_up() {
    given(news(r#"at: "08:30", after: "10m","#))
        .when(until("39m59s"))
        .then([])
        .when(until("40m"))
        .then_also(["inject_sent news"]);
}

#[test]
fn an_inject_with_a_condition_goes_out_as_soon_as_it_holds() {
    given(news(r#"when: Began("dig"),"#))
        .and(until("1h"))
        .when(csirt(act("dig")))
        .then(["began dig", "armed news 3600"])
        .when(until("1h"))
        .then(["inject_sent news", "sent vendor ops mail"]);
}

#[test]
fn an_inject_goes_out_so_much_after_its_condition_and_only_once() {
    given(news(r#"when: Began("dig"), after: "5m","#).also("dig", "again: true"))
        .and(csirt(act("dig")))
        .when(until("4m59s"))
        .then([])
        .when(until("5m"))
        .then(["inject_sent news", "sent vendor ops mail"])
        .and(until("30m"))
        .and(csirt(act("dig")))
        .when(until("2h"))
        .then_no("inject_sent news");
}

#[test]
fn with_both_it_waits_for_its_time() {
    given(news(r#"at: "08:30", when: Began("dig"),"#))
        .when(csirt(act("dig")))
        .then(["began dig", "armed news 1800"])
        .when(until("29m59s"))
        .then([])
        .when(until("30m"))
        .then_also(["inject_sent news"]);
}

#[test]
fn with_both_it_goes_out_late_when_its_condition_comes_late() {
    given(news(r#"at: "08:30", when: Began("dig"), after: "1m","#))
        .when(until("1h"))
        .then([])
        .when(csirt(act("dig")))
        .then(["began dig", "armed news 3660"])
        .when(until("1h1m"))
        .then(["inject_sent news", "sent vendor ops mail"]);
}

#[test]
fn what_prevents_it_is_looked_at_when_it_would_go_out_and_is_final() {
    let world = || news(r#"at: "08:30", unless: Set("bad"),"#).also("dig", r#"starts: [Set("bad")]"#);
    given(world())
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then_also(["inject_skipped news"])
        .then_no("sent")
        .lacks(r#"Sent("news")"#)
        .when(until("20h"))
        .then_no("inject_sent");
    // Too late to prevent it.
    given(world())
        .and(until("31m"))
        .when(csirt(act("dig")))
        .then(["began dig", "flag_set bad 1"])
        .holds(r#"Sent("news")"#);
}

#[test]
fn the_contingency_pool_waits_for_a_hand_or_an_effect() {
    given(small()).when(until("47h")).then_no("inject_sent pool");
    given(small().but(r#"finds: ["cause"]"#, r#"effects: [Release("pool")]"#))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "armed pool 1800", "inject_sent pool", "sent vendor ops mail"]);
}

#[test]
fn an_effect_can_release_it_later() {
    given(small().but(r#"finds: ["cause"]"#, r#"effects: [ReleaseIn("pool", "10m")]"#))
        .and(csirt(act("dig")))
        .when(until("39m59s"))
        .then_no("inject_sent")
        .when(until("40m"))
        .then(["inject_sent pool", "sent vendor ops mail"]);
}

#[test]
fn an_effect_can_withdraw_it_for_good() {
    let world = news(r#"at: "09:00","#).but(r#"finds: ["cause"]"#, r#"effects: [Withdraw("news")]"#).with(
        "actions",
        r#"(id: "bring_back", label: (ja: "戻す", en: "Bring back"), roles: ["csirt"], takes: ("5m", "5m"),
            outcomes: [(effects: [Release("news")])])"#,
    );
    given(world)
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "inject_skipped news"])
        .and(csirt(act("bring_back")))
        .when(until("20h"))
        .then_no("inject_sent news");
}

#[test]
fn an_inject_goes_out_once_however_often_it_is_released() {
    let world =
        news(r#"at: "08:31","#).but(r#"finds: ["cause"]"#, r#"effects: [Release("news"), ReleaseIn("news", "2m")]"#);
    let case = given(world).and(csirt(act("dig"))).when(until("2h"));
    assert_eq!(case.lines().iter().filter(|line| *line == "inject_sent news").count(), 1);
}

#[test]
fn going_out_has_effects_of_its_own() {
    given(news(r#"at: "08:30", effects: [Set("bad"), Function("shipping", 50)],"#)).when(until("30m")).then([
        "inject_sent news",
        "sent vendor ops mail",
        "flag_set bad 1",
        "function_set shipping 50",
    ]);
}

#[test]
fn flags_are_set_counted_and_cleared() {
    let world = |effects: &str| news(&format!(r#"at: "08:30", effects: [{effects}],"#));
    given(world(r#"Add("bad", 2), Add("bad", 3)"#))
        .lacks(r#"Any([Set("bad"), Count("bad", 1)])"#)
        .and(until("30m"))
        .holds(r#"All([Set("bad"), Count("bad", 5), Not(Count("bad", 6))])"#);
    given(world(r#"Add("bad", 2), Set("bad")"#)).and(until("30m")).holds(r#"All([Set("bad"), Not(Count("bad", 2))])"#);
    given(world(r#"Add("bad", 2), Clear("bad")"#)).and(until("30m")).lacks(r#"Any([Set("bad"), Count("bad", 1)])"#);
}

#[test]
fn one_inject_can_bring_the_next() {
    let chain =
        news(r#"at: "08:30","#).with("injects", &inject("second", r#"when: Received("ops", "news"), after: "10m","#));
    given(chain)
        .and(until("31m"))
        .when(crate::given::ops(crate::given::read(0)))
        .then(["read 0 ops", "armed second 2460"])
        .when(until("41m"))
        .then(["inject_sent second", "sent vendor ops mail"]);
}

#[test]
fn moments_and_phases_bring_injects_too() {
    given(news(r#"when: After("09:15"),"#)).when(until("1h15m")).then(["armed news 4500", "inject_sent news", "sent"]);
    given(news(r#"when: Not(Before("D2 07:00")),"#))
        .when(until("23h"))
        .then_also(["armed news 82800", "inject_sent news"]);
    given(news(r#"when: During("second"),"#).but(
        r#"(id: "first", name: (ja: "朝", en: "Morning"), from: "08:00", pace: 60, active: true),"#,
        r#"(id: "first", name: (ja: "朝", en: "Morning"), from: "08:00", pace: 60, active: true),
           (id: "second", name: (ja: "昼", en: "Noon"), from: "12:00", pace: 600),"#,
    ))
    .when(until("4h"))
    .then(["phase_began second", "armed news 14400", "inject_sent news", "sent"]);
}
