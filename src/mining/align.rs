//! Optimal alignments: the cheapest way to explain a case by the net.
//!
//! A* over pairs of (events read, state of the net). What must still happen and does not occur again, and what occurs
//! again and cannot happen, is known beforehand and leads the search. Of several cheapest ways the same one is always
//! taken: at the first difference a synchronous move before a log move before a model move, then the earlier step.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use serde::Serialize;

use super::net::Label;
use super::ratio::Ratio;
use super::space::{Labels, Space, bit};

/// Cost of something done that the net does not have there, and of something left out.
pub const LOG_OR_MODEL_MOVE: u32 = 10_000;
/// Cost of a step that nobody sees.
pub const SILENT_MOVE: u32 = 1;
/// Pairs looked at; far more than any exercise needs.
const PAIRS_MAX: usize = 32_000_000;
/// Not reached.
const FAR: u32 = u32::MAX;

/// One step of the explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "`event` counts from 0 in the case, `step` in the net")]
pub enum Move {
    /// Done, as the net has it.
    Both { event: u32, step: u16 },
    /// Done, and the net does not have it there.
    Log { event: u32 },
    /// The net has it there, and it was not done.
    Model { step: u16 },
    /// A step that nobody sees.
    Silent { step: u16 },
}

/// The cheapest explanation of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alignment {
    /// All moves together.
    pub cost: u32,
    /// What it would cost if nothing fitted: every event of the case, and the shortest way through the net.
    pub worst: u32,
    /// In order.
    pub moves: Vec<Move>,
}

impl Alignment {
    /// Explains a case. None when the case is too long for this net.
    pub fn of(space: &Space, trace: &[Label]) -> Option<Self> {
        let (cost, moves) = Search::new(space, trace)?.run()?;
        Some(Self { cost, worst: trace.len() as u32 * LOG_OR_MODEL_MOVE + space.shortest, moves })
    }

    /// Moves that are not as they should be, silent ones apart.
    pub const fn num_deviations(&self) -> u32 {
        self.cost / LOG_OR_MODEL_MOVE
    }

    /// Nothing was done that the net does not have, and nothing left out.
    pub const fn conforms(&self) -> bool {
        self.num_deviations() == 0
    }

    /// How much of it fits; both costs in whole moves.
    pub const fn fitness(&self) -> Ratio {
        let worst = self.worst / LOG_OR_MODEL_MOVE;
        Ratio::new((worst - self.num_deviations()) as u64, worst as u64)
    }
}

/// What the shortest way through the net costs. None where the end cannot be reached.
pub(super) fn shortest(space: &Space) -> Option<u32> {
    Search::new(space, &[])?.run().map(|(cost, _)| cost)
}

struct Search<'s> {
    space: &'s Space,
    trace: &'s [Label],
    /// By events read: labels that still come.
    rest: Vec<Labels>,
    /// By events read, and in it by label: how often it still comes.
    times: Vec<u32>,
    /// Labels that are counted.
    num_labels: usize,
    /// By pair: the cheapest way there.
    costs: Vec<u32>,
}

impl<'s> Search<'s> {
    fn new(space: &'s Space, trace: &'s [Label]) -> Option<Self> {
        let num_pairs = space.steps.len().checked_mul(trace.len() + 1).filter(|num| *num <= PAIRS_MAX)?;
        let mut rest = vec![0; trace.len() + 1];
        let counted = || trace.iter().filter(|label| bit(**label) != 0);
        let num_labels = counted().max().map_or(0, |last| usize::from(*last) + 1);
        let mut times = vec![0; (trace.len() + 1) * num_labels];
        for (at, label) in trace.iter().enumerate().rev() {
            rest[at] = rest[at + 1] | bit(*label);
            times.copy_within((at + 1) * num_labels..(at + 2) * num_labels, at * num_labels);
            if bit(*label) != 0 {
                times[at * num_labels + usize::from(*label)] += 1;
            }
        }
        Some(Self { space, trace, rest, times, num_labels, costs: vec![FAR; num_pairs] })
    }

    fn pair(&self, read: usize, state: u32) -> usize {
        read * self.space.steps.len() + state as usize
    }

    fn run(mut self) -> Option<(u32, Vec<Move>)> {
        let goal = self.pair(self.trace.len(), self.space.end);
        // What the cheapest way over a pair costs at least, and the pair; those that cost no more than what is looked at now
        // wait apart, which spares most of the sorting.
        let mut open = BinaryHeap::new();
        let mut now = vec![0];
        let mut least = self.at_least(0, 0);
        let mut moves = Vec::new();
        self.costs[0] = 0;
        while let Some(pair) = now.pop().or_else(|| {
            let Reverse((next, pair)) = open.pop()?;
            least = next;
            Some(pair)
        }) {
            // All pairs on cheapest ways are wanted, not only the first way that is found.
            if least > self.costs[goal] {
                break;
            }
            let (read, state) = (pair as usize / self.space.steps.len(), pair % self.space.steps.len() as u32);
            let cost = self.costs[pair as usize];
            if cost + self.at_least(read, state) < least {
                continue;
            }
            moves.clear();
            self.moves(read, state, &mut moves);
            for &(step, to_read, to_state) in &moves {
                let pair = self.pair(to_read, to_state);
                let to_cost = cost + price(step);
                if to_cost >= self.costs[pair] {
                    continue;
                }
                self.costs[pair] = to_cost;
                match to_cost + self.at_least(to_read, to_state) {
                    more if more > least => open.push(Reverse((more, pair as u32))),
                    _ => now.push(pair as u32),
                }
            }
        }
        (self.costs[goal] < FAR).then(|| (self.costs[goal], self.first_way(goal)))
    }

    /// All moves from a pair, the preferred ones first, and the pair they lead to.
    fn moves(&self, read: usize, state: u32, into: &mut Vec<(Move, usize, u32)>) {
        let ways = &self.space.steps[state as usize];
        let event = read as u32;
        if let Some(label) = self.trace.get(read) {
            let same = ways.iter().filter(|(step, _)| self.space.labels[usize::from(*step)] == Some(*label));
            into.extend(same.map(|&(step, next)| (Move::Both { event, step }, read + 1, next)));
            into.push((Move::Log { event }, read + 1, state));
        }
        into.extend(ways.iter().map(|&(step, next)| match self.space.labels[usize::from(step)] {
            Some(_) => (Move::Model { step }, read, next),
            None => (Move::Silent { step }, read, next),
        }));
    }

    /// No way from here to the goal is cheaper, and no move lowers it by more than its price.
    fn at_least(&self, read: usize, state: u32) -> u32 {
        let (rest, can, must) = (self.rest[read], self.space.can[state as usize], self.space.must[state as usize]);
        let mut num = (must & !rest).count_ones();
        let mut never = rest & !can;
        while never != 0 {
            num += self.times[read * self.num_labels + never.trailing_zeros() as usize];
            never &= never - 1;
        }
        num * LOG_OR_MODEL_MOVE
    }

    /// The first of the cheapest ways, in the order of `moves`.
    fn first_way(&self, goal: usize) -> Vec<Move> {
        let mut is_seen = vec![false; self.costs.len()];
        let mut way = Vec::new();
        // Moves that can still be taken, and how long the way is before them.
        let mut branches: Vec<(usize, (Move, usize, u32))> = Vec::new();
        let mut next = Vec::new();
        let (mut read, mut state) = (0, 0);
        loop {
            let here = self.pair(read, state);
            if here == goal {
                return way;
            }
            if !std::mem::replace(&mut is_seen[here], true) {
                self.moves(read, state, &mut next);
                next.retain(|(step, to_read, to_state)| {
                    let there = self.pair(*to_read, *to_state);
                    let is_cheapest = self.costs[here] + price(*step) == self.costs[there];
                    is_cheapest && self.costs[there] + self.at_least(*to_read, *to_state) <= self.costs[goal]
                });
                branches.extend(next.drain(..).rev().map(|taken| (way.len(), taken)));
            }
            // Where nothing leads on, the last branch that is left is taken.
            let Some((num_before, (step, to_read, to_state))) = branches.pop() else { return Vec::new() };
            way.truncate(num_before);
            way.push(step);
            (read, state) = (to_read, to_state);
        }
    }
}

const fn price(step: Move) -> u32 {
    match step {
        Move::Both { .. } => 0,
        Move::Log { .. } | Move::Model { .. } => LOG_OR_MODEL_MOVE,
        Move::Silent { .. } => SILENT_MOVE,
    }
}
