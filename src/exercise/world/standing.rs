//! Who cannot be reached for now, and who may for now do more or less than the organization says.

use crate::exercise::command::MessageId;
use crate::exercise::event::{Due, Event};
use crate::exercise::state::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::{AbsenceId, AuthorityId, ChannelId, MandateId, ReadinessId, RoleId};
use crate::scenario::rules::Yen;
use crate::scenario::story::{Absence, Mandate};
use crate::scenario::time::{Moment, Secs, Span};

use super::messages::Status;
use super::{Now, Out, authority, injects};

/// A stretch of time: whether it is now, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stretch {
    /// Since when, while it lasts.
    pub since: Option<Mark>,
    /// Ends by itself then.
    pub until: Option<Secs>,
}

/// All absences and mandates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// By id.
    pub absences: Vec<Stretch>,
    /// By id.
    pub mandates: Vec<Stretch>,
}

impl Standing {
    pub(crate) fn new(setting: &Setting) -> Self {
        Self {
            absences: vec![Stretch::default(); setting.scenario.absences.len()],
            mandates: vec![Stretch::default(); setting.scenario.mandates.len()],
        }
    }
}

/// The absence that keeps a role from being reached over a channel now.
pub fn absence(now: Now<'_>, role: RoleId, over: ChannelId) -> Option<&Absence> {
    let lasts = |absence: &&Absence| {
        absence.role == role
            && now.state.standing.absences[absence.id.ix()].since.is_some()
            && (absence.over.is_empty() || absence.over.contains(&over))
    };
    now.setting.scenario.absences.iter().find(lasts)
}

/// Whether a role holds a right by itself while these mandates are in force.
pub fn holds(
    setting: &Setting,
    role: RoleId,
    right: AuthorityId,
    in_force: impl Fn(MandateId) -> bool,
    ready: impl Fn(ReadinessId) -> u8,
) -> bool {
    let own = |mandate: &&Mandate| mandate.role == role && in_force(mandate.id);
    let mut own = setting.scenario.mandates.iter().filter(own).peekable();
    if own.peek().is_none() {
        return authority::is_appointed(setting, role, right, ready);
    }
    let (mut gives, mut takes) = (false, false);
    for mandate in own {
        gives |= mandate.holds.contains(&right);
        takes |= mandate.lacks.contains(&right);
    }
    !takes && (gives || authority::is_appointed(setting, role, right, ready))
}

/// What a role may spend in all without asking, where a mandate says so: the last one of those in force.
pub fn limit(now: Now<'_>, role: RoleId) -> Option<Yen> {
    let says = |mandate: &&Mandate| mandate.role == role && is_in_force(now.state, mandate.id);
    let mut limits = now.setting.scenario.mandates.iter().filter(says).filter_map(|mandate| mandate.limit.as_ref());
    limits.next_back().map(|limit| *limit.value(|entry| now.ready(entry)))
}

/// Whether the mandate is in force now.
pub fn is_in_force(state: &State, mandate: MandateId) -> bool {
    state.standing.mandates[mandate.ix()].since.is_some()
}

/// What begins with STARTEX.
pub(crate) fn start(now: Now<'_>, out: &mut Out) {
    let is_now = |from: Option<Moment>| from.is_some_and(|from| now.setting.secs(from) == 0);
    for absence in now.setting.scenario.absences.iter().filter(|absence| is_now(absence.from)) {
        leave(now, absence.id, out);
    }
    for mandate in now.setting.scenario.mandates.iter().filter(|mandate| is_now(mandate.from)) {
        appoint(now, mandate.id, out);
    }
}

/// When something that begins now ends by itself; `Err` when it would be over already.
fn end_of(now: Now<'_>, until: Option<Moment>, lasts: Option<Span>) -> Result<Option<Secs>, ()> {
    let until = until.map(|until| now.setting.secs(until));
    if until.is_some_and(|until| until <= now.state.now) {
        return Err(());
    }
    let lasts = lasts.map(|lasts| now.state.now + lasts.0);
    Ok(until.into_iter().chain(lasts).min())
}

/// The absence begins, unless it lasts already.
pub(crate) fn leave(now: Now<'_>, id: AbsenceId, out: &mut Out) {
    let absence = &now.setting.scenario.absences[id.ix()];
    let lasts = now.state.standing.absences[id.ix()].since.is_some();
    if let (false, Ok(until)) = (lasts, end_of(now, absence.until, absence.lasts)) {
        out.push(Event::WentAway { absence: id, until });
    }
}

/// The absence ends.
pub(crate) fn come_back(now: Now<'_>, id: AbsenceId, out: &mut Out) {
    if now.state.standing.absences[id.ix()].since.is_some() {
        out.push(Event::CameBack { absence: id });
    }
}

/// The mandate comes into force, unless it is.
pub(crate) fn appoint(now: Now<'_>, id: MandateId, out: &mut Out) {
    let mandate = &now.setting.scenario.mandates[id.ix()];
    if let (false, Ok(until)) = (is_in_force(now.state, id), end_of(now, mandate.until, mandate.lasts)) {
        out.push(Event::Appointed { mandate: id, until });
    }
}

/// The mandate ends.
pub(crate) fn revoke(now: Now<'_>, id: MandateId, out: &mut Out) {
    if is_in_force(now.state, id) {
        out.push(Event::Revoked { mandate: id });
    }
}

/// An end that was planned may be of an earlier time.
pub(crate) fn react_absence_ends(now: Now<'_>, id: AbsenceId, out: &mut Out) {
    if now.state.standing.absences[id.ix()].until == Some(now.state.now) {
        come_back(now, id, out);
    }
}

/// An end that was planned may be of an earlier time.
pub(crate) fn react_mandate_ends(now: Now<'_>, id: MandateId, out: &mut Out) {
    if now.state.standing.mandates[id.ix()].until == Some(now.state.now) {
        revoke(now, id, out);
    }
}

/// Back again: what has been waiting arrives.
pub(crate) fn react_came_back(now: Now<'_>, id: AbsenceId, out: &mut Out) {
    let role = now.setting.scenario.absences[id.ix()].role;
    for (i, message) in now.state.messages.list.iter().enumerate() {
        if message.status(role) == Some(Status::Waiting) && absence(now, role, message.over).is_none() {
            let message = i as MessageId;
            out.push(Event::Arrived { message, role });
            injects::react_arrived_late(now, message, out);
        }
    }
}

/// What begins and ends later.
pub(crate) fn apply_started(state: &mut State, setting: &Setting) {
    let later = |from: Option<Moment>| from.map(|from| setting.secs(from)).filter(|at| *at > 0);
    for absence in &setting.scenario.absences {
        later(absence.from).into_iter().for_each(|at| state.plan(at, Due::AbsenceBegins(absence.id)));
    }
    for mandate in &setting.scenario.mandates {
        later(mandate.from).into_iter().for_each(|at| state.plan(at, Due::MandateBegins(mandate.id)));
    }
}

pub(crate) fn apply_went_away(state: &mut State, absence: AbsenceId, until: Option<Secs>) {
    state.standing.absences[absence.ix()] = Stretch { since: Some(state.mark()), until };
    until.into_iter().for_each(|at| state.plan(at, Due::AbsenceEnds(absence)));
}

pub(crate) fn apply_appointed(state: &mut State, mandate: MandateId, until: Option<Secs>) {
    state.standing.mandates[mandate.ix()] = Stretch { since: Some(state.mark()), until };
    until.into_iter().for_each(|at| state.plan(at, Due::MandateEnds(mandate)));
}
