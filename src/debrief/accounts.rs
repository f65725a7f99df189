//! The same run as each seat saw it: what it knew, believed and held to be so at the end, from its own view alone.

use serde::Serialize;

use crate::scenario::names::{ClockId, FactId, RoleId, SeverityId};
use crate::scenario::story::Question;
use crate::view::seat::{ClockSeen, SeatView};

use super::knowledge::FactStory;
use super::record::Record;

/// How a clock stood, as far as a seat could see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Somebody has to judge it, and nobody had.
    NotStarted,
    /// It ran.
    Running,
    /// It was stopped in time.
    Stopped,
    /// It had run out.
    Missed,
}

/// One seat's story of the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Account {
    /// Whose.
    pub role: RoleId,
    /// Why it happened, as far as the seat knew.
    pub causes: Vec<FactId>,
    /// What is not so, and the seat still believed.
    pub believed: Vec<FactId>,
    /// How many facts it knew that are so.
    pub num_known: u32,
    /// What it needed, could have had, and did not know.
    pub lacked: Vec<FactId>,
    /// The severity, if it had heard of one.
    pub severity: Option<SeverityId>,
    /// The clocks that it could see and that had something to do with the run.
    pub clocks: Vec<(ClockId, Standing)>,
    /// Notices that it owed, and how many of them it had given.
    pub notices: (u32, u32),
}

/// The stories of all seats.
pub(super) fn all(record: &Record<'_>, stories: &[FactStory]) -> Vec<Account> {
    record.setting.seats().map(|role| account(record, record.views.seat(role), stories)).collect()
}

fn account(record: &Record<'_>, view: &SeatView, stories: &[FactStory]) -> Account {
    let facts = &record.setting.scenario.facts;
    let held = || view.facts.iter().filter(|seen| !seen.refuted).map(|seen| seen.fact);
    let lacked = stories.iter().filter(|story| story.truth && story.is_missed_by(view.role));
    let owed: Vec<_> = view.notices.iter().filter(|notice| !notice.superseded).collect();
    Account {
        role: view.role,
        causes: held().filter(|fact| facts[fact.ix()].answers == Question::Why).collect(),
        believed: held().filter(|fact| !facts[fact.ix()].truth).collect(),
        num_known: held().filter(|fact| facts[fact.ix()].truth).count() as u32,
        lacked: lacked.map(|story| story.fact).collect(),
        severity: view.severity,
        clocks: view.clocks.iter().filter_map(|seen| Some((seen.clock, standing(record, seen)?))).collect(),
        notices: (owed.len() as u32, owed.iter().filter(|notice| notice.given).count() as u32),
    }
}

/// A clock that nobody started is worth a word only where it should have been.
fn standing(record: &Record<'_>, seen: &ClockSeen) -> Option<Standing> {
    let should_run = record.state.clocks.list[seen.clock.ix()].should_run.is_some();
    match (seen.started, seen.stopped, seen.missed) {
        (None, ..) if should_run => Some(Standing::NotStarted),
        (None, ..) => None,
        (Some(_), _, Some(_)) => Some(Standing::Missed),
        (Some(_), Some(_), None) => Some(Standing::Stopped),
        (Some(_), None, None) => Some(Standing::Running),
    }
}
