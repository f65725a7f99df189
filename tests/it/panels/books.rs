//! Services, money and trust; tickets; the record; the notebook; the ending.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kunren::app::panels::{
    NotebookState, RecordState, Seat, TicketsState, ending, notebook, record, services, tickets,
};
use kunren::app::{Wish, Wishes};
use kunren::exercise::{By, Command};
use kunren::scenario::names::EndingId;
use kunren::scenario::organization::{TicketField, TicketStatus};
use kunren::store::ExerciseId;
use kunren::text::Lang;
use kunren::view::SeatView;

use super::{Stage, bare, commands, narrow, picture, staged};

fn show<'a>(
    stage: &'a Stage,
    view: &'a SeatView,
    mut panel: impl FnMut(&mut egui::Ui, Seat<'_>, &mut Wishes) + 'a,
) -> Harness<'a, Wishes> {
    bare(move |ui, wishes| {
        let seat = stage.seat(view);
        narrow(ui, |ui| panel(ui, seat, wishes));
    })
}

fn writes(harness: &mut Harness<'_, Wishes>, field: &str, text: &str) {
    harness.get_by_label(field).focus();
    harness.run();
    harness.get_by_label(field).type_text(text);
    harness.run();
}

#[test]
fn a_service_that_is_down_tells_since_when_and_what_it_costs() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        let stage = staged("no-evidence", "operations", lang).after(90);
        let mut view = stage.view();
        let seen = view.services.first_mut().expect("operations watches services");
        (seen.function, seen.security) = (40, 70);
        let service = seen.service;
        let mut harness = show(&stage, &view, |ui, seat, _| services(ui, seat));
        picture(&mut harness, &format!("services_{code}"));
        let per_minute = stage.session.setting().organization.services[service.ix()].yen_per_hour * 60 / 100 / 60;
        assert!(per_minute > 0);
        let (function, costs) = match lang {
            Lang::Ja => ("稼働 40%", format!("1分あたり約{}の損失", stage.words().money(per_minute))),
            Lang::En => ("Working at 40 %", format!("Costs about {} a minute", stage.words().money(per_minute))),
        };
        harness.get_all_by_label(function).next().expect("its gauge");
        harness.get_by_label(&costs);
    }
}

#[test]
fn a_ticket_is_opened_with_a_title() {
    let stage = staged("no-evidence", "csirt", Lang::En);
    let view = stage.view();
    let mut state = TicketsState::default();
    let mut harness = show(&stage, &view, move |ui, seat, wishes| tickets(ui, seat, &mut state, wishes));
    harness.get_by_label("Open a ticket").click();
    harness.run();
    assert!(harness.state().is_empty(), "not without a title");
    writes(&mut harness, "Title of a new ticket", "WMS is down");
    harness.get_by_label("Open a ticket").click();
    harness.run();
    assert_eq!(commands(harness.state()), [&Command::OpenTicket { title: "WMS is down".into() }]);
}

#[test]
fn what_can_be_done_with_a_ticket_is_what_the_exercise_allows() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        let mut stage = staged("no-evidence", "csirt", lang);
        let me = By::Role(stage.me);
        stage.session.submit(me, &Command::OpenTicket { title: "WMS".into() }).expect("a ticket");
        let ticket = stage.view().tickets.last().expect("it is seen").ticket;
        let note = Command::EditTicket { ticket, field: TicketField::Note, value: "two racks dark".into() };
        stage.session.submit(me, &note).expect("nothing is locked yet");
        let moved = Command::MoveTicket { ticket, status: TicketStatus::Notified };
        stage.session.submit(me, &moved).expect("on it goes");
        let view = stage.view();
        let mut state = TicketsState::default();
        let mut harness = show(&stage, &view, move |ui, seat, wishes| tickets(ui, seat, &mut state, wishes));
        harness.get_all_by_label_contains("WMS [").next().expect("the ticket").click();
        harness.run();
        picture(&mut harness, &format!("tickets_{code}"));
        harness.get_by_label("two racks dark");
        let to = |status| {
            let prefix = if lang == Lang::Ja { "状態を変更：" } else { "move to: " };
            format!("{prefix}{}", stage.words().ticket_status(status))
        };
        assert!(harness.query_by_label(&to(TicketStatus::Closed)).is_none(), "a close must be asked for first");
        harness.get_by_label(&to(TicketStatus::CloseAsked)).click();
        harness.run();
        assert_eq!(commands(harness.state()), [&Command::MoveTicket { ticket, status: TicketStatus::CloseAsked }]);
        let title = stage.words().ticket_field(TicketField::Title);
        harness.get_by_label_contains(if lang == Lang::Ja {
            "今は変更できない項目："
        } else {
            "Locked by now: "
        });
        harness.get_all_by_label_contains(&title).next().expect("the title is locked");
    }
}

#[test]
fn the_record_is_filtered_by_kind_and_by_words() {
    for (lang, code, facts, search) in
        [(Lang::Ja, "ja", "事実", "記録の中を探す"), (Lang::En, "en", "Facts", "Find in the record")]
    {
        let stage = staged("no-evidence", "csirt", lang).after(90);
        let view = stage.view();
        let mut state = RecordState::default();
        let mut harness = show(&stage, &view, move |ui, seat, _| record(ui, seat, &mut state));
        picture(&mut harness, &format!("record_{code}"));
        let begins = if lang == Lang::Ja { "演習を始めます。" } else { "The exercise begins." };
        harness.get_by_label(begins);
        harness.get_by_label(facts).click();
        harness.run();
        assert!(harness.query_by_label(begins).is_none(), "it is not a fact");
        writes(&mut harness, search, "zzz");
        harness.get_by_label(if lang == Lang::Ja {
            "該当する記録はありません。"
        } else {
            "Nothing here."
        });
    }
}

#[test]
fn a_note_is_written_and_stays() {
    for (lang, code, words, keep) in
        [(Lang::Ja, "ja", "メモの内容", "書き留める"), (Lang::En, "en", "A note", "Note it down")]
    {
        let mut stage = staged("first-drill", "csirt", lang);
        let me = By::Role(stage.me);
        stage.session.submit(me, &Command::Note { words: "十時に折り返す".into() }).expect("a note");
        let view = stage.view();
        let mut state = NotebookState::default();
        let mut harness = show(&stage, &view, move |ui, seat, wishes| notebook(ui, seat, &mut state, wishes));
        picture(&mut harness, &format!("notebook_{code}"));
        harness.get_by_label("十時に折り返す");
        harness.get_by_label(keep).click();
        harness.run();
        assert!(harness.state().is_empty(), "an empty note is none");
        writes(&mut harness, words, "二枚目");
        harness.get_by_label(keep).click();
        harness.run();
        assert_eq!(commands(harness.state()), [&Command::Note { words: "二枚目".into() }]);
    }
}

#[test]
fn the_ending_leads_to_the_debrief() {
    let stage = staged("first-drill", "csirt", Lang::En);
    let mut view = stage.view();
    let id: ExerciseId = "3".parse().expect("a number");
    let harness = show(&stage, &view, move |ui, seat, wishes| ending(ui, seat, id, wishes));
    assert!(harness.query_by_label("To the debrief").is_none(), "not before ENDEX");
    drop(harness);
    view.ended = Some(EndingId::new(0));
    let mut harness = show(&stage, &view, move |ui, seat, wishes| ending(ui, seat, id, wishes));
    picture(&mut harness, "ending_en");
    harness.get_by_label(&stage.session.setting().scenario.endings[0].text.en);
    harness.get_by_label("To the debrief").click();
    harness.run();
    assert_eq!(harness.state().as_slice(), [Wish::Debrief(id)]);
}
