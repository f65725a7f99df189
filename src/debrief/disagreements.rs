//! Where the seats' stories of the same run part: what one held to be so and another had never heard of or held otherwise,
//! and what was good for one and bad for another.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::exercise::Event;
use crate::exercise::command::Rating;
use crate::scenario::names::{ClockId, ExpectationId, FactId, RoleId, SeverityId};

use super::accounts::{Account, Standing};
use super::knowledge::FactStory;
use super::letters::Letter;
use super::record::{Proof, Record};

/// About what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named after what they are; ids are typed")]
pub enum Parting {
    /// Some knew it; some needed it and never heard of it.
    Fact { fact: FactId, knew: Vec<RoleId>, never: Vec<RoleId> },
    /// Some still believed what is not so; others had learned better, or never heard of it.
    Rumour { fact: FactId, believed: Vec<RoleId>, knew_better: Vec<RoleId>, never: Vec<RoleId> },
    /// How severe it was.
    Severity { held: Vec<(Option<SeverityId>, Vec<RoleId>)> },
    /// Some saw it run; others did not know that it did.
    Clock { clock: ClockId, saw: Vec<RoleId>, unaware: Vec<RoleId> },
    /// It should have been started, and nobody had.
    ClockNotStarted { clock: ClockId, of: Vec<RoleId> },
    /// What fulfilled what was expected of one seat stands against what was expected of another.
    Deed { good: ExpectationId, bad: ExpectationId },
}

/// A place where the stories part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Disagreement {
    /// About what.
    pub about: Parting,
    /// Lines of the record that show it.
    pub proofs: Vec<Proof>,
}

/// All of them, what decides most first: severity, clocks, rumours, facts, deeds.
pub(super) fn all(
    record: &Record<'_>,
    accounts: &[Account],
    facts: &[FactStory],
    letters: &[Letter],
) -> Vec<Disagreement> {
    let mut all: Vec<Disagreement> = severity(record, accounts).into_iter().collect();
    all.extend(clocks(record, accounts));
    all.extend(facts.iter().filter(|story| !story.truth).filter_map(|story| rumour(record, accounts, story)));
    all.extend(facts.iter().filter(|story| story.truth).filter_map(|story| fact(record, story)));
    all.extend(deeds(letters));
    all
}

fn severity(record: &Record<'_>, accounts: &[Account]) -> Option<Disagreement> {
    let mut held: BTreeMap<Option<SeverityId>, Vec<RoleId>> = BTreeMap::new();
    for account in accounts {
        held.entry(account.severity).or_default().push(account.role);
    }
    let declared = record.steps.iter().filter(|step| matches!(step.event, Event::Declared { .. }));
    let about = Parting::Severity { held: held.into_iter().rev().collect() };
    let is_parted = matches!(&about, Parting::Severity { held } if held.len() > 1);
    is_parted.then(|| Disagreement { about, proofs: declared.map(|step| step.proof).collect() })
}

fn clocks(record: &Record<'_>, accounts: &[Account]) -> Vec<Disagreement> {
    let one = |clock: ClockId| {
        let stands = |account: &Account| account.clocks.iter().find(|(id, _)| *id == clock).map(|(_, how)| *how);
        let of = |fits: &dyn Fn(Option<Standing>) -> bool| -> Vec<RoleId> {
            accounts.iter().filter(|account| fits(stands(account))).map(|account| account.role).collect()
        };
        let saw = of(&|how| how.is_some_and(|how| how != Standing::NotStarted));
        let judges = of(&|how| how == Some(Standing::NotStarted));
        let unaware = of(&|how| how.is_none_or(|how| how == Standing::NotStarted));
        let about = match (saw.is_empty(), judges.is_empty(), unaware.is_empty()) {
            (false, _, false) => Parting::Clock { clock, saw, unaware },
            (true, false, _) => Parting::ClockNotStarted { clock, of: judges },
            _ => return None,
        };
        let is_it = |event: &Event| match event {
            Event::ClockStarted { clock: id, .. } | Event::ClockShouldRun { clock: id } => *id == clock,
            _ => false,
        };
        let shown = record.steps.iter().filter(|step| is_it(step.event)).map(|step| step.proof);
        Some(Disagreement { about, proofs: shown.collect() })
    };
    ClockId::all(record.setting.scenario.clocks.len()).filter_map(one).collect()
}

fn rumour(record: &Record<'_>, accounts: &[Account], story: &FactStory) -> Option<Disagreement> {
    let roles = |fits: &dyn Fn(RoleId) -> bool| record.setting.seats().filter(|role| fits(*role)).collect::<Vec<_>>();
    let believes = |role: RoleId| accounts.iter().any(|it| it.role == role && it.believed.contains(&story.fact));
    let believed = roles(&believes);
    let knew_better = roles(&|role| story.knower(role).is_some() && !believes(role));
    let never = roles(&|role| story.knower(role).is_none());
    if believed.is_empty() || knew_better.is_empty() && never.is_empty() {
        return None;
    }
    let about = Parting::Rumour { fact: story.fact, believed, knew_better, never };
    Some(Disagreement { about, proofs: learned(record, story) })
}

fn fact(record: &Record<'_>, story: &FactStory) -> Option<Disagreement> {
    if story.never_told.is_empty() {
        return None;
    }
    let knew = record.setting.seats().filter(|role| story.knower(*role).is_some()).collect();
    let about = Parting::Fact { fact: story.fact, knew, never: story.never_told.clone() };
    Some(Disagreement { about, proofs: learned(record, story) })
}

/// The lines by which seats came to know the fact.
fn learned(record: &Record<'_>, story: &FactStory) -> Vec<Proof> {
    let is_it = |role: RoleId| move |event: &Event| matches!(event, Event::Learned { role: of, fact, .. } if *of == role && *fact == story.fact);
    let seats = story.knowers.iter().filter(|knower| record.setting.scenario.roles[knower.role.ix()].seat);
    seats.filter_map(|knower| record.in_entry(knower.since, is_it(knower.role))).collect()
}

/// One line of the record, good by a P for one seat, and held against another.
fn deeds(letters: &[Letter]) -> Vec<Disagreement> {
    let good = letters.iter().filter(|letter| letter.letter() == Rating::P);
    let against = |letter: &Letter| -> Vec<Proof> {
        let unmet: &[Proof] = if letter.met.is_none() { &letter.met_by } else { &[] };
        letter.remarks.iter().flat_map(|remark| &remark.proofs).chain(unmet).copied().collect()
    };
    let bad = letters.iter().filter(|letter| matches!(letter.letter(), Rating::M | Rating::U));
    let bad: Vec<(&Letter, Vec<Proof>)> = bad.map(|letter| (letter, against(letter))).collect();
    let mut all: Vec<Disagreement> = Vec::new();
    for good in good {
        for (bad, against) in bad.iter().filter(|(bad, _)| bad.role != good.role) {
            let both: Vec<Proof> = good.met_by.iter().filter(|proof| against.contains(proof)).copied().collect();
            if !both.is_empty() && all.iter().all(|other| other.proofs != both) {
                let about = Parting::Deed { good: good.expectation, bad: bad.expectation };
                all.push(Disagreement { about, proofs: both });
            }
        }
    }
    all
}
