//! How time passes at a table: it runs at a speed, or stands still.

use std::time::{Duration, Instant};

use crate::pace::{REAL_TIME, Stretch};
use crate::scenario::time::Secs;
use crate::session::Session;

/// From a quarter of real time …
const QUARTERS_MIN: u32 = 1;
/// … to ten minutes a second.
const QUARTERS_MAX: u32 = 600 * REAL_TIME;
/// Nobody reads a clock that changes more often.
const LOOK_NEVER_SOONER: Duration = Duration::from_millis(250);

/// How time passes.
#[derive(Debug)]
pub(super) struct Gait {
    /// In quarters; nothing when the phase says.
    fixed: Option<u32>,
    running: Option<Stretch>,
}

impl Gait {
    /// Stands still.
    pub(super) fn new(fixed: Option<u32>) -> Self {
        Self { fixed: fixed.map(within_limits), running: None }
    }

    pub(super) fn runs(&self) -> bool {
        self.running.is_some()
    }

    pub(super) fn is_as_phase(&self) -> bool {
        self.fixed.is_none()
    }

    /// Exercise seconds for four seconds of the room.
    pub(super) fn quarters(&self, session: &Session) -> u32 {
        let phase = session.exercise().state().phase;
        let pace = session.setting().scenario.phases.get(phase.ix()).map_or(1, |phase| phase.pace);
        self.fixed.unwrap_or(within_limits(pace.saturating_mul(REAL_TIME)))
    }

    /// The moment that the exercise should have come to; nothing when it stands still.
    pub(super) fn reached(&self, room: Instant) -> Option<Secs> {
        self.running.map(|stretch| stretch.reached(room))
    }

    pub(super) fn go(&mut self, session: &Session, room: Instant) {
        if self.running.is_none() {
            self.running = Some(Stretch::new(room, session.exercise().now(), self.quarters(session)));
        }
    }

    pub(super) fn pause(&mut self) {
        self.running = None;
    }

    /// Another speed from now on.
    pub(super) fn set(&mut self, fixed: Option<u32>, session: &Session, room: Instant) {
        self.fixed = fixed.map(within_limits);
        self.follow(session, room);
    }

    /// Runs on at the speed that holds now.
    pub(super) fn follow(&mut self, session: &Session, room: Instant) {
        let quarters = self.quarters(session);
        if let Some(stretch) = self.running.filter(|stretch| stretch.quarters() != quarters) {
            self.running = Some(stretch.at_speed(quarters, room));
        }
    }

    /// Runs on from where the exercise is: it jumped, or could not follow.
    pub(super) fn start_again(&mut self, session: &Session, room: Instant) {
        if self.running.take().is_some() {
            self.go(session, room);
        }
    }

    /// How long nothing needs to be looked at; nothing when it stands still.
    pub(super) fn wake_in(&self, session: &Session, shown: Secs, room: Instant) -> Option<Duration> {
        let stretch = self.running?;
        let next = stretch.until(shown.saturating_add(1), room).max(LOOK_NEVER_SOONER);
        let due = session.next_due().map(|due| stretch.until(due, room));
        Some(due.map_or(next, |due| due.min(next)))
    }
}

fn within_limits(quarters: u32) -> u32 {
    quarters.clamp(QUARTERS_MIN, QUARTERS_MAX)
}
