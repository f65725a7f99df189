//! The timeline as comma-separated values, RFC 4180; after it, of no entry, what was rated, and what the process came to; and a
//! comparison, one line for each cell.

use super::compare::Comparison;
use super::reporter::Reporter;
use super::section::{mined, objectives};
use super::timeline::timeline;
use crate::text::Words;

/// Without it, spreadsheets take Japanese for something else.
const BYTE_ORDER_MARK: char = '\u{feff}';

pub(super) fn csv(r: &Reporter<'_>) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    let moment = |at| r.speaker.setting.local(at).strftime("%Y-%m-%d %H:%M:%S").to_string();
    row(&mut text, r.heads(&["debrief-record", "report-moment", "report-by", "report-what"]));
    for line in timeline(r) {
        row(&mut text, [line.seq.to_string(), moment(line.at), line.by, line.what]);
    }
    let end = moment(r.debrief.length_secs);
    for this in objectives::letters(r) {
        let name = objectives::objective(r, this.objective);
        for reason in objectives::reasons(r, &this) {
            row(&mut text, [String::new(), end.clone(), r.say("debrief-ratings"), r.labelled(&name, &reason.text)]);
        }
    }
    for case in r.debrief.process.mined.cases.iter().filter(|case| case.num_events > 0 && r.wants_all()) {
        row(&mut text, [String::new(), end.clone(), r.say("debrief-mined"), mined::line(r, case)]);
    }
    text
}

/// Tables of different width in one file: each cell with its part, its row and its column.
pub(super) fn comparison(words: &Words, comparison: &Comparison<'_>) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    row(&mut text, ["compare-part", "compare-what", "compare-column", "compare-cell"].map(|id| words.say(id)));
    for part in comparison.parts(words) {
        let (head, rows) = part.grid(words);
        for cells in rows {
            let (first, rest) = cells.split_first().expect("each row has a name");
            for (column, cell) in head.iter().skip(1).zip(rest) {
                let line = [&part.heading, &first.text, column, &cell.text];
                row(&mut text, line.map(String::clone));
            }
        }
    }
    text
}

fn row(text: &mut String, cells: impl IntoIterator<Item = String>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&quoted(&inert(&cell)));
    }
    text.push_str("\r\n");
}

/// What people wrote is text: a spreadsheet would take these beginnings for a formula, and carry it out.
fn inert(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

fn quoted(cell: &str) -> String {
    let needs = cell.contains([',', '"', '\r', '\n']);
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_text_whatever_stands_in_them() {
        let mut text = String::new();
        row(&mut text, ["=1+1", "a,\"b\"", "@x", "-", "plain", "two\nlines"].map(str::to_owned));
        assert_eq!(text, "'=1+1,\"a,\"\"b\"\"\",'@x,'-,plain,\"two\nlines\"\r\n");
    }
}
