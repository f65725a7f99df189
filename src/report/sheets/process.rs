//! Sheets of the process: every case with what went back and was done again in it, and how long each step took.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::sheet::{Cell, Column, sheet};
use crate::debrief::{CaseOf, CaseStory, StepTook, TicketTook};
use crate::report::reporter::Reporter;
use crate::report::section::mined::{fit, name};

pub(super) fn cases(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let columns = [
        Column("debrief-case", 30),
        Column("debrief-fit", 14),
        Column("report-fitness", 12),
        Column("debrief-deviations", 12),
        Column("report-num-steps", 10),
        Column("report-lead", 16),
        Column("debrief-sent-backs", 12),
        Column("report-sent-back-lost", 18),
        Column("debrief-rework", 12),
        Column("report-rework-lost", 18),
        Column("report-entries", 16),
    ];
    let all = r.debrief.process.mined.cases.iter();
    let rows = all.filter(|case| is_wanted(r, case.of)).map(|case| row(r, case));
    sheet(r, book, "report-sheet-process", &columns, rows.collect())
}

/// For one seat, its own part.
fn is_wanted(r: &Reporter<'_>, of: CaseOf) -> bool {
    r.wants_all() || matches!(of, CaseOf::Team(role) if r.wants(role))
}

fn row(r: &Reporter<'_>, case: &CaseStory) -> Vec<Cell> {
    let setbacks = case.setbacks;
    let ends = case.ends.map_or_else(Vec::new, |(first, last)| vec![first.seq, last.seq]);
    vec![
        Cell::Text(name(r, case.of)),
        Cell::Text(fit(r, case.fit)),
        case.fitness.map_or(Cell::Empty, |fitness| Cell::number(fitness.percent() as u32)),
        Cell::number(case.deviations.len() as u32),
        Cell::number(case.num_events),
        Cell::minutes(Some(case.lead_secs)),
        Cell::number(setbacks.sent_back),
        Cell::minutes(Some(setbacks.sent_back_secs)),
        Cell::number(setbacks.rework),
        Cell::minutes(Some(setbacks.rework_secs)),
        Cell::entries(ends),
    ]
}

pub(super) fn steps(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let columns = [
        Column("debrief-case", 30),
        Column("debrief-activity", 40),
        Column("debrief-role", 20),
        Column("report-took", 14),
        Column("report-within", 14),
        Column("debrief-time", 19),
        Column("debrief-record", 8),
    ];
    let mined = &r.debrief.process.mined;
    let steps = mined.took.iter().filter(|it| r.wants(it.team)).map(|it| step(r, it));
    let tickets = mined.tickets_took.iter().filter(|_| r.wants_all()).map(|it| ticket(r, it));
    sheet(r, book, "report-sheet-steps", &columns, steps.chain(tickets).collect())
}

fn step(r: &Reporter<'_>, this: &StepTook) -> Vec<Cell> {
    vec![
        Cell::Text(name(r, CaseOf::Incident)),
        Cell::Text(r.speaker.activity(this.activity).to_owned()),
        Cell::Text(r.role(this.team).to_owned()),
        Cell::minutes(Some(this.secs)),
        Cell::minutes(this.within),
        Cell::moment(r, this.done.at),
        Cell::number(this.done.seq),
    ]
}

fn ticket(r: &Reporter<'_>, this: &TicketTook) -> Vec<Cell> {
    vec![
        Cell::Text(name(r, CaseOf::Ticket(this.ticket))),
        Cell::Text(r.speaker.words.ticket_status(this.status)),
        Cell::Empty,
        Cell::minutes(Some(this.secs)),
        Cell::Empty,
        Cell::moment(r, this.done.at),
        Cell::number(this.done.seq),
    ]
}
