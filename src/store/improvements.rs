//! Improvement plans: what was decided on after an exercise, by whom, by when, and what it is measured by.

use rusqlite::{Row, params};

use super::{ExerciseId, Store, StoreError, now_secs};
use crate::debrief::{Debrief, Reading, Retest};
use crate::journal::Journal;

/// Something that somebody wants to be better next time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Name of the expectation, clock or failure story that measures it.
    pub about: String,
    /// What is to be done.
    pub action: String,
    /// By whom.
    pub owner: String,
    /// By when, as `2026-12-31`.
    pub due: String,
    /// 1 comes first.
    pub priority: u8,
}

/// An action of an improvement plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Improvement {
    /// Number in the data folder.
    pub number: u32,
    /// After which exercise.
    pub exercise: ExerciseId,
    /// What is wanted.
    pub wanted: Wanted,
    /// When it was said to be done, in seconds since 1970.
    pub done_secs: Option<u64>,
}

impl Improvement {
    /// How its measure stood then and stands now.
    pub fn retest(&self, before: Option<Reading>, now: Option<Reading>) -> Retest {
        let Wanted { about, action, owner, due, .. } = &self.wanted;
        Retest {
            number: self.number,
            exercise: self.exercise.to_string().into(),
            about: about.as_str().into(),
            action: action.as_str().into(),
            owner: owner.as_str().into(),
            due: due.as_str().into(),
            is_done: self.done_secs.is_some(),
            before,
            now,
        }
    }
}

const COLUMNS: &str = "i.id, i.exercise, i.about, i.action, i.owner, i.due, i.priority, i.done_secs";
const ORDER: &str = "ORDER BY i.priority, i.due, i.id";

impl Store {
    /// Adds an action to the plan of an exercise, and gives its number.
    pub fn improve(&self, id: ExerciseId, wanted: &Wanted) -> Result<u32, StoreError> {
        self.summary(id)?;
        let add = || {
            let mut add = self.connection.prepare_cached(
                "INSERT INTO improvements (exercise, about, action, owner, due, priority, added_secs)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?;
            let Wanted { about, action, owner, due, priority } = wanted;
            add.insert(params![id.0, about, action, owner, due, priority, now_secs()])
        };
        let number = add().map_err(|error| self.failed(error))?;
        Ok(u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// Says that an action is done. Whether the exercise has such an action.
    pub fn improved(&self, id: ExerciseId, number: u32) -> Result<bool, StoreError> {
        let done = "UPDATE improvements SET done_secs = ?1 WHERE exercise = ?2 AND id = ?3";
        let changed = self.connection.execute(done, params![now_secs(), id.0, number]);
        changed.map(|num| num > 0).map_err(|error| self.failed(error))
    }

    /// The plan of an exercise: what is most urgent first.
    pub fn improvements(&self, id: ExerciseId) -> Result<Vec<Improvement>, StoreError> {
        self.all(&format!("FROM improvements i WHERE i.exercise = ?1 {ORDER}"), [id.0])
    }

    /// What a team has decided on after its exercises, those before one of them or all.
    pub fn improvements_of(&self, team: &str, before: Option<ExerciseId>) -> Result<Vec<Improvement>, StoreError> {
        let which = format!(
            "FROM improvements i JOIN exercises e ON e.id = i.exercise WHERE e.team = ?1 AND e.id < ?2 {ORDER}"
        );
        self.all(&which, params![team, before.map_or(i64::MAX, |id| id.0)])
    }

    /// What the team of an exercise had decided on before, each with how it stood then and stands now.
    pub fn retests(&self, id: ExerciseId, journal: &Journal, debrief: &Debrief) -> Result<Vec<Retest>, StoreError> {
        let Some(team) = journal.header.team.as_deref() else {
            return Ok(Vec::new());
        };
        let mut retests = Vec::new();
        for action in self.improvements_of(team, Some(id))? {
            let earlier = self.load(action.exercise)?;
            let before = Debrief::of(&earlier).reading(&earlier, &action.wanted.about);
            retests.push(action.retest(before, debrief.reading(journal, &action.wanted.about)));
        }
        Ok(retests)
    }

    /// How the measure of an action stands in the team's latest exercise since in which it came up.
    pub fn since(&self, action: &Improvement, team: &str) -> Result<Option<(ExerciseId, Reading)>, StoreError> {
        for later in self.of_team(team)?.into_iter().rev().filter(|later| later.id > action.exercise) {
            let journal = self.load(later.id)?;
            if let Some(reading) = Debrief::of(&journal).reading(&journal, &action.wanted.about) {
                return Ok(Some((later.id, reading)));
            }
        }
        Ok(None)
    }

    fn all(&self, which: &str, params: impl rusqlite::Params) -> Result<Vec<Improvement>, StoreError> {
        let read = || -> Result<Vec<Improvement>, rusqlite::Error> {
            let mut statement = self.connection.prepare_cached(&format!("SELECT {COLUMNS} {which}"))?;
            statement.query_map(params, improvement)?.collect()
        };
        read().map_err(|error| self.failed(error))
    }
}

fn improvement(row: &Row<'_>) -> Result<Improvement, rusqlite::Error> {
    let wanted =
        Wanted { about: row.get(2)?, action: row.get(3)?, owner: row.get(4)?, due: row.get(5)?, priority: row.get(6)? };
    let done: Option<i64> = row.get(7)?;
    let done_secs = done.and_then(|secs| u64::try_from(secs).ok());
    Ok(Improvement { number: row.get(0)?, exercise: ExerciseId(row.get(1)?), wanted, done_secs })
}
