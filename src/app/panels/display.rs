//! The room display: what a projector may show to everybody. The clock, the place as a passer-by sees it, what stands in
//! the papers, and whether time stands still; nothing while it is dark.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::{Clockwork, FloorState, floor};
use crate::app::floor::{FloorPlan, Lot};
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::widgets::{body, bold, card, chip, clock, empty, section, small, title};
use crate::text::Speaker;
use crate::view::PublicView;
use crate::view::public::PublicNews;

/// Width of the column with the news, in points.
const NEWS_WIDTH: f32 = 260.0;

/// What the display is given.
#[derive(Debug, Clone, Copy)]
pub struct Public<'a> {
    /// Words about the setting.
    pub speaker: Speaker<'a>,
    /// What everybody may see.
    pub view: &'a PublicView,
    /// How time passes.
    pub clockwork: Clockwork,
    /// Nothing is to be seen.
    pub is_dark: bool,
}

/// Shows what everybody may see.
pub fn display(ui: &mut Ui, public: Public<'_>, state: &mut FloorState) {
    let palette = Palette::here(ui);
    if public.is_dark {
        CentralPanel::default().frame(Frame::new().fill(palette.bar)).show(ui, |_| {});
        return;
    }
    bar(ui, public);
    let frame = Frame::new().fill(palette.ground).inner_margin(Margin::same(space::WIDE as i8));
    Panel::right("display_news").frame(frame).resizable(false).exact_size(NEWS_WIDTH).show(ui, |ui| news(ui, public));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let (lot, unit) = Lot::for_room(ui.available_size());
        ui.add_space((ui.available_height() - lot.size.y * unit) / 2.0);
        let plan = FloorPlan::of(public.speaker.setting, public.view.now, &[]);
        floor(ui, public.speaker, &plan, state);
    });
}

fn bar(ui: &mut Ui, public: Public<'_>) {
    let palette = Palette::here(ui);
    let Public { speaker, view, clockwork, .. } = public;
    let words = speaker.words;
    let frame = Frame::new().fill(palette.bar).inner_margin(Margin::symmetric(22, 14));
    Panel::top("display_bar").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(clock(speaker.clock(view.now, view.now)).color(palette.on_bar));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(small(words.date(speaker.setting.local(view.now)), palette.on_bar_soft));
                ui.label(small(speaker.phase(view.phase), palette.on_bar_soft));
            });
            ui.add_space(space::WIDE);
            ui.label(title(speaker.pick(&speaker.setting.scenario.about.title)).color(palette.on_bar));
            if let Some((icon, sentence, tone)) = standstill(view, clockwork) {
                chip(ui, icon, &words.say(sentence), tone);
            }
        });
    });
}

/// Why time stands still, if it does.
fn standstill(view: &PublicView, clockwork: Clockwork) -> Option<(Icon, &'static str, Tone)> {
    if view.has_ended {
        Some((Icon::Flag, "display-ended", Tone::Accent))
    } else if view.frozen {
        Some((Icon::Meeting, "display-discussion", Tone::Warn))
    } else if !clockwork.runs {
        Some((Icon::Pause, "display-paused", Tone::Warn))
    } else {
        None
    }
}

/// What stands in the papers. Above it is the place for the code with which people join, once there is a room to join.
fn news(ui: &mut Ui, public: Public<'_>) {
    let words = public.speaker.words;
    section(ui, Icon::Press, &words.say("display-news"), |ui| {
        if public.view.news.is_empty() {
            empty(ui, &words.say("display-no-news"));
        }
        ScrollArea::vertical().show(ui, |ui| {
            for item in &public.view.news {
                one(ui, public, item);
            }
        });
    });
}

fn one(ui: &mut Ui, public: Public<'_>, item: &PublicNews) {
    use crate::exercise::event::Content;
    let palette = Palette::here(ui);
    let speaker = public.speaker;
    card(ui, Tone::Plain, |ui| {
        let when = speaker.clock(item.at, public.view.now);
        ui.label(small(format!("{when}  {}", speaker.role(item.from)), palette.ink_soft));
        match &item.content {
            Content::Inject(inject) => {
                ui.label(bold(speaker.inject(*inject)));
                ui.label(body(speaker.says(*inject, item.reworded.as_deref())));
            }
            Content::Improvised(words) => {
                ui.label(body(words.as_ref()));
            }
            Content::Letter(_) => {}
        }
    });
}
