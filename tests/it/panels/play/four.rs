//! Four people at one screen play a stretch of "No evidence", one after the other, by what stands on it.

use egui::{Key, Modifiers};
use kunren::app::Screen;
use kunren::exercise::event::Content;
use kunren::scenario::time::MINUTE;
use kunren::text::Lang;
use kunren::view::seat::{MessageState, ReplySeen};
use kunren::view::{asks, lens};

use super::{Me, SMALLEST, at_work};

/// The four play so long.
const PLAYED: u32 = 45 * MINUTE;
/// Nobody opens more messages than this in one turn.
const OPENED_MAX: usize = 20;

#[test]
fn four_people_play_in_turns_and_nobody_sees_what_another_one_saw() {
    let mut me = at_work("no-evidence", &["csirt", "business", "operations", "management"], Lang::En, SMALLEST);
    let setting = me.desk().table().expect("it runs").setting().clone();
    let names: Vec<String> = setting
        .seats()
        .map(|seat| me.desk().words().pick(&setting.scenario.roles[seat.ix()].name).to_owned())
        .collect();
    let mut num_answered = [0; 4];
    let now = |me: &Me| me.desk().table().expect("it runs").session().exercise().now();
    while now(&me) < PLAYED {
        for (at, name) in names.iter().enumerate() {
            sits_down(&mut me, name);
            num_answered[at] += plays(&mut me);
            if at + 1 == names.len() {
                me.clicks("On to the next event");
            }
            // Where time waits for somebody's phone, the jump has drawn it.
            if me.desk().screen() != Screen::Curtain {
                me.clicks("Draw the curtain");
            }
        }
    }
    assert!(num_answered.iter().all(|num| *num > 0), "everybody decided something: {num_answered:?}");
    assert_eq!(me.desk().trouble(), None);
}

/// Through the curtain; whoever sits down for the first time is told who they are.
fn sits_down(me: &mut Me, name: &str) {
    assert_eq!(me.desk().screen(), Screen::Curtain);
    assert!(me.desk().table().is_some_and(|table| table.seen().is_none()), "nobody's view is there");
    me.clicks(&format!("I am {name}, show me"));
    if me.desk().screen() == Screen::Briefing {
        me.clicks("Take your seat");
    }
    let setting = me.desk().table().expect("it runs").setting().clone();
    let mine = me.desk().words().pick(&setting.scenario.roles[me.view().role.ix()].name).to_owned();
    assert_eq!((me.desk().screen(), mine.as_str()), (Screen::Play, name));
}

/// Picks up, reads, and answers. Says how often it was answered.
fn plays(me: &mut Me) -> usize {
    let mut num_answered = 0;
    for _ in 0..OPENED_MAX {
        if me.sees("Pick up") && me.view().num_free() > 0 {
            me.presses(Modifiers::NONE, Key::F2);
        } else if me.view().messages.iter().any(|message| message.state == MessageState::Arrived) {
            me.presses(Modifiers::NONE, Key::F3);
        } else {
            break;
        }
        num_answered += usize::from(answers(me));
    }
    num_answered
}

/// Gives the first answer that the open message offers.
fn answers(me: &mut Me) -> bool {
    let setting = me.desk().table().expect("it runs").setting().clone();
    let Some(message) = me.view().messages.iter().rev().find(|message| asks::is_asking(&setting, message)) else {
        return false;
    };
    let (id, Some(Content::Inject(inject))) = (message.id, message.content.clone()) else { return false };
    let Some(choice) = lens::choices(me.view(), &setting.scenario.injects[inject.ix()]).next() else { return false };
    let label = me.desk().words().pick(&choice.label).to_owned();
    if !me.sees(&label) {
        return false;
    }
    me.clicks(&label);
    matches!(me.view().message(id).and_then(|message| message.reply.as_ref()), Some(ReplySeen::Choice(_)))
}
