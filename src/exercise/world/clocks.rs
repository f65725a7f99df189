//! Deadlines: what starts them may be a judgement that somebody must make and write down.

use crate::exercise::event::{Due, Event};
use crate::exercise::refusal::Refusal;
use crate::exercise::state::{Mark, State};
use crate::exercise::truth::holds;
use crate::scenario::Setting;
use crate::scenario::names::{ClockId, FactId, RoleId};
use crate::scenario::story::Start;
use crate::scenario::time::Secs;

use super::{Decided, Now, Out, effects, messages};

/// One clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clock {
    /// Started.
    pub started: Option<Mark>,
    /// Who judged that, and on what fact.
    pub judged: Option<(RoleId, FactId)>,
    /// Runs out then.
    pub due: Secs,
    /// Stopped, in time or late.
    pub stopped: Option<Mark>,
    /// Ran out before it was stopped.
    pub missed: Option<Mark>,
    /// A judged clock should have been started then.
    pub should_run: Option<Mark>,
}

impl Clock {
    /// Whether it is running now.
    pub fn runs(&self) -> bool {
        self.started.is_some() && self.stopped.is_none() && self.missed.is_none()
    }
}

/// All clocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clocks {
    /// By id.
    pub list: Vec<Clock>,
}

impl Clocks {
    pub(crate) fn new(setting: &Setting) -> Self {
        Self { list: vec![Clock::default(); setting.scenario.clocks.len()] }
    }
}

pub(crate) fn decide_judge(now: Now<'_>, by: RoleId, id: ClockId, fact: FactId, words: &str, out: &mut Out) -> Decided {
    messages::check_words(words)?;
    let clock = now.setting.scenario.clocks.get(id.ix()).ok_or(Refusal::NotYourJudgement)?;
    match &clock.starts {
        Start::Judged(roles) if roles.contains(&by) => {}
        Start::Judged(_) | Start::When(_) => return Err(Refusal::NotYourJudgement),
    }
    if now.state.clocks.list[id.ix()].started.is_some() {
        return Err(Refusal::ClockAlreadyStarted);
    }
    let known = now.state.knowledge.of(by, fact).ok_or(Refusal::FactUnknown { fact })?;
    // The period runs from when one came to know, not from when one got round to writing it down.
    let due = known.since.at.saturating_add(clock.limit.0).max(now.state.now);
    out.push(Event::ClockStarted { clock: id, due, by: Some(by), fact: Some(fact), words: words.into() });
    Ok(())
}

/// An effect or a condition starts it.
pub(crate) fn start(now: Now<'_>, id: ClockId, out: &mut Out) {
    if now.state.clocks.list[id.ix()].started.is_none() {
        let due = now.state.now.saturating_add(now.setting.scenario.clocks[id.ix()].limit.0);
        out.push(Event::ClockStarted { clock: id, due, by: None, fact: None, words: "".into() });
    }
}

pub(crate) fn stop(now: Now<'_>, id: ClockId, out: &mut Out) {
    let clock = now.state.clocks.list[id.ix()];
    if clock.started.is_some() && clock.stopped.is_none() {
        out.push(Event::ClockStopped { clock: id });
    }
}

/// It has just started: what stops it may be true already.
pub(crate) fn react_started(now: Now<'_>, id: ClockId, out: &mut Out) {
    if holds(now.setting, now.state, &now.setting.scenario.clocks[id.ix()].stops) {
        stop(now, id, out);
    }
}

pub(crate) fn react_due(now: Now<'_>, id: ClockId, out: &mut Out) {
    if now.state.clocks.list[id.ix()].runs() {
        out.push(Event::ClockMissed { clock: id });
    }
}

pub(crate) fn react_missed(now: Now<'_>, id: ClockId, out: &mut Out) {
    effects::all(now, &now.setting.scenario.clocks[id.ix()].missed, None, out);
}

pub(crate) fn apply_started(state: &mut State, id: ClockId, due: Secs, judged: Option<(RoleId, FactId)>) {
    let mark = state.mark();
    let clock = &mut state.clocks.list[id.ix()];
    clock.started = Some(mark);
    clock.judged = judged;
    clock.due = due;
    state.plan(due, Due::Clock(id));
}
