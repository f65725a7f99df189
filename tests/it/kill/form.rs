//! The forms of the app: what they have shown as kept is kept. Somebody at a screen is a process of its own, and is killed.

use std::env;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use kunren::app::desk::{Desk, Opening};
use kunren::app::{Pace, Planning, Screen, Wish};
use kunren::store::{Store, Wanted};
use kunren::text::Lang;
use tempfile::tempdir;

use crate::desk::first_drill;

/// Where somebody sits who will be killed.
const FOLDER: &str = "KUNREN_KILLED_IN";
/// How often.
const KILLS: usize = 12;

fn wanted(about: &str, number: usize) -> Wanted {
    let (about, action, owner, due) = (about.into(), format!("Thing {number}"), "Sato".into(), "2026-12-31".into());
    Wanted { about, action, owner, due, priority: 1 }
}

#[test]
#[ignore = "the other test runs it in a process of its own"]
#[expect(clippy::disallowed_methods, clippy::print_stdout, reason = "any moment will do; whoever kills it listens")]
fn somebody_at_a_screen() {
    let folder = env::var_os(FOLDER).expect("somebody wants to kill this").into();
    let opening = Opening { lang: Lang::En, is_lang_asked: true, folder, scenarios: None };
    let (mut desk, room) = (Desk::open(&opening).expect("it opens"), Instant::now());
    desk.carry_out(first_drill(&["csirt"]), room);
    desk.carry_out(Wish::Show(Screen::Play), room);
    while desk.table().is_some_and(|table| !table.has_ended()) {
        desk.carry_out(Wish::Pace(Pace::Skip(600)), room);
    }
    let table = desk.table().expect("it runs");
    let (id, role) = (table.id(), table.people()[0]);
    desk.carry_out(Wish::Debrief(id), room);
    desk.carry_out(Wish::Reflect { id, role, cause: "a mail".into(), change: "".into() }, room);
    let learned = desk.learned().expect("it is debriefed");
    assert!(learned.journal.unwritten().is_empty(), "{:?}", desk.trouble());
    println!("\nshown 0");
    let about = learned.debrief.weak(&learned.journal).first().expect("something went badly").0.to_string();
    for number in 1.. {
        desk.carry_out(Wish::Plan(id, Planning::Add(wanted(&about, number))), room);
        assert_eq!(desk.learned().expect("it is debriefed").debrief.plan.len(), number, "{:?}", desk.trouble());
        println!("shown {number}");
    }
}

#[test]
fn own_words_and_actions_that_the_screen_has_shown_survive_a_kill() {
    for kill in 0..KILLS {
        let folder = tempdir().expect("a folder");
        let mut child = Command::new(env::current_exe().expect("this test"))
            .args(["--exact", "kill::form::somebody_at_a_screen", "--ignored", "--nocapture"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let output = BufReader::new(child.stdout.take().expect("an output"));
        let last = format!("shown {kill}");
        let has_shown = output.lines().map_while(Result::ok).any(|line| line == last);
        child.kill().expect("killed");
        child.wait().expect("gone");
        assert!(has_shown, "it never came so far");
        let (store, id) = (Store::open(folder.path()).expect("opens"), "1".parse().expect("a number"));
        let journal = store.load(id).expect("whole");
        assert!(journal.unwritten().is_empty() && journal.verify().is_ok(), "kill {kill}");
        let plan = store.improvements(id).expect("it is read");
        let actions: Vec<&str> = plan.iter().map(|one| &*one.wanted.action).collect();
        assert!((1..=kill).all(|number| actions.contains(&&*format!("Thing {number}"))), "kill {kill}: {actions:?}");
    }
}
