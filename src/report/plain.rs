//! A page for the terminal: 80 columns, no drawing; a table that does not fit is read out row by row.

use super::page::{Block, Item, Page, Standing};
use crate::text::{Lang, Words, arg, width, wrap};

/// Columns of a terminal.
const COLUMNS: usize = 80;
/// Between the columns of a table.
const GAP: usize = 2;
/// A row's name may be wrapped down to this; what is narrower still is read out row by row.
const FIRST_MIN: usize = 20;
/// From the least to the most.
const BAR: usize = 60;

/// The page as plain text.
pub(super) fn plain(page: &Page, words: &Words) -> String {
    let mut out = Out { words, lang: words.lang(), text: String::new(), num_sections: 0 };
    page.blocks.iter().for_each(|block| out.block(block));
    out.text
}

struct Out<'a> {
    words: &'a Words,
    lang: Lang,
    text: String,
    num_sections: u32,
}

impl Out<'_> {
    fn block(&mut self, block: &Block) {
        if matches!(block, Block::Course(_)) {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        match block {
            Block::Title(text) | Block::Para(text) | Block::Subheading(text) => self.lines("", "", text),
            Block::Heading(text) => {
                self.num_sections += 1;
                let mark = format!("{}. ", self.num_sections);
                self.text.push('\n');
                self.lines(&mark, "   ", text);
            }
            Block::List(items) => items.iter().for_each(|item| self.item("- ", 0, item)),
            Block::Numbered(items) => {
                for (i, item) in items.iter().enumerate() {
                    self.item(&format!("{}) ", i + 1), 0, item);
                }
            }
            Block::Table { head, rows } => self.table(head, rows),
            // Its bars are of signs, and explained as such.
            Block::Standings { all, .. } => self.standings(all),
            Block::Course(_) => {}
        }
    }

    /// A text, its first line after one mark and the others after another one.
    fn lines(&mut self, first: &str, rest: &str, text: &str) {
        let columns = COLUMNS - width(first, self.lang).max(width(rest, self.lang));
        for (i, line) in wrap(text, columns, self.lang).iter().enumerate() {
            self.text.push_str(if i == 0 { first } else { rest });
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    /// A bar of signs for each, which has its words in the table below.
    fn standings(&mut self, all: &[Standing]) {
        self.lines("", "", &self.words.say("compare-signs"));
        for this in all {
            self.lines("- ", "  ", &this.name);
            self.text.push_str(&format!("  {}\n", signs(this)));
        }
    }

    fn item(&mut self, mark: &str, depth: usize, item: &Item) {
        let indent = "  ".repeat(depth);
        let rest = format!("{indent}{}", " ".repeat(mark.len()));
        self.lines(&format!("{indent}{mark}"), &rest, &item.text);
        item.under.iter().for_each(|under| self.item("- ", depth + 1, under));
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let all = || std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
        let column =
            |i: usize| all().filter_map(|row| row.get(i)).map(|cell| width(cell, self.lang)).max().unwrap_or(0);
        let mut widths: Vec<usize> = (0..head.len()).map(column).collect();
        let others = widths.iter().skip(1).map(|columns| columns + GAP).sum::<usize>();
        let left = COLUMNS.saturating_sub(others);
        if left < FIRST_MIN.min(widths[0]) {
            rows.iter().for_each(|row| self.stacked(head, row));
            return;
        }
        widths[0] = widths[0].min(left);
        let lines: Vec<String> = all().map(|row| self.row(row, &widths)).collect();
        lines.iter().for_each(|line| self.text.push_str(line));
    }

    /// A row in columns; only its name may take several lines.
    fn row(&self, cells: &[String], widths: &[usize]) -> String {
        let first = cells.first().map_or("", String::as_str);
        let names = wrap(first, widths[0], self.lang);
        let mut text = String::new();
        for (i, name) in names.iter().enumerate() {
            let mut line = self.padded(name, widths[0]);
            if i == 0 {
                cells.iter().zip(widths).skip(1).for_each(|(cell, columns)| line += &self.padded(cell, *columns));
            }
            text += line.trim_end();
            text.push('\n');
        }
        text
    }

    fn padded(&self, cell: &str, columns: usize) -> String {
        cell.to_owned() + &" ".repeat(columns.saturating_sub(width(cell, self.lang)) + GAP)
    }

    /// The row's name, then one line for each cell that says something.
    fn stacked(&mut self, head: &[String], row: &[String]) {
        let mut item = Item::new(row.first().map_or("", String::as_str));
        for (label, cell) in head.iter().zip(row).skip(1).filter(|(_, cell)| !cell.is_empty()) {
            item.under.push(Item::new(
                self.words.say_with("debrief-labelled", &[arg("label", &**label), arg("text", &**cell)]),
            ));
        }
        self.item("- ", 0, &item);
    }
}

/// From the least to the most `|---[==+==]---|`, and `*` where this one stands.
fn signs(this: &Standing) -> String {
    let [least, quarter, half, three_quarters, most] = this.quantiles;
    let (low, high) = (least.min(this.value), most.max(this.value));
    let span = i128::from(high) - i128::from(low);
    let place = |value: i64| match span {
        0 => 0,
        span => ((i128::from(value) - i128::from(low)) * (BAR as i128 - 1) / span) as usize,
    };
    let mut bar = vec![b' '; place(high) + 1];
    bar[place(least)..=place(most)].fill(b'-');
    bar[place(quarter)..=place(three_quarters)].fill(b'=');
    // What says more stands over what says less.
    let signs =
        [(least, b'|'), (most, b'|'), (quarter, b'['), (three_quarters, b']'), (half, b'+'), (this.value, b'*')];
    signs.into_iter().for_each(|(value, sign)| bar[place(value)] = sign);
    String::from_utf8_lossy(&bar).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(value: i64, quantiles: [i64; 5]) -> String {
        signs(&Standing { name: String::new(), said: String::new(), value, quantiles })
    }

    #[test]
    fn a_bar_of_signs_has_the_middle_half_and_this_one() {
        let inside = drawn(50, [0, 20, 40, 60, 118]);
        assert_eq!(inside, "|---------[=========+====*====]----------------------------|");
        let beyond = drawn(118, [0, 20, 40, 60, 100]);
        assert_eq!(beyond, "|---------[=========+=========]-------------------|        *");
        assert_eq!(drawn(7, [7; 5]), "*");
        assert_eq!(drawn(i64::MAX, [i64::MIN; 5]).len(), BAR);
    }
}
