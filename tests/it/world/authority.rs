//! Who may do what: finding out whom to ask, thinking it over, and acting without.

use crate::given::{
    World, act, act_anyway, answer, at, business, csirt, given, management, ops, read, request, small, until,
};

/// Stopping the line needs a yes, and this is said about the right to give it.
fn line(more: &str) -> World {
    small().also("dig", r#"authority: "stop_line""#).also("stop_line", more)
}

#[test]
fn what_needs_an_approval_waits_for_it() {
    given(line(""))
        .when(csirt(act("dig")))
        .then_refused("needs_approval stop_line")
        .and(csirt(request("management", "chat", "stop_line", &[])))
        .and(at("1m", management(read(0))))
        .and(management(answer(0, "accept")))
        .when(csirt(act("dig")))
        .then(["began dig csirt aoki"])
        .lacks(r#"Overstepped("stop_line")"#);
}

#[test]
fn whoever_has_the_right_needs_no_approval() {
    given(line("").but(r#"roles: ["csirt"]"#, r#"roles: ["csirt", "management"]"#))
        .when(management(act("dig")))
        .then(["began dig management fuji"]);
}

#[test]
fn acting_without_the_approval_is_possible_and_costs_the_trust_of_those_who_give_it() {
    given(line("overstep_trust: 20"))
        .when(csirt(act_anyway("dig")))
        .then(["overstepped stop_line csirt", "began dig csirt aoki", "trust_moved management csirt -20"])
        .holds(r#"All([Overstepped("stop_line"), Trust("management", "csirt", 30), Not(Trust("management", "csirt", 31))])"#)
        .lacks(r#"Granted("stop_line")"#);
}

#[test]
fn acting_anyway_with_the_approval_costs_nothing() {
    given(line("overstep_trust: 20").but(r#"roles: ["csirt"]"#, r#"roles: ["csirt", "management"]"#))
        .when(management(act_anyway("dig")))
        .then(["began dig management fuji"]);
}

#[test]
fn trust_is_lost_only_with_those_who_hold_the_right_here() {
    let world = line("overstep_trust: 20").but(
        r#"holders: [(role: "management")]"#,
        r#"holders: [(role: "management"), (role: "business", with: ("kit", 1)), (role: "ops", with: ("drills", 1))]"#,
    );
    given(world)
        .when(csirt(act_anyway("dig")))
        .then_also(["trust_moved ops csirt -20", "trust_moved management csirt -20"])
        .then_no("trust_moved business");
}

#[test]
fn a_right_may_hang_on_a_preparation() {
    let holder = |with: &str| {
        line("").but(r#"holders: [(role: "management")]"#, &format!(r#"holders: [(role: "business", with: ({with}))]"#))
    };
    let asked =
        |world| given(world).and(csirt(request("business", "chat", "stop_line", &[]))).and(at("1m", business(read(0))));
    asked(holder(r#""drills", 1"#)).when(business(answer(0, "accept"))).then_also(["granted stop_line business csirt"]);
    asked(holder(r#""kit", 1"#)).when(business(answer(0, "accept"))).then_refused("not_your_authority stop_line");
}

#[test]
fn without_an_agreed_table_the_first_request_costs_a_round_of_questions() {
    given(line(r#"clear_with: ("kit", 1), who_round: ("15m", "15m")"#))
        .and(csirt(request("management", "chat", "stop_line", &[])))
        .when(at("1m", management(read(0))))
        .then_also(["asked_around stop_line 960"])
        .check(|case| assert_eq!(format!("{:?}", case.view("csirt").rights[0]), "Pending(960)"))
        .when(management(answer(0, "accept")))
        .then_refused("asking_around 960")
        .when(at("15m59s", management(answer(0, "refuse"))))
        .then_refused("asking_around 960")
        // It can be sent back at any time.
        .when(at("16m", management(answer(0, "accept"))))
        .then(["answered 0 management accept", "granted stop_line management csirt"]);
}

#[test]
fn only_the_first_request_costs_that_round() {
    given(line(r#"clear_with: ("kit", 1), who_round: ("15m", "15m")"#))
        .and(csirt(request("management", "chat", "stop_line", &[])))
        .and(at("1m", management(read(0))))
        .and(at("20m", ops(request("management", "chat", "stop_line", &[]))))
        .when(at("21m", management(read(1))))
        .then_no("asked_around")
        .when(management(answer(1, "accept")))
        .then(["answered 1 management accept", "granted stop_line management ops"]);
}

#[test]
fn with_the_table_everybody_knows_whom_to_ask() {
    given(line(r#"clear_with: ("drills", 1), who_round: ("15m", "15m")"#))
        .and(csirt(request("management", "chat", "stop_line", &[])))
        .when(at("1m", management(read(0))))
        .then_no("asked_around")
        .and(management(answer(0, "accept")));
}

#[test]
fn some_rights_take_time_to_give() {
    given(line(r#"deliberation: (base: ("40m", "40m"))"#))
        .and(csirt(request("management", "chat", "stop_line", &[])))
        .and(at("1m", management(read(0))))
        .when(management(answer(0, "accept")))
        .then(["answered 0 management accept", "deliberating 0 2460"])
        .when(csirt(act("dig")))
        .then_refused("needs_approval stop_line")
        .when(until("41m"))
        .then(["granted stop_line management csirt"])
        .and(csirt(act("dig")));
}

#[test]
fn preparation_shortens_the_thinking() {
    given(line(
        r#"deliberation: (base: ("40m", "40m"), steps: [("drills", 1, ("5m", "5m")), ("kit", 1, ("1m", "1m"))])"#,
    ))
    .and(csirt(request("management", "chat", "stop_line", &[])))
    .and(at("1m", management(read(0))))
    .when(management(answer(0, "accept")))
    .then(["answered 0 management accept", "deliberating 0 360"]);
}

#[test]
fn the_lengths_of_rounds_and_thinking_are_drawn_in_their_range() {
    let lengths = |seed| {
        let world = line(r#"clear_with: ("kit", 1), who_round: ("10m", "15m"), deliberation: (base: ("5m", "10m"))"#);
        let case = given(world.seeded(seed))
            .and(csirt(request("management", "chat", "stop_line", &[])))
            .and(at("1m", management(read(0))))
            .and(at("30m", management(answer(0, "accept"))));
        let round = case.state().authorities.list[0].asked_around.unwrap() - 60;
        let thinking =
            case.state().agenda.iter().find(|(_, _, due)| format!("{due:?}").contains("Deliberated")).unwrap().0
                - 1_800;
        assert!((600..=900).contains(&round) && (300..=600).contains(&thinking), "{round} {thinking}");
        (round, thinking)
    };
    assert_eq!(lengths(1), lengths(1));
    assert!((2..10).any(|seed| lengths(seed) != lengths(1)));
}

#[test]
fn an_effect_can_give_a_right_to_everybody() {
    given(line("").with(
        "injects",
        r#"(id: "law", at: "08:30", from: "vendor", to: ["ops"], channel: "mail", effects: [Grant("stop_line")],
            subject: (ja: "通達", en: "Order"), body: (ja: "止めてよい。", en: "Stop it."))"#,
    ))
    .when(until("30m"))
    .then(["inject_sent law", "sent vendor ops mail", "granted stop_line - -"])
    .sees("csirt", r#"Granted("stop_line")"#)
    .when(csirt(act("dig")))
    .then(["began dig csirt aoki"]);
}
