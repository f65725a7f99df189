//! The record at the end of the report: where every link of a finding leads. It is not folded: not every browser unfolds
//! what a link leads to.

use std::collections::BTreeSet;

use super::RECORD;
use super::tag::{esc, lines};
use crate::journal::Entry;
use crate::report::reporter::Reporter;

/// Every entry that says something; in the report for one seat, those that it cites.
pub(super) fn record(r: &Reporter<'_>, cited: &BTreeSet<u32>, on_paper: &BTreeSet<u32>) -> String {
    let rows: String = r.journal.entries.iter().filter_map(|entry| row(r, entry, cited, on_paper)).collect();
    let id = if r.seat.is_some() { "report-record-cited" } else { "report-record-how" };
    let heads: String = ["debrief-record", "debrief-time", "report-by", "report-what"]
        .iter()
        .map(|id| format!("<th scope='col'>{}</th>", esc(&r.say(id))))
        .collect();
    let heading = esc(&r.say("report-record"));
    format!(
        "<section id='{RECORD}' aria-labelledby='{RECORD}.h'>\n<h2 id='{RECORD}.h'>{heading}</h2>\n<p>{}</p>\n\
         <table class='record'>\n<caption class='unseen'>{heading}</caption>\n<thead><tr>{heads}</tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table>\n</section>\n",
        esc(&r.say(id))
    )
}

fn row(r: &Reporter<'_>, entry: &Entry, cited: &BTreeSet<u32>, on_paper: &BTreeSet<u32>) -> Option<String> {
    let told: Vec<String> =
        r.told_of(entry).map(|(at, line)| format!("<li>{}{}</li>", moment(r, entry, at), lines(line))).collect();
    let is_wanted = cited.contains(&entry.seq) || (r.seat.is_none() && !told.is_empty());
    if !is_wanted {
        return None;
    }
    let told = match told.is_empty() {
        true => esc(&r.say("report-conditions")),
        false => format!("<ul>{}</ul>", told.concat()),
    };
    let class = if on_paper.contains(&entry.seq) { "" } else { " class='screen'" };
    Some(format!(
        "<tr id='e{seq}'{class}><th scope='row'>{seq}</th><td>{}</td><td>{}</td><td>{told}</td></tr>\n",
        esc(&r.time(entry.at)),
        esc(&r.by(entry.by)),
        seq = entry.seq,
    ))
}

/// The moment of a line that came later than its entry, while time passed.
fn moment(r: &Reporter<'_>, entry: &Entry, at: u32) -> String {
    if at == entry.at { String::new() } else { format!("<time>{}</time> ", esc(&r.time(at))) }
}
