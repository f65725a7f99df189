//! The declared severity, and the notices that the organization's table then demands.

use crate::exercise::command::{Intent, Letter};
use crate::exercise::event::{Due, Event};
use crate::exercise::refusal::Refusal;
use crate::exercise::state::{Mark, State};
use crate::scenario::names::{ChannelId, FactId, RoleId, SeverityId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::time::Secs;

use super::messages::{Message, Status};
use super::people::next_open;
use super::{Decided, Now, Out, messages};

/// Rung up so often in vain, somebody may be told over another channel.
pub const UNREACHED_AFTER: usize = 2;

/// Somebody must be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// Whom.
    pub role: RoleId,
    /// Over which channel.
    pub over: ChannelId,
    /// By whom.
    pub by: RoleId,
    /// Since when.
    pub owed: Mark,
    /// Until when.
    pub until: Secs,
    /// Given.
    pub given: Option<Mark>,
    /// Not given in time.
    pub missed: Option<Mark>,
    /// A later declaration took its place: only the last severity counts.
    pub superseded: bool,
}

/// Declarations and notices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notices {
    /// Every declared severity, who declared it, on which facts.
    pub declared: Vec<(SeverityId, RoleId, Mark, Vec<FactId>)>,
    /// In the order in which they became owed.
    pub list: Vec<Notice>,
}

impl Notices {
    /// The severity that counts.
    pub fn severity(&self) -> Option<SeverityId> {
        self.declared.last().map(|(severity, ..)| *severity)
    }
    /// What the last declaration demands.
    pub fn demanded(&self) -> impl Iterator<Item = &Notice> + Clone {
        let declared = self.declared.last().map(|(_, _, mark, _)| mark.seq);
        self.list.iter().filter(move |notice| Some(notice.owed.seq) == declared)
    }
    /// Whether the role has declared, so that it owes notices.
    pub fn owes(&self, role: RoleId) -> bool {
        self.list.iter().any(|notice| notice.by == role)
    }
}

pub(crate) fn decide_declare(
    now: Now<'_>,
    by: RoleId,
    severity: SeverityId,
    facts: &[FactId],
    words: &str,
    out: &mut Out,
) -> Decided {
    messages::check_words(words)?;
    if now.state.notices.severity() == Some(severity) {
        return Err(Refusal::AlreadyDeclared);
    }
    if let Some(&fact) = facts.iter().find(|fact| !now.state.knowledge.knows(by, **fact)) {
        return Err(Refusal::FactUnknown { fact });
    }
    out.push(Event::Declared { severity, by, facts: facts.to_vec(), words: words.into() });
    Ok(())
}

pub(crate) fn react_declared(now: Now<'_>, severity: SeverityId, by: RoleId, out: &mut Out) {
    let row = &now.setting.organization.tables.severity[severity.ix()];
    let Some(limit) = row.limit else {
        return;
    };
    let from = row.hours.map_or(now.state.now, |hours| next_open(now.setting, now.state.now, hours));
    for role in row.notify.iter().filter(|role| **role != by) {
        let owe = |over: &ChannelId| Event::NoticeOwed { role: *role, over: *over, by, until: from + limit.0 };
        out.extend(row.over.iter().map(owe));
    }
}

/// Written notices are given when they are sent.
pub(crate) fn react_sent(now: Now<'_>, from: RoleId, letter: &Letter, kind: ChannelKind, out: &mut Out) {
    if kind != ChannelKind::Phone && kind != ChannelKind::Meeting {
        for to in &letter.to {
            react_heard(now, from, *to, letter, out);
        }
    }
}

/// Spoken notices are given when somebody hears them.
pub(crate) fn react_heard(now: Now<'_>, from: RoleId, to: RoleId, letter: &Letter, out: &mut Out) {
    if letter.intent != Intent::Notice && !tells_why(now.state, letter) {
        return;
    }
    for (i, notice) in now.state.notices.list.iter().enumerate() {
        let is_between = notice.by == from && notice.role == to;
        let fits = is_between && (notice.over == letter.over || was_unreached(now.state, notice));
        if fits && notice.given.is_none() && !notice.superseded {
            out.push(Event::NoticeGiven { notice: i as u16 });
        }
    }
}

/// Whether somebody who just lets know tells everything on which the severity was declared: that is a notice, too.
fn tells_why(state: &State, letter: &Letter) -> bool {
    let reasons = state.notices.declared.last().map_or(&[][..], |(.., facts)| facts.as_slice());
    letter.intent == Intent::Inform && !reasons.is_empty() && reasons.iter().all(|fact| letter.facts.contains(fact))
}

/// Whether whoever owes the notice rang often enough, and nobody answered.
fn was_unreached(state: &State, notice: &Notice) -> bool {
    let is_try = |message: &&Message| {
        let is_notice = message.letter().is_some_and(|letter| letter.intent == Intent::Notice);
        is_notice && message.from == notice.by && message.over == notice.over && message.sent >= notice.owed
    };
    let in_vain = |message: &&Message| message.lost || message.status(notice.role) == Some(Status::Missed);
    let tries = state.messages.list.iter().filter(is_try).filter(in_vain);
    tries.filter(|message| message.status(notice.role).is_some()).count() >= UNREACHED_AFTER
}

pub(crate) fn react_due(now: Now<'_>, notice: u16, out: &mut Out) {
    let this = now.state.notices.list[usize::from(notice)];
    if this.given.is_none() && !this.superseded {
        out.push(Event::NoticeMissed { notice });
    }
}

pub(crate) fn apply_declared(state: &mut State, severity: SeverityId, by: RoleId, facts: &[FactId]) {
    let mark = state.mark();
    for notice in &mut state.notices.list {
        notice.superseded |= notice.given.is_none() && notice.missed.is_none();
    }
    state.notices.declared.push((severity, by, mark, facts.to_vec()));
}

pub(crate) fn apply_owed(state: &mut State, role: RoleId, over: ChannelId, by: RoleId, until: Secs) {
    let index = state.notices.list.len() as u16;
    let owed = state.mark();
    state.notices.list.push(Notice { role, over, by, owed, until, given: None, missed: None, superseded: false });
    state.plan(until, Due::Notice(index));
}
