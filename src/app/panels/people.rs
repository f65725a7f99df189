//! My people: who is there, what they are busy with and until when, who is tired and should rest.

use egui::Ui;

use super::Seat;
use crate::app::look::{Icon, Palette, Tone, size};
use crate::app::widgets::{bold, button, card, chip, empty, section, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::text::arg;
use crate::view::seat::{MessageState, PersonSeen};

/// Shows the seat's people.
pub fn people(ui: &mut Ui, seat: Seat<'_>, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    section(ui, Icon::People, &words.say("app-people"), |ui| {
        if seat.view.people.is_empty() {
            empty(ui, &words.say("app-people-none"));
            return;
        }
        card(ui, Tone::Plain, |ui| {
            for person in &seat.view.people {
                one(ui, seat, *person, wishes);
            }
        });
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
        (false, None) if speaker.setting.organization.people[person.person.ix()].on_call => {
            (Icon::Phone, Tone::Plain, words.say("app-person-on-call"))
        }
        (false, None) => (Icon::Moon, Tone::Plain, words.say("app-person-away")),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing.y = 0.0;
        Icon::Person.show(ui, size::BODY, palette.ink_soft);
        ui.label(bold(speaker.person(person.person)).line_height(None));
        chip(ui, icon, &state, tone);
        if person.tired {
            chip(ui, Icon::Warning, &words.say("app-person-tired"), Tone::Warn);
        }
    });
    if is_busy {
        let work = work(seat, person).unwrap_or_else(|| words.say("app-person-helps"));
        ui.add(egui::Label::new(small(work, palette.ink)).wrap());
    }
    let skills = &speaker.setting.organization.people[person.person.ix()].skills;
    if !skills.is_empty() {
        let names: Vec<&str> = skills.iter().map(|(skill, _)| speaker.skill(*skill)).collect();
        ui.label(small(words.list(&names), palette.ink_soft));
    }
    let name = words.say_with("app-person-rest", &[arg("person", speaker.person(person.person))]);
    if person.present && person.tired && view.ended.is_none() && button(ui, &name).clicked() {
        wishes.push(Wish::Submit(Command::Rest { person: person.person }));
    }
}

/// What keeps somebody busy: the work or the talk that ends when they are free again.
fn work(seat: Seat<'_>, person: PersonSeen) -> Option<String> {
    let (speaker, view) = (seat.speaker, seat.view);
    let run = view.runs.iter().find(|run| run.end.is_none() && run.ends == person.busy_until);
    let talk = || {
        let talks = |state| matches!(state, MessageState::Read | MessageState::Delivered);
        let message = view.messages.iter().find(|one| talks(one.state) && one.until == person.busy_until)?;
        let others: Vec<_> = if message.from == view.role { message.to.to_vec() } else { vec![message.from] };
        Some(speaker.words.say_with("app-person-talks", &[arg("roles", speaker.roles(&others))]))
    };
    run.map(|run| speaker.action(run.action).to_owned()).or_else(talk)
}
