//! ENDEX: how it turned out, and on to the debrief.

use egui::{Label, Ui};

use super::Seat;
use crate::app::look::{Icon, Palette, Tone, size};
use crate::app::widgets::{body, card, para, primary, title};
use crate::app::{Wish, Wishes};
use crate::store::ExerciseId;
use crate::text::arg;

/// Shows the ending, once there is one.
pub fn ending(ui: &mut Ui, seat: Seat<'_>, id: ExerciseId, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let Some(ending) = seat.view.ended.map(|ending| &speaker.setting.scenario.endings[ending.ix()]) else {
        return;
    };
    card(ui, Tone::Accent, |ui| {
        ui.horizontal(|ui| {
            Icon::Flag.show(ui, size::TITLE, Palette::here(ui).accent);
            ui.add(
                Label::new(title(words.say_with("news-ended", &[arg("ending", speaker.pick(&ending.title))]))).wrap(),
            );
        });
        para(ui, body(speaker.pick(&ending.text)));
        if primary(ui, &words.say("ending-debrief")).clicked() {
            wishes.push(Wish::Debrief(id));
        }
    });
}
