//! `kunren export`: a record as a file of its own.

use std::path::PathBuf;

use clap::Args;

use super::desk::Desk;
use super::out;
use crate::store::ExerciseId;
use crate::text::arg;
use crate::trouble::Done;

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
        let store = desk.store()?;
        let journal = store.load(self.id)?;
        if self.output.as_os_str() == "-" {
            return journal.write(&mut desk.out).map_err(out::failed);
        }
        out::new_file(&self.output, |writer| journal.write(writer))?;
        let args = [arg("entries", journal.entries.len() as u64), arg("path", self.output.display().to_string())];
        desk.say("export-done", &args)?;
        // It belongs to the team, not to the record.
        let has_plan = !store.improvements(self.id)?.is_empty();
        if has_plan { desk.say("export-without-plan", &[arg("id", self.id.to_string())]) } else { Ok(()) }
    }
}
