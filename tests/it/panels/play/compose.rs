//! Writing: drafts stay, input methods work, what was refused says why, and what is sent is what was picked.

use egui::{Event, ImeEvent, Key, Modifiers};
use kunren::exercise::command::Intent;
use kunren::exercise::event::Content;
use kunren::text::Lang;

use super::{Me, SMALLEST, at_work, with_a_message};

const WORDS: &str = "Own words";

fn letter(me: &Me) -> kunren::exercise::command::Letter {
    let mine = me.view().messages.iter().rev().find(|message| message.from == me.view().role);
    match mine.and_then(|message| message.content.clone()) {
        Some(Content::Letter(letter)) => (*letter).clone(),
        other => panic!("no letter was sent: {other:?}"),
    }
}

#[test]
fn full_width_words_come_through_an_input_method() {
    let mut me = at_work("first-drill", &["csirt"], Lang::Ja, SMALLEST);
    me.clicks("連絡する");
    me.clicks_on("運用部門（情報システム課）へ");
    me.clicks_on("手段：社内チャット");
    me.focuses("自分の言葉");
    let preedit = |text: &str| Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: None });
    me.enters(preedit("しきゅう"));
    me.enters(preedit("至急"));
    // Enter belongs to the input method while it composes; it ends with a commit.
    me.enters(Event::Ime(ImeEvent::Commit("至急、".into())));
    me.enters(Event::Ime(ImeEvent::Commit("ログの保全を！".into())));
    assert_eq!(me.reads("自分の言葉"), "至急、ログの保全を！");
    me.picture("compose_ja");
    me.presses(Modifiers::COMMAND, Key::Enter);
    assert_eq!(&*letter(&me).words, "至急、ログの保全を！");
}

#[test]
fn a_draft_survives_being_closed_and_news() {
    let mut me = at_work("first-drill", &["csirt"], Lang::En, SMALLEST);
    me.presses(Modifiers::NONE, Key::F4);
    me.clicks_on("To Operations");
    me.focuses(WORDS);
    me.enters(Event::Text("Who has seen?".into()));
    me.wants(kunren::app::Wish::Pace(kunren::app::Pace::ToNext));
    assert_eq!(me.reads(WORDS), "Who has seen?");
    me.clicks("Close (kept)");
    assert!(!me.sees(WORDS));
    me.clicks("Go on writing");
    assert_eq!(me.reads(WORDS), "Who has seen?");
}

#[test]
fn what_is_missing_is_said_before_and_what_is_refused_afterwards() {
    let mut me = at_work("first-drill", &["csirt"], Lang::En, SMALLEST);
    let num_people = me.view().people.iter().filter(|person| person.present).count();
    for call in 0..=num_people {
        me.clicks("Write or call");
        assert!(me.sees("Pick at least one receiver."));
        me.clicks_on("To Operations");
        assert!(me.sees("Pick a channel."));
        me.clicks_on("Channel Phone");
        assert!(me.sees("Pick a fact, or write something."));
        me.focuses(WORDS);
        me.enters(Event::Text("Hello?".into()));
        me.clicks("Call");
        if call < num_people {
            assert!(!me.sees(WORDS), "what was sent is not kept");
        }
    }
    assert!(me.sees_some("all lines are busy"), "{:?}", me.labels());
    assert_eq!(me.reads(WORDS), "Hello?", "what was refused is kept");
}

#[test]
fn each_purpose_becomes_its_intent() {
    let mut me = with_a_message(Lang::En);
    me.clicks_on("Unread, ");
    let setting = me.desk().table().expect("it runs").setting().clone();
    let topic = &setting.scenario.topics[0];
    let topic_name = me.desk().words().pick(&topic.name).to_owned();
    me.clicks("Write or call");
    me.clicks("Ask");
    me.clicks_on("To Operations");
    me.clicks_on("Channel Chat");
    me.clicks(&topic_name);
    me.picture("compose_ask_en");
    me.clicks("Send");
    assert_eq!(letter(&me).intent, Intent::Ask(topic.id));

    let authority = &setting.organization.authorities[0];
    let authority_name = me.desk().words().pick(&authority.name).to_owned();
    me.clicks("Write or call");
    me.clicks("Request approval");
    me.clicks("To Management");
    me.clicks_on("Channel Chat");
    me.clicks(&authority_name);
    me.clicks("Send");
    assert_eq!(letter(&me).intent, Intent::Request(authority.id));

    me.clicks("Write or call");
    me.clicks("Promise");
    me.clicks("To Management");
    me.clicks_on("Channel Chat");
    me.clicks_on("in 15 minutes");
    me.clicks("Send");
    let now = me.view().now;
    assert_eq!(letter(&me).promise.map(|(_, until)| until), Some(now + 900));
    assert!(me.sees_some("Promised to Management"), "what is promised counts down: {:?}", me.labels());
}
