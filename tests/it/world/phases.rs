//! One exercise through three phases: weeks in which things are built, days of operation, minutes of an incident.

use std::sync::Arc;

use kunren::exercise::{By, Command, Exercise};
use kunren::journal::Player;
use kunren::rollout::{Casting, simulate};

use crate::given::{World, act, at, choose, csirt, given, management, ops, read, secs, small, until};

const FIRST: &str = r#"(id: "first", name: (ja: "朝", en: "Morning"), from: "08:00", pace: 60, active: true),"#;

/// Two weeks to build, one to operate, and an incident on the fourth Tuesday. What is bought in the first week is there
/// in the fourth.
fn three_phases() -> World {
    small()
        .but(
            FIRST,
            r#"(id: "build", name: (ja: "準備", en: "Build"), from: "08:00", pace: 86400),
            (id: "operate", name: (ja: "運用", en: "Operate"), from: "D15 08:00", pace: 3600),
            (id: "incident", name: (ja: "事案", en: "Incident"), from: "D22 09:48", pace: 60, active: true),"#,
        )
        // Office hours: ten hours a day.
        .but(r#"home_after: "12h", rest: "10h""#, r#"home_after: "10h", rest: "14h""#)
        .but(r#"end: "D3 08:00""#, r#"end: "D22 15:00""#)
        .with(
            "injects",
            r#"(id: "quotation", at: "D3 10:00", from: "vendor", to: ["management"], channel: "mail",
                subject: (ja: "お見積もり", en: "A quotation"), body: (ja: "ログサーバです。", en: "A log server."),
                choices: [(id: "buy", label: (ja: "買う", en: "Buy"), effects: [Set("good")])]),
            (id: "weekly", when: During("operate"), after: "2d", from: "vendor", to: ["csirt"], channel: "mail",
                subject: (ja: "今週の一覧", en: "This week"), body: (ja: "三件です。", en: "Three alerts.")),
            (id: "alarm", when: During("incident"), from: "vendor", to: ["ops"], channel: "phone",
                effects: [Function("shipping", 0)],
                subject: (ja: "止まった", en: "It stopped"), body: (ja: "動きません。", en: "It is dead."), facts: ["dead"])"#,
        )
        .with(
            "actions",
            r#"(id: "set_up", label: (ja: "据え付ける", en: "Set it up"), roles: ["ops"], takes: ("10d", "10d"),
                when: All([Set("good"), During("build")]))"#,
        )
        .but(
            r#"outcomes: [(report"#,
            r#"when: During("incident"), outcomes: [
                (when: Not(Done("set_up")), report: (ja: "記録がない。", en: "There is no record.")), (report"#,
        )
}

#[test]
fn what_is_built_in_weeks_decides_in_the_minutes_of_the_incident() {
    given(three_phases())
        .holds(r#"During("build")"#)
        .when(ops(act("set_up")))
        .then_refused("not_offered")
        .and(at("2d3h", management(read(0))))
        .and(management(choose(0, "buy")))
        .when(at("2d4h", ops(act("set_up"))))
        .then(["began set_up ops chiba 1051200"])
        .when(until("14d"))
        .then_also(["finished 0 plain", "phase_began operate"])
        .holds(r#"All([During("operate"), Done("set_up")])"#)
        .when(until("16d"))
        .then_also(["inject_sent weekly"])
        .when(csirt(act("dig")))
        .then_refused("not_offered")
        .when(until("21d1h49m"))
        .then_also(["phase_began incident", "inject_sent alarm", "function_set shipping 0", "rang 2 ops"])
        .and(csirt(act("dig")))
        .when(until("21d2h20m"))
        .then_also(["finished 1 outcome 1", "learned csirt cause run 1"])
        .when(until("21d7h"))
        .then_also(["ended well"]);
}

#[test]
fn who_built_nothing_finds_nothing() {
    given(three_phases())
        .when(at("14d1h", ops(act("set_up"))))
        .then_refused("not_offered")
        .and(at("21d2h", csirt(act("dig"))))
        .when(until("21d7h"))
        .then_also(["finished 0 outcome 0", "ended over"])
        .lacks(r#"Knows("csirt", "cause")"#);
}

#[test]
fn tiredness_slows_what_is_left_of_the_day_and_not_the_weeks_after_it() {
    given(three_phases().but("when: All([Set(\"good\"), During(\"build\")])", "when: During(\"build\")"))
        // Tired since four, at home from six: an hour and a half of it takes half as long again.
        .when(at("8h30m", ops(act("set_up"))))
        .then_also(["began set_up ops chiba 897300"]);
}

#[test]
fn people_come_and_go_every_day_of_the_weeks() {
    let case = given(three_phases()).when(until("21d1h"));
    let lines = case.lines();
    let count = |begin: &str| lines.iter().filter(|line| line.starts_with(begin)).count();
    assert_eq!((count("went_home aoki"), count("came_in aoki"), count("tired aoki")), (21, 21, 21));
}

#[test]
fn a_jump_over_all_phases_is_the_same_as_a_thousand_small_steps() {
    let play = |steps: u32| {
        let setting = three_phases().load();
        let end = setting.end_secs();
        let mut exercise = Exercise::new(setting, 7);
        exercise.handle(By::Clock, &Command::Start).expect("it starts");
        for step in 1..=steps {
            let to = (u64::from(end) * u64::from(step) / u64::from(steps)) as u32;
            exercise.handle(By::Clock, &Command::Advance { to }).expect("time passes");
        }
        let state = exercise.state();
        (state.phase, exercise.ended(), state.services.loss(state.now), state.people.clone())
    };
    assert_eq!(play(1), play(1_000));
}

#[test]
fn stand_ins_play_through_all_three_and_only_the_incident_counts_as_idle_time() {
    let setting = Arc::clone(&three_phases().load());
    let runs = simulate(&setting, &Casting::all(&setting, Player::Random), 1, 8, |_| {});
    assert!(runs.iter().all(|run| run.ending.is_some() && run.length_secs == secs("21d7h")));
    let active = secs("5h12m");
    assert!(
        runs.iter().flat_map(|run| &run.idle).all(|idle| idle.longest_secs <= active),
        "of the incident's five hours"
    );
}
