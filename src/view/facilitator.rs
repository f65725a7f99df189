//! What whoever runs the exercise sees: the truth, the list of injects with what each waits for, and which seat is idle
//! or drowning.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::exercise::command::Rating;
use crate::exercise::truth::holds;
use crate::exercise::world::desk::Observation;
use crate::exercise::world::edits::{self, Edit};
use crate::exercise::world::injects::Sending;
use crate::exercise::world::messages::{Reply, Status};
use crate::exercise::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::{
    ChoiceId, ClockId, EndingId, EvidenceId, ExpectationId, InjectId, ObjectiveId, PhaseId, RoleId, StageId,
};
use crate::scenario::rules::{Cond, EvidenceState, Yen};
use crate::scenario::story::Inject;
use crate::scenario::time::{MINUTE, Secs};

use super::Views;
use super::seat::{MessageState, SeatView};

/// A seat that nothing has reached for so long is idle.
pub const IDLE_SECS: Secs = 10 * MINUTE;
/// A seat with so many things waiting is drowning.
pub const FLOOD_MESSAGES: u32 = 6;
/// Suggestions at a time.
const SUGGESTIONS_MAX: usize = 3;

/// Everything that a facilitator may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FacilitatorView {
    /// Seconds since STARTEX.
    pub now: Secs,
    /// STARTEX was.
    pub started: bool,
    /// Phase.
    pub phase: PhaseId,
    /// ENDEX was, and this is how it turned out.
    pub ended: Option<EndingId>,
    /// A discussion holds the clock.
    pub frozen: bool,
    /// The MSEL: by id, as in the scenario.
    pub injects: Vec<InjectStands>,
    /// Seats, in the order of roles.
    pub seats: Vec<SeatLoad>,
    /// What could be sent next from the contingency pool, best first.
    pub suggestions: Vec<Suggestion>,
    /// Clocks that run or ran, by id.
    pub clocks: Vec<ClockStands>,
    /// By id.
    pub evidence: Vec<(EvidenceId, EvidenceState, Mark)>,
    /// Stages that the attacker has reached.
    pub reached: Vec<(StageId, Mark)>,
    /// The attacker was stopped.
    pub halted: Option<Mark>,
    /// Loss by downtime and damage.
    pub loss_yen: Yen,
    /// Money spent.
    pub spent_yen: Yen,
    /// What was written down.
    pub observed: Vec<Observation>,
    /// Ratings given, with reasons.
    pub rated: Vec<(ExpectationId, Rating, Box<str>)>,
    /// The same of objectives.
    pub objectives: Vec<(ObjectiveId, Rating, Box<str>)>,
}

/// One line of the MSEL.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InjectStands {
    /// Which.
    pub inject: InjectId,
    /// Where it stands.
    pub standing: Standing,
    /// How it goes out, or went out.
    pub way: Edit,
    /// The facilitator has changed it.
    pub edited: bool,
    /// Whoever it is for, and whether they have read or heard it.
    pub receipts: Vec<(RoleId, bool)>,
    /// The answer given.
    pub chosen: Option<ChoiceId>,
    /// Nobody answered in time.
    pub late: bool,
}

/// Where an inject stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Goes out then.
    Due(Secs),
    /// Waits until these hold.
    Waits(Vec<Cond>),
    /// In the contingency pool.
    Pool,
    /// Held back; it would have gone out then.
    Held(Option<Secs>),
    /// Went out.
    Sent(Mark),
    /// Will not go out.
    Skipped(Mark),
}

/// How much a seat has to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeatLoad {
    /// Which seat.
    pub role: RoleId,
    /// Since when nothing has reached it and it has done nothing.
    pub quiet_since: Secs,
    /// Unread messages and ringing phones.
    pub num_unread: u32,
    /// Answers that it owes.
    pub num_owed: u32,
    /// Actions under way.
    pub num_running: u32,
    /// People who are there with nothing in hand, and people in all.
    pub free: (u32, u32),
    /// Whether somebody should look after it.
    pub alarm: Option<Alarm>,
}

/// Why somebody should look after a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Alarm {
    /// Nothing to do for so many seconds.
    Idle(Secs),
    /// So many things wait.
    Flood(u32),
}

/// What could be sent next, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// From the pool.
    pub inject: InjectId,
    /// The seat that it would give something to do.
    pub role: RoleId,
    /// How long that seat has been quiet, in seconds.
    pub quiet_secs: Secs,
}

/// A clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ClockStands {
    /// Which.
    pub clock: ClockId,
    /// Started; a judged clock may be due to be started without.
    pub started: Option<Mark>,
    /// A judgement should have started it since then.
    pub should_run: Option<Mark>,
    /// Runs out.
    pub due: Secs,
    /// Stopped.
    pub stopped: Option<Mark>,
    /// Missed.
    pub missed: Option<Mark>,
}

impl FacilitatorView {
    /// The truth as it stands.
    pub fn of(setting: &Setting, state: &State, views: &Views) -> Self {
        let seats: Vec<SeatLoad> = setting.seats().map(|role| load(views.seat(role))).collect();
        Self {
            now: state.now,
            started: state.started,
            phase: state.phase,
            ended: state.ended.map(|(ending, _)| ending),
            frozen: state.injects.is_frozen(),
            injects: setting.scenario.injects.iter().map(|inject| stands(setting, state, inject)).collect(),
            suggestions: suggestions(setting, state, &seats),
            seats,
            clocks: ClockId::all(setting.scenario.clocks.len())
                .filter_map(|clock| clock_stands(state, clock))
                .collect(),
            evidence: EvidenceId::all(setting.scenario.evidence.len())
                .zip(&state.evidence.list)
                .map(|(id, (is, mark))| (id, *is, *mark))
                .collect(),
            reached: StageId::all(setting.scenario.attacker.len())
                .zip(&state.attacker.stages)
                .filter_map(|(id, stage)| Some((id, stage.reached?)))
                .collect(),
            halted: state.attacker.halted,
            loss_yen: state.services.loss(state.now) + state.money.damage,
            spent_yen: state.money.spent,
            observed: state.desk.observed.clone(),
            rated: given(&state.desk.rated),
            objectives: given(&state.desk.objectives),
        }
    }

    /// A line of the MSEL.
    pub fn inject(&self, id: InjectId) -> &InjectStands {
        &self.injects[id.ix()]
    }
}

/// Letters with their reasons, without when they were given.
fn given<K: Copy>(letters: &BTreeMap<K, (Rating, Box<str>, Mark)>) -> Vec<(K, Rating, Box<str>)> {
    letters.iter().map(|(id, (letter, words, _))| (*id, *letter, words.clone())).collect()
}

fn stands(setting: &Setting, state: &State, inject: &Inject) -> InjectStands {
    let sending = &state.injects.list[inject.id.ix()];
    let message = sending.message.and_then(|id| state.messages.get(id));
    let receipts = message.map_or_else(Vec::new, |message| {
        message.receipts.iter().map(|receipt| (receipt.role, receipt.status == Status::Read)).collect()
    });
    let reply = message.and_then(|message| message.reply);
    InjectStands {
        inject: inject.id,
        standing: standing(setting, state, inject, sending),
        way: edits::of(setting, state, inject.id),
        edited: state.injects.edits.contains_key(&inject.id),
        receipts,
        chosen: reply.and_then(|reply| if let Reply::Choice(choice, ..) = reply { Some(choice) } else { None }),
        late: matches!(reply, Some(Reply::Late(_))),
    }
}

fn standing(setting: &Setting, state: &State, inject: &Inject, sending: &Sending) -> Standing {
    match (sending.sent, sending.skipped, sending.held, sending.armed) {
        (Some(mark), ..) => Standing::Sent(mark),
        (_, Some(mark), ..) => Standing::Skipped(mark),
        (.., true, armed) => Standing::Held(armed),
        (.., Some(at)) => Standing::Due(at),
        (.., None) if inject.by_hand => Standing::Pool,
        (.., None) => match (&inject.when, inject.at) {
            (Some(when), _) => Standing::Waits(unmet(setting, state, when)),
            (None, Some(at)) => Standing::Due(setting.secs(at) + inject.after.0),
            (None, None) => Standing::Waits(Vec::new()),
        },
    }
}

/// The parts of a condition that do not hold yet.
fn unmet(setting: &Setting, state: &State, cond: &Cond) -> Vec<Cond> {
    match cond {
        Cond::All(parts) => parts.iter().flat_map(|part| unmet(setting, state, part)).collect(),
        part if holds(setting, state, part) => Vec::new(),
        part => vec![part.clone()],
    }
}

fn load(view: &SeatView) -> SeatLoad {
    let is_unread = |state| matches!(state, MessageState::Arrived | MessageState::Ringing);
    let num_unread = view.messages.iter().filter(|message| is_unread(message.state)).count() as u32;
    let owes = |message: &&super::seat::MessageSeen| {
        message.from != view.role && message.reply.is_none() && message.owed_until.is_some()
    };
    let num_owed = view.messages.iter().filter(owes).count() as u32;
    let num_running = view.runs.iter().filter(|run| run.end.is_none()).count() as u32;
    let quiet_since = view.log.iter().rev().find(|line| line.news.is_touch()).map_or(0, |line| line.at);
    let quiet_secs = view.now - quiet_since;
    let alarm = match (num_unread + num_owed, quiet_secs) {
        (waiting, _) if waiting >= FLOOD_MESSAGES => Some(Alarm::Flood(waiting)),
        (_, quiet) if quiet >= IDLE_SECS && num_running == 0 && view.ended.is_none() => Some(Alarm::Idle(quiet)),
        _ => None,
    };
    let free = (view.num_free() as u32, view.people.len() as u32);
    SeatLoad { role: view.role, quiet_since, num_unread, num_owed, num_running, free, alarm }
}

/// For the quietest seats first: injects of the pool that would give them something to do.
fn suggestions(setting: &Setting, state: &State, seats: &[SeatLoad]) -> Vec<Suggestion> {
    let is_left = |inject: &&Inject| {
        let sending = &state.injects.list[inject.id.ix()];
        let is_open = sending.sent.is_none() && sending.skipped.is_none() && sending.armed.is_none();
        let fits = inject.when.as_ref().is_none_or(|when| holds(setting, state, when));
        let is_moot = inject.unless.as_ref().is_some_and(|unless| holds(setting, state, unless));
        inject.by_hand && is_open && fits && !is_moot
    };
    let for_seat = |inject: &Inject| {
        let able = seats.iter().filter(|seat| !matches!(seat.alarm, Some(Alarm::Flood(_))));
        let to = edits::of(setting, state, inject.id).to;
        let addressed = able.filter(|seat| to.contains(&seat.role));
        let quietest = addressed.min_by_key(|seat| (seat.quiet_since, seat.role))?;
        let quiet_secs = state.now - quietest.quiet_since;
        Some(Suggestion { inject: inject.id, role: quietest.role, quiet_secs })
    };
    let mut all: Vec<Suggestion> = setting.scenario.injects.iter().filter(is_left).filter_map(for_seat).collect();
    all.sort_by_key(|suggestion| (std::cmp::Reverse(suggestion.quiet_secs), suggestion.inject));
    all.truncate(SUGGESTIONS_MAX);
    all
}

fn clock_stands(state: &State, id: ClockId) -> Option<ClockStands> {
    let clock = &state.clocks.list[id.ix()];
    (clock.started.is_some() || clock.should_run.is_some()).then_some(ClockStands {
        clock: id,
        started: clock.started,
        should_run: clock.should_run,
        due: clock.due,
        stopped: clock.stopped,
        missed: clock.missed,
    })
}
