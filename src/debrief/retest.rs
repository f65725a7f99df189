//! What an action of an improvement plan is measured by, and how that stood before and now.

use serde::Serialize;

use crate::exercise::command::Rating;
use crate::journal::Journal;
use crate::scenario::names::{ClockId, ExpectationId, kind};

use super::{ClockFate, Debrief, Finding};

/// How the measure stood in one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// The letter of an expectation.
    Letter(Rating),
    /// How a clock turned out.
    Clock(ClockFate),
    /// Whether a failure story was told again.
    Told(bool),
}

/// Which way it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Better than before.
    Better,
    /// As before.
    Same,
    /// Worse than before.
    Worse,
    /// It did not come up this time.
    NotRetested,
}

/// An action that was decided on after an earlier exercise of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Retest {
    /// Number of the action.
    pub number: u32,
    /// What was to be done.
    pub action: Box<str>,
    /// By whom.
    pub owner: Box<str>,
    /// By when, as `2026-12-31`.
    pub due: Box<str>,
    /// Said to be done.
    pub is_done: bool,
    /// After which exercise.
    pub exercise: Box<str>,
    /// Name of the expectation, clock or failure story that measures it.
    pub about: Box<str>,
    /// How that stood then.
    pub before: Option<Reading>,
    /// How it stands now.
    pub now: Option<Reading>,
}

/// An action that was decided on after this exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Planned {
    /// What is to be done, how its measure stood, and how it stands since.
    pub retest: Retest,
    /// 1 comes first.
    pub priority: u8,
    /// The later exercise in which it was looked at last.
    pub since: Option<Box<str>>,
}

impl Retest {
    /// Which way it went.
    pub fn way(&self) -> Way {
        match (self.before.map(Reading::rank), self.now.map(Reading::rank)) {
            (_, None) => Way::NotRetested,
            (None, Some(_)) => Way::Same,
            (Some(before), Some(now)) if now < before => Way::Better,
            (Some(before), Some(now)) if now > before => Way::Worse,
            (Some(_), Some(_)) => Way::Same,
        }
    }
}

impl Reading {
    /// Of two readings of one measure, the smaller one is better.
    const fn rank(self) -> u8 {
        match self {
            Self::Letter(Rating::P) | Self::Clock(ClockFate::Met) | Self::Told(false) => 0,
            Self::Letter(Rating::S) | Self::Clock(ClockFate::Running) => 1,
            Self::Letter(Rating::M) | Self::Clock(ClockFate::Late) => 2,
            Self::Letter(Rating::U) | Self::Clock(ClockFate::Missed) | Self::Told(true) => 3,
            Self::Clock(ClockFate::NeverStarted) => 4,
        }
    }
}

impl Debrief {
    /// How the measure of this name stands in this run; nothing when it did not come up, or there is no such measure.
    pub fn reading(&self, journal: &Journal, name: &str) -> Option<Reading> {
        let names = &journal.setting.names;
        if let Some(id) = names.find::<kind::Expectation>(name) {
            let id: ExpectationId = id;
            let letter = self.letters.list.iter().find(|letter| letter.expectation == id);
            return letter.map(|letter| Reading::Letter(letter.letter()));
        }
        if let Some(id) = names.find::<kind::Clock>(name) {
            let id: ClockId = id;
            return self.clocks.iter().find(|clock| clock.clock == id).map(|clock| Reading::Clock(clock.fate));
        }
        // What is not a name of the scenario's is a failure story's: those are told on every scenario.
        let is_known = self.knows_story(journal, name);
        is_known.then(|| Reading::Told(self.stories.iter().any(|story| &*story.story == name)))
    }

    fn knows_story(&self, journal: &Journal, name: &str) -> bool {
        let shipped = || crate::scenario::failures::shipped(&journal.setting).unwrap_or_default();
        self.stories.iter().any(|story| &*story.story == name) || shipped().iter().any(|story| &*story.id == name)
    }

    /// Names of what the finding is measured by: what stands badly first.
    pub fn measures(&self, journal: &Journal, finding: &Finding) -> Vec<Box<str>> {
        let names = &journal.setting.names;
        let clock = finding.found.clock().map(|clock| names.name(clock));
        let letters = finding.letters.iter().map(|expectation| names.name(*expectation));
        let mut all: Vec<Box<str>> = clock.into_iter().chain(letters).map(Into::into).collect();
        all.sort_by_key(|name| std::cmp::Reverse(self.reading(journal, name).map(Reading::rank)));
        all
    }

    /// Whoever does something about it is not named: for readers outside.
    pub fn without_owners(&mut self) {
        let planned = self.plan.iter_mut().map(|planned| &mut planned.retest);
        planned.chain(&mut self.retests).for_each(|retest| retest.owner = "".into());
    }

    /// Names of what stands badly in this run, and could be worked on: the worst first.
    pub fn weak(&self, journal: &Journal) -> Vec<(Box<str>, Reading)> {
        let names = &journal.setting.names;
        let letters =
            self.letters.list.iter().map(|it| (names.name(it.expectation).into(), Reading::Letter(it.letter())));
        let clocks = self.clocks.iter().map(|it| (names.name(it.clock).into(), Reading::Clock(it.fate)));
        let stories = self.stories.iter().map(|it| (it.story.clone(), Reading::Told(true)));
        let mut weak: Vec<(Box<str>, Reading)> = clocks.chain(letters).chain(stories).collect();
        weak.retain(|(_, reading)| reading.rank() >= 2);
        weak.sort_by_key(|(_, reading)| std::cmp::Reverse(reading.rank()));
        weak
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn went(before: Option<Reading>, now: Option<Reading>) -> Way {
        let text = || "".into();
        let (action, owner, due, exercise, about) = (text(), text(), text(), text(), text());
        Retest { number: 1, action, owner, due, is_done: false, exercise, about, before, now }.way()
    }

    #[test]
    fn a_measure_gets_better_worse_or_is_not_looked_at() {
        let letter = |rating| Some(Reading::Letter(rating));
        assert_eq!(went(letter(Rating::U), letter(Rating::P)), Way::Better);
        assert_eq!(went(letter(Rating::S), letter(Rating::M)), Way::Worse);
        assert_eq!(went(letter(Rating::M), letter(Rating::M)), Way::Same);
        assert_eq!(went(letter(Rating::M), None), Way::NotRetested);
        let clock = |fate| Some(Reading::Clock(fate));
        assert_eq!(went(clock(ClockFate::NeverStarted), clock(ClockFate::Missed)), Way::Better);
        assert_eq!(went(Some(Reading::Told(false)), Some(Reading::Told(true))), Way::Worse);
    }
}
