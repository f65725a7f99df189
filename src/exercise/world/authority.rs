//! Who may do what: approvals, whom to ask for them, and what it means to act without.

use crate::exercise::command::MessageId;
use crate::exercise::dice::{self, Draw};
use crate::exercise::event::{Due, Event};
use crate::exercise::refusal::Refusal;
use crate::exercise::state::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::{AuthorityId, ReadinessId, RoleId};
use crate::scenario::time::Secs;

use super::{Decided, Now, Out, standing};

/// One approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Authority {
    /// Since when it is given.
    pub granted: Option<Mark>,
    /// Since when it was refused at least once.
    pub refused: Option<Mark>,
    /// Since when somebody acted without it.
    pub overstepped: Option<Mark>,
    /// The round of questions for it ends then, or ended.
    pub asked_around: Option<Secs>,
    /// How often it was thought over.
    pub num_deliberated: u32,
}

/// All approvals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorities {
    /// By id.
    pub list: Vec<Authority>,
}

impl Authorities {
    pub(crate) fn new(setting: &Setting) -> Self {
        Self { list: vec![Authority::default(); setting.organization.authorities.len()] }
    }
}

/// Whether the organization gives the role the right.
pub fn is_appointed(setting: &Setting, role: RoleId, right: AuthorityId, ready: impl Fn(ReadinessId) -> u8) -> bool {
    let holders = &setting.organization.authorities[right.ix()].holders;
    let holds = |with: Option<(_, u8)>| with.is_none_or(|(entry, level)| ready(entry) >= level);
    holders.iter().any(|holder| holder.role == role && holds(holder.with))
}

/// Whether the role holds the right by itself now.
pub fn is_holder(now: Now<'_>, role: RoleId, right: AuthorityId) -> bool {
    standing::holds(
        now.setting,
        role,
        right,
        |mandate| standing::is_in_force(now.state, mandate),
        |entry| now.ready(entry),
    )
}

/// Whether the role may use the right now.
pub fn may(now: Now<'_>, role: RoleId, right: AuthorityId) -> bool {
    now.state.authorities.list[right.ix()].granted.is_some() || is_holder(now, role, right)
}

/// Whether the role can give the right now.
pub(crate) fn check_holder(now: Now<'_>, role: RoleId, right: AuthorityId) -> Decided {
    if !is_holder(now, role, right) {
        return Err(Refusal::NotYourAuthority { authority: right });
    }
    match now.state.authorities.list[right.ix()].asked_around {
        Some(until) if until > now.state.now => Err(Refusal::AskingAround { until }),
        _ => Ok(()),
    }
}

/// Somebody was asked for it: without an agreed table of roles it takes a round to find out who decides.
pub(crate) fn react_asked(now: Now<'_>, right: AuthorityId, out: &mut Out) {
    let authority = &now.setting.organization.authorities[right.ix()];
    let is_clear = authority.clear_with.is_none_or(|(entry, level)| now.ready(entry) >= level);
    if is_clear || now.state.authorities.list[right.ix()].asked_around.is_some() {
        return;
    }
    let (shortest, longest) = authority.who_round;
    let secs = dice::between(now.seed, Draw::WhoRound(right.ix() as u16), 0, shortest.0, longest.0);
    out.push(Event::AskedAround { authority: right, until: now.state.now + secs });
}

/// A holder said yes; some rights take time to give.
pub(crate) fn accept(now: Now<'_>, id: MessageId, right: AuthorityId, by: RoleId, to: RoleId, out: &mut Out) {
    let level = |entry| now.ready(entry);
    let (shortest, longest) = *now.setting.organization.authorities[right.ix()].deliberation.value(level);
    let turn = now.state.authorities.list[right.ix()].num_deliberated;
    let secs = dice::between(now.seed, Draw::Deliberation(right.ix() as u16), turn, shortest.0, longest.0);
    if secs == 0 {
        out.push(Event::Granted { authority: right, by: Some(by), to: Some(to) });
    } else {
        out.push(Event::Deliberating { message: id, until: now.state.now + secs });
    }
}

/// It has been thought over.
pub(crate) fn react_deliberated(now: Now<'_>, id: MessageId, out: &mut Out) {
    use super::messages::Reply;
    use crate::exercise::command::Intent;
    let message = &now.state.messages.list[id as usize];
    let by = match message.reply {
        Some(Reply::Verdict(_, by, _)) => Some(by),
        Some(Reply::Choice(..) | Reply::Late(_)) | None => None,
    };
    if let Some(Intent::Request(authority)) = message.letter().map(|letter| letter.intent) {
        out.push(Event::Granted { authority, by, to: Some(message.from) });
    }
}

/// Acting without costs the trust of those who hold it.
pub(crate) fn react_overstepped(now: Now<'_>, right: AuthorityId, by: RoleId, out: &mut Out) {
    let authority = &now.setting.organization.authorities[right.ix()];
    let cost = -(authority.overstep_trust.min(100) as i8);
    let is_hurt = |role: &RoleId| *role != by && cost != 0 && is_holder(now, *role, right);
    let roles = RoleId::all(now.setting.scenario.roles.len());
    out.extend(roles.filter(is_hurt).map(|from| Event::TrustMoved { from, to: by, by: cost }));
}

pub(crate) fn apply_deliberating(state: &mut State, id: MessageId, until: Secs) {
    use crate::exercise::command::Intent;
    if let Some(Intent::Request(right)) = state.messages.list[id as usize].letter().map(|letter| letter.intent) {
        state.authorities.list[right.ix()].num_deliberated += 1;
    }
    state.plan(until, Due::Deliberated(id));
}
