//! Money: what was spent, by whom, within whose authority, and damage that downtime does not explain.

use crate::exercise::refusal::Refusal;
use crate::exercise::state::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::RoleId;
use crate::scenario::rules::Yen;

use super::{Decided, Now, authority, standing};

/// The till.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Spent in all.
    pub spent: Yen,
    /// Spent by each role.
    pub spent_by: Vec<Yen>,
    /// Penalties, ransoms, rework.
    pub damage: Yen,
    /// When, by whom, how much; damage is negative.
    pub ledger: Vec<(Mark, Option<RoleId>, Yen)>,
}

impl Money {
    pub(crate) fn new(setting: &Setting) -> Self {
        Self { spent: 0, spent_by: vec![0; setting.scenario.roles.len()], damage: 0, ledger: Vec::new() }
    }
}

/// What a role may still spend without asking.
pub fn left(now: Now<'_>, role: RoleId) -> Yen {
    let ready = |entry| now.ready(entry);
    let money = &now.setting.organization.money;
    let budget = *money.emergency_budget.value(ready) - now.state.money.spent;
    let usual = || money.limits.iter().find(|(who, _)| *who == role).map_or(0, |(_, limit)| *limit.value(ready));
    let limit = standing::limit(now, role).unwrap_or_else(usual);
    budget.min(limit - now.state.money.spent_by[role.ix()]).max(0)
}

/// Whether the role may spend this now.
pub(crate) fn check(now: Now<'_>, role: RoleId, cost: Yen) -> Decided {
    let may_more = now.setting.organization.money.beyond.is_some_and(|right| authority::may(now, role, right));
    if cost <= 0 || may_more {
        return Ok(());
    }
    let left = left(now, role);
    if cost > left { Err(Refusal::TooExpensive { cost, left }) } else { Ok(()) }
}

pub(crate) fn apply_spent(state: &mut State, role: Option<RoleId>, yen: Yen) {
    let mark = state.mark();
    state.money.spent = state.money.spent.saturating_add(yen);
    if let Some(role) = role {
        let by = &mut state.money.spent_by[role.ix()];
        *by = by.saturating_add(yen);
    }
    state.money.ledger.push((mark, role, yen));
}

pub(crate) fn apply_damage(state: &mut State, yen: Yen) {
    let mark = state.mark();
    state.money.damage = state.money.damage.saturating_add(yen);
    state.money.ledger.push((mark, None, -yen));
}
