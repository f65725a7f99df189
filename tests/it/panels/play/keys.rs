//! Everything can be done without a mouse, and no key disturbs who is writing.

use egui::{Event, Key, Modifiers};
use kunren::text::Lang;

use super::{DOUBLED, SMALLEST, at_work};

#[test]
fn the_table_of_keys_opens_and_closes_by_key() {
    let mut me = at_work("first-drill", &["csirt"], Lang::Ja, SMALLEST);
    me.presses(Modifiers::NONE, Key::F1);
    assert!(me.sees("次の未読を開く"));
    me.picture("keys_ja");
    me.presses(Modifiers::NONE, Key::Escape);
    assert!(!me.sees("次の未読を開く"));
    me.presses(Modifiers::SHIFT, Key::Questionmark);
    assert!(me.sees("次の未読を開く"));
}

#[test]
fn a_question_mark_in_a_sentence_is_a_question_mark() {
    let mut me = at_work("first-drill", &["csirt"], Lang::En, SMALLEST);
    me.presses(Modifiers::NONE, Key::F4);
    me.focuses("Own words");
    me.enters(Event::Text("why?".into()));
    me.presses(Modifiers::SHIFT, Key::Questionmark);
    assert!(!me.sees("Open the next unread message"));
    assert_eq!(me.reads("Own words"), "why?");
    me.presses(Modifiers::NONE, Key::Escape);
    assert!(me.sees("Go on writing"), "what was closed is kept");
}

#[test]
fn time_is_in_the_players_hand() {
    let mut me = at_work("first-drill", &["csirt"], Lang::En, SMALLEST);
    let runs = |me: &super::Me| me.desk().table().is_some_and(|table| table.clockwork().runs);
    me.presses(Modifiers::NONE, Key::F5);
    assert!(runs(&me));
    me.presses(Modifiers::NONE, Key::F5);
    assert!(!runs(&me));
    me.presses(Modifiers::NONE, Key::F6);
    assert!(me.view().now > 0);
}

#[test]
fn columns_are_reached_by_key() {
    let mut me = at_work("first-drill", &["csirt"], Lang::En, DOUBLED);
    me.presses(Modifiers::NONE, Key::F9);
    assert!(me.sees("My people"));
    me.presses(Modifiers::NONE, Key::F8);
    assert!(me.sees("Record"));
    me.presses(Modifiers::NONE, Key::F7);
    assert!(me.sees("Write or call"));
}
