//! Every screen as a picture, for eyes, in both languages and five sizes; `KUNREN_PICTURES_SIZE` names one.

use egui_kittest::Harness;
use kunren::app::{Screen, Wish};
use kunren::text::Lang;

use super::{Front, sized, wants};
use crate::panels::picture;

/// The last two are the smallest screen with the smallest and the largest text that the settings offer.
const SIZES: [(&str, [f32; 2], f32); 5] = [
    ("1280", [1280.0, 800.0], 1.0),
    ("1920", [1920.0, 1080.0], 1.0),
    ("2560", [1280.0, 720.0], 2.0),
    ("small", [1600.0, 1000.0], 0.8),
    ("large", [640.0, 400.0], 2.0),
];

fn each(name: &str, show: impl Fn(&mut Harness<'_, Front>)) {
    let wanted = std::env::var_os("KUNREN_PICTURES_SIZE");
    let is_wanted = |size: &str| wanted.as_ref().is_none_or(|wanted| wanted == size);
    for (size, points, scale) in SIZES.into_iter().filter(|(size, ..)| is_wanted(size)) {
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

#[test]
fn the_briefing_fits_every_screen() {
    each("briefing", |harness| wants(harness, crate::desk::first_drill(&["csirt"])));
}

#[test]
fn the_curtain_fits_every_screen() {
    each("curtain", |harness| wants(harness, crate::desk::first_drill(&["csirt", "business", "operations"])));
}

#[test]
fn the_first_minutes_of_play_fit_every_screen() {
    each("guided", |harness| {
        wants(harness, crate::desk::first_drill(&["csirt"]));
        wants(harness, Wish::Show(Screen::Play));
    });
}

#[test]
fn the_facilitators_screen_fits_every_screen() {
    each("truth", |harness| {
        wants(harness, crate::desk::first_drill(&[]));
        wants(harness, Wish::Pace(kunren::app::Pace::Skip(300)));
    });
}

#[test]
fn a_moment_of_the_debrief_fits_every_screen() {
    each("moment", |harness| {
        wants(harness, crate::desk::first_drill(&[]));
        (0..6).for_each(|_| wants(harness, Wish::Pace(kunren::app::Pace::ToNext)));
        wants(harness, Wish::Facilitate(kunren::exercise::Command::End));
        let id = harness.state().desk.table().expect("it runs").id();
        wants(harness, Wish::Debrief(id));
        let words = harness.state().desk.words();
        let (page, on) = (words.say("lesson-moment"), words.say("lesson-later"));
        super::click(harness, &page);
        (0..60).for_each(|_| super::click(harness, &on));
        let lang = harness.state().desk.words().lang().code();
        picture(harness, &format!("moment_all_{lang}"));
        let seat = harness.state().desk.words().say_with("lesson-see-as", &[kunren::text::arg("role", "CSIRT")]);
        super::click(harness, &seat);
    });
}

#[test]
fn the_debrief_fits_every_screen() {
    each("debrief", |harness| {
        wants(harness, crate::desk::first_drill(&[]));
        wants(harness, Wish::Facilitate(kunren::exercise::Command::End));
        let id = harness.state().desk.table().expect("it runs").id();
        wants(harness, Wish::Debrief(id));
    });
}

#[test]
fn own_words_fit_every_screen() {
    each("own_words", |harness| {
        wants(harness, crate::desk::first_drill(&["csirt", "business"]));
        wants(harness, Wish::Facilitate(kunren::exercise::Command::End));
        let id = harness.state().desk.table().expect("it runs").id();
        wants(harness, Wish::Debrief(id));
        let decline = harness.state().desk.words().say("own-words-decline");
        super::click(harness, &decline);
        let yes = harness.state().desk.words().say("own-words-yes");
        super::click(harness, &yes);
    });
}
