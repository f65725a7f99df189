//! The same letters read in other frameworks' words: NIST CSF 1.1, and the categories of ITU-T X.1060 and ISOG-J.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::scenario::story::{Csf, Text};

/// The table, as data.
const FILE: &str = include_str!("../../assets/lenses.ron");

/// A table of frameworks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lenses {
    csf_1_1: Vec<(Csf, Csf)>,
    x1060: Vec<Category>,
    categories: Vec<(u8, u8, Vec<Csf>, char)>,
}

/// A category of X.1060.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// `A` to `I`.
    pub letter: char,
    /// Its name.
    pub name: Text,
}

static LENSES: LazyLock<Lenses> = LazyLock::new(|| ron::from_str(FILE).expect("a test reads the table"));

/// The function of CSF 1.1 in which this one of 2.0 stands.
pub fn csf_1_1(csf: Csf) -> Csf {
    LENSES.csf_1_1.iter().find(|(new, _)| *new == csf).map_or(csf, |(_, old)| *old)
}

/// The category of X.1060 to which a step of the sixteen with this function belongs.
pub fn x1060(step: u8, csf: Csf) -> char {
    let fits = |(from, to, functions, _): &&(u8, u8, Vec<Csf>, char)| {
        (*from..=*to).contains(&step) && (functions.is_empty() || functions.contains(&csf))
    };
    LENSES.categories.iter().find(fits).map_or('D', |(.., category)| *category)
}

/// The category with this letter.
pub fn category(letter: char) -> Option<&'static Category> {
    LENSES.x1060.iter().find(|category| category.letter == letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_and_function_has_a_category_with_a_name() {
        for step in 1..=16 {
            for csf in [Csf::Govern, Csf::Identify, Csf::Protect, Csf::Detect, Csf::Respond, Csf::Recover] {
                let fits = LENSES.categories.iter().any(|(from, to, ..)| (*from..=*to).contains(&step));
                assert!(fits && category(x1060(step, csf)).is_some(), "step {step}, {csf:?}");
                assert_ne!(csf_1_1(csf), Csf::Govern);
            }
        }
        assert_eq!((x1060(14, Csf::Respond), x1060(12, Csf::Detect), x1060(12, Csf::Govern)), ('C', 'B', 'A'));
        assert_eq!(LENSES.x1060.iter().map(|category| category.letter).collect::<String>(), "ABCDEFGHI");
    }
}
