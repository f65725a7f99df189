//! Plays a plan at the screen: each step becomes what somebody with a mouse would want.

use std::sync::Arc;
use std::time::Instant;

use super::route::STILL;
use crate::app::desk::Desk;
use crate::app::table::{Shown, Table};
use crate::app::wish::{Pace, Screen, SeatWish, SetUp, Wish};
use crate::exercise::{Command, truth};
use crate::journal;
use crate::rehearsal::{Deed, RETRY_SECS, Rehearsal, Step, command_for, next_open, next_unread};
use crate::scenario::names::RoleId;
use crate::scenario::time::Secs;
use crate::trouble::Trouble;

/// A clock that somebody holds does not go on however often one asks.
const PIECES_MAX: u32 = 500;

/// A plan and how far it has come.
pub(super) struct Player {
    plan: Arc<Rehearsal>,
    step: usize,
    /// Where a wait leads, once it has begun, and into how many pieces it was broken.
    wait: Option<(Secs, u32)>,
    /// The step that was submitted last and must not be refused.
    submitted: Option<usize>,
    /// A step that may be tried again was submitted.
    is_tried: bool,
}

impl Player {
    pub(super) fn new(plan: Arc<Rehearsal>) -> Self {
        Self { plan, step: 0, wait: None, submitted: None, is_tried: false }
    }

    /// Something was submitted, and whether it was refused has not been looked at.
    pub(super) fn is_waiting(&self) -> bool {
        self.submitted.is_some() || self.is_tried
    }

    /// The exercise of the plan: its people sit at this screen.
    pub(super) fn set_up(&self) -> SetUp {
        let Rehearsal { plan, setting, .. } = &*self.plan;
        let stand_in = |seat| plan.stand_ins.iter().find(|(role, _)| *role == seat).map(|(_, manner)| *manner);
        let seat = |seat: RoleId| SeatWish {
            role: setting.names.name(seat).to_owned(),
            player: stand_in(seat).map_or(journal::Player::Human, Into::into),
            lang: None,
        };
        SetUp {
            scenario: plan.scenario.to_string(),
            organization: Some(plan.organization.to_string()),
            seats: setting.seats().map(seat).collect(),
            seed: Some(plan.seed),
            ..SetUp::default()
        }
    }

    /// What is wanted next; nothing at the end.
    pub(super) fn next(&mut self, desk: &Desk, room: Instant) -> Option<Result<Vec<Wish>, Trouble>> {
        if self.step >= self.plan.plan.steps.len() && self.submitted.is_none() {
            return None;
        }
        let Some(table) = desk.table() else {
            let why = desk.trouble().unwrap_or_default();
            return Some(Err(Trouble::of("shell-tour-stopped").details(why)));
        };
        if let Some(step) = self.submitted.take()
            && table.refused().is_some()
        {
            return Some(Err(self.refused(desk, table, step)));
        }
        let plan = self.plan.clone();
        while let Some(step) = plan.plan.steps.get(self.step) {
            if let Some(wishes) = self.wishes(table, room, step) {
                return Some(Ok(wishes));
            }
            self.step += 1;
        }
        None
    }

    /// What a step wants; nothing when it is done, or for the debrief to look at.
    fn wishes(&mut self, table: &Table, room: Instant, step: &Step) -> Option<Vec<Wish>> {
        let setting = table.setting();
        match step {
            Step::At(moment) => self.pass(table, room, setting.secs(*moment)),
            Step::Wait(span) => self.pass(table, room, table.now(room).saturating_add(span.0)),
            Step::Ending(_) | Step::Rating(..) => self.pass(table, room, setting.end_secs()),
            Step::Expect(_) => None,
            Step::Until(latest, cond) => {
                let holds = truth::holds(setting, table.session().exercise().state(), cond);
                if holds { None } else { wait_a_little(table, room, setting.secs(*latest)) }
            }
            Step::By(latest, role, deed) => self.by(table, room, setting.secs(*latest), *role, deed),
            Step::CatchUp(role) => {
                let exercise = table.session().exercise();
                let command = next_unread(exercise, *role).or_else(|| next_open(exercise, *role))?;
                self.submitted = Some(self.step);
                Some(at_seat(table, *role, command))
            }
            Step::Do(role, deed) => {
                let wishes = self.deed(table, *role, deed)?;
                self.submitted = Some(self.step - 1);
                Some(wishes)
            }
            Step::Refuse(role, deed, _) => self.deed(table, *role, deed),
            Step::Steer(inject, order) => {
                self.step += 1;
                Some(vec![Wish::Facilitate(Command::Steer { inject: *inject, order: *order })])
            }
        }
    }

    fn deed(&mut self, table: &Table, role: RoleId, deed: &Deed) -> Option<Vec<Wish>> {
        let command = command_for(table.session().exercise(), role, deed)?;
        self.step += 1;
        Some(at_seat(table, role, command))
    }

    /// Tries again until it works; what is refused at the latest moment is refused.
    fn by(&mut self, table: &Table, room: Instant, latest: Secs, role: RoleId, deed: &Deed) -> Option<Vec<Wish>> {
        if std::mem::take(&mut self.is_tried) {
            return table.refused().and_then(|_| wait_a_little(table, room, latest));
        }
        let Some(command) = command_for(table.session().exercise(), role, deed) else {
            return wait_a_little(table, room, latest);
        };
        self.is_tried = true;
        self.submitted = (table.now(room) >= latest).then_some(self.step);
        Some(at_seat(table, role, command))
    }

    /// Time passes until `to`, in pieces: a ringing phone ends each of them.
    fn pass(&mut self, table: &Table, room: Instant, to: Secs) -> Option<Vec<Wish>> {
        let (to, num_pieces) = *self.wait.get_or_insert((to, 0));
        let now = table.now(room);
        if now >= to || table.has_ended() || num_pieces > PIECES_MAX {
            self.wait = None;
            return None;
        }
        self.wait = Some((to, num_pieces + 1));
        Some(vec![Wish::Pace(Pace::Skip(to - now))])
    }

    fn refused(&self, desk: &Desk, table: &Table, step: usize) -> Trouble {
        let (line, text) = &self.plan.places[step];
        let why = table.refusal(desk.words()).unwrap_or_default();
        let place = format!("{}:{line}: {}", self.plan.path, text.split_whitespace().collect::<Vec<_>>().join(" "));
        Trouble::of("shell-tour-refused").with("place", place).with("why", why)
    }
}

/// Somebody sits down at the seat and asks for something.
fn at_seat(table: &Table, role: RoleId, command: Command) -> Vec<Wish> {
    let sit = (table.shown() != Shown::Seat(role)).then_some(Wish::TakeSeat(role));
    sit.into_iter().chain([Wish::Show(Screen::Play), STILL, Wish::Submit(command)]).collect()
}

/// Some seconds pass; nothing at the latest moment, and after ENDEX.
fn wait_a_little(table: &Table, room: Instant, latest: Secs) -> Option<Vec<Wish>> {
    let left = latest.saturating_sub(table.now(room));
    (left > 0 && !table.has_ended()).then(|| vec![Wish::Pace(Pace::Skip(left.min(RETRY_SECS)))])
}
