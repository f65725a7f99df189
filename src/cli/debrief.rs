//! `kunren debrief`: what there is to learn from an exercise.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::desk::Desk;
use super::form;
use super::seat::seat;
use super::subject::{self, Subject};
use super::whatif;
use crate::report::{Extent, Format, NoSuchFormat, render_extent, sections};
use crate::rollout::whatif::Scope;
use crate::scenario::failures;
use crate::shelf::files;
use crate::trouble::{Done, Trouble, faulty};

/// Ending, letters with their evidence, clocks, knowledge, money, preparation, and every seat's own record.
#[derive(Debug, Args)]
pub(super) struct Debrief {
    #[arg(value_name = "ID|FILE")]
    subject: Subject,
    #[arg(long, value_name = "text|md|html|docx|xlsx|csv|json|xes|ocel|pnml", value_parser = parse_format)]
    format: Option<Format>,
    #[arg(long)]
    full: bool,
    #[arg(long, value_name = "NAME", value_parser = parse_section, conflicts_with = "full")]
    section: Vec<&'static str>,
    #[arg(long, value_name = "ROLE")]
    seat: Option<String>,
    #[arg(long, value_name = "FILE")]
    stories: Option<PathBuf>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long)]
    what_if: bool,
    #[arg(long)]
    no_names: bool,
    #[arg(long)]
    spoilers: bool,
}

fn parse_format(text: &str) -> Result<Format, NoSuchFormat> {
    text.parse()
}

fn parse_section(text: &str) -> Result<&'static str, String> {
    let known = || format!("known sections are {}", sections::names().collect::<Vec<_>>().join(", "));
    sections::names().find(|name| *name == text).ok_or_else(known)
}

/// The forms of a page: what is not a text has no other.
pub(super) fn parse_page(text: &str) -> Result<Format, &'static str> {
    match text.parse() {
        Ok(format @ (Format::Text | Format::Md | Format::Json)) => Ok(format),
        _ => Err("known formats are text, md and json"),
    }
}

impl Debrief {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let format = form::chosen(self.format, self.output.as_deref(), &Format::ALL)?;
        let extent = self.extent(format)?;
        let mut journal = self.subject.load(desk)?;
        subject::spoils_nothing(&journal, &self.subject, self.spoilers)?;
        let seat = self.seat.map(|name| seat(&journal.setting, &name)).transpose()?;
        if self.no_names {
            journal.setting = Arc::new(journal.setting.with_roles_for_names());
        }
        let mut debrief = crate::debrief::Debrief::of(&journal);
        if let Subject::Kept(id) = self.subject {
            let store = desk.store()?;
            debrief.retests = store.retests(id, &journal, &debrief)?;
            debrief.plan = store.plan(id, &journal, &debrief)?;
        }
        if self.no_names {
            debrief.without_owners();
        }
        if let Some(path) = self.stories {
            let own = failures::read(&files::read(&path)?, &journal.setting).map_err(|report| faulty(&report))?;
            debrief.stories = [debrief.retold(&journal, &own), debrief.stories].concat();
        }
        let scope = Scope { seat, ..Scope::default() };
        let whatif = if self.what_if { whatif::played(desk, &journal, scope) } else { None };
        let report = render_extent(&journal, &debrief, whatif.as_ref(), &desk.words, (format, &extent), seat);
        form::hand_over(desk, report, format, self.output.as_deref())
    }

    /// What was asked for. A terminal shows the summary otherwise, with what the team wrote itself.
    fn extent(&self, format: Format) -> Result<Extent, Trouble> {
        if !self.section.is_empty() {
            let whole =
                || Trouble::of("trouble-no-sections").with("format", format.name()).hint("hint-no-sections").usage();
            return format.has_sections().then(|| Extent::Only(self.section.clone())).ok_or_else(whole);
        }
        if self.full || format != Format::Text {
            return Ok(Extent::All);
        }
        let mut names = vec![sections::SUMMARY, "opinions", "retests"];
        names.extend(self.stories.is_some().then_some("stories"));
        names.extend(self.what_if.then_some("whatif"));
        Ok(Extent::Beginning(names))
    }
}
