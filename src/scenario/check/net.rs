//! The playbook is a sound and safe workflow net: whatever is done, the end can be reached, and nothing is left over.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::names::PlaceId;

use super::ground::{Ground, Spot};

/// Playbooks with more states than this are taken on trust; real ones have some dozens.
const STATES_MAX: usize = 20_000;

/// A step, visible or silent.
struct Step<'a> {
    from: &'a [PlaceId],
    to: &'a [PlaceId],
    spot: Spot<'a>,
    name: String,
}

/// The playbook can be carried out from its first place to its last one.
pub(super) fn playbook_is_sound(ground: &Ground<'_>, report: &mut Report) {
    let num_places = ground.playbook.places.len();
    let steps = steps(ground);
    if steps.is_empty() || !is_workflow(ground, &steps, report) {
        return;
    }
    let Some(states) = explore(ground, &steps, num_places, report) else { return };
    for (i, step) in steps.iter().enumerate() {
        if !states.fired.contains(&i) {
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

/// Which places hold a token.
type Marking = BTreeSet<usize>;

/// All states that can be reached, by number; the first is the start.
struct States {
    markings: Vec<Marking>,
    /// From which states each one is reached.
    before: Vec<Vec<usize>>,
    fired: BTreeSet<usize>,
}

/// Plays the playbook in every order; none when a place would hold two tokens or there are too many states.
fn explore(ground: &Ground<'_>, steps: &[Step<'_>], num_places: usize, report: &mut Report) -> Option<States> {
    let start = Marking::from([0]);
    let mut numbers = BTreeMap::from([(start.clone(), 0)]);
    let mut states = States { markings: vec![start], before: vec![Vec::new()], fired: BTreeSet::new() };
    let mut open = VecDeque::from([0]);
    while let Some(number) = open.pop_front() {
        for (i, step) in steps.iter().enumerate() {
            let here = &states.markings[number];
            if !step.from.iter().all(|place| here.contains(&place.ix())) {
                continue;
            }
            let mut next: Marking =
                here.iter().copied().filter(|at| !step.from.iter().any(|p| p.ix() == *at)).collect();
            if let Some(full) = step.to.iter().find(|place| !next.insert(place.ix())) {
                let message = format!("the place \"{}\" can be reached twice at once", ground.names.name(*full));
                let help = format!("{} leads to it while it is still occupied", step.name);
                report.push(ground.spot("places", full.ix()).wrong(Code::UnsafePlace, message).with_help(help));
                return None;
            }
            debug_assert!(next.iter().all(|place| *place < num_places), "ids are resolved");
            states.fired.insert(i);
            let to = *numbers.entry(next.clone()).or_insert_with(|| {
                states.markings.push(next);
                states.before.push(Vec::new());
                open.push_back(states.markings.len() - 1);
                states.markings.len() - 1
            });
            states.before[to].push(number);
            if states.markings.len() > STATES_MAX {
                let message =
                    format!("the playbook has more than {STATES_MAX} states: nobody can say whether it is sound");
                report.push(ground.section(2, "activities").wrong(Code::TooComplex, message));
                return None;
            }
        }
    }
    Some(states)
}

/// From every state the end can be reached, and then nothing else is left to do.
fn ends_well(ground: &Ground<'_>, states: &States, report: &mut Report) {
    let last = ground.playbook.places.len() - 1;
    let words = |marking: &Marking| {
        let names = marking.iter().map(|place| ground.names.name(ground.playbook.places[*place].id));
        names.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
    };
    let end = Marking::from([last]);
    let leftover = states.markings.iter().find(|marking| marking.contains(&last) && **marking != end);
    if let Some(marking) = leftover {
        let others = words(&marking.iter().copied().filter(|place| *place != last).collect());
        let message = format!("the end can be reached while {others} is still occupied");
        report.push(ground.spot("places", last).wrong(Code::TokensLeft, message));
        return;
    }
    let mut can_end: BTreeSet<usize> = BTreeSet::new();
    let mut open: Vec<usize> = (0..states.markings.len()).filter(|state| states.markings[*state] == end).collect();
    while let Some(state) = open.pop() {
        if can_end.insert(state) {
            open.extend(&states.before[state]);
        }
    }
    if let Some(stuck) = (0..states.markings.len()).find(|state| !can_end.contains(state)) {
        let marking = &states.markings[stuck];
        let place = marking.first().copied().unwrap_or(0);
        let message = format!("from {} there is no way to the end", words(marking));
        report.push(ground.spot("places", place).wrong(Code::NoWayToEnd, message));
    }
}
