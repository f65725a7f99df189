//! The floor: what stands on it, and what is kept from whoever may not see it.

use std::cell::RefCell;

use egui_kittest::kittest::Queryable as _;
use kunren::app::floor::{FloorPlan, Pose, Thing};
use kunren::app::panels::{FloorState, Wanted, floor};
use kunren::text::{Lang, Speaker};
use kunren::view::SeatView;

use super::{Stage, bare, picture, stage, staged};

fn plan(stage: &Stage, views: &[&SeatView]) -> FloorPlan {
    let now = views.first().map_or(0, |view| view.now);
    FloorPlan::of(stage.session.setting(), now, views)
}

/// The floor at a screen, and what was clicked on it.
fn shown<'a>(
    stage: &'a Stage,
    plan: &'a FloorPlan,
    clicked: &'a RefCell<Option<Thing>>,
) -> egui_kittest::Harness<'a, kunren::app::Wishes> {
    let state = RefCell::new(FloorState::default());
    bare(move |ui, _| {
        let speaker = Speaker::new(stage.words(), stage.session.setting());
        if let Some(thing) = floor(ui, speaker, plan, &mut state.borrow_mut()) {
            *clicked.borrow_mut() = Some(thing);
        }
    })
}

#[test]
fn a_ringing_phone_is_seen_and_can_be_clicked() {
    let stage = stage("csirt").in_english();
    let mut view = stage.view();
    let phone = stage.session.setting().names.find("phone").expect("there is a phone");
    let operations = stage.session.setting().names.find("operations").expect("a seat");
    let mut call = stage.after_first_message();
    (call.over, call.from, call.until) = (phone, operations, view.now + 60);
    call.state = kunren::view::seat::MessageState::Ringing;
    view.messages.push(call.clone());
    let (plan, clicked) = (plan(&stage, &[&view]), RefCell::default());
    let mut harness = shown(&stage, &plan, &clicked);
    picture(&mut harness, "floor-ringing");
    harness.get_by_label_contains("a phone is ringing");
    harness.get_by_label_contains("is calling").click();
    harness.run();
    drop(harness);
    assert_eq!(clicked.into_inner(), Some(Thing::Message(call.id)));
}

#[test]
fn of_other_seats_one_sees_no_people_and_no_messages() {
    let stage = staged("no-evidence", "csirt", Lang::Ja).after(45);
    let view = stage.view();
    let plan = plan(&stage, &[&view]);
    for office in &plan.offices {
        assert_eq!(office.is_open, office.role == stage.me);
        let knows_somebody = office.figures.iter().any(|figure| figure.person.is_some());
        assert_eq!(knows_somebody, office.role == stage.me, "only its own people have names");
    }
    let own = |flight: &kunren::app::floor::Flight| flight.from == stage.me || flight.to == stage.me;
    assert!(plan.flights.iter().all(own), "{:?}", plan.flights);
    let clicked = RefCell::default();
    let mut harness = shown(&stage, &plan, &clicked);
    picture(&mut harness, "floor-csirt-ja");
    harness.get_by_label_contains("沢渡");
}

#[test]
fn all_seats_together_see_everybody_and_a_passer_by_nobody() {
    let stage = staged("no-evidence", "csirt", Lang::En).after(45);
    let setting = stage.session.setting().clone();
    let views: Vec<SeatView> = setting.seats().map(|seat| stage.session.view(seat)).collect();
    let everybody = plan(&stage, &views.iter().collect::<Vec<_>>());
    assert!(everybody.offices.iter().all(|office| office.is_open && office.figures.len() > 1));
    let clicked = RefCell::default();
    picture(&mut shown(&stage, &everybody, &clicked), "floor-everybody-en");

    let passer_by = FloorPlan::of(&setting, 0, &[]);
    assert!(passer_by.visitors.is_empty() && passer_by.machines.is_empty() && passer_by.flights.is_empty());
    assert!(passer_by.offices.iter().all(|office| office.figures.iter().all(|figure| figure.person.is_none())));
}

#[test]
fn people_are_seen_at_work_in_calls_tired_and_gone() {
    let stage = stage("csirt");
    let mut view = stage.view();
    let one = view.people[0];
    let poses =
        |view: &SeatView| plan(&stage, &[view]).offices.iter().find(|o| o.is_open).expect("mine").figures[0].pose;
    view.people[0].busy_until = view.now + 300;
    assert_eq!(poses(&view), Pose::Busy);
    view.people[0] = one;
    view.people[0].tired = true;
    assert_eq!(poses(&view), Pose::Tired);
    view.people[0].present = false;
    assert_eq!(poses(&view), Pose::Away);
}

#[test]
fn a_letter_moves_on_and_lands() {
    let stage = stage("csirt");
    let mut view = stage.view();
    let mut letter = stage.after_first_message();
    letter.state = kunren::view::seat::MessageState::Arrived;
    letter.at = view.now;
    view.messages = vec![letter];
    let how_far = |view: &SeatView| plan(&stage, &[view]).flights.first().and_then(|flight| flight.progress);
    let first = how_far(&view).expect("it is on its way");
    view.now += 10;
    assert!(how_far(&view).expect("still on its way") > first);
    view.now += 600;
    assert_eq!(how_far(&view), None);
    let there = plan(&stage, &[&view]);
    assert_eq!(there.offices.iter().map(|office| office.num_unread).sum::<usize>(), 1);
}

#[test]
fn whoever_lends_a_texture_is_told_what_to_draw() {
    let stage = stage("csirt");
    let view = stage.view();
    let plan = plan(&stage, &[&view]);
    let mut lent = FloorState::default();
    lent.texture = Some(egui::TextureId::User(7));
    let state = RefCell::new(lent);
    let harness = bare(|ui, _| {
        floor(ui, Speaker::new(stage.words(), stage.session.setting()), &plan, &mut state.borrow_mut());
    });
    drop(harness);
    let Wanted { shapes, size, pixels } = state.into_inner().wanted.expect("something is wanted");
    assert!(shapes.len() > 50);
    let [width, height] = pixels.map(|side| side as f32);
    assert!(width > 200.0 && (width / height - size.x / size.y).abs() < 0.01, "{size:?} in {pixels:?}");
}
