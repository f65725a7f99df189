//! P, S, M and U: how they add up, and what stands behind each.

use crate::debrief::{Held, Letter, Note};
use crate::report::labels::letter;
use crate::report::page::{Item, Page};
use crate::report::reporter::Reporter;
use crate::text::{arg, nested};

use super::objectives::{self, objective};

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    page.heading(r.say("debrief-ratings"));
    page.para(r.say("debrief-ratings-letters"));
    page.para(r.say("debrief-ratings-rule"));
    objectives::table(r, page);
    by_objective(r, page);
    rest(r, page);
}

/// Each objective with its letter, the reasons, and what was rated.
pub(in crate::report) fn by_objective(r: &Reporter<'_>, page: &mut Page) {
    for this in objectives::letters(r) {
        let own = |letter: &&Letter| letter.objective == this.objective && r.wants(letter.role);
        page.subheading(objective(r, this.objective));
        page.list(objectives::reasons(r, &this));
        page.list(r.debrief.letters.list.iter().filter(own).map(|letter| rated(r, letter)).collect());
    }
}

/// A letter with everything behind it.
pub(in crate::report) fn rated(r: &Reporter<'_>, this: &Letter) -> Item {
    let text = r.speaker.expectation(this.expectation);
    let head = [arg("letter", letter(this.letter())), arg("role", r.role(this.role)), arg("text", text)];
    let mut item = Item::new(r.say_with("debrief-letter", &head));
    let frame = [arg("csf", r.csf(this.csf)), arg("x1060", r.x1060(this.x1060)), arg("step", r.step(this.step))];
    item.under.push(Item::new(r.say_with("debrief-letter-frame", &frame)));
    if let Some(verdict) = &this.evaluator {
        let args = [
            arg("rule", letter(this.rule)),
            arg("letter", letter(verdict.letter)),
            arg("words", nested(&verdict.words)),
            arg("time", r.time(verdict.given.at)),
        ];
        item.under.push(Item::new(r.say_with("debrief-letter-evaluator", &args)));
    }
    item.under.push(Item::new(course(r, this)));
    item.under.extend(this.remarks.iter().map(|held| remark(r, this, held)));
    item.under.extend(this.observed.iter().map(|note| observed(r, note)));
    item.under.push(Item::new(r.say("debrief-letter-record")).with(r.lines(&this.proofs())));
    item
}

/// When it became due, when it was met, how late.
fn course(r: &Reporter<'_>, this: &Letter) -> String {
    let mut args = vec![arg("opened", r.time(this.opened.at))];
    let within = this.within_secs.map(|within| r.span(within));
    let has_limit = within.is_some();
    args.push(arg("within", within.unwrap_or_default()));
    let Some(met) = this.met else {
        let id = match (r.debrief.ending, has_limit) {
            (None, _) => "debrief-course-open",
            (Some(_), true) => "debrief-course-unmet-within",
            (Some(_), false) => "debrief-course-unmet",
        };
        return r.say_with(id, &args);
    };
    args.push(arg("met", r.time(met.at)));
    args.push(arg("took", r.span(met.at.saturating_sub(this.opened.at))));
    args.push(arg("late", r.span(this.late_secs)));
    let id = match (has_limit, this.late_secs) {
        (false, _) => "debrief-course-met",
        (true, 0) => "debrief-course-in-time",
        (true, _) => "debrief-course-late",
    };
    r.say_with(id, &args)
}

fn remark(r: &Reporter<'_>, this: &Letter, held: &Held) -> Item {
    let remarks = &r.speaker.setting.scenario.expectations[this.expectation.ix()].remarks;
    let id = if held.major { "debrief-remark-major" } else { "debrief-remark" };
    Item::new(r.say_with(id, &[arg("text", r.pick(&remarks[usize::from(held.remark)].text))]))
}

fn observed(r: &Reporter<'_>, note: &Note) -> Item {
    let args = [arg("words", nested(&note.words)), arg("time", r.time(note.written.at))];
    Item::new(r.say_with("debrief-observed", &args))
}

/// What evaluators wrote besides, and what never came up.
fn rest(r: &Reporter<'_>, page: &mut Page) {
    let letters = &r.debrief.letters;
    let notes: Vec<Item> = letters
        .observed
        .iter()
        .filter(|note| note.role.is_none_or(|role| r.wants(role)))
        .map(|note| match note.role {
            Some(role) => Item::new(r.labelled(r.role(role), &observed(r, note).text)),
            None => observed(r, note),
        })
        .collect();
    if !notes.is_empty() {
        page.subheading(r.say("debrief-observations"));
        page.list(notes);
    }
    let wanted =
        |id: &&crate::scenario::names::ExpectationId| r.wants(r.speaker.setting.scenario.expectations[id.ix()].role);
    let unrated: Vec<Item> =
        letters.unrated.iter().filter(wanted).map(|id| Item::new(r.speaker.expectation(*id))).collect();
    if !unrated.is_empty() {
        page.subheading(r.say("debrief-unrated"));
        page.list(unrated);
    }
}
