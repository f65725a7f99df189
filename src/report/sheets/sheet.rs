//! One sheet: a frozen head with filters, and cells that are what they look like.

use jiff::civil::{Date, DateTime};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use crate::report::reporter::Reporter;
use crate::scenario::time::{MINUTE, Secs};
use crate::text::{Lang, wrap};

/// As many characters as a cell takes, with room for the mark of a cut.
const CHARS_MAX: usize = 32_000;
/// As many rows as a sheet takes below its head.
const ROWS_MAX: usize = 1_048_575;

/// Height of a line in points, and as many lines as a row shows.
const LINE_HEIGHT: u32 = 16;
const LINES_MAX: u32 = 25;

/// Sentence over a column, and how wide it is, in characters.
pub(super) struct Column(pub(super) &'static str, pub(super) u16);

/// What stands in a cell.
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(f64),
    /// A number that is written in a form of its own.
    Formed(f64, &'static str),
    Moment(DateTime),
    Day(Date),
}

impl Cell {
    pub(super) fn number(number: u32) -> Self {
        Self::Number(number.into())
    }
    /// Date and time of the exercise.
    pub(super) fn moment(r: &Reporter<'_>, at: Secs) -> Self {
        Self::Moment(r.speaker.setting.local(at))
    }
    /// A day of the calendar, as `2026-12-31`.
    pub(super) fn day(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::Text(text.to_owned()), Self::Day)
    }
    /// Seconds, as minutes with their fraction: sheets can add them up.
    pub(super) fn minutes(secs: Option<Secs>) -> Self {
        secs.map_or(Self::Empty, |secs| Self::Number(f64::from(secs) / f64::from(MINUTE)))
    }
    /// Numbers of entries: one is a number, several are a list.
    pub(super) fn entries(mut seqs: Vec<u32>) -> Self {
        seqs.dedup();
        match seqs[..] {
            [] => Self::Empty,
            [one] => Self::number(one),
            _ => Self::Text(seqs.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")),
        }
    }
}

/// Adds a sheet that is called by its sentence.
pub(super) fn sheet(
    r: &Reporter<'_>,
    book: &mut Workbook,
    name: &str,
    columns: &[Column],
    rows: Vec<Vec<Cell>>,
) -> Result<(), XlsxError> {
    let columns: Vec<(String, u16)> = columns.iter().map(|Column(id, width)| (r.say(id), *width)).collect();
    written(r.speaker.lang(), book, &r.say(name), &columns, rows)
}

/// The same with its words already chosen.
pub(super) fn written(
    lang: Lang,
    book: &mut Workbook,
    name: &str,
    columns: &[(String, u16)],
    rows: Vec<Vec<Cell>>,
) -> Result<(), XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x0017_2A40))
        .set_font_color(Color::White)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap();
    let line = Format::new()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(Color::RGB(0x00D3_CCBC));
    let text = line.clone().set_text_wrap();
    let moment = line.clone().set_num_format("yyyy-mm-dd hh:mm:ss");
    let day = line.clone().set_num_format("yyyy-mm-dd");
    let number = line.clone().set_num_format("0.##");
    let sheet = book.add_worksheet();
    sheet.set_name(name)?.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    for (column, (name, width)) in (0_u16..).zip(columns) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(0, column, name, &head)?;
    }
    let num_rows = rows.len().min(ROWS_MAX);
    for (row, cells) in (1_u32..).zip(rows.into_iter().take(num_rows)) {
        sheet.set_row_height(row, LINE_HEIGHT * num_lines(lang, columns, &cells))?;
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Empty => sheet.write_blank(row, column, &line)?,
                Cell::Text(words) => sheet.write_string_with_format(row, column, cut(words), &text)?,
                Cell::Number(value) => sheet.write_number_with_format(row, column, value, &number)?,
                Cell::Formed(value, form) => {
                    sheet.write_number_with_format(row, column, value, &line.clone().set_num_format(form))?
                }
                Cell::Moment(at) => sheet.write_datetime_with_format(row, column, at, &moment)?,
                Cell::Day(at) => sheet.write_datetime_with_format(row, column, at, &day)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, num_rows as u32, columns.len() as u16 - 1)?;
    Ok(())
}

/// How many lines the tallest text of a row takes: not every program finds out by itself.
fn num_lines(lang: Lang, columns: &[(String, u16)], cells: &[Cell]) -> u32 {
    let lines = columns.iter().zip(cells).map(|((_, columns), cell)| match cell {
        Cell::Text(words) => wrap(words, usize::from(*columns), lang).len() as u32,
        Cell::Empty | Cell::Number(_) | Cell::Formed(..) | Cell::Moment(_) | Cell::Day(_) => 1,
    });
    lines.max().unwrap_or(1).clamp(1, LINES_MAX)
}

fn cut(words: String) -> String {
    match words.char_indices().nth(CHARS_MAX) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}
