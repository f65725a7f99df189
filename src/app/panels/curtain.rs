//! Between two players of a hot seat: who sits down next, and nothing of anybody's view.

use egui::{CentralPanel, Frame, Label, Layout, Margin, ScrollArea, Ui};

use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::widgets::{at_end, bar, bold, card, chip, clock, icon_button, primary, small, title};
use crate::app::{Screen, Wish, Wishes};
use crate::scenario::names::RoleId;
use crate::text::{Speaker, arg};

/// Wider cards are hard to aim at.
const CARD_WIDE: f32 = 560.0;

/// What the curtain is given: enough to know who should look next, and no more.
#[derive(Debug, Clone, Copy)]
pub struct Curtain<'a> {
    /// Words about the setting.
    pub speaker: Speaker<'a>,
    /// Seats that people play here, and how many calls and messages wait for each.
    pub seats: &'a [(RoleId, usize)],
    /// Only this seat may sit down next.
    pub next: Option<RoleId>,
    /// The moment at which time stands still.
    pub now: u32,
    /// The facilitator's screen may be opened.
    pub may_facilitate: bool,
}

/// The curtain's screen.
pub fn curtain(ui: &mut Ui, curtain: Curtain<'_>, wishes: &mut Wishes) {
    let words = curtain.speaker.words;
    head(ui, curtain, wishes);
    let palette = Palette::here(ui);
    let frame = Frame::new().fill(palette.sunken).inner_margin(Margin::same(space::PAGE as i8));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt("curtain_scroll").auto_shrink([false, false]).show(ui, |ui| {
            ui.with_layout(Layout::top_down(egui::Align::Center), |ui| {
                ui.set_max_width(CARD_WIDE.min(ui.available_width()));
                ui.add_space(space::PAGE);
                ui.add(Label::new(title(words.say("curtain-title"))).wrap());
                ui.add(Label::new(words.say("curtain-how")).wrap());
                ui.add_space(space::WIDE);
                for (seat, num_waiting) in curtain.seats.iter().copied() {
                    if curtain.next.is_none_or(|next| next == seat) {
                        one(ui, curtain, seat, num_waiting, wishes);
                    }
                }
            });
        });
    });
}

fn head(ui: &mut Ui, curtain: Curtain<'_>, wishes: &mut Wishes) {
    let words = curtain.speaker.words;
    bar(ui, "curtain_bar", |ui| {
        let palette = Palette::here(ui);
        ui.label(clock(curtain.speaker.clock(curtain.now, curtain.now)).color(palette.on_bar));
        ui.label(small(words.say("curtain-stands-still"), palette.on_bar_soft));
        at_end(ui, "curtain_ways_out", |ui| {
            if curtain.may_facilitate
                && icon_button(ui, Icon::Eye, &words.say("shell-facilitator"), palette.on_bar).clicked()
            {
                wishes.push(Wish::Show(Screen::Facilitator));
            }
            if icon_button(ui, Icon::Home, &words.say("shell-leave"), palette.on_bar).clicked() {
                wishes.push(Wish::Leave);
            }
        });
    });
}

fn one(ui: &mut Ui, curtain: Curtain<'_>, seat: RoleId, num_waiting: usize, wishes: &mut Wishes) {
    let (speaker, words) = (curtain.speaker, curtain.speaker.words);
    let tone = if num_waiting > 0 { Tone::Accent } else { Tone::Plain };
    card(ui, tone, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(bold(speaker.role(seat)));
            if num_waiting > 0 {
                chip(ui, Icon::Mail, &words.say_with("curtain-waiting", &[arg("n", num_waiting)]), Tone::Accent);
            }
        });
        let name = words.say_with("curtain-i-am", &[arg("role", speaker.role(seat))]);
        if primary(ui, &name).clicked() {
            wishes.push(Wish::TakeSeat(seat));
        }
    });
}
