//! Improvement plans: what a team decides on after an exercise is put to the test in its next one.

use crate::program::{Ran, User};

/// A drill that one person of the team plays to its end without doing anything; the person writes nothing.
fn drill(user: &User, team: &str) -> String {
    let args = ["play", "first-drill", "--seat", "csirt", "--step", "--seed", "7", "--team", team];
    user.type_in(args, &["wait 2h", "wait 2h", "wait 2h", "wait 2h", "", "", "yes"]).good()
}

fn add(user: &User, measure: &str, action: &str) -> Ran {
    user.run(["improve", "1", "--add", action, "--measure", measure, "--owner", "Sato", "--due", "2026-12-31"])
}

/// A measure that stands badly after the exercise, as the plan lists it.
fn weak(user: &User, what: &str) -> String {
    let plan = user.run(["improve", "1", "--format", "md"]).good();
    let line = plan.lines().find(|line| line.starts_with("- ") && line.ends_with(what)).map(str::to_owned);
    let line = line.unwrap_or_else(|| panic!("nothing is {what}: {plan}"));
    let name = line.trim_start_matches("- ").split(':').next().map(|name| name.replace('\\', ""));
    name.expect("a name before the colon")
}

#[test]
fn the_next_exercise_opens_with_the_plan_and_says_what_was_retested() {
    let user = User::new();
    assert!(!drill(&user, "blue").contains("Your team decided"));
    let expectation = weak(&user, "(U)");
    let story = weak(&user, "(told again)");
    assert!(add(&user, &expectation, "Ring up sooner").good().contains("(now: U)"));
    assert!(add(&user, &story, "Write a list of numbers").good().contains("Action 2"));
    user.run(["improve", "1", "--done", "2"]).good();
    let plan = user.run(["improve", "1"]).good();
    assert!(plan.contains("Ring up sooner") && plan.contains("not retested yet"), "{plan}");

    let played = drill(&user, "blue");
    assert!(played.contains("Your team decided on 2 actions"), "{played}");
    assert!(played.contains("- Ring up sooner (Sato, by 2026-12-31)"), "{played}");
    assert!(played.contains("- Write a list of numbers (Sato, done)"), "{played}");
    let debrief = user.run(["debrief", "2", "--format", "md"]).good();
    assert!(debrief.contains("Decided on after earlier exercises: 2. Retested this time: 2, better than before: 0."));
    let json = user.run(["debrief", "2", "--format", "json"]).good();
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let retest = &json["debrief"]["retests"][0];
    assert_eq!((&retest["before"]["letter"], &retest["now"]["letter"]), (&"U".into(), &"U".into()));
    assert!(user.run(["improve", "1"]).good().contains("U (same, exercise 2)"));

    let written = user.run(["debrief", "1", "--format", "md"]).good();
    assert!(written.contains("# Improvement plan") && written.contains("Ring up sooner | Sato"), "{written}");
    let nameless = user.run(["debrief", "1", "--format", "md", "--no-names"]).good();
    assert!(nameless.contains("Ring up sooner |") && !nameless.contains("Sato"), "{nameless}");

    // Another team has nothing to do with it, nor has the first exercise.
    assert!(!drill(&user, "red").contains("Your team decided"));
    assert!(!user.run(["debrief", "1"]).good().contains("What the team wanted to be better"));
    assert!(user.run(["debrief", "2", "--lang", "ja"]).good().contains("チームが改善すると決めていたこと"));
}

#[test]
fn what_cannot_be_measured_or_is_not_there_is_said() {
    let user = User::new();
    drill(&user, "blue");
    let refused = add(&user, "wishful_thinking", "Hope").bad(2);
    assert!(
        refused.contains("is no expectation, deadline or failure story") && refused.lines().count() > 3,
        "{refused}"
    );
    assert!(user.run(["improve", "1", "--done", "9"]).bad(1).contains("has no action 9"));
    assert!(user.run(["improve", "1", "--add", "x"]).bad(2).contains("--measure"));
    let args = ["improve", "1", "--add", "x", "--measure", "y", "--owner", "z", "--due", "tomorrow"];
    assert!(user.run(args).bad(2).contains("“tomorrow” cannot be used as --due"));
    user.type_in(["play", "first-drill", "--seat", "csirt", "--step"], &["quit"]).good();
    assert!(user.run(["improve", "2"]).bad(1).contains("has not ended yet"));
}

#[test]
fn a_plan_is_handed_on_beside_the_record() {
    let (here, there) = (User::new(), User::new());
    drill(&here, "blue");
    let expectation = weak(&here, "(U)");
    add(&here, &expectation, "Ring up sooner").good();
    add(&here, &expectation, "Write a list of numbers").good();
    here.run(["improve", "1", "--done", "2"]).good();
    let (record, plan) = (here.path("drill.jsonl"), here.path("plan.json"));
    let said = here.run(["export", "1", "-o", &record]).good();
    assert!(said.contains("kunren improve 1 --export plan.json"), "{said}");
    assert!(
        !std::fs::read_to_string(&record).expect("written").contains("Ring up sooner"),
        "who does what is the team's"
    );
    assert!(here.run(["improve", "1", "--export", &plan]).good().contains("2 actions written"));
    assert!(here.run(["improve", "1", "--export", &plan]).bad(1).contains("plan.json"), "nothing is written over");

    there.run(["import", &record]).good();
    assert!(there.run(["improve", "1"]).good().contains("No action has been decided on yet"));
    assert!(there.run(["improve", "1", "--import", &plan]).good().contains("2 actions added"));
    assert!(there.run(["improve", "1", "--import", &plan]).good().contains("0 actions added"), "once is enough");
    let [before, after] = [&here, &there].map(|user| user.run(["improve", "1", "--format", "md"]).good());
    assert_eq!(before, after);
    let again = there.path("again.json");
    there.run(["improve", "1", "--export", &again]).good();
    assert_eq!(std::fs::read(&plan).expect("written"), std::fs::read(&again).expect("written"));
    // The same team's next exercise opens with it there, too.
    assert!(drill(&there, "blue").contains("- Write a list of numbers (Sato, done)"));

    let odd = there.file("odd.json", std::fs::read_to_string(&plan).expect("written").replace(&expectation, "hope"));
    assert!(
        there.run(["improve", "1", "--import", &odd]).bad(2).contains("is no expectation, deadline or failure story")
    );
    let torn = there.file("torn.json", "{\"format\": 1");
    assert!(there.run(["improve", "1", "--import", &torn]).bad(1).contains("torn.json cannot be taken in"));
    assert!(there.run(["improve", "1"]).good().matches("Ring up sooner").count() == 1, "none of it was added");
}
