//! In which form a report is wanted, and where it goes.

use std::io::Write as _;
use std::path::Path;

use super::desk::Desk;
use super::out;
use crate::report::Format;
use crate::text::arg;
use crate::trouble::{Done, Trouble};

/// The form that was asked for, else the one that the file's name stands for, else text.
pub(super) fn chosen(asked: Option<Format>, output: Option<&Path>, known: &[Format]) -> Result<Format, Trouble> {
    let file = file(output);
    let format = match (asked, file) {
        (Some(format), _) => format,
        (None, None) => Format::Text,
        (None, Some(path)) => {
            let name = path.file_name().map(|name| name.to_string_lossy());
            let found = name.and_then(|name| Format::of_file(&name)).filter(|format| known.contains(format));
            found.ok_or_else(|| {
                let known: Vec<&str> = known.iter().map(|format| format.name()).collect();
                Trouble::of("trouble-ending").at(path).with("known", known.join(", ")).hint("hint-ending").usage()
            })?
        }
    };
    // Said before anything is computed.
    if file.is_none() && !format.is_text() { Err(only_as_file(format)) } else { Ok(format) }
}

/// Writes the file, or shows the text.
pub(super) fn hand_over(desk: &mut Desk, report: Vec<u8>, format: Format, output: Option<&Path>) -> Done {
    let Some(path) = file(output) else {
        return match String::from_utf8(report) {
            Ok(text) => desk.out.line(text.trim_end()),
            Err(_) => Err(only_as_file(format)),
        };
    };
    out::new_file(path, |writer| writer.write_all(&report))?;
    desk.say("debrief-written", &[arg("path", path.display().to_string())])
}

/// A dash stands for the screen.
fn file(output: Option<&Path>) -> Option<&Path> {
    output.filter(|path| path.as_os_str() != "-")
}

fn only_as_file(format: Format) -> Trouble {
    Trouble::of("trouble-binary").with("format", format.name()).hint("hint-binary").usage()
}
