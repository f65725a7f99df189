//! The library: what can be played, and what was begun.

use egui::{ScrollArea, Ui};

use super::page;
use crate::app::desk::Desk;
use crate::app::look::{Icon, Palette, Tone};
use crate::app::widgets::{button, card, primary, section, small, title};
use crate::app::wish::{SeatWish, SetUp, Wish, Wishes};
use crate::journal::Player;
use crate::text::{Speaker, arg};

/// Draws the library.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes) {
    let words = desk.words();
    page(ui, |ui| {
        ui.label(title(words.say("shell-title")));
        ScrollArea::vertical().show(ui, |ui| {
            for (id, loaded) in &desk.shelved().scenarios {
                scenario(ui, desk, id, loaded, wishes);
            }
            section(ui, Icon::Clock, &words.say("shell-kept"), |ui| {
                for kept in desk.shelved().exercises.iter().filter(|kept| kept.ending.is_none()) {
                    ui.horizontal(|ui| {
                        ui.label(format!("{} · {}", kept.id, kept.scenario));
                        let name = words.say_with("shell-resume", &[arg("id", kept.id.to_string())]);
                        if button(ui, &name).clicked() {
                            wishes.push(Wish::Resume(kept.id));
                        }
                    });
                }
            });
        });
    });
}

fn scenario(
    ui: &mut Ui,
    desk: &Desk,
    id: &str,
    loaded: &Result<std::sync::Arc<crate::scenario::Setting>, String>,
    wishes: &mut Wishes,
) {
    let words = desk.words();
    let palette = Palette::here(ui);
    let setting = match loaded {
        Ok(setting) => setting,
        Err(why) => {
            card(ui, Tone::Alarm, |ui| ui.label(why.as_str()));
            return;
        }
    };
    let speaker = Speaker::new(words, setting);
    card(ui, Tone::Plain, |ui| {
        ui.heading(speaker.pick(&setting.scenario.about.title));
        ui.label(small(speaker.pick(&setting.scenario.about.summary), palette.ink_soft));
        ui.horizontal_wrapped(|ui| {
            for seat in setting.seats() {
                let name = words.say_with("shell-play-as", &[arg("role", speaker.role(seat))]);
                if primary(ui, &name).clicked() {
                    let role = setting.names.name(seat).to_owned();
                    let seats = vec![SeatWish { role, player: Player::Human, lang: None }];
                    let (seed, quarters) = (None, None);
                    wishes.push(Wish::Begin(SetUp {
                        scenario: id.to_owned(),
                        organization: None,
                        seats,
                        seed,
                        quarters,
                    }));
                }
            }
        });
    });
}
