//! Commands by lot: any command of anybody, most of them such that they may succeed.

use kunren::exercise::command::{Intent, Letter, Rating, Steer, Verdict};
use kunren::exercise::{By, Command, Exercise};
use kunren::scenario::names::{Id, RoleId};
use kunren::scenario::organization::{TicketField, TicketStatus};
use kunren::scenario::story::Promise;
use kunren::scenario::tables::{Degree, DesignLevel, OperationLevel};
use kunren::scenario::time::MINUTE;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};

/// Numbers from which a command is made when its turn comes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    kind: u8,
    numbers: [u16; 4],
}

/// So many wishes at most.
pub(super) fn wishes(most: usize) -> impl Strategy<Value = Vec<Wish>> {
    vec((any::<u8>(), any::<[u16; 4]>()).prop_map(|(kind, numbers)| Wish { kind, numbers }), 1..most)
}

/// One of a table of that many; none of an empty one.
fn one<K>(number: u16, of: usize) -> Option<Id<K>> {
    Some(Id::new(number % u16::try_from(of).ok().filter(|of| *of > 0)?))
}

fn pick<T: Copy>(number: u16, list: &[T]) -> Option<T> {
    list.get(usize::from(number) % list.len().max(1)).copied()
}

impl Wish {
    /// The command it comes to now, and whose.
    pub(super) fn command(self, exercise: &Exercise) -> (By, Command) {
        let [a, b, ..] = self.numbers;
        self.some_command(exercise)
            .unwrap_or((By::Clock, Command::Advance { to: exercise.now() + u32::from(a ^ b) % 600 }))
    }

    fn some_command(self, exercise: &Exercise) -> Option<(By, Command)> {
        match self.kind % 32 {
            0..=6 => self.time(exercise),
            7..=12 => self.open(exercise),
            13..=17 => self.letter(exercise),
            18..=21 => self.answer(exercise),
            22..=24 => self.act(exercise),
            25..=28 => self.work(exercise),
            _ => self.steer(exercise),
        }
    }

    fn time(self, exercise: &Exercise) -> Option<(By, Command)> {
        let [a, b, ..] = self.numbers;
        let to = match b % 16 {
            0 => exercise.next_due()?,
            1 => exercise.now().saturating_sub(u32::from(a)),
            2 => exercise.now() + u32::from(a) * 4,
            _ => exercise.now() + u32::from(a) % (20 * MINUTE),
        };
        Some((By::Clock, if a == 0 { Command::Start } else { Command::Advance { to } }))
    }

    /// One of the last messages, and one of those it is for.
    fn message(self, exercise: &Exercise) -> Option<(u32, RoleId)> {
        let [a, b, ..] = self.numbers;
        let list = &exercise.state().messages.list;
        let back = usize::from(a) % list.len().clamp(1, 12);
        let id = list.len().checked_sub(1 + back)?;
        Some((id as u32, pick(b, &list[id].receipts)?.role))
    }

    fn open(self, exercise: &Exercise) -> Option<(By, Command)> {
        let (message, role) = self.message(exercise)?;
        let command =
            if self.numbers[2].is_multiple_of(2) { Command::Read { message } } else { Command::PickUp { message } };
        Some((By::Role(role), command))
    }

    fn letter(self, exercise: &Exercise) -> Option<(By, Command)> {
        let [a, b, c, d] = self.numbers;
        let setting = exercise.setting();
        let by: RoleId = one(a, setting.scenario.roles.len())?;
        let known = |fact: &Id<_>| exercise.state().knowledge.knows(by, *fact) || d % 16 == 0;
        let facts: Vec<_> = Id::all(setting.scenario.facts.len()).filter(known).collect();
        let to: RoleId = one(b, setting.scenario.roles.len())?;
        let also: Option<RoleId> = one(d, setting.scenario.roles.len()).filter(|_| c % 4 == 0);
        let reply_to = (d % 5 == 0).then(|| self.message(exercise)).flatten().map(|(message, _)| message);
        let intent = match a / 8 % 6 {
            0 | 1 => Intent::Inform,
            2 => Intent::Ask(one(c, setting.scenario.topics.len())?),
            3 => Intent::Order(one(c, setting.scenario.actions.len())?),
            4 => Intent::Request(one(c, setting.organization.authorities.len())?),
            _ => Intent::Notice,
        };
        let what = if c % 2 == 0 {
            Promise::NextUpdate
        } else {
            Promise::Restored(one(c, setting.organization.services.len())?)
        };
        let promise = (b % 4 == 0).then(|| (what, exercise.now() + u32::from(d) % 3_600));
        Some((
            By::Role(by),
            Command::Send(Letter {
                to: std::iter::once(to).chain(also).collect(),
                over: one(c ^ d, setting.organization.channels.len())?,
                intent,
                facts: pick(d, &facts).into_iter().collect(),
                words: if c % 3 == 0 { "words 「控え」" } else { "" }.into(),
                reply_to,
                promise,
            }),
        ))
    }

    fn answer(self, exercise: &Exercise) -> Option<(By, Command)> {
        let (message, role) = self.message(exercise)?;
        let [.., c, d] = self.numbers;
        let setting = exercise.setting();
        let inject =
            exercise.state().messages.list[message as usize].inject().map(|id| &setting.scenario.injects[id.ix()]);
        let words: Box<str> = if d % 2 == 0 { "because" } else { "" }.into();
        let command = match inject {
            Some(inject) if inject.discussion.is_some() => Command::Discuss { message, question: (c % 3) as u8, words },
            Some(inject) => Command::Choose {
                message,
                choice: inject.choices.get(usize::from(c) % inject.choices.len().max(1))?.id,
                words,
            },
            None => {
                let verdict = pick(c, &[Verdict::Accept, Verdict::Refuse, Verdict::Return])?;
                Command::Answer { message, verdict, words }
            }
        };
        Some((By::Role(role), command))
    }

    fn act(self, exercise: &Exercise) -> Option<(By, Command)> {
        let [a, b, c, _] = self.numbers;
        let setting = exercise.setting();
        let action = one(a, setting.scenario.actions.len())?;
        let role = pick(b, &setting.scenario.actions[action.ix()].roles)?;
        Some((By::Role(role), Command::Act { action, anyway: c % 3 == 0 }))
    }

    fn work(self, exercise: &Exercise) -> Option<(By, Command)> {
        let [a, b, c, d] = self.numbers;
        let setting = exercise.setting();
        let by: RoleId = one(a, setting.scenario.roles.len())?;
        let fact = one(b, setting.scenario.facts.len())?;
        let words: Box<str> = if d % 8 == 0 { "" } else { "in my own words" }.into();
        let degrees = [Degree::Low, Degree::Medium, Degree::High];
        let fields = [TicketField::Title, TicketField::Result, TicketField::Note];
        let statuses = [TicketStatus::Working, TicketStatus::Notified, TicketStatus::CloseAsked, TicketStatus::Closed];
        let ticket = u32::from(b) % 3;
        let command = match c % 10 {
            0 | 1 => Command::Declare {
                severity: one(b, setting.organization.tables.severity.len())?,
                facts: vec![fact],
                words,
            },
            2 => Command::Judge { clock: one(c ^ d, setting.scenario.clocks.len())?, fact, words },
            3 => Command::Rest { person: one(d, setting.organization.people.len())? },
            4 => Command::OpenTicket { title: words },
            5 => Command::EditTicket { ticket, field: pick(d, &fields)?, value: words },
            6 => Command::MoveTicket { ticket, status: pick(d, &statuses)? },
            7 => Command::Note { words },
            8 => Command::Grade {
                item: one(b, setting.organization.check_items.len())?,
                design: pick(d, &[DesignLevel::Lv1, DesignLevel::Lv2, DesignLevel::Lv3])?,
                operation: pick(b, &[OperationLevel::Serious, OperationLevel::Lv1, OperationLevel::Lv3])?,
            },
            _ => Command::Assess {
                asset: one(b, setting.organization.assets.len())?,
                threat: pick(b, &degrees)?,
                vulnerability: pick(c, &degrees)?,
                importance: pick(d, &degrees)?,
            },
        };
        Some((By::Role(by), command))
    }

    fn steer(self, exercise: &Exercise) -> Option<(By, Command)> {
        let [a, b, c, d] = self.numbers;
        let setting = exercise.setting();
        let inject = one(a, setting.scenario.injects.len())?;
        let words: Box<str> = "the facilitator speaks".into();
        let orders = [Steer::Send, Steer::Hold, Steer::Free, Steer::Delay(u32::from(c)), Steer::Skip];
        let command = match b % 14 {
            0..=5 => Command::Steer { inject, order: pick(d, &orders)? },
            6 | 7 => Command::Improvise {
                role: one(c, setting.scenario.roles.len())?,
                to: vec![one(d, setting.scenario.roles.len())?],
                over: one(b ^ d, setting.organization.channels.len())?,
                facts: one(c, setting.scenario.facts.len()).into_iter().collect(),
                words,
            },
            8 => Command::CloseDiscussion { inject },
            11 => Command::EditInject {
                inject,
                words: (d % 2 == 0).then_some(words),
                to: one(c, setting.scenario.roles.len()).map(|role| vec![role]),
                over: (d % 3 == 0).then(|| one(c ^ d, setting.organization.channels.len())).flatten(),
                at: (c % 2 == 0).then(|| exercise.now() + u32::from(d)),
            },
            9 => Command::Observe { role: one(c, setting.scenario.roles.len()), expectation: None, words },
            10 => Command::Rate { expectation: one(d, setting.scenario.expectations.len())?, letter: Rating::S, words },
            13 => {
                let objective = one(d, setting.scenario.objectives.len())?;
                Command::RateObjective { objective, letter: Rating::M, words }
            }
            _ if c.is_multiple_of(97) => Command::End,
            _ => Command::CloseDiscussion { inject },
        };
        Some((By::Facilitator, command))
    }
}
