//! What can go wrong with the folder and the database in it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::ErrorCode;

use super::ExerciseId;
use super::schema::SCHEMA;
use crate::journal::ReadError;

/// Why an exercise could not be kept or found. Errors of one commit go to everybody who waited for it, hence `Arc`.
#[derive(Debug, Clone, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say it; the path comes last because it may be long")]
pub enum StoreError {
    #[error("the data folder cannot be used: {source}: {}", path.display())]
    Folder { source: Arc<std::io::Error>, path: PathBuf },
    #[error("the data folder may only be read: {}", path.display())]
    ReadOnly { path: PathBuf },
    #[error("the disk is full: {}", path.display())]
    Full { path: PathBuf },
    #[error("this file is not a Kunren database, or is damaged: {}", path.display())]
    Damaged { path: PathBuf },
    #[error("the database is of a newer Kunren (schema {found}, this program knows {SCHEMA}): {}", path.display())]
    Newer { found: i64, path: PathBuf },
    #[error("the database is locked by another program: {}", path.display())]
    Busy { path: PathBuf },
    #[error("the database failed: {source}: {}", path.display())]
    Failed { source: Arc<rusqlite::Error>, path: PathBuf },
    #[error("exercise {id} is being played by another Kunren")]
    InUse { id: ExerciseId },
    #[error("there is no exercise {id}")]
    NoSuchExercise { id: ExerciseId },
    #[error("exercise {id} has no entry {seq}, its last one is {last}")]
    NoSuchEntry { id: ExerciseId, seq: u32, last: u32 },
    #[error("exercise {id} cannot be read: {source}")]
    Record { id: ExerciseId, source: Arc<ReadError> },
    #[error("the database was closed")]
    Closed,
}

impl StoreError {
    /// What a failure of SQLite means for whoever keeps exercises at `path`.
    pub(super) fn of(error: rusqlite::Error, path: &Path) -> Self {
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly { path },
            Some(ErrorCode::DiskFull) => Self::Full { path },
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::CannotOpen) => Self::folder(std::io::ErrorKind::PermissionDenied.into(), &path),
            _ => Self::Failed { source: Arc::new(error), path },
        }
    }

    pub(super) fn folder(source: std::io::Error, path: &Path) -> Self {
        Self::Folder { source: Arc::new(source), path: path.to_owned() }
    }
}
