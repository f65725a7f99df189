//! Who cannot be reached for a time, and who may decide more or less for a time.

use crate::given::{
    World, act, answer, at, business, csirt, facilitator, given, in_reply_to, management, notify, ops, order, pick_up,
    promising, read, request, small, steer, tell, until,
};

/// Management is in the air from eight to nine.
fn flight(more: &str) -> World {
    small().with(
        "absences",
        &format!(
            r#"(id: "flight", role: "management", name: (ja: "機内", en: "In the air"),
                from: "08:00", until: "09:00", {more})"#
        ),
    )
}

/// Until nine, somebody stands in for management.
fn deputy(more: &str) -> World {
    small().also("dig", r#"authority: "stop_line""#).with(
        "mandates",
        &format!(
            r#"(id: "deputy", role: "management", name: (ja: "代理", en: "A deputy"),
                from: "08:00", until: "09:00", {more})"#
        ),
    )
}

/// An inject by hand with these effects.
fn effect(id: &str, effects: &str) -> String {
    format!(
        r#"(id: "{id}", by_hand: true, from: "vendor", to: ["ops"], channel: "press", effects: [{effects}],
            subject: (ja: "{id}", en: "{id}"), body: (ja: "そうなった。", en: "So it is."))"#
    )
}

#[test]
fn a_phone_rings_out_where_nobody_can_hear_it_and_only_the_caller_notices() {
    given(flight(""))
        .holds(r#"Away("flight")"#)
        .and(ops(tell("management", "phone", &[])))
        .when(until("10m"))
        .then(["rang_unheard 0 management 70", "rang_out 0 management", "lost 0"])
        .when(management(pick_up(0)))
        .then_refused("not_ringing")
        .check(|case| assert!(case.view("management").messages.is_empty()))
        .check(|case| assert_eq!(format!("{:?}", case.view("ops").messages[0].state), "Lost"));
}

#[test]
fn the_caller_holds_the_line_while_it_rings_unheard() {
    given(flight(""))
        .and(business(tell("management", "phone", &[])))
        .when(at("30s", business(tell("ops", "phone", &[]))))
        .then_refused("too_few_people 1 0")
        .when(at("2m", business(tell("ops", "phone", &[]))))
        .then_also(["lost 0", "sent business ops phone"]);
}

#[test]
fn what_is_said_to_a_voicemail_waits_and_teaches_when_it_is_played() {
    given(flight("voicemail: true").knowing("ops", &["dead"]))
        .and(ops(tell("management", "phone", &["dead"])))
        .when(until("10s"))
        .then(["waits 0 management"])
        .check(|case| assert_eq!(format!("{:?}", case.view("ops").messages[0].state), "Voicemail"))
        .check(|case| assert!(case.view("management").messages.is_empty()))
        .when(management(read(0)))
        .then_refused("not_arrived")
        .when(until("1h"))
        .then(["came_back flight", "arrived 0 management"])
        .check(|case| {
            let seen = &case.view("management").messages[0];
            assert!(seen.content.is_none() && seen.headline.is_none(), "it shows who called, not what about");
        })
        .lacks(r#"Knows("management", "dead")"#)
        .when(management(read(0)))
        .then(["read 0 management", "learned management dead message 0"]);
}

#[test]
fn a_request_and_a_promise_on_a_voicemail_count_from_when_they_are_played() {
    given(flight("voicemail: true"))
        .and(ops(promising("2h", request("management", "phone", "stop_line", &[]))))
        .when(until("1h"))
        .then_no("promised")
        .when(management(read(0)))
        .then(["read 0 management", "promised ops management NextUpdate 7200"])
        .when(management(answer(0, "accept")))
        .then_also(["granted stop_line management ops"]);
}

#[test]
fn a_notice_on_a_voicemail_is_given_when_it_is_played() {
    given(flight(r#"voicemail: true, over: ["phone"]"#))
        .and(csirt(crate::given::declare("major")))
        .when(csirt(notify("management", "phone")))
        .then_no("notice_given")
        .and(until("1h"))
        .when(management(read(0)))
        .then_also(["notice_given 0"]);
}

#[test]
fn what_is_written_waits_for_them_and_reaches_the_others_at_once() {
    given(flight("").knowing("ops", &["dead"]))
        .and(ops(tell("management csirt", "chat", &["dead"])))
        .when(until("5s"))
        .then(["waits 0 management", "arrived 0 csirt"])
        .check(|case| assert_eq!(format!("{:?}", case.view("ops").messages[0].state), "Outgoing"))
        .when(management(read(0)))
        .then_refused("not_arrived")
        .when(until("1h"))
        .then(["came_back flight", "arrived 0 management"])
        .and(management(read(0)))
        .holds(r#"Knows("management", "dead")"#);
}

#[test]
fn an_answer_is_owed_from_when_they_are_back() {
    let world = flight("").with(
        "injects",
        r#"(id: "offer", at: "08:10", from: "vendor", to: ["management"], channel: "chat", within: "20m",
            subject: (ja: "お見積もり", en: "A quotation"), body: (ja: "いかがでしょう。", en: "Shall we?"),
            choices: [(id: "yes", label: (ja: "頼む", en: "Yes"))], otherwise: [Set("bad")])"#,
    );
    given(world)
        .when(until("59m"))
        .then(["inject_sent offer", "sent vendor management chat", "waits 0 management"])
        .when(until("1h"))
        .then(["came_back flight", "arrived 0 management", "answer_owed 0 4800"])
        .when(until("80m"))
        .then(["unanswered 0", "flag_set bad 1"]);
}

#[test]
fn an_absence_may_be_over_some_channels_only() {
    given(flight(r#"over: ["phone", "room"]"#))
        .and(ops(tell("management", "chat", &[])))
        .when(until("5s"))
        .then(["arrived 0 management"])
        .and(ops(tell("management csirt", "room", &[])))
        .when(until("90s"))
        .then(["rang_unheard 1 management 365", "rang 1 csirt 365"])
        .when(management(tell("csirt", "phone", &[])))
        .then_refused("out_of_touch phone")
        .when(management(tell("csirt", "chat", &[])))
        .then(["sent management csirt chat"]);
}

#[test]
fn whoever_steps_away_while_it_rings_cannot_take_it() {
    let world = small()
        .with("absences", r#"(id: "stage", role: "csirt", name: (ja: "壇上", en: "On stage"), lasts: "30m")"#)
        .with("injects", &effect("go", r#"Leave("stage")"#));
    given(world)
        .and(ops(tell("csirt", "phone", &[])))
        .and(until("20s"))
        .and(facilitator(steer("go", "send")))
        .when(csirt(pick_up(0)))
        .then_refused("out_of_touch phone");
}

#[test]
fn a_call_to_several_rings_with_somebody_who_can_be_reached() {
    let world = flight("").with(
        "injects",
        r#"(id: "call", at: "08:10", from: "vendor", to: ["management", "ops"], channel: "phone",
            subject: (ja: "電話", en: "A call"), body: (ja: "動きません。", en: "It is dead."))"#,
    );
    given(world).when(until("11m")).then_also(["rang 0 ops 670"]).then_no("rang_unheard");
}

#[test]
fn an_absence_begins_and_ends_by_effects_too() {
    let world = small()
        .with("absences", r#"(id: "court", role: "csirt", name: (ja: "法廷", en: "In court"), lasts: "30m")"#)
        .with("injects", &effect("go", r#"Leave("court")"#))
        .with("injects", &effect("come", r#"Return("court")"#));
    given(world)
        .lacks(r#"Away("court")"#)
        .when(at("10m", facilitator(steer("go", "send"))))
        .then_also(["went_away court 2400"])
        .holds(r#"Away("court")"#)
        .when(at("20m", facilitator(steer("come", "send"))))
        .then_also(["came_back court"])
        // The end that was planned at first is nothing any more.
        .when(until("1h"))
        .then_no("came_back");
}

#[test]
fn the_seat_and_those_who_know_of_it_see_an_absence_and_nobody_else() {
    given(flight(r#"seen_by: ["business"]"#))
        .sees("management", r#"Away("flight")"#)
        .sees("business", r#"Away("flight")"#)
        .misses("csirt", r#"Away("flight")"#)
        .check(|case| assert_eq!(case.view("management").absences[0].until, Some(3_600)))
        .and(until("1h"))
        .misses("management", r#"Away("flight")"#)
        .check(|case| {
            let news = |role| format!("{:?}", case.view(role).log.last().map(|line| line.news));
            assert!(news("business").contains("Back") && !news("csirt").contains("Back"));
        });
}

#[test]
fn a_deputy_lacks_rights_until_the_mandate_ends() {
    given(deputy(r#"lacks: ["stop_line"]"#))
        .holds(r#"InForce("deputy")"#)
        .check(|case| assert_eq!(format!("{:?}", case.view("management").rights[0]), "None"))
        .and(csirt(request("management", "chat", "stop_line", &[])))
        .and(at("1m", management(read(0))))
        .when(management(answer(0, "accept")))
        .then_refused("not_your_authority stop_line")
        .when(until("1h"))
        .then(["revoked deputy"])
        .check(|case| assert_eq!(format!("{:?}", case.view("management").rights[0]), "Held"))
        .when(management(answer(0, "accept")))
        .then(["answered 0 management accept", "granted stop_line management csirt"]);
}

#[test]
fn a_delegation_gives_a_right_for_a_time() {
    let world = small()
        .also("dig", r#"authority: "stop_line", again: true"#)
        .with(
            "mandates",
            r#"(id: "duty", role: "csirt", name: (ja: "当番", en: "On duty"), lasts: "45m", holds: ["stop_line"])"#,
        )
        .with("injects", &effect("give", r#"Appoint("duty")"#));
    given(world)
        .when(csirt(act("dig")))
        .then_refused("needs_approval stop_line")
        .and(at("10m", facilitator(steer("give", "send"))))
        .sees("csirt", r#"Granted("stop_line")"#)
        .when(csirt(act("dig")))
        .then(["began dig csirt aoki"])
        // It can be passed on as well: whoever holds it may say yes to others.
        .and(ops(request("csirt", "chat", "stop_line", &[])))
        .and(at("54m", csirt(read(1))))
        .when(until("55m"))
        .then(["revoked duty"])
        .misses("csirt", r#"Granted("stop_line")"#)
        .when(csirt(answer(1, "accept")))
        .then_refused("not_your_authority stop_line")
        .when(csirt(act("dig")))
        .then_refused("needs_approval stop_line");
}

#[test]
fn what_was_given_to_somebody_stays_given_when_their_mandate_ends() {
    let world = deputy(r#"holds: ["stop_line"]"#)
        .but(r#"(id: "deputy", role: "management""#, r#"(id: "deputy", role: "csirt""#);
    given(world)
        .and(csirt(request("management", "chat", "stop_line", &[])))
        .and(at("1m", management(read(0))))
        .and(management(answer(0, "accept")))
        .and(until("1h"))
        .check(|case| assert_eq!(format!("{:?}", case.view("csirt").rights[0]), "Granted"))
        .when(csirt(act("dig")))
        .then(["began dig csirt aoki"]);
}

#[test]
fn a_mandate_says_how_much_may_be_spent_meanwhile() {
    let priced = |more: &str| {
        deputy(more)
            .but(r#"authority: "stop_line""#, "cost: (base: 80000), again: true")
            .but(r#"(id: "deputy", role: "management""#, r#"(id: "deputy", role: "csirt""#)
    };
    given(priced("limit: (base: 50000)"))
        .when(csirt(act("dig")))
        .then_refused("too_expensive 80000 50000")
        .when(at("1h", csirt(act("dig"))))
        .then_also(["revoked deputy", "began dig csirt"]);
    // Drills are at level 1 here.
    given(priced(r#"limit: (base: 50000, steps: [("drills", 1, 90000)])"#))
        .when(csirt(act("dig")))
        .then_also(["money_spent csirt 80000"])
        .and(until("30m"))
        .when(csirt(act("dig")))
        .then_refused("too_expensive 80000 10000");
}

#[test]
fn a_mandate_is_revoked_by_an_effect_and_its_planned_end_is_nothing_then() {
    let world =
        deputy(r#"lacks: ["stop_line"], seen_by: ["ops"]"#).with("injects", &effect("lands", r#"Revoke("deputy")"#));
    given(world)
        .sees("ops", r#"InForce("deputy")"#)
        .misses("csirt", r#"InForce("deputy")"#)
        .when(at("20m", facilitator(steer("lands", "send"))))
        .then_also(["revoked deputy"])
        .lacks(r#"InForce("deputy")"#)
        .misses("ops", r#"InForce("deputy")"#)
        .when(until("2h"))
        .then_no("revoked");
}

#[test]
fn acting_without_hurts_those_who_hold_the_right_at_that_time() {
    let world = deputy(r#"lacks: ["stop_line"]"#).also("stop_line", "overstep_trust: 20").with(
        "mandates",
        r#"(id: "duty", role: "ops", name: (ja: "当番", en: "On duty"), from: "08:00", holds: ["stop_line"])"#,
    );
    given(world)
        .when(csirt(crate::given::act_anyway("dig")))
        .then_also(["trust_moved ops csirt -20"])
        .then_no("trust_moved management");
}

#[test]
fn an_effect_after_the_end_begins_nothing() {
    let world = deputy(r#"lacks: ["stop_line"]"#).with("injects", &effect("again", r#"Appoint("deputy")"#));
    given(world).and(until("2h")).when(facilitator(steer("again", "send"))).then_no("appointed");
}

#[test]
fn an_order_that_waited_is_carried_out_by_whoever_reads_it() {
    let world = small().with(
        "absences",
        r#"(id: "lab", role: "csirt", name: (ja: "解析室", en: "In the lab"), from: "08:00", until: "08:30")"#,
    );
    given(world)
        .and(ops(order("csirt", "chat", "dig")))
        .lacks(r#"Ordered("dig")"#)
        .and(until("30m"))
        .and(csirt(read(0)))
        .holds(r#"Ordered("dig")"#)
        .when(csirt(in_reply_to(0, tell("ops", "chat", &[]))))
        .then(["sent csirt ops chat"]);
}

#[test]
fn what_waits_arrives_when_the_last_of_several_absences_is_over() {
    let world = flight("").with(
        "absences",
        r#"(id: "stage", role: "management", name: (ja: "壇上", en: "On stage"), from: "08:30", until: "09:30")"#,
    );
    given(world)
        .and(ops(tell("management", "chat", &[])))
        .when(until("89m"))
        .then_also(["came_back flight"])
        .then_no("arrived")
        .when(until("90m"))
        .then(["came_back stage", "arrived 0 management"]);
}

#[test]
fn the_end_of_an_earlier_time_ends_no_later_one() {
    let world = small()
        .with("absences", r#"(id: "court", role: "csirt", name: (ja: "法廷", en: "In court"), lasts: "45m")"#)
        .with(
            "mandates",
            r#"(id: "duty", role: "csirt", name: (ja: "当番", en: "On duty"), lasts: "45m", limit: (base: 1))"#,
        )
        .with("injects", &effect("begin", r#"Leave("court"), Appoint("duty")"#))
        .with("injects", &effect("stop", r#"Return("court"), Revoke("duty")"#))
        .with("injects", &effect("again", r#"Leave("court"), Appoint("duty")"#));
    given(world)
        .and(at("10m", facilitator(steer("begin", "send"))))
        .and(at("20m", facilitator(steer("stop", "send"))))
        .and(at("30m", facilitator(steer("again", "send"))))
        .when(until("74m"))
        .then_no("came_back")
        .holds(r#"All([Away("court"), InForce("duty")])"#)
        .when(until("75m"))
        .then(["came_back court", "revoked duty"]);
}
