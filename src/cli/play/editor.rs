//! Where a person types at a terminal: a line one can edit, which stays in sight when news is printed above it.

use rustyline::completion::Completer;
use rustyline::config::BellStyle;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::MemHistory;
use rustyline::validate::Validator;
use rustyline::{ColorMode, CompletionType, Config, Context, Editor, ExternalPrinter, Helper};

use super::input::{Ask, Input};

/// So many lines are remembered for the arrow keys; they are forgotten when the window is left.
const HISTORY_MAX: usize = 200;

/// The editor, and what prints above it; nothing where input or output is no terminal, or one that cannot move its
/// cursor.
pub(super) fn open() -> Option<(LineEditor, Box<dyn ExternalPrinter + Send>)> {
    let config = Config::builder()
        .auto_add_history(true)
        .bell_style(BellStyle::None)
        .color_mode(ColorMode::Disabled)
        .completion_type(CompletionType::List)
        // Several lines that are pasted are several lines that were typed.
        .bracketed_paste(false)
        .max_history_size(HISTORY_MAX)
        .ok()?
        .build();
    let history = MemHistory::with_config(&config);
    let mut editor = Editor::with_history(config, history).ok()?;
    let above = editor.create_external_printer().ok()?;
    editor.set_helper(Some(Words::default()));
    Some((LineEditor(editor), Box::new(above)))
}

/// Reads lines, one at a time.
pub(super) struct LineEditor(Editor<Words, MemHistory>);

impl LineEditor {
    /// Waits for a line.
    pub(super) fn read(&mut self, ask: Ask) -> Input {
        if let Some(words) = self.0.helper_mut() {
            *words = Words { first: ask.first, others: ask.others };
        }
        match self.0.readline(&ask.prompt) {
            Ok(line) => Input::Line(line),
            // Ctrl-C, Ctrl-D, or the terminal is gone.
            Err(_) => Input::Leave,
        }
    }
}

/// What the tabulator key completes.
#[derive(Debug, Default)]
struct Words {
    /// At the beginning of the line.
    first: Vec<String>,
    /// After the first word.
    others: Vec<String>,
}

impl Words {
    /// Where the word begins that ends at the cursor, and what it can become.
    fn completions(&self, line: &str, cursor: usize) -> (usize, Vec<String>) {
        let before = &line[..cursor];
        let separators: &[char] = &[' ', '\u{3000}', ',', '、'];
        let start = before.rfind(separators).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let words = if before[..start].trim().is_empty() { &self.first } else { &self.others };
        let typed = before[start..].to_lowercase();
        (start, words.iter().filter(|word| word.starts_with(&typed)).cloned().collect())
    }
}

impl Completer for Words {
    type Candidate = String;

    fn complete(&self, line: &str, cursor: usize, _: &Context<'_>) -> rustyline::Result<(usize, Vec<String>)> {
        Ok(self.completions(line, cursor))
    }
}

impl Hinter for Words {
    type Hint = String;
}
impl Highlighter for Words {}
impl Validator for Words {}
impl Helper for Words {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_come_first_and_names_after_them() {
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let words = Words { first: list(&["tell", "tickets", "伝える"]), others: list(&["csirt", "chat"]) };
        for (line, start, found) in [
            ("t", 0, &["tell", "tickets"][..]),
            ("伝", 0, &["伝える"]),
            ("  TI", 2, &["tickets"]),
            ("tell c", 5, &["csirt", "chat"]),
            ("tell csirt,ch", 11, &["chat"]),
            ("伝える　cs", 12, &["csirt"]),
            ("tell x", 5, &[]),
        ] {
            assert_eq!(words.completions(line, line.len()), (start, list(found)), "{line}");
        }
    }
}
