//! Standard output: a reader that goes away (`kunren list | head -1`) is no mistake.

use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::Path;

use rustyline::ExternalPrinter;

use crate::text::{Lang, hanging};
use crate::trouble::{Done, Trouble, cannot_write};

/// Lines longer than this are hard to read, however wide the terminal.
const COLUMNS_MAX: usize = 100;
/// What cannot be narrower is left to the terminal to break.
const COLUMNS_MIN: usize = 20;

/// Where results go.
pub(super) struct Out {
    inner: Box<dyn Write + Send>,
    /// Lines are broken for a terminal, by the rules of this language.
    fits: Option<Lang>,
    /// Somebody may be typing a line, which is to stay in sight.
    above: Option<Box<dyn ExternalPrinter + Send>>,
}

impl Out {
    /// To standard output.
    pub(super) fn stdout() -> Self {
        Self { inner: Box::new(io::stdout()), fits: None, above: None }
    }

    /// From now on lines are broken where words end, when they go to a terminal.
    pub(super) fn fit(&mut self, lang: Lang) {
        self.fits = io::stdout().is_terminal().then_some(lang);
    }

    /// From now on lines are printed above the one that is being typed.
    pub(super) fn print_above(&mut self, above: Option<Box<dyn ExternalPrinter + Send>>) {
        self.above = above;
    }

    /// One line, or several.
    pub(super) fn line(&mut self, text: impl AsRef<str>) -> Result<(), Trouble> {
        let text = text.as_ref();
        // The window may have changed since the last line.
        match self.fits.zip(terminal_size::terminal_size()) {
            Some((lang, (columns, _))) if usize::from(columns.0) >= COLUMNS_MIN => {
                let lines = hanging(text, usize::from(columns.0).min(COLUMNS_MAX), lang);
                self.put(&lines.join("\n"))
            }
            _ => self.put(text),
        }
    }

    fn put(&mut self, text: &str) -> Result<(), Trouble> {
        match &mut self.above {
            Some(above) => above.print(format!("{text}\n")).map_err(|error| failed(io::Error::other(error))),
            None => writeln!(self.inner, "{text}").map_err(failed),
        }
    }

    /// Text without a line end, seen at once.
    pub(super) fn prompt(&mut self, text: &str) -> Result<(), Trouble> {
        write!(self.inner, "{text}").and_then(|()| self.inner.flush()).map_err(failed)
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.inner.write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// What a failure to write results means.
pub(super) fn failed(error: io::Error) -> Trouble {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Trouble::Unheard,
        _ => Trouble::of("trouble-output").with("reason", error.to_string()),
    }
}

/// Writes a file that was not there before. Another one may be the only copy of somebody's work: nothing is overwritten.
pub(super) fn new_file(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> Done {
    let failed = |error: io::Error| cannot_write(path, &error);
    let file = OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
    let mut writer = BufWriter::new(file);
    let written = write(&mut writer).and_then(|()| {
        let file = writer.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()
    });
    written.map_err(|error| {
        // Half a file helps nobody, and would stand in the way of the next attempt.
        std::fs::remove_file(path).ok();
        failed(error)
    })
}
