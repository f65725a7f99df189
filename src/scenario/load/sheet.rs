//! A file of another room that calls things of a setting by their ids, such as a plan: read with the same care.

use serde::de::DeserializeOwned;

use crate::scenario::check;
use crate::scenario::diagnostic::{Code, Diagnostic, Report};
use crate::scenario::names::{Dangling, KIND_WORDS, Names};
use crate::scenario::outline::{Node, TokenKind};
use crate::scenario::setting::Source;

use super::file::File;
use super::item;

use std::sync::Arc;

/// Such a file, split but not yet read.
#[derive(Debug)]
pub struct Sheet<'a> {
    file: File<'a>,
}

impl<'a> Sheet<'a> {
    /// Splits a file that should read `name( … )`; what stands in the way goes to the report.
    pub fn open(source: &'a Source, name: &'static str, report: &mut Report) -> Option<Self> {
        File::open(source, name, report).map(|file| Self { file })
    }

    /// The text in quotes that a top-level field is.
    pub fn quoted(&self, field: &str) -> Option<String> {
        self.file.quoted(self.file.section(field)?.value)
    }

    /// Reads the whole file. Everything in it that is wrong goes to the report, also ids that nothing declares.
    pub fn read<T: DeserializeOwned>(&self, names: &Arc<Names>, report: &mut Report) -> Option<T> {
        let whole = self.file.outline.whole();
        let read = item::read(&self.file, whole, names, report);
        let is_whole = read.dangling.is_empty();
        for (nth, Dangling { table, name }) in numbered(read.dangling) {
            let message = format!("no {} is called \"{name}\"", KIND_WORDS[table]);
            let token = self.token_in_quotes(&name, nth);
            let wrong = self.file.wrong(Code::UnknownId, self.file.outline.place(token), message);
            report.push(wrong.meaning(&name, names.in_table(table)));
        }
        read.value.filter(|_| is_whole)
    }

    /// Reads the whole file for one of several settings; ids that this one lacks stand there unresolved.
    pub fn read_leniently<T: DeserializeOwned>(&self, names: &Arc<Names>, report: &mut Report) -> Option<T> {
        item::read(&self.file, self.file.outline.whole(), names, report).value
    }

    /// What is wrong with its ids and its sentences.
    pub fn check_texts(&self, report: &mut Report) {
        check::texts(&self.file, report);
    }

    /// Something is wrong with an item of a top-level list.
    pub fn wrong_item(&self, field: &str, index: usize, code: Code, message: impl Into<Box<str>>) -> Diagnostic {
        let first = self.items(field).get(index).map_or(0, |item| item.first);
        self.file.wrong(code, self.file.outline.place(first), message)
    }

    /// The lines on which the items of a top-level list begin.
    pub fn item_lines(&self, field: &str) -> Vec<usize> {
        let line = |item: &Node| self.file.line_of(self.file.range(*item).start);
        self.items(field).iter().map(line).collect()
    }

    /// The text of an item of a top-level list.
    pub fn item_text(&self, field: &str, index: usize) -> &'a str {
        self.items(field).get(index).map_or("", |item| &self.file.text[self.file.range(*item)])
    }

    /// Something is wrong with a top-level field; without the field, with the file.
    pub fn wrong(&self, field: &str, code: Code, message: impl Into<Box<str>>) -> Diagnostic {
        let first = self.file.section(field).map_or(0, |field| field.value.first);
        self.file.wrong(code, self.file.outline.place(first), message)
    }

    fn items(&self, field: &str) -> Vec<Node> {
        let list = self.file.section(field).and_then(|field| self.file.outline.items(field.value));
        list.unwrap_or_default()
    }

    fn token_in_quotes(&self, name: &str, nth: usize) -> usize {
        let outline = &self.file.outline;
        let is_it = |at: usize| self.file.quoted(Node { first: at, last: at + 1 }).as_deref() == Some(name);
        let texts = outline.tokens(outline.whole()).filter(|(_, token)| token.kind == TokenKind::Text);
        let places: Vec<usize> = texts.map(|(at, _)| at).filter(|at| is_it(*at)).collect();
        places.get(nth).or(places.last()).copied().unwrap_or(0)
    }
}

/// Each name with how often it dangled before.
fn numbered(dangling: Vec<Dangling>) -> Vec<(usize, Dangling)> {
    let mut numbered: Vec<(usize, Dangling)> = Vec::with_capacity(dangling.len());
    for one in dangling {
        let before = numbered.iter().filter(|(_, other)| other.name == one.name).count();
        numbered.push((before, one));
    }
    numbered
}
