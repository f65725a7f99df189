//! What I know.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kunren::app::panels::{BoardState, Draft, board};
use kunren::app::{Target, Wish, Wishes};
use kunren::text::{Lang, Speaker};
use kunren::view::SeatView;

use super::{Stage, bare, narrow, picture, staged};

fn show<'a>(stage: &'a Stage, view: &'a SeatView) -> Harness<'a, Wishes> {
    let mut state = BoardState::default();
    bare(move |ui, wishes| {
        let seat = stage.seat(view);
        narrow(ui, |ui| board(ui, seat, &mut state, wishes));
    })
}

fn csirt(lang: Lang) -> Stage {
    staged("no-evidence", "csirt", lang).after(90)
}

#[test]
fn every_order_shows_every_fact_with_its_source() {
    for (lang, code, orders) in [
        (Lang::Ja, "ja", ["話題ごと", "時刻順", "問いごと", "情報源ごと"]),
        (Lang::En, "en", ["By subject", "By time", "By question", "By source"]),
    ] {
        let stage = csirt(lang);
        let view = stage.view();
        let speaker = Speaker::new(stage.words(), stage.session.setting());
        let mut harness = show(&stage, &view);
        for (i, order) in orders.into_iter().enumerate() {
            harness.get_by_label(order).click();
            harness.run();
            picture(&mut harness, &format!("board_{code}_{i}"));
            for seen in &view.facts {
                harness.get_by_label(speaker.fact(seen.fact));
            }
        }
    }
}

#[test]
fn what_nobody_has_told_stands_there_without_an_answer() {
    let stage = csirt(Lang::En);
    let mut view = stage.view();
    view.facts.truncate(1);
    let harness = show(&stage, &view);
    let setting = stage.session.setting();
    let known = setting.scenario.facts[view.facts[0].fact.ix()].topic;
    harness.get_by_label("Nobody has told me anything about");
    for topic in setting.scenario.topics.iter().filter(|topic| topic.id != known) {
        harness.get_by_label(&topic.name.en);
    }
    harness.get_by_label_contains("Nobody has told me: ");
}

#[test]
fn what_turned_out_false_is_marked() {
    let stage = csirt(Lang::En);
    let mut view = stage.view();
    view.facts.truncate(1);
    assert!(show(&stage, &view).query_by_label("Turned out false").is_none());
    view.facts[0].refuted = true;
    show(&stage, &view).get_by_label("Turned out false");
}

#[test]
fn chosen_facts_go_into_a_new_message() {
    let stage = csirt(Lang::En);
    let mut view = stage.view();
    view.facts.truncate(2);
    let speaker = Speaker::new(stage.words(), stage.session.setting());
    let mut harness = show(&stage, &view);
    for seen in &view.facts {
        harness.get_by_label(speaker.fact(seen.fact)).click();
        harness.run();
    }
    harness.get_by_label("Tell somebody (2)").click();
    harness.run();
    let mut facts: Vec<_> = view.facts.iter().map(|seen| seen.fact).collect();
    facts.sort();
    assert_eq!(harness.state().as_slice(), [Wish::Open(Target::Draft(Draft::telling(facts).into()))]);
    assert!(harness.query_by_label_contains("Tell somebody").is_none(), "nothing is chosen any more");
}

#[test]
fn a_pinned_fact_stands_on_top_until_it_is_unpinned() {
    let stage = csirt(Lang::En);
    let mut view = stage.view();
    view.facts.truncate(1);
    let fact = Speaker::new(stage.words(), stage.session.setting()).fact(view.facts[0].fact);
    let mut harness = show(&stage, &view);
    harness.get_by_label(&format!("Pin: {fact}")).click();
    harness.run();
    harness.get_by_label("Pinned");
    assert_eq!(harness.get_all_by_label(fact).count(), 2);
    harness.get_all_by_label(&format!("Unpin: {fact}")).next().expect("it is pinned").click();
    harness.run();
    assert!(harness.query_by_label("Pinned").is_none());
}
