//! Questions that stand between a verb and its command: what is not typed in one line is asked for, one by one.

use super::verbs::{Verb, narrow};
use crate::exercise::command::{MessageId, TicketId, Verdict};
use crate::scenario::names::{
    ActionId, AssetId, AuthorityId, ChannelId, CheckItemId, ChoiceId, ClockId, FactId, PersonId, RoleId, SeverityId,
    TopicId,
};
use crate::scenario::organization::{TicketField, TicketStatus};
use crate::scenario::story::Promise;
use crate::scenario::tables::{Degree, DesignLevel, OperationLevel};
use crate::scenario::time::Secs;

/// Something that a verb needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Whom, one.
    Role,
    /// Whom, several.
    Roles,
    /// Over which channel, to those just named.
    Channel,
    /// What to tell, several.
    Facts,
    /// Why, several; may be left out.
    Reasons,
    /// Because of what.
    Fact,
    Topic,
    /// One of the seat's own actions.
    Action,
    /// An action of the role just named.
    TheirAction,
    Authority,
    Severity,
    Clock,
    Person,
    /// A ringing phone.
    Ringing,
    /// A message with choices.
    Asking,
    /// One of its choices.
    Choice,
    /// A request, an order, a question.
    Request,
    Verdict,
    /// What is promised.
    Promise,
    /// By when.
    ByWhen,
    /// For how long.
    Span,
    Notice,
    /// A discussion's message.
    Discussion,
    Question,
    Asset,
    Threat,
    Vulnerability,
    Importance,
    Item,
    Design,
    Operation,
    /// A ticket, or a new one.
    Ticket,
    /// A field or a status of the ticket just named.
    Change,
    /// Own words; may be left out.
    Words,
    /// Own words that must be said.
    WordsNeeded,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Roles(Vec<RoleId>),
    Channel(ChannelId),
    Facts(Vec<FactId>),
    Topic(TopicId),
    Action(ActionId),
    Authority(AuthorityId),
    Severity(SeverityId),
    Clock(ClockId),
    Person(PersonId),
    Message(MessageId),
    Choice(ChoiceId),
    Verdict(Verdict),
    Promise(Promise),
    Secs(Secs),
    Notice(RoleId, ChannelId),
    Question(u8),
    Asset(AssetId),
    Degree(Degree),
    Item(CheckItemId),
    Design(DesignLevel),
    Operation(OperationLevel),
    Ticket(Option<TicketId>),
    Field(TicketField),
    Status(TicketStatus),
    Words(Box<str>),
}

/// Something one can answer with.
#[derive(Debug, Clone)]
pub(super) struct Pick {
    /// What authors call it; can be typed instead of its number.
    pub(super) id: String,
    /// What is shown.
    pub(super) label: String,
    pub(super) value: Value,
    /// Cannot be picked any more: it keeps its number, and is not listed.
    pub(super) is_over: bool,
}

/// A verb on its way to a command.
#[derive(Debug, Clone)]
pub(super) struct Form {
    pub(super) verb: Verb,
    /// What is still to be asked, the next one last.
    pub(super) needs: Vec<Need>,
    pub(super) values: Vec<Value>,
    /// What was typed in the same line and not used yet, the next one last.
    pub(super) typed: Vec<String>,
    /// Whether something was asked; then what may be left out is asked for as well.
    pub(super) has_asked: bool,
    /// Without the approval it needs.
    pub(super) anyway: bool,
    /// Own words that may have been meant as a command.
    pub(super) doubted: Option<String>,
}

impl Form {
    /// What a verb needs, in the order in which it is asked; nothing for verbs that only show something.
    pub(super) fn of(verb: Verb, typed: Vec<String>) -> Option<Self> {
        use Need as N;
        let needs: &[N] = match verb {
            Verb::Wait => &[N::Span],
            Verb::PickUp => &[N::Ringing],
            Verb::Choose => &[N::Asking, N::Choice, N::Words],
            Verb::Answer => &[N::Request, N::Verdict],
            Verb::Act => &[N::Action],
            Verb::Tell => &[N::Roles, N::Channel, N::Facts, N::Words],
            Verb::Ask => &[N::Role, N::Channel, N::Topic, N::Words],
            Verb::Order => &[N::Role, N::Channel, N::TheirAction, N::Reasons, N::Words],
            Verb::Request => &[N::Role, N::Channel, N::Authority, N::Reasons, N::Words],
            Verb::Promise => &[N::Role, N::Channel, N::Promise, N::ByWhen, N::Words],
            Verb::Notice => &[N::Notice, N::Reasons, N::Words],
            Verb::Declare => &[N::Severity, N::Reasons, N::Words],
            Verb::Judge => &[N::Clock, N::Fact, N::Words],
            Verb::Discuss => &[N::Discussion, N::Question, N::WordsNeeded],
            Verb::Note => &[N::WordsNeeded],
            Verb::Rest => &[N::Person],
            Verb::Ticket => &[N::Ticket],
            Verb::Assess => &[N::Asset, N::Threat, N::Vulnerability, N::Importance],
            Verb::Grade => &[N::Item, N::Design, N::Operation],
            Verb::Look
            | Verb::Next
            | Verb::Inbox
            | Verb::Read
            | Verb::Facts
            | Verb::Board
            | Verb::Who
            | Verb::Clocks
            | Verb::People
            | Verb::Services
            | Verb::Money
            | Verb::Tickets
            | Verb::Notes
            | Verb::Brief
            | Verb::Pause
            | Verb::Go
            | Verb::Speed
            | Verb::Help
            | Verb::Quit => return None,
        };
        let mut typed = typed;
        let anyway = verb == Verb::Act && typed.last().is_some_and(|word| ["anyway", "強行"].contains(&&**word));
        if anyway {
            typed.pop();
        }
        typed.reverse();
        let needs = needs.iter().rev().copied().collect();
        Some(Self { verb, needs, values: Vec::new(), typed, has_asked: false, anyway, doubted: None })
    }

    /// What was typed for the next need, if anything was: one word, or for words all the rest.
    pub(super) fn take_typed(&mut self, need: Need) -> Option<String> {
        if !need.is_words() {
            return self.typed.pop();
        }
        self.typed.reverse();
        let rest = std::mem::take(&mut self.typed).join(" ");
        (!rest.is_empty()).then_some(rest)
    }

    /// The roles named so far.
    pub(super) fn roles(&self) -> &[RoleId] {
        let roles =
            self.values.iter().find_map(|value| if let Value::Roles(roles) = value { Some(roles) } else { None });
        roles.map_or(&[], Vec::as_slice)
    }

    /// The message named so far.
    pub(super) fn message(&self) -> Option<MessageId> {
        self.values.iter().find_map(|value| if let Value::Message(id) = value { Some(*id) } else { None })
    }
}

impl Need {
    /// Whether it is answered in own words.
    pub(super) const fn is_words(self) -> bool {
        matches!(self, Self::Words | Self::WordsNeeded)
    }

    /// Whether it is left out when it was not typed and nothing else had to be asked.
    pub(super) const fn may_be_left_out(self) -> bool {
        matches!(self, Self::Words | Self::Reasons)
    }

    /// Whether several can be picked.
    pub(super) const fn takes_several(self) -> bool {
        matches!(self, Self::Roles | Self::Facts | Self::Reasons)
    }

    /// Whether nothing is asked when there is only one possible answer.
    pub(super) const fn goes_without_saying(self) -> bool {
        matches!(self, Self::Ringing | Self::Asking | Self::Request | Self::Discussion)
    }

    /// Id of the question.
    pub(super) const fn question(self) -> &'static str {
        match self {
            Self::Role => "need-role",
            Self::Roles => "need-roles",
            Self::Channel => "need-channel",
            Self::Facts => "need-facts",
            Self::Reasons => "need-reasons",
            Self::Fact => "need-fact",
            Self::Topic => "need-topic",
            Self::Action | Self::TheirAction => "need-action",
            Self::Authority => "need-authority",
            Self::Severity => "need-severity",
            Self::Clock => "need-clock",
            Self::Person => "need-person",
            Self::Ringing => "need-ringing",
            Self::Asking | Self::Request | Self::Discussion => "need-message",
            Self::Choice => "need-choice",
            Self::Verdict => "need-verdict",
            Self::Promise => "need-promise",
            Self::ByWhen => "need-by-when",
            Self::Span => "need-span",
            Self::Notice => "need-notice",
            Self::Question => "need-question",
            Self::Asset => "need-asset",
            Self::Threat => "need-threat",
            Self::Vulnerability => "need-vulnerability",
            Self::Importance => "need-importance",
            Self::Item => "need-item",
            Self::Design => "need-design",
            Self::Operation => "need-operation",
            Self::Ticket => "need-ticket",
            Self::Change => "need-change",
            Self::Words => "need-words",
            Self::WordsNeeded => "need-words-needed",
        }
    }
}

/// Why an answer was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unclear {
    /// It is none of the picks.
    NotThere,
    /// It could be several of them.
    Ambiguous,
}

/// The picks that an answer names: by number, by id, by the beginning of id or label, or by a part of it.
pub(super) fn picked(picks: &[Pick], answer: &str, several: bool) -> Result<Vec<Value>, Unclear> {
    let answer = narrow(answer);
    let separators: &[char] = if several { &[',', ' '] } else { &[] };
    let words: Vec<&str> = answer.split(separators).map(str::trim).filter(|word| !word.is_empty()).collect();
    if several && words == ["-"] {
        return Ok(Vec::new());
    }
    let mut values = Vec::new();
    for word in words {
        let value = one(picks, word)?.value.clone();
        if !values.contains(&value) {
            values.push(value);
        }
    }
    if values.is_empty() && !several { Err(Unclear::NotThere) } else { Ok(values) }
}

fn one<'a>(picks: &'a [Pick], word: &str) -> Result<&'a Pick, Unclear> {
    let number = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    if let Some(pick) = number.and_then(|index| picks.get(index)) {
        return Ok(pick);
    }
    let lower = word.to_lowercase();
    if let Some(pick) = picks.iter().find(|pick| pick.id == lower || as_typed(&pick.label) == lower) {
        return Ok(pick);
    }
    let begins = |pick: &&Pick| pick.id.starts_with(&lower) || as_typed(&pick.label).starts_with(&lower);
    let mut found = picks.iter().filter(begins);
    match (found.next(), found.next()) {
        (Some(pick), None) => Ok(pick),
        (Some(_), Some(_)) => Err(Unclear::Ambiguous),
        (None, _) => within(picks, &lower),
    }
}

/// A label as an answer reads after it was made narrow: its brackets and commas too.
fn as_typed(label: &str) -> String {
    narrow(label).to_lowercase()
}

/// Names are long in Japanese, and what one calls a thing stands at their end: `チャット` is `社内チャット`.
fn within<'a>(picks: &'a [Pick], word: &str) -> Result<&'a Pick, Unclear> {
    let is_word = word.chars().count() > 1 && !word.is_ascii();
    let mut found = picks
        .iter()
        .filter(|pick| is_word && !matches!(pick.value, Value::Facts(_)) && as_typed(&pick.label).contains(word));
    match (found.next(), found.next()) {
        (Some(pick), None) => Ok(pick),
        (Some(_), Some(_)) => Err(Unclear::Ambiguous),
        (None, _) => Err(Unclear::NotThere),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::names::Id;

    fn picks() -> Vec<Pick> {
        let pick = |i: u16, id: &str, label: &str| Pick {
            id: id.into(),
            label: label.into(),
            value: Value::Roles(vec![Id::new(i)]),
            is_over: false,
        };
        vec![
            pick(0, "csirt", "シーサート"),
            pick(1, "business", "事業部"),
            pick(2, "board", "取締役会"),
            pick(3, "plant", "工場（第１、第２）"),
        ]
    }

    fn found(answer: &str, several: bool) -> Result<Vec<usize>, Unclear> {
        let index = |value: Value| match value {
            Value::Roles(roles) => roles[0].ix(),
            _ => usize::MAX,
        };
        picked(&picks(), answer, several).map(|values| values.into_iter().map(index).collect())
    }

    #[test]
    fn an_answer_is_a_number_an_id_or_the_beginning_of_a_name() {
        for (answer, index) in
            [("1", 0), ("２", 1), ("BUSINESS", 1), ("bu", 1), ("取", 2), ("シーサート", 0), ("サート", 0), ("役会", 2)]
                .into_iter()
                .chain([("工場（第１、第２）", 3), ("工場（第１", 3), ("第２）", 3)])
        {
            assert_eq!(found(answer, false), Ok(vec![index]), "{answer}");
        }
        assert_eq!(found("b", false), Err(Unclear::Ambiguous));
        for wrong in ["ート部", "会役", "0", "5", "-1", "", " ", "x", "1,2"] {
            assert_eq!(found(wrong, false), Err(Unclear::NotThere), "{wrong}");
        }
    }

    #[test]
    fn several_answers_stand_between_commas_or_spaces() {
        for answer in ["1,3", "1 3", "1、３", "csirt,board", "1,1,3"] {
            assert_eq!(found(answer, true), Ok(vec![0, 2]), "{answer}");
        }
        assert_eq!(found("-", true), Ok(vec![]));
        assert_eq!(found("", true), Ok(vec![]));
        assert_eq!(found("1,9", true), Err(Unclear::NotThere));
    }

    #[test]
    fn words_take_the_rest_of_the_line() {
        let typed = ["phone", "please", "call", "back"].map(str::to_owned).to_vec();
        let mut form = Form::of(Verb::Note, typed).unwrap();
        assert_eq!(form.take_typed(Need::Channel).as_deref(), Some("phone"));
        assert_eq!(form.take_typed(Need::Words).as_deref(), Some("please call back"));
        assert_eq!(form.take_typed(Need::Words), None);
        assert!(Form::of(Verb::Act, vec!["3".to_owned(), "anyway".to_owned()]).unwrap().anyway);
    }
}
