//! One entry of the record: everything that happened in it, and the way to another future.

use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use super::Learning;
use crate::app::look::{Icon, Palette};
use crate::app::widgets::{body, bold, button, icon_button, para, primary};
use crate::app::{Wish, Wishes};
use crate::report;
use crate::text::{Speaker, arg};

/// Lines higher than this are scrolled.
const HIGH: f32 = 110.0;

/// An entry that somebody looks at.
#[derive(Debug)]
pub(super) struct Looked {
    seq: u32,
    head: String,
    lines: Vec<String>,
}

impl Looked {
    pub(super) fn at(learning: Learning<'_>, seq: u32) -> Self {
        let (words, journal) = (learning.words, &learning.learned.journal);
        let speaker = Speaker::new(words, &journal.setting);
        let at = journal.entries.get(seq as usize - 1).map_or(0, crate::journal::Entry::until);
        let head = words.say_with("lesson-entry", &[arg("seq", seq), arg("at", speaker.moment(at))]);
        Self { seq, head, lines: report::entry(journal, words, seq) }
    }

    /// The same entry in other words.
    pub(super) fn again(&self, learning: Learning<'_>) -> Self {
        Self::at(learning, self.seq)
    }

    /// Its number.
    pub(super) fn seq(&self) -> u32 {
        self.seq
    }
}

/// Shows it. Says whether somebody wants to see the moment itself.
pub(super) fn entry(
    ui: &mut Ui,
    learning: Learning<'_>,
    looked: &mut Option<Looked>,
    shows_moment: bool,
    wishes: &mut Wishes,
) -> bool {
    let Some(this) = looked else {
        return false;
    };
    let mut wants_moment = false;
    let words = learning.words;
    let mut is_over = false;
    let frame = Frame::new().fill(Palette::here(ui).surface).inner_margin(Margin::symmetric(16, 10));
    Panel::bottom("debrief_entry").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(bold(&this.head));
            if !shows_moment {
                wants_moment = primary(ui, &words.say("lesson-see-moment")).clicked();
            }
            if this.seq > 1
                && button(ui, &words.say("lesson-fork")).on_hover_text(words.say("lesson-fork-why")).clicked()
            {
                wishes.push(Wish::Fork(learning.learned.id, this.seq - 1));
            }
            let ink = Palette::here(ui).ink;
            // While one goes through the record, there is always an entry.
            is_over = !shows_moment && icon_button(ui, Icon::Cross, &words.say("lesson-entry-close"), ink).clicked();
        });
        ScrollArea::vertical().id_salt("debrief_entry_scroll").max_height(HIGH).auto_shrink([false, true]).show(
            ui,
            |ui| {
                for line in &this.lines {
                    para(ui, body(line));
                }
            },
        );
    });
    if is_over {
        *looked = None;
    }
    wants_moment
}
