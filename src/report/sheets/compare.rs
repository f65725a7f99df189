//! A comparison as a workbook: a sheet for each of its tables; what counts something is a number that can be reckoned with.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::sheet::{Cell, written};
use crate::report::compare::{self, Comparison, Unit};
use crate::scenario::time::DAY;
use crate::text::{Words, width};

/// As long as the name of a sheet may be.
const NAME_MAX: usize = 31;
/// Width of columns, in characters.
const WIDTH_MIN: usize = 12;
const WIDTH_MAX: usize = 60;

/// The file.
pub(in crate::report) fn comparison(words: &Words, comparison: &Comparison<'_>) -> Vec<u8> {
    write(words, comparison).expect("rows and texts are cut to what a sheet takes, and nothing outside is touched")
}

fn write(words: &Words, comparison: &Comparison<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The records decide what the file is, not the moment of writing.
    let begun = ExcelDateTime::parse_from_str("2000-01-01")?;
    book.set_properties(&DocProperties::new().set_title(comparison.title(words)).set_creation_datetime(&begun));
    for part in comparison.parts(words) {
        let (head, rows) = part.grid(words);
        let longest = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| width(&cell.text, words.lang()));
            cells.max().unwrap_or(0).max(width(&head[column], words.lang())) + 2
        };
        let wide = |column: usize| longest(column).clamp(WIDTH_MIN, WIDTH_MAX) as u16;
        let columns: Vec<(String, u16)> = head.iter().cloned().enumerate().map(|(at, it)| (it, wide(at))).collect();
        let rows = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
        written(words.lang(), &mut book, &name(&part.heading), &columns, rows)?;
    }
    book.save_to_buffer()
}

/// What counts something is a number, in its form; time is a part of a day, as sheets have it.
fn cell(cell: compare::Cell) -> Cell {
    let Some((value, unit)) = cell.number else {
        return Cell::Text(cell.text);
    };
    let value = value as f64;
    match unit {
        Unit::Count => Cell::Formed(value, "0"),
        Unit::Tenths => Cell::Formed(value / 10.0, "0.0"),
        Unit::Percent => Cell::Formed(value / 100.0, "0%"),
        Unit::Yen | Unit::AboutYen => Cell::Formed(value, "[$¥-411]#,##0;-[$¥-411]#,##0"),
        // A sheet knows no time before zero: minutes below it would be shown as a row of hashes.
        Unit::Secs if value < 0.0 => Cell::Text(cell.text),
        Unit::Secs => Cell::Formed(value / f64::from(DAY), "[h]:mm:ss"),
    }
}

/// The name of a sheet is short, and some characters mean something else in it.
fn name(heading: &str) -> String {
    let name = heading.replace(['[', ']', ':', '*', '?', '/', '\\', '：', '／'], " ");
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(NAME_MAX).collect();
    name.trim_matches(['\'', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_has_a_name_that_every_program_takes() {
        assert_eq!(name("Side by side: a/b [c]"), "Side by side a b c");
        assert_eq!(name(&"長".repeat(40)).chars().count(), NAME_MAX);
        assert_eq!(name("'quoted'"), "quoted");
    }
}
