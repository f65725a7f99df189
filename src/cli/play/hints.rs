//! What to type next: under news that wants an answer, and where somebody looks around.

use super::screens::is_open;
use super::table::Table;
use super::verbs::Verb;
use crate::exercise::command::{Intent, MessageId};
use crate::exercise::event::Content;
use crate::scenario::organization::ChannelKind;
use crate::scenario::time::Secs;
use crate::text::{arg, numbers};
use crate::trouble::Done;
use crate::view::asks::{is_asking, is_request};
use crate::view::seat::{MessageSeen, MessageState, News};
use crate::view::{SeatView, contacts};

/// So many things to type are shown.
const SHOWN: usize = 3;

impl Table<'_> {
    /// How to answer news that wants something.
    pub(super) fn hint_on(&mut self, view: &SeatView, news: News) -> Option<String> {
        match news {
            News::Ringing(id) | News::Received(id) => self.hint(view, view.message(id)?),
            News::Arrived(id) if !std::mem::replace(&mut self.has_read_hint, true) => {
                self.hint(view, view.message(id)?)
            }
            News::NoticeOwed(_) => Some(self.desk.words.say("play-hint-notice")),
            News::NotReached(_)
                if view.notices.iter().any(|owed| !owed.given && contacts::is_unreached(view, owed)) =>
            {
                Some(self.desk.words.say("play-hint-notice-instead"))
            }
            News::Discussion(_) => Some(self.desk.words.say("play-hint-discuss")),
            _ => None,
        }
    }

    /// What to type about a message, if anything.
    fn hint(&self, view: &SeatView, message: &MessageSeen) -> Option<String> {
        let setting = self.session.setting();
        let is_meeting = setting.organization.channels[message.over.ix()].kind == ChannelKind::Meeting;
        let id = match message.state {
            _ if message.from == self.me => return None,
            MessageState::Ringing if !view.people.is_empty() && view.num_free() == 0 => return self.nobody_free(view),
            MessageState::Ringing if is_meeting => "play-hint-join",
            MessageState::Ringing => "play-hint-pick-up",
            MessageState::Arrived => "play-hint-read",
            _ if is_asking(setting, message) => "play-hint-choose",
            _ if is_request(message) => "play-hint-answer",
            _ => return None,
        };
        let args = [arg("number", number(view, message.id)), arg("who", self.speaker().role(message.from))];
        Some(self.desk.words.say_with(id, &args))
    }

    /// Whoever has just taken on an order has not begun it yet.
    pub(super) fn say_how_to_begin(&mut self, message: MessageId) -> Done {
        let view = self.session.views().seat(self.me);
        let Some(Content::Letter(letter)) = view.message(message).and_then(|message| message.content.as_ref()) else {
            return Ok(());
        };
        let Intent::Order(action) = &letter.intent else { return Ok(()) };
        let deed = view.deeds[action.ix()];
        if deed.runs || deed.done {
            return Ok(());
        }
        let what = self.speaker().action(*action).to_owned();
        self.desk.say("play-hint-begin", &[arg("what", what)])
    }

    /// Whether a discussion waits for answers of this seat.
    pub(super) fn has_questions(&self, view: &SeatView) -> bool {
        let injects = &self.session.setting().scenario.injects;
        view.discussions.iter().any(|seen| {
            let asked = injects[seen.inject.ix()].discussion.as_ref().map_or(0, |talk| talk.questions.len());
            seen.answered.len() < asked
        })
    }

    /// When somebody will have a hand free for the phone.
    fn nobody_free(&self, view: &SeatView) -> Option<String> {
        let busy = view.people.iter().filter(|person| person.present && person.busy_until > view.now);
        let until = busy.map(|person| person.busy_until).min()?;
        Some(self.desk.words.say_with("play-hint-nobody-free", &[arg("until", self.speaker().clock(until, view.now))]))
    }

    /// The three most useful things to type now.
    pub(super) fn suggest(&mut self, view: &SeatView) -> Done {
        let open = |state| {
            let setting = self.session.setting();
            let open = view.messages.iter().filter(move |m| m.state == state && is_open(setting, view, m));
            // What has to be answered soonest; of what has no time, the first.
            let urgent = open.min_by_key(|message| message.owed_until.unwrap_or(Secs::MAX));
            urgent.and_then(|message| self.hint(view, message)).into_iter()
        };
        let mut hints: Vec<String> = open(MessageState::Ringing).collect();
        hints.extend(self.has_questions(view).then(|| self.desk.words.say("play-hint-discuss")));
        hints.extend(open(MessageState::Read));
        hints.extend(open(MessageState::Arrived));
        hints.truncate(SHOWN);
        hints.iter().try_for_each(|hint| self.desk.out.line(hint))?;
        let always = [Verb::Next, Verb::Act, Verb::Who];
        always.into_iter().take(SHOWN - hints.len()).try_for_each(|verb| self.help_line(verb))
    }
}

fn number(view: &SeatView, id: MessageId) -> u64 {
    numbers(view).iter().position(|this| *this == id).map_or(0, |index| index as u64 + 1)
}
