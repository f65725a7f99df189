//! The whole program at a screen, without a window: panels are drawn, and what somebody wants is carried out.

use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kunren::app::desk::Desk;
use kunren::app::look::{Palette, Scheme, dress, fonts};
use kunren::app::{Screen, SeatWish, SetUp, Settings, Wish, stage};
use kunren::journal::Player;
use kunren::text::Lang;
use kunren::view::SeatView;
use tempfile::TempDir;

use super::super::desk::opening;
use super::picture;

/// What lies behind the screen.
pub(crate) struct Behind {
    pub(crate) desk: Desk,
    room: Instant,
    is_dressed: bool,
    _folder: TempDir,
}

/// Somebody in front of the screen.
pub(crate) struct Me {
    harness: Harness<'static, Behind>,
}

/// How large the screen is: in points, and pixels for each.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size(pub(crate) f32, pub(crate) f32, pub(crate) f32);

/// The smallest screen, and the same at twice the size of everything.
pub(crate) const SMALLEST: Size = Size(1280.0, 800.0, 1.0);
pub(crate) const DOUBLED: Size = Size(640.0, 400.0, 2.0);

/// A seat of a shipped scenario at STARTEX, with everybody else played by the textbook; the clock stands still.
pub(crate) fn at_work(scenario: &str, seats: &[&str], lang: Lang, size: Size) -> Me {
    let mut me = begun(scenario, seats, lang, size);
    me.wants(Wish::Show(Screen::Play));
    me.wants(Wish::Pace(kunren::app::Pace::Pause));
    me
}

#[expect(clippy::disallowed_methods, reason = "any moment will do")]
fn begun(scenario: &str, seats: &[&str], lang: Lang, size: Size) -> Me {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::open(&kunren::app::desk::Opening { lang, ..opening(&folder) }).expect("an empty folder");
    let room = Instant::now();
    let seat = |role: &&str| SeatWish { role: (*role).to_owned(), player: Player::Human, lang: None };
    let seats = seats.iter().map(seat).collect();
    let seen_before = Settings { is_guided: true, ..Settings::default() };
    desk.carry_out(Wish::Settings(seen_before), room);
    let (seed, quarters) = (Some(7), Some(4));
    desk.carry_out(
        Wish::Begin(SetUp { scenario: scenario.into(), organization: None, seats, seed, quarters, ..SetUp::default() }),
        room,
    );
    let behind = Behind { desk, room, is_dressed: false, _folder: folder };
    let harness =
        Harness::builder().with_size([size.0, size.1]).with_pixels_per_point(size.2).build_ui_state(frame, behind);
    let mut me = Me { harness };
    me.harness.run();
    me
}

fn frame(ui: &mut egui::Ui, behind: &mut Behind) {
    if !std::mem::replace(&mut behind.is_dressed, true) {
        ui.ctx().set_fonts(fonts());
        dress(ui.ctx(), Palette::of(Scheme::Paper), true);
        ui.ctx().request_repaint();
        return;
    }
    let mut wishes = Vec::new();
    stage::draw(ui, &mut behind.desk, behind.room, &mut wishes);
    if !wishes.is_empty() {
        ui.ctx().request_repaint();
    }
    for wish in wishes {
        behind.desk.carry_out(wish, behind.room);
    }
}

impl Me {
    pub(crate) fn wants(&mut self, wish: Wish) {
        let behind = self.harness.state_mut();
        behind.desk.carry_out(wish, behind.room);
        self.harness.run();
    }

    /// Time passes in the room.
    pub(crate) fn waits(&mut self, secs: u64) {
        let behind = self.harness.state_mut();
        behind.room += Duration::from_secs(secs);
        behind.desk.tick(behind.room);
        self.harness.run();
    }

    /// Clicks what is called so; scrolls to it first.
    pub(crate) fn clicks(&mut self, label: &str) {
        self.scrolls_to(label);
        let Some(node) = self.harness.query_all_by_label(label).next() else {
            panic!("nothing is called “{label}” here:\n  {}", self.labels().join("\n  "));
        };
        node.click();
        self.harness.run();
    }

    /// Clicks the first thing whose name has this in it.
    pub(crate) fn clicks_on(&mut self, part: &str) {
        let label = self.labels().into_iter().find(|label| label.contains(part));
        let Some(label) = label else {
            panic!("nothing has “{part}” in its name here:\n  {}", self.labels().join("\n  "));
        };
        self.clicks(&label);
    }

    fn scrolls_to(&mut self, label: &str) {
        if let Some(node) = self.harness.query_all_by_label(label).next() {
            node.scroll_to_me();
        }
        self.harness.run();
    }

    /// Presses a key.
    pub(crate) fn presses(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// Puts the cursor into a field.
    pub(crate) fn focuses(&mut self, label: &str) {
        self.scrolls_to(label);
        self.harness.get_by_label(label).focus();
        self.harness.run();
    }

    /// Something comes from the keyboard, or from an input method.
    pub(crate) fn enters(&mut self, event: egui::Event) {
        self.harness.event(event);
        self.harness.run();
    }

    /// Types into whatever has the keyboard.
    pub(crate) fn writes(&mut self, text: &str) {
        self.enters(egui::Event::Text(text.to_owned()));
    }

    /// What stands in a field.
    pub(crate) fn reads(&mut self, label: &str) -> String {
        self.harness.get_by_label(label).value().unwrap_or_default()
    }

    pub(crate) fn sees(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    pub(crate) fn sees_some(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    /// Names of everything that is on the screen.
    pub(crate) fn labels(&self) -> Vec<String> {
        let all = self.harness.root().children_recursive();
        all.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).collect()
    }

    pub(crate) fn desk(&self) -> &Desk {
        &self.harness.state().desk
    }

    pub(crate) fn view(&self) -> &SeatView {
        self.desk().table().and_then(|table| table.seen()).expect("a seat is on the screen")
    }

    pub(crate) fn picture(&mut self, name: &str) {
        picture(&mut self.harness, name);
    }
}
