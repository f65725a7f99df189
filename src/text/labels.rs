//! Short names for things that the engine counts or enumerates.

use super::{Speaker, Words, arg, nested};
use crate::exercise::command::{Intent, Letter};
use crate::exercise::event::Content;
use crate::scenario::organization::{TicketField, TicketStatus};
use crate::scenario::story::Question;
use crate::scenario::tables::Grade;

/// Longest part of somebody's own words in a label, in characters.
const EXCERPT_CHARS: usize = 40;

/// The questions that a board asks about everything, in the order in which one asks them, and what they are called.
pub const QUESTIONS: [(Question, &str); 6] = [
    (Question::What, "question-what"),
    (Question::When, "question-when"),
    (Question::Where, "question-where"),
    (Question::Who, "question-who"),
    (Question::Why, "question-why"),
    (Question::How, "question-how"),
];

impl Speaker<'_> {
    /// What a message is, in a few words: its subject, or what it is for.
    pub fn content(&self, content: &Content) -> String {
        match content {
            Content::Inject(inject) => self.inject(*inject).to_owned(),
            Content::Letter(letter) => self.letter(letter),
            Content::Improvised(words) => {
                self.words.say_with("label-improvised", &[arg("words", nested(&excerpt(words)))])
            }
        }
    }

    /// What a letter says or is for, in a few words.
    pub fn letter(&self, letter: &Letter) -> String {
        if letter.intent == Intent::Inform && !letter.words.is_empty() {
            return self.words.say_with("label-inform-words", &[arg("words", nested(&excerpt(&letter.words)))]);
        }
        self.intent(letter.intent)
    }
}

impl Words {
    /// Name of a ticket's field.
    pub fn ticket_field(&self, field: TicketField) -> String {
        self.say(match field {
            TicketField::Title => "ticket-field-title",
            TicketField::Severity => "ticket-field-severity",
            TicketField::Result => "ticket-field-result",
            TicketField::Assignee => "ticket-field-assignee",
            TicketField::CloseReason => "ticket-field-close-reason",
            TicketField::Note => "ticket-field-note",
        })
    }

    /// Name of a ticket's status.
    pub fn ticket_status(&self, status: TicketStatus) -> String {
        self.say(match status {
            TicketStatus::Open => "ticket-status-open",
            TicketStatus::Working => "ticket-status-working",
            TicketStatus::Notified => "ticket-status-notified",
            TicketStatus::CloseAsked => "ticket-status-close-asked",
            TicketStatus::Closed => "ticket-status-closed",
        })
    }

    /// Name of a check's result.
    pub fn grade(&self, grade: Grade) -> String {
        self.say(match grade {
            Grade::SeriousFinding => "grade-serious-finding",
            Grade::Finding => "grade-finding",
            Grade::MinorFinding => "grade-minor-finding",
            Grade::NoFinding => "grade-no-finding",
        })
    }
}

/// The beginning of somebody's words, in one line.
pub(super) fn excerpt(words: &str) -> String {
    let flat: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match flat.char_indices().nth(EXCERPT_CHARS) {
        Some((end, _)) => format!("{}…", &flat[..end]),
        None => flat,
    }
}
