//! What happened, line by line, for files whose rows other programs sort and filter.

use super::reporter::Reporter;
use super::section::personal;
use crate::exercise::By;
use crate::scenario::names::RoleId;
use crate::scenario::time::Secs;

/// A line of it.
pub(super) struct Row {
    /// Journal entry.
    pub(super) seq: u32,
    pub(super) at: Secs,
    pub(super) by: String,
    pub(super) what: String,
}

/// All that the record says; for one seat, what it received, decided and did.
pub(super) fn timeline(r: &Reporter<'_>) -> Vec<Row> {
    if let Some(seat) = r.seat {
        return of_seat(r, seat);
    }
    let rows = r.journal.entries.iter().flat_map(|entry| {
        let row = |(at, line): (Secs, &str)| Row { seq: entry.seq, at, by: r.by(entry.by), what: line.to_owned() };
        r.told_of(entry).map(row)
    });
    rows.collect()
}

fn of_seat(r: &Reporter<'_>, seat: RoleId) -> Vec<Row> {
    let own = r.debrief.personal.iter().filter(|personal| personal.role == seat).flat_map(|personal| &personal.lines);
    let by = |seq: u32| r.journal.entries.iter().find(|entry| entry.seq == seq).map_or(By::Clock, |entry| entry.by);
    let row = |line: &crate::debrief::PersonalLine| {
        let what = personal::text(r, seat, line)?;
        Some(Row { seq: line.at.seq, at: line.at.at, by: r.by(by(line.at.seq)), what })
    };
    own.filter_map(row).collect()
}
