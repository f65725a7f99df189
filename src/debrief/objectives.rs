//! One letter for each objective, by the rule and by the evaluator, each with what keeps it from being a better one.

use serde::Serialize;

use crate::exercise::command::Rating;
use crate::scenario::names::{ExpectationId, ObjectiveId};

use super::letters::{Letter, Verdict};
use super::rating::of_objective;

/// A letter of an objective, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summed {
    /// The letter.
    pub letter: Rating,
    /// How many P, S, M and U it comes from.
    pub counts: [u32; 4],
    /// What keeps it from being a better one.
    pub held_by: Vec<ExpectationId>,
}

/// The letters of a group put together, by the rule and by the evaluator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sums {
    /// From the letters by the rule; none where nothing was rated.
    pub rule: Option<Summed>,
    /// From those that the evaluator gave, by the same rule; none where there are none.
    pub evaluator: Option<Summed>,
    /// To which of its rated expectations the evaluator gave no letter.
    pub not_by_evaluator: Vec<ExpectationId>,
}

impl Sums {
    /// Of these letters.
    pub(super) fn of(letters: &[&Letter]) -> Self {
        let by_rule: Vec<_> = letters.iter().map(|letter| (letter.expectation, letter.rule)).collect();
        let given = |letter: &&Letter| Some((letter.expectation, letter.evaluator.as_ref()?.letter));
        let by_evaluator: Vec<_> = letters.iter().filter_map(given).collect();
        let is_missing = |letter: &&&Letter| letter.evaluator.is_none();
        Self {
            rule: summed(&by_rule),
            evaluator: summed(&by_evaluator),
            not_by_evaluator: letters.iter().filter(is_missing).map(|letter| letter.expectation).collect(),
        }
    }
}

/// An objective, rated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ObjectiveLetter {
    /// Which.
    pub objective: ObjectiveId,
    /// What the letters of its expectations come to.
    #[serde(flatten)]
    pub sums: Sums,
    /// What the evaluator gave to the objective itself; it goes before what the evaluator's other letters come to.
    pub given: Option<Verdict>,
}

impl ObjectiveLetter {
    /// From these letters, those of other objectives left out; none where nothing was rated.
    pub fn of<'a>(
        objective: ObjectiveId,
        letters: impl IntoIterator<Item = &'a Letter>,
        given: Option<Verdict>,
    ) -> Option<Self> {
        let own: Vec<&Letter> = letters.into_iter().filter(|letter| letter.objective == objective).collect();
        (!own.is_empty() || given.is_some()).then(|| Self { objective, sums: Sums::of(&own), given })
    }

    /// By the rule; none where nothing of it was rated.
    pub fn by_rule(&self) -> Option<Rating> {
        self.sums.rule.as_ref().map(|summed| summed.letter)
    }

    /// The evaluator's letter where there is one, else the rule's.
    pub fn letter(&self) -> Option<Rating> {
        self.by_evaluator().or(self.by_rule())
    }

    /// The evaluator's letter: of the objective itself, else from those of its expectations.
    pub fn by_evaluator(&self) -> Option<Rating> {
        let summed = self.sums.evaluator.as_ref().map(|summed| summed.letter);
        self.given.as_ref().map(|verdict| verdict.letter).or(summed)
    }
}

fn summed(letters: &[(ExpectationId, Rating)]) -> Option<Summed> {
    let all: Vec<Rating> = letters.iter().map(|(_, letter)| *letter).collect();
    let letter = of_objective(&all)?;
    let mut counts = [0; 4];
    all.iter().for_each(|letter| counts[*letter as usize] += 1);
    // Where something was not fulfilled, that; where the M are too many, those; else whatever is not P.
    let best = match letter {
        _ if all.contains(&Rating::U) => Rating::M,
        Rating::M => Rating::S,
        Rating::P | Rating::S | Rating::U => Rating::P,
    };
    let held_by = letters.iter().filter(|(_, letter)| *letter > best).map(|(id, _)| *id).collect();
    Some(Summed { letter, counts, held_by })
}
