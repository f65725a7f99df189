//! Skills per role: what the run showed, what was missing, and the next one worth learning.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::exercise::event::{Event, RunEnd};
use crate::exercise::world::actions::Run;
use crate::exercise::world::people;
use crate::scenario::names::{ActionId, RoleId, SkillId};
use crate::scenario::organization::Domain;
use crate::scenario::rules::Cond;
use crate::scenario::story::{Action, Csf};

use super::lenses;
use super::record::{Proof, Record};

/// A skill that somebody showed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// Which.
    pub skill: SkillId,
    /// The highest level that something done in success asked for.
    pub level: u8,
    /// How many people of the role have it at that level.
    pub num_people: u32,
    /// Where it shows.
    pub proofs: Vec<Proof>,
}

/// A skill that nobody of the role has, for work that was open to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lacking {
    /// Which.
    pub skill: SkillId,
    /// The best level in the role.
    pub level: u8,
    /// The level that was needed.
    pub needed: u8,
    /// Work that it would have opened.
    pub actions: Vec<ActionId>,
}

/// What is worth learning next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named after what they are; ids are typed")]
pub enum Next {
    /// It opens so much work that nobody of the role could do.
    Learn { skill: SkillId, level: u8, opens: u32 },
    /// Only one person has it, and it was needed: a second one should.
    Share { skill: SkillId, level: u8 },
}

/// The skills of one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skills {
    /// Which.
    pub role: RoleId,
    /// Shown in this run.
    pub shown: Vec<Shown>,
    /// Missing for what was open to the role and nobody did.
    pub lacking: Vec<Lacking>,
    /// The next one worth learning; nothing where the run says nothing.
    pub next: Option<Next>,
    /// Fields of the skill map in which the role has something, or something was asked of it.
    pub map: Vec<Field>,
}

/// A field of the skill map: what a role can do of it, and what the run asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Row.
    pub domain: Domain,
    /// Column: a function of CSF 1.1.
    pub function: Csf,
    /// The best level of the role, in the skill of this field that falls shortest of what was asked.
    pub level: u8,
    /// The highest level that work open to the role asked for, if any did.
    pub needed: Option<u8>,
    /// Something that asked for it was done in success.
    pub shown: bool,
}

/// Of every seat about which the run says something.
pub(super) fn of(record: &Record<'_>) -> Vec<Skills> {
    let seats = record.setting.seats().map(|role| {
        let (shown, lacking) = (shown(record, role), lacking(record, role));
        let next = next(&shown, &lacking);
        let map = map(record, role);
        Skills { role, shown, lacking, next, map }
    });
    let says_something = |skills: &Skills| {
        !skills.shown.is_empty() || !skills.lacking.is_empty() || skills.map.iter().any(|field| field.needed.is_some())
    };
    seats.filter(says_something).collect()
}

/// The fields of the skill map, by row and column.
fn map(record: &Record<'_>, role: RoleId) -> Vec<Field> {
    let mut fields: BTreeMap<(Domain, Csf), Field> = BTreeMap::new();
    for skill in &record.setting.organization.skills {
        let Some((domain, functions)) = &skill.map else { continue };
        let level = best(record, role, skill.id);
        let mut add = |csf, needed, shown| {
            let this = Field { domain: *domain, function: lenses::csf_1_1(csf), level, needed, shown };
            let there = fields.entry((this.domain, this.function)).or_insert(this);
            *there = Field { shown: there.shown || shown, ..shorter(*there, this) };
        };
        if level > 0 {
            functions.iter().for_each(|csf| add(*csf, None, false));
        }
        for action in asking(record, role, skill.id) {
            let needed = action.skill.map(|(_, level)| level);
            action.csf.iter().for_each(|csf| add(*csf, needed, succeeded(record, role, action.id)));
        }
    }
    fields.into_values().collect()
}

/// Of two skills in one field, the one that decides: which falls shorter of what was asked, else what people can do best.
fn shorter(a: Field, b: Field) -> Field {
    let key = |field: &Field| {
        let missing = field.needed.map_or(0, |needed| needed.saturating_sub(field.level));
        (missing, field.needed, field.level)
    };
    if key(&b) > key(&a) { b } else { a }
}

/// Work open to the role that asked for the skill; what another seat did was not asked of this one.
fn asking<'a>(record: &'a Record<'_>, role: RoleId, skill: SkillId) -> impl Iterator<Item = &'a Action> {
    let asks = move |action: &&Action| action.roles.contains(&role) && action.skill.is_some_and(|(it, _)| it == skill);
    let is_elsewhere = move |action: ActionId| {
        record.state.actions.list[action.ix()].done.is_some() && !succeeded(record, role, action)
    };
    let open = move |action: &&Action| was_offered(record, action.id) && !is_elsewhere(action.id);
    record.setting.scenario.actions.iter().filter(asks).filter(open)
}

fn succeeded(record: &Record<'_>, role: RoleId, action: ActionId) -> bool {
    successes(record, role).any(|run| run.action == action)
}

/// What the role did in success.
fn successes<'a>(record: &'a Record<'_>, role: RoleId) -> impl Iterator<Item = &'a Run> {
    let ended_well = |run: &&Run| run.end.is_some_and(|(end, _)| end != RunEnd::Failed);
    record.state.actions.runs.iter().filter(move |run| run.role == role).filter(ended_well)
}

fn was_offered(record: &Record<'_>, action: ActionId) -> bool {
    let offers = |event: &Event| matches!(event, Event::Offered { action: it, open: true } if *it == action);
    record.setting.scenario.actions[action.ix()].when == Cond::Always
        || record.steps.iter().any(|step| offers(step.event))
}

/// The best level of a skill in a role.
fn best(record: &Record<'_>, role: RoleId, skill: SkillId) -> u8 {
    let people = record.setting.organization.people.iter().filter(|person| person.role == role);
    people.map(|person| people::level(record.setting, person.id, skill)).max().unwrap_or(0)
}

/// People of the role who have the skill at this level.
fn able(record: &Record<'_>, role: RoleId, skill: SkillId, level: u8) -> u32 {
    let everybody = record.setting.organization.people.iter();
    let able =
        everybody.filter(|person| person.role == role && people::level(record.setting, person.id, skill) >= level);
    able.count() as u32
}

fn shown(record: &Record<'_>, role: RoleId) -> Vec<Shown> {
    let mut shown: Vec<Shown> = Vec::new();
    for run in successes(record, role) {
        let Some((skill, level)) = record.setting.scenario.actions[run.action.ix()].skill else { continue };
        let began = |event: &Event| matches!(event, Event::Began { action, .. } if *action == run.action);
        let proof = record.in_entry(run.began, began);
        match shown.iter_mut().find(|this| this.skill == skill) {
            Some(this) => {
                this.level = this.level.max(level);
                this.proofs.extend(proof);
            }
            None => shown.push(Shown { skill, level, num_people: 0, proofs: proof.into_iter().collect() }),
        }
    }
    for this in &mut shown {
        this.num_people = able(record, role, this.skill, this.level);
    }
    shown
}

fn lacking(record: &Record<'_>, role: RoleId) -> Vec<Lacking> {
    let mut lacking: Vec<Lacking> = Vec::new();
    for action in record.setting.scenario.actions.iter().filter(|action| action.roles.contains(&role)) {
        let Some((skill, needed)) = action.skill else { continue };
        let was_done = record.state.actions.list[action.id.ix()].done.is_some();
        if was_done || able(record, role, skill, needed) > 0 || !was_offered(record, action.id) {
            continue;
        }
        match lacking.iter_mut().find(|this| this.skill == skill) {
            Some(this) => {
                this.needed = this.needed.max(needed);
                this.actions.push(action.id);
            }
            None => lacking.push(Lacking { skill, level: best(record, role, skill), needed, actions: vec![action.id] }),
        }
    }
    lacking
}

/// What opens most work first, then what is nearest; where nothing is missing, what hangs on one person.
fn next(shown: &[Shown], lacking: &[Lacking]) -> Option<Next> {
    let best = lacking.iter().max_by_key(|this| (this.actions.len(), std::cmp::Reverse(this.needed - this.level)));
    if let Some(this) = best {
        return Some(Next::Learn { skill: this.skill, level: this.needed, opens: this.actions.len() as u32 });
    }
    let alone = shown.iter().filter(|this| this.num_people == 1).max_by_key(|this| (this.level, this.proofs.len()));
    alone.map(|this| Next::Share { skill: this.skill, level: this.level })
}
