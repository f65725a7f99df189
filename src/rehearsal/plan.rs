//! What a plan file says.

use ron::error::Error;
use serde::{Deserialize, Deserializer};

use crate::exercise::Refusal;
use crate::exercise::command::{Rating, Steer};
use crate::journal::Player;
use crate::scenario::names::{
    ActionId, AssetId, AuthorityId, ChannelId, CheckItemId, ChoiceId, ClockId, EndingId, ExpectationId, FactId,
    InjectId, PersonId, RoleId, SeverityId, TopicId,
};
use crate::scenario::organization::{TicketField, TicketStatus};
use crate::scenario::rules::Cond;
use crate::scenario::story::{Promise, Text};
use crate::scenario::tables::{Degree, DesignLevel, OperationLevel};
use crate::scenario::time::{Moment, Span};

/// A plan file, all ids resolved.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What is rehearsed, in a sentence.
    #[serde(default)]
    pub about: Text,
    /// Id of the scenario.
    pub scenario: Box<str>,
    /// Id of the organization.
    pub organization: Box<str>,
    /// All luck comes from it.
    pub seed: u64,
    /// Seats that play by themselves; the plan plays the others.
    #[serde(default)]
    pub stand_ins: Vec<(RoleId, StandIn)>,
    /// What is done and expected, in order.
    pub steps: Vec<Step>,
}

/// How a seat plays by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum StandIn {
    /// Follows playbook and clocks.
    Textbook,
    /// Does what the failure story's people did.
    Story,
    /// Does any legal thing.
    Random,
    /// The stance of an empty seat.
    Stance,
}

impl From<StandIn> for Player {
    fn from(stand_in: StandIn) -> Self {
        match stand_in {
            StandIn::Textbook => Self::Textbook,
            StandIn::Story => Self::Story,
            StandIn::Random => Self::Random,
            StandIn::Stance => Self::Stance,
        }
    }
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Step {
    /// Time passes until this moment.
    At(Moment),
    /// So much time passes.
    Wait(Span),
    /// The seat does something, and it works.
    Do(RoleId, Deed),
    /// The seat does something as soon as it can, at the latest at this moment.
    By(Moment, RoleId, Deed),
    /// The seat reads everything that has arrived and says yes to everything that it is asked.
    CatchUp(RoleId),
    /// The seat tries something, and it is refused for this reason.
    Refuse(RoleId, Deed, RefusalName),
    /// The facilitator does something with an inject.
    Steer(InjectId, Steer),
    /// This holds now.
    Expect(Cond),
    /// Time passes until this holds, at the latest until this moment.
    Until(Moment, Cond),
    /// Time passes until ENDEX, and it ends like this.
    Ending(EndingId),
    /// Time passes until ENDEX, and the rule gives this letter.
    Rating(ExpectationId, Rating),
}

/// What a seat does. Messages are called by what they carry, because nobody knows their numbers beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Deed {
    /// Picks up the phone, or joins the meeting, for this inject.
    PickUp(InjectId),
    /// Picks up when this role calls.
    PickUpFrom(RoleId),
    /// Reads this inject.
    Read(InjectId),
    /// Reads the oldest unread message from this role.
    ReadFrom(RoleId),
    /// Answers the inject that offers this choice.
    Choose(ChoiceId),
    /// Answers the oldest open question, request or order of this role with yes, …
    Accept(RoleId),
    /// … with no, …
    Decline(RoleId),
    /// … or sends it back, saying what is missing (差し戻し).
    Return(RoleId, Box<str>),
    /// Carries out an action.
    Act(ActionId),
    /// Carries out an action even without the approval.
    ActAnyway(ActionId),
    /// Tells facts: whom, over, what.
    Tell(Vec<RoleId>, ChannelId, Vec<FactId>),
    /// Asks about a topic: whom, over, what.
    Ask(RoleId, ChannelId, TopicId),
    /// Orders an action: whom, over, what, with reasons.
    Order(RoleId, ChannelId, ActionId, Vec<FactId>),
    /// Asks for an approval: whom, over, which, with reasons.
    Request(RoleId, ChannelId, AuthorityId, Vec<FactId>),
    /// Gives the notice that the severity table demands: whom, over, with these facts.
    Notice(RoleId, ChannelId, Vec<FactId>),
    /// Promises: whom, over, what, by when.
    Promise(RoleId, ChannelId, Promise, Moment),
    /// Declares a severity, on these facts.
    Declare(SeverityId, Vec<FactId>),
    /// Judges that a clock has started, because of a fact.
    Judge(ClockId, FactId),
    /// Sends a person home to rest.
    Rest(PersonId),
    /// Answers a question of a discussion, counted from 1.
    Discuss(InjectId, u8, Box<str>),
    /// Judges the risk of an asset: threat, vulnerability, importance.
    Assess(AssetId, Degree, Degree, Degree),
    /// Grades a check item: design, operation.
    Grade(CheckItemId, DesignLevel, OperationLevel),
    /// Opens a ticket with this title.
    OpenTicket(Box<str>),
    /// Writes into a ticket, counted from 1.
    EditTicket(u32, TicketField, Box<str>),
    /// Moves a ticket, counted from 1.
    MoveTicket(u32, TicketStatus),
    /// Writes into the private notebook.
    Note(Box<str>),
}

/// A sort of refusal, as the journal writes it: `"not_offered"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalName(&'static str);

impl RefusalName {
    /// The name of a refusal.
    pub fn of(refusal: Refusal) -> Self {
        // `TooFewPeople { … }` begins with the name that serde has for it in another spelling.
        let debug = format!("{refusal:?}");
        let name: String = debug.chars().take_while(char::is_ascii_alphanumeric).collect();
        let is_same = |known: &&&'static str| known.replace('_', "").eq_ignore_ascii_case(&name);
        Self(Self::all().iter().find(is_same).copied().unwrap_or("unknown"))
    }

    /// As it is written.
    pub const fn as_str(&self) -> &'static str {
        self.0
    }

    /// Every name; the format crate knows them.
    fn all() -> &'static [&'static str] {
        match ron::from_str::<Refusal>("no_refusal_is_called_so") {
            Err(error) => match error.code {
                Error::NoSuchEnumVariant { expected, .. } => expected,
                _ => &[],
            },
            Ok(_) => &[],
        }
    }
}

impl<'de> Deserialize<'de> for RefusalName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Box::<str>::deserialize(deserializer)?;
        let known = Self::all().iter().find(|name| **name == &*text);
        known.map(|name| Self(name)).ok_or_else(|| serde::de::Error::unknown_variant(&text, Self::all()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_are_called_as_in_the_journal() {
        assert_eq!(RefusalName::of(Refusal::NotOffered).as_str(), "not_offered");
        assert_eq!(RefusalName::of(Refusal::TooFewPeople { needed: 2, free: 1 }).as_str(), "too_few_people");
        assert_eq!(ron::from_str::<RefusalName>("\"frozen\"").unwrap().as_str(), "frozen");
        assert!(ron::from_str::<RefusalName>("\"cold\"").is_err());
    }
}
