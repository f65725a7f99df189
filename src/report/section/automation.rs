//! Three questions before automation, each with what the run can say to it, and what it cannot.

use super::lenses::holder;
use super::maturity::why;
use crate::debrief::{Automation, Had, Level, Summed};
use crate::report::labels::letter;
use crate::report::page::{Item, Page};
use crate::report::reporter::Reporter;
use crate::text::arg;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    if r.debrief.automation.is_empty() || !r.wants_all() {
        return;
    }
    page.heading(r.say("debrief-automation"));
    page.para(r.say("debrief-automation-how"));
    for this in &r.debrief.automation {
        page.subheading(r.speaker.readiness(this.entry));
        page.para(had(r, this));
        page.numbered(vec![range(r, this), mature(r, this.maturity.as_ref()), goal(r, this)]);
    }
}

fn had(r: &Reporter<'_>, this: &Automation) -> String {
    match this.had {
        Had::Before => r.say("debrief-automation-before"),
        Had::Since { since } => r.say_with("debrief-automation-since", &[arg("time", r.time(since.at))]),
        Had::Ordered => r.say("debrief-automation-ordered"),
        Had::Lacking if this.is_missed => r.say("debrief-automation-missed"),
        Had::Lacking => r.say("debrief-automation-lacking"),
    }
}

/// Which steps it touches, and how each of them went.
fn range(r: &Reporter<'_>, this: &Automation) -> Item {
    let step = |(step, sums): &(u8, Option<crate::debrief::Sums>)| {
        let rule = sums.as_ref().and_then(|sums| sums.rule.as_ref());
        let told =
            rule.map_or_else(|| r.say("debrief-automation-unseen"), |rule: &Summed| letter(rule.letter).to_owned());
        Item::new(r.labelled(&r.step(*step), &told))
    };
    Item::new(r.say("debrief-automation-range")).with(this.range.iter().map(step))
}

fn mature(r: &Reporter<'_>, level: Option<&Level>) -> Item {
    match level {
        Some(level) => {
            let args = [arg("level", level.level), arg("why", r.say(why(level.why)))];
            Item::new(r.say_with("debrief-automation-maturity", &args)).with(r.lines(&level.proofs))
        }
        None => Item::new(r.say("debrief-automation-maturity-unseen")),
    }
}

/// Whether it is the process that fails, with what fails in it; and what the run cannot know.
fn goal(r: &Reporter<'_>, this: &Automation) -> Item {
    let is_there = matches!(this.had, Had::Before | Had::Since { .. });
    let id = match (&this.maturity, this.held_by.is_empty(), is_there) {
        (None, ..) => "debrief-automation-goal-unseen",
        (Some(_), true, true) => "debrief-automation-goal-well-with",
        (Some(_), true, false) => "debrief-automation-goal-well",
        (Some(_), false, true) => "debrief-automation-goal-held-with",
        (Some(_), false, false) => "debrief-automation-goal-held",
    };
    let held = r.debrief.letters.list.iter().filter(|letter| this.held_by.contains(&letter.expectation));
    let mut item = Item::new(r.say(id)).with(held.map(|letter| holder(r, letter)));
    if !this.shows.is_empty() {
        let id = if is_there { "debrief-automation-used" } else { "debrief-automation-felt" };
        item.under.push(Item::new(r.say(id)).with(r.lines(&this.shows)));
    }
    let cannot = if is_there { "debrief-automation-cannot-with" } else { "debrief-automation-cannot-without" };
    item.with([Item::new(r.say(cannot))])
}
