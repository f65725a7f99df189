//! The phone: what rings is seen at once, and picked up by mouse or key.

use egui::{Key, Modifiers};
use kunren::app::{Pace, Wish};
use kunren::text::Lang;
use kunren::view::seat::MessageState;

use super::ringing;

#[test]
fn a_phone_that_rings_is_seen_and_picked_up() {
    let mut me = ringing(Lang::En);
    assert!(me.sees_some("The phone rings: "));
    me.picture("phone_ringing");
    me.clicks("Pick up");
    let call = me.view().messages[0].clone();
    assert_eq!(call.state, MessageState::Read);
    assert!(!me.sees_some("The phone rings: "));
    assert!(me.sees_some("Talking with "), "who is on the line: {:?}", me.labels());
    let person = me.view().people.iter().find(|person| person.busy_until == call.until).expect("somebody holds it");
    let setting = me.desk().table().expect("it runs").setting().clone();
    let name = me.desk().words().pick(&setting.organization.people[person.person.ix()].name).to_owned();
    assert!(me.labels().iter().any(|label| label.starts_with("Talking with ") && label.contains(&name)));
    me.picture("phone_talking");
}

#[test]
fn the_key_picks_up_too() {
    let mut me = ringing(Lang::Ja);
    me.presses(Modifiers::NONE, Key::F2);
    assert_eq!(me.view().messages[0].state, MessageState::Read);
}

#[test]
fn who_lets_it_ring_is_not_told_again_and_finds_the_call_in_the_list() {
    let mut me = ringing(Lang::En);
    me.clicks("Let it ring");
    assert!(!me.sees_some("The phone rings: "));
    assert_eq!(me.view().messages[0].state, MessageState::Ringing);
    while me.view().messages[0].state == MessageState::Ringing {
        me.wants(Wish::Pace(Pace::Skip(600)));
    }
    assert!(me.sees_some("Missed, "), "{:?}", me.labels());
}
