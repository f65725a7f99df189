//! Money within somebody's limit, within the budget, and beyond.

use crate::given::{World, act, answer, at, choose, csirt, given, management, ops, read, request, small, until};

/// Digging costs so much.
fn costs(yen: &str) -> World {
    small().also("dig", &format!("again: true, cost: {yen}"))
}

/// The same, and the right to stop the line opens the till.
fn with_approval(yen: &str) -> World {
    costs(yen)
        .but(r#"limits: [("csirt", (base: 100000))],"#, r#"limits: [("csirt", (base: 100000))], beyond: "stop_line","#)
}

#[test]
fn a_role_spends_up_to_its_limit_in_all() {
    given(costs("(base: 60000)"))
        .when(csirt(act("dig")))
        .then(["began dig csirt aoki 1800 true 60000", "money_spent csirt 60000"])
        .holds("All([Spent(60000), Not(Spent(60001))])")
        .when(at("30m", csirt(act("dig"))))
        .then_refused("too_expensive 60000 40000")
        .check(|case| assert_eq!(case.view("csirt").money_spent, 60_000));
    given(costs("(base: 100000)")).when(csirt(act("dig"))).then_also(["money_spent csirt 100000"]);
    given(costs("(base: 100001)")).when(csirt(act("dig"))).then_refused("too_expensive 100001 100000");
}

#[test]
fn a_role_without_a_limit_spends_nothing() {
    let theirs = costs("(base: 1)").but(r#"roles: ["csirt"]"#, r#"roles: ["ops"]"#);
    given(theirs).when(ops(act("dig"))).then_refused("too_expensive 1 0");
}

#[test]
fn nobody_spends_more_than_there_is() {
    let poor = costs("(base: 60000)").but("emergency_budget: (base: 1000000)", "emergency_budget: (base: 50000)");
    given(poor).when(csirt(act("dig"))).then_refused("too_expensive 60000 50000");
    let shared = costs("(base: 60000)")
        .but("emergency_budget: (base: 1000000)", "emergency_budget: (base: 100000)")
        .but(
            r#"limits: [("csirt", (base: 100000))]"#,
            r#"limits: [("csirt", (base: 100000)), ("ops", (base: 100000))]"#,
        )
        .but(r#"roles: ["csirt"]"#, r#"roles: ["csirt", "ops"]"#);
    given(shared).and(csirt(act("dig"))).when(at("30m", ops(act("dig")))).then_refused("too_expensive 60000 40000");
}

#[test]
fn preparation_changes_prices_limits_and_budgets() {
    let cheaper = costs(r#"(base: 90000, steps: [("drills", 1, 40000), ("kit", 1, 1)])"#);
    given(cheaper).when(csirt(act("dig"))).then_also(["money_spent csirt 40000"]);
    let richer = costs("(base: 300000)").but("(base: 100000)", r#"(base: 100000, steps: [("drills", 1, 300000)])"#);
    given(richer).when(csirt(act("dig"))).then_also(["money_spent csirt 300000"]);
}

#[test]
fn an_approval_opens_more_than_the_limit() {
    given(with_approval("(base: 2000000)"))
        .when(csirt(act("dig")))
        .then_refused("too_expensive 2000000 100000")
        .and(csirt(request("management", "chat", "stop_line", &[])))
        .and(at("1m", management(read(0))))
        .and(management(answer(0, "accept")))
        .when(csirt(act("dig")))
        .then(["began dig", "money_spent csirt 2000000"]);
}

#[test]
fn whoever_may_approve_it_may_spend_it() {
    let theirs = with_approval("(base: 2000000)").but(r#"roles: ["csirt"]"#, r#"roles: ["csirt", "management"]"#);
    given(theirs)
        .when(csirt(act("dig")))
        .then_refused("too_expensive 2000000 100000")
        .when(management(act("dig")))
        .then(["began dig management fuji", "money_spent management 2000000"]);
}

#[test]
fn an_answer_can_cost_money_too() {
    let offer = |yen: u32| {
        small().with(
            "injects",
            &format!(
                r#"(id: "offer", at: "08:10", from: "vendor", to: ["csirt", "ops"], channel: "mail",
                    subject: (ja: "見積", en: "Quote"), body: (ja: "買いますか。", en: "Do you buy?"),
                    choices: [(id: "buy", label: (ja: "買う", en: "Buy"), cost: {yen}), (id: "no", label: (ja: "買わない", en: "No"))])"#
            ),
        )
    };
    let read_it = |yen| given(offer(yen)).and(at("11m", csirt(read(0)))).and(ops(read(0)));
    read_it(100_000).when(csirt(choose(0, "buy"))).then(["chose 0 csirt buy", "money_spent csirt 100000"]);
    read_it(100_001).when(csirt(choose(0, "buy"))).then_refused("too_expensive 100001 100000");
    read_it(1).when(ops(choose(0, "buy"))).then_refused("too_expensive 1 0");
}

#[test]
fn what_the_story_spends_is_outside_anybodys_limit() {
    given(small().but(r#"finds: ["cause"]"#, "effects: [Spend(70000)]").also("dig", "again: true"))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "money_spent - 70000"])
        .holds("Spent(70000)")
        .check(|case| assert_eq!(case.view("csirt").money_spent, 0));
}

#[test]
fn damage_is_a_loss_and_not_an_expense() {
    given(small().but(r#"finds: ["cause"]"#, "effects: [Lose(5000000)]"))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "damage 5000000"])
        .holds("All([Loss(5000000), Not(Loss(5000001)), Not(Spent(1))])");
}
