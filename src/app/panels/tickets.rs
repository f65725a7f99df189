//! Tickets: the list, for whom they reach, one of them with its history, and writing into it.

use egui::{CollapsingHeader, ComboBox, Ui};

use super::Seat;
use crate::app::look::{Icon, Palette, Tone, size};
use crate::app::widgets::{
    body, bold, button, card, chip, empty, field, para, primary, row, section, small, steady, words_field,
};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::command::TicketId;
use crate::exercise::world::tickets as rules;
use crate::scenario::organization::{TicketField, TicketStatus};
use crate::text::arg;
use crate::view::seat::TicketSeen;

const FIELDS: [TicketField; 6] = [
    TicketField::Title,
    TicketField::Severity,
    TicketField::Result,
    TicketField::Assignee,
    TicketField::CloseReason,
    TicketField::Note,
];
const STATUSES: [TicketStatus; 5] =
    [TicketStatus::Open, TicketStatus::Working, TicketStatus::Notified, TicketStatus::CloseAsked, TicketStatus::Closed];

/// Which ticket is open, and what is being written.
#[derive(Debug, Clone, Default)]
pub struct TicketsState {
    open: Option<TicketId>,
    title: String,
    field: Option<TicketField>,
    value: String,
}

/// Shows the list, and the ticket that is open.
pub fn tickets(ui: &mut Ui, seat: Seat<'_>, state: &mut TicketsState, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    section(ui, Icon::Ticket, &words.say("ticket-head"), |ui| {
        if !seat.speaker.setting.organization.watches_tickets(seat.view.role) {
            empty(ui, &words.say("play-tickets-elsewhere"));
            return;
        }
        if seat.view.tickets.is_empty() {
            empty(ui, &words.say("play-no-tickets"));
        }
        let all = steady(ui, "tickets", seat.view.tickets.iter().rev().map(|seen| seen.ticket).collect());
        for seen in all.iter().filter_map(|id| seat.view.tickets.iter().find(|seen| seen.ticket == *id)) {
            one(ui, seat, seen, state, wishes);
        }
        words_field(ui, &words.say("ticket-title"), &mut state.title, f32::INFINITY);
        ui.add_enabled_ui(!state.title.trim().is_empty(), |ui| {
            if primary(ui, &words.say("ticket-new")).clicked() {
                let title = std::mem::take(&mut state.title).into();
                wishes.push(Wish::Submit(Command::OpenTicket { title }));
            }
        });
    });
}

fn one(ui: &mut Ui, seat: Seat<'_>, seen: &TicketSeen, state: &mut TicketsState, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let is_open = state.open == Some(seen.ticket);
    let palette = Palette::here(ui);
    let name = speaker.ticket(seen);
    let head = row(ui, ("ticket", seen.ticket), &name, is_open, |ui| {
        para(ui, bold(&name));
        let args = [arg("at", speaker.clock(seen.opened, seat.view.now)), arg("by", speaker.role(seen.by))];
        ui.label(small(words.say_with("ticket-opened", &args), palette.ink_soft));
    });
    if head.clicked() {
        *state = TicketsState {
            open: (!is_open).then_some(seen.ticket),
            title: std::mem::take(&mut state.title),
            ..TicketsState::default()
        };
    }
    if is_open {
        card(ui, Tone::Accent, |ui| {
            values(ui, seat, seen);
            moves(ui, seat, seen, wishes);
            write(ui, seat, seen, state, wishes);
            history(ui, seat, seen);
        });
    }
}

fn values(ui: &mut Ui, seat: Seat<'_>, seen: &TicketSeen) {
    let words = seat.speaker.words;
    let palette = Palette::here(ui);
    chip(ui, Icon::Flag, &words.ticket_status(seen.status), Tone::Accent);
    for field in FIELDS {
        let value = seen.edits.iter().rev().find(|(one, ..)| *one == field).map(|(_, value, ..)| &**value);
        let is_locked = rules::is_locked(seat.speaker.setting, field, seen.status);
        let Some(value) = value.filter(|value| !value.is_empty()) else {
            continue;
        };
        ui.horizontal(|ui| {
            if is_locked {
                Icon::Lock.show(ui, size::SMALL, palette.ink_soft).on_hover_text(words.say("ticket-locked"));
            }
            ui.label(small(words.ticket_field(field), palette.ink_soft));
        });
        para(ui, body(value));
    }
}

fn moves(ui: &mut Ui, seat: Seat<'_>, seen: &TicketSeen, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    ui.horizontal_wrapped(|ui| {
        for status in STATUSES.into_iter().filter(|status| rules::can_move(seen.status, *status)) {
            let name = words.say_with("play-move-status", &[arg("what", words.ticket_status(status))]);
            if button(ui, &name).clicked() {
                wishes.push(Wish::Submit(Command::MoveTicket { ticket: seen.ticket, status }));
            }
        }
    });
}

fn write(ui: &mut Ui, seat: Seat<'_>, seen: &TicketSeen, state: &mut TicketsState, wishes: &mut Wishes) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let is_locked = |one: &TicketField| rules::is_locked(speaker.setting, *one, seen.status);
    let chosen = state.field.map_or_else(|| words.say("ticket-which-field"), |field| words.ticket_field(field));
    ComboBox::from_label(words.say("ticket-field")).selected_text(chosen).show_ui(ui, |ui| {
        for one in FIELDS.into_iter().filter(|one| !is_locked(one)) {
            ui.selectable_value(&mut state.field, Some(one), words.ticket_field(one));
        }
    });
    let locked: Vec<String> = FIELDS.iter().filter(|one| is_locked(one)).map(|one| words.ticket_field(*one)).collect();
    if !locked.is_empty() {
        let locked: Vec<&str> = locked.iter().map(String::as_str).collect();
        let text = words.say_with("ticket-locked-fields", &[arg("fields", words.list(&locked))]);
        para(ui, small(text, Palette::here(ui).ink_soft));
    }
    let Some(one) = state.field.filter(|one| !is_locked(one)) else {
        return;
    };
    if one == TicketField::Assignee {
        ui.horizontal_wrapped(|ui| {
            for person in &seat.view.people {
                if button(ui, speaker.person(person.person)).clicked() {
                    speaker.person(person.person).clone_into(&mut state.value);
                }
            }
        });
    }
    field(ui, &words.say_with("play-write-field", &[arg("what", words.ticket_field(one))]), &mut state.value, 2);
    ui.add_enabled_ui(!state.value.trim().is_empty(), |ui| {
        if primary(ui, &words.say("ticket-write")).clicked() {
            let value = std::mem::take(&mut state.value).into();
            wishes.push(Wish::Submit(Command::EditTicket { ticket: seen.ticket, field: one, value }));
        }
    });
}

fn history(ui: &mut Ui, seat: Seat<'_>, seen: &TicketSeen) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let palette = Palette::here(ui);
    let lines = speaker.ticket_history(seen, seat.view.now);
    let head = small(words.say_with("ticket-history", &[arg("n", lines.len() as u64)]), palette.ink_soft);
    CollapsingHeader::new(head).id_salt(("ticket_history", seen.ticket)).show_unindented(ui, |ui| {
        for line in lines.into_iter().rev() {
            para(ui, small(line, palette.ink));
        }
    });
}
