//! `kunren new`: the files of a small scenario, ready to be changed.

use std::fs::{OpenOptions, create_dir_all};
use std::io::Write as _;
use std::path::PathBuf;

use clap::Args;

use super::desk::Desk;
use crate::shelf::TEMPLATE;
use crate::text::arg;
use crate::trouble::{Done, Trouble, cannot_write};

/// Writes nothing over anything.
#[derive(Debug, Args)]
pub(super) struct New {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl New {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let folder = &self.folder;
        create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
        let paths: Vec<PathBuf> =
            TEMPLATE.iter().map(|(name, _)| folder.join(name.trim_start_matches("template/"))).collect();
        if let Some(taken) = paths.iter().find(|path| path.exists()) {
            return Err(Trouble::of("trouble-exists").at(taken).hint("hint-exists"));
        }
        for (path, (_, text)) in paths.iter().zip(TEMPLATE) {
            let failed = |error: std::io::Error| cannot_write(path, &error);
            let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
            file.write_all(text.as_bytes()).map_err(failed)?;
            desk.out.line(path.display().to_string())?;
        }
        desk.say("new-done", &[arg("folder", folder.display().to_string())])
    }
}
