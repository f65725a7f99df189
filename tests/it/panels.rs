//! Panels without a window: what is shown, by the names of controls, and which wishes come back.

mod actions;
mod board;
mod books;
mod declarations;
mod display;
mod facilitator;
mod floor;
mod outcomes;
mod people;
mod picture;
mod play;
mod screen;
mod search;

use std::sync::Arc;

use egui_kittest::Harness;
use kunren::app::look::{Palette, Scheme, dress, fonts};
use kunren::app::panels::Seat;
use kunren::app::{Wish, Wishes};
use kunren::exercise::{By, Command};
use kunren::journal::Player;
use kunren::scenario::Setting;
use kunren::scenario::names::RoleId;
use kunren::scenario::time::{MINUTE, Secs};
use kunren::session::Session;
use kunren::shelf::Shelf;
use kunren::text::{Lang, Speaker, Words};
use kunren::view::SeatView;
use kunren::view::seat::MessageSeen;

pub(crate) use picture::picture;

/// Room in the right column of a window of 1280 points.
const COLUMN_WIDTH: f32 = 330.0;

/// A shipped scenario with a person in one seat, at some moment.
pub(crate) struct Stage {
    pub(crate) session: Session,
    pub(crate) me: RoleId,
    words: Words,
}

/// The first drill at STARTEX, seen from a seat, in Japanese.
pub(crate) fn stage(seat: &str) -> Stage {
    staged("first-drill", seat, Lang::Ja)
}

/// A shipped scenario at STARTEX.
pub(crate) fn staged(scenario: &str, seat: &str, lang: Lang) -> Stage {
    let setting: Arc<Setting> =
        Shelf::open(None).expect("what is shipped").setting(scenario, None).expect("it has no errors");
    let me: RoleId = setting.names.find(seat).expect("the scenario has this seat");
    let player = |role| (role, if role == me { Player::Human } else { Player::Textbook });
    let players: Vec<_> = setting.seats().map(player).collect();
    let mut session = Session::new(setting, 7, &players, None);
    session.submit(By::Clock, &Command::Start).expect("it begins");
    session.stand_ins_act().expect("nothing is kept");
    Stage { session, me, words: Words::new(lang) }
}

impl Stage {
    /// Lets time pass.
    pub(crate) fn after(mut self, minutes: Secs) -> Self {
        let to = self.session.exercise().now() + minutes * MINUTE;
        self.session.run_to(to).expect("nothing is kept");
        self
    }

    /// In the other language.
    pub(crate) fn in_english(self) -> Self {
        Self { words: Words::new(Lang::En), ..self }
    }

    /// The words of its language.
    pub(crate) fn words(&self) -> &Words {
        &self.words
    }

    /// What the seat sees.
    pub(crate) fn view(&self) -> SeatView {
        self.session.view(self.me)
    }

    /// What a panel is given.
    pub(crate) fn seat<'a>(&'a self, view: &'a SeatView) -> Seat<'a> {
        Seat { speaker: Speaker::new(&self.words, self.session.setting()), view, refused: None }
    }

    /// The first message that the seat gets to see, an hour on at the latest.
    pub(crate) fn after_first_message(&self) -> MessageSeen {
        let mut session = Session::new(self.session.setting().clone(), 7, self.session.players(), None);
        session.submit(By::Clock, &Command::Start).expect("it begins");
        session.stand_ins_act().expect("nothing is kept");
        session.run_to(60 * MINUTE).expect("nothing is kept");
        session.view(self.me).messages.first().expect("somebody wrote").clone()
    }

    /// A panel on a screen of its own; its state is the wishes that came back.
    pub(crate) fn show<'a>(
        &'a self,
        view: &'a SeatView,
        panel: impl Fn(&mut egui::Ui, Seat<'_>, &mut Wishes) + 'a,
    ) -> Harness<'a, Wishes> {
        bare(move |ui, wishes| panel(ui, self.seat(view), wishes))
    }
}

/// Anything on a screen of its own, dressed as in the program.
pub(crate) fn bare<'a>(mut panel: impl FnMut(&mut egui::Ui, &mut Wishes) + 'a) -> Harness<'a, Wishes> {
    let mut is_dressed = false;
    let app = move |ui: &mut egui::Ui, wishes: &mut Wishes| {
        if !std::mem::replace(&mut is_dressed, true) {
            ui.ctx().set_fonts(fonts());
            dress(ui.ctx(), Palette::of(Scheme::Paper), true);
            // The new letters are there from the next pass on.
            ui.ctx().request_repaint();
            return;
        }
        panel(ui, wishes);
    };
    let mut harness =
        Harness::builder().with_size([1280.0, 800.0]).with_pixels_per_point(1.0).build_ui_state(app, Vec::new());
    harness.run();
    harness
}

/// A column as narrow as the narrowest one on the screen of play.
pub(crate) fn narrow(ui: &mut egui::Ui, panel: impl FnOnce(&mut egui::Ui)) {
    egui::ScrollArea::vertical().max_width(COLUMN_WIDTH).show(ui, |ui| {
        ui.set_width(COLUMN_WIDTH);
        panel(ui);
    });
}

/// The commands among the wishes.
pub(crate) fn commands(wishes: &[Wish]) -> Vec<&Command> {
    wishes.iter().filter_map(|wish| if let Wish::Submit(command) = wish { Some(command) } else { None }).collect()
}
