//! The report as files to keep and to hand on: whole, safe to open, and leading to their evidence.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::sync::Arc;

use kunren::debrief::Debrief;
use kunren::exercise::Event;
use kunren::journal::{Journal, Player};
use kunren::report::Format;
use kunren::rollout::whatif::WhatIf;
use kunren::scenario::names::RoleId;
use kunren::scenario::story::Text;
use kunren::text::{Lang, Words};

use super::runs::{first_drill, morning, no_evidence, played};
use crate::program::User;

const HOSTILE: &str = "<script>alert('x')</script>\"&";

/// A report as text: of a package, all its parts.
pub(super) fn render(
    journal: &Journal,
    debrief: &Debrief,
    whatif: Option<&WhatIf>,
    words: &Words,
    format: Format,
    seat: Option<RoleId>,
) -> String {
    let bytes = kunren::report::render(journal, debrief, whatif, words, format, seat);
    match format.is_text() {
        true => String::from_utf8(bytes).expect("UTF-8"),
        false => parts(&bytes).into_values().collect(),
    }
}

/// The files in a package, by name.
pub(crate) fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let num = zip.len();
    let part = |at: usize| {
        let mut file = zip.by_index(at).expect("there");
        let mut text = String::new();
        file.read_to_string(&mut text).expect("UTF-8");
        (file.name().expect("a name").into_owned(), text)
    };
    (0..num).map(part).collect()
}

fn package(journal: &Journal, lang: Lang, format: Format) -> BTreeMap<String, String> {
    parts(&kunren::report::render(journal, &Debrief::of(journal), None, &Words::new(lang), format, None))
}

fn html(journal: &Journal, lang: Lang, seat: Option<RoleId>) -> String {
    render(journal, &Debrief::of(journal), None, &Words::new(lang), Format::Html, seat)
}

/// The morning, with markup wherever people may write something.
fn hostile() -> Journal {
    let mut journal = morning(Player::Human);
    let mut setting = journal.setting.with_roles_for_names();
    let text = || Text { ja: HOSTILE.into(), en: HOSTILE.into() };
    setting.organization.people.iter_mut().for_each(|person| person.name = text());
    setting.scenario.roles.iter_mut().for_each(|role| role.name = text());
    setting.scenario.about.title = text();
    setting.scenario.facts.iter_mut().for_each(|fact| fact.text = text());
    setting.playbook.activities.iter_mut().for_each(|activity| activity.name = text());
    journal.setting = Arc::new(setting);
    for event in journal.entries.iter_mut().flat_map(|entry| &mut entry.events) {
        if let Event::ClockStarted { words, .. }
        | Event::Declared { words, .. }
        | Event::Rated { words, .. }
        | Event::ObjectiveRated { words, .. } = event
        {
            *words = HOSTILE.into();
        }
    }
    journal
}

/// Values of an attribute.
fn values<'t>(html: &'t str, before: &str) -> Vec<&'t str> {
    html.split(before).skip(1).filter_map(|rest| rest.split('\'').next()).collect()
}

#[test]
fn what_people_wrote_does_not_become_markup() {
    let journal = hostile();
    for lang in Lang::ALL {
        let html = html(&journal, lang, None);
        assert!(!html.contains("<script") && !html.contains("alert('x')"));
        assert!(html.matches("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;").count() > 20);
    }
}

#[test]
fn every_link_leads_somewhere_and_every_place_is_one() {
    let journals =
        [morning(Player::Human), played(&first_drill(), Player::Story, 1), played(&no_evidence(), Player::Textbook, 1)];
    for journal in journals {
        let seats = journal.setting.seats().map(Some).chain([None]);
        for (seat, lang) in seats.flat_map(|seat| Lang::ALL.map(|lang| (seat, lang))) {
            let html = html(&journal, lang, seat);
            let ids = values(&html, " id='");
            let places: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), places.len(), "an id stands twice");
            let links = values(&html, " href='#");
            assert!(links.iter().any(|link| link.starts_with('e')) && links.contains(&"record"));
            assert_eq!(links.iter().find(|link| !places.contains(*link)), None, "{seat:?}");
            assert!(!html.contains("http://") && !html.contains("https://") && !html.contains("report-"));
        }
    }
}

#[test]
fn findings_lead_to_their_entries() {
    let journal = morning(Player::Human);
    let html = html(&journal, Lang::En, None);
    let findings = html.split("<section id='ending'").nth(1).and_then(|rest| rest.split("</section>").next());
    for proof in Debrief::of(&journal).findings[..3].iter().flat_map(|finding| &finding.proofs[..1]) {
        assert!(findings.is_some_and(|part| part.contains(&format!("<a href='#e{}'>", proof.seq))), "{proof:?}");
    }
}

#[test]
fn charts_show_what_the_lists_say() {
    let journal = morning(Player::Human);
    let html = html(&journal, Lang::En, None);
    for chart in ["lanes", "clocks", "map"] {
        assert!(html.contains(&format!("<title id='{chart}.t'>")), "{chart}");
    }
    assert!(html.contains("<table class='talk'>") && html.contains("<table class='sequence'>"));
    // In the lanes, too: both clocks, and the one that ran out is red from there on.
    let lanes = html.split("<title id='lanes.t'>").nth(1).and_then(|rest| rest.split("</svg>").next()).expect("there");
    assert_eq!((lanes.matches("height='7'").count(), lanes.matches("class='bar alarm'").count()), (3, 1));
    // A deadline 300 seconds missed: the bar goes beyond the line.
    assert!(html.contains("5 minutes late</text>"));
}

#[test]
fn the_report_for_one_seat_holds_nothing_of_the_records_of_others() {
    let journal = morning(Player::Human);
    let management = journal.setting.names.find("management").expect("a seat");
    let html = html(&journal, Lang::En, Some(management));
    assert!(!html.contains("(did) Began: Reboot"));
    let rows = html.matches("<tr id='e").count();
    assert!(rows > 0 && rows < journal.entries.len());
}

#[test]
fn the_verb_writes_a_file_and_never_over_another_one() {
    let user = User::new();
    let mut bytes = Vec::new();
    morning(Player::Human).write(&mut bytes).expect("memory takes it");
    let record = user.file("morning.jsonl", bytes);
    let path = user.file("there.html", b"somebody's work");
    let said = user.run(["--lang", "en", "debrief", &record, "--format", "html", "-o", &path]).bad(1);
    assert!(said.contains("there.html"), "{said}");
    let new = path.replace("there", "new");
    user.run(["--lang", "ja", "debrief", &record, "--format", "html", "-o", &new]).good();
    assert!(std::fs::read_to_string(&new).is_ok_and(|html| html.starts_with("<!DOCTYPE html>\n<html lang='ja'>")));
}

#[test]
fn a_csv_has_a_row_for_every_line_and_no_formulas() {
    let mut journal = morning(Player::Human);
    let mut setting = journal.setting.with_roles_for_names();
    setting.scenario.roles[0].name = Text { ja: "=HYPERLINK(\"x\")".into(), en: "=HYPERLINK(\"x\")".into() };
    journal.setting = Arc::new(setting);
    let csv = render(&journal, &Debrief::of(&journal), None, &Words::new(Lang::En), Format::Csv, None);
    assert!(csv.starts_with("\u{feff}Entry,Date and time,By,What happened\r\n1,"), "{csv}");
    assert!(csv.ends_with("\r\n") && csv.matches("\r\n").count() > journal.entries.len());
    assert!(csv.contains(",\"'=HYPERLINK(\"\"x\"\")\",") && !csv.contains(",\"=") && !csv.contains(",="));
}

#[test]
fn a_workbook_has_filters_a_frozen_head_numbers_and_dates() {
    let journal = morning(Player::Human);
    for (lang, names) in [
        (Lang::Ja, ["所見と改善", "目的の評定", "評定", "切り口ごとの評定", "知識の台帳", "時系列"]),
        (
            Lang::En,
            ["Findings and improvement", "Objectives", "Ratings", "Other groupings", "Who knew what when", "Timeline"],
        ),
    ] {
        let parts = package(&journal, lang, Format::Xlsx);
        let book = &parts["xl/workbook.xml"];
        for (at, name) in names.iter().enumerate() {
            assert!(book.contains(&format!("<sheet name=\"{name}\"")), "{book}");
            let sheet = &parts[&format!("xl/worksheets/sheet{}.xml", at + 1)];
            assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:"), "{name}");
            assert!(!sheet.contains("<f>"), "{name} has a formula");
        }
        let timeline = &parts["xl/worksheets/sheet6.xml"];
        let cell =
            |name: &str| timeline.split(&format!("<c r=\"{name}\"")).nth(1).and_then(|rest| rest.split("</c>").next());
        let is_number = |cell: Option<&str>| cell.is_some_and(|cell| cell.contains("<v>") && !cell.contains("t=\""));
        assert!(is_number(cell("A2")) && is_number(cell("B2")) && !is_number(cell("D2")), "{:?}", cell("B2"));
        assert!(parts["xl/styles.xml"].contains("yyyy\\-mm\\-dd") || parts["xl/styles.xml"].contains("yyyy-mm-dd"));
    }
    let [one, again] = [(); 2].map(|()| {
        kunren::report::render(&journal, &Debrief::of(&journal), None, &Words::new(Lang::Ja), Format::Xlsx, None)
    });
    assert!(one == again, "the same record is the same file");
}

#[test]
fn a_document_has_the_headings_of_an_after_action_report() {
    let journal = morning(Player::Human);
    for (lang, headings) in [
        (
            Lang::Ja,
            [
                "要旨",
                "演習の概要",
                "目的・中核能力の分析",
                "良かった点",
                "改善を要する点",
                "付録A　改善計画",
                "付録B　参加者",
            ],
        ),
        (
            Lang::En,
            [
                "Executive summary",
                "Exercise overview",
                "Analysis of objectives and core capabilities",
                "Strengths",
                "Areas for improvement",
                "Appendix A: improvement plan",
                "Appendix B: participants",
            ],
        ),
    ] {
        let parts = package(&journal, lang, Format::Docx);
        let document = &parts["word/document.xml"];
        let mut rest = document.as_str();
        for heading in headings {
            let text =
                format!("<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{heading}</w:t>");
            let at = rest.find(&text).unwrap_or_else(|| panic!("{heading} is missing, or out of order"));
            rest = &rest[at..];
        }
        for tag in ["w:p", "w:tbl", "w:tr", "w:tc", "w:r", "w:t"] {
            let opened = document.matches(&format!("<{tag}>")).count() + document.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, document.matches(&format!("</{tag}>")).count(), "{tag}");
        }
        assert!(parts.contains_key("[Content_Types].xml") && parts.contains_key("word/styles.xml"));
    }
    let hostile = package(&hostile(), Lang::En, Format::Docx);
    assert!(
        hostile["word/document.xml"].contains("&lt;script&gt;") && !hostile["word/document.xml"].contains("<script")
    );
}

#[test]
fn names_of_people_are_in_no_file_that_was_asked_for_without_them() {
    let mut journal = played(&first_drill(), Player::Story, 1);
    let names: Vec<Text> = journal.setting.organization.people.iter().map(|person| person.name.clone()).collect();
    let found = |journal: &Journal, format: Format| {
        Lang::ALL.iter().any(|lang| {
            let text = render(journal, &Debrief::of(journal), None, &Words::new(*lang), format, None);
            names.iter().any(|name| text.contains(lang.pick(name)))
        })
    };
    assert!([Format::Html, Format::Docx, Format::Csv, Format::Xlsx].iter().all(|format| found(&journal, *format)));
    journal.setting = Arc::new(journal.setting.with_roles_for_names());
    for format in Format::ALL {
        assert!(!found(&journal, format), "{format:?}");
    }
}

#[test]
fn the_name_of_a_file_chooses_its_form() {
    let user = User::new();
    let mut bytes = Vec::new();
    morning(Player::Human).write(&mut bytes).expect("memory takes it");
    let record = user.file("morning.jsonl", bytes);
    let path = |name: &str| record.replace("morning.jsonl", name);
    for (name, begins) in
        [("a.HTML", "<!DOCTYPE"), ("a.docx", "PK"), ("a.xlsx", "PK"), ("a.csv", "\u{feff}"), ("a.md", "# ")]
    {
        user.run(["--lang", "en", "debrief", &record, "-o", &path(name)]).good();
        let written = std::fs::read(path(name)).expect("written");
        assert!(written.starts_with(begins.as_bytes()), "{name}");
    }
    let odd = user.run(["--lang", "en", "debrief", &record, "-o", &path("a.odt")]).bad(2);
    assert!(
        odd.contains("The ending of this file name stands for no format") && odd.contains("docx, xlsx, csv"),
        "{odd}"
    );
    let screen = user.run(["--lang", "ja", "debrief", &record, "--format", "xlsx"]).bad(2);
    assert!(screen.contains("「xlsx」形式は画面に表示できません。") && screen.contains("-o report.xlsx"), "{screen}");
    let nowhere = user.run(["--lang", "en", "debrief", &record, "-o", "/nowhere/at/all.docx"]).bad(1);
    assert!(nowhere.contains("/nowhere/at/all.docx"), "{nowhere}");
}
