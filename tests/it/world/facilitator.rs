//! The facilitator's hand: sending, holding, freeing, delaying, skipping, speaking as anybody, observing, ending.

use kunren::exercise::event::Content;
use serde_json::{Value, json};

use crate::given::{
    World, act, at, clock, csirt, delay, facilitator, given, not_started, ops, pick_up, read, small, steer, until,
};

/// A mail to operations at half past eight, and one when the action begins.
fn mails() -> World {
    let mail = |id: &str, when: &str| {
        format!(
            r#"(id: "{id}", {when}, from: "vendor", to: ["ops"], channel: "mail",
                subject: (ja: "件名{id}", en: "Subject {id}"), body: (ja: "本文。", en: "Body."))"#
        )
    };
    small().with(
        "injects",
        &format!("{}, {}", mail("timed", r#"at: "08:30""#), mail("follows", r#"when: Began("dig"), after: "5m""#)),
    )
}

fn improvise(from: &str, to: &[&str], over: &str, facts: &[&str]) -> Value {
    json!({"improvise": {"role": from, "to": to, "over": over, "facts": facts, "words": "this is the police"}})
}

#[test]
fn an_inject_is_sent_now_and_then_no_more() {
    given(mails())
        .when(facilitator(steer("timed", "send")))
        .then(["inject_sent timed", "sent vendor ops mail"])
        .when(until("1h"))
        .then_no("inject_sent")
        .when(facilitator(steer("timed", "send")))
        .then_refused("inject_gone");
}

#[test]
fn the_contingency_pool_is_the_facilitators() {
    given(small()).when(facilitator(steer("pool", "send"))).then(["inject_sent pool", "sent vendor ops mail"]);
}

#[test]
fn what_is_held_does_not_go_out_and_comes_at_once_when_it_is_freed_late() {
    given(mails())
        .when(facilitator(steer("timed", "hold")))
        .then(["inject_held timed true"])
        .when(until("45m"))
        .then([])
        .when(facilitator(steer("timed", "free")))
        .then(["inject_held timed false", "armed timed 2700"])
        .when(until("45m"))
        .then(["inject_sent timed", "sent vendor ops mail"]);
}

#[test]
fn what_is_freed_in_time_comes_when_it_is_due() {
    given(mails())
        .and(facilitator(steer("timed", "hold")))
        .and(until("10m"))
        .when(facilitator(steer("timed", "free")))
        .then(["inject_held timed false"])
        .when(until("29m59s"))
        .then([])
        .when(until("30m"))
        .then(["inject_sent timed", "sent vendor ops mail"])
        .when(facilitator(steer("follows", "free")))
        .then_refused("not_held");
}

#[test]
fn what_is_held_waits_even_when_its_condition_comes_true() {
    given(mails())
        .and(facilitator(steer("follows", "hold")))
        .and(csirt(act("dig")))
        .when(until("20m"))
        .then([])
        .and(facilitator(steer("follows", "free")))
        .when(until("20m"))
        .then(["inject_sent follows", "sent vendor ops mail"]);
}

#[test]
fn a_delay_moves_it_by_so_much() {
    given(mails())
        .when(facilitator(delay("timed", "20m")))
        .then(["armed timed 3000"])
        .when(facilitator(delay("timed", "10m")))
        .then(["armed timed 3600"])
        .when(until("59m59s"))
        .then([])
        .when(until("1h"))
        .then(["inject_sent timed", "sent vendor ops mail"]);
}

#[test]
fn what_has_no_time_yet_cannot_come_later() {
    given(mails())
        .when(facilitator(delay("follows", "20m")))
        .then_refused("not_due")
        .when(facilitator(delay("pool", "20m")))
        .then_refused("not_due")
        .and(csirt(act("dig")))
        .when(facilitator(delay("follows", "20m")))
        .then(["armed follows 1500"]);
}

#[test]
fn what_is_skipped_never_comes() {
    given(mails())
        .when(facilitator(steer("timed", "skip")))
        .then(["inject_skipped timed"])
        .when(until("2h"))
        .then([])
        .when(facilitator(steer("timed", "send")))
        .then_refused("inject_gone");
}

#[test]
fn the_facilitator_speaks_as_anybody_and_it_is_marked() {
    given(small())
        .when(facilitator(improvise("vendor", &["ops", "csirt"], "chat", &["dead"])))
        .then(["sent vendor ops+csirt chat improvised this is the police"])
        .when(at("1m", ops(read(0))))
        .then_also(["read 0 ops", "learned ops dead message 0"])
        .check(|case| {
            let content = &case.view("ops").messages[0].content;
            assert!(matches!(content, Some(Content::Improvised(_))), "{content:?}");
        })
        .lacks(r#"Knows("csirt", "dead")"#);
}

#[test]
fn the_facilitator_can_call_too_but_only_one_at_a_time() {
    given(small())
        .when(facilitator(improvise("vendor", &["ops", "csirt"], "phone", &[])))
        .then_refused("one_at_a_time")
        .and(facilitator(improvise("vendor", &["ops"], "phone", &["dead"])))
        .when(at("20s", ops(pick_up(0))))
        .then_also(["rang 0 ops 70", "picked_up 0 ops", "learned ops dead message 0"]);
}

#[test]
fn improvised_words_need_somebody_to_hear_them_and_something_to_say() {
    let silent = json!({"improvise": {"role": "vendor", "to": ["ops"], "over": "chat", "words": " "}});
    given(small())
        .when(facilitator(improvise("vendor", &[], "chat", &[])))
        .then_refused("nobody_to_send_to")
        .when(facilitator(improvise("ops", &["ops"], "chat", &[])))
        .then_refused("not_to_yourself")
        .when(facilitator(silent))
        .then_refused("words_missing");
}

#[test]
fn seats_and_the_clock_have_no_facilitators_hand() {
    for command in [
        steer("pool", "send"),
        improvise("vendor", &["csirt"], "chat", &[]),
        json!("end"),
        json!({"observe": {"role": null, "expectation": null, "words": "x"}}),
        json!({"rate": {"expectation": "ends_well", "letter": "P", "words": "x"}}),
        json!({"rate_objective": {"objective": "learn", "letter": "P", "words": "x"}}),
    ] {
        given(small())
            .when(ops(command.clone()))
            .then_refused("not_for_you")
            .when(clock(command))
            .then_refused("not_for_you");
    }
    given(small()).when(facilitator(act("dig"))).then_refused("not_for_you");
    given(small()).when(ops(json!({"advance": {"to": 60}}))).then_refused("not_for_you");
    given(small()).when(facilitator(json!({"advance": {"to": 60}}))).then_refused("not_for_you");
}

#[test]
fn startex_comes_once_and_not_from_a_seat() {
    not_started(small())
        .when(ops(json!("start")))
        .then_refused("not_for_you")
        .when(facilitator(steer("pool", "send")))
        .then_refused("not_started")
        .when(facilitator(json!("start")))
        .then_also(["started"])
        .when(facilitator(json!("start")))
        .then_refused("already_started");
}

#[test]
fn the_facilitator_ends_it_and_may_still_observe_and_rate_afterwards() {
    given(small())
        .and(until("10m"))
        .when(facilitator(json!("end")))
        .then(["ended over"])
        .when(facilitator(json!("end")))
        .then_refused("ended")
        .when(facilitator(steer("pool", "send")))
        .then_refused("ended")
        .when(until("20m"))
        .then_refused("ended")
        .when(facilitator(json!({"observe": {"role": "csirt", "expectation": null, "words": "calm voices"}})))
        .then(["observed csirt - calm voices"])
        .when(facilitator(json!({"rate": {"expectation": "ends_well", "letter": "M", "words": "too slow"}})))
        .then(["rated ends_well M too slow"])
        .when(facilitator(json!({"rate_objective": {"objective": "learn", "letter": "S", "words": "in the end"}})))
        .then(["objective_rated learn S in the end"])
        .when(csirt(json!({"note": {"words": "what I think went wrong"}})))
        .then(["noted csirt what I think went wrong"])
        .when(csirt(act("dig")))
        .then_refused("ended");
}

#[test]
fn time_does_not_run_backwards() {
    given(small())
        .and(until("10m"))
        .when(until("9m59s"))
        .then_refused("time_runs_forward 600")
        .when(until("10m"))
        .then([]);
}
