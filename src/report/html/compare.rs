//! A comparison as one HTML file: the tables, with a team's course and a run's place among stand-ins as pictures above them.

use super::blocks::Writer;
use super::tag::esc;
use super::{Document, chart, document, list_of_contents};
use crate::report::compare::{Comparison, Part};
use crate::text::Words;

/// The whole file.
pub(in crate::report) fn comparison(words: &Words, comparison: &Comparison<'_>) -> String {
    let parts = comparison.parts(words);
    let mut writer = Writer::new(None);
    parts.iter().for_each(|part| section(words, comparison, part, &mut writer));
    let contents = list_of_contents(words, parts.iter().map(|part| (part.anchor, part.heading.as_str())), None);
    let title = comparison.title(words);
    document(words, &Document { title: &title, summary: "", contents: &contents, body: &writer.html })
}

fn section(words: &Words, comparison: &Comparison<'_>, part: &Part, writer: &mut Writer) {
    let anchor = part.anchor;
    writer.raw(&format!(
        "<section id='{anchor}' class='compare' aria-labelledby='{anchor}.h'>\n<h2 id='{anchor}.h'>{}</h2>\n",
        esc(&part.heading)
    ));
    let picture = match (anchor, comparison.team, comparison.among) {
        ("trend", Some((_, exercises)), _) => chart::trend(words, exercises),
        ("among", _, Some(among)) => chart::among(words, among),
        _ => None,
    };
    writer.raw(&picture.unwrap_or_default());
    part.blocks().iter().for_each(|block| writer.block(block));
    writer.raw("</section>\n");
}
