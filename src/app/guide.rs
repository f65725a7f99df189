//! Places on the screen by name, so that pointers can be drawn at them.

use std::collections::BTreeMap;

use egui::{Id, Rect, Ui};

type Places = BTreeMap<&'static str, Rect>;

fn id() -> Id {
    Id::new("kunren_guide")
}

/// This is where the thing with this name is, in this frame.
pub fn anchor(ui: &Ui, name: &'static str, place: Rect) {
    ui.data_mut(|data| data.get_temp_mut_or_default::<Places>(id()).insert(name, place));
}
