//! The room's clock against the exercise's: a change of speed never touches time that has passed.

use std::time::{Duration, Instant};

use crate::scenario::time::Secs;

/// Speeds are counted in quarters: 4 is real time.
pub const REAL_TIME: u32 = 4;

/// A stretch of the room's time in which the exercise runs.
#[derive(Debug, Clone, Copy)]
pub struct Stretch {
    /// The room's time at its beginning.
    began: Instant,
    /// The exercise's moment at its beginning, in milliseconds since STARTEX.
    from_millis: u64,
    /// Exercise seconds for four seconds of the room, at least 1.
    quarters: u32,
}

impl Stretch {
    /// Begins at a moment of the exercise.
    pub fn new(began: Instant, from: Secs, quarters: u32) -> Self {
        Self { began, from_millis: u64::from(from) * 1_000, quarters: quarters.max(1) }
    }

    /// Goes on at another speed; parts of a second are not lost.
    #[must_use]
    pub fn at_speed(self, quarters: u32, room: Instant) -> Self {
        Self { began: room, from_millis: self.millis(room), quarters: quarters.max(1) }
    }

    /// Exercise seconds for four seconds of the room.
    pub const fn quarters(self) -> u32 {
        self.quarters
    }

    /// The moment that the exercise should have come to.
    pub fn reached(self, room: Instant) -> Secs {
        Secs::try_from(self.millis(room) / 1_000).unwrap_or(Secs::MAX)
    }

    /// How long the room has until the exercise comes to a moment.
    pub fn until(self, due: Secs, room: Instant) -> Duration {
        let millis = (u64::from(due) * 1_000).saturating_sub(self.from_millis);
        let rooms_millis = (millis * u64::from(REAL_TIME)).div_ceil(u64::from(self.quarters));
        Duration::from_millis(rooms_millis).saturating_sub(room.saturating_duration_since(self.began))
    }

    fn millis(self, room: Instant) -> u64 {
        let passed = u64::try_from(room.saturating_duration_since(self.began).as_millis()).unwrap_or(u64::MAX);
        self.from_millis.saturating_add(passed.saturating_mul(u64::from(self.quarters)) / u64::from(REAL_TIME))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::disallowed_methods, reason = "any moment will do")]
    fn room_now() -> Instant {
        Instant::now()
    }

    fn after(room: Instant, millis: u64) -> Instant {
        room + Duration::from_millis(millis)
    }

    #[test]
    fn the_exercise_runs_with_the_room_at_its_speed() {
        let began = room_now();
        let stretch = Stretch::new(began, 600, 60 * REAL_TIME);
        assert_eq!(stretch.reached(began), 600);
        assert_eq!(stretch.reached(after(began, 1_500)), 690);
        assert_eq!(stretch.until(690, after(began, 500)), Duration::from_secs(1));
        assert_eq!(stretch.until(610, after(began, 9_000)), Duration::ZERO);
        let slow = Stretch::new(began, 600, 1);
        assert_eq!((slow.reached(after(began, 3_999)), slow.reached(after(began, 4_000))), (600, 601));
        let fast = Stretch::new(began, 600, 86_400 * REAL_TIME);
        assert_eq!(fast.reached(after(began, u64::from(u32::MAX))), Secs::MAX);
    }

    #[test]
    fn what_is_due_has_come_when_the_room_has_waited_for_it() {
        let began = room_now();
        for quarters in [1, 4, 12, 28, 240, 3_996] {
            let stretch = Stretch::new(began, 5, quarters);
            for due in [6, 7, 65, 1_000] {
                assert!(stretch.reached(began + stretch.until(due, began)) >= due, "speed {quarters}, due {due}");
            }
        }
    }

    #[test]
    fn a_new_speed_and_a_pause_leave_alone_what_has_passed() {
        let began = room_now();
        let slow = Stretch::new(began, 0, REAL_TIME);
        let changed = after(began, 10_000);
        let fast = slow.at_speed(600 * REAL_TIME, changed);
        assert_eq!(fast.reached(changed), 10);
        assert_eq!(fast.reached(after(changed, 1_000)), 610);
        let paused = fast.reached(after(changed, 1_000));
        let resumed = after(changed, 3_600_000);
        assert_eq!(Stretch::new(resumed, paused, 600 * REAL_TIME).reached(resumed), 610);
    }

    #[test]
    fn whoever_changes_the_speed_all_the_time_does_not_stop_the_clock() {
        let mut room = room_now();
        let mut stretch = Stretch::new(room, 0, 1);
        for _ in 0..40 {
            room = after(room, 100);
            stretch = stretch.at_speed(1, room);
        }
        assert_eq!(stretch.reached(room), 1);
    }
}
