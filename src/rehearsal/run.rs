//! Playing a plan up to the first difference.

use super::deed;
use super::load::Rehearsal;
use super::plan::{Deed, RefusalName, Step};
use crate::debrief::rating;
use crate::exercise::command::Rating;
use crate::exercise::{By, Command, Refusal, truth};
use crate::journal::{Header, InMemory, Journal, Keep, Player};
use crate::scenario::names::{EndingId, RoleId};
use crate::scenario::rules::Cond;
use crate::scenario::time::{Moment, Secs};
use crate::session::{Session, Trouble};

/// Whatever has to wait is tried again after so long.
pub const RETRY_SECS: Secs = 10;

/// A plan that came out as expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passed {
    /// How many steps it has.
    pub num_steps: usize,
    /// How it ended, if it was played to its end.
    pub ending: Option<EndingId>,
}

/// The first step that came out differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Index of the step.
    pub step: usize,
    /// The moment of the exercise.
    pub at: Secs,
    /// What is different.
    pub mismatch: Mismatch,
}

/// How a step came out differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mismatch {
    /// The moment has passed already.
    TimeHasPassed,
    /// The exercise came to a stop before that moment.
    Stopped,
    /// The message that it is about is not there.
    NoMessage,
    /// It was refused.
    Refused(Refusal),
    /// It should have been refused for another reason, or at all.
    NotSoRefused {
        /// As the plan says.
        expected: RefusalName,
        /// What happened instead; nothing when it worked.
        happened: Option<Refusal>,
    },
    /// The condition does not hold.
    DoesNotHold,
    /// It ended otherwise; nothing when it has not ended.
    Ended(Option<EndingId>),
    /// The rule gives another letter; nothing when it never came up.
    Rated(Option<Rating>),
}

/// Plays the plan.
///
/// # Errors
/// The first step that comes out differently.
pub fn run(rehearsal: &Rehearsal) -> Result<Passed, Failure> {
    played(rehearsal, None).1
}

/// Plays the plan, and keeps the record of it: as far as it went, when a step comes out differently.
pub fn record(rehearsal: &Rehearsal) -> (Journal, Result<Passed, Failure>) {
    let kept = InMemory::default();
    let (header, result) = played(rehearsal, Some(Box::new(kept.clone())));
    let journal = Journal { header, setting: rehearsal.setting.clone(), entries: kept.take(), torn_line: None };
    (journal, result)
}

fn played(rehearsal: &Rehearsal, keep: Option<Box<dyn Keep>>) -> (Header, Result<Passed, Failure>) {
    let plan = &rehearsal.plan;
    let player_of = |role: RoleId| {
        let stand_in = plan.stand_ins.iter().find(|(seat, _)| *seat == role);
        (role, stand_in.map_or(Player::Human, |(_, stand_in)| Player::from(*stand_in)))
    };
    let players: Vec<(RoleId, Player)> = rehearsal.setting.seats().map(player_of).collect();
    let mut session = Session::new(rehearsal.setting.clone(), plan.seed, &players, keep);
    let header = session.header();
    let started = submit(&mut session, By::Clock, &Command::Start);
    debug_assert_eq!(started, Ok(()), "a new exercise can be started");
    for (step, this) in plan.steps.iter().enumerate() {
        if let Err(mismatch) = carry_out(&mut session, this) {
            return (header, Err(Failure { step, at: session.exercise().now(), mismatch }));
        }
    }
    (header, Ok(Passed { num_steps: plan.steps.len(), ending: session.exercise().ended() }))
}

fn carry_out(session: &mut Session, step: &Step) -> Result<(), Mismatch> {
    match step {
        Step::At(moment) => run_to(session, session.setting().secs(*moment)),
        Step::Wait(span) => run_to(session, session.exercise().now().saturating_add(span.0)),
        Step::Do(role, what) => carry_out_deed(session, *role, what),
        Step::By(latest, role, what) => retry(session, *latest, |session| carry_out_deed(session, *role, what)),
        Step::CatchUp(role) => catch_up(session, *role),
        Step::Refuse(role, what, expected) => {
            let happened = match try_deed(session, *role, what) {
                Ok(result) => result.err(),
                Err(_no_message) => Some(Refusal::NoSuchMessage),
            };
            if happened.map(RefusalName::of).as_ref() == Some(expected) {
                return Ok(());
            }
            Err(Mismatch::NotSoRefused { expected: expected.clone(), happened })
        }
        Step::Steer(inject, order) => {
            let command = Command::Steer { inject: *inject, order: *order };
            submit(session, By::Facilitator, &command).map_err(Mismatch::Refused)
        }
        Step::Expect(cond) => expect(session, cond),
        Step::Until(latest, cond) => retry(session, *latest, |session| expect(session, cond)),
        Step::Ending(expected) => {
            run_to_end(session);
            let ended = session.exercise().ended();
            if ended == Some(*expected) { Ok(()) } else { Err(Mismatch::Ended(ended)) }
        }
        Step::Rating(expectation, expected) => {
            run_to_end(session);
            let rated = rating::rate(session.setting(), session.exercise().state(), *expectation);
            let letter = rated.map(|rated| rated.letter);
            if letter == Some(*expected) { Ok(()) } else { Err(Mismatch::Rated(letter)) }
        }
    }
}

fn expect(session: &Session, cond: &Cond) -> Result<(), Mismatch> {
    let holds = truth::holds(session.setting(), session.exercise().state(), cond);
    if holds { Ok(()) } else { Err(Mismatch::DoesNotHold) }
}

fn carry_out_deed(session: &mut Session, role: RoleId, what: &Deed) -> Result<(), Mismatch> {
    try_deed(session, role, what)?.map_err(Mismatch::Refused)
}

/// Tries again every few seconds until it works, at the latest at this moment.
fn retry(
    session: &mut Session,
    latest: Moment,
    mut attempt: impl FnMut(&mut Session) -> Result<(), Mismatch>,
) -> Result<(), Mismatch> {
    let latest = session.setting().secs(latest);
    if latest < session.exercise().now() {
        return Err(Mismatch::TimeHasPassed);
    }
    loop {
        let result = attempt(session);
        let now = session.exercise().now();
        if result.is_ok() || now >= latest {
            return result;
        }
        run_to(session, now.saturating_add(RETRY_SECS).min(latest))?;
        if session.exercise().ended().is_some() {
            return attempt(session);
        }
    }
}

/// Reads what has arrived, oldest first, and says yes to what is open.
fn catch_up(session: &mut Session, role: RoleId) -> Result<(), Mismatch> {
    while let Some(command) = deed::next_unread(session.exercise(), role) {
        submit(session, By::Role(role), &command).map_err(Mismatch::Refused)?;
    }
    while let Some(command) = deed::next_open(session.exercise(), role) {
        submit(session, By::Role(role), &command).map_err(Mismatch::Refused)?;
    }
    Ok(())
}

fn run_to(session: &mut Session, to: Secs) -> Result<(), Mismatch> {
    if to < session.exercise().now() {
        return Err(Mismatch::TimeHasPassed);
    }
    advance(session, to);
    if session.exercise().now() < to && session.exercise().ended().is_none() {
        return Err(Mismatch::Stopped);
    }
    Ok(())
}

fn run_to_end(session: &mut Session) {
    advance(session, session.setting().end_secs());
}

fn advance(session: &mut Session, to: Secs) {
    let passed = session.run_to(to);
    debug_assert!(passed.is_ok(), "nothing is kept, so nothing can fail to be");
}

fn try_deed(session: &mut Session, role: RoleId, what: &Deed) -> Result<Result<(), Refusal>, Mismatch> {
    let command = deed::command(session.exercise(), role, what).ok_or(Mismatch::NoMessage)?;
    Ok(submit(session, By::Role(role), &command))
}

/// Carries out a command, then lets stand-ins act on it.
fn submit(session: &mut Session, by: By, command: &Command) -> Result<(), Refusal> {
    match session.submit(by, command) {
        Ok(_) => {}
        Err(Trouble::Refused(refusal)) => return Err(refusal),
        Err(Trouble::NotKept(error)) => unreachable!("memory keeps everything: {error}"),
    }
    let acted = session.stand_ins_act();
    debug_assert!(acted.is_ok(), "nothing is kept, so nothing can fail to be");
    Ok(())
}
