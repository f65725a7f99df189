//! The files of the library: those that are shipped, and those of a folder of one's own, which somebody may be editing
//! while they are shown.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use crate::inspect::inspect;
use crate::scenario::{Report, Setting, Source};
use crate::shelf::{Kind, Shelf, ShelfError, files};
use crate::store::Summary;
use crate::text::Words;
use crate::trouble::{Trouble, cannot_write};

/// How often the folder is looked at while the library is shown.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// What lies in the library, as it was when somebody looked last.
#[derive(Debug, Default)]
pub struct Shelved {
    /// Scenarios that can be played.
    pub cards: Vec<Card>,
    /// Files with something wrong in them.
    pub faults: Vec<Fault>,
    /// Exercises that are kept, the last played first.
    pub exercises: Vec<Summary>,
}

/// A scenario that can be played.
#[derive(Debug)]
pub struct Card {
    /// Id of the scenario.
    pub id: String,
    /// On each organization that it is made for, the usual one first; never empty.
    pub settings: Vec<Arc<Setting>>,
    /// Of one's own, not shipped.
    pub is_own: bool,
}

/// A file with something wrong in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub path: String,
    /// With places.
    pub report: Report,
    /// Without.
    pub said: Vec<String>,
}

impl Shelved {
    /// The scenario with this id.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == id)
    }
}

/// A file as it lay there: when somebody saves it, this is another.
type Stamp = (PathBuf, Option<SystemTime>, u64);

/// The files of the library.
#[derive(Debug)]
pub(super) struct Library {
    pub(super) shelf: Shelf,
    folder: PathBuf,
    stamps: Vec<Stamp>,
    looked: Option<Instant>,
}

impl Library {
    /// The shipped files; `folder` holds those of one's own, and need not be there.
    pub(super) fn open(folder: PathBuf) -> Result<Self, ShelfError> {
        Ok(Self { shelf: Shelf::open(None)?, folder, stamps: Vec::new(), looked: None })
    }

    /// Where files of one's own lie.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads the folder again: scenarios that can be played, and what is wrong with files.
    pub(super) fn read(&mut self, words: &Words) -> Result<(Vec<Card>, Vec<Fault>), ShelfError> {
        self.shelf = Shelf::open(None)?;
        self.stamps = stamps(&self.folder);
        let mut faults = Vec::new();
        let mut own: Vec<Source> = Vec::new();
        for (path, ..) in &self.stamps {
            match files::read(path) {
                Ok(source) => own.push(source),
                Err(error) => faults.push(Fault::unreadable(path, error.into(), words)),
            }
        }
        own.iter().for_each(|source| self.shelf.add(source.clone()));
        faults.extend(own.iter().filter_map(|source| Fault::of(&mut self.shelf, source, words)));
        Ok((cards(&mut self.shelf, &own), faults))
    }

    /// Whether somebody has saved, added or removed a file; looks at most once a second.
    pub(super) fn has_changed(&mut self, room: Instant) -> bool {
        if self.wait(room) > Duration::ZERO {
            return false;
        }
        self.looked = Some(room);
        stamps(&self.folder) != self.stamps
    }

    /// When to look at the folder again; nothing where there is none.
    pub(super) fn wake_in(&self, room: Instant) -> Option<Duration> {
        (!self.stamps.is_empty() || self.folder.is_dir()).then(|| self.wait(room).max(Duration::from_millis(1)))
    }

    fn wait(&self, room: Instant) -> Duration {
        self.looked.map_or(Duration::ZERO, |looked| LOOK_EVERY.saturating_sub(room.saturating_duration_since(looked)))
    }

    /// Copies files, and all `.ron` files of folders, into the folder of one's own. Nothing is overwritten.
    pub(super) fn take_in(&self, paths: &[PathBuf]) -> Result<usize, Trouble> {
        let mut found = Vec::new();
        for path in paths {
            match path.is_dir() {
                true => found.extend(files::ron_files(path)?),
                false => found.push(path.clone()),
            }
        }
        if found.is_empty() || found.iter().any(|path| path.extension().is_none_or(|ending| ending != "ron")) {
            return Err(Trouble::of("library-not-ron").hint("hint-kinds"));
        }
        fs::create_dir_all(&self.folder).map_err(|error| cannot_write(&self.folder, &error))?;
        for path in &found {
            self.take_one(path)?;
        }
        Ok(found.len())
    }

    fn take_one(&self, path: &Path) -> Result<(), Trouble> {
        // Read first: what is too large or no text is said of the file that was dropped.
        let source = files::read(path)?;
        let to = self.folder.join(path.file_name().unwrap_or_default());
        if to.exists() && files::read(&to).is_ok_and(|there| there.text == source.text) {
            return Ok(());
        }
        let mut file = fs::File::create_new(&to).map_err(|error| cannot_write(&to, &error))?;
        io::copy(&mut source.text.as_bytes(), &mut file).map(|_| ()).map_err(|error| cannot_write(&to, &error))
    }
}

fn stamps(folder: &Path) -> Vec<Stamp> {
    let stamp = |path: PathBuf| {
        let about = fs::metadata(&path).ok();
        let (saved, bytes) = about.map_or((None, 0), |about| (about.modified().ok(), about.len()));
        (path, saved, bytes)
    };
    files::ron_files(folder).unwrap_or_default().into_iter().map(stamp).collect()
}

fn cards(shelf: &mut Shelf, own: &[Source]) -> Vec<Card> {
    let all: Vec<(String, Vec<String>, bool)> = shelf
        .all(Kind::Scenario)
        .map(|(id, label, source)| {
            let is_own = own.iter().any(|this| this.path == source.path);
            (id.to_owned(), label.organizations.clone(), is_own)
        })
        .collect();
    let mut cards: Vec<Card> = Vec::new();
    for (id, organizations, is_own) in all {
        let load = |organization: &String| shelf.setting(&id, Some(organization)).ok();
        let settings: Vec<_> = organizations.iter().filter_map(load).collect();
        if !settings.is_empty() {
            cards.push(Card { id, settings, is_own });
        }
    }
    // The easiest first: a newcomer begins at the top.
    let difficulty = |card: &Card| card.settings.first().map_or(0, |setting| setting.scenario.about.difficulty);
    cards.sort_by_key(difficulty);
    cards
}

impl Fault {
    fn of(shelf: &mut Shelf, source: &Source, words: &Words) -> Option<Self> {
        let mut fault = Self { path: source.path.to_string(), report: Report::default(), said: Vec::new() };
        for found in inspect(shelf, source) {
            match found {
                Ok(report) => {
                    let here = report.diagnostics().iter().filter(|one| one.path == source.path);
                    here.for_each(|one| fault.report.push(one.clone()));
                }
                Err(trouble) => fault.said.extend(trouble.sentences(words)),
            }
        }
        let is_faulty = !fault.report.is_empty() || !fault.said.is_empty();
        is_faulty.then_some(fault)
    }

    fn unreadable(path: &Path, trouble: Trouble, words: &Words) -> Self {
        let said = trouble.sentences(words).into_iter().collect();
        Self { path: path.display().to_string(), report: Report::default(), said }
    }
}
