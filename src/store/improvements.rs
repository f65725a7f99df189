//! Improvement plans: what was decided on after an exercise, by whom, by when, and what it is measured by.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::civil::Date;
use rusqlite::{Connection, Row, params};

use super::{ExerciseId, HandedOn, Store, StoreError, now_secs};
use crate::debrief::{Debrief, Planned, Reading, Retest};
use crate::journal::Journal;

/// Longest action and owner, in characters: they stand in a table.
const CHARS_MAX: usize = 200;

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

impl Wanted {
    /// What somebody wrote as an action or an owner, if it is one line that is neither empty nor too long.
    pub fn line(text: &str) -> Option<String> {
        let text = text.trim();
        let fits = (1..=CHARS_MAX).contains(&text.chars().count()) && !text.chars().any(char::is_control);
        fits.then(|| text.to_owned())
    }

    /// What somebody wrote as a day, if it is one of the calendar.
    pub fn day(text: &str) -> Option<String> {
        text.trim().parse().ok().map(|day: Date| day.to_string())
    }
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

/// Adds an action, and gives its number.
fn insert(
    connection: &Connection,
    id: ExerciseId,
    wanted: &Wanted,
    done_secs: Option<u64>,
) -> Result<i64, rusqlite::Error> {
    let mut add = connection.prepare_cached(
        "INSERT INTO improvements (exercise, about, action, owner, due, priority, added_secs, done_secs)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    let Wanted { about, action, owner, due, priority } = wanted;
    add.insert(params![id.0, about, action, owner, due, priority, now_secs(), done_secs.map(u64::cast_signed)])
}

impl Store {
    /// Adds an action to the plan of an exercise, and gives its number.
    pub fn improve(&self, id: ExerciseId, wanted: &Wanted) -> Result<u32, StoreError> {
        self.summary(id)?;
        let number = insert(&self.connection, id, wanted, None).map_err(|error| self.failed(error))?;
        Ok(u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// Adds those actions of another plan that this one does not have: all of them, or none. Says how many there were.
    pub fn take_over(&self, id: ExerciseId, actions: &[HandedOn]) -> Result<usize, StoreError> {
        let here = self.improvements(id)?;
        let add = || -> Result<usize, rusqlite::Error> {
            let transaction = self.connection.unchecked_transaction()?;
            let is_new = |(wanted, _): &&HandedOn| !here.iter().any(|one| one.wanted == *wanted);
            let mut num = 0;
            for (wanted, done_secs) in actions.iter().filter(is_new) {
                insert(&transaction, id, wanted, *done_secs)?;
                num += 1;
            }
            transaction.commit()?;
            Ok(num)
        };
        add().map_err(|error| self.failed(error))
    }

    /// Puts an action in other words. Whether the exercise has such an action.
    pub fn reword(&self, id: ExerciseId, number: u32, wanted: &Wanted) -> Result<bool, StoreError> {
        let Wanted { about, action, owner, due, priority } = wanted;
        self.change(
            "UPDATE improvements SET about = ?3, action = ?4, owner = ?5, due = ?6, priority = ?7",
            params![id.0, number, about, action, owner, due, priority],
        )
    }

    /// Says that an action is done, or that it is not. Whether the exercise has such an action.
    pub fn improved(&self, id: ExerciseId, number: u32, is_done: bool) -> Result<bool, StoreError> {
        let done_secs = is_done.then(now_secs);
        self.change("UPDATE improvements SET done_secs = ?3", params![id.0, number, done_secs])
    }

    /// Takes an action out of the plan. Whether the exercise had such an action.
    pub fn give_up(&self, id: ExerciseId, number: u32) -> Result<bool, StoreError> {
        self.change("DELETE FROM improvements", params![id.0, number])
    }

    fn change(&self, what: &str, params: impl rusqlite::Params) -> Result<bool, StoreError> {
        let changed = self.connection.execute(&format!("{what} WHERE exercise = ?1 AND id = ?2"), params);
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
        let mut earlier: BTreeMap<ExerciseId, (Journal, Debrief)> = BTreeMap::new();
        for action in self.improvements_of(team, Some(id))? {
            let then = match earlier.entry(action.exercise) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => unknown.insert(self.debriefed(action.exercise)?),
            };
            let about = &action.wanted.about;
            retests.push(action.retest(then.1.reading(&then.0, about), debrief.reading(journal, about)));
        }
        Ok(retests)
    }

    /// The plan of an exercise: each action with how its measure stood, and how it stood in the team's latest exercise since
    /// in which it came up.
    pub fn plan(&self, id: ExerciseId, journal: &Journal, debrief: &Debrief) -> Result<Vec<Planned>, StoreError> {
        let planned = |action: Improvement| {
            let before = debrief.reading(journal, &action.wanted.about);
            Planned { priority: action.wanted.priority, since: None, retest: action.retest(before, None) }
        };
        let mut plan: Vec<Planned> = self.improvements(id)?.into_iter().map(planned).collect();
        let Some(team) = journal.header.team.as_deref() else {
            return Ok(plan);
        };
        for later in self.of_team(team)?.into_iter().rev().filter(|later| later.id > id) {
            if plan.iter().all(|planned| planned.since.is_some()) {
                break;
            }
            let (journal, debrief) = self.debriefed(later.id)?;
            for planned in plan.iter_mut().filter(|planned| planned.since.is_none()) {
                planned.retest.now = debrief.reading(&journal, &planned.retest.about);
                planned.since = planned.retest.now.map(|_| later.id.to_string().into());
            }
        }
        Ok(plan)
    }

    fn debriefed(&self, id: ExerciseId) -> Result<(Journal, Debrief), StoreError> {
        let journal = self.load(id)?;
        let debrief = Debrief::of(&journal);
        Ok((journal, debrief))
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
