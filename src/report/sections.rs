//! The sections of a report in the order in which one reads them: how it ended and why, how it is judged, what it cost, and then the
//! ledgers, which are long and there to be looked up.

use super::page::Page;
use super::reporter::Reporter;
use super::{improvement, section, whatif};

/// Writes a section, or nothing where there is nothing to say.
type Write = fn(&Reporter<'_>, &mut Page);

/// What of a section lies folded in a browser, and stays off the paper until somebody opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    /// Nothing.
    Open,
    /// Each part under a heading of its own; what stands before the first one is open.
    Parts,
    /// All of it.
    Whole,
}

/// A section of the report.
pub(super) struct Section {
    /// By this links lead to it, and one asks for it.
    pub(super) name: &'static str,
    pub(super) fold: Fold,
    write: Write,
}

const fn section(name: &'static str, fold: Fold, write: Write) -> Section {
    Section { name, fold, write }
}

/// The one that sums up the others.
pub const SUMMARY: &str = "ending";
/// The improvement plan.
pub(super) const PLAN: &str = "plan";

const SECTIONS: &[Section] = &[
    section(SUMMARY, Fold::Open, section::ending::write),
    section("opinions", Fold::Open, section::opinions::write),
    section("retests", Fold::Open, improvement::retested),
    section(PLAN, Fold::Open, improvement::decided),
    section("stories", Fold::Parts, section::stories::write),
    section("gates", Fold::Open, section::gates::write),
    section("whatif", Fold::Parts, whatif::write),
    section("ratings", Fold::Parts, section::ratings::write),
    section("lenses", Fold::Parts, section::lenses::write),
    section("maturity", Fold::Open, section::maturity::write),
    section("automation", Fold::Open, section::automation::write),
    section("skills", Fold::Open, section::skills::write),
    section("deadlines", Fold::Parts, section::deadlines::write),
    section("communication", Fold::Parts, section::communication::write),
    section("dealings", Fold::Parts, section::dealings::write),
    section("evidence", Fold::Open, section::evidence::write),
    section("money", Fold::Parts, section::money::write),
    section("accounts", Fold::Parts, section::accounts::write),
    section("knowledge", Fold::Whole, section::knowledge::write),
    section("process", Fold::Whole, section::process::write),
    section("mined", Fold::Whole, section::mined::write),
    section("moments", Fold::Whole, section::moments::write),
    section("personal", Fold::Whole, section::personal::write),
];

/// How much of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    All,
    /// These sections.
    Only(Vec<&'static str>),
    /// These sections, and a line on how to come to the others.
    Beginning(Vec<&'static str>),
}

impl Extent {
    fn holds(&self, section: &Section) -> bool {
        match self {
            Self::All => true,
            Self::Only(names) | Self::Beginning(names) => names.contains(&section.name),
        }
    }
}

/// Names of all sections, in their order.
pub fn names() -> impl Iterator<Item = &'static str> {
    SECTIONS.iter().map(|section| section.name)
}

/// The sections that were asked for, each written.
pub(super) fn written(reporter: &Reporter<'_>, extent: &Extent) -> Vec<(&'static Section, Page)> {
    SECTIONS.iter().filter(|section| extent.holds(section)).map(|section| (section, page(reporter, section))).collect()
}

fn page(reporter: &Reporter<'_>, section: &Section) -> Page {
    let mut page = Page::default();
    (section.write)(reporter, &mut page);
    page
}

/// Names of the sections that say something and were not asked for.
pub(super) fn others(reporter: &Reporter<'_>, extent: &Extent) -> Vec<&'static str> {
    let others = SECTIONS.iter().filter(|section| !extent.holds(section));
    others.filter(|section| !page(reporter, section).blocks.is_empty()).map(|section| section.name).collect()
}
