//! The database file: where it lies, how it is opened, what is in it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::StoreError;

/// Version of the tables, in `user_version`.
pub(super) const SCHEMA: i64 = 4;

/// Marks the file as ours: "Knrn".
const APPLICATION: i64 = 0x4b6e_726e;

/// How long a second Kunren on the same machine waits for the first one's commit.
const PATIENCE: Duration = Duration::from_secs(10);

/// `line` of an entry and of a header is the line of the journal as it is exported, byte for byte.
const TABLES: &str = "
    CREATE TABLE exercises (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        scenario TEXT NOT NULL,
        organization TEXT NOT NULL,
        created_secs INTEGER NOT NULL,
        touched_secs INTEGER NOT NULL,
        seq INTEGER NOT NULL DEFAULT 0,
        now_secs INTEGER NOT NULL DEFAULT 0,
        ending TEXT,
        parent INTEGER,
        parent_seq INTEGER
    ) STRICT;
    CREATE TABLE entries (
        exercise INTEGER NOT NULL REFERENCES exercises (id),
        seq INTEGER NOT NULL,
        line TEXT NOT NULL,
        PRIMARY KEY (exercise, seq)
    ) STRICT, WITHOUT ROWID;
";

/// A header holds three files, and the row of an exercise is written again with every entry: they stand apart.
const HEADERS: &str = "
    CREATE TABLE headers (
        exercise INTEGER PRIMARY KEY REFERENCES exercises (id),
        line TEXT NOT NULL
    ) STRICT;
";

/// In the first schema, headers stood in the rows of exercises.
const FROM_1: &str = "
    INSERT INTO headers (exercise, line) SELECT id, header FROM exercises;
    ALTER TABLE exercises DROP COLUMN header;
";

/// Since the third schema: what the people at the table call themselves, as in the header.
const TEAMS: &str = "ALTER TABLE exercises ADD COLUMN team TEXT;";

/// Since the fourth: actions of improvement plans.
const IMPROVEMENTS: &str = "
    CREATE TABLE improvements (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        exercise INTEGER NOT NULL REFERENCES exercises (id),
        about TEXT NOT NULL,
        action TEXT NOT NULL,
        owner TEXT NOT NULL,
        due TEXT NOT NULL,
        priority INTEGER NOT NULL,
        added_secs INTEGER NOT NULL,
        done_secs INTEGER
    ) STRICT;
";

/// The database file of a data folder.
pub(super) fn file_of(folder: &Path) -> PathBuf {
    folder.join("kunren.db")
}

/// Opens the database, and makes or upgrades its tables.
pub(super) fn open(file: &Path) -> Result<Connection, StoreError> {
    let failed = |error| StoreError::of(error, file);
    let mut connection = match Connection::open(file) {
        Ok(connection) => connection,
        Err(_) if file.exists() => open_to_read(file).map_err(failed)?,
        Err(error) => return Err(failed(error)),
    };
    connection.busy_timeout(PATIENCE).map_err(failed)?;
    match prepare(&mut connection, file) {
        Err(error @ StoreError::ReadOnly { .. }) => {
            // The folder cannot be written to: what is in it can still be looked at, unless it has to be upgraded first.
            let connection = open_to_read(file).map_err(failed)?;
            if version(&connection).map_err(failed)? == SCHEMA { Ok(connection) } else { Err(error) }
        }
        done => done.map(|()| connection),
    }
}

fn open_to_read(file: &Path) -> Result<Connection, rusqlite::Error> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    // Without a log that waits to be merged, SQLite need not (and here cannot) make files of its own beside it.
    if Path::new(&log).exists() {
        return Connection::open_with_flags(file, flags);
    }
    flags |= OpenFlags::SQLITE_OPEN_URI;
    let path = file.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    Connection::open_with_flags(format!("file:{path}?immutable=1"), flags)
}

fn prepare(connection: &mut Connection, file: &Path) -> Result<(), StoreError> {
    let failed = |error| StoreError::of(error, file);
    let found = version(connection).map_err(failed)?;
    let owner: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(failed)?;
    if found > 0 && owner != APPLICATION {
        return Err(StoreError::Damaged { path: file.to_owned() });
    }
    if found > SCHEMA {
        return Err(StoreError::Newer { found, path: file.to_owned() });
    }
    // A write-ahead log, synced at every commit: a commit that returned survives a power cut.
    connection.pragma_update(None, "journal_mode", "wal").map_err(failed)?;
    connection.pragma_update(None, "synchronous", "full").map_err(failed)?;
    if found < SCHEMA {
        upgrade(connection).map_err(failed)?;
    }
    Ok(())
}

fn version(connection: &Connection) -> Result<i64, rusqlite::Error> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

fn upgrade(connection: &mut Connection) -> Result<(), rusqlite::Error> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Another Kunren may have done it while we waited for the lock.
    let found = version(&transaction)?;
    if found < SCHEMA {
        if found == 0 {
            transaction.execute_batch(TABLES)?;
        }
        if found < 2 {
            transaction.execute_batch(HEADERS)?;
        }
        if found == 1 {
            transaction.execute_batch(FROM_1)?;
        }
        if found < 3 {
            transaction.execute_batch(TEAMS)?;
        }
        transaction.execute_batch(IMPROVEMENTS)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", SCHEMA)?;
    }
    transaction.commit()
}
