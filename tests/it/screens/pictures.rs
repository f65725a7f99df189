//! Every screen as a picture, for eyes, in both languages and three sizes.

use egui_kittest::Harness;
use kunren::app::{Screen, Wish};
use kunren::text::Lang;

use super::{Front, sized, wants};
use crate::panels::picture;

const SIZES: [(&str, [f32; 2], f32); 3] =
    [("1280", [1280.0, 800.0], 1.0), ("1920", [1920.0, 1080.0], 1.0), ("2560", [1280.0, 720.0], 2.0)];

fn each(name: &str, show: impl Fn(&mut Harness<'_, Front>)) {
    for (size, points, scale) in SIZES {
        for lang in Lang::ALL {
            let mut harness = sized(lang, points, scale);
            show(&mut harness);
            picture(&mut harness, &format!("{name}_{}_{size}", lang.code()));
        }
    }
}

#[test]
fn the_library_fits_every_screen() {
    each("library", |_| {});
}

#[test]
fn the_set_up_fits_every_screen() {
    each("setup", |harness| wants(harness, Wish::Prepare("no-evidence".to_owned())));
}

#[test]
fn the_settings_fit_every_screen() {
    each("settings", |harness| wants(harness, Wish::Show(Screen::Settings)));
}
