//! Who knows what: facts spread only by being told, found or seen.

use kunren::scenario::names::kind;

use crate::given::{Case, World, act, at, csirt, given, ops, read, small, tell, until};

/// One has heard that all is lost, the other one has counted.
fn rumour() -> World {
    small().with(
        "facts",
        r#"(id: "lost", text: (ja: "全部駄目だ。", en: "All is lost."), topic: "attack", answers: What, truth: false),
           (id: "three", text: (ja: "三台だけだ。", en: "Only three."), topic: "attack", answers: What, refutes: ["lost"])"#,
    )
}

fn believes(case: &Case, role: &str, fact: &str) -> bool {
    case.state().knowledge.believes(case.id::<kind::Role>(role), case.id::<kind::Fact>(fact))
}

#[test]
fn nothing_is_known_by_standing_next_to_it() {
    given(small().knowing("ops", &["dead"]))
        .and(until("1h"))
        .holds(r#"Knows("ops", "dead")"#)
        .lacks(r#"Knows("csirt", "dead")"#)
        .check(|case| assert_eq!((case.view("ops").facts.len(), case.view("csirt").facts.len()), (1, 0)));
}

#[test]
fn what_a_message_tells_is_known_once_it_is_read() {
    given(small().knowing("ops", &["dead"]))
        .when(ops(tell("csirt", "mail", &["dead"])))
        .then(["sent ops csirt mail letter"])
        .when(until("1m"))
        .then(["arrived 0 csirt"])
        .lacks(r#"Knows("csirt", "dead")"#)
        .when(at("2m", csirt(read(0))))
        .then(["read 0 csirt", "learned csirt dead message 0"])
        .holds(r#"All([Knows("csirt", "dead"), Told("ops", "dead", "csirt")])"#);
}

#[test]
fn only_what_one_knows_can_be_told() {
    given(small()).when(ops(tell("csirt", "mail", &["dead"]))).then_refused("fact_unknown dead");
}

#[test]
fn free_words_teach_nothing() {
    let mut letter = tell("csirt", "chat", &[]);
    letter["send"]["words"] = "the terminals are dead".into();
    given(small().knowing("ops", &["dead"]))
        .and(ops(letter))
        .when(at("1m", csirt(read(0))))
        .then(["arrived 0 csirt", "read 0 csirt"])
        .lacks(r#"Knows("csirt", "dead")"#);
}

#[test]
fn one_learns_a_fact_once_but_hears_it_from_everybody() {
    given(small().knowing("ops", &["dead"]).knowing("csirt", &["dead"]))
        .and(ops(tell("csirt", "chat", &["dead"])))
        .when(at("1m", csirt(read(0))))
        .then(["arrived 0 csirt", "read 0 csirt"])
        .holds(r#"Told("ops", "dead", "csirt")"#)
        .lacks(r#"Told("csirt", "dead", "ops")"#);
}

#[test]
fn a_rumour_is_believed_until_something_disproves_it() {
    given(rumour().knowing("csirt", &["lost"]).knowing("ops", &["three"]))
        .check(|case| assert!(believes(case, "csirt", "lost")))
        .and(ops(tell("csirt", "chat", &["three"])))
        .and(at("1m", csirt(read(0))))
        .check(|case| assert!(!believes(case, "csirt", "lost") && believes(case, "csirt", "three")))
        .holds(r#"Knows("csirt", "lost")"#)
        .check(|case| assert!(case.view("csirt").facts[0].refuted));
}

#[test]
fn a_rumour_heard_after_what_disproves_it_is_not_believed() {
    given(rumour().knowing("csirt", &["three"]).knowing("ops", &["lost"]))
        .and(ops(tell("csirt", "chat", &["lost"])))
        .and(at("1m", csirt(read(0))))
        .check(|case| assert!(!believes(case, "csirt", "lost") && case.view("csirt").facts[1].refuted))
        .check(|case| assert!(believes(case, "ops", "lost") && !case.view("ops").facts[0].refuted));
}

#[test]
fn one_can_find_out_by_oneself() {
    given(small())
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "learned csirt cause run 0"]);
}

#[test]
fn an_effect_lets_somebody_see_it_with_their_own_eyes() {
    given(small().but(r#"finds: ["cause"]"#, r#"effects: [Learn("ops", "cause")]"#))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "learned ops cause seen"]);
}
