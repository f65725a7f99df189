//! Requests, orders and questions between roles: accepted, refused, or sent back (差し戻し).

use crate::exercise::command::{Intent, Letter, MessageId, Verdict};
use crate::exercise::event::Event;
use crate::exercise::refusal::Refusal;
use crate::exercise::state::{Mark, State};
use crate::scenario::names::RoleId;
use crate::scenario::organization::ChannelKind;

use super::messages::{self, Status};
use super::{Decided, Now, Out, authority};

/// Whether the intent of a letter makes sense now.
pub(crate) fn check_intent(now: Now<'_>, by: RoleId, letter: &Letter) -> Decided {
    match letter.intent {
        Intent::Request(right) if now.state.authorities.list[right.ix()].granted.is_some() => {
            Err(Refusal::AlreadyGranted)
        }
        Intent::Notice if !now.state.notices.owes(by) => Err(Refusal::NoNoticeOwed),
        Intent::Order(action) => {
            let roles = &now.setting.scenario.actions[action.ix()].roles;
            if letter.to.iter().all(|to| roles.contains(to)) { Ok(()) } else { Err(Refusal::NotYourAction) }
        }
        Intent::Inform | Intent::Ask(_) | Intent::Request(_) | Intent::Notice => Ok(()),
    }
}

/// Answers a request, an order or a question that was read.
pub(crate) fn decide_answer(
    now: Now<'_>,
    by: RoleId,
    id: MessageId,
    verdict: Verdict,
    words: &str,
    out: &mut Out,
) -> Decided {
    messages::check_words(words)?;
    let message = now.state.messages.get(id).ok_or(Refusal::NoSuchMessage)?;
    match message.status(by) {
        None => return Err(Refusal::NotAddressedToYou),
        Some(Status::Read) => {}
        Some(_) => return Err(Refusal::NotRead),
    }
    let Some(letter) = message.letter() else {
        return Err(Refusal::NothingToAnswer);
    };
    if message.reply.is_some() {
        return Err(Refusal::AlreadyAnswered);
    }
    match letter.intent {
        Intent::Inform | Intent::Notice => return Err(Refusal::NothingToAnswer),
        Intent::Request(right) if verdict != Verdict::Return => authority::check_holder(now, by, right)?,
        Intent::Request(_) | Intent::Ask(_) | Intent::Order(_) => {}
    }
    out.push(Event::Answered { message: id, by, verdict, words: words.into() });
    Ok(())
}

/// What an answer leads to.
pub(crate) fn react_answered(now: Now<'_>, id: MessageId, by: RoleId, verdict: Verdict, out: &mut Out) {
    let message = &now.state.messages.list[id as usize];
    let Some(Intent::Request(right)) = message.letter().map(|letter| letter.intent) else {
        return;
    };
    match verdict {
        Verdict::Accept => authority::accept(now, id, right, by, message.from, out),
        Verdict::Refuse => out.push(Event::AuthorityRefused { authority: right, by, to: message.from }),
        Verdict::Return => {}
    }
}

/// A letter that answers a question, and promises it makes. Promises in writing, and those in a meeting that is under
/// way, are made at once.
pub(crate) fn react_sent(now: Now<'_>, id: MessageId, letter: &Letter, kind: ChannelKind, out: &mut Out) {
    let from = now.state.messages.list[id as usize].from;
    let must_be_heard = kind == ChannelKind::Phone || kind == ChannelKind::Meeting && letter.reply_to.is_none();
    if let Some((what, until)) = letter.promise.filter(|_| !must_be_heard) {
        out.extend(letter.to.iter().map(|to| Event::Promised { by: from, to: *to, what, until }));
    }
    let Some(asked) = letter.reply_to.and_then(|asked| now.state.messages.get(asked)) else {
        return;
    };
    let is_question = asked.letter().is_some_and(|asked| matches!(asked.intent, Intent::Ask(_)));
    if is_question && asked.reply.is_none() && asked.status(from) == Some(Status::Read) {
        let message = letter.reply_to.unwrap_or_default();
        out.push(Event::Answered { message, by: from, verdict: Verdict::Accept, words: "".into() });
    }
}

/// A promise over the phone, or at the beginning of a meeting, is made to whoever hears it.
pub(crate) fn react_heard(from: RoleId, to: RoleId, letter: &Letter, out: &mut Out) {
    if let Some((what, until)) = letter.promise {
        out.push(Event::Promised { by: from, to, what, until });
    }
}

/// Somebody has read what is asked of them.
pub(crate) fn react_received(now: Now<'_>, letter: &Letter, out: &mut Out) {
    if let Intent::Request(right) = letter.intent {
        authority::react_asked(now, right, out);
    }
}

/// What was asked or ordered, for conditions.
pub(crate) fn apply_received(state: &mut State, id: MessageId, role: RoleId) {
    let mark = state.mark();
    let Some(intent) = state.messages.list[id as usize].letter().map(|letter| letter.intent) else {
        return;
    };
    match intent {
        Intent::Ask(topic) => {
            state.desk.asked.entry((role, topic)).or_insert(mark);
        }
        Intent::Order(action) => {
            let ordered: &mut Option<Mark> = &mut state.actions.list[action.ix()].ordered;
            ordered.get_or_insert(mark);
        }
        Intent::Inform | Intent::Request(_) | Intent::Notice => {}
    }
}
