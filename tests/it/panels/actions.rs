//! What I can do now.

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kunren::app::panels::{ActionsState, Purpose, actions};
use kunren::app::{Target, Wish, Wishes};
use kunren::exercise::{By, Command, Refusal};
use kunren::scenario::names::ActionId;
use kunren::text::{Lang, Speaker};
use kunren::view::SeatView;
use kunren::view::seat::{Offer, Right};

use super::{Stage, bare, commands, narrow, picture, staged};

fn show<'a>(stage: &'a Stage, view: &'a SeatView) -> Harness<'a, Wishes> {
    let mut state = ActionsState::default();
    bare(move |ui, wishes| {
        let seat = stage.seat(view);
        narrow(ui, |ui| actions(ui, seat, &mut state, wishes));
    })
}

fn operations(lang: Lang) -> Stage {
    staged("no-evidence", "operations", lang).after(45)
}

fn name(stage: &Stage, action: ActionId) -> String {
    Speaker::new(stage.words(), stage.session.setting()).action(action).to_owned()
}

/// An action that is possible at once and costs nobody's yes and no money.
fn light(stage: &Stage, view: &SeatView) -> Offer {
    let is_light = |offer: &&Offer| {
        let action = &stage.session.setting().scenario.actions[offer.action.ix()];
        offer.lacks.is_none() && action.authority.is_none() && action.cost.base == 0
    };
    *view.offers.iter().find(is_light).expect("something can be done")
}

/// A view in which the only action is one that needs an approval.
fn with_approval(stage: &Stage, lacks: bool) -> (SeatView, ActionId) {
    let mut view = stage.view();
    let all = &stage.session.setting().scenario.actions;
    let (action, authority) =
        all.iter().find_map(|action| Some((action.id, action.authority?))).expect("the scenario has one");
    let lacks = lacks.then_some(Refusal::NeedsApproval { authority });
    view.rights[authority.ix()] = if lacks.is_some() { Right::None } else { Right::Held };
    view.offers = vec![Offer { action, lacks, takes: (600, 1200) }];
    (view, action)
}

#[test]
fn actions_are_grouped_by_what_is_possible() {
    for (lang, code, seat) in
        [(Lang::Ja, "ja", "operations"), (Lang::En, "en", "operations"), (Lang::Ja, "ja2", "csirt")]
    {
        let stage = staged("no-evidence", seat, lang).after(if seat == "csirt" { 150 } else { 45 });
        let view = stage.view();
        let offer = light(&stage, &view);
        let mut harness = show(&stage, &view);
        harness.get_by_label(&name(&stage, offer.action)).click();
        harness.run();
        picture(&mut harness, &format!("actions_{code}"));
        harness.get_by_label_contains(if lang == Lang::Ja { "すぐ着手できる" } else { "Possible now" });
    }
}

#[test]
fn what_is_possible_begins_with_two_clicks() {
    let stage = operations(Lang::En);
    let view = stage.view();
    let offer = light(&stage, &view);
    let name = name(&stage, offer.action);
    let mut harness = show(&stage, &view);
    harness.get_by_label(&name).click();
    harness.run();
    harness.get_by_label(&format!("Begin: {name}")).click();
    harness.run();
    assert_eq!(commands(harness.state()), [&Command::Act { action: offer.action, anyway: false }]);
    assert!(harness.query_by_label(&format!("Begin: {name}")).is_none(), "the card closes");
}

#[test]
fn the_keyboard_goes_from_one_action_to_the_next() {
    let stage = operations(Lang::En);
    let view = stage.view();
    let mut harness = show(&stage, &view);
    for offer in view.offers.iter().filter(|offer| offer.lacks.is_none()) {
        harness.key_press(egui::Key::Tab);
        harness.run();
        let here = harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        let here = here.and_then(|node| node.accesskit_node().label());
        assert_eq!(here, Some(name(&stage, offer.action)), "a stop that is no action, or has no name");
    }
}

#[test]
fn a_closed_card_opens_wherever_it_is_pressed() {
    let stage = operations(Lang::En);
    let view = stage.view();
    let offer = light(&stage, &view);
    let name = name(&stage, offer.action);
    let mut harness = show(&stage, &view);
    harness.get_by_label(&name).scroll_to_me();
    harness.run();
    // Below its title, which is a button of its own.
    let title = harness.get_by_label(&name).rect();
    let below = egui::pos2(title.left() + 5.0, title.bottom() + 12.0);
    harness.event(egui::Event::PointerMoved(below));
    for pressed in [true, false] {
        let button = egui::PointerButton::Primary;
        harness.event(egui::Event::PointerButton { pos: below, button, pressed, modifiers: egui::Modifiers::NONE });
    }
    harness.run();
    harness.get_by_label(&format!("Begin: {name}"));
}

#[test]
fn what_needs_a_yes_is_begun_only_after_a_second_question() {
    let stage = operations(Lang::En);
    let (view, action) = with_approval(&stage, false);
    let name = name(&stage, action);
    let mut harness = show(&stage, &view);
    harness.get_by_label(&name).click();
    harness.run();
    harness.get_by_label_contains("You may decide it yourself");
    harness.get_by_label(&format!("Begin: {name}")).click();
    harness.run();
    assert!(harness.state().is_empty(), "it is asked again first");
    harness.get_by_label("Not yet").click();
    harness.run();
    harness.get_by_label(&format!("Begin: {name}")).click();
    harness.run();
    harness.get_by_label("Yes, begin").click();
    harness.run();
    assert_eq!(commands(harness.state()), [&Command::Act { action, anyway: false }]);
}

#[test]
fn without_the_approval_one_is_told_that_it_will_be_remembered() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        let stage = operations(lang);
        let (view, action) = with_approval(&stage, true);
        let name = name(&stage, action);
        let mut harness = show(&stage, &view);
        harness.get_by_label(&name).click();
        harness.run();
        let (anyway, warning, really) = match lang {
            Lang::Ja => ("承認なしで実行する：", "記録に残り", "承認なしで着手する"),
            Lang::En => ("Without the approval: ", "It will be remembered", "Begin without the approval"),
        };
        harness.get_by_label(&format!("{anyway}{name}")).click();
        harness.run();
        picture(&mut harness, &format!("actions_anyway_{code}"));
        assert!(harness.state().is_empty(), "it is asked again first");
        harness.get_by_label_contains(warning);
        harness.get_by_label(really).click();
        harness.run();
        assert_eq!(commands(harness.state()), [&Command::Act { action, anyway: true }]);
    }
}

#[test]
fn why_something_is_not_possible_stands_beside_it() {
    let stage = operations(Lang::En);
    let mut view = stage.view();
    let offer = light(&stage, &view);
    view.offers = vec![Offer { lacks: Some(Refusal::TooFewPeople { needed: 2, free: 1 }), ..offer }];
    let mut harness = show(&stage, &view);
    harness.get_by_label_contains("Not now (1)");
    let why = Speaker::new(stage.words(), stage.session.setting()).refusal(view.offers[0].lacks.unwrap(), view.now);
    harness.get_by_label(&why);
    harness.get_by_label(&name(&stage, offer.action)).click();
    harness.run();
    assert!(harness.query_by_label_contains("Begin").is_none());
}

#[test]
fn what_is_under_way_says_until_when_and_what_is_done_is_folded() {
    let mut stage = operations(Lang::En);
    let offer = light(&stage, &stage.view());
    let me = By::Role(stage.me);
    stage.session.submit(me, &Command::Act { action: offer.action, anyway: false }).expect("it is possible");
    let view = stage.view();
    let harness = show(&stage, &view);
    harness.get_by_label(&name(&stage, offer.action));
    harness.get_by_label_contains("Under way until");
    drop(harness);
    let stage = stage.after(offer.takes.1.div_ceil(60));
    let mut view = stage.view();
    view.offers.clear();
    let report = || format!("Done: {}", name(&stage, offer.action));
    let mut harness = show(&stage, &view);
    assert!(harness.query_by_label_contains(&report()).is_none(), "what is done is folded");
    harness.get_by_label_contains("Done (").click();
    harness.run();
    harness.get_by_label_contains(&report());
}

#[test]
fn the_yes_that_is_needed_can_be_asked_for() {
    let stage = operations(Lang::En);
    let (view, action) = with_approval(&stage, true);
    let mut harness = show(&stage, &view);
    harness.get_by_label(&name(&stage, action)).click();
    harness.run();
    harness.get_by_label_contains("Ask for approval: ").click();
    harness.run();
    let authority = stage.session.setting().scenario.actions[action.ix()].authority;
    let [Wish::Open(Target::Draft(draft))] = harness.state().as_slice() else { panic!("{:?}", harness.state()) };
    assert_eq!((draft.purpose, draft.authority), (Purpose::Request, authority));
}

#[test]
fn the_time_that_is_told_is_the_time_that_it_takes() {
    let mut stage = operations(Lang::En);
    let mut num_begun = 0;
    while let Some(offer) = stage.view().offers.iter().find(|offer| offer.lacks.is_none()).copied() {
        let me = By::Role(stage.me);
        stage.session.submit(me, &Command::Act { action: offer.action, anyway: false }).expect("it is possible");
        let run = *stage.view().runs.last().expect("it is under way");
        let secs = run.ends - run.began;
        assert!(offer.takes.0 <= secs && secs <= offer.takes.1, "{secs} is not within {:?}", offer.takes);
        num_begun += 1;
    }
    assert!(num_begun > 1);
}
