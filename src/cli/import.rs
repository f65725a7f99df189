//! `kunren import`: a record from a file becomes an exercise of the data folder.

use std::path::PathBuf;

use clap::Args;

use super::desk::Desk;
use super::subject;
use crate::text::arg;
use crate::trouble::Done;

/// Takes a file that `export` wrote, here or elsewhere.
#[derive(Debug, Args)]
pub(super) struct Import {
    #[arg(value_name = "FILE.jsonl")]
    file: PathBuf,
}

impl Import {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let journal = subject::read(desk, &self.file)?;
        let id = desk.store()?.import(&journal)?;
        desk.say("import-done", &[arg("id", id.to_string()), arg("entries", journal.entries.len() as u64)])
    }
}
