//! A debrief as something to read: text for the terminal, Markdown, HTML, JSON; in Japanese and in English. And the record as
//! event logs and the playbook as a net, for other programs.

pub mod compare;
mod csv;
mod docx;
mod html;
pub mod improvement;
mod json;
mod labels;
mod markdown;
mod ocel;
mod page;
mod plain;
mod pnml;
mod reporter;
mod section;
pub mod sections;
mod sheets;
mod timeline;
pub mod whatif;
mod xes;
mod xml;

use std::str::FromStr;

use crate::debrief::Debrief;
use crate::journal::Journal;
use crate::rollout::whatif::WhatIf;
use crate::scenario::names::RoleId;
use crate::text::{Chronicle, Words, arg};

pub use page::{Block, Item, Standing, Step};
pub use sections::Extent;
pub use xes::{Trace, Tracer, xes};

use page::Page;
use reporter::Reporter;

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// For the terminal.
    Text,
    /// Markdown.
    Md,
    /// One HTML file with charts, for a browser or for paper.
    Html,
    /// A document, after-action report and improvement plan.
    Docx,
    /// A workbook.
    Xlsx,
    /// The timeline, comma-separated.
    Csv,
    /// JSON, with the names and the lines that its ids stand for.
    Json,
    /// Event log of the incident, IEEE 1849-2016.
    Xes,
    /// Event log of the incident, roles, people, messages, evidence, clocks and tickets, OCEL 2.0 in JSON.
    Ocel,
    /// The playbook as a Petri net.
    Pnml,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Text,
        Self::Md,
        Self::Html,
        Self::Docx,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Xes,
        Self::Ocel,
        Self::Pnml,
    ];

    /// Its name, as in `--format`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Md => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xes => "xes",
            Self::Ocel => "ocel",
            Self::Pnml => "pnml",
        }
    }

    /// What the names of its files end with.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Ocel => "ocel.json",
            _ => self.name(),
        }
    }

    /// The form that a file of this name has.
    pub fn of_file(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        // The longer ending first: one ends with the other.
        let endings = Self::ALL.into_iter().filter(|format| name.ends_with(&format!(".{}", format.ending())));
        endings.max_by_key(|format| format.ending().len())
    }

    /// Whether one can ask for parts of it.
    pub const fn has_sections(self) -> bool {
        matches!(self, Self::Text | Self::Md | Self::Html)
    }

    /// Whether it can be read as it is; the others are for programs.
    pub const fn is_text(self) -> bool {
        !matches!(self, Self::Docx | Self::Xlsx)
    }
}

impl FromStr for Format {
    type Err = NoSuchFormat;
    fn from_str(text: &str) -> Result<Self, NoSuchFormat> {
        Self::ALL.into_iter().find(|format| format.name() == text).ok_or(NoSuchFormat)
    }
}

/// None of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("known formats are text, md, html, docx, xlsx, csv, json, xes, ocel and pnml")]
pub struct NoSuchFormat;

/// The report on a debrief, and on decisions taken otherwise if they were played; for one seat, only what concerns it.
/// Text is UTF-8.
pub fn render(
    journal: &Journal,
    debrief: &Debrief,
    whatif: Option<&WhatIf>,
    words: &Words,
    format: Format,
    seat: Option<RoleId>,
) -> Vec<u8> {
    render_extent(journal, debrief, whatif, words, (format, &Extent::All), seat)
}

/// The same, with so much of it as is asked for; only text, Markdown and HTML know parts.
pub fn render_extent(
    journal: &Journal,
    debrief: &Debrief,
    whatif: Option<&WhatIf>,
    words: &Words,
    (format, extent): (Format, &Extent),
    seat: Option<RoleId>,
) -> Vec<u8> {
    let reporter = Reporter::new(journal, debrief, whatif, words, seat, format == Format::Text);
    let text = match format {
        Format::Docx => return docx::docx(&reporter),
        Format::Xlsx => return sheets::xlsx(&reporter),
        Format::Csv => csv::csv(&reporter),
        Format::Text => plain::plain(&page(&reporter, extent), words),
        Format::Md => markdown::markdown(&page(&reporter, extent)),
        Format::Html => html::html(&reporter, &sections::written(&reporter, extent)),
        Format::Json => json::json(&reporter),
        Format::Xes => xes::xes(&journal.setting, words, &[trace(journal)]),
        Format::Ocel => format!("{:#}\n", ocel::ocel(journal, words)),
        Format::Pnml => pnml::pnml(&journal.setting),
    };
    text.into_bytes()
}

/// The steps of the exercise, called by its scenario and seed.
fn trace(journal: &Journal) -> Trace {
    let replayed = journal.replay();
    let log = &replayed.state().progress.log;
    let events = log.iter().map(|(activity, by, mark)| (*activity, *by, mark.at)).collect();
    let name = format!("{} {}", journal.header.scenario, journal.header.seed);
    Tracer::new(&journal.setting).trace(name, events)
}

/// The same before it has a form, for a screen: as short as for the terminal. The improvement plan is left out, because on a
/// screen one works on it.
pub fn blocks(
    journal: &Journal,
    debrief: &Debrief,
    whatif: Option<&WhatIf>,
    words: &Words,
    seat: Option<RoleId>,
) -> Vec<Block> {
    let read = sections::names().filter(|name| *name != sections::PLAN).collect();
    page(&Reporter::new(journal, debrief, whatif, words, seat, true), &Extent::Only(read)).blocks
}

/// Blocks that somebody else wrote, as Markdown or, in any other form, as text.
pub fn lay_out(blocks: Vec<Block>, words: &Words, format: Format) -> String {
    let page = Page { blocks };
    if format == Format::Md { markdown::markdown(&page) } else { plain::plain(&page, words) }
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

fn page(reporter: &Reporter<'_>, extent: &Extent) -> Page {
    let mut page = Page::default();
    page.title(section::ending::title(reporter));
    page.blocks.extend(sections::written(reporter, extent).into_iter().flat_map(|(_, page)| page.blocks));
    if let Extent::Beginning(_) = extent {
        let others = sections::others(reporter, extent);
        if !others.is_empty() {
            page.para(reporter.say_with("debrief-more", &[arg("names", others.join(", "))]));
        }
    }
    page
}
