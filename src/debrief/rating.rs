//! HSEEP's letters by a written rule, each with the journal entries behind it.
//!
//! U: not fulfilled by ENDEX. M: fulfilled more than a quarter of its time too late, or with a major remark.
//! S: fulfilled too late at all, or with any remark. P: otherwise. What never came up is not rated.
//!
//! An objective has one letter, too, from those of its expectations (`of_objective`).

use crate::exercise::command::Rating;
use crate::exercise::truth::{entries, holds};
use crate::exercise::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::ExpectationId;
use crate::scenario::time::Secs;

/// Later than this share of the allowed time is a major challenge, percent.
const MAJOR_LATE_PERCENT: u64 = 25;

/// A letter and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rated {
    /// What was looked for.
    pub expectation: ExpectationId,
    /// By the rule.
    pub letter: Rating,
    /// When there was something to do.
    pub opened: Mark,
    /// When it was fulfilled.
    pub met: Option<Mark>,
    /// How much too late, in seconds; 0 is in time.
    pub late_secs: Secs,
    /// Remarks that hold, as indices into the expectation's list.
    pub remarks: Vec<u8>,
    /// Journal entries behind the letter, in order.
    pub entries: Vec<u32>,
}

/// The letter for one expectation; `None` when it never came up.
pub fn letter(setting: &Setting, state: &State, id: ExpectationId) -> Option<Rating> {
    judge(setting, state, id).map(|rated| rated.letter)
}

/// The letter for one expectation, with the entries behind it; `None` when it never came up.
pub fn rate(setting: &Setting, state: &State, id: ExpectationId) -> Option<Rated> {
    let expectation = &setting.scenario.expectations[id.ix()];
    let mut rated = judge(setting, state, id)?;
    let behind = &mut rated.entries;
    behind.extend([Some(rated.opened), rated.met].into_iter().flatten().map(|mark| mark.seq));
    if rated.met.is_some() {
        entries(setting, state, &expectation.met, behind);
    }
    for remark in &rated.remarks {
        entries(setting, state, &expectation.remarks[usize::from(*remark)].when, behind);
    }
    behind.sort_unstable();
    behind.dedup();
    Some(rated)
}

/// The rule.
fn judge(setting: &Setting, state: &State, id: ExpectationId) -> Option<Rated> {
    let expectation = &setting.scenario.expectations[id.ix()];
    let (opened, met) = state.progress.expectations[id.ix()];
    let opened = opened.or(met)?;
    let is_due = |remark: &crate::scenario::story::Remark| holds(setting, state, &remark.when);
    let remarks: Vec<u8> =
        (0..expectation.remarks.len() as u8).filter(|i| is_due(&expectation.remarks[usize::from(*i)])).collect();
    let late_secs = match (met, expectation.within) {
        (Some(met), Some(within)) => met.at.saturating_sub(opened.at).saturating_sub(within.0),
        _ => 0,
    };
    let is_major = remarks.iter().any(|i| expectation.remarks[usize::from(*i)].major);
    let limit = u64::from(expectation.within.map_or(0, |within| within.0));
    let letter = match met {
        None => Rating::U,
        Some(_) if is_major || u64::from(late_secs) * 100 > limit * MAJOR_LATE_PERCENT => Rating::M,
        Some(_) if late_secs > 0 || !remarks.is_empty() => Rating::S,
        Some(_) => Rating::P,
    };
    Some(Rated { expectation: id, letter, opened, met, late_secs, remarks, entries: Vec::new() })
}

/// The letter of an objective whose expectations have these; none where nothing was rated.
///
/// U: half of them or more were not fulfilled. M: any was not, or half or more are M. S: all were fulfilled, and any is
/// S or M. P: all are P. Each is a limit on how many are worse than something, so a better letter never lowers it.
pub fn of_objective(letters: &[Rating]) -> Option<Rating> {
    let worse_than = |limit: Rating| letters.iter().filter(|letter| **letter > limit).count();
    let is_half = |num: usize| num * 2 >= letters.len();
    if letters.is_empty() {
        return None;
    }
    let (unmet, major) = (worse_than(Rating::M), worse_than(Rating::S));
    Some(match worse_than(Rating::P) {
        _ if is_half(unmet) => Rating::U,
        _ if unmet > 0 || is_half(major) => Rating::M,
        0 => Rating::P,
        _ => Rating::S,
    })
}

/// All letters.
pub fn rate_all(setting: &Setting, state: &State) -> Vec<Rated> {
    ExpectationId::all(setting.scenario.expectations.len()).filter_map(|id| rate(setting, state, id)).collect()
}
