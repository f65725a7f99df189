//! `kunren fork`: another future from a past moment.

use clap::Args;

use super::desk::Desk;
use crate::store::ExerciseId;
use crate::text::arg;
use crate::trouble::Done;

/// The original stays as it is.
#[derive(Debug, Args)]
pub(super) struct Fork {
    #[arg(value_name = "ID")]
    id: ExerciseId,
    #[arg(long, value_name = "SEQ")]
    at: u32,
}

impl Fork {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let id = desk.store()?.fork(self.id, self.at)?;
        let args = [arg("id", id.to_string()), arg("parent", self.id.to_string()), arg("seq", self.at)];
        desk.say("fork-done", &args)
    }
}
