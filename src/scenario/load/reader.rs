//! Reading the sections of a file, item by item.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::names::{Dangling, KIND_WORDS, Names};
use crate::scenario::outline::{Node, TokenKind};

use super::file::File;
use super::item;
use super::sections::declared_where;

/// Where the items that were read stand: section by section, in the order of the values.
pub(in crate::scenario) type Kept = BTreeMap<&'static str, Vec<Node>>;

/// Reads the files, one after the other.
pub(super) struct Reader<'a, 'b> {
    files: &'a [File<'b>; 3],
    file: &'a File<'b>,
    names: &'a Arc<Names>,
    report: &'a mut Report,
    kept: Kept,
    /// Whether every item was read and every id in it found.
    pub(super) is_whole: bool,
}

impl<'a, 'b> Reader<'a, 'b> {
    pub(super) fn new(files: &'a [File<'b>; 3], names: &'a Arc<Names>, report: &'a mut Report) -> Self {
        Self { files, file: &files[0], names, report, kept: Kept::new(), is_whole: true }
    }

    /// Reads one of the files with `work`.
    pub(super) fn read<T>(&mut self, file: usize, work: impl FnOnce(&mut Self) -> T) -> (T, Kept) {
        self.file = &self.files[file];
        let value = work(self);
        (value, std::mem::take(&mut self.kept))
    }

    /// Reads a section that is one value.
    pub(super) fn one<T: DeserializeOwned>(&mut self, section: &'static str) -> Option<T> {
        let field = self.file.section(section)?;
        self.keep(section, field.value)
    }

    /// Reads a section that is a list.
    pub(super) fn list<T: DeserializeOwned>(&mut self, section: &'static str) -> Vec<T> {
        let Some(field) = self.file.section(section) else { return Vec::new() };
        match self.file.outline.items(field.value) {
            Some(items) => items.into_iter().filter_map(|item| self.keep(section, item)).collect(),
            None => {
                self.is_whole = false;
                let range = self.file.outline.place(field.value.first);
                let message = format!("`{section}` should be a list, `[ … ]`");
                self.report.push(self.file.wrong(Code::BadValue, range, message));
                Vec::new()
            }
        }
    }

    fn keep<T: DeserializeOwned>(&mut self, section: &'static str, node: Node) -> Option<T> {
        let read = item::read(self.file, node, self.names, self.report);
        self.is_whole &= read.value.is_some() && read.dangling.is_empty();
        self.report_dangling(node, read.dangling);
        if read.value.is_some() {
            self.kept.entry(section).or_default().push(node);
        }
        read.value
    }

    /// Points at each id that nothing declares: the first time a name dangles at its first place, and so on.
    fn report_dangling(&mut self, node: Node, dangling: Vec<Dangling>) {
        let mut num_seen: BTreeMap<String, usize> = BTreeMap::new();
        for Dangling { table, name } in dangling {
            let nth = num_seen.entry(name.clone()).or_default();
            let place = self.quoted_place(node, &name, *nth);
            *nth += 1;
            let message = format!("no {} is called \"{name}\"", KIND_WORDS[table]);
            let wrong = self.file.wrong(Code::UnknownId, self.file.outline.place(place), message);
            let help = declared_where(self.files, table);
            self.report.push(wrong.meaning(&name, self.names.in_table(table)).with_help(help));
        }
    }

    /// The token with the name in quotes, `nth` of those in the item that are not its own id.
    fn quoted_place(&self, node: Node, name: &str, nth: usize) -> usize {
        let outline = &self.file.outline;
        let own = self.file.field(node, "id").map(|field| field.value.first);
        let is_it = |(at, token): &(usize, crate::scenario::outline::Token)| {
            token.kind == TokenKind::Text
                && Some(*at) != own
                && self.file.quoted(Node { first: *at, last: at + 1 }).as_deref() == Some(name)
        };
        let places: Vec<usize> = outline.tokens(node).filter(is_it).map(|(at, _)| at).collect();
        places.get(nth).or(places.last()).copied().unwrap_or(node.first)
    }
}
