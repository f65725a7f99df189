//! How everything looks: one palette, one type scale, one set of icons.

mod fonts;
mod icon;
mod icon_lines;
mod palette;
mod style;

pub use fonts::fonts;
pub use icon::Icon;
pub use palette::{Palette, Scheme, Tone};
pub use style::{dress, size, space};
