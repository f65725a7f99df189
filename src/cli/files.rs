//! Reading and writing files that may be anything.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::trouble::Trouble;
use crate::scenario::Source;
use crate::scenario::outline::BYTES_MAX;

/// Folders in a folder in a folder: how deep `check` looks for files.
const FOLDERS_DEEP: u8 = 8;

/// Reads a text file of the author's.
pub(super) fn read(path: &Path) -> Result<Source, Trouble> {
    let unreadable = |error: io::Error| cannot_read(path, &error);
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(BYTES_MAX as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > BYTES_MAX {
        return Err(Trouble::of("trouble-large-file").with("max", (BYTES_MAX >> 20).to_string()).at(path));
    }
    let text =
        String::from_utf8(bytes).map_err(|_not_text| Trouble::of("trouble-not-text").at(path).hint("hint-utf8"))?;
    Ok(Source { path: path.display().to_string().into(), text: text.into() })
}

/// A file that cannot be read, and why.
pub(super) fn cannot_read(path: &Path, error: &io::Error) -> Trouble {
    match error.kind() {
        io::ErrorKind::NotFound => Trouble::of("trouble-no-file").at(path),
        io::ErrorKind::IsADirectory => Trouble::of("trouble-is-folder").at(path),
        _ => Trouble::of("trouble-read").with("reason", error.to_string()).at(path),
    }
}

/// A file or folder that cannot be written, and why.
pub(super) fn cannot_write(path: &Path, error: &io::Error) -> Trouble {
    let id = match error.kind() {
        io::ErrorKind::AlreadyExists => return Trouble::of("trouble-exists").at(path).hint("hint-exists"),
        io::ErrorKind::StorageFull => "trouble-write-full",
        _ => "trouble-write",
    };
    Trouble::of(id).with("reason", error.to_string()).at(path)
}

/// All `.ron` files of a folder and of the folders in it, by name.
pub(super) fn ron_files(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut found = Vec::new();
    collect(folder, FOLDERS_DEEP, &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, deep: u8, found: &mut Vec<PathBuf>) -> Result<(), Trouble> {
    let unreadable = |error: io::Error| cannot_read(folder, &error);
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
