//! Some exercises are talked: questions to seats, answers, and a clock that may stand still.

use serde_json::{Value, json};

use crate::given::{Case, World, at, business, clock, csirt, facilitator, given, ops, read, small, until};

/// Two questions to operations, the business unit and the vendor.
fn talk(more: &str) -> World {
    small().with(
        "injects",
        &format!(
            r#"(id: "talk", at: "08:10", from: "management", to: ["ops", "business", "vendor"], channel: "mail",
                subject: (ja: "話し合い", en: "Let us talk"), body: (ja: "考えてください。", en: "Think."),
                discussion: (questions: [(ja: "何が悪かったか。", en: "What went wrong?"), (ja: "次は。", en: "What next?")]{more}))"#
        ),
    )
}

fn frozen() -> Case {
    given(talk(", freeze: true")).and(until("1h"))
}

fn says(question: u8, words: &str) -> Value {
    json!({"discuss": {"message": 0, "question": question, "words": words}})
}

#[test]
fn a_discussion_lies_open_with_the_seats_it_asks() {
    given(talk(""))
        .when(until("10m"))
        .then(["inject_sent talk", "sent management ops+business+vendor mail", "discussion_opened talk"])
        .check(|case| assert_eq!((case.view("ops").discussions.len(), case.view("csirt").discussions.len()), (1, 0)));
}

#[test]
fn the_clock_stands_still_until_every_seat_has_answered_every_question() {
    frozen()
        .check(|case| assert_eq!(case.state().now, 600))
        .when(until("1h"))
        .then_refused("frozen")
        .and(ops(says(0, "we rebooted")))
        .and(ops(says(1, "we ask first")))
        .and(business(says(0, "nobody told us")))
        .when(until("1h"))
        .then_refused("frozen")
        .lacks(r#"Discussed("talk")"#)
        // The vendor is no seat: nobody waits for it.
        .when(business(says(1, "a phone tree")))
        .then(["discussed talk business 1 a phone tree", "discussion_closed talk"])
        .holds(r#"Discussed("talk")"#)
        .check(|case| assert!(case.view("ops").discussions.is_empty()))
        .when(until("1h"))
        .then(["arrived 0 ops", "arrived 0 business", "arrived 0 vendor"])
        .check(|case| assert_eq!(case.state().now, 3_600));
}

#[test]
fn what_was_talked_over_while_the_clock_stood_still_does_not_ring_any_more() {
    given(talk(", freeze: true").but(r#""vendor"], channel: "mail""#, r#""vendor"], channel: "room""#))
        .and(until("1h"))
        .and(ops(says(0, "we rebooted")))
        .and(ops(says(1, "we ask first")))
        .and(business(says(0, "nobody told us")))
        .and(business(says(1, "a phone tree")))
        .when(until("1h"))
        .then_also(["read 0 ops", "read 0 business", "read 0 vendor"])
        .then_no("rang 0");
}

#[test]
fn without_freezing_time_goes_on() {
    given(talk(""))
        .and(until("1h"))
        .check(|case| assert_eq!(case.state().now, 3_600))
        .and(at("2h", ops(says(0, "late"))));
}

#[test]
fn everything_else_goes_on_while_the_clock_stands_still() {
    frozen()
        .and(csirt(json!({"note": {"words": "a quiet minute"}})))
        .when(csirt(crate::given::act("dig")))
        .then(["began dig"]);
}

#[test]
fn the_last_answer_to_a_question_is_the_one_that_stays() {
    frozen().and(ops(says(0, "nothing"))).and(ops(says(0, "everything"))).check(|case| {
        let answers: Vec<&str> = case.state().desk.discussed.values().map(|(words, _)| &**words).collect();
        assert_eq!(answers, ["everything"]);
    });
}

#[test]
fn only_those_asked_answer_only_what_is_asked_and_in_words() {
    frozen()
        .when(csirt(says(0, "me too")))
        .then_refused("not_addressed_to_you")
        .when(ops(says(2, "a third one")))
        .then_refused("no_discussion")
        .when(ops(says(0, " ")))
        .then_refused("words_missing")
        .when(ops(json!({"discuss": {"message": 7, "question": 0, "words": "x"}})))
        .then_refused("no_such_message");
}

#[test]
fn the_facilitator_ends_a_discussion_that_not_everybody_has_answered() {
    frozen()
        .when(ops(json!({"close_discussion": {"inject": "talk"}})))
        .then_refused("not_for_you")
        .when(facilitator(json!({"close_discussion": {"inject": "talk"}})))
        .then(["discussion_closed talk"])
        .when(facilitator(json!({"close_discussion": {"inject": "talk"}})))
        .then_refused("no_discussion")
        .when(ops(says(0, "too late")))
        .then_refused("no_discussion")
        .and(until("1h"));
}

#[test]
fn an_inject_without_questions_is_no_discussion() {
    given(talk("").with(
        "injects",
        r#"(id: "mail", at: "08:00", from: "vendor", to: ["ops"], channel: "chat",
            subject: (ja: "別件", en: "Another"), body: (ja: "本文。", en: "Body."))"#,
    ))
    .and(at("11m", ops(read(0))))
    .when(ops(says(0, "hello")))
    .then_refused("no_discussion");
}

#[test]
fn a_jump_over_a_discussion_stops_at_it() {
    given(talk(", freeze: true"))
        .when(clock(json!({"advance": {"to": 100_000}})))
        .then(["inject_sent talk", "sent", "discussion_opened talk"])
        .check(|case| assert_eq!(case.state().now, 600));
}
