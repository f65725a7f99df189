//! Approvals, orders and questions: accepted, refused, or sent back (差し戻し).

use serde_json::json;

use crate::given::{
    Case, answer, ask, at, business, csirt, given, in_reply_to, management, ops, order, read, request, send, small,
    tell,
};

/// The CSIRT has asked management by chat for the right to stop the line, and management has read it.
fn requested() -> Case {
    given(small().knowing("csirt", &["dead"]))
        .and(csirt(request("management", "chat", "stop_line", &["dead"])))
        .and(at("1m", management(read(0))))
}

#[test]
fn a_request_brings_its_reasons_along() {
    requested()
        .holds(r#"All([Knows("management", "dead"), Told("csirt", "dead", "management")])"#)
        .lacks(r#"Any([Granted("stop_line"), Refused("stop_line")])"#);
}

#[test]
fn an_accepted_request_gives_the_right() {
    requested()
        .when(management(answer(0, "accept")))
        .then(["answered 0 management accept", "granted stop_line management csirt"])
        .holds(r#"Granted("stop_line")"#)
        .sees("csirt", r#"Granted("stop_line")"#)
        .misses("ops", r#"Granted("stop_line")"#);
}

#[test]
fn a_refused_request_is_remembered_and_can_be_made_again() {
    requested()
        .when(management(answer(0, "refuse")))
        .then(["answered 0 management refuse", "authority_refused stop_line management csirt"])
        .holds(r#"Refused("stop_line")"#)
        .sees("csirt", r#"Refused("stop_line")"#)
        .and(csirt(request("management", "chat", "stop_line", &["dead"])))
        .and(at("2m", management(read(1))))
        .when(management(answer(1, "accept")))
        .then(["answered 1 management accept", "granted stop_line management csirt"]);
}

#[test]
fn a_request_sent_back_is_neither_given_nor_refused() {
    requested()
        .when(management(json!({"answer": {"message": 0, "verdict": "return", "words": "for how long?"}})))
        .then(["answered 0 management return for how long?"])
        .lacks(r#"Any([Granted("stop_line"), Refused("stop_line")])"#)
        .check(|case| {
            let reply = format!("{:?}", case.view("csirt").messages[0].reply);
            assert!(reply.contains("Return") && reply.contains("for how long?"), "{reply}");
        });
}

#[test]
fn only_a_holder_gives_or_refuses_but_anybody_asked_may_send_it_back() {
    given(small())
        .and(csirt(request("business", "chat", "stop_line", &[])))
        .and(at("1m", business(read(0))))
        .when(business(answer(0, "accept")))
        .then_refused("not_your_authority stop_line")
        .when(business(answer(0, "refuse")))
        .then_refused("not_your_authority stop_line")
        .when(business(answer(0, "return")))
        .then(["answered 0 business return"]);
}

#[test]
fn what_was_not_read_or_was_answered_cannot_be_answered() {
    given(small())
        .and(csirt(request("management", "chat", "stop_line", &[])))
        .when(at("1m", management(answer(0, "accept"))))
        .then_refused("not_read")
        .when(business(answer(0, "accept")))
        .then_refused("not_addressed_to_you")
        .when(business(answer(9, "accept")))
        .then_refused("no_such_message")
        .and(management(read(0)))
        .and(management(answer(0, "accept")))
        .when(management(answer(0, "refuse")))
        .then_refused("already_answered");
}

#[test]
fn a_right_that_is_given_is_not_asked_for_again() {
    requested()
        .and(management(answer(0, "accept")))
        .when(ops(request("management", "chat", "stop_line", &[])))
        .then_refused("already_granted");
}

#[test]
fn news_asks_for_no_answer() {
    given(small())
        .and(csirt(tell("ops", "chat", &[])))
        .and(at("1m", ops(read(0))))
        .when(ops(answer(0, "accept")))
        .then_refused("nothing_to_answer");
}

#[test]
fn a_question_counts_as_asked_once_it_is_read() {
    given(small())
        .and(csirt(ask("ops", "chat", "terminals")))
        .lacks(r#"Asked("ops", "terminals")"#)
        .and(at("1m", ops(read(0))))
        .holds(r#"Asked("ops", "terminals")"#)
        .lacks(r#"Any([Asked("csirt", "terminals"), Asked("ops", "attack")])"#)
        .sees("ops", r#"Asked("ops", "terminals")"#);
}

#[test]
fn a_letter_in_reply_answers_a_question() {
    given(small().knowing("ops", &["dead"]))
        .and(csirt(ask("ops", "chat", "terminals")))
        .and(at("1m", ops(read(0))))
        .when(ops(in_reply_to(0, tell("csirt", "chat", &["dead"]))))
        .then(["sent ops csirt chat letter", "answered 0 ops accept"])
        .when(ops(answer(0, "return")))
        .then_refused("already_answered")
        .when(at("2m", csirt(read(1))))
        .then(["arrived 1 csirt", "read 1 csirt", "learned csirt dead message 1"]);
}

#[test]
fn a_letter_in_reply_to_what_one_has_not_read_answers_nothing() {
    given(small())
        .and(csirt(ask("ops", "chat", "terminals")))
        .when(ops(in_reply_to(0, tell("csirt", "chat", &[]))))
        .then(["sent ops csirt chat letter"]);
}

#[test]
fn somebody_who_knows_nothing_sends_a_question_back() {
    given(small())
        .and(csirt(ask("ops", "chat", "terminals")))
        .and(at("1m", ops(read(0))))
        .when(ops(answer(0, "return")))
        .then(["answered 0 ops return"]);
}

#[test]
fn an_order_goes_to_those_who_can_carry_it_out() {
    given(small())
        .when(management(order("ops", "chat", "dig")))
        .then_refused("not_your_action")
        .and(management(order("csirt", "chat", "dig")))
        .lacks(r#"Ordered("dig")"#)
        .and(at("1m", csirt(read(0))))
        .holds(r#"Ordered("dig")"#)
        .sees("csirt", r#"Ordered("dig")"#)
        .sees("management", r#"Ordered("dig")"#)
        .lacks(r#"Began("dig")"#)
        .when(csirt(answer(0, "refuse")))
        .then(["answered 0 csirt refuse"]);
}

#[test]
fn a_request_read_by_several_is_answered_by_one() {
    given(small().but("holders: [(role: \"management\")]", "holders: [(role: \"management\"), (role: \"business\")]"))
        .and(csirt(send("management business", "chat", &json!({"request": "stop_line"}), &[])))
        .and(at("1m", management(read(0))))
        .and(business(read(0)))
        .and(business(answer(0, "accept")))
        .when(management(answer(0, "refuse")))
        .then_refused("already_answered");
}
