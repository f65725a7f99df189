//! Promises: a time said is a clock for whoever heard it, and trust remembers.

use crate::exercise::event::{Due, Event, PromiseId};
use crate::exercise::state::{Mark, State};
use crate::scenario::names::RoleId;
use crate::scenario::story::Promise as What;
use crate::scenario::time::Secs;

use super::{Now, Out};

/// Trust that a kept promise gains.
const KEPT_TRUST: i8 = 4;
/// Trust that a broken promise costs.
const BROKEN_TRUST: i8 = -10;
/// Function at which a service counts as restored, percent.
pub const RESTORED_PERCENT: u8 = 80;

/// A promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Who made it.
    pub by: RoleId,
    /// To whom.
    pub to: RoleId,
    /// What.
    pub what: What,
    /// When.
    pub made: Mark,
    /// By when.
    pub until: Secs,
    /// How it turned out.
    pub kept: Option<(bool, Mark)>,
}

/// All promises.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Promises {
    /// In the order in which they were made.
    pub list: Vec<Promise>,
}

impl Promises {
    /// How many a role has broken.
    pub fn num_broken(&self, role: RoleId) -> u32 {
        let is_broken = |promise: &&Promise| promise.by == role && matches!(promise.kept, Some((false, _)));
        self.list.iter().filter(is_broken).count() as u32
    }
}

/// Time is up: was it kept?
pub(crate) fn react_due(now: Now<'_>, promise: PromiseId, out: &mut Out) {
    let this = now.state.promises.list[promise as usize];
    if this.kept.is_some() {
        return;
    }
    let is_kept = match this.what {
        What::Restored(service) => now.state.services.list[service.ix()].function >= RESTORED_PERCENT,
        What::NextUpdate => has_told(now, &this),
    };
    out.push(if is_kept { Event::PromiseKept { promise } } else { Event::PromiseBroken { promise } });
}

/// Whether any message went that way after the one that promised.
fn has_told(now: Now<'_>, promise: &Promise) -> bool {
    let told = |message: &&super::messages::Message| {
        message.from == promise.by && message.status(promise.to).is_some() && message.sent.seq > promise.made.seq
    };
    now.state.messages.list.iter().rev().take_while(|message| message.sent.at >= promise.made.at).any(|m| told(&m))
}

pub(crate) fn react_kept(now: Now<'_>, promise: PromiseId, kept: bool, out: &mut Out) {
    let this = now.state.promises.list[promise as usize];
    let by = if kept { KEPT_TRUST } else { BROKEN_TRUST };
    out.push(Event::TrustMoved { from: this.to, to: this.by, by });
}

pub(crate) fn apply_promised(state: &mut State, by: RoleId, to: RoleId, what: What, until: Secs) {
    let id = state.promises.list.len() as PromiseId;
    let made = state.mark();
    state.promises.list.push(Promise { by, to, what, made, until, kept: None });
    state.plan(until, Due::Promise(id));
}

pub(crate) fn apply_kept(state: &mut State, promise: PromiseId, kept: bool) {
    let mark = state.mark();
    state.promises.list[promise as usize].kept = Some((kept, mark));
}
