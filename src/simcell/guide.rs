//! The playbook in a stand-in's head: how far it is, as far as its seat can know.

use crate::exercise::event::RunEnd;
use crate::scenario::Setting;
use crate::scenario::names::{ActivityId, ChoiceId, RoleId};
use crate::scenario::steps::Marking;
use crate::scenario::time::Secs;
use crate::scenario::watch::Key;
use crate::view::SeatView;
use crate::view::lens::sees;
use crate::view::seat::{News, ReplySeen};

/// Where a seat believes the playbook to be.
#[derive(Debug, Clone)]
pub(super) struct Guide {
    me: RoleId,
    marking: Marking,
    /// By activity: the seat has seen or heard that it was carried out.
    shown: Vec<bool>,
    /// Carried out before their turn; they count when it comes.
    early: Vec<ActivityId>,
}

impl Guide {
    /// At STARTEX.
    pub(super) fn new(setting: &Setting, me: RoleId) -> Self {
        let shown = vec![false; setting.playbook.activities.len()];
        Self { me, marking: Marking::at_start(), shown, early: Vec::new() }
    }

    /// What is new may show that a step was carried out.
    pub(super) fn notice(&mut self, setting: &Setting, view: &SeatView, news: News) {
        let steps = &setting.watch.steps;
        match news {
            News::Finished(run) => {
                let Some(seen) = view.runs.iter().rev().find(|seen| seen.run == run) else { return };
                let outcome = match seen.end {
                    Some(RunEnd::Outcome(outcome)) => Some(outcome),
                    Some(RunEnd::Plain) => None,
                    Some(RunEnd::Failed) | None => return,
                };
                for activity in steps.of_end(seen.action, outcome) {
                    self.carried_out(setting, activity, view.now, true);
                }
            }
            News::Answered(id) => {
                if let Some(ReplySeen::Choice(choice)) = view.message(id).and_then(|message| message.reply.as_ref()) {
                    for activity in steps.of_choice(*choice) {
                        self.carried_out(setting, *activity, view.now, false);
                    }
                }
            }
            News::Learned(fact) => {
                if let Some(activity) = steps.of_fact(fact) {
                    self.carried_out(setting, activity, view.now, false);
                }
            }
            _ => {}
        }
    }

    /// What counts as a step and depends on this may have come true.
    pub(super) fn look_for(&mut self, setting: &Setting, view: &SeatView, key: Key) {
        for mapping in setting.watch.mappings.waiting(key) {
            self.look_at(setting, view, usize::from(*mapping));
        }
    }

    /// Looks at everything that counts as a step once more: others may have done it without any news of it.
    pub(super) fn review(&mut self, setting: &Setting, view: &SeatView) {
        (0..setting.scenario.mappings.len()).for_each(|mapping| self.look_at(setting, view, mapping));
    }

    fn look_at(&mut self, setting: &Setting, view: &SeatView, mapping: usize) {
        let mapping = &setting.scenario.mappings[mapping];
        if !self.shown[mapping.activity.ix()] && sees(setting, view, &mapping.when) {
            self.carried_out(setting, mapping.activity, view.now, false);
        }
    }

    /// The step was carried out: moves on, and over everything that waited for this. What was shown already is heard of
    /// once more, unless it was done here, again, in its turn.
    fn carried_out(&mut self, setting: &Setting, activity: ActivityId, now: Secs, is_own_run: bool) {
        let steps = &setting.watch.steps;
        let is_first = !std::mem::replace(&mut self.shown[activity.ix()], true);
        if !is_first {
            if is_own_run && !self.early.contains(&activity) {
                steps.carry_out(&mut self.marking, activity, self.me, now);
            }
            return;
        }
        self.early.push(activity);
        while let Some(at) = self.early.iter().position(|it| steps.carry_out(&mut self.marking, *it, self.me, now)) {
            self.early.remove(at);
        }
    }

    /// From when on it is the activity's turn; `None` while something of one's own comes first, or when it was done.
    pub(super) fn turn(&self, setting: &Setting, activity: ActivityId) -> Option<Secs> {
        if self.early.contains(&activity) {
            return None;
        }
        setting.watch.steps.turn(&self.marking, activity, self.me)
    }

    /// Whether the answer carries out a step whose turn it is.
    pub(super) fn asks_for(&self, setting: &Setting, choice: ChoiceId) -> bool {
        let steps = setting.watch.steps.of_choice(choice);
        steps.iter().any(|activity| self.turn(setting, *activity).is_some())
    }
}
