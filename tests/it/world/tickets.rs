//! Tickets: fields with history, a status, and locks that keep late hands off.

use kunren::scenario::organization::{TicketField, TicketStatus};
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
fn a_ticket_is_open_and_whom_its_channel_reaches_watches_it() {
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
            assert_eq!(ticket.value(TicketField::Title), Some("all terminals"));
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
fn a_ticket_keeps_every_change_of_its_status_in_sight() {
    opened().and(at("1m", ops(to("Working")))).and(at("2m", business(to("Open")))).check(|case| {
        let seen = &case.view("management").tickets[0];
        let moves = [(TicketStatus::Working, case.id("ops"), 60), (TicketStatus::Open, case.id("business"), 120)];
        assert_eq!((seen.status, seen.moves.as_slice()), (TicketStatus::Open, moves.as_slice()));
    });
}

#[test]
fn whom_the_channel_of_tickets_does_not_reach_neither_sees_them_nor_works_on_them() {
    given(small().also("ticket", r#"reach: ["csirt", "ops"]"#))
        .when(business(open("terminals")))
        .then_refused("channel_out_of_reach ticket business")
        .and(csirt(open("terminals")))
        .and(ops(to("Working")))
        .when(business(edit("Note", "seen")))
        .then_refused("channel_out_of_reach ticket business")
        .when(business(to("Open")))
        .then_refused("channel_out_of_reach ticket business")
        .sees("ops", "TicketOpened")
        .misses("business", "TicketOpened")
        .check(|case| {
            assert_eq!((case.view("ops").tickets.len(), case.view("business").tickets.len()), (1, 0));
        });
}

#[test]
fn nobody_works_on_tickets_while_their_channel_is_dead_or_closed() {
    given(small().but(r#"finds: ["cause"]"#, r#"effects: [Function("network", 10)]"#))
        .and(csirt(open("terminals")))
        .and(csirt(act("dig")))
        .when(at("30m", csirt(open("more"))))
        .then_refused("channel_dead ticket")
        .when(csirt(edit("Note", "x")))
        .then_refused("channel_dead ticket")
        .when(csirt(to("Working")))
        .then_refused("channel_dead ticket")
        .check(|case| assert_eq!(case.view("csirt").tickets.len(), 1, "what was seen stays seen"));
    given(small().also("ticket", r#"hours: (from: "09:00", to: "17:30")"#))
        .when(csirt(open("early")))
        .then_refused("channel_closed ticket")
        .and(at("1h", csirt(open("in time"))));
}

#[test]
fn without_a_channel_of_tickets_everybody_keeps_them() {
    given(small().but("kind: Ticket", "kind: Chat")).and(ops(open("on paper"))).check(|case| {
        assert_eq!(case.view("management").tickets.len(), 1);
    });
}

#[test]
fn what_is_written_into_a_ticket_and_where_it_stands_are_conditions() {
    let (written, moved) = (r#"TicketWritten(Result)"#, r#"TicketMoved(Working)"#);
    opened()
        .lacks(written)
        .lacks("TicketWritten(Title)")
        .lacks(moved)
        .and(ops(edit("Result", "power")))
        .holds(written)
        .sees("csirt", written)
        .lacks(moved)
        .misses("csirt", moved)
        .and(ops(to("Working")))
        .and(ops(to("Open")))
        .holds(moved)
        .sees("csirt", moved)
        .lacks("TicketWritten(Note)")
        .misses("csirt", "TicketWritten(Note)");
}

#[test]
fn changes_of_a_ticket_take_steps_of_the_playbook() {
    let mapped = small().with(
        "mappings",
        r#"(activity: "analyse", when: TicketWritten(Result)), (activity: "tell", when: TicketMoved(Notified))"#,
    );
    given(mapped)
        .and(csirt(open("terminals")))
        .when(csirt(edit("Note", "x")))
        .then(["ticket_edited 0 csirt Note x"])
        .when(csirt(edit("Result", "power")))
        .then(["ticket_edited 0 csirt Result power", "mapped 0", "activity analyse -"])
        .when(csirt(to("Notified")))
        .then(["ticket_moved 0 csirt Notified", "mapped 1", "activity tell -"]);
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
