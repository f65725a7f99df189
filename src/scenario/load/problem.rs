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

/// Where the format crate stopped.
struct Stop<'f, 'a> {
    file: &'f File<'a>,
    item: Node,
    /// The byte of the file.
    end: usize,
    /// The last token that begins before it.
    last: usize,
}

impl Problem {
    /// Translates an error in `text`, which is `item` with parts left out and begins at byte `offset` of the file.
    pub(super) fn of(file: &File<'_>, item: Node, text: &str, offset: usize, error: SpannedError) -> Self {
        let end = offset + byte_of(text, error.span.end);
        let before = |token: &usize| file.outline.place(*token).start < end;
        let last = (item.first..item.last).take_while(before).last().unwrap_or(item.first);
        Stop { file, item, end, last }.problem(error.code)
    }

    fn with_help(mut self, help: impl Into<Box<str>>) -> Self {
        self.diagnostic = self.diagnostic.with_help(help);
        self
    }

    /// Adds what was probably meant, and what else there is.
    fn mended(mut self, found: &str, expected: &'static [&'static str], words: &str) -> Self {
        self.diagnostic = self.diagnostic.meaning(found, expected.iter().copied());
        let is_clear = self.diagnostic.did_you_mean.is_some() && expected.len() > WORDS_MAX;
        if is_clear { self } else { self.with_help(format!("{words} `{}`", expected.join("`, `"))) }
    }
}

/// Longer lists of words are not read out when one of them is near enough.
const WORDS_MAX: usize = 12;

impl Stop<'_, '_> {
    fn problem(&self, error: Error) -> Problem {
        match error {
            Error::NoSuchStructField { expected, found, outer } => {
                let message = format!("there is no field `{found}`{}", in_a(outer.as_deref()));
                self.at(self.named(&found), Code::UnknownField, message).mended(&found, expected, "its fields are")
            }
            Error::DuplicateStructField { field, .. } => {
                self.at(self.named(field), Code::FieldTwice, format!("the field `{field}` is given twice"))
            }
            Error::NoSuchEnumVariant { expected, found, .. } => {
                let message = format!("`{found}` is not a word that fits here");
                self.at(self.named(&found), Code::BadValue, message).mended(&found, expected, "one of")
            }
            Error::MissingStructField { field, outer } => {
                let message = format!("the field `{field}` is missing{}", in_a(outer.as_deref()));
                self.missing(Code::MissingField, message)
            }
            Error::ExpectedDifferentLength { expected, found } => {
                let num_expected: String = expected.chars().filter(char::is_ascii_digit).collect();
                self.missing(Code::BadValue, format!("{num_expected} values belong here, not {found}"))
            }
            Error::ExpectedStructLikeEnd | Error::ExpectedArrayEnd => {
                self.at(self.next_value(), Code::BadValue, "this is one value too many")
            }
            Error::ExpectedComma | Error::TrailingCharacters => self.unfinished(),
            other if expects_a_value(&other) => self.unfit(&other),
            other => self.at(self.value_before(), Code::BadValue, sentence(&other)),
        }
    }

    fn at(&self, token: usize, code: Code, message: impl Into<Box<str>>) -> Problem {
        let range = self.file.outline.place(token);
        let diagnostic = self.file.wrong(code, range.clone(), message);
        Problem { diagnostic, token, around: range, may_be_consequence: false }
    }

    /// Something is missing in the value whose last bracket stands at or behind the stop.
    fn missing(&self, code: Code, message: String) -> Problem {
        let outline = &self.file.outline;
        let is_close = |at: &usize| outline.kind(*at) == Some(TokenKind::Close) && outline.place(*at).start >= self.end;
        let close = (self.item.first..self.item.last).find(is_close).unwrap_or(self.item.last - 1);
        let open = outline.partner(close);
        let mut problem = self.at(open, code, message);
        problem.around = outline.place(open).start..outline.place(close).end;
        problem.may_be_consequence = true;
        problem
    }

    /// The value was read, and then something else stands there.
    fn unfinished(&self) -> Problem {
        let word = self.file.word(self.last);
        if self.file.outline.place(self.last).end > self.end {
            return self.at(self.last, Code::BadValue, format!("`{word}` is not a whole number"));
        }
        let takes_nothing = matches!(self.file.outline.kind(self.last + 1), Some(TokenKind::Open(_)));
        if takes_nothing {
            return self.at(self.last, Code::BadValue, format!("`{word}` takes nothing in brackets"));
        }
        self.at(self.last, Code::Unreadable, "a bracket or comma after this is missing or too many")
    }

    /// Another sort of value belongs there.
    fn unfit(&self, error: &Error) -> Problem {
        let token = self.next_value();
        let problem = self.at(token, Code::BadValue, sentence(error));
        match error {
            Error::ExpectedString => problem.with_help("ids, times and texts stand in quotes"),
            Error::ExpectedNamedStructLike("Text") => problem.with_help("written (ja: \"…\", en: \"…\")"),
            Error::ExpectedStructLike if self.file.word(token) == "[" => {
                problem.with_help("values whose number is fixed stand in round brackets, `(1, 2, 3)`")
            }
            Error::ExpectedArray => problem.with_help("a list is written `[ … ]`, even when it holds one thing"),
            _ => problem,
        }
    }

    /// The first value at or behind the stop.
    fn next_value(&self) -> usize {
        let outline = &self.file.outline;
        let is_behind = |at: &usize| {
            let is_punctuation = matches!(outline.kind(*at), Some(TokenKind::Comma | TokenKind::Colon));
            outline.place(*at).start >= self.end && !is_punctuation
        };
        (self.last..self.item.last).find(is_behind).unwrap_or(self.last)
    }

    /// The last value before the stop: punctuation is never what is wrong.
    fn value_before(&self) -> usize {
        let kind = |at: usize| self.file.outline.kind(at);
        let is_value = |at: &usize| matches!(kind(*at), Some(TokenKind::Word | TokenKind::Text));
        match kind(self.last) {
            Some(TokenKind::Open(_) | TokenKind::Close) => self.last,
            _ => (self.item.first..=self.last).rev().find(is_value).unwrap_or(self.last),
        }
    }

    /// The last token before the stop that reads `word`.
    fn named(&self, word: &str) -> usize {
        let mut tokens = (self.item.first..=self.last).rev();
        tokens.find(|token| self.file.word(*token) == word).unwrap_or(self.last)
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

/// The byte at which a line and column stand.
fn byte_of(text: &str, position: Position) -> usize {
    let mut start = 0;
    for _ in 1..position.line {
        start = text[start..].find('\n').map_or(text.len(), |newline| start + newline + 1);
    }
    let rest = &text[start..];
    start + rest.char_indices().nth(position.col.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}
