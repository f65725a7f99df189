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
        let (shortest, _) = Search::new(space, &[])?.run()?;
        let (cost, moves) = Search::new(space, trace)?.run()?;
        Some(Self { cost, worst: trace.len() as u32 * LOG_OR_MODEL_MOVE + shortest, moves })
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

struct Search<'s> {
    space: &'s Space,
    trace: &'s [Label],
    /// By events read: labels that still come, and how many events come that no set holds.
    rest: Vec<Labels>,
    /// By pair: the cheapest way there.
    costs: Vec<u32>,
}

impl<'s> Search<'s> {
    fn new(space: &'s Space, trace: &'s [Label]) -> Option<Self> {
        let num_pairs = space.steps.len().checked_mul(trace.len() + 1).filter(|num| *num <= PAIRS_MAX)?;
        let mut rest = vec![0; trace.len() + 1];
        for (at, label) in trace.iter().enumerate().rev() {
            rest[at] = rest[at + 1] | bit(*label);
        }
        Some(Self { space, trace, rest, costs: vec![FAR; num_pairs] })
    }

    fn pair(&self, read: usize, state: u32) -> usize {
        read * self.space.steps.len() + state as usize
    }

    fn run(mut self) -> Option<(u32, Vec<Move>)> {
        let goal = self.pair(self.trace.len(), self.space.end);
        let mut open = BinaryHeap::new();
        let mut moves = Vec::new();
        self.costs[0] = 0;
        open.push((Reverse(self.at_least(0, 0)), 0_usize, 0_u32));
        while let Some((Reverse(least), read, state)) = open.pop() {
            // All pairs on cheapest ways are wanted, not only the first way that is found.
            if least > self.costs[goal] {
                break;
            }
            let cost = self.costs[self.pair(read, state)];
            if cost + self.at_least(read, state) < least {
                continue;
            }
            moves.clear();
            self.moves(read, state, &mut moves);
            for &(step, to_read, to_state) in &moves {
                let pair = self.pair(to_read, to_state);
                if cost + price(step) < self.costs[pair] {
                    self.costs[pair] = cost + price(step);
                    let least = self.costs[pair] + self.at_least(to_read, to_state);
                    open.push((Reverse(least), to_read, to_state));
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
        if rest & !can != 0 {
            num += self.trace[read..].iter().filter(|label| bit(**label) & !can != 0).count() as u32;
        }
        num * LOG_OR_MODEL_MOVE
    }

    /// The first of the cheapest ways, in the order of `moves`.
    fn first_way(&self, goal: usize) -> Vec<Move> {
        let mut is_seen = vec![false; self.costs.len()];
        let mut way: Vec<(Move, usize, u32)> = Vec::new();
        let mut branches: Vec<Vec<(Move, usize, u32)>> = Vec::new();
        let (mut read, mut state) = (0, 0);
        loop {
            let here = self.pair(read, state);
            if here == goal {
                return way.into_iter().map(|(step, ..)| step).collect();
            }
            let mut next = Vec::new();
            if !std::mem::replace(&mut is_seen[here], true) {
                self.moves(read, state, &mut next);
                next.retain(|(step, to_read, to_state)| {
                    let there = self.pair(*to_read, *to_state);
                    let is_cheapest = self.costs[here] + price(*step) == self.costs[there];
                    is_cheapest && self.costs[there] + self.at_least(*to_read, *to_state) <= self.costs[goal]
                });
                next.reverse();
            }
            branches.push(next);
            // Where nothing leads on, the last branch that is left is taken.
            loop {
                let Some(branch) = branches.last_mut() else { return Vec::new() };
                if let Some(taken) = branch.pop() {
                    way.truncate(branches.len() - 1);
                    way.push(taken);
                    (read, state) = (taken.1, taken.2);
                    break;
                }
                branches.pop();
            }
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
