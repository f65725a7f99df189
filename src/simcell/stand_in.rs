//! One stand-in: notices what is new in its view, resolves what to do and when, and tries it.

use crate::exercise::Agenda;
use crate::exercise::command::Intent;
use crate::exercise::event::{Content, Origin};
use crate::journal::Player;
use crate::scenario::Setting;
use crate::scenario::names::{ActionId, FactId, RoleId};
use crate::scenario::story::{Manner, Policy};
use crate::scenario::time::{MINUTE, Secs};
use crate::scenario::watch::{Habits, Key};
use crate::view::SeatView;
use crate::view::seat::{MessageState, News, Right};

use super::chores::{Chore, Tries};
use super::guide::Guide;
use super::rules::Rules;
use super::{random, rules, unreached};

/// What was refused is tried again after this time, doubled each time up to half an hour.
const RETRY_SECS: Secs = MINUTE;
/// Refused this often, a chore is given up.
const TRIES_MAX: u8 = 60;
/// Shortest and longest time between two things that a stand-in at random does …
const ANYTHING_SECS: (Secs, Secs) = (10 * MINUTE, 120 * MINUTE);
/// … and how often at least in a short exercise.
const ANYTHING_PER_EXERCISE: (Secs, Secs) = (120, 10);
/// News of a promise is sent this long before it is due.
const UPDATE_AHEAD_SECS: Secs = 2 * MINUTE;

/// A stand-in for one role.
#[derive(Debug, Clone)]
pub struct StandIn {
    role: RoleId,
    player: Player,
    manner: Option<u16>,
    seed: u64,
    cursor: usize,
    chores: Agenda<(Secs, u32, Chore, u8)>,
    num_chores: u32,
    /// Something that did not get through may be waiting to be sent again.
    has_resends: bool,
    rules: Rules,
    guide: Option<Guide>,
    num_draws: u32,
}

impl StandIn {
    /// Takes the role's chair.
    pub(super) fn new(setting: &Setting, seed: u64, role: RoleId, player: Player) -> Self {
        let policy = match player {
            Player::Textbook => Policy::Textbook,
            Player::Story => Policy::Story,
            Player::Human | Player::Random | Player::Stance => Policy::Stance,
        };
        let wanted = setting.manner(role, policy);
        let manners = &setting.scenario.manners;
        let manner = wanted.and_then(|manner| manners.iter().position(|this| std::ptr::eq(this, manner)));
        let rules = Rules::new(wanted.filter(|_| player != Player::Random));
        let manner = manner.map(|index| index as u16);
        let guide = wanted.filter(|wanted| wanted.follows_playbook).map(|_| Guide::new(setting, role));
        let chores = Agenda::default();
        Self {
            role,
            player,
            manner,
            seed,
            cursor: 0,
            chores,
            num_chores: 0,
            has_resends: false,
            rules,
            guide,
            num_draws: 0,
        }
    }

    /// Whose chair it is.
    pub fn role(&self) -> RoleId {
        self.role
    }

    fn manner<'a>(&self, setting: &'a Setting) -> Option<&'a Manner> {
        self.manner.map(|index| &setting.scenario.manners[usize::from(index)])
    }

    /// What the rules of its manner wait for.
    fn habits<'a>(&self, setting: &'a Setting) -> Option<&'a Habits> {
        self.manner.map(|index| &setting.watch.manners[usize::from(index)])
    }

    /// When it wants to act next, unless something new comes before.
    pub(super) fn next_wake(&self) -> Option<Secs> {
        self.chores.first().map(|(at, ..)| *at)
    }

    /// What it does next, if anything is due now, and how often it was tried before.
    pub fn next_chore(&mut self, setting: &Setting, view: &SeatView) -> Option<(Chore, u8)> {
        self.notice(setting, view);
        if view.ended.is_some() {
            self.chores.clear();
        }
        if self.chores.first()?.0 > view.now {
            return None;
        }
        let (_, _, chore, num_tried) = self.chores.pop_first()?;
        Some((chore, num_tried))
    }

    /// It was refused: it is tried again later, if that makes sense.
    pub fn try_later(&mut self, view: &SeatView, chore: Chore, num_tried: u8) {
        if num_tried < TRIES_MAX && is_worth_retrying(chore) {
            let wait = RETRY_SECS << num_tried.min(5);
            self.plan(view.now + wait, chore, num_tried + 1);
        }
    }

    fn plan(&mut self, at: Secs, chore: Chore, tries: u8) {
        self.has_resends |= matches!(chore, Chore::Resend(_));
        self.chores.insert((at, self.num_chores, chore, tries));
        self.num_chores += 1;
    }

    fn plan_once(&mut self, at: Secs, chore: Chore) {
        if !self.chores.iter().any(|(_, _, planned, _)| *planned == chore) {
            self.plan(at, chore, 0);
        }
    }

    /// Plans it for then, unless it is planned for earlier, or was tried already.
    fn plan_sooner(&mut self, at: Secs, chore: Chore) {
        let planned = self.chores.iter().find(|(_, _, planned, _)| *planned == chore).copied();
        if planned.is_some_and(|(then, _, _, tries)| tries > 0 || then <= at) {
            return;
        }
        planned.iter().for_each(|later| {
            self.chores.remove(later);
        });
        self.plan(at, chore, 0);
    }

    /// What was refused before may be possible now.
    fn hasten_retries(&mut self, now: Secs) {
        self.chores.replan(|(at, _, _, tries)| {
            if *tries > 0 {
                *at = now.min(*at);
            }
        });
    }

    /// Somebody is there: what did not get through to them is sent again soon.
    fn hasten_resends(&mut self, view: &SeatView, seen: u32) {
        // Nearly always there is nothing of the kind.
        if !self.has_resends {
            return;
        }
        self.has_resends = self.chores.iter().any(|(_, _, chore, _)| matches!(chore, Chore::Resend(_)));
        let soon = view.now + MINUTE;
        let waits = |(at, _, chore, _): &(Secs, u32, Chore, u8)| match chore {
            Chore::Resend(id) => *at > soon && unreached::is_for_who_is_there(view, *id, seen),
            _ => false,
        };
        if self.chores.iter().any(waits) {
            self.chores.replan(|chore| {
                if waits(chore) {
                    chore.0 = soon;
                }
            });
        }
    }

    /// Goes through what is new in the view.
    fn notice(&mut self, setting: &Setting, view: &SeatView) {
        if self.cursor == view.log.len() {
            return;
        }
        let manner = self.manner(setting);
        let mut is_worth_a_look = false;
        while let Some(line) = view.log.get(self.cursor) {
            self.cursor += 1;
            is_worth_a_look |= !is_mere_traffic(line.news);
            match manner {
                _ if self.player == Player::Random => self.notice_anything(setting, line.news, view.now),
                Some(manner) => {
                    self.notice_one(setting, view, manner, line.news);
                    self.consider(setting, view, line.news);
                }
                None => {}
            }
        }
        if let (Some(manner), true) = (manner, is_worth_a_look && self.player != Player::Random) {
            self.look(setting, view, manner);
        }
    }

    fn notice_one(&mut self, setting: &Setting, view: &SeatView, manner: &Manner, news: News) {
        let now = view.now;
        match news {
            News::Started => self.begin(setting),
            News::Ringing(id) => self.plan(now + manner.picks_up.0, Chore::PickUp(id), 0),
            News::Arrived(id) => self.plan(now + manner.reads.0, Chore::Read(id), 0),
            News::Received(id) => {
                self.received(setting, view, manner, id);
                self.hasten_resends(view, id);
            }
            News::Delivered(id, _) => self.hasten_resends(view, id),
            News::Learned(fact) => self.learned(setting, view, manner, fact),
            News::NoticeOwed(notice) if manner.notifies => {
                self.plan(now + MINUTE + MINUTE * Secs::from(notice % 8), Chore::Notice(notice), 0);
            }
            News::Promised(id) if manner.keeps_promises => {
                if let Some(promise) = view.promises.iter().find(|seen| seen.promise == id && seen.by == self.role) {
                    let at = promise.until.saturating_sub(UPDATE_AHEAD_SECS).max(now);
                    self.plan(at, Chore::Update(id), 0);
                }
            }
            // The clock may stand still until everybody has answered.
            News::Discussion(inject) => self.plan(now, Chore::Discuss(inject), 0),
            News::Back(_) | News::Appointed(_) | News::Revoked(_) | News::Prepared(_) => self.hasten_retries(now),
            // Whoever was waiting for it does not look at the clock first.
            News::Right(right) if matches!(view.rights[right.ix()], Right::Held | Right::Granted) => {
                self.hasten_retries(now);
            }
            News::NotReached(id) => self.plan(now + unreached::resend_after(view, id), Chore::Resend(id), 0),
            _ => {}
        }
    }

    /// Steps of the playbook that depend on what is new are looked at; rules will be.
    fn consider(&mut self, setting: &Setting, view: &SeatView, news: News) {
        let Some(habits) = self.habits(setting) else {
            return;
        };
        if news == News::Started {
            self.rules.consider_all();
        }
        if let Some(guide) = &mut self.guide {
            guide.notice(setting, view, news);
        }
        rules::each_key(view, news, |key| {
            self.rules.consider(habits.rules.waiting(key));
            if let Some(guide) = &mut self.guide {
                guide.look_for(setting, view, key);
            }
        });
    }

    fn begin(&mut self, setting: &Setting) {
        let habits = self.habits(setting);
        for moment in habits.into_iter().flat_map(|habits| &habits.moments) {
            self.plan(setting.secs(*moment), Chore::Look, 0);
        }
    }

    fn received(&mut self, setting: &Setting, view: &SeatView, manner: &Manner, id: u32) {
        let Some(message) = view.message(id) else {
            return;
        };
        let now = view.now;
        let coop = setting.organization.cooperation.iter().find(|c| c.role == self.role);
        let factor = coop.map_or(1, |coop| 4 - Secs::from(view.ready[coop.entry.ix()].min(3)));
        match &message.content {
            Some(Content::Letter(letter)) => match letter.intent {
                Intent::Ask(_) | Intent::Request(_) | Intent::Order(_) => {
                    self.plan(now + manner.replies.0 * factor, Chore::Respond(id), 0);
                }
                Intent::Inform | Intent::Notice => {}
            },
            Some(Content::Inject(inject)) => {
                let choices = &setting.scenario.injects[inject.ix()].choices;
                let has_rule = || self.habits(setting).is_some_and(|habits| habits.answers.contains(inject));
                if !choices.is_empty() && !has_rule() {
                    self.plan(now + manner.replies.0, Chore::Decide(id), 0);
                }
            }
            Some(Content::Improvised(_)) | None => {}
        }
    }

    /// What comes from outside or from one's own people is passed on; what another seat tells, it tells everybody, and what
    /// one has known all along is no news: it goes along with the next word, or when somebody asks.
    fn learned(&mut self, setting: &Setting, view: &SeatView, manner: &Manner, fact: FactId) {
        if manner.relays_over.is_empty() || manner.withholds.contains(&fact) || !is_news(setting, view, fact) {
            return;
        }
        for role in &setting.scenario.facts[fact.ix()].needed_by {
            if *role != self.role {
                self.plan_once(view.now + MINUTE, Chore::Relay(*role));
            }
        }
    }

    /// Looks at the rules and, by the textbook, at the playbook.
    fn look(&mut self, setting: &Setting, view: &SeatView, manner: &Manner) {
        while let Some((rule, num_receivers, after)) = self.rules.next_fired(setting, view, manner) {
            for receiver in 0..num_receivers {
                // One call after the other: a second receiver waits for the first call to end.
                let at = view.now + after + 2 * MINUTE * Secs::from(receiver);
                self.plan(at, Chore::Rule(rule, receiver), 0);
            }
        }
        let steps = self.guide.as_mut().map(|guide| rules::next_steps(setting, view, guide));
        for (at, action) in steps.into_iter().flatten() {
            self.plan_sooner(at.max(view.now + MINUTE), Chore::Act(action));
        }
    }

    fn notice_anything(&mut self, setting: &Setting, news: News, now: Secs) {
        if news == News::Started {
            let wait = self.draw(0, anything_secs(setting).1);
            self.plan(now + wait, Chore::Anything, 0);
        }
        if let News::Discussion(inject) = news {
            self.plan(now, Chore::Discuss(inject), 0);
        }
    }

    pub(super) fn draw(&mut self, shortest: u32, longest: u32) -> u32 {
        use crate::exercise::dice::{self, Draw};
        self.num_draws += 1;
        dice::between(self.seed, Draw::StandIn(self.role.ix() as u16), self.num_draws, shortest, longest)
    }

    /// What to submit for a chore, and whether there is nothing left to do, so that a refusal does not matter.
    pub fn commands(&mut self, setting: &Setting, view: &SeatView, chore: Chore) -> (Tries, bool) {
        use crate::exercise::Command;
        let Some(manner) = self.manner(setting) else {
            return self.anything(setting, view, chore);
        };
        match chore {
            Chore::PickUp(message) => {
                (Tries::One(Command::PickUp { message }), !is_in(view, message, MessageState::Ringing))
            }
            Chore::Read(message) => {
                (Tries::One(Command::Read { message }), !is_in(view, message, MessageState::Arrived))
            }
            Chore::Respond(message) => {
                if let Some(action) = rules::ordered(view, manner, message) {
                    self.plan_once(view.now + 1, Chore::Act(action));
                }
                rules::respond(setting, view, manner, message)
            }
            Chore::Decide(message) => rules::decide(setting, view, self.guide.as_ref(), message),
            Chore::Act(action) => self.act(view, action),
            Chore::Rule(rule, receiver) => rules::carry_out(setting, view, manner, rule, receiver),
            Chore::Relay(role) => rules::relay(setting, view, manner, role),
            Chore::Notice(notice) => rules::notice(setting, view, manner, notice),
            Chore::Resend(message) => unreached::resend(setting, view, manner, message),
            Chore::Update(promise) => rules::update(setting, view, manner, promise),
            Chore::Discuss(inject) => {
                if rules::has_more_questions(setting, view, inject) {
                    self.plan(view.now, Chore::Discuss(inject), 0);
                }
                rules::discuss(setting, view, inject)
            }
            Chore::Look => {
                if let Some(habits) = self.habits(setting) {
                    self.rules.consider(habits.rules.waiting(Key::Time));
                }
                self.look(setting, view, manner);
                (Tries::None, true)
            }
            Chore::Anything => self.anything(setting, view, chore),
        }
    }

    fn act(&self, view: &SeatView, action: ActionId) -> (Tries, bool) {
        let settled = view.deeds[action.ix()].runs || view.deeds[action.ix()].done;
        let commands =
            if settled { Tries::None } else { Tries::One(crate::exercise::Command::Act { action, anyway: false }) };
        (commands, settled)
    }

    fn anything(&mut self, setting: &Setting, view: &SeatView, chore: Chore) -> (Tries, bool) {
        match chore {
            Chore::Anything => {
                let (shortest, longest) = anything_secs(setting);
                let wait = self.draw(shortest, longest);
                self.plan(view.now + wait, Chore::Anything, 0);
                (Tries::Commands(random::anything(self, setting, view)), true)
            }
            Chore::Discuss(inject) => {
                if rules::has_more_questions(setting, view, inject) {
                    self.plan(view.now, Chore::Discuss(inject), 0);
                }
                rules::discuss(setting, view, inject)
            }
            _ => (Tries::None, true),
        }
    }
}

/// A quarter of an hour is over before somebody who thinks for an hour has done anything.
fn anything_secs(setting: &Setting) -> (Secs, Secs) {
    let often = |usual: Secs, num: Secs| usual.min(setting.end_secs() / num).max(1);
    (often(ANYTHING_SECS.0, ANYTHING_PER_EXERCISE.0), often(ANYTHING_SECS.1, ANYTHING_PER_EXERCISE.1))
}

/// What only says where a message is: nobody knows more for it, and no rule or step waits for it.
fn is_mere_traffic(news: News) -> bool {
    matches!(news, News::Ringing(_) | News::MissedCall(_) | News::Arrived(_) | News::Delivered(..) | News::Voicemail(_))
}

fn is_news(setting: &Setting, view: &SeatView, fact: FactId) -> bool {
    let origin = view.facts.iter().rev().find(|seen| seen.fact == fact).map(|seen| seen.from);
    match origin {
        Some(Origin::Message(id)) => {
            !view.message(id).is_some_and(|message| setting.scenario.roles[message.from.ix()].seat)
        }
        Some(Origin::Brief) => false,
        Some(Origin::Run(_) | Origin::Seen) | None => true,
    }
}

fn is_in(view: &SeatView, message: u32, state: MessageState) -> bool {
    view.message(message).is_some_and(|seen| seen.state == state)
}

fn is_worth_retrying(chore: Chore) -> bool {
    match chore {
        Chore::PickUp(_)
        | Chore::Read(_)
        | Chore::Respond(_)
        | Chore::Decide(_)
        | Chore::Act(_)
        | Chore::Rule(..)
        | Chore::Relay(_)
        | Chore::Notice(_)
        | Chore::Resend(_)
        | Chore::Update(_) => true,
        Chore::Discuss(_) | Chore::Look | Chore::Anything => false,
    }
}
