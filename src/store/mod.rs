//! The exercises of a data folder, in an embedded SQLite database: an entry is on the disk before anyone sees it.

mod error;
mod improvements;
mod keeper;
mod lock;
mod plan_file;
mod schema;
mod summary;
mod writer;

pub use error::StoreError;
pub use improvements::{Improvement, Wanted};
pub use keeper::Keeper;
pub use plan_file::{HandedOn, PlanFileError, read_plan, write_plan};
pub use summary::Summary;

use std::cell::RefCell;
use std::fmt;
use std::fs::create_dir_all;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, params};

use self::lock::Lock;
use self::writer::Writer;
use crate::journal::{Entry, Header, Journal, ReadError, Reader};
use crate::scenario::Setting;

/// Number of an exercise in its data folder; short, because people type it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExerciseId(i64);

impl fmt::Display for ExerciseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for ExerciseId {
    type Err = std::num::ParseIntError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse::<u32>().map(|number| Self(i64::from(number)))
    }
}

/// An open data folder.
#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    file: PathBuf,
    connection: Connection,
    /// Shared by all exercises that are being played; starts with the first one.
    writer: RefCell<Option<Writer>>,
}

impl Store {
    /// Opens the folder, and makes it when it is not there.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        create_dir_all(folder).map_err(|error| StoreError::folder(error, folder))?;
        let file = schema::file_of(folder);
        let connection = schema::open(&file)?;
        Ok(Self { folder: folder.to_owned(), file, connection, writer: RefCell::new(None) })
    }

    /// Where the exercises lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Begins to keep a new exercise.
    pub fn create(&self, setting: &Setting, header: &Header) -> Result<(ExerciseId, Keeper), StoreError> {
        let failed = |error| self.failed(error);
        // Nobody sees the exercise before its lock is taken.
        let transaction = self.connection.unchecked_transaction().map_err(failed)?;
        let id = self.add_row(header, None).map_err(failed)?;
        let lock = lock::take(&self.folder, id)?;
        transaction.commit().map_err(failed)?;
        Ok((id, self.keeper(id, setting, lock)?))
    }

    /// Goes on keeping an exercise: its record so far, and where its next entries go.
    pub fn resume(&self, id: ExerciseId) -> Result<(Journal, Keeper), StoreError> {
        self.summary(id)?;
        let lock = lock::take(&self.folder, id)?;
        let journal = self.load(id)?;
        let keeper = self.keeper(id, &journal.setting, lock)?;
        Ok((journal, keeper))
    }

    /// The whole record of an exercise.
    pub fn load(&self, id: ExerciseId) -> Result<Journal, StoreError> {
        let unreadable = |source: ReadError| StoreError::Record { id, source: Arc::new(source) };
        let header: Option<String> = self
            .connection
            .query_row("SELECT line FROM headers WHERE exercise = ?1", [id.0], |row| row.get(0))
            .optional()
            .map_err(|error| self.failed(error))?;
        let mut reader = Reader::begin(&header.ok_or(StoreError::NoSuchExercise { id })?).map_err(unreadable)?;
        let read = "SELECT line FROM entries WHERE exercise = ?1 ORDER BY seq";
        let mut statement = self.connection.prepare_cached(read).map_err(|error| self.failed(error))?;
        let mut rows = statement.query([id.0]).map_err(|error| self.failed(error))?;
        let mut line = 1;
        while let Some(row) = rows.next().map_err(|error| self.failed(error))? {
            line += 1;
            let text = row.get_ref(0).and_then(|value| Ok(value.as_str()?)).map_err(|error| self.failed(error))?;
            reader.entry(line, text).map_err(unreadable)?;
        }
        Ok(reader.finish())
    }

    /// Keeps a record that came from elsewhere as a new exercise.
    pub fn import(&self, journal: &Journal) -> Result<ExerciseId, StoreError> {
        self.add(journal, None)
    }

    /// Keeps the first `seq` entries of an exercise as a new one, from which another future can be played.
    pub fn fork(&self, id: ExerciseId, seq: u32) -> Result<ExerciseId, StoreError> {
        let journal = self.load(id)?;
        let last = journal.entries.len() as u32;
        let past = journal.until(seq).ok_or(StoreError::NoSuchEntry { id, seq, last })?;
        self.add(&past, Some((id, seq)))
    }

    fn keeper(&self, id: ExerciseId, setting: &Setting, lock: Lock) -> Result<Keeper, StoreError> {
        let mut writer = self.writer.borrow_mut();
        let writer = match &mut *writer {
            Some(running) => running.clone(),
            none => none.insert(Writer::start(&self.file)?).clone(),
        };
        Ok(Keeper::new(id, setting.names.clone(), writer, lock))
    }

    fn add(&self, journal: &Journal, parent: Option<(ExerciseId, u32)>) -> Result<ExerciseId, StoreError> {
        let add = || {
            let transaction = self.connection.unchecked_transaction()?;
            let id = self.add_row(&journal.header, parent)?;
            let lines = journal.entries.iter().map(|entry| (entry.seq, entry.to_line(&journal.setting.names)));
            let now_secs = journal.entries.last().map_or(0, Entry::until);
            let ending = journal.ended().map(|id| journal.setting.names.name(id).to_owned());
            let batch = writer::Batch { exercise: id, lines: lines.collect(), now_secs, ending };
            writer::insert(&transaction, &batch)?;
            transaction.commit()?;
            Ok(id)
        };
        add().map_err(|error| self.failed(error))
    }

    fn add_row(&self, header: &Header, parent: Option<(ExerciseId, u32)>) -> Result<ExerciseId, rusqlite::Error> {
        let (parent, parent_seq) = parent.unzip();
        let mut add = self.connection.prepare_cached(
            "INSERT INTO exercises (scenario, organization, created_secs, touched_secs, parent, parent_seq, team)
             VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6)",
        )?;
        let parent = parent.map(|ExerciseId(number)| number);
        let (now, team) = (now_secs(), header.team.as_deref());
        let id = add.insert(params![header.scenario, header.organization, now, parent, parent_seq, team])?;
        self.connection
            .execute("INSERT INTO headers (exercise, line) VALUES (?1, ?2)", params![id, header.to_line()])?;
        Ok(ExerciseId(id))
    }

    fn failed(&self, error: rusqlite::Error) -> StoreError {
        StoreError::of(error, &self.file)
    }
}

/// The room's time, in seconds since 1970, with which shells stamp what somebody writes.
pub fn room_secs() -> u64 {
    now_secs().unsigned_abs()
}

/// How far the room's clock was ahead of UTC then, as this machine is set; both in seconds.
pub fn zone_ahead_secs(at_secs: u64) -> i32 {
    let at = i64::try_from(at_secs).ok().and_then(|secs| jiff::Timestamp::from_second(secs).ok());
    at.map_or(0, |at| jiff::tz::TimeZone::system().to_offset(at).seconds())
}

/// Seconds since 1970, for lists of exercises; nothing in an exercise depends on it.
#[expect(clippy::disallowed_methods, reason = "the store stamps its records")]
fn now_secs() -> i64 {
    let since_1970 = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since_1970.map_or(0, |time| i64::try_from(time.as_secs()).unwrap_or(i64::MAX))
}
