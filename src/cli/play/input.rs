//! What comes from outside: lines of a person or a pipe, and the wish to stop.

use std::io::{BufRead as _, Read as _, stdin};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Lines that wait to be looked at; a pipe that is faster has to wait.
const WAITING_MAX: usize = 64;
/// Longest line in bytes; what is longer is cut.
const LINE_BYTES_MAX: u64 = 16 * 1024;

/// Something from outside.
#[derive(Debug)]
pub(super) enum Input {
    Line(String),
    /// No more lines will come.
    End,
    /// Ctrl-C, or the system asks the program to stop.
    Interrupt,
}

/// Starts to listen.
pub(super) fn listen() -> Receiver<Input> {
    let (sender, receiver) = sync_channel(WAITING_MAX);
    let interrupts = sender.clone();
    // A second program that listens in the same process, as in tests, keeps the first one's handler.
    ctrlc::set_handler(move || {
        interrupts.try_send(Input::Interrupt).ok();
    })
    .ok();
    let reader = thread::Builder::new().name("kunren-input".into()).spawn(move || read(&sender));
    debug_assert!(reader.is_ok(), "one thread can be started");
    receiver
}

fn read(sender: &SyncSender<Input>) {
    let mut input = stdin().lock();
    loop {
        let mut bytes = Vec::new();
        let read = input.by_ref().take(LINE_BYTES_MAX).read_until(b'\n', &mut bytes);
        let next = match read {
            Ok(0) | Err(_) => Input::End,
            Ok(_) => Input::Line(String::from_utf8_lossy(&bytes).into_owned()),
        };
        let is_end = matches!(next, Input::End);
        if sender.send(next).is_err() || is_end {
            return;
        }
    }
}
