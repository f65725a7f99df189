//! What a seat could see at a moment, in lines: what it knew, what waited for it, its people, its deadlines, its services.

use egui::Ui;

use crate::app::look::{Icon, space};
use crate::app::widgets::{body, empty, para, section};
use crate::text::{Speaker, arg};
use crate::view::SeatView;
use crate::view::seat::MessageState;

/// Older messages are in the record.
const MESSAGES_MAX: usize = 12;

/// Messages that nobody had opened, and phones that rang.
pub(super) fn num_waiting(view: &SeatView) -> usize {
    let is_waiting = |state| matches!(state, MessageState::Arrived | MessageState::Ringing);
    view.messages.iter().filter(|message| is_waiting(message.state)).count()
}

/// The view of one seat.
pub(super) fn seat(ui: &mut Ui, speaker: Speaker<'_>, view: &SeatView) {
    let facts = view.facts.iter().rev().map(|seen| {
        let at = arg("at", speaker.clock(seen.since, view.now));
        let id = if seen.refuted { "lesson-fact-refuted" } else { "lesson-fact" };
        speaker.words.say_with(id, &[at, arg("fact", speaker.fact(seen.fact))])
    });
    lines(ui, speaker, (Icon::Fact, "lesson-knew"), facts);
    let latest = view.messages.iter().rev().take(MESSAGES_MAX);
    lines(ui, speaker, (Icon::Mail, "left-inbox"), latest.map(|message| speaker.message_line(view, message)));
    let owed = view.notices.iter().filter(|notice| !notice.superseded);
    let owed = owed.map(|notice| speaker.notice_line(view, notice));
    let clocks = view.clocks.iter().map(|clock| speaker.clock_line(view, clock));
    lines(ui, speaker, (Icon::Clock, "facil-clocks"), clocks.chain(owed));
    let people = view.people.iter().map(|person| speaker.person_line(view, person));
    let runs = view.runs.iter().filter(|run| run.end.is_none()).map(|run| speaker.run_line(view, run));
    lines(ui, speaker, (Icon::People, "lesson-people"), people.chain(runs));
    lines(ui, speaker, (Icon::Service, "service-head"), view.services.iter().map(|seen| speaker.service_line(seen)));
}

fn lines(ui: &mut Ui, speaker: Speaker<'_>, (icon, head): (Icon, &str), lines: impl Iterator<Item = String>) {
    section(ui, icon, &speaker.words.say(head), |ui| {
        let mut is_empty = true;
        for line in lines {
            is_empty = false;
            para(ui, body(line));
        }
        if is_empty {
            empty(ui, &speaker.words.say("lesson-nothing"));
        }
    });
    ui.add_space(space::WIDE);
}
