//! The player at a real terminal: the line that is being typed, the keys that leave, the end.

use std::io::{Read as _, Write as _};
use std::process::{Child, ExitStatus};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use pty_process::Size;
use pty_process::blocking::{Command, Pty, open};
use rustix::termios::{LocalModes, tcgetattr};

use crate::program::User;

/// How often, and how many times, the window is looked at before it is too late: a minute in all.
const LOOK_EVERY: Duration = Duration::from_millis(20);
const LOOKS_MAX: usize = 3_000;

/// A program in a window, and somebody who types.
struct Window {
    pty: Arc<Pty>,
    child: Child,
    shown: Arc<Mutex<Vec<u8>>>,
}

impl Window {
    fn new(user: &User, args: &[&str]) -> Self {
        let (pty, pts) = open().expect("a terminal");
        pty.resize(Size::new(40, 100)).expect("a size");
        let command = Command::new(env!("CARGO_BIN_EXE_kunren"));
        let command = command.args(args).env_clear().env("LANG", "en_US.UTF-8").env("TERM", "xterm");
        let child = command.env("KUNREN_DATA", user.data()).spawn(pts).expect("the program starts");
        let (pty, shown) = (Arc::new(pty), Arc::new(Mutex::new(Vec::new())));
        let (reader, sink) = (Arc::clone(&pty), Arc::clone(&shown));
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(num @ 1..) = (&*reader).read(&mut bytes) {
                sink.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(&bytes[..num]);
            }
        });
        Self { pty, child, shown }
    }

    /// Everything that was shown so far, with the movements of the cursor.
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.shown.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }

    fn types(&self, keys: &str) {
        (&*self.pty).write_all(keys.as_bytes()).expect("typed");
    }

    /// Waits until this was shown after what was shown up to `from`, and says where it ends.
    fn shows(&self, from: usize, text: &str) -> usize {
        for _ in 0..LOOKS_MAX {
            let shown = self.text();
            if let Some(at) = shown.get(from..).and_then(|shown| shown.find(text)) {
                return from + at + text.len();
            }
            std::thread::sleep(LOOK_EVERY);
        }
        panic!("“{text}” was never shown:\n{}", self.text());
    }

    /// Whether keys are shown, and lines are read whole: as a shell wants it.
    fn is_sane(&self) -> bool {
        let modes = tcgetattr(&*self.pty).expect("it is a terminal").local_modes;
        modes.contains(LocalModes::ECHO | LocalModes::ICANON)
    }

    fn ends(mut self) -> (ExitStatus, String) {
        let status = self.child.wait().expect("it ends");
        std::thread::sleep(Duration::from_millis(100));
        (status, self.text())
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.child.kill().ok();
    }
}

#[test]
fn what_is_half_typed_stays_in_sight_when_news_arrives() {
    let user = User::new();
    let window = Window::new(&user, &["play", "first-drill", "--seat", "business", "--seed", "7", "--speed", "20"]);
    let prompt = window.shows(0, "> ");
    window.types("note 半分 half");
    let typed = window.shows(prompt, "半分 half");
    let rung = window.shows(typed, "The phone rings: Customers");
    // Under the news stands the prompt again, with what was typed.
    window.shows(rung, "> note 半分 half");
    window.types(" done\r");
    let done = window.shows(rung, "OK (entry");
    window.types("notes\r");
    window.shows(done, "半分 half done");
    window.types("\u{3}");
    let (status, text) = window.ends();
    assert!(status.success() && text.contains("Saved. To go on: kunren resume 1 --speed 20"), "{text}");
    user.run(["replay", "1", "--verify"]).good();
}

#[test]
fn whoever_stops_the_program_has_the_terminal_as_it_was() {
    for signal in ["-TERM", "-INT", "-HUP"] {
        let user = User::new();
        let mut window = Window::new(&user, &["play", "first-drill", "--seat", "csirt", "--seed", "7", "--step"]);
        window.shows(0, "10:00 > ");
        window.types("note half");
        window.shows(0, "half");
        assert!(!window.is_sane(), "an editor reads key by key");
        let stopped = std::process::Command::new("kill").args([signal, &window.child.id().to_string()]).status();
        assert!(stopped.is_ok_and(|status| status.success()), "{signal}");
        assert!(window.child.wait().expect("it ends").success(), "{signal}");
        assert!(window.is_sane(), "{signal}: what is typed is not seen any more");
        window.shows(0, "Saved. To go on: kunren resume 1 --step");
    }
}

#[test]
fn keys_bring_lines_back_and_complete_words() {
    let user = User::new();
    let window = Window::new(&user, &["play", "first-drill", "--seat", "csirt", "--seed", "7", "--step"]);
    let prompt = window.shows(0, "10:00 > ");
    window.types("boa\t\r");
    let board = window.shows(prompt, "Nobody has told you anything about");
    window.types("\u{1b}[A");
    let again = window.shows(board, "10:00 > board");
    window.types("\r");
    let again = window.shows(again, "Nobody has told you anything about");
    window.shows(again, "10:00 > ");
    window.types("\u{4}");
    let (status, text) = window.ends();
    assert!(status.success() && text.contains("Saved. To go on: kunren resume 1 --step"), "{text}");
}

#[test]
fn the_end_waits_for_whoever_was_typing() {
    let user = User::new();
    let window = Window::new(&user, &["play", "first-drill", "--seat", "csirt", "--speed", "3600"]);
    window.types("note unfinished");
    let end = window.shows(0, "The exercise is over. Press Enter to go on.");
    window.types("\r");
    // What stood half written is no answer to what comes then.
    let end = window.shows(end, "What do you think the cause was?");
    window.types("a stolen password\r");
    let end = window.shows(end, "What would you do differently?");
    window.types("\r");
    let end = window.shows(end, "Write it down for good?");
    window.types("yes\r");
    window.shows(end, "kunren debrief 1");
    assert!(window.ends().0.success());
    assert!(user.run(["debrief", "1"]).good().contains("The cause, in its own words: a stolen password"));
    user.run(["replay", "1", "--verify"]).good();
}

#[test]
fn a_plain_terminal_gets_lines_and_nothing_else() {
    let user = User::new();
    let window = Window::new(&user, &["play", "first-drill", "--seat", "csirt", "--step", "--plain"]);
    let prompt = window.shows(0, "10:00 > ");
    window.types("board\n");
    window.shows(prompt, "Nobody has told you anything about");
    window.types("quit\n");
    let (status, text) = window.ends();
    assert!(status.success() && text.contains("kunren resume 1 --step --plain"), "{text}");
    assert!(!text.contains('\u{1b}'), "{text}");
}
