//! What answers are called, and why something was sent back.

use super::{Speaker, arg, nested};
use crate::exercise::command::{Intent, Verdict};
use crate::exercise::world::standing;
use crate::scenario::names::{AuthorityId, RoleId};
use crate::view::SeatView;
use crate::view::asks::intent;
use crate::view::seat::{MessageSeen, ReplySeen};

impl Speaker<'_> {
    /// Yes, no, or sent back; a question is not granted, but answered.
    pub fn verdict(&self, intent: Option<Intent>, verdict: Verdict) -> String {
        self.words.say(match (intent, verdict) {
            (Some(Intent::Ask(_)), Verdict::Accept) => "verdict-told",
            (Some(Intent::Ask(_)), Verdict::Refuse) => "verdict-untold",
            (_, Verdict::Accept) => "verdict-accept",
            (_, Verdict::Refuse) => "verdict-refuse",
            (_, Verdict::Return) => "verdict-return",
        })
    }

    /// The answer to a message.
    pub fn reply(&self, view: &SeatView, message: &MessageSeen, reply: &ReplySeen) -> String {
        match reply {
            ReplySeen::Choice(choice) => self.words.say_with("seat-reply", &[arg("reply", self.choice(*choice))]),
            ReplySeen::Verdict(verdict, words) => {
                let verdict_said = arg("reply", self.verdict(intent(message), *verdict));
                match self.why(view, message, *verdict, words) {
                    None => self.words.say_with("seat-reply", &[verdict_said]),
                    Some(why) => self.words.say_with("seat-reply-words", &[verdict_said, arg("words", nested(&why))]),
                }
            }
            ReplySeen::Late => self.words.say("seat-reply-late"),
        }
    }

    /// The reason that was given. Stand-ins have no words of their own: why they send back follows from what was asked.
    pub(super) fn why(&self, view: &SeatView, message: &MessageSeen, verdict: Verdict, words: &str) -> Option<String> {
        if !words.is_empty() {
            return Some(words.to_owned());
        }
        let by = message.replied_by?;
        match (intent(message)?, verdict) {
            (Intent::Ask(_), Verdict::Return) => Some(self.words.say("returned-knows-nothing")),
            (Intent::Request(right), Verdict::Return) => {
                let is_his = self.may_hold(view, by, right);
                Some(self.words.say(if is_his { "returned-reasons" } else { "returned-not-mine" }))
            }
            _ => None,
        }
    }

    fn may_hold(&self, view: &SeatView, role: RoleId, right: AuthorityId) -> bool {
        standing::holds(self.setting, role, right, |_| true, |entry| view.ready[entry.ix()])
    }
}
