//! How time passes at a table: only when the player says so, or with the room's clock.

use std::time::{Duration, Instant};

use super::table::{Table, not_kept};
use crate::pace::{REAL_TIME, Stretch};
use crate::scenario::time::Secs;
use crate::text::arg;
use crate::trouble::{Done, Trouble};
use crate::view::seat::{MessageState, News};

/// However long nothing happens, the room's clock is looked at this often.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// And never more often than this.
const LOOK_NEVER_SOONER: Duration = Duration::from_millis(20);

/// Exercise seconds that one second of the room can be.
pub(super) const SPEEDS: std::ops::RangeInclusive<u32> = 1..=86_400;
/// While a phone rings for the player it goes no faster: otherwise nobody could pick it up.
const SPEED_RINGING_MAX: u32 = 15;

/// The room's clock. It knows only the stretch since the last change of speed, so that a change never touches time
/// that has passed, and nothing becomes due during a pause.
#[derive(Debug)]
pub(super) struct Pace {
    /// Exercise seconds for one second of the room; nothing when the phase says.
    fixed: Option<u32>,
    running: Option<Stretch>,
}

impl Pace {
    /// Stands still.
    pub(super) fn new(fixed: Option<u32>) -> Self {
        Self { fixed, running: None }
    }

    /// Runs on from the exercise's present moment.
    pub(super) fn go(&mut self, table: &Table<'_>) {
        let quarters = self.quarters(table);
        self.running = Some(Stretch::new(room_now(), table.session.exercise().now(), quarters));
    }

    /// Stands still until it goes on.
    pub(super) fn pause(&mut self) {
        self.running = None;
    }

    pub(super) fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Another speed from now on; standing still, it still stands.
    pub(super) fn set(&mut self, speed: u32, table: &Table<'_>) {
        self.fixed = Some(speed);
        if self.is_running() {
            self.go(table);
        }
    }

    fn quarters(&self, table: &Table<'_>) -> u32 {
        let phase = table.session.exercise().state().phase;
        let pace = table.session.setting().scenario.phases.get(phase.ix()).map_or(1, |phase| phase.pace);
        let speed = self.fixed.unwrap_or(pace).max(1);
        let speed = if table.is_ringing() { speed.min(SPEED_RINGING_MAX) } else { speed };
        speed.saturating_mul(REAL_TIME)
    }

    /// How long the room may wait for the player before the exercise has to move; nothing when it stands still.
    pub(super) fn patience(&self, table: &Table<'_>) -> Option<Duration> {
        let stretch = self.running?;
        let due = table.session.next_due()?;
        Some(stretch.until(due, room_now()).clamp(LOOK_NEVER_SOONER, LOOK_EVERY))
    }

    /// Lets the exercise catch up with the room.
    pub(super) fn catch_up(&mut self, table: &mut Table<'_>) -> Done {
        let Some(stretch) = self.running else {
            return Ok(());
        };
        let to = stretch.reached(room_now()).min(table.session.setting().end_secs());
        table.session.run_to(to).map_err(not_kept)?;
        table.unkept.flush()?;
        let is_behind = table.session.exercise().now() < to;
        if is_behind || self.quarters(table) != stretch.quarters() {
            self.go(table);
        }
        Ok(())
    }
}

#[expect(clippy::disallowed_methods, reason = "the pacemaker of this shell: only here the room's clock is read")]
fn room_now() -> Instant {
    Instant::now()
}

impl Table<'_> {
    fn is_ringing(&self) -> bool {
        let view = self.session.views().seat(self.me);
        view.messages.iter().any(|message| message.state == MessageState::Ringing && message.from != self.me)
    }

    /// So much time passes; a ringing phone ends the waiting.
    pub(super) fn wait(&mut self, secs: Secs) -> Done {
        let to = self.session.exercise().now().saturating_add(secs);
        let stopped = self.pass(to, News::is_pressing)?;
        self.after_waiting(to, stopped)
    }

    /// Time passes until something happens that concerns this seat.
    pub(super) fn next(&mut self) -> Done {
        let end = self.session.setting().end_secs();
        loop {
            let free = self.hand_free_at().filter(|free| *free < end);
            // While a hand is free, the next thing that happens may bind it: only then is it known until when.
            let step = || self.session.next_due().filter(|due| *due > self.session.exercise().now());
            let to = free.or_else(step).unwrap_or(end).min(end);
            let stopped = self.pass(to, News::concerns)?;
            let now = self.session.exercise().now();
            if stopped || now < to || now == end || self.session.exercise().ended().is_some() {
                return self.after_waiting(to, stopped);
            }
            if free.is_some() {
                self.tell_news()?;
                let clock = self.speaker().moment(now);
                return self.desk.say("play-hand-free", &[arg("now", clock)]);
            }
        }
    }

    /// When somebody has a hand free again, if nobody has now: then the player can do something.
    fn hand_free_at(&self) -> Option<Secs> {
        let view = self.view();
        let busy = view.people.iter().filter(|person| person.present && person.busy_until > view.now);
        busy.map(|person| person.busy_until).min().filter(|_| view.num_free() == 0)
    }

    fn after_waiting(&mut self, to: Secs, stopped: bool) -> Done {
        let has_told = self.tell_news()?;
        let exercise = self.session.exercise();
        let stopped = stopped || has_told;
        if exercise.ended().is_some() {
            return Ok(());
        }
        let id = match (stopped, exercise.now() < to) {
            (true, _) => return Ok(()),
            (false, true) => "play-time-stands-still",
            (false, false) => "play-time-passed",
        };
        let now = self.speaker().moment(exercise.now());
        self.desk.say(id, &[arg("now", now)])
    }

    /// Time passes until something ends it that can be told: what is not told is not waited for either.
    fn pass(&mut self, to: Secs, ends_it: fn(News) -> bool) -> Result<bool, Trouble> {
        loop {
            let stopped = self.session.run_until(to, &[self.me], ends_it).map_err(not_kept)?;
            if !stopped || self.has_untold() {
                return Ok(stopped);
            }
        }
    }

    fn has_untold(&self) -> bool {
        let view = self.session.views().seat(self.me);
        view.log.iter().skip(self.num_told).any(|line| self.speaker().news(view, line).is_some())
    }
}
