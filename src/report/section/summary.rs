//! What one page has room for besides ending and findings: objectives, deadlines that were missed, preparation that was not there.

use std::collections::BTreeMap;

use crate::debrief::{ClockFate, ClockRun, Missing, ObjectiveLetter, Proof};
use crate::exercise::command::Rating;
use crate::report::labels::letter;
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, bare};
use crate::scenario::names::ReadinessId;
use crate::text::arg;

use super::deadlines::{fate, seen};
use super::objectives::{by_evaluator, by_rule, letters, objective};

/// So many preparations are named; all of them stand in their own section.
const PREPARATIONS: usize = 5;

/// The letter of each objective, and how many of each its expectations have; the evaluator's where there is one.
pub(super) fn objectives(r: &Reporter<'_>, page: &mut Page) {
    let counts = |objective| {
        let mut counts = [0_u32; 4];
        let letters = r.debrief.letters.list.iter().filter(|it| it.objective == objective && r.wants(it.role));
        letters.for_each(|it| counts[it.letter() as usize] += 1);
        counts
    };
    let all = letters(r);
    let has_evaluator = all.iter().any(|this| this.by_evaluator().is_some());
    let row = |this: &ObjectiveLetter| {
        let mut row = vec![objective(r, this.objective), by_rule(r, this)];
        row.extend(has_evaluator.then(|| by_evaluator(r, this)));
        row.extend(counts(this.objective).map(|count| count.to_string()));
        row
    };
    let mut head = r.heads(&["debrief-objective", "debrief-by-rule"]);
    head.extend(has_evaluator.then(|| r.say("debrief-by-evaluator")));
    head.extend([Rating::P, Rating::S, Rating::M, Rating::U].map(|rating| letter(rating).to_owned()));
    page.table(head, all.iter().map(row).collect());
}

/// How many deadlines were met, how many missed, how many were still running at the end.
pub(in crate::report) fn course(r: &Reporter<'_>) -> String {
    let num = |fits: &dyn Fn(ClockFate) -> bool| seen(r).filter(|run| fits(run.fate)).count() as u64;
    let (met, running) = (num(&|fate| fate == ClockFate::Met), num(&|fate| fate == ClockFate::Running));
    let missed = seen(r).count() as u64 - met - running;
    r.say_with("debrief-deadlines-sum", &[arg("met", met), arg("missed", missed), arg("running", running)])
}

/// Clocks that ran out or were never started, each with the entry that shows it.
pub(super) fn missed(r: &Reporter<'_>, page: &mut Page) {
    let is_missed = |run: &&ClockRun| matches!(run.fate, ClockFate::Late | ClockFate::Missed | ClockFate::NeverStarted);
    let (all, missed) = (seen(r).count(), seen(r).filter(is_missed).collect::<Vec<_>>());
    let late = |notice: &&crate::debrief::NoticeRun| {
        !notice.superseded && r.wants(notice.by) && notice.late_secs(r.debrief.length_secs).is_some()
    };
    let num_notices = r.debrief.notices.iter().filter(late).count();
    if all == 0 && num_notices == 0 {
        return;
    }
    page.subheading(r.say("debrief-missed"));
    if all > 0 {
        page.para(course(r));
    }
    let mut items: Vec<Item> = missed.into_iter().map(|run| clock(r, run)).collect();
    if num_notices > 0 {
        items.push(Item::new(r.say_with("debrief-missed-notices", &[arg("n", num_notices as u64)])));
    }
    page.list(items);
}

fn clock(r: &Reporter<'_>, run: &ClockRun) -> Item {
    let head =
        [arg("clock", r.speaker.clock_name(run.clock)), arg("kind", r.clock_kind(run.kind)), arg("fate", fate(r, run))];
    let mark = run.missed.or(run.should_run).or(run.started);
    match mark {
        Some(mark) => {
            let text = r.say_with("debrief-clock", &head);
            Item::new(r.say_with("debrief-with-entry", &[arg("text", text), arg("seq", mark.seq)])).of_entry(mark.seq)
        }
        None => Item::new(r.say_with("debrief-clock", &head)),
    }
}

/// What was not there, cheapest words first: what it is, what it would have cost, what it opens, and where that shows.
pub(super) fn preparation(r: &Reporter<'_>, page: &mut Page) {
    if !r.wants_all() {
        return;
    }
    // In the order of the gates; what opens several stands once.
    let mut order: Vec<ReadinessId> = Vec::new();
    let mut all: BTreeMap<ReadinessId, (&Missing, Vec<&str>, Option<Proof>)> = BTreeMap::new();
    for gate in &r.debrief.gates {
        let opens = bare(r.pick(&r.speaker.setting.scenario.gates[usize::from(gate.gate)].text));
        for missing in &gate.missing {
            let of = all.entry(missing.entry).or_insert_with(|| {
                order.push(missing.entry);
                (missing, Vec::new(), None)
            });
            of.1.push(opens);
            of.2 = of.2.or_else(|| gate.shows.first().copied());
        }
    }
    if order.is_empty() {
        return;
    }
    page.subheading(r.say("debrief-summary-gates"));
    let item = |entry: &ReadinessId| {
        let (missing, opens, shown) = &all[entry];
        let price = match missing.price_yen {
            0 => r.say("debrief-free"),
            yen => r.speaker.words.money(yen),
        };
        let args = [
            arg("entry", r.pick(&r.speaker.setting.organization.readiness[entry.ix()].name)),
            arg("price", price),
            arg("month", r.month(&missing.month)),
            arg("opens", opens.join(r.say("debrief-between").as_str())),
        ];
        let text = r.say_with("debrief-summary-gate", &args);
        match shown {
            Some(proof) => {
                let args = [arg("text", text), arg("seq", proof.seq)];
                Item::new(r.say_with("debrief-with-entry", &args)).of_entry(proof.seq)
            }
            None => Item::new(text),
        }
    };
    let mut items: Vec<Item> = order.iter().take(PREPARATIONS).map(item).collect();
    let more = order.len().saturating_sub(PREPARATIONS);
    if more > 0 {
        items.push(Item::new(r.say_with("debrief-account-more", &[arg("n", more as u64)])));
    }
    page.list(items);
}
