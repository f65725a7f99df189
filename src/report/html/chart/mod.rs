//! Charts as inline SVG, drawn in whole numbers. Each says in words what it shows, and everything in it stands in the
//! tables and lists below it, too; so a mark leads to its entry by mouse, and the keyboard does not have to pass them all.

mod among;
mod axis;
mod clocks;
mod lanes;
mod map;
mod sequence;
mod spread;
mod talk;
mod trend;

use std::collections::BTreeSet;

use super::tag::{esc, scrolling};
use crate::report::reporter::Reporter;
use crate::text::{Lang, Words};

pub(super) use among::chart as among;
pub(super) use trend::chart as trend;

/// Charts are this wide, in their own units.
const WIDTH: u32 = 1000;

/// The chart that shows a section at a glance.
pub(super) fn of_section(r: &Reporter<'_>, section: &str, cited: &mut BTreeSet<u32>) -> Option<String> {
    match section {
        "deadlines" => clocks::chart(r, cited),
        "knowledge" => sequence::chart(r, cited),
        "communication" => talk::chart(r),
        "mined" => map::chart(r, cited),
        "whatif" => spread::chart(r, cited),
        "moments" | "personal" => lanes::chart(r, section, cited),
        _ => None,
    }
}

/// A figure: `name` is its anchor, `ids` are those of its caption and of its description.
fn figure(words: &Words, name: &str, ids: [&str; 2], height: u32, body: &str) -> String {
    let (caption, how) = (esc(&words.say(ids[0])), esc(&words.say(ids[1])));
    let svg = format!(
        "<svg viewBox='0 0 {WIDTH} {height}' role='img' aria-labelledby='{name}.t {name}.d'>\n\
         <title id='{name}.t'>{caption}</title>\n<desc id='{name}.d'>{how}</desc>\n{body}</svg>"
    );
    format!(
        "<figure>\n<figcaption><strong>{caption}</strong> {how}</figcaption>\n{}</figure>\n",
        scrolling(&words.say(ids[0]), &svg)
    )
}

/// A mark that says what it is when one points at it, and leads to its entry.
fn mark(seq: u32, title: &str, shape: &str, cited: &mut BTreeSet<u32>) -> String {
    cited.insert(seq);
    format!("<a href='#e{seq}' tabindex='-1'><title>{}</title>{shape}</a>\n", esc(title))
}

/// A label has so many lines at most.
const LABEL_LINES: usize = 3;

/// Text in as many lines as it takes in so many columns, the first at `y`; what is cut off is seen to be.
fn label(lang: Lang, text: &str, columns: usize, [x, y]: [u32; 2]) -> String {
    let mut lines = crate::text::wrap(text, columns, lang);
    if lines.len() > LABEL_LINES {
        lines.truncate(LABEL_LINES);
        lines.iter_mut().last().into_iter().for_each(|last| last.push('…'));
    }
    let line = |(n, line): (usize, &String)| format!("<text x='{x}' y='{}'>{}</text>\n", y + n as u32 * 16, esc(line));
    lines.iter().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_shows_that_it_was_cut_off() {
        let lines = |text: &str| label(Lang::En, text, 10, [0, 0]).matches("<text").count();
        let long = "one two three four five six seven eight";
        assert_eq!((lines("one two"), lines(long)), (1, 3));
        assert!(label(Lang::En, long, 10, [0, 0]).trim_end().ends_with("…</text>"));
        assert!(!label(Lang::En, "one two three", 10, [0, 0]).contains('…'));
    }
}
