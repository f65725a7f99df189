//! The pictures of the facilitator's guide, `docs/facilitator.md`: an exercise as the guide runs it.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kunren::app::{Pace, Screen, Wish};
use kunren::exercise::Command;
use kunren::text::{Lang, Speaker, arg};

use super::{Front, click, front, screen, wants};
use crate::panels::picture;

/// What is on the screen, under a name that the guide knows.
fn shows(harness: &mut Harness<'_, Front>, name: &str) {
    let lang = harness.state().desk.words().lang().code();
    picture(harness, &format!("guide-{name}-{lang}"));
}

/// Clicks what the sentence with this id is called.
fn does(harness: &mut Harness<'_, Front>, id: &str) {
    let label = harness.state().desk.words().say(id);
    click(harness, &label);
}

fn presses(harness: &mut Harness<'_, Front>, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// Opens the page of the inject that goes out next.
fn looks_at_next(harness: &mut Harness<'_, Front>) {
    let desk = &harness.state().desk;
    let table = desk.table().expect("it runs");
    let injects = table.session().exercise().state().injects.list.iter().enumerate();
    let due = injects.filter(|(_, sending)| sending.sent.is_none() && sending.skipped.is_none());
    let (at, _) = due.filter(|(_, sending)| sending.armed.is_some()).min_by_key(|(_, s)| s.armed).expect("one is due");
    let inject = table.setting().scenario.injects[at].id;
    let subject = Speaker::new(desk.words(), table.setting()).inject(inject).to_owned();
    let label = desk.words().say_with("facil-look-at", &[arg("what", subject)]);
    click(harness, &label);
}

#[test]
fn the_guides_exercise_is_run_as_the_guide_says() {
    for lang in Lang::ALL {
        let mut harness = front(lang);
        shows(&mut harness, "library");
        wants(&mut harness, Wish::Prepare("no-evidence".to_owned()));
        does(&mut harness, "setup-nobody-here");
        shows(&mut harness, "setup");
        does(&mut harness, "setup-begin");
        assert_eq!(screen(&harness), Screen::Facilitator);
        (0..14).for_each(|_| wants(&mut harness, Wish::Pace(Pace::ToNext)));
        looks_at_next(&mut harness);
        shows(&mut harness, "desk");
        does(&mut harness, "facil-edit");
        shows(&mut harness, "change");
        presses(&mut harness, Key::F4);
        shows(&mut harness, "voice");
        presses(&mut harness, Key::Num2);
        let (field, words) = match lang {
            Lang::Ja => ("見たこと、または評価の理由", "配車係へ、次の連絡の時刻を言ってから切った。"),
            Lang::En => ("What you saw, or why you rate it so", "Told the hauliers when they will hear again."),
        };
        harness.get_by_label(field).type_text(words);
        harness.run();
        does(&mut harness, "facil-observe-keep");
        shows(&mut harness, "observe");
        let observed = harness.state().desk.table().map(|table| table.session().exercise().state().desk.observed.len());
        assert_eq!(observed, Some(1));
        wants(&mut harness, Wish::Facilitate(Command::End));
        does(&mut harness, "shell-debrief");
        assert_eq!(screen(&harness), Screen::Debrief);
        does(&mut harness, "lesson-moment");
        (0..120).for_each(|_| does(&mut harness, "lesson-later"));
        shows(&mut harness, "moment");
    }
}
