//! A phone must be picked up, takes somebody at both ends, may ring out, and is lost in the end.

use crate::given::{
    World, ask, at, business, csirt, facilitator, given, in_reply_to, management, ops, pick_up, request, small, steer,
    tell, until, vendor,
};

/// Somebody calls operations with news.
fn call(to: &str, more: &str) -> World {
    small().with(
        "injects",
        &format!(
            r#"(id: "call", at: "08:10", from: "vendor", to: {to}, channel: "phone", {more}
                subject: (ja: "電話", en: "A call"), body: (ja: "動きません。", en: "It is dead."), facts: ["dead"])"#
        ),
    )
}

#[test]
fn a_phone_rings_after_its_delay_and_for_so_long() {
    given(small().knowing("ops", &["dead"]))
        .when(ops(tell("csirt", "phone", &["dead"])))
        .then(["sent ops csirt phone letter"])
        .when(until("10s"))
        .then(["rang 0 csirt 70"]);
}

#[test]
fn a_call_binds_one_person_at_both_ends_and_longer_for_each_fact() {
    given(small().knowing("ops", &["dead"]))
        .and(ops(tell("csirt", "phone", &["dead"])))
        .when(at("30s", csirt(pick_up(0))))
        // 30 seconds, three minutes, and twenty seconds for the fact.
        .then([
            "rang 0 csirt 70",
            "picked_up 0 csirt 230",
            "bound aoki 230",
            "bound chiba 230",
            "learned csirt dead message 0",
        ])
        .check(|case| assert_eq!(case.view("csirt").messages[0].until, 230));
}

#[test]
fn what_is_said_on_the_phone_is_not_heard_before_it_is_picked_up() {
    given(small().knowing("ops", &["dead"]))
        .and(ops(tell("csirt", "phone", &["dead"])))
        .and(until("30s"))
        .check(|case| {
            let ringing = &case.view("csirt").messages[0];
            assert!(ringing.content.is_none() && ringing.headline.is_none() && ringing.facts.is_empty());
        })
        .lacks(r#"Knows("csirt", "dead")"#);
}

#[test]
fn a_colleagues_call_that_nobody_takes_is_lost_and_the_caller_knows() {
    given(small())
        .and(ops(tell("csirt", "phone", &[])))
        .when(until("1h"))
        .then(["rang 0 csirt 70", "rang_out 0 csirt", "lost 0"])
        .check(|case| assert_eq!(format!("{:?}", case.view("ops").messages[0].state), "Lost"))
        .check(|case| assert_eq!(format!("{:?}", case.view("csirt").messages[0].state), "Missed"));
}

#[test]
fn an_inject_rings_three_times_and_then_what_nobody_heard_takes_its_course() {
    given(call(r#"["ops"]"#, r#"otherwise: [Set("bad")],"#))
        .when(until("20m"))
        .then([
            "inject_sent call",
            "sent vendor ops phone inject call",
            "rang 0 ops 670",
            "rang_out 0 ops",
            "redials 0 850",
            "rang 0 ops 910",
            "rang_out 0 ops",
            "redials 0 1090",
            "rang 0 ops 1150",
            "rang_out 0 ops",
            "lost 0",
            "flag_set bad 1",
        ])
        .when(ops(pick_up(0)))
        .then_refused("not_ringing");
}

#[test]
fn a_call_rings_where_somebody_can_take_it() {
    given(call(r#"["management", "ops"]"#, "").also("fuji", r#"arrives: "12:00""#))
        .when(until("11m"))
        .then_also(["rang 0 ops 670"])
        .then_no("rang 0 management");
}

#[test]
fn a_call_that_one_role_missed_rings_at_the_next_one() {
    given(call(r#"["management", "ops"]"#, ""))
        .when(until("18m"))
        .then_also(["rang 0 management 670", "rang_out 0 management", "redials 0 850", "rang 0 ops 910"])
        .when(ops(pick_up(0)))
        .then_refused("not_ringing")
        .when(until("19m"))
        .then(["rang 0 management 1150"]);
}

#[test]
fn nobody_takes_a_phone_with_both_hands_full() {
    given(small())
        .and(ops(tell("business", "phone", &[])))
        .and(at("10s", business(pick_up(0))))
        .and(csirt(tell("business", "phone", &[])))
        .when(at("20s", business(pick_up(1))))
        .then_refused("too_few_people 1 0")
        .when(business(tell("ops", "phone", &[])))
        .then_refused("too_few_people 1 0");
}

#[test]
fn an_answer_to_whoever_is_on_the_phone_needs_no_second_call() {
    given(small().knowing("business", &["dead"]))
        .and(ops(ask("business", "phone", "terminals")))
        .and(at("10s", business(pick_up(0))))
        .when(business(in_reply_to(0, tell("ops", "phone", &["dead"]))))
        .then(["sent business ops phone letter", "answered 0 business accept"])
        .when(until("11s"))
        .then(["read 1 ops", "learned ops dead message 1"]);
}

#[test]
fn an_answer_after_the_call_is_a_new_call() {
    given(small().knowing("business", &["dead"]))
        .and(ops(ask("business", "phone", "terminals")))
        .and(at("10s", business(pick_up(0))))
        .and(at("3m10s", business(in_reply_to(0, tell("ops", "phone", &["dead"])))))
        .when(until("3m20s"))
        .then(["rang 1 ops 260"]);
}

#[test]
fn who_is_on_the_phone_with_one_calls_another_with_another_hand() {
    given(small())
        .and(ops(ask("business", "phone", "terminals")))
        .and(at("10s", business(pick_up(0))))
        .when(business(in_reply_to(0, tell("csirt", "phone", &[]))))
        .then_refused("too_few_people 1 0");
}

#[test]
fn whoever_is_on_the_phone_is_free_again_when_the_call_ends() {
    given(small())
        .and(ops(tell("business", "phone", &[])))
        .and(at("10s", business(pick_up(0))))
        .when(at("3m9s", business(tell("ops", "phone", &[]))))
        .then_refused("too_few_people 1 0")
        .when(at("3m10s", business(tell("ops", "phone", &[]))))
        .then(["sent business ops phone"]);
}

#[test]
fn one_person_makes_one_call_at_a_time() {
    given(small())
        .and(business(tell("ops", "phone", &[])))
        .when(business(tell("csirt", "phone", &[])))
        .then_refused("too_few_people 1 0")
        .when(at("2m", business(tell("csirt", "phone", &[]))))
        .then_also(["lost 0", "sent business csirt phone"]);
}

#[test]
fn two_people_make_two_calls_at_a_time_and_both_are_bound() {
    given(small())
        .and(ops(tell("csirt", "phone", &[])))
        .and(ops(tell("business", "phone", &[])))
        .and(at("10s", csirt(pick_up(0))))
        .when(business(pick_up(1)))
        .then(["picked_up 1 business 190", "bound endo 190", "bound doi 190"])
        .when(ops(tell("management", "phone", &[])))
        .then_refused("too_few_people 1 0");
}

#[test]
fn a_role_has_only_so_many_lines() {
    let one_line =
        || small().but(r#"delay: ("10s", "10s"), binds: "3m""#, r#"delay: ("10s", "10s"), binds: "3m", lines: 1"#);
    given(one_line())
        .and(ops(tell("csirt", "phone", &[])))
        .and(at("10s", csirt(pick_up(0))))
        .when(ops(tell("business", "phone", &[])))
        .then_refused("lines_busy phone")
        .and(business(tell("csirt", "phone", &[])))
        .when(at("20s", csirt(pick_up(1))))
        .then_refused("lines_busy phone")
        .when(at("3m10s", ops(tell("business", "phone", &[]))))
        .then_also(["sent ops business phone"]);
}

#[test]
fn a_line_is_taken_as_soon_as_it_rings() {
    given(small().but(r#"delay: ("10s", "10s"), binds: "3m""#, r#"delay: ("10s", "10s"), binds: "3m", lines: 1"#))
        .and(ops(tell("csirt", "phone", &[])))
        .when(ops(tell("business", "phone", &[])))
        .then_refused("lines_busy phone")
        .when(at("2m", ops(tell("business", "phone", &[]))))
        .then_also(["lost 0", "sent ops business phone"]);
}

#[test]
fn a_phone_reaches_one_role_at_a_time_and_never_oneself() {
    given(small())
        .when(ops(tell("csirt business", "phone", &[])))
        .then_refused("one_at_a_time")
        .when(ops(tell("ops", "phone", &[])))
        .then_refused("not_to_yourself")
        .when(ops(tell("", "phone", &[])))
        .then_refused("nobody_to_send_to");
}

#[test]
fn outside_parties_have_as_many_hands_as_they_need() {
    given(small())
        .and(vendor(tell("csirt", "phone", &[])))
        .and(vendor(tell("ops", "phone", &[])))
        .and(at("10s", csirt(pick_up(0))))
        .and(ops(pick_up(1)))
        .when(vendor(tell("business", "phone", &[])))
        .then(["sent vendor business phone"]);
}

#[test]
fn only_whom_it_is_for_can_pick_it_up() {
    given(small())
        .and(ops(tell("csirt", "phone", &[])))
        .when(at("10s", business(pick_up(0))))
        .then_refused("not_addressed_to_you")
        .when(business(pick_up(5)))
        .then_refused("no_such_message");
}

#[test]
fn a_call_over_a_dead_network_does_not_ring() {
    let dead = || {
        call(r#"["ops"]"#, "")
            .but(r#"delay: ("10s", "10s"), binds: "3m""#, r#"delay: ("10s", "10s"), binds: "3m", needs: ["network"]"#)
            .but(r#""Network"), yen_per_hour: 0"#, r#""Network"), function: 40, yen_per_hour: 0"#)
    };
    given(dead())
        .when(until("17m"))
        .then(["inject_sent call", "sent vendor ops phone", "redials 0 790", "redials 0 970", "lost 0"])
        .when(ops(tell("csirt", "phone", &[])))
        .then_refused("channel_dead phone");
}

#[test]
fn a_request_by_phone_reaches_whoever_picks_up() {
    given(small().knowing("ops", &["dead"]))
        .and(ops(request("management", "phone", "stop_line", &["dead"])))
        .when(at("20s", management(pick_up(0))))
        .then_also(["picked_up 0 management", "learned management dead message 0"])
        .check(|case| assert!(case.view("management").messages[0].content.is_some()));
}

#[test]
fn the_facilitator_can_let_a_call_come_early() {
    given(call(r#"["ops"]"#, ""))
        .when(facilitator(steer("call", "send")))
        .then(["inject_sent call", "sent vendor ops phone"])
        .when(until("30m"))
        .then_no("inject_sent");
}
