//! What this table did that mattered most: found in the data, ranked by a written rule, each thing said once.
//!
//! Points are the sum of whole numbers: what kind it is (`harm.rs`, `talk.rs`, `worked.rs`), its size (0 to 20, `size`), 10 for
//! each M or U among the letters that is about the same thing (20 at most), and 15 when a person sat in the seat
//! whose doing it was. What was told late or never counts half, kind and size, where none of the seats that lacked it has
//! an M or a U: the work did not suffer by it. More points come first, then earlier moments. Of two findings about the same thing only the
//! first stays.

mod harm;
mod subject;
mod talk;
mod worked;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::command::{MessageId, Rating};
use crate::journal::Player;
use crate::scenario::names::{
    ActionId, AuthorityId, ClockId, EvidenceId, ExpectationId, FactId, FigureId, InjectId, RoleId,
};
use crate::scenario::rules::Yen;
use crate::scenario::story::{ClockKind, Promise};
use crate::scenario::time::Secs;

use super::cause::Cause;
use super::record::{Proof, Record};
use super::{Debrief, Letter, NumberTold};
use subject::Subject;

/// Largest size of a finding, in points.
const SIZE_MAX: u32 = 20;
/// Points for each M or U about the same thing, and how many of them count.
const LETTER_POINTS: u32 = 10;
const LETTERS_MAX: u32 = 2;
/// Points when a person sat in the seat.
const PERSON_POINTS: u32 = 15;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named after what they are; ids are typed")]
pub enum Found {
    /// Evidence was destroyed by somebody's action.
    EvidenceLost { evidence: EvidenceId, cause: Cause },
    /// Evidence went without anybody's hand, and nobody had saved it.
    EvidenceGone { evidence: EvidenceId, cause: Cause },
    /// Something less volatile was saved first.
    OutOfOrder { saved: EvidenceId, before: EvidenceId },
    /// A clock ran out; late by so much, or never stopped.
    ClockMissed { clock: ClockId, kind: ClockKind, late_secs: Secs, stopped: bool },
    /// A clock should have been started, and never was.
    ClockNeverStarted { clock: ClockId, kind: ClockKind, should_run: Mark },
    /// A clock was started so much later than it should have been.
    ClockStartedLate { clock: ClockId, late_secs: Secs },
    /// Notices were late: so many, the latest by so much.
    NoticesMissed { to: Vec<RoleId>, num: u32, late_secs: Secs },
    /// Something expected was not done, or only with major challenges.
    Expected { expectation: ExpectationId, letter: Rating, late_secs: Secs, remark: Option<u8> },
    /// A promise was broken.
    PromiseBroken { to: RoleId, what: Promise, until: Secs },
    /// Something was done without the approval.
    Overstep { authority: AuthorityId, action: Option<ActionId> },
    /// A seat knew, and those who needed it were never told.
    NeverTold { fact: FactId, knew: Mark, to: Vec<RoleId> },
    /// Seats needed it, and no seat ever knew: by asking one of these outside, or by doing this, one would have.
    NeverFound { fact: FactId, to: Vec<RoleId>, asking: Vec<RoleId>, doing: Option<ActionId> },
    /// A seat that needed it was told long after another one knew.
    ToldLate { fact: FactId, to: RoleId, late_secs: Secs },
    /// The approval was asked for long after its reasons were known.
    AskedLate { authority: AuthorityId, late_secs: Secs },
    /// Something false was passed on.
    RumourPassedOn { fact: FactId, to: Vec<RoleId> },
    /// Two reports gave different numbers for the same thing; put right after so much, or never.
    NumbersContradict { figure: FigureId, first: NumberTold, other: NumberTold, settled_secs: Option<Secs> },
    /// A question from outside was left without an answer.
    LeftOpen { inject: InjectId, heard: bool },
    /// What a colleague asked for was read or heard, and never answered.
    Unanswered { message: MessageId, by: RoleId },
    /// A decision cost this.
    Damage { yen: Yen, cause: Cause },
    /// A clock was met with so much left.
    ClockMet { clock: ClockId, margin_secs: Secs },
    /// Evidence that could have been lost was saved.
    EvidenceSaved { evidence: EvidenceId, cause: Cause },
    /// Something expected was done in time, after so much.
    Done { expectation: ExpectationId, took_secs: Secs },
}

/// One thing that mattered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What.
    pub found: Found,
    /// Whose doing it was, where it was one role's.
    pub role: Option<RoleId>,
    /// When.
    pub at: Mark,
    /// How much it matters, by the rule.
    pub points: u32,
    /// Lines of the record that show it.
    pub proofs: Vec<Proof>,
    /// Expectations that are about the same thing.
    pub letters: Vec<ExpectationId>,
}

impl Found {
    /// The clock that it is about.
    pub(super) const fn clock(&self) -> Option<ClockId> {
        match self {
            Self::ClockMissed { clock, .. }
            | Self::ClockNeverStarted { clock, .. }
            | Self::ClockStartedLate { clock, .. }
            | Self::ClockMet { clock, .. } => Some(*clock),
            _ => None,
        }
    }
}

impl Finding {
    /// Whether it went well.
    pub const fn is_strength(&self) -> bool {
        matches!(self.found, Found::ClockMet { .. } | Found::EvidenceSaved { .. } | Found::Done { .. })
    }
}

/// A finding that is not yet ranked.
struct Candidate {
    finding: Finding,
    about: BTreeSet<Subject>,
}

fn candidate(
    found: Found,
    role: Option<RoleId>,
    points: u32,
    proofs: Vec<Proof>,
    about: Subject,
    at: Mark,
) -> Candidate {
    Candidate {
        finding: Finding { found, role, at, points, proofs, letters: Vec::new() },
        about: BTreeSet::from([about]),
    }
}

/// Whether one of these seats fell short in something.
fn is_felt(debrief: &Debrief, seats: &[RoleId]) -> bool {
    debrief.letters.list.iter().any(|letter| is_bad(letter) && seats.contains(&letter.role))
}

/// All findings, those that mattered most first, each thing once.
pub(super) fn rank(record: &Record<'_>, debrief: &Debrief, players: &[(RoleId, Player)]) -> Vec<Finding> {
    let mut all = harm::candidates(record, debrief);
    all.extend(talk::candidates(record, debrief));
    all.extend(worked::candidates(record, debrief));
    let letters = debrief.letters.list.iter();
    let letters: Vec<_> = letters.map(|letter| (letter, subject::of_letter(record, letter))).collect();
    let is_person = |role: RoleId| players.iter().any(|(seat, player)| *seat == role && *player == Player::Human);
    for candidate in &mut all {
        let is_letter = matches!(candidate.finding.found, Found::Expected { .. } | Found::Done { .. });
        let same =
            || letters.iter().filter(|(_, about)| !about.is_disjoint(&candidate.about)).map(|(letter, _)| *letter);
        let num = same().filter(|letter| !is_letter && is_bad(letter)).count() as u32;
        candidate.finding.letters = same().map(|letter| letter.expectation).collect();
        if let Found::NeverTold { to, .. } = &candidate.finding.found
            && !is_felt(debrief, to)
        {
            candidate.finding.points /= 2;
        }
        if let Found::ToldLate { to, .. } = candidate.finding.found
            && !is_felt(debrief, &[to])
        {
            candidate.finding.points /= 2;
        }
        candidate.finding.points += LETTER_POINTS * num.min(LETTERS_MAX);
        if candidate.finding.role.is_some_and(is_person) {
            candidate.finding.points += PERSON_POINTS;
        }
    }
    all.sort_by_key(|candidate| (std::cmp::Reverse(candidate.finding.points), candidate.finding.at));
    let mut said: BTreeSet<Subject> = BTreeSet::new();
    let mut kept = Vec::new();
    for candidate in all {
        if candidate.about.is_disjoint(&said) {
            said.extend(candidate.about);
            kept.push(candidate.finding);
        }
    }
    kept
}

fn is_bad(letter: &Letter) -> bool {
    matches!(letter.letter(), Rating::M | Rating::U)
}

/// How much a part of a whole counts, 0 to 20.
fn size(part: u64, whole: u64) -> u32 {
    let whole = whole.max(1);
    (part.min(whole) * u64::from(SIZE_MAX) / whole) as u32
}
