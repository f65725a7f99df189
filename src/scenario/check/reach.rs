//! What can ever happen: the least set of possibilities that is closed under all the story's rules.
//!
//! Whatever players could bring about counts as possible, and so does the opposite of everything (`Not`), so what is
//! not in here can never happen. Preparation counts as there: one scenario is played on several organizations.

use crate::scenario::names::{ActionId, ActivityId, ChoiceId, Id, InjectId, StageId};
use crate::scenario::organization::Organization;
use crate::scenario::rules::{Cond, Effect};
use crate::scenario::story::{Action, Clock, Inject, Outcome, Scenario, Start};

use super::ground::Ground;

/// Sets of things, by the index of their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Marks(Vec<bool>);

impl Marks {
    pub(super) fn has<K>(&self, id: Id<K>) -> bool {
        self.0.get(id.ix()).copied().unwrap_or(false)
    }
    fn add<K>(&mut self, id: Id<K>) {
        if self.0.len() <= id.ix() {
            self.0.resize(id.ix() + 1, false);
        }
        self.0[id.ix()] = true;
    }
}

/// What can ever happen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Possible {
    /// Facts that somebody can learn; whoever knows one can tell everybody.
    pub(super) facts: Marks,
    pub(super) sent: Marks,
    pub(super) chosen: Marks,
    pub(super) begun: Marks,
    pub(super) started: Marks,
    /// Clocks that an effect stops.
    pub(super) stopped: Marks,
    pub(super) reached: Marks,
    pub(super) set: Marks,
    /// Flags that grow beyond one.
    pub(super) grown: Marks,
    pub(super) granted: Marks,
    /// Absences and mandates that an effect begins.
    pub(super) left: Marks,
    pub(super) appointed: Marks,
    pub(super) overstepped: Marks,
    pub(super) preserved: Marks,
    pub(super) destroyed: Marks,
    pub(super) activities: Marks,
    /// Services whose function, and whose security function, an effect changes: the lowest percentage.
    pub(super) function: Vec<u8>,
    pub(super) security: Vec<u8>,
    pub(super) is_halted: bool,
    pub(super) is_lossy: bool,
    pub(super) is_spent: bool,
    pub(super) is_evidence_lost: bool,
}

impl Possible {
    /// Closes the set under all rules. Each round adds something, so it ends.
    pub(super) fn of(ground: &Ground<'_>) -> Self {
        let (scenario, organization) = (ground.scenario, ground.organization);
        let mut possible = Self {
            function: organization.services.iter().map(|service| service.function).collect(),
            security: organization.services.iter().map(|service| service.security).collect(),
            ..Self::default()
        };
        for role in &scenario.roles {
            role.knows.iter().for_each(|fact| possible.facts.add(*fact));
        }
        loop {
            let before = possible.clone();
            possible.grow(ground);
            if possible == before {
                return possible;
            }
        }
    }

    fn grow(&mut self, ground: &Ground<'_>) {
        let scenario = ground.scenario;
        for inject in &scenario.injects {
            self.grow_inject(ground, inject);
        }
        for action in &scenario.actions {
            self.grow_action(ground, action);
        }
        for stage in &scenario.attacker {
            if self.has_stage(stage.id) || self.holds(ground, &stage.when) && !never(stage.unless.as_ref()) {
                self.reached.add(stage.id);
                self.apply(&stage.effects);
            }
        }
        for clock in &scenario.clocks {
            if self.can_start(ground, clock) {
                self.started.add(clock.id);
                self.apply(&clock.missed);
            }
        }
        for mapping in &scenario.mappings {
            if self.holds(ground, &mapping.when) {
                self.activities.add(mapping.activity);
            }
        }
        if ground.organization.channels.iter().filter_map(|c| c.overheard.as_ref()).any(|cond| self.holds(ground, cond))
        {
            self.apply(&scenario.overhears.effects);
        }
        self.is_lossy |= organization_bleeds(ground.organization, &self.function);
    }

    fn grow_inject(&mut self, ground: &Ground<'_>, inject: &Inject) {
        let by_itself = (inject.at.is_some() || inject.when.is_some())
            && inject.when.as_ref().is_none_or(|when| self.holds(ground, when));
        if !(self.sent.has(inject.id) || (by_itself || inject.by_hand) && !never(inject.unless.as_ref())) {
            return;
        }
        self.sent.add(inject.id);
        self.apply(&inject.effects);
        inject.facts.iter().for_each(|fact| self.facts.add(*fact));
        self.apply(&inject.otherwise);
        for choice in &inject.choices {
            if self.choice_why_not(ground, choice).is_none() {
                self.chosen.add(choice.id);
                self.is_spent |= choice.cost > 0;
                self.apply(&choice.effects);
                choice.activity.iter().for_each(|activity| self.activities.add(*activity));
            }
        }
    }

    fn grow_action(&mut self, ground: &Ground<'_>, action: &Action) {
        if !self.can_begin(ground, action) {
            return;
        }
        self.begun.add(action.id);
        self.is_spent |= action.cost.base > 0 || action.cost.steps.iter().any(|(_, _, yen)| *yen > 0);
        action.authority.iter().for_each(|right| self.overstepped.add(*right));
        self.apply(&action.starts);
        if action.chance > 0 {
            action.activity.iter().for_each(|activity| self.activities.add(*activity));
            for outcome in &action.outcomes {
                self.grow_outcome(ground, outcome);
                if outcome.when == Cond::Always {
                    break;
                }
            }
        }
        if action.chance < 100 {
            action.fails.iter().for_each(|outcome| self.grow_outcome(ground, outcome));
        }
    }

    fn grow_outcome(&mut self, ground: &Ground<'_>, outcome: &Outcome) {
        if self.holds(ground, &outcome.when) {
            outcome.finds.iter().for_each(|fact| self.facts.add(*fact));
            self.apply(&outcome.effects);
        }
    }

    /// Whether somebody may do the action, and it is ever offered.
    fn can_begin(&self, ground: &Ground<'_>, action: &Action) -> bool {
        somebody_may(ground.scenario, action)
            && action.knows.iter().all(|fact| self.facts.has(*fact))
            && self.holds(ground, &action.when)
    }

    fn can_start(&self, ground: &Ground<'_>, clock: &Clock) -> bool {
        let by_itself = match &clock.starts {
            Start::When(when) => self.holds(ground, when),
            Start::Judged(roles) => !roles.is_empty(),
        };
        by_itself || self.started.has(clock.id)
    }

    /// Whether it was found already that the stage can be reached.
    pub(super) fn has_stage(&self, stage: StageId) -> bool {
        self.reached.has(stage)
    }
    /// Whether the inject can go out.
    pub(super) fn has_inject(&self, inject: InjectId) -> bool {
        self.sent.has(inject)
    }
    /// Whether the action can begin.
    pub(super) fn has_action(&self, action: ActionId) -> bool {
        self.begun.has(action)
    }
    /// Whether the answer can be given.
    pub(super) fn has_choice(&self, choice: ChoiceId) -> bool {
        self.chosen.has(choice)
    }
    /// Whether the activity can be carried out.
    pub(super) fn has_activity(&self, activity: ActivityId) -> bool {
        self.activities.has(activity)
    }

    fn apply(&mut self, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Learn(_, fact) => self.facts.add(*fact),
                Effect::Release(inject) | Effect::ReleaseIn(inject, _) => self.sent.add(*inject),
                Effect::Function(service, percent) => lower(&mut self.function, service.ix(), *percent),
                Effect::Security(service, percent) => lower(&mut self.security, service.ix(), *percent),
                Effect::Preserve(evidence) => self.preserved.add(*evidence),
                Effect::Destroy(evidence) => {
                    self.destroyed.add(*evidence);
                    self.is_evidence_lost = true;
                }
                Effect::Advance(stage) => self.reached.add(*stage),
                Effect::Halt => self.is_halted = true,
                Effect::Start(clock) => self.started.add(*clock),
                Effect::Stop(clock) => self.stopped.add(*clock),
                Effect::Spend(yen) => self.is_spent |= *yen > 0,
                Effect::Lose(yen) => self.is_lossy |= *yen > 0,
                Effect::Set(flag) => self.set.add(*flag),
                Effect::Add(flag, by) => {
                    if *by > 0 {
                        self.set.add(*flag);
                        self.grown.add(*flag);
                    }
                }
                Effect::Grant(right) => self.granted.add(*right),
                Effect::Leave(absence) => self.left.add(*absence),
                Effect::Appoint(mandate) => self.appointed.add(*mandate),
                Effect::Withdraw(_)
                | Effect::Mitigate(..)
                | Effect::Expire(_)
                | Effect::Hasten(_)
                | Effect::Trust(..)
                | Effect::Clear(_)
                | Effect::Cut(_)
                | Effect::Restore(_)
                | Effect::Occupy(..)
                | Effect::CallIn(..)
                | Effect::Return(_)
                | Effect::Revoke(_)
                | Effect::OpenTicket(..)
                | Effect::Buy(..)
                | Effect::End => {}
            }
        }
    }
}

/// Whether a seat, or an outside party with a stand-in, may do the action.
pub(super) fn somebody_may(scenario: &Scenario, action: &Action) -> bool {
    action
        .roles
        .iter()
        .any(|role| scenario.roles[role.ix()].seat || scenario.manners.iter().any(|manner| manner.role == *role))
}

/// Whether something that always holds prevents it.
fn never(unless: Option<&Cond>) -> bool {
    unless == Some(&Cond::Always)
}

fn lower(gauges: &mut [u8], index: usize, percent: u8) {
    if let Some(gauge) = gauges.get_mut(index) {
        *gauge = percent.min(*gauge);
    }
}

fn organization_bleeds(organization: &Organization, function: &[u8]) -> bool {
    organization.services.iter().zip(function).any(|(service, percent)| service.yen_per_hour > 0 && *percent < 100)
}
