//! What people do: it takes knowledge, hands, skill, money, authority and time, and may fail.

use crate::exercise::dice::{self, Draw};
use crate::exercise::event::{Due, Event, Origin, RunEnd, RunId};
use crate::exercise::refusal::Refusal;
use crate::exercise::state::{Mark, State};
use crate::exercise::truth::holds;
use crate::scenario::Setting;
use crate::scenario::names::{ActionId, PersonId, RoleId};
use crate::scenario::rules::{Cond, Yen};
use crate::scenario::story::{Action, Outcome};
use crate::scenario::time::{Secs, Span};

use super::{Decided, Now, Out, authority, effects, knowledge, money, people, preparation};

/// What has become of one action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Deed {
    /// Whether its `when` holds.
    pub open: bool,
    /// How often it began.
    pub num_begun: u32,
    /// How often it runs now.
    pub num_running: u32,
    /// First time it began.
    pub begun: Option<Mark>,
    /// First success.
    pub done: Option<Mark>,
    /// First failure.
    pub failed: Option<Mark>,
    /// First order.
    pub ordered: Option<Mark>,
}

/// One time that an action is or was carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Which.
    pub action: ActionId,
    /// By whom.
    pub role: RoleId,
    /// Whom it binds.
    pub people: Vec<PersonId>,
    /// When it began.
    pub began: Mark,
    /// When it ends.
    pub ends: Secs,
    /// Whether it will succeed; nobody may see it before the end.
    pub succeeds: bool,
    /// How it ended.
    pub end: Option<(RunEnd, Mark)>,
}

/// All actions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actions {
    /// By id.
    pub list: Vec<Deed>,
    /// In the order in which they began.
    pub runs: Vec<Run>,
}

impl Actions {
    pub(crate) fn new(setting: &Setting) -> Self {
        let deed = |action: &Action| Deed { open: action.when == Cond::Always, ..Deed::default() };
        Self { list: setting.scenario.actions.iter().map(deed).collect(), runs: Vec::new() }
    }
}

/// Carries out an action.
pub(crate) fn decide_act(now: Now<'_>, by: RoleId, id: ActionId, anyway: bool, out: &mut Out) -> Decided {
    let action = now.setting.scenario.actions.get(id.ix()).ok_or(Refusal::NotYourAction)?;
    check_turn(now, by, id, action)?;
    let who = crew(now, by, action)?;
    let cost = *action.cost.value(|entry| now.ready(entry));
    money::check(now, by, cost.saturating_add(preparation::price(now, &action.starts)))?;
    if let Some(right) = action.authority.filter(|right| !authority::may(now, by, *right)) {
        if !anyway {
            return Err(Refusal::NeedsApproval { authority: right });
        }
        out.push(Event::Overstepped { authority: right, by });
    }
    let turn = now.state.actions.list[id.ix()].num_begun;
    let succeeds = dice::happens(now.seed, Draw::ActionChance(id.ix() as u16), turn, action.chance);
    let ends = now.state.now + duration(now, id, action, turn, &who);
    out.push(Event::Began { action: id, role: by, people: who, ends, succeeds, cost });
    Ok(())
}

/// Why the action cannot be carried out now, if it cannot.
pub fn would_refuse(now: Now<'_>, by: RoleId, id: ActionId) -> Option<Refusal> {
    decide_act(now, by, id, false, &mut Vec::new()).err()
}

fn check_turn(now: Now<'_>, by: RoleId, id: ActionId, action: &Action) -> Decided {
    let deed = &now.state.actions.list[id.ix()];
    if !action.roles.contains(&by) {
        return Err(Refusal::NotYourAction);
    }
    if deed.num_running > 0 {
        return Err(Refusal::AlreadyRunning);
    }
    if deed.done.is_some() && !action.again {
        return Err(Refusal::AlreadyDone);
    }
    if !deed.open {
        return Err(Refusal::NotOffered);
    }
    if action.knows.iter().any(|fact| !now.state.knowledge.knows(by, *fact)) {
        return Err(Refusal::KnowledgeMissing);
    }
    match action.service.filter(|service| !now.state.services.works(*service)) {
        Some(service) => Err(Refusal::ServiceDown { service }),
        None => Ok(()),
    }
}

/// Who does it: the least skilled person that is skilled enough first, then whoever is free, by id.
fn crew(now: Now<'_>, by: RoleId, action: &Action) -> Result<Vec<PersonId>, Refusal> {
    if !now.state.has_people(by) {
        return Ok(Vec::new());
    }
    let mut free: Vec<PersonId> = now.state.people.free(by, now.state.now).collect();
    let needed = usize::from(action.people);
    if free.len() < needed {
        return Err(Refusal::TooFewPeople { needed: action.people, free: free.len() as u8 });
    }
    if let Some((skill, level)) = action.skill {
        let able = |person: &PersonId| people::level(now.setting, *person, skill);
        let best =
            free.iter().copied().filter(|person| able(person) >= level).min_by_key(|person| (able(person), *person));
        let best = best.ok_or(Refusal::SkillMissing { skill, level })?;
        free.retain(|person| *person != best);
        free.insert(0, best);
    }
    free.truncate(needed);
    Ok(free)
}

fn duration(now: Now<'_>, id: ActionId, action: &Action, turn: u32, who: &[PersonId]) -> Secs {
    let (shortest, longest) = span(now, action, who);
    let drawn = dice::between(now.seed, Draw::ActionTime(id.ix() as u16), turn, shortest.0, longest.0);
    paced(now, who, drawn)
}

/// Shortest and longest time that it takes: with whoever would do it now, or else with all of the role's people.
pub fn takes(now: Now<'_>, by: RoleId, id: ActionId) -> (Secs, Secs) {
    let action = &now.setting.scenario.actions[id.ix()];
    let is_theirs = |person: &PersonId| now.state.people.list[person.ix()].role == by;
    let everybody = || PersonId::all(now.state.people.list.len()).filter(is_theirs).collect();
    let who: Vec<PersonId> = crew(now, by, action).unwrap_or_else(|_| everybody());
    let (shortest, longest) = span(now, action, &who);
    (paced(now, &who, shortest.0), paced(now, &who, longest.0))
}

/// What the organization's table says for a triage by these people, or what the action says.
fn span(now: Now<'_>, action: &Action, who: &[PersonId]) -> (Span, Span) {
    match action.skill {
        Some((skill, _)) if action.triage => {
            let best = who.iter().map(|person| people::level(now.setting, *person, skill)).max().unwrap_or(0);
            now.setting.organization.tables.triage(best).unwrap_or(action.takes)
        }
        _ => action.takes,
    }
}

/// Drills make everybody faster, tiredness slower.
fn paced(now: Now<'_>, who: &[PersonId], drawn: Secs) -> Secs {
    let company = &now.setting.organization.company;
    let pace = if who.is_empty() { 100 } else { *company.pace_percent.value(|entry| now.ready(entry)) };
    // In percent of a second. Tiredness slows what is left of the day, not the days after it.
    let slow = u64::from(tired_secs(now, who).min(drawn)) * u64::from(company.fatigue.tired_percent.max(100) - 100);
    ((u64::from(drawn) * 100 + slow) * u64::from(pace) / 10_000) as Secs
}

/// How long at most somebody who is tired now works on before going home.
fn tired_secs(now: Now<'_>, who: &[PersonId]) -> Secs {
    let home_after = now.setting.organization.company.fatigue.home_after.0;
    let tired = who.iter().map(|person| now.state.people.list[person.ix()]).filter(|person| person.tired);
    tired.map(|person| (person.since + home_after).saturating_sub(now.state.now)).max().unwrap_or(0)
}

pub(crate) fn react_began(now: Now<'_>, action: ActionId, role: RoleId, cost: Yen, out: &mut Out) {
    if cost > 0 {
        out.push(Event::MoneySpent { role: Some(role), yen: cost });
    }
    effects::all(now, &now.setting.scenario.actions[action.ix()].starts, Some(role), out);
}

/// Its time has come: how did it end?
pub(crate) fn react_ends(now: Now<'_>, run: RunId, out: &mut Out) {
    let this = &now.state.actions.runs[run as usize];
    let action = &now.setting.scenario.actions[this.action.ix()];
    let end = if this.succeeds {
        let fits = |outcome: &Outcome| holds(now.setting, now.state, &outcome.when);
        action.outcomes.iter().position(fits).map_or(RunEnd::Plain, |index| RunEnd::Outcome(index as u8))
    } else {
        RunEnd::Failed
    };
    out.push(Event::Finished { run, end });
}

/// How a run's ending is told, if there is anything to tell.
pub fn outcome(setting: &Setting, action: ActionId, end: RunEnd) -> Option<&Outcome> {
    let action = &setting.scenario.actions[action.ix()];
    match end {
        RunEnd::Outcome(index) => action.outcomes.get(usize::from(index)),
        RunEnd::Failed => action.fails.as_ref(),
        RunEnd::Plain => None,
    }
}

pub(crate) fn react_finished(now: Now<'_>, run: RunId, end: RunEnd, out: &mut Out) {
    let this = &now.state.actions.runs[run as usize];
    if let Some(outcome) = outcome(now.setting, this.action, end) {
        knowledge::learn(now, this.role, &outcome.finds, Origin::Run(run), out);
        effects::all(now, &outcome.effects, Some(this.role), out);
    }
    let activity = now.setting.scenario.actions[this.action.ix()].activity;
    if let Some(activity) = activity.filter(|_| end != RunEnd::Failed) {
        out.push(Event::Activity { activity, by: Some(this.role) });
    }
}

/// Whether an action can be had has changed.
pub(crate) fn react_offer(now: Now<'_>, id: ActionId, out: &mut Out) {
    let open = holds(now.setting, now.state, &now.setting.scenario.actions[id.ix()].when);
    if open != now.state.actions.list[id.ix()].open {
        out.push(Event::Offered { action: id, open });
    }
}

pub(crate) fn apply_began(state: &mut State, event: &Event) {
    let Event::Began { action, role, people, ends, succeeds, .. } = event else {
        return;
    };
    let mark = state.mark();
    let run = state.actions.runs.len() as RunId;
    for person in people {
        people::apply_bound(state, *person, *ends);
    }
    let deed = &mut state.actions.list[action.ix()];
    deed.num_begun += 1;
    deed.num_running += 1;
    deed.begun.get_or_insert(mark);
    state.actions.runs.push(Run {
        action: *action,
        role: *role,
        people: people.clone(),
        began: mark,
        ends: *ends,
        succeeds: *succeeds,
        end: None,
    });
    state.plan(*ends, Due::RunEnds(run));
}

pub(crate) fn apply_finished(state: &mut State, run: RunId, end: RunEnd) {
    let mark = state.mark();
    let this = &mut state.actions.runs[run as usize];
    this.end = Some((end, mark));
    let deed = &mut state.actions.list[this.action.ix()];
    deed.num_running -= 1;
    if end == RunEnd::Failed {
        deed.failed.get_or_insert(mark);
    } else {
        deed.done.get_or_insert(mark);
    }
}
