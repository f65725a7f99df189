//! Taking decisions otherwise: begun here, played in the background; what comes of it is a section of the report.

use egui::{Frame, Ui};

use super::Learning;
use crate::app::look::{Palette, Tone, space};
use crate::app::widgets::{button, gauge};
use crate::app::{Wish, Wishes};
use crate::text::arg;

/// The button that begins it, or how far it is and the way out; nothing once the section is there.
pub(super) fn futures(ui: &mut Ui, learning: Learning<'_>, wishes: &mut Wishes) {
    let words = learning.words;
    let Some(futures) = &learning.learned.futures else {
        if button(ui, &words.say("lesson-futures")).on_hover_text(words.say("lesson-futures-why")).clicked() {
            wishes.push(Wish::PlayFutures);
        }
        return;
    };
    if futures.found().is_some() {
        return;
    }
    let progress = futures.progress();
    let args = [arg("played", progress.played), arg("planned", progress.planned.max(progress.played))];
    let how_far = match progress.planned {
        0 => words.say("lesson-futures-begins"),
        _ => words.say_with("lesson-futures-played", &args),
    };
    // On the column's own ground, the empty part of the bar could not be seen.
    Frame::new().fill(Palette::here(ui).surface).inner_margin(space::GAP).show(ui, |ui| {
        gauge(ui, &how_far, progress.percent(), Tone::Accent);
        if button(ui, &words.say("lesson-futures-give-up")).clicked() {
            wishes.push(Wish::GiveUpFutures);
        }
    });
}
