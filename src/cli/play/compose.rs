//! A filled form becomes a command.

use super::form::{Form, Value};
use super::table::Table;
use super::verbs::Verb;
use crate::exercise::Command;
use crate::exercise::command::{Intent, Letter, Verdict};
use crate::exercise::event::Content;
use crate::scenario::names::FactId;
use crate::scenario::story::Promise;
use crate::scenario::tables::Degree;
use crate::scenario::time::Secs;
use crate::view::{SeatView, asks};

/// The first value of a sort.
macro_rules! get {
    ($form:expr, $sort:ident) => {
        $form.values.iter().find_map(|value| if let Value::$sort(it) = value { Some(it.clone()) } else { None })
    };
}

impl Table<'_> {
    /// The command that a form says; nothing when something is missing, which its needs prevent.
    pub(super) fn command(&self, view: &SeatView, form: &Form) -> Option<Command> {
        let words = get!(form, Words).unwrap_or_default();
        let message = form.message();
        Some(match form.verb {
            Verb::PickUp => Command::PickUp { message: message? },
            Verb::Choose => Command::Choose { message: message?, choice: get!(form, Choice)?, words },
            Verb::Answer => return self.answer(view, form),
            Verb::Act => Command::Act { action: get!(form, Action)?, anyway: form.anyway },
            Verb::Tell => self.letter(view, form, Intent::Inform)?,
            Verb::Ask => self.letter(view, form, Intent::Ask(get!(form, Topic)?))?,
            Verb::Order => self.letter(view, form, Intent::Order(get!(form, Action)?))?,
            Verb::Request => self.letter(view, form, Intent::Request(get!(form, Authority)?))?,
            Verb::Promise => self.letter(view, form, Intent::Inform)?,
            Verb::Notice => self.letter(view, form, Intent::Notice)?,
            Verb::Declare => Command::Declare { severity: get!(form, Severity)?, facts: facts(form), words },
            Verb::Judge => Command::Judge { clock: get!(form, Clock)?, fact: *facts(form).first()?, words },
            Verb::Discuss => Command::Discuss { message: message?, question: get!(form, Question)?, words },
            Verb::Rest => Command::Rest { person: get!(form, Person)? },
            Verb::Note => Command::Note { words },
            Verb::Ticket => ticket(form, words)?,
            Verb::Assess => assess(form)?,
            Verb::Grade => Command::Grade {
                item: get!(form, Item)?,
                design: get!(form, Design)?,
                operation: get!(form, Operation)?,
            },
            Verb::Look
            | Verb::Next
            | Verb::Wait
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
        })
    }

    fn letter(&self, view: &SeatView, form: &Form, intent: Intent) -> Option<Command> {
        let (to, over) = match get!(form, Channel) {
            Some(over) => (form.roles().to_vec(), over),
            None => form.values.iter().find_map(|value| match value {
                Value::Notice(role, over) => Some((vec![*role], *over)),
                _ => None,
            })?,
        };
        let promise: Option<(Promise, Secs)> = get!(form, Promise).zip(get!(form, Secs));
        let reply_to = asks::meeting(self.session.setting(), view, over);
        let words = get!(form, Words).unwrap_or_default();
        Some(Command::Send(Letter { to, over, intent, facts: facts(form), words, reply_to, promise }))
    }

    /// A question is answered by telling facts, everything else by a verdict.
    fn answer(&self, view: &SeatView, form: &Form) -> Option<Command> {
        let id = form.message()?;
        let message = view.message(id)?;
        let verdict: Verdict = get!(form, Verdict)?;
        let words = get!(form, Words).unwrap_or_default();
        let facts = facts(form);
        let intent = match &message.content {
            Some(Content::Letter(letter)) => Some(letter.intent),
            Some(Content::Inject(_) | Content::Improvised(_)) | None => None,
        };
        match (intent, verdict) {
            (Some(Intent::Ask(_)), Verdict::Accept) if !facts.is_empty() || !words.is_empty() => {
                let (to, over) = (vec![message.from], message.over);
                let (intent, reply_to) = (Intent::Inform, Some(id));
                Some(Command::Send(Letter { to, over, intent, facts, words, reply_to, promise: None }))
            }
            _ => Some(Command::Answer { message: id, verdict, words }),
        }
    }
}

fn facts(form: &Form) -> Vec<FactId> {
    get!(form, Facts).unwrap_or_default()
}

fn ticket(form: &Form, words: Box<str>) -> Option<Command> {
    let Some(ticket) = get!(form, Ticket)? else {
        return Some(Command::OpenTicket { title: words });
    };
    Some(match get!(form, Status) {
        Some(status) => Command::MoveTicket { ticket, status },
        None => Command::EditTicket { ticket, field: get!(form, Field)?, value: words },
    })
}

fn assess(form: &Form) -> Option<Command> {
    let degrees: Vec<Degree> = form
        .values
        .iter()
        .filter_map(|value| if let Value::Degree(degree) = value { Some(*degree) } else { None })
        .collect();
    let [threat, vulnerability, importance] = *degrees.as_slice() else {
        return None;
    };
    Some(Command::Assess { asset: get!(form, Asset)?, threat, vulnerability, importance })
}
