//! The playbook as a seat walks through it: which step follows which, and what shows that one was carried out.

use std::collections::BTreeSet;

use super::names::{ActionId, ActivityId, ChoiceId, FactId, RoleId};
use super::playbook::Playbook;
use super::rules::{Cond, Effect, EvidenceState};
use super::story::{Action, Inject, Outcome, Scenario};
use super::time::Secs;

/// Places of a playbook that a seat keeps in mind; with more, every step counts as its turn.
const PLACES_MAX: usize = 64;
/// Steps, visible or silent, of such a playbook.
const STEPS_MAX: usize = 128;

/// Since when each place holds a token, as far as a seat can know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marking([Secs; PLACES_MAX]);

/// There is no token on a place. Markings are copied all the time, and this halves them.
const EMPTY: Secs = Secs::MAX;

impl Marking {
    /// A token on the first place, at STARTEX.
    pub fn at_start() -> Self {
        let mut places = [EMPTY; PLACES_MAX];
        places[0] = 0;
        Self(places)
    }
}

#[derive(Debug, Clone, Default)]
struct Step {
    from: Vec<usize>,
    to: Vec<usize>,
    /// Nobody for silent steps.
    owner: Option<RoleId>,
    within: Secs,
}

/// What shows that activities were carried out, and how they follow each other.
#[derive(Debug, Clone, Default)]
pub struct Steps {
    /// Activities by id, then silent steps.
    list: Vec<Step>,
    /// By place, the steps that put a token there; silent ones first.
    into: Vec<Vec<usize>>,
    by_outcome: Vec<Vec<(Option<u8>, ActivityId)>>,
    by_choice: Vec<Vec<ActivityId>>,
    by_fact: Vec<Option<ActivityId>>,
    /// By activity: an action or an answer carries it out, so that the owner knows how.
    at_hand: Vec<bool>,
}

impl Steps {
    /// Reads it off the files.
    pub fn of(scenario: &Scenario, playbook: &Playbook) -> Self {
        let index = |places: &[super::names::PlaceId]| places.iter().map(|place| place.ix()).collect::<Vec<_>>();
        let visible = playbook.activities.iter().map(|activity| Step {
            from: index(&activity.from),
            to: index(&activity.to),
            owner: Some(activity.owner),
            within: activity.within.map_or(0, |within| within.0),
        });
        let silent = playbook.silent.iter();
        let silent = silent.map(|silent| Step { from: index(&silent.from), to: index(&silent.to), ..Step::default() });
        let list: Vec<Step> = visible.chain(silent).collect();
        if playbook.places.len() > PLACES_MAX || list.len() > STEPS_MAX {
            return Self::default();
        }
        let mut into = vec![Vec::new(); playbook.places.len()];
        let num_visible = playbook.activities.len();
        for step in (num_visible..list.len()).chain(0..num_visible) {
            list[step].to.iter().for_each(|place| into[*place].push(step));
        }
        let mut steps = Self { list, into, ..Self::default() };
        steps.find_signs(scenario, playbook);
        steps
    }

    fn find_signs(&mut self, scenario: &Scenario, playbook: &Playbook) {
        self.by_outcome = scenario.actions.iter().map(|action| signs_of(scenario, action)).collect();
        let choices = scenario.injects.iter().flat_map(|inject| &inject.choices);
        self.by_choice = choices
            .map(|choice| choice.activity.into_iter().chain(carried_out(scenario, &choice.effects)).collect())
            .collect();
        self.by_fact = scenario.facts.iter().map(|fact| behind(scenario, fact.id)).collect();
        let choices = scenario.injects.iter().flat_map(|inject| &inject.choices);
        let by_answer = choices.filter_map(|choice| choice.activity);
        let at_hand: BTreeSet<ActivityId> =
            scenario.actions.iter().filter_map(|action| action.activity).chain(by_answer).collect();
        self.at_hand = playbook.activities.iter().map(|activity| at_hand.contains(&activity.id)).collect();
    }

    /// Activities that the end of an action carries out: with this outcome, or plainly.
    pub fn of_end(&self, action: ActionId, outcome: Option<u8>) -> impl Iterator<Item = ActivityId> + '_ {
        let signs = self.by_outcome.get(action.ix()).into_iter().flatten();
        signs.filter(move |(only, _)| only.is_none() || *only == outcome).map(|(_, activity)| *activity)
    }

    /// Activities that an answer carries out.
    pub fn of_choice(&self, choice: ChoiceId) -> &[ActivityId] {
        self.by_choice.get(choice.ix()).map_or(&[], Vec::as_slice)
    }

    /// The activity without which nobody could know the fact.
    pub fn of_fact(&self, fact: FactId) -> Option<ActivityId> {
        self.by_fact.get(fact.ix()).copied().flatten()
    }

    /// From when on it is the activity's turn, as far as `me` can know: silent steps are taken, and what others do and
    /// do not tell (or what no action and no answer does) is presumed done at the end of its time. `None` while
    /// something of one's own comes first.
    pub fn turn(&self, marking: &Marking, activity: ActivityId, me: RoleId) -> Option<Secs> {
        if self.list.is_empty() {
            return Some(0);
        }
        self.reach(&mut marking.clone(), activity.ix(), me, &mut 0)
    }

    /// The activity was carried out now; `false` when it was not its turn.
    pub fn carry_out(&self, marking: &mut Marking, activity: ActivityId, me: RoleId, now: Secs) -> bool {
        if self.list.is_empty() {
            return true;
        }
        let mut next = marking.clone();
        if self.reach(&mut next, activity.ix(), me, &mut 0).is_none() {
            return false;
        }
        self.fire(&mut next, activity.ix(), now);
        *marking = next;
        true
    }

    /// Changes the marking so that the step can be carried out, without own steps; since when it can.
    fn reach(&self, marking: &mut Marking, step: usize, me: RoleId, tried: &mut u128) -> Option<Secs> {
        let from = &self.list[step].from;
        for place in from {
            if marking.0[*place] == EMPTY {
                self.produce(marking, *place, me, tried)?;
            }
        }
        let since = from.iter().map(|place| marking.0[*place]).max().unwrap_or(0);
        (since < EMPTY).then_some(since)
    }

    /// Puts a token on the place by a step that is silent, or somebody else's.
    fn produce(&self, marking: &mut Marking, place: usize, me: RoleId, tried: &mut u128) -> Option<()> {
        for &step in &self.into[place] {
            let is_own = self.list[step].owner == Some(me) && self.at_hand[step];
            if is_own || *tried >> step & 1 == 1 {
                continue;
            }
            *tried |= 1 << step;
            let mut next = marking.clone();
            if let Some(since) = self.reach(&mut next, step, me, tried) {
                self.fire(&mut next, step, since + self.list[step].within);
                *marking = next;
                return Some(());
            }
        }
        None
    }

    fn fire(&self, marking: &mut Marking, step: usize, at: Secs) {
        self.list[step].from.iter().for_each(|place| marking.0[*place] = EMPTY);
        self.list[step].to.iter().for_each(|place| marking.0[*place] = at);
    }
}

/// Activities that an action carries out, and with which outcome only.
fn signs_of(scenario: &Scenario, action: &Action) -> Vec<(Option<u8>, ActivityId)> {
    let mut signs: Vec<(Option<u8>, ActivityId)> = action.activity.iter().map(|activity| (None, *activity)).collect();
    signs.extend(carried_out(scenario, &action.starts).map(|activity| (None, activity)));
    for (i, outcome) in action.outcomes.iter().enumerate() {
        signs.extend(carried_out(scenario, &outcome.effects).map(|activity| (Some(i as u8), activity)));
    }
    signs
}

/// Activities whose mapping one of the effects makes true, alone or with more.
fn carried_out<'a>(scenario: &'a Scenario, effects: &'a [Effect]) -> impl Iterator<Item = ActivityId> + 'a {
    let is_made = |cond: &Cond| match cond {
        Cond::Set(flag) => effects.contains(&Effect::Set(*flag)),
        Cond::Evidence(evidence, EvidenceState::Preserved) => effects.contains(&Effect::Preserve(*evidence)),
        _ => false,
    };
    let makes = move |cond: &Cond| match cond {
        Cond::Any(parts) => parts.iter().any(is_made),
        _ => is_made(cond),
    };
    scenario.mappings.iter().filter(move |mapping| makes(&mapping.when)).map(|mapping| mapping.activity)
}

/// Activities that count as carried out when the inject goes out or is heard.
fn of_inject<'a>(scenario: &'a Scenario, inject: &'a Inject) -> impl Iterator<Item = ActivityId> + 'a {
    let is_it = |cond: &Cond| matches!(cond, Cond::Sent(it) | Cond::Received(_, it) if *it == inject.id);
    let makes = move |cond: &Cond| match cond {
        Cond::Any(parts) => parts.iter().any(is_it),
        _ => is_it(cond),
    };
    let named = scenario.mappings.iter().filter(move |mapping| makes(&mapping.when)).map(|mapping| mapping.activity);
    carried_out(scenario, &inject.effects).chain(named)
}

/// The activity without which nothing tells the fact.
fn behind(scenario: &Scenario, fact: FactId) -> Option<ActivityId> {
    let learns = |effects: &[Effect]| effects.iter().any(|e| matches!(e, Effect::Learn(_, it) if *it == fact));
    let finds = |outcome: &Outcome| outcome.finds.contains(&fact) || learns(&outcome.effects);
    let is_known = scenario.roles.iter().any(|role| role.knows.contains(&fact));
    let by_stage = scenario.attacker.iter().any(|stage| learns(&stage.effects));
    let by_clock = scenario.clocks.iter().any(|clock| learns(&clock.missed));
    let by_chance = scenario.injects.iter().any(|inject| {
        let by_choice = inject.choices.iter().any(|choice| learns(&choice.effects));
        by_choice || learns(&inject.effects) || learns(&inject.otherwise)
    });
    if is_known || by_stage || by_clock || by_chance || learns(&scenario.overhears.effects) {
        return None;
    }
    let mut sources: Vec<Vec<ActivityId>> = Vec::new();
    for inject in scenario.injects.iter().filter(|inject| inject.facts.contains(&fact)) {
        sources.push(of_inject(scenario, inject).collect());
    }
    for action in &scenario.actions {
        let begun = || action.activity.into_iter().chain(carried_out(scenario, &action.starts));
        if learns(&action.starts) {
            sources.push(begun().collect());
        }
        for outcome in action.outcomes.iter().filter(|outcome| finds(outcome)) {
            sources.push(begun().chain(carried_out(scenario, &outcome.effects)).collect());
        }
        if action.fails.as_ref().is_some_and(finds) {
            sources.push(carried_out(scenario, &action.starts).collect());
        }
    }
    let (first, others) = sources.split_first()?;
    first.iter().copied().find(|activity| others.iter().all(|source| source.contains(activity)))
}
