//! Every condition and every list of effects in the files, with its place.

use crate::scenario::rules::{Cond, Effect};
use crate::scenario::story::Start;

use super::ground::{Ground, Spot};

/// Whose condition it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Inject(usize),
    /// Action and outcome.
    Outcome(usize, usize),
    Action(usize),
    Stage(usize),
    Clock(usize),
    Expectation(usize),
    Ending(usize),
    /// Manner and rule.
    Rule(usize),
    Other,
}

/// Calls `see` for each condition as it stands in a field.
pub(super) fn conds<'a>(ground: &Ground<'a>, see: &mut impl FnMut(Owner, Spot<'a>, &'a Cond)) {
    let scenario = ground.scenario;
    if let Some(cond) = &scenario.about.ends_when {
        see(Owner::Other, ground.spot("about", 0).field("ends_when"), cond);
    }
    for (i, inject) in scenario.injects.iter().enumerate() {
        let spot = ground.spot("injects", i);
        inject.when.iter().for_each(|cond| see(Owner::Inject(i), spot.field("when"), cond));
        inject.unless.iter().for_each(|cond| see(Owner::Other, spot.field("unless"), cond));
    }
    for (i, action) in scenario.actions.iter().enumerate() {
        let spot = ground.spot("actions", i);
        see(Owner::Action(i), spot.field("when"), &action.when);
        for (k, outcome) in action.outcomes.iter().enumerate() {
            see(Owner::Outcome(i, k), spot.field("outcomes").part(k).field("when"), &outcome.when);
        }
    }
    for (i, evidence) in scenario.evidence.iter().enumerate() {
        see(Owner::Other, ground.spot("evidence", i).field("covered"), &evidence.covered);
    }
    for (i, stage) in scenario.attacker.iter().enumerate() {
        let spot = ground.spot("attacker", i);
        see(Owner::Stage(i), spot.field("when"), &stage.when);
        stage.unless.iter().for_each(|cond| see(Owner::Other, spot.field("unless"), cond));
    }
    for (i, clock) in scenario.clocks.iter().enumerate() {
        let spot = ground.spot("clocks", i);
        if let Start::When(cond) = &clock.starts {
            see(Owner::Clock(i), spot.field("starts").part(0), cond);
        }
        clock.due_when.iter().for_each(|cond| see(Owner::Other, spot.field("due_when"), cond));
        see(Owner::Clock(i), spot.field("stops"), &clock.stops);
    }
    rated(ground, see);
    for (i, manner) in scenario.manners.iter().enumerate() {
        let spot = ground.spot("manners", i).field("rules");
        for (k, rule) in manner.rules.iter().enumerate() {
            see(Owner::Rule(i), spot.part(k).field("when"), &rule.when);
        }
    }
    for (i, channel) in ground.organization.channels.iter().enumerate() {
        channel
            .overheard
            .iter()
            .for_each(|cond| see(Owner::Other, ground.spot("channels", i).field("overheard"), cond));
    }
}

/// The conditions that only the debrief looks at.
fn rated<'a>(ground: &Ground<'a>, see: &mut impl FnMut(Owner, Spot<'a>, &'a Cond)) {
    let scenario = ground.scenario;
    for (i, expectation) in scenario.expectations.iter().enumerate() {
        let spot = ground.spot("expectations", i);
        expectation.opens.iter().for_each(|cond| see(Owner::Expectation(i), spot.field("opens"), cond));
        see(Owner::Expectation(i), spot.field("met"), &expectation.met);
        for (k, remark) in expectation.remarks.iter().enumerate() {
            see(Owner::Other, spot.field("remarks").part(k).field("when"), &remark.when);
        }
    }
    for (i, gate) in scenario.gates.iter().enumerate() {
        see(Owner::Other, ground.spot("gates", i).field("matters"), &gate.matters);
        see(Owner::Other, ground.spot("gates", i).field("met"), &gate.met);
    }
    for (i, mapping) in scenario.mappings.iter().enumerate() {
        see(Owner::Other, ground.spot("mappings", i).field("when"), &mapping.when);
    }
    for (i, ending) in scenario.endings.iter().enumerate() {
        see(Owner::Ending(i), ground.spot("endings", i).field("when"), &ending.when);
    }
}

/// Calls `see` for a condition and its parts, each with its place; `may_hold` is false inside `Not`.
pub(super) fn walk<'a>(cond: &'a Cond, spot: Spot<'a>, may_hold: bool, see: &mut impl FnMut(&'a Cond, Spot<'a>, bool)) {
    see(cond, spot, may_hold);
    match cond {
        Cond::All(parts) | Cond::Any(parts) => {
            for (i, part) in parts.iter().enumerate() {
                walk(part, spot.part(0).part(i), may_hold, see);
            }
        }
        Cond::Not(part) => walk(part, spot.part(0), !may_hold, see),
        _ => {}
    }
}

/// Calls `see` for each effect.
pub(super) fn effects<'a>(ground: &Ground<'a>, see: &mut impl FnMut(Spot<'a>, &'a Effect)) {
    let scenario = ground.scenario;
    let mut list = |spot: Spot<'a>, name: &str, effects: &'a [Effect]| {
        for (i, effect) in effects.iter().enumerate() {
            see(spot.field(name).part(i), effect);
        }
    };
    for (i, inject) in scenario.injects.iter().enumerate() {
        let spot = ground.spot("injects", i);
        list(spot, "effects", &inject.effects);
        list(spot, "otherwise", &inject.otherwise);
        for (k, choice) in inject.choices.iter().enumerate() {
            list(spot.field("choices").part(k), "effects", &choice.effects);
        }
    }
    for (i, action) in scenario.actions.iter().enumerate() {
        let spot = ground.spot("actions", i);
        list(spot, "starts", &action.starts);
        for (k, outcome) in action.outcomes.iter().enumerate() {
            list(spot.field("outcomes").part(k), "effects", &outcome.effects);
        }
        if let Some(outcome) = &action.fails {
            list(spot.field("fails"), "effects", &outcome.effects);
        }
    }
    for (i, stage) in scenario.attacker.iter().enumerate() {
        list(ground.spot("attacker", i), "effects", &stage.effects);
    }
    for (i, clock) in scenario.clocks.iter().enumerate() {
        list(ground.spot("clocks", i), "missed", &clock.missed);
    }
    list(ground.spot("overhears", 0), "effects", &scenario.overhears.effects);
}
