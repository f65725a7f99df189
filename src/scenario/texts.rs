//! A setting as the text of its three files: what authors would have written, without comments.

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::outline::{Node, Outline, TokenKind};
use super::setting::Setting;

/// Columns of a line, where it can be broken.
const COLUMNS: usize = 110;
/// Lists in items that must be written even when they are empty; so must all sections.
const REQUIRED_LISTS: &[&str] =
    &["from", "holders", "opened_by", "organizations", "questions", "roles", "seen_by", "severity", "to"];
/// Fields that mean the same when they are left out.
const DEFAULTS: &[(&str, &str)] = &[
    ("after", "\"0s\""),
    ("age_days", "0"),
    ("binds", "\"0s\""),
    ("chance", "100"),
    ("cost", "(base: 0)"),
    ("cost", "0"),
    ("covered", "Always"),
    ("delay", "(\"0s\", \"0s\")"),
    ("deliberation", "(base: (\"0s\", \"0s\"))"),
    ("function", "100"),
    ("lines", "0"),
    ("matters", "Always"),
    ("note", "\"\""),
    ("notice_bought", "0"),
    ("overhears", "()"),
    ("overstep_trust", "0"),
    ("people", "1"),
    ("picks_up", "\"15s\""),
    ("reads", "\"3m\""),
    ("replies", "\"3m\""),
    ("rings", "\"1m\""),
    ("security", "100"),
    ("stubborn", "0"),
    ("threshold", "0"),
    ("truth", "true"),
    ("when", "Always"),
    ("who_round", "(\"0s\", \"0s\")"),
    ("yen_per_month", "0"),
];
/// Values that always mean the same when their field is left out.
const EMPTY: &[&str] = &["None", "false", "(ja: \"\", en: \"\")"];

impl Setting {
    /// Text of the scenario, the organization and the playbook. Loading it gives the same values.
    pub fn to_source_texts(&self) -> [String; 3] {
        self.names.lend(|| {
            [
                written("Scenario", &self.scenario),
                written("Organization", &self.organization),
                written("Playbook", &self.playbook),
            ]
        })
    }
}

fn written(name: &str, value: &impl Serialize) -> String {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let compact = options.to_string(value).expect("ids are lent, and nothing else in a file can fail to be written");
    let outline = Outline::of(&compact).expect("what the format crate writes has matching brackets");
    let printer = Printer { text: &compact, outline: &outline };
    format!("{name}{}\n", printer.broken(outline.whole(), 0, 1))
}

/// Writes an outline with line breaks.
struct Printer<'a> {
    text: &'a str,
    outline: &'a Outline,
}

impl Printer<'_> {
    /// A value that begins in `column`: in one line if it fits, else broken.
    fn value(&self, node: Node, indent: usize, column: usize) -> String {
        let flat = self.flat(node);
        if column + flat.width() < COLUMNS { flat } else { self.broken(node, indent, 0) }
    }

    fn flat(&self, node: Node) -> String {
        let Some((before, close)) = self.brackets(node) else {
            return self.text[self.outline.range(node)].to_owned();
        };
        let parts = self.parts(node).into_iter().map(|(name, value)| name + &self.flat(value));
        format!("{before}{}{close}", parts.collect::<Vec<_>>().join(", "))
    }

    /// A value with one part in each line; so are its lists, down to some levels.
    fn broken(&self, node: Node, indent: usize, levels: usize) -> String {
        let Some((before, close)) = self.brackets(node) else { return self.flat(node) };
        let inner = indent + 4;
        let mut text = format!("{before}\n");
        let parts = if levels > 0 { self.all_parts(node) } else { self.parts(node) };
        for (name, value) in parts {
            let is_list = self.outline.items(value).is_some_and(|items| !items.is_empty());
            let value = match levels.checked_sub(1) {
                Some(levels) if is_list => self.broken(value, inner, levels),
                _ => self.value(value, inner, inner + name.width()),
            };
            text += &format!("{:inner$}{name}{value},\n", "");
        }
        text + &format!("{:indent$}{close}", "")
    }

    /// What stands before the parts, and the bracket behind them; none for a value without parts.
    fn brackets(&self, node: Node) -> Option<(&str, &str)> {
        let last = node.last.checked_sub(1)?;
        if self.outline.kind(last) != Some(TokenKind::Close) {
            return None;
        }
        let before = self.outline.place(node.first).start..self.outline.place(self.outline.partner(last)).end;
        Some((&self.text[before], &self.text[self.outline.place(last)]))
    }

    /// Names of fields, with their colon, and values.
    fn all_parts(&self, node: Node) -> Vec<(String, Node)> {
        let part = |part: Node| match self.outline.field(part) {
            Some(field) => (format!("{}: ", &self.text[self.outline.place(field.name)]), field.value),
            None => (String::new(), part),
        };
        self.outline.parts(node).into_iter().map(part).collect()
    }

    /// The same without what may be left out.
    fn parts(&self, node: Node) -> Vec<(String, Node)> {
        let mut parts = self.all_parts(node);
        parts.retain(|(name, value)| name.is_empty() || !is_default(name.trim_end_matches(": "), &self.flat(*value)));
        parts
    }
}

fn is_default(name: &str, value: &str) -> bool {
    let is_empty = EMPTY.contains(&value) && name != "truth";
    is_empty || DEFAULTS.contains(&(name, value)) || value == "[]" && !REQUIRED_LISTS.contains(&name)
}
