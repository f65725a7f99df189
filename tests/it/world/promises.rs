//! Promises: a time said is a clock for whoever heard it, and trust remembers.

use crate::given::{
    World, act, at, business, csirt, given, management, ops, pick_up, promising, promising_restored, read, small, tell,
    until,
};

#[test]
fn a_promise_of_news_is_kept_by_any_news() {
    given(small())
        .when(csirt(promising("30m", tell("management", "chat", &[]))))
        .then(["sent csirt management chat", "promised csirt management NextUpdate 1800"])
        .and(at("29m", csirt(tell("management", "mail", &[]))))
        .when(until("30m"))
        .then_also(["promise_kept 0", "trust_moved management csirt 4"])
        .holds(
            r#"All([Trust("management", "csirt", 54), Not(Trust("management", "csirt", 55)), Not(Broke("csirt", 1))])"#,
        );
}

#[test]
fn without_news_it_is_broken() {
    given(small())
        .and(csirt(promising("30m", tell("management", "chat", &[]))))
        .and(csirt(tell("business", "chat", &[])))
        .when(until("30m"))
        .then_also(["promise_broken 0", "trust_moved management csirt -10"])
        .holds(r#"All([Trust("management", "csirt", 40), Not(Trust("management", "csirt", 41)), Broke("csirt", 1), Not(Broke("csirt", 2))])"#)
        .sees("csirt", r#"Broke("csirt", 1)"#);
}

#[test]
fn the_message_that_promises_is_not_yet_the_news() {
    given(small().knowing("csirt", &["dead"]))
        .and(csirt(tell("management", "chat", &[])))
        .and(csirt(promising("30m", tell("management", "chat", &["dead"]))))
        .when(until("30m"))
        .then_also(["promise_broken 0"]);
}

#[test]
fn each_promise_of_news_wants_news_after_it() {
    given(small())
        .and(csirt(promising("30m", tell("management", "chat", &[]))))
        // The second promise is news for the first one.
        .and(at("20m", csirt(promising("40m", tell("management", "chat", &[])))))
        .when(until("1h"))
        .then_also(["promise_kept 0", "promise_broken 1"]);
}

#[test]
fn a_promise_that_a_service_works_is_held_against_the_service() {
    let world = |percent: u8| {
        small()
            .but("yen_per_hour: 360000", "function: 0, yen_per_hour: 360000")
            .but(r#"finds: ["cause"]"#, &format!(r#"effects: [Function("shipping", {percent})]"#))
    };
    let promised = |percent| {
        given(world(percent))
            .and(csirt(act("dig")))
            .and(ops(promising_restored("shipping", "1h", tell("management", "chat", &[]))))
            .and(ops(tell("management", "chat", &[])))
            .when(until("1h"))
    };
    promised(80).then_also(["promise_kept 0", "trust_moved management ops 4"]);
    promised(79).then_also(["promise_broken 0", "trust_moved management ops -10"]);
}

#[test]
fn a_promise_on_the_phone_is_made_when_somebody_hears_it() {
    given(small())
        .when(csirt(promising("30m", tell("management", "phone", &[]))))
        .then(["sent csirt management phone"])
        .when(until("30m"))
        .then_no("promise")
        .holds(r#"Trust("management", "csirt", 50)"#);
    given(small())
        .and(csirt(promising("30m", tell("management", "phone", &[]))))
        .when(at("20s", management(pick_up(0))))
        .then_also(["picked_up 0 management", "promised csirt management NextUpdate 1800"])
        .when(until("30m"))
        .then(["promise_broken 0", "trust_moved management csirt -10"]);
}

#[test]
fn a_promise_is_seen_with_the_message_that_makes_it_and_not_before() {
    given(small())
        .and(csirt(promising("30m", tell("management", "mail", &[]))))
        .check(|case| assert_eq!(case.view("csirt").promises.len(), 1))
        .check(|case| assert_eq!(case.view("management").promises.len(), 0))
        .and(at("5m", management(read(0))))
        .check(|case| assert_eq!(case.view("management").promises.len(), 1))
        .check(|case| assert_eq!(case.view("business").promises.len(), 0));
}

#[test]
fn a_promise_to_several_is_one_to_each() {
    given(small())
        .when(csirt(promising("30m", tell("management business", "chat", &[]))))
        .then(["sent", "promised csirt management NextUpdate 1800", "promised csirt business NextUpdate 1800"])
        .and(csirt(tell("business", "chat", &[])))
        .when(until("30m"))
        .then_also(["promise_broken 0", "promise_kept 1"]);
}

#[test]
fn nobody_promises_for_the_past() {
    given(small())
        .and(until("1h"))
        .when(csirt(promising("1h", tell("management", "chat", &[]))))
        .then_refused("promise_in_the_past")
        .and(csirt(promising("1h1s", tell("management", "chat", &[]))));
}

#[test]
fn an_answer_can_promise_something_to_whoever_asked() {
    let world = small().with(
        "injects",
        r#"(id: "when_back", at: "08:10", from: "business", to: ["ops"], channel: "chat",
            subject: (ja: "いつ", en: "When"), body: (ja: "いつ戻りますか。", en: "When will it be back?"),
            choices: [(id: "soon", label: (ja: "30分後に", en: "In half an hour"), promise: (NextUpdate, "30m"))])"#,
    );
    given(world)
        .and(at("11m", ops(read(0))))
        .when(ops(crate::given::choose(0, "soon")))
        .then(["chose 0 ops soon", "promised ops business NextUpdate 2460"])
        .and(at("30m", ops(tell("business", "chat", &[]))))
        .when(until("41m"))
        .then_also(["promise_kept 0", "trust_moved business ops 4"]);
}

/// Trust, with this at STARTEX and this done to it.
fn trust(effects: &str) -> World {
    small().but(r#"finds: ["cause"]"#, &format!("effects: [{effects}]")).but(
        "    tables: (",
        r#"    trust: [
        (from: "ops", to: "csirt", level: (base: 60, steps: [("drills", 1, 90)])),
    ],
    tables: ("#,
    )
}

#[test]
fn trust_begins_where_preparation_left_it_and_in_the_middle_elsewhere() {
    given(trust("")).holds(
        r#"All([Trust("ops", "csirt", 90), Not(Trust("ops", "csirt", 91)), Trust("csirt", "ops", 50), Not(Trust("csirt", "ops", 51))])"#,
    )
    .sees("ops", r#"Trust("ops", "csirt", 90)"#)
    .misses("csirt", r#"Trust("ops", "csirt", 0)"#);
}

#[test]
fn trust_stays_between_nothing_and_everything() {
    given(trust(r#"Trust("ops", "csirt", 100), Trust("csirt", "ops", -100)"#))
        .and(csirt(act("dig")))
        .and(until("30m"))
        .holds(r#"All([Trust("ops", "csirt", 100), Not(Trust("csirt", "ops", 1))])"#)
        .check(|case| assert_eq!(case.view("ops").trusts[0], 100))
        .check(|case| assert_eq!(case.view("csirt").trusts[1], 0));
}

#[test]
fn what_one_promises_another_role_breaks_alone() {
    given(small())
        .and(csirt(promising("30m", tell("management", "chat", &[]))))
        .and(business(tell("management", "chat", &[])))
        .when(until("30m"))
        .then_also(["promise_broken 0"])
        .lacks(r#"Broke("business", 1)"#);
}
