//! The steps of the playbook that were carried out, and written work: tickets, judgements, discussions.

use serde::Serialize;

use crate::exercise::Mark;
use crate::exercise::command::TicketId;
use crate::exercise::event::Event;
use crate::scenario::names::{ActivityId, AssetId, CheckItemId, InjectId, RoleId};
use crate::scenario::organization::{TicketField, TicketStatus};
use crate::scenario::tables::Grade;
use crate::scenario::time::Secs;

use super::mined::Mined;
use super::record::Record;

/// A step that was carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StepDone {
    /// Which.
    pub activity: ActivityId,
    /// By whom; the playbook's owner where the scenario counts it by a condition.
    pub by: Option<RoleId>,
    /// When.
    pub done: Mark,
    /// Not the first time.
    pub again: bool,
}

/// A ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TicketStory {
    /// Number, from 0.
    pub ticket: TicketId,
    /// Opened by.
    pub by: RoleId,
    /// Opened.
    pub opened: Mark,
    /// What its title says at the end.
    pub title: Box<str>,
    /// Where it stands at the end.
    pub status: TicketStatus,
    /// Every change of a field after the first title.
    pub edits: Vec<(TicketField, Box<str>, RoleId, Mark)>,
    /// Every change of status.
    pub moves: Vec<(TicketStatus, RoleId, Mark)>,
    /// From opening to closing, or to the end, in seconds.
    pub open_secs: Secs,
}

/// A judgement by the organization's tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "fields are named after what they are; ids are typed")]
pub enum Judgement {
    /// Risk of an asset, and whether the table says the same for its true values.
    Risk { asset: AssetId, by: RoleId, risk: u8, right: bool, at: Mark },
    /// Grade of a check item, and whether the table says the same for its true levels.
    Check { item: CheckItemId, by: RoleId, grade: Grade, right: bool, at: Mark },
}

/// An answer to a question of a discussion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DiscussionAnswer {
    /// Discussion.
    pub inject: InjectId,
    /// Question, from 0.
    pub question: u8,
    /// By whom.
    pub by: RoleId,
    /// In own words.
    pub words: Box<str>,
    /// When.
    pub at: Mark,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Process {
    /// In order.
    pub steps: Vec<StepDone>,
    /// Never carried out. Some may not have been called for.
    pub not_done: Vec<ActivityId>,
    /// Tickets.
    pub tickets: Vec<TicketStory>,
    /// Judgements, in order.
    pub judgements: Vec<Judgement>,
    /// Answers, by discussion and question.
    pub answers: Vec<DiscussionAnswer>,
    /// Held against the playbook.
    pub mined: Mined,
}

impl Process {
    pub(super) fn of(record: &Record<'_>) -> Self {
        let mut seen = vec![false; record.setting.playbook.activities.len()];
        let step = |(activity, by, done): &(ActivityId, Option<RoleId>, Mark)| {
            let again = std::mem::replace(&mut seen[activity.ix()], true);
            StepDone { activity: *activity, by: *by, done: *done, again }
        };
        let steps = record.state.progress.log.iter().map(step).collect();
        let not_done = ActivityId::all(seen.len()).filter(|activity| !seen[activity.ix()]).collect();
        Self {
            steps,
            not_done,
            tickets: tickets(record),
            judgements: judgements(record),
            answers: answers(record),
            mined: Mined::of(record),
        }
    }
}

fn tickets(record: &Record<'_>) -> Vec<TicketStory> {
    let one = |(number, this): (usize, &crate::exercise::world::tickets::Ticket)| {
        let closed = this.moves.iter().rev().find(|(status, ..)| *status == TicketStatus::Closed);
        let until = closed.filter(|_| this.status == TicketStatus::Closed).map_or(record.now(), |(.., mark)| mark.at);
        TicketStory {
            ticket: number as TicketId,
            by: this.by,
            opened: this.opened,
            title: this.value(TicketField::Title).unwrap_or_default().into(),
            status: this.status,
            edits: this.changes().map(|edit| (edit.field, edit.value.clone(), edit.by, edit.at)).collect(),
            moves: this.moves.clone(),
            open_secs: until.saturating_sub(this.opened.at),
        }
    };
    record.state.tickets.list.iter().enumerate().map(one).collect()
}

fn judgements(record: &Record<'_>) -> Vec<Judgement> {
    let judged = record.steps.iter().filter_map(|step| match step.event {
        Event::Assessed { asset, by, risk, right } => {
            Some(Judgement::Risk { asset: *asset, by: *by, risk: *risk, right: *right, at: step.mark() })
        }
        Event::Graded { item, by, grade, right } => {
            Some(Judgement::Check { item: *item, by: *by, grade: *grade, right: *right, at: step.mark() })
        }
        _ => None,
    });
    judged.collect()
}

fn answers(record: &Record<'_>) -> Vec<DiscussionAnswer> {
    let given = record.state.desk.discussed.iter();
    let mut answers: Vec<DiscussionAnswer> = given
        .map(|((inject, by, question), (words, at))| DiscussionAnswer {
            inject: *inject,
            question: *question,
            by: *by,
            words: words.clone(),
            at: *at,
        })
        .collect();
    answers.sort_by_key(|answer| (answer.inject, answer.question, answer.by));
    answers
}
