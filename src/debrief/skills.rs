//! Skills per role: what the run showed, what was missing, and the next one worth learning.

use serde::Serialize;

use crate::exercise::event::{Event, RunEnd};
use crate::exercise::world::people;
use crate::scenario::names::{ActionId, PersonId, RoleId, SkillId};
use crate::scenario::rules::Cond;

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
}

/// Of every seat about which the run says something.
pub(super) fn of(record: &Record<'_>) -> Vec<Skills> {
    let seats = record.setting.seats().map(|role| {
        let (shown, lacking) = (shown(record, role), lacking(record, role));
        let next = next(&shown, &lacking);
        Skills { role, shown, lacking, next }
    });
    seats.filter(|skills| !skills.shown.is_empty() || !skills.lacking.is_empty()).collect()
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
    for run in record.state.actions.runs.iter().filter(|run| run.role == role) {
        let succeeded = run.end.is_some_and(|(end, _)| end != RunEnd::Failed);
        let needs = record.setting.scenario.actions[run.action.ix()].skill;
        let Some((skill, level)) = needs.filter(|_| succeeded) else { continue };
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
    let was_offered = |action: ActionId| {
        let offers = |event: &Event| matches!(event, Event::Offered { action: it, open: true } if *it == action);
        record.setting.scenario.actions[action.ix()].when == Cond::Always
            || record.steps.iter().any(|step| offers(step.event))
    };
    let mut lacking: Vec<Lacking> = Vec::new();
    for action in record.setting.scenario.actions.iter().filter(|action| action.roles.contains(&role)) {
        let Some((skill, needed)) = action.skill else { continue };
        let was_done = record.state.actions.list[action.id.ix()].done.is_some();
        if was_done || able(record, role, skill, needed) > 0 || !was_offered(action.id) {
            continue;
        }
        let people = record.setting.organization.people.iter().filter(|person| person.role == role);
        let best = people.map(|person: &_| people_level(record, person.id, skill)).max().unwrap_or(0);
        match lacking.iter_mut().find(|this| this.skill == skill) {
            Some(this) => {
                this.needed = this.needed.max(needed);
                this.actions.push(action.id);
            }
            None => lacking.push(Lacking { skill, level: best, needed, actions: vec![action.id] }),
        }
    }
    lacking
}

fn people_level(record: &Record<'_>, person: PersonId, skill: SkillId) -> u8 {
    people::level(record.setting, person, skill)
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
