//! The letters: one for each expectation that came up, with what stands behind it, and the tallies.

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::command::Rating;
use crate::scenario::names::{ExpectationId, ObjectiveId, RoleId};
use crate::scenario::story::Csf;
use crate::scenario::time::Secs;

use super::lenses;
use super::objectives::ObjectiveLetter;
use super::rating::rate;
use super::record::{Proof, Record};
use super::tallies::{Tally, tallies};

/// An expectation, rated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// What was looked for.
    pub expectation: ExpectationId,
    /// Of whom.
    pub role: RoleId,
    /// For which objective.
    pub objective: ObjectiveId,
    /// NIST CSF function.
    pub csf: Csf,
    /// Category of X.1060 and ISOG-J, `A` to `I`.
    pub x1060: char,
    /// Step of the 16-step flow.
    pub step: u8,
    /// By the rule.
    pub rule: Rating,
    /// By the evaluator, who may see it otherwise; both stay.
    pub evaluator: Option<Verdict>,
    /// What evaluators wrote down about it.
    pub observed: Vec<Note>,
    /// When there was something to do.
    pub opened: Mark,
    /// When it was fulfilled.
    pub met: Option<Mark>,
    /// Time that it should take, in seconds.
    pub within_secs: Option<Secs>,
    /// How much too late, in seconds; 0 is in time.
    pub late_secs: Secs,
    /// What made it something to do.
    pub opened_by: Vec<Proof>,
    /// What fulfilled it; where nothing did, what was done of it and what stood against it.
    pub met_by: Vec<Proof>,
    /// What is held against it.
    pub remarks: Vec<Held>,
}

impl Letter {
    /// The evaluator's letter where there is one, else the rule's.
    pub fn letter(&self) -> Rating {
        self.evaluator.as_ref().map_or(self.rule, |verdict| verdict.letter)
    }

    /// Every line of the record behind the letter, in order.
    pub fn proofs(&self) -> Vec<Proof> {
        let remarks = self.remarks.iter().flat_map(|remark| &remark.proofs);
        let mut all: Vec<Proof> = self.opened_by.iter().chain(&self.met_by).chain(remarks).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// An evaluator's letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// The letter.
    pub letter: Rating,
    /// The reason.
    pub words: Box<str>,
    /// When it was given.
    pub given: Mark,
}

impl Verdict {
    fn of((letter, words, given): &(Rating, Box<str>, Mark)) -> Self {
        Self { letter: *letter, words: words.clone(), given: *given }
    }
}

/// Something an evaluator wrote down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// About whom, if about somebody.
    pub role: Option<RoleId>,
    /// What.
    pub words: Box<str>,
    /// When.
    pub written: Mark,
}

/// A remark that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// Index in the expectation's list.
    pub remark: u8,
    /// A major challenge.
    pub major: bool,
    /// What shows it; nothing where it is about something that never happened.
    pub proofs: Vec<Proof>,
}

/// All letters and how they add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letters {
    /// By objective, then in the order of the file.
    pub list: Vec<Letter>,
    /// What never came up, and is not rated.
    pub unrated: Vec<ExpectationId>,
    /// One for each objective of which something was rated, or which the evaluator rated itself.
    pub objectives: Vec<ObjectiveLetter>,
    /// By objective.
    pub by_objective: Vec<Tally<ObjectiveId>>,
    /// By role.
    pub by_role: Vec<Tally<RoleId>>,
    /// By NIST CSF function.
    pub by_csf: Vec<Tally<Csf>>,
    /// By function of CSF 1.1, which has no Govern.
    pub by_csf_1_1: Vec<Tally<Csf>>,
    /// By category of X.1060 and ISOG-J, `A` to `I`.
    pub by_x1060: Vec<Tally<char>>,
    /// By step of the 16-step flow.
    pub by_step: Vec<Tally<u8>>,
    /// What evaluators wrote down about nothing in particular.
    pub observed: Vec<Note>,
}

impl Letters {
    pub(super) fn of(record: &Record<'_>) -> Self {
        let ids = ExpectationId::all(record.setting.scenario.expectations.len());
        let mut list: Vec<Letter> = ids.clone().filter_map(|id| letter(record, id)).collect();
        list.sort_by_key(|letter| (letter.objective, letter.expectation));
        let objectives = ObjectiveId::all(record.setting.scenario.objectives.len());
        let is_rated = |id: &ExpectationId| list.iter().any(|letter| letter.expectation == *id);
        Self {
            unrated: ids.filter(|id| !is_rated(id)).collect(),
            objectives: objectives.filter_map(|id| ObjectiveLetter::of(id, &list, given(record, id))).collect(),
            by_objective: tallies(&list, |letter| letter.objective),
            by_role: tallies(&list, |letter| letter.role),
            by_csf: tallies(&list, |letter| letter.csf),
            by_csf_1_1: tallies(&list, |letter| lenses::csf_1_1(letter.csf)),
            by_x1060: tallies(&list, |letter| letter.x1060),
            by_step: tallies(&list, |letter| letter.step),
            observed: notes(record, None),
            list,
        }
    }
}

fn given(record: &Record<'_>, id: ObjectiveId) -> Option<Verdict> {
    record.state.desk.objectives.get(&id).map(Verdict::of)
}

fn letter(record: &Record<'_>, id: ExpectationId) -> Option<Letter> {
    let rated = rate(record.setting, &record.state, id)?;
    let expectation = &record.setting.scenario.expectations[id.ix()];
    let end = Mark { at: record.now(), seq: record.state.seq };
    let held = |index: &u8| {
        let remark = &expectation.remarks[usize::from(*index)];
        Held { remark: *index, major: remark.major, proofs: record.proofs(&remark.when, end) }
    };
    let verdict = record.state.desk.rated.get(&id);
    let met_by = record.proofs(&expectation.met, rated.met.unwrap_or(end));
    Some(Letter {
        expectation: id,
        role: expectation.role,
        objective: expectation.objective,
        csf: expectation.csf,
        x1060: lenses::x1060(expectation.step, expectation.csf),
        step: expectation.step,
        rule: rated.letter,
        evaluator: verdict.map(Verdict::of),
        observed: notes(record, Some(id)),
        opened: rated.opened,
        met: rated.met,
        within_secs: expectation.within.map(|within| within.0),
        late_secs: rated.late_secs,
        opened_by: opened_by(record, id, rated.opened, met_by.is_empty()),
        met_by,
        remarks: rated.remarks.iter().map(held).collect(),
    })
}

/// What opened it: of all that its condition names, what happened by the entry at which it opened. Where nothing can
/// be named, and nothing else is, the opening itself.
fn opened_by(record: &Record<'_>, id: ExpectationId, opened: Mark, is_needed: bool) -> Vec<Proof> {
    use crate::exercise::Event;
    let expectation = &record.setting.scenario.expectations[id.ix()];
    let then = expectation.opens.as_ref().map(|opens| record.last_proofs(opens, opened)).unwrap_or_default();
    if !then.is_empty() {
        return then;
    }
    let all = expectation.opens.as_ref().map(|opens| record.proofs(opens, opened)).unwrap_or_default();
    let opens = |event: &Event| match event {
        Event::Started => expectation.opens.is_none(),
        Event::ExpectationOpened { expectation } | Event::ExpectationMet { expectation } => {
            *expectation == id && is_needed && all.is_empty()
        }
        _ => false,
    };
    record.in_entry(opened, opens).into_iter().chain(all.iter().copied()).collect()
}

fn notes(record: &Record<'_>, about: Option<ExpectationId>) -> Vec<Note> {
    let all = record.state.desk.observed.iter().filter(|seen| seen.expectation == about);
    all.map(|seen| Note { role: seen.role, words: seen.words.clone(), written: seen.at }).collect()
}
