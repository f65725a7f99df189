//! The debrief: the whole report, with the record behind it, and the way to another future.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kunren::app::{Pace, Screen, Wish};
use kunren::exercise::Exercise;
use kunren::scenario::names::{FactId, RoleId};
use kunren::text::Lang;
use kunren::view::Views;

use super::{Front, click, finds, front, screen, wants};
use crate::desk::first_drill;

/// An exercise with one person, who does nothing until its end, debriefed.
fn debriefed(lang: Lang) -> Harness<'static, Front> {
    let mut harness = front(lang);
    wants(&mut harness, first_drill(&["csirt"]));
    harness.state_mut().wants(Wish::Show(Screen::Play));
    for _ in 0..200 {
        harness.state_mut().wants(Wish::Pace(Pace::Skip(60)));
    }
    let id = harness.state().desk.table().expect("it runs").id();
    wants(&mut harness, Wish::Debrief(id));
    harness
}

/// The same, and the person would rather not write own words.
fn declined(lang: Lang) -> Harness<'static, Front> {
    let mut harness = debriefed(lang);
    let words = harness.state().desk.words();
    let (decline, yes) = (words.say("own-words-decline"), words.say("own-words-yes"));
    click(&mut harness, &decline);
    click(&mut harness, &yes);
    harness
}

#[test]
fn each_seat_writes_its_own_words_before_anything_is_revealed() {
    let mut harness = debriefed(Lang::En);
    let ratings = harness.state().desk.words().say("debrief-ratings");
    assert!(finds(&harness, "CSIRT writes") && !finds(&harness, &ratings));
    assert!(!finds(&harness, "Save as Page (HTML)"), "a file would reveal as much");
    let field = harness.state().desk.words().say("own-words-cause");
    let field = harness.state().desk.words().say_with("talk-answer-to", &[kunren::text::arg("question", field)]);
    harness.get_by_label(&field).focus();
    harness.run();
    harness.get_by_label(&field).type_text("a mail");
    harness.run();
    click(&mut harness, "Hand in");
    click(&mut harness, "Not yet");
    click(&mut harness, "Hand in");
    click(&mut harness, "Yes");
    assert!(finds(&harness, &ratings), "{:?}", harness.state().desk.trouble());
    assert!(finds(&harness, "Save as Page (HTML)"));
    click(&mut harness, "In their own words");
    assert!(finds(&harness, "CSIRT (written "));
    let learned = harness.state().desk.learned().expect("it is debriefed");
    let opinion = learned.debrief.opinions[0].words.as_ref().expect("it was written");
    assert_eq!((&*opinion.cause, &*opinion.change), ("a mail", ""));
    // Whoever tries again by another way is refused.
    let (id, role) = (learned.id, learned.debrief.opinions[0].role);
    wants(&mut harness, Wish::Reflect { id, role, cause: "another".into(), change: "".into() });
    let learned = harness.state().desk.learned().expect("it is debriefed");
    assert_eq!(learned.debrief.opinions[0].words.as_ref().map(|words| &*words.cause), Some("a mail"));
}

#[test]
fn whoever_runs_the_exercise_may_look_ahead() {
    let mut harness = debriefed(Lang::En);
    click(&mut harness, "Show the debrief all the same");
    click(&mut harness, "In their own words");
    assert!(finds(&harness, "CSIRT has not written anything"));
}

#[test]
fn the_report_is_read_section_by_section() {
    let mut harness = declined(Lang::En);
    assert_eq!((screen(&harness), harness.state().desk.trouble()), (Screen::Debrief, None));
    let sections: Vec<String> = harness.state().desk.learned().map_or_else(Vec::new, |learned| {
        let blocks =
            kunren::report::blocks(&learned.journal, &learned.debrief, None, harness.state().desk.words(), None);
        let head = |block| if let kunren::report::Block::Heading(head) = block { Some(head) } else { None };
        blocks.into_iter().filter_map(head).collect()
    });
    assert!(sections.len() >= 6, "{sections:?}");
    for section in sections {
        harness.get_by_role_and_label(Role::Button, &section).click();
        harness.run();
    }
}

/// Lines of the record that can be clicked.
fn lines<'h>(harness: &'h Harness<'_, Front>) -> Vec<egui_kittest::Node<'h>> {
    let named = harness.query_all_by_label_contains("(entry ");
    named.filter(|node| node.accesskit_node().role() == Role::Button).collect()
}

/// A letter of a seat whose stand-in did something.
fn letter<'h>(harness: &'h Harness<'_, Front>, number: usize) -> egui_kittest::Node<'h> {
    let of_the_seat = harness.get_all_by_label_contains("Operations");
    let mut letters = of_the_seat.filter(|node| node.accesskit_node().role() == Role::Button);
    letters.nth(number).expect("a letter of this seat with something in the record")
}

#[test]
fn behind_a_letter_stands_the_record_and_behind_the_record_another_future() {
    let mut harness = declined(Lang::En);
    let head = harness.state().desk.words().say("debrief-ratings");
    click(&mut harness, &head);
    assert_eq!(lines(&harness).len(), 0);
    let record = harness.state().desk.words().say("debrief-letter-record");
    // Behind some letters there is nothing in the record: nobody ever did anything about it.
    for number in 0.. {
        letter(&harness, number).scroll_to_me();
        harness.run();
        letter(&harness, number).click();
        harness.run();
        if harness.query_by_label(&record).is_some() {
            click(&mut harness, &record);
        }
        if !lines(&harness).is_empty() {
            break;
        }
        letter(&harness, number).click();
        harness.run();
    }
    // The last moment that mattered is not the first entry, before which there is nothing.
    let head = harness.state().desk.words().say("debrief-moments");
    click(&mut harness, &head);
    for _ in 0..2 {
        lines(&harness).last().expect("a line").scroll_to_me();
        harness.run();
    }
    lines(&harness).last().expect("a line").click();
    harness.run();
    assert!(finds(&harness, "Entry "));
    click(&mut harness, "See this moment");
    assert!(finds(&harness, " of "), "the moment of the line is there");
    click(&mut harness, "Play on from just before");
    assert_eq!(screen(&harness), Screen::Play);
    assert!(!harness.state().desk.table().expect("it goes on").has_ended());
}

/// What the seat knew after the entry, by the record alone.
fn knew(harness: &Harness<'_, Front>, seat: RoleId, seq: u32) -> Vec<FactId> {
    let journal = &harness.state().desk.learned().expect("it is debriefed").journal;
    let mut views = Views::new(&journal.setting);
    let mut exercise = Exercise::new(journal.setting.clone(), journal.header.seed);
    for entry in journal.entries.iter().take(seq as usize) {
        exercise.fold(entry.seq, &entry.events);
        views.observe(&journal.setting, exercise.state(), entry.seq, &entry.events);
    }
    views.seat(seat).facts.iter().map(|seen| seen.fact).collect()
}

#[test]
fn any_moment_is_seen_again_as_each_seat_saw_it() {
    let mut harness = declined(Lang::En);
    click(&mut harness, "See any moment");
    assert!(finds(&harness, "Entry 1 of "));
    let setting = harness.state().desk.learned().expect("it is debriefed").journal.setting.clone();
    let seat: RoleId = setting.names.find("operations").expect("there is such a seat");
    let name = setting.scenario.roles[seat.ix()].name.en.to_string();
    click(&mut harness, &format!("As {name} saw it"));
    let num = harness.state().desk.learned().expect("it is debriefed").journal.entries.len() as u32;
    // On, and back again: the moment is the same from either side.
    let steps = ["One entry on"; 30].into_iter().chain(["One entry back"; 5]).collect::<Vec<_>>();
    let mut seq = 1;
    for step in steps {
        click(&mut harness, step);
        seq = if step == "One entry on" { (seq + 1).min(num) } else { seq - 1 };
        assert!(finds(&harness, &format!("Entry {seq} of {num}")), "{seq}");
        let known = knew(&harness, seat, seq);
        for fact in &setting.scenario.facts {
            let is_shown = finds(&harness, &format!("· {}", fact.text.en));
            assert_eq!(is_shown, known.contains(&fact.id), "{} after entry {seq}", fact.text.en);
        }
    }
    assert!(!knew(&harness, seat, seq).is_empty(), "something was known by then");
    click(&mut harness, "Play on from just before");
    assert_eq!(screen(&harness), Screen::Play);
}

#[test]
fn before_endex_a_debrief_would_give_everything_away() {
    let mut harness = front(Lang::En);
    wants(&mut harness, first_drill(&["csirt"]));
    let id = harness.state().desk.table().expect("it runs").id();
    wants(&mut harness, Wish::Debrief(id));
    assert_eq!(screen(&harness), Screen::Briefing);
    assert!(finds(&harness, "has not ended yet"));
}

/// What the program says it has done.
pub(super) fn saved(harness: &Harness<'_, Front>) -> std::path::PathBuf {
    let said = harness.state().desk.notice().expect("it says where the file is").to_owned();
    said.strip_prefix("Saved: ").expect("the path follows").into()
}

#[test]
fn the_report_is_kept_as_a_file_and_never_over_another_one() {
    let mut harness = declined(Lang::En);
    for (button, ending, begins) in [
        ("Save as Page (HTML)", "html", "<!DOCTYPE html>"),
        ("Save as Report (DOCX)", "docx", "PK"),
        ("Save as Tables (XLSX)", "xlsx", "PK"),
        ("Save as Timeline (CSV)", "csv", "\u{feff}Entry"),
    ] {
        click(&mut harness, button);
        let path = saved(&harness);
        assert!(path.ends_with(format!("exports/1-first-drill.{ending}")), "{}", path.display());
        assert!(std::fs::read(&path).is_ok_and(|bytes| bytes.starts_with(begins.as_bytes())), "{button}");
    }
    click(&mut harness, "Roles instead of names");
    click(&mut harness, "Save as Page (HTML)");
    assert!(saved(&harness).ends_with("exports/1-first-drill-2.html"));
    let setting = harness.state().desk.learned().expect("open").journal.setting.clone();
    let html = std::fs::read_to_string(saved(&harness)).expect("written");
    assert!(setting.organization.people.iter().all(|person| !html.contains(&*person.name.en)));
    let folder = saved(&harness).parent().expect("a folder").to_owned();
    std::fs::remove_dir_all(&folder).expect("it is there");
    std::fs::write(&folder, "in the way").expect("writable");
    click(&mut harness, "Save as Page (HTML)");
    assert_eq!((screen(&harness), harness.state().desk.notice()), (Screen::Debrief, None));
    assert!(harness.state().desk.trouble().is_some_and(|said| said.contains("exports")));
}
