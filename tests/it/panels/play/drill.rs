//! The first drill, played as the CSIRT from STARTEX to ENDEX at the screen: only by what stands on it.

use egui::{Key, Modifiers};
use kunren::app::Screen;
use kunren::exercise::event::Content;
use kunren::text::Lang;
use kunren::view::seat::{MessageSeen, MessageState};
use kunren::view::{asks, lens};

use super::{Me, SMALLEST, at_work};

/// Nobody needs more moves than this for a drill.
const MOVES_MAX: usize = 400;

/// What was done at least once.
#[derive(Debug, Default, PartialEq, Eq)]
struct Done {
    picked_up: bool,
    told: bool,
    chose: bool,
    acted: bool,
}

#[test]
fn the_first_drill_is_played_to_its_end_by_what_stands_on_the_screen() {
    let mut me = at_work("first-drill", &["csirt"], Lang::En, SMALLEST);
    let mut done = Done::default();
    for _ in 0..MOVES_MAX {
        if me.view().ended.is_some() {
            break;
        }
        play(&mut me, &mut done);
    }
    assert!(me.view().ended.is_some(), "it is {} after {MOVES_MAX} moves", me.view().now);
    assert!(done.told && done.chose && done.acted, "{done:?}");
    let is_open = |message: &&MessageSeen| message.state == MessageState::Arrived;
    assert_eq!(me.view().messages.iter().filter(is_open).count(), 0, "everything could be read");
    me.picture("drill_ended");
    me.clicks("Debrief");
    assert_eq!(me.desk().screen(), Screen::Debrief);
}

/// The next sensible move.
fn play(me: &mut Me, done: &mut Done) {
    if me.sees("Pick up") && me.view().num_free() > 0 {
        me.presses(Modifiers::NONE, Key::F2);
        done.picked_up = true;
    } else if me.sees_some("Unread, ") {
        me.clicks_on("Unread, ");
        read(me, done);
    } else if let Some(action) = possible(me).filter(|_| me.view().num_free() > 0) {
        act(me, &action);
        done.acted = true;
    } else {
        me.clicks("On to the next event");
    }
}

/// Answers what was opened, and passes on the first facts.
fn read(me: &mut Me, done: &mut Done) {
    if let Some(choice) = choice(me) {
        me.clicks(&choice);
        done.chose = true;
    }
    if !done.told && me.sees("Pass these facts on") {
        me.clicks("Pass these facts on");
        me.clicks_on("To Operations");
        me.clicks_on("Channel Chat");
        me.clicks("Send");
        done.told = true;
    }
}

/// The first answer of the newest message that offers some.
fn choice(me: &Me) -> Option<String> {
    let setting = me.desk().table()?.setting();
    let message = me.view().messages.iter().rev().find(|message| asks::is_asking(setting, message))?;
    let Some(Content::Inject(inject)) = message.content else { return None };
    let choice = lens::choices(me.view(), &setting.scenario.injects[inject.ix()]).next()?;
    let label = me.desk().words().pick(&choice.label).to_owned();
    me.sees(&label).then_some(label)
}

/// The first thing that one's people could do now.
fn possible(me: &Me) -> Option<String> {
    let setting = me.desk().table()?.setting();
    let offer = me.view().offers.iter().find(|offer| offer.lacks.is_none())?;
    Some(me.desk().words().pick(&setting.scenario.actions[offer.action.ix()].label).to_owned())
}

fn act(me: &mut Me, action: &str) {
    me.clicks(action);
    me.clicks(&format!("Begin: {action}"));
    if me.sees("Yes, begin") {
        me.clicks("Yes, begin");
    }
}
