//! Tickets: fields with history, a status, and locks that keep late hands off.

use serde_json::{Value, json};

use crate::given::{Case, World, act, at, business, csirt, given, ops, small, until};

fn open(title: &str) -> Value {
    json!({"open_ticket": {"title": title}})
}
fn edit(field: &str, value: &str) -> Value {
    json!({"edit_ticket": {"ticket": 0, "field": field, "value": value}})
}
fn to(status: &str) -> Value {
    json!({"move_ticket": {"ticket": 0, "status": status}})
}

fn opened() -> Case {
    given(small()).and(csirt(open("terminals")))
}

fn locked() -> World {
    small().but(
        "    tables: (",
        "    ticket_locks: [(field: Title, from: Notified), (field: Result, from: Closed)],\n    tables: (",
    )
}

#[test]
fn a_ticket_is_open_and_everybody_watches_it() {
    given(small())
        .lacks("TicketOpened")
        .when(at("5m", csirt(open("terminals"))))
        .then(["ticket_opened csirt terminals"])
        .holds("TicketOpened")
        .check(|case| {
            for role in ["csirt", "ops", "business", "management"] {
                let ticket = &case.view(role).tickets[0];
                assert_eq!((ticket.opened, &*ticket.edits[0].1), (300, "terminals"));
            }
        });
}

#[test]
fn a_ticket_needs_a_title() {
    given(small()).when(csirt(open("  "))).then_refused("words_missing");
}

#[test]
fn a_ticket_keeps_what_it_said_before() {
    opened()
        .and(at("1m", ops(edit("Title", "all terminals"))))
        .when(at("2m", csirt(edit("Result", "power"))))
        .then(["ticket_edited 0 csirt Result power"])
        .check(|case| {
            let ticket = &case.state().tickets.list[0];
            let said: Vec<(&str, u32)> = ticket.edits.iter().map(|edit| (&*edit.value, edit.at.at)).collect();
            assert_eq!(said, [("terminals", 0), ("all terminals", 60), ("power", 120)]);
            assert_eq!(ticket.value(kunren::scenario::organization::TicketField::Title), Some("all terminals"));
            assert_eq!(case.view("business").tickets[0].edits.len(), 3);
        });
}

#[test]
fn a_ticket_moves_on_and_back_and_closes_only_when_that_was_asked_for() {
    opened()
        .and(ops(to("Working")))
        .and(ops(to("Notified")))
        .and(business(to("Working")))
        .when(ops(to("Closed")))
        .then_refused("no_such_status")
        .when(ops(to("Working")))
        .then_refused("no_such_status")
        .and(ops(to("CloseAsked")))
        .when(csirt(to("Closed")))
        .then(["ticket_moved 0 csirt Closed"])
        .when(csirt(to("Working")))
        .then_refused("no_such_status")
        .check(|case| assert_eq!(case.state().tickets.list[0].moves.len(), 5));
}

#[test]
fn a_locked_field_stays_as_it_is() {
    given(locked())
        .and(csirt(open("terminals")))
        .and(ops(edit("Title", "all terminals")))
        .and(ops(to("Notified")))
        .when(ops(edit("Title", "some terminals")))
        .then_refused("field_locked")
        .and(ops(edit("Result", "power")))
        .and(ops(to("CloseAsked")))
        .and(ops(to("Closed")))
        .when(ops(edit("Result", "malware")))
        .then_refused("field_locked")
        .and(ops(edit("Note", "for the archive")));
}

#[test]
fn a_ticket_moved_back_is_unlocked_again() {
    given(locked())
        .and(csirt(open("terminals")))
        .and(ops(to("Notified")))
        .and(ops(to("Working")))
        .when(ops(edit("Title", "some terminals")))
        .then(["ticket_edited 0 ops Title some terminals"]);
}

#[test]
fn there_is_no_ticket_that_nobody_opened() {
    given(small())
        .when(csirt(edit("Title", "x")))
        .then_refused("no_such_ticket")
        .when(csirt(to("Working")))
        .then_refused("no_such_ticket");
}

#[test]
fn an_effect_opens_a_ticket_in_somebodys_name() {
    given(small().but(r#"finds: ["cause"]"#, r#"effects: [OpenTicket("ops", "pool")]"#))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "ticket_opened ops お知らせ"]);
}
