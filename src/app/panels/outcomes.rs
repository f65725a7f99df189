//! What came of one's own work: it stays in sight until somebody has read it, or for a while.

use egui::Ui;

use super::Seat;
use crate::app::look::{Icon, Palette, Tone};
use crate::app::widgets::{body, button, card, remark};
use crate::scenario::time::{MINUTE, Secs};
use crate::text::arg;
use crate::view::seat::{LogLine, News};

/// The newest of them is news for so long; then, and all others, it is found in the record.
const NEWS_SECS: Secs = 10 * MINUTE;

/// Up to which entry of the record somebody has read.
#[derive(Debug, Clone, Default)]
pub struct OutcomesState {
    read: u32,
}

/// Shows what has been finished last, if nobody has read it yet.
pub fn outcomes(ui: &mut Ui, seat: Seat<'_>, state: &mut OutcomesState) {
    let (speaker, view) = (seat.speaker, seat.view);
    let is_outcome = |line: &&LogLine| matches!(line.news, News::Finished(_));
    let is_news = |line: &&LogLine| line.seq > state.read && line.at + NEWS_SECS > view.now;
    let Some(line) = view.log.iter().rev().find(is_outcome).filter(is_news) else {
        return;
    };
    let Some(news) = speaker.news(view, line) else {
        return;
    };
    let text =
        speaker.words.say_with("outcome-line", &[arg("at", speaker.clock(line.at, view.now)), arg("news", news)]);
    let shown = card(ui, Tone::Good, |ui| {
        remark(ui, Icon::Check, body(text), Palette::here(ui).good);
        button(ui, &speaker.words.say("outcome-read")).clicked()
    });
    if shown.inner {
        state.read = line.seq;
    }
}
