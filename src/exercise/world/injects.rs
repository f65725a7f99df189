//! What the exercise sends into play, and the facilitator's hand on it.

use std::collections::BTreeMap;

use crate::exercise::command::{MessageId, Steer};
use crate::exercise::event::{Content, Due, Event};
use crate::exercise::refusal::Refusal;
use crate::exercise::state::{Mark, State};
use crate::exercise::truth::holds;
use crate::scenario::Setting;
use crate::scenario::names::{ChoiceId, InjectId, RoleId};
use crate::scenario::time::Secs;

use super::messages::{self, Message, Reply, Status};
use super::{Decided, Now, Out, authority, channels, edits, effects, money, preparation};

/// What has become of one inject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sending {
    /// Goes out then.
    pub armed: Option<Secs>,
    /// Went out.
    pub sent: Option<Mark>,
    /// Will never go out.
    pub skipped: Option<Mark>,
    /// Not until the facilitator says so.
    pub held: bool,
    /// Its message.
    pub message: Option<MessageId>,
    /// A discussion is open on it.
    pub discussing: bool,
    /// The discussion was answered or closed.
    pub discussed: Option<Mark>,
}

/// All injects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Injects {
    /// By id.
    pub list: Vec<Sending>,
    /// Those that the facilitator has changed.
    pub edits: BTreeMap<InjectId, edits::Edit>,
    /// First time each choice was taken.
    pub chosen: Vec<Option<Mark>>,
    /// Discussions that hold the clock.
    num_freezing: u32,
}

impl Injects {
    pub(crate) fn new(setting: &Setting) -> Self {
        let num_choices = setting.scenario.injects.iter().map(|inject| inject.choices.len()).sum();
        Self {
            list: vec![Sending::default(); setting.scenario.injects.len()],
            edits: BTreeMap::new(),
            chosen: vec![None; num_choices],
            num_freezing: 0,
        }
    }
    /// Whether a discussion holds the clock.
    pub fn is_frozen(&self) -> bool {
        self.num_freezing > 0
    }
}

pub(crate) fn start(now: Now<'_>, out: &mut Out) {
    for inject in &now.setting.scenario.injects {
        if let (Some(at), None, false) = (inject.at, &inject.when, inject.by_hand) {
            out.push(Event::Armed { inject: inject.id, at: now.setting.secs(at) + inject.after.0 });
        }
    }
}

/// Its condition has become true.
pub(crate) fn react_when(now: Now<'_>, id: InjectId, out: &mut Out) {
    let inject = &now.setting.scenario.injects[id.ix()];
    let sending = now.state.injects.list[id.ix()];
    if sending.armed.is_none() && sending.skipped.is_none() && sending.sent.is_none() && !inject.by_hand {
        let earliest = inject.at.map_or(0, |at| now.setting.secs(at));
        out.push(Event::Armed { inject: id, at: earliest.max(now.state.now) + inject.after.0 });
    }
}

/// Its time has come.
pub(crate) fn react_due(now: Now<'_>, id: InjectId, out: &mut Out) {
    let inject = &now.setting.scenario.injects[id.ix()];
    let sending = now.state.injects.list[id.ix()];
    let is_stale = sending.armed.is_none_or(|at| at > now.state.now);
    if is_stale || sending.sent.is_some() || sending.skipped.is_some() || sending.held {
        return;
    }
    if inject.unless.as_ref().is_some_and(|unless| holds(now.setting, now.state, unless)) {
        out.push(Event::InjectSkipped { inject: id });
    } else {
        out.push(Event::InjectSent { inject: id });
    }
}

/// It goes out.
pub(crate) fn react_sent(now: Now<'_>, id: InjectId, out: &mut Out) {
    let inject = &now.setting.scenario.injects[id.ix()];
    let way = edits::of(now.setting, now.state, id);
    let arrives = now.state.now + channels::delay(now, inject.from, way.over);
    out.push(Event::Sent {
        from: inject.from,
        to: way.to,
        over: way.over,
        content: Content::Inject(id),
        facts: inject.facts.as_slice().into(),
        arrives,
    });
    effects::all(now, &inject.effects, None, out);
    if inject.discussion.is_some() {
        out.push(Event::DiscussionOpened { inject: id });
    }
}

/// Its message was delivered (written) or heard (spoken): from now on an answer is owed.
pub(crate) fn react_delivered(now: Now<'_>, message: MessageId, out: &mut Out) {
    let this = &now.state.messages.list[message as usize];
    let Some(inject) = this.inject().map(|id| &now.setting.scenario.injects[id.ix()]) else {
        return;
    };
    if let Some(within) = inject.within.filter(|_| this.owed_until.is_none() && this.reply.is_none()) {
        out.push(Event::AnswerOwed { message, until: now.state.now + within.0 });
    }
}

/// It arrived with somebody who was away before: from now on an answer is owed, if it was written.
pub(crate) fn react_arrived_late(now: Now<'_>, message: MessageId, out: &mut Out) {
    let over = now.state.messages.list[message as usize].over;
    if !channels::binds(now.setting.organization.channels[over.ix()].kind) {
        react_delivered(now, message, out);
    }
}

/// Nobody answered, or nobody was reached.
pub(crate) fn react_unanswered(now: Now<'_>, message: MessageId, out: &mut Out) {
    if let Some(id) = now.state.messages.list[message as usize].inject() {
        effects::all(now, &now.setting.scenario.injects[id.ix()].otherwise, None, out);
    }
}

/// Gives an answer.
pub(crate) fn decide_choose(
    now: Now<'_>,
    by: RoleId,
    id: MessageId,
    choice: ChoiceId,
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
    if message.reply.is_some() {
        return Err(Refusal::AlreadyAnswered);
    }
    let inject = message.inject().ok_or(Refusal::NothingToAnswer)?;
    let choices = &now.setting.scenario.injects[inject.ix()].choices;
    let chosen = choices.iter().find(|this| this.id == choice).ok_or(Refusal::NoSuchChoice)?;
    if chosen.knows.iter().any(|fact| !now.state.knowledge.knows(by, *fact)) {
        return Err(Refusal::KnowledgeMissing);
    }
    if let Some(right) = chosen.authority.filter(|right| !authority::may(now, by, *right)) {
        return Err(Refusal::NeedsApproval { authority: right });
    }
    money::check(now, by, chosen.cost.saturating_add(preparation::price(now, &chosen.effects)))?;
    out.push(Event::Chose { message: id, by, choice, words: words.into() });
    Ok(())
}

pub(crate) fn react_chose(now: Now<'_>, message: MessageId, by: RoleId, id: ChoiceId, out: &mut Out) {
    let this = &now.state.messages.list[message as usize];
    let Some(inject) = this.inject().map(|inject| &now.setting.scenario.injects[inject.ix()]) else {
        return;
    };
    let Some(choice) = inject.choices.iter().find(|choice| choice.id == id) else {
        return;
    };
    if choice.cost > 0 {
        out.push(Event::MoneySpent { role: Some(by), yen: choice.cost });
    }
    effects::all(now, &choice.effects, Some(by), out);
    if let Some((what, span)) = choice.promise {
        out.push(Event::Promised { by, to: inject.from, what, until: now.state.now + span.0 });
    }
    if let Some(activity) = choice.activity {
        out.push(Event::Activity { activity, by: Some(by) });
    }
}

/// An effect sends it.
pub(crate) fn release(now: Now<'_>, inject: InjectId, after: Secs, out: &mut Out) {
    let sending = now.state.injects.list[inject.ix()];
    if sending.sent.is_none() && sending.skipped.is_none() {
        out.push(Event::Armed { inject, at: now.state.now + after });
    }
}

pub(crate) fn withdraw(now: Now<'_>, inject: InjectId, out: &mut Out) {
    let sending = now.state.injects.list[inject.ix()];
    if sending.sent.is_none() && sending.skipped.is_none() {
        out.push(Event::InjectSkipped { inject });
    }
}

/// The facilitator's hand.
pub(crate) fn decide_steer(now: Now<'_>, inject: InjectId, order: Steer, out: &mut Out) -> Decided {
    let sending = now.state.injects.list.get(inject.ix()).ok_or(Refusal::InjectGone)?;
    if sending.sent.is_some() || sending.skipped.is_some() {
        return Err(Refusal::InjectGone);
    }
    match order {
        Steer::Send => out.push(Event::InjectSent { inject }),
        Steer::Hold => out.push(Event::InjectHeld { inject, held: true }),
        Steer::Skip => out.push(Event::InjectSkipped { inject }),
        Steer::Delay(secs) => {
            let at = sending.armed.ok_or(Refusal::NotDue)?.max(now.state.now);
            out.push(Event::Armed { inject, at: at.saturating_add(secs) });
        }
        Steer::Free if !sending.held => return Err(Refusal::NotHeld),
        Steer::Free => {
            out.push(Event::InjectHeld { inject, held: false });
            if let Some(at) = sending.armed.filter(|at| *at <= now.state.now) {
                out.push(Event::Armed { inject, at: at.max(now.state.now) });
            }
        }
    }
    Ok(())
}

/// Answers a question of a discussion.
pub(crate) fn decide_discuss(
    now: Now<'_>,
    by: RoleId,
    message: MessageId,
    question: u8,
    words: &str,
    out: &mut Out,
) -> Decided {
    messages::check_words(words)?;
    if words.trim().is_empty() {
        return Err(Refusal::WordsMissing);
    }
    let this = now.state.messages.get(message).ok_or(Refusal::NoSuchMessage)?;
    this.status(by).ok_or(Refusal::NotAddressedToYou)?;
    let inject = this.inject().ok_or(Refusal::NoDiscussion)?;
    let questions = now.setting.scenario.injects[inject.ix()].discussion.as_ref().map_or(0, |d| d.questions.len());
    if !now.state.injects.list[inject.ix()].discussing || usize::from(question) >= questions {
        return Err(Refusal::NoDiscussion);
    }
    out.push(Event::Discussed { inject, by, question, words: words.into() });
    Ok(())
}

/// When every seat asked has answered every question, it is over.
pub(crate) fn react_discussed(now: Now<'_>, id: InjectId, out: &mut Out) {
    let inject = &now.setting.scenario.injects[id.ix()];
    let num_questions = inject.discussion.as_ref().map_or(0, |discussion| discussion.questions.len());
    let is_seat = |role: &&RoleId| now.setting.scenario.roles[role.ix()].seat;
    let has_answered = |role: &RoleId| {
        (0..num_questions).all(|question| now.state.desk.discussed.contains_key(&(id, *role, question as u8)))
    };
    if edits::of(now.setting, now.state, id).to.iter().filter(is_seat).all(has_answered) {
        out.push(Event::DiscussionClosed { inject: id });
    }
}

/// Whether the discussion that it brings was answered before it came.
pub(super) fn is_talked_over(now: Now<'_>, message: &Message) -> bool {
    message.inject().is_some_and(|inject| now.state.injects.list[inject.ix()].discussed.is_some())
}

pub(crate) fn decide_close(now: Now<'_>, inject: InjectId, out: &mut Out) -> Decided {
    if !now.state.injects.list.get(inject.ix()).is_some_and(|sending| sending.discussing) {
        return Err(Refusal::NoDiscussion);
    }
    out.push(Event::DiscussionClosed { inject });
    Ok(())
}

/// The facilitator speaks as somebody.
pub(crate) fn decide_improvise(now: Now<'_>, event: Event, words: &str, out: &mut Out) -> Decided {
    messages::check_words(words)?;
    let Event::Sent { from, to, over, .. } = &event else {
        return Err(Refusal::NotForYou);
    };
    if words.trim().is_empty() {
        return Err(Refusal::WordsMissing);
    }
    edits::check_way(now, *from, to, *over)?;
    out.push(event);
    Ok(())
}

pub(crate) fn apply_armed(state: &mut State, inject: InjectId, at: Secs) {
    state.injects.list[inject.ix()].armed = Some(at);
    state.plan(at, Due::Inject(inject));
}

pub(crate) fn apply_discussing(state: &mut State, setting: &Setting, id: InjectId, is_open: bool) {
    let mark = state.mark();
    let freezes = setting.scenario.injects[id.ix()].discussion.as_ref().is_some_and(|d| d.freeze);
    let injects = &mut state.injects;
    let sending = &mut injects.list[id.ix()];
    if sending.discussing == is_open {
        return;
    }
    sending.discussing = is_open;
    if !is_open {
        sending.discussed.get_or_insert(mark);
    }
    match (freezes, is_open) {
        (true, true) => injects.num_freezing += 1,
        (true, false) => injects.num_freezing -= 1,
        (false, _) => {}
    }
}

pub(crate) fn apply_owed(state: &mut State, message: MessageId, until: Secs) {
    state.messages.list[message as usize].owed_until = Some(until);
    state.plan(until, Due::Unanswered(message));
}

pub(crate) fn apply_chose(state: &mut State, message: MessageId, by: RoleId, choice: ChoiceId) {
    let mark = state.mark();
    messages::apply_reply(state, message, Reply::Choice(choice, by, mark));
    state.injects.chosen[choice.ix()].get_or_insert(mark);
}
