//! The facilitator's screen at the real desk: after ENDEX there is nothing left to steer.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kunren::app::{Screen, Wish};
use kunren::exercise::Command;
use kunren::text::Lang;

use super::{Front, click, front, screen, wants};
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

#[test]
fn a_facilitator_runs_no_evidence_with_stand_ins_by_what_stands_on_the_desk() {
    let mut harness = front(Lang::En);
    wants(&mut harness, Wish::Prepare("no-evidence".to_owned()));
    click(&mut harness, "Stand-ins everywhere");
    click(&mut harness, "Begin the exercise");
    assert_eq!(screen(&harness), Screen::Facilitator);
    for _ in 0..10 {
        click(&mut harness, "On to the next event");
    }
    let now = |harness: &Harness<'_, Front>| state(harness).now;
    assert!(now(&harness) > 0, "time has passed");
    // A hand on the next inject: it goes out now, although it was not due yet.
    let injects = &state(&harness).injects.list;
    let is_due =
        |at: &usize| injects[*at].armed.is_some() && injects[*at].sent.is_none() && injects[*at].skipped.is_none();
    let next = (0..injects.len()).find(is_due).expect("something is due");
    let setting = harness.state().desk.table().expect("it runs").setting().clone();
    click(&mut harness, &format!("Look at: {}", setting.scenario.injects[next].subject.en));
    click(&mut harness, "Send now");
    assert!(state(&harness).injects.list[next].sent.is_some());
    // A voice that is in no script.
    let num_before = state(&harness).messages.list.len();
    let voice = improvised(&harness);
    wants(&mut harness, voice);
    assert_eq!(state(&harness).messages.list.len(), num_before + 1);
    // An observation with one key, and another future from the last inject on.
    harness.key_press(egui::Key::Num1);
    harness.run();
    harness.get_by_label("What you saw, or why you rate it so").type_text("they asked first");
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Enter);
    harness.run();
    assert_eq!(state(&harness).desk.observed.len(), 1);
    let id = harness.state().desk.table().expect("it runs").id();
    click(&mut harness, "Gone out");
    click(&mut harness, &format!("Look at: {}", setting.scenario.injects[next].subject.en));
    harness.get_by_label_contains("Go back to just before").click();
    harness.run();
    assert_eq!((screen(&harness), harness.state().desk.trouble()), (Screen::Facilitator, None));
    assert_ne!(harness.state().desk.table().expect("it goes on").id(), id);
    wants(&mut harness, Wish::Facilitate(Command::End));
    click(&mut harness, "Debrief");
    assert_eq!(screen(&harness), Screen::Debrief);
}

fn state<'h>(harness: &'h Harness<'_, Front>) -> &'h kunren::exercise::State {
    harness.state().desk.table().expect("it runs").session().exercise().state()
}

fn improvised(harness: &Harness<'_, Front>) -> Wish {
    let setting = harness.state().desk.table().expect("it runs").setting().clone();
    let is_outside = |role: &&kunren::scenario::story::Role| !role.seat;
    let role = setting.scenario.roles.iter().find(is_outside).expect("an outside party").id;
    let to = vec![setting.seats().next().expect("a seat")];
    let reaches = |role| {
        move |channel: &&kunren::scenario::organization::Channel| {
            channel.reach.is_empty() || channel.reach.contains(role)
        }
    };
    let over = setting.organization.channels.iter().find(reaches(&to[0])).expect("a channel").id;
    Wish::Facilitate(Command::Improvise { role, to, over, facts: Vec::new(), words: "this is the police".into() })
}
