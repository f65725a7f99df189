//! What there is to see, from what one or several seats may see.

use std::collections::BTreeMap;

use crate::exercise::command::MessageId;
use crate::scenario::Setting;
use crate::scenario::names::{PersonId, RoleId, ServiceId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::time::{HOUR, MINUTE, Secs};
use crate::view::SeatView;
use crate::view::seat::{MessageSeen, MessageState, PersonSeen};

/// For so long, what has arrived is seen on its last way.
const LANDING_SECS: Secs = 20;
/// Nobody knows when a letter arrives: until it is there, it is seen at most so far on its way, in thousandths.
const UNDER_WAY_MAX: u16 = 850;
/// More visitors than this would hide each other; those who were heard of last stay.
pub(super) const VISITORS_MAX: usize = 8;
/// More machines would be too small to be read.
pub(super) const MACHINES_MAX: usize = 10;
/// The press is at the gate for so long after it was heard of.
const PRESS_STAYS: Secs = 4 * HOUR;

/// What somebody is seen doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pose {
    /// There, with free hands.
    Free,
    /// At work on something.
    Busy,
    /// In a call or a meeting.
    Talking,
    /// There, and tired.
    Tired,
    /// The chair is empty.
    Away,
    /// Somebody is there, and that is all one knows.
    Unknown,
}

/// Somebody in an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// Who; of another seat's people one knows only that somebody is there.
    pub person: Option<PersonId>,
    /// What is seen of them.
    pub pose: Pose,
}

/// The office of a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Whose.
    pub role: RoleId,
    /// The people of this seat are known.
    pub is_open: bool,
    /// Who is there.
    pub figures: Vec<Figure>,
    /// Messages that lie there unread.
    pub num_unread: usize,
    /// A phone rings.
    pub rings: bool,
}

/// Somebody from outside with whom there was contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visitor {
    /// Who.
    pub role: RoleId,
    /// Speaks over the press.
    pub is_press: bool,
}

/// A service and its two gauges, as far as somebody here sees them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Machine {
    /// Which.
    pub service: ServiceId,
    /// Function, percent.
    pub function: u8,
    /// Security function, percent.
    pub security: u8,
}

/// A message on its way, or a line between two who talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flight {
    /// Which.
    pub message: MessageId,
    /// From here …
    pub from: RoleId,
    /// … to here.
    pub to: RoleId,
    /// Over a channel of this kind.
    pub by: ChannelKind,
    /// How far it has come, in thousandths; a line that rings or talks has none.
    pub progress: Option<u16>,
    /// A phone that rings.
    pub rings: bool,
}

/// What there is to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FloorPlan {
    /// Minute of the day, local time.
    pub minute: u16,
    /// The seats' offices, in their order.
    pub offices: Vec<Office>,
    /// Who was heard of from outside, the last one last.
    pub visitors: Vec<Visitor>,
    /// Services seen by somebody here.
    pub machines: Vec<Machine>,
    /// What is on its way.
    pub flights: Vec<Flight>,
    /// The press stands at the gate.
    pub has_press: bool,
}

impl FloorPlan {
    /// What those who have these views can see together at this moment; without any view, what a passer-by sees.
    pub fn of(setting: &Setting, now: Secs, views: &[&SeatView]) -> Self {
        let local = setting.local(now);
        let offices = setting.seats().map(|role| office(role, now, views)).collect();
        let mut plan = Self {
            minute: u16::from(local.hour().unsigned_abs()) * 60 + u16::from(local.minute().unsigned_abs()),
            offices,
            visitors: Vec::new(),
            machines: machines(views),
            flights: Vec::new(),
            has_press: false,
        };
        for view in views {
            for message in &view.messages {
                plan.take_in(setting, now, view.role, message);
            }
        }
        plan.flights.sort_by_key(|flight| (flight.message, flight.to));
        plan.flights.dedup_by_key(|flight| (flight.message, flight.to));
        let surplus = plan.visitors.len().saturating_sub(VISITORS_MAX);
        plan.visitors.drain(..surplus);
        plan
    }

    /// Whether something on it moves by itself while time runs.
    pub fn moves(&self) -> bool {
        !self.flights.is_empty() || self.offices.iter().any(|office| office.rings)
    }

    fn take_in(&mut self, setting: &Setting, now: Secs, me: RoleId, message: &MessageSeen) {
        let kind = setting.organization.channels[message.over.ix()].kind;
        let is_press = kind == ChannelKind::Press;
        self.has_press |= is_press && now < message.at.saturating_add(PRESS_STAYS);
        for role in std::iter::once(message.from).chain(message.to.iter().copied()) {
            if !self.offices.iter().any(|office| office.role == role) {
                self.visitors.retain(|visitor| visitor.role != role);
                self.visitors.push(Visitor { role, is_press: is_press && role == message.from });
            }
        }
        let delay = setting.organization.channels[message.over.ix()].delay.1.0.max(MINUTE / 6);
        let since = now.saturating_sub(message.at);
        let share = |of: Secs| u16::try_from(u64::from(since) * 1_000 / u64::from(of)).unwrap_or(u16::MAX);
        let is_talk = matches!(kind, ChannelKind::Phone | ChannelKind::Meeting);
        let (progress, rings) = match message.state {
            MessageState::Ringing if now < message.until => (None, true),
            MessageState::Read | MessageState::Delivered if is_talk && now < message.until => (None, false),
            MessageState::Outgoing if is_talk => (None, true),
            MessageState::Outgoing => (Some(share(delay).min(UNDER_WAY_MAX)), false),
            MessageState::Arrived if since < LANDING_SECS => (Some(share(LANDING_SECS)), false),
            _ => return,
        };
        let ends: Vec<RoleId> = if message.from == me { message.to.to_vec() } else { vec![me] };
        for to in ends {
            self.flights.push(Flight { message: message.id, from: message.from, to, by: kind, progress, rings });
        }
    }
}

fn office(role: RoleId, now: Secs, views: &[&SeatView]) -> Office {
    let view = views.iter().find(|view| view.role == role);
    let figures = match view {
        Some(view) => {
            let talks: Vec<Secs> = talking_until(view, now);
            view.people.iter().map(|person| figure(*person, now, &talks)).collect()
        }
        None => vec![Figure { person: None, pose: Pose::Unknown }],
    };
    let unread = |message: &&MessageSeen| message.state == MessageState::Arrived;
    Office {
        role,
        is_open: view.is_some(),
        figures,
        num_unread: view.map_or(0, |view| view.messages.iter().filter(unread).count()),
        rings: view.is_some_and(|view| view.messages.iter().any(|message| is_ringing(message, now))),
    }
}

fn is_ringing(message: &MessageSeen, now: Secs) -> bool {
    message.state == MessageState::Ringing && now < message.until
}

/// Until when this seat's calls and meetings last.
fn talking_until(view: &SeatView, now: Secs) -> Vec<Secs> {
    let heard = |message: &&MessageSeen| matches!(message.state, MessageState::Read | MessageState::Delivered);
    view.messages.iter().filter(heard).map(|message| message.until).filter(|until| *until > now).collect()
}

fn figure(person: PersonSeen, now: Secs, talks: &[Secs]) -> Figure {
    let pose = if !person.present {
        Pose::Away
    } else if person.busy_until > now && talks.contains(&person.busy_until) {
        Pose::Talking
    } else if person.busy_until > now {
        Pose::Busy
    } else if person.tired {
        Pose::Tired
    } else {
        Pose::Free
    };
    Figure { person: Some(person.person), pose }
}

/// Each service once; where seats see different states, the worse one.
fn machines(views: &[&SeatView]) -> Vec<Machine> {
    let mut machines: BTreeMap<ServiceId, Machine> = BTreeMap::new();
    for seen in views.iter().flat_map(|view| &view.services) {
        let new = Machine { service: seen.service, function: seen.function, security: seen.security };
        let machine = machines.entry(seen.service).or_insert(new);
        machine.function = machine.function.min(seen.function);
        machine.security = machine.security.min(seen.security);
    }
    machines.into_values().take(MACHINES_MAX).collect()
}
