//! The same letters through each lens: by role, by the functions of NIST CSF, by category of X.1060, by step. Each group has its letters, and
//! what keeps them from being better ones.

use crate::debrief::{Letter, Tally};
use crate::report::labels::letter;
use crate::report::page::{Item, Page};
use crate::report::reporter::Reporter;
use crate::scenario::names::ExpectationId;
use crate::text::arg;

/// A lens with its groups.
pub(in crate::report) struct Lens<'a> {
    /// What stands over the groups.
    pub(in crate::report) head: &'static str,
    pub(in crate::report) groups: Vec<Group<'a>>,
}

/// A group of letters, whatever it is of.
pub(in crate::report) struct Group<'a> {
    pub(in crate::report) name: String,
    /// By the rule, and by the evaluator.
    pub(in crate::report) letters: [Option<&'static str>; 2],
    /// P, S, M and U: by the rule, and with the evaluator's where there are some.
    pub(in crate::report) counts: [[u32; 4]; 2],
    /// What keeps one of the letters from being a better one.
    pub(in crate::report) held_by: Vec<&'a Letter>,
}

/// All lenses but the objectives, which have a section of their own.
pub(in crate::report) fn all<'a>(r: &Reporter<'a>, csf: &'static str) -> Vec<Lens<'a>> {
    let letters = &r.debrief.letters;
    vec![
        lens(r, "debrief-role", &letters.by_role, |role| r.role(*role).to_owned()),
        lens(r, csf, &letters.by_csf, |csf| r.csf(*csf)),
        lens(r, "debrief-csf-1-1", &letters.by_csf_1_1, |csf| r.csf(*csf)),
        lens(r, "debrief-x1060", &letters.by_x1060, |letter| r.x1060(*letter)),
        lens(r, "debrief-step-head", &letters.by_step, |step| r.step(*step)),
    ]
}

fn lens<'a, T>(r: &Reporter<'a>, head: &'static str, tallies: &[Tally<T>], name: impl Fn(&T) -> String) -> Lens<'a> {
    let group = |tally: &Tally<T>| {
        let sums = [&tally.sums.rule, &tally.sums.evaluator].map(Option::as_ref);
        let mut held_by: Vec<ExpectationId> = sums.iter().flatten().flat_map(|sum| sum.held_by.clone()).collect();
        held_by.sort_unstable();
        held_by.dedup();
        Group {
            name: name(&tally.of),
            letters: sums.map(|sum| sum.map(|sum| letter(sum.letter))),
            counts: [tally.rule, tally.with_evaluator],
            held_by: r.debrief.letters.list.iter().filter(|it| held_by.contains(&it.expectation)).collect(),
        }
    };
    Lens { head, groups: tallies.iter().map(group).collect() }
}

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    if !r.wants_all() || r.debrief.letters.list.is_empty() {
        return;
    }
    page.heading(r.say("debrief-lenses"));
    page.para(r.say("debrief-lenses-rule"));
    for lens in all(r, "debrief-csf") {
        page.subheading(r.say(lens.head));
        groups(r, page, &lens);
    }
}

/// A table of the groups, and below it those that are not P, with what keeps them from it.
pub(in crate::report) fn groups(r: &Reporter<'_>, page: &mut Page, lens: &Lens<'_>) {
    let has_evaluator = r.debrief.letters.list.iter().any(|letter| letter.evaluator.is_some());
    let mut head = r.heads(&[lens.head, "debrief-by-rule"]);
    head.extend(has_evaluator.then(|| r.say("debrief-by-evaluator")));
    head.extend(["P", "S", "M", "U"].map(str::to_owned));
    page.table(head, lens.groups.iter().map(|group| row(r, group, has_evaluator)).collect());
    page.list(lens.groups.iter().filter(|group| !group.held_by.is_empty()).map(|group| held(r, group)).collect());
}

fn row(r: &Reporter<'_>, group: &Group<'_>, has_evaluator: bool) -> Vec<String> {
    let [by_rule, by_evaluator] = group.letters.map(|of| of.map_or_else(|| r.say("debrief-none"), str::to_owned));
    let [rule, with] = &group.counts;
    let count = |(rule, with): (&u32, &u32)| beside(r, &rule.to_string(), &with.to_string());
    let mut row = vec![group.name.clone(), by_rule];
    row.extend(has_evaluator.then_some(by_evaluator));
    row.extend(rule.iter().zip(with).map(count));
    row
}

fn held(r: &Reporter<'_>, group: &Group<'_>) -> Item {
    let [rule, evaluator] = group.letters.map(Option::unwrap_or_default);
    let letters = if evaluator.is_empty() { rule.to_owned() } else { beside(r, rule, evaluator) };
    Item::new(r.labelled(&group.name, &letters)).with(group.held_by.iter().map(|letter| holder(r, letter)))
}

/// An expectation with its letter, and the last entry behind it; all of them stand under its objective.
pub(super) fn holder(r: &Reporter<'_>, this: &Letter) -> Item {
    let (rule, given) = (letter(this.rule), letter(this.letter()));
    let head = [
        arg("letter", beside(r, rule, given)),
        arg("role", r.role(this.role)),
        arg("text", r.speaker.expectation(this.expectation)),
    ];
    let text = r.say_with("debrief-letter", &head);
    match this.proofs().last() {
        Some(proof) => {
            let args = [arg("text", text), arg("seq", proof.seq)];
            Item::new(r.say_with("debrief-with-entry", &args)).of_entry(proof.seq)
        }
        None => Item::new(text),
    }
}

/// What there is by the rule, and what the evaluator has beside it where that is something else.
fn beside(r: &Reporter<'_>, rule: &str, evaluator: &str) -> String {
    if rule == evaluator {
        return rule.to_owned();
    }
    r.say_with("debrief-tally-changed", &[arg("rule", rule), arg("evaluator", evaluator)])
}
