//! Lists of exercises, without loading them.

use rusqlite::Row;

use super::{ExerciseId, Store, StoreError, now_secs};
use crate::scenario::time::Secs;

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Its number.
    pub id: ExerciseId,
    /// Id of the scenario.
    pub scenario: Box<str>,
    /// Id of the organization.
    pub organization: Box<str>,
    /// How long ago its last entry was kept, in seconds of the room's time.
    pub touched_secs_ago: u64,
    /// Its last entry.
    pub seq: u32,
    /// The moment of the exercise that it has come to.
    pub now_secs: Secs,
    /// Id of its ending, once it has ended.
    pub ending: Option<Box<str>>,
    /// The exercise and entry from which it was forked.
    pub parent: Option<(ExerciseId, u32)>,
    /// What the people at the table call themselves.
    pub team: Option<Box<str>>,
    /// When it was begun or taken in, in seconds since 1970.
    pub begun_secs: u64,
}

const COLUMNS: &str =
    "id, scenario, organization, touched_secs, seq, now_secs, ending, parent, parent_seq, team, created_secs";

impl Store {
    /// All exercises, the last played first.
    pub fn list(&self) -> Result<Vec<Summary>, StoreError> {
        self.select("ORDER BY touched_secs DESC, id DESC", [])
    }

    /// The exercises of a team that have come to an end, in the order in which they were begun; forks are no exercises of
    /// their own.
    pub fn of_team(&self, team: &str) -> Result<Vec<Summary>, StoreError> {
        let which = "WHERE team = ?1 AND ending IS NOT NULL AND parent IS NULL ORDER BY created_secs, id";
        self.select(which, [team])
    }

    /// The line of one exercise.
    pub fn summary(&self, id: ExerciseId) -> Result<Summary, StoreError> {
        self.select("WHERE id = ?1", [id.0])?.pop().ok_or(StoreError::NoSuchExercise { id })
    }

    fn select(&self, which: &str, params: impl rusqlite::Params) -> Result<Vec<Summary>, StoreError> {
        let select = || -> Result<Vec<Summary>, rusqlite::Error> {
            let mut statement = self.connection.prepare(&format!("SELECT {COLUMNS} FROM exercises {which}"))?;
            statement.query_map(params, summary)?.collect()
        };
        select().map_err(|error| self.failed(error))
    }
}

fn summary(row: &Row<'_>) -> Result<Summary, rusqlite::Error> {
    let ago = now_secs().saturating_sub(row.get(3)?);
    let parent: Option<i64> = row.get(7)?;
    let parent_seq: Option<u32> = row.get(8)?;
    let text = |column| row.get::<_, String>(column).map(String::into_boxed_str);
    Ok(Summary {
        id: ExerciseId(row.get(0)?),
        scenario: text(1)?,
        organization: text(2)?,
        touched_secs_ago: u64::try_from(ago).unwrap_or(0),
        seq: row.get(4)?,
        now_secs: row.get(5)?,
        ending: row.get::<_, Option<String>>(6)?.map(String::into_boxed_str),
        parent: parent.map(ExerciseId).zip(parent_seq),
        team: row.get::<_, Option<String>>(9)?.map(String::into_boxed_str),
        begun_secs: u64::try_from(row.get::<_, i64>(10)?).unwrap_or(0),
    })
}
