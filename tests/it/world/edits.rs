//! The facilitator changes an inject before it goes out: wording, receivers, channel, time.

use serde_json::{Value, json};

use crate::given::{Case, World, at, csirt, facilitator, given, ops, read, small, steer, until};

/// A mail to operations at half past eight.
fn mail() -> World {
    small().with(
        "injects",
        r#"(id: "timed", at: "08:30", from: "vendor", to: ["ops"], channel: "mail",
            subject: (ja: "件名", en: "Subject"), body: (ja: "本文。", en: "Body."), facts: ["dead"])"#,
    )
}

fn edit(inject: &str, change: Value) -> Value {
    let mut whole = json!({"edit_inject": {"inject": inject}});
    let fields = change.as_object().expect("fields of the command");
    fields.iter().for_each(|(name, value)| whole["edit_inject"][name] = value.clone());
    whole
}

fn reworded(case: &Case, role: &str) -> Option<String> {
    case.view(role).messages.last().and_then(|message| message.reworded.as_deref().map(str::to_owned))
}

#[test]
fn an_edited_inject_goes_out_as_it_was_changed_and_teaches_what_it_did() {
    let change = json!({"words": "Terminals, all of them.", "to": ["csirt", "business"], "over": "chat", "at": 600});
    given(mail())
        .when(facilitator(edit("timed", change)))
        .then(["inject_edited timed csirt+business chat Terminals, all of them.", "armed timed 600"])
        .when(until("10m"))
        .then(["inject_sent timed", "sent vendor csirt+business chat"])
        .when(at("11m", csirt(read(0))))
        .then_also(["read 0 csirt", "learned csirt dead message 0"])
        .check(|case| assert_eq!(reworded(case, "csirt").as_deref(), Some("Terminals, all of them.")))
        .check(|case| assert!(case.view("ops").messages.is_empty(), "operations hears nothing of it"))
        .when(until("1h"))
        .then_no("inject_sent");
}

#[test]
fn nobody_sees_new_words_before_opening_the_message() {
    given(mail())
        .and(facilitator(edit("timed", json!({"words": "In other words."}))))
        .and(until("45m"))
        .check(|case| assert_eq!((case.view("ops").messages.len(), reworded(case, "ops")), (1, None)))
        .and(ops(read(0)))
        .check(|case| assert!(reworded(case, "ops").is_some()));
}

#[test]
fn what_is_not_named_stays_as_it_was_changed_before() {
    given(mail())
        .and(facilitator(edit("timed", json!({"words": "In other words."}))))
        .when(facilitator(edit("timed", json!({"over": "chat"}))))
        .then(["inject_edited timed ops chat In other words."])
        .when(facilitator(edit("timed", json!({"at": 3000}))))
        .then(["armed timed 3000"])
        .when(until("49m"))
        .then([])
        .when(until("50m"))
        .then(["inject_sent timed", "sent vendor ops chat"]);
}

#[test]
fn the_pool_can_be_given_a_time() {
    given(mail())
        .when(facilitator(edit("pool", json!({"at": 300}))))
        .then(["armed pool 300"])
        .when(until("5m"))
        .then(["inject_sent pool", "sent vendor ops mail"]);
}

#[test]
fn what_is_out_or_skipped_is_not_changed_any_more() {
    let change = json!({"words": "Too late."});
    given(mail())
        .and(facilitator(steer("timed", "send")))
        .when(facilitator(edit("timed", change.clone())))
        .then_refused("inject_gone")
        .and(facilitator(steer("pool", "skip")))
        .when(facilitator(edit("pool", change)))
        .then_refused("inject_gone");
}

#[test]
fn a_change_that_cannot_go_out_or_changes_nothing_is_refused() {
    for (change, refusal) in [
        (json!({}), "nothing_to_change"),
        (json!({"to": ["ops"], "over": "mail", "at": 1800}), "nothing_to_change"),
        (json!({"words": " "}), "words_missing"),
        (json!({"to": []}), "nobody_to_send_to"),
        (json!({"to": ["vendor"]}), "not_to_yourself"),
        (json!({"to": ["ops", "csirt"], "over": "phone"}), "one_at_a_time"),
        (json!({"words": "Sooner.", "at": 60}), "time_runs_forward 120"),
    ] {
        given(mail()).and(until("2m")).when(facilitator(edit("timed", change))).then_refused(refusal);
    }
    given(mail()).when(ops(edit("timed", json!({"words": "x"})))).then_refused("not_for_you");
    given(mail().also("chat", r#"reach: ["vendor", "csirt"]"#))
        .when(facilitator(edit("timed", json!({"over": "chat"}))))
        .then_refused("channel_out_of_reach chat ops");
}

#[test]
fn a_discussion_asks_whom_it_was_sent_to_and_waits_for_nobody_else() {
    let talk = small().with(
        "injects",
        r#"(id: "talk", at: "08:10", from: "vendor", to: ["ops", "business"], channel: "mail",
            subject: (ja: "話し合い", en: "Let us talk"), body: (ja: "考えてください。", en: "Think."),
            discussion: (questions: [(ja: "次は。", en: "What next?")], freeze: true))"#,
    );
    given(talk)
        .and(facilitator(edit("talk", json!({"to": ["csirt"]}))))
        .and(until("10m"))
        .check(|case| assert_eq!((case.view("csirt").discussions.len(), case.view("ops").discussions.len()), (1, 0)))
        .when(csirt(json!({"discuss": {"message": 0, "question": 0, "words": "we call first"}})))
        .then(["discussed talk csirt 0 we call first", "discussion_closed talk"]);
}
