//! A debrief as something to read: text for the terminal, Markdown, JSON; in Japanese and in English.

mod json;
mod labels;
mod markdown;
mod page;
mod plain;
mod reporter;
mod section;

use std::str::FromStr;

use crate::debrief::Debrief;
use crate::journal::Journal;
use crate::scenario::names::RoleId;
use crate::text::{Chronicle, Words};

pub use page::{Block, Item};

use page::Page;
use reporter::Reporter;

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// For the terminal.
    Text,
    /// Markdown.
    Md,
    /// JSON, with the names and the lines that its ids stand for.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Text, Self::Md, Self::Json];

    /// Its name, as in `--format`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Md => "md",
            Self::Json => "json",
        }
    }
}

impl FromStr for Format {
    type Err = NoSuchFormat;
    fn from_str(text: &str) -> Result<Self, NoSuchFormat> {
        Self::ALL.into_iter().find(|format| format.name() == text).ok_or(NoSuchFormat)
    }
}

/// Neither text nor md nor json.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("known formats are text, md and json")]
pub struct NoSuchFormat;

/// The report on a debrief; for one seat, only what concerns it.
pub fn render(journal: &Journal, debrief: &Debrief, words: &Words, format: Format, seat: Option<RoleId>) -> String {
    let reporter = Reporter::new(journal, debrief, words, seat, format == Format::Text);
    match format {
        Format::Text => plain::plain(&page(&reporter), words),
        Format::Md => markdown::markdown(&page(&reporter)),
        Format::Json => json::json(&reporter),
    }
}

/// The same before it has a form, for a screen: as short as for the terminal.
pub fn blocks(journal: &Journal, debrief: &Debrief, words: &Words, seat: Option<RoleId>) -> Vec<Block> {
    page(&Reporter::new(journal, debrief, words, seat, true)).blocks
}

/// Everything that the record says of one entry.
pub fn entry(journal: &Journal, words: &Words, seq: u32) -> Vec<String> {
    let mut chronicle = Chronicle::new(words, &journal.setting);
    let mut lines = Vec::new();
    for entry in journal.entries.iter().take_while(|entry| entry.seq <= seq) {
        // What came before is told, too: messages are known by what was said when they were sent.
        let told: Vec<String> = entry.events.iter().filter_map(|event| chronicle.tell(event)).collect();
        if entry.seq == seq {
            lines = told;
        }
    }
    lines
}

/// The sections, in the order in which one reads them: what happened, how it is judged and why, what lay behind it,
/// and the record itself.
fn page(reporter: &Reporter<'_>) -> Page {
    const SECTIONS: &[fn(&Reporter<'_>, &mut Page)] = &[
        section::ending::write,
        section::stories::write,
        section::ratings::write,
        section::deadlines::write,
        section::knowledge::write,
        section::dealings::write,
        section::evidence::write,
        section::money::write,
        section::gates::write,
        section::process::write,
        section::mined::write,
        section::moments::write,
        section::personal::write,
    ];
    let mut page = Page::default();
    SECTIONS.iter().for_each(|write| write(reporter, &mut page));
    page
}
