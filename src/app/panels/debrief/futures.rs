//! Taking decisions otherwise: begun here, played in the background; what comes of it is a section of the report, and the
//! spread of the first ways is drawn.

use egui::{Frame, Ui};

use super::Learning;
use crate::app::look::{Palette, Tone, space};
use crate::app::widgets::{button, gauge, para, small, spread};
use crate::app::{Wish, Wishes};
use crate::report::whatif::drawn;
use crate::rollout::whatif::WhatIf;
use crate::text::arg;

/// So many ways are drawn beside the sections.
const SHOWN: usize = 3;

/// How the cost of the ways that matter most is spread; all of them stand in the section.
fn spreads(ui: &mut Ui, learning: Learning<'_>, found: &WhatIf) {
    let drawn = drawn(&learning.learned.journal.setting, found, learning.words, SHOWN);
    if drawn.is_empty() {
        return;
    }
    let palette = Palette::here(ui);
    Frame::new().fill(palette.surface).inner_margin(space::GAP).show(ui, |ui| {
        para(ui, small(learning.words.say("report-spread"), palette.ink));
        for this in drawn {
            let tone = match this.sign {
                -1 => Tone::Good,
                1 => Tone::Alarm,
                _ => Tone::Warn,
            };
            para(ui, small(&this.way, palette.ink));
            spread(ui, &this.said, this.quantiles, tone);
        }
    });
}

/// The button that begins it, or how far it is and the way out; nothing once the section is there.
pub(super) fn futures(ui: &mut Ui, learning: Learning<'_>, wishes: &mut Wishes) {
    let words = learning.words;
    let Some(futures) = &learning.learned.futures else {
        if button(ui, &words.say("lesson-futures")).on_hover_text(words.say("lesson-futures-why")).clicked() {
            wishes.push(Wish::PlayFutures);
        }
        return;
    };
    if let Some(found) = futures.found() {
        spreads(ui, learning, found);
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
