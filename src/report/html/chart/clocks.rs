//! Clocks: from when to when each ran, when it was due, and what was left.

use std::collections::BTreeSet;

use super::axis::Axis;
use super::{esc, figure, mark};
use crate::debrief::{ClockFate, ClockRun};
use crate::report::reporter::Reporter;
use crate::report::section::deadlines::{fate, seen};

/// Room for a clock: its name, and its bar below.
const ROW: u32 = 52;
const TOP: u32 = 26;

pub(super) fn chart(r: &Reporter<'_>, cited: &mut BTreeSet<u32>) -> Option<String> {
    let runs: Vec<&ClockRun> = seen(r).collect();
    if runs.is_empty() {
        return None;
    }
    let last = runs.iter().filter_map(|run| run.due).max().unwrap_or(0).max(r.debrief.length_secs);
    // A deadline of weeks would squeeze an exercise of hours: what lies far beyond the end is cut off there.
    let axis = Axis::new(10, last.min(r.debrief.length_secs.saturating_mul(2)));
    let bottom = TOP + ROW * runs.len() as u32;
    let rows = runs.iter().enumerate().map(|(n, run)| row(r, &axis, run, TOP + ROW * n as u32, cited));
    let rows: String = rows.collect();
    Some(figure(
        r.speaker.words,
        "clocks",
        ["report-clocks", "report-clocks-how"],
        bottom + 8,
        &(axis.grid(r, TOP, bottom) + &rows),
    ))
}

fn row(r: &Reporter<'_>, axis: &Axis, run: &ClockRun, y: u32, cited: &mut BTreeSet<u32>) -> String {
    let outcome = fate(r, run);
    let tone = match run.fate {
        ClockFate::Met => "good",
        ClockFate::Running => "warn",
        ClockFate::Late | ClockFate::Missed | ClockFate::NeverStarted => "alarm",
    };
    let name = r.speaker.clock_name(run.clock);
    let mut svg = format!(
        "<text class='halo' x='10' y='{0}'>{1}</text><text class='halo {tone}' x='980' y='{0}' text-anchor='end'>{2}</text>\n",
        y + 20,
        esc(&r.say_with(
            "report-clock",
            &[crate::text::arg("clock", name), crate::text::arg("kind", r.clock_kind(run.kind))]
        )),
        esc(&outcome),
    );
    let title = r.labelled(name, &outcome);
    if let (Some(started), Some(due)) = (run.started, run.due) {
        let end = run.stopped.map_or(r.debrief.length_secs, |stopped| stopped.at);
        let (from, to, limit) = (axis.x(started.at), axis.x(end), axis.x(due));
        // What the limit left is outlined, what was used is filled.
        let whole = format!(
            "<rect class='outline' x='{from}' y='{}' width='{}' height='12'/>",
            y + 28,
            (limit.max(from + 2)) - from
        );
        let used = format!(
            "<rect class='bar {tone}' x='{from}' y='{}' width='{}' height='12'/>",
            y + 28,
            to.max(from + 3) - from
        );
        let due = format!("<path class='due' d='M{limit} {}v20'/>", y + 24);
        svg.push_str(&mark(started.seq, &title, &(whole + &used + &due), cited));
    }
    if let Some(should) = run.should_run {
        let x = axis.x(should.at);
        let shape = format!("<path class='should' d='M{x} {}l5 8h-10z'/>", y + 40);
        let title = r.say_with("report-should-run", &[crate::text::arg("time", r.time(should.at))]);
        svg.push_str(&mark(should.seq, &title, &shape, cited));
    }
    svg
}
