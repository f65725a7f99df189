//! Deadlines, judgements, severity and risk.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kunren::app::panels::{DeclarationsState, Draft, Purpose, declarations};
use kunren::app::{Target, Wish, Wishes};
use kunren::exercise::Command;
use kunren::text::{Lang, Speaker};
use kunren::view::SeatView;
use kunren::view::seat::NoticeSeen;

use super::{Stage, bare, commands, narrow, picture, staged};

fn show<'a>(stage: &'a Stage, view: &'a SeatView) -> Harness<'a, Wishes> {
    let mut state = DeclarationsState::default();
    bare(move |ui, wishes| {
        let seat = stage.seat(view);
        narrow(ui, |ui| declarations(ui, seat, &mut state, wishes));
    })
}

fn csirt(lang: Lang) -> Stage {
    staged("no-evidence", "csirt", lang).after(90)
}

#[test]
fn a_severity_is_declared_with_reasons() {
    for (lang, code, declare, words, now) in [
        (Lang::Ja, "ja", "宣言する：", "理由（自分の言葉で）", "を宣言する"),
        (Lang::En, "en", "Declare: ", "In your own words", " now"),
    ] {
        let stage = csirt(lang);
        let mut view = stage.view();
        view.severity = None;
        view.clocks.clear();
        let speaker = Speaker::new(stage.words(), stage.session.setting());
        let gravest = stage.session.setting().organization.tables.severity.last().expect("there is a table").id;
        let mut harness = show(&stage, &view);
        picture(&mut harness, &format!("declarations_{code}"));
        harness.get_by_label(&format!("{declare}{}", speaker.severity(gravest))).click();
        harness.run();
        let fact = view.facts.last().expect("something is known").fact;
        harness.get_by_label(speaker.fact(fact)).click();
        harness.run();
        harness.get_by_label(words).focus();
        harness.run();
        harness.get_by_label(words).type_text("all down");
        harness.run();
        picture(&mut harness, &format!("declarations_{code}_severity"));
        harness.get_by_label_contains(now).click();
        harness.run();
        let declared = Command::Declare { severity: gravest, facts: vec![fact], words: "all down".into() };
        assert_eq!(commands(harness.state()), [&declared]);
    }
}

#[test]
fn a_deadline_is_judged_to_have_started_because_of_a_fact() {
    for (lang, code, judge, start) in
        [(Lang::Ja, "ja", "起算を判断する：", "起算する"), (Lang::En, "en", "Judge it started: ", "Start the deadline")]
    {
        let stage = csirt(lang);
        let view = stage.view();
        let clock =
            view.clocks.iter().find(|clock| clock.judges && clock.started.is_none()).expect("one is to be judged");
        let speaker = Speaker::new(stage.words(), stage.session.setting());
        let mut harness = show(&stage, &view);
        harness.get_by_label(&format!("{judge}{}", speaker.clock_name(clock.clock))).click();
        harness.run();
        harness.get_by_label(start).click();
        harness.run();
        assert!(harness.state().is_empty(), "not without a fact");
        let fact = view.facts.last().expect("something is known").fact;
        harness.get_by_label(speaker.fact(fact)).click();
        harness.run();
        picture(&mut harness, &format!("declarations_{code}_judge"));
        harness.get_by_label(start).click();
        harness.run();
        let judged = Command::Judge { clock: clock.clock, fact, words: "".into() };
        assert_eq!(commands(harness.state()), [&judged]);
    }
}

#[test]
fn a_running_deadline_tells_its_limit_and_what_a_miss_costs() {
    let stage = staged("no-evidence", "business", Lang::En).after(90);
    let mut view = stage.view();
    let id = stage.session.setting().names.find("shipper_notice").expect("the scenario has this clock");
    let seen = view.clocks.iter_mut().find(|clock| clock.clock == id).expect("business sees it");
    (seen.started, seen.due, seen.stopped, seen.missed) = (Some(0), 24 * 3600, None, None);
    let harness = show(&stage, &view);
    harness.get_by_label("By contract. Leaves 1 day.");
    harness.get_by_label("A miss costs 12,000,000 yen.");
}

#[test]
fn a_notice_that_is_owed_is_written_from_here() {
    let stage = csirt(Lang::En);
    let mut view = stage.view();
    let to = view.messages[0].from;
    let over = view.messages[0].over;
    let notice = NoticeSeen {
        notice: 0,
        role: to,
        over,
        owed: view.now,
        until: view.now + 60,
        given: false,
        missed: false,
        superseded: false,
    };
    (view.notices, view.clocks) = (vec![notice], Vec::new());
    let mut harness = show(&stage, &view);
    harness.get_by_label_contains("Write the notice to").click();
    harness.run();
    let draft = Draft { over: Some(over), ..Draft::to(to, Purpose::Notice) };
    assert_eq!(harness.state().as_slice(), [Wish::Open(Target::Draft(draft.into()))]);
}
