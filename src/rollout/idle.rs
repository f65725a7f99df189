//! How long a seat has nothing to do: time between two things that reach it or that it does.

use serde::Serialize;

use crate::scenario::Setting;
use crate::scenario::time::{MINUTE, Secs};
use crate::view::SeatView;
use crate::view::seat::News;

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
        let touches = view.log.iter().filter(|line| is_touch(line.news)).map(|line| line.at);
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

/// Whether something reaches the seat, or is done by it; changes behind its back do not count.
fn is_touch(news: News) -> bool {
    match news {
        News::Offered(_)
        | News::Withdrawn(_)
        | News::Phase(_)
        | News::Tired(_)
        | News::AnswerOwed(_)
        | News::Refuted(_)
        | News::PromiseKept(_)
        | News::NoticeGiven(_)
        | News::NoticeOwed(_)
        | News::Delivered(_) => false,
        News::Started
        | News::Ringing(_)
        | News::MissedCall(_)
        | News::Arrived(_)
        | News::Received(_)
        | News::Sent(_)
        | News::NotReached(_)
        | News::Answered(_)
        | News::TooLate(_)
        | News::Learned(_)
        | News::Began(_)
        | News::Finished(_)
        | News::CameIn(_)
        | News::WentHome(_)
        | News::Service(_)
        | News::Right(_)
        | News::ClockStarted(_)
        | News::ClockStopped(_)
        | News::ClockMissed(_)
        | News::Declared(_)
        | News::NoticeMissed(_)
        | News::Promised(_)
        | News::PromiseBroken(_)
        | News::Ticket(_)
        | News::Noted
        | News::Wrote
        | News::Discussion(_)
        | News::Ended(_) => true,
    }
}
