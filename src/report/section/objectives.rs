//! One letter for each objective, by the rule and by the evaluator, side by side, and why.

use crate::debrief::{ObjectiveLetter, Summed};
use crate::exercise::command::Rating;
use crate::report::labels::letter;
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, inner};
use crate::scenario::names::{ExpectationId, ObjectiveId};
use crate::text::arg;

/// What the objective is called.
pub(in crate::report) fn objective(r: &Reporter<'_>, id: ObjectiveId) -> String {
    r.pick(&r.speaker.setting.scenario.objectives[id.ix()].text).to_owned()
}

/// Those of the table; for one seat, from the letters of that seat alone.
pub(in crate::report) fn letters(r: &Reporter<'_>) -> Vec<ObjectiveLetter> {
    let letters = &r.debrief.letters;
    if r.wants_all() {
        return letters.objectives.clone();
    }
    let own = || letters.list.iter().filter(|letter| r.wants(letter.role));
    letters.objectives.iter().filter_map(|this| ObjectiveLetter::of(this.objective, own())).collect()
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
    let row = |this: &ObjectiveLetter| {
        vec![objective(r, this.objective), letter(this.rule.letter).to_owned(), by_evaluator(r, this)]
    };
    page.table(r.heads(&heads), letters.iter().map(row).collect());
}

/// The evaluator's letter, or that there is none.
pub(in crate::report) fn by_evaluator(r: &Reporter<'_>, this: &ObjectiveLetter) -> String {
    this.evaluator.as_ref().map_or_else(|| r.say("debrief-none"), |summed| letter(summed.letter).to_owned())
}

/// From what each letter comes, what holds it down, and to what the evaluator gave no letter.
pub(in crate::report) fn reasons(r: &Reporter<'_>, this: &ObjectiveLetter) -> Vec<Item> {
    let mut items = vec![Item::new(summed(r, "debrief-objective-by-rule", &this.rule))];
    if let Some(evaluator) = &this.evaluator {
        items.push(Item::new(summed(r, "debrief-objective-by-evaluator", evaluator)));
        if !this.not_by_evaluator.is_empty() {
            let expectations = arg("expectations", named(r, &this.not_by_evaluator));
            items.push(Item::new(r.say_with("debrief-objective-not-by-evaluator", &[expectations])));
        }
    }
    items
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
