//! The debrief as one HTML file: it needs no network and no script, prints, and leads from every finding to its entries.

mod blocks;
mod chart;
mod record;
mod summary;
mod tag;

use super::page::{Block, Page};
use super::reporter::Reporter;
use crate::text::arg;
use blocks::Writer;
use tag::esc;

/// How it looks, on a screen and on paper.
const STYLE: &str = include_str!("../../../assets/report/report.css");
/// Anchor of the record.
const RECORD: &str = "record";

/// A section with its anchor.
struct Part<'a> {
    anchor: &'a str,
    heading: &'a str,
    blocks: &'a [Block],
}

/// The whole file.
pub(super) fn html(r: &Reporter<'_>, sections: &[(&'static str, Page)]) -> String {
    let parts: Vec<Part<'_>> = sections.iter().filter_map(|(anchor, page)| part(anchor, page)).collect();
    let title = sections.iter().flat_map(|(_, page)| &page.blocks).find_map(|block| match block {
        Block::Title(title) => Some(esc(title)),
        _ => None,
    });
    let title = title.unwrap_or_default();
    let mut writer = Writer::new(r.say("debrief-record"));
    for part in &parts {
        section(r, &mut writer, part);
    }
    let record = record::record(r, &writer.cited);
    let lang = r.speaker.lang().code();
    format!(
        "<!DOCTYPE html>\n<html lang='{lang}'>\n<head>\n<meta charset='utf-8'>\n\
         <meta name='viewport' content='width=device-width, initial-scale=1'>\n\
         <meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name='color-scheme' content='light'>\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class='skip' href='#main'>{skip}</a>\n<header>\n<h1>{title}</h1>\n{summary}</header>\n{contents}\
         <main id='main'>\n{body}{record}</main>\n<footer><p>{footer}</p></footer>\n</body>\n</html>\n",
        skip = esc(&r.say("report-skip")),
        summary = summary::summary(r),
        contents = contents(r, &parts),
        body = writer.html,
        footer = esc(&r.say_with("report-made-by", &[arg("version", env!("CARGO_PKG_VERSION"))])),
    )
}

/// A section that says something.
fn part<'a>(anchor: &'a str, page: &'a Page) -> Option<Part<'a>> {
    let heading = page.blocks.iter().find_map(|block| match block {
        Block::Heading(heading) => Some(heading.as_str()),
        _ => None,
    })?;
    Some(Part { anchor, heading, blocks: &page.blocks })
}

fn section(r: &Reporter<'_>, writer: &mut Writer, part: &Part<'_>) {
    let Part { anchor, heading, blocks } = part;
    writer.raw(&format!("<section id='{anchor}' aria-labelledby='{anchor}.h'>\n"));
    writer.raw(&format!("<h2 id='{anchor}.h'>{}</h2>\n", esc(heading)));
    if let Some(chart) = chart::of_section(r, anchor, &mut writer.cited) {
        writer.raw(&chart);
    }
    blocks.iter().for_each(|block| writer.block(block));
    writer.raw("</section>\n");
}

fn contents(r: &Reporter<'_>, parts: &[Part<'_>]) -> String {
    let heading = r.say("report-record");
    let record = [(RECORD, heading.as_str())];
    let all = parts.iter().map(|part| (part.anchor, part.heading)).chain(record);
    let items: String =
        all.map(|(anchor, heading)| format!("<li><a href='#{anchor}'>{}</a></li>\n", esc(heading))).collect();
    format!("<nav aria-label='{}'>\n<ol>\n{items}</ol>\n</nav>\n", esc(&r.say("report-contents")))
}
