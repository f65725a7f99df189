//! What goes wrong, as sentences: what, where, and what to do about it. The hints are chosen here and nowhere else.

use std::io;
use std::path::Path;

use crate::journal::{KeepError, ReadError};
use crate::scenario::Report;
use crate::shelf::{Kind, ShelfError, Unknown};
use crate::store::StoreError;
use crate::text::{Arg, Words, arg};

/// Exit code for findings and failures.
const FAILED: u8 = 1;
/// Exit code for arguments that make no sense.
pub const USAGE: u8 = 2;

/// How a verb ends.
pub type Done = Result<(), Trouble>;

/// Why a verb could not be carried out.
#[derive(Debug)]
pub enum Trouble {
    /// Whoever read our output has gone away.
    Unheard,
    /// Everything has been said already; only the exit code is left.
    Found,
    /// Something to say.
    Said(Box<Said>),
}

/// A sentence with what belongs to it.
#[derive(Debug)]
pub struct Said {
    id: &'static str,
    values: Vec<(&'static str, Value)>,
    /// What stands between the sentence and the hint, as it is.
    details: Option<String>,
    hint: Option<&'static str>,
    code: u8,
}

#[derive(Debug)]
enum Value {
    Text(String),
    /// Id of a sentence.
    Sentence(&'static str),
}

impl Trouble {
    /// Trouble with this sentence.
    pub fn of(id: &'static str) -> Self {
        Self::Said(Box::new(Said { id, values: Vec::new(), details: None, hint: None, code: FAILED }))
    }

    /// Adds a value.
    pub fn with(self, name: &'static str, value: impl Into<String>) -> Self {
        self.change(|said| said.values.push((name, Value::Text(value.into()))))
    }

    /// Adds a value that is a sentence itself.
    pub fn with_sentence(self, name: &'static str, id: &'static str) -> Self {
        self.change(|said| said.values.push((name, Value::Sentence(id))))
    }

    /// Adds the system's reason, in our words where it is a common one.
    pub fn because(self, error: &io::Error) -> Self {
        let id = match error.kind() {
            io::ErrorKind::PermissionDenied => "reason-permission",
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "reason-no-folder",
            io::ErrorKind::NotFound => "reason-not-found",
            io::ErrorKind::StorageFull => "reason-full",
            io::ErrorKind::ReadOnlyFilesystem => "reason-read-only",
            _ => return self.with("reason", error.to_string()),
        };
        self.with_sentence("reason", id)
    }

    /// Adds a path.
    pub fn at(self, path: &Path) -> Self {
        self.with("path", path.display().to_string())
    }

    /// Adds what to do about it.
    pub fn hint(self, id: &'static str) -> Self {
        self.change(|said| said.hint = Some(id))
    }

    /// Adds lines that are shown as they are.
    pub fn details(self, details: impl Into<String>) -> Self {
        self.change(|said| said.details = Some(details.into()))
    }

    /// Marks it as a mistake in the arguments.
    pub fn usage(self) -> Self {
        self.change(|said| said.code = USAGE)
    }

    fn change(mut self, change: impl FnOnce(&mut Said)) -> Self {
        if let Self::Said(said) = &mut self {
            change(said);
        }
        self
    }

    /// Exit code of the program.
    pub fn code(&self) -> u8 {
        match self {
            Self::Unheard => 0,
            Self::Found => FAILED,
            Self::Said(said) => said.code,
        }
    }

    /// The sentences, for a place that is not standard error.
    pub fn sentences(&self, words: &Words) -> Option<String> {
        let Self::Said(said) = self else {
            return None;
        };
        let one = |(name, value): &(&'static str, Value)| match value {
            Value::Text(text) => arg(name, text.clone()),
            Value::Sentence(id) => arg(name, words.say(id)),
        };
        let args: Vec<Arg<'_>> = said.values.iter().map(one).collect();
        let mut lines = vec![words.say_with(said.id, &args)];
        lines.extend(said.details.clone());
        lines.extend(said.hint.map(|id| words.say_with(id, &args)));
        Some(lines.join("\n"))
    }

    /// Says it on standard error.
    pub fn tell(&self, words: &Words) {
        if let Some(sentences) = self.sentences(words) {
            eprintln!("kunren: {sentences}");
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Folder { source, path } => {
                Self::of("trouble-folder").because(&source).at(&path).hint("hint-data")
            }
            StoreError::ReadOnly { path } => Self::of("trouble-read-only").at(&path).hint("hint-data"),
            StoreError::Full { path } => Self::of("trouble-full").at(&path).hint("hint-full"),
            StoreError::Damaged { path } => Self::of("trouble-damaged").at(&path).hint("hint-damaged"),
            StoreError::Newer { path, .. } => Self::of("trouble-newer-database").at(&path).hint("hint-update"),
            StoreError::Busy { path } => Self::of("trouble-busy").at(&path).hint("hint-busy"),
            StoreError::Failed { source, path } => {
                Self::of("trouble-database").with("reason", source.to_string()).at(&path).hint("hint-data")
            }
            StoreError::InUse { id } => Self::of("trouble-in-use").with("id", id.to_string()).hint("hint-in-use"),
            StoreError::NoSuchExercise { id } => {
                Self::of("trouble-no-exercise").with("id", id.to_string()).hint("hint-list")
            }
            StoreError::NoSuchEntry { id, seq, last } => Self::of("trouble-no-entry")
                .with("id", id.to_string())
                .with("seq", seq.to_string())
                .with("last", last.to_string()),
            StoreError::Record { id, source } => {
                let place = format!("#{id}");
                unreadable(&source, &place)
            }
            StoreError::Closed => Self::of("trouble-closed"),
        }
    }
}

/// A record that cannot be read; `place` is its file or number.
pub fn unreadable(error: &ReadError, place: &str) -> Trouble {
    let line = |id, line: usize| Trouble::of(id).with("line", line.to_string());
    let trouble = match error {
        ReadError::Empty => Trouble::of("journal-empty").hint("hint-journal"),
        ReadError::NotAJournal { source } => {
            Trouble::of("journal-no-header").with("reason", source.to_string()).hint("hint-journal")
        }
        ReadError::NewerFormat { found } => {
            Trouble::of("journal-newer").with("found", found.to_string()).hint("hint-update")
        }
        ReadError::LineTooLong { line: at, bytes_max } => {
            line("journal-long", *at).with("max", bytes_max.to_string()).hint("hint-journal")
        }
        ReadError::TooManyEntries => Trouble::of("journal-too-many"),
        ReadError::NotText { line: at } => line("journal-not-text", *at).hint("hint-journal"),
        ReadError::NotAnEntry { line: at, source } => line("journal-no-entry", *at).with("reason", source.to_string()),
        ReadError::OutOfOrder { line: at, expected, found } => {
            line("journal-order", *at).with("expected", expected.to_string()).with("found", found.to_string())
        }
        ReadError::NotThere { line: at, what, number } => {
            line("journal-not-there", *at).with("what", *what).with("number", number.to_string()).hint("hint-journal")
        }
        ReadError::Setting { report } => Trouble::of("journal-setting").details(report.to_string()),
        ReadError::NoSuchSeat { role } => Trouble::of("journal-no-seat").with("role", &**role),
        ReadError::Io { source } => Trouble::of("journal-io").with("reason", source.to_string()),
    };
    trouble.with("path", place)
}

impl From<KeepError> for Trouble {
    fn from(error: KeepError) -> Self {
        match error.source.downcast::<StoreError>() {
            Ok(error) => (*error).into(),
            Err(source) => Self::of("trouble-not-kept").with("reason", source.to_string()).hint("hint-full"),
        }
    }
}

impl From<ShelfError> for Trouble {
    fn from(error: ShelfError) -> Self {
        match error {
            ShelfError::NoFile { path } => Self::of("trouble-no-file").at(&path).hint("hint-path"),
            ShelfError::IsFolder { path } => Self::of("trouble-is-folder").at(&path).hint("hint-in-folder"),
            ShelfError::Read { path, source } => {
                Self::of("trouble-read").because(&source).at(&path).hint("hint-permission")
            }
            ShelfError::TooLarge { path, bytes_max } => {
                Self::of("trouble-large-file").with("max", (bytes_max >> 20).to_string()).at(&path).hint("hint-large")
            }
            ShelfError::NotText { path } => Self::of("trouble-not-text").at(&path).hint("hint-utf8"),
            ShelfError::OtherKind { path, asked } => {
                Self::of("trouble-other-kind").with_sentence("kind", called(asked)).at(&path).hint("hint-path")
            }
            ShelfError::Unknown(unknown) => no_such(*unknown),
            ShelfError::Faulty { report } => faulty(&report),
        }
    }
}

/// What people call a kind of file.
const fn called(kind: Kind) -> &'static str {
    match kind {
        Kind::Scenario => "kind-scenario",
        Kind::Organization => "kind-organization",
        Kind::Playbook => "kind-playbook",
        Kind::Plan => "kind-plan",
        Kind::Stories => "kind-stories",
    }
}

fn no_such(unknown: Unknown) -> Trouble {
    let id = match unknown.kind {
        Kind::Scenario => "trouble-no-scenario",
        Kind::Organization => "trouble-no-organization",
        Kind::Playbook => "trouble-no-playbook",
        Kind::Plan => "trouble-no-plan",
        Kind::Stories => "trouble-no-stories",
    };
    let trouble = Trouble::of(id).with("name", unknown.name).with("known", unknown.known.join(", "));
    match unknown.meant {
        Some(meant) => trouble.with("meant", meant).hint("hint-meant"),
        None => trouble.hint("hint-known"),
    }
}

/// A file that cannot be read, and why.
pub fn cannot_read(path: &Path, error: io::Error) -> Trouble {
    ShelfError::of(path, error).into()
}

/// A file or folder that cannot be written, and why.
pub fn cannot_write(path: &Path, error: &io::Error) -> Trouble {
    let id = match error.kind() {
        io::ErrorKind::AlreadyExists => return Trouble::of("trouble-exists").at(path).hint("hint-exists"),
        io::ErrorKind::StorageFull => "trouble-write-full",
        _ => "trouble-write",
    };
    Trouble::of(id).because(error).at(path).hint("hint-elsewhere")
}

/// Files that have errors in them.
pub fn faulty(report: &Report) -> Trouble {
    Trouble::of("trouble-faulty").details(report.to_string()).hint("hint-check")
}
