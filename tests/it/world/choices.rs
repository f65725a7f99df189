//! Answers to injects: what they need, what they cause, and what happens when nobody gives one.

use serde_json::json;

use crate::given::{
    Case, World, answer, at, business, choose, csirt, given, management, ops, pick_up, read, request, small, until,
};

/// Somebody asks operations and the business unit, over this channel.
fn question(channel: &str, choices: &str, more: &str) -> World {
    small().with(
        "injects",
        &format!(
            r#"(id: "reboot", at: "08:10", from: "vendor", to: ["ops", "business"], channel: "{channel}", {more}
                subject: (ja: "再起動", en: "Reboot"), body: (ja: "再起動しますか。", en: "Shall we reboot?"),
                choices: [{choices}])"#
        ),
    )
}

const YES_NO: &str = r#"(id: "yes", label: (ja: "する", en: "Yes"), effects: [Set("bad")], activity: "tell"),
    (id: "no", label: (ja: "しない", en: "No"), effects: [Set("good")])"#;

/// It was asked by chat, and both have read it.
fn asked(world: World) -> Case {
    given(world).and(at("11m", ops(read(0)))).and(business(read(0)))
}

#[test]
fn an_answer_has_effects_and_may_be_a_step_of_the_playbook() {
    asked(question("chat", YES_NO, ""))
        .when(ops(choose(0, "yes")))
        .then(["chose 0 ops yes", "flag_set bad 1", "activity tell ops"])
        .holds(r#"All([Chose("yes"), Not(Chose("no")), Activity("tell")])"#)
        .sees("ops", r#"Chose("yes")"#);
}

#[test]
fn it_is_answered_once_by_whoever_is_first() {
    asked(question("chat", YES_NO, ""))
        .and(business(choose(0, "no")))
        .when(ops(choose(0, "yes")))
        .then_refused("already_answered");
}

#[test]
fn only_what_was_offered_to_one_and_read_can_be_answered() {
    given(question("chat", YES_NO, ""))
        .when(at("11m", ops(choose(0, "yes"))))
        .then_refused("not_read")
        .when(csirt(choose(0, "yes")))
        .then_refused("not_addressed_to_you")
        .when(ops(choose(3, "yes")))
        .then_refused("no_such_message")
        .and(ops(read(0)))
        .when(ops(answer(0, "accept")))
        .then_refused("nothing_to_answer");
}

#[test]
fn an_answer_of_another_question_fits_no_other() {
    let two = question("chat", YES_NO, "").with(
        "injects",
        r#"(id: "other", at: "08:10", from: "vendor", to: ["ops"], channel: "chat",
            subject: (ja: "別件", en: "Another"), body: (ja: "どうしますか。", en: "What now?"),
            choices: [(id: "wait", label: (ja: "待つ", en: "Wait"))])"#,
    );
    given(two)
        .and(at("11m", ops(read(0))))
        .and(ops(read(1)))
        .when(ops(choose(0, "yes")))
        .then_refused("no_such_choice");
}

#[test]
fn an_answer_may_need_knowledge_that_is_not_named() {
    let world = || question("chat", r#"(id: "yes", label: (ja: "する", en: "Yes"), knows: ["cause"])"#, "");
    asked(world()).when(ops(choose(0, "yes"))).then_refused("knowledge_missing");
    asked(world().knowing("ops", &["cause"])).when(ops(choose(0, "yes"))).then(["chose 0 ops yes"]);
}

#[test]
fn an_answer_may_need_an_approval() {
    let world = question("chat", r#"(id: "yes", label: (ja: "する", en: "Yes"), authority: "stop_line")"#, "");
    asked(world)
        .when(ops(choose(0, "yes")))
        .then_refused("needs_approval stop_line")
        .and(ops(request("management", "chat", "stop_line", &[])))
        .and(at("12m", management(read(1))))
        .and(management(answer(1, "accept")))
        .when(ops(choose(0, "yes")))
        .then(["chose 0 ops yes"]);
}

#[test]
fn without_an_answer_in_time_things_take_their_course() {
    asked(question("chat", YES_NO, r#"within: "15m", otherwise: [Function("shipping", 0)],"#))
        .when(until("25m4s"))
        .then([])
        .when(until("25m5s"))
        .then(["unanswered 0", "function_set shipping 0"])
        .when(ops(choose(0, "no")))
        .then_refused("already_answered")
        .check(|case| assert_eq!(format!("{:?}", case.view("ops").messages[0].reply), "Some(Late)"));
}

#[test]
fn mail_is_owed_an_answer_from_its_arrival_whether_it_is_read_or_not() {
    given(question("mail", YES_NO, r#"within: "15m", otherwise: [Set("bad")],"#))
        .when(until("11m"))
        .then_also(["arrived 0 ops", "arrived 0 business", "answer_owed 0 1560"])
        .check(|case| assert_eq!(case.view("ops").messages[0].owed_until, Some(1_560)))
        .when(until("26m"))
        .then(["unanswered 0", "flag_set bad 1"]);
}

#[test]
fn a_call_is_owed_an_answer_from_the_moment_it_is_heard() {
    given(question("phone", YES_NO, r#"within: "15m", otherwise: [Set("bad")],"#))
        .when(at("10m50s", ops(pick_up(0))))
        .then_also(["picked_up 0 ops", "answer_owed 0 1550"])
        .when(until("25m50s"))
        .then(["unanswered 0", "flag_set bad 1"]);
}

#[test]
fn an_answer_in_time_is_the_end_of_it() {
    asked(question("chat", YES_NO, r#"within: "15m", otherwise: [Function("shipping", 0)],"#))
        .and(at("25m", ops(choose(0, "no"))))
        .when(until("1h"))
        .then([]);
}

#[test]
fn somebody_who_was_not_reached_cannot_answer() {
    given(question("phone", YES_NO, ""))
        .and(at("10m50s", ops(pick_up(0))))
        .when(business(choose(0, "yes")))
        .then_refused("not_read")
        .and(ops(choose(0, "yes")));
}

#[test]
fn an_answer_may_be_given_in_ones_own_words_too() {
    let in_words = json!({"choose": {"message": 0, "choice": "no", "words": "not before we have an image"}});
    asked(question("chat", YES_NO, ""))
        .when(ops(in_words))
        .then_also(["chose 0 ops no not before we have an image", "flag_set good 1"]);
}
