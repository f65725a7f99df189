//! An inject that the facilitator changes before it goes out: its wording, its receivers, its channel. (Its time is a matter
//! of `armed`.) The scenario stays as it was written.

use std::sync::Arc;

use crate::exercise::event::Event;
use crate::exercise::refusal::Refusal;
use crate::exercise::state::State;
use crate::scenario::Setting;
use crate::scenario::names::{ChannelId, InjectId, RoleId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::time::Secs;

use super::{Decided, Now, Out, messages};

/// How an inject goes out, if not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Edit {
    /// Whom it is for.
    pub to: Arc<[RoleId]>,
    /// On which channel.
    pub over: ChannelId,
    /// What it says; nothing when it says what was written.
    pub words: Option<Arc<str>>,
}

/// How the inject goes out as things stand.
pub fn of(setting: &Setting, state: &State, id: InjectId) -> Edit {
    state.injects.edits.get(&id).cloned().unwrap_or_else(|| {
        let inject = &setting.scenario.injects[id.ix()];
        Edit { to: inject.to.as_slice().into(), over: inject.channel, words: None }
    })
}

/// What somebody wants to change; what is not named stays.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) words: Option<&'a str>,
    pub(crate) to: Option<&'a [RoleId]>,
    pub(crate) over: Option<ChannelId>,
    pub(crate) at: Option<Secs>,
}

/// The facilitator changes an inject that is still to come.
pub(crate) fn decide(now: Now<'_>, id: InjectId, wanted: Wanted<'_>, out: &mut Out) -> Decided {
    let sending = now.state.injects.list.get(id.ix()).ok_or(Refusal::InjectGone)?;
    if sending.sent.is_some() || sending.skipped.is_some() {
        return Err(Refusal::InjectGone);
    }
    let before = of(now.setting, now.state, id);
    let mut after = before.clone();
    if let Some(words) = wanted.words {
        messages::check_words(words)?;
        if words.trim().is_empty() {
            return Err(Refusal::WordsMissing);
        }
        after.words = Some(words.into());
    }
    after.to = wanted.to.map_or(after.to, Arc::from);
    after.over = wanted.over.unwrap_or(after.over);
    let time = wanted.at.filter(|at| sending.armed != Some(*at));
    if after == before && time.is_none() {
        return Err(Refusal::NothingToChange);
    }
    check_way(now, now.setting.scenario.injects[id.ix()].from, &after.to, after.over)?;
    if after != before {
        out.push(Event::InjectEdited { inject: id, to: after.to, over: after.over, words: after.words });
    }
    match time {
        Some(at) if at < now.state.now => Err(Refusal::TimeRunsForward { now: now.state.now }),
        Some(at) => {
            out.push(Event::Armed { inject: id, at });
            Ok(())
        }
        None => Ok(()),
    }
}

/// Whether somebody can be made to speak to these roles on this channel; whether it works just now is another question.
pub(crate) fn check_way(now: Now<'_>, from: RoleId, to: &[RoleId], over: ChannelId) -> Decided {
    if to.is_empty() {
        return Err(Refusal::NobodyToSendTo);
    }
    if to.contains(&from) {
        return Err(Refusal::NotToYourself);
    }
    let channel = &now.setting.organization.channels[over.ix()];
    if channel.kind == ChannelKind::Phone && to.len() > 1 {
        return Err(Refusal::OneAtATime);
    }
    match to.iter().find(|role| !channel.reach.is_empty() && !channel.reach.contains(role)) {
        Some(role) => Err(Refusal::ChannelOutOfReach { channel: over, role: *role }),
        None => Ok(()),
    }
}

pub(crate) fn apply(state: &mut State, inject: InjectId, edit: Edit) {
    state.injects.edits.insert(inject, edit);
}
