//! One thread that commits: whoever waits at the same instant shares one sync of the disk.

use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use rusqlite::{Connection, ErrorCode, TransactionBehavior, params};

use super::{ExerciseId, StoreError, now_secs, schema};

/// Batches that may wait, and that share one commit; each waiting seat has at most one.
const WAITING_MAX: usize = 256;

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

/// The way to the thread; clones share it, and it ends with the last of them.
#[derive(Debug, Clone)]
pub(super) struct Writer {
    inbox: SyncSender<(Batch, Reply)>,
}

impl Writer {
    /// Opens a connection of its own and starts the thread.
    pub(super) fn start(file: &Path) -> Result<Self, StoreError> {
        let connection = schema::open(file)?;
        let (inbox, waiting) = sync_channel(WAITING_MAX);
        let path = file.to_owned();
        let thread = thread::Builder::new().name("kunren-store".into());
        let started = thread.spawn(move || write_all(connection, &path, &waiting));
        started.map_err(|error| StoreError::folder(error, file))?;
        Ok(Self { inbox })
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

fn write_all(mut connection: Connection, path: &Path, waiting: &Receiver<(Batch, Reply)>) {
    while let Ok(first) = waiting.recv() {
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

/// One transaction for all. A batch that fails by itself is taken back by itself; its error stands in `results`.
fn commit(
    connection: &mut Connection,
    together: &[(Batch, Reply)],
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
