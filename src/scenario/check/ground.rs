//! What the checks look at: the values, and where each of them stands in its file.

use std::ops::Range;

use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::load::file::File;
use crate::scenario::load::reader::Kept;
use crate::scenario::names::Names;
use crate::scenario::organization::Organization;
use crate::scenario::outline::{Node, TokenKind};
use crate::scenario::playbook::Playbook;
use crate::scenario::story::Scenario;
use crate::scenario::time::{DAY, Moment, Secs};

/// Everything that was read.
pub(in crate::scenario) struct Ground<'a> {
    pub(in crate::scenario) scenario: &'a Scenario,
    pub(in crate::scenario) organization: &'a Organization,
    pub(in crate::scenario) playbook: &'a Playbook,
    pub(in crate::scenario) names: &'a Names,
    pub(in crate::scenario) files: &'a [File<'a>; 3],
    pub(in crate::scenario) kept: &'a [Kept; 3],
    /// Seconds from midnight to STARTEX.
    pub(in crate::scenario) start_of_day: Secs,
}

impl<'a> Ground<'a> {
    /// Where an item of a list stands, or a section that is one value (`index` 0).
    pub(super) fn spot(&self, section: &'static str, index: usize) -> Spot<'a> {
        let of_file = |(file, kept): (&'a File<'a>, &'a Kept)| {
            let node = *kept.get(section)?.get(index)?;
            Some(Spot { file, node })
        };
        let found = self.files.iter().zip(self.kept).find_map(of_file);
        found.unwrap_or(Spot { file: &self.files[0], node: Node { first: 0, last: 1 } })
    }

    /// Where a whole section stands; the beginning of the file when it was left out.
    pub(super) fn section(&self, file: usize, section: &'static str) -> Spot<'a> {
        let file = &self.files[file];
        let field = file.section(section).map_or(Node { first: 0, last: 1 }, |field| field.whole());
        Spot { file, node: Node { first: field.first, last: field.first + 1 } }
    }

    /// Seconds from the midnight before STARTEX to STARTEX and ENDEX.
    pub(super) fn start_and_end(&self) -> (Secs, Secs) {
        (self.start_of_day, since_midnight(self.scenario.about.end))
    }
}

/// Seconds since the midnight before STARTEX.
pub(super) fn since_midnight(moment: Moment) -> Secs {
    (Secs::from(moment.day) - 1) * DAY + moment.secs
}

/// A value in a file.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    file: &'a File<'a>,
    node: Node,
}

impl<'a> Spot<'a> {
    /// A value in a file, for checks that look at text only.
    pub(super) const fn new(file: &'a File<'a>, node: Node) -> Self {
        Self { file, node }
    }

    /// The value of a field in it, or the value itself where the field was left out.
    pub(super) fn field(self, name: &str) -> Self {
        match self.file.field(self.node, name) {
            Some(field) => Self { node: field.value, ..self },
            None => self,
        }
    }

    /// What stands between its commas.
    pub(super) fn part(self, index: usize) -> Self {
        match self.file.outline.parts(self.node).get(index) {
            Some(part) => Self { node: *part, ..self },
            None => self,
        }
    }

    /// The first place in it where this id stands in quotes.
    pub(super) fn word(self, name: &str) -> Self {
        let is_it = |at: usize| self.file.quoted(Node { first: at, last: at + 1 }).is_some_and(|text| text == name);
        let mut texts = self.file.outline.tokens(self.node).filter(|(_, token)| token.kind == TokenKind::Text);
        match texts.find(|(at, _)| is_it(*at)) {
            Some((at, _)) => Self { node: Node { first: at, last: at + 1 }, ..self },
            None => self,
        }
    }

    /// Something is wrong with it. A value of more than a few words is pointed at by its id or its first word.
    pub(super) fn wrong(self, code: Code, message: impl Into<Box<str>>) -> Diagnostic {
        self.file.wrong(code, self.place(), message)
    }

    fn place(self) -> Range<usize> {
        if let Some(id) = self.file.field(self.node, "id") {
            return self.file.range(id.value);
        }
        let range = self.file.range(self.node);
        let is_short = !self.file.text[range.clone()].contains('\n');
        if is_short { range } else { self.file.outline.place(self.node.first) }
    }
}
