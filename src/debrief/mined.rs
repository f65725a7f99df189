//! The run as process mining sees it.

use serde::Serialize;

use crate::mining::{DeviationKind, Pattern, Ratio, edges, ranked};
use crate::scenario::names::ActivityId;

use super::cases::{CaseOf, CaseStory, Fit, Held, StepTook, TicketTook, Trail, Work, held};
use super::record::{Proof, Record};
use super::setbacks::{Reworked, SentBack, reworked, sent_back};

/// One step followed directly upon another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Followed {
    /// The earlier step.
    pub from: ActivityId,
    /// The later step.
    pub to: ActivityId,
    /// How often.
    pub count: u32,
    /// Time between them, all times together.
    pub total_secs: u64,
    /// The line that shows the later step, the first time.
    pub first: Proof,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mined {
    /// The incident, each team's part of it, the tickets.
    pub cases: Vec<CaseStory>,
    /// How long each step of the incident took, in order.
    pub took: Vec<StepTook>,
    /// How long each step of each ticket took, in order.
    pub tickets_took: Vec<TicketTook>,
    /// What was sent back, in order.
    pub sent_back: Vec<SentBack>,
    /// Steps carried out more than once.
    pub rework: Vec<Reworked>,
    /// The map of the process.
    pub map: Vec<Followed>,
    /// Deviations of the incident and of the tickets, those of most cases first.
    pub patterns: Vec<Pattern<Work>>,
}

impl Mined {
    pub(super) fn of(record: &Record<'_>) -> Self {
        let trail = Trail::of_incident(record);
        let sent_back = sent_back(record);
        let Held { cases, took, tickets_took } = held(record, &sent_back);
        // What a team did differently is the incident's, too.
        let whole = cases.iter().filter(|case| !matches!(case.of, CaseOf::Team(_)));
        let patterns = ranked(whole.map(|case| case.deviations.iter().map(|it| (it.kind, it.work))));
        let (rework, map) = (reworked(&trail), map(&trail));
        Self { cases, took, tickets_took, sent_back, rework, map, patterns }
    }

    /// Cases that conform, of those that can be judged; what is still open is left out.
    pub fn conformance(&self, counts: impl Fn(CaseOf) -> bool) -> Ratio {
        let judged = |case: &&CaseStory| counts(case.of) && matches!(case.fit, Fit::Conforms | Fit::Deviates);
        let judged: Vec<&CaseStory> = self.cases.iter().filter(judged).collect();
        let conform = judged.iter().filter(|case| case.fit == Fit::Conforms).count();
        Ratio::new(conform as u64, judged.len() as u64)
    }

    /// The lines behind a pattern.
    pub fn proofs(&self, kind: DeviationKind, work: Work) -> Vec<Proof> {
        let whole = self.cases.iter().filter(|case| !matches!(case.of, CaseOf::Team(_)));
        let shown = whole.flat_map(|case| &case.deviations).filter(|it| (it.kind, it.work) == (kind, work));
        let mut proofs: Vec<Proof> = shown.flat_map(|it| it.proofs.iter().copied()).collect();
        proofs.sort_unstable();
        proofs.dedup();
        proofs
    }
}

fn map(trail: &Trail) -> Vec<Followed> {
    let first = |from, to| {
        let pair = trail.events.windows(2).find(|pair| (pair[0].0, pair[1].0) == (from, to));
        pair.map(|pair| pair[1].1)
    };
    let one = |((from, to), edge): ((u16, u16), crate::mining::Edge)| {
        let [from_activity, to_activity] = [from, to].map(ActivityId::new);
        let first = first(from, to)?;
        let (count, total_secs) = (edge.count, edge.total_secs);
        Some(Followed { from: from_activity, to: to_activity, count, total_secs, first })
    };
    edges([&trail.case()]).into_iter().filter_map(one).collect()
}
