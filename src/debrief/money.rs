//! Money: who spent it on what, what stood still for how long, and damage that downtime does not explain.

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::event::Event;
use crate::scenario::names::{RoleId, ServiceId};
use crate::scenario::rules::{Effect, Yen};
use crate::scenario::time::Secs;

use super::cause::Cause;
use super::record::{Proof, Record};

/// An amount, and whose doing it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Amount {
    /// How much.
    pub yen: Yen,
    /// Who spent it, where somebody did.
    pub role: Option<RoleId>,
    /// What brought it.
    pub cause: Cause,
    /// The line that shows it.
    pub proof: Proof,
}

/// What a service lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ServiceLoss {
    /// Which.
    pub service: ServiceId,
    /// Seconds under 50 %.
    pub down_secs: Secs,
    /// Loss by downtime.
    pub loss_yen: Yen,
    /// Function at the end, percent.
    pub function: u8,
    /// Security function at the end, percent.
    pub security: u8,
    /// First time the function fell.
    pub fell: Option<Mark>,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Money {
    /// Spent, in order.
    pub spent: Vec<Amount>,
    /// Spent by each role that spent anything.
    pub spent_by: Vec<(RoleId, Yen)>,
    /// Spent in all.
    pub spent_yen: Yen,
    /// By service that lost anything or stood still.
    pub services: Vec<ServiceLoss>,
    /// Loss by downtime in all.
    pub loss_yen: Yen,
    /// Penalties, ransoms, rework, in order.
    pub damages: Vec<Amount>,
    /// Damage in all.
    pub damage_yen: Yen,
    /// Loss and damage together.
    pub harm_yen: Yen,
    /// Loss, damage and spending together.
    pub total_yen: Yen,
}

impl Money {
    pub(super) fn of(record: &Record<'_>) -> Self {
        let money = &record.state.money;
        let (spent, damages) = amounts(record);
        let spenders = RoleId::all(money.spent_by.len()).map(|role| (role, money.spent_by[role.ix()]));
        let loss_yen = record.state.services.loss(record.now());
        let harm_yen = loss_yen.saturating_add(money.damage);
        Self {
            spent,
            spent_by: spenders.filter(|(_, yen)| *yen != 0).collect(),
            spent_yen: money.spent,
            services: services(record),
            loss_yen,
            damages,
            damage_yen: money.damage,
            harm_yen,
            total_yen: harm_yen.saturating_add(money.spent),
        }
    }
}

fn amounts(record: &Record<'_>) -> (Vec<Amount>, Vec<Amount>) {
    let (mut spent, mut damages) = (Vec::new(), Vec::new());
    for (position, step) in record.steps.iter().enumerate() {
        match step.event {
            Event::MoneySpent { role, yen } => {
                let cause = price(record, position, *role, *yen);
                spent.push(Amount { yen: *yen, role: *role, cause, proof: step.proof });
            }
            Event::Damage { yen } => {
                let cause = record.cause(position, |effect| *effect == Effect::Lose(*yen)).cause;
                damages.push(Amount { yen: *yen, role: cause.role(), cause, proof: step.proof });
            }
            _ => {}
        }
    }
    (spent, damages)
}

/// What was bought: the action that began or the answer given for this price in the same entry, or an effect.
fn price(record: &Record<'_>, position: usize, role: Option<RoleId>, yen: Yen) -> Cause {
    let first = record.entry_begins(position);
    let bought = record.steps[first..position].iter().rev().find_map(|step| match step.event {
        Event::Began { action, role: by, cost, .. } if *cost == yen && Some(*by) == role => {
            Some(Cause::Act { role: *by, action: *action, began: step.mark() })
        }
        Event::Chose { by, choice, .. } if Some(*by) == role => {
            let inject = record.setting.watch.inject_of(*choice);
            let choices = &record.setting.scenario.injects[inject.ix()].choices;
            let is_price = choices.iter().any(|this| this.id == *choice && this.cost == yen);
            is_price.then_some(Cause::Choice { role: *by, inject, choice: *choice })
        }
        _ => None,
    });
    bought.unwrap_or_else(|| record.cause(position, |effect| *effect == Effect::Spend(yen)).cause)
}

fn services(record: &Record<'_>) -> Vec<ServiceLoss> {
    let ids = ServiceId::all(record.state.services.list.len());
    let one = |id: ServiceId| {
        let service = &record.state.services.list[id.ix()];
        let begin = record.setting.organization.services[id.ix()].function;
        let falls = |event: &Event| match event {
            Event::FunctionSet { service, percent } => *service == id && *percent < begin,
            _ => false,
        };
        ServiceLoss {
            service: id,
            down_secs: service.down_secs(record.now()),
            loss_yen: service.loss(record.now()),
            function: service.function,
            security: service.security,
            fell: record.steps.iter().find(|step| falls(step.event)).map(|step| step.mark()),
        }
    };
    ids.map(one).filter(|service| service.loss_yen != 0 || service.down_secs > 0).collect()
}
