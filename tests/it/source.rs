//! A small honest reader of our own source, for the tests that hold layers and documents against it.
//!
//! It knows comments, texts, words and brackets, and nothing of Rust beyond that.

use std::fs;
use std::path::{Path, PathBuf};

/// Where the package lies.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the package as text.
pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file of a folder and of the folders in it with this ending, by name, relative to the package. A folder that
/// is not there has none.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    let relative = |path: PathBuf| path.strip_prefix(root()).expect("it lies in the package").display().to_string();
    let mut names: Vec<String> = found.into_iter().map(relative).filter(|name| name.ends_with(ending)).collect();
    names.sort();
    names
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.expect("it can be listed").path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The words and signs of a Rust file: identifiers and numbers, `::`, texts with their quotes, every other sign by
/// itself. Comments, lifetimes and characters are left out.
pub(crate) fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = match c {
            _ if c.is_whitespace() => c.len_utf8(),
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '\'' => quoted_character(rest),
            _ => {
                let length = token(rest, c);
                tokens.push(&rest[..length]);
                length
            }
        };
        at += length;
    }
    tokens
}

fn token(rest: &str, first: char) -> usize {
    let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    match first {
        '"' => quoted(rest),
        'r' | 'b' if rest[word..].starts_with(['"', '#']) && word <= 2 => raw_or_word(rest, word),
        _ if word > 0 => word,
        ':' if rest.starts_with("::") => 2,
        _ => first.len_utf8(),
    }
}

/// Length of a text in quotes.
fn quoted(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !is_escaped => return at + 1,
            _ => is_escaped = c == '\\' && !is_escaped,
        }
    }
    rest.len()
}

/// Length of `b"…"`, `r"…"` or `r#"…"#`; of the word alone when no text follows.
fn raw_or_word(rest: &str, word: usize) -> usize {
    let hashes = rest[word..].chars().take_while(|c| *c == '#').count();
    if !rest[word + hashes..].starts_with('"') {
        return word;
    }
    if !rest[..word].contains('r') {
        return word + quoted(&rest[word..]);
    }
    let close = format!("\"{}", "#".repeat(hashes));
    let inside = word + hashes + 1;
    rest[inside..].find(&close).map_or(rest.len(), |end| inside + end + close.len())
}

/// Length of a character in quotes, or of a lifetime.
fn quoted_character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(rest.len(), |end| end + 4),
        Some((at, c)) if rest[at + c.len_utf8()..].starts_with('\'') => at + c.len_utf8() + 1,
        _ => rest[1..].find(|c: char| !c.is_alphanumeric() && c != '_').map_or(rest.len(), |end| end + 1),
    }
}

#[test]
fn comments_texts_and_characters_do_not_hide_code() {
    let text = r##"use crate::a; // crate::b
        let x: &'static str = "crate::\"c"; let y = ['"', '\'', 'z']; /* crate::d */ r#"e"f"#; b"g"; fn r() {}"##;
    let found = tokens(text);
    assert_eq!(found[..5], ["use", "crate", "::", "a", ";"]);
    assert!(found.contains(&r#""crate::\"c""#) && found.contains(&r##"r#"e"f"#"##) && found.contains(&"b\"g\""));
    assert!(!found.contains(&"b") && !found.contains(&"d") && !found.contains(&"z") && !found.contains(&"static"));
    assert_eq!(found[found.len() - 6..], ["fn", "r", "(", ")", "{", "}"]);
}
