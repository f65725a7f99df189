//! Failure stories that this run told again, each with the lines that show it and what would have spared it.

mod look;
mod moments;

use serde::Serialize;

use crate::exercise::Mark;
use crate::journal::Journal;
use crate::scenario::failures::{FailureStory, Look};
use crate::scenario::names::{FactId, RoleId};
use crate::scenario::story::Text;

use super::Debrief;
use super::gates::{self, Missing};
use super::record::{Proof, Record};
use look::Looking;

/// Most lines that show one story.
const SHOWN_MAX: usize = 8;

/// A failure story that was told again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Retold {
    /// What it is called.
    pub story: Box<str>,
    /// Rows of source documents.
    pub rows: Vec<Box<str>>,
    /// Step of the 16-step flow at which it goes wrong.
    pub step: u8,
    /// Its name.
    pub title: Text,
    /// How it goes.
    pub telling: Text,
    /// Lines of the record that show it.
    pub proofs: Vec<Proof>,
    /// What was passed on as a fact and was none, where the story is about that.
    pub rumours: Vec<Rumour>,
    /// Preparation that would have spared it and was not there.
    pub missing: Vec<Missing>,
    /// The preparation that spares one the story was there.
    pub was_prepared: bool,
}

/// Something that was not so, and who held it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rumour {
    /// What.
    pub fact: FactId,
    /// Which seats, since when, the first of them first.
    pub held_by: Vec<(RoleId, Mark)>,
}

/// Every story that was told again; those with more lines to show for it first.
pub(super) fn retold(
    journal: &Journal,
    record: &Record<'_>,
    debrief: &Debrief,
    stories: &[FailureStory],
) -> Vec<Retold> {
    let looking = Looking::new(journal, record, debrief, stories);
    let mut all: Vec<Retold> = stories.iter().filter_map(|story| told_again(record, &looking, story)).collect();
    all.sort_by_key(|story| std::cmp::Reverse(story.proofs.len()));
    all
}

fn told_again(record: &Record<'_>, looking: &Looking<'_>, story: &FailureStory) -> Option<Retold> {
    let mut shown: Vec<Vec<Proof>> = story.signs.iter().filter_map(|sign| looking.sign(&sign.value)).collect();
    let mut proofs = shown.iter_mut().flat_map(std::mem::take).collect::<Vec<Proof>>();
    if shown.is_empty() {
        return None;
    }
    proofs.sort_unstable();
    proofs.dedup();
    proofs.truncate(SHOWN_MAX);
    let is_of_rumours =
        story.signs.iter().flat_map(|sign| &sign.value.see).any(|look| matches!(look, Look::Rumours(_)));
    let lacking = story.spared_by.iter().filter(|(entry, level)| record.state.preparation.level(*entry) < *level);
    let missing: Vec<Missing> = lacking.map(|(entry, level)| gates::missing(record, *entry, *level)).collect();
    Some(Retold {
        story: story.id.clone(),
        rows: story.rows.clone(),
        step: story.step,
        title: story.title.clone(),
        telling: story.telling.clone(),
        proofs,
        rumours: if is_of_rumours { looking.passed_on() } else { Vec::new() },
        was_prepared: missing.is_empty() && !story.spared_by.is_empty(),
        missing,
    })
}
