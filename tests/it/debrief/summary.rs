//! What one reads first: a page that leads to its entries, and ways to the rest.

use std::collections::BTreeSet;

use kunren::debrief::{ClockFate, Debrief, Finding};
use kunren::journal::{Journal, Player};
use kunren::report::{Extent, Format, render_extent, sections};
use kunren::text::{Lang, Words};

use crate::program::User;

use super::files::render;
use super::runs::{morning, no_evidence, played};

/// Lines of a printed page and a half, as a terminal scrolls.
const LINES_MAX: usize = 100;
/// So many findings stand in the summary.
const FINDINGS: usize = 5;

fn summary(journal: &Journal, lang: Lang, format: Format) -> String {
    let extent = Extent::Beginning(vec![sections::SUMMARY]);
    let bytes = render_extent(journal, &Debrief::of(journal), None, &Words::new(lang), (format, &extent), None);
    String::from_utf8(bytes).expect("UTF-8")
}

/// Numbers of entries that stand behind a word.
fn cited(text: &str) -> BTreeSet<u32> {
    let numbers = text.split("(entry ").skip(1).chain(text.split("Also entries ").skip(1));
    let digits = |rest: &str| -> Vec<u32> {
        rest.split([',', ' ', '\n']).map_while(|part| part.trim_end_matches(')').parse().ok()).collect()
    };
    numbers.flat_map(digits).collect()
}

#[test]
fn it_is_a_page_and_each_of_its_findings_leads_to_all_its_entries() {
    for player in [Player::Story, Player::Textbook, Player::Stance] {
        let journal = played(&no_evidence(), player, 1);
        for lang in Lang::ALL {
            let text = summary(&journal, lang, Format::Text);
            assert!(text.lines().count() <= LINES_MAX, "{player:?}: {} lines", text.lines().count());
        }
        let text = summary(&journal, Lang::En, Format::Text).replace("(entry\n", "(entry ");
        let text: String = text.lines().map(|line| line.trim().to_owned() + " ").collect();
        let cited = cited(&text);
        let findings = Debrief::of(&journal).findings;
        let of = |finding: &Finding| finding.proofs.iter().map(|proof| proof.seq).collect::<BTreeSet<u32>>();
        let missing: Vec<u32> =
            findings.iter().take(FINDINGS).flat_map(of).filter(|seq| !cited.contains(seq)).collect();
        assert!(missing.is_empty(), "{player:?}: {missing:?}");
    }
}

#[test]
fn it_says_how_the_objectives_went_what_was_missed_and_what_preparation_would_have_changed() {
    let journal = morning(Player::Human);
    let text = summary(&journal, Lang::En, Format::Md);
    assert!(text.contains("| Objective | By rule | Evaluator | P | S | M | U |"), "{text}");
    let debrief = Debrief::of(&journal);
    assert!(debrief.clocks.iter().any(|run| run.fate == ClockFate::Late), "the first word came late");
    assert!(text.contains("5 minutes late (entry 9)"), "{text}");
    assert!(text.contains("One notice that a declaration demands came late or not at all"));
    assert!(text.contains("1,800,000 yen, to be had in March 2026"));
    let ideal = played(&no_evidence(), Player::Textbook, 1);
    let debrief = Debrief::of(&ideal);
    // Nothing missed does not mean that all was met: some clocks outlive the exercise.
    let num = |fits: &dyn Fn(ClockFate) -> bool| debrief.clocks.iter().filter(|run| fits(run.fate)).count();
    let (met, running) = (num(&|fate| fate == ClockFate::Met), num(&|fate| fate == ClockFate::Running));
    let missed = debrief.clocks.len() - met - running;
    let sum = format!("{met} met in time, {missed} missed, {running} still running at the end.");
    assert!(met > 0 && summary(&ideal, Lang::En, Format::Md).contains(&sum), "{sum}");
    assert!(render(&ideal, &debrief, None, &Words::new(Lang::En), Format::Html, None).matches(&sum).count() == 2);
}

#[test]
fn the_verb_shows_the_summary_and_says_how_to_get_the_rest() {
    let user = User::new();
    let mut bytes = Vec::new();
    morning(Player::Human).write(&mut bytes).expect("memory takes it");
    let file = user.file("morning.jsonl", bytes);
    let of = |more: &[&str]| user.run([&["debrief", &file, "--lang", "en"], more].concat());
    let short = of(&[]).good();
    assert!(short.contains("How it ended") && !short.contains("Seat by seat") && short.contains("Everything: --full"));
    let full = of(&["--full"]).good();
    assert!(full.contains("Seat by seat") && !full.contains("Everything: --full"));
    let part = of(&["--section", "deadlines", "--section", "evidence"]).good();
    assert!(part.contains("1. Clocks and notices") && part.contains("2. Evidence") && !part.contains("How it ended"));
    assert!(part.starts_with("Debrief: A morning at the warehouse\n"), "{part}");
    let names: Vec<&str> = sections::names().filter(|name| short.contains(&format!("{name},"))).collect();
    assert!(names.len() > 10 && names.iter().all(|name| !of(&["--section", name]).good().is_empty()), "{names:?}");
    let unknown = of(&["--section", "clocks"]).bad(2);
    assert!(unknown.contains("clocks") && unknown.contains("--section"), "{unknown}");
    let whole = of(&["--section", "deadlines", "--format", "json"]).bad(2);
    assert!(whole.contains("has no sections to choose from") && whole.contains("html"), "{whole}");
    assert!(of(&["--section", "deadlines", "--format", "html"]).good().contains("<section id='deadlines'"));
}

#[test]
fn in_html_ledgers_are_folded_and_the_record_is_not() {
    let journal = played(&no_evidence(), Player::Story, 1);
    let html = render(&journal, &Debrief::of(&journal), None, &Words::new(Lang::Ja), Format::Html, None);
    let section = |name: &str| {
        let rest = html.split(&format!("<section id='{name}'")).nth(1).expect("there");
        rest.split("</section>").next().expect("it ends")
    };
    assert!(!section("ending").contains("<details>") && !section("record").contains("<details>"));
    for ledger in ["knowledge", "moments", "personal"] {
        let part = section(ledger);
        assert!(part.contains("<details>\n<summary><h2") && part.trim_end().ends_with("</details>"), "{ledger}");
    }
    assert_eq!(html.matches("<details>").count(), html.matches("</details>").count());
    assert!(!html.contains("<details open"));
    // On paper stand the entries that the summary leads to, and no others.
    let row = |seq: u32| html.split(&format!("<tr id='e{seq}'")).nth(1).map(|rest| rest.starts_with('>'));
    let led: BTreeSet<u32> =
        section("ending").split("href='#e").skip(1).filter_map(|rest| rest.split('\'').next()?.parse().ok()).collect();
    assert!(!led.is_empty() && led.iter().all(|seq| row(*seq) == Some(true)));
    let others = journal.entries.iter().filter(|entry| !led.contains(&entry.seq));
    assert!(others.filter_map(|entry| row(entry.seq)).all(|is_on_paper| !is_on_paper));
}
