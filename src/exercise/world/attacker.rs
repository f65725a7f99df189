//! The attacker: stages with timers; clumsiness hastens them, containment stops them.

use crate::exercise::dice::{self, Draw};
use crate::exercise::event::{Due, Event};
use crate::exercise::state::{Mark, State};
use crate::exercise::truth::holds;
use crate::scenario::Setting;
use crate::scenario::names::StageId;
use crate::scenario::time::Secs;

use super::{Now, Out, effects};

/// One stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stage {
    /// Its timer runs until then.
    pub timed: Option<Secs>,
    /// Reached.
    pub reached: Option<Mark>,
    /// Prevented when its time came.
    pub prevented: Option<Mark>,
}

/// The attacker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attacker {
    /// By id.
    pub stages: Vec<Stage>,
    /// Stopped for good.
    pub halted: Option<Mark>,
}

impl Attacker {
    pub(crate) fn new(setting: &Setting) -> Self {
        Self { stages: vec![Stage::default(); setting.scenario.attacker.len()], halted: None }
    }
}

/// The condition for a stage holds: its timer starts.
pub(crate) fn react_when(now: Now<'_>, id: StageId, out: &mut Out) {
    let stage = now.state.attacker.stages[id.ix()];
    if stage.timed.is_some() || stage.reached.is_some() || now.state.attacker.halted.is_some() {
        return;
    }
    let (shortest, longest) = now.setting.scenario.attacker[id.ix()].after;
    let secs = dice::between(now.seed, Draw::Stage(id.ix() as u16), 0, shortest.0, longest.0);
    out.push(Event::StageTimed { stage: id, at: now.state.now + secs });
}

/// Its time has come, unless it was hastened to an earlier one.
pub(crate) fn react_due(now: Now<'_>, id: StageId, out: &mut Out) {
    let stage = now.state.attacker.stages[id.ix()];
    let is_stale = stage.timed.is_none_or(|at| at > now.state.now);
    if is_stale || stage.reached.is_some() || stage.prevented.is_some() || now.state.attacker.halted.is_some() {
        return;
    }
    let unless = now.setting.scenario.attacker[id.ix()].unless.as_ref();
    if unless.is_some_and(|unless| holds(now.setting, now.state, unless)) {
        out.push(Event::StagePrevented { stage: id });
    } else {
        out.push(Event::StageReached { stage: id });
    }
}

pub(crate) fn react_reached(now: Now<'_>, id: StageId, out: &mut Out) {
    effects::all(now, &now.setting.scenario.attacker[id.ix()].effects, None, out);
}

pub(crate) fn advance(now: Now<'_>, id: StageId, out: &mut Out) {
    if now.state.attacker.stages[id.ix()].reached.is_none() && now.state.attacker.halted.is_none() {
        out.push(Event::StageReached { stage: id });
    }
}

pub(crate) fn halt(now: Now<'_>, out: &mut Out) {
    if now.state.attacker.halted.is_none() {
        out.push(Event::AttackerHalted);
    }
}

pub(crate) fn apply_timed(state: &mut State, id: StageId, at: Secs) {
    state.attacker.stages[id.ix()].timed = Some(at);
    state.plan(at, Due::Stage(id));
}

pub(crate) fn apply_hastened(state: &mut State, setting: &Setting, by: Secs) {
    for index in 0..state.attacker.stages.len() {
        let stage = state.attacker.stages[index];
        if setting.scenario.attacker[index].steady {
            continue;
        }
        if let (Some(at), None, None) = (stage.timed, stage.reached, stage.prevented) {
            let at = at.saturating_sub(by).max(state.now);
            apply_timed(state, StageId::new(index as u16), at);
        }
    }
}
