//! The playbook is a sound and safe workflow net: whatever is done, the end can be reached, and nothing is left over.

use std::collections::BTreeMap;

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::names::PlaceId;

use super::ground::{Ground, Spot};

/// Playbooks with more states than this are taken on trust; real ones have some dozens.
const STATES_MAX: usize = 20_000;
/// Places of a playbook, so that a state fits into one number.
const PLACES_MAX: usize = 128;

/// Which places hold a token: one bit for each.
type Marking = u128;

/// A step, visible or silent.
struct Step<'a> {
    from: &'a [PlaceId],
    to: &'a [PlaceId],
    spot: Spot<'a>,
    name: String,
}

/// The playbook can be carried out from its first place to its last one.
pub(super) fn playbook_is_sound(ground: &Ground<'_>, report: &mut Report) {
    let steps = steps(ground);
    if steps.is_empty() || !is_workflow(ground, &steps, report) {
        return;
    }
    if ground.playbook.places.len() > PLACES_MAX {
        let message = format!("the playbook has more than {PLACES_MAX} places: nobody can say whether it is sound");
        report.push(ground.section(2, "places").wrong(Code::TooComplex, message));
        return;
    }
    let Some(states) = explore(ground, &steps, report) else { return };
    for (step, has_fired) in steps.iter().zip(&states.fired) {
        if !has_fired {
            let message = format!("{} can never be carried out", step.name);
            report
                .push(step.spot.wrong(Code::DeadActivity, message).with_help("its places never hold a token together"));
        }
    }
    ends_well(ground, &states, report);
}

fn steps<'a>(ground: &Ground<'a>) -> Vec<Step<'a>> {
    let visible = ground.playbook.activities.iter().enumerate().map(|(i, activity)| Step {
        from: &activity.from,
        to: &activity.to,
        spot: ground.spot("activities", i),
        name: format!("the activity \"{}\"", ground.names.name(activity.id)),
    });
    let silent = ground.playbook.silent.iter().enumerate().map(|(i, silent)| Step {
        from: &silent.from,
        to: &silent.to,
        spot: ground.spot("silent", i),
        name: "this silent step".to_owned(),
    });
    visible.chain(silent).collect()
}

/// One start, one end, everything in between connected.
fn is_workflow(ground: &Ground<'_>, steps: &[Step<'_>], report: &mut Report) -> bool {
    let places = &ground.playbook.places;
    let mut is_well = places.len() >= 2;
    let mut wrong = |spot: Spot<'_>, message: String| {
        is_well = false;
        report.push(spot.wrong(Code::NotAWorkflow, message));
    };
    if places.len() < 2 {
        wrong(ground.section(2, "places"), "a playbook needs at least a first and a last place".to_owned());
    }
    for step in steps {
        if step.from.is_empty() || step.to.is_empty() {
            wrong(step.spot, format!("{} needs at least one place on each side", step.name));
        }
    }
    for (i, place) in places.iter().enumerate() {
        let spot = ground.spot("places", i);
        let name = ground.names.name(place.id);
        let is_fed = steps.iter().any(|step| step.to.contains(&place.id));
        let is_left = steps.iter().any(|step| step.from.contains(&place.id));
        let (is_first, is_last) = (i == 0, i + 1 == places.len());
        if is_first && is_fed {
            wrong(spot, format!("\"{name}\" is the start, as the first place, and something leads to it"));
        } else if is_last && is_left {
            wrong(spot, format!("\"{name}\" is the end, as the last place, and something leads away from it"));
        } else if !is_first && !is_fed {
            wrong(spot, format!("nothing leads to the place \"{name}\""));
        } else if !is_last && !is_left {
            wrong(spot, format!("nothing leads away from the place \"{name}\""));
        }
    }
    is_well
}

/// All states that can be reached, by number; the first is the start.
struct States {
    markings: Vec<Marking>,
    /// From which states each one is reached.
    before: Vec<Vec<usize>>,
    /// Whether a step was ever carried out.
    fired: Vec<bool>,
}

/// Plays the playbook in every order; none when a place would hold two tokens or there are too many states.
fn explore(ground: &Ground<'_>, steps: &[Step<'_>], report: &mut Report) -> Option<States> {
    let masks: Vec<(Marking, Marking)> = steps.iter().map(|step| (bits(step.from), bits(step.to))).collect();
    let start: Marking = 1;
    let mut numbers = BTreeMap::from([(start, 0)]);
    let mut states = States { markings: vec![start], before: vec![Vec::new()], fired: vec![false; steps.len()] };
    let mut number = 0;
    while let Some(&here) = states.markings.get(number) {
        for (i, (from, to)) in masks.iter().enumerate().filter(|(_, (from, _))| here & from == *from) {
            let kept = here & !from;
            if kept & to != 0 {
                unsafe_place(ground, &steps[i], kept & to, report);
                return None;
            }
            states.fired[i] = true;
            let next = *numbers.entry(kept | to).or_insert_with(|| {
                states.markings.push(kept | to);
                states.before.push(Vec::new());
                states.markings.len() - 1
            });
            states.before[next].push(number);
        }
        if states.markings.len() > STATES_MAX {
            let message = format!("the playbook has more than {STATES_MAX} states: nobody can say whether it is sound");
            report.push(ground.section(2, "activities").wrong(Code::TooComplex, message));
            return None;
        }
        number += 1;
    }
    Some(states)
}

fn bits(places: &[PlaceId]) -> Marking {
    places.iter().fold(0, |bits, place| bits | 1 << place.ix())
}

fn unsafe_place(ground: &Ground<'_>, step: &Step<'_>, twice: Marking, report: &mut Report) {
    let place = twice.trailing_zeros() as usize;
    let name = ground.names.name(ground.playbook.places[place].id);
    let message = format!("the place \"{name}\" can be reached twice at once");
    let help = format!("{} leads to it while it is still occupied", step.name);
    report.push(ground.spot("places", place).wrong(Code::UnsafePlace, message).with_help(help));
}

/// From every state the end can be reached, and then nothing else is left to do.
fn ends_well(ground: &Ground<'_>, states: &States, report: &mut Report) {
    let places = &ground.playbook.places;
    let last = places.len() - 1;
    let end: Marking = 1 << last;
    let words = |marking: Marking| {
        let occupied = places.iter().enumerate().filter(|(i, _)| marking >> i & 1 == 1);
        occupied.map(|(_, place)| format!("\"{}\"", ground.names.name(place.id))).collect::<Vec<_>>().join(", ")
    };
    if let Some(marking) = states.markings.iter().find(|marking| *marking & end != 0 && **marking != end) {
        let message = format!("the end can be reached while {} is still occupied", words(marking & !end));
        report.push(ground.spot("places", last).wrong(Code::TokensLeft, message));
        return;
    }
    let mut can_end = vec![false; states.markings.len()];
    let mut open: Vec<usize> = (0..states.markings.len()).filter(|state| states.markings[*state] == end).collect();
    while let Some(state) = open.pop() {
        if !can_end[state] {
            can_end[state] = true;
            open.extend(&states.before[state]);
        }
    }
    if let Some(stuck) = can_end.iter().position(|can| !can) {
        let marking = states.markings[stuck];
        let message = format!("from {} there is no way to the end", words(marking));
        report.push(ground.spot("places", marking.trailing_zeros() as usize).wrong(Code::NoWayToEnd, message));
    }
}
