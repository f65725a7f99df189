//! My people.

use egui_kittest::kittest::Queryable as _;
use kunren::app::panels::people;
use kunren::exercise::Command;

use super::{commands, picture, stage};

#[test]
fn everybody_is_shown_with_what_they_are_busy_with() {
    let stage = stage("csirt").in_english();
    let mut view = stage.view();
    view.people[0].busy_until = view.now + 600;
    let mut harness = stage.show(&view, people);
    picture(&mut harness, "people");
    harness.get_by_label("My people");
    harness.get_by_label_contains("Busy until");
}

#[test]
fn whoever_is_tired_can_be_sent_home() {
    let stage = stage("csirt").after(1);
    let mut view = stage.view();
    view.people[0].tired = true;
    let person = view.people[0].person;
    let mut harness = stage.show(&view, people);
    harness.get_by_label_contains("帰して休ませる").click();
    harness.run();
    assert_eq!(commands(harness.state()), [&Command::Rest { person }]);
}
