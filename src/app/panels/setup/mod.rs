//! Before an exercise: who sits where, on which organization, how fast, and what whoever runs it may see.

mod company;
mod seats;

use egui::{CentralPanel, Frame, Label, Margin, Panel, ScrollArea, Ui};

use crate::app::desk::Card;
use crate::app::look::{Icon, Palette, space};
use crate::app::widgets::{
    aside, bar, button, choice, icon_button, primary, section, show_whole, small, title, words_field,
};
use crate::app::wish::Oversight;
use crate::app::{Screen, SeatWish, SetUp, Wish, Wishes, guide, panels::pace};
use crate::journal::{Player, TEAM_CHARS_MAX};
use crate::scenario::names::RoleId;
use crate::scenario::{Setting, time::MINUTE};
use crate::text::{Lang, Speaker, Words, arg};

/// Longest seed that one can type.
const SEED_DIGITS_MAX: usize = 19;

/// What the set-up's panel is given.
#[derive(Debug, Clone, Copy)]
pub struct Preparing<'a> {
    /// Sentences.
    pub words: &'a Words,
    /// The scenario.
    pub card: &'a Card,
}

/// Who plays a seat, and in which language it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Chair {
    player: Player,
    lang: Option<Lang>,
}

/// What has been chosen.
#[derive(Debug, Clone, Default)]
pub struct SetUpState {
    /// The scenario for which it was chosen.
    scenario: String,
    organization: usize,
    chairs: Vec<Chair>,
    seed: String,
    quarters: Option<u32>,
    oversight: Oversight,
    team: String,
}

impl SetUpState {
    /// Begins anew with another scenario: its first seat is played here, the others by stand-ins.
    fn fit(&mut self, card: &Card, num_seats: usize) {
        if self.scenario != card.id {
            *self = Self { scenario: card.id.clone(), ..Self::default() };
        }
        if self.chairs.len() != num_seats {
            self.chairs = vec![Chair { player: Player::Stance, lang: None }; num_seats];
            self.only(0);
        }
        self.organization = self.organization.min(card.settings.len().saturating_sub(1));
    }

    /// One person plays this seat, stand-ins the others as before.
    fn only(&mut self, seat: usize) {
        for (at, chair) in self.chairs.iter_mut().enumerate() {
            if at == seat {
                chair.player = Player::Human;
            } else if chair.player == Player::Human {
                chair.player = Player::Stance;
            }
        }
    }

    fn num_people(&self) -> usize {
        self.chairs.iter().filter(|chair| chair.player == Player::Human).count()
    }

    /// What is begun; nothing while the seed is no number.
    fn set_up(&self, setting: &Setting) -> Option<SetUp> {
        let seed = match self.seed.trim() {
            "" => None,
            digits => Some(digits.parse().ok()?),
        };
        let seat = |(role, chair): (RoleId, &Chair)| SeatWish {
            role: setting.names.name(role).to_owned(),
            player: chair.player,
            lang: chair.lang,
        };
        Some(SetUp {
            scenario: self.scenario.clone(),
            organization: Some(setting.organization.company.id.to_string()),
            seats: setting.seats().zip(&self.chairs).map(seat).collect(),
            seed,
            quarters: self.quarters,
            oversight: self.oversight,
            team: Some(self.team.trim().to_owned()).filter(|team| !team.is_empty()),
        })
    }
}

/// The set-up's screen.
pub fn set_up(ui: &mut Ui, preparing: Preparing<'_>, state: &mut SetUpState, wishes: &mut Wishes) {
    let Some(first) = preparing.card.settings.first() else {
        return;
    };
    state.fit(preparing.card, first.seats().count());
    let setting = &preparing.card.settings[state.organization];
    let speaker = Speaker::new(preparing.words, setting);
    head(ui, speaker, wishes);
    foot(ui, speaker, state, wishes);
    let palette = Palette::here(ui);
    let wide = ui.available_width();
    let column = |fill| Frame::new().fill(fill).inner_margin(Margin::same(16));
    if wide < space::TWO_COLUMNS_FROM {
        CentralPanel::default().frame(column(palette.ground)).show(ui, |ui| {
            ScrollArea::vertical().id_salt("setup_scroll").auto_shrink([false, false]).show(ui, |ui| {
                seats::seats(ui, speaker, state);
                ui.add_space(space::WIDE);
                running(ui, speaker, state);
                ui.add_space(space::WIDE);
                company::company(ui, preparing, speaker, &mut state.organization);
            });
        });
        return;
    }
    aside(Panel::right("setup_company"), (wide, 0.42, 300.0..=720.0)).frame(column(palette.sunken)).show(ui, |ui| {
        ScrollArea::vertical().id_salt("setup_company_scroll").auto_shrink([false, false]).show(ui, |ui| {
            company::company(ui, preparing, speaker, &mut state.organization);
        });
    });
    CentralPanel::default().frame(column(palette.ground)).show(ui, |ui| {
        ScrollArea::vertical().id_salt("setup_seats_scroll").auto_shrink([false, false]).show(ui, |ui| {
            seats::seats(ui, speaker, state);
            ui.add_space(space::WIDE);
            running(ui, speaker, state);
        });
    });
}

fn head(ui: &mut Ui, speaker: Speaker<'_>, wishes: &mut Wishes) {
    let words = speaker.words;
    bar(ui, "setup_bar", |ui| {
        let palette = Palette::here(ui);
        if icon_button(ui, Icon::Back, &words.say("setup-back"), palette.on_bar).clicked() {
            wishes.push(Wish::Show(Screen::Library));
        }
        ui.label(title(speaker.pick(&speaker.setting.scenario.about.title)).color(palette.on_bar));
        ui.label(small(words.say("setup-what"), palette.on_bar_soft));
    });
}

/// What will begin, in a sentence, and the button that begins it.
fn foot(ui: &mut Ui, speaker: Speaker<'_>, state: &SetUpState, wishes: &mut Wishes) {
    let words = speaker.words;
    let palette = Palette::here(ui);
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(16, 12));
    let shown = Panel::bottom("setup_foot").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let set_up = state.set_up(speaker.setting);
            ui.add_enabled_ui(set_up.is_some(), |ui| {
                let begin = primary(ui, &words.say("setup-begin"));
                guide::anchor(ui, "setup_begin", begin.rect);
                if begin.clicked()
                    && let Some(set_up) = set_up.clone()
                {
                    wishes.push(Wish::Begin(set_up));
                }
            });
            let sentence = match (set_up, state.num_people()) {
                (None, _) => words.say("setup-seed-wrong"),
                (Some(_), 0) => words.say("setup-begins-facilitator"),
                (Some(_), 1) => {
                    let seat =
                        speaker.setting.seats().zip(&state.chairs).find(|(_, chair)| chair.player == Player::Human);
                    words
                        .say_with("setup-begins-alone", &[arg("role", seat.map_or("", |(role, _)| speaker.role(role)))])
                }
                (Some(_), n) => words.say_with("setup-begins-hot-seat", &[arg("n", n)]),
            };
            ui.add(Label::new(sentence).wrap());
        });
    });
    show_whole(ui, "setup_foot", &shown.response);
}

/// Speed, seed, and what whoever runs the exercise may see.
fn running(ui: &mut Ui, speaker: Speaker<'_>, state: &mut SetUpState) {
    let words = speaker.words;
    section(ui, Icon::Clock, &words.say("setup-running"), |ui| {
        ui.horizontal_wrapped(|ui| {
            let name = words.say("setup-speed");
            ui.label(&name);
            choice(ui, &name, &mut state.quarters, &pace::speeds(words));
            let minutes = u32::from(speaker.setting.scenario.about.table_minutes) * MINUTE;
            let palette = Palette::here(ui);
            ui.label(small(words.say_with("setup-speed-why", &[arg("span", words.span(minutes))]), palette.ink_soft));
        });
        ui.horizontal_wrapped(|ui| {
            let name = words.say("setup-seed");
            ui.label(&name);
            words_field(ui, &name, &mut state.seed, 150.0);
            state.seed.truncate(state.seed.floor_char_boundary(SEED_DIGITS_MAX));
            let palette = Palette::here(ui);
            ui.label(small(words.say("setup-seed-why"), palette.ink_soft));
        });
        ui.horizontal_wrapped(|ui| {
            let name = words.say("setup-team");
            ui.label(&name);
            words_field(ui, &name, &mut state.team, 150.0);
            state.team = state.team.chars().take(TEAM_CHARS_MAX).collect();
            let palette = Palette::here(ui);
            ui.label(small(words.say("setup-team-why"), palette.ink_soft));
        });
    });
    ui.add_space(space::GAP);
    section(ui, Icon::Eye, &words.say("setup-facilitator"), |ui| {
        for (oversight, id) in
            [(Oversight::Everything, "setup-sees-everything"), (Oversight::AfterEndex, "setup-sees-after")]
        {
            ui.radio_value(&mut state.oversight, oversight, words.say(id));
        }
    });
}

/// A button for the row of a seat.
fn seat_button(ui: &mut Ui, speaker: Speaker<'_>, role: RoleId) -> egui::Response {
    button(ui, &speaker.words.say_with("setup-alone", &[arg("role", speaker.role(role))]))
}
