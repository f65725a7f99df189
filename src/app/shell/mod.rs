//! The window: Bevy around desk and screens. One plugin a file.
//!
//! A frame goes: input is read, the clock advances (`Turn::Clock`), the screen is drawn (egui's pass), wishes are carried out
//! (`Turn::Wishes`), and the window learns what it needs to know (`Turn::Publish`).

mod clock;
mod display;
mod draw;
mod dress;
mod figures;
mod floor;
mod room;
mod screens;
mod start;
mod tour;
mod wake;
mod window;
mod wishes;

pub use figures::Figures;
pub use room::{Room, Turn};
pub use screens::OnScreen;
pub use start::{measure, run, tour};
pub use tour::{Picture, Tour};
pub use wishes::Pending;

use bevy::prelude::*;

use super::desk::Desk;

/// Everything but the window: a frame's order, the clock, wishes, screens. Runs headless as well.
pub struct TablePlugins(pub std::sync::Mutex<Option<Desk>>);

impl TablePlugins {
    /// With this desk.
    pub fn new(desk: Desk) -> Self {
        Self(std::sync::Mutex::new(Some(desk)))
    }
}

impl Plugin for TablePlugins {
    fn build(&self, app: &mut App) {
        let mut desk = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(desk) = desk.take() {
            app.insert_non_send(desk);
        }
        app.add_plugins((room::plugin, clock::plugin, screens::plugin, wishes::plugin));
    }
}

/// The window and what is drawn into it.
fn window_plugins(app: &mut App) {
    app.add_plugins((window::plugin, wake::plugin, dress::plugin, floor::plugin, draw::plugin, display::plugin));
}
