//! Reports that are kept as files, in a folder of their own in the data folder.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Desk;
use crate::app::wish::Save;
use crate::report::{Format, render};
use crate::text::arg;
use crate::trouble::{Trouble, cannot_write};

/// The folder.
const EXPORTS: &str = "exports";
/// Reports of one exercise in one form; whoever has so many will want to tidy up.
const NUMBER_MAX: u32 = 999;

impl Desk {
    /// Saves the report that is being read, and says where it is.
    pub(super) fn save(&mut self, save: Save) {
        (self.trouble, self.notice) = (None, None);
        if let Some((name, report)) = self.report(save) {
            let written = self.write_export(&name, save.format, &report);
            self.say_where(written);
        }
    }

    /// Says where a file is, or why there is none.
    pub(super) fn say_where(&mut self, written: Result<PathBuf, Trouble>) {
        match written {
            Ok(path) => {
                let path = path.display().to_string();
                self.notice = Some(self.words().say_with("lesson-saved", &[arg("path", path)]));
            }
            Err(trouble) => self.say(&trouble),
        }
    }

    /// The report that is being read, and what its file is called.
    fn report(&self, save: Save) -> Option<(String, Vec<u8>)> {
        let learned = self.learned.as_ref()?;
        let (mut journal, mut debrief) = (learned.journal.clone(), learned.debrief.clone());
        let seat = save.seat.map(|role| format!("-{}", journal.setting.names.name(role))).unwrap_or_default();
        if save.without_names {
            journal.setting = Arc::new(journal.setting.with_roles_for_names());
            debrief.without_owners();
        }
        let report = render(&journal, &debrief, learned.whatif(), self.words(), save.format, save.seat);
        Some((format!("{}-{}{seat}", learned.id, journal.header.scenario), report))
    }

    /// Writes a file into the folder.
    pub(super) fn write_export(&self, name: &str, format: Format, report: &[u8]) -> Result<PathBuf, Trouble> {
        let folder = self.folder.join(EXPORTS);
        fs::create_dir_all(&folder).map_err(|error| cannot_write(&folder, &error))?;
        let (path, mut file) = new_file(&folder, name, format.ending())?;
        let written = file.write_all(report).and_then(|()| file.sync_all());
        if let Err(error) = written {
            // Half a file helps nobody.
            fs::remove_file(&path).ok();
            return Err(cannot_write(&path, &error));
        }
        Ok(path)
    }
}

/// A file that was not there before: nothing is written over.
fn new_file(folder: &Path, name: &str, ending: &str) -> Result<(PathBuf, File), Trouble> {
    let mut path = folder.join(format!("{name}.{ending}"));
    for number in 2..=NUMBER_MAX {
        match File::create_new(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                path = folder.join(format!("{name}-{number}.{ending}"));
            }
            Err(error) => return Err(cannot_write(&path, &error)),
        }
    }
    Err(cannot_write(&path, &io::ErrorKind::AlreadyExists.into()))
}
