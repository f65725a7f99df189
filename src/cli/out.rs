//! Standard output: a reader that goes away (`kunren list | head -1`) is no mistake.

use std::io::{self, Write};

use crate::trouble::Trouble;

/// Where results go.
pub(super) struct Out {
    inner: Box<dyn Write + Send>,
}

impl Out {
    /// To standard output.
    pub(super) fn stdout() -> Self {
        Self { inner: Box::new(io::stdout()) }
    }

    /// One line, or several.
    pub(super) fn line(&mut self, text: impl AsRef<str>) -> Result<(), Trouble> {
        writeln!(self.inner, "{}", text.as_ref()).map_err(failed)
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
