//! Everything that the program has at hand at a screen: sentences, exercises, settings, the running exercise. It carries
//! out wishes; windows and frames are the shell's.

mod background;
mod carry;
mod compare;
mod exports;
mod futures;
mod kept;
mod library;
mod plan;

pub use background::Background;
pub use compare::{Against, Compared, manner};
pub use futures::Futures;
pub use library::{Card, Fault, Shelved};

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::guide::GuideState;
use super::settings::Settings;
use super::stage::Memory;
use super::table::{Shown, Start, Table};
use super::wish::{Oversight, Pace, Screen, SetUp};
use crate::debrief::Debrief;
use crate::exercise::Command;
use crate::journal::Journal;
use crate::rollout::whatif::WhatIf;
use crate::scenario::names::{RoleId, kind};
use crate::shelf::files;
use crate::store::{self, ExerciseId, Improvement, Store, zone_ahead_secs};
use crate::text::{Lang, Words, arg};
use crate::trouble::{Done, Trouble};
use kept::Kept;
use library::Library;

/// Seeds that are drawn when none is given; short, because people tell them to each other.
const SEEDS: u64 = 10_000;
/// Folder in the data folder for files of one's own, unless another one is named.
const SCENARIOS: &str = "scenarios";

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
    library: Library,
    lang: Lang,
    words: BTreeMap<Lang, Words>,
    settings: Settings,
    screen: Screen,
    table: Option<Table>,
    /// Seats that are shown in another language than the rest.
    langs: BTreeMap<RoleId, Lang>,
    /// What whoever runs the exercise may see.
    oversight: Oversight,
    /// Seats that have been told who they are.
    briefed: BTreeSet<RoleId>,
    /// What there is to learn from the exercise that is being debriefed.
    learned: Option<Learned>,
    /// Exercises that are compared.
    compared: Option<Compared>,
    /// What cannot be done, and what to do about it.
    trouble: Option<String>,
    /// What was done, where one would not see it.
    notice: Option<String>,
    shelved: Shelved,
    /// What panels remember: drafts, selections, filters.
    pub memory: Memory,
    /// Pointers that have been seen.
    pub guide: GuideState,
    /// There is a room display, in a window of its own.
    is_displayed: bool,
    /// The room display shows nothing.
    is_dark: bool,
    is_over: bool,
}

/// An exercise that has ended, and what there is to learn from it.
#[derive(Debug)]
pub struct Learned {
    /// Its number.
    pub id: ExerciseId,
    /// Its record.
    pub journal: Journal,
    /// What there is to learn.
    pub debrief: Debrief,
    /// Decisions taken otherwise, once somebody has asked for them.
    pub futures: Option<Futures>,
}

impl Learned {
    /// What came of decisions taken otherwise, once it is known.
    pub fn whatif(&self) -> Option<&WhatIf> {
        self.futures.as_ref().and_then(Futures::found)
    }
}

impl Desk {
    /// Opens the data folder and the files.
    ///
    /// # Errors
    /// The folder cannot be used, or the files cannot be read.
    pub fn open(opening: &Opening) -> Result<Self, Trouble> {
        let settings = Settings::read(&opening.folder);
        let store = Store::open(&opening.folder)?;
        let own = opening.scenarios.clone().unwrap_or_else(|| opening.folder.join(SCENARIOS));
        if let Some(named) = &opening.scenarios {
            // Whoever names a folder wants to hear that it is not there.
            files::ron_files(named)?;
        }
        let library = Library::open(own)?;
        let chosen = settings.lang.filter(|_| !opening.is_lang_asked);
        let words = Lang::ALL.into_iter().map(|lang| (lang, Words::new(lang).in_zone(zone_ahead_secs))).collect();
        let mut desk = Self {
            folder: opening.folder.clone(),
            store,
            library,
            lang: chosen.unwrap_or(opening.lang),
            words,
            settings,
            screen: Screen::Library,
            table: None,
            langs: BTreeMap::new(),
            oversight: Oversight::default(),
            briefed: BTreeSet::new(),
            learned: None,
            compared: None,
            trouble: None,
            notice: None,
            shelved: Shelved::default(),
            memory: Memory::default(),
            guide: GuideState::default(),
            is_displayed: false,
            is_dark: false,
            is_over: false,
        };
        desk.look_around();
        Ok(desk)
    }

    /// Looks at scenarios and kept exercises again.
    fn look_around(&mut self) {
        let words = &self.words[&self.lang];
        let read = self.library.read(words).map_err(Trouble::from);
        let listed = self.store.list().map_err(Trouble::from);
        let mut troubles = Vec::new();
        match read {
            Ok((cards, faults)) => (self.shelved.cards, self.shelved.faults) = (cards, faults),
            Err(trouble) => troubles.push(trouble),
        }
        match listed {
            Ok(exercises) => self.shelved.exercises = exercises,
            Err(trouble) => troubles.push(trouble),
        }
        troubles.iter().for_each(|trouble| self.say(trouble));
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
    /// Where files of one's own lie.
    pub fn scenarios(&self) -> &Path {
        self.library.folder()
    }
    /// What was done, where one would not see it.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }
    /// What cannot be done, and what to do about it.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }
    /// Whether there is a room display: somebody wants one, and there is something to show.
    pub fn is_displayed(&self) -> bool {
        self.is_displayed && self.table.is_some()
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
        if self.screen == Screen::Library && self.library.has_changed(room) {
            self.look_around();
            return true;
        }
        if self.loses_futures() || self.loses_compared() {
            self.say(&Trouble::of("trouble-background"));
            return true;
        }
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
        let table = self.table.as_ref().and_then(|table| table.wake_in(room));
        let library = if self.screen == Screen::Library { self.library.wake_in(room) } else { None };
        [table, library, self.futures_wake_in(), self.compared_wake_in()].into_iter().flatten().min()
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
            self.compared = None;
            self.look_around();
        }
    }

    /// Puts an exercise on the screen, in place of the one that was there.
    fn sit_at(&mut self, table: Table) {
        self.memory = Memory::default();
        self.compared = None;
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
        let setting = self.library.shelf.setting(&set_up.scenario, set_up.organization.as_deref())?;
        let role = |id: &str| setting.names.find::<kind::Role>(id);
        let seats: Vec<_> = set_up.seats.iter().filter_map(|seat| Some((role(&seat.role)?, seat))).collect();
        let start = Start {
            players: seats.iter().map(|(role, seat)| (*role, seat.player)).collect(),
            seed: set_up.seed.unwrap_or_else(|| RandomState::new().build_hasher().finish() % SEEDS),
            quarters: set_up.quarters,
            team: set_up.team.clone(),
        };
        self.langs = seats.iter().filter_map(|(role, seat)| Some((*role, seat.lang?))).collect();
        self.oversight = set_up.oversight;
        let table = Table::begin(&self.store, setting, &start)?;
        let decided = match &set_up.team {
            Some(team) => self.store.improvements_of(team, Some(table.id()))?,
            None => Vec::new(),
        };
        self.sit_at(table);
        self.remind(decided);
        self.keep();
        Ok(())
    }

    fn resume(&mut self, id: ExerciseId, room: Instant) -> Done {
        self.leave(room)?;
        let mut table = Table::resume(&self.store, id)?;
        let kept = Kept::read(&self.folder, id);
        let names = &table.setting().names;
        let shown_in = |(role, lang): (&String, &String)| Some((names.find(role)?, lang.parse().ok()?));
        self.langs = kept.langs.iter().filter_map(shown_in).collect();
        self.oversight = kept.oversight;
        if let Some(quarters) = kept.quarters {
            table.pace(Pace::Quarters(quarters), room)?;
        }
        self.sit_at(table);
        if self.screen == Screen::Briefing {
            self.screen = Screen::Play;
        }
        Ok(())
    }

    /// What the team decided on after earlier exercises: now it is put to the test.
    fn remind(&mut self, decided: Vec<Improvement>) {
        if decided.is_empty() {
            return;
        }
        let words = self.words();
        let line = |Improvement { wanted, done_secs, .. }: Improvement| {
            let id = if done_secs.is_some() { "improve-remind-done" } else { "improve-remind-open" };
            words.say_with(id, &[arg("action", wanted.action), arg("owner", wanted.owner), arg("due", wanted.due)])
        };
        let head = words.say_with("improve-remind", &[arg("n", decided.len() as u64)]);
        let lines: Vec<String> = std::iter::once(head).chain(decided.into_iter().map(line)).collect();
        self.notice = Some(lines.join("\n"));
    }

    /// Keeps how the exercise is shown, for when somebody goes on with it. Nothing is lost that one could not choose again,
    /// so a folder that cannot be written to is no reason to stop.
    fn keep(&self) {
        let Some(table) = &self.table else {
            return;
        };
        let clockwork = table.clockwork();
        let name = |role: &RoleId| table.setting().names.name(*role).to_owned();
        let kept = Kept {
            quarters: (!clockwork.as_phase).then_some(clockwork.quarters),
            langs: self.langs.iter().map(|(role, lang)| (name(role), lang.code().to_owned())).collect(),
            oversight: self.oversight,
        };
        kept.write(&self.folder, table.id()).ok();
    }

    /// Opens the debrief; before ENDEX it would give everything away.
    fn learn(&mut self, id: ExerciseId) -> Done {
        if self.store.summary(id)?.ending.is_none() {
            return Err(Trouble::of("lesson-not-ended").with("id", id.to_string()));
        }
        let journal = self.store.load(id)?;
        let mut debrief = Debrief::of(&journal);
        debrief.retests = self.store.retests(id, &journal, &debrief)?;
        debrief.plan = self.store.plan(id, &journal, &debrief)?;
        self.learned = Some(Learned { id, journal, debrief, futures: None });
        self.go_to(Screen::Debrief);
        Ok(())
    }

    /// Writes down a seat's own words, and goes on with the debrief.
    fn reflect(&mut self, id: ExerciseId, role: RoleId, words: (Box<str>, Box<str>), room: Instant) -> Done {
        let (cause, change) = words;
        let command = Command::Reflect { cause, change, written_secs: store::room_secs() };
        match self.table.as_mut().filter(|table| table.id() == id) {
            Some(table) => table.reflect(role, &command, room)?,
            None => Table::resume(&self.store, id)?.reflect(role, &command, room)?,
        }
        self.learn(id)
    }

    /// What there is to learn from the exercise that is being debriefed.
    pub fn learned(&self) -> Option<&Learned> {
        self.learned.as_ref()
    }

    /// The screen to which one comes back from settings and debrief.
    pub fn back(&self) -> Screen {
        if self.screen == Screen::Debrief && self.compared.is_some() {
            return Screen::Compare;
        }
        match self.table.as_ref().map(Table::shown) {
            None => Screen::Library,
            Some(Shown::Facilitator) => Screen::Facilitator,
            Some(Shown::Seat(_) | Shown::Curtain(_)) => Screen::Play,
        }
    }

    /// Whether the truth may be shown at this moment: where people play, they may have wanted it closed until
    /// all have written own words on it after ENDEX.
    pub fn may_facilitate(&self) -> bool {
        let is_open = |table: &Table| table.is_written_up() || table.people().is_empty();
        self.oversight == Oversight::Everything || self.table.as_ref().is_some_and(is_open)
    }

    fn leave(&mut self, room: Instant) -> Done {
        match self.table.take() {
            Some(table) => table.leave(room).map(|_| ()),
            None => Ok(()),
        }
    }
}
