//! The desktop: it draws views and hands on wishes, and holds no rule of the game.
//!
//! Everything here but `shell/` works without a window: panels are functions from a view to wishes, one file each, and are
//! tested by the names of their controls. `shell/` puts them into Bevy.

pub mod desk;
pub mod floor;
pub mod guide;
pub mod look;
pub mod panels;
pub mod settings;
#[cfg(feature = "desktop")]
pub mod shell;
pub mod stage;
pub mod table;
pub mod widgets;
mod wish;

pub use settings::Settings;
pub use wish::{Beside, Oversight, Pace, Planning, Save, Screen, SeatWish, SetUp, Target, Wish, Wishes};
