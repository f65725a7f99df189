//! The same letters group by group, through whichever lens: how many of each, what they come to, and what keeps that down.

use serde::Serialize;

use super::letters::Letter;
use super::objectives::Sums;

/// A group of letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tally<T> {
    /// Of what.
    pub of: T,
    /// P, S, M and U by the rule.
    pub rule: [u32; 4],
    /// The same with the evaluator's letters where there are some.
    pub with_evaluator: [u32; 4],
    /// What they come to, by the rule of objectives.
    pub sums: Sums,
}

/// A group for each value that a letter has.
pub(super) fn tallies<T: Copy + Ord>(letters: &[Letter], of: impl Fn(&Letter) -> T) -> Vec<Tally<T>> {
    let mut groups: Vec<T> = letters.iter().map(&of).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
        .into_iter()
        .map(|group| tally(group, letters.iter().filter(|letter| of(letter) == group).collect()))
        .collect()
}

fn tally<T>(of: T, letters: Vec<&Letter>) -> Tally<T> {
    let mut tally = Tally { of, rule: [0; 4], with_evaluator: [0; 4], sums: Sums::of(&letters) };
    for letter in letters {
        tally.rule[letter.rule as usize] += 1;
        tally.with_evaluator[letter.letter() as usize] += 1;
    }
    tally
}
