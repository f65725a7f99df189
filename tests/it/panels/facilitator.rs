//! The facilitator's screen: the truth is shown, and each hand on it comes back as a command.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kunren::app::panels::Clockwork;
use kunren::app::panels::facilitator::{FacilitatorState, Truth, facilitator};
use kunren::app::{Pace, Wish, Wishes};
use kunren::debrief::rating;
use kunren::exercise::Command;
use kunren::exercise::command::{Rating, Steer};
use kunren::scenario::names::{ExpectationId, InjectId};
use kunren::text::{Lang, Speaker};
use kunren::view::FacilitatorView;
use kunren::view::facilitator::{InjectStands, Standing};

use super::{Stage, bare, picture, staged};

const CLOCKWORK: Clockwork = Clockwork { runs: false, quarters: 240, as_phase: true };

fn truth(stage: &Stage) -> FacilitatorView {
    FacilitatorView::of(stage.session.setting(), stage.session.exercise().state(), stage.session.views())
}

fn letters(stage: &Stage) -> Vec<Option<Rating>> {
    let (setting, state) = (stage.session.setting(), stage.session.exercise().state());
    ExpectationId::all(setting.scenario.expectations.len()).map(|id| rating::letter(setting, state, id)).collect()
}

fn show<'a>(stage: &'a Stage, view: &'a FacilitatorView) -> Harness<'a, Wishes> {
    let letters = letters(stage);
    let mut state = FacilitatorState::default();
    bare(move |ui, wishes| {
        let speaker = Speaker::new(stage.words(), stage.session.setting());
        let (blackout, refusal, debrief) = (false, None, None);
        let (clockwork, is_displayed) = (CLOCKWORK, false);
        let truth = Truth { speaker, view, letters: &letters, clockwork, blackout, is_displayed, refusal, debrief };
        facilitator(ui, truth, &mut state, wishes);
    })
}

fn no_evidence(lang: Lang) -> Stage {
    staged("no-evidence", "csirt", lang).after(75)
}

/// The first inject that stands so.
fn first(view: &FacilitatorView, is: impl Fn(&Standing) -> bool) -> InjectId {
    view.injects.iter().find(|stands| is(&stands.standing)).expect("there is one").inject
}

fn facilitated(wishes: &[Wish]) -> Vec<&Command> {
    wishes.iter().filter_map(|wish| if let Wish::Facilitate(command) = wish { Some(command) } else { None }).collect()
}

#[test]
fn the_truth_fits_the_screen_in_both_languages() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        let stage = no_evidence(lang);
        let view = truth(&stage);
        let mut harness = show(&stage, &view);
        let due = first(&view, |standing| matches!(standing, Standing::Due(_)));
        let look = if lang == Lang::Ja { "内容を見る：" } else { "Look at: " };
        let speaker = Speaker::new(stage.words(), stage.session.setting());
        let name = format!("{look}{}", speaker.inject(due));
        harness.get_by_label(&name).click();
        harness.run();
        picture(&mut harness, &format!("facilitator_{code}"));
        let pages = if lang == Lang::Ja {
            ["観察", "全体像", "代役で話す"]
        } else {
            ["Observe", "Truth", "Speak as …"]
        };
        for (i, page) in pages.into_iter().enumerate() {
            harness.get_by_label(page).click();
            harness.run();
            picture(&mut harness, &format!("facilitator_{code}_{i}"));
        }
    }
}

#[test]
fn a_due_inject_is_sent_held_skipped_or_delayed() {
    let stage = no_evidence(Lang::En);
    let view = truth(&stage);
    let inject = first(&view, |standing| matches!(standing, Standing::Due(_)));
    let subject = Speaker::new(stage.words(), stage.session.setting()).inject(inject).to_owned();
    let mut harness = show(&stage, &view);
    harness.get_by_label(&format!("Look at: {subject}")).click();
    harness.run();
    for label in ["Send now", "Hold back", "Skip for good", "Delay by 1 minute"] {
        harness.get_by_label(label).click();
        harness.run();
    }
    let orders: Vec<Steer> = facilitated(harness.state())
        .into_iter()
        .map(|command| match command {
            Command::Steer { inject: steered, order } if *steered == inject => *order,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(orders, [Steer::Send, Steer::Hold, Steer::Skip, Steer::Delay(60)]);
}

#[test]
fn what_has_gone_out_can_only_be_gone_back_to() {
    let stage = no_evidence(Lang::En);
    let view = truth(&stage);
    let sent = |stands: &InjectStands| if let Standing::Sent(mark) = stands.standing { Some(mark) } else { None };
    let last = view.injects.iter().filter_map(|stands| Some((sent(stands)?, stands))).max_by_key(|(mark, _)| *mark);
    let (mark, stands) = last.expect("something has gone out after 75 minutes");
    let subject = Speaker::new(stage.words(), stage.session.setting()).inject(stands.inject).to_owned();
    let mut harness = show(&stage, &view);
    harness.get_by_label("Gone out").click();
    harness.run();
    harness.get_all_by_label(&format!("Look at: {subject}")).next().expect("it is listed").click();
    harness.run();
    assert!(harness.query_by_label("Send now").is_none());
    harness.get_by_label_contains("Go back to just before").click();
    harness.run();
    assert_eq!(harness.state().as_slice(), [Wish::Rewind(mark.seq - 1)]);
}

#[test]
fn an_observation_is_kept_with_its_seat() {
    let stage = no_evidence(Lang::En);
    let view = truth(&stage);
    let role = view.seats[0].role;
    let name = Speaker::new(stage.words(), stage.session.setting()).role(role).to_owned();
    let mut harness = show(&stage, &view);
    harness.get_by_label(&format!("Note about {name}")).click();
    harness.run();
    harness.get_by_label("What you saw, or why you rate it so").focus();
    harness.run();
    harness.get_by_label("What you saw, or why you rate it so").type_text("asked before acting");
    harness.run();
    harness.get_by_label("Write it down").click();
    harness.run();
    let observed = Command::Observe { role: Some(role), expectation: None, words: "asked before acting".into() };
    assert_eq!(facilitated(harness.state()), [&observed]);
}

#[test]
fn what_an_improvisation_lacks_is_said() {
    let stage = no_evidence(Lang::En);
    let view = truth(&stage);
    let mut harness = show(&stage, &view);
    harness.get_by_label("Speak as …").click();
    harness.run();
    harness.get_by_label("Pick who speaks.");
    harness.get_by_label("Say it").click();
    harness.run();
    assert!(harness.state().is_empty(), "nothing is said before it is complete");
}

#[test]
fn time_is_in_the_facilitators_hand() {
    let stage = no_evidence(Lang::En);
    let view = truth(&stage);
    let mut harness = show(&stage, &view);
    harness.get_by_label("Let the clock run").click();
    harness.run();
    harness.get_by_label("On to the next event").click();
    harness.run();
    harness.get_by_label("Darken the room display").click();
    harness.run();
    assert_eq!(harness.state().as_slice(), [Wish::Pace(Pace::Go), Wish::Pace(Pace::ToNext), Wish::Blackout(true)]);
}
