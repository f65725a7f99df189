//! Sheets of what was said: messages against the six questions, numbers that contradict each other, promises.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::sheet::{Cell, Column, sheet};
use crate::debrief::{Contradiction, Outgoing, PromiseMade};
use crate::report::reporter::{Reporter, bare};
use crate::report::section::communication::asked;
use crate::scenario::story::{Promise, Question};
use crate::text::QUESTIONS;

/// Marks a question that a message answers.
const ANSWERED: &str = "●";

pub(super) fn messages(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let mut columns = vec![
        Column("debrief-record", 8),
        Column("report-moment", 19),
        Column("report-sender", 18),
        Column("report-receiver", 24),
        Column("debrief-channel", 14),
    ];
    columns.extend(QUESTIONS.iter().map(|(_, id)| Column(id, 8)));
    columns.extend([Column("debrief-num-left-out", 50), Column("debrief-num-asked-back", 50)]);
    let wanted = r.debrief.communication.outgoing.iter().filter(|this| r.wants_either(this.by, &this.to));
    sheet(r, book, "report-sheet-messages", &columns, wanted.map(|this| message(r, this)).collect())
}

fn message(r: &Reporter<'_>, this: &Outgoing) -> Vec<Cell> {
    let mut row = vec![
        Cell::number(this.sent.seq),
        Cell::moment(r, this.sent.at),
        Cell::Text(r.role(this.by).to_owned()),
        Cell::Text(r.speaker.roles(&this.to)),
        Cell::Text(r.speaker.channel(this.over).to_owned()),
    ];
    let is_answered = |question: &Question| this.answers.contains(question);
    row.extend(
        QUESTIONS
            .iter()
            .map(|(question, _)| if is_answered(question) { Cell::Text(ANSWERED.to_owned()) } else { Cell::Empty }),
    );
    let left_out: Vec<&str> = this.left_out.iter().map(|fact| bare(r.speaker.fact(*fact))).collect();
    let back: Vec<String> = this.asked_back.iter().map(|it| asked(r, it)).collect();
    row.extend([lines(&left_out.join("\n")), lines(&back.join("\n"))]);
    row
}

fn lines(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// Two rows for each contradiction, in the order in which they were told.
pub(super) fn numbers(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let columns = [
        Column("report-rank", 8),
        Column("report-figure", 40),
        Column("debrief-record", 8),
        Column("report-moment", 19),
        Column("report-sender", 18),
        Column("report-receiver", 24),
        Column("report-number", 14),
        Column("report-settled", 19),
    ];
    let rows =
        r.debrief.communication.contradictions.iter().enumerate().flat_map(|(rank, this)| two_rows(r, rank, this));
    sheet(r, book, "report-sheet-numbers", &columns, rows.collect())
}

fn two_rows(r: &Reporter<'_>, rank: usize, this: &Contradiction) -> Vec<Vec<Cell>> {
    let told = [&this.first, &this.other].into_iter().filter(|told| r.wants_either(told.by, &told.to));
    let row = |told: &crate::debrief::NumberTold| {
        vec![
            Cell::number(rank as u32 + 1),
            Cell::Text(r.speaker.figure(this.figure).to_owned()),
            Cell::number(told.sent.seq),
            Cell::moment(r, told.sent.at),
            Cell::Text(r.role(told.by).to_owned()),
            Cell::Text(r.speaker.roles(&told.to)),
            Cell::Number(told.number as f64),
            this.settled.map_or(Cell::Empty, |mark| Cell::moment(r, mark.at)),
        ]
    };
    told.map(row).collect()
}

pub(super) fn promises(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let columns = [
        Column("debrief-record", 8),
        Column("report-moment", 19),
        Column("report-by", 18),
        Column("report-receiver", 18),
        Column("report-promised", 34),
        Column("debrief-due", 19),
        Column("debrief-fate", 16),
        Column("report-renewed", 19),
        Column("report-came-after-all", 19),
        Column("report-late", 14),
    ];
    let wanted = r.debrief.promises.iter().filter(|this| r.wants_either(this.by, &[this.to]));
    sheet(r, book, "debrief-promises", &columns, wanted.map(|this| promise(r, this)).collect())
}

fn promise(r: &Reporter<'_>, this: &PromiseMade) -> Vec<Cell> {
    let what = match this.what {
        Promise::NextUpdate => r.say("report-promised-news"),
        Promise::Restored(service) => r.speaker.service(service).to_owned(),
    };
    vec![
        Cell::number(this.made.seq),
        Cell::moment(r, this.made.at),
        Cell::Text(r.role(this.by).to_owned()),
        Cell::Text(r.role(this.to).to_owned()),
        Cell::Text(what),
        Cell::moment(r, this.until),
        Cell::Text(r.promise_fate(this.kept)),
        this.renewed.map_or(Cell::Empty, |mark| Cell::moment(r, mark.at)),
        this.came.map_or(Cell::Empty, |mark| Cell::moment(r, mark.at)),
        Cell::minutes(this.late_secs()),
    ]
}
