//! Mail, chat, tickets, screens, paper and press wait until somebody reads them.

use crate::given::{World, act, at, business, csirt, given, management, ops, read, small, tell, until};

/// An inject over this channel.
fn news(channel: &str) -> World {
    small().with(
        "injects",
        &format!(
            r#"(id: "news", at: "08:10", from: "vendor", to: ["ops"], channel: "{channel}",
                subject: (ja: "知らせ", en: "News"), body: (ja: "動きません。", en: "It is dead."), facts: ["dead"])"#
        ),
    )
}

#[test]
fn mail_waits_in_the_inbox_and_shows_no_more_than_its_subject() {
    given(news("mail"))
        .when(until("11m"))
        .then(["inject_sent news", "sent vendor ops mail", "arrived 0 ops"])
        .check(|case| {
            let seen = &case.view("ops").messages[0];
            assert!(seen.headline.is_some() && seen.content.is_none() && seen.facts.is_empty());
        })
        .when(at("5h", ops(read(0))))
        .then(["read 0 ops", "learned ops dead message 0"]);
}

#[test]
fn nobody_reads_twice_or_too_early_or_what_is_for_others() {
    given(news("mail"))
        .and(until("10m30s"))
        .when(ops(read(0)))
        .then_refused("not_arrived")
        .when(at("11m", csirt(read(0))))
        .then_refused("not_addressed_to_you")
        .when(ops(read(1)))
        .then_refused("no_such_message")
        .and(ops(read(0)))
        .when(ops(read(0)))
        .then_refused("already_read");
}

#[test]
fn a_delay_is_drawn_between_the_shortest_and_the_longest() {
    let delays = |seed| {
        let slow =
            small().but(r#"delay: ("1m", "1m"), needs: ["network"]"#, r#"delay: ("1m", "5m"), needs: ["network"]"#);
        let case = given(slow.seeded(seed)).and(ops(tell("csirt", "mail", &[]))).and(ops(tell("csirt", "mail", &[])));
        let arrives = |due: &(u32, u32, _)| due.0;
        let agenda: Vec<u32> = case.state().agenda.iter().map(arrives).filter(|at| (60..=300).contains(at)).collect();
        assert_eq!(agenda.len(), 2, "both arrive between one and five minutes");
        agenda
    };
    assert_eq!(delays(1), delays(1));
    let seen: std::collections::BTreeSet<_> = (0..8).map(delays).collect();
    assert!(seen.len() > 4, "luck differs from seed to seed");
}

#[test]
fn a_letter_goes_to_several_at_once() {
    given(small())
        .and(ops(tell("csirt business management", "mail", &[])))
        .when(until("1m"))
        .then(["arrived 0 csirt", "arrived 0 business", "arrived 0 management"])
        .when(business(read(0)))
        .then(["read 0 business"])
        .check(|case| assert_eq!(format!("{:?}", case.view("management").messages[0].state), "Arrived"));
}

#[test]
fn mail_dies_with_the_network_and_arrives_when_it_is_back() {
    let cut = small().with(
        "injects",
        r#"(id: "cut", at: "08:00", from: "vendor", to: ["ops"], channel: "press", effects: [Function("network", 0)],
            subject: (ja: "停電", en: "Outage"), body: (ja: "止まりました。", en: "It stopped.")),
           (id: "back", at: "08:20", from: "vendor", to: ["ops"], channel: "press", effects: [Function("network", 100)],
            subject: (ja: "復旧", en: "Back"), body: (ja: "戻りました。", en: "It is back."))"#,
    );
    given(cut)
        .and(csirt(tell("business", "mail", &[])))
        .when(until("19m"))
        .then_also(["function_set network 0", "redials 0 960", "redials 0 1860"])
        .then_no("arrived 0")
        .when(csirt(tell("business", "mail", &[])))
        .then_refused("channel_dead mail")
        .when(csirt(tell("business", "ticket", &[])))
        .then_refused("channel_dead ticket")
        .and(csirt(tell("business", "chat", &[])))
        .when(until("31m"))
        .then_also(["function_set network 100", "arrived 0 business"]);
}

#[test]
fn a_half_working_network_carries_mail() {
    let at_percent = |percent: u8| {
        small().but(r#""Network"), yen_per_hour: 0"#, &format!(r#""Network"), function: {percent}, yen_per_hour: 0"#))
    };
    given(at_percent(50)).when(csirt(tell("business", "mail", &[]))).then(["sent csirt business mail"]);
    given(at_percent(49)).when(csirt(tell("business", "mail", &[]))).then_refused("channel_dead mail");
}

#[test]
fn a_channel_can_be_cut_and_restored() {
    let effects = |what: &str| format!(r#"effects: [{what}("chat")]"#);
    given(small().but(r#"finds: ["cause"]"#, &effects("Cut")))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "channel_cut chat true"])
        .when(ops(tell("business", "chat", &[])))
        .then_refused("channel_dead chat");
    given(small().but(r#"finds: ["cause"]"#, r#"effects: [Cut("chat"), Restore("chat")]"#))
        .and(csirt(act("dig")))
        .and(until("30m"))
        .when(ops(tell("business", "chat", &[])))
        .then(["sent ops business chat"]);
}

#[test]
fn a_screen_shows_what_systems_report_and_nobody_writes_on_it() {
    given(news("console"))
        .when(ops(tell("csirt", "console", &[])))
        .then_refused("not_a_channel_for_this console")
        .when(at("10m", ops(read(0))))
        .then([
            "inject_sent news",
            "sent vendor ops console",
            "arrived 0 ops",
            "read 0 ops",
            "learned ops dead message 0",
        ]);
}

#[test]
fn paper_needs_no_network_but_somebody_who_carries_it() {
    given(small().but(r#""Network"), yen_per_hour: 0"#, r#""Network"), function: 0, yen_per_hour: 0"#))
        .when(business(tell("management", "paper", &[])))
        .then(["sent business management paper", "bound endo 360"])
        .when(business(tell("ops", "paper", &[])))
        .then_refused("too_few_people 1 0")
        .when(until("6m"))
        .then(["arrived 0 management"])
        .when(business(tell("ops", "paper", &[])))
        .then(["sent business ops paper", "bound endo 720"]);
}

#[test]
fn the_press_is_noticed_by_those_it_names_and_takes_no_hands() {
    given(news("press"))
        .when(until("12m"))
        .then(["inject_sent news", "sent vendor ops press", "arrived 0 ops"])
        .when(ops(read(0)))
        .then(["read 0 ops", "learned ops dead message 0"])
        .lacks(r#"Knows("management", "dead")"#)
        .when(management(read(0)))
        .then_refused("not_addressed_to_you");
}
