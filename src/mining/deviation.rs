//! Deviations of a case, read off its alignment, and the patterns that come back most.

use std::collections::BTreeMap;

use serde::Serialize;

use super::align::{Alignment, Move};
use super::net::{Label, Net};

/// In which way something is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DeviationKind {
    /// Left out, and the work went on.
    Skipped,
    /// Done when it was not its turn: left out in one place, done in another.
    OutOfOrder,
    /// Done once too often.
    Extra,
    /// Done, and the net does not have it.
    Undesired,
    /// Still to be done when the case broke off.
    Incomplete,
}

/// One deviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Deviation {
    /// In which way.
    pub kind: DeviationKind,
    /// Of what.
    pub label: Label,
    /// Position of the event that is not in its place; none for what was not done.
    pub event: Option<u32>,
    /// Position of the last event in its place before it.
    pub after: Option<u32>,
}

/// The deviations of a case, in the order of its alignment.
pub fn deviations(net: &Net, trace: &[Label], alignment: &Alignment) -> Vec<Deviation> {
    let label = |step: u16| net.transitions[usize::from(step)].label;
    let is_left_out =
        |of: Label| alignment.moves.iter().any(|it| matches!(it, Move::Model { step } if label(*step) == Some(of)));
    let last_event = alignment.moves.iter().rposition(|it| matches!(it, Move::Both { .. } | Move::Log { .. }));
    let is_extra =
        |of: Label| alignment.moves.iter().any(|it| matches!(it, Move::Log { event } if trace[*event as usize] == of));
    let mut after = None;
    let mut found = Vec::new();
    for (at, it) in alignment.moves.iter().enumerate() {
        match *it {
            Move::Both { event, .. } => after = Some(event),
            Move::Log { event } => {
                let label = trace[event as usize];
                let kind = match (net.knows(label), is_left_out(label)) {
                    (false, _) => DeviationKind::Undesired,
                    (true, true) => DeviationKind::OutOfOrder,
                    (true, false) => DeviationKind::Extra,
                };
                found.push(Deviation { kind, label, event: Some(event), after });
            }
            // What was done elsewhere is told there.
            Move::Model { step } => {
                let Some(label) = label(step).filter(|label| !is_extra(*label)) else { continue };
                let kind = if Some(at) > last_event { DeviationKind::Incomplete } else { DeviationKind::Skipped };
                found.push(Deviation { kind, label, event: None, after });
            }
            Move::Silent { .. } => {}
        }
    }
    found
}

/// The same deviation in all cases that have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Pattern<W> {
    /// In which way.
    pub kind: DeviationKind,
    /// Of what.
    pub work: W,
    /// In how many cases.
    pub cases: u32,
    /// How often.
    pub times: u32,
}

/// Patterns in the deviations of many cases: those of most cases first, then the most frequent, then by kind.
pub fn ranked<W: Ord + Copy, C>(cases: impl IntoIterator<Item = C>) -> Vec<Pattern<W>>
where
    C: IntoIterator<Item = (DeviationKind, W)>,
{
    let mut patterns: BTreeMap<(DeviationKind, W), (u32, u32)> = BTreeMap::new();
    for case in cases {
        let mut of_case: BTreeMap<(DeviationKind, W), u32> = BTreeMap::new();
        case.into_iter().for_each(|one| *of_case.entry(one).or_default() += 1);
        for (pattern, times) in of_case {
            let counts = patterns.entry(pattern).or_default();
            *counts = (counts.0 + 1, counts.1 + times);
        }
    }
    let one = |((kind, work), (cases, times))| Pattern { kind, work, cases, times };
    let mut patterns: Vec<Pattern<W>> = patterns.into_iter().map(one).collect();
    patterns.sort_by_key(|pattern| std::cmp::Reverse((pattern.cases, pattern.times)));
    patterns
}
