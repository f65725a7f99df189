//! Lines of a file that may be anything: bounded, and aware of a file that breaks off.

use std::io::{BufRead, Read as _};

use super::ReadError;

/// Reads line by line, counting from 1.
pub(super) struct Lines<R> {
    input: R,
    number: usize,
}

/// A line without its end.
pub(super) struct Line {
    /// From 1.
    pub(super) number: usize,
    /// Its text.
    pub(super) text: String,
    /// Whether a line end follows; the last line of a file that breaks off has none.
    pub(super) ended: bool,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, number: 0 }
    }

    /// The next line, at most `bytes_max` long; `None` at the end.
    pub(super) fn next(&mut self, bytes_max: usize) -> Result<Option<Line>, ReadError> {
        self.number += 1;
        let number = self.number;
        let mut bytes = Vec::new();
        let limit = bytes_max as u64 + 1;
        self.input.by_ref().take(limit).read_until(b'\n', &mut bytes).map_err(|source| ReadError::Io { source })?;
        if bytes.is_empty() {
            return Ok(None);
        }
        let ended = bytes.last() == Some(&b'\n');
        if ended {
            bytes.pop();
        } else if bytes.len() > bytes_max {
            return Err(ReadError::LineTooLong { line: number, bytes_max });
        }
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(Line { number, text, ended })),
            // The cut may have gone through a character.
            Err(error) if !ended => {
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                Ok(Some(Line { number, text, ended }))
            }
            Err(_) => Err(ReadError::NotText { line: number }),
        }
    }
}
