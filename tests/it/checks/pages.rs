//! Every code has a page in `docs/checks`, and its examples are what it says they are.
//!
//! A block is fenced as `ron wrong <target>` or `ron right <target>`; all wrong blocks of a page together, and all right
//! ones together, patch the base. The target is a path such as `injects.first_call`: a list gets the block as a new item,
//! anything else gets the fields in the block. The names of files stand for their top level; `file <name>` replaces one.

#![expect(clippy::unwrap_used, reason = "a page that cannot be read fails the test")]

use std::fs;
use std::path::PathBuf;

use kunren::scenario::outline::{Node, Outline};
use kunren::scenario::{Code, Report, Severity, Source};

use super::{base, load};

const FILES: [&str; 3] = ["scenario", "organization", "playbook"];
const FILE_NAMES: [&str; 3] = ["Scenario", "Organization", "Playbook"];

pub(crate) struct Block {
    target: String,
    text: String,
}

fn page(code: Code) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/checks").join(format!("{}.md", code.as_str()));
    fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} has no page", code.as_str()))
}

pub(crate) fn blocks(page: &str, kind: &str) -> Vec<Block> {
    let fence = format!("```ron {kind} ");
    let parts = page.split(&fence).skip(1);
    let block = |part: &str| {
        let (target, rest) = part.split_once('\n').unwrap();
        let text = rest.split("\n```").next().unwrap();
        Block { target: target.to_owned(), text: text.to_owned() }
    };
    parts.map(block).collect()
}

/// The base with the blocks put in.
fn patched(blocks: &[Block]) -> [Source; 3] {
    let mut sources = base();
    for Block { target, text } in blocks {
        if let Some(name) = target.strip_prefix("file ") {
            let file = FILES.iter().position(|file| *file == name).unwrap();
            sources[file].text = text.as_str().into();
            continue;
        }
        let holds = |i: &usize| find(&sources[*i].text, *i, target).is_some();
        let file = (0..3).find(holds).unwrap_or_else(|| panic!("the base has no {target}"));
        sources[file].text = put(&sources[file].text, file, target, text).into();
    }
    sources
}

/// The value that a path leads to.
fn find(text: &str, file: usize, target: &str) -> Option<Node> {
    let outline = Outline::of(text).ok()?;
    outline.top(text, FILE_NAMES[file]).ok()?;
    let mut node = outline.whole();
    if target == FILES[file] {
        return Some(node);
    }
    for step in target.split('.') {
        let of_id = |item: &&Node| {
            let id = outline.field_named(text, **item, "id").map(|field| outline.range(field.value));
            id.is_some_and(|range| text[range] == format!("\"{step}\""))
        };
        node = match outline.items(node) {
            Some(items) => match step.parse::<usize>() {
                Ok(index) => *items.get(index)?,
                Err(_) => *items.iter().find(of_id)?,
            },
            None => outline.field_named(text, node, step)?.value,
        };
    }
    Some(node)
}

/// The text with a block put into the target.
fn put(text: &str, file: usize, target: &str, block: &str) -> String {
    let node = find(text, file, target).unwrap();
    let outline = Outline::of(text).unwrap();
    let mut text = text.to_owned();
    if block.starts_with('(') {
        assert!(outline.items(node).is_some(), "{target} is no list");
        let end = outline.range(node).end - 1;
        let before = text[..end].trim_end();
        let comma = if before.ends_with(['[', ',']) { "" } else { "," };
        text.insert_str(end, &format!("{comma}{block},"));
        return text;
    }
    let wrapped = format!("({block})");
    let new = Outline::of(&wrapped).map_err(|flaw| flaw.kind);
    let fields = new.as_ref().map(|new| new.fields(new.whole())).unwrap_or_default();
    let name = |field: kunren::scenario::outline::Field| wrapped[new.as_ref().unwrap().place(field.name)].to_owned();
    let replaced = fields.iter().filter_map(|field| outline.field_named(&text, node, &name(*field)));
    let mut ranges: Vec<_> = replaced.map(|field| outline.range(field.whole())).collect();
    ranges.sort_by_key(|range| range.start);
    let mut end = outline.range(node).end - 1;
    for range in ranges.into_iter().rev() {
        let with_comma = if text[range.end..].starts_with(',') { range.end + 1 } else { range.end };
        end -= with_comma - range.start;
        text.replace_range(range.start..with_comma, "");
    }
    let before = text[..end].trim_end();
    let comma = if before.ends_with(['(', ',']) { "" } else { "," };
    text.insert_str(end, &format!("{comma}{}", block.trim_end_matches(',')));
    text
}

pub(crate) fn report(blocks: &[Block]) -> Report {
    match load(patched(blocks)) {
        Ok((_, warnings)) => warnings,
        Err(report) => report,
    }
}

#[test]
fn every_code_has_a_page_with_its_title() {
    for code in Code::ALL {
        let severity = match code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let head = format!("# {}: {}\n\nSeverity: {severity}.\n", code.as_str(), code.title());
        assert!(page(*code).starts_with(&head), "the page of {} does not begin with\n{head}", code.as_str());
    }
}

#[test]
fn the_list_of_pages_is_complete() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/checks/README.md");
    let list = fs::read_to_string(path).unwrap();
    for code in Code::ALL {
        let name = code.as_str();
        assert!(list.contains(&format!("[{name}]({name}.md)")) && list.contains(code.title()), "{name} is not listed");
    }
}

#[test]
fn wrong_examples_are_wrong_in_that_way_only() {
    let mut failed = String::new();
    for code in Code::ALL {
        let blocks = blocks(&page(*code), "wrong");
        assert!(!blocks.is_empty(), "{} has no wrong example", code.as_str());
        let report = report(&blocks);
        let is_exact = !report.is_empty() && report.diagnostics().iter().all(|d| d.code == *code);
        if !is_exact {
            failed += &format!("--- {} says\n{report}", code.as_str());
        }
    }
    assert!(failed.is_empty(), "{failed}");
}

#[test]
fn right_examples_are_right() {
    let mut failed = String::new();
    for code in Code::ALL {
        let blocks = blocks(&page(*code), "right");
        assert!(!blocks.is_empty(), "{} has no right example", code.as_str());
        let report = report(&blocks);
        if !report.is_empty() {
            failed += &format!("--- {} says\n{report}", code.as_str());
        }
    }
    assert!(failed.is_empty(), "{failed}");
}
