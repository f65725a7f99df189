//! Own words first: each seat writes what it thinks before anything is revealed, once, and it stays beside the findings.

use kunren::debrief::{Debrief, Parting};
use kunren::exercise::command::Rating;
use kunren::journal::Player;
use serde_json::json;

use crate::debrief::runs::{first_drill, no_evidence, played};
use crate::given::{csirt, facilitator, given, ops, small, vendor};
use crate::program::User;

fn reflect(cause: &str, change: &str) -> serde_json::Value {
    json!({ "reflect": { "cause": cause, "change": change, "written_secs": 1_700_000_000 } })
}

#[test]
fn own_words_are_written_after_endex_once_and_by_seats() {
    given(small())
        .when(csirt(reflect("a mail", "ask")))
        .then_refused("not_ended")
        .and(facilitator(json!("end")))
        .when(vendor(reflect("a mail", "ask")))
        .then_refused("not_for_you")
        .when(csirt(reflect(&"x".repeat(2_001), "")))
        .then_refused("words_too_long 2000")
        .when(csirt(reflect(" a mail ", "ask")))
        .then_also([])
        .check(|case| {
            let words = &case.state().desk.own_words[&case.id("csirt")];
            assert_eq!((&*words.cause, &*words.change, words.written_secs), ("a mail", "ask", 1_700_000_000));
        })
        .when(csirt(reflect("another", "story")))
        .then_refused("own_words_locked")
        .and(ops(reflect("", "")))
        .check(|case| assert!(case.state().desk.own_words[&case.id("ops")].is_declined()))
        .when(ops(reflect("after all", "")))
        .then_refused("own_words_locked");
}

/// A drill that one person plays to its end, with these lines after it.
fn drill(user: &User, after: &[&str]) -> String {
    let mut lines = vec!["wait 2h"; 4];
    lines.extend(after);
    user.type_in(["play", "first-drill", "--seat", "csirt", "--step", "--seed", "7"], &lines).good()
}

#[test]
fn the_player_is_asked_at_endex_before_anything_is_revealed() {
    let user = User::new();
    // Whatever is not a yes asks again: what cannot be changed is confirmed.
    let out = drill(&user, &["hm", "", "no", "Nobody changed the password", "Ring up sooner", "yes"]);
    let (asked, told) = (out.find("What do you think the cause was?"), out.find("kunren debrief 1"));
    assert!(asked.is_some() && asked < told, "{out}");
    for (format, said) in [
        ("text", "The cause, in its own words: Nobody changed the password"),
        ("md", "What it would do differently: Ring up sooner"),
        ("json", "\"cause\": \"Nobody changed the password\""),
    ] {
        let debrief = user.run(["debrief", "1", "--format", format]).good();
        assert!(debrief.contains(said), "{debrief}");
    }
    assert!(user.run(["debrief", "1", "--lang", "ja"]).good().contains("次に変えること：Ring up sooner"));
    let again = user.run(["reflect", "1", "--cause", "something else"]).bad(1);
    assert!(again.contains("are written down already, and stay as they are"), "{again}");
    // Another program, another folder: the words are in the record.
    let file = user.path("drill.jsonl");
    user.run(["export", "1", "-o", &file]).good();
    user.run(["import", &file]).good();
    assert_eq!(user.run(["debrief", "2"]).good(), user.run(["debrief", "1"]).good());
    user.run(["replay", "2", "--verify"]).good();
}

#[test]
fn whoever_has_not_written_is_named_and_the_debrief_waits() {
    let user = User::new();
    assert!(drill(&user, &[]).contains("You can still write it: kunren reflect 1 --seat csirt"));
    for verb in ["debrief", "replay"] {
        let refused = user.run([verb, "1"]).bad(1);
        assert!(refused.contains("Write first: kunren reflect 1 --seat csirt"), "{refused}");
        user.run([verb, "1", "--spoilers"]).good();
    }
    assert!(user.run(["debrief", "1", "--spoilers"]).good().contains("CSIRT has not written anything"));
    assert!(
        user.run(["reflect", "1", "--seat", "management", "--decline"]).bad(1).contains("A stand-in played the seat")
    );
    assert!(user.type_in(["reflect", "1"], &["half"]).good().contains("Nothing was written."));
    assert!(user.run(["reflect", "1", "--decline"]).good().contains("you would rather not write anything"));
    assert!(user.run(["debrief", "1"]).good().contains("CSIRT would rather not write anything"));
}

#[test]
fn before_endex_nobody_writes() {
    let user = User::new();
    user.type_in(["play", "first-drill", "--seat", "csirt", "--step", "--seed", "7"], &["next", "quit"]).good();
    assert!(user.run(["reflect", "1", "--cause", "x"]).bad(1).contains("The exercise is not over yet."));
}

#[test]
fn each_seats_story_holds_what_its_view_held_and_no_more() {
    for setting in [first_drill(), no_evidence()] {
        let journal = played(&setting, Player::Story, 1);
        let debrief = Debrief::of(&journal);
        let facts = &setting.scenario.facts;
        assert_eq!(debrief.accounts.len(), setting.seats().count());
        for account in &debrief.accounts {
            let knew =
                |fact| debrief.facts.iter().any(|story| story.fact == fact && story.knower(account.role).is_some());
            assert!(account.causes.iter().chain(&account.believed).all(|fact| knew(*fact)));
            assert!(
                account.lacked.iter().all(|fact| !knew(*fact) && facts[fact.ix()].needed_by.contains(&account.role))
            );
        }
    }
}

#[test]
fn where_the_stories_part_both_sides_are_named() {
    let debrief = Debrief::of(&played(&no_evidence(), Player::Story, 1));
    let mut kinds = [0; 3];
    for parted in &debrief.disagreements {
        match &parted.about {
            Parting::Fact { fact, knew, never } => {
                kinds[0] += 1;
                let story = debrief.facts.iter().find(|story| story.fact == *fact).expect("it was known");
                assert!(knew.iter().all(|role| story.knower(*role).is_some()) && !knew.is_empty());
                assert!(never.iter().all(|role| story.knower(*role).is_none()) && !never.is_empty());
            }
            Parting::Severity { held } => {
                kinds[1] += 1;
                assert!(held.len() > 1);
            }
            Parting::Deed { good, bad } => {
                kinds[2] += 1;
                let letter = |id| debrief.letters.list.iter().find(|letter| letter.expectation == id).expect("rated");
                assert_eq!(letter(*good).letter(), Rating::P);
                assert_ne!(letter(*good).role, letter(*bad).role);
            }
            Parting::Rumour { .. } | Parting::Clock { .. } | Parting::ClockNotStarted { .. } => {}
        }
        let has_line = !parted.proofs.is_empty() || matches!(parted.about, Parting::Severity { .. });
        assert!(has_line, "{parted:?} opens onto no entry");
    }
    assert!(kinds[0] > 0, "in the failure story somebody is not told: {kinds:?}");
}
