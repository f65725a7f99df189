//! Deadlines that begin only when somebody judges that they have begun, with a fact and a written reason.

use egui::Ui;

use super::{clocks, reasons};
use crate::app::look::{Icon, Palette, Tone, size};
use crate::app::panels::Seat;
use crate::app::widgets::{bold, button, card, field, para, primary, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::scenario::names::{ClockId, FactId};
use crate::text::arg;
use crate::view::seat::ClockSeen;

/// A judgement that is being written.
#[derive(Debug, Clone, Default)]
pub(super) struct Form {
    clock: Option<ClockId>,
    fact: Option<FactId>,
    words: String,
}

/// The clocks that wait for this seat's judgement.
pub(super) fn judge(ui: &mut Ui, seat: Seat<'_>, form: &mut Form, wishes: &mut Wishes) {
    for clock in seat.view.clocks.iter().filter(|clock| clock.judges && clock.started.is_none()) {
        one(ui, seat, clock, form, wishes);
    }
}

fn one(ui: &mut Ui, seat: Seat<'_>, clock: &ClockSeen, form: &mut Form, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let palette = Palette::here(ui);
    let is_written = form.clock == Some(clock.clock);
    card(ui, if is_written { Tone::Accent } else { Tone::Plain }, |ui| {
        ui.horizontal(|ui| {
            Icon::Question.show(ui, size::BODY, palette.accent);
            para(ui, bold(speaker.clock_name(clock.clock)));
        });
        para(ui, small(words.say("judge-yours"), palette.ink_soft));
        clocks::terms(ui, seat, clock);
        if is_written {
            write(ui, seat, clock, form, wishes);
        } else {
            let name = words.say_with("judge-this", &[arg("clock", speaker.clock_name(clock.clock))]);
            if button(ui, &name).clicked() {
                *form = Form { clock: Some(clock.clock), ..Form::default() };
            }
        }
    });
}

fn write(ui: &mut Ui, seat: Seat<'_>, clock: &ClockSeen, form: &mut Form, wishes: &mut Wishes) {
    let (speaker, words, view) = (seat.speaker, seat.speaker.words, seat.view);
    ui.label(bold(words.say("judge-fact")));
    reasons::one(ui, seat, &mut form.fact);
    field(ui, &words.say("judge-words"), &mut form.words, 2);
    let since = view.facts.iter().find(|seen| Some(seen.fact) == form.fact).map(|seen| seen.since);
    let limit = speaker.setting.scenario.clocks[clock.clock.ix()].limit.0;
    if let Some(since) = since {
        let args = [arg("since", speaker.clock(since, view.now)), arg("due", speaker.clock(since + limit, view.now))];
        para(ui, small(words.say_with("judge-runs", &args), Palette::here(ui).ink));
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(form.fact.is_some(), |ui| {
            if primary(ui, &words.say("judge-now")).clicked()
                && let Some(fact) = form.fact
            {
                let words = std::mem::take(form).words.into();
                wishes.push(Wish::Submit(Command::Judge { clock: clock.clock, fact, words }));
            }
        });
        if button(ui, &words.say("declare-not")).clicked() {
            *form = Form::default();
        }
    });
}
