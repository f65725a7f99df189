//! How things really stand: money, clocks, attacker, evidence.

use egui::Ui;

use super::Truth;
use crate::app::look::{Icon, Palette, Tone};
use crate::app::widgets::{card, chip, empty, section, small};
use crate::scenario::rules::EvidenceState;
use crate::text::arg;
use crate::view::facilitator::ClockStands;

/// The page.
pub(super) fn truth(ui: &mut Ui, truth: Truth<'_>) {
    let words = truth.speaker.words;
    section(ui, Icon::Money, &words.say("facil-money"), |ui| {
        ui.label(words.say_with("facil-loss", &[arg("money", words.money_about(truth.view.loss_yen))]));
        ui.label(words.say_with("facil-spent", &[arg("money", words.money_about(truth.view.spent_yen))]));
    });
    section(ui, Icon::Clock, &words.say("facil-clocks"), |ui| {
        if truth.view.clocks.is_empty() {
            empty(ui, &words.say("facil-clocks-none"));
        }
        for clock in &truth.view.clocks {
            one_clock(ui, truth, *clock);
        }
    });
    attacker(ui, truth);
    evidence(ui, truth);
}

fn one_clock(ui: &mut Ui, truth: Truth<'_>, clock: ClockStands) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    let at = |id, at| words.say_with(id, &[arg("at", speaker.clock(at, truth.view.now))]);
    let (icon, text, tone) = match (clock.started, clock.stopped, clock.missed) {
        (None, ..) => {
            let since = clock.should_run.map_or(0, |mark| mark.at);
            (Icon::Warning, at("facil-clock-unjudged", since), Tone::Warn)
        }
        (_, Some(mark), None) => (Icon::Check, at("facil-clock-stopped", mark.at), Tone::Good),
        (_, _, Some(mark)) => (Icon::Cross, at("facil-clock-missed", mark.at), Tone::Alarm),
        (Some(_), None, None) => (Icon::Clock, at("facil-clock-due", clock.due), Tone::Accent),
    };
    card(ui, Tone::Plain, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(speaker.clock_name(clock.clock));
            chip(ui, icon, &text, tone);
        });
    });
}

fn attacker(ui: &mut Ui, truth: Truth<'_>) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    let palette = Palette::here(ui);
    section(ui, Icon::Warning, &words.say("facil-attacker"), |ui| {
        if truth.view.reached.is_empty() {
            empty(ui, &words.say("facil-attacker-none"));
        }
        for (stage, mark) in &truth.view.reached {
            let args = [arg("at", speaker.clock(mark.at, truth.view.now)), arg("stage", speaker.stage(*stage))];
            ui.label(words.say_with("facil-stage", &args));
        }
        if let Some(mark) = truth.view.halted {
            let at = arg("at", speaker.clock(mark.at, truth.view.now));
            ui.label(small(words.say_with("facil-halted", &[at]), palette.good));
        }
    });
}

fn evidence(ui: &mut Ui, truth: Truth<'_>) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    section(ui, Icon::Evidence, &words.say("facil-evidence"), |ui| {
        for (id, is, _) in &truth.view.evidence {
            let (icon, text, tone) = match is {
                EvidenceState::Absent => (Icon::Cross, "facil-evidence-absent", Tone::Plain),
                EvidenceState::Intact => (Icon::Clock, "facil-evidence-intact", Tone::Accent),
                EvidenceState::Preserved => (Icon::Check, "facil-evidence-preserved", Tone::Good),
                EvidenceState::Destroyed => (Icon::Warning, "facil-evidence-destroyed", Tone::Alarm),
                EvidenceState::Expired => (Icon::Cross, "facil-evidence-expired", Tone::Warn),
            };
            ui.horizontal_wrapped(|ui| {
                ui.label(speaker.evidence(*id));
                chip(ui, icon, &words.say(text), tone);
            });
        }
    });
}
