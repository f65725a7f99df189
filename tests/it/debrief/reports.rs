//! The reports: complete, in one language, and as they were when somebody last looked at them.

use std::collections::BTreeSet;

use kunren::debrief::Debrief;
use kunren::journal::{Journal, Player};
use kunren::report::Format;
use kunren::scenario::names::{Id, kind};
use kunren::text::{Lang, Words};
use unicode_width::UnicodeWidthStr as _;

use crate::program::User;

use super::files::render;
use super::runs::{first_drill, morning, no_evidence, played};

fn report(journal: &Journal, lang: Lang, format: Format) -> String {
    render(journal, &Debrief::of(journal), None, &Words::new(lang), format, None)
}

/// Runs of every kind, with what their names are in messages.
fn runs() -> Vec<(String, Journal)> {
    let setting = first_drill();
    let players = [Player::Textbook, Player::Story, Player::Random, Player::Stance];
    let all = players.into_iter().flat_map(|player| (1..4).map(move |seed| (player, seed)));
    let drills = all.map(|(player, seed)| (format!("{player:?} {seed}"), played(&setting, player, seed)));
    let days = no_evidence();
    let long = players.map(|player| (format!("No evidence, {player:?}"), played(&days, player, 1)));
    drills.chain(long).chain([("morning".to_owned(), morning(Player::Human))]).collect()
}

#[test]
fn every_letter_and_finding_stands_on_entries_that_exist() {
    for (name, journal) in runs() {
        let debrief = Debrief::of(&journal);
        let exists = |seq: u32, event: u32| {
            let entry = (seq as usize).checked_sub(1).and_then(|index| journal.entries.get(index));
            entry.is_some_and(|entry| (event as usize) < entry.events.len())
        };
        for letter in &debrief.letters.list {
            let proofs = letter.proofs();
            assert!(!proofs.is_empty(), "{name}: nothing behind {letter:?}");
            assert!(proofs.iter().all(|proof| exists(proof.seq, proof.event)), "{name}: {proofs:?}");
        }
        let of_findings = debrief.findings.iter().flat_map(|finding| &finding.proofs);
        let of_gates = debrief.gates.iter().flat_map(|gate| &gate.shows);
        assert!(of_findings.chain(of_gates).chain(&debrief.moments).all(|proof| exists(proof.seq, proof.event)));
    }
}

#[test]
fn letters_are_those_of_the_rule() {
    for (name, journal) in runs() {
        let by_rule = kunren::debrief::rating::rate_all(&journal.setting, journal.replay().state());
        let letters = Debrief::of(&journal).letters;
        assert_eq!(by_rule.len() + letters.unrated.len(), journal.setting.scenario.expectations.len());
        for rated in by_rule {
            let letter = letters.list.iter().find(|letter| letter.expectation == rated.expectation);
            let letter = letter.unwrap_or_else(|| panic!("{name}: {rated:?} is missing"));
            assert_eq!((letter.rule, letter.met, letter.late_secs), (rated.letter, rated.met, rated.late_secs));
        }
    }
}

#[test]
fn text_fits_a_terminal_of_eighty_columns() {
    for (name, journal) in runs() {
        for lang in Lang::ALL {
            let text = report(&journal, lang, Format::Text);
            let too_wide = |line: &&str| match lang {
                Lang::Ja => line.width_cjk() > 80,
                Lang::En => line.width() > 80,
            };
            assert_eq!(text.lines().find(too_wide), None, "{name}");
            assert!(!text.contains('{') && !text.contains("debrief-"), "{name}: a sentence is missing");
        }
    }
}

/// What the authors wrote in English and not in Japanese, and our own English sentences between their values.
fn english(journal: &Journal) -> BTreeSet<String> {
    let setting = &journal.setting;
    let (ja, en) = (Words::new(Lang::Ja), Words::new(Lang::En));
    let mut all = BTreeSet::new();
    for path in ["assets/locales/en/debrief.ftl", "assets/locales/en/event.ftl"] {
        let text = crate::source::text(path);
        let sentences = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
        for (_, sentence) in sentences {
            let parts = sentence.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
            all.extend(parts.map(|part| part.trim_matches(|c: char| !c.is_alphabetic()).to_owned()));
        }
    }
    for id in Id::<kind::Fact>::all(setting.scenario.facts.len()) {
        all.insert(en.pick(&setting.scenario.facts[id.ix()].text).to_owned());
    }
    for role in &setting.scenario.roles {
        all.insert(en.pick(&role.name).to_owned());
    }
    let japanese =
        ["debrief", "event"].map(|file| crate::source::text(&format!("assets/locales/ja/{file}.ftl"))).concat();
    let is_shared = |text: &String| setting.scenario.roles.iter().any(|role| *ja.pick(&role.name) == **text);
    all.retain(|text| text.len() > 3 && !japanese.contains(text.as_str()) && !is_shared(text));
    all
}

#[test]
fn japanese_reports_hold_no_english() {
    for (name, journal) in runs() {
        let english = english(&journal);
        assert!(english.len() > 100);
        for format in [Format::Text, Format::Md] {
            let text = report(&journal, Lang::Ja, format);
            // A word of one's own name for a thing (`CSF`, `HD-2051`) is no sentence: look for whole words.
            let is_word = |text: &str, at: usize, len: usize| {
                let before = text[..at].chars().next_back();
                let after = text[at + len..].chars().next();
                ![before, after].into_iter().flatten().any(|c| c.is_ascii_alphanumeric())
            };
            let found =
                english.iter().find(|en| text.match_indices(en.as_str()).any(|(at, _)| is_word(&text, at, en.len())));
            assert_eq!(found, None, "{name}");
        }
    }
}

#[test]
fn one_seat_sees_its_own_record_and_its_own_letters() {
    let journal = morning(Player::Human);
    let debrief = Debrief::of(&journal);
    let words = Words::new(Lang::En);
    let seat = journal.setting.names.find::<kind::Role>("management").expect("a seat");
    let text = render(&journal, &debrief, None, &words, Format::Text, Some(seat));
    assert!(text.starts_with("Debrief: A morning at the warehouse (Management)\n"));
    assert!(text.contains("(U) Management: Decides whether it may be stopped."));
    assert!(!text.contains("Tells at once") && !text.contains("(did) Began: Reboot"));
    assert!(text.contains("never reached Management"), "what it was not told concerns it");
}

#[test]
fn json_names_every_id_and_cites_every_line() {
    let journal = morning(Player::Human);
    let json: serde_json::Value = serde_json::from_str(&report(&journal, Lang::Ja, Format::Json)).expect("it is JSON");
    assert_eq!(json["debrief"]["letters"]["list"][0]["expectation"], "tells");
    assert_eq!(json["names"]["expectations"]["tells"], "すぐに知らせる。");
    assert_eq!(json["debrief"]["findings"][0]["found"]["evidence_lost"]["cause"]["act"]["action"], "reboot");
    let cited = &json["debrief"]["findings"][0]["proofs"][0];
    let lines = json["lines"].as_array().expect("a list");
    let line = lines.iter().find(|line| line["seq"] == cited["seq"] && line["event"] == cited["event"]);
    assert_eq!(line.expect("cited")["text"], "運用が着手：再起動する（06:55まで、鈴木）");
}

#[test]
fn reports_are_as_they_were() {
    let journal = played(&first_drill(), Player::Textbook, 1);
    for lang in Lang::ALL {
        let path = format!("tests/data/golden/first-drill.textbook.{}.md", lang.code());
        let full = crate::source::root().join(&path);
        let text = report(&journal, lang, Format::Md);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&full, &text).expect("the folder is there");
        }
        let before = std::fs::read_to_string(&full).unwrap_or_default();
        let differs = text.lines().zip(before.lines()).find(|(now, before)| now != before);
        assert_eq!(differs, None, "{path}: look at it, then run again with UPDATE_GOLDEN=1");
        assert_eq!(text.lines().count(), before.lines().count(), "{path}");
    }
}

#[test]
fn the_verb_takes_a_record_a_language_a_form_and_a_seat() {
    let user = User::new();
    let mut bytes = Vec::new();
    morning(Player::Human).write(&mut bytes).expect("memory takes it");
    let file = user.file("morning.jsonl", bytes);
    assert!(user.run(["debrief", &file, "--lang", "ja"]).good().starts_with("振り返り：倉庫の朝\n"));
    assert!(user.run(["debrief", &file, "--lang", "en"]).good().starts_with("Debrief: A morning at the warehouse\n"));
    let md = user.run(["debrief", &file, "--lang", "en", "--format", "md", "--seat", "ops"]).good();
    assert!(md.starts_with("# Debrief: A morning at the warehouse (Operations)\n"), "{md}");
    let json = user.run(["debrief", &file, "--format", "json"]).good();
    assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok_and(|json| json["format"] == 1));
    assert!(
        user.run(["debrief", &file, "--format", "xml"])
            .bad(2)
            .contains("“xml” cannot be used as --format <text|md|html|docx|xlsx|csv|json|xes|ocel|pnml>")
    );
    assert!(user.run(["debrief", &file, "--seat", "nobody"]).bad(2).contains("csirt, ops, management"));
    user.run(["import", &file]).good();
    assert_eq!(user.run(["debrief", "1", "--spoilers"]).good(), user.run(["debrief", &file]).good());
}

#[test]
fn a_terminal_shows_the_record_of_the_person_and_where_the_others_are() {
    let text = |first| report(&morning(first), Lang::En, Format::Text);
    let is_record_of =
        |text: &str, role: &str| text.split("Seat by seat").nth(1).is_some_and(|rest| rest.contains(role));
    assert!(is_record_of(&text(Player::Human), "\nResponse team\n"));
    assert!(!is_record_of(&text(Player::Human), "\nOperations\n"));
    assert!(text(Player::Stance).trim_end().ends_with("name one with --seat, or take --format md."));
    assert!(is_record_of(&report(&morning(Player::Human), Lang::En, Format::Md), "\n### Operations\n"));
}

#[test]
fn a_notebook_stays_with_its_seat() {
    let journal = morning(Player::Human);
    let debrief = Debrief::of(&journal);
    let words = Words::new(Lang::Ja);
    for format in Format::ALL {
        let holds_note = |seat: Option<&str>| {
            let seat = seat.and_then(|name| journal.setting.names.find(name));
            render(&journal, &debrief, None, &words, format, seat).contains("ひとりごと")
        };
        assert!(!holds_note(None) && !holds_note(Some("ops")), "{format:?}");
        assert_eq!(holds_note(Some("csirt")), matches!(format, Format::Text | Format::Md | Format::Html), "{format:?}");
    }
}

#[test]
fn a_record_cut_off_anywhere_can_be_read() {
    let whole = morning(Player::Human);
    for cut in 0..=whole.entries.len() {
        let past = whole.until(cut as u32).expect("there");
        let debrief = Debrief::of(&past);
        assert_eq!(debrief.ending.is_some(), cut >= 32, "{cut}");
        for format in Format::ALL {
            assert!(!render(&past, &debrief, None, &Words::new(Lang::En), format, None).is_empty());
        }
    }
}
