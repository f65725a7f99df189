//! The screens of the real desk without a window: somebody clicks from one to the next, by the names of controls.

mod compare;
mod debrief;
mod facilitator;
mod futures;
mod guide;
mod hot_seat;
mod keyboard;
mod library;
mod manual;
mod own_words;
mod pictures;
mod plan;
mod seats;
mod setup;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kunren::app::desk::{Desk, Opening};
use kunren::app::look::{Palette, dress, fonts};
use kunren::app::stage;
use kunren::app::{Screen, Wish};
use kunren::text::Lang;
use tempfile::TempDir;

/// Whether anything on the screen is called so, or in part.
fn finds(harness: &Harness<'_, Front>, label: &str) -> bool {
    harness.query_all_by_label_contains(label).next().is_some()
}

/// Clicks on what is called so, wherever on the page it is.
fn click(harness: &mut Harness<'_, Front>, label: &str) {
    harness.get_by_label(label).scroll_to_me();
    harness.run();
    harness.get_by_label(label).click();
    harness.run();
}

/// A desk, and the room's time.
pub(crate) struct Front {
    pub(crate) desk: Desk,
    pub(crate) room: Instant,
    is_dressed: bool,
    pub(crate) folder: TempDir,
}

impl Front {
    /// Where files of one's own lie.
    fn scenarios(&self) -> PathBuf {
        self.folder.path().join("scenarios")
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        if !std::mem::replace(&mut self.is_dressed, true) {
            ui.ctx().set_fonts(fonts());
            dress(ui.ctx(), Palette::of(self.desk.settings().scheme), true);
            ui.ctx().request_repaint();
            return;
        }
        let mut wishes = Vec::new();
        stage::draw(ui, &mut self.desk, self.room, &mut wishes);
        if !wishes.is_empty() {
            ui.ctx().request_repaint();
        }
        for wish in wishes {
            self.desk.carry_out(wish, self.room);
        }
    }

    /// Somebody wants something without clicking.
    fn wants(&mut self, wish: Wish) {
        self.desk.carry_out(wish, self.room);
    }

    /// The room's clock goes on.
    fn waits(&mut self, secs: u64) {
        self.room += Duration::from_secs(secs);
        self.desk.tick(self.room);
    }
}

/// The program as it opens on a new machine.
pub(crate) fn front(lang: Lang) -> Harness<'static, Front> {
    sized(lang, [1280.0, 800.0], 1.0)
}

/// The same in a window of another size.
pub(crate) fn sized(lang: Lang, size: [f32; 2], scale: f32) -> Harness<'static, Front> {
    let folder = tempfile::tempdir().expect("a folder");
    opened(folder, lang, size, scale)
}

#[expect(clippy::disallowed_methods, reason = "any moment will do")]
fn opened(folder: TempDir, lang: Lang, size: [f32; 2], scale: f32) -> Harness<'static, Front> {
    let opening = Opening { lang, is_lang_asked: true, folder: folder.path().to_owned(), scenarios: None };
    let desk = Desk::open(&opening).expect("the folder can be used");
    let state = Front { desk, room: Instant::now(), is_dressed: false, folder };
    let app = |ui: &mut egui::Ui, front: &mut Front| front.draw(ui);
    let mut harness = Harness::builder().with_size(size).with_pixels_per_point(scale).build_ui_state(app, state);
    harness.run();
    harness
}

/// Somebody wants something without clicking, and looks at what comes of it.
pub(crate) fn wants(harness: &mut Harness<'_, Front>, wish: Wish) {
    harness.state_mut().wants(wish);
    harness.run();
}

pub(crate) fn screen(harness: &Harness<'_, Front>) -> Screen {
    harness.state().desk.screen()
}
