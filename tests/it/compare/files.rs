//! The comparison as files to keep: whole, well formed, and with the same cells in each.

use std::collections::BTreeMap;

use crate::debrief::files::parts;
use crate::program::User;

use super::{FAILURE, IDEAL};

const LANGS: [&str; 2] = ["ja", "en"];

/// The comparison of both plans, with stand-ins beside it, as a file of this ending.
fn written(user: &User, lang: &str, ending: &str) -> Vec<u8> {
    let path = user.path(&format!("{lang}.{ending}"));
    let against = ["--against", "textbook", "--runs", "5", "-o", &path, "--lang", lang];
    user.run(["compare", FAILURE, IDEAL].into_iter().chain(against)).good();
    std::fs::read(path).expect("it was written")
}

fn text(user: &User, lang: &str, ending: &str) -> String {
    String::from_utf8(written(user, lang, ending)).expect("UTF-8")
}

/// The cells of all tables of a Markdown page, row by row.
fn cells(md: &str) -> Vec<Vec<String>> {
    let rows = md.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---"));
    let cell = |cell: &str| cell.trim().replace('\\', "");
    rows.map(|row| row.trim_matches('|').split(" | ").map(cell).collect()).collect()
}

/// What stands over the names of rows.
fn corners(md: &str) -> Vec<&str> {
    let lines: Vec<&str> = md.lines().collect();
    let heads = lines.windows(2).filter(|pair| pair[1].starts_with("| ---"));
    heads.filter_map(|pair| pair[0].trim_start_matches("| ").split(" | ").next()).collect()
}

/// As text, with what stands for other characters.
fn bare(xml: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")];
    marks.iter().fold(xml.to_owned(), |text, (mark, character)| text.replace(mark, character))
}

/// Every tag is closed in its turn, and every attribute stands in quotes.
fn is_well_formed(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').ok_or_else(|| format!("<{tag} is not closed"))?;
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        if tag.matches('\'').count() % 2 == 1 {
            return Err(format!("<{tag}>"));
        }
        match name.strip_prefix('/') {
            Some(name) if open.last() == Some(&name) => drop(open.pop()),
            Some(_) => return Err(format!("<{tag}> closes {:?}", open.last())),
            None if tag.ends_with('/') || ["!DOCTYPE", "meta", "br"].contains(&name) => {}
            None => open.push(name),
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} stay open")) }
}

#[test]
fn every_form_has_the_same_cells() {
    let user = User::new();
    for lang in LANGS {
        let md = text(&user, lang, "md");
        let (rows, corners) = (cells(&md), corners(&md));
        assert!(corners.len() > 5, "{lang}: {corners:?}");
        assert!(rows.len() > 40, "{lang}: {}", rows.len());
        let html = bare(&text(&user, lang, "html"));
        let docx = bare(&parts(&written(&user, lang, "docx"))["word/document.xml"]);
        let csv = text(&user, lang, "csv").replace("\"\"", "\"");
        for row in &rows {
            for cell in row {
                assert!(html.contains(&format!(">{cell}</t")), "{lang}: {cell} of {row:?} in the page");
                assert!(docx.contains(&format!(">{cell}</w:t>")), "{lang}: {cell} of {row:?} in the document");
                // In the list, every row is named in the same column.
                let is_corner = cell == &row[0] && corners.contains(&&**cell);
                assert!(is_corner || csv.contains(&**cell), "{lang}: {cell} of {row:?} in the list");
            }
        }
        // In the workbook, what counts something is a number; the rest is the same text.
        let book = parts(&written(&user, lang, "xlsx"));
        let strings = bare(&book["xl/sharedStrings.xml"]);
        for row in &rows {
            assert!(strings.contains(&format!(">{}</t>", row[0])), "{lang}: {row:?} in the workbook");
        }
        let num_rows: usize = sheets(&book).values().map(|sheet| sheet.matches("<row ").count()).sum();
        // The lists of failure stories are a sheet, too.
        assert!(num_rows > rows.len(), "{lang}: {num_rows} rows in the workbook, {} in the text", rows.len());
    }
}

fn sheets(book: &BTreeMap<String, String>) -> BTreeMap<&str, &str> {
    let is_sheet = |name: &&String| name.starts_with("xl/worksheets/sheet");
    book.iter().filter(|(name, _)| is_sheet(name)).map(|(name, sheet)| (&**name, &**sheet)).collect()
}

#[test]
fn the_workbook_has_filters_a_frozen_head_and_numbers_to_reckon_with() {
    let user = User::new();
    let book = parts(&written(&user, "en", "xlsx"));
    let sheets = sheets(&book);
    assert!(sheets.len() >= 7, "{:?}", sheets.keys());
    for (name, sheet) in &sheets {
        assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:"), "{name}");
        assert!(!sheet.contains("<f>"), "{name} has a formula");
    }
    // Harm and percentages are numbers, with their form.
    let glance = sheets["xl/worksheets/sheet2.xml"];
    let cell = |name: &str| glance.split(&format!("<c r=\"{name}\"")).nth(1).and_then(|it| it.split("</c>").next());
    let is_number = |cell: Option<&str>| cell.is_some_and(|cell| cell.contains("<v>") && !cell.contains("t=\""));
    assert!(!is_number(cell("B2")), "an ending is text");
    for name in ["B4", "C4", "D4", "B5", "C5", "B7"] {
        assert!(is_number(cell(name)), "{name}: {:?}", cell(name));
    }
    assert!(book["xl/styles.xml"].contains("[h]:mm:ss"));
    let again = parts(&{
        let path = user.path("again.xlsx");
        user.run(["compare", FAILURE, IDEAL, "--lang", "en", "-o", &path]).good();
        std::fs::read(path).expect("written")
    });
    assert_eq!(again["xl/worksheets/sheet2.xml"], book["xl/worksheets/sheet2.xml"], "the same runs give the same file");
}

#[test]
fn the_page_is_one_file_that_everybody_can_read() {
    let user = User::new();
    for lang in LANGS {
        let html = text(&user, lang, "html");
        assert!(html.starts_with(&format!("<!DOCTYPE html>\n<html lang='{lang}'>")));
        let body = html
            .split_once("</style>")
            .map(|(head, rest)| format!("{}{rest}", &head[..head.find("<style>").expect("a style")]));
        assert_eq!(is_well_formed(&body.expect("a head")), Ok(()), "{lang}");
        assert!(!html.contains("http://") && !html.contains("https://") && !html.contains("<script"));
        for sentence in ["compare-", "report-", "debrief-"] {
            assert!(!html.contains(&format!(">{sentence}")), "{sentence} has no words");
        }
        // The picture says in words what it shows, and stands above the table with the same values.
        let among = html.split("<section id='among'").nth(1).expect("the stand-ins");
        assert!(among.find("<svg").expect("a picture") < among.find("<table").expect("a table"));
        assert!(among.contains("role='img' aria-labelledby='among-chart.t among-chart.d'"));
        assert_eq!(among.matches("<rect class='step'").count(), 11);
        // All that contents lead to is there.
        for link in html.split(" href='#").skip(1).filter_map(|rest| rest.split('\'').next()) {
            assert!(html.contains(&format!(" id='{link}'")), "{link}");
        }
        let tables = html.matches("<table>").count();
        assert_eq!(tables, html.matches("<caption").count());
        assert!(tables >= 6 && html.matches("<th scope='row'>").count() > 30, "{lang}");
    }
}

#[test]
fn the_document_has_headings_and_tables() {
    let user = User::new();
    for (lang, headings) in [
        ("ja", ["比べる演習", "概要", "期待行動ごとの評定", "期限", "代役との比較"]),
        ("en", ["Exercises side by side", "At a glance", "Letter by letter", "Deadlines", "Among stand-ins"]),
    ] {
        let package = parts(&written(&user, lang, "docx"));
        let mut rest = package["word/document.xml"].as_str();
        for heading in headings {
            let text =
                format!("<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{heading}</w:t>");
            rest = &rest[rest.find(&text).unwrap_or_else(|| panic!("{heading} is missing, or out of order"))..];
            assert!(rest.contains("<w:tbl>"), "no table below {heading}");
        }
    }
}

#[test]
fn a_list_has_a_line_for_each_cell_and_no_formulas() {
    let user = User::new();
    let csv = text(&user, "en", "csv");
    assert!(csv.starts_with("\u{feff}Part,What,Column,Value\r\n"), "{csv}");
    assert!(csv.contains("At a glance,Letters that are P or S,Change,'+"), "{csv}");
    assert!(csv.lines().count() > 150 && !csv.contains(",=") && !csv.contains(",+"), "{csv}");
}

#[test]
fn a_teams_course_is_drawn_above_its_table() {
    let user = User::new();
    let play = ["play", "first-drill", "--seat", "csirt", "--step", "--seed", "7", "--team", "青組"];
    for _ in 0..2 {
        user.type_in(play, &["wait 2h", "wait 2h", "wait 2h", "wait 2h", "", "", "yes"]).good();
    }
    for lang in LANGS {
        let path = user.path(&format!("team-{lang}.html"));
        user.run(["compare", "--team", "青組", "--lang", lang, "-o", &path]).good();
        let html = std::fs::read_to_string(&path).expect("written");
        let trend = html.split("<section id='trend'").nth(1).and_then(|it| it.split("</section>").next());
        let trend = trend.expect("the course");
        assert!(trend.contains("<svg") && trend.matches("<rect class='own'").count() == 3, "two columns and the key");
        assert!(html.contains("<section id='letters'"), "letter by letter below it");
        assert_eq!(html.matches("<h1>").count(), 1);
    }
    let path = user.path("team.xlsx");
    user.run(["compare", "--team", "青組", "-o", &path]).good();
    assert!(parts(&std::fs::read(path).expect("written"))["xl/workbook.xml"].contains("From exercise to exercise"));
}

#[test]
fn what_cannot_be_written_is_said() {
    let user = User::new();
    let said = |args: &[&str], code| user.run(["compare", "--lang", "en", FAILURE, IDEAL].iter().chain(args)).bad(code);
    let there = user.file("there.html", b"somebody's work");
    assert!(said(&["-o", &there], 1).contains("there.html"));
    assert_eq!(std::fs::read(&there).expect("there"), b"somebody's work");
    assert!(said(&["-o", "/nowhere/at/all.docx"], 1).contains("/nowhere/at/all.docx"));
    let odd = said(&["-o", "runs.pnml"], 2);
    assert!(odd.contains("stands for no format") && odd.contains("docx, xlsx, csv") && !odd.contains("pnml)"), "{odd}");
    assert!(said(&["--format", "xlsx"], 2).contains("-o report.xlsx"));
    assert!(said(&["--format", "pnml"], 2).contains("pnml"));
    let screen = user.run(["compare", FAILURE, IDEAL, "--format", "html", "-o", "-"]).good();
    assert!(screen.starts_with("<!DOCTYPE html>"));
}
