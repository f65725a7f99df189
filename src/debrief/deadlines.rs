//! Clocks and notices: what started them, who judged it, how much was left.

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::event::Event;
use crate::scenario::names::{ChannelId, ClockId, FactId, RoleId, SeverityId};
use crate::scenario::story::{ClockKind, Start};
use crate::scenario::time::Secs;

use super::record::{Proof, Record};

/// How a clock turned out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockFate {
    /// Stopped in time.
    Met,
    /// Stopped, but too late.
    Late,
    /// Ran out and was never stopped.
    Missed,
    /// Still running at the end.
    Running,
    /// Should have been started, and was not.
    NeverStarted,
}

/// A clock that ran, or should have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClockRun {
    /// Which.
    pub clock: ClockId,
    /// By law, by contract, by own rules …
    pub kind: ClockKind,
    /// Time it leaves, in seconds.
    pub limit_secs: Secs,
    /// How it turned out.
    pub fate: ClockFate,
    /// Started.
    pub started: Option<Mark>,
    /// Who judged that, if somebody had to.
    pub judged: Option<Judged>,
    /// When it should have been started, where the scenario says so.
    pub should_run: Option<Mark>,
    /// How long after that it was started, in seconds.
    pub started_late_secs: Option<Secs>,
    /// Runs out then.
    pub due: Option<Secs>,
    /// Stopped.
    pub stopped: Option<Mark>,
    /// Ran out.
    pub missed: Option<Mark>,
    /// Seconds left when it was stopped; negative when it was too late, or at ENDEX when it never was.
    pub margin_secs: Option<i64>,
    /// What started it.
    pub started_by: Vec<Proof>,
    /// What stopped it.
    pub stopped_by: Vec<Proof>,
}

/// A judgement that a clock has started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// By whom.
    pub role: RoleId,
    /// On which fact.
    pub fact: FactId,
    /// When that role came to know it: the period runs from here.
    pub known_since: Option<Mark>,
    /// Why, in own words.
    pub words: Box<str>,
}

/// A severity that was declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Declaration {
    /// Which.
    pub severity: SeverityId,
    /// By whom.
    pub by: RoleId,
    /// When.
    pub declared: Mark,
    /// On which facts.
    pub facts: Vec<FactId>,
    /// Why, in own words.
    pub words: Box<str>,
}

/// A notice that the severity table demanded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NoticeRun {
    /// Who owed it.
    pub by: RoleId,
    /// To whom.
    pub to: RoleId,
    /// Over which channel.
    pub over: ChannelId,
    /// Since when.
    pub owed: Mark,
    /// Until when.
    pub until: Secs,
    /// Given.
    pub given: Option<Mark>,
    /// Not given in time.
    pub missed: Option<Mark>,
    /// A later declaration took its place.
    pub superseded: bool,
}

impl NoticeRun {
    /// How much too late it was given, or has been owed at the end, in seconds.
    pub fn late_secs(&self, end: Secs) -> Option<Secs> {
        self.missed.map(|_| self.given.map_or(end, |given| given.at).saturating_sub(self.until))
    }
}

/// Every clock that ran or should have, legal ones first.
pub(super) fn clocks(record: &Record<'_>) -> Vec<ClockRun> {
    let ids = ClockId::all(record.setting.scenario.clocks.len());
    let mut runs: Vec<ClockRun> = ids.filter_map(|id| clock(record, id)).collect();
    runs.sort_by_key(|run| (run.kind, run.clock));
    runs
}

fn clock(record: &Record<'_>, id: ClockId) -> Option<ClockRun> {
    let this = &record.setting.scenario.clocks[id.ix()];
    let was = record.state.clocks.list[id.ix()];
    let fate = match (was.started, was.stopped, was.missed) {
        (None, ..) => ClockFate::NeverStarted,
        (Some(_), Some(_), None) => ClockFate::Met,
        (Some(_), Some(_), Some(_)) => ClockFate::Late,
        (Some(_), None, Some(_)) => ClockFate::Missed,
        (Some(_), None, None) => ClockFate::Running,
    };
    if fate == ClockFate::NeverStarted && was.should_run.is_none() {
        return None;
    }
    let ended = was.stopped.map(|stopped| stopped.at).or(was.missed.map(|_| record.now()));
    let margin = ended.filter(|_| was.started.is_some()).map(|at| i64::from(was.due) - i64::from(at));
    let late = was.started.zip(was.should_run).map(|(started, should)| started.at.saturating_sub(should.at));
    Some(ClockRun {
        clock: id,
        kind: this.kind,
        limit_secs: this.limit.0,
        fate,
        started: was.started,
        judged: was.judged.map(|(role, fact)| judged(record, id, role, fact)),
        should_run: was.should_run,
        started_late_secs: late,
        due: was.started.map(|_| was.due),
        stopped: was.stopped,
        missed: was.missed,
        margin_secs: margin,
        started_by: was.started.map(|started| started_by(record, id, started)).unwrap_or_default(),
        stopped_by: was.stopped.map(|stopped| stopped_by(record, id, stopped)).unwrap_or_default(),
    })
}

fn started_by(record: &Record<'_>, id: ClockId, started: Mark) -> Vec<Proof> {
    if let Start::When(when) = &record.setting.scenario.clocks[id.ix()].starts {
        let then = record.last_proofs(when, started);
        if !then.is_empty() {
            return then;
        }
    }
    let starts = |event: &Event| matches!(event, Event::ClockStarted { clock, .. } if *clock == id);
    record.in_entry(started, starts).into_iter().collect()
}

fn stopped_by(record: &Record<'_>, id: ClockId, stopped: Mark) -> Vec<Proof> {
    let stops = &record.setting.scenario.clocks[id.ix()].stops;
    let then = record.last_proofs(stops, stopped);
    if then.is_empty() { record.proofs(stops, stopped) } else { then }
}

fn judged(record: &Record<'_>, id: ClockId, role: RoleId, fact: FactId) -> Judged {
    let words = record.steps.iter().find_map(|step| match step.event {
        Event::ClockStarted { clock, words, .. } if *clock == id => Some(words.clone()),
        _ => None,
    });
    let known_since = record.state.knowledge.of(role, fact).map(|known| known.since);
    Judged { role, fact, known_since, words: words.unwrap_or_default() }
}

/// Every severity that was declared.
pub(super) fn declarations(record: &Record<'_>) -> Vec<Declaration> {
    let declared = record.steps.iter().filter_map(|step| match step.event {
        Event::Declared { severity, by, facts, words } => Some(Declaration {
            severity: *severity,
            by: *by,
            declared: step.mark(),
            facts: facts.clone(),
            words: words.clone(),
        }),
        _ => None,
    });
    declared.collect()
}

/// Every notice that became owed.
pub(super) fn notices(record: &Record<'_>) -> Vec<NoticeRun> {
    let notice = |notice: &crate::exercise::world::notices::Notice| NoticeRun {
        by: notice.by,
        to: notice.role,
        over: notice.over,
        owed: notice.owed,
        until: notice.until,
        given: notice.given,
        missed: notice.missed,
        superseded: notice.superseded,
    };
    record.state.notices.list.iter().map(notice).collect()
}
