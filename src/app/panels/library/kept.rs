//! Exercises that were begun: going on with them, or learning from them.

use std::sync::Arc;

use egui::{Label, Ui};

use super::Library;
use super::choose::{self, Chosen};
use crate::app::look::{Icon, Palette, Tone};
use crate::app::widgets::{bold, button, card, empty, para, primary, section, small};
use crate::app::{Wish, Wishes};
use crate::scenario::Setting;
use crate::scenario::time::Secs;
use crate::store::Summary;
use crate::text::{Speaker, arg};

pub(super) fn kept(ui: &mut Ui, library: Library<'_>, chosen: &mut Chosen, wishes: &mut Wishes) {
    let words = library.words;
    let (begun, ended): (Vec<_>, Vec<_>) = library.shelved.exercises.iter().partition(|kept| kept.ending.is_none());
    section(ui, Icon::Play, &words.say("library-begun"), |ui| {
        if begun.is_empty() {
            empty(ui, &words.say("library-begun-none"));
        }
        begun.into_iter().for_each(|kept| one(ui, library, kept, None, wishes));
    });
    section(ui, Icon::Book, &words.say("library-ended"), |ui| {
        if ended.is_empty() {
            empty(ui, &words.say("library-ended-none"));
        }
        choose::compare(ui, library, &ended, chosen, wishes);
        let is_choice = ended.len() > 1;
        ended.into_iter().for_each(|kept| one(ui, library, kept, is_choice.then_some(&mut *chosen), wishes));
    });
}

fn one(ui: &mut Ui, library: Library<'_>, kept: &Summary, chosen: Option<&mut Chosen>, wishes: &mut Wishes) {
    let words = library.words;
    let palette = Palette::here(ui);
    let setting = setting(library, kept);
    let speaker = setting.map(|setting| Speaker::new(words, setting));
    // Files may be gone: then their ids have to do.
    let title = speaker.map_or(&*kept.scenario, |speaker| speaker.pick(&speaker.setting.scenario.about.title));
    let company =
        speaker.map_or(&*kept.organization, |speaker| speaker.pick(&speaker.setting.organization.company.name));
    card(ui, Tone::Plain, |ui| {
        ui.add(
            Label::new(bold(words.say_with("library-kept", &[arg("id", kept.id.to_string()), arg("title", title)])))
                .wrap(),
        );
        para(ui, small(company, palette.ink_soft));
        let at = speaker.map(|speaker| speaker.moment(kept.now_secs)).unwrap_or_default();
        let ago = Secs::try_from(kept.touched_secs_ago).unwrap_or(Secs::MAX);
        let ago = words.span(ago - ago % 60);
        ui.label(small(words.say_with("library-kept-at", &[arg("at", at), arg("ago", ago)]), palette.ink_soft));
        if let Some((id, seq)) = kept.parent {
            let from = [arg("id", id.to_string()), arg("seq", seq)];
            ui.label(small(words.say_with("library-kept-fork", &from), palette.ink_soft));
        }
        match &kept.ending {
            None => {
                let name = words.say_with("library-resume", &[arg("id", kept.id.to_string())]);
                if primary(ui, &name).clicked() {
                    wishes.push(Wish::Resume(kept.id));
                }
            }
            Some(id) => {
                let ending = setting.and_then(|setting| setting.names.find(id));
                let ending = ending.zip(speaker).map_or("", |(ending, speaker)| speaker.ending(ending));
                ui.add(Label::new(ending).wrap());
                let name = words.say_with("library-debrief", &[arg("id", kept.id.to_string())]);
                ui.horizontal_wrapped(|ui| {
                    if button(ui, &name).clicked() {
                        wishes.push(Wish::Debrief(kept.id));
                    }
                    if let Some(chosen) = chosen {
                        choose::choose(ui, words, kept, chosen);
                    }
                });
            }
        }
    });
}

fn setting<'a>(library: Library<'a>, kept: &Summary) -> Option<&'a Arc<Setting>> {
    let card = library.shelved.card(&kept.scenario)?;
    let is_it = |setting: &&Arc<Setting>| setting.organization.company.id == kept.organization;
    card.settings.iter().find(is_it).or(card.settings.first())
}
