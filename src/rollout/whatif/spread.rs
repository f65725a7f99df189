//! From pairs of rollouts to a difference with its spread; whole numbers only.

use std::collections::BTreeMap;

use serde::Serialize;

/// Half the width of the interval around the mean, in standard errors: among ninety comparisons with nothing behind
/// them, one in four times one is taken for something.
const STANDARD_ERRORS: i128 = 3;

/// Other way minus the way taken, over all rollouts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Difference {
    /// How many rollouts.
    pub num: u32,
    /// Mean, rounded towards zero.
    pub mean: i64,
    /// Three standard errors of the mean: the true mean is this near in 997 of 1,000 cases.
    pub error: i64,
    /// Sum; what the mean is made of, where it is less than one.
    pub total: i64,
    /// Smallest.
    pub min: i64,
    /// A tenth of the rollouts are at or under it.
    pub p10: i64,
    /// Half.
    pub median: i64,
    /// Nine tenths.
    pub p90: i64,
    /// Largest.
    pub max: i64,
    /// In how many it was less.
    pub less: u32,
    /// In how many it was more.
    pub more: u32,
}

impl Difference {
    /// Of these differences.
    pub fn of(values: impl Iterator<Item = i64>) -> Self {
        let mut values: Vec<i64> = values.collect();
        values.sort_unstable();
        let num = values.len() as i128;
        let at = |percent: usize| values.get((values.len().max(1) - 1) * percent / 100).copied().unwrap_or(0);
        let sum: i128 = values.iter().map(|value| i128::from(*value)).sum();
        let count = |fits: &dyn Fn(i64) -> bool| values.iter().filter(|value| fits(**value)).count() as u32;
        Self {
            num: values.len() as u32,
            mean: (sum / num.max(1)) as i64,
            error: error(&values, sum),
            total: sum as i64,
            min: at(0),
            p10: at(10),
            median: at(50),
            p90: at(90),
            max: at(100),
            less: count(&|value| value < 0),
            more: count(&|value| value > 0),
        }
    }

    /// -1 or 1 when it is surely less or more, 0 when it cannot tell.
    pub fn sign(&self) -> i64 {
        if self.tells() { self.total.signum() } else { 0 }
    }

    /// Whether the mean is surely not zero.
    pub fn tells(&self) -> bool {
        let total = i128::from(self.total).abs();
        total > 0 && total > i128::from(self.error) * i128::from(self.num)
    }
}

/// Rounded up. From one rollout nothing can be said.
fn error(values: &[i64], sum: i128) -> i64 {
    let num = values.len() as i128;
    if num < 2 {
        return i64::MAX;
    }
    // n·Σ(x−m)² is n·Σx² − (Σx)²; around the first value, so that large sums do not matter.
    let first = i128::from(values[0]);
    let squares: i128 = values.iter().map(|value| (i128::from(*value) - first).pow(2)).sum();
    let shifted = sum - num * first;
    let variance_parts = num * squares - shifted * shifted;
    let squared = STANDARD_ERRORS * STANDARD_ERRORS * variance_parts / (num * num * (num - 1));
    i64::try_from(squared.isqrt() + i128::from(squared > 0)).unwrap_or(i64::MAX)
}

/// What came how often, the most frequent first.
pub type Counted<T> = Vec<(T, u32)>;

/// So often each.
pub(super) fn counted<T: Ord>(all: impl Iterator<Item = T>) -> Counted<T> {
    let mut counts = BTreeMap::new();
    for this in all {
        *counts.entry(this).or_insert(0) += 1;
    }
    let mut counts: Counted<T> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_is_three_standard_errors() {
        // Standard deviation of 0, 2, 4, 6 is √(20/3); 3·√(20/3)/√4 is 3.87.
        let this = Difference::of([6, 0, 4, 2].into_iter());
        assert_eq!((this.mean, this.error, this.min, this.max, this.less, this.more), (3, 3 + 1, 0, 6, 0, 3));
        assert!(!this.tells(), "3 is less than 4 away from nothing");
        let sure = Difference::of([-300_000; 5].into_iter());
        assert_eq!((sure.mean, sure.error, sure.tells()), (-300_000, 0, true));
        assert!(!Difference::of([5].into_iter()).tells(), "one rollout tells nothing");
        assert!(!Difference::of([0; 9].into_iter()).tells());
    }
}
