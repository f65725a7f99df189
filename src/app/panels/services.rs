//! What this seat sees of the services, what it may spend and approve, and whom it trusts.

use egui::Ui;

use super::Seat;
use crate::app::look::{Icon, Palette, Tone};
use crate::app::widgets::{bold, card, empty, gauge, remark, section, small};
use crate::scenario::names::AuthorityId;
use crate::scenario::time::{HOUR, MINUTE};
use crate::text::arg;
use crate::view::contacts;
use crate::view::seat::{News, Right, ServiceSeen};

/// Nobody reads smaller yen while a clock runs.
const COSTS_TO: i64 = 100;

/// Services, money, rights and trust.
pub fn services(ui: &mut Ui, seat: Seat<'_>) {
    let words = seat.speaker.words;
    section(ui, Icon::Service, &words.say("service-head"), |ui| {
        if seat.view.services.is_empty() {
            empty(ui, &words.say("play-no-services"));
        }
        seat.view.services.iter().for_each(|service| one(ui, seat, service));
    });
    section(ui, Icon::Money, &words.say("money-head"), |ui| money(ui, seat));
    section(ui, Icon::Shield, &words.say("rights-head"), |ui| rights(ui, seat));
    section(ui, Icon::People, &words.say("trust-head"), |ui| trust(ui, seat));
}

fn tone(percent: u8) -> Tone {
    match percent {
        80.. => Tone::Good,
        50.. => Tone::Warn,
        _ => Tone::Alarm,
    }
}

fn one(ui: &mut Ui, seat: Seat<'_>, seen: &ServiceSeen) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let palette = Palette::here(ui);
    card(ui, Tone::Plain, |ui| {
        ui.label(bold(speaker.service(seen.service)));
        let function = words.say_with("service-function", &[arg("percent", seen.function)]);
        gauge(ui, &function, seen.function, tone(seen.function));
        let security = words.say_with("service-security", &[arg("percent", seen.security)]);
        gauge(ui, &security, seen.security, tone(seen.security));
        if seen.function == 100 {
            return;
        }
        let changed = seat.view.log.iter().rev().find(|line| line.news == News::Service(seen.service));
        if let Some(line) = changed {
            let since = words.say_with("service-since", &[arg("at", speaker.clock(line.at, seat.view.now))]);
            ui.label(small(since, palette.ink_soft));
        }
        let service = &speaker.setting.organization.services[seen.service.ix()];
        let per_minute = service.yen_per_hour * i64::from(100 - seen.function) / 100 / i64::from(HOUR / MINUTE);
        let per_minute = per_minute - per_minute % COSTS_TO;
        if per_minute > 0 {
            let costs = words.say_with("service-costs", &[arg("yen", words.money(per_minute))]);
            ui.label(small(costs, palette.ink_of(Tone::Alarm)));
        }
    });
}

fn money(ui: &mut Ui, seat: Seat<'_>) {
    let (words, view) = (seat.speaker.words, seat.view);
    let (spent, left) = (view.money_spent.max(0), view.money_left.max(0));
    let all = spent.saturating_add(left);
    let percent = if all > 0 { (i128::from(left) * 100 / i128::from(all)) as u8 } else { 0 };
    card(ui, Tone::Plain, |ui| {
        let text = words.say_with("money-left", &[arg("left", words.money(left))]);
        gauge(ui, &text, percent, if all > 0 { tone(percent) } else { Tone::Plain });
        let spent = words.say_with("money-spent", &[arg("spent", words.money(spent))]);
        ui.label(small(spent, Palette::here(ui).ink_soft));
    });
}

fn rights(ui: &mut Ui, seat: Seat<'_>) {
    let (speaker, view) = (seat.speaker, seat.view);
    let words = speaker.words;
    let mut has_any = false;
    let mut line = |ui: &mut Ui, icon: Icon, text: &str, tone: Tone| {
        let palette = Palette::here(ui);
        remark(ui, icon, small(text, palette.ink), palette.ink_of(tone));
        has_any = true;
    };
    for seen in &view.mandates {
        line(ui, Icon::Flag, &speaker.mandate_line(view, seen), Tone::Accent);
    }
    for id in AuthorityId::all(view.rights.len()) {
        let right = view.rights[id.ix()];
        let until = if let Right::Pending(until) = right { until } else { view.now };
        let args = [arg("authority", speaker.authority(id)), arg("until", speaker.clock(until, view.now))];
        let (icon, sentence, tone) = match right {
            Right::None => continue,
            Right::Held => (Icon::Check, "play-right-held", Tone::Good),
            Right::Granted => (Icon::Check, "news-right-granted", Tone::Good),
            Right::Pending(_) => (Icon::Clock, "news-right-pending", Tone::Accent),
            Right::Refused => (Icon::Cross, "news-right-refused", Tone::Alarm),
        };
        line(ui, icon, &words.say_with(sentence, &args), tone);
    }
    if !has_any {
        empty(ui, &words.say("rights-none"));
    }
}

/// How far this seat trusts the others; what they think of it, they keep to themselves.
fn trust(ui: &mut Ui, seat: Seat<'_>) {
    for role in contacts::contacts(seat.speaker.setting, seat.view) {
        let level = seat.view.trusts.get(role.ix()).copied().unwrap_or_default();
        gauge(ui, &seat.speaker.trust_line(seat.view, role), level, Tone::Accent);
    }
}
