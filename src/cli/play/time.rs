//! How time passes at a table: only when the player says so, or with the room's clock.

use std::time::{Duration, Instant};

use super::table::{Table, not_kept};
use crate::pace::Stretch;
use crate::scenario::time::Secs;
use crate::text::arg;
use crate::trouble::{Done, Trouble};
use crate::view::seat::News;

/// However long nothing happens, the room's clock is looked at this often.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// And never more often than this.
const LOOK_NEVER_SOONER: Duration = Duration::from_millis(20);

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
        let speed = self.speed(table);
        self.running = Some(Stretch { began: room_now(), from: table.session.exercise().now(), speed });
    }

    /// Stands still until it goes on.
    pub(super) fn pause(&mut self) {
        self.running = None;
    }

    pub(super) fn is_running(&self) -> bool {
        self.running.is_some()
    }

    fn speed(&self, table: &Table<'_>) -> u32 {
        let phase = table.session.exercise().state().phase;
        let pace = table.session.setting().scenario.phases.get(phase.ix()).map_or(1, |phase| phase.pace);
        self.fixed.unwrap_or(pace).max(1)
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
        if is_behind || self.speed(table) != stretch.speed {
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
    /// So much time passes; a ringing phone ends the waiting.
    pub(super) fn wait(&mut self, secs: Secs) -> Done {
        let to = self.session.exercise().now().saturating_add(secs);
        let stopped = self.pass(to, |news| matches!(news, News::Ringing(_) | News::Discussion(_)))?;
        self.after_waiting(to, stopped)
    }

    /// Time passes until something happens that concerns this seat.
    pub(super) fn next(&mut self) -> Done {
        let to = self.session.setting().end_secs();
        let stopped = self.pass(to, concerns)?;
        self.after_waiting(to, stopped)
    }

    fn after_waiting(&mut self, to: Secs, stopped: bool) -> Done {
        let num_told = self.num_told;
        self.tell_news()?;
        let exercise = self.session.exercise();
        let stopped = stopped || self.num_told > num_told;
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

    /// Lets time pass step by step until `to`, or until something is noticed that ends it.
    fn pass(&mut self, to: Secs, ends_it: impl Fn(News) -> bool) -> Result<bool, Trouble> {
        loop {
            let num_known = self.session.views().seat(self.me).log.len();
            self.session.stand_ins_act().map_err(not_kept)?;
            let now = self.session.exercise().now();
            if self.noticed(num_known, &ends_it) {
                return Ok(true);
            }
            if now >= to || self.session.exercise().ended().is_some() {
                return Ok(false);
            }
            let next = self.session.next_due().map_or(to, |due| due.max(now + 1)).min(to);
            self.session.run_to(next).map_err(not_kept)?;
            if self.noticed(num_known, &ends_it) {
                return Ok(true);
            }
            if self.session.exercise().now() == now {
                return Ok(false);
            }
        }
    }

    fn noticed(&self, num_known: usize, ends_it: impl Fn(News) -> bool) -> bool {
        self.session.views().seat(self.me).log.iter().skip(num_known).any(|line| ends_it(line.news))
    }
}

/// What a player would look up for.
fn concerns(news: News) -> bool {
    match news {
        News::Sent(_)
        | News::Delivered(_)
        | News::Noted
        | News::Wrote
        | News::Offered(_)
        | News::Withdrawn(_)
        | News::Began(_)
        | News::NoticeGiven(_)
        | News::ClockStopped(_) => false,
        News::Started
        | News::Phase(_)
        | News::Ringing(_)
        | News::MissedCall(_)
        | News::Arrived(_)
        | News::Received(_)
        | News::NotReached(_)
        | News::AnswerOwed(_)
        | News::Answered(_)
        | News::TooLate(_)
        | News::Learned(_)
        | News::Refuted(_)
        | News::Finished(_)
        | News::CameIn(_)
        | News::Tired(_)
        | News::WentHome(_)
        | News::Service(_)
        | News::Right(_)
        | News::ClockStarted(_)
        | News::ClockMissed(_)
        | News::Declared(_)
        | News::NoticeOwed(_)
        | News::NoticeMissed(_)
        | News::Promised(_)
        | News::PromiseKept(_)
        | News::PromiseBroken(_)
        | News::Ticket(_)
        | News::Discussion(_)
        | News::Ended(_) => true,
    }
}
