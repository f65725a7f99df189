//! `kunren export`: a record as a file of its own.

use std::fs::OpenOptions;
use std::io::BufWriter;
use std::path::PathBuf;

use clap::Args;

use super::desk::Desk;
use super::out;
use crate::store::ExerciseId;
use crate::text::arg;
use crate::trouble::{Done, cannot_write};

/// JSON Lines: the header with the three files, then one line for each entry.
#[derive(Debug, Args)]
pub(super) struct Export {
    #[arg(value_name = "ID")]
    id: ExerciseId,
    #[arg(short, long, value_name = "FILE.jsonl")]
    output: PathBuf,
}

impl Export {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let journal = desk.store()?.load(self.id)?;
        if self.output.as_os_str() == "-" {
            return journal.write(&mut desk.out).map_err(out::failed);
        }
        let path = &self.output;
        let failed = |error: std::io::Error| cannot_write(path, &error);
        // Another record may be the only copy of somebody's exercise: nothing is overwritten.
        let file = OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
        let mut writer = BufWriter::new(file);
        let written = journal.write(&mut writer).and_then(|()| {
            let file = writer.into_inner().map_err(std::io::IntoInnerError::into_error)?;
            file.sync_all()
        });
        if let Err(error) = written {
            // Half a record helps nobody, and would stand in the way of the next attempt.
            std::fs::remove_file(path).ok();
            return Err(failed(error));
        }
        let args = [arg("entries", journal.entries.len() as u64), arg("path", path.display().to_string())];
        desk.say("export-done", &args)
    }
}
