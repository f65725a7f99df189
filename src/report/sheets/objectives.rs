//! Sheets of the objectives, and of the groups of each lens: the letters by the rule and by the evaluator, and why.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::sheet::{Cell, Column, sheet};
use crate::debrief::{Letter, ObjectiveLetter};
use crate::exercise::command::Rating;
use crate::report::labels::letter;
use crate::report::reporter::Reporter;
use crate::report::section::lenses::{self, Group};
use crate::report::section::objectives::{letters, objective, reasons};
use crate::text::arg;

pub(super) fn objectives(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let columns = [
        Column("debrief-objective", 50),
        Column("report-by-rule", 10),
        Column("report-by-evaluator", 10),
        Column("report-evaluator-given", 10),
        Column("report-evaluator-summed", 10),
        Column("report-num-p", 6),
        Column("report-num-s", 6),
        Column("report-num-m", 6),
        Column("report-num-u", 6),
        Column("report-why", 80),
        Column("report-entries", 16),
    ];
    sheet(r, book, "report-sheet-objectives", &columns, letters(r).iter().map(|this| row(r, this)).collect())
}

fn row(r: &Reporter<'_>, this: &ObjectiveLetter) -> Vec<Cell> {
    let cell = |rating: Option<Rating>| rating.map_or(Cell::Empty, |rating| text(letter(rating)));
    let (given, summed) = (this.given.as_ref(), this.sums.evaluator.as_ref());
    let mut row = vec![text(&objective(r, this.objective)), cell(this.by_rule()), cell(this.by_evaluator())];
    row.extend([cell(given.map(|it| it.letter)), cell(summed.map(|it| it.letter))]);
    row.extend(this.sums.rule.as_ref().map_or([0; 4], |rule| rule.counts).map(Cell::number));
    let why: Vec<String> = reasons(r, this).into_iter().map(|reason| reason.text).collect();
    row.push(Cell::Text(why.join("\n")));
    row.push(Cell::entries(given.map(|it| it.given.seq).into_iter().collect()));
    row
}

/// A row for each group of each lens.
pub(super) fn lenses(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let columns = [
        Column("report-lens", 24),
        Column("report-group", 36),
        Column("report-by-rule", 10),
        Column("report-by-evaluator", 10),
        Column("report-num-p", 6),
        Column("report-num-s", 6),
        Column("report-num-m", 6),
        Column("report-num-u", 6),
        Column("report-held-by", 80),
        Column("report-entries", 16),
    ];
    let lenses = if r.wants_all() { lenses::all(r, "debrief-csf") } else { Vec::new() };
    let rows = lenses.iter().flat_map(|lens| lens.groups.iter().map(|group| of_group(r, lens.head, group)));
    sheet(r, book, "report-sheet-lenses", &columns, rows.collect())
}

fn of_group(r: &Reporter<'_>, lens: &str, group: &Group<'_>) -> Vec<Cell> {
    let mut row = vec![Cell::Text(r.say(lens)), text(&group.name)];
    row.extend(group.letters.map(|letter| letter.map_or(Cell::Empty, text)));
    row.extend(group.counts[0].map(Cell::number));
    let held = |this: &&Letter| {
        let args = [
            arg("letter", letter(this.rule)),
            arg("role", r.role(this.role)),
            arg("text", r.speaker.expectation(this.expectation)),
        ];
        r.say_with("debrief-letter", &args)
    };
    row.push(Cell::Text(group.held_by.iter().map(held).collect::<Vec<_>>().join("\n")));
    let mut entries: Vec<u32> = group.held_by.iter().filter_map(|it| Some(it.proofs().last()?.seq)).collect();
    entries.sort_unstable();
    row.push(Cell::entries(entries));
    row
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}
