//! Before every seat has written its own words, or said that it would rather not, nothing is revealed on any way.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use kunren::app::{Oversight, Pace, Screen, SetUp, Wish};
use kunren::text::Lang;

use super::{Front, click, finds, front, screen, wants};
use crate::desk::first_drill;

/// No screen has more controls than this.
const CONTROLS_MAX: usize = 100;

/// A drill of two people who wanted no spoilers, at its end.
fn ended(seats: &[&str]) -> Harness<'static, Front> {
    let mut harness = front(Lang::En);
    let Wish::Begin(set_up) = first_drill(seats) else { panic!("it begins") };
    wants(&mut harness, Wish::Begin(SetUp { oversight: Oversight::AfterEndex, ..set_up }));
    for _ in 0..200 {
        harness.state_mut().wants(Wish::Pace(Pace::Skip(60)));
    }
    harness.run();
    assert!(harness.state().desk.table().is_some_and(|table| table.has_ended()));
    harness
}

fn debriefs(harness: &mut Harness<'_, Front>) {
    wants(harness, Wish::Debrief("1".parse().expect("a number")));
}

/// Names of everything that the keyboard comes to.
fn controls(harness: &mut Harness<'_, Front>) -> Vec<String> {
    let mut names = Vec::new();
    for _ in 0..CONTROLS_MAX {
        harness.key_press(Key::Tab);
        harness.run();
        let mut all = harness.root().children_recursive();
        let here = all.find(|node| node.accesskit_node().is_focused()).and_then(|node| node.accesskit_node().label());
        let here = here.unwrap_or_default();
        if names.contains(&here) {
            break;
        }
        names.push(here);
    }
    names.sort();
    names
}

/// The screen asks, and shows nothing else.
fn asks(harness: &mut Harness<'_, Front>, who: &str) {
    assert!(finds(harness, &format!("{who} writes")), "{who} is asked");
    let words = harness.state().desk.words();
    let hidden = ["debrief-ratings", "debrief-moments", "improve-head", "lesson-moment", "lesson-futures"];
    for head in hidden.map(|id| words.say(id)) {
        assert!(!finds(harness, &head), "{head} is hidden");
    }
    let controls = controls(harness);
    let allowed = [
        "All seats",
        "Back",
        "Rather not write anything",
        "Show the debrief all the same",
        "What do you think the cause was?",
        "What would you do differently?",
    ];
    let is_allowed = |name: &String| allowed.iter().any(|allowed| name.contains(allowed));
    assert!(controls.len() >= 5 && controls.iter().all(is_allowed), "{controls:?}");
}

#[test]
fn every_way_to_the_debrief_leads_past_the_form() {
    let mut harness = ended(&["csirt", "business"]);
    debriefs(&mut harness);
    asks(&mut harness, "CSIRT");
    for elsewhere in [Screen::Library, Screen::Settings, Screen::Play, Screen::Curtain] {
        wants(&mut harness, Wish::Show(elsewhere));
        wants(&mut harness, Wish::Show(Screen::Debrief));
        asks(&mut harness, "CSIRT");
    }
    // Nor by leaving and coming back, nor through the desk that was closed until the end.
    wants(&mut harness, Wish::Show(Screen::Facilitator));
    assert!(screen(&harness) != Screen::Facilitator && !harness.state().desk.may_facilitate());
    wants(&mut harness, Wish::Leave);
    debriefs(&mut harness);
    asks(&mut harness, "CSIRT");
    click(&mut harness, "Rather not write anything");
    click(&mut harness, "Yes");
    // One seat has said that it would rather not: the other is asked, and nothing is shown before.
    asks(&mut harness, "Business (sales)");
    click(&mut harness, "Rather not write anything");
    click(&mut harness, "Yes");
    let head = harness.state().desk.words().say("debrief-ratings");
    assert!(finds(&harness, &head));
}

#[test]
fn the_facilitators_desk_opens_when_all_have_written() {
    let mut harness = ended(&["csirt"]);
    wants(&mut harness, Wish::Show(Screen::Facilitator));
    assert!(finds(&harness, "every seat has written its own words"));
    debriefs(&mut harness);
    click(&mut harness, "Rather not write anything");
    click(&mut harness, "Yes");
    wants(&mut harness, Wish::Show(Screen::Facilitator));
    assert_eq!(screen(&harness), Screen::Facilitator);
}
