//! A lane for each seat: what came to it, what it decided, what it did, over time; and one for the clocks.

use std::collections::BTreeSet;

use super::axis::Axis;
use super::{figure, label, mark};
use crate::debrief::{ClockRun, Part, Personal, PersonalLine};
use crate::exercise::event::RunId;
use crate::report::reporter::Reporter;
use crate::report::section::deadlines::{fate, seen};
use crate::report::section::personal;
use crate::text::arg;
use crate::view::seat::News;

const LEFT: u32 = 160;
const TOP: u32 = 26;
const LANE: u32 = 66;
/// Room over the clocks, and for each of them.
const CLOCKS_ABOVE: u32 = 34;
const CLOCK: u32 = 12;
/// Columns of a name, of the terminal's kind.
const NAME_COLUMNS: usize = 20;

/// For the whole table it stands with the moments that mattered, for one seat with its own record.
pub(super) fn chart(r: &Reporter<'_>, section: &str, cited: &mut BTreeSet<u32>) -> Option<String> {
    if (section == "moments") != r.wants_all() {
        return None;
    }
    let lanes: Vec<&Personal> = r.debrief.personal.iter().filter(|personal| r.wants(personal.role)).collect();
    if lanes.is_empty() {
        return None;
    }
    let axis = Axis::new(LEFT, r.debrief.length_secs);
    let clocks: Vec<&ClockRun> = seen(r).filter(|run| run.started.is_some()).collect();
    let of_clocks = TOP + LANE * lanes.len() as u32;
    let bottom = of_clocks + if clocks.is_empty() { 0 } else { CLOCKS_ABOVE + CLOCK * clocks.len() as u32 };
    let mut body = axis.grid(r, TOP, bottom);
    for (n, personal) in lanes.iter().enumerate() {
        let y = TOP + LANE * n as u32;
        body.push_str(&format!("<path class='rule' d='M0 {y}H1000'/>\n"));
        body.push_str(&label(r.speaker.lang(), r.role(personal.role), NAME_COLUMNS, [6, y + 22]));
        let marks: String = personal.lines.iter().filter_map(|line| one(r, &axis, personal, line, y, cited)).collect();
        body.push_str(&marks);
    }
    if !clocks.is_empty() {
        body.push_str(&format!("<path class='rule' d='M0 {of_clocks}H1000'/>\n"));
        body.push_str(&label(r.speaker.lang(), &r.say("report-clocks"), NAME_COLUMNS, [6, of_clocks + 22]));
    }
    for (n, run) in clocks.into_iter().enumerate() {
        let y = of_clocks + CLOCKS_ABOVE + CLOCK * n as u32;
        body.push_str(&clock(r, &axis, run, y, cited));
    }
    body.push_str(&format!("<path class='rule' d='M0 {bottom}H1000'/>\n"));
    Some(figure(r.speaker.words, "lanes", ["report-lanes", "report-lanes-how"], bottom + 8, &body))
}

/// A triangle for what came, a diamond for what was decided, a dot or a bar for what was done.
fn one(
    r: &Reporter<'_>,
    axis: &Axis,
    personal: &Personal,
    line: &PersonalLine,
    y: u32,
    cited: &mut BTreeSet<u32>,
) -> Option<String> {
    let x = axis.x(line.at.at);
    let shape = match (line.part, line.news) {
        (Part::Received, News::ClockMissed(_) | News::NoticeMissed(_) | News::PromiseBroken(_)) => {
            format!("<path class='alarm' d='M{} {}h12l-6 10z'/>", x - 6, y + 8)
        }
        (Part::Received, _) => format!("<path class='came' d='M{} {}h12l-6 10z'/>", x - 6, y + 8),
        (Part::Decided, _) => format!("<path class='decided' d='M{x} {}l7 7l-7 7l-7 -7z'/>", y + 24),
        (Part::Did, News::Began(run)) => bar(r, axis, run, y)?,
        (Part::Did, News::Finished(_)) => return None,
        (Part::Did, _) => format!("<circle class='did' cx='{x}' cy='{}' r='4.5'/>", y + 52),
    };
    let text = personal::text(r, personal.role, line)?;
    let args = [arg("time", r.time(line.at.at)), arg("part", r.part(line.part)), arg("text", text)];
    Some(mark(line.at.seq, &r.say_with("debrief-personal-line", &args), &shape, cited))
}

/// A clock, from its start until it was met, or to the end; where it ran out first, it is red from there.
fn clock(r: &Reporter<'_>, axis: &Axis, run: &ClockRun, y: u32, cited: &mut BTreeSet<u32>) -> String {
    let Some(started) = run.started else { return String::new() };
    let end = run.stopped.map_or(r.debrief.length_secs, |stopped| stopped.at);
    let bar = |tone: &str, from: u32, to: u32| {
        let (from, to) = (axis.x(from), axis.x(to));
        format!("<rect class='{tone}' x='{from}' y='{y}' width='{}' height='7'/>", to.max(from + 3) - from)
    };
    let late = run.due.filter(|due| *due < end);
    let in_time = bar("work", started.at, late.unwrap_or(end));
    let shape = in_time + &late.map_or_else(String::new, |due| bar("bar alarm", due, end));
    let title = r.labelled(r.speaker.clock_name(run.clock), &fate(r, run));
    mark(started.seq, &title, &shape, cited)
}

/// Work, from its beginning to its end.
fn bar(r: &Reporter<'_>, axis: &Axis, run: RunId, y: u32) -> Option<String> {
    let deed = r.debrief.deeds.get(run as usize)?;
    let end = deed.end.map_or(r.debrief.length_secs, |(_, end)| end.at);
    let (from, to) = (axis.x(deed.began.at), axis.x(end));
    Some(format!("<rect class='work' x='{from}' y='{}' width='{}' height='8'/>", y + 48, to.max(from + 3) - from))
}
