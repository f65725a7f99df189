//! Every state that a net can be in, and what can and must still happen from there.

use std::collections::BTreeMap;

use super::align;
use super::net::{Label, Net, Transition};

/// Which places hold a token: one bit for each.
type Marking = u128;
/// A set of labels; those from 128 on are in no set, which costs time and changes no result.
pub(super) type Labels = u128;

/// States of a net; the check of playbooks trusts larger ones, too.
const STATES_MAX: usize = 20_000;

/// All states of a net, by number; the first is the start.
#[derive(Debug, Clone)]
pub struct Space {
    /// By step, its label.
    pub(super) labels: Vec<Option<Label>>,
    /// From each state: steps in their order, and where they lead.
    pub(super) steps: Vec<Vec<(u16, u32)>>,
    /// The state in which the only token lies on the last place.
    pub(super) end: u32,
    /// From each state: what can still happen.
    pub(super) can: Vec<Labels>,
    /// From each state: what happens on every way to the end.
    pub(super) must: Vec<Labels>,
    /// What the shortest way through the net costs.
    pub(super) shortest: u32,
}

impl Space {
    /// Walks through the net in every order. None where a place would hold two tokens, where the end cannot be reached, or
    /// where there are too many states.
    pub fn of(net: &Net) -> Option<Self> {
        if net.num_places > Marking::BITS as usize {
            return None;
        }
        let masks: Vec<(Marking, Marking)> = net.transitions.iter().map(masks).collect();
        let start: Marking = 1;
        let mut numbers = BTreeMap::from([(start, 0_u32)]);
        let mut markings = vec![start];
        let mut steps: Vec<Vec<(u16, u32)>> = Vec::new();
        while let Some(&here) = markings.get(steps.len()) {
            let mut ways = Vec::new();
            for (index, (from, to)) in masks.iter().enumerate().filter(|(_, (from, _))| here & from == *from) {
                if here & !from & to != 0 || markings.len() > STATES_MAX {
                    return None;
                }
                let next = here & !from | to;
                let number = *numbers.entry(next).or_insert(markings.len() as u32);
                if number as usize == markings.len() {
                    markings.push(next);
                }
                ways.push((index as u16, number));
            }
            steps.push(ways);
        }
        let end = *numbers.get(&(1 << net.end()))?;
        let labels = net.transitions.iter().map(|transition| transition.label).collect();
        let mut space =
            Self { labels, can: vec![0; steps.len()], must: vec![!0; steps.len()], steps, end, shortest: 0 };
        space.look_ahead();
        space.shortest = align::shortest(&space)?;
        Some(space)
    }

    fn look_ahead(&mut self) {
        self.must[self.end as usize] = 0;
        let mut is_settled = false;
        while !is_settled {
            is_settled = true;
            // Most steps lead to a later state, so that one round settles almost everything.
            for state in (0..self.steps.len()).rev() {
                let (mut can, mut must) = (0, !0);
                for &(step, next) in &self.steps[state] {
                    let own = self.labels[usize::from(step)].map_or(0, bit);
                    can |= own | self.can[next as usize];
                    must &= own | self.must[next as usize];
                }
                if state == self.end as usize {
                    must = 0;
                }
                is_settled &= (can, must) == (self.can[state], self.must[state]);
                (self.can[state], self.must[state]) = (can, must);
            }
        }
    }
}

/// The set of one label.
pub(super) fn bit(label: Label) -> Labels {
    1_u128.checked_shl(u32::from(label)).unwrap_or(0)
}

fn masks(transition: &Transition) -> (Marking, Marking) {
    let bits = |places: &[usize]| places.iter().fold(0, |mask, place| mask | 1 << place);
    (bits(&transition.from), bits(&transition.to))
}
