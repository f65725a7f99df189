//! Who sits where: somebody here, or a stand-in with its manner.

use egui::Ui;

use super::{Chair, SetUpState, seat_button};
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::panels::library::lang_name;
use crate::app::widgets::{bold, button, card, choice, para, section, small};
use crate::journal::Player;
use crate::scenario::names::RoleId;
use crate::text::{Lang, Speaker, arg};

pub(super) fn seats(ui: &mut Ui, speaker: Speaker<'_>, state: &mut SetUpState) {
    let words = speaker.words;
    section(ui, Icon::People, &words.say("setup-seats"), |ui| {
        ui.horizontal_wrapped(|ui| {
            if button(ui, &words.say("setup-everybody-here")).clicked() {
                state.chairs.iter_mut().for_each(|chair| chair.player = Player::Human);
            }
            if button(ui, &words.say("setup-nobody-here")).clicked() {
                let people = state.chairs.iter_mut().filter(|chair| chair.player == Player::Human);
                people.for_each(|chair| chair.player = Player::Stance);
            }
        });
        let mut alone = None;
        for (at, role) in speaker.setting.seats().enumerate() {
            let num_people = state.num_people();
            if let Some(chair) = state.chairs.get_mut(at)
                && seat(ui, speaker, role, chair, num_people)
            {
                alone = Some(at);
            }
        }
        if let Some(at) = alone {
            state.only(at);
        }
    });
}

/// One seat. Says whether somebody wants to play it alone.
fn seat(ui: &mut Ui, speaker: Speaker<'_>, role: RoleId, chair: &mut Chair, num_people: usize) -> bool {
    let words = speaker.words;
    let palette = Palette::here(ui);
    let is_here = chair.player == Player::Human;
    let mut is_alone = false;
    card(ui, if is_here { Tone::Accent } else { Tone::Plain }, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(bold(speaker.role(role)).line_height(None));
            let name = words.say_with("setup-who-plays", &[arg("role", speaker.role(role))]);
            choice(ui, &name, &mut chair.player, &players(speaker));
            if is_here {
                let name = words.say_with("setup-lang-of", &[arg("role", speaker.role(role))]);
                let mut langs = vec![(None, words.say("setup-lang-usual"))];
                langs.extend(Lang::ALL.map(|lang| (Some(lang), words.say(lang_name(lang)))));
                choice(ui, &name, &mut chair.lang, &langs);
            }
            if !is_here || num_people > 1 {
                is_alone = seat_button(ui, speaker, role).clicked();
            }
        });
        let question = speaker.pick(&speaker.setting.scenario.roles[role.ix()].first_question);
        para(ui, small(question, palette.ink_soft));
        let why = match chair.player {
            Player::Human if num_people > 1 => "setup-here-several",
            Player::Human => "setup-here",
            Player::Textbook => "setup-textbook-why",
            Player::Story => "setup-story-why",
            Player::Stance | Player::Random => "setup-stance-why",
        };
        para(ui, small(words.say(why), palette.ink_soft));
    });
    ui.add_space(space::TIGHT);
    is_alone
}

fn players(speaker: Speaker<'_>) -> [(Player, String); 4] {
    [
        (Player::Human, "setup-human"),
        (Player::Stance, "setup-stance"),
        (Player::Textbook, "setup-textbook"),
        (Player::Story, "setup-story"),
    ]
    .map(|(player, id)| (player, speaker.words.say(id)))
}
