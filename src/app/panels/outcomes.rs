//! What came of one's own work: it stays in sight until somebody has read it.

use egui::Ui;

use super::Seat;
use crate::app::look::{Icon, Palette, Tone};
use crate::app::widgets::{body, button, card, remark};
use crate::text::arg;
use crate::view::seat::{LogLine, News};

/// More would push away what one can do next; the record has them all.
const LINES_MAX: usize = 2;

/// Up to which entry of the record somebody has read.
#[derive(Debug, Clone, Default)]
pub struct OutcomesState {
    read: u32,
}

/// Shows what has been finished and not yet been read, the newest first.
pub fn outcomes(ui: &mut Ui, seat: Seat<'_>, state: &mut OutcomesState) {
    let (speaker, view) = (seat.speaker, seat.view);
    let is_new = |line: &&LogLine| line.seq > state.read && matches!(line.news, News::Finished(_));
    let Some(newest) = view.log.iter().rev().find(is_new).map(|line| line.seq) else {
        return;
    };
    let lines: Vec<&LogLine> = view.log.iter().rev().filter(is_new).take(LINES_MAX).collect();
    let shown = card(ui, Tone::Good, |ui| {
        for line in &lines {
            let Some(news) = speaker.news(view, line) else { continue };
            let ink = Palette::here(ui).good;
            let text = speaker
                .words
                .say_with("outcome-line", &[arg("at", speaker.clock(line.at, view.now)), arg("news", news)]);
            remark(ui, Icon::Check, body(text), ink);
        }
        button(ui, &speaker.words.say("outcome-read")).clicked()
    });
    if shown.inner {
        state.read = newest;
    }
}
