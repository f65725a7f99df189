//! What is planned for a moment.

use serde::{Deserialize, Serialize};

use super::{PromiseId, RunId};
use crate::exercise::command::MessageId;
use crate::scenario::names::{
    AbsenceId, ClockId, EvidenceId, InjectId, MandateId, PersonId, PhaseId, ReadinessId, StageId,
};

/// Something whose time comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// An inject goes out.
    Inject(InjectId),
    /// A message arrives, or rings.
    Arrival(MessageId),
    /// Nobody picked up.
    RingOut(MessageId),
    /// Nobody answered an inject in time.
    Unanswered(MessageId),
    /// An action ends.
    RunEnds(RunId),
    /// An attacker stage.
    Stage(StageId),
    /// A clock runs out.
    Clock(ClockId),
    /// A notice is late.
    Notice(u16),
    /// A promise is due.
    Promise(PromiseId),
    /// A trace becomes older than its retention.
    Retention(EvidenceId),
    /// Somebody arrives.
    Arrives(PersonId),
    /// Somebody gets tired.
    Tires(PersonId),
    /// Somebody goes home.
    Leaves(PersonId),
    /// An absence begins.
    AbsenceBegins(AbsenceId),
    /// An absence ends.
    AbsenceEnds(AbsenceId),
    /// A mandate comes into force.
    MandateBegins(MandateId),
    /// A mandate ends.
    MandateEnds(MandateId),
    /// An approval has been thought over.
    Deliberated(MessageId),
    /// A preparation that was ordered can be used.
    Delivery(ReadinessId),
    /// A phase begins.
    Phase(PhaseId),
    /// A moment that some condition names.
    Moment,
    /// Losses are looked at.
    Tally,
    /// ENDEX at the latest.
    End,
}
