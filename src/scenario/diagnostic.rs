//! What is wrong with a file, where, and how to mend it.

use std::fmt::{self, Write as _};

use serde::{Serialize, Serializer};
use unicode_width::UnicodeWidthChar;

pub use super::code::{Code, Severity};

/// A place in a line, counted in characters from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// Line.
    pub line: usize,
    /// First character.
    pub col: usize,
    /// Character after the last one; what goes on in the next line is cut off.
    pub end_col: usize,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Sort of mistake.
    pub code: Code,
    /// The file, as its source calls it.
    pub path: Box<str>,
    /// Where.
    pub place: Place,
    /// The whole line.
    pub line_text: Box<str>,
    /// A sentence without a full stop.
    pub message: Box<str>,
    /// How to mend it.
    pub help: Option<Box<str>>,
    /// The word that was probably meant.
    pub did_you_mean: Option<Box<str>>,
}

impl Diagnostic {
    /// Adds how to mend it.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<Box<str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the candidate that looks most like `word`, if one does.
    #[must_use]
    pub fn meaning<'a>(mut self, word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        self.did_you_mean = nearest(word, candidates).map(Into::into);
        self
    }
}

impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Wire<'a> {
            code: Code,
            severity: Severity,
            path: &'a str,
            #[serde(flatten)]
            place: Place,
            line_text: &'a str,
            message: &'a str,
            help: Option<&'a str>,
            did_you_mean: Option<&'a str>,
        }
        let wire = Wire {
            code: self.code,
            severity: self.code.severity(),
            path: &self.path,
            place: self.place,
            line_text: &self.line_text,
            message: &self.message,
            help: self.help.as_deref(),
            did_you_mean: self.did_you_mean.as_deref(),
        };
        wire.serialize(serializer)
    }
}

/// The candidate nearest to a word that was probably misspelt.
fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = 1 + word.chars().count() / 4;
    let rated = candidates.into_iter().map(|c| (strsim::osa_distance(word, c), c));
    rated.filter(|(distance, _)| *distance <= limit).min().map(|(_, candidate)| candidate)
}

/// So many are told at once; nobody mends more in one go.
const DIAGNOSTICS_MAX: usize = 1_000;

/// Everything that is wrong, by file and place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds one, in its place; the same twice counts once, and too many are left out.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() >= DIAGNOSTICS_MAX && self.has_errors() {
            return;
        }
        fn key(d: &Diagnostic) -> (&str, Place, Code, &str) {
            (&d.path, d.place, d.code, &d.message)
        }
        if let Err(at) = self.diagnostics.binary_search_by(|known| key(known).cmp(&key(&diagnostic))) {
            self.diagnostics.insert(at, diagnostic);
        }
    }
    /// All, by file and place.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }
    /// Whether it cannot be played.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }
    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|d| d.code.severity() == severity).count()
    }
    /// Whether something of this sort is wrong.
    pub fn has(&self, code: Code) -> bool {
        self.diagnostics.iter().any(|d| d.code == code)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, diagnostic) in self.diagnostics.iter().enumerate() {
            if i > 0 {
                f.write_char('\n')?;
            }
            diagnostic.fmt(f)?;
        }
        Ok(())
    }
}

/// Columns of a line that are shown before the place and in all; authors write whole paragraphs in a line.
const COLUMNS_BEFORE: usize = 56;
const COLUMNS: usize = 100;

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { line, col, .. } = self.place;
        let severity = match self.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        writeln!(f, "{severity}[{}]: {}", self.code.as_str(), self.message)?;
        writeln!(f, "  {}:{line}:{col}", self.path)?;
        let (shown, indent, length) = self.excerpt();
        writeln!(f, "{line:>5} | {shown}")?;
        write!(f, "      | {:indent$}{}", "", "^".repeat(length))?;
        match &self.did_you_mean {
            Some(word) => writeln!(f, " did you mean \"{word}\"?")?,
            None => f.write_char('\n')?,
        }
        match &self.help {
            Some(help) => writeln!(f, "  help: {help}"),
            None => Ok(()),
        }
    }
}

impl Diagnostic {
    /// The part of the line around the place, and from which column on how many columns are marked.
    fn excerpt(&self) -> (String, usize, usize) {
        let printable = |c: char| if c.is_control() { ' ' } else { c };
        let chars: Vec<char> = self.line_text.chars().map(printable).collect();
        let start = (self.place.col - 1).min(chars.len());
        let end = (self.place.end_col - 1).clamp(start, chars.len());
        let width = |part: &[char]| part.iter().map(|c| c.width().unwrap_or(0)).sum::<usize>();
        let mut first = 0;
        let mut shown = String::new();
        if width(&chars[..end]) > COLUMNS {
            while width(&chars[first..start]) > COLUMNS_BEFORE {
                first += 1;
            }
        }
        if first > 0 {
            shown.push('…');
        }
        let indent = width(&chars[first..start]) + usize::from(first > 0);
        let mut last = first;
        while last < chars.len() && width(&chars[first..=last]) <= COLUMNS {
            last += 1;
        }
        shown.extend(&chars[first..last]);
        if last < chars.len() {
            shown.push('…');
        }
        (shown, indent, width(&chars[start..end.min(last).max(start)]).max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diagnostic(line_text: &str, col: usize, end_col: usize) -> Diagnostic {
        Diagnostic {
            code: Code::UnknownId,
            path: "a.ron".into(),
            place: Place { line: 41, col, end_col },
            line_text: line_text.into(),
            message: "no role is called \"legla\"".into(),
            help: None,
            did_you_mean: None,
        }
    }

    #[test]
    fn the_caret_stands_under_the_word() {
        let text = diagnostic("  to: [\"legla\"],", 8, 15)
            .meaning("legla", ["csirt", "legal"])
            .with_help("roles are declared in `roles` (line 6)")
            .to_string();
        let expect = "error[K008]: no role is called \"legla\"\n  a.ron:41:8\n   41 |   to: [\"legla\"],\n      |        \
                      ^^^^^^^ did you mean \"legal\"?\n  help: roles are declared in `roles` (line 6)\n";
        assert_eq!(text, expect);
    }

    #[test]
    fn wide_characters_count_twice() {
        let text = diagnostic("(ja: \"訓練\", to: \"x\")", 16, 19).to_string();
        let caret = text.lines().last().unwrap();
        assert_eq!(caret, "      |                  ^^^");
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let line = format!("{}\"x\"{}", "訓".repeat(200), "練".repeat(200));
        let text = diagnostic(&line, 201, 204).to_string();
        assert!(text.lines().all(|line| line.chars().count() < 120));
        assert!(text.contains("\"x\"") && text.contains("^^^"));
    }

    #[test]
    fn a_report_is_in_order_and_says_nothing_twice() {
        let mut report = Report::default();
        for col in [9, 3, 9] {
            report.push(diagnostic("", col, col + 1));
        }
        let cols: Vec<_> = report.diagnostics().iter().map(|d| d.place.col).collect();
        assert_eq!(cols, [3, 9]);
        assert!(serde_json::to_string(&report).unwrap().contains("\"severity\":\"error\""));
    }
}
