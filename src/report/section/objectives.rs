//! One letter for each objective, by the rule and by the evaluator, side by side, and why.

use crate::debrief::{ObjectiveLetter, Summed, Verdict};
use crate::exercise::command::Rating;
use crate::report::labels::letter;
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, inner};
use crate::scenario::names::{ExpectationId, ObjectiveId};
use crate::text::{arg, nested};

/// What the objective is called.
pub(in crate::report) fn objective(r: &Reporter<'_>, id: ObjectiveId) -> String {
    r.speaker.objective(id).to_owned()
}

/// Those of the table; for one seat, from the letters of that seat alone: what the evaluator says of the whole table is not about it.
pub(in crate::report) fn letters(r: &Reporter<'_>) -> Vec<ObjectiveLetter> {
    let letters = &r.debrief.letters;
    if r.wants_all() {
        return letters.objectives.clone();
    }
    let own = || letters.list.iter().filter(|letter| r.wants(letter.role));
    letters.objectives.iter().filter_map(|this| ObjectiveLetter::of(this.objective, own(), None)).collect()
}

/// The rule, and the letters under it.
pub(in crate::report) fn table(r: &Reporter<'_>, page: &mut Page) {
    let letters = letters(r);
    if letters.is_empty() {
        return;
    }
    page.subheading(r.say("debrief-objectives"));
    page.para(r.say("debrief-objectives-rule"));
    if !r.wants_all() {
        page.para(r.say("debrief-objectives-seat"));
    }
    let heads = ["debrief-objective", "debrief-by-rule", "debrief-by-evaluator"];
    let row = |this: &ObjectiveLetter| vec![objective(r, this.objective), by_rule(r, this), by_evaluator(r, this)];
    page.table(r.heads(&heads), letters.iter().map(row).collect());
}

/// The letter by the rule, or that there is none.
pub(in crate::report) fn by_rule(r: &Reporter<'_>, this: &ObjectiveLetter) -> String {
    this.by_rule().map_or_else(|| r.say("debrief-none"), |of| letter(of).to_owned())
}

/// The evaluator's letter with what the evaluator's other letters come to, or that there is none.
pub(in crate::report) fn by_evaluator(r: &Reporter<'_>, this: &ObjectiveLetter) -> String {
    match (&this.given, &this.sums.evaluator) {
        (Some(given), Some(summed)) => {
            let args = [arg("letter", letter(given.letter)), arg("summed", letter(summed.letter))];
            r.say_with("debrief-evaluator-both", &args)
        }
        _ => this.by_evaluator().map_or_else(|| r.say("debrief-none"), |of| letter(of).to_owned()),
    }
}

/// From what each letter comes, what holds it down, and to what the evaluator gave no letter.
pub(in crate::report) fn reasons(r: &Reporter<'_>, this: &ObjectiveLetter) -> Vec<Item> {
    let sums = &this.sums;
    let by_rule = sums.rule.as_ref().map(|rule| summed(r, "debrief-objective-by-rule", rule));
    let mut items = vec![Item::new(by_rule.unwrap_or_else(|| r.say("debrief-objective-not-by-rule")))];
    items.extend(this.given.as_ref().map(|given| direct(r, given)));
    if let Some(evaluator) = &sums.evaluator {
        let is_direct = this.given.is_some();
        let id = if is_direct { "debrief-objective-summed" } else { "debrief-objective-by-evaluator" };
        items.push(Item::new(summed(r, id, evaluator)));
        if !sums.not_by_evaluator.is_empty() {
            let expectations = arg("expectations", named(r, &sums.not_by_evaluator));
            items.push(Item::new(r.say_with("debrief-objective-not-by-evaluator", &[expectations])));
        }
    }
    items
}

/// What the evaluator gave to the objective itself.
fn direct(r: &Reporter<'_>, given: &Verdict) -> Item {
    let args = [
        arg("letter", letter(given.letter)),
        arg("words", nested(&given.words)),
        arg("time", r.time(given.given.at)),
        arg("seq", given.given.seq),
    ];
    Item::new(r.say_with("debrief-objective-given", &args)).of_entry(given.given.seq)
}

fn summed(r: &Reporter<'_>, id: &str, this: &Summed) -> String {
    let counts = [Rating::P, Rating::S, Rating::M, Rating::U].map(|of| (letter(of), this.counts[of as usize]));
    let count = |(letter, num): &(&str, u32)| {
        (*num > 0).then(|| r.say_with("debrief-objective-count", &[arg("letter", *letter), arg("num", *num)]))
    };
    let counts: Vec<String> = counts.iter().filter_map(count).collect();
    let args = [
        arg("letter", letter(this.letter)),
        arg("counts", counts.join(&r.say("debrief-objective-and"))),
        arg("num", this.held_by.len() as u64),
        arg("held-by", named(r, &this.held_by)),
    ];
    r.say_with(id, &args)
}

fn named(r: &Reporter<'_>, expectations: &[ExpectationId]) -> String {
    let quoted = |id: &ExpectationId| r.say_with("debrief-quoted", &[arg("what", inner(r.speaker.expectation(*id)))]);
    expectations.iter().map(quoted).collect::<Vec<_>>().join(&r.say("debrief-objective-and"))
}
