//! Reading files that may be anything.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::ShelfError;
use crate::scenario::Source;
use crate::scenario::outline::BYTES_MAX;

/// Folders in a folder in a folder: how deep `check` looks for files.
const FOLDERS_DEEP: u8 = 8;

/// Reads a text file of the author's.
pub fn read(path: &Path) -> Result<Source, ShelfError> {
    let unreadable = |error: io::Error| ShelfError::of(path, error);
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(BYTES_MAX as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > BYTES_MAX {
        return Err(ShelfError::TooLarge { path: path.into(), bytes_max: BYTES_MAX });
    }
    let text = String::from_utf8(bytes).map_err(|_not_text| ShelfError::NotText { path: path.into() })?;
    Ok(Source { path: path.display().to_string().into(), text: text.into() })
}

/// All `.ron` files of a folder and of the folders in it, by name.
pub fn ron_files(folder: &Path) -> Result<Vec<PathBuf>, ShelfError> {
    let mut found = Vec::new();
    collect(folder, FOLDERS_DEEP, &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, deep: u8, found: &mut Vec<PathBuf>) -> Result<(), ShelfError> {
    let unreadable = |error: io::Error| ShelfError::of(folder, error);
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() && !path.is_symlink() && deep > 0 {
            collect(&path, deep - 1, found)?;
        } else if path.extension().is_some_and(|extension| extension == "ron") {
            found.push(path);
        }
    }
    Ok(())
}
