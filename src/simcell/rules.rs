//! What the manner of a stand-in says: rules, relays, answers, notices.

use crate::exercise::Command;
use crate::exercise::command::{Intent, Letter, Verdict};
use crate::exercise::event::{Content, Origin};
use crate::scenario::Setting;
use crate::scenario::names::{ActionId, AuthorityId, ChoiceId, FactId, InjectId, RoleId, TopicId};
use crate::scenario::rules::Cond;
use crate::scenario::story::{Manner, Move};
use crate::scenario::time::Secs;
use crate::scenario::watch::Key;
use crate::view::SeatView;
use crate::view::lens::sees;
use crate::view::seat::{DiscussionSeen, MessageSeen, News, ReplySeen, Right};

use super::chores::{Channels, Tries};
use super::guide::Guide;
use super::letters::{believes, known, on_topic, sent, shared, to_one};

/// Trust counts as a reason: this much of it is worth one point of weight.
const TRUST_PER_POINT: u8 = 25;
/// So much is told along with a notice.
const NOTICE_FACTS_MAX: usize = 4;

/// Commands to try, and whether the chore is settled when none is accepted.
pub(super) type Plan = (Tries, bool);

/// Which rules have fired, and which are to be looked at.
#[derive(Debug, Clone)]
pub(super) struct Rules {
    fired: Vec<bool>,
    considered: Vec<bool>,
    to_consider: Vec<u16>,
}

impl Rules {
    pub(super) fn new(manner: Option<&Manner>) -> Self {
        let num = manner.map_or(0, |manner| manner.rules.len());
        Self { fired: vec![false; num], considered: vec![false; num], to_consider: Vec::new() }
    }

    /// These rules may have come true.
    pub(super) fn consider(&mut self, rules: &[u16]) {
        for &rule in rules {
            let i = usize::from(rule);
            if self.fired.get(i) == Some(&false) && !self.considered[i] {
                self.considered[i] = true;
                self.to_consider.push(rule);
            }
        }
    }

    /// Any rule may have come true.
    pub(super) fn consider_all(&mut self) {
        for i in 0..self.fired.len() {
            self.consider(&[i as u16]);
        }
    }

    /// The next rule whose time has come: which, to how many receivers one by one, after what hesitation.
    pub(super) fn next_fired(
        &mut self,
        setting: &Setting,
        view: &SeatView,
        manner: &Manner,
    ) -> Option<(u16, u8, Secs)> {
        // In the order in which they stand, which is the order of importance.
        self.to_consider.sort_unstable_by(|a, b| b.cmp(a));
        while let Some(id) = self.to_consider.pop() {
            let i = usize::from(id);
            self.considered[i] = false;
            let rule = &manner.rules[i];
            if is_ready(setting, view, &rule.does) && sees(setting, view, &rule.when) {
                self.fired[i] = true;
                return Some((id, num_receivers(&rule.does), rule.after.0));
            }
        }
        None
    }
}

/// What news changes, as far as rules can depend on it.
pub(super) fn each_key(view: &SeatView, news: News, mut see: impl FnMut(Key)) {
    match news {
        News::Learned(fact) | News::Refuted(fact) => see(Key::Fact(fact)),
        News::Received(id) | News::Sent(id) => {
            let Some(message) = view.message(id) else {
                return;
            };
            message.facts.iter().for_each(|fact| see(Key::Told(*fact)));
            match &message.content {
                Some(Content::Inject(inject)) => see(Key::Inject(*inject)),
                Some(Content::Letter(letter)) => match letter.intent {
                    Intent::Ask(_) => see(Key::Asked(view.role)),
                    Intent::Order(action) => see(Key::Action(action)),
                    Intent::Inform | Intent::Request(_) | Intent::Notice => {}
                },
                Some(Content::Improvised(_)) | None => {}
            }
        }
        News::Answered(id) => {
            if let Some(ReplySeen::Choice(choice)) = view.message(id).and_then(|message| message.reply.as_ref()) {
                see(Key::Choice(*choice));
            }
        }
        News::Ticket(_) => see(Key::Desk),
        News::Began(run) | News::Finished(run) => {
            if let Some(seen) = view.runs.iter().rev().find(|seen| seen.run == run) {
                see(Key::Action(seen.action));
            }
        }
        News::Away(_) | News::Back(_) | News::Appointed(_) | News::Revoked(_) => see(Key::Standing),
        News::Prepared(_) => see(Key::Preparation),
        News::Right(right) => see(Key::Authority(right)),
        News::ClockStarted(clock) | News::ClockStopped(clock) | News::ClockMissed(clock) => see(Key::Clock(clock)),
        News::Declared(_) | News::NoticeOwed(_) | News::NoticeGiven(_) | News::NoticeMissed(_) => see(Key::Severity),
        News::Service(service) => see(Key::Service(service)),
        News::PromiseBroken(_) => see(Key::Promise),
        News::CameIn(_) | News::Tired(_) | News::WentHome(_) => see(Key::People),
        News::Phase(_) => see(Key::Time),
        News::Started
        | News::Ringing(_)
        | News::MissedCall(_)
        | News::Arrived(_)
        | News::Delivered(..)
        | News::NotReached(_)
        | News::Voicemail(_)
        | News::AnswerOwed(_)
        | News::TooLate(_)
        | News::Offered(_)
        | News::Withdrawn(_)
        | News::Promised(_)
        | News::PromiseKept(_)
        | News::Noted
        | News::Wrote
        | News::Bought(_)
        | News::Discussion(_)
        | News::Ended(_) => {}
    }
}

/// An answer needs its inject on the table.
fn is_ready(setting: &Setting, view: &SeatView, does: &Move) -> bool {
    match does {
        Move::Choose(choice) => view.received[setting.watch.inject_of(*choice).ix()].is_some(),
        _ => true,
    }
}

fn num_receivers(does: &Move) -> u8 {
    match does {
        Move::Tell(to, ..) => to.len().min(250) as u8,
        _ => 1,
    }
}

/// Actions that carry out a playbook activity of the seat: offered, not under way, and its turn from then on. What stops
/// a clock that runs comes first, then what has the least time.
pub(super) fn next_steps(setting: &Setting, view: &SeatView, guide: &mut Guide) -> Vec<(Secs, ActionId)> {
    let is_offered = |id: ActionId| {
        let deed = view.deeds[id.ix()];
        let knows = &setting.scenario.actions[id.ix()].knows;
        deed.open && !deed.begun && !deed.runs && knows.iter().all(|fact| view.known[fact.ix()])
    };
    let own = setting.watch.playbook_actions(view.role).iter().copied();
    let offered = own.filter(|(action, _)| is_offered(*action));
    let offered: Vec<_> = offered.collect();
    if offered.is_empty() {
        return Vec::new();
    }
    guide.review(setting, view);
    let due = |(action, activity)| guide.turn(setting, activity).map(|at| (at, action, activity));
    let mut steps: Vec<_> = offered.into_iter().filter_map(due).collect();
    steps.sort_by_cached_key(|(at, action, activity)| {
        let within = setting.playbook.activities[activity.ix()].within.map_or(Secs::MAX, |within| within.0);
        (clock_stopped_by(setting, view, *action).unwrap_or(Secs::MAX), at.saturating_add(within))
    });
    steps.into_iter().map(|(at, action, _)| (at, action)).collect()
}

/// When the first of the running clocks runs out that the seat sees and the action stops.
fn clock_stopped_by(setting: &Setting, view: &SeatView, action: ActionId) -> Option<Secs> {
    let runs = view.clocks.iter().filter(|seen| seen.started.is_some() && seen.stopped.is_none());
    let stops = runs.filter(|seen| {
        let mut is_named = false;
        setting.scenario.clocks[seen.clock.ix()].stops.walk(&mut |part| {
            is_named |= matches!(part, Cond::Began(it) | Cond::Done(it) if *it == action);
        });
        is_named
    });
    stops.map(|seen| seen.due).min()
}

/// Carries out a rule towards one of its receivers.
pub(super) fn carry_out(setting: &Setting, view: &SeatView, manner: &Manner, rule: u16, receiver: u8) -> Plan {
    let channels = |over| Channels::of(std::iter::once(over).chain(manner.relays_over.iter().copied()));
    match &manner.rules[usize::from(rule)].does {
        Move::Act(action) => act(view, setting, *action, false),
        Move::ActAnyway(action) => act(view, setting, *action, true),
        Move::Choose(choice) => choose(setting, view, *choice),
        Move::Tell(to, over, facts) => tell(view, to[usize::from(receiver)], channels(*over), facts),
        Move::Ask(to, over, topic) => {
            let intent = Intent::Ask(*topic);
            (Tries::Letter(to_one(*to, intent, Vec::new()), channels(*over)), false)
        }
        Move::Order(to, over, action, reasons) => {
            let settled = sent(view, *to, Intent::Order(*action));
            let letter = to_one(*to, Intent::Order(*action), known(view, reasons));
            (if settled { Tries::None } else { Tries::Letter(letter, channels(*over)) }, settled)
        }
        Move::Request(to, over, right, reasons) => {
            let settled = matches!(view.rights[right.ix()], Right::Granted | Right::Held);
            let letter = to_one(*to, Intent::Request(*right), known(view, reasons));
            (if settled { Tries::None } else { Tries::Letter(letter, channels(*over)) }, settled)
        }
        Move::Promise(to, over, what, within) => {
            let promise = Some((*what, view.now + within.0));
            let letter = Letter { promise, ..to_one(*to, Intent::Inform, untold(setting, view, *to)) };
            (Tries::Letter(letter, channels(*over)), false)
        }
        Move::Declare(severity) => {
            let command = Command::Declare { severity: *severity, facts: Vec::new(), words: "".into() };
            (Tries::One(command), view.severity == Some(*severity))
        }
        Move::Judge(clock, fact) => {
            let started = view.clocks.iter().any(|seen| seen.clock == *clock && seen.started.is_some());
            (Tries::One(Command::Judge { clock: *clock, fact: *fact, words: "".into() }), started)
        }
        Move::Rest => (Tries::Commands(rest(view)), true),
    }
}

fn act(view: &SeatView, setting: &Setting, action: ActionId, anyway: bool) -> Plan {
    let deed = view.deeds[action.ix()];
    let settled = deed.runs || (deed.done && !setting.scenario.actions[action.ix()].again);
    (if settled { Tries::None } else { Tries::One(Command::Act { action, anyway }) }, settled)
}

fn choose(setting: &Setting, view: &SeatView, choice: ChoiceId) -> Plan {
    let inject = setting.watch.inject_of(choice);
    let Some(message) = message_of(view, inject) else {
        return (Tries::None, false);
    };
    let settled = message.reply.is_some();
    let command = Command::Choose { message: message.id, choice, words: "".into() };
    (if settled { Tries::None } else { Tries::One(command) }, settled)
}

fn message_of(view: &SeatView, inject: InjectId) -> Option<&MessageSeen> {
    view.received[inject.ix()].and_then(|id| view.message(id))
}

fn tell(view: &SeatView, to: RoleId, channels: Channels, facts: &[FactId]) -> Plan {
    let new: Vec<FactId> = known(view, facts).into_iter().filter(|fact| !shared(view, *fact, to)).collect();
    let settled = !facts.is_empty() && new.is_empty();
    let letter = to_one(to, Intent::Inform, new);
    (if settled { Tries::None } else { Tries::Letter(letter, channels) }, settled)
}

/// Somebody who has something to do goes home last.
fn rest(view: &SeatView) -> Vec<Command> {
    let free = view.people.iter().filter(|person| person.present && person.busy_until <= view.now);
    let tired_first = free.max_by_key(|person| (person.tired, std::cmp::Reverse(person.person)));
    tired_first.map(|person| Command::Rest { person: person.person }).into_iter().collect()
}

/// What the role needs, the seat knows, and the two have not shared.
fn untold(setting: &Setting, view: &SeatView, to: RoleId) -> Vec<FactId> {
    let fits = |fact: &FactId| {
        !shared(view, *fact, to) && believes(view, *fact) && setting.scenario.facts[fact.ix()].needed_by.contains(&to)
    };
    view.facts.iter().map(|seen| seen.fact).filter(fits).collect()
}

/// Passes on what a role needs.
pub(super) fn relay(setting: &Setting, view: &SeatView, manner: &Manner, to: RoleId) -> Plan {
    let mut facts = untold(setting, view, to);
    facts.retain(|fact| !manner.withholds.contains(fact));
    // What was known all along goes along where it belongs to the news.
    let is_brief = |fact: &FactId| view.facts.iter().any(|seen| seen.fact == *fact && seen.from == Origin::Brief);
    let topic = |fact: &FactId| setting.scenario.facts[fact.ix()].topic;
    let news: Vec<TopicId> = facts.iter().filter(|fact| !is_brief(fact)).map(topic).collect();
    facts.retain(|fact| news.contains(&topic(fact)));
    if facts.is_empty() {
        return (Tries::None, true);
    }
    (Tries::Letter(to_one(to, Intent::Inform, facts), Channels::of(manner.relays_over.iter().copied())), false)
}

/// Gives a notice, with the newest of what the receiver needs.
pub(super) fn notice(setting: &Setting, view: &SeatView, manner: &Manner, notice: u16) -> Plan {
    let Some(owed) = view.notices.iter().find(|seen| seen.notice == notice) else {
        return (Tries::None, true);
    };
    let mut facts = untold(setting, view, owed.role);
    facts.retain(|fact| !manner.withholds.contains(fact));
    let oldest = facts.len().saturating_sub(NOTICE_FACTS_MAX);
    let facts = facts.split_off(oldest);
    let letter = Letter { over: owed.over, ..to_one(owed.role, Intent::Notice, facts) };
    let settled = owed.given || owed.superseded;
    (if settled { Tries::None } else { Tries::One(Command::Send(letter)) }, settled)
}

/// Keeps a promise of news, even when there is little of it.
pub(super) fn update(setting: &Setting, view: &SeatView, manner: &Manner, promise: u32) -> Plan {
    let Some(made) = view.promises.iter().find(|seen| seen.promise == promise && seen.kept.is_none()) else {
        return (Tries::None, true);
    };
    let letter = to_one(made.to, Intent::Inform, untold(setting, view, made.to));
    (Tries::Letter(letter, Channels::of(manner.relays_over.iter().copied())), false)
}

/// Answers a question, a request or an order.
pub(super) fn respond(setting: &Setting, view: &SeatView, manner: &Manner, id: u32) -> Plan {
    let Some(message) = view.message(id).filter(|message| message.reply.is_none()) else {
        return (Tries::None, true);
    };
    let Some(Content::Letter(letter)) = &message.content else {
        return (Tries::None, true);
    };
    let answer = |verdict| Command::Answer { message: id, verdict, words: "".into() };
    match letter.intent {
        Intent::Ask(topic) => {
            let facts = on_topic(setting, view, topic, &manner.withholds);
            if facts.is_empty() {
                return (Tries::One(answer(Verdict::Return)), false);
            }
            let reply = Letter { reply_to: Some(id), ..to_one(message.from, Intent::Inform, facts) };
            let channels = std::iter::once(message.over).chain(manner.relays_over.iter().copied());
            (Tries::Letter(reply, Channels::of(channels)), false)
        }
        Intent::Order(action) if manner.disobeys.contains(&action) => (Tries::One(answer(Verdict::Refuse)), false),
        Intent::Order(_) => (Tries::One(answer(Verdict::Accept)), false),
        Intent::Request(right) => {
            (Tries::One(answer(judge(setting, view, manner, message, right, &letter.facts))), false)
        }
        Intent::Inform | Intent::Notice => (Tries::None, true),
    }
}

/// The action that an order asks for, if it is obeyed.
pub(super) fn ordered(view: &SeatView, manner: &Manner, id: u32) -> Option<ActionId> {
    let message = view.message(id).filter(|message| message.reply.is_none())?;
    match message.content.as_ref()? {
        Content::Letter(letter) => match letter.intent {
            Intent::Order(action) if !manner.disobeys.contains(&action) => Some(action),
            Intent::Order(_) | Intent::Inform | Intent::Ask(_) | Intent::Request(_) | Intent::Notice => None,
        },
        Content::Inject(_) | Content::Improvised(_) => None,
    }
}

/// Reasons, trust and authority decide; words do not.
fn judge(
    setting: &Setting,
    view: &SeatView,
    manner: &Manner,
    message: &MessageSeen,
    right: AuthorityId,
    reasons: &[FactId],
) -> Verdict {
    if view.rights[right.ix()] != Right::Held {
        return Verdict::Return;
    }
    let weight = |fact: &FactId| {
        let weighs = &setting.scenario.facts[fact.ix()].weighs;
        weighs.iter().find(|(role, _)| *role == view.role).map_or(0, |(_, weight)| i32::from(*weight))
    };
    let reasons: i32 = reasons.iter().map(weight).sum();
    let trust = i32::from(view.trusts[message.from.ix()] / TRUST_PER_POINT);
    let needed = i32::from(setting.organization.authorities[right.ix()].threshold) + i32::from(manner.stubborn);
    match reasons + trust {
        score if score >= needed => Verdict::Accept,
        score if score + 2 >= needed => Verdict::Return,
        _ => Verdict::Refuse,
    }
}

/// An answer for which there is no rule: the one that the playbook asks for, else the first that can be given.
pub(super) fn decide(setting: &Setting, view: &SeatView, guide: Option<&Guide>, id: u32) -> Plan {
    let Some(message) = view.message(id).filter(|message| message.reply.is_none()) else {
        return (Tries::None, true);
    };
    let Some(Content::Inject(inject)) = message.content else {
        return (Tries::None, true);
    };
    let choose =
        |choice: &crate::scenario::story::Choice| Command::Choose { message: id, choice: choice.id, words: "".into() };
    let choices = &setting.scenario.injects[inject.ix()].choices;
    let asked =
        |choice: &&crate::scenario::story::Choice| guide.is_some_and(|guide| guide.asks_for(setting, choice.id));
    let in_order = choices.iter().filter(asked).chain(choices.iter().filter(|choice| !asked(choice)));
    (Tries::Commands(in_order.map(choose).collect()), false)
}

/// Answers the next question of a discussion.
pub(super) fn discuss(setting: &Setting, view: &SeatView, inject: InjectId) -> Plan {
    let Some(question) = next_question(setting, view, inject) else {
        return (Tries::None, true);
    };
    let message = view.discussions.iter().find(|seen| seen.inject == inject).map(|seen| seen.message);
    let discuss = |message| Command::Discuss { message, question, words: "—".into() };
    (message.map_or(Tries::None, |message| Tries::One(discuss(message))), true)
}

fn next_question(setting: &Setting, view: &SeatView, inject: InjectId) -> Option<u8> {
    let answered = &view.discussions.iter().find(|seen| seen.inject == inject)?.answered;
    let num = setting.scenario.injects[inject.ix()].discussion.as_ref()?.questions.len();
    (0..num as u8).find(|question| !answered.contains(question))
}

/// Whether more than one question waits.
pub(super) fn has_more_questions(setting: &Setting, view: &SeatView, inject: InjectId) -> bool {
    let Some(DiscussionSeen { answered, .. }) = view.discussions.iter().find(|seen| seen.inject == inject) else {
        return false;
    };
    let num = setting.scenario.injects[inject.ix()].discussion.as_ref().map_or(0, |d| d.questions.len());
    answered.len() + 1 < num
}
