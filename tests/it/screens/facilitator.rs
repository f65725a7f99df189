//! The facilitator's screen at the real desk: after ENDEX there is nothing left to steer.

use egui_kittest::kittest::Queryable as _;
use kunren::app::{Screen, Wish};
use kunren::exercise::Command;
use kunren::text::Lang;

use super::{front, screen, wants};
use crate::desk::first_drill;

#[test]
fn after_endex_nothing_is_sent_or_sped_up_and_the_debrief_opens() {
    let mut harness = front(Lang::En);
    wants(&mut harness, first_drill(&[]));
    assert_eq!(screen(&harness), Screen::Facilitator);
    let steering = ["Let the clock run", "On to the next event", "End the exercise …", "Speak as …"];
    for label in steering {
        assert!(harness.query_by_label(label).is_some(), "{label}");
    }
    wants(&mut harness, Wish::Facilitate(Command::End));
    harness.get_all_by_label_contains("Look at: ").next().expect("something is in reserve").click();
    harness.run();
    for label in steering.into_iter().chain(["Send now", "Hold back", "Skip for good", "What you could send next"]) {
        assert!(harness.query_by_label(label).is_none(), "{label}");
    }
    harness.get_by_label("Debrief").click();
    harness.run();
    assert_eq!(screen(&harness), Screen::Debrief);
}
