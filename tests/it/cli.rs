//! The command line: help, files in and out, and everything one can get wrong.

mod usage;

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use kunren::text::Lang;

use crate::program::User;
use crate::world::{base_sources, morning, notes};

/// A record as a file.
fn journal_file(user: &User, name: &str, journal: &kunren::journal::Journal) -> String {
    let mut bytes = Vec::new();
    journal.write(&mut bytes).expect("memory takes it");
    user.file(name, bytes)
}

#[test]
fn every_verb_and_option_is_explained_in_both_languages() {
    for lang in Lang::ALL {
        let mut missing = BTreeSet::new();
        let top = kunren::cli::command(lang);
        let verbs: Vec<_> = std::iter::once(&top).chain(top.get_subcommands()).collect();
        for verb in verbs {
            let about = verb.get_about().map(ToString::to_string).unwrap_or_default();
            let helps = verb.get_arguments().map(|arg| arg.get_help().map(ToString::to_string).unwrap_or_default());
            missing.extend(helps.chain([about]).filter(|text| text.is_empty() || text.starts_with("help-")));
        }
        assert!(missing.is_empty(), "{}: {missing:?}", lang.code());
    }
    let user = User::new();
    assert!(user.run(["--help"]).good().contains("Usage: kunren"));
    assert!(user.run(["play", "--help", "--lang", "ja"]).good().contains("使い方: kunren play"));
    assert!(user.command(["--help"]).env("LANG", "ja_JP.UTF-8").output().is_ok_and(|o| o.status.success()));
    assert_eq!(user.run(["--version"]).good().trim(), concat!("kunren ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_record_goes_out_and_comes_in_as_it_was() {
    let user = User::new();
    let file = journal_file(&user, "a.jsonl", &morning());
    assert!(user.run(["import", &file]).good().contains("Exercise 1"));
    let copy = user.path("b.jsonl");
    user.run(["export", "1", "-o", &copy]).good();
    assert_eq!(std::fs::read(&file).expect("there"), std::fs::read(&copy).expect("there"));
    assert_eq!(user.run(["export", "1", "-o", "-"]).good(), std::fs::read_to_string(&file).expect("text"));
    assert!(user.run(["export", "1", "-o", &copy]).bad(1).contains("exists already"));

    assert!(user.run(["replay", "1", "--verify"]).good().contains("the same"));
    assert!(user.run(["replay", &file, "--verify"]).good().contains("the same"));
    let told = user.run(["replay", &file]).good();
    assert!(told.contains("06:30 (Tue)  STARTEX"), "{told}");
    assert!(user.run(["replay", &file, "--lang", "ja"]).good().contains("06:30 (火)  演習開始"));

    assert!(user.run(["fork", "1", "--at", "40"]).good().contains("Exercise 2"));
    assert!(user.run(["show", "2"]).good().contains("forked from 1 at entry 40"));
    let list = user.run(["list"]).good();
    assert_eq!(list.lines().count(), 2, "{list}");
    assert!(list.contains("1  base (base_company), ended after"), "{list}");
}

#[test]
fn a_record_that_was_touched_or_torn_is_not_passed_over_in_silence() {
    let user = User::new();
    let mut journal = morning();
    let entry = journal.entries.iter_mut().find(|entry| entry.events.len() > 3).expect("a long entry");
    entry.events.remove(2);
    let touched = journal_file(&user, "touched.jsonl", &journal);
    let ran = user.run(["replay", &touched, "--verify"]);
    assert!(ran.out.contains("comes out differently"), "{}", ran.out);
    ran.bad(1);

    let whole = std::fs::read(journal_file(&user, "whole.jsonl", &morning())).expect("there");
    let torn = user.file("torn.jsonl", &whole[..whole.len() - 30]);
    let ran = user.run(["import", &torn]);
    assert!(ran.err.contains("breaks off in the middle"), "{}", ran.err);
    assert!(ran.good().contains("taken in"));
}

#[test]
fn a_reader_that_goes_away_is_no_mistake() {
    let user = User::new();
    let file = journal_file(&user, "a.jsonl", &morning());
    let mut child = user.command(["replay", &file]).stdout(Stdio::piped()).spawn().expect("the program starts");
    let mut first = String::new();
    BufReader::new(child.stdout.take().expect("an output")).read_line(&mut first).expect("a line");
    assert!(first.contains("STARTEX"));
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn check_reports_everything_and_says_so_by_its_exit_code() {
    let user = User::new();
    for source in base_sources() {
        user.file(&format!("good/{}", source.path), &*source.text);
        user.file(&format!("wrong/{}", source.path), source.text.replace("\"ops\"", "\"opps\""));
    }
    user.file("good/base.plan.ron", include_str!("../data/plans/base.plan.ron"));
    let ran = user.run(["check", &user.path("good")]);
    assert!(ran.out.contains("4 files: 0 errors") || ran.out.contains("nothing is wrong"), "{}", ran.out);
    ran.good();
    user.file("wrong/base.organization.ron", &*base_sources()[1].text);
    let ran = user.run(["check", &user.path("wrong")]);
    assert!(ran.out.contains("error[K008]: no role is called \"ops\""), "{}", ran.out);
    assert!(ran.out.contains("base.organization.ron:"), "{}", ran.out);
    let num_wrong = ran.out.matches("error[K008]").count();
    ran.bad(1);
    let ran = user.run(["check", "--json", &user.path("wrong/base.scenario.ron")]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert!(json.as_array().is_some_and(|list| !list.is_empty()));
    ran.bad(1);
    // What is wrong with its scenario is not told a second time because of a plan.
    user.file("wrong/base.plan.ron", include_str!("../data/plans/base.plan.ron"));
    let with_plan = user.run(["check", &user.path("wrong")]);
    assert_eq!(with_plan.out.matches("error[K008]").count(), num_wrong);
    assert_eq!(with_plan.bad(1), "");
    let ran = user.run(["check", "--json", &user.path("wrong/base.plan.ron")]);
    assert!(serde_json::from_str::<Vec<serde_json::Value>>(&ran.out).is_ok_and(|list| !list.is_empty()), "{}", ran.out);
    ran.bad(1);
    assert!(user.run(["rehearse", &user.path("good")]).good().contains("as planned"));
    let failing = include_str!("../data/plans/base.plan.ron").replace("Ending(\"late\")", "Ending(\"good\")");
    let failing = user.file("good/failing.plan.ron", failing);
    let ran = user.run(["rehearse", &failing]);
    assert!(ran.out.contains("failing.plan.ron:22: step 14 comes out differently"), "{}", ran.out);
    ran.bad(1);
}

#[test]
fn shipped_plans_come_true() {
    let user = User::new();
    let plans = [
        "first-drill.ideal",
        "first-drill.typical",
        "first-drill.failure",
        "no-evidence.ideal",
        "no-evidence.typical",
        "no-evidence.failure",
    ];
    let out = user.run(std::iter::once("rehearse").chain(plans)).good();
    assert_eq!(out.lines().count(), plans.len(), "{out}");
    user.run(["rehearse", concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios")]).good();
}

#[test]
fn figures_do_not_depend_on_the_number_of_threads_or_on_the_hour() {
    let user = User::new();
    let figures = |threads: &str| {
        let args = ["simulate", "first-drill", "--policy", "random", "csirt=textbook", "--runs", "40", "--json"];
        let output = user.command(args).env("RAYON_NUM_THREADS", threads).output().expect("it runs");
        assert!(output.status.success(), "{output:?}");
        output.stdout
    };
    let one = figures("1");
    assert!(!one.is_empty());
    assert!(one == figures("3") && one == figures("1"), "the same bytes");
}

#[test]
fn the_template_is_written_once_and_is_good() {
    let user = User::new();
    let folder = user.path("mine");
    assert!(user.run(["new", &folder]).good().contains("my-scenario.scenario.ron"));
    user.run(["check", &folder]).good();
    assert!(user.run(["rehearse", &folder]).good().contains("my-scenario.plan.ron: all "));
    assert!(user.run(["new", &folder]).bad(1).contains("exists already"));
    let scenario = format!("{folder}/my-scenario.scenario.ron");
    let ran = user.type_in(["play", &scenario, "--step"], &["quit"]);
    assert!(ran.bad(2).contains("Say which seat you play"));
}

#[test]
fn everything_wrong_gets_a_sentence() {
    let user = User::new();
    let notes = journal_file(&user, "notes.jsonl", &notes(&crate::world::base(), 2));
    let kept = journal_file(&user, "kept.jsonl", &morning().until(2).expect("there"));
    let garbage = user.file("garbage", [0xff_u8, 0x00, 0x9f].repeat(1000));
    let empty = user.file("empty", "");
    let other = user.file("other.ron", "Organization(company: (id: \"x\"))");
    user.file("spoilt/kunren.db", "no database".repeat(1000));
    let spoilt = user.path("spoilt");
    let nowhere = user.path("a/b/c");
    user.run(["import", &kept]).good();
    let table: &[(&[&str], i32, &str)] = &[
        (&["frobnicate"], 2, "frobnicate"),
        (&["show"], 2, "<ID>"),
        (&["show", "one"], 2, "“one” cannot be used as <ID>"),
        (&["show", "99"], 1, "There is no exercise 99."),
        (&["resume", "99"], 1, "There is no exercise 99."),
        (&["fork", "1", "--at", "50"], 1, "Exercise 1 has no entry 50; its last one is 2."),
        (&["fork", "1"], 2, "--at"),
        (&["import", &garbage], 1, "Line 1 is not the header"),
        (&["import", &notes], 1, "Entry 1 does not follow from what was played"),
        (&["debrief", &notes], 1, "Entry 1 does not follow from what was played"),
        (&["import", &empty], 1, "The journal is empty"),
        (&["import", &nowhere], 1, "There is no such file"),
        (&["import", user.home.path().to_str().expect("text")], 1, "folder"),
        (&["replay", &nowhere], 1, "There is no such file"),
        (&["replay", &notes, "--verify"], 1, ""),
        (&["export", "1", "-o", "/no/such/folder/x"], 1, "cannot be written"),
        (&["check", &garbage], 1, "is not UTF-8 text"),
        (&["check", &empty], 1, "This is no scenario"),
        (&["check", &nowhere], 1, "There is no such file"),
        (&["check", &other], 1, "No scenario uses"),
        (&["check"], 2, "<PATH>"),
        (&["rehearse", "no-such-plan"], 1, "There is no plan called"),
        (&["rehearse", &garbage], 1, "is not UTF-8 text"),
        (&["rehearse", &other], 1, "This is not a plan"),
        (&["play", "no-such-scenario"], 1, "There is no scenario called"),
        (&["play", "frist-drill", "--seat", "csirt"], 1, "Did you mean “first-drill”?"),
        (&["play", "first-drill", "--seat", "queen"], 2, "There is no seat called “queen”"),
        (&["play", "first-drill", "--seat", "csirt", "--org", "nobody"], 1, "There is no organization called"),
        (&["play", "first-drill", "--seat", "csirt", "--speed", "0"], 2, "--speed"),
        (&["play", "first-drill", "--seat", "csirt", "--speed", "2", "--step"], 2, "cannot be used together with"),
        (&["play", &other, "--seat", "csirt"], 1, "This is not a scenario"),
        (&["list", "--data", &garbage], 1, "data folder cannot be used"),
        (&["list", "--data", &spoilt], 1, "not a Kunren database"),
        (&["list", "--lang", "fr"], 2, "ja or en"),
        (&["play", "first-drill", "--scenarios", "/nowhere"], 1, "There is no such file"),
    ];
    for (args, code, said) in table {
        let ran = user.run(*args);
        assert!(ran.err.contains(said), "{args:?} said: {}", ran.err);
        assert!(!ran.err.contains("panicked"), "{args:?}: {}", ran.err);
        assert_eq!(ran.code, Some(*code), "{args:?}: {}{}", ran.out, ran.err);
    }
}

#[test]
fn a_full_disk_is_told() {
    let user = User::new();
    let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else {
        return;
    };
    let output = user.command(["--lang", "ja", "list"]).stdout(full).output().expect("the program runs");
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(err.contains("結果を出力できませんでした"), "{err}");
    assert_eq!(output.status.code(), Some(1));
}
