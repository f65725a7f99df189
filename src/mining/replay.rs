//! Token replay: the case is played on the net, and tokens that were not there are lent.

use std::collections::{BTreeMap, VecDeque};

use serde::Serialize;

use super::net::{Label, Net, Transition};
use super::ratio::Ratio;

/// Markings looked at for a way through silent steps; a playbook has a handful of them.
const LOOKED_AT_MAX: usize = 10_000;

/// Tokens by place.
type Tokens = Vec<u16>;

/// What it took to play a case on the net.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Replay {
    /// Tokens that were lent.
    pub missing: u64,
    /// Tokens taken.
    pub consumed: u64,
    /// Tokens left over.
    pub remaining: u64,
    /// Tokens put down.
    pub produced: u64,
    /// Nothing was lent on the way, and nothing was left over.
    pub fits: bool,
}

impl Replay {
    /// Plays a case. What the net does not know is passed over.
    pub fn of(net: &Net, trace: &[Label]) -> Self {
        let mut player = Player::new(net);
        trace.iter().for_each(|label| player.event(*label));
        player.finish()
    }

    /// Half for what was lent, half for what was left over.
    pub const fn fitness(&self) -> Ratio {
        let whole = 2 * self.consumed * self.produced;
        Ratio::new(whole - self.missing * self.produced - self.remaining * self.consumed, whole)
    }

    /// Of many cases together.
    pub fn sum(all: impl IntoIterator<Item = Self>) -> Self {
        let none = Self { missing: 0, consumed: 0, remaining: 0, produced: 0, fits: true };
        all.into_iter().fold(none, |sum, one| Self {
            missing: sum.missing + one.missing,
            consumed: sum.consumed + one.consumed,
            remaining: sum.remaining + one.remaining,
            produced: sum.produced + one.produced,
            fits: sum.fits && one.fits,
        })
    }
}

struct Player<'n> {
    net: &'n Net,
    tokens: Tokens,
    count: Replay,
}

impl<'n> Player<'n> {
    fn new(net: &'n Net) -> Self {
        let mut tokens = vec![0; net.num_places];
        tokens[0] = 1;
        Self { net, tokens, count: Replay { missing: 0, consumed: 0, remaining: 0, produced: 1, fits: false } }
    }

    fn event(&mut self, label: Label) {
        let called = |transition: &&Transition| transition.label == Some(label);
        let Some(first) = self.net.transitions.iter().find(called) else { return };
        let net = self.net;
        let enabled = |tokens: &Tokens| net.transitions.iter().filter(called).find(|it| is_enabled(it, tokens));
        if enabled(&self.tokens).is_none() {
            self.walk_silently(|tokens| enabled(tokens).is_some());
        }
        let step = enabled(&self.tokens).unwrap_or(first);
        for place in &step.from {
            if self.tokens[*place] == 0 {
                self.tokens[*place] = 1;
                self.count.missing += 1;
            }
        }
        self.fire(step);
    }

    /// Takes the fewest silent steps after which it is so; none when nothing helps.
    fn walk_silently(&mut self, is_so: impl Fn(&Tokens) -> bool) {
        let silent: Vec<&Transition> = self.net.transitions.iter().filter(|step| step.label.is_none()).collect();
        let mut came_by: BTreeMap<Tokens, Vec<usize>> = BTreeMap::from([(self.tokens.clone(), Vec::new())]);
        let mut waiting = VecDeque::from([self.tokens.clone()]);
        while let Some(here) = waiting.pop_front() {
            let way = came_by[&here].clone();
            if is_so(&here) {
                way.iter().for_each(|index| self.fire(silent[*index]));
                return;
            }
            for (index, step) in silent.iter().enumerate().filter(|(_, step)| is_enabled(step, &here)) {
                let mut next = here.clone();
                moved(&mut next, step);
                if came_by.len() < LOOKED_AT_MAX && !came_by.contains_key(&next) {
                    came_by.insert(next.clone(), way.iter().copied().chain([index]).collect());
                    waiting.push_back(next);
                }
            }
        }
    }

    fn fire(&mut self, step: &Transition) {
        moved(&mut self.tokens, step);
        self.count.consumed += step.from.len() as u64;
        self.count.produced += step.to.len() as u64;
    }

    fn finish(mut self) -> Replay {
        let mut goal = vec![0; self.net.num_places];
        goal[self.net.end()] = 1;
        if self.tokens != goal {
            self.walk_silently(|tokens| *tokens == goal);
        }
        let was_lent = self.count.missing > 0;
        for (has, wants) in self.tokens.iter().zip(&goal) {
            self.count.missing += u64::from(wants.saturating_sub(*has));
            self.count.remaining += u64::from(has.saturating_sub(*wants));
        }
        self.count.consumed += 1;
        self.count.fits = !was_lent && self.count.remaining == 0;
        self.count
    }
}

fn is_enabled(step: &Transition, tokens: &Tokens) -> bool {
    step.from.iter().all(|place| tokens[*place] > 0)
}

fn moved(tokens: &mut Tokens, step: &Transition) {
    step.from.iter().for_each(|place| tokens[*place] -= 1);
    step.to.iter().for_each(|place| tokens[*place] += 1);
}
