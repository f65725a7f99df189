//! What the exercise keeps count of by itself: flags, expectations, playbook activities, the ending.

use crate::exercise::event::{Due, Event};
use crate::exercise::state::{Mark, State};
use crate::exercise::truth::holds;
use crate::scenario::Setting;
use crate::scenario::names::{ActivityId, EndingId, ExpectationId, PhaseId, RoleId};

use super::{Now, Out};

/// Losses are looked at this often when a condition depends on them.
const TALLY_SECS: u32 = 30 * 60;

/// Counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Value and last change, by id.
    pub flags: Vec<(u32, Option<Mark>)>,
    /// Opened and met, by id.
    pub expectations: Vec<(Option<Mark>, Option<Mark>)>,
    /// First time each activity was carried out.
    pub activities: Vec<Option<Mark>>,
    /// Every activity carried out, in order.
    pub log: Vec<(ActivityId, Option<RoleId>, Mark)>,
    /// Mappings that have fired.
    pub mapped: Vec<bool>,
}

impl Progress {
    pub(crate) fn new(setting: &Setting) -> Self {
        Self {
            flags: vec![(0, None); setting.scenario.flags.len()],
            expectations: vec![(None, None); setting.scenario.expectations.len()],
            activities: vec![None; setting.playbook.activities.len()],
            log: Vec::new(),
            mapped: vec![false; setting.scenario.mappings.len()],
        }
    }
}

pub(crate) fn start(now: Now<'_>, out: &mut Out) {
    for expectation in now.setting.scenario.expectations.iter().filter(|this| this.opens.is_none()) {
        out.push(Event::ExpectationOpened { expectation: expectation.id });
    }
}

pub(crate) fn react_opens(now: Now<'_>, expectation: ExpectationId, out: &mut Out) {
    if now.state.progress.expectations[expectation.ix()].0.is_none() {
        out.push(Event::ExpectationOpened { expectation });
    }
}

pub(crate) fn react_met(now: Now<'_>, expectation: ExpectationId, out: &mut Out) {
    if now.state.progress.expectations[expectation.ix()].1.is_none() {
        out.push(Event::ExpectationMet { expectation });
    }
}

/// ENDEX: the first ending whose condition holds.
pub(crate) fn end(now: Now<'_>, out: &mut Out) {
    if now.state.ended.is_some() {
        return;
    }
    let fits = |ending: &&crate::scenario::story::Ending| holds(now.setting, now.state, &ending.when);
    let ending = now.setting.scenario.endings.iter().find(fits).or(now.setting.scenario.endings.last());
    if let Some(ending) = ending {
        out.push(Event::Ended { ending: ending.id });
    }
}

/// Everything that time alone brings.
pub(crate) fn apply_started(state: &mut State, setting: &Setting) {
    state.started = true;
    for phase in setting.scenario.phases.iter().skip(1) {
        state.plan(setting.secs(phase.from), Due::Phase(phase.id));
    }
    for &moment in &setting.watch.moments {
        let at = setting.secs(moment);
        if at <= setting.end_secs() {
            state.plan(at, Due::Moment);
        }
    }
    super::standing::apply_started(state, setting);
    if setting.watch.needs_tally() {
        state.plan(TALLY_SECS, Due::Tally);
    }
    state.plan(setting.end_secs(), Due::End);
}

pub(crate) fn apply_tally(state: &mut State) {
    let at = state.now + TALLY_SECS;
    state.plan(at, Due::Tally);
}

pub(crate) fn apply_phase(state: &mut State, phase: PhaseId) {
    state.phase = phase;
}

pub(crate) fn apply_ended(state: &mut State, ending: EndingId) {
    let mark = state.mark();
    state.ended.get_or_insert((ending, mark));
}

pub(crate) fn apply_activity(state: &mut State, activity: ActivityId, by: Option<RoleId>) {
    let mark = state.mark();
    state.progress.activities[activity.ix()].get_or_insert(mark);
    state.progress.log.push((activity, by, mark));
}
