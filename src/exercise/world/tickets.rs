//! Tickets: fields with history, a status, and locks that keep late hands off.

use crate::exercise::command::TicketId;
use crate::exercise::event::Event;
use crate::exercise::refusal::Refusal;
use crate::exercise::state::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::{ChannelId, RoleId};
use crate::scenario::organization::{ChannelKind, TicketField, TicketStatus};

use super::{Decided, Now, Out, channels, messages};

/// One change of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Which field.
    pub field: TicketField,
    /// What it says since then.
    pub value: Box<str>,
    /// Who wrote it.
    pub by: RoleId,
    /// When.
    pub at: Mark,
}

/// A ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// Who opened it.
    pub by: RoleId,
    /// When.
    pub opened: Mark,
    /// Where it stands.
    pub status: TicketStatus,
    /// Everything ever written into it, oldest first.
    pub edits: Vec<Edit>,
    /// Every change of status.
    pub moves: Vec<(TicketStatus, RoleId, Mark)>,
}

impl Ticket {
    /// What a field says now.
    pub fn value(&self, field: TicketField) -> Option<&str> {
        self.edits.iter().rev().find(|edit| edit.field == field).map(|edit| &*edit.value)
    }

    /// What was written into it after it was opened: the first edit is the title with which it was.
    pub fn changes(&self) -> impl Iterator<Item = &Edit> {
        self.edits.iter().skip(1)
    }
}

/// All tickets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tickets {
    /// In the order in which they were opened.
    pub list: Vec<Ticket>,
}

impl Tickets {
    /// When this field of one was first written after the ticket was opened.
    pub fn written(&self, field: TicketField) -> Option<Mark> {
        let edits = self.list.iter().flat_map(Ticket::changes);
        edits.filter(|edit| edit.field == field).map(|edit| edit.at).min()
    }

    /// When one was first moved to this status.
    pub fn moved(&self, status: TicketStatus) -> Option<Mark> {
        let moves = self.list.iter().flat_map(|ticket| &ticket.moves);
        moves.filter(|(is, ..)| *is == status).map(|(.., at)| *at).min()
    }
}

/// The channels in which tickets are kept.
fn registers(setting: &Setting) -> impl Iterator<Item = ChannelId> {
    let channels = setting.organization.channels.iter();
    channels.filter(|channel| channel.kind == ChannelKind::Ticket).map(|channel| channel.id)
}

/// Nobody works on tickets where their channel does not reach, or does not work.
fn check_register(now: Now<'_>, by: RoleId) -> Decided {
    let mut why = Ok(());
    for register in registers(now.setting) {
        match channels::usable(now, register, by, by) {
            Ok(()) => return Ok(()),
            refused => why = why.and(refused),
        }
    }
    why
}

pub(crate) fn decide_open(now: Now<'_>, by: RoleId, title: &str, out: &mut Out) -> Decided {
    check_register(now, by)?;
    messages::check_words(title)?;
    if title.trim().is_empty() {
        return Err(Refusal::WordsMissing);
    }
    out.push(Event::TicketOpened { by, title: title.into() });
    Ok(())
}

pub(crate) fn decide_edit(
    now: Now<'_>,
    by: RoleId,
    ticket: TicketId,
    field: TicketField,
    value: &str,
    out: &mut Out,
) -> Decided {
    check_register(now, by)?;
    messages::check_words(value)?;
    let this = now.state.tickets.list.get(ticket as usize).ok_or(Refusal::NoSuchTicket)?;
    if is_locked(now.setting, field, this.status) {
        return Err(Refusal::FieldLocked);
    }
    out.push(Event::TicketEdited { ticket, by, field, value: value.into() });
    Ok(())
}

/// Whether a field can no longer be changed.
pub fn is_locked(setting: &Setting, field: TicketField, status: TicketStatus) -> bool {
    setting.organization.ticket_locks.iter().any(|lock| lock.field == field && status >= lock.from)
}

/// Whether a ticket can go from one status to another: a close must be asked for first, and is for good.
pub fn can_move(from: TicketStatus, to: TicketStatus) -> bool {
    let closes_unasked = to == TicketStatus::Closed && from != TicketStatus::CloseAsked;
    to != from && !closes_unasked && from != TicketStatus::Closed
}

/// A ticket moves on or back.
pub(crate) fn decide_move(now: Now<'_>, by: RoleId, ticket: TicketId, status: TicketStatus, out: &mut Out) -> Decided {
    check_register(now, by)?;
    let this = now.state.tickets.list.get(ticket as usize).ok_or(Refusal::NoSuchTicket)?;
    if !can_move(this.status, status) {
        return Err(Refusal::NoSuchStatus);
    }
    out.push(Event::TicketMoved { ticket, by, status });
    Ok(())
}

pub(crate) fn apply_opened(state: &mut State, by: RoleId, title: &str) {
    let at = state.mark();
    let edits = vec![Edit { field: TicketField::Title, value: title.into(), by, at }];
    let status = TicketStatus::Open;
    state.tickets.list.push(Ticket { by, opened: at, status, edits, moves: Vec::new() });
}

pub(crate) fn apply_edited(state: &mut State, ticket: TicketId, by: RoleId, field: TicketField, value: &str) {
    let at = state.mark();
    state.tickets.list[ticket as usize].edits.push(Edit { field, value: value.into(), by, at });
}

pub(crate) fn apply_moved(state: &mut State, ticket: TicketId, by: RoleId, status: TicketStatus) {
    let at = state.mark();
    let ticket = &mut state.tickets.list[ticket as usize];
    ticket.status = status;
    ticket.moves.push((status, by, at));
}
