//! Whatever stands in a file, authors are told about it and nothing breaks.

use kunren::scenario::{Report, Source};
use proptest::prelude::*;

use super::{base, load};

/// Pieces that hurt.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "\\",
    "'",
    ",",
    ":",
    "//",
    "/*",
    "*/",
    "r#\"",
    "Not(",
    "-1",
    "99999999999999999999",
    "None",
    "Some(1)",
    "Always",
    "訓練",
    "\u{feff}",
    "\0",
    "\r\n",
    "id: \"x\",",
    "\"\"",
    "1.5e9",
    "()",
    "[[",
    "#![enable(x)]",
];

/// One edit: in which file, where (per mille of its length), how much is cut, and what is put in.
type Edit = (usize, usize, usize, usize);

fn edited(edits: &[Edit]) -> [Source; 3] {
    let mut sources = base();
    for (file, at, cut, piece) in edits {
        let text = &sources[*file].text;
        let mut start = text.len() * at / 1_000;
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = (start + cut).min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        let new = format!("{}{}{}", &text[..start], PIECES[*piece], &text[end..]);
        sources[*file].text = new.into();
    }
    sources
}

fn is_sound(report: &Report, sources: &[Source; 3]) {
    for diagnostic in report.diagnostics() {
        let source = sources.iter().find(|source| source.path == diagnostic.path).expect("it names a file");
        let line = source.text.split('\n').nth(diagnostic.place.line - 1).expect("it names a line");
        assert_eq!(line.trim_end_matches('\r'), &*diagnostic.line_text);
        let num_chars = line.chars().count();
        assert!(diagnostic.place.col <= num_chars + 1 && diagnostic.place.end_col > diagnostic.place.col);
    }
    assert!(report.to_string().lines().count() >= report.diagnostics().len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_are_reported_and_never_break_anything(
        edits in prop::collection::vec((0..3_usize, 0..1_000_usize, 0..12_usize, 0..PIECES.len()), 1..5)
    ) {
        let sources = edited(&edits);
        match load(sources.clone()) {
            Ok((_, warnings)) => {
                prop_assert!(!warnings.has_errors());
                is_sound(&warnings, &sources);
            }
            Err(report) => {
                prop_assert!(report.has_errors());
                is_sound(&report, &sources);
            }
        }
    }
}
