//! What the documents say is so: fields and words of the format, examples, commands, rooms, dependencies, lengths.

mod guide;

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;

use kunren::rehearsal;
use kunren::scenario::{Setting, Source};
use kunren::text::{Lang, Words, arg};

use super::checks::pages::{blocks, report};
use super::source::{files, root, text, tokens};
use super::world;

const FORMAT: &str = "docs/scenario-format.md";
/// Where the types of the format are; folders beside them hold their parts.
const TYPES: &[&str] = &[
    "scenario/story",
    "scenario/rules",
    "scenario/organization",
    "scenario/playbook",
    "scenario/tables",
    "scenario/failures",
    "rehearsal/plan",
];

/// A type that authors write, or its section in the document.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Type {
    name: String,
    members: Vec<Member>,
}

/// A field or a word.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Member {
    /// Name, and whether it must be there.
    Field(String, bool),
    /// Name, and how many things stand in its brackets.
    Word(String, usize),
}

/// All types that are read from files, in the order of their names.
fn types_in_code() -> Vec<Type> {
    let mut types = Vec::new();
    for place in TYPES {
        let inside = files(&format!("src/{place}"), ".rs");
        for path in inside.into_iter().chain([format!("src/{place}.rs")]) {
            let text = text(&path);
            types.extend(types_of(&tokens(&text)));
        }
    }
    types.sort();
    types
}

fn types_of(tokens: &[&str]) -> Vec<Type> {
    let mut types = Vec::new();
    // Attributes before the word at hand.
    let mut is_read = false;
    let mut at = 0;
    while at < tokens.len() {
        let end = close(tokens, at);
        match tokens[at] {
            "#" => is_read |= tokens[at..close(tokens, at + 1)].contains(&"Deserialize"),
            "struct" | "enum" if is_read => {
                let open = (at..tokens.len()).find(|at| ["{", "(", ";"].contains(&tokens[*at])).unwrap_or(at);
                let inside = &tokens[open + 1..close(tokens, open)];
                let members = parts(inside).into_iter().map(|part| member(part, tokens[at])).collect();
                types.push(Type { name: tokens[at + 1].to_owned(), members });
                is_read = false;
            }
            "fn" | "impl" | "const" | "struct" | "enum" => is_read = false,
            _ => {}
        }
        at = end + 1;
    }
    types
}

/// Index of the bracket that closes the one at `at`; `at` itself where none opens.
fn close(tokens: &[&str], at: usize) -> usize {
    let mut level = 0;
    for (i, token) in tokens.iter().enumerate().skip(at) {
        match *token {
            "(" | "[" | "{" => level += 1,
            ")" | "]" | "}" => level -= 1,
            _ => {}
        }
        if level == 0 {
            return i;
        }
    }
    tokens.len()
}

/// What stands between the commas outside of all brackets.
fn parts<'t, 'a>(tokens: &'a [&'t str]) -> Vec<&'a [&'t str]> {
    let mut level = 0;
    let mut is_comma = |token: &&str| {
        match *token {
            "(" | "[" | "{" | "<" => level += 1,
            ")" | "]" | "}" | ">" => level -= 1,
            _ => {}
        }
        *token == "," && level == 0
    };
    tokens.split(|token| is_comma(token)).filter(|part| !part.is_empty()).collect()
}

fn member(part: &[&str], sort: &str) -> Member {
    let mut at = 0;
    let mut attributes = Vec::new();
    while part[at] == "#" {
        let end = close(part, at + 1);
        attributes.extend_from_slice(&part[at..end]);
        at = end + 1;
    }
    let renamed = attributes.iter().position(|token| *token == "rename").map(|at| attributes[at + 2].trim_matches('"'));
    let rest = &part[at..];
    if sort == "enum" {
        let inside = rest.get(2..rest.len() - 1).unwrap_or_default();
        return Member::Word(renamed.unwrap_or(rest[0]).to_owned(), parts(inside).len());
    }
    let colon = rest.iter().position(|token| *token == ":").expect("a field has a type");
    Member::Field(renamed.unwrap_or(rest[colon - 1]).to_owned(), !attributes.contains(&"default"))
}

/// The sections of the document that have a table of fields or words.
fn types_in_document() -> Vec<Type> {
    let document = text(FORMAT);
    let mut types = Vec::new();
    for section in document.split("\n### ").skip(1) {
        let (name, body) = section.split_once('\n').expect("a section has lines");
        let body = body.split("\n## ").next().unwrap_or_default();
        let rows = body.lines().filter_map(|line| line.strip_prefix("| `"));
        let members = rows.map(|row| {
            let cells: Vec<&str> = row.split(" | ").collect();
            let first = cells[0].trim_end_matches('`');
            if body.contains("| field |") {
                return Member::Field(first.to_owned(), cells[2] == "required");
            }
            let (word, inside) = first.split_once('(').unwrap_or((first, ""));
            Member::Word(word.to_owned(), inside.split(',').filter(|part| !part.is_empty()).count())
        });
        types.push(Type { name: name.to_owned(), members: members.collect() });
    }
    types.sort();
    types
}

#[test]
fn every_field_and_word_of_the_format_is_told() {
    let (code, document) = (types_in_code(), types_in_document());
    let name = |types: &[Type]| types.iter().map(|this| this.name.clone()).collect::<Vec<_>>();
    assert_eq!(name(&document), name(&code), "sections of {FORMAT} and types that files are read into");
    for (told, real) in document.iter().zip(&code) {
        assert_eq!(told.members, real.members, "{FORMAT}, ### {}: what it tells, and what is so", told.name);
    }
    assert!(code.len() > 50 && code.iter().all(|this| !this.members.is_empty()), "the types were read");
}

#[test]
fn examples_of_the_format_load_without_complaint() {
    let examples = blocks(&text(FORMAT), "right");
    assert!(examples.len() > 8, "there are examples");
    let report = report(&examples);
    assert!(report.is_empty(), "{report}");
}

#[test]
fn the_plan_of_the_format_comes_true() {
    let document = text(FORMAT);
    let plan = document.split("```ron plan\n").nth(1).and_then(|rest| rest.split("\n```").next()).expect("it has one");
    let source = Source { path: FORMAT.into(), text: plan.into() };
    let find = |_: &str, _: &str| Ok::<Arc<Setting>, Infallible>(world::base());
    let Ok(loaded) = rehearsal::load(&source, find);
    let rehearsal = loaded.unwrap_or_else(|report| panic!("{report}"));
    let passed = rehearsal::run(&rehearsal).unwrap_or_else(|failure| panic!("{failure:?}"));
    assert_eq!(passed.num_steps, rehearsal.plan.steps.len());
}

/// Documents and how many lines they may have.
const LENGTHS: &[(&str, usize)] = &[
    ("README.md", 120),
    ("README.ja.md", 120),
    ("ARCHITECTURE.md", 150),
    ("CONTRIBUTING.md", 100),
    ("STYLE.md", 80),
    ("docs/glossary.md", 60),
];

#[test]
fn documents_are_short() {
    for (path, lines_max) in LENGTHS {
        let num_lines = text(path).lines().count();
        assert!(num_lines <= *lines_max, "{path} has {num_lines} lines, and {lines_max} are enough");
    }
}

#[test]
fn a_reader_finds_both_commands_on_the_first_screen() {
    for path in ["README.md", "README.ja.md"] {
        let text = text(path);
        let first: Vec<&str> = text.lines().take(25).collect();
        for command in ["cargo run --release", "./check"] {
            assert!(first.contains(&command), "{path}: `{command}` is not in the first 25 lines");
        }
        assert!(first.iter().any(|line| line.starts_with("![")), "{path}: no picture in the first 25 lines");
    }
}

fn documents() -> Vec<String> {
    let pages = files("docs", ".md").into_iter().filter(|path| !path.starts_with("docs/checks/K"));
    let at_top = ["README.md", "README.ja.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "STYLE.md", "CHANGELOG.md"];
    at_top.into_iter().map(str::to_owned).chain(pages).collect()
}

#[test]
fn links_lead_somewhere() {
    for path in documents() {
        let text = text(&path);
        let folder = Path::new(&path).parent().expect("a file lies in a folder");
        for link in text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
            let is_ours = !link.is_empty() && !link.contains("://");
            assert!(!is_ours || root().join(folder).join(link).exists(), "{path}: nothing at `{link}`");
        }
    }
}

/// Commands in fences and in backticks: what follows `kunren`, up to the end of the line or the closing backtick.
fn commands(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut is_fenced = false;
    for line in text.lines() {
        if line.starts_with("```") {
            is_fenced = !is_fenced;
            continue;
        }
        let spans: Vec<&str> = if is_fenced { vec![line] } else { line.split('`').skip(1).step_by(2).collect() };
        for span in spans {
            let span = span.trim_start_matches("$ ").replace("cargo run --release -- ", "kunren ");
            if let Some(rest) = span.strip_prefix("kunren ") {
                found.push(rest.split_whitespace().map(str::to_owned).collect());
            }
        }
    }
    found
}

#[test]
fn commands_in_documents_are_commands_of_the_program() {
    let program = kunren::cli::command(Lang::En);
    let long = |command: &clap::Command| -> BTreeSet<String> {
        command.get_arguments().filter_map(|arg| arg.get_long()).map(|long| format!("--{long}")).collect()
    };
    let everywhere = long(&program);
    for path in documents() {
        for words in commands(&text(&path)) {
            let Some(verb) = words.iter().find(|word| !word.starts_with('-')) else { continue };
            let found = program.get_subcommands().find(|command| command.get_name() == verb);
            let command = found.unwrap_or_else(|| panic!("{path}: there is no `kunren {verb}`"));
            let known = long(command);
            for option in words.iter().filter(|word| word.starts_with("--")) {
                let is_known = known.contains(option) || everywhere.contains(option);
                assert!(is_known, "{path}: `kunren {verb}` has no {option}");
            }
        }
    }
}

#[test]
fn the_architecture_names_every_room_and_every_dependency() {
    let page = text("ARCHITECTURE.md");
    for (layer, rooms) in super::tidy::LAYERS.iter().enumerate() {
        for room in *rooms {
            let is_there = root().join("src").join(room).exists() || root().join(format!("src/{room}.rs")).exists();
            let rows = page.lines().filter(|line| line.starts_with(&format!("| {layer} | ")));
            let is_told = rows.into_iter().any(|row| row.contains(&format!("`{room}")));
            assert_eq!(is_told, is_there, "`{room}` in layer {layer} of ARCHITECTURE.md");
        }
    }
    for dependency in dependencies() {
        assert!(
            page.contains(&format!("| `{dependency}`")),
            "ARCHITECTURE.md does not say why `{dependency}` is there"
        );
    }
}

/// Names in the tables of dependencies of Cargo.toml.
fn dependencies() -> Vec<String> {
    let manifest = text("Cargo.toml");
    let mut is_inside = false;
    let mut found = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_inside = line.ends_with("dependencies]");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| is_inside) {
            found.push(name.to_owned());
        }
    }
    assert!(found.len() > 10, "they were read");
    found
}

/// The words in backticks of the table that teaches how to play.
fn words_to_type(path: &str, heading: &str) -> Vec<String> {
    let text = text(path);
    let section = text.split(heading).nth(1).expect("it says how to play").split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with("| ")).filter_map(|row| row.split(" | ").nth(1));
    rows.flat_map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).take(30).collect()
}

/// What the program shows for these lines, played as the README's command for terminals plays.
fn played(lang: Lang, typed: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let input = folder.path().join("typed");
    std::fs::write(&input, typed).expect("it can be written");
    let played = std::process::Command::new(env!("CARGO_BIN_EXE_kunren"))
        .args(["--lang", lang.code(), "--data"])
        .arg(folder.path())
        .args(["play", "first-drill", "--seat", "csirt", "--step", "--seed", "7"])
        .stdin(std::fs::File::open(&input).expect("it was written"))
        .output()
        .expect("the program runs");
    let shown = String::from_utf8_lossy(&played.stdout).into_owned();
    assert!(played.status.success(), "{shown}");
    shown
}

#[test]
fn words_that_the_readme_teaches_are_understood() {
    for (path, heading, lang) in
        [("README.md", "\n## How to play\n", Lang::En), ("README.ja.md", "\n## 遊び方\n", Lang::Ja)]
    {
        let mut words = words_to_type(path, heading);
        words.retain(|word| !word.starts_with("kunren"));
        assert!(words.len() > 15, "{path} teaches words");
        let shown = played(lang, &words.iter().map(|word| format!("{word}\ncancel\n")).collect::<String>());
        for word in &words {
            let unknown = Words::new(lang).say_with("play-unknown", &[arg("typed", word.as_str())]);
            assert!(!shown.contains(&unknown), "{path}: `{word}` is not understood");
        }
    }
}

#[test]
fn the_picture_in_the_readme_is_what_one_sees() {
    for (path, lang) in [("README.md", Lang::En), ("README.ja.md", Lang::Ja)] {
        let text = text(path);
        let picture = text.split("\n```\n").find(|part| part.starts_with("10:00 > ")).expect("it has a picture");
        let typed: String =
            picture.lines().filter_map(|line| line.split_once(" > ")).map(|(_, it)| format!("{it}\n")).collect();
        let shown = played(lang, &typed);
        let mut rest = shown.lines();
        for line in picture.lines() {
            // What is typed into a pipe is shown behind the prompt by the program itself; `…` stands for the rest.
            let is_it = |shown: &str| match line.strip_suffix('…') {
                Some(begin) => shown.starts_with(begin),
                None => shown == line,
            };
            assert!(rest.any(is_it), "{path}: one does not see `{line}`, but\n{shown}");
        }
    }
}
