//! Any moment of a record: the place, and what each seat could see then. Nothing can be done here, only looked at.

mod seat;

use egui::{ScrollArea, Slider, Ui, WidgetInfo};

use super::Learning;
use crate::app::floor::{FloorPlan, Thing};
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::panels::{FloorState, floor};
use crate::app::widgets::{bold, button, card, icon_button, para, small, title};
use crate::exercise::Exercise;
use crate::journal::Journal;
use crate::scenario::names::RoleId;
use crate::store::ExerciseId;
use crate::text::{Speaker, arg};
use crate::view::{SeatView, Views};

/// Share of the width that the place takes.
const PLACE_SHARE: f32 = 0.56;
/// Height of the place where it stands above the rest, in its widths.
const PLACE_HEIGHT: f32 = 0.56;
/// Narrower than this, one thing stands under the other.
const BESIDE_FROM: f32 = 640.0;

/// An exercise as it stood after one of its entries.
pub(super) struct Moment {
    of: ExerciseId,
    exercise: Exercise,
    views: Views,
}

impl std::fmt::Debug for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Moment").field("of", &self.of).field("seq", &self.exercise.seq()).finish_non_exhaustive()
    }
}

impl Moment {
    fn before(id: ExerciseId, journal: &Journal) -> Self {
        let setting = &journal.setting;
        Self { of: id, exercise: Exercise::new(setting.clone(), journal.header.seed), views: Views::new(setting) }
    }

    /// Goes to where the entry has just happened: on from here if it lies ahead, else from the beginning.
    pub(super) fn reach(moment: &mut Option<Self>, id: ExerciseId, journal: &Journal, seq: u32) {
        let is_behind = |moment: &Self| moment.of == id && moment.exercise.seq() <= seq;
        let moment = match moment.take().filter(is_behind) {
            Some(reached) => moment.insert(reached),
            None => moment.insert(Self::before(id, journal)),
        };
        let from = moment.exercise.seq() as usize;
        for entry in journal.entries.iter().take(seq as usize).skip(from) {
            moment.exercise.fold(entry.seq, &entry.events);
            moment.views.observe(&journal.setting, moment.exercise.state(), entry.seq, &entry.events);
        }
    }
}

/// What somebody wants to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Asked {
    /// Another entry.
    pub(super) seq: Option<u32>,
    /// Through the eyes of this seat, or of all.
    pub(super) seat: Option<Option<RoleId>>,
}

/// The page. `seq` is the entry that has just happened.
pub(super) fn moment(
    ui: &mut Ui,
    learning: Learning<'_>,
    (seq, seat): (u32, Option<RoleId>),
    kept: &mut Option<Moment>,
    picture: &mut FloorState,
) -> Asked {
    let journal = &learning.learned.journal;
    Moment::reach(kept, learning.learned.id, journal, seq);
    let speaker = Speaker::new(learning.words, &journal.setting);
    let mut asked = Asked { seq: scrub(ui, speaker, journal, seq), seat: None };
    let Some(moment) = kept else {
        return asked;
    };
    let all: Vec<&SeatView> = journal.setting.seats().map(|role| moment.views.seat(role)).collect();
    let wide = ui.available_width();
    let place = |ui: &mut Ui, asked: &mut Asked, picture: &mut FloorState| {
        let seen: Vec<&SeatView> = all.iter().copied().filter(|view| seat.is_none_or(|it| it == view.role)).collect();
        let plan = FloorPlan::of(&journal.setting, moment.exercise.now(), &seen);
        if let Some(Thing::Role(role)) = floor(ui, speaker, &plan, picture)
            && journal.setting.seats().any(|it| it == role)
        {
            asked.seat = Some(Some(role));
        }
    };
    let eyes = |ui: &mut Ui, asked: &mut Asked| match seat {
        Some(role) => seat::seat(ui, speaker, moment.views.seat(role)),
        None => {
            for view in &all {
                glance(ui, speaker, view, asked);
            }
        }
    };
    if wide < BESIDE_FROM {
        ScrollArea::vertical().id_salt("debrief_eyes").auto_shrink(false).show(ui, |ui| {
            let wide = ui.available_width() - space::GAP;
            ui.set_max_width(wide);
            ui.allocate_ui(egui::vec2(wide, wide * PLACE_HEIGHT), |ui| place(ui, &mut asked, picture));
            eyes(ui, &mut asked);
        });
        return asked;
    }
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_max_width(wide * PLACE_SHARE);
            place(ui, &mut asked, picture);
        });
        ui.add_space(space::GAP);
        ui.vertical(|ui| {
            ScrollArea::vertical().id_salt("debrief_eyes").auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - space::GAP);
                eyes(ui, &mut asked);
            });
        });
    });
    asked
}

/// The row with which one goes through the record. Gives another entry, if somebody wants one.
fn scrub(ui: &mut Ui, speaker: Speaker<'_>, journal: &Journal, seq: u32) -> Option<u32> {
    let words = speaker.words;
    let last = journal.entries.len() as u32;
    let at = journal.entries.get(seq as usize - 1).map_or(0, crate::journal::Entry::until);
    let mut wanted = seq;
    ui.horizontal_wrapped(|ui| {
        let ink = Palette::here(ui).ink;
        if icon_button(ui, Icon::Back, &words.say("lesson-earlier"), ink).clicked() {
            wanted = seq.saturating_sub(1).max(1);
        }
        if icon_button(ui, Icon::Next, &words.say("lesson-later"), ink).clicked() {
            wanted = (seq + 1).min(last);
        }
        ui.label(title(speaker.moment(at)));
        let remark = words.say_with("lesson-entry-of", &[arg("seq", seq), arg("last", last)]);
        ui.label(small(remark, Palette::here(ui).ink_soft));
    });
    let name = words.say("lesson-scrub");
    let slider = ui.scope(|ui| {
        ui.spacing_mut().slider_width = ui.available_width() - space::WIDE;
        ui.add(Slider::new(&mut wanted, 1..=last).show_value(false))
    });
    slider.inner.widget_info(|| WidgetInfo::slider(ui.is_enabled(), f64::from(seq), &name));
    ui.add_space(space::GAP);
    (wanted != seq).then_some(wanted)
}

/// One of all seats, in a few lines.
fn glance(ui: &mut Ui, speaker: Speaker<'_>, view: &SeatView, asked: &mut Asked) {
    let words = speaker.words;
    let palette = Palette::here(ui);
    card(ui, Tone::Plain, |ui| {
        ui.label(bold(speaker.role(view.role)));
        let counts = [
            arg("facts", view.facts.len()),
            arg("waiting", seat::num_waiting(view)),
            arg("free", view.num_free()),
            arg("people", view.people.len()),
        ];
        para(ui, small(words.say_with("lesson-glance", &counts), palette.ink_soft));
        let name = words.say_with("lesson-see-as", &[arg("role", speaker.role(view.role))]);
        if button(ui, &name).clicked() {
            asked.seat = Some(Some(view.role));
        }
    });
    ui.add_space(space::TIGHT);
}
