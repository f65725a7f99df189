//! The room's clock against the exercise's: a change of speed never touches time that has passed.

use std::time::{Duration, Instant};

use crate::scenario::time::Secs;

/// A stretch of the room's time in which the exercise runs.
#[derive(Debug, Clone, Copy)]
pub struct Stretch {
    /// The room's time at its beginning.
    pub began: Instant,
    /// The exercise's moment at its beginning.
    pub from: Secs,
    /// Exercise seconds for one second of the room, at least 1.
    pub speed: u32,
}

impl Stretch {
    /// The moment that the exercise should have come to.
    pub fn reached(self, room: Instant) -> Secs {
        let millis = u64::try_from(room.saturating_duration_since(self.began).as_millis()).unwrap_or(u64::MAX);
        let passed = millis.saturating_mul(u64::from(self.speed)) / 1_000;
        Secs::try_from(u64::from(self.from).saturating_add(passed)).unwrap_or(Secs::MAX)
    }

    /// How long the room has until the exercise comes to a moment.
    pub fn until(self, due: Secs, room: Instant) -> Duration {
        let millis = (u64::from(due.saturating_sub(self.from)) * 1_000).div_ceil(u64::from(self.speed));
        Duration::from_millis(millis).saturating_sub(room.saturating_duration_since(self.began))
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
        let stretch = Stretch { began, from: 600, speed: 60 };
        assert_eq!(stretch.reached(began), 600);
        assert_eq!(stretch.reached(after(began, 1_500)), 690);
        assert_eq!(stretch.until(690, after(began, 500)), Duration::from_secs(1));
        assert_eq!(stretch.until(610, after(began, 9_000)), Duration::ZERO);
        assert_eq!(Stretch { speed: 86_400, ..stretch }.reached(after(began, u64::from(u32::MAX))), Secs::MAX);
    }

    #[test]
    fn what_is_due_has_come_when_the_room_has_waited_for_it() {
        let began = room_now();
        for speed in [1, 3, 7, 60, 999] {
            let stretch = Stretch { began, from: 5, speed };
            for due in [6, 7, 65, 1_000] {
                assert!(stretch.reached(began + stretch.until(due, began)) >= due, "speed {speed}, due {due}");
            }
        }
    }

    #[test]
    fn a_new_speed_and_a_pause_leave_alone_what_has_passed() {
        let began = room_now();
        let slow = Stretch { began, from: 0, speed: 1 };
        let changed = after(began, 10_000);
        let fast = Stretch { began: changed, from: slow.reached(changed), speed: 600 };
        assert_eq!(fast.reached(changed), 10);
        assert_eq!(fast.reached(after(changed, 1_000)), 610);
        let paused = fast.reached(after(changed, 1_000));
        let resumed = after(changed, 3_600_000);
        assert_eq!(Stretch { began: resumed, from: paused, speed: 600 }.reached(resumed), 610);
    }
}
