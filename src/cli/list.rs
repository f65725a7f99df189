//! `kunren list`: the exercises of the data folder.

use clap::Args;

use super::desk::Desk;
use super::trouble::Done;
use crate::store::Summary;
use crate::text::{Arg, Words, arg};

/// The last played first.
#[derive(Debug, Args)]
pub(super) struct List {}

impl List {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let Self {} = self;
        let exercises = desk.store()?.list()?;
        if exercises.is_empty() {
            return desk.say("list-none", &[]);
        }
        for summary in &exercises {
            let line = line(&desk.words, summary);
            desk.out.line(line)?;
        }
        Ok(())
    }
}

/// `3  first-drill on tsubaki, 120 entries, 10 minutes played, 2 hours ago, ended: …`
pub(super) fn line(words: &Words, summary: &Summary) -> String {
    let id = match (&summary.ending, summary.seq) {
        (Some(_), _) => "list-ended",
        (None, 0) => "list-new",
        (None, _) => "list-running",
    };
    let ago = u32::try_from(summary.touched_secs_ago).unwrap_or(u32::MAX);
    let args: [Arg<'_>; 7] = [
        arg("id", summary.id.to_string()),
        arg("scenario", &*summary.scenario),
        arg("organization", &*summary.organization),
        arg("entries", summary.seq),
        arg("played", words.span(summary.now_secs)),
        arg("ago", words.span(ago)),
        arg("ending", summary.ending.as_deref().unwrap_or_default()),
    ];
    let line = words.say_with(id, &args);
    match summary.parent {
        None => line,
        Some((parent, seq)) => {
            words.say_with("list-forked", &[arg("line", line), arg("parent", parent.to_string()), arg("seq", seq)])
        }
    }
}
