//! The debrief as one HTML file: it needs no network and no script, prints, and leads from every finding to its entries.

mod blocks;
mod chart;
mod compare;
mod record;
mod summary;
mod tag;

pub(super) use compare::comparison;

use std::collections::BTreeSet;

use super::page::{Block, Page};
use super::reporter::Reporter;
use super::section::ending;
use super::sections::{Fold, SUMMARY, Section};
use crate::text::{Words, arg};
use blocks::Writer;
use tag::esc;

/// How it looks, on a screen and on paper.
const STYLE: &str = include_str!("../../../assets/report/report.css");
/// Anchor of the record.
const RECORD: &str = "record";

/// A section with its anchor.
struct Part<'a> {
    anchor: &'a str,
    fold: Fold,
    heading: &'a str,
    blocks: &'a [Block],
}

/// The whole file.
pub(super) fn html(r: &Reporter<'_>, sections: &[(&'static Section, Page)]) -> String {
    let parts: Vec<Part<'_>> = sections.iter().filter_map(|(of, page)| part(of, page)).collect();
    let mut writer = Writer::new(Some(r.say("debrief-record")));
    // On paper the record stops at what the summary leads to; the whole is a hundred pages.
    let mut on_paper = BTreeSet::new();
    for part in &parts {
        section(r, &mut writer, part);
        if part.anchor == SUMMARY {
            on_paper.clone_from(&writer.cited);
        }
    }
    let record = record::record(r, &writer.cited, &on_paper);
    let paper = format!("<p class='paper'>{}</p>\n", esc(&r.say("report-paper")));
    document(
        r.speaker.words,
        &Document {
            title: &ending::title(r),
            summary: &summary::summary(r),
            contents: &contents(r, &parts),
            body: &[paper, writer.html, record].concat(),
        },
    )
}

/// What stands in the frame of a file.
struct Document<'a> {
    /// Text.
    title: &'a str,
    /// Below the title.
    summary: &'a str,
    /// Where one finds what.
    contents: &'a str,
    body: &'a str,
}

/// The whole file around it.
fn document(words: &Words, Document { title, summary, contents, body }: &Document<'_>) -> String {
    let lang = words.lang().code();
    format!(
        "<!DOCTYPE html>\n<html lang='{lang}'>\n<head>\n<meta charset='utf-8'>\n\
         <meta name='viewport' content='width=device-width, initial-scale=1'>\n\
         <meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name='color-scheme' content='light'>\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class='skip' href='#main'>{skip}</a>\n<header>\n<h1>{title}</h1>\n{summary}</header>\n{contents}\
         <main id='main'>\n{body}</main>\n<footer><p>{footer}</p></footer>\n</body>\n</html>\n",
        title = esc(title),
        skip = esc(&words.say("report-skip")),
        footer = esc(&words.say_with("report-made-by", &[arg("version", env!("CARGO_PKG_VERSION"))])),
    )
}

/// A section that says something.
fn part<'a>(of: &Section, page: &'a Page) -> Option<Part<'a>> {
    let heading = page.blocks.iter().find_map(|block| match block {
        Block::Heading(heading) => Some(heading.as_str()),
        _ => None,
    })?;
    Some(Part { anchor: of.name, fold: of.fold, heading, blocks: &page.blocks })
}

fn section(r: &Reporter<'_>, writer: &mut Writer, part: &Part<'_>) {
    let Part { anchor, fold, heading, blocks } = part;
    let heading = format!("<h2 id='{anchor}.h'>{}</h2>", esc(heading));
    writer.raw(&format!("<section id='{anchor}' aria-labelledby='{anchor}.h'>\n"));
    match fold {
        Fold::Whole => writer.fold(&heading),
        Fold::Open | Fold::Parts => writer.raw(&(heading + "\n")),
    }
    if let Some(chart) = chart::of_section(r, anchor, &mut writer.cited) {
        writer.raw(&chart);
    }
    for block in *blocks {
        match block {
            Block::Subheading(text) if *fold == Fold::Parts => writer.fold_part(text),
            block => writer.block(block),
        }
    }
    writer.unfold();
    writer.raw("</section>\n");
}

fn contents(r: &Reporter<'_>, parts: &[Part<'_>]) -> String {
    let heading = r.say("report-record");
    let record = [(RECORD, heading.as_str())];
    let all = parts.iter().map(|part| (part.anchor, part.heading)).chain(record);
    list_of_contents(r.speaker.words, all, Some("report-folded"))
}

/// Links to sections, with a remark below them.
fn list_of_contents<'t>(
    words: &Words,
    all: impl Iterator<Item = (&'t str, &'t str)>,
    remark: Option<&'static str>,
) -> String {
    let items: String =
        all.map(|(anchor, heading)| format!("<li><a href='#{anchor}'>{}</a></li>\n", esc(heading))).collect();
    let remark = remark.map(|id| format!("<p class='soft'>{}</p>\n", esc(&words.say(id)))).unwrap_or_default();
    format!("<nav aria-label='{}'>\n<ol>\n{items}</ol>\n{remark}</nav>\n", esc(&words.say("report-contents")))
}
