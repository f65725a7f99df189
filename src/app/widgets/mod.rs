//! What panels are made of. Every control has a name that a screen reader says and a test finds.

mod button;
mod card;
mod chip;
mod field;
mod row;
mod text;

pub use button::{button, icon_button, primary, tab};
pub use card::{bar, card, empty, section};
pub use chip::{chip, chip_button};
pub use field::{choice, field, words_field};
pub use row::row;
pub use text::{body, bold, clock, small, title};
