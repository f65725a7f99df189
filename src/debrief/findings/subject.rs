//! What a finding or a letter is about, so that one thing is not said twice.

use std::collections::BTreeSet;

use crate::exercise::command::{MessageId, Rating};
use crate::scenario::names::{
    ActionId, AuthorityId, ClockId, EvidenceId, ExpectationId, FactId, FigureId, InjectId, RoleId,
};
use crate::scenario::rules::{Cond, EvidenceState};

use crate::debrief::Letter;
use crate::debrief::record::Record;

/// Something that findings are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    /// A piece of evidence.
    Evidence(EvidenceId),
    /// A clock.
    Clock(ClockId),
    /// The notices that a declaration demanded.
    Notices,
    /// An expectation.
    Expectation(ExpectationId),
    /// An approval.
    Authority(AuthorityId),
    /// A fact and how it spread.
    Fact(FactId),
    /// A figure and its numbers.
    Figure(FigureId),
    /// An inject and its answer.
    Inject(InjectId),
    /// An action and what it brought.
    Action(ActionId),
    /// Something asked.
    Asked(MessageId),
    /// A role's promises.
    Promises(RoleId),
}

/// What a letter is about: itself, and what its remarks hold against it; where it is late or missing, also what
/// would have met it.
pub(super) fn of_letter(record: &Record<'_>, letter: &Letter) -> BTreeSet<Subject> {
    let expectation = &record.setting.scenario.expectations[letter.expectation.ix()];
    let mut about = BTreeSet::from([Subject::Expectation(letter.expectation)]);
    for held in &letter.remarks {
        collect(record, &expectation.remarks[usize::from(held.remark)].when, &mut about);
    }
    if letter.rule == Rating::U || letter.late_secs > 0 {
        collect(record, &expectation.met, &mut about);
    }
    about
}

fn collect(record: &Record<'_>, cond: &Cond, into: &mut BTreeSet<Subject>) {
    cond.walk(&mut |part| {
        let one = match part {
            Cond::Evidence(it, _) => Subject::Evidence(*it),
            Cond::Stopped(it) | Cond::Missed(it) | Cond::Running(it) => Subject::Clock(*it),
            Cond::Notified | Cond::NoticeMissed => Subject::Notices,
            Cond::Granted(it) | Cond::Refused(it) | Cond::Overstepped(it) => Subject::Authority(*it),
            Cond::Told(_, it, _) | Cond::Knows(_, it) => Subject::Fact(*it),
            Cond::Received(_, it) | Cond::Sent(it) => Subject::Inject(*it),
            Cond::Chose(it) => Subject::Inject(record.setting.watch.inject_of(*it)),
            Cond::Began(it) | Cond::Done(it) | Cond::Failed(it) => Subject::Action(*it),
            Cond::Broke(role, _) => Subject::Promises(*role),
            Cond::EvidenceLost => {
                let lost = record.state.evidence.moves.iter().filter(|(_, to, _)| *to == EvidenceState::Destroyed);
                into.extend(lost.map(|(evidence, ..)| Subject::Evidence(*evidence)));
                return;
            }
            _ => return,
        };
        into.insert(one);
    });
}
