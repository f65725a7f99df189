//! How far the run shows each CSF function to be mature, and what decides it.

use crate::debrief::{Maturity, Why};
use crate::report::page::{Item, Page};
use crate::report::reporter::Reporter;
use crate::text::arg;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    if r.debrief.maturity.is_empty() || !r.wants_all() {
        return;
    }
    page.heading(r.say("debrief-maturity"));
    page.para(r.say("debrief-maturity-how"));
    page.list(r.debrief.maturity.iter().map(|this| level(r, this)).collect());
}

fn level(r: &Reporter<'_>, this: &Maturity) -> Item {
    let args = [arg("csf", r.csf(this.csf)), arg("level", this.level), arg("why", r.say(why(this.why)))];
    Item::new(r.say_with("debrief-maturity-level", &args)).with(r.lines(&this.proofs))
}

/// Why a level is this one.
pub(super) const fn why(why: Why) -> &'static str {
    match why {
        Why::NotPerformed => "debrief-maturity-not-performed",
        Why::MajorChallenges => "debrief-maturity-major-challenges",
        Why::TooLittleSeen => "debrief-maturity-too-little-seen",
        Why::OneRunOnly => "debrief-maturity-one-run-only",
    }
}
