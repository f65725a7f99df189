//! Who knows what, since when, from whom. Facts spread only by being told, found or seen.

use crate::exercise::event::{Event, Origin};
use crate::exercise::state::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::{FactId, RoleId};

use super::{Now, Out};

/// How a role knows a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Since when.
    pub since: Mark,
    /// From where.
    pub from: Origin,
    /// Since when the role knows that it is false.
    pub refuted: Option<Mark>,
}

/// From whom to whom a fact was passed, and when first.
pub type Telling = ((RoleId, RoleId), Mark);

/// What all roles know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knowledge {
    num_facts: usize,
    cells: Vec<Option<Known>>,
    /// By fact: who passed it to whom, when first; in the order of the two roles.
    told: Vec<Vec<Telling>>,
}

impl Knowledge {
    pub(crate) fn new(setting: &Setting) -> Self {
        let num_facts = setting.scenario.facts.len();
        let cells = vec![None; num_facts * setting.scenario.roles.len()];
        Self { num_facts, cells, told: vec![Vec::new(); num_facts] }
    }
    /// How the role knows the fact, if it does.
    pub fn of(&self, role: RoleId, fact: FactId) -> Option<&Known> {
        self.cells[role.ix() * self.num_facts + fact.ix()].as_ref()
    }
    /// Whether the role knows the fact (and has not learned that it is false).
    pub fn believes(&self, role: RoleId, fact: FactId) -> bool {
        self.of(role, fact).is_some_and(|known| known.refuted.is_none())
    }
    /// Whether the role has heard of the fact.
    pub fn knows(&self, role: RoleId, fact: FactId) -> bool {
        self.of(role, fact).is_some()
    }
    /// Who passed the fact to whom, and when first.
    pub fn tellings(&self, fact: FactId) -> &[Telling] {
        &self.told[fact.ix()]
    }
    /// When one passed the fact to the other, first.
    pub fn told(&self, from: RoleId, fact: FactId, to: RoleId) -> Option<Mark> {
        let tellings = self.tellings(fact);
        let place = tellings.binary_search_by_key(&(from, to), |(ends, _)| *ends);
        place.ok().map(|place| tellings[place].1)
    }
}

/// The role learns those of the facts that are new to it.
pub(crate) fn learn(now: Now<'_>, role: RoleId, facts: &[FactId], from: Origin, out: &mut Out) {
    for &fact in facts {
        if !now.state.knowledge.knows(role, fact) {
            out.push(Event::Learned { role, fact, from });
        }
    }
}

pub(crate) fn start(now: Now<'_>, out: &mut Out) {
    for role in &now.setting.scenario.roles {
        learn(now, role.id, &role.knows, Origin::Brief, out);
    }
}

pub(crate) fn apply_learned(state: &mut State, setting: &Setting, role: RoleId, fact: FactId, from: Origin) {
    let mark = state.mark();
    let num_facts = state.knowledge.num_facts;
    let row = role.ix() * num_facts;
    let disproved_by = setting.watch.disproved_by(fact);
    let refuted = disproved_by.iter().any(|other| state.knowledge.knows(role, *other)).then_some(mark);
    let cells = &mut state.knowledge.cells;
    if cells[row + fact.ix()].is_none() {
        cells[row + fact.ix()] = Some(Known { since: mark, from, refuted });
    }
    for other in &setting.scenario.facts[fact.ix()].refutes {
        if let Some(known) = &mut cells[row + other.ix()] {
            known.refuted.get_or_insert(mark);
        }
    }
}

pub(crate) fn apply_told(knowledge: &mut Knowledge, from: RoleId, facts: &[FactId], to: RoleId, mark: Mark) {
    for &fact in facts {
        let tellings = &mut knowledge.told[fact.ix()];
        if let Err(place) = tellings.binary_search_by_key(&(from, to), |(ends, _)| *ends) {
            tellings.insert(place, ((from, to), mark));
        }
    }
}
