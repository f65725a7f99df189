//! A sheet of the objectives: the letter by the rule and by the evaluator, and why.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::sheet::{Cell, Column, sheet};
use crate::debrief::{ObjectiveLetter, Summed};
use crate::report::labels::letter;
use crate::report::reporter::Reporter;
use crate::report::section::objectives::{letters, objective, reasons};

pub(super) fn objectives(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let columns = [
        Column("debrief-objective", 50),
        Column("report-by-rule", 10),
        Column("report-by-evaluator", 10),
        Column("report-num-p", 6),
        Column("report-num-s", 6),
        Column("report-num-m", 6),
        Column("report-num-u", 6),
        Column("report-why", 80),
    ];
    sheet(r, book, "report-sheet-objectives", &columns, letters(r).iter().map(|this| row(r, this)).collect())
}

fn row(r: &Reporter<'_>, this: &ObjectiveLetter) -> Vec<Cell> {
    let of = |summed: &Summed| Cell::Text(letter(summed.letter).to_owned());
    let mut row =
        vec![Cell::Text(objective(r, this.objective)), of(&this.rule), this.evaluator.as_ref().map_or(Cell::Empty, of)];
    row.extend(this.rule.counts.map(Cell::number));
    let why: Vec<String> = reasons(r, this).into_iter().map(|reason| reason.text).collect();
    row.push(Cell::Text(why.join("\n")));
    row
}
