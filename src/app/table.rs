//! The exercise at this screen: who plays what, how time passes, which seat is shown. Nothing is shown before it lasts.
//!
//! It knows no window and reads no clock: whoever has one says what time it is in the room.

mod gait;
mod seating;

pub use seating::{Shown, Start};

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use self::gait::Gait;
use super::panels::{Clockwork, ringing};
use super::wish::Pace;
use crate::exercise::world::injects::Sending;
use crate::exercise::{By, Command, Refusal};
use crate::journal::{Header, Player, Together};
use crate::scenario::Setting;
use crate::scenario::names::{PhaseId, RoleId};
use crate::scenario::time::Secs;
use crate::session::{self, Session};
use crate::store::{ExerciseId, Store};
use crate::text::Words;
use crate::trouble::{Done, Trouble};
use crate::view::SeatView;
use crate::view::seat::News;

/// A second that has passed is written down at the latest after this much of the room's time.
const WRITE_DOWN_EVERY: Duration = Duration::from_secs(15);
/// A table that was not looked at for so long was asleep with its computer: that time has not passed.
const ASLEEP_AFTER: Duration = Duration::from_secs(300);

/// A command that the exercise refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What was asked for.
    pub command: Command,
    /// Why not.
    pub refusal: Refusal,
    /// When.
    pub at: Secs,
}

/// The running exercise at this screen.
pub struct Table {
    id: ExerciseId,
    session: Session,
    /// What the session did and what does not last yet.
    unkept: Together,
    gait: Gait,
    shown: Shown,
    /// The room's time when it was last looked at, and when a second was last written down.
    looked: Option<Instant>,
    written: Option<Instant>,
    /// By seat, with the entry at which they were made.
    views: BTreeMap<RoleId, (u32, SeatView)>,
    refused: Option<Refused>,
    /// When a jump was last held back for somebody who was called.
    held: Option<Secs>,
}

impl Table {
    /// A new exercise, at STARTEX.
    ///
    /// # Errors
    /// It cannot be kept.
    pub fn begin(store: &Store, setting: Arc<Setting>, start: &Start) -> Result<Self, Trouble> {
        let players = start.players(&setting);
        let header = Header::new(&setting, start.seed, &players).of_team(start.team.as_deref());
        let (id, keeper) = store.create(&setting, &header)?;
        let unkept = Together::new(Box::new(keeper));
        let session = Session::new(setting, start.seed, &players, Some(Box::new(unkept.clone())));
        Self::at(id, session, unkept, start.quarters)
    }

    /// Goes on with a kept exercise, where it was. It stands still until somebody lets time run.
    ///
    /// # Errors
    /// It cannot be read, somebody else plays it, or it cannot be kept.
    pub fn resume(store: &Store, id: ExerciseId) -> Result<Self, Trouble> {
        let (journal, keeper) = store.resume(id)?;
        let unkept = Together::new(Box::new(keeper));
        let session = Session::resume(&journal, Some(Box::new(unkept.clone()))).map_err(not_kept)?.session;
        Self::at(id, session, unkept, None)
    }

    /// Takes another future of a kept exercise, from an entry on.
    ///
    /// # Errors
    /// As in `resume`.
    pub fn fork(store: &Store, id: ExerciseId, seq: u32) -> Result<Self, Trouble> {
        Self::resume(store, store.fork(id, seq)?)
    }

    fn at(id: ExerciseId, mut session: Session, unkept: Together, quarters: Option<u32>) -> Result<Self, Trouble> {
        if !session.exercise().state().started {
            session.submit(By::Clock, &Command::Start).map_err(not_kept)?;
        }
        session.stand_ins_act().map_err(not_kept)?;
        unkept.flush()?;
        let shown = Shown::first(session.players());
        let gait = Gait::new(quarters);
        let (looked, written, held, views, refused) = (None, None, None, BTreeMap::new(), None);
        Ok(Self { id, session, unkept, gait, shown, looked, written, views, refused, held })
    }

    /// Its number in the data folder.
    pub fn id(&self) -> ExerciseId {
        self.id
    }

    /// The session, for looking at: truth, which only facilitators and debriefs may see.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What does not change.
    pub fn setting(&self) -> &Arc<Setting> {
        self.session.setting()
    }

    /// How time passes.
    pub fn clockwork(&self) -> Clockwork {
        let quarters = self.gait.quarters(&self.session);
        Clockwork { runs: self.gait.runs(), quarters, as_phase: self.gait.is_as_phase() }
    }

    /// The moment of the exercise; between two entries it is the clock's.
    pub fn now(&self, room: Instant) -> Secs {
        let now = self.session.exercise().now();
        let is_frozen = self.session.exercise().state().injects.is_frozen();
        match self.gait.reached(room).filter(|_| !is_frozen && !self.has_ended()) {
            Some(reached) => {
                let due = self.session.next_due().unwrap_or(Secs::MAX);
                reached.min(self.setting().end_secs()).min(due.saturating_sub(1)).max(now)
            }
            None => now,
        }
    }

    /// Whether ENDEX was.
    pub fn has_ended(&self) -> bool {
        self.session.exercise().ended().is_some()
    }

    /// Whether everybody who plays here has written own words on it, or declined to.
    pub fn is_written_up(&self) -> bool {
        let own_words = &self.session.exercise().state().desk.own_words;
        self.has_ended() && self.people().iter().all(|role| own_words.contains_key(role))
    }

    /// Seats that people play here.
    pub fn people(&self) -> Vec<RoleId> {
        let players = self.session.players().iter();
        players.filter(|(_, player)| *player == Player::Human).map(|(role, _)| *role).collect()
    }

    /// Other people at this screen whose phone rings: one hears it from the next desk, but not who calls.
    pub fn called_elsewhere(&self) -> Vec<RoleId> {
        let rings = |seat: &RoleId| ringing(self.session.views().seat(*seat)).next().is_some();
        self.elsewhere().into_iter().filter(rings).collect()
    }

    /// Whether a jump would take a call from somebody else at this screen, for whom time stands still. Said once at a moment:
    /// they may have looked, and have no hand free.
    pub fn holds_for_somebody(&mut self) -> bool {
        let now = self.session.exercise().now();
        let waits = !self.gait.runs() && !self.called_elsewhere().is_empty();
        waits && self.held.replace(now) != Some(now)
    }

    /// People at this screen whose seat is not on it, while another's is.
    fn elsewhere(&self) -> Vec<RoleId> {
        match self.shown {
            Shown::Seat(role) => self.people().into_iter().filter(|seat| *seat != role).collect(),
            Shown::Curtain(_) | Shown::Facilitator => Vec::new(),
        }
    }

    /// What is on the screen.
    pub fn shown(&self) -> Shown {
        self.shown
    }

    /// Shows another seat, the curtain, or the facilitator's desk. Seats of stand-ins are not shown.
    pub fn show(&mut self, shown: Shown) {
        let is_here = match shown {
            Shown::Seat(role) | Shown::Curtain(Some(role)) => self.people().contains(&role),
            Shown::Curtain(None) | Shown::Facilitator => true,
        };
        if is_here {
            self.shown = shown;
            self.refused = None;
            // A seat's view is gone before the next one is asked for.
            self.views.clear();
        }
    }

    /// Looks at what the seat on the screen may see at this moment; its view is made anew only when something has happened.
    pub fn look(&mut self, room: Instant) {
        let Shown::Seat(role) = self.shown else {
            return;
        };
        let (now, seq) = (self.now(room), self.session.exercise().seq());
        let session = &self.session;
        let (made, view) = self.views.entry(role).or_insert_with(|| (seq, session.view(role)));
        if *made != seq {
            (*made, *view) = (seq, session.view(role));
        }
        // Nothing is due between the last entry and this second; only the clock has gone on.
        view.now = now;
    }

    /// What the seat on the screen may see, as it was looked at last.
    pub fn seen(&self) -> Option<&SeatView> {
        let Shown::Seat(role) = self.shown else {
            return None;
        };
        self.views.get(&role).map(|(_, view)| view)
    }

    /// Looks, and sees.
    pub fn view(&mut self, room: Instant) -> Option<&SeatView> {
        self.look(room);
        self.seen()
    }

    /// What was refused last, until something is accepted or it has been seen.
    pub fn refused(&self) -> Option<&Refused> {
        self.refused.as_ref()
    }

    /// It has been seen.
    pub fn forget_refusal(&mut self) {
        self.refused = None;
    }

    /// Why, as a sentence.
    pub fn refusal(&self, words: &Words) -> Option<String> {
        let refused = self.refused.as_ref()?;
        Some(crate::text::Speaker::new(words, self.setting()).refusal(refused.refusal, refused.at))
    }

    /// The seat on the screen asks for something. Says whether it was accepted.
    ///
    /// # Errors
    /// It cannot be kept.
    pub fn submit(&mut self, command: &Command, room: Instant) -> Result<bool, Trouble> {
        match self.shown {
            Shown::Seat(role) => self.submit_by(By::Role(role), command, room),
            Shown::Curtain(_) | Shown::Facilitator => Ok(false),
        }
    }

    /// The facilitator asks for something. Says whether it was accepted.
    ///
    /// # Errors
    /// It cannot be kept.
    pub fn facilitate(&mut self, command: &Command, room: Instant) -> Result<bool, Trouble> {
        self.submit_by(By::Facilitator, command, room)
    }

    /// After ENDEX a seat writes its own words, whichever seat is on the screen.
    ///
    /// # Errors
    /// It cannot be kept.
    pub fn reflect(&mut self, role: RoleId, command: &Command, room: Instant) -> Done {
        self.submit_by(By::Role(role), command, room).map(|_| ())
    }

    fn submit_by(&mut self, by: By, command: &Command, room: Instant) -> Result<bool, Trouble> {
        self.catch_up(room)?;
        match self.session.submit(by, command) {
            Ok(_) => {
                self.refused = None;
                self.session.stand_ins_act().map_err(not_kept)?;
                self.unkept.flush()?;
                self.settle(room);
                Ok(true)
            }
            Err(session::Trouble::Refused(refusal)) => {
                let at = self.session.exercise().now();
                self.refused = Some(Refused { command: command.clone(), refusal, at });
                Ok(false)
            }
            Err(trouble) => Err(not_kept(trouble)),
        }
    }

    /// Changes how time passes.
    ///
    /// # Errors
    /// It cannot be kept.
    pub fn pace(&mut self, pace: Pace, room: Instant) -> Done {
        self.catch_up(room)?;
        match pace {
            Pace::Go if !self.has_ended() => self.gait.go(&self.session, room),
            Pace::Go => {}
            Pace::Pause => self.gait.pause(),
            Pace::Quarters(quarters) => self.gait.set(Some(quarters), &self.session, room),
            Pace::AsPhase => self.gait.set(None, &self.session, room),
            Pace::ToNext => self.jump(self.setting().end_secs(), News::concerns, room)?,
            Pace::Skip(secs) => {
                let to = self.session.exercise().now().saturating_add(secs);
                self.jump(to, News::is_pressing, room)?;
            }
        }
        Ok(())
    }

    /// Lets time pass at once, until a seat here notices something that ends it.
    fn jump(&mut self, to: Secs, ends_it: impl Fn(News) -> bool, room: Instant) -> Done {
        let (people, called) = (self.people(), self.called_elsewhere());
        if people.is_empty() {
            self.run_on(to)?;
        } else {
            self.session.run_until(to, &people, ends_it).map_err(not_kept)?;
        }
        self.unkept.flush()?;
        if self.called_elsewhere().iter().any(|seat| !called.contains(seat)) {
            self.gait.pause();
        }
        self.gait.start_again(&self.session, room);
        self.settle(room);
        Ok(())
    }

    /// Nobody sits here who could notice anything: whoever runs an exercise of stand-ins wants to see how the story goes on.
    fn run_on(&mut self, to: Secs) -> Done {
        let before = self.course();
        while self.session.exercise().now() < to && !self.has_ended() && self.course() == before {
            let now = self.session.exercise().now();
            let next = self.session.next_due().map_or(to, |due| due.max(now + 1)).min(to);
            self.session.run_to(next).map_err(not_kept)?;
            if self.session.exercise().now() == now {
                break;
            }
        }
        Ok(())
    }

    /// How far the story has come: injects that are out or skipped, steps of the attacker, deadlines missed, the phase.
    fn course(&self) -> (usize, usize, usize, PhaseId) {
        let state = self.session.exercise().state();
        let is_done = |sending: &&Sending| sending.sent.is_some() || sending.skipped.is_some();
        let num_reached = state.attacker.stages.iter().filter(|stage| stage.reached.is_some()).count();
        let num_missed = state.clocks.list.iter().filter(|clock| clock.missed.is_some()).count();
        (state.injects.list.iter().filter(is_done).count(), num_reached, num_missed, state.phase)
    }

    /// Lets the exercise come to where the room's clock is. Says whether anything happened.
    ///
    /// # Errors
    /// It cannot be kept.
    pub fn tick(&mut self, room: Instant) -> Result<bool, Trouble> {
        let was_asleep = self.looked.is_some_and(|looked| room.saturating_duration_since(looked) > ASLEEP_AFTER);
        if let Some(looked) = self.looked.replace(room).filter(|_| was_asleep && self.gait.runs()) {
            self.catch_up(looked)?;
            self.gait.pause();
            return Ok(true);
        }
        let Some(reached) = self.gait.reached(room) else {
            return Ok(false);
        };
        let before = self.session.exercise().seq();
        let is_time = self.written.is_none_or(|written| room.saturating_duration_since(written) >= WRITE_DOWN_EVERY);
        if is_time || self.session.next_due().is_some_and(|due| due <= reached) {
            self.catch_up(room)?;
        }
        Ok(self.session.exercise().seq() != before)
    }

    /// When to look again; nothing as long as time stands still. `tick` is due when something happens, and whoever
    /// shows the clock wants to see every second of it, but not more often than four times a second.
    pub fn wake_in(&self, room: Instant) -> Option<Duration> {
        self.gait.wake_in(&self.session, self.now(room), room)
    }

    /// Everything that has happened is on the disk; the clock's second, too. Others may go on with the exercise.
    ///
    /// # Errors
    /// It cannot be kept.
    pub fn leave(mut self, room: Instant) -> Result<ExerciseId, Trouble> {
        self.catch_up(room)?;
        Ok(self.id)
    }

    fn catch_up(&mut self, room: Instant) -> Done {
        if let Some(reached) = self.gait.reached(room) {
            let to = reached.min(self.setting().end_secs());
            // Whoever cannot see the screen must not miss a call for it: time waits until they have changed places.
            let elsewhere = self.elsewhere();
            let is_called = match elsewhere.is_empty() {
                true => self.session.run_to(to).map(|_| false),
                false => self.session.run_until(to, &elsewhere, |news| matches!(news, News::Ringing(_))),
            };
            let is_called = is_called.map_err(not_kept)?;
            self.unkept.flush()?;
            self.written = Some(room);
            if is_called {
                self.gait.pause();
            } else if self.session.exercise().now() < to {
                self.gait.start_again(&self.session, room);
            }
            self.settle(room);
        }
        Ok(())
    }

    /// After something happened: the phase may have another pace, and after ENDEX no time passes.
    fn settle(&mut self, room: Instant) {
        if self.has_ended() {
            self.gait.pause();
        }
        self.gait.follow(&self.session, room);
    }
}

/// The session's trouble that is not a refusal.
fn not_kept(trouble: session::Trouble) -> Trouble {
    match trouble {
        session::Trouble::NotKept(error) => error.into(),
        session::Trouble::Refused(refusal) => Trouble::of("trouble-not-kept").with("reason", format!("{refusal:?}")),
    }
}
