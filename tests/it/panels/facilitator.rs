//! The facilitator's screen: the truth is shown, and each hand on it comes back as a command.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kunren::app::panels::Clockwork;
use kunren::app::panels::facilitator::{FacilitatorState, Truth, facilitator};
use kunren::app::{Pace, Wish, Wishes};
use kunren::debrief::rating;
use kunren::exercise::command::{Rating, Steer};
use kunren::exercise::{By, Command};
use kunren::scenario::names::{ExpectationId, InjectId};
use kunren::text::{Lang, Speaker, arg};
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
        let players = stage.session.players();
        let truth =
            Truth { speaker, view, players, letters: &letters, clockwork, blackout, is_displayed, refusal, debrief };
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

/// Opens the page of the first inject that is due.
fn with_due_inject<'a>(stage: &'a Stage, view: &'a FacilitatorView) -> (Harness<'a, Wishes>, InjectId) {
    let inject = first(view, |standing| matches!(standing, Standing::Due(_)));
    let look = if stage.words().lang() == Lang::Ja { "内容を見る：" } else { "Look at: " };
    let subject = Speaker::new(stage.words(), stage.session.setting()).inject(inject);
    let mut harness = show(stage, view);
    harness.get_by_label(&format!("{look}{subject}")).click();
    harness.run();
    (harness, inject)
}

#[test]
fn a_due_inject_is_changed_and_only_what_is_new_is_asked_for() {
    let stage = no_evidence(Lang::En);
    let view = truth(&stage);
    let (mut harness, inject) = with_due_inject(&stage, &view);
    harness.get_by_label("Change").click();
    harness.run();
    harness.get_by_label("What it says").focus();
    harness.run();
    harness.get_by_label("What it says").type_text("Please. ");
    harness.run();
    let to = &view.inject(inject).way.to;
    let other = view.seats.iter().find(|seat| !to.contains(&seat.role)).expect("a seat that does not get it").role;
    let name = Speaker::new(stage.words(), stage.session.setting()).role(other).to_owned();
    harness.get_by_role_and_label(Role::CheckBox, &name).click();
    harness.run();
    picture(&mut harness, "facilitator_edit_en");
    harness.get_by_label("Keep the change").click();
    harness.run();
    let asked = facilitated(harness.state());
    let [Command::EditInject { inject: changed, words: Some(words), to: Some(to), over: None, at: None }] = asked[..]
    else {
        panic!("{asked:?}");
    };
    assert_eq!((*changed, to.contains(&other)), (inject, true));
    assert!(words.contains("Please.") && words.len() > 40, "what was written is still there: {words}");
    assert!(harness.query_by_label("Keep the change").is_none(), "the form is done with");
}

#[test]
fn the_form_of_a_change_fits_in_japanese_and_offers_nothing_that_changes_nothing() {
    let stage = no_evidence(Lang::Ja);
    let view = truth(&stage);
    let (mut harness, _) = with_due_inject(&stage, &view);
    harness.get_by_label("直す").click();
    harness.run();
    picture(&mut harness, "facilitator_edit_ja");
    harness.get_by_label("この内容にする").click();
    harness.run();
    assert!(harness.state().is_empty(), "nothing was changed");
}

#[test]
fn one_key_notes_something_about_a_seat_and_another_one_keeps_it() {
    let stage = no_evidence(Lang::En);
    let view = truth(&stage);
    let mut harness = show(&stage, &view);
    harness.key_press(egui::Key::Num2);
    harness.run();
    harness.get_by_label("What you saw, or why you rate it so").type_text("asked twice");
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Enter);
    harness.run();
    let observed = Command::Observe { role: Some(view.seats[1].role), expectation: None, words: "asked twice".into() };
    assert_eq!(facilitated(harness.state()), [&observed]);
}

#[test]
fn keys_hold_time_and_darken_the_display_and_are_listed() {
    let stage = no_evidence(Lang::En);
    let view = truth(&stage);
    let mut harness = show(&stage, &view);
    for key in [egui::Key::F5, egui::Key::F6, egui::Key::F8] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(harness.state().as_slice(), [Wish::Pace(Pace::Go), Wish::Pace(Pace::ToNext), Wish::Blackout(true)]);
    harness.key_press(egui::Key::F1);
    harness.run();
    harness.get_by_label("Note something about that seat (while not writing)");
    picture(&mut harness, "facilitator_keys_en");
    harness.key_press(egui::Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Note something about that seat (while not writing)").is_none());
}

#[test]
fn what_injects_wait_for_is_said_without_ids() {
    for scenario in ["first-drill", "no-evidence"] {
        for lang in Lang::ALL {
            let stage = staged(scenario, "csirt", lang);
            let speaker = Speaker::new(stage.words(), stage.session.setting());
            let injects = &stage.session.setting().scenario.injects;
            for cond in injects.iter().flat_map(|inject| [&inject.when, &inject.unless]).flatten() {
                let clause = speaker.condition(cond, 0);
                assert!(!clause.contains('_') && !clause.is_empty(), "{clause:?}");
            }
        }
    }
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

#[test]
fn an_objective_is_rated_with_a_reason_beside_what_the_rule_says() {
    for lang in Lang::ALL {
        let stage = no_evidence(lang);
        let view = truth(&stage);
        let objective = &stage.session.setting().scenario.objectives[0];
        let text = Speaker::new(stage.words(), stage.session.setting()).objective(objective.id).to_owned();
        let say = |id: &str| stage.words().say(id);
        let mut harness = show(&stage, &view);
        click(&mut harness, &say("facil-page-observe"));
        assert!(harness.query_by_label(&say("facil-rate")).is_none(), "nothing is chosen yet");
        harness.get_by_label(&say("facil-observe-objective")).click();
        harness.run();
        click(&mut harness, &text);
        assert!(harness.query_by_label_contains(&stage.words().say_with("facil-rule", &[arg("letter", "")])).is_some());
        harness.get_by_label(&say("facil-rate")).click();
        harness.run();
        assert!(facilitated(harness.state()).is_empty(), "neither a letter nor a reason is there");
        harness.get_by_label(&say("facil-observe-words")).focus();
        harness.run();
        harness.get_by_label(&say("facil-observe-words")).type_text("nobody was told");
        harness.run();
        click(&mut harness, &say("facil-letter-m"));
        picture(&mut harness, &format!("facilitator_objective_{}", lang.code()));
        click(&mut harness, &say("facil-rate"));
        let words = "nobody was told".into();
        let rated = Command::RateObjective { objective: objective.id, letter: Rating::M, words };
        assert_eq!(facilitated(harness.state()), [&rated]);
    }
}

#[test]
fn letters_of_objectives_stand_among_what_was_written() {
    let mut stage = no_evidence(Lang::En);
    let objective = stage.session.setting().scenario.objectives[0].id;
    let command = Command::RateObjective { objective, letter: Rating::S, words: "late, and well".into() };
    stage.session.submit(By::Facilitator, &command).expect("the evaluator may");
    let view = truth(&stage);
    let text = Speaker::new(stage.words(), stage.session.setting()).objective(objective).to_owned();
    let mut harness = show(&stage, &view);
    click(&mut harness, "Observe");
    harness.get_by_label(&format!("Objective: {text}"));
    harness.get_by_label("late, and well");
}

fn click(harness: &mut Harness<'_, Wishes>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}
