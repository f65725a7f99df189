//! What can never happen is found, and what can is left alone.

use super::told;

/// A place in the base where things can be put.
const FLAGS: &str = "(id: \"recovered\", note: \"the service works again\"),";

fn inject(id: &str, how: &str) -> String {
    format!(
        "(id: \"{id}\", {how} from: \"vendor\", to: [\"ops\"], channel: \"mail\", subject: (ja: \"件名\", en: \"Subject\"), \
         body: (ja: \"本文\", en: \"Body\")),\n        (id: \"press_call\","
    )
}

/// What is told about two more injects.
fn told_of(first: &str, second: &str, also: &[(&str, &str)]) -> Vec<String> {
    let one = inject("one", first).replace("\n        (id: \"press_call\",", "");
    let both = format!("{one}{}", inject("two", second));
    let mut changes = vec![("(\n            id: \"press_call\",", both.as_str())];
    changes.extend(also);
    told(&changes)
}

#[test]
fn injects_that_only_wait_for_each_other_are_never_sent() {
    let told = told_of("when: Sent(\"two\"),", "when: Sent(\"one\"),", &[]);
    let expect = [
        "K041 at \"one\": nothing can send the inject \"one\"",
        "K041 at \"two\": nothing can send the inject \"two\"",
    ];
    assert_eq!(told, expect);
}

#[test]
fn a_chain_of_injects_is_followed() {
    let none: Vec<String> = Vec::new();
    assert_eq!(told_of("when: Chose(\"wait\"),", "when: Received(\"ops\", \"one\"),", &[]), none);
    assert_eq!(told_of("effects: [Release(\"two\")], at: \"07:00\",", "", &[]), none);
    assert_eq!(told_of("at: \"07:00\",", "when: Not(Sent(\"one\")),", &[]), none);
}

#[test]
fn an_inject_that_nothing_sends_is_found() {
    let told = told_of("", "at: \"07:00\", unless: Always,", &[]);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.iter().all(|line| line.starts_with("K041")), "{told:?}");
}

#[test]
fn a_part_that_can_never_hold_is_pointed_at() {
    let told =
        told_of("when: Any([Sent(\"first_call\"), Received(\"business\", \"first_call\")]),", "at: \"07:00\",", &[]);
    assert_eq!(told, ["K051 at Received(\"business\", \"first_call\"): this can never hold"]);
}

#[test]
fn what_stands_under_not_may_be_impossible() {
    assert!(told_of("at: \"07:00\", unless: Not(Failed(\"read_logs\")),", "at: \"07:00\",", &[]).is_empty());
}

#[test]
fn flags_count_only_as_far_as_something_adds_to_them() {
    let flags = "(id: \"recovered\"), (id: \"calls\"),";
    let once = told_of("at: \"07:00\", effects: [Set(\"calls\")],", "when: Count(\"calls\", 2),", &[(FLAGS, flags)]);
    assert_eq!(once, ["K041 at \"two\": nothing can send the inject \"two\""]);
    let more = told_of("at: \"07:00\", effects: [Add(\"calls\", 1)],", "when: Count(\"calls\", 2),", &[(FLAGS, flags)]);
    assert!(more.is_empty(), "{more:?}");
}

#[test]
fn times_outside_the_exercise_are_never_reached() {
    let told = told_of("when: After(\"D2 09:00\"),", "when: Before(\"06:30\"),", &[]);
    assert!(told.len() == 2 && told.iter().all(|line| line.starts_with("K041")), "{told:?}");
}

#[test]
fn no_moment_lies_in_a_window_that_closes_before_it_opens() {
    let both = |opens: &str, closes: &str| format!("when: All([After(\"{opens}\"), Before(\"{closes}\")]),");
    let shut = told_of(&both("09:00", "08:00"), &both("09:00", "09:00"), &[]);
    assert!(shut.len() == 2 && shut.iter().all(|line| line.starts_with("K041")), "{shut:?}");
    let open = told_of(&both("08:00", "09:00"), &both("09:00", "09:01"), &[]);
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn a_rule_looks_only_at_what_its_role_sees() {
    let rule = |when: &str| {
        let old = "(role: \"business\", policy: Story),";
        let new = format!("(role: \"business\", policy: Story, rules: [(when: {when}, do: Rest)]),");
        told(&[(old, new.as_str())]).into_iter().filter(|line| line.starts_with("K028")).count()
    };
    for hidden in [
        r#"Trust("ops", "business", 50)"#,
        r#"Overstepped("stop_line")"#,
        "Loss(1)",
        "Spent(1)",
        r#"AssessedRight("line")"#,
        r#"GradedRight("backup")"#,
        r#"Activity("tell")"#,
        r#"Rested("business")"#,
        r#"Broke("ops", 1)"#,
        r#"Present("ops", 1)"#,
        r#"Tired("ops")"#,
        r#"Chose("wait")"#,
        r#"FunctionAtMost("shipping", 50)"#,
        r#"Running("first_report")"#,
        r#"Told("ops", "terminals_dead", "csirt")"#,
        r#"Knows("ops", "terminals_dead")"#,
    ] {
        assert_eq!(rule(hidden), 1, "{hidden}");
    }
    for seen in [
        r#"Told("ops", "terminals_dead", "business")"#,
        r#"Told("business", "terminals_dead", "ops")"#,
        r#"Broke("business", 1)"#,
        r#"Present("business", 1)"#,
        r#"Granted("stop_line")"#,
        "TicketOpened",
        "TicketMoved(Closed)",
    ] {
        assert_eq!(rule(seen), 0, "{seen}");
    }
}

#[test]
fn gauges_fall_only_when_something_lowers_them() {
    let told = told_of("when: FunctionAtMost(\"shipping\", 50),", "when: SecurityAtMost(\"shipping\", 50),", &[]);
    assert_eq!(told, ["K041 at \"two\": nothing can send the inject \"two\""]);
}
