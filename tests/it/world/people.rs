//! People arrive, get tired, go home, rest, and are called in.

use kunren::scenario::names::kind;
use serde_json::{Value, json};

use crate::given::{Case, World, act, at, clock, csirt, given, not_started, ops, small, until};

fn rest(person: &str) -> Value {
    json!({"rest": {"person": person}})
}

fn present(case: &Case, person: &str) -> bool {
    case.state().people.list[case.id::<kind::Person>(person).ix()].present
}

/// The action calls the CSIRT's people in, who arrive after an hour.
fn calls_in() -> World {
    small().also("dig", r#"starts: [CallIn("csirt", "1h")]"#)
}

#[test]
fn everybody_is_there_at_startex_but_those_who_arrive_later() {
    let late = small().but(r#"en: "Fuji")"#, r#"en: "Fuji"), arrives: "09:30""#);
    not_started(late)
        .when(clock(json!("start")))
        .then_also(["came_in aoki 28800 43200", "came_in endo 28800 43200", "called_in fuji 5400"])
        .then_no("came_in fuji")
        .holds(r#"All([Present("csirt", 2), Not(Present("management", 1))])"#)
        .when(until("1h30m"))
        .then(["came_in fuji 34200 48600"])
        .holds(r#"Present("management", 1)"#);
}

#[test]
fn who_is_on_call_comes_only_when_called() {
    let case = given(calls_in().but(r#"en: "Baba")"#, r#"en: "Baba"), on_call: true"#)).and(until("5h"));
    assert!(!present(&case, "baba"));
    case.when(csirt(act("dig")))
        .then(["began dig csirt aoki", "called_in baba 21600"])
        .check(|case| assert_eq!(case.view("csirt").people[1].expected, Some(21_600)))
        .when(until("6h"))
        .then_also(["came_in baba 50400 64800"]);
}

#[test]
fn who_comes_only_with_a_preparation_does_not_come_without() {
    let case = given(calls_in().but(r#"en: "Baba")"#, r#"en: "Baba"), needs: ("kit", 1)"#))
        .and(csirt(act("dig")))
        .and(until("3h"));
    assert!(!present(&case, "baba"));
    let case = given(calls_in().but(r#"en: "Baba")"#, r#"en: "Baba"), needs: ("drills", 1)"#));
    assert!(present(&case, "baba"));
}

#[test]
fn people_get_tired_and_then_go_home_and_come_back_fresh() {
    given(small())
        .and(until("7h59m"))
        .lacks(r#"Tired("management")"#)
        .when(until("8h"))
        .then(["tired aoki", "tired baba", "tired chiba", "tired doi", "tired endo", "tired fuji"])
        .holds(r#"Tired("management")"#)
        .check(|case| assert!(case.view("management").people[0].tired))
        .when(until("12h"))
        .then_also(["went_home aoki 79200", "went_home fuji 79200"])
        .lacks(r#"Any([Present("management", 1), Tired("management")])"#)
        .when(until("22h"))
        .then_also(["came_in aoki 108000 122400", "came_in fuji 108000 122400"])
        .holds(r#"Present("management", 1)"#)
        .lacks(r#"Tired("management")"#);
}

#[test]
fn going_home_at_the_end_of_a_long_day_is_not_being_sent_to_rest() {
    given(small()).and(until("12h")).lacks(r#"Rested("csirt")"#);
    given(small()).and(csirt(rest("aoki"))).holds(r#"Rested("csirt")"#).lacks(r#"Rested("ops")"#);
}

#[test]
fn somebody_sent_home_early_works_on_when_the_others_are_tired() {
    given(small())
        .when(at("2h", csirt(rest("baba"))))
        .then(["went_home baba 43200"])
        .holds(r#"All([Present("csirt", 1), Not(Present("csirt", 2))])"#)
        .when(until("12h"))
        .then_also(["came_in baba 72000 86400"])
        .when(until("19h59m"))
        .then_no("tired baba")
        .when(until("20h"))
        .then(["tired baba"]);
}

#[test]
fn only_ones_own_idle_people_can_be_sent_home() {
    given(small())
        .when(ops(rest("aoki")))
        .then_refused("not_your_person aoki")
        .and(csirt(act("dig")))
        .when(csirt(rest("aoki")))
        .then_refused("person_not_here aoki")
        .and(csirt(rest("baba")))
        .when(csirt(rest("baba")))
        .then_refused("person_not_here baba");
}

#[test]
fn being_called_in_ends_a_rest_early() {
    given(calls_in())
        .and(csirt(rest("baba")))
        .when(at("2h", csirt(act("dig"))))
        .then(["began dig csirt aoki", "called_in baba 10800"])
        .when(until("3h"))
        .then_also(["came_in baba 39600 54000"])
        // The end of the rest that was cut short comes and goes.
        .when(until("10h"))
        .then_no("came_in baba");
}

#[test]
fn the_hours_of_an_earlier_duty_do_not_count_for_the_one_after_a_rest() {
    given(calls_in())
        .and(csirt(rest("baba")))
        .and(at("2h", csirt(act("dig"))))
        // Back after three hours, while the others have been there all the time.
        .when(until("10h59m"))
        .then_also(["tired aoki"])
        .then_no("tired baba")
        .when(until("14h59m"))
        .then_also(["tired baba", "went_home aoki"])
        .then_no("went_home baba")
        .when(until("15h"))
        .then_also(["went_home baba"]);
}

#[test]
fn a_second_rest_is_not_cut_short_by_the_end_of_the_first() {
    given(calls_in())
        .and(csirt(rest("baba")))
        .and(at("2h", csirt(act("dig"))))
        .and(at("4h", csirt(rest("baba"))))
        .when(until("13h"))
        .then_no("came_in baba")
        .when(until("14h"))
        .then_also(["came_in baba 79200"]);
}

#[test]
fn nobody_is_called_in_who_comes_sooner_anyway() {
    given(calls_in().but(r#"en: "Baba")"#, r#"en: "Baba"), arrives: "08:30""#))
        .when(csirt(act("dig")))
        .then(["began dig csirt aoki"]);
}

#[test]
fn an_effect_binds_only_people_who_are_free() {
    let world = small().also("dig", r#"starts: [Occupy("ops", 5, "10m"), Occupy("csirt", 1, "5m")]"#);
    given(world).when(csirt(act("dig"))).then([
        "began dig csirt aoki",
        "bound chiba 600",
        "bound doi 600",
        "bound baba 300",
    ]);
}
