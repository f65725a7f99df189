//! The process map: the steps from top to bottom in the order in which they first happened, and what followed on what.

use std::collections::BTreeSet;

use super::{esc, figure, label, mark};
use crate::debrief::Followed;
use crate::report::reporter::Reporter;
use crate::scenario::names::ActivityId;
use crate::scenario::time::Secs;
use crate::text::arg;

const LEFT: u32 = 300;
const RIGHT: u32 = 640;
const BOX: u32 = 44;
/// From one step to the next.
const ROW: u32 = 88;
const NAME_COLUMNS: usize = 46;
/// How far an arc may swing out.
const SWING_MAX: u32 = 210;

pub(super) fn chart(r: &Reporter<'_>, cited: &mut BTreeSet<u32>) -> Option<String> {
    let mined = &r.debrief.process.mined;
    if !r.wants_all() || mined.map.is_empty() {
        return None;
    }
    let mut steps: Vec<ActivityId> = Vec::new();
    for step in &r.debrief.process.steps {
        if !steps.contains(&step.activity) {
            steps.push(step.activity);
        }
    }
    let position = |activity: ActivityId| steps.iter().position(|step| *step == activity).map(|n| n as u32);
    let arrows = mined.map.iter().filter_map(|it| {
        let (from, to) = (position(it.from)?, position(it.to)?);
        let shape = arrow(r, it, from, to);
        let pair = [it.from, it.to].map(|activity| r.speaker.activity(activity));
        let title = r.say_with("debrief-ends", &[arg("from", pair[0]), arg("to", pair[1])]);
        Some(mark(it.first.seq, &title, &shape, cited))
    });
    let mut body: String = arrows.collect();
    for (n, step) in steps.iter().enumerate() {
        body.push_str(&node(r, *step, n as u32));
    }
    Some(figure(
        r.speaker.words,
        "map",
        ["report-map", "report-map-how"],
        ROW * steps.len() as u32 - (ROW - BOX) + 16,
        &body,
    ))
}

fn top(n: u32) -> u32 {
    8 + n * ROW
}

fn node(r: &Reporter<'_>, step: ActivityId, n: u32) -> String {
    let times = r.debrief.process.steps.iter().filter(|done| done.activity == step).count() as u64;
    let y = top(n);
    let name = r.say_with("report-map-step", &[arg("activity", r.speaker.activity(step)), arg("times", times)]);
    let lines = crate::text::wrap(&name, NAME_COLUMNS, r.speaker.lang()).len();
    let first = if lines > 1 { y + 18 } else { y + 27 };
    format!(
        "<rect class='step' x='{LEFT}' y='{y}' width='{}' height='{BOX}' rx='6'/>\n{}",
        RIGHT - LEFT,
        label(r.speaker.lang(), &name, NAME_COLUMNS, [LEFT + 12, first])
    )
}

/// Straight down to the next, around the right to a later one, around the left back to an earlier one.
fn arrow(r: &Reporter<'_>, it: &Followed, from: u32, to: u32) -> String {
    let mean = (it.total_secs / u64::from(it.count.max(1))) as Secs;
    let text = esc(&r.say_with("report-map-edge", &[arg("count", it.count), arg("mean", r.span(mean))]));
    let width = 1 + it.count.min(5);
    if to == from + 1 {
        let (x, y) = (LEFT.midpoint(RIGHT), top(from) + BOX);
        let end = top(to);
        return format!(
            "<path class='arrow' stroke-width='{width}' d='M{x} {y}V{}'/><path class='tip' d='M{x} {end}l-6 -10h12z'/>\
             <text class='edge' x='{}' y='{}'>{text}</text>",
            end - 8,
            x + 14,
            y + 27
        );
    }
    let (a, b) = (top(from) + BOX / 2, top(to) + BOX / 2);
    let (a, b) = if from == to { (a - 10, b + 10) } else { (a + 6, b - 6) };
    let swing = (40 + 26 * from.abs_diff(to)).min(SWING_MAX);
    let back = to <= from;
    let (x, out, tip) = if back { (LEFT, LEFT - swing, "l-10 -6v12z") } else { (RIGHT, RIGHT + swing, "l10 -6v12z") };
    // A curve reaches three quarters of the way to its handles.
    let at = if back { x - swing * 3 / 4 - 6 } else { x + swing * 3 / 4 + 6 };
    let anchor = if back { "end" } else { "start" };
    let class = if back { "arrow back" } else { "arrow" };
    format!(
        "<path class='{class}' stroke-width='{width}' d='M{x} {a}C{out} {a} {out} {b} {x} {b}'/><path class='tip' d='M{x} {b}{tip}'/>\
         <text class='edge' x='{at}' y='{}' text-anchor='{anchor}'>{text}</text>",
        a.midpoint(b) + 4
    )
}
