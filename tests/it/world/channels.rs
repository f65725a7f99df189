//! What all channels have in common: reach, hours, preparation, and ears that do not belong there.

use crate::given::{World, act, at, csirt, given, ops, small, tell, until};

/// The chat, with this about it.
fn chat(more: &str) -> World {
    small().also("chat", more)
}

/// The attacker reads the chat once it listens, after an hour.
fn tapped() -> World {
    chat(r#"overheard: Reached("listens")"#)
        .with(
            "attacker",
            r#"(id: "listens", name: (ja: "盗み聞き", en: "Listens"), after: ("1h", "1h"))"#,
        )
        .with(
            "facts",
            r#"(id: "plan", text: (ja: "今夜遮断する。", en: "We cut it tonight."), topic: "attack", answers: What, sensitive: true)"#,
        )
        .but("attacker: [", r#"overhears: (effects: [Set("bad")]), attacker: ["#)
        .knowing("csirt", &["plan", "dead"])
}

#[test]
fn a_channel_reaches_only_whom_it_reaches() {
    given(chat(r#"reach: ["csirt", "ops"]"#))
        .when(csirt(tell("ops", "chat", &[])))
        .then(["sent csirt ops chat"])
        .when(csirt(tell("business", "chat", &[])))
        .then_refused("channel_out_of_reach chat business")
        .when(csirt(tell("ops business", "chat", &[])))
        .then_refused("channel_out_of_reach chat business");
    given(chat(r#"reach: ["business", "ops"]"#))
        .when(csirt(tell("ops", "chat", &[])))
        .then_refused("channel_out_of_reach chat csirt");
}

#[test]
fn a_channel_has_hours() {
    given(chat(r#"hours: (from: "09:00", to: "17:30")"#))
        .when(at("59m59s", csirt(tell("ops", "chat", &[]))))
        .then_refused("channel_closed chat")
        .and(at("1h", csirt(tell("ops", "chat", &[]))))
        .and(at("9h29m59s", csirt(tell("ops", "chat", &[]))))
        .when(at("9h30m", csirt(tell("ops", "chat", &[]))))
        .then_refused("channel_closed chat");
}

#[test]
fn hours_may_go_through_the_night() {
    given(chat(r#"hours: (from: "22:00", to: "08:30")"#))
        .and(at("29m", csirt(tell("ops", "chat", &[]))))
        .when(at("30m", csirt(tell("ops", "chat", &[]))))
        .then_refused("channel_closed chat")
        .and(at("14h", csirt(tell("ops", "chat", &[]))));
}

#[test]
fn office_hours_leave_out_weekends_and_holidays() {
    let open = |start: &str, holidays: &str| {
        let world = chat(r#"hours: (from: "09:00", to: "17:30", weekdays: true)"#)
            .but("2026-06-09 08:00", start)
            .but("pace_percent:", &format!("holidays: [{holidays}], pace_percent:"));
        let case = given(world).when(at("2h", csirt(tell("ops", "chat", &[]))));
        !case.lines().is_empty()
    };
    assert!(open("2026-06-09 08:00", ""), "a Tuesday");
    assert!(!open("2026-06-13 08:00", ""), "a Saturday");
    assert!(!open("2026-06-14 08:00", ""), "a Sunday");
    assert!(!open("2026-06-09 08:00", r#""2026-06-09""#), "a holiday");
}

#[test]
fn a_prepared_channel_works_only_with_the_preparation() {
    given(chat(r#"prepared: ("kit", 1)"#)).when(csirt(tell("ops", "chat", &[]))).then_refused("channel_dead chat");
    given(chat(r#"prepared: ("drills", 1)"#)).when(csirt(tell("ops", "chat", &[]))).then(["sent csirt ops chat"]);
}

#[test]
fn the_attacker_hears_what_helps_it_once_it_listens() {
    given(tapped())
        .when(csirt(tell("ops", "chat", &["plan"])))
        .then(["sent csirt ops chat"])
        .when(at("1h", csirt(tell("ops", "chat", &["dead"]))))
        .then_no("overheard")
        .when(csirt(tell("ops", "mail", &["plan"])))
        .then(["sent csirt ops mail"])
        .when(csirt(tell("ops", "chat", &["dead", "plan"])))
        .then(["sent csirt ops chat", "overheard 3", "flag_set bad 1"]);
}

#[test]
fn nobody_notices_that_the_attacker_listens() {
    given(tapped())
        .and(at("1h", csirt(tell("ops", "chat", &["plan"]))))
        .check(|case| assert!(case.state().messages.list[0].overheard))
        .check(|case| {
            let seen = case.setting().names.lend(|| serde_json::to_string(case.view("csirt")).unwrap());
            assert!(!seen.contains("overheard") && !seen.contains("listens"), "{seen}");
        });
}

#[test]
fn words_are_only_so_long() {
    let letter = |num_chars: usize| {
        let mut letter = tell("ops", "chat", &[]);
        letter["send"]["words"] = "あ".repeat(num_chars).into();
        letter
    };
    given(small())
        .when(csirt(letter(2_001)))
        .then_refused("words_too_long 2000")
        .when(csirt(letter(2_000)))
        .then(["sent csirt ops chat"]);
}

#[test]
fn an_attack_on_the_network_takes_its_channels_along_and_the_phone_stays() {
    given(small().but(r#"finds: ["cause"]"#, r#"effects: [Function("network", 10)]"#))
        .and(csirt(act("dig")))
        .and(until("30m"))
        .when(ops(tell("business", "mail", &[])))
        .then_refused("channel_dead mail")
        .when(ops(tell("business", "phone", &[])))
        .then(["sent ops business phone"]);
}
