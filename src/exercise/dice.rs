//! Chance, keyed: the same seed, thing and turn give the same number, whatever else happened.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Draw {
    /// Time an action takes.
    ActionTime(u16),
    /// Whether an action succeeds.
    ActionChance(u16),
    /// Time until a message between two roles over a channel arrives.
    Delay {
        /// From.
        from: u16,
        /// Channel.
        over: u16,
    },
    /// Time until an attacker stage.
    Stage(u16),
    /// Length of the round of questions for an approval.
    WhoRound(u16),
    /// Time that an approval is thought over.
    Deliberation(u16),
    /// What a stand-in of the role does.
    StandIn(u16),
    /// The seed of another luck, lower and upper half.
    Luck(u16),
}

impl Draw {
    fn key(self) -> u64 {
        match self {
            Self::ActionTime(i) => 1 << 32 | u64::from(i),
            Self::ActionChance(i) => 2 << 32 | u64::from(i),
            Self::Delay { from, over } => 3 << 32 | u64::from(from) << 16 | u64::from(over),
            Self::Stage(i) => 4 << 32 | u64::from(i),
            Self::WhoRound(i) => 5 << 32 | u64::from(i),
            Self::Deliberation(i) => 6 << 32 | u64::from(i),
            Self::StandIn(i) => 7 << 32 | u64::from(i),
            Self::Luck(half) => 8 << 32 | u64::from(half),
        }
    }
}

/// The number from `shortest` to `longest` that this seed holds for the `turn`-th draw of this thing.
pub fn between(seed: u64, what: Draw, turn: u32, shortest: u32, longest: u32) -> u32 {
    let width = u64::from(longest.saturating_sub(shortest)) + 1;
    if width == 1 {
        return shortest;
    }
    let mut key = [0_u8; 32];
    key[..8].copy_from_slice(&seed.to_le_bytes());
    key[8..16].copy_from_slice(&what.key().to_le_bytes());
    key[16..20].copy_from_slice(&turn.to_le_bytes());
    let number = ChaCha8Rng::from_seed(key).next_u64();
    // Scaling instead of a remainder: no bias worth speaking of, and no loop.
    shortest + ((u128::from(number) * u128::from(width)) >> 64) as u32
}

/// Whether something with this chance in percent happens.
pub fn happens(seed: u64, what: Draw, turn: u32, percent: u8) -> bool {
    percent >= 100 || between(seed, what, turn, 0, 99) < u32::from(percent)
}

/// The seed of another luck for the same exercise: its own for 0, and a drawn one for each further number.
pub fn other_seed(seed: u64, luck: u32) -> u64 {
    let half = |half| u64::from(between(seed, Draw::Luck(half), luck, 0, u32::MAX));
    if luck == 0 { seed } else { half(1) << 32 | half(0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_depends_on_seed_thing_and_turn_only() {
        let draw = |seed, turn| between(seed, Draw::ActionTime(3), turn, 0, 1_000_000);
        assert_eq!(draw(7, 0), draw(7, 0));
        assert_ne!(draw(7, 0), draw(7, 1));
        assert_ne!(draw(7, 0), draw(8, 0));
        assert_eq!(draw(7, 0), 827_645, "the numbers are part of the journal's promise");
    }

    #[test]
    fn draws_stay_in_range_and_reach_both_ends() {
        let seen: std::collections::BTreeSet<u32> =
            (0..200).map(|turn| between(1, Draw::Stage(0), turn, 5, 8)).collect();
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), [5, 6, 7, 8]);
    }
}
