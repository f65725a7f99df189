//! Whose doing a consequence was: the event of the same entry whose authored effects brought it.

use serde::Serialize;

use crate::exercise::event::Event;
use crate::exercise::world::actions;
use crate::exercise::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::{ActionId, ChoiceId, ClockId, InjectId, RoleId, StageId};
use crate::scenario::rules::Effect;

use super::record::{Proof, Record};

/// What brought something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named after what they are; ids are typed")]
pub enum Cause {
    /// Somebody carried out an action; it began by this entry.
    Act { role: RoleId, action: ActionId, began: Mark },
    /// Somebody gave an answer.
    Choice { role: RoleId, inject: InjectId, choice: ChoiceId },
    /// Nobody answered, or nobody was reached.
    Silence { inject: InjectId },
    /// The attacker.
    Stage { stage: StageId },
    /// A clock ran out.
    Clock { clock: ClockId },
    /// An inject went out.
    Inject { inject: InjectId },
    /// The attacker read a message of this role.
    Overheard { role: RoleId },
    /// Time alone, or nothing that the record names.
    Course,
}

impl Cause {
    /// The role that did it, if one did.
    pub fn role(&self) -> Option<RoleId> {
        match self {
            Self::Act { role, .. } | Self::Choice { role, .. } | Self::Overheard { role } => Some(*role),
            Self::Silence { .. } | Self::Stage { .. } | Self::Clock { .. } | Self::Inject { .. } | Self::Course => None,
        }
    }
}

/// A cause and the event in which it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Caused {
    pub(super) cause: Cause,
    pub(super) proof: Proof,
}

impl Record<'_> {
    /// What brought the event at `position`: the nearest one before it in the same entry that has such an effect.
    pub(super) fn cause(&self, position: usize, fits: impl Fn(&Effect) -> bool) -> Caused {
        let first = self.entry_begins(position);
        let found = (first..position).rev().find_map(|at| {
            let step = &self.steps[at];
            let (cause, effects) = source(self.setting, &self.state, step.event, step.mark())?;
            effects.iter().any(&fits).then_some(Caused { cause, proof: step.proof })
        });
        found.unwrap_or(Caused { cause: Cause::Course, proof: self.steps[position].proof })
    }

    /// The line of the record by which the cause was decided on, where somebody decided.
    pub(super) fn decided(&self, cause: &Cause) -> Option<Proof> {
        match cause {
            Cause::Act { action, began, .. } => {
                self.in_entry(*began, |event| matches!(event, Event::Began { action: it, .. } if it == action))
            }
            Cause::Choice { choice, .. } => {
                let chose = |event: &Event| matches!(event, Event::Chose { choice: it, .. } if it == choice);
                self.steps.iter().find(|step| chose(step.event)).map(|step| step.proof)
            }
            Cause::Silence { .. }
            | Cause::Stage { .. }
            | Cause::Clock { .. }
            | Cause::Inject { .. }
            | Cause::Overheard { .. }
            | Cause::Course => None,
        }
    }
}

/// The effects that an event brings with it.
fn source<'a>(setting: &'a Setting, state: &State, event: &Event, mark: Mark) -> Option<(Cause, &'a [Effect])> {
    let scenario = &setting.scenario;
    match event {
        Event::Finished { run, end } => {
            let run = &state.actions.runs[*run as usize];
            let effects = actions::outcome(setting, run.action, *end).map_or(&[][..], |outcome| &outcome.effects);
            Some((Cause::Act { role: run.role, action: run.action, began: run.began }, effects))
        }
        Event::Began { action, role, .. } => {
            let cause = Cause::Act { role: *role, action: *action, began: mark };
            Some((cause, &scenario.actions[action.ix()].starts))
        }
        Event::Chose { by, choice, .. } => {
            let inject = setting.watch.inject_of(*choice);
            let chosen = scenario.injects[inject.ix()].choices.iter().find(|this| this.id == *choice)?;
            Some((Cause::Choice { role: *by, inject, choice: *choice }, &chosen.effects))
        }
        Event::Unanswered { message } | Event::Lost { message } => {
            let inject = state.messages.list[*message as usize].inject()?;
            Some((Cause::Silence { inject }, &scenario.injects[inject.ix()].otherwise))
        }
        Event::StageReached { stage } => Some((Cause::Stage { stage: *stage }, &scenario.attacker[stage.ix()].effects)),
        Event::ClockMissed { clock } => Some((Cause::Clock { clock: *clock }, &scenario.clocks[clock.ix()].missed)),
        Event::InjectSent { inject } => {
            Some((Cause::Inject { inject: *inject }, &scenario.injects[inject.ix()].effects))
        }
        Event::Overheard { message } => {
            let role = state.messages.list[*message as usize].from;
            Some((Cause::Overheard { role }, &scenario.overhears.effects))
        }
        _ => None,
    }
}
