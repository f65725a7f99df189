//! A sheet of what other ways would have brought, with the quantiles of their rollouts.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::sheet::{Cell, Column, sheet};
use crate::report::reporter::Reporter;
use crate::report::whatif::{Spread, spreads};
use crate::rollout::whatif::Difference;

/// Only where decisions were taken otherwise.
pub(super) fn whatif(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    if r.whatif.is_none() {
        return Ok(());
    }
    let columns = [
        Column("debrief-record", 8),
        Column("report-moment", 19),
        Column("debrief-role", 20),
        Column("report-decided", 44),
        Column("report-other-way", 44),
        Column("report-told-of-it", 50),
        Column("report-rollouts", 10),
        Column("report-mean", 14),
        Column("report-error", 14),
        Column("report-min", 14),
        Column("report-p10", 14),
        Column("report-median", 14),
        Column("report-p90", 14),
        Column("report-max", 14),
        Column("report-num-less", 10),
        Column("report-num-more", 10),
    ];
    sheet(r, book, "whatif-heading", &columns, spreads(r).iter().map(|this| row(r, this)).collect())
}

fn row(r: &Reporter<'_>, this: &Spread<'_>) -> Vec<Cell> {
    let Difference { num, mean, error, min, p10, median, p90, max, less, more, .. } = this.compared.cost_yen;
    let mut row = vec![
        Cell::number(this.decision.seq),
        Cell::moment(r, this.decision.at),
        Cell::Text(r.role(this.decision.role).to_owned()),
        Cell::Text(this.did.clone()),
        Cell::Text(this.way.clone()),
        Cell::Text(this.said.clone()),
        Cell::number(num),
    ];
    row.extend([mean, error, min, p10, median, p90, max].map(|yen| Cell::Number(yen as f64)));
    row.extend([less, more].map(Cell::number));
    row
}
