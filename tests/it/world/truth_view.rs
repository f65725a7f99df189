//! What a facilitator sees: where each inject stands and on what it waits, idle and drowning seats, what to send next.

use kunren::view::FacilitatorView;
use kunren::view::facilitator::{Alarm, Standing};

use crate::given::{Case, act, at, csirt, facilitator, given, read, small, steer, until};

fn truth(case: &Case) -> FacilitatorView {
    FacilitatorView::of(case.setting(), case.state(), case.views())
}

fn standing(case: &Case, inject: &str) -> Standing {
    truth(case).inject(case.id(inject)).standing.clone()
}

fn mail(id: &str, when: &str) -> String {
    format!(
        r#"(id: "{id}", {when}, from: "vendor", to: ["ops"], channel: "mail",
            subject: (ja: "件名{id}", en: "Subject {id}"), body: (ja: "本文。", en: "Body."))"#
    )
}

#[test]
fn each_inject_says_where_it_stands() {
    let timed = mail("timed", r#"at: "08:30""#);
    let follows = mail("follows", r#"when: All([Began("dig"), Set("good")]), after: "5m""#);
    given(small().with("injects", &format!("{timed}, {follows}")))
        .check(|case| {
            assert_eq!(standing(case, "timed"), Standing::Due(1_800));
            assert_eq!(standing(case, "pool"), Standing::Pool);
            let Standing::Waits(unmet) = standing(case, "follows") else { panic!("it waits") };
            assert_eq!(unmet.len(), 2);
        })
        .and(at("10m", csirt(act("dig"))))
        .check(|case| {
            let Standing::Waits(unmet) = standing(case, "follows") else { panic!("it still waits") };
            assert_eq!(unmet.len(), 1, "what holds is not waited for");
        })
        .and(facilitator(steer("timed", "hold")))
        .check(|case| assert_eq!(standing(case, "timed"), Standing::Held(Some(1_800))))
        .and(facilitator(steer("pool", "send")))
        .check(|case| assert!(matches!(standing(case, "pool"), Standing::Sent(mark) if mark.at == 600)))
        .and(facilitator(steer("follows", "skip")))
        .check(|case| assert!(matches!(standing(case, "follows"), Standing::Skipped(_))));
}

#[test]
fn whoever_has_read_an_inject_is_known() {
    let read_by = |case: &Case| truth(case).inject(case.id("pool")).receipts.clone();
    given(small())
        .and(facilitator(steer("pool", "send")))
        .and(until("30m"))
        .check(|case| assert_eq!(read_by(case), [(case.id("ops"), false)]))
        .and(crate::given::ops(read(0)))
        .check(|case| assert_eq!(read_by(case), [(case.id("ops"), true)]));
}

#[test]
fn a_seat_that_nothing_reaches_is_idle_until_it_has_something_to_do() {
    let alarm = |case: &Case, role: &str| {
        truth(case).seats.iter().find(|seat| seat.role == case.id(role)).and_then(|seat| seat.alarm)
    };
    given(small())
        .and(until("9m"))
        .check(|case| assert_eq!(alarm(case, "ops"), None))
        .and(until("11m"))
        .check(|case| assert_eq!(alarm(case, "ops"), Some(Alarm::Idle(660))))
        .and(csirt(act("dig")))
        .and(until("25m"))
        .check(|case| assert_eq!(alarm(case, "csirt"), None, "its people are at work"));
}

#[test]
fn a_seat_in_which_everything_piles_up_is_drowning() {
    let mails: Vec<String> = (0..6).map(|i| mail(&format!("mail_{i}"), r#"at: "08:01""#)).collect();
    given(small().with("injects", &mails.join(", "))).and(until("10m")).check(|case| {
        let ops = case.id("ops");
        let truth = truth(case);
        let seat = truth.seats.iter().find(|seat| seat.role == ops).expect("operations is a seat");
        assert_eq!(seat.alarm, Some(Alarm::Flood(6)));
        assert!(truth.suggestions.iter().all(|s| s.role != ops), "nothing more for whoever drowns");
    });
}

#[test]
fn the_pool_offers_what_would_give_the_quietest_seat_something_to_do() {
    given(small())
        .and(until("12m"))
        .check(|case| {
            let truth = truth(case);
            let [only] = truth.suggestions.as_slice() else { panic!("one inject is in the pool") };
            assert_eq!((only.inject, only.role, only.quiet_secs), (case.id("pool"), case.id("ops"), 720));
        })
        .and(facilitator(steer("pool", "send")))
        .check(|case| assert!(truth(case).suggestions.is_empty()));
}
