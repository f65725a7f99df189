//! A scenario as a card: what it is about, and what it takes.

use egui::{Label, Ui};

use crate::app::desk::Card;
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::widgets::{body, card as framed, chip, para, primary, small};
use crate::app::{Wish, Wishes, guide};
use crate::scenario::Setting;
use crate::scenario::story::PhaseKind;
use crate::scenario::time::MINUTE;
use crate::text::{Lang, Speaker, Words, arg};

pub(super) fn card(ui: &mut Ui, words: &Words, card: &Card, wishes: &mut Wishes) {
    let Some(setting) = card.settings.first() else {
        return;
    };
    let speaker = Speaker::new(words, setting);
    let about = &setting.scenario.about;
    framed(ui, Tone::Plain, |ui| {
        ui.add(Label::new(egui::RichText::new(speaker.pick(&about.title)).heading()).wrap());
        ui.horizontal_wrapped(|ui| chips(ui, words, card, setting));
        para(ui, body(speaker.pick(&about.summary)));
        let roles: Vec<&str> = setting.seats().map(|seat| speaker.role(seat)).collect();
        line(ui, words, "library-seats", &words.list(&roles));
        let name = |setting: &std::sync::Arc<Setting>| words.pick(&setting.organization.company.name).to_owned();
        let mut companies: Vec<String> = card.settings.iter().map(name).collect();
        // Before and after its preparation, a company has one name.
        companies.dedup();
        let companies: Vec<&str> = companies.iter().map(String::as_str).collect();
        line(ui, words, "library-organizations", &words.list(&companies));
        let langs = Lang::ALL.map(|lang| words.say(lang_name(lang)));
        line(ui, words, "library-languages", &words.list(&[&langs[0], &langs[1]]));
        // It gives a little away: whoever wants to be surprised leaves it shut.
        let head = words.say_with("library-story", &[arg("title", speaker.pick(&about.title))]);
        egui::CollapsingHeader::new(small(words.say("library-story-head"), Palette::here(ui).ink))
            .id_salt(&head)
            .show(ui, |ui| {
                para(ui, body(speaker.pick(&about.story)));
                if !about.rows.is_empty() {
                    line(ui, words, "library-rows", &about.rows.join(" "));
                }
            })
            .header_response
            .on_hover_text(head);
        ui.add_space(space::TIGHT);
        let name = words.say_with("library-prepare", &[arg("title", speaker.pick(&about.title))]);
        let prepare = primary(ui, &name);
        if about.difficulty == 1 {
            guide::anchor(ui, "library_prepare", prepare.rect);
        }
        if prepare.clicked() {
            wishes.push(Wish::Prepare(card.id.clone()));
        }
    });
}

fn chips(ui: &mut Ui, words: &Words, card: &Card, setting: &Setting) {
    let about = &setting.scenario.about;
    for kind in [PhaseKind::Build, PhaseKind::Operate, PhaseKind::Incident] {
        if setting.scenario.phases.iter().any(|phase| phase.kind == kind) {
            let (icon, word) = match kind {
                PhaseKind::Build => (Icon::Settings, "library-build"),
                PhaseKind::Operate => (Icon::Shield, "library-operate"),
                PhaseKind::Incident => (Icon::Warning, "library-incident"),
            };
            chip(ui, icon, &words.say(word), Tone::Accent);
        }
    }
    chip(ui, Icon::Clock, &words.span(u32::from(about.table_minutes) * MINUTE), Tone::Plain);
    chip(ui, Icon::People, &words.say_with("library-num-seats", &[arg("n", setting.seats().count())]), Tone::Plain);
    chip(ui, Icon::Flag, &words.say_with("library-level", &[arg("n", about.difficulty)]), Tone::Plain);
    if card.is_own {
        chip(ui, Icon::Note, &words.say("library-is-own"), Tone::Good);
    }
}

fn line(ui: &mut Ui, words: &Words, id: &'static str, what: &str) {
    let palette = Palette::here(ui);
    para(ui, small(words.say_with(id, &[arg("what", what)]), palette.ink_soft));
}

/// A language by its own name.
pub(in crate::app) const fn lang_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "library-lang-ja",
        Lang::En => "library-lang-en",
    }
}
