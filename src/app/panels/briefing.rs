//! Who you are: what you own, what you may decide alone, your people, your channels, your first question. One page.

use egui::{Align, CentralPanel, Frame, Label, Layout, Margin, Panel, ScrollArea, Ui};

use super::Seat;
use super::inbox::channel_icon;
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::widgets::{bar, body, bold, card, chip, empty, para, primary, section, show_whole, small, title};
use crate::app::{Screen, Wish, Wishes, guide};
use crate::scenario::names::{AuthorityId, ChannelId};
use crate::scenario::organization::{Channel, ChannelKind};
use crate::text::arg;
use crate::view::seat::Right;

/// Narrower than this, in points, everything stands in one column.
const TWO_COLUMNS_FROM: f32 = 900.0;

/// The briefing's screen.
pub fn briefing(ui: &mut Ui, seat: Seat<'_>, wishes: &mut Wishes) {
    head(ui, seat);
    foot(ui, seat, wishes);
    let palette = Palette::here(ui);
    let frame = Frame::new().fill(palette.ground).inner_margin(Margin::same(space::PAGE as i8));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt("briefing_scroll").auto_shrink([false, false]).show(ui, |ui| {
            if ui.available_width() < TWO_COLUMNS_FROM {
                who(ui, seat);
                means(ui, seat);
                return;
            }
            let between = std::mem::replace(&mut ui.spacing_mut().item_spacing.x, 2.0 * space::PAGE);
            ui.columns(2, |columns| {
                let left = Layout::top_down(Align::Min);
                columns.iter_mut().for_each(|column| column.spacing_mut().item_spacing.x = between);
                columns[0].with_layout(left, |ui| who(ui, seat));
                columns[1].with_layout(left, |ui| means(ui, seat));
            });
        });
    });
}

fn head(ui: &mut Ui, seat: Seat<'_>) {
    let speaker = seat.speaker;
    bar(ui, "briefing_bar", |ui| {
        let palette = Palette::here(ui);
        let you = [arg("role", speaker.role(seat.view.role))];
        ui.label(title(speaker.words.say_with("briefing-you-are", &you)).color(palette.on_bar));
        let where_ = [
            speaker.pick(&speaker.setting.organization.company.name).to_owned(),
            speaker.pick(&speaker.setting.scenario.about.title).to_owned(),
            speaker.moment(seat.view.now),
        ];
        ui.label(small(where_.join(" · "), palette.on_bar_soft));
    });
}

fn foot(ui: &mut Ui, seat: Seat<'_>, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    let frame = Frame::new().fill(Palette::here(ui).surface).inner_margin(Margin::symmetric(16, 12));
    let shown = Panel::bottom("briefing_foot").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let (name, why) = match seat.view.now {
                0 => ("briefing-begin", "briefing-begin-why"),
                _ => ("briefing-back", "briefing-back-why"),
            };
            let begin = primary(ui, &words.say(name));
            guide::anchor(ui, "briefing_begin", begin.rect);
            if begin.clicked() {
                wishes.push(Wish::Show(Screen::Play));
            }
            ui.add(Label::new(words.say(why)).wrap());
        });
    });
    show_whole(ui, "briefing_foot", &shown.response);
}

/// Who you are, and what is on your mind.
fn who(ui: &mut Ui, seat: Seat<'_>) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let role = &speaker.setting.scenario.roles[seat.view.role.ix()];
    para(ui, body(speaker.pick(&role.brief)));
    ui.add_space(space::GAP);
    if !speaker.pick(&role.first_question).is_empty() {
        card(ui, Tone::Accent, |ui| {
            ui.label(small(words.say("briefing-first-question"), Palette::here(ui).ink_soft));
            para(ui, bold(speaker.pick(&role.first_question)));
        });
    }
    ui.add_space(space::WIDE);
    section(ui, Icon::Fact, &words.say("briefing-knows"), |ui| {
        if seat.view.facts.is_empty() {
            empty(ui, &words.say("briefing-knows-nothing"));
        }
        for known in &seat.view.facts {
            line(ui, Icon::Fact, speaker.fact(known.fact));
        }
    });
    ui.add_space(space::WIDE);
}

/// What you may decide, your people, and how you reach the others.
fn means(ui: &mut Ui, seat: Seat<'_>) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    section(ui, Icon::Shield, &words.say("briefing-alone"), |ui| {
        let (own, others): (Vec<_>, Vec<_>) =
            AuthorityId::all(seat.view.rights.len()).partition(|id| seat.view.rights[id.ix()] == Right::Held);
        if own.is_empty() {
            empty(ui, &words.say("briefing-alone-none"));
        }
        own.into_iter().for_each(|id| line(ui, Icon::Check, speaker.authority(id)));
        let money = words.money(seat.view.money_left);
        line(ui, Icon::Money, &words.say_with("briefing-money", &[arg("money", money)]));
        if !others.is_empty() {
            let names: Vec<&str> = others.into_iter().map(|id| speaker.authority(id)).collect();
            let text = words.say_with("briefing-not-alone", &[arg("what", words.list(&names))]);
            para(ui, small(text, Palette::here(ui).ink_soft));
        }
    });
    ui.add_space(space::WIDE);
    section(ui, Icon::People, &words.say("app-people"), |ui| {
        if seat.view.people.is_empty() {
            empty(ui, &words.say("app-people-none"));
        }
        for person in &seat.view.people {
            line(ui, Icon::Person, &speaker.person_line(seat.view, person));
        }
    });
    ui.add_space(space::WIDE);
    section(ui, Icon::Phone, &words.say("briefing-channels"), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            let all = ChannelId::all(speaker.setting.organization.channels.len());
            for id in all.filter(|id| can_use(seat, &speaker.setting.organization.channels[id.ix()])) {
                let kind = speaker.setting.organization.channels[id.ix()].kind;
                chip(ui, channel_icon(kind), speaker.channel(id), Tone::Plain);
            }
        });
    });
}

/// Whether the seat can use it as things stand before anything has happened.
fn can_use(seat: Seat<'_>, channel: &Channel) -> bool {
    let setting = seat.speaker.setting;
    let reaches = channel.reach.is_empty() || channel.reach.contains(&seat.view.role);
    let is_there = channel.prepared.is_none_or(|(entry, level)| setting.ready(entry) >= level);
    reaches && is_there && channel.kind != ChannelKind::Press
}

fn line(ui: &mut Ui, icon: Icon, text: &str) {
    let palette = Palette::here(ui);
    ui.horizontal_top(|ui| {
        icon.show(ui, 16.0, palette.accent);
        ui.add(Label::new(body(text)).wrap());
    });
}
