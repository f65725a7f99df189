//! `kunren whatif`: which decisions would have made a difference, and how much.

use clap::Args;
use serde_json::json;

use super::debrief::parse_page;
use super::desk::Desk;
use super::seat::seat;
use super::simulate::bar;
use super::subject::{self, Subject};
use crate::journal::Journal;
use crate::report::{self, Format, lay_out};
use crate::rollout::whatif::{FEW, Progress, Scope, WhatIf};
use crate::trouble::{Done, Trouble};

/// Of the form of the JSON; other forms will have other numbers.
const FORMAT: u32 = 1;

/// The result does not depend on the number of threads.
#[derive(Debug, Args)]
pub(super) struct Whatif {
    #[arg(value_name = "ID|FILE")]
    subject: Subject,
    #[arg(long, value_name = "text|md|json", value_parser = parse_page, default_value = "text", hide_default_value = true)]
    format: Format,
    #[arg(long, value_name = "ROLE")]
    seat: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=200))]
    decisions: u32,
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(2..=10_000))]
    rollouts: u32,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    stand_ins: bool,
    #[arg(long)]
    spoilers: bool,
}

impl Whatif {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let journal = self.subject.load(desk)?;
        subject::spoils_nothing(&journal, &self.subject, self.spoilers)?;
        let seat = self.seat.map(|name| seat(&journal.setting, &name)).transpose()?;
        let few = if self.all { self.rollouts } else { FEW };
        let (decisions, rollouts, stand_ins) = (self.decisions, self.rollouts, self.stand_ins);
        let scope = Scope { decisions, rollouts, few, stand_ins, seat };
        let Some(whatif) = played(desk, &journal, scope) else { return Ok(()) };
        if self.format == Format::Json {
            return desk.out.line(to_json(&journal, &whatif)?);
        }
        let text = lay_out(report::whatif::page(&journal.setting, &whatif, &desk.words), &desk.words, self.format);
        desk.out.line(text.trim_end())
    }
}

/// Plays it with a bar.
pub(super) fn played(desk: &Desk, journal: &Journal, scope: Scope) -> Option<WhatIf> {
    let bar = bar(&desk.words, "whatif-bar", 0);
    let whatif = WhatIf::of(journal, scope, |Progress { played, planned }| {
        bar.set_length(planned);
        bar.set_position(played);
        true
    });
    bar.finish_and_clear();
    whatif
}

fn to_json(journal: &Journal, whatif: &WhatIf) -> Result<String, Trouble> {
    let json = journal.setting.names.lend(|| {
        let whatif = serde_json::to_value(whatif)?;
        let header = &journal.header;
        serde_json::to_string_pretty(
            &json!({ "format": FORMAT, "scenario": header.scenario, "seed": header.seed, "whatif": whatif }),
        )
    });
    json.map_err(|error| Trouble::of("trouble-output").with("reason", error.to_string()))
}
