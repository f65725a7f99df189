//! What a verb is about: an exercise of the data folder by its number, or a journal in a file.

use std::convert::Infallible;
use std::fmt;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::desk::Desk;
use super::rehearse::{describe, load};
use crate::journal::{Journal, Player, ReadError};
use crate::rehearsal;
use crate::store::ExerciseId;
use crate::text::arg;
use crate::trouble::{Trouble, cannot_read, unreadable};

/// How the file of a plan ends.
pub(super) const PLAN: &str = ".plan.ron";

/// An exercise, wherever it is kept.
#[derive(Debug, Clone)]
pub(super) enum Subject {
    /// In the data folder.
    Kept(ExerciseId),
    /// In a file.
    File(PathBuf),
}

impl FromStr for Subject {
    type Err = Infallible;
    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.parse().map_or_else(|_| Self::File(text.into()), Self::Kept))
    }
}

/// As it is called where several are looked at: a number, or the name of a file.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kept(id) => id.fmt(f),
            Self::File(path) => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().fmt(f),
        }
    }
}

impl Subject {
    /// The whole record. One from a file decides as it stands: whoever goes on with it finds nothing impossible in it.
    pub(super) fn load(&self, desk: &Desk) -> Result<Journal, Trouble> {
        match self {
            Self::Kept(_) => self.load_as_it_is(desk),
            Self::File(path) => read(desk, path),
        }
    }

    /// The whole record, even one that was touched: for looking at it and comparing.
    pub(super) fn load_as_it_is(&self, desk: &Desk) -> Result<Journal, Trouble> {
        match self {
            Self::Kept(id) => Ok(desk.store()?.load(*id)?),
            Self::File(path) => read_as_it_is(desk, path),
        }
    }
}

/// A running exercise is told only to whoever says that it may be: it would spoil the game of those who play.
pub(super) fn spoils_nothing(journal: &Journal, subject: &Subject, spoilers: bool) -> Result<(), Trouble> {
    let is_played = journal.header.players(&journal.setting.names).iter().any(|(_, player)| *player == Player::Human);
    if spoilers || !is_played {
        return Ok(());
    }
    if journal.ended().is_some() {
        return own_words_first(journal, subject);
    }
    match subject {
        Subject::Kept(id) => Err(Trouble::of("trouble-running").with("id", id.to_string()).hint("hint-spoilers")),
        Subject::File(path) => Err(Trouble::of("trouble-running-file").at(path).hint("hint-spoilers-file")),
    }
}

/// Whoever has not written what they think is asked first; a file is a copy, in which nobody can write any more.
fn own_words_first(journal: &Journal, subject: &Subject) -> Result<(), Trouble> {
    let names = &journal.setting.names;
    let open: Vec<&str> = journal.unwritten().into_iter().map(|role| names.name(role)).collect();
    match (subject, open.as_slice()) {
        (Subject::Kept(id), [first, ..]) => {
            let trouble = Trouble::of("trouble-own-words").with("id", id.to_string()).with("seats", open.join(", "));
            Err(trouble.with("first", *first).hint("hint-own-words"))
        }
        _ => Ok(()),
    }
}

/// Reads a journal that decides as it stands.
pub(super) fn read(desk: &Desk, path: &Path) -> Result<Journal, Trouble> {
    let journal = read_as_it_is(desk, path)?;
    match journal.verify() {
        Ok(_) => Ok(journal),
        Err(difference) => {
            Err(Trouble::of("journal-differs").with("seq", difference.seq.to_string()).at(path).hint("hint-verify"))
        }
    }
}

/// A plan is played, and its record is looked at.
fn rehearsed(desk: &Desk, path: &Path) -> Result<Journal, Trouble> {
    let mut shelf = desk.shelf()?;
    let source = shelf.plan(&path.to_string_lossy())?;
    let plan = load(&mut shelf, &source)?;
    let (journal, result) = rehearsal::record(&plan);
    match result {
        Ok(_) => Ok(journal),
        Err(failure) => Err(Trouble::of("trouble-rehearsed").details(describe(&desk.words, &plan, &failure))),
    }
}

/// Reads a journal; one that breaks off is used up to there, and that is said.
fn read_as_it_is(desk: &Desk, path: &Path) -> Result<Journal, Trouble> {
    if path.to_string_lossy().ends_with(PLAN) {
        return rehearsed(desk, path);
    }
    let file = File::open(path).map_err(|error| cannot_read(path, error))?;
    let journal = Journal::read(BufReader::new(file));
    let journal = journal.map_err(|error| match error {
        ReadError::Io { source } => cannot_read(path, source),
        other => unreadable(&other, &path.display().to_string()),
    })?;
    if let Some(line) = journal.torn_line {
        let args = [arg("line", line), arg("path", path.display().to_string())];
        eprintln!("kunren: {}", desk.words.say_with("journal-torn", &args));
    }
    Ok(journal)
}
