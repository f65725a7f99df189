//! What the format crate says about an item, as a diagnostic in authors' words.

use std::ops::Range;

use ron::error::{Error, Position, SpannedError};

use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::outline::{Node, TokenKind};

use super::file::File;

/// A mistake in an item.
pub(super) struct Problem {
    pub(super) diagnostic: Diagnostic,
    /// The token it is about.
    pub(super) token: usize,
    /// The bytes of the value that is incomplete.
    pub(super) around: Range<usize>,
    /// Something is missing, perhaps only because it was left out.
    pub(super) may_be_consequence: bool,
}

impl Problem {
    /// Translates an error in `text`, which is `item` with parts left out and begins at byte `offset` of the file.
    pub(super) fn of(file: &File<'_>, item: Node, text: &str, offset: usize, error: SpannedError) -> Self {
        let end = offset + byte_of(text, error.span.end);
        let before = |token: &usize| file.outline.place(*token).start < end;
        let last = (item.first..item.last).take_while(before).last().unwrap_or(item.first);
        let value = value_before(file, item, last);
        match error.code {
            Error::NoSuchStructField { expected, found, outer } => {
                let token = named(file, item, last, &found);
                Self::unknown_field(file, token, &found, outer.as_deref(), expected)
            }
            Error::DuplicateStructField { field, .. } => {
                let token = named(file, item, last, field);
                Self::at(file, token, Code::FieldTwice, format!("the field `{field}` is given twice"))
            }
            Error::NoSuchEnumVariant { expected, found, .. } => {
                let token = named(file, item, last, &found);
                let problem = Self::at(file, token, Code::BadValue, format!("`{found}` is not a word that fits here"));
                problem.mended(&found, expected, "one of")
            }
            Error::MissingStructField { field, outer } => {
                Self::missing(file, item, end, format!("the field `{field}` is missing{}", in_a(outer.as_deref())))
            }
            Error::ExpectedDifferentLength { expected, found } => {
                Self::missing(file, item, end, format!("expected {expected}, found {found} elements"))
            }
            Error::ExpectedComma | Error::TrailingCharacters => Self::at(
                file,
                last,
                Code::Unreadable,
                "a comma is missing here, or a bracket closes too early".to_owned(),
            ),
            other => {
                let token = if expects_a_value(&other) { next_value(file, item, last, end) } else { value };
                let mut problem = Self::at(file, token, Code::BadValue, sentence(&other));
                if matches!(other, Error::ExpectedStructLike) && file.word(token) == "[" {
                    let help = "rows of a table whose size is fixed are written in round brackets, `(1, 2, 3)`";
                    problem.diagnostic = problem.diagnostic.with_help(help);
                }
                problem
            }
        }
    }

    fn at(file: &File<'_>, token: usize, code: Code, message: String) -> Self {
        let range = file.outline.place(token);
        let diagnostic = file.wrong(code, range.clone(), message);
        Self { diagnostic, token, around: range, may_be_consequence: false }
    }

    fn mended(mut self, found: &str, expected: &'static [&'static str], words: &str) -> Self {
        let all = expected.join("`, `");
        self.diagnostic =
            self.diagnostic.meaning(found, expected.iter().copied()).with_help(format!("{words} `{all}`"));
        self
    }

    fn unknown_field(
        file: &File<'_>,
        token: usize,
        found: &str,
        outer: Option<&str>,
        expected: &'static [&'static str],
    ) -> Self {
        let message = format!("there is no field `{found}`{}", in_a(outer));
        Self::at(file, token, Code::UnknownField, message).mended(found, expected, "its fields are")
    }

    /// Something is missing in the value whose last bracket stands at or behind byte `end`.
    fn missing(file: &File<'_>, item: Node, end: usize, message: String) -> Self {
        let is_close = |token: &usize| {
            file.outline.kind(*token) == Some(TokenKind::Close) && file.outline.place(*token).start >= end
        };
        let close = (item.first..item.last).find(is_close).unwrap_or(item.last - 1);
        let open = file.outline.partner(close);
        let mut problem = Self::at(file, open, Code::MissingField, message);
        problem.around = file.outline.place(open).start..file.outline.place(close).end;
        problem.may_be_consequence = true;
        problem
    }
}

fn in_a(outer: Option<&str>) -> String {
    outer.map_or_else(String::new, |outer| format!(" in this {}", outer.to_lowercase()))
}

/// The format crate's words, as a sentence that goes on in small letters.
fn sentence(error: &Error) -> String {
    let text = error.to_string();
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => "this value cannot be read".to_owned(),
    }
}

/// Whether the format crate stopped before the value that does not fit, and not behind it.
fn expects_a_value(error: &Error) -> bool {
    matches!(
        error,
        Error::ExpectedStructLike
            | Error::ExpectedNamedStructLike(_)
            | Error::ExpectedString
            | Error::ExpectedArray
            | Error::ExpectedMap
            | Error::ExpectedInteger
            | Error::ExpectedBoolean
            | Error::ExpectedOption
            | Error::ExpectedIdentifier
            | Error::ExpectedUnit
    )
}

/// The first value at or behind byte `end`.
fn next_value(file: &File<'_>, item: Node, last: usize, end: usize) -> usize {
    let is_behind = |token: &usize| {
        let punctuation = matches!(file.outline.kind(*token), Some(TokenKind::Comma | TokenKind::Colon));
        file.outline.place(*token).start >= end && !punctuation
    };
    (last..item.last).find(is_behind).unwrap_or(last)
}

/// The last value at or before a token: punctuation is never what is wrong.
fn value_before(file: &File<'_>, item: Node, last: usize) -> usize {
    let is_value = |token: &usize| matches!(file.outline.kind(*token), Some(TokenKind::Word | TokenKind::Text));
    match file.outline.kind(last) {
        Some(TokenKind::Open(_) | TokenKind::Close) => last,
        _ => (item.first..=last).rev().find(is_value).unwrap_or(last),
    }
}

/// The last token at or before `last` that reads `word`.
fn named(file: &File<'_>, item: Node, last: usize, word: &str) -> usize {
    (item.first..=last).rev().find(|token| file.word(*token) == word).unwrap_or(last)
}

/// The byte at which a line and column stand.
fn byte_of(text: &str, position: Position) -> usize {
    let mut start = 0;
    for _ in 1..position.line {
        start = text[start..].find('\n').map_or(text.len(), |newline| start + newline + 1);
    }
    let rest = &text[start..];
    start + rest.char_indices().nth(position.col.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}
