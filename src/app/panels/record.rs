//! The seat's own record: everything it noticed and did, newest first, filtered by kind or by words.

use egui::Ui;

use super::{Seat, search};
use crate::app::look::{Icon, Palette};
use crate::app::widgets::{body, empty, para, section, small, tab, words_field};
use crate::view::seat::News;

/// Kinds of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    All,
    Messages,
    Facts,
    Work,
    Deadlines,
}

const KINDS: [(Kind, &str); 5] = [
    (Kind::All, "record-all"),
    (Kind::Messages, "record-messages"),
    (Kind::Facts, "record-facts"),
    (Kind::Work, "record-work"),
    (Kind::Deadlines, "record-deadlines"),
];

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct RecordState {
    kind: Kind,
    words: String,
}

/// Shows the record.
pub fn record(ui: &mut Ui, seat: Seat<'_>, state: &mut RecordState) {
    let (speaker, words, view) = (seat.speaker, seat.speaker.words, seat.view);
    section(ui, Icon::Book, &words.say("record-head"), |ui| {
        ui.horizontal_wrapped(|ui| {
            for (kind, name) in KINDS {
                if tab(ui, &words.say(name), state.kind == kind, 0).clicked() {
                    state.kind = kind;
                }
            }
        });
        words_field(ui, &words.say("record-search"), &mut state.words, f32::INFINITY);
        let palette = Palette::here(ui);
        let mut has_any = false;
        for seen in view.log.iter().rev().filter(|seen| state.kind == Kind::All || kind(seen.news) == state.kind) {
            let Some(told) = speaker.news(view, seen).filter(|told| search::matches(told, &state.words)) else {
                continue;
            };
            ui.label(small(speaker.clock(seen.at, view.now), palette.ink_soft));
            para(ui, body(told));
            has_any = true;
        }
        if !has_any {
            empty(ui, &words.say("record-none"));
        }
    });
}

const fn kind(news: News) -> Kind {
    match news {
        News::Ringing(_)
        | News::MissedCall(_)
        | News::Arrived(_)
        | News::Received(_)
        | News::Sent(_)
        | News::Delivered(..)
        | News::NotReached(_)
        | News::Voicemail(_)
        | News::AnswerOwed(_)
        | News::Answered(_)
        | News::TooLate(_)
        | News::Discussion(_) => Kind::Messages,
        News::Learned(_) | News::Refuted(_) | News::Service(_) => Kind::Facts,
        News::Offered(_)
        | News::Withdrawn(_)
        | News::Began(_)
        | News::Finished(_)
        | News::CameIn(_)
        | News::Tired(_)
        | News::WentHome(_)
        | News::Ticket(_)
        | News::Bought(_)
        | News::Prepared(_)
        | News::Right(_) => Kind::Work,
        News::ClockStarted(_)
        | News::ClockStopped(_)
        | News::ClockMissed(_)
        | News::Declared(_)
        | News::NoticeOwed(_)
        | News::NoticeGiven(_)
        | News::NoticeMissed(_)
        | News::Promised(_)
        | News::PromiseKept(_)
        | News::PromiseBroken(_) => Kind::Deadlines,
        News::Started
        | News::Phase(_)
        | News::Away(_)
        | News::Back(_)
        | News::Appointed(_)
        | News::Revoked(_)
        | News::Noted
        | News::Wrote
        | News::Ended(_) => Kind::All,
    }
}
