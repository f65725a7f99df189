//! The record as JSON Lines.

use std::io::{self, Write};

use super::Journal;

impl Journal {
    /// Writes the record as a file: the header, then one line for each entry.
    pub fn write(&self, mut out: impl Write) -> io::Result<()> {
        writeln!(out, "{}", self.header.to_line())?;
        for entry in &self.entries {
            writeln!(out, "{}", entry.to_line(&self.setting.names))?;
        }
        out.flush()
    }
}
