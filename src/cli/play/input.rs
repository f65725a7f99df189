//! What comes from outside: lines of a person or a pipe, and the wish to stop.

use std::io::{BufRead as _, Read as _, stdin};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use super::editor::LineEditor;
use super::terminal::Terminal;

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
    /// The person at the editor wants to stop.
    Leave,
}

impl Input {
    /// Whether the cursor still stands behind the prompt.
    pub(super) fn leaves_prompt(&self) -> bool {
        matches!(self, Self::End | Self::Interrupt)
    }
}

/// What an editor needs to know to ask for one line.
#[derive(Debug)]
pub(super) struct Ask {
    pub(super) prompt: String,
    /// What a line can begin with, and what can stand after that.
    pub(super) first: Vec<String>,
    pub(super) others: Vec<String>,
}

/// Listens to a pipe all the time, and to an editor's person when asked to.
pub(super) struct Ears {
    inputs: Receiver<Input>,
    asks: Option<SyncSender<Ask>>,
    /// Whatever ends the play, the editor's thread may be waiting for a line.
    _terminal: Terminal,
}

impl Ears {
    /// Starts to listen.
    pub(super) fn new(editor: Option<LineEditor>) -> Self {
        let terminal = Terminal::as_it_is();
        let (sender, inputs) = sync_channel(WAITING_MAX);
        let interrupts = sender.clone();
        // A second program that listens in the same process, as in tests, keeps the first one's handler.
        ctrlc::set_handler(move || {
            interrupts.try_send(Input::Interrupt).ok();
        })
        .ok();
        let (asks, questions) = sync_channel(1);
        let asks = editor.is_some().then_some(asks);
        let reader = thread::Builder::new().name("kunren-input".into()).spawn(move || match editor {
            Some(editor) => edit(editor, &questions, &sender),
            None => read(&sender),
        });
        debug_assert!(reader.is_ok(), "one thread can be started");
        Self { inputs, asks, _terminal: terminal }
    }

    /// Whether an editor shows prompt and line.
    pub(super) fn edits(&self) -> bool {
        self.asks.is_some()
    }

    /// Has the editor ask for a line.
    pub(super) fn ask(&self, ask: Ask) {
        if let Some(asks) = &self.asks {
            asks.send(ask).ok();
        }
    }

    /// What comes next, within so long.
    pub(super) fn hear(&self, patience: Option<Duration>) -> Option<Input> {
        let Some(patience) = patience else {
            return Some(self.inputs.recv().unwrap_or(Input::End));
        };
        match self.inputs.recv_timeout(patience) {
            Ok(input) => Some(input),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Input::End),
        }
    }
}

fn edit(mut editor: LineEditor, questions: &Receiver<Ask>, sender: &SyncSender<Input>) {
    while let Ok(ask) = questions.recv() {
        if sender.send(editor.read(ask)).is_err() {
            return;
        }
    }
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
