//! One exercise, one writer: a lock that the operating system takes back when the program dies.

use std::fs::{File, OpenOptions, TryLockError, create_dir_all};
use std::path::Path;

use super::{ExerciseId, StoreError};

/// Held as long as the exercise is being played.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// Takes the lock of an exercise.
pub(super) fn take(folder: &Path, id: ExerciseId) -> Result<Lock, StoreError> {
    let locks = folder.join("locks");
    create_dir_all(&locks).map_err(|error| StoreError::folder(error, &locks))?;
    let path = locks.join(format!("{id}.lock"));
    let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    let file = opened.map_err(|error| StoreError::folder(error, &path))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse { id }),
        Err(TryLockError::Error(error)) => Err(StoreError::folder(error, &path)),
    }
}
