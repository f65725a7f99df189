//! The library: cards, looking for one, going on, files of one's own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui_kittest::kittest::Queryable as _;
use kunren::app::{Screen, Wish};
use kunren::shelf::TEMPLATE;
use kunren::text::Lang;

use super::{finds, front, screen, wants};
use crate::desk::first_drill;

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn dropped(path: &Path) -> egui::DroppedFileHandle {
    Arc::new(Dropped(path.to_owned()))
}

/// Writes the template's files, and changes one word of its scenario.
fn template(folder: &Path, from: &str, to: &str) {
    std::fs::create_dir_all(folder).expect("a folder");
    for (name, text) in TEMPLATE {
        let name = name.trim_start_matches("template/");
        let text = if name.ends_with(".scenario.ron") { text.replace(from, to) } else { (*text).to_owned() };
        std::fs::write(folder.join(name), text).expect("it can be written");
    }
}

#[test]
fn cards_say_what_a_scenario_takes_and_lead_to_its_set_up() {
    let mut harness = front(Lang::En);
    for label in ["Set up “First drill”", "Set up “No evidence”"] {
        harness.get_by_label(label);
    }
    for label in ["Difficulty 1 of 5", "15 minutes", "Difficulty 3 of 5", "2 hours"] {
        assert!(finds(&harness, label), "{label}");
    }
    harness.get_by_label("Set up “No evidence”").click();
    harness.run();
    assert_eq!(screen(&harness), Screen::SetUp);
    assert!(finds(&harness, "Begin the exercise"));
}

#[test]
fn a_window_that_became_smaller_still_shows_the_cards_whole() {
    for (lang, difficulty, beside) in
        [(Lang::Ja, "難しさ すべて", "途中の演習"), (Lang::En, "Difficulty Any", "Exercises in progress")]
    {
        let mut harness = front(lang);
        for wide in [2_560.0, 1_280.0, 1_000.0] {
            harness.set_size(egui::vec2(wide, 720.0));
            harness.run();
            let field = harness.get_by_role_and_label(egui::accesskit::Role::ComboBox, difficulty).rect();
            let column = harness.get_by_label(beside).rect();
            assert!(field.right() < column.left(), "{lang:?}, {wide}: {field} reaches into {column}");
        }
    }
}

#[test]
fn what_is_looked_for_is_found_in_either_words_or_length() {
    let mut harness = front(Lang::Ja);
    harness.get_by_label("題名や内容で探す").focus();
    harness.run();
    harness.get_by_label("題名や内容で探す").type_text("保税倉庫");
    harness.run();
    assert!(finds(&harness, "「証拠がない」を準備する") && !finds(&harness, "「はじめての訓練」を準備する"));
    harness.get_by_label("題名や内容で探す").type_text(" 海底");
    harness.run();
    assert!(finds(&harness, "条件に合う演習はありません。"));
}

#[test]
fn what_was_begun_goes_on_and_what_has_ended_is_debriefed() {
    let mut harness = front(Lang::En);
    wants(&mut harness, first_drill(&["csirt"]));
    wants(&mut harness, Wish::Leave);
    harness.get_by_label("Go on with exercise 1").click();
    harness.run();
    assert_eq!(screen(&harness), Screen::Play);
    wants(&mut harness, Wish::Facilitate(kunren::exercise::Command::End));
    wants(&mut harness, Wish::Leave);
    assert!(!finds(&harness, "Go on with exercise 1"));
    harness.get_by_label("Debrief exercise 1").click();
    harness.run();
    assert_eq!(screen(&harness), Screen::Debrief);
}

#[test]
fn a_mistake_is_shown_as_check_shows_it_and_goes_away_when_it_is_mended() {
    let mut harness = front(Lang::En);
    let folder = harness.state().scenarios();
    template(&folder, "topic: \"laptop\"", "topic: \"labtop\"");
    harness.state_mut().waits(2);
    harness.run();
    assert!(finds(&harness, "error[K008]") && finds(&harness, "did you mean \"laptop\"?"));
    assert!(!finds(&harness, "Set up “The laptop on the train”"));
    template(&folder, "", "");
    harness.state_mut().waits(2);
    harness.run();
    assert!(!finds(&harness, "error["), "it was mended");
    assert!(finds(&harness, "Set up “The laptop on the train”"));
}

#[test]
fn the_folder_is_not_looked_at_where_nobody_shows_it() {
    let mut harness = front(Lang::En);
    assert_eq!(harness.state().desk.wake_in(harness.state().room), None, "there is no folder: nothing costs anything");
    template(&harness.state().scenarios(), "", "");
    harness.state_mut().waits(2);
    assert!(harness.state().desk.wake_in(harness.state().room).is_some_and(|wait| wait.as_millis() <= 1_000));
    wants(&mut harness, Wish::Show(Screen::Settings));
    assert_eq!(harness.state().desk.wake_in(harness.state().room), None);
}

#[test]
fn dropped_files_are_copied_and_nothing_is_overwritten() {
    let mut harness = front(Lang::En);
    let elsewhere = tempfile::tempdir().expect("a folder");
    template(elsewhere.path(), "", "");
    harness.input_mut().dropped_files = vec![dropped(elsewhere.path())];
    harness.run();
    assert!(finds(&harness, "4 files were copied into"));
    assert!(finds(&harness, "Set up “The laptop on the train”"));
    let file = elsewhere.path().join("my-scenario.scenario.ron");
    std::fs::write(&file, "Scenario()").expect("it can be written");
    harness.input_mut().dropped_files = vec![dropped(&file)];
    harness.run();
    assert!(finds(&harness, "Nothing is overwritten"));
    assert!(finds(&harness, "Set up “The laptop on the train”"));
    harness.get_by_label("Understood").click();
    harness.run();
    let picture = elsewhere.path().join("a.png");
    std::fs::write(&picture, "").expect("it can be written");
    harness.input_mut().dropped_files = vec![dropped(&picture)];
    harness.run();
    assert!(finds(&harness, "That is no scenario file"));
}

#[test]
fn a_file_that_is_no_text_does_not_keep_the_program_from_opening() {
    let mut harness = front(Lang::En);
    let folder = harness.state().scenarios();
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("photo.ron"), [0xff, 0xfe, 0]).expect("it can be written");
    std::fs::write(folder.join("other.ron"), "(a: 1)").expect("it can be written");
    harness.state_mut().waits(2);
    harness.run();
    assert!(finds(&harness, "is not UTF-8 text") && finds(&harness, "no scenario, organization, playbook or plan"));
    harness.get_by_label("Set up “First drill”");
}
