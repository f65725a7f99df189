//! Runs side by side: what has changed, where one stands among stand-ins, and a team from exercise to exercise.

mod files;

use kunren::exercise::command::Rating;
use kunren::journal::{Journal, Player};
use serde_json::Value;

use crate::debrief::runs::{morning, morning_with_objective};
use crate::program::User;

const FAILURE: &str = "scenarios/first-drill.failure.plan.ron";
const IDEAL: &str = "scenarios/first-drill.ideal.plan.ron";

fn json(user: &User, args: &[&str]) -> Value {
    let all = ["compare", "--format", "json"].iter().chain(args);
    serde_json::from_str(&user.run(all).good()).expect("JSON")
}

#[test]
fn before_and_after_say_what_is_better_and_which_stories_are_gone() {
    let user = User::new();
    let before = json(&user, &[FAILURE, IDEAL]);
    let [first, last] = [0, 1].map(|index| &before["runs"][index]);
    assert_ne!(first["ending"], last["ending"]);
    assert!(first["harm_yen"].as_i64() > last["harm_yen"].as_i64());
    let text = user.run(["compare", FAILURE, IDEAL, "--lang", "en"]).good();
    for said in ["Side by side: First drill", "better", "Told before, and not any more: ", "Deadlines"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    // The other way round it is worse, and nothing is better that was not worse before.
    let back = user.run(["compare", IDEAL, FAILURE, "--format", "md"]).good();
    assert!(back.contains("| worse |") && back.contains("Told only now: "), "{back}");
    let ja = user.run(["compare", FAILURE, IDEAL, "--lang", "ja", "--format", "md"]).good();
    assert!(ja.contains("# 比較：") && ja.contains("向上"), "{ja}");
}

#[test]
fn objectives_have_a_row_each_with_the_rules_letter_where_the_evaluator_sees_it_otherwise() {
    let user = User::new();
    let file = |name: &str, journal: Journal| {
        let mut bytes = Vec::new();
        journal.write(&mut bytes).expect("memory takes it");
        user.file(name, bytes)
    };
    let summed = file("summed.jsonl", morning(Player::Human));
    let given = file("given.jsonl", morning_with_objective(Rating::P, "in the end in time"));
    let text = user.run(["compare", &summed, &given, "--lang", "en", "--format", "md"]).good();
    assert!(text.contains("| Word gets round. | S (by the rule M) | P (by the rule M) | better |"), "{text}");
    assert!(text.contains("| Things are kept. | P | P | same |"), "{text}");
    let ja = user.run(["compare", &summed, &given, "--lang", "ja", "--format", "md"]).good();
    assert!(ja.contains("| 伝わる。 | S（規則ではM） | P（規則ではM） | 向上 |"), "{ja}");
    let both = json(&user, &[&summed, &given]);
    assert_eq!([0, 1].map(|run| &both["runs"][run]["objectives"]["tell"]), [&Value::from("S"), &Value::from("P")]);
}

#[test]
fn a_run_beside_itself_has_not_changed() {
    let user = User::new();
    let same = user.run(["compare", IDEAL, IDEAL, "--format", "md"]).good();
    assert!(!same.contains("better") && !same.contains("worse") && !same.contains("| +"), "{same}");
    assert!(same.contains("Told only now: 0"), "{same}");
}

#[test]
fn a_run_stands_among_those_of_stand_ins_on_its_own_files() {
    let user = User::new();
    let among = json(&user, &[FAILURE, "--against", "textbook", "--runs", "20"]);
    assert_eq!((&among["among"]["num_runs"], &among["among"]["policy"]), (&20.into(), &"textbook".into()));
    let stands = among["among"]["stands"].as_array().expect("a list");
    let good = stands.iter().find(|it| it["measure"] == "good_percent").expect("it is measured");
    assert!(good["under_percent"].as_u64() < Some(20), "whoever fails has fewer good letters: {good}");
    assert!(user.run(["compare", FAILURE, "--against", "perfect"]).bad(2).contains("Policies are"));
}

#[test]
fn what_was_done_again_is_counted_as_the_debrief_counts_it() {
    let user = User::new();
    let plan = "scenarios/no-evidence.failure.plan.ron";
    let debrief: Value = serde_json::from_str(&user.run(["debrief", plan, "--format", "json"]).good()).expect("JSON");
    let mined = &debrief["debrief"]["process"]["mined"];
    let sum = |list: &str, key: &str| -> u64 {
        mined[list].as_array().expect("a list").iter().filter_map(|it| it[key].as_u64()).sum()
    };
    let run = &json(&user, &[plan, plan])["runs"][0];
    assert_eq!(run["rework"]["events"], sum("rework", "times"));
    assert_eq!(run["rework"]["lost_secs"], sum("rework", "lost_secs"));
    assert_eq!(run["sent_back"]["lost_secs"], sum("sent_back", "lost_secs"));
    assert!(sum("sent_back", "lost_secs") > 0, "{mined}");
    let text = user.run(["compare", plan, plan, "--format", "md"]).good();
    assert!(text.contains("| Lost by rework |"), "{text}");
}

#[test]
fn at_the_terminal_a_bar_shows_where_a_run_stands() {
    let user = User::new();
    let among = |lang: &str| {
        let args = ["compare", FAILURE, IDEAL, "--against", "textbook", "--runs", "20", "--lang", lang];
        user.run(args).good()
    };
    let text = among("en");
    let is_bar = |line: &&str| line.contains('*') && line.chars().all(|sign| " |-[=+]*".contains(sign));
    let bars = text.lines().filter(is_bar);
    assert_eq!(bars.count(), 11, "{text}");
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words(&text).contains("“*” this run"), "{text}");
    assert!(among("ja").replace('\n', "").contains("「*」はこの演習"), "{}", among("ja"));
}

#[test]
fn only_runs_of_one_scenario_are_compared() {
    let user = User::new();
    let other = "scenarios/no-evidence.failure.plan.ron";
    assert!(user.run(["compare", IDEAL, other]).bad(2).contains("are runs of different scenarios"));
    assert!(user.run(["compare"]).bad(2).contains("missing"));
    assert!(user.run(["compare", IDEAL]).bad(2).contains("nothing to compare one run with"));
    assert!(user.run(["compare", "--lang", "ja", IDEAL]).bad(2).contains("1件だけでは比べられません"));
    assert!(user.run(["compare", "7", "8"]).bad(1).contains('7'));
    assert!(user.run(["compare", "nowhere.jsonl", IDEAL]).bad(1).contains("nowhere.jsonl"));
    let many: Vec<&str> = std::iter::once("compare").chain([IDEAL; 9]).collect();
    assert!(user.run(many).bad(2).contains("At most 8"));
    assert!(user.run(["compare", "--team", "Nobody"]).bad(1).contains("--team NAME"));
}

#[test]
fn a_team_is_followed_from_exercise_to_exercise() {
    let user = User::new();
    let play = ["play", "first-drill", "--seat", "csirt", "--step", "--seed", "7", "--team", "青組"];
    for _ in 0..2 {
        user.type_in(play, &["wait 2h", "wait 2h", "wait 2h", "wait 2h", "", "", "yes"]).good();
    }
    user.type_in(["play", "first-drill", "--seat", "csirt", "--step", "--seed", "7"], &["quit"]).good();
    // A fork is another future of the same exercise, and no later one.
    user.run(["fork", "1", "--at", "20"]).good();
    let runs = json(&user, &["--team", "青組"]);
    let names: Vec<&str> =
        runs["runs"].as_array().expect("a list").iter().filter_map(|run| run["name"].as_str()).collect();
    assert_eq!(names, ["1", "2"]);
    let text = user.run(["compare", "--team", "青組", "--format", "md"]).good();
    assert!(
        text.contains("Exercise 1: First drill")
            && text.contains("Exercise 2: First drill")
            && text.contains("Letter by letter"),
        "{text}"
    );
    // When it was begun is told as the clock in the room shows it.
    assert!(text.contains(" UTC |"), "{text}");
    let abroad = user.command(["compare", "--team", "青組", "--format", "md"]).env("TZ", "JST-9").output();
    let abroad = String::from_utf8(abroad.expect("it runs").stdout).expect("UTF-8");
    assert!(abroad.contains(" UTC+9 |"), "{abroad}");
    // The name goes with the record.
    let file = user.path("one.jsonl");
    user.run(["export", "1", "-o", &file]).good();
    user.run(["import", &file]).good();
    assert_eq!(json(&user, &["--team", "青組"])["runs"].as_array().map(Vec::len), Some(3));
    assert!(user.run(["play", "first-drill", "--team", " "]).bad(2).contains("cannot be used as --team"));
}
