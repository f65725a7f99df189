//! Reading a record back, from a file or from wherever its lines are kept.

use std::io::BufRead;
use std::sync::Arc;

use serde::Deserialize;

use super::header::{FORMAT, HEADER_BYTES_MAX, Header};
use super::lines::Lines;
use super::numbers::Numbers;
use super::{ENTRIES_MAX, ENTRY_BYTES_MAX, Entry, Journal};
use crate::scenario::diagnostic::Report;
use crate::scenario::names::kind;
use crate::scenario::{Setting, Source};

/// Why something is not a record that can be used.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say it; lines count from 1")]
pub enum ReadError {
    #[error("the file is empty")]
    Empty,
    #[error("line 1 is not the header of a Kunren journal: {source}")]
    NotAJournal { source: serde_json::Error },
    #[error("the journal is in format {found}, this program knows formats up to {FORMAT}")]
    NewerFormat { found: u64 },
    #[error("line {line} is longer than {bytes_max} bytes")]
    LineTooLong { line: usize, bytes_max: usize },
    #[error("the journal has more than {ENTRIES_MAX} entries")]
    TooManyEntries,
    #[error("line {line} is not UTF-8 text")]
    NotText { line: usize },
    #[error("line {line} is not an entry: {source}")]
    NotAnEntry { line: usize, source: serde_json::Error },
    #[error("line {line} holds entry {found}, entry {expected} should stand there")]
    OutOfOrder { line: usize, expected: usize, found: u32 },
    #[error("line {line} speaks of {what} {number}, which nothing before it made")]
    NotThere { line: usize, what: &'static str, number: u32 },
    #[error("the scenario inside the journal cannot be loaded")]
    Setting { report: Report },
    #[error("line 1 seats somebody in the role \"{role}\", which the scenario does not have")]
    NoSuchSeat { role: Box<str> },
    #[error("reading stopped: {source}")]
    Io { source: std::io::Error },
}

/// Takes a record line by line.
#[derive(Debug)]
pub struct Reader {
    journal: Journal,
    numbers: Numbers,
}

impl Reader {
    /// Begins with the header, and loads the files in it.
    pub fn begin(header: &str) -> Result<Self, ReadError> {
        let header = parse_header(header)?;
        let [scenario, organization, playbook] = header.sources.clone();
        let setting = load(scenario, organization, playbook)?;
        if let Some(seat) = header.seats.iter().find(|seat| setting.names.find::<kind::Role>(&seat.role).is_none()) {
            return Err(ReadError::NoSuchSeat { role: seat.role.clone() });
        }
        let journal = Journal { header, setting, entries: Vec::new(), torn_line: None };
        Ok(Self { journal, numbers: Numbers::default() })
    }

    /// Takes the next entry; `line` is only for the error.
    pub fn entry(&mut self, line: usize, text: &str) -> Result<(), ReadError> {
        let entry = self.parse(line, text)?;
        self.push(line, entry)
    }

    /// The record so far.
    pub fn finish(self) -> Journal {
        self.journal
    }

    fn parse(&self, line: usize, text: &str) -> Result<Entry, ReadError> {
        Entry::from_line(&self.journal.setting.names, text).map_err(|source| ReadError::NotAnEntry { line, source })
    }

    fn push(&mut self, line: usize, entry: Entry) -> Result<(), ReadError> {
        let expected = self.journal.entries.len() + 1;
        if expected > ENTRIES_MAX {
            return Err(ReadError::TooManyEntries);
        }
        if entry.seq as usize != expected {
            return Err(ReadError::OutOfOrder { line, expected, found: entry.seq });
        }
        let taken = self.numbers.take(&self.journal.setting, &entry.events);
        taken.map_err(|(what, number)| ReadError::NotThere { line, what, number })?;
        self.journal.entries.push(entry);
        Ok(())
    }
}

impl Journal {
    /// Reads a file. One that breaks off within its last line (a power cut) is read up to there, and says so.
    pub fn read(input: impl BufRead) -> Result<Self, ReadError> {
        let mut lines = Lines::new(input);
        let header = lines.next(HEADER_BYTES_MAX)?.ok_or(ReadError::Empty)?;
        let mut reader = Reader::begin(&header.text)?;
        while let Some(line) = lines.next(ENTRY_BYTES_MAX)? {
            match reader.parse(line.number, &line.text) {
                Ok(entry) => reader.push(line.number, entry)?,
                Err(_) if !line.ended => reader.journal.torn_line = Some(line.number),
                Err(error) => return Err(error),
            }
        }
        Ok(reader.finish())
    }
}

/// The header, brought up from whatever format it was written in.
fn parse_header(text: &str) -> Result<Header, ReadError> {
    #[derive(Deserialize)]
    struct Version {
        format: u64,
    }
    let not_a_journal = |source| ReadError::NotAJournal { source };
    let Version { format } = serde_json::from_str(text).map_err(not_a_journal)?;
    // An older format gets its own arm here, and an upgrade of its lines in `Reader::parse`.
    match format {
        0..=1 => serde_json::from_str(text).map_err(not_a_journal),
        found => Err(ReadError::NewerFormat { found }),
    }
}

fn load(scenario: Source, organization: Source, playbook: Source) -> Result<Arc<Setting>, ReadError> {
    match Setting::load(scenario, organization, playbook) {
        Ok((setting, _warnings)) => Ok(Arc::new(setting)),
        Err(report) => Err(ReadError::Setting { report }),
    }
}
