//! How an exercise was shown: speed, languages of seats, what whoever runs it may see. A small file beside the exercises;
//! without it, everything is as usual.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::app::settings::write_whole;
use crate::app::wish::Oversight;
use crate::store::ExerciseId;

/// Name of the file in the data folder.
const FILE: &str = "screens.ron";
/// Nobody plays so many exercises.
const BYTES_MAX: u64 = 8 << 20;

/// How one exercise was shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Kept {
    /// Exercise seconds for four seconds of the room; nothing when the phase says.
    pub(super) quarters: Option<u32>,
    /// Code of a language, by id of the seat that is shown in it.
    pub(super) langs: BTreeMap<String, String>,
    /// What whoever runs it may see.
    pub(super) oversight: Oversight,
}

/// By exercise.
type All = BTreeMap<String, Kept>;

fn path(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

fn all(folder: &Path) -> All {
    let path = path(folder);
    let is_small = fs::metadata(&path).is_ok_and(|about| about.len() <= BYTES_MAX);
    let text = if is_small { fs::read_to_string(&path).ok() } else { None };
    text.and_then(|text| ron::from_str(&text).ok()).unwrap_or_default()
}

impl Kept {
    /// How it was shown last.
    pub(super) fn read(folder: &Path, id: ExerciseId) -> Self {
        all(folder).remove(&id.to_string()).unwrap_or_default()
    }

    /// Keeps it for the next time.
    pub(super) fn write(&self, folder: &Path, id: ExerciseId) -> io::Result<()> {
        let mut all = all(folder);
        all.insert(id.to_string(), self.clone());
        write_whole(&path(folder), &all)
    }
}
