//! A meeting binds everybody in it, and everybody in it hears everything.

use crate::given::{Case, at, business, csirt, given, in_reply_to, management, ops, pick_up, small, tell, until};

/// Operations have called the CSIRT, the business unit and management together; the first two came.
fn meeting() -> Case {
    given(small().knowing("ops", &["dead"]).knowing("csirt", &["cause"]))
        .and(ops(tell("csirt business management", "room", &["dead"])))
        .and(at("2m", csirt(pick_up(0))))
        .and(at("3m", business(pick_up(0))))
}

#[test]
fn everybody_is_invited_and_those_who_join_hear_and_are_bound_until_it_ends() {
    given(small().knowing("ops", &["dead"]))
        .and(ops(tell("csirt business management", "room", &["dead"])))
        .when(until("1m"))
        .then(["rang 0 csirt 360", "rang 0 business 360", "rang 0 management 360"])
        .when(at("2m", csirt(pick_up(0))))
        .then(["picked_up 0 csirt 1340", "bound aoki 1340", "bound chiba 1340", "learned csirt dead message 0"])
        // Who comes late goes with the others.
        .when(at("3m", business(pick_up(0))))
        .then(["picked_up 0 business 1340", "bound endo 1340", "learned business dead message 0"])
        .when(until("6m"))
        .then(["rang_out 0 management"])
        .lacks(r#"Knows("management", "dead")"#);
}

#[test]
fn a_meeting_to_which_nobody_comes_is_lost() {
    given(small()).and(ops(tell("csirt business", "room", &[]))).when(until("10m")).then([
        "rang 0 csirt 360",
        "rang 0 business 360",
        "rang_out 0 csirt",
        "rang_out 0 business",
        "lost 0",
    ]);
}

#[test]
fn what_one_says_in_a_meeting_everybody_in_it_hears() {
    meeting()
        .when(csirt(in_reply_to(0, tell("ops", "room", &["cause"]))))
        .then(["sent csirt ops+business room"])
        .when(until("3m"))
        .then(["read 1 ops", "read 1 business", "learned ops cause message 1", "learned business cause message 1"])
        .lacks(r#"Knows("management", "cause")"#);
}

#[test]
fn only_those_in_a_meeting_speak_and_are_spoken_to() {
    meeting()
        .when(management(in_reply_to(0, tell("ops", "room", &[]))))
        .then_refused("not_addressed_to_you")
        .when(csirt(in_reply_to(0, tell("management", "room", &[]))))
        .then_refused("not_addressed_to_you");
}

#[test]
fn after_a_meeting_nobody_speaks_in_it() {
    meeting()
        .and(at("22m19s", csirt(in_reply_to(0, tell("ops", "room", &["cause"])))))
        .when(at("22m21s", csirt(in_reply_to(0, tell("ops", "room", &["cause"])))))
        .then_refused("not_addressed_to_you");
}

#[test]
fn nobody_joins_without_a_free_pair_of_hands() {
    given(small())
        .and(ops(tell("business management", "room", &[])))
        .and(csirt(tell("business", "phone", &[])))
        .and(at("10s", business(pick_up(1))))
        .when(at("1m", business(pick_up(0))))
        .then_refused("too_few_people 1 0")
        .when(at("4m", business(pick_up(0))))
        .then_also(["picked_up 0 business 1440"]);
}

#[test]
fn whoever_sits_in_a_meeting_answers_no_phone() {
    meeting()
        .and(csirt(tell("business", "phone", &[])))
        .when(at("4m", business(pick_up(1))))
        .then_refused("too_few_people 1 0");
}
