//! What panels are made of. Every control has a name that a screen reader says and a test finds.

mod button;
mod card;
mod field;
mod row;
mod text;

pub use button::{button, chip_button, icon_button, primary, tab};
pub use card::{bar, card, chip, empty, section};
pub use field::{choice, words_field};
pub use row::row;
pub use text::{body, bold, clock, small, title};
