//! The sentences: complete in both languages, none missing, none forgotten.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use kunren::text::{Lang, Words};

fn files(folder: &Path, ending: &str, into: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("readable").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, ending, into);
        } else if path.to_string_lossy().ends_with(ending) {
            into.push(path);
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every sentence of a language: id, and the names of the values it takes.
fn sentences(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = Vec::new();
    files(&root().join("assets/locales").join(lang.code()), ".ftl", &mut found);
    let mut all = BTreeMap::new();
    for path in found {
        let mut id = String::new();
        for line in fs::read_to_string(&path).expect("readable").lines() {
            let is_head = line.starts_with(|c: char| c.is_ascii_lowercase());
            if let Some((head, _)) = line.split_once(" =").filter(|_| is_head) {
                head.clone_into(&mut id);
                let before = all.insert(id.clone(), BTreeSet::new());
                assert!(before.is_none(), "{}: `{id}` twice", path.display());
            }
            let values = line
                .split('$')
                .skip(1)
                .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>());
            if !line.starts_with('#') {
                all.entry(id.clone()).or_default().extend(values);
            }
        }
    }
    all.remove("");
    all
}

/// Text in quotes in the program that looks like the id of a sentence.
fn quoted_ids() -> BTreeSet<String> {
    let mut found = Vec::new();
    files(&root().join("src"), ".rs", &mut found);
    let is_id = |text: &str| {
        text.contains('-')
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let mut ids = BTreeSet::new();
    for path in found {
        let text = fs::read_to_string(&path).expect("readable");
        let program = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in program.lines().filter(|line| !line.trim_start().starts_with("//")) {
            ids.extend(line.split('"').skip(1).step_by(2).filter(|text| is_id(text)).map(str::to_owned));
        }
    }
    ids
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_values() {
    let (ja, en) = (sentences(Lang::Ja), sentences(Lang::En));
    let only = |a: &BTreeMap<String, _>, b: &BTreeMap<String, _>| -> Vec<String> {
        a.keys().filter(|id| !b.contains_key(*id)).cloned().collect()
    };
    assert_eq!(only(&ja, &en), Vec::<String>::new(), "only in Japanese");
    assert_eq!(only(&en, &ja), Vec::<String>::new(), "only in English");
    for (id, values) in &en {
        // English may need a number only to choose between singular and plural.
        assert_eq!(&ja[id], values, "{id} takes other values");
    }
}

#[test]
fn every_sentence_asked_for_is_there_and_none_is_forgotten() {
    let written = sentences(Lang::En);
    let asked = quoted_ids();
    let rooms: BTreeSet<&str> = written.keys().filter_map(|id| id.split('-').next()).collect();
    let is_ours = |id: &&String| id.split('-').next().is_some_and(|room| rooms.contains(room));
    let missing: Vec<_> = asked.iter().filter(is_ours).filter(|id| !written.contains_key(*id)).collect();
    assert_eq!(missing, Vec::<&String>::new(), "asked for, but not written");
    // The help of the command line is looked up by the names of verbs and options; `cli.rs` tests it.
    let forgotten: Vec<_> = written.keys().filter(|id| !asked.contains(*id) && !id.starts_with("help-")).collect();
    assert_eq!(forgotten, Vec::<&String>::new(), "written, but never asked for");
}

#[test]
fn every_file_is_part_of_the_program_and_free_of_mistakes() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for id in sentences(lang).keys() {
            assert!(words.has(id), "{}: `{id}` is not in the program", lang.code());
        }
    }
}

#[test]
fn japanese_sentences_hold_japanese() {
    let words = Words::new(Lang::Ja);
    let mut found = Vec::new();
    files(&root().join("assets/locales/ja"), ".ftl", &mut found);
    for path in found {
        for line in fs::read_to_string(path).expect("readable").lines() {
            let Some((id, text)) = line.split_once(" = ").filter(|(id, _)| !id.starts_with(['#', ' '])) else {
                continue;
            };
            let bare =
                text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect::<String>();
            let is_latin = bare.contains(|c: char| c.is_ascii_alphabetic());
            assert!(words.has(id) && (!is_latin || !bare.is_ascii()), "{id} is not Japanese: {text}");
        }
    }
}
