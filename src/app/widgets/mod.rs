//! What panels are made of. Every control has a name that a screen reader says and a test finds.

mod button;
mod card;
mod chip;
mod field;
mod gauge;
mod para;
mod remark;
mod row;
mod spread;
mod steady;
mod text;
mod tick;

pub use button::{button, button_for, icon_button, primary, primary_for, tab};
pub use card::{aside, at_end, bar, card, empty, section, show_whole};
pub use chip::{chip, chip_button};
pub use field::{choice, field, words_field};
pub use gauge::gauge;
pub use para::{by_the_rules, para};
pub use remark::remark;
pub use row::row;
pub use spread::{spread, standing};
pub use steady::steady;
pub use text::{body, bold, clock, small, title};
pub use tick::{radio, tick};
