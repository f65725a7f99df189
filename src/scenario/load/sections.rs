//! The top-level fields of the three files, and which of them declare ids.

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::names::{KIND_WORDS, Kind, Names, kind};
use crate::scenario::outline::Node;

use super::file::File;

/// A top-level field.
pub(super) struct Section {
    pub(super) name: &'static str,
    pub(super) required: bool,
    /// Table of the ids that its items declare.
    declares: Option<usize>,
}

const fn must(name: &'static str) -> Section {
    Section { name, required: true, declares: None }
}
const fn may(name: &'static str) -> Section {
    Section { name, required: false, declares: None }
}
impl Section {
    const fn of<K: Kind>(self) -> Self {
        Self { declares: Some(K::TABLE), ..self }
    }
}

/// Fields of a scenario file.
const SCENARIO: &[Section] = &[
    must("about"),
    must("roles").of::<kind::Role>(),
    must("phases").of::<kind::Phase>(),
    must("topics").of::<kind::Topic>(),
    may("figures").of::<kind::Figure>(),
    must("facts").of::<kind::Fact>(),
    may("flags").of::<kind::Flag>(),
    must("injects").of::<kind::Inject>(),
    must("actions").of::<kind::Action>(),
    may("evidence").of::<kind::Evidence>(),
    may("attacker").of::<kind::Stage>(),
    may("overhears"),
    may("clocks").of::<kind::Clock>(),
    may("absences").of::<kind::Absence>(),
    may("mandates").of::<kind::Mandate>(),
    must("objectives").of::<kind::Objective>(),
    must("expectations").of::<kind::Expectation>(),
    may("gates"),
    may("mappings"),
    must("endings").of::<kind::Ending>(),
    may("manners"),
];

/// Fields of an organization file.
const ORGANIZATION: &[Section] = &[
    must("company"),
    may("skills").of::<kind::Skill>(),
    must("people").of::<kind::Person>(),
    must("channels").of::<kind::Channel>(),
    must("services").of::<kind::Service>(),
    may("authorities").of::<kind::Authority>(),
    may("money"),
    must("readiness").of::<kind::Readiness>(),
    may("trust"),
    may("cooperation"),
    may("assets").of::<kind::Asset>(),
    may("check_items").of::<kind::CheckItem>(),
    may("ticket_locks"),
    must("tables"),
];

/// Fields of a playbook file.
const PLAYBOOK: &[Section] = &[
    must("id"),
    must("title"),
    must("places").of::<kind::Place>(),
    must("activities").of::<kind::Activity>(),
    may("silent"),
];

/// Fields of the three files, in the order scenario, organization, playbook.
pub(super) const SECTIONS: [&[Section]; 3] = [SCENARIO, ORGANIZATION, PLAYBOOK];

/// Demands the fields that must be there and no others.
pub(super) fn check_fields(file: &File<'_>, sections: &[Section], report: &mut Report) {
    let names = || sections.iter().map(|section| section.name);
    for (i, field) in file.fields.iter().enumerate() {
        let word = file.word(field.name);
        let place = file.outline.place(field.name);
        if !names().any(|name| name == word) {
            let all = names().collect::<Vec<_>>().join("`, `");
            let wrong = file.wrong(Code::UnknownField, place, format!("this file has no field `{word}`"));
            report.push(wrong.meaning(word, names()).with_help(format!("its fields are `{all}`")));
        } else if file.fields[..i].iter().any(|before| file.word(before.name) == word) {
            report.push(file.wrong(Code::FieldTwice, place, format!("the field `{word}` is given twice")));
        }
    }
    for section in sections.iter().filter(|section| section.required) {
        if file.section(section.name).is_none() {
            let message = format!("the field `{}` is missing in this file", section.name);
            report.push(file.wrong(Code::MissingField, file.outline.place(0), message));
        }
    }
}

/// Where something with an id stands.
struct Declaration {
    table: usize,
    item: Node,
}

/// Everything with an id in a file, in the order in which its tables are numbered.
fn declarations(file: &File<'_>, sections: &[Section]) -> Vec<Declaration> {
    let mut found = Vec::new();
    for section in sections {
        let Some(field) = file.section(section.name) else { continue };
        let items = file.outline.items(field.value).unwrap_or_default();
        if let Some(table) = section.declares {
            found.extend(items.iter().map(|item| Declaration { table, item: *item }));
        }
        let (table, holders, list) = match section.name {
            "injects" => (kind::Choice::TABLE, items, "choices"),
            "tables" => (kind::Severity::TABLE, vec![field.value], "severity"),
            _ => continue,
        };
        for holder in holders {
            let rows = file.field(holder, list).and_then(|rows| file.outline.items(rows.value));
            found.extend(rows.unwrap_or_default().into_iter().map(|item| Declaration { table, item }));
        }
    }
    found
}

/// Declares all ids of a file; `false` when one stands there twice.
pub(super) fn declare(file: &File<'_>, sections: &[Section], names: &mut Names, report: &mut Report) -> bool {
    let mut first_places = std::collections::BTreeMap::new();
    let mut all_unique = true;
    for Declaration { table, item } in declarations(file, sections) {
        let Some(field) = file.field(item, "id") else { continue };
        let Some(name) = file.quoted(field.value) else { continue };
        let range = file.range(field.value);
        if names.declare_in(table, &name) {
            first_places.insert((table, name), range.start);
            continue;
        }
        all_unique = false;
        let word = KIND_WORDS[table];
        let wrong = match first_places.get(&(table, name.clone())) {
            Some(first) => file
                .wrong(Code::DuplicateId, range, format!("another {word} is called \"{name}\" already"))
                .with_help(format!("the first one stands in line {}", file.line_of(*first))),
            None => file.wrong(Code::TooLarge, range, format!("there are too many things of the kind {word}")),
        };
        report.push(wrong);
    }
    all_unique
}

/// Where ids of a kind are declared, as a sentence.
pub(super) fn declared_where(files: &[File<'_>; 3], table: usize) -> String {
    let (file, section, list) = match table {
        _ if table == kind::Choice::TABLE => (0, "injects", "`choices` of `injects`"),
        _ if table == kind::Severity::TABLE => (1, "tables", "`severity` of `tables`"),
        _ => {
            let declares = |section: &&Section| section.declares == Some(table);
            let found = (0..3).find_map(|i| SECTIONS[i].iter().find(declares).map(|section| (i, section.name)));
            let Some((file, section)) = found else { return String::new() };
            (file, section, "")
        }
    };
    let list = if list.is_empty() { format!("`{section}`") } else { list.to_owned() };
    let file = &files[file];
    let place = match file.section(section) {
        Some(field) => format!("{}:{}", file.path, file.line_of(file.outline.place(field.name).start)),
        None => file.path.to_owned(),
    };
    format!("such ids are declared in {list} ({place})")
}
