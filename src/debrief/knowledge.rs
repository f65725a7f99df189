//! Who knew what, since when, from whom; how long it took from the first seat to know; who was never told.

use serde::Serialize;

use crate::exercise::event::Origin;
use crate::exercise::truth::holds;
use crate::exercise::{Mark, State};
use crate::scenario::names::{ActionId, ChannelId, FactId, RoleId};
use crate::scenario::rules::Effect;
use crate::scenario::story::Action;
use crate::scenario::time::Secs;

use super::record::Record;

/// From where a role knows something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named after what they are; ids are typed")]
pub enum Source {
    /// Before STARTEX.
    Brief,
    /// From somebody, over a channel.
    Told { by: RoleId, over: ChannelId },
    /// By its own people's work.
    Found { action: ActionId },
    /// Seen with its own eyes.
    Seen,
}

/// That a role knew a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Knower {
    /// Who.
    pub role: RoleId,
    /// Since when.
    pub since: Mark,
    /// From where.
    pub source: Source,
    /// How long after the first seat to know, in seconds; outside parties do not start the count.
    pub latency_secs: Option<Secs>,
    /// For false facts: when this role learned that it is false.
    pub refuted: Option<Mark>,
    /// For false facts: how long it was believed, in seconds.
    pub believed_secs: Option<Secs>,
}

/// What became of one fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactStory {
    /// Which.
    pub fact: FactId,
    /// A rumour has `false` here.
    pub truth: bool,
    /// Everybody who knew it, in the order in which they came to.
    pub knowers: Vec<Knower>,
    /// Seats that needed it, and were never told although another seat knew.
    pub never_told: Vec<RoleId>,
    /// Seats that needed it, while no seat ever knew although one could have: by asking somebody outside who knew, or
    /// by work that nobody did.
    pub never_reached: Vec<RoleId>,
    /// Work that would have found it, and was not done.
    pub undone: Vec<ActionId>,
    /// Who passed it on, to whom, when first.
    pub passed_on: Vec<(RoleId, RoleId, Mark)>,
}

impl FactStory {
    /// Whether a seat needed it, could have had it, and did not.
    pub fn is_missed_by(&self, role: RoleId) -> bool {
        self.never_told.contains(&role) || self.never_reached.contains(&role)
    }

    /// The first seat to know.
    pub fn first_seat(&self, setting: &crate::scenario::Setting) -> Option<&Knower> {
        self.knowers.iter().find(|knower| setting.scenario.roles[knower.role.ix()].seat)
    }

    /// How the role came to know, if it did.
    pub fn knower(&self, role: RoleId) -> Option<&Knower> {
        self.knowers.iter().find(|knower| knower.role == role)
    }
}

/// The story of every fact that somebody knew or needed.
pub(super) fn facts(record: &Record<'_>) -> Vec<FactStory> {
    let ids = FactId::all(record.setting.scenario.facts.len());
    ids.map(|id| story(record, id))
        .filter(|story| !story.knowers.is_empty() || !story.never_reached.is_empty())
        .collect()
}

fn story(record: &Record<'_>, id: FactId) -> FactStory {
    let scenario = &record.setting.scenario;
    let fact = &scenario.facts[id.ix()];
    let is_seat = |role: &RoleId| scenario.roles[role.ix()].seat;
    let roles = || RoleId::all(scenario.roles.len());
    let since = |role: RoleId| record.state.knowledge.of(role, id).map(|known| known.since);
    let first = roles().filter(is_seat).filter_map(since).min();
    let mut knowers: Vec<Knower> = roles().filter_map(|role| knower(record, role, id, fact.truth, first)).collect();
    knowers.sort_by_key(|knower| (knower.since, knower.role));
    let lacks = |role: &RoleId| is_seat(role) && since(*role).is_none();
    let missing: Vec<RoleId> = fact.needed_by.iter().copied().filter(lacks).collect();
    let undone = if first.is_none() { undone(record, id) } else { Vec::new() };
    let (never_told, never_reached) = match first {
        Some(_) => (missing, Vec::new()),
        None if knowers.is_empty() && undone.is_empty() => (Vec::new(), Vec::new()),
        None => (Vec::new(), missing),
    };
    let told = record.state.knowledge.tellings(id).iter();
    let mut passed_on: Vec<(RoleId, RoleId, Mark)> = told.map(|((from, to), mark)| (*from, *to, *mark)).collect();
    passed_on.sort_by_key(|(from, to, mark)| (*mark, *from, *to));
    FactStory { fact: id, truth: fact.truth, knowers, never_told, never_reached, undone, passed_on }
}

/// Actions of the seats that nobody carried out, and that would have found the fact at the beginning or at the end.
/// What would not have been found then was not so, or not yet. Nobody is told to have destroyed evidence to find out.
fn undone(record: &Record<'_>, fact: FactId) -> Vec<ActionId> {
    let would_find = |state: &State, action: &Action| {
        let outcome = action.outcomes.iter().find(|outcome| holds(record.setting, state, &outcome.when));
        outcome.is_some_and(|outcome| outcome.finds.contains(&fact))
    };
    let is_undone = |action: &&Action| {
        let was_begun = record.state.actions.list[action.id.ix()].begun.is_some();
        !was_begun && !destroys(action) && (would_find(&record.begin, action) || would_find(&record.state, action))
    };
    record.setting.scenario.actions.iter().filter(is_undone).map(|action| action.id).collect()
}

fn destroys(action: &Action) -> bool {
    let mut effects = action.starts.iter().chain(action.outcomes.iter().flat_map(|outcome| &outcome.effects));
    effects.any(|effect| matches!(effect, Effect::Destroy(_)))
}

fn knower(record: &Record<'_>, role: RoleId, fact: FactId, truth: bool, first: Option<Mark>) -> Option<Knower> {
    let known = record.state.knowledge.of(role, fact)?;
    let is_seat = record.setting.scenario.roles[role.ix()].seat;
    let until = known.refuted.map_or(record.now(), |refuted| refuted.at);
    Some(Knower {
        role,
        since: known.since,
        source: source(record, known.from),
        latency_secs: first.filter(|_| is_seat).map(|first| known.since.at.saturating_sub(first.at)),
        refuted: known.refuted.filter(|_| !truth),
        believed_secs: (!truth).then(|| until.saturating_sub(known.since.at)),
    })
}

fn source(record: &Record<'_>, origin: Origin) -> Source {
    match origin {
        Origin::Brief => Source::Brief,
        Origin::Seen => Source::Seen,
        Origin::Message(id) => {
            let message = &record.state.messages.list[id as usize];
            Source::Told { by: message.from, over: message.over }
        }
        Origin::Run(run) => Source::Found { action: record.state.actions.runs[run as usize].action },
    }
}
