//! How stand-ins play.

use serde::{Deserialize, Serialize};

use super::Promise;
use crate::scenario::names::{
    ActionId, AuthorityId, ChannelId, ChoiceId, ClockId, FactId, RoleId, SeverityId, TopicId,
};
use crate::scenario::rules::Cond;
use crate::scenario::time::Span;

/// Which stand-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Policy {
    /// Follows playbook and clocks.
    Textbook,
    /// Does what the failure story's people did.
    Story,
    /// The stance of an empty seat, and of outside parties.
    Stance,
}

/// How a stand-in plays a role. It sees only the role's view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manner {
    /// Role.
    pub role: RoleId,
    /// For which policy.
    pub policy: Policy,
    /// Time until a phone is picked up.
    #[serde(default = "pick_up")]
    pub picks_up: Span,
    /// Time until a message is read.
    #[serde(default = "three_minutes")]
    pub reads: Span,
    /// Time until a question, request or order is answered (times 4 − cooperation).
    #[serde(default = "three_minutes")]
    pub replies: Span,
    /// Passes facts on to the roles that need them, over the first of these channels that works.
    #[serde(default)]
    pub relays_over: Vec<ChannelId>,
    /// Facts it keeps to itself even when asked.
    #[serde(default)]
    pub withholds: Vec<FactId>,
    /// Gives the notices that a declared severity demands.
    #[serde(default)]
    pub notifies: bool,
    /// Keeps its promises of news.
    #[serde(default)]
    pub keeps_promises: bool,
    /// Carries out playbook activities that are its turn.
    #[serde(default)]
    pub follows_playbook: bool,
    /// Added to what it takes to persuade it (weights of reasons, trust, authority).
    #[serde(default)]
    pub stubborn: i8,
    /// Orders it carries out: all, or none of these.
    #[serde(default)]
    pub disobeys: Vec<ActionId>,
    /// In order of importance.
    #[serde(default)]
    pub rules: Vec<Rule>,
}

fn pick_up() -> Span {
    Span(15)
}
fn three_minutes() -> Span {
    Span(180)
}

/// When the role's view shows this, do that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Looked at through the role's view: what it cannot see is not true.
    #[serde(default)]
    pub when: Cond,
    /// Hesitation.
    #[serde(default)]
    pub after: Span,
    /// What to do; tried until it is possible, then never again.
    #[serde(rename = "do")]
    pub does: Move,
}

/// What a stand-in does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Move {
    /// Carries out an action when it can.
    Act(ActionId),
    /// Carries out an action even without the approval.
    ActAnyway(ActionId),
    /// Gives this answer.
    Choose(ChoiceId),
    /// Passes on those of the facts that it knows: to, over, facts.
    Tell(Vec<RoleId>, ChannelId, Vec<FactId>),
    /// Asks about a topic: whom, over, about.
    Ask(RoleId, ChannelId, TopicId),
    /// Orders an action: whom, over, what, with reasons.
    Order(RoleId, ChannelId, ActionId, Vec<FactId>),
    /// Asks for an approval: whom, over, which, with reasons.
    Request(RoleId, ChannelId, AuthorityId, Vec<FactId>),
    /// Promises: whom, over, what, within.
    Promise(RoleId, ChannelId, Promise, Span),
    /// Declares the incident.
    Declare(SeverityId),
    /// Judges that a clock has started, because of a fact.
    Judge(ClockId, FactId),
    /// Sends one person home.
    Rest,
}
