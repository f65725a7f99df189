//! Moments of play that are pictured, each once: when a seat of the plan comes to it.

use crate::app::desk::Desk;
use crate::app::panels::{Draft, ringing};
use crate::app::wish::{Screen, Target, Wish};
use crate::exercise::Refusal;
use crate::exercise::command::MessageId;
use crate::exercise::event::Content;
use crate::scenario::Setting;
use crate::scenario::names::{ChannelId, RoleId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::time::MINUTE;
use crate::view::SeatView;
use crate::view::contacts;
use crate::view::seat::{MessageSeen, MessageState, Offer};

use super::route::STILL;

/// What a seat must have come to, and what is opened for the picture.
type Look = fn(&Setting, &SeatView) -> Option<Vec<Target>>;

/// Name of the picture, and when it is taken.
const MOMENTS: &[(&str, Look)] = &[
    ("startex", |_, view| (view.now == 0).then(|| vec![Target::Floor])),
    ("phone-rings", |_, view| ringing(view).next().map(|_| vec![Target::Floor])),
    ("call", |setting, view| Some(vec![Target::Message(heard(setting, view, ChannelKind::Phone)?)])),
    ("board", |_, view| (view.facts.len() > 5).then(|| vec![Target::Board])),
    ("compose", compose),
    ("action", |_, view| {
        let offer = view.offers.iter().find(|offer| needs_yes(offer)).filter(|_| view.facts.len() > 3)?;
        Some(vec![Target::Floor, Target::Action(offer.action)])
    }),
    ("mail", |setting, view| Some(vec![Target::Message(heard(setting, view, ChannelKind::Mail)?), Target::Floor])),
    ("services", |_, view| {
        let is_down = view.now > 20 * MINUTE && view.services.iter().any(|service| service.function < 50);
        (is_down && view.services.len() > 3).then(|| vec![Target::Services])
    }),
    ("search", |_, view| (view.facts.len() > 11).then(|| vec![Target::Search])),
    ("deadlines", |_, view| {
        let mut running = view.clocks.iter().filter(|clock| clock.started.is_some() && clock.stopped.is_none());
        running.nth(1).map(|clock| vec![Target::Clock(clock.clock), Target::Record])
    }),
    ("discussion", |_, view| (!view.discussions.is_empty()).then(|| vec![Target::Discussion, Target::Board])),
    ("evening", |setting, view| (setting.local(view.now).hour() >= 18).then(|| vec![Target::Floor])),
];

/// Which moments have not been pictured yet.
pub(super) struct Moments(Vec<(&'static str, Look)>);

impl Moments {
    pub(super) fn new() -> Self {
        Self(MOMENTS.to_vec())
    }

    /// Whether half of them have been pictured.
    pub(super) fn are_half_taken(&self) -> bool {
        self.0.len() * 2 <= MOMENTS.len()
    }

    /// A moment to which one of the seats at this screen has come, and how it is shown.
    pub(super) fn next(&mut self, desk: &Desk) -> Option<(&'static str, Vec<Wish>)> {
        let table = desk.table().filter(|table| !table.has_ended())?;
        for role in table.people() {
            let view = table.session().view(role);
            let come = self.0.iter().position(|(_, look)| look(table.setting(), &view).is_some());
            if let Some(ix) = come {
                let (name, look) = self.0.remove(ix);
                let targets = look(table.setting(), &view).unwrap_or_default();
                return Some((name, shown(role, targets)));
            }
        }
        None
    }
}

/// Somebody sits down at the seat and opens these.
fn shown(role: RoleId, targets: Vec<Target>) -> Vec<Wish> {
    let opened = targets.into_iter().map(Wish::Open);
    [Wish::TakeSeat(role), Wish::Show(Screen::Play), STILL].into_iter().chain(opened).collect()
}

/// What somebody wrote or says at this moment, and this seat has read or hears.
fn heard(setting: &Setting, view: &SeatView, by: ChannelKind) -> Option<MessageId> {
    let is_by = |message: &&MessageSeen| setting.organization.channels[message.over.ix()].kind == by;
    let is_heard = |message: &&MessageSeen| {
        message.state == MessageState::Read && matches!(message.content, Some(Content::Inject(_)))
    };
    let is_now = |message: &&MessageSeen| by != ChannelKind::Phone || message.until > view.now;
    view.messages.iter().rev().filter(is_by).filter(is_heard).find(is_now).map(|message| message.id)
}

fn needs_yes(offer: &Offer) -> bool {
    matches!(offer.lacks, Some(Refusal::NeedsApproval { .. }))
}

/// What is known about the case, for all other seats, by chat.
fn compose(setting: &Setting, view: &SeatView) -> Option<Vec<Target>> {
    let facts: Vec<_> = view.facts.iter().rev().take(2).map(|fact| fact.fact).collect();
    let to: Vec<RoleId> = setting.seats().filter(|seat| *seat != view.role).collect();
    let is_chat = |channel: &ChannelId| setting.organization.channels[channel.ix()].kind == ChannelKind::Chat;
    let over = contacts::channels(setting, view, &to).find(is_chat)?;
    let draft = Draft { to, over: Some(over), ..Draft::telling(facts) };
    (view.facts.len() > 7).then(|| vec![Target::Draft(draft.into()), Target::Board])
}
