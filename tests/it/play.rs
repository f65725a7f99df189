//! One seat in plain text, as a person or a pipe plays it.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::program::{Ran, User};

fn drill(user: &User, seat: &str, lang: &str, lines: &[&str]) -> Ran {
    user.type_in(["play", "first-drill", "--seat", seat, "--seed", "7", "--step", "--lang", lang], lines)
}

/// Ids of sentences that were printed instead of the sentences.
fn ids_in(text: &str) -> Vec<&str> {
    let is_id = |word: &&str| {
        let rooms = ["play-", "news-", "seat-", "need-", "refusal-", "label-", "span-", "time-"];
        rooms.iter().any(|room| word.starts_with(room))
    };
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(is_id).collect()
}

/// Plays like somebody who reads everything and tries every screen.
const CURIOUS: &[&str] = &[
    "help",
    "look",
    "next",
    "read",
    "next",
    "read",
    "read",
    "pick up",
    "facts",
    "board",
    "who",
    "clocks",
    "people",
    "services",
    "money",
    "tickets",
    "notes",
    "brief",
    "act",
    "1",
    "tell",
    "1",
    "2",
    "1",
    "hello",
    "ask",
    "1",
    "2",
    "1",
    "",
    "note call back at ten",
    "notes",
    "ticket",
    "new",
    "Lost password",
    "ticket 1 working",
    "tickets",
    "answer",
    "no",
    "",
    "choose",
    "1",
    "wait 2m",
    "next",
    "read",
    "read",
    "read",
];

#[test]
fn a_drill_is_played_to_its_end_from_every_seat_in_both_languages() {
    for seat in ["csirt", "business", "operations", "management"] {
        for (lang, end) in [("en", "kunren debrief 1"), ("ja", "振り返りはこちら")] {
            let user = User::new();
            let mut lines = CURIOUS.to_vec();
            lines.extend(std::iter::repeat_n("next", 120));
            let out = drill(&user, seat, lang, &lines).good();
            assert!(out.contains("ENDEX") && out.contains(end), "{seat}: {out}");
            assert_eq!(ids_in(&out), Vec::<&str>::new(), "{seat} {lang}");
            assert!(user.run(["list"]).good().contains("ended after"));
            user.run(["replay", "1", "--verify"]).good();
        }
    }
}

#[test]
fn what_is_not_typed_is_asked_for_and_what_is_wrong_is_explained() {
    let user = User::new();
    let lines = [
        "next",
        "read",
        "tell",
        "ops",
        "9",
        "operations",
        "chat",
        "1",
        "look at this",
        "frobnicate",
        "act 99",
        "cancel",
    ];
    let out = drill(&user, "csirt", "en", &lines).good();
    let told: Vec<&str> = out.lines().map(|line| line.rsplit(" > ").next().unwrap_or(line)).collect();
    for expected in
        ["Whom? (several possible)", "“9” is not among the answers. `cancel` leaves it.", "What do you tell?"]
    {
        assert!(told.iter().any(|line| line.ends_with(expected)), "{expected}\n{out}");
    }
    assert!(out.contains("Sent to Operations (IT) (Chat): “look at this”"), "{out}");
    assert!(out.contains("I do not know “frobnicate”."), "{out}");
    assert!(out.contains("Left as it was."), "{out}");
}

/// The call binds the last free hand only when it is taken, after `next` was typed; without a stop there the next ten
/// minutes pass with somebody idle.
#[test]
fn next_stops_when_a_hand_that_was_bound_on_the_way_is_free_again() {
    let lines = ["next", "pick up", "act triage", "next", "next", "pick up", "next", "next"];
    let lines = [&lines[..], &["tell business phone terminals_dead", "next", "quit"]].concat();
    let args = ["play", "no-evidence", "--seat", "csirt", "--seed", "41", "--step", "--lang", "en"];
    let out = User::new().type_in(args, &lines).good();
    let (_, after) = out.split_once("Sent to Business unit (Telephone)").expect("it was sent");
    assert!(after.contains("Business unit has received: message\nSomebody has a hand free."), "{out}");
}

#[test]
fn one_line_says_it_all() {
    let user = User::new();
    let out =
        drill(&user, "csirt", "en", &["next", "read", "tell operations chat 1 please look", "ask 1 chat 1"]).good();
    assert!(out.contains("Sent to Operations (IT) (Chat): “please look”"), "{out}");
    assert!(out.contains("question: "), "{out}");
    assert!(!out.contains("in your own words?"), "nothing more is asked: {out}");
}

#[test]
fn a_refusal_says_why_and_changes_nothing() {
    let user = User::new();
    let out = drill(&user, "csirt", "en", &["declare 1", "declare 1", "note x"]).good();
    assert!(out.contains("Not possible: "), "{out}");
    user.run(["replay", "1", "--verify"]).good();
}

#[test]
fn whoever_is_new_is_told_what_to_type() {
    let user = User::new();
    let out = drill(&user, "business", "en", &["next", "read", "look", "next", "look", "pick up 2"]).good();
    for hint in [
        "is here.",
        "`read 1` opens what came from: ",
        "`choose 1 1`, with the number of your answer, replies to: ",
        "`pick up 2` answers the phone: ",
    ] {
        assert!(out.contains(hint), "{hint}\n{out}");
    }
    assert!(!out.contains("has arrived"), "people who were there did not arrive\n{out}");
    let out = drill(&user, "business", "ja", &["次", "読む", "次", "出る 2"]).good();
    for hint in ["「読む 1」で開いて読みます：", "「選ぶ 1 1」のように", "「出る 2」で電話に出ます："]
    {
        assert!(out.contains(hint), "{hint}\n{out}");
    }
}

#[test]
fn whoever_takes_on_an_order_is_told_how_to_begin() {
    let args = ["play", "first-drill", "--seat", "operations", "--seed", "7", "--step", "--others", "textbook"];
    let until_the_order = ["next", "read"].repeat(5);
    let lines = [&until_the_order[..], &["answer 4 yes", "act trace", "quit"]].concat();
    let out = User::new().type_in(args.into_iter().chain(["--lang", "en"]), &lines).good();
    let (_, after) = out.split_once("answer 4 yes").expect("it was typed");
    assert!(after.contains("not begun it yet: `act` begins it: Trace what was sent."), "{out}");
}

#[test]
fn the_clock_can_be_made_faster_while_one_plays() {
    let user = User::new();
    let args = ["play", "first-drill", "--seat", "csirt", "--speed", "1"];
    let out = user.type_in(args, &["speed 0", "speed x", "speed 30", "quit"]).good();
    assert_eq!(out.matches("Type a number from 1 to 86400: speed 60").count(), 2, "{out}");
    assert!(out.contains("30 seconds of the exercise") && out.contains("kunren resume 1 --speed 30"), "{out}");
}

#[test]
fn several_people_are_not_offered_one_telephone() {
    let user = User::new();
    let out = drill(&user, "csirt", "en", &["next", "read", "tell operations,management", "cancel", "tell -"]).good();
    let asked = out.split("Over which channel?").nth(1).expect("it asks").split("Left as it was").next();
    assert!(asked.is_some_and(|list| list.contains("Chat") && !list.contains("hone")), "{out}");
    assert!(out.contains("“-” is not among the answers."), "{out}");
}

#[test]
fn whoever_does_not_pick_up_is_written_to_and_rung_less_often() {
    let user = User::new();
    let args = ["play", "no-evidence", "--seat", "operations", "--seed", "9", "--step"];
    let out = user.type_in(args, &["wait 20m"; 160]).good();
    let rings: Vec<&str> = out.lines().filter(|line| line.contains("The phone rings: CSIRT")).collect();
    let after_eight = rings.iter().filter(|line| ["08:", "09:"].iter().any(|hour| line.starts_with(hour))).count();
    assert!(out.contains("10:05"), "it comes to the meeting: {out}");
    assert!(rings.len() > 3 && after_eight < 20, "{after_eight} of {}", rings.len());
    assert!(out.contains("CSIRT, Chat"), "{out}");
}

#[test]
fn what_has_been_done_is_not_offered_again() {
    let user = User::new();
    let out = drill(&user, "csirt", "en", &["next", "read", "act", "1", "wait 3m", "act", "act 1"]).good();
    assert!(out.contains("  1 Ring Hayase and listen") && out.contains("Done: Ring Hayase and listen"), "{out}");
    assert!(out.contains("nothing your people could begin now") && out.contains("That has been done."), "{out}");
}

#[test]
fn an_exercise_goes_on_where_it_was_left() {
    let user = User::new();
    let out = drill(&user, "csirt", "en", &["next", "note first thought", "quit"]).good();
    assert!(out.ends_with("Saved. To go on: kunren resume 1 --step\n"), "{out}");
    let out = user.type_in(["resume", "--step"], &["notes", "next", "next"]).good();
    assert!(out.contains("Exercise 1: First drill. You are CSIRT."), "{out}");
    assert!(out.contains("first thought"), "{out}");
    let mut lines = vec!["wait 2m"; 60];
    lines.push("next");
    assert!(user.type_in(["resume", "1", "--step"], &lines).good().contains("ENDEX"));
    assert!(user.type_in(["resume", "1", "--step"], &[]).good().contains("kunren debrief 1"));
    assert!(user.run(["resume"]).bad(1).contains("There is no exercise to go on with."));
    user.run(["replay", "1", "--verify"]).good();
}

#[test]
fn the_exercise_can_be_played_in_one_window_only() {
    let user = User::new();
    let args = ["play", "first-drill", "--seat", "csirt", "--step"];
    let mut child = user.command(args).stdin(Stdio::piped()).spawn().expect("it starts");
    wait_until(|| user.run(["list"]).out.contains("1  First drill"));
    let refused = user.run(["resume", "1"]).bad(1);
    assert!(refused.contains("being played in another window"), "{refused}");
    drop(child.stdin.take());
    assert!(child.wait().expect("it ends").success());
    user.type_in(["resume", "1", "--step"], &["quit"]).good();
}

#[test]
fn with_the_rooms_clock_the_exercise_runs_by_itself() {
    let user = User::new();
    let args = ["play", "first-drill", "--seat", "csirt", "--speed", "3600"];
    let mut child = user.command(args).stdin(Stdio::piped()).spawn().expect("it starts");
    let mut out = String::new();
    let mut output = BufReader::new(child.stdout.take().expect("an output"));
    // At ENDEX it waits for the player's own words.
    while !out.contains("What do you think the cause was?") && output.read_line(&mut out).is_ok_and(|bytes| bytes > 0) {
    }
    assert!(out.contains("ENDEX"), "{out}");
    drop(child.stdin.take());
    output.read_to_string(&mut out).expect("text");
    assert!(out.contains("kunren reflect 1 --seat csirt"), "{out}");
    assert!(child.wait().expect("it ends").success());
    user.run(["replay", "1", "--verify"]).good();
}

#[test]
#[cfg(unix)]
fn ctrl_c_saves_and_says_how_to_go_on() {
    let user = User::new();
    let args = ["play", "first-drill", "--seat", "csirt", "--speed", "1"];
    let child = user.command(args).stdin(Stdio::piped()).spawn().expect("it starts");
    wait_until(|| user.run(["list"]).out.contains("1  First drill"));
    std::thread::sleep(Duration::from_millis(200));
    let interrupted = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill");
    assert!(interrupted.success());
    let output = child.wait_with_output().expect("it ends");
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(out.contains("Saved. To go on: kunren resume 1 --speed 1"), "{out}");
    assert_eq!(output.status.code(), Some(0));
}

fn wait_until(holds: impl Fn() -> bool) {
    for _ in 0..1_000 {
        if holds() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("it never came to that");
}

/// Numbers that look drawn; the same on every machine.
fn lot(state: &mut u64, below: usize) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    ((*state >> 33) as usize) % below
}

#[test]
fn no_line_makes_it_stumble() {
    let verbs = [
        "look", "next", "wait", "inbox", "read", "pick up", "choose", "answer", "facts", "act", "tell", "ask", "order",
        "request", "promise", "notice", "declare", "judge", "discuss", "rest", "note", "ticket", "assess", "grade", "",
    ];
    let rest = [
        "1",
        "2",
        "3",
        "-",
        "1,2",
        "yes",
        "no",
        "return",
        "5m",
        "10:05",
        "D9 99:99",
        "csirt",
        "operations",
        "chat",
        "phone",
        "anyway",
        "new",
        "９",
        "\u{0}\u{1b}[2J",
        "訓練",
        "99999999999999999999",
        "-1",
        "cancel",
        "(1)",
        "#1",
        "",
    ];
    let mut state = 1;
    for seat in ["csirt", "management"] {
        let user = User::new();
        let mut lines = Vec::new();
        for _ in 0..600 {
            let mut line = verbs[lot(&mut state, verbs.len())].to_owned();
            for _ in 0..lot(&mut state, 5) {
                line.push(' ');
                line.push_str(rest[lot(&mut state, rest.len())]);
            }
            lines.push(line);
        }
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        drill(&user, seat, "ja", &lines).good();
        user.run(["replay", "1", "--verify"]).good();
    }
    let user = User::new();
    let long = "note ".to_owned() + &"長".repeat(20_000);
    let out = drill(&user, "csirt", "en", &[&long, "note short", "notes"]).good();
    assert!(out.contains("Too long") && out.contains("short"), "{out}");
}
