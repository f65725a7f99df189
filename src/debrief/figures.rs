//! Numbers that contradict each other between reports. Facts say which figure they put a number to; words are not looked at.
//!
//! A report counts when it is sent. It corrects what its own sender said before, and what its fact refutes, for everybody whom it
//! reaches; whoever is left with another number, told or said, is left with a contradiction until that is put right.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::command::MessageId;
use crate::scenario::names::{FactId, FigureId, RoleId};

use super::record::Record;

/// A report that gives a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NumberTold {
    /// Its message.
    pub message: MessageId,
    /// Who told it.
    pub by: RoleId,
    /// Whom.
    pub to: Vec<RoleId>,
    /// In this fact.
    pub fact: FactId,
    /// The number.
    pub number: u64,
    /// When.
    pub sent: Mark,
}

/// Two reports with different numbers for the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contradiction {
    /// For what.
    pub figure: FigureId,
    /// What was told first …
    pub first: NumberTold,
    /// … and what somebody told while it still stood.
    pub other: NumberTold,
    /// The report with which nobody was left with the other number.
    pub settled: Option<Mark>,
}

pub(super) fn contradictions(record: &Record<'_>) -> Vec<Contradiction> {
    let mut told: BTreeMap<FigureId, Vec<NumberTold>> = BTreeMap::new();
    for (id, message) in record.state.messages.list.iter().enumerate() {
        let Some(letter) = message.letter().filter(|_| is_seat(record, message.from)) else { continue };
        for fact in &*message.facts {
            if let Some((figure, number)) = record.setting.scenario.facts[fact.ix()].figure {
                told.entry(figure).or_default().push(NumberTold {
                    message: id as MessageId,
                    by: message.from,
                    to: letter.to.clone(),
                    fact: *fact,
                    number,
                    sent: message.sent,
                });
            }
        }
    }
    let mut all: Vec<Contradiction> =
        told.into_iter().flat_map(|(figure, told)| of_figure(record, figure, &told)).collect();
    all.sort_by_key(|this| this.other.sent);
    all
}

fn is_seat(record: &Record<'_>, role: RoleId) -> bool {
    record.setting.scenario.roles[role.ix()].seat
}

fn of_figure(record: &Record<'_>, figure: FigureId, told: &[NumberTold]) -> Vec<Contradiction> {
    // By role: the report that it heard or gave last.
    let mut stands: BTreeMap<RoleId, &NumberTold> = BTreeMap::new();
    let mut all: Vec<Contradiction> = Vec::new();
    for this in told {
        let against = |(role, before): (&RoleId, &&NumberTold)| contradicts(record, *role, before, this);
        let first = stands.iter().find(|(role, before)| against((*role, *before))).map(|(_, before)| *before);
        for role in this.to.iter().chain([&this.by]) {
            stands.insert(*role, this);
        }
        let is_same = |open: &Contradiction, before: &NumberTold| {
            open.settled.is_none() && numbers(open) == BTreeSet::from([before.number, this.number])
        };
        if let Some(before) = first.filter(|before| !all.iter().any(|open| is_same(open, before))) {
            all.push(Contradiction { figure, first: before.clone(), other: this.clone(), settled: None });
        }
        for open in all.iter_mut().filter(|open| open.settled.is_none()) {
            let numbers = numbers(open);
            let left: BTreeSet<u64> =
                stands.values().map(|told| told.number).filter(|it| numbers.contains(it)).collect();
            open.settled = (left.len() < 2 && open.other != *this).then_some(this.sent);
        }
    }
    all
}

fn numbers(this: &Contradiction) -> BTreeSet<u64> {
    BTreeSet::from([this.first.number, this.other.number])
}

/// Whether a role that was left with one report by another one has two numbers, or another one than those who were told now.
fn contradicts(record: &Record<'_>, role: RoleId, before: &NumberTold, this: &NumberTold) -> bool {
    let refutes = &record.setting.scenario.facts[this.fact.ix()].refutes;
    let corrects = before.by == this.by || refutes.contains(&before.fact);
    let is_reached = role == this.by || this.to.contains(&role);
    before.number != this.number && !(is_reached && corrects)
}
