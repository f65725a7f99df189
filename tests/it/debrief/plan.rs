//! The improvement plan in files: what was decided on stands beside what it is about, cell by cell.

use std::collections::BTreeMap;

use kunren::debrief::{Debrief, Planned, Retest};
use kunren::journal::{Journal, Player};
use kunren::report::Format;
use kunren::text::{Lang, Words};

use super::files::{parts, render};
use super::runs::morning;

fn planned(debrief: &Debrief, journal: &Journal, number: u32, about: &str) -> Planned {
    let retest = Retest {
        number,
        action: format!("Do it {number}").into(),
        owner: format!("Owner {number}").into(),
        due: "2026-12-31".into(),
        is_done: number == 2,
        exercise: "1".into(),
        about: about.into(),
        before: debrief.reading(journal, about),
        now: None,
    };
    Planned { retest, priority: number as u8, since: None }
}

/// The morning with three actions: two about the first finding that is measured by something, and one about none.
fn decided() -> (Journal, Debrief) {
    let journal = morning(Player::Human);
    let mut debrief = Debrief::of(&journal);
    let mut bad = debrief.findings.iter().filter(|finding| !finding.is_strength());
    let about = bad.find_map(|finding| debrief.measures(&journal, finding).into_iter().next());
    let about = about.expect("something went badly that is measured");
    let plan = [(1, &*about), (2, &*about), (3, "no_such_measure")];
    debrief.plan = plan.map(|(number, about)| planned(&debrief, &journal, number, about)).to_vec();
    (journal, debrief)
}

fn between<'t>(text: &'t str, from: &str, to: &str) -> Option<&'t str> {
    text.split_once(from)?.1.split_once(to).map(|(inside, _)| inside)
}

/// The rows of a sheet, cell by cell, by the letter of the column.
fn rows(bytes: &[u8], sheet: &str) -> Vec<BTreeMap<char, String>> {
    let parts = parts(bytes);
    let texts: Vec<String> = parts["xl/sharedStrings.xml"]
        .split("<si>")
        .skip(1)
        .map(|one| between(&one.replace(" xml:space=\"preserve\"", ""), "<t>", "</t>").unwrap_or_default().to_owned())
        .collect();
    let cell = |cell: &str| {
        let value = between(cell, "<v>", "</v>").unwrap_or_default();
        let is_text = cell.split('>').next().is_some_and(|head| head.contains("t=\"s\""));
        if is_text { texts[value.parse::<usize>().expect("a number")].clone() } else { value.to_owned() }
    };
    let named = |one: &str| (one.chars().next().expect("a letter"), cell(one));
    let row = |row: &str| row.split("<c r=\"").skip(1).map(named).collect();
    parts[sheet].split("<row ").skip(1).map(row).collect()
}

#[test]
fn the_workbook_says_who_does_what_by_when_beside_the_finding() {
    let (journal, debrief) = decided();
    for (lang, head, states) in [
        (Lang::En, ["Corrective action", "Owner", "Due date", "Priority", "Status"], ["open", "done"]),
        (Lang::Ja, ["改善策", "担当", "期日", "優先度", "状況"], ["未完了", "完了"]),
    ] {
        let bytes = kunren::report::render(&journal, &debrief, None, &Words::new(lang), Format::Xlsx, None);
        let rows = rows(&bytes, "xl/worksheets/sheet1.xml");
        let cells = |row: usize| ['G', 'H', 'I', 'J', 'K'].map(|column| rows[row][&column].as_str());
        assert_eq!(cells(0), head);
        let first = (1..rows.len()).find(|row| rows[*row][&'G'] == "Do it 1").expect("it is there");
        // Days since 1900, as a sheet counts them: this one is 2026-12-31.
        assert_eq!(cells(first), ["Do it 1", "Owner 1", "46387", "1", states[0]]);
        assert_eq!(cells(first + 1), ["Do it 2", "Owner 2", "46387", "2", states[1]]);
        assert_eq!(rows[first][&'B'], rows[first + 1][&'B'], "both are about one finding");
        assert_eq!(cells(rows.len() - 1), ["Do it 3", "Owner 3", "46387", "3", states[0]], "what is left comes last");
        assert!(rows[rows.len() - 1][&'B'].starts_with("no_such_measure"));
        let filled = rows.iter().skip(1).filter(|row| !row[&'G'].is_empty()).count();
        assert_eq!((filled, rows.len()), (3, 1 + debrief.findings.len() + 2), "all others have room for one");
    }
}

#[test]
fn the_document_says_it_in_its_appendix() {
    let (journal, debrief) = decided();
    let document = render(&journal, &debrief, None, &Words::new(Lang::En), Format::Docx, None);
    let appendix = document.split("Appendix A: improvement plan").nth(1).expect("it is there");
    let table = between(appendix, "<w:tbl>", "</w:tbl>").expect("a table");
    let text = |cell: &str| between(cell, "<w:t xml:space=\"preserve\">", "</w:t>").unwrap_or_default().to_owned();
    let row = |row: &str| row.split("<w:tc>").skip(1).map(text).collect::<Vec<String>>();
    let rows: Vec<Vec<String>> = table.split("<w:tr>").skip(1).map(row).collect();
    let head = ["No.", "Finding", "Corrective action", "Owner", "Due date", "Priority", "Status"];
    assert_eq!(rows[0], head);
    let first = rows.iter().position(|row| row[2] == "Do it 1").expect("it is there");
    assert_eq!(rows[first][2..], ["Do it 1", "Owner 1", "2026-12-31", "1", "open"]);
    assert_eq!(rows[first + 1][2..], ["Do it 2", "Owner 2", "2026-12-31", "2", "done"]);
    assert_eq!(rows[first][1], rows[first + 1][1]);
    assert_eq!(rows.last().expect("rows")[2..], ["Do it 3", "Owner 3", "2026-12-31", "3", "open"]);
}

#[test]
fn every_other_form_shows_the_plan_and_a_seat_only_what_is_about_it() {
    let (journal, debrief) = decided();
    for lang in Lang::ALL {
        for format in [Format::Text, Format::Md, Format::Html, Format::Json] {
            let text = render(&journal, &debrief, None, &Words::new(lang), format, None);
            let all = ["Do it 1", "Do it 2", "Do it 3", "Owner 3", "2026-12-31"];
            assert!(all.iter().all(|it| text.contains(it)), "{format:?}: {text}");
        }
        for seat in journal.setting.seats() {
            let text = render(&journal, &debrief, None, &Words::new(lang), Format::Docx, Some(seat));
            assert!(!text.contains("Do it 3"), "about no finding of this seat");
        }
    }
}

#[test]
fn without_names_owners_are_left_out() {
    let (journal, mut debrief) = decided();
    debrief.without_owners();
    for format in Format::ALL {
        let text = render(&journal, &debrief, None, &Words::new(Lang::En), format, None);
        assert!(!text.contains("Owner 1"), "{format:?}");
    }
}
