//! What there is to learn: the report section by section, with everything behind it to unfold, and each line of the record
//! to look at.

pub(super) mod block;
mod entry;
mod futures;
mod moment;
mod own_words;
mod plan;
pub(super) mod save;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use crate::app::desk::Learned;
use crate::app::look::{Icon, Palette, space};
use crate::app::panels::FloorState;
use crate::app::widgets::{aside, bar, choice, icon_button, small, title};
use crate::app::{Screen, Wish, Wishes};
use crate::report::{self, Block};
use crate::scenario::names::RoleId;
use crate::store::ExerciseId;
use crate::text::{Lang, Speaker, Words, arg};

/// What the debrief's panel is given.
#[derive(Debug, Clone, Copy)]
pub struct Learning<'a> {
    /// Sentences.
    pub words: &'a Words,
    /// The exercise and its debrief.
    pub learned: &'a Learned,
    /// The screen that one came from.
    pub back: Screen,
}

/// A part of the report under one heading.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) head: String,
    pub(super) blocks: Vec<Block>,
}

/// What is open beside the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Page {
    /// A section of the report.
    #[default]
    Section,
    /// Any moment of the record.
    Moment,
    /// The improvement plan.
    Plan,
}

/// For what the sections were written, and whether decisions taken otherwise are among them.
type Written = (ExerciseId, Lang, Option<RoleId>, bool);

/// What somebody reads.
#[derive(Debug, Default)]
pub struct DebriefState {
    sections: Vec<Section>,
    written: Option<Written>,
    /// Only what concerns this seat.
    seat: Option<RoleId>,
    open: usize,
    entry: Option<entry::Looked>,
    page: Page,
    plan: plan::PlanState,
    moment: Option<moment::Moment>,
    /// Files call people by their roles.
    without_names: bool,
    own_words: own_words::OwnWordsState,
}

impl DebriefState {
    /// Writes the report when it is needed: not each frame.
    fn write(&mut self, learning: Learning<'_>) {
        let Learned { id, journal, debrief, .. } = learning.learned;
        let whatif = learning.learned.whatif();
        let wanted = (*id, learning.words.lang(), self.seat, whatif.is_some());
        if self.written == Some(wanted) {
            return;
        }
        if self.written.is_some_and(|(before, ..)| before != *id) {
            *self = Self { own_words: std::mem::take(&mut self.own_words), ..Self::default() };
        }
        let had_whatif = self.written.is_none_or(|(.., had)| had);
        self.written = Some(wanted);
        self.entry = self.entry.take().map(|looked| looked.again(learning));
        self.sections = sections(report::blocks(journal, debrief, whatif, learning.words, self.seat));
        if whatif.is_some() && !had_whatif {
            // Somebody has waited for it.
            let head = learning.words.say("whatif-heading");
            self.open = self.sections.iter().position(|section| section.head == head).unwrap_or(self.open);
            self.page = Page::Section;
        }
        self.open = self.open.min(self.sections.len().saturating_sub(1));
    }
}

/// Cuts a report at its headings.
pub(super) fn sections(blocks: Vec<Block>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for block in blocks {
        match (block, sections.last_mut()) {
            (Block::Heading(head), _) => sections.push(Section { head, blocks: Vec::new() }),
            // The title stands in the bar.
            (Block::Title(_), _) | (_, None) => {}
            (block, Some(section)) => section.blocks.push(block),
        }
    }
    sections
}

/// The debrief's screen.
pub fn debrief(
    ui: &mut Ui,
    learning: Learning<'_>,
    state: &mut DebriefState,
    picture: &mut FloorState,
    wishes: &mut Wishes,
) {
    head(ui, learning, state, wishes);
    // What is saved reveals as much as what is shown.
    if own_words::asks(ui, learning, &mut state.own_words, wishes) {
        return;
    }
    save::save(ui, learning, state.seat, &mut state.without_names, wishes);
    state.write(learning);
    if entry::entry(ui, learning, &mut state.entry, state.page == Page::Moment, wishes) {
        state.page = Page::Moment;
    }
    let palette = Palette::here(ui);
    let wide = ui.available_width();
    let column = |fill| Frame::new().fill(fill).inner_margin(Margin::same(16));
    aside(Panel::left("debrief_sections"), (wide, 0.24, 170.0..=340.0)).frame(column(palette.sunken)).show(ui, |ui| {
        ScrollArea::vertical().id_salt("debrief_sections_scroll").auto_shrink([false, false]).show(ui, |ui| {
            for (page, id) in [(Page::Moment, "lesson-moment"), (Page::Plan, "improve-head")] {
                if ui.selectable_label(state.page == page, learning.words.say(id)).clicked() {
                    state.page = page;
                }
            }
            futures::futures(ui, learning, wishes);
            ui.separator();
            for (at, section) in state.sections.iter().enumerate() {
                let is_open = state.page == Page::Section && state.open == at;
                // Sections come later; what has the keyboard's focus keeps it.
                let label = |ui: &mut Ui| ui.selectable_label(is_open, section.head.as_str()).clicked();
                if ui.push_id(section.head.as_str(), label).inner {
                    (state.open, state.page) = (at, Page::Section);
                }
            }
        });
    });
    CentralPanel::default().frame(column(palette.ground)).show(ui, |ui| {
        match state.page {
            Page::Moment => return any_moment(ui, learning, state, picture),
            Page::Plan => return plan::plan(ui, learning, &mut state.plan, wishes),
            Page::Section => {}
        }
        let Some(section) = state.sections.get(state.open) else {
            return;
        };
        ui.heading(&section.head);
        ui.add_space(space::GAP);
        let scroll = ScrollArea::vertical().id_salt(("debrief_scroll", state.open)).auto_shrink([false, false]);
        let clicked = scroll.show(ui, |ui| block::blocks(ui, &section.blocks, state.open)).inner;
        if let Some(seq) = clicked {
            state.entry = Some(entry::Looked::at(learning, seq));
        }
    });
}

/// The page on which one goes through the record; the entry at which one stops is looked at below.
fn any_moment(ui: &mut Ui, learning: Learning<'_>, state: &mut DebriefState, picture: &mut FloorState) {
    let seq = state.entry.get_or_insert_with(|| entry::Looked::at(learning, 1)).seq();
    let asked = moment::moment(ui, learning, (seq, state.seat), &mut state.moment, picture);
    if let Some(seq) = asked.seq {
        state.entry = Some(entry::Looked::at(learning, seq));
    }
    state.seat = asked.seat.unwrap_or(state.seat);
}

fn head(ui: &mut Ui, learning: Learning<'_>, state: &mut DebriefState, wishes: &mut Wishes) {
    let words = learning.words;
    let setting = &learning.learned.journal.setting;
    let speaker = Speaker::new(words, setting);
    bar(ui, "debrief_bar", |ui| {
        let palette = Palette::here(ui);
        if icon_button(ui, Icon::Back, &words.say("lesson-back"), palette.on_bar).clicked() {
            wishes.push(Wish::Show(learning.back));
        }
        ui.label(title(words.say("shell-debrief")).color(palette.on_bar));
        let what =
            [arg("id", learning.learned.id.to_string()), arg("title", speaker.pick(&setting.scenario.about.title))];
        ui.label(small(words.say_with("library-kept", &what), palette.on_bar_soft));
        let mut seats = vec![(None, words.say("lesson-everybody"))];
        seats.extend(setting.seats().map(|seat| (Some(seat), speaker.role(seat).to_owned())));
        choice(ui, &words.say("lesson-seat"), &mut state.seat, &seats);
    });
}
