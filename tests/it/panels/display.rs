//! The room display: everybody may look at it.

use std::cell::RefCell;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kunren::app::Wishes;
use kunren::app::panels::display::{Public, display};
use kunren::app::panels::{Clockwork, FloorState};
use kunren::exercise::event::Content;
use kunren::exercise::{By, Command};
use kunren::journal::Player;
use kunren::scenario::organization::ChannelKind;
use kunren::session::Session;
use kunren::text::{Lang, Speaker};
use kunren::view::PublicView;

use super::{Stage, bare, picture, staged};

const RUNS: Clockwork = Clockwork { runs: true, quarters: 4, as_phase: true };

fn public(stage: &Stage) -> PublicView {
    PublicView::of(stage.session.setting(), stage.session.exercise().state())
}

fn shown<'a>(stage: &'a Stage, view: &'a PublicView, clockwork: Clockwork, is_dark: bool) -> Harness<'a, Wishes> {
    let state = RefCell::new(FloorState::default());
    bare(move |ui, _| {
        let speaker = Speaker::new(stage.words(), stage.session.setting());
        display(ui, Public { speaker, view, clockwork, is_dark }, &mut state.borrow_mut());
    })
}

#[test]
fn the_papers_are_public_and_letters_are_not() {
    let mut stage = staged("no-evidence", "csirt", Lang::Ja);
    let setting = stage.session.setting().clone();
    let players: Vec<_> = setting.seats().map(|seat| (seat, Player::Textbook)).collect();
    stage.session = Session::new(setting, 7, &players, None);
    stage.session.submit(By::Clock, &Command::Start).expect("it begins");
    let stage = stage.after(360);
    let state = stage.session.exercise().state();
    let view = public(&stage);
    assert!(!view.news.is_empty(), "by noon the papers have it");
    assert!(state.messages.list.len() > view.news.len() * 5, "most of what was said is nobody else's business");
    let channels = &stage.session.setting().organization.channels;
    for news in &view.news {
        assert!(!matches!(news.content, Content::Letter(_)));
        let is_printed = |message: &&kunren::exercise::world::messages::Message| {
            message.content == news.content && channels[message.over.ix()].kind == ChannelKind::Press
        };
        assert!(state.messages.list.iter().find(is_printed).is_some());
    }
    let mut harness = shown(&stage, &view, RUNS, false);
    picture(&mut harness, "display-ja");
    harness.get_by_label_contains("速報");
    assert!(harness.query_by_label_contains("沢渡").is_none(), "nobody's people have names here");
}

#[test]
fn standing_still_is_said_and_dark_is_dark() {
    let stage = staged("no-evidence", "csirt", Lang::En).after(1);
    let view = public(&stage);
    let mut harness = shown(&stage, &view, Clockwork { runs: false, ..RUNS }, false);
    picture(&mut harness, "display-paused-en");
    harness.get_by_label("Time stands still");
    let dark = shown(&stage, &view, RUNS, true);
    assert!(dark.query_by_label_contains("press").is_none() && dark.query_by_label_contains("CSIRT").is_none());
}
