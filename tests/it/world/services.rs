//! Services: two gauges, what downtime costs to the yen, and how long they were down.

use kunren::scenario::names::kind;

use crate::given::{Case, World, given, small, until};

/// Shipping costs 360,000 yen an hour at nothing: 100 yen a second. These effects come at these times.
fn changes(list: &[(&str, &str)]) -> World {
    list.iter().enumerate().fold(small(), |world, (i, (at, effects))| {
        world.with(
            "injects",
            &format!(
                r#"(id: "change_{i}", at: "{at}", from: "vendor", to: ["ops"], channel: "mail", effects: [{effects}],
                    subject: (ja: "変化", en: "Change"), body: (ja: "変わりました。", en: "It changed."))"#
            ),
        )
    })
}

fn loss(case: &Case) -> i64 {
    case.state().services.loss(case.state().now)
}

fn down_secs(case: &Case) -> u32 {
    case.state().services.list[case.id::<kind::Service>("shipping").ix()].down_secs(case.state().now)
}

#[test]
fn downtime_costs_by_the_second() {
    given(changes(&[("08:10", r#"Function("shipping", 0)"#)]))
        .and(until("10m"))
        .check(|case| assert_eq!(loss(case), 0))
        .and(until("10m1s"))
        .check(|case| assert_eq!(loss(case), 100))
        .and(until("1h10m"))
        .check(|case| assert_eq!(loss(case), 360_000))
        .holds("All([Loss(360000), Not(Loss(360001))])");
}

#[test]
fn half_a_service_costs_half() {
    given(changes(&[("08:00", r#"Function("shipping", 35)"#), ("08:10", r#"Function("shipping", 100)"#)]))
        .and(until("1h"))
        // 600 seconds × 100 yen × 65 %.
        .check(|case| assert_eq!(loss(case), 39_000));
}

#[test]
fn a_workaround_avoids_its_share_from_then_on() {
    given(changes(&[
        ("08:00", r#"Function("shipping", 20)"#),
        ("08:10", r#"Mitigate("shipping", 75)"#),
        ("08:20", r#"Mitigate("shipping", 0)"#),
    ]))
    .and(until("30m"))
    // 600 s × 100 × 80 %, then × 25 % of it, then the whole again.
    .check(|case| assert_eq!(loss(case), 48_000 + 12_000 + 48_000));
}

#[test]
fn nothing_is_rounded_on_the_way() {
    // 7 yen an hour for an hour in 3,600 steps is 7 yen.
    let cheap = changes(&[("08:00", r#"Function("shipping", 0)"#)]).but("yen_per_hour: 360000", "yen_per_hour: 7");
    let mut case = given(cheap);
    for second in 1..=3_600 {
        case = case.and(until(&format!("{second}s")));
    }
    assert_eq!(loss(&case), 7);
    // Changing gauges back and forth loses nothing either.
    let many: Vec<(String, String)> =
        (1..60).map(|minute| (format!("08:{minute:02}"), format!(r#"Mitigate("shipping", {})"#, minute % 2))).collect();
    let mut list: Vec<(&str, &str)> = many.iter().map(|(at, effect)| (at.as_str(), effect.as_str())).collect();
    list.insert(0, ("08:00", r#"Function("shipping", 0)"#));
    let case = given(changes(&list).but("yen_per_hour: 360000", "yen_per_hour: 7")).and(until("1h"));
    // 30 minutes at 100 % and 30 at 99 %: 3.5 + 3.465, of which the whole yen count.
    assert_eq!(loss(&case), 6);
}

#[test]
fn the_price_of_several_services_adds_up() {
    let both = changes(&[("08:00", r#"Function("shipping", 0), Function("network", 0)"#)])
        .but(r#""Network"), yen_per_hour: 0"#, r#""Network"), yen_per_hour: 3600"#);
    given(both).and(until("10m")).check(|case| assert_eq!(loss(case), 60_000 + 600));
}

#[test]
fn a_service_under_fifty_percent_is_down() {
    given(changes(&[
        ("08:10", r#"Function("shipping", 49)"#),
        ("08:20", r#"Function("shipping", 50)"#),
        ("08:30", r#"Function("shipping", 0)"#),
    ]))
    .and(until("10m"))
    .check(|case| assert_eq!(down_secs(case), 0))
    .and(until("35m"))
    .check(|case| assert_eq!(down_secs(case), 600 + 300));
}

#[test]
fn security_is_a_gauge_of_its_own_and_costs_nothing() {
    given(changes(&[("08:10", r#"Security("shipping", 30)"#)]))
        .lacks(r#"SecurityAtMost("shipping", 99)"#)
        .when(until("1h"))
        .then_also(["security_set shipping 30"])
        .holds(r#"All([SecurityAtMost("shipping", 30), Not(SecurityAtMost("shipping", 29)), Not(FunctionAtMost("shipping", 99))])"#)
        .check(|case| assert_eq!((loss(case), down_secs(case)), (0, 0)));
}

#[test]
fn function_is_seen_by_those_who_have_the_screen() {
    given(changes(&[("08:10", r#"Function("shipping", 30)"#)]))
        .and(until("10m"))
        .holds(r#"All([FunctionAtMost("shipping", 30), Not(FunctionAtMost("shipping", 29))])"#)
        .sees("ops", r#"FunctionAtMost("shipping", 30)"#)
        .misses("csirt", r#"FunctionAtMost("shipping", 100)"#);
}

#[test]
fn a_service_can_be_ill_from_the_beginning() {
    given(small().but("yen_per_hour: 360000", "function: 40, security: 10, yen_per_hour: 360000"))
        .holds(r#"All([FunctionAtMost("shipping", 40), SecurityAtMost("shipping", 10)])"#)
        .and(until("1m"))
        .check(|case| assert_eq!((loss(case), down_secs(case)), (3_600, 60)));
}

#[test]
fn a_loss_is_noticed_by_conditions_within_half_an_hour() {
    let watched = changes(&[("08:00", r#"Function("shipping", 0)"#)])
        .with("mappings", r#"(activity: "tell", when: Loss(100000))"#);
    given(watched).when(until("29m")).then_no("activity").when(until("30m")).then(["mapped 0", "activity tell -"]);
}
