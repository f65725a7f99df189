//! What went back and what was done again. Sent back (差し戻し): by somebody else, in so many words. Rework (手戻り): the
//! same step once more. They are counted apart.

use serde::Serialize;

use crate::exercise::command::{MessageId, TicketId, Verdict};
use crate::exercise::event::{Content, Event};
use crate::mining::{Label, Net};
use crate::scenario::names::{ActivityId, RoleId};
use crate::scenario::organization::TicketStatus;
use crate::scenario::time::Secs;

use super::cases::Trail;
use super::record::{Proof, Record};

/// What was sent back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Returned {
    /// A request, an order or a question: it is back when it is sent once more.
    Message(MessageId),
    /// The incident, by a step of the playbook that leads back: when the step before that is done once more.
    Step(ActivityId),
    /// A ticket, to an earlier status: when it has come as far again.
    Ticket(TicketId),
}

/// Something sent back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SentBack {
    /// What.
    pub what: Returned,
    /// By whom; the step's owner where nobody is named.
    pub by: RoleId,
    /// The line that shows it.
    pub proof: Proof,
    /// The line by which it was as far as before.
    pub again: Option<Proof>,
    /// Seconds in between; to the end of the record when it never came back.
    pub lost_secs: Secs,
}

/// A step that was carried out more than once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reworked {
    /// Which.
    pub activity: ActivityId,
    /// Beyond the first time.
    pub times: u32,
    /// Seconds that these took: each from the step before it, waiting included.
    pub lost_secs: Secs,
    /// The lines of all of them, the first included.
    pub proofs: Vec<Proof>,
}

/// Everything that was sent back, in order.
pub(super) fn sent_back(record: &Record<'_>) -> Vec<SentBack> {
    let net = Net::of(&record.setting.playbook);
    let leading_back = net.leading_back();
    let mut statuses: Vec<TicketStatus> = Vec::new();
    let mut all = Vec::new();
    for (at, step) in record.steps.iter().enumerate() {
        let (what, by, again) = match step.event {
            Event::Answered { message, by, verdict: Verdict::Return, .. } => {
                (Returned::Message(*message), *by, asked_again(record, at, *message))
            }
            Event::Activity { activity, by } if leading_back.contains(&(activity.ix() as Label)) => {
                let undone = net.just_before(activity.ix() as Label);
                let is_again = |event: &Event| match event {
                    Event::Activity { activity, .. } => undone.contains(&(activity.ix() as Label)),
                    _ => false,
                };
                let owner = record.setting.playbook.activities[activity.ix()].owner;
                (Returned::Step(*activity), by.unwrap_or(owner), after(record, at, is_again))
            }
            Event::TicketOpened { .. } => {
                statuses.push(TicketStatus::Open);
                continue;
            }
            Event::TicketMoved { ticket, by, status } => {
                let before = std::mem::replace(&mut statuses[*ticket as usize], *status);
                if *status >= before {
                    continue;
                }
                let is_again = |event: &Event| matches!(event, Event::TicketMoved { ticket: it, status, .. } if it == ticket && *status >= before);
                (Returned::Ticket(*ticket), *by, after(record, at, is_again))
            }
            _ => continue,
        };
        let until = again.map_or(record.now(), |again| again.at);
        all.push(SentBack { what, by, proof: step.proof, again, lost_secs: until.saturating_sub(step.proof.at) });
    }
    all
}

fn after(record: &Record<'_>, at: usize, fits: impl Fn(&Event) -> bool) -> Option<Proof> {
    record.steps[at + 1..].iter().find(|step| fits(step.event)).map(|step| step.proof)
}

/// The next time that the same role asks for the same.
fn asked_again(record: &Record<'_>, at: usize, message: MessageId) -> Option<Proof> {
    let first = &record.state.messages.list[message as usize];
    let intent = first.letter()?.intent;
    let is_again = |event: &Event| match event {
        Event::Sent { from, content: Content::Letter(letter), .. } => *from == first.from && letter.intent == intent,
        _ => false,
    };
    after(record, at, is_again)
}

/// Every step carried out more than once, in the order of the playbook.
pub(super) fn reworked(trail: &Trail) -> Vec<Reworked> {
    let all = crate::mining::rework([&trail.case()]);
    let one = |(label, rework): (Label, crate::mining::Rework)| Reworked {
        activity: ActivityId::new(label),
        times: rework.events,
        lost_secs: rework.lost_secs as Secs,
        proofs: trail.events.iter().filter(|(it, _)| *it == label).map(|(_, proof)| *proof).collect(),
    };
    all.into_iter().map(one).collect()
}
