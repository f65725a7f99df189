//! Everything that the program has at hand at a screen: sentences, exercises, settings, the running exercise. It carries
//! out wishes; windows and frames are the shell's.

mod carry;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::settings::Settings;
use super::stage::Memory;
use super::table::{Shown, Start, Table};
use super::wish::{Screen, SetUp};
use crate::scenario::Setting;
use crate::scenario::names::{RoleId, kind};
use crate::shelf::{Kind, Shelf};
use crate::store::{ExerciseId, Store, Summary};
use crate::text::{Lang, Words};
use crate::trouble::{Done, Trouble};

/// Seeds that are drawn when none is given; short, because people tell them to each other.
const SEEDS: u64 = 10_000;

/// What the program is started with.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The language, unless the settings name another.
    pub lang: Lang,
    /// Whether somebody asked for this language just now.
    pub is_lang_asked: bool,
    /// Where exercises and settings are kept.
    pub folder: PathBuf,
    /// Files of one's own.
    pub scenarios: Option<PathBuf>,
}

/// Everything that the program has at hand.
pub struct Desk {
    folder: PathBuf,
    store: Store,
    shelf: Shelf,
    lang: Lang,
    words: BTreeMap<Lang, Words>,
    settings: Settings,
    screen: Screen,
    table: Option<Table>,
    /// Seats that are shown in another language than the rest.
    langs: BTreeMap<RoleId, Lang>,
    /// Seats that have been told who they are.
    briefed: BTreeSet<RoleId>,
    /// What cannot be done, and what to do about it.
    trouble: Option<String>,
    shelved: Shelved,
    /// What panels remember: drafts, selections, filters.
    pub memory: Memory,
    /// The room display shows nothing.
    is_dark: bool,
    is_over: bool,
}

/// What lies in the library, as it was when somebody looked last.
#[derive(Debug, Default)]
pub struct Shelved {
    /// Scenarios that can be played, on their first organization, and why others cannot.
    pub scenarios: Vec<(String, Result<Arc<Setting>, String>)>,
    /// Exercises that are kept, the last played first.
    pub exercises: Vec<Summary>,
}

impl Desk {
    /// Opens the data folder and the files.
    ///
    /// # Errors
    /// The folder cannot be used, or the files cannot be read.
    pub fn open(opening: &Opening) -> Result<Self, Trouble> {
        let settings = Settings::read(&opening.folder);
        let store = Store::open(&opening.folder)?;
        let shelf = Shelf::open(opening.scenarios.as_deref())?;
        let chosen = settings.lang.filter(|_| !opening.is_lang_asked);
        let words = Lang::ALL.into_iter().map(|lang| (lang, Words::new(lang))).collect();
        let mut desk = Self {
            folder: opening.folder.clone(),
            store,
            shelf,
            lang: chosen.unwrap_or(opening.lang),
            words,
            settings,
            screen: Screen::Library,
            table: None,
            langs: BTreeMap::new(),
            briefed: BTreeSet::new(),
            trouble: None,
            shelved: Shelved::default(),
            memory: Memory::default(),
            is_dark: false,
            is_over: false,
        };
        desk.look_around();
        Ok(desk)
    }

    /// Looks at scenarios and kept exercises again.
    fn look_around(&mut self) {
        let ids: Vec<String> = self.shelf.all(Kind::Scenario).map(|(id, ..)| id.to_owned()).collect();
        let why = |trouble: Trouble, words: &Words| trouble.sentences(words).unwrap_or_default();
        let words = &self.words[&self.lang];
        let load = |id: String| {
            let loaded = self.shelf.setting(&id, None).map_err(|error| why(error.into(), words));
            (id, loaded)
        };
        self.shelved.scenarios = ids.into_iter().map(load).collect();
        match self.store.list() {
            Ok(exercises) => self.shelved.exercises = exercises,
            Err(error) => self.trouble = Some(why(error.into(), words)),
        }
    }

    /// The screen that is shown.
    pub fn screen(&self) -> Screen {
        self.screen
    }
    /// The running exercise.
    pub fn table(&self) -> Option<&Table> {
        self.table.as_ref()
    }
    /// Looks at what the seat on the screen may see at this moment.
    pub fn look(&mut self, room: Instant) {
        if let Some(table) = &mut self.table {
            table.look(room);
        }
    }
    /// Sentences for everything but a seat in another language.
    pub fn words(&self) -> &Words {
        &self.words[&self.lang]
    }
    /// Sentences for what is on the screen.
    pub fn words_here(&self) -> &Words {
        let seat = match self.table.as_ref().map(Table::shown) {
            Some(Shown::Seat(role)) if self.screen == Screen::Play || self.screen == Screen::Briefing => Some(role),
            _ => None,
        };
        seat.and_then(|role| self.langs.get(&role)).map_or(self.words(), |lang| &self.words[lang])
    }
    /// What somebody has chosen.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
    /// Where exercises and settings are kept.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
    /// What lies in the library.
    pub fn shelved(&self) -> &Shelved {
        &self.shelved
    }
    /// What cannot be done, and what to do about it.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }
    /// Whether the room display shows nothing.
    pub fn is_dark(&self) -> bool {
        self.is_dark
    }
    /// Whether somebody has closed the program.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// Lets the running exercise come to where the room's clock is. Says whether anything happened.
    pub fn tick(&mut self, room: Instant) -> bool {
        let Some(table) = &mut self.table else {
            return false;
        };
        match table.tick(room) {
            Ok(has_happened) => has_happened,
            Err(trouble) => {
                self.give_up(&trouble);
                true
            }
        }
    }

    /// When to look again; nothing as long as nothing moves by itself.
    pub fn wake_in(&self, room: Instant) -> Option<Duration> {
        self.table.as_ref()?.wake_in(room)
    }

    /// An exercise that cannot be kept is not shown any further: what is on the disk is safe.
    fn give_up(&mut self, trouble: &Trouble) {
        self.table = None;
        self.say(trouble);
        self.go_to(Screen::Library);
    }

    fn say(&mut self, trouble: &Trouble) {
        self.trouble = trouble.sentences(self.words());
    }

    fn go_to(&mut self, screen: Screen) {
        self.screen = screen;
        if screen == Screen::Library {
            self.look_around();
        }
    }

    /// Puts an exercise on the screen, in place of the one that was there.
    fn sit_at(&mut self, table: Table) {
        self.memory = Memory::default();
        self.briefed.clear();
        self.screen = match table.shown() {
            Shown::Seat(_) => Screen::Briefing,
            Shown::Curtain(_) => Screen::Curtain,
            Shown::Facilitator => Screen::Facilitator,
        };
        self.table = Some(table);
    }

    fn begin(&mut self, set_up: &SetUp, room: Instant) -> Done {
        self.leave(room)?;
        let setting = self.shelf.setting(&set_up.scenario, set_up.organization.as_deref())?;
        let role = |id: &str| setting.names.find::<kind::Role>(id);
        let seats: Vec<_> = set_up.seats.iter().filter_map(|seat| Some((role(&seat.role)?, seat))).collect();
        let start = Start {
            players: seats.iter().map(|(role, seat)| (*role, seat.player)).collect(),
            seed: set_up.seed.unwrap_or_else(|| RandomState::new().build_hasher().finish() % SEEDS),
            quarters: set_up.quarters,
        };
        self.langs = seats.iter().filter_map(|(role, seat)| Some((*role, seat.lang?))).collect();
        let table = Table::begin(&self.store, setting, &start)?;
        self.sit_at(table);
        Ok(())
    }

    fn resume(&mut self, id: ExerciseId, room: Instant) -> Done {
        self.leave(room)?;
        let table = Table::resume(&self.store, id)?;
        self.langs.clear();
        self.sit_at(table);
        if self.screen == Screen::Briefing {
            self.screen = Screen::Play;
        }
        Ok(())
    }

    fn leave(&mut self, room: Instant) -> Done {
        match self.table.take() {
            Some(table) => table.leave(room).map(|_| ()),
            None => Ok(()),
        }
    }
}
