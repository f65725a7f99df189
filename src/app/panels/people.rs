//! My people: who is there, what they are busy with and until when, who is tired and should rest.

use egui::Ui;

use super::Seat;
use crate::app::look::{Icon, Palette, Tone, size};
use crate::app::widgets::{bold, button, card, chip, empty, section, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::text::arg;
use crate::view::seat::PersonSeen;

/// Shows the seat's people.
pub fn people(ui: &mut Ui, seat: Seat<'_>, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    section(ui, Icon::People, &words.say("app-people"), |ui| {
        if seat.view.people.is_empty() {
            empty(ui, &words.say("app-people-none"));
        }
        for person in &seat.view.people {
            one(ui, seat, *person, wishes);
        }
    });
}

fn one(ui: &mut Ui, seat: Seat<'_>, person: PersonSeen, wishes: &mut Wishes) {
    let (speaker, view) = (seat.speaker, seat.view);
    let words = speaker.words;
    let palette = Palette::here(ui);
    let is_busy = person.present && person.busy_until > view.now;
    let (icon, tone, state) = match (person.present, person.expected) {
        (true, _) if is_busy => {
            let until = arg("until", speaker.clock(person.busy_until, view.now));
            (Icon::Clock, Tone::Accent, words.say_with("app-person-busy", &[until]))
        }
        (true, _) => (Icon::Check, Tone::Good, words.say("app-person-free")),
        (false, Some(at)) => {
            let until = arg("until", speaker.clock(at, view.now));
            (Icon::Clock, Tone::Plain, words.say_with("app-person-expected", &[until]))
        }
        (false, None) => (Icon::Moon, Tone::Plain, words.say("app-person-away")),
    };
    card(ui, Tone::Plain, |ui| {
        ui.horizontal_wrapped(|ui| {
            Icon::Person.show(ui, size::HEAD, palette.ink_soft);
            ui.label(bold(speaker.person(person.person)));
            chip(ui, icon, &state, tone);
            if person.tired {
                chip(ui, Icon::Warning, &words.say("app-person-tired"), Tone::Warn);
            }
        });
        let skills = &speaker.setting.organization.people[person.person.ix()].skills;
        if !skills.is_empty() {
            let names: Vec<&str> = skills.iter().map(|(skill, _)| speaker.skill(*skill)).collect();
            ui.label(small(words.list(&names), palette.ink_soft));
        }
        let name = words.say_with("app-person-rest", &[arg("person", speaker.person(person.person))]);
        if person.present && person.tired && button(ui, &name).clicked() {
            wishes.push(Wish::Submit(Command::Rest { person: person.person }));
        }
    });
}
