//! A part of a comparison before it has a form: a table whose cells know what they count, and points below it.

use crate::report::page::{Block, Item, Page};
use crate::scenario::time::Secs;
use crate::text::{Words, arg};

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Unit {
    /// Things.
    Count,
    /// Tenths of things.
    Tenths,
    /// Hundredths of a whole.
    Percent,
    /// Money.
    Yen,
    /// Money, where the leading digits say enough.
    AboutYen,
    /// Time, in seconds.
    Secs,
}

impl Unit {
    /// As people read it.
    pub(in crate::report) fn shown(self, words: &Words, value: i64) -> String {
        match self {
            Self::Count => value.to_string(),
            Self::Tenths => format!("{}.{}", value / 10, value % 10),
            Self::Percent => words.say_with("debrief-percent", &[arg("percent", value)]),
            Self::Yen => words.money(value),
            Self::AboutYen => words.money_about(value),
            Self::Secs => words.span(Secs::try_from(value).unwrap_or(0)),
        }
    }
}

/// A cell: how it reads, and what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Cell {
    pub(in crate::report) text: String,
    pub(in crate::report) number: Option<(i64, Unit)>,
}

impl Cell {
    pub(super) fn number(words: &Words, value: i64, unit: Unit) -> Self {
        Self { text: unit.shown(words, value), number: Some((value, unit)) }
    }

    /// From one value to another.
    pub(super) fn change(words: &Words, before: i64, after: i64, unit: Unit) -> Self {
        let difference = after - before;
        let sign = if difference > 0 { "+" } else { "−" };
        let text = match difference {
            0 => words.say("compare-same"),
            _ => format!("{sign}{}", unit.shown(words, difference.abs())),
        };
        Self { text, number: Some((difference, unit)) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, number: None }
    }
}

/// A part under its own heading. What is empty is left out.
#[derive(Debug, Default)]
pub(in crate::report) struct Part {
    /// What it is called by in a file.
    pub(in crate::report) anchor: &'static str,
    pub(in crate::report) heading: String,
    pub(in crate::report) intro: Option<String>,
    pub(in crate::report) head: Vec<String>,
    pub(in crate::report) rows: Vec<Vec<Cell>>,
    pub(in crate::report) points: Vec<Item>,
    /// What the table shows at a glance.
    pub(in crate::report) picture: Option<Block>,
}

impl Part {
    /// All of it, for whoever gives it a form.
    pub(in crate::report) fn blocks(&self) -> Vec<Block> {
        let mut page = Page::default();
        page.heading(&*self.heading);
        self.intro.iter().for_each(|intro| page.para(&**intro));
        page.blocks.extend(self.picture.clone());
        let texts = |row: &Vec<Cell>| row.iter().map(|cell| cell.text.clone()).collect();
        page.table(self.head.clone(), self.rows.iter().map(texts).collect());
        page.list(self.points.clone());
        page.blocks
    }

    /// Everything as one table: points become rows, once for each that stands under them.
    pub(in crate::report) fn grid(&self, words: &Words) -> (Vec<String>, Vec<Vec<Cell>>) {
        if !self.rows.is_empty() {
            return (self.head.clone(), self.rows.clone());
        }
        let row = |point: &str, under: &str| vec![Cell::from(point.to_owned()), Cell::from(under.to_owned())];
        let rows = |item: &Item| match item.under.is_empty() {
            true => vec![row(&item.text, "")],
            false => item.under.iter().map(|under| row(&item.text, &under.text)).collect(),
        };
        (vec![words.say("compare-what"), self.heading.clone()], self.points.iter().flat_map(rows).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_change_says_its_sign_and_keeps_its_number() {
        let words = Words::new(Lang::En);
        let change = |before, after| Cell::change(&words, before, after, Unit::Percent);
        assert_eq!((change(40, 65).text, change(40, 65).number), ("+25 %".into(), Some((25, Unit::Percent))));
        assert_eq!((change(65, 40).text, change(65, 40).number), ("−25 %".into(), Some((-25, Unit::Percent))));
        assert_eq!((change(7, 7).text.as_str(), change(7, 7).number), ("same", Some((0, Unit::Percent))));
    }

    #[test]
    fn points_become_rows_of_a_sheet() {
        let points = vec![Item::new("gone").with([Item::new("a"), Item::new("b")]), Item::new("new")];
        let part = Part { points, ..Part::default() };
        let (_, rows) = part.grid(&Words::new(Lang::En));
        let texts: Vec<String> = rows.iter().map(|row| format!("{}/{}", row[0].text, row[1].text)).collect();
        assert_eq!(texts, ["gone/a", "gone/b", "new/"]);
    }
}
