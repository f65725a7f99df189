//! What it is about: a topic, an action, an approval, a promise, a notice.

use egui::{Label, Ui};

use super::{Draft, Purpose, part};
use crate::app::panels::Seat;
use crate::app::widgets::{body, bold, empty, row, tab};
use crate::scenario::names::{AuthorityId, ChannelId, RoleId, ServiceId, TopicId};
use crate::scenario::story::Promise;
use crate::scenario::time::{MINUTE, Secs};
use crate::text::arg;
use crate::view::{asks, contacts};

/// Times that can be promised, in minutes from now.
const MINUTES: [Secs; 6] = [5, 10, 15, 30, 60, 120];

/// What the purpose needs besides receivers and facts.
pub(super) fn about(ui: &mut Ui, seat: Seat<'_>, draft: &mut Draft) {
    let speaker = seat.speaker;
    let say = |id| speaker.words.say(id);
    match draft.purpose {
        Purpose::Tell | Purpose::Notice => {}
        Purpose::Ask => {
            part(ui, &say("compose-topic"));
            let all = TopicId::all(speaker.setting.scenario.topics.len());
            pick(ui, all, |id| speaker.topic(id).to_owned(), &mut draft.topic);
        }
        Purpose::Order => {
            part(ui, &say("compose-action"));
            let all: Vec<_> = asks::orders(speaker.setting, seat.view, &draft.to).collect();
            if draft.to.is_empty() || all.is_empty() {
                empty(ui, &say("compose-no-action"));
            } else {
                pick(ui, all.into_iter(), |id| speaker.action(id).to_owned(), &mut draft.action);
            }
        }
        Purpose::Request => {
            part(ui, &say("compose-authority"));
            let all = AuthorityId::all(speaker.setting.organization.authorities.len());
            pick(ui, all, |id| speaker.authority(id).to_owned(), &mut draft.authority);
        }
        Purpose::Promise => promise(ui, seat, draft),
    }
}

/// One of several, each a line.
fn pick<T: Copy + PartialEq>(
    ui: &mut Ui,
    all: impl Iterator<Item = T>,
    name: impl Fn(T) -> String,
    chosen: &mut Option<T>,
) {
    for one in all {
        let (name, is_chosen) = (name(one), *chosen == Some(one));
        let line = |ui: &mut Ui| {
            let text = if is_chosen { bold(&name) } else { name.as_str().into() };
            ui.add(Label::new(text).wrap().selectable(false));
        };
        if row(ui, ("compose_pick", name.as_str()), &name, is_chosen, line).clicked() {
            *chosen = Some(one);
        }
    }
}

fn promise(ui: &mut Ui, seat: Seat<'_>, draft: &mut Draft) {
    let (speaker, now) = (seat.speaker, seat.view.now);
    part(ui, &speaker.words.say("need-promise"));
    let services = ServiceId::all(speaker.setting.organization.services.len()).map(Promise::Restored);
    let mut what = Some(draft.promise);
    pick(ui, std::iter::once(Promise::NextUpdate).chain(services), |what| speaker.promise(what), &mut what);
    draft.promise = what.unwrap_or(draft.promise);
    part(ui, &speaker.words.say("compose-by-when"));
    ui.horizontal_wrapped(|ui| {
        for secs in MINUTES.map(|minutes| minutes * MINUTE) {
            let args = [arg("span", speaker.words.span(secs)), arg("clock", speaker.clock(now + secs, now))];
            let name = speaker.words.say_with("play-in-time", &args);
            if tab(ui, &name, draft.promise_in == secs, 0).clicked() {
                draft.promise_in = secs;
            }
        }
    });
}

/// Notices that this seat owes. Whom they are for and over which channel is in the severity table; who rang often
/// enough in vain may take another one.
pub(super) fn notices(ui: &mut Ui, seat: Seat<'_>, draft: &mut Draft) {
    let (speaker, view) = (seat.speaker, seat.view);
    part(ui, &speaker.words.say("compose-which-notice"));
    for notice in view.notices.iter().filter(|notice| !notice.given && !notice.superseded) {
        way(ui, &speaker.notice_line(view, notice), notice.role, notice.over, draft);
        if !contacts::is_unreached(view, notice) {
            continue;
        }
        let to = [notice.role];
        for over in contacts::channels(speaker.setting, view, &to).filter(|over| *over != notice.over) {
            let args = [
                arg("role", speaker.role(notice.role)),
                arg("channel", speaker.channel(over)),
                arg("instead", speaker.channel(notice.over)),
            ];
            way(ui, &speaker.words.say_with("play-notice-instead", &args), notice.role, over, draft);
        }
    }
}

/// One way to give a notice.
fn way(ui: &mut Ui, name: &str, role: RoleId, over: ChannelId, draft: &mut Draft) {
    let is_chosen = draft.to == [role] && draft.over == Some(over);
    let line = |ui: &mut Ui| {
        ui.add(Label::new(body(name)).wrap().selectable(false));
    };
    if row(ui, ("compose_notice", role, over), name, is_chosen, line).clicked() {
        (draft.to, draft.over) = (vec![role], Some(over));
    }
}
