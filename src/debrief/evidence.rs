//! What became of the evidence, by whose hand, and whether the most volatile was saved first (RFC 3227).

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::event::Event;
use crate::exercise::truth::holds;
use crate::scenario::names::EvidenceId;
use crate::scenario::rules::{Effect, EvidenceState};
use crate::scenario::story::Action;

use super::cause::Cause;
use super::proof::effect_on_evidence;
use super::record::{Proof, Record};

/// One piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Which.
    pub evidence: EvidenceId,
    /// RFC 3227 order: 1 is lost first.
    pub volatility: u8,
    /// What became of it.
    pub fate: EvidenceState,
    /// When.
    pub since: Mark,
    /// Whose doing it was.
    pub cause: Cause,
    /// The line of whatever brought it; none for what never existed here.
    pub source: Option<Proof>,
    /// The line that shows it.
    pub proof: Option<Proof>,
}

impl Item {
    /// How it came to this: what was decided, what brought it, what became of it.
    pub(super) fn proofs(&self, record: &Record<'_>) -> Vec<Proof> {
        let mut proofs: Vec<Proof> =
            record.decided(&self.cause).into_iter().chain(self.source).chain(self.proof).collect();
        proofs.sort_unstable();
        proofs.dedup();
        proofs
    }
}

/// A less volatile piece was saved while a more volatile one was still there to be lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutOfOrder {
    /// What was saved.
    pub saved: EvidenceId,
    /// When.
    pub at: Proof,
    /// What should have come first, and what became of it.
    pub before: Vec<Item>,
}

/// All evidence, most volatile first, and every slip in the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Most volatile first.
    pub items: Vec<Item>,
    /// In order of time.
    pub out_of_order: Vec<OutOfOrder>,
}

impl Evidence {
    pub(super) fn of(record: &Record<'_>) -> Self {
        let ids = EvidenceId::all(record.setting.scenario.evidence.len());
        let mut items: Vec<Item> = ids.map(|id| item(record, id)).collect();
        items.sort_by_key(|item| (item.volatility, item.evidence));
        let mut saved: Vec<(Item, Proof)> = items
            .iter()
            .filter(|item| item.fate == EvidenceState::Preserved)
            .filter_map(|item| Some((*item, item.proof?)))
            .collect();
        saved.sort_by_key(|(_, proof)| *proof);
        let slip = |(saved, at): &(Item, Proof)| {
            let due = |item: &&Item| was_due_before(item, saved) && could_be_saved(record, item.evidence);
            let before: Vec<Item> = items.iter().filter(due).copied().collect();
            (!before.is_empty()).then_some(OutOfOrder { saved: saved.evidence, at: *at, before })
        };
        let out_of_order = saved.iter().filter_map(slip).collect();
        Self { items, out_of_order }
    }
}

/// Whether a piece was more volatile than the one saved, and still intact then.
fn was_due_before(item: &Item, saved: &Item) -> bool {
    let still_there = match item.fate {
        EvidenceState::Absent => false,
        EvidenceState::Intact => true,
        EvidenceState::Preserved | EvidenceState::Destroyed | EvidenceState::Expired => item.since > saved.since,
    };
    item.volatility < saved.volatility && still_there
}

/// Whether anybody here had the means: a company without the tool for it is not told that it took the wrong order.
fn could_be_saved(record: &Record<'_>, id: EvidenceId) -> bool {
    let saves = |effects: &[Effect]| effects.contains(&Effect::Preserve(id));
    let is_offered = |action: &&Action| {
        let was_begun = record.state.actions.list[action.id.ix()].begun.is_some();
        was_begun || [&record.begin, &record.state].iter().any(|state| holds(record.setting, state, &action.when))
    };
    let scenario = &record.setting.scenario;
    let by_work = scenario.actions.iter().filter(is_offered).flat_map(|action| &action.outcomes);
    let by_answer = scenario.injects.iter().flat_map(|inject| &inject.choices);
    by_work.map(|outcome| &outcome.effects).chain(by_answer.map(|choice| &choice.effects)).any(|it| saves(it))
}

fn item(record: &Record<'_>, id: EvidenceId) -> Item {
    let (fate, since) = record.state.evidence.list[id.ix()];
    let volatility = record.setting.scenario.evidence[id.ix()].volatility;
    let became = |event: &Event| match event {
        Event::EvidenceIs { evidence, state } => *evidence == id && *state == fate,
        _ => false,
    };
    let position = record.steps.iter().position(|step| step.mark() == since && became(step.event));
    let caused = position.map(|at| record.cause(at, |effect| effect_on_evidence(effect) == Some((id, fate))));
    let cause = caused.map_or(Cause::Course, |caused| caused.cause);
    let proof = position.map(|at| record.steps[at].proof);
    Item { evidence: id, volatility, fate, since, cause, source: caused.map(|caused| caused.proof), proof }
}
