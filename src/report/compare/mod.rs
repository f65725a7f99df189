//! Two or more runs of the same scenario side by side: before and after, or table beside table; and one run among those of
//! stand-ins. Runs may be on different files: what is compared is called by its authors' names.

mod against;
mod json;
mod lived;
mod part;
mod rows;
mod stories;
mod team;

pub use against::{Among, Measure, Stands};
pub use lived::Lived;
pub use team::Exercise;

pub(super) use against::in_words;
pub(super) use part::{Cell, Part, Unit};
pub(super) use team::points;

use crate::debrief::{CaseOf, Debrief};
use crate::journal::Journal;
use crate::scenario::names::RoleId;
use crate::scenario::time::Secs;
use crate::text::{Arg, Speaker, Words, arg};

use super::page::{Block, Page};
use super::{Format, csv, docx, html, markdown, plain, sheets};

/// More columns than this do not fit on any page.
pub const RUNS_MAX: usize = 8;

/// So many runs of stand-ins show where one stands among them.
pub const OTHERS: u32 = 200;

/// In which forms it can be kept.
pub const FORMATS: [Format; 7] =
    [Format::Text, Format::Md, Format::Html, Format::Docx, Format::Xlsx, Format::Csv, Format::Json];

/// One of the runs.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// What it is called here: the number of an exercise, or a file.
    pub name: &'a str,
    /// Its record.
    pub journal: &'a Journal,
    /// What there is to learn from it.
    pub debrief: &'a Debrief,
    /// What only the run itself can be counted by.
    pub counts: &'a Counts,
}

/// What is counted while a run is lived again.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
pub struct Counts {
    /// By seat, time without anything to do beyond five minutes at a time.
    pub idle_secs: Vec<(RoleId, Secs)>,
    /// Messages of the seats.
    pub num_messages: u32,
    /// Decisions of the seats.
    pub num_decisions: u32,
}

impl Run<'_> {
    fn speaker<'a>(&'a self, words: &'a Words) -> Speaker<'a> {
        Speaker::new(words, &self.journal.setting)
    }

    /// P, S, M and U: how many of each.
    fn tally(&self) -> [u32; 4] {
        let mut tally = [0; 4];
        for letter in &self.debrief.letters.list {
            tally[letter.letter() as usize] += 1;
        }
        tally
    }

    /// Of the letters, how many percent are P or S.
    fn good_percent(&self) -> u32 {
        let [p, s, m, u] = self.tally();
        (p + s) * 100 / (p + s + m + u).max(1)
    }

    /// How often something was sent back, and how long it took until it had come as far again.
    fn sent_back(&self) -> (i64, i64) {
        let all = &self.debrief.process.mined.sent_back;
        (all.len() as i64, all.iter().map(|it| i64::from(it.lost_secs)).sum())
    }

    /// How often a step was done again, and how long these took: events, and not how many steps they are.
    fn rework(&self) -> (i64, i64) {
        let all = &self.debrief.process.mined.rework;
        (all.iter().map(|it| i64::from(it.times)).sum(), all.iter().map(|it| i64::from(it.lost_secs)).sum())
    }

    /// How well the incident fits the playbook, in whole percent.
    fn fit_percent(&self) -> Option<u64> {
        let incident = self.debrief.process.mined.cases.iter().find(|case| case.of == CaseOf::Incident);
        incident?.fitness.map(|fitness| fitness.percent())
    }
}

/// What is laid side by side.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    /// Runs of one scenario, the first before and the last after; may be empty where a team is followed.
    pub runs: &'a [Run<'a>],
    /// The last of them among stand-ins.
    pub among: Option<&'a Among>,
    /// A team from exercise to exercise, the oldest first.
    pub team: Option<(&'a str, &'a [Exercise<'a>])>,
}

impl<'a> Comparison<'a> {
    /// A team's exercises in order of time; those of its last one's scenario can be compared letter by letter, as far as
    /// they fit on a page. `exercises` and `alike` come from `Comparison::alike`.
    pub fn of_team(team: &'a str, exercises: &'a [Exercise<'a>], alike: &'a [Run<'a>]) -> Self {
        Self { runs: alike, among: None, team: Some((team, exercises)) }
    }

    /// The last exercises of the same scenario as the very last; none where there is nothing to compare it with.
    pub fn alike(exercises: &[Exercise<'a>]) -> Vec<Run<'a>> {
        let last = exercises.last().map(|it| &it.run.journal.header.scenario);
        let runs = exercises.iter().map(|it| it.run);
        let alike: Vec<Run<'_>> = runs.filter(|run| Some(&run.journal.header.scenario) == last).collect();
        if alike.len() < 2 { Vec::new() } else { alike[alike.len().saturating_sub(RUNS_MAX)..].to_vec() }
    }

    pub(super) fn title(&self, words: &Words) -> String {
        match (self.team, self.runs.first()) {
            (Some((team, _)), _) => words.say_with("compare-trend", &[arg("team", team)]),
            (None, Some(_)) => self.side_by_side(words),
            (None, None) => String::new(),
        }
    }

    fn side_by_side(&self, words: &Words) -> String {
        let title = self.runs.first().map_or("", |run| words.pick(&run.journal.setting.scenario.about.title));
        words.say_with("compare-title", &[arg("scenario", title)])
    }

    /// Everything in its order. What says nothing is left out.
    pub(super) fn parts(&self, words: &Words) -> Vec<Part> {
        let comparer = Comparer { words, runs: self.runs };
        let mut parts: Vec<Part> = self.team.iter().map(|(_, exercises)| team::part(words, exercises)).collect();
        if !self.runs.is_empty() {
            let heading = if self.team.is_some() { self.side_by_side(words) } else { words.say("compare-runs") };
            parts.push(comparer.legend(heading));
            parts.push(comparer.glance());
            parts.push(comparer.objectives());
            parts.extend([comparer.letters(), comparer.clocks(), comparer.services(), comparer.idle()]);
            parts.push(comparer.stories());
        }
        // A team's last exercise may be the only one of its scenario.
        let of_team = self.team.and_then(|(_, exercises)| exercises.last()).map(|it| &it.run);
        let last = self.runs.last().or(of_team);
        parts.extend(last.zip(self.among).map(|(run, among)| against::part(words, run, among)));
        parts.retain(|part| !part.rows.is_empty() || !part.points.is_empty());
        parts
    }
}

/// Everything as blocks, for a screen.
pub fn blocks(words: &Words, comparison: &Comparison<'_>) -> Vec<Block> {
    let parts = comparison.parts(words);
    let title = Block::Title(comparison.title(words));
    std::iter::once(title).chain(parts.iter().flat_map(Part::blocks)).collect()
}

/// Everything in one of `FORMATS`; in any other, as text. Text is UTF-8.
pub fn render(words: &Words, comparison: &Comparison<'_>, format: Format) -> Vec<u8> {
    let page = || Page { blocks: blocks(words, comparison) };
    let text = match format {
        Format::Docx => return docx::page(&page(), words.lang()),
        Format::Xlsx => return sheets::comparison(words, comparison),
        Format::Html => html::comparison(words, comparison),
        Format::Csv => csv::comparison(words, comparison),
        Format::Json => json::json(comparison),
        Format::Md => markdown::markdown(&page()),
        Format::Text | Format::Xes | Format::Ocel | Format::Pnml => plain::plain(&page(), words),
    };
    text.into_bytes()
}

/// Writes the comparison.
pub(super) struct Comparer<'a> {
    words: &'a Words,
    runs: &'a [Run<'a>],
}

impl Comparer<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    fn say_with(&self, id: &str, args: &[Arg<'_>]) -> String {
        self.words.say_with(id, args)
    }

    /// Which runs these are, and under which conditions.
    fn legend(&self, heading: String) -> Part {
        let has_team = self.runs.iter().any(|run| run.journal.header.team.is_some());
        let heads = ["compare-run", "debrief-company", "compare-prepared", "compare-seed"];
        let team = has_team.then_some("compare-team");
        let row = |run: &Run<'_>| {
            let header = &run.journal.header;
            let organization = &run.journal.setting.organization;
            let ready = organization.readiness.iter().filter(|entry| entry.level > 0).count();
            let prepared = [arg("ready", ready), arg("all", organization.readiness.len())];
            let mut cells = vec![
                Cell::from(run.name.to_owned()),
                Cell::from(self.words.pick(&organization.company.name).to_owned()),
                Cell::from(self.say_with("compare-prepared-of", &prepared)),
                Cell::from(header.seed.to_string()),
            ];
            let team = || header.team.as_deref().map_or_else(|| self.say("debrief-none"), str::to_owned);
            cells.extend(has_team.then(|| Cell::from(team())));
            cells
        };
        Part {
            anchor: "runs",
            heading,
            intro: (self.runs.len() > 1).then(|| self.say("compare-how")),
            head: heads.into_iter().chain(team).map(|id| self.say(id)).collect(),
            rows: self.runs.iter().map(row).collect(),
            ..Part::default()
        }
    }

    /// The first cell over the names of the runs, and over what has changed from the first to the last.
    fn head(&self, first: &str) -> Vec<String> {
        let mut head = vec![self.say(first)];
        head.extend(self.runs.iter().map(|run| run.name.to_owned()));
        if self.runs.len() > 1 {
            head.push(self.say("compare-change"));
        }
        head
    }
}
