//! One exercise by stand-ins, and what is kept of it.

use std::sync::Arc;

use serde::Serialize;

use crate::debrief::rating::letter;
use crate::exercise::command::Rating;
use crate::exercise::event::Content;
use crate::journal::Player;
use crate::scenario::Setting;
use crate::scenario::names::{EndingId, ExpectationId, RoleId};
use crate::scenario::rules::Yen;
use crate::scenario::time::Secs;
use crate::session::Session;

use super::idle::{Idle, idle};

/// Who plays the seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Casting {
    /// Seats and their players; seats that are not named have the stance of an empty seat.
    pub players: Vec<(RoleId, Player)>,
}

impl Casting {
    /// The same player in every seat.
    pub fn all(setting: &Setting, player: Player) -> Self {
        Self { players: setting.seats().map(|seat| (seat, player)).collect() }
    }
}

/// What is kept of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Seed.
    pub seed: u64,
    /// How it ended; `None` would mean that it never did.
    pub ending: Option<EndingId>,
    /// Seconds from STARTEX to ENDEX.
    pub length_secs: Secs,
    /// By expectation; `None` when it never came up.
    pub letters: Vec<Option<Rating>>,
    /// By clock: started, stopped in time, missed.
    pub clocks: Vec<(bool, bool, bool)>,
    /// Notices given and missed.
    pub notices: (u32, u32),
    /// Loss by downtime and damage.
    pub loss_yen: Yen,
    /// Money spent.
    pub spent_yen: Yen,
    /// By service, seconds under 50 %.
    pub down_secs: Vec<Secs>,
    /// By seat, in the order of roles.
    pub idle: Vec<Idle>,
    /// Letters between roles.
    pub num_messages: u32,
    /// Answers, actions, declarations, judgements and approvals of the seats.
    pub num_decisions: u32,
    /// Requests that were sent back or refused.
    pub num_returned: u32,
}

/// Plays one exercise to its end.
pub fn play(setting: &Arc<Setting>, casting: &Casting, seed: u64) -> Summary {
    summary(&played(setting, casting, seed), seed)
}

/// A whole exercise as it stands at its end.
pub(super) fn played(setting: &Arc<Setting>, casting: &Casting, seed: u64) -> Session {
    let mut session = Session::new(setting.clone(), seed, &casting.players, None);
    let played = session.run_to_end();
    debug_assert!(played.is_ok(), "nothing is kept, so nothing can fail to be kept");
    session
}

/// What is kept of it.
pub fn summary(session: &Session, seed: u64) -> Summary {
    use crate::exercise::command::Verdict;
    use crate::exercise::world::messages::Reply;
    let setting = session.setting();
    let state = session.exercise().state();
    let letter = |id| letter(setting, state, id);
    let clock = |clock: &crate::exercise::world::clocks::Clock| {
        (clock.started.is_some(), clock.stopped.is_some() && clock.missed.is_none(), clock.missed.is_some())
    };
    let is_seat = |role: RoleId| setting.scenario.roles[role.ix()].seat;
    let letters = state.messages.list.iter().filter(|m| matches!(m.content, Content::Letter(_)) && is_seat(m.from));
    let answered = |message: &&crate::exercise::world::messages::Message| match message.reply {
        Some(Reply::Choice(..)) => true,
        Some(Reply::Verdict(_, by, _)) => is_seat(by),
        Some(Reply::Late(_)) | None => false,
    };
    let sent_back = |message: &&crate::exercise::world::messages::Message| {
        matches!(message.reply, Some(Reply::Verdict(Verdict::Return | Verdict::Refuse, ..)))
    };
    let num_runs = state.actions.runs.iter().filter(|run| is_seat(run.role)).count();
    let num_judged = state.clocks.list.iter().filter(|clock| clock.judged.is_some()).count();
    let num_answers = state.messages.list.iter().filter(answered).count();
    let notices = &state.notices.list;
    Summary {
        seed,
        ending: session.exercise().ended(),
        length_secs: state.now,
        letters: ExpectationId::all(setting.scenario.expectations.len()).map(letter).collect(),
        clocks: state.clocks.list.iter().map(clock).collect(),
        notices: (
            notices.iter().filter(|notice| notice.given.is_some()).count() as u32,
            notices.iter().filter(|notice| notice.missed.is_some()).count() as u32,
        ),
        loss_yen: state.services.loss(state.now) + state.money.damage,
        spent_yen: state.money.spent,
        down_secs: state.services.list.iter().map(|service| service.down_secs(state.now)).collect(),
        idle: setting.seats().map(|seat| idle(setting, session.views().seat(seat))).collect(),
        num_messages: letters.count() as u32,
        num_decisions: (num_answers + num_runs + num_judged + state.notices.declared.len()) as u32,
        num_returned: state.messages.list.iter().filter(sent_back).count() as u32,
    }
}
