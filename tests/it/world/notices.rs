//! A declared severity demands notices: who, over which channels, within what time.

use serde_json::json;

use crate::given::{
    Case, Step, World, at, csirt, declare, given, management, notify, ops, pick_up, small, tell, until,
};

/// The severity after `major`.
fn with_critical() -> World {
    small().with("people", r#"(id: "goto", role: "csirt", name: (ja: "後藤", en: "Goto"))"#).but(
        r#"limit: "30m","#,
        r#"limit: "30m",
            ),
            (
                id: "critical",
                name: (ja: "危機", en: "Critical"),
                means: (ja: "全部止まる。", en: "Everything stops."),
                notify: ["management", "business"],
                over: ["chat"],
                limit: "10m","#,
    )
}

fn declared() -> Case {
    given(small()).and(csirt(declare("major")))
}

#[test]
fn a_declaration_owes_a_notice_over_each_channel_within_the_limit() {
    given(small())
        .when(at("10m", csirt(declare("major"))))
        .then([
            "declared major csirt",
            "notice_owed management phone csirt 2400",
            "notice_owed management mail csirt 2400",
        ])
        .holds(r#"All([Declared("major"), Declared("minor"), Not(Notified), Not(NoticeMissed)])"#)
        .check(|case| assert_eq!(case.view("csirt").notices.len(), 2))
        .check(|case| {
            assert!(case.view("management").notices.is_empty() && case.view("management").severity.is_none())
        });
}

#[test]
fn a_severity_without_a_row_of_notices_owes_none() {
    given(small())
        .when(csirt(declare("minor")))
        .then(["declared minor csirt"])
        .lacks(r#"Any([Declared("major"), Notified])"#);
}

#[test]
fn nobody_owes_a_notice_to_oneself() {
    given(small()).when(management(declare("major"))).then(["declared major management"]);
}

#[test]
fn a_written_notice_is_given_when_it_is_sent_and_a_spoken_one_when_it_is_heard() {
    declared()
        .when(csirt(notify("management", "mail")))
        .then(["sent csirt management mail", "notice_given 1"])
        .when(csirt(notify("management", "phone")))
        .then(["sent csirt management phone"])
        .lacks("Notified")
        .when(at("20s", management(pick_up(1))))
        .then_also(["picked_up 1 management", "notice_given 0"])
        .holds("All([Notified, Not(NoticeMissed)])")
        .check(|case| assert!(case.view("management").severity.is_some()));
}

#[test]
fn a_call_that_nobody_takes_gives_no_notice() {
    declared().and(csirt(notify("management", "phone"))).when(until("5m")).then_no("notice_given");
}

#[test]
fn whoever_was_rung_twice_in_vain_may_be_told_over_another_channel() {
    let rung_once = || declared().and(at("10s", csirt(notify("management", "phone")))).and(until("10m"));
    // Once is not enough: the mail gives the mail's notice only.
    rung_once()
        .when(csirt(notify("management", "mail")))
        .then(["sent csirt management mail", "notice_given 1"])
        .lacks("Notified");
    rung_once()
        .and(csirt(notify("management", "phone")))
        .and(until("20m"))
        .when(csirt(notify("management", "chat")))
        .then(["sent csirt management chat", "notice_given 0"])
        .when(csirt(notify("management", "mail")))
        .then(["sent csirt management mail", "notice_given 1"])
        .holds("All([Notified, Not(NoticeMissed)])")
        .sees("csirt", "Notified");
}

#[test]
fn calls_about_something_else_or_to_somebody_else_are_not_calls_in_vain() {
    let rung_twice = |call: fn() -> Step| declared().and(at("10s", call())).and(at("10m", call())).and(until("20m"));
    for call in [|| csirt(notify("business", "phone")), || csirt(tell("management", "phone", &[]))] {
        rung_twice(call).when(csirt(notify("management", "chat"))).then(["sent csirt management chat"]);
    }
}

#[test]
fn news_is_no_notice() {
    declared().when(csirt(tell("management", "mail", &[]))).then(["sent csirt management mail"]);
}

#[test]
fn a_late_notice_is_given_but_missed() {
    declared()
        .when(until("30m"))
        .then(["notice_missed 0", "notice_missed 1"])
        .holds("NoticeMissed")
        .when(csirt(notify("management", "mail")))
        .then(["sent csirt management mail", "notice_given 1"])
        .lacks("Notified");
}

#[test]
fn only_whoever_declared_owes_notices() {
    given(small()).when(csirt(notify("management", "mail"))).then_refused("no_notice_owed");
    declared().when(ops(notify("management", "mail"))).then_refused("no_notice_owed");
}

#[test]
fn the_same_severity_is_not_declared_twice() {
    declared().when(ops(declare("major"))).then_refused("already_declared").and(ops(declare("minor")));
}

#[test]
fn a_new_severity_takes_the_place_of_the_old_one() {
    given(with_critical())
        .and(csirt(declare("major")))
        .when(at("5m", csirt(declare("critical"))))
        .then([
            "declared critical csirt",
            "notice_owed management chat csirt 900",
            "notice_owed business chat csirt 900",
        ])
        .holds(r#"Declared("critical")"#)
        // The old notices are owed no more: neither given nor missed.
        .and(csirt(notify("management business", "chat")))
        .holds("Notified")
        .sees("csirt", "Notified")
        .when(csirt(notify("management", "mail")))
        .then(["sent csirt management mail"])
        .when(until("1h"))
        .then_no("notice_missed")
        .lacks("NoticeMissed");
}

#[test]
fn notices_of_an_earlier_severity_do_not_count_for_the_last_one() {
    given(with_critical())
        .and(csirt(declare("major")))
        .and(csirt(notify("management", "mail")))
        .when(csirt(declare("critical")))
        .then_also(["declared critical csirt"])
        .lacks("Notified");
}

#[test]
fn a_clock_does_not_take_one_given_notice_for_all_when_the_severity_rises() {
    let clock = with_critical().with(
        "clocks",
        r#"(id: "told", name: (ja: "連絡", en: "Told"), kind: Internal, starts: When(Declared("minor")), limit: "1h",
            stops: Notified, seen_by: ["csirt"])"#,
    );
    given(clock)
        .and(csirt(declare("major")))
        .and(csirt(notify("management", "mail")))
        .when(csirt(declare("critical")))
        .then_no("clock_stopped")
        .when(csirt(notify("management business", "chat")))
        .then_also(["notice_given 2", "notice_given 3", "clock_stopped told"]);
}

#[test]
fn a_notice_missed_for_an_earlier_severity_does_not_spoil_the_last_one() {
    given(with_critical())
        .and(csirt(declare("major")))
        .and(at("40m", csirt(declare("critical"))))
        .and(csirt(notify("management business", "chat")))
        .holds("All([Notified, NoticeMissed])")
        .sees("csirt", "All([Notified, NoticeMissed])");
}

#[test]
fn outside_its_hours_the_clock_of_a_notice_begins_when_they_begin() {
    let hours = |hours: &str| small().but(r#"limit: "30m","#, &format!(r#"limit: "30m", hours: {hours},"#));
    let office = r#"(from: "09:00", to: "17:00")"#;
    // Eight o'clock: from nine on, half an hour.
    given(hours(office)).when(csirt(declare("major"))).then_also(["notice_owed management phone csirt 5400"]);
    // At nine itself, and inside.
    given(hours(office)).when(at("1h", csirt(declare("major")))).then_also(["notice_owed management phone csirt 5400"]);
    given(hours(office)).when(at("2h", csirt(declare("major")))).then_also(["notice_owed management phone csirt 9000"]);
    // At five in the afternoon: the next morning at nine, 25 hours after STARTEX.
    given(hours(office))
        .when(at("9h", csirt(declare("major"))))
        .then_also(["notice_owed management phone csirt 91800"]);
    // On Friday evening with office hours: Monday, 73 hours after STARTEX.
    given(hours(r#"(from: "09:00", to: "17:00", weekdays: true)"#).but("2026-06-09 08:00", "2026-06-12 08:00"))
        .when(at("9h", csirt(declare("major"))))
        .then_also(["notice_owed management phone csirt 264600"]);
}

#[test]
fn an_incident_is_declared_on_facts_that_one_knows() {
    let on = |fact: &str| serde_json::json!({"declare": {"severity": "major", "facts": [fact], "words": "because"}});
    given(small()).when(csirt(on("dead"))).then_refused("fact_unknown dead");
    given(small().knowing("csirt", &["dead"])).when(csirt(on("dead"))).then_also(["declared major csirt dead because"]);
}

#[test]
fn a_lower_severity_can_be_declared_later() {
    given(with_critical())
        .and(csirt(declare("critical")))
        .when(csirt(declare("minor")))
        .then(["declared minor csirt"])
        .when(until("1h"))
        .then_no("notice_missed");
}

#[test]
fn a_call_that_tells_what_was_declared_is_a_notice() {
    let declared = || {
        given(small().knowing("csirt", &["dead", "cause"]))
            .and(csirt(json!({"declare": {"severity": "major", "facts": ["dead"]}})))
    };
    declared()
        .and(csirt(tell("management", "phone", &["dead"])))
        .when(at("30s", management(pick_up(0))))
        .then_also(["notice_given 0"]);
    declared()
        .and(csirt(tell("management", "phone", &["cause"])))
        .when(at("30s", management(pick_up(0))))
        .then_no("notice_given");
}
