//! One of the three files while it is read: its text, its outline, and places in it.

use std::ops::Range;

use crate::scenario::diagnostic::{Code, Diagnostic, Place, Report};
use crate::scenario::outline::{Field, Flaw, FlawKind, Node, Outline};
use crate::scenario::setting::Source;

/// A file with its outline.
#[derive(Debug)]
pub(in crate::scenario) struct File<'a> {
    pub(in crate::scenario) path: &'a str,
    pub(in crate::scenario) text: &'a str,
    pub(in crate::scenario) outline: Outline,
    /// Its top-level fields.
    pub(in crate::scenario) fields: Vec<Field>,
}

impl<'a> File<'a> {
    /// Splits a file; what stands in the way goes to the report.
    pub(in crate::scenario) fn open(source: &'a Source, name: &'static str, report: &mut Report) -> Option<Self> {
        let text: &str = &source.text;
        let parts = Outline::of(text).and_then(|outline| {
            let fields = outline.top(text, name)?;
            Ok((outline, fields))
        });
        match parts {
            Ok((outline, fields)) => {
                let flaws = outline.missing_commas();
                flaws.iter().for_each(|flaw| report.push(flaw_in(source, flaw)));
                flaws.is_empty().then_some(Self { path: &source.path, text, outline, fields })
            }
            Err(flaw) => {
                report.push(flaw_in(source, &flaw));
                None
            }
        }
    }

    /// The value of a top-level field.
    pub(in crate::scenario) fn section(&self, name: &str) -> Option<Field> {
        self.fields.iter().copied().find(|field| self.word(field.name) == name)
    }

    /// The text of a token.
    pub(in crate::scenario) fn word(&self, token: usize) -> &'a str {
        &self.text[self.outline.place(token)]
    }

    /// The bytes of a value.
    pub(in crate::scenario) fn range(&self, node: Node) -> Range<usize> {
        self.outline.range(node)
    }

    /// A field of a value with brackets.
    pub(in crate::scenario) fn field(&self, node: Node, name: &str) -> Option<Field> {
        self.outline.field_named(self.text, node, name)
    }

    /// The text in quotes that a value is, without quotes and escapes.
    pub(in crate::scenario) fn quoted(&self, node: Node) -> Option<String> {
        ron::from_str(&self.text[self.range(node)]).ok()
    }

    /// Line number of a byte, from 1.
    pub(in crate::scenario) fn line_of(&self, at: usize) -> usize {
        line_of(self.text, at)
    }

    /// Something is wrong here.
    pub(in crate::scenario) fn wrong(
        &self,
        code: Code,
        range: Range<usize>,
        message: impl Into<Box<str>>,
    ) -> Diagnostic {
        diagnostic(self.path, self.text, code, range, message.into())
    }
}

fn flaw_in(source: &Source, flaw: &Flaw) -> Diagnostic {
    let code = if flaw.kind.is_limit() { Code::TooLarge } else { Code::Unreadable };
    let diagnostic = diagnostic(&source.path, &source.text, code, flaw.range.clone(), flaw.kind.to_string().into());
    match flaw.kind {
        FlawKind::OpenText => diagnostic.with_help("a quote inside a text is written \\\""),
        FlawKind::WrongBracket { expected, opened, .. } => {
            let line = line_of(&source.text, opened);
            diagnostic.with_help(format!("what was opened in line {line} needs its `{expected}` before this"))
        }
        _ => diagnostic,
    }
}

fn line_of(text: &str, at: usize) -> usize {
    1 + text.as_bytes()[..at.min(text.len())].iter().filter(|b| **b == b'\n').count()
}

fn diagnostic(path: &str, text: &str, code: Code, range: Range<usize>, message: Box<str>) -> Diagnostic {
    let start = floor(text, range.start);
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    let end = floor(text, range.end).clamp(start, line_end);
    let col = 1 + text[line_start..start].chars().count();
    let place = Place { line: line_of(text, start), col, end_col: col + text[start..end].chars().count().max(1) };
    let line_text = text[line_start..line_end].trim_end_matches('\r').into();
    Diagnostic { code, path: path.into(), place, line_text, message, help: None, did_you_mean: None }
}

/// The nearest start of a character at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
