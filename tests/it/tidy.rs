//! The house in order: layers, what pure rooms may not touch, and the small rules that nobody should have to watch.

use std::collections::BTreeSet;

use super::source::{files, text, tokens};

/// The rooms by layer, as in ARCHITECTURE.md. A room uses rooms of lower layers; neighbours do not know each other.
pub(crate) const LAYERS: &[&[&str]] = &[
    &["scenario"],
    &["exercise"],
    &["journal", "mining", "view"],
    &["simcell", "debrief"],
    &["session", "text"],
    &["pace", "rehearsal", "rollout", "shelf", "store"],
    &["report", "trouble"],
    &["inspect"],
    &["app", "host"],
    &["cli"],
];

/// Rooms up to this layer are pure: the same command gives the same result on every machine.
const LAST_PURE_LAYER: usize = 4;

/// Words that pure rooms may not contain: clocks, sockets, threads, hash order, floats, generators without a key.
const IMPURE: &str = "Instant SystemTime UNIX_EPOCH Zoned Timestamp sleep spawn rayon tokio mio TcpListener TcpStream
    UdpSocket UnixListener UnixStream OpenOptions read_to_string HashMap HashSet RandomState DefaultHasher f32 f64 rand
    fastrand getrandom thread_rng StdRng SmallRng OsRng rand_chacha rand_core";
/// Modules of the standard library that pure rooms may not name.
const IMPURE_STD: &[&str] = &["env", "fs", "net", "process", "thread", "time"];
/// The one generator, keyed by the seed, what is drawn, and how often it was drawn before.
const EXCEPTIONS: &[(&str, &str)] = &[("src/exercise/dice.rs", "rand_chacha"), ("src/exercise/dice.rs", "rand_core")];

/// Files are read from top to bottom; a longer one is two.
const LINES_MAX: usize = 500;

fn sources() -> Vec<String> {
    ["src", "tests", "benches", "examples", "fuzz"].iter().flat_map(|folder| files(folder, ".rs")).collect()
}

/// The room of a file of the library; none for its two doors.
fn room(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let first = inside.split('/').next()?;
    Some(first.trim_end_matches(".rs")).filter(|room| !["lib", "main"].contains(room))
}

fn layer(room: &str) -> Option<usize> {
    LAYERS.iter().position(|rooms| rooms.contains(&room))
}

/// How deep a file lies as a module: `src/view/seat.rs` is `view::seat`, 2.
fn depth(path: &str) -> usize {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    inside.split('/').count()
}

/// Rooms that a file names: `crate::room`, `crate::{room, …}`, and `super::` as far as it leads out of the room.
fn rooms_named<'t>(tokens: &[&'t str], depth: usize) -> BTreeSet<&'t str> {
    let mut named = BTreeSet::new();
    // Which open braces are those of an inline module.
    let mut braces = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match *token {
            "{" => braces.push(at >= 2 && tokens[at - 2] == "mod"),
            "}" => {
                braces.pop();
            }
            "crate" if tokens.get(at + 1) == Some(&"::") && (at == 0 || tokens[at - 1] != "$") => {
                named.extend(names(&tokens[at + 2..]));
            }
            "super" if at < 2 || tokens[at - 2] != "super" => {
                let num = tokens[at..].chunks(2).take_while(|pair| *pair == ["super", "::"]).count();
                if num == depth + braces.iter().filter(|is_module| **is_module).count() {
                    named.extend(names(&tokens[at + 2 * num..]));
                }
            }
            _ => {}
        }
    }
    named
}

/// The first name of a path, or of each path in braces.
fn names<'t>(tokens: &[&'t str]) -> Vec<&'t str> {
    if tokens.first() != Some(&"{") {
        return tokens.first().copied().into_iter().collect();
    }
    let mut level = 0;
    let mut found = Vec::new();
    for pair in tokens.windows(2) {
        match pair[0] {
            "{" => level += 1,
            "}" => level -= 1,
            _ => {}
        }
        if level == 0 {
            break;
        }
        if level == 1 && ["{", ","].contains(&pair[0]) && pair[1] != "}" {
            found.push(pair[1]);
        }
    }
    found
}

fn none(wrong: &[String], rule: &str) {
    assert!(wrong.is_empty(), "{rule}:\n  {}", wrong.join("\n  "));
}

#[test]
fn every_room_has_a_layer_and_is_part_of_the_program() {
    let door = text("src/lib.rs");
    let declared = tokens(&door);
    let rooms: BTreeSet<String> = files("src", ".rs").iter().filter_map(|path| room(path)).map(str::to_owned).collect();
    for room in &rooms {
        assert!(layer(room).is_some(), "`{room}` has no layer: add it here and to ARCHITECTURE.md");
        let is_declared = declared.windows(3).any(|three| three[0] == "mod" && three[1] == room);
        assert!(is_declared, "`{room}` is not declared in src/lib.rs");
    }
}

#[test]
fn rooms_use_only_rooms_below_them() {
    let mut wrong = Vec::new();
    for path in files("src", ".rs") {
        let Some(own) = room(&path) else { continue };
        let text = text(&path);
        for other in rooms_named(&tokens(&text), depth(&path)) {
            let is_fine =
                other == own || matches!((layer(other), layer(own)), (Some(theirs), Some(ours)) if theirs < ours);
            if !is_fine {
                wrong.push(format!("{path} uses `{other}`"));
            }
        }
    }
    none(&wrong, "a room uses rooms of lower layers only");
}

#[test]
fn paths_that_lead_out_of_a_room_are_seen() {
    let named = |text: &'static str, depth| rooms_named(&tokens(text), depth).into_iter().collect::<Vec<_>>();
    assert_eq!(named("use crate::{a, b::{c, d}, e}; pub(crate) fn f() { crate::g::h() }", 2), ["a", "b", "e", "g"]);
    assert_eq!(named("use super::a; use super::super::b;", 2), ["b"]);
    assert_eq!(named("use super::{a, b}; mod tests { use super::c; use super::super::d; }", 1), ["a", "b", "d"]);
}

#[test]
fn pure_rooms_touch_nothing_outside() {
    let mut wrong = Vec::new();
    for path in files("src", ".rs") {
        let is_pure = room(&path).and_then(layer).is_some_and(|layer| layer <= LAST_PURE_LAYER);
        if !is_pure {
            continue;
        }
        let text = text(&path);
        let tokens = tokens(&text);
        for (at, word) in tokens.iter().enumerate() {
            let is_impure = IMPURE.split_whitespace().any(|impure| impure == *word);
            if is_impure && !EXCEPTIONS.contains(&(path.as_str(), word)) {
                wrong.push(format!("{path}: {word}"));
            }
            if *word == "std" && tokens.get(at + 1) == Some(&"::") {
                let modules = names(&tokens[at + 2..]).into_iter().filter(|module| IMPURE_STD.contains(module));
                wrong.extend(modules.map(|module| format!("{path}: std::{module}")));
            }
        }
        let reads_clock = tokens.windows(3).any(|three| three == ["::", "now", "("]);
        wrong.extend(reads_clock.then(|| format!("{path}: ::now(")));
    }
    none(&wrong, "layers 0 to 4 know no clock, socket, thread, file, hash order, float or unnamed generator");
}

#[test]
fn every_file_says_what_it_is_for() {
    let is_silent = |path: &String| !text(path).starts_with("//!");
    none(&sources().into_iter().filter(is_silent).collect::<Vec<_>>(), "files open with `//!`");
}

#[test]
fn no_file_is_too_long() {
    let long = |path: String| {
        let num_lines = text(&path).lines().count();
        (num_lines > LINES_MAX).then(|| format!("{path}: {num_lines}"))
    };
    none(&sources().into_iter().filter_map(long).collect::<Vec<_>>(), "files have at most 500 lines");
}

#[test]
fn nothing_is_allowed_or_put_off() {
    let mut wrong = Vec::new();
    for path in sources() {
        let text = text(&path);
        let tokens = tokens(&text);
        let allows = tokens.windows(3).any(|three| three == ["[", "allow", "("]);
        wrong.extend(allows.then(|| format!("{path}: `allow`; write `expect` with a reason")));
        let put_off = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
        wrong.extend(put_off.iter().filter(|word| text.contains(**word)).map(|word| format!("{path}: {word}")));
    }
    none(&wrong, "what can be done is done, what cannot is an issue");
}

/// The file that must declare a module, and its name there.
fn declared_by(path: &str) -> (Vec<String>, String) {
    let stem = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let (folder, name) = stem.rsplit_once('/').expect("every file lies in a folder");
    let candidates = ["lib.rs", "main.rs", "mod.rs"].iter().map(|file| format!("{folder}/{file}"));
    (candidates.chain([format!("{folder}.rs")]).collect(), name.to_owned())
}

#[test]
fn no_file_is_forgotten() {
    let mut wrong = Vec::new();
    let doors = ["src/lib.rs", "src/main.rs", "tests/it/main.rs"];
    for path in files("src", ".rs").into_iter().chain(files("tests", ".rs")) {
        let (parents, name) = declared_by(&path);
        let declares = |parent: &String| {
            let Ok(text) = std::fs::read_to_string(super::source::root().join(parent)) else { return false };
            tokens(&text).windows(3).any(|three| three[0] == "mod" && three[1] == name && three[2] == ";")
        };
        if !doors.contains(&path.as_str()) && !parents.iter().any(declares) {
            wrong.push(path);
        }
    }
    none(&wrong, "every file is declared in a `mod`; tests are one binary, tests/it/main.rs");
}
