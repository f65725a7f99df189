//! A team from exercise to exercise: how many of its letters are good, and how well it kept to the playbook, as columns.

use super::{esc, figure, label};
use crate::report::compare::{Exercise, points};
use crate::text::{Words, arg};

/// The picture from the whole down to nothing.
const TOP: u32 = 34;
const BOTTOM: u32 = 234;
const LEFT: u32 = 60;
const RIGHT: u32 = 990;
/// Room for the names below.
const NAMES: u32 = 62;
/// A column is not wider than this.
const WIDE_MAX: u32 = 60;
/// More exercises than this are too narrow to be read: the last ones are shown.
const SHOWN_MAX: usize = 16;
/// Width of a character, about.
const CHAR: u32 = 8;

pub(in crate::report::html) fn chart(words: &Words, exercises: &[Exercise<'_>]) -> Option<String> {
    let all = points(words, exercises);
    let shown = &all[all.len().saturating_sub(SHOWN_MAX)..];
    if shown.is_empty() {
        return None;
    }
    let slot = (RIGHT - LEFT) / shown.len() as u32;
    let mut body: String = [0, 25, 50, 75, 100].into_iter().map(|percent| line(words, percent)).collect();
    body.push_str(&key(words));
    for (n, point) in shown.iter().enumerate() {
        body.push_str(&columns(words, point, LEFT + slot * n as u32, slot));
    }
    Some(figure(words, "trend", ["compare-course", "compare-course-how"], BOTTOM + NAMES, &body))
}

fn y(percent: u32) -> u32 {
    BOTTOM - (BOTTOM - TOP) * percent.min(100) / 100
}

fn say(words: &Words, percent: u32) -> String {
    words.say_with("debrief-percent", &[arg("percent", percent)])
}

fn line(words: &Words, percent: u32) -> String {
    let y = y(percent);
    format!(
        "<path class='grid' d='M{LEFT} {y}H{RIGHT}'/><text class='tick' x='{}' y='{}' text-anchor='end'>{}</text>\n",
        LEFT - 6,
        y + 4,
        esc(&say(words, percent)),
    )
}

/// Which column is which; filled or hatched, not by colour alone.
fn key(words: &Words) -> String {
    let one = |x: u32, class: &str, id: &str| {
        format!(
            "<rect class='{class}' x='{x}' y='4' width='14' height='14'/><text x='{}' y='16'>{}</text>\n",
            x + 20,
            esc(&words.say(id))
        )
    };
    one(LEFT, "own", "compare-good") + &one((LEFT + RIGHT) / 2, "step", "compare-fit")
}

fn columns(words: &Words, (name, good, fit): &(String, u32, Option<u32>), x: u32, slot: u32) -> String {
    let wide = (slot * 2 / 5).min(WIDE_MAX);
    let middle = x + slot / 2;
    let column = |class: &str, id: &str, from: u32, percent: u32| {
        let (top, said) = (y(percent), say(words, percent));
        let title = words.say_with("debrief-labelled", &[arg("label", words.say(id)), arg("text", &*said)]);
        format!(
            "<g><title>{}</title><rect class='{class}' x='{from}' y='{top}' width='{wide}' height='{}'/>\n\
             <text class='tick' x='{}' y='{}' text-anchor='middle'>{percent}</text></g>\n",
            esc(&format!("{name} – {title}")),
            (BOTTOM - top).max(1),
            from + wide / 2,
            top - 4,
        )
    };
    let mut svg = column("own", "compare-good", middle - wide, *good);
    svg.push_str(&fit.map(|fit| column("step", "compare-fit", middle, fit)).unwrap_or_default());
    svg + &label(words.lang(), name, (slot / CHAR).max(4) as usize, [x + 4, BOTTOM + 18])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn columns_are_as_high_as_they_say() {
        let svg = columns(&Words::new(Lang::En), &("1: Drill".into(), 50, Some(100)), LEFT, 100);
        assert!(svg.contains("y='134'") && svg.contains("height='100'") && svg.contains("y='34'"), "{svg}");
        assert!(svg.contains("height='200'"), "{svg}");
        let bare = columns(&Words::new(Lang::En), &("1: Drill".into(), 50, None), LEFT, 100);
        assert!(!bare.contains("class='step'"), "what was not measured has no column: {bare}");
    }
}
