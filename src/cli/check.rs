//! `kunren check`: everything that is wrong with files, at once.

use std::path::PathBuf;

use clap::Args;

use super::desk::Desk;
use crate::inspect::inspect;
use crate::scenario::{Report, Severity, Source};
use crate::shelf::{Shelf, files};
use crate::text::arg;
use crate::trouble::{Done, Trouble};

/// Files, or folders with files in them.
#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    #[arg(long)]
    json: bool,
}

impl Check {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let mut shelf = desk.shelf()?;
        let sources = self.sources(&mut shelf)?;
        let mut report = Report::default();
        let mut troubles = Vec::new();
        for source in &sources {
            for found in inspect(&mut shelf, source) {
                match found {
                    Ok(found) => found.diagnostics().iter().for_each(|one| report.push(one.clone())),
                    Err(trouble) => troubles.push(trouble),
                }
            }
        }
        if troubles.is_empty() || !report.is_empty() {
            self.print(desk, &report, sources.len())?;
        }
        troubles.iter().for_each(|trouble| trouble.tell(&desk.words));
        if report.has_errors() || !troubles.is_empty() { Err(Trouble::Found) } else { Ok(()) }
    }

    /// All files named, and those in the folders named; what lies beside them is put on the shelf.
    fn sources(&self, shelf: &mut Shelf) -> Result<Vec<Source>, Trouble> {
        let mut sources = Vec::new();
        for path in &self.paths {
            let found = if path.is_dir() { files::ron_files(path)? } else { vec![path.clone()] };
            if found.is_empty() {
                return Err(Trouble::of("trouble-empty-folder").at(path).hint("hint-new"));
            }
            for file in found {
                shelf.add_neighbours(&file);
                sources.push(files::read(&file)?);
            }
        }
        // Files named take the place of neighbours with the same id.
        sources.iter().for_each(|source| shelf.add(source.clone()));
        Ok(sources)
    }

    fn print(&self, desk: &mut Desk, report: &Report, num_files: usize) -> Done {
        if self.json {
            let json = serde_json::to_string_pretty(report).expect("a report holds only text and numbers");
            desk.out.line(json)?;
        } else {
            if !report.is_empty() {
                desk.out.line(report.to_string())?;
            }
            let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
            let id = if report.is_empty() { "check-clean" } else { "check-found" };
            let args = [arg("files", num_files as u64), arg("errors", errors as u64), arg("warnings", warnings as u64)];
            desk.say(id, &args)?;
        }
        Ok(())
    }
}
