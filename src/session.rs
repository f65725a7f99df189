//! The one door: mouse, keyboard, browser, plan file, SimCell and test all submit here.

mod branch;
mod resume;
mod until;

pub use branch::{Past, Turn};
pub use resume::Resumed;

use std::sync::Arc;

use crate::exercise::world::{Now, actions, money};
use crate::exercise::{By, Command, Event, Exercise, Refusal};
use crate::journal::{Entry, Header, Keep, KeepError, Player};
use crate::scenario::Setting;
use crate::scenario::names::{ActionId, RoleId};
use crate::scenario::time::Secs;
use crate::simcell::{SimCell, Tries};
use crate::view::seat::Offer;
use crate::view::{SeatView, Views};

/// Stand-ins that go on and on at the same second are our mistake, or a scenario's; then time goes on without them.
const ATTEMPTS_PER_MOMENT_MAX: u32 = 2_000;

/// Why a submitted command came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The exercise says no.
    #[error("the exercise refuses this")]
    Refused(Refusal),
    /// It could not be saved; the exercise stands still until it can.
    #[error(transparent)]
    NotKept(#[from] KeepError),
}

/// A running exercise with its seats, stand-ins and views.
pub struct Session {
    exercise: Exercise,
    views: Views,
    cell: SimCell,
    players: Vec<(RoleId, Player)>,
    keep: Option<Box<dyn Keep>>,
    events: Vec<Event>,
    broken: bool,
    /// On a branch: what is done otherwise.
    turning: Option<branch::Turning>,
}

impl Session {
    /// Before STARTEX. Without a `keep`, nothing is recorded.
    pub fn new(setting: Arc<Setting>, seed: u64, players: &[(RoleId, Player)], keep: Option<Box<dyn Keep>>) -> Self {
        let views = Views::new(&setting);
        let cell = SimCell::new(&setting, seed, players);
        let exercise = Exercise::new(setting, seed);
        Self {
            exercise,
            views,
            cell,
            players: players.to_vec(),
            keep,
            events: Vec::new(),
            broken: false,
            turning: None,
        }
    }

    /// The header of its record.
    pub fn header(&self) -> Header {
        Header::new(self.exercise.setting(), self.exercise.seed(), &self.players)
    }

    /// Carries out a command; it is kept before anybody sees what came of it.
    ///
    /// # Errors
    /// The exercise refuses it, or it cannot be kept.
    pub fn submit(&mut self, by: By, command: &Command) -> Result<u32, Trouble> {
        if self.broken {
            let why = "an earlier entry could not be saved";
            return Err(KeepError { source: why.into() }.into());
        }
        let at = self.exercise.now();
        let mut events = std::mem::take(&mut self.events);
        let result = self.exercise.handle_into(by, command, &mut events);
        self.events = events;
        result.map_err(Trouble::Refused)?;
        let seq = self.exercise.seq();
        if let Some(keep) = &mut self.keep {
            let entry = Entry { seq, at, by, command: command.clone(), events: self.events.clone() };
            keep.keep(&entry).inspect_err(|_| self.broken = true)?;
        }
        self.views.observe(self.exercise.setting(), self.exercise.state(), seq, &self.events);
        Ok(seq)
    }

    /// When something happens next: something is due, or a stand-in wants to act.
    pub fn next_due(&self) -> Option<Secs> {
        let wake = self.cell.next_wake(&self.views, self.exercise.now());
        let due = self.exercise.next_due();
        match (wake, due) {
            (Some(wake), Some(due)) => Some(wake.min(due)),
            (wake, due) => due.and(wake).or(due),
        }
    }

    /// Lets time pass until `to` (or ENDEX, or a discussion that holds the clock); stand-ins act on the way, each at
    /// its own second, so that it does not matter in how many pieces time passes.
    ///
    /// # Errors
    /// An entry cannot be kept.
    pub fn run_to(&mut self, to: Secs) -> Result<(), Trouble> {
        self.stand_ins_act()?;
        while self.exercise.ended().is_none() && self.exercise.now() < to {
            let now = self.exercise.now();
            let next = self.next_due().map_or(to, |due| due.max(now)).min(to);
            let frozen = self.exercise.state().injects.is_frozen();
            if frozen {
                break;
            }
            self.submit(By::Clock, &Command::Advance { to: next })?;
            self.stand_ins_act()?;
        }
        Ok(())
    }

    /// STARTEX to ENDEX without anybody at the table.
    ///
    /// # Errors
    /// An entry cannot be kept.
    pub fn run_to_end(&mut self) -> Result<(), Trouble> {
        if !self.exercise.state().started {
            self.submit(By::Clock, &Command::Start)?;
        }
        let end = self.exercise.setting().end_secs();
        self.run_to(end)
    }

    /// Everybody who wants to act at this second does, in the order of roles, until nobody wants to.
    ///
    /// # Errors
    /// An entry cannot be kept.
    pub fn stand_ins_act(&mut self) -> Result<(), Trouble> {
        if self.cell.next_ready(&self.views, self.exercise.now()).is_none() {
            return Ok(());
        }
        let mut cell = std::mem::take(&mut self.cell);
        let result = self.rounds(&mut cell);
        self.cell = cell;
        result
    }

    fn rounds(&mut self, cell: &mut SimCell) -> Result<(), Trouble> {
        let mut num_attempts = 0;
        while let Some(index) = cell.next_ready(&self.views, self.exercise.now()) {
            let stand_in = cell.stand_in(index);
            let role = stand_in.role();
            while let Some((chore, num_tried)) = stand_in.next_chore(self.exercise.setting(), self.views.seat(role)) {
                num_attempts += 1;
                if num_attempts > ATTEMPTS_PER_MOMENT_MAX {
                    return Ok(());
                }
                let (tries, settled) = stand_in.commands(self.exercise.setting(), self.views.seat(role), chore);
                if !self.try_each(role, tries)? && !settled {
                    stand_in.try_later(self.views.seat(role), chore, num_tried);
                }
            }
            self.views.clear_touched(role);
            cell.settle(index);
        }
        Ok(())
    }

    /// Tries alternatives until one is accepted.
    fn try_each(&mut self, role: RoleId, tries: Tries) -> Result<bool, Trouble> {
        match tries {
            Tries::None => Ok(false),
            Tries::One(command) => self.is_accepted(role, &command),
            Tries::Commands(commands) => {
                for command in &commands {
                    if self.is_accepted(role, command)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Tries::Letter(letter, channels) => {
                let mut command = Command::Send(letter);
                for &channel in channels.as_slice() {
                    if let Command::Send(letter) = &mut command {
                        letter.over = channel;
                    }
                    if self.is_accepted(role, &command)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
        }
    }

    fn is_accepted(&mut self, role: RoleId, command: &Command) -> Result<bool, Trouble> {
        if self.turning.is_some() {
            let Some(instead) = self.turned(role, command) else { return Ok(true) };
            return self.is_obeyed(role, &instead);
        }
        self.is_obeyed(role, command)
    }

    fn is_obeyed(&mut self, role: RoleId, command: &Command) -> Result<bool, Trouble> {
        match self.submit(By::Role(role), command) {
            Ok(_) => Ok(true),
            Err(Trouble::Refused(_)) => Ok(false),
            Err(trouble) => Err(trouble),
        }
    }

    /// What the seat may see, with everything it could do now and why not.
    pub fn view(&self, role: RoleId) -> SeatView {
        let mut view = self.views.seat(role).clone();
        let setting = self.exercise.setting();
        let now = Now { setting, state: self.exercise.state(), seed: self.exercise.seed() };
        view.money_left = money::left(now, role);
        let is_mine = |id: &ActionId| {
            let deed = view.deeds[id.ix()];
            let action = &setting.scenario.actions[id.ix()];
            // What takes knowledge that the seat lacks is not even named: its name would give it away.
            deed.open && action.roles.contains(&role) && action.knows.iter().all(|fact| view.known[fact.ix()])
        };
        let mine = ActionId::all(setting.scenario.actions.len()).filter(is_mine);
        let offer = |action| Offer {
            action,
            lacks: actions::would_refuse(now, role, action),
            takes: actions::takes(now, role, action),
        };
        view.offers = mine.map(offer).collect();
        view
    }

    /// The views as they stand, for whoever needs no offers.
    pub fn views(&self) -> &Views {
        &self.views
    }
    /// The exercise itself: truth, for facilitators and debriefs.
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }
    /// What does not change.
    pub fn setting(&self) -> &Arc<Setting> {
        self.exercise.setting()
    }
    /// Who plays what.
    pub fn players(&self) -> &[(RoleId, Player)] {
        &self.players
    }
}
