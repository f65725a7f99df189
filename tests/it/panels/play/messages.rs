//! Messages: read, and what one can do with what they say.

use egui::{Key, Modifiers};
use kunren::text::Lang;
use kunren::view::seat::MessageState;

use super::with_a_message;

#[test]
fn a_message_is_read_by_opening_it_and_says_what_is_known_now() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        let mut me = with_a_message(lang);
        let unread = if lang == Lang::Ja { "未読、" } else { "Unread, " };
        me.clicks_on(unread);
        assert_eq!(me.view().messages[0].state, MessageState::Read);
        assert!(!me.view().facts.is_empty());
        let known = if lang == Lang::Ja { "新しく分かったこと：" } else { "You now know: " };
        assert!(me.sees_some(known), "{:?}", me.labels());
        assert!(!me.sees_some(unread));
        me.picture(&format!("messages_{code}"));
    }
}

#[test]
fn the_key_opens_the_next_unread_message() {
    let mut me = with_a_message(Lang::En);
    me.presses(Modifiers::NONE, Key::F3);
    assert_eq!(me.view().messages[0].state, MessageState::Read);
}

#[test]
fn what_a_message_says_is_passed_on_from_there() {
    let mut me = with_a_message(Lang::En);
    me.clicks_on("Unread, ");
    let facts = me.view().messages[0].facts.clone();
    me.clicks("Pass these facts on");
    me.clicks_on("To Operations");
    me.clicks_on("Channel Chat");
    me.clicks("Send");
    let sent = me.view().messages.iter().find(|message| message.from == me.view().role).expect("it was sent");
    assert_eq!(sent.facts, facts);
}
