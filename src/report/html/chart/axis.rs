//! Time from left to right.

use super::WIDTH;
use super::esc;
use crate::report::reporter::Reporter;
use crate::scenario::time::{DAY, HOUR, MINUTE, Secs};

/// Room at the right edge, so that the last mark is whole.
const RIGHT: u32 = 20;
/// As many lines as can carry their times side by side.
const TICKS_MAX: u32 = 7;
/// Between two lines, in seconds.
const STEPS: [Secs; 14] = [
    MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    4 * HOUR,
    8 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
];

/// From `left` to the right edge.
pub(super) struct Axis {
    left: u32,
    length: Secs,
}

impl Axis {
    pub(super) fn new(left: u32, length: Secs) -> Self {
        Self { left, length: length.max(1) }
    }

    /// Where a moment stands; what lies outside stands at the edge.
    pub(super) fn x(&self, at: Secs) -> u32 {
        let width = u64::from(WIDTH - RIGHT - self.left);
        let part = u64::from(at.min(self.length)) * width / u64::from(self.length);
        self.left + part as u32
    }

    /// Lines at round times of day, from `top` to `bottom`, with the times above them.
    pub(super) fn grid(&self, r: &Reporter<'_>, top: u32, bottom: u32) -> String {
        let step = STEPS.into_iter().find(|step| self.length / step <= TICKS_MAX).unwrap_or(self.length);
        let local = r.speaker.setting.local(0).time();
        let hours = [local.hour(), local.minute(), local.second()].map(|part| u32::from(part.unsigned_abs()));
        let of_day = hours[0] * HOUR + hours[1] * MINUTE + hours[2];
        let first = (step - of_day % step) % step;
        let ticks = (first..=self.length).step_by(step as usize);
        let tick = |at: Secs| {
            let x = self.x(at);
            // Times near an edge stay inside.
            let anchor = if x + 60 > WIDTH { "end" } else { "middle" };
            format!(
                "<path class='grid' d='M{x} {top}V{bottom}'/><text class='tick' x='{x}' y='{}' text-anchor='{anchor}'>{}</text>\n",
                top - 6,
                esc(&r.time(at))
            )
        };
        ticks.map(tick).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_stand_between_the_edges() {
        let axis = Axis::new(100, 50);
        assert_eq!((axis.x(0), axis.x(25), axis.x(50), axis.x(99)), (100, 540, 980, 980));
        assert_eq!(Axis::new(100, 0).x(0), 100);
    }
}
