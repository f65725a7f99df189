//! One thread that commits: whoever waits at the same instant shares one sync of the disk.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::thread::{self, JoinHandle};

use rusqlite::{Connection, ErrorCode, TransactionBehavior, params};

use super::{ExerciseId, StoreError, now_secs, schema};

/// Batches that may wait, and that share one commit; each waiting seat has at most one.
const WAITING_MAX: usize = 256;

/// Commits after which the log is merged into the database as soon as nobody waits …
const COMMITS_IN_LOG: u32 = 250;
/// … and at the latest.
const COMMITS_IN_LOG_MAX: u32 = 10_000;

/// Lines of one exercise that become durable together.
#[derive(Debug)]
pub(super) struct Batch {
    pub(super) exercise: ExerciseId,
    /// Number and text of each line.
    pub(super) lines: Vec<(u32, String)>,
    /// Moment of the exercise after the last one.
    pub(super) now_secs: u32,
    /// Id of the ending, when one of them ended it.
    pub(super) ending: Option<String>,
}

type Reply = SyncSender<Result<(), StoreError>>;
type Waiting = (Batch, Reply);

/// The way to the thread; clones share it, and it ends with the last of them.
#[derive(Debug, Clone)]
pub(super) struct Writer {
    // Dropped before the thread is waited for: a closed inbox is what ends it.
    inbox: SyncSender<Waiting>,
    _thread: Arc<Thread>,
}

/// Waits for its end when dropped, so that the database is closed in order.
#[derive(Debug)]
struct Thread(Option<JoinHandle<()>>);

impl Drop for Thread {
    fn drop(&mut self) {
        if let Some(thread) = self.0.take() {
            thread.join().ok();
        }
    }
}

impl Writer {
    /// Opens a connection of its own and starts the thread.
    pub(super) fn start(file: &Path) -> Result<Self, StoreError> {
        let connection = schema::open(file)?;
        let (inbox, waiting) = sync_channel(WAITING_MAX);
        let path = file.to_owned();
        let thread = thread::Builder::new().name("kunren-store".into());
        let started = thread.spawn(move || write_all(connection, &path, &waiting));
        let thread = Thread(Some(started.map_err(|error| StoreError::folder(error, file))?));
        Ok(Self { inbox, _thread: Arc::new(thread) })
    }

    /// Returns when the lines are on the disk.
    pub(super) fn write(&self, batch: Batch) -> Result<(), StoreError> {
        let (reply, answer) = sync_channel(1);
        self.inbox.send((batch, reply)).map_err(closed)?;
        answer.recv().map_err(closed)?
    }
}

fn closed<E>(_: E) -> StoreError {
    StoreError::Closed
}

fn write_all(mut connection: Connection, path: &Path, waiting: &Receiver<Waiting>) {
    connection.pragma_update(None, "wal_autocheckpoint", 0).ok();
    let mut num_commits = 0;
    while let Some(first) = next(&connection, waiting, &mut num_commits) {
        let mut together = vec![first];
        together.extend(waiting.try_iter().take(WAITING_MAX - 1));
        let mut results = Vec::with_capacity(together.len());
        let committed = commit(&mut connection, &together, &mut results).map_err(|error| StoreError::of(error, path));
        for (index, (_, reply)) in together.into_iter().enumerate() {
            let result = match (&committed, results.get_mut(index)) {
                (Ok(()), Some(result)) => {
                    std::mem::replace(result, Ok(())).map_err(|error| StoreError::of(error, path))
                }
                (Ok(()), None) => Err(StoreError::Closed),
                (Err(error), _) => Err(error.clone()),
            };
            // Whoever asked may be gone; the lines are kept all the same.
            reply.send(result).ok();
        }
    }
}

/// The next batch; nothing when the inbox is closed. While nobody waits, the log is merged into the database: that
/// takes several syncs, which no seat should have to wait for.
fn next(connection: &Connection, waiting: &Receiver<Waiting>, num_commits: &mut u32) -> Option<Waiting> {
    let first = waiting.try_recv();
    let is_idle = matches!(first, Err(TryRecvError::Empty));
    if is_idle && *num_commits >= COMMITS_IN_LOG || *num_commits >= COMMITS_IN_LOG_MAX {
        *num_commits = 0;
        // What cannot be merged now stays in the log, and is as safe there.
        connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())).ok();
    }
    *num_commits += 1;
    first.or_else(|_| waiting.recv()).ok()
}

/// One transaction for all. A batch that fails by itself is taken back by itself; its error stands in `results`.
fn commit(
    connection: &mut Connection,
    together: &[Waiting],
    results: &mut Vec<Result<(), rusqlite::Error>>,
) -> Result<(), rusqlite::Error> {
    let mut transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for (batch, _) in together {
        let savepoint = transaction.savepoint()?;
        match insert(&savepoint, batch) {
            Ok(()) => {
                savepoint.commit()?;
                results.push(Ok(()));
            }
            // The same number twice: nobody else's lines suffer from it.
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => results.push(Err(error)),
            Err(error) => return Err(error),
        }
    }
    transaction.commit()
}

/// Adds the lines and brings the exercise's row up to date.
pub(super) fn insert(connection: &Connection, batch: &Batch) -> Result<(), rusqlite::Error> {
    let mut add = connection.prepare_cached("INSERT INTO entries (exercise, seq, line) VALUES (?1, ?2, ?3)")?;
    for (seq, line) in &batch.lines {
        add.execute(params![batch.exercise.0, seq, line])?;
    }
    let last = batch.lines.last().map(|(seq, _)| *seq);
    let mut touch = connection.prepare_cached(
        "UPDATE exercises SET touched_secs = ?2, seq = coalesce(?3, seq), now_secs = ?4, ending = coalesce(?5, ending)
         WHERE id = ?1",
    )?;
    touch.execute(params![batch.exercise.0, now_secs(), last, batch.now_secs, batch.ending])?;
    Ok(())
}
