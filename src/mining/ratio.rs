//! Fractions: floats would differ from machine to machine.

use serde::Serialize;

/// One thousand millionth.
const BILLION: u128 = 1_000_000_000;

/// A fraction as it was counted, not reduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Ratio {
    /// Above the line.
    pub num: u64,
    /// Below the line; nothing was counted when it is 0.
    pub den: u64,
}

impl Ratio {
    /// A fraction.
    pub const fn new(num: u64, den: u64) -> Self {
        Self { num, den }
    }

    /// Nothing is missing.
    pub const fn is_whole(self) -> bool {
        self.den > 0 && self.num == self.den
    }

    /// In thousand millionths, rounded to the nearest; 0 of nothing is 0.
    pub const fn ppb(self) -> u64 {
        if self.den == 0 {
            return 0;
        }
        let den = self.den as u128;
        ((self.num as u128 * BILLION * 2 + den) / (den * 2)) as u64
    }

    /// In whole percent, rounded down, so that only all is 100.
    pub const fn percent(self) -> u64 {
        if self.den == 0 { 0 } else { (self.num as u128 * 100 / self.den as u128) as u64 }
    }
}
