//! The pointers of the first drill: they lead through it, can be sent away, and come back.

use kunren::app::{Screen, Wish};
use kunren::text::Lang;

use super::{click, finds, front, screen, wants};
use crate::desk::first_drill;

#[test]
fn a_newcomer_is_led_from_the_library_into_play() {
    let mut harness = front(Lang::En);
    assert!(finds(&harness, "New here?"));
    click(&mut harness, "Set up “First drill”");
    assert!(finds(&harness, "All of this can stay as it is"));
    click(&mut harness, "Begin the exercise");
    assert!(finds(&harness, "This is who you are"));
    click(&mut harness, "Take your seat");
    for says in ["The exercise clock.", "arrives here", "The place", "Your people", "Nobody knows"] {
        assert!(finds(&harness, says), "{says}");
        click(&mut harness, "Next");
    }
    assert!(finds(&harness, "Once a deadline runs") && !harness.state().desk.settings().is_guided);
    click(&mut harness, "Got it");
    assert!(harness.state().desk.settings().is_guided, "whoever has seen them all is not led again");
    assert!(!finds(&harness, "Close the pointers"));
}

#[test]
fn pointers_are_sent_away_and_called_back() {
    let mut harness = front(Lang::En);
    wants(&mut harness, first_drill(&["csirt"]));
    wants(&mut harness, Wish::Show(Screen::Play));
    click(&mut harness, "Next");
    click(&mut harness, "Close the pointers");
    assert!(!finds(&harness, "arrives here") && screen(&harness) == Screen::Play);
    harness.key_press(egui::Key::F1);
    harness.run();
    assert!(!finds(&harness, "The exercise clock."), "F1 alone is for the keys");
    harness.key_press(egui::Key::Escape);
    harness.key_press_modifiers(egui::Modifiers::SHIFT, egui::Key::F1);
    harness.run();
    assert!(finds(&harness, "The exercise clock."), "they begin at the beginning");
    wants(&mut harness, Wish::DrawCurtain);
    assert!(!finds(&harness, "Close the pointers"), "here is nothing to explain");
}
