//! With the keyboard alone: from the library into a seat, and to a decision there.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use kunren::app::Screen;
use kunren::exercise::event::Content;
use kunren::text::Lang;
use kunren::view::lens;
use kunren::view::seat::ReplySeen;

use super::{Front, front, screen};

/// No screen has more controls than this.
const CONTROLS_MAX: usize = 400;

fn presses(harness: &mut Harness<'_, Front>, key: Key) {
    harness.key_press_modifiers(Modifiers::NONE, key);
    harness.run();
}

/// The name of what has the keyboard.
fn focused(harness: &Harness<'_, Front>) -> Option<String> {
    let mut all = harness.root().children_recursive();
    all.find(|node| node.accesskit_node().is_focused()).and_then(|node| node.accesskit_node().label())
}

/// Goes to what is called so with Tab, and presses it.
pub(super) fn walks_to(harness: &mut Harness<'_, Front>, label: &str) {
    let mut passed = Vec::new();
    for _ in 0..CONTROLS_MAX {
        presses(harness, Key::Tab);
        let here = focused(harness).unwrap_or_default();
        if here.contains(label) {
            return presses(harness, Key::Enter);
        }
        passed.push(here);
    }
    panic!("Tab never comes to “{label}”, only to {passed:#?}");
}

#[test]
fn a_decision_of_the_first_drill_is_made_without_a_mouse() {
    let mut harness = front(Lang::En);
    let setting = harness.state().desk.shelved().card("first-drill").expect("it is shipped").settings[0].clone();
    let title = harness.state().desk.words().pick(&setting.scenario.about.title).to_owned();
    walks_to(&mut harness, &format!("Set up “{title}”"));
    assert_eq!(screen(&harness), Screen::SetUp);
    walks_to(&mut harness, "Begin the exercise");
    assert_eq!(screen(&harness), Screen::Briefing);
    walks_to(&mut harness, "Take your seat");
    assert_eq!(screen(&harness), Screen::Play);
    // The clock began to run with the first look; whoever plays with keys holds it with one.
    presses(&mut harness, Key::F5);
    let (choice, label) = loop {
        presses(&mut harness, Key::F3);
        if let Some(found) = first_choice(&harness) {
            break found;
        }
        presses(&mut harness, Key::F6);
    };
    walks_to(&mut harness, &label);
    let table = harness.state().desk.table().expect("it runs");
    let view = table.seen().expect("a seat is on the screen");
    let chosen = view.messages.iter().filter_map(|message| message.reply.clone()).collect::<Vec<_>>();
    assert!(chosen.contains(&ReplySeen::Choice(choice)), "{chosen:?}");
}

/// What can be answered to the message that is open.
fn first_choice(harness: &Harness<'_, Front>) -> Option<(kunren::scenario::names::ChoiceId, String)> {
    let desk = &harness.state().desk;
    let table = desk.table()?;
    let view = table.seen()?;
    let message = view.messages.iter().rev().find(|message| message.content.is_some() && message.reply.is_none())?;
    let Some(Content::Inject(inject)) = message.content else { return None };
    let choice = lens::choices(view, &table.setting().scenario.injects[inject.ix()]).next()?;
    Some((choice.id, desk.words().pick(&choice.label).to_owned()))
}
