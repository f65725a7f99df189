//! The ledger of preparation: what there is, what was ordered, and when it can be used.

use crate::exercise::event::{Due, Event};
use crate::exercise::state::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::{ReadinessId, RoleId};
use crate::scenario::rules::{Effect, Yen};
use crate::scenario::time::Secs;

use super::{Now, Out, evidence};

/// One line of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What there is.
    pub level: u8,
    /// Since when, if it was not there before STARTEX.
    pub since: Option<Mark>,
    /// What was ordered last, and is there then.
    pub ordered: Option<(u8, Secs)>,
}

impl Line {
    /// What there is, or will be.
    fn in_the_end(self) -> u8 {
        self.ordered.map_or(self.level, |(level, _)| level.max(self.level))
    }
}

/// The ledger, by readiness id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preparation {
    /// By id.
    pub list: Vec<Line>,
}

impl Preparation {
    pub(crate) fn new(setting: &Setting) -> Self {
        let line = |level| Line { level, since: None, ordered: None };
        Self { list: setting.organization.readiness.iter().map(|entry| line(entry.level)).collect() }
    }
    /// How much of it there is now.
    pub fn level(&self, entry: ReadinessId) -> u8 {
        self.list[entry.ix()].level
    }
}

/// What these effects buy that is not there and was not ordered, in yen.
pub(crate) fn price(now: Now<'_>, effects: &[Effect]) -> Yen {
    let one = |effect: &Effect| match effect {
        Effect::Buy(entry, level) if is_missing(now, *entry, *level) => {
            now.setting.organization.readiness[entry.ix()].price
        }
        _ => 0,
    };
    effects.iter().map(one).sum()
}

fn is_missing(now: Now<'_>, entry: ReadinessId, level: u8) -> bool {
    now.state.preparation.list[entry.ix()].in_the_end() < level
}

/// It is paid now, and there after its lead time.
pub(crate) fn buy(now: Now<'_>, entry: ReadinessId, level: u8, by: Option<RoleId>, out: &mut Out) {
    if !is_missing(now, entry, level) {
        return;
    }
    let line = &now.setting.organization.readiness[entry.ix()];
    if line.price > 0 {
        out.push(Event::MoneySpent { role: by, yen: line.price });
    }
    out.push(Event::Bought { entry, level, by, due: now.state.now + line.lead.0 });
}

/// A delivery that was planned may be of an order that a larger one has replaced.
pub(crate) fn react_delivered(now: Now<'_>, entry: ReadinessId, out: &mut Out) {
    if let Some((level, due)) = now.state.preparation.list[entry.ix()].ordered
        && due <= now.state.now
    {
        out.push(Event::Prepared { entry, level });
    }
}

pub(crate) fn apply_bought(state: &mut State, entry: ReadinessId, level: u8, due: Secs) {
    state.preparation.list[entry.ix()].ordered = Some((level, due));
    state.plan(due, Due::Delivery(entry));
}

pub(crate) fn apply_prepared(state: &mut State, setting: &Setting, entry: ReadinessId, level: u8) {
    let since = Some(state.mark());
    state.preparation.list[entry.ix()] = Line { level, since, ordered: None };
    evidence::apply_prepared(state, setting);
}
