//! How far a run shows a practice to be mature (CMMI, 1 to 5), per CSF function: only what the letters show.
//!
//! 1: something was not performed at all, so it depends on luck. 2: all of it was performed, and with major
//! challenges, or there is one letter only, which may be one person's merit. 3: two or more letters, none worse than S,
//! of two or more roles. 4 and 5 are about figures and their improvement over many runs: one run cannot show them.

use serde::Serialize;

use crate::exercise::command::Rating;
use crate::scenario::story::Csf;

use super::letters::Letter;
use super::record::Proof;

/// Most lines that show what holds a level down, or up.
const SHOWN_MAX: usize = 4;

/// What the run shows of one function.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Maturity {
    /// Of which function.
    pub csf: Csf,
    /// Level, 1 to 3.
    pub level: u8,
    /// Why this one and no higher one.
    pub why: Why,
    /// Lines of the record behind it.
    pub proofs: Vec<Proof>,
}

/// What decides about a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Something was not performed.
    NotPerformed,
    /// Something was performed with major challenges.
    MajorChallenges,
    /// There is too little to see: one letter, or one role.
    TooLittleSeen,
    /// Several roles performed all of it well; figures over several runs would have to show more.
    OneRunOnly,
}

/// What letters show, whatever they are of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Level {
    /// Level, 1 to 3.
    pub level: u8,
    /// Why this one and no higher one.
    pub why: Why,
    /// Lines of the record behind it.
    pub proofs: Vec<Proof>,
}

/// Of each function that has a letter.
pub(super) fn shown(letters: &[Letter]) -> Vec<Maturity> {
    let mut functions: Vec<Csf> = letters.iter().map(|letter| letter.csf).collect();
    functions.sort_unstable();
    functions.dedup();
    let of = |csf: Csf| {
        let own: Vec<&Letter> = letters.iter().filter(|letter| letter.csf == csf).collect();
        let Level { level, why, proofs } = level(&own)?;
        Some(Maturity { csf, level, why, proofs })
    };
    functions.into_iter().filter_map(of).collect()
}

/// What these letters show; nothing where there are none.
pub(super) fn level(letters: &[&Letter]) -> Option<Level> {
    let worst = letters.iter().map(|letter| letter.letter()).max()?;
    let roles = |letter: &&Letter| letter.role;
    let first = letters.first().map(roles);
    let several = letters.iter().any(|letter| Some(letter.role) != first);
    let (level, why) = match worst {
        Rating::U => (1, Why::NotPerformed),
        Rating::M => (2, Why::MajorChallenges),
        Rating::P | Rating::S if several => (3, Why::OneRunOnly),
        Rating::P | Rating::S => (2, Why::TooLittleSeen),
    };
    let deciding = letters.iter().filter(|letter| letter.letter() == worst);
    let mut proofs: Vec<Proof> = deciding.filter_map(|letter| letter.proofs().last().copied()).collect();
    proofs.sort_unstable();
    proofs.dedup();
    proofs.truncate(SHOWN_MAX);
    Some(Level { level, why, proofs })
}
