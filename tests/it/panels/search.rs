//! Finding anything by a part of its name, and the whole screen of play in every size.

use egui::Key;
use kunren::app::{Pace, Wish};
use kunren::text::Lang;

use super::screen::{DOUBLED, Me, SMALLEST, Size, at_work};

fn an_hour_on(lang: Lang, size: Size) -> Me {
    let mut me = at_work("no-evidence", &["csirt"], lang, size);
    // Whatever rings holds the clock until it rings out.
    while me.view().now < 3_600 {
        me.wants(Wish::Pace(Pace::Skip(3_600)));
    }
    me
}

#[test]
fn every_page_fits_every_screen_in_both_languages() {
    let pages =
        [["ボード", "サービス", "チケット", "記録", "メモ"], ["Board", "Services", "Tickets", "Record", "Notes"]];
    for (lang, code, pages) in [(Lang::Ja, "ja", pages[0]), (Lang::En, "en", pages[1])] {
        for (size, name) in [
            (SMALLEST, "1280"),
            (Size(1920.0, 1080.0, 1.0), "1920"),
            (Size(1280.0, 720.0, 2.0), "2560"),
            (DOUBLED, "640"),
        ] {
            let mut me = an_hour_on(lang, size);
            if name == "640" {
                me.clicks(if lang == Lang::Ja { "状況" } else { "Situation" });
            }
            for (i, page) in pages.into_iter().enumerate() {
                me.clicks(page);
                if i == 0 || name == "1280" {
                    me.picture(&format!("work_{code}_{name}_{i}"));
                }
            }
        }
    }
}

#[test]
fn a_fact_an_action_and_a_page_are_found_by_keys_alone() {
    let mut me = an_hour_on(Lang::Ja, SMALLEST);
    me.presses(egui::Modifiers::COMMAND, Key::K);
    me.writes("ﾒﾓ");
    me.picture("search_ja");
    me.presses(egui::Modifiers::NONE, Key::Enter);
    assert!(me.sees("書き留める"), "the notebook is open");
    let offer = me.view().offers.iter().find(|offer| offer.lacks.is_none()).copied().expect("something can be done");
    let table = me.desk().table().expect("it runs");
    let label = table.setting().scenario.actions[offer.action.ix()].label.ja.to_string();
    me.presses(egui::Modifiers::COMMAND, Key::K);
    me.writes(&label);
    me.presses(egui::Modifiers::NONE, Key::Enter);
    assert!(me.sees(&format!("着手する：{label}")), "its card is open");
    let seen = me.view().facts[0].fact;
    let fact = me.desk().table().expect("it runs").setting().scenario.facts[seen.ix()].text.ja.to_string();
    me.presses(egui::Modifiers::COMMAND, Key::K);
    me.writes(&fact);
    me.presses(egui::Modifiers::NONE, Key::Enter);
    assert!(me.sees(&format!("ピン留めする：{fact}")), "the board is open");
}

#[test]
fn escape_closes_the_search_and_nothing_happens() {
    let mut me = at_work("first-drill", &["csirt"], Lang::En, SMALLEST);
    me.presses(egui::Modifiers::COMMAND, Key::K);
    assert!(me.sees("Find an action, a person, a fact, a message …"));
    me.writes("qqqq");
    assert!(me.sees("Nothing fits. Fewer letters find more."));
    me.presses(egui::Modifiers::NONE, Key::Escape);
    assert!(!me.sees("Find an action, a person, a fact, a message …"));
}

#[test]
fn one_key_leads_to_what_can_be_done() {
    let mut me = at_work("no-evidence", &["operations"], Lang::En, SMALLEST);
    me.wants(Wish::Pace(Pace::Skip(60)));
    let offer = me.view().offers.iter().find(|offer| offer.lacks.is_none()).copied().expect("something can be done");
    let table = me.desk().table().expect("it runs");
    let label = table.setting().scenario.actions[offer.action.ix()].label.en.to_string();
    me.presses(egui::Modifiers::NONE, Key::A);
    me.presses(egui::Modifiers::NONE, Key::Enter);
    assert!(me.sees(&format!("Begin: {label}")), "its card is open");
}
