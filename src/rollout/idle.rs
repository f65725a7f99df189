//! How long a seat has nothing to do: time between two things that reach it or that it does.

use serde::Serialize;

use crate::scenario::Setting;
use crate::scenario::time::{MINUTE, Secs};
use crate::view::SeatView;

/// A pause to think is not idleness.
const PAUSE_SECS: Secs = 5 * MINUTE;

/// Idleness of one seat, in active phases only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Idle {
    /// Longest time without anything.
    pub longest_secs: Secs,
    /// When that began.
    pub longest_from: Secs,
    /// Sum of what each such time is longer than five minutes.
    pub total_secs: Secs,
}

/// Idleness of the seat whose view this is.
pub fn idle(setting: &Setting, view: &SeatView) -> Idle {
    let mut idle = Idle::default();
    for (from, to) in active(setting, view.now) {
        let touches = view.log.iter().filter(|line| line.news.is_touch()).map(|line| line.at);
        let mut last = from;
        for at in touches.filter(|at| (from..=to).contains(at)).chain([to]) {
            add(&mut idle, last, at);
            last = at;
        }
    }
    idle
}

fn add(idle: &mut Idle, from: Secs, to: Secs) {
    let gap = to - from;
    idle.total_secs += gap.saturating_sub(PAUSE_SECS);
    if gap > idle.longest_secs {
        (idle.longest_secs, idle.longest_from) = (gap, from);
    }
}

/// Active phases until `end`.
fn active(setting: &Setting, end: Secs) -> Vec<(Secs, Secs)> {
    let phases = &setting.scenario.phases;
    let mut spans: Vec<(Secs, Secs)> = Vec::new();
    for (i, phase) in phases.iter().enumerate().filter(|(_, phase)| phase.active) {
        let from = setting.secs(phase.from);
        let to = phases.get(i + 1).map_or(end, |next| setting.secs(next.from)).min(end);
        match spans.last_mut() {
            Some(last) if last.1 == from => last.1 = to,
            _ if from < to => spans.push((from, to)),
            _ => {}
        }
    }
    spans
}
