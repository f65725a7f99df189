//! Evidence: what there is, what rots, what somebody saves or destroys.

use crate::exercise::event::{Due, Event};
use crate::exercise::state::{Mark, State};
use crate::exercise::truth::holds;
use crate::scenario::Setting;
use crate::scenario::names::{EvidenceId, PhaseId};
use crate::scenario::rules::EvidenceState;
use crate::scenario::time::{DAY, Secs};

use super::{Now, Out};

/// All evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidences {
    /// State and since when, by id.
    pub list: Vec<(EvidenceState, Mark)>,
    /// Each move by somebody's hand, in order: what, to which state, when.
    pub moves: Vec<(EvidenceId, EvidenceState, Mark)>,
}

impl Evidences {
    pub(crate) fn new(setting: &Setting) -> Self {
        let begin = (EvidenceState::Absent, Mark { at: 0, seq: 0 });
        Self { list: vec![begin; setting.scenario.evidence.len()], moves: Vec::new() }
    }
    /// Its state now.
    pub fn is(&self, evidence: EvidenceId) -> EvidenceState {
        self.list[evidence.ix()].0
    }
}

pub(crate) fn start(now: Now<'_>, out: &mut Out) {
    come_about(now, |phase| phase.is_none_or(|phase| phase.ix() == 0), out);
}

/// A phase brings its own.
pub(crate) fn arise(now: Now<'_>, begun: PhaseId, out: &mut Out) {
    come_about(now, |phase| phase == Some(begun), out);
}

/// Traces are there if they are covered when they come about.
fn come_about(now: Now<'_>, is_its_turn: impl Fn(Option<PhaseId>) -> bool, out: &mut Out) {
    for item in now.setting.scenario.evidence.iter().filter(|item| is_its_turn(item.phase)) {
        let kept = *item.retention_days.value(|entry| now.ready(entry));
        if holds(now.setting, now.state, &item.covered) && item.age_days <= kept {
            out.push(Event::EvidenceIs { evidence: item.id, state: EvidenceState::Intact });
        }
    }
}

/// When an intact trace becomes older than it is kept.
fn rots_at(setting: &Setting, state: &State, id: EvidenceId) -> Secs {
    let item = &setting.scenario.evidence[id.ix()];
    let kept = *item.retention_days.value(|entry| state.preparation.level(entry));
    let left = Secs::from(kept.saturating_sub(item.age_days)).saturating_add(1).saturating_mul(DAY);
    state.evidence.list[id.ix()].1.at.saturating_add(left)
}

/// It is kept no longer, unless it is kept longer by now.
pub(crate) fn react_retention(now: Now<'_>, id: EvidenceId, out: &mut Out) {
    if rots_at(now.setting, now.state, id) <= now.state.now {
        move_to(now, id, EvidenceState::Expired, out);
    }
}

/// What is kept longer now ends later.
pub(crate) fn apply_prepared(state: &mut State, setting: &Setting) {
    for item in &setting.scenario.evidence {
        if state.evidence.is(item.id) == EvidenceState::Intact {
            plan_end(state, setting, item.id);
        }
    }
}

/// The end that was planned before stays in the agenda: it will be looked at again then.
fn plan_end(state: &mut State, setting: &Setting, id: EvidenceId) {
    let at = rots_at(setting, state, id);
    if at <= setting.end_secs() {
        state.plan(at, Due::Retention(id));
    }
}

/// Saved, destroyed or expired: only what is intact can be saved or lost, and what is saved is safe.
pub(crate) fn move_to(now: Now<'_>, id: EvidenceId, state: EvidenceState, out: &mut Out) {
    if now.state.evidence.is(id) == EvidenceState::Intact {
        out.push(Event::EvidenceIs { evidence: id, state });
    }
}

pub(crate) fn apply(state: &mut State, setting: &Setting, id: EvidenceId, to: EvidenceState) {
    let mark = state.mark();
    if to != EvidenceState::Intact && state.evidence.is(id) != EvidenceState::Intact {
        return;
    }
    state.evidence.list[id.ix()] = (to, mark);
    match to {
        EvidenceState::Intact => plan_end(state, setting, id),
        EvidenceState::Preserved | EvidenceState::Destroyed => state.evidence.moves.push((id, to, mark)),
        EvidenceState::Absent | EvidenceState::Expired => {}
    }
}
