//! What is bought in a build phase is there in the incident: price, lead time, and everything that looks at it later.

use crate::given::{World, act, at, choose, csirt, given, management, read, small, until};

/// Three weeks to build, then the incident. The kit costs 300,000 and takes ten days.
fn build(limit: u32) -> World {
    small()
        .but(
            r#"(id: "first", name: (ja: "朝", en: "Morning"), from: "08:00", pace: 60, active: true),"#,
            r#"(id: "build", name: (ja: "準備", en: "Build"), from: "08:00", pace: 86400),
            (id: "incident", name: (ja: "事案", en: "Incident"), from: "D22 08:00", pace: 60, active: true),"#,
        )
        .but(r#"end: "D3 08:00""#, r#"end: "D22 20:00""#)
        .but(r#"limits: [("csirt", (base: 100000))]"#, &format!(r#"limits: [("management", (base: {limit}))]"#))
        .with(
            "actions",
            r#"(id: "order", label: (ja: "道具を買う", en: "Buy the kit"), roles: ["management"], takes: ("1h", "1h"),
                starts: [Buy("kit", 1)])"#,
        )
}

#[test]
fn it_is_paid_at_once_and_there_after_its_lead_time() {
    given(build(400_000))
        .lacks(r#"Ready("kit", 1)"#)
        .when(at("1d", management(act("order"))))
        .then_also(["began order management", "money_spent management 300000", "bought kit 1 management 950400"])
        .holds("Spent(300000)")
        .lacks(r#"Ready("kit", 1)"#)
        .when(until("10d23h"))
        .then_no("prepared")
        .when(until("11d"))
        .then_also(["prepared kit 1"])
        .holds(r#"All([Ready("kit", 1), Spent(300000), Not(Spent(300001))])"#)
        .sees("csirt", r#"Ready("kit", 1)"#);
}

#[test]
fn what_one_may_not_spend_is_not_bought() {
    given(build(299_999)).when(management(act("order"))).then_refused("too_expensive 300000 299999");
}

#[test]
fn what_is_there_or_on_order_is_not_paid_twice() {
    let again = |effects: &str| {
        let both = format!(
            r#"(id: "again", label: (ja: "もう一度", en: "Again"), roles: ["management"], takes: ("1h", "1h"), again: true,
                starts: [{effects}])"#
        );
        given(build(400_000).with("actions", &both)).and(management(act("order"))).and(until("1d"))
    };
    again(r#"Buy("kit", 1)"#).when(management(act("again"))).then_also(["began again"]).lacks("Spent(300001)");
    again(r#"Buy("drills", 1)"#).when(management(act("again"))).then_also(["began again"]).lacks("Spent(300001)");
    // More of it is another order.
    again(r#"Buy("kit", 2)"#).when(management(act("again"))).then_refused("too_expensive 300000 100000");
}

#[test]
fn an_answer_can_buy_and_nobody_pays_what_fate_brings() {
    let quotation = r#"(id: "quotation", at: "09:00", from: "vendor", to: ["management"], channel: "mail",
        subject: (ja: "お見積もり", en: "A quotation"), body: (ja: "道具です。", en: "A kit."),
        choices: [(id: "buy", label: (ja: "買う", en: "Buy"), effects: [Buy("kit", 1)])])"#;
    let asked = |limit| given(build(limit).with("injects", quotation)).and(at("2h", management(read(0))));
    asked(300_000)
        .when(management(choose(0, "buy")))
        .then_also(["money_spent management 300000", "bought kit 1 management"]);
    asked(299_999).when(management(choose(0, "buy"))).then_refused("too_expensive 300000 299999");
    given(build(0).with("injects", &quotation.replace("choices:", r#"effects: [Buy("kit", 1)], choices:"#)))
        .when(until("2h"))
        .then_also(["money_spent - 300000", "bought kit 1 -"]);
}

#[test]
fn people_channels_rights_and_traces_of_the_incident_hang_on_it() {
    let world = build(400_000)
        .with("people", r#"(id: "goto", role: "csirt", name: (ja: "後藤", en: "Goto"), needs: ("kit", 1))"#)
        .with("channels", r#"(id: "spare", kind: Chat, name: (ja: "予備", en: "Spare"), prepared: ("kit", 1))"#)
        .but(r#"holders: [(role: "management")]"#, r#"holders: [(role: "management"), (role: "csirt", with: ("kit", 1))]"#)
        .with(
            "evidence",
            r#"(id: "log", name: (ja: "記録", en: "The log"), volatility: 4, phase: "incident", covered: Ready("kit", 1),
                retention_days: (base: 30))"#,
        )
        .with(
            "actions",
            r#"(id: "stop", label: (ja: "止める", en: "Stop it"), roles: ["csirt"], takes: ("1m", "1m"),
                authority: "stop_line")"#,
        );
    let tell = || csirt(crate::given::tell("ops", "spare", &[]));
    // Not bought: no colleague, no channel, no right, no trace.
    given(world.clone())
        .and(until("21d4h"))
        .holds(r#"All([Evidence("log", Absent), Not(Present("csirt", 3))])"#)
        .when(tell())
        .then_refused("channel_dead spare")
        .when(csirt(act("stop")))
        .then_refused("needs_approval stop_line");
    given(world)
        .and(management(act("order")))
        .when(until("10d"))
        .then_also(["prepared kit 1", "came_in goto"])
        .and(until("21d4h"))
        .holds(r#"Evidence("log", Intact)"#)
        .sees("csirt", r#"Granted("stop_line")"#)
        .and(tell())
        .when(csirt(act("stop")))
        .then_also(["began stop csirt"]);
}

#[test]
fn an_inject_waits_for_it() {
    let report = r#"(id: "arrived", when: Ready("kit", 1), from: "vendor", to: ["csirt"], channel: "mail",
        subject: (ja: "届きました", en: "It is here"), body: (ja: "道具です。", en: "The kit."))"#;
    given(build(400_000).with("injects", report))
        .and(management(act("order")))
        .when(until("10d"))
        .then_also(["prepared kit 1", "inject_sent arrived"]);
}

#[test]
fn what_is_kept_longer_rots_later() {
    let log = r#"(id: "log", name: (ja: "記録", en: "The log"), volatility: 4,
        retention_days: (base: 12, steps: [("kit", 1, 15)]))"#;
    let world = || build(400_000).with("evidence", log);
    given(world()).when(until("13d")).then_also(["evidence_is log Expired"]);
    given(world())
        .and(management(act("order")))
        .when(until("15d23h"))
        .then_no("evidence_is log Expired")
        .when(until("16d"))
        .then_also(["evidence_is log Expired"]);
}

#[test]
fn a_shift_begins_after_the_weekend_and_after_a_holiday() {
    // Friday, eight o'clock; Monday is a holiday.
    let shift = r#"shift: (from: "08:00", to: "18:00", weekdays: true)"#;
    let world = || {
        small()
            .but("2026-06-09 08:00", "2026-06-12 08:00")
            .but(r#"end: "D3 08:00""#, r#"end: "D6 20:00""#)
            .but("pace_percent:", r#"holidays: ["2026-06-15"], pace_percent:"#)
    };
    // Home at eight in the evening; Tuesday is the next working day.
    given(world().also("aoki", shift))
        .when(until("12h"))
        .then_also(["went_home aoki 345600", "went_home baba 79200"])
        .when(until("3d23h"))
        .then_no("came_in aoki")
        .when(until("4d"))
        .then_also(["came_in aoki"]);
    // Called in, people come on a Sunday too.
    let call = r#"(id: "call", at: "D3 10:00", from: "vendor", to: ["csirt"], channel: "console",
        effects: [CallIn("csirt", "1h")], subject: (ja: "来て", en: "Come"), body: (ja: "来て。", en: "Come."))"#;
    given(world().also("aoki", shift).with("injects", call)).when(until("2d3h")).then_also(["came_in aoki"]);
    // Whoever has no shift comes after a rest, whatever the day.
    given(world()).when(until("22h")).then_also(["came_in baba"]);
}

#[test]
fn somebody_with_a_shift_is_not_there_when_it_begins_on_a_saturday() {
    let world = small().but("2026-06-09 08:00", "2026-06-13 08:00").but(r#"end: "D3 08:00""#, r#"end: "D4 08:00""#);
    given(world.also("aoki", r#"shift: (from: "09:00", to: "18:00", weekdays: true)"#))
        .lacks(r#"Present("csirt", 2)"#)
        .when(until("2d1h"))
        .then_also(["came_in aoki"]);
}

#[test]
fn a_channel_with_office_hours_is_closed_on_weekends_and_holidays() {
    let desk = r#"(id: "desk", kind: Mail, name: (ja: "窓口", en: "Service desk"),
        hours: (from: "08:00", to: "18:00", weekdays: true))"#;
    let on = |date: &str| {
        let world = small().but("2026-06-09 08:00", date).with("channels", desk);
        given(world.but("pace_percent:", r#"holidays: ["2026-06-10"], pace_percent:"#))
    };
    let tell = || csirt(crate::given::tell("vendor", "desk", &[]));
    on("2026-06-09 08:00").when(tell()).then(["sent csirt vendor desk"]);
    on("2026-06-10 08:00").when(tell()).then_refused("channel_closed desk");
    on("2026-06-13 08:00").when(tell()).then_refused("channel_closed desk");
}
