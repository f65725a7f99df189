//! Two or more runs of the same scenario side by side: before and after, or table beside table; and one run among those of
//! stand-ins. Runs may be on different files: what is compared is called by its authors' names.

mod against;
mod json;
mod rows;
mod team;

pub use against::{Among, Measure, Stands};
pub use json::json;
pub use team::{Exercise, trend};

use std::collections::BTreeSet;

use crate::debrief::{CaseOf, Debrief};
use crate::exercise::command::Rating;
use crate::journal::Journal;
use crate::scenario::names::RoleId;
use crate::scenario::time::Secs;
use crate::text::{Arg, Speaker, Words, arg};

use super::page::{Block, Item, Page};

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

    /// How well the incident fits the playbook, in whole percent.
    fn fit_percent(&self) -> Option<u64> {
        let incident = self.debrief.process.mined.cases.iter().find(|case| case.of == CaseOf::Incident);
        incident?.fitness.map(|fitness| fitness.percent())
    }
}

/// Writes the comparison.
pub(super) struct Comparer<'a> {
    words: &'a Words,
    runs: &'a [Run<'a>],
}

/// Everything as blocks; `among` is the last run among those of stand-ins.
pub fn compare(words: &Words, runs: &[Run<'_>], among: Option<&Among>) -> Vec<Block> {
    let comparer = Comparer { words, runs };
    let mut page = Page::default();
    let Some(first) = runs.first() else { return page.blocks };
    let title = words.pick(&first.journal.setting.scenario.about.title);
    page.title(words.say_with("compare-title", &[arg("scenario", title)]));
    comparer.legend(&mut page);
    if runs.len() > 1 {
        page.para(words.say("compare-how"));
    }
    comparer.glance(&mut page);
    comparer.letters(&mut page);
    comparer.clocks(&mut page);
    comparer.services(&mut page);
    comparer.idle(&mut page);
    comparer.stories(&mut page);
    if let (Some(among), Some(run)) = (among, runs.last()) {
        against::write(words, run, among, &mut page);
    }
    page.blocks
}

impl Comparer<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    fn say_with(&self, id: &str, args: &[Arg<'_>]) -> String {
        self.words.say_with(id, args)
    }

    /// Which runs these are.
    fn legend(&self, page: &mut Page) {
        let line = |run: &Run<'_>| {
            let header = &run.journal.header;
            let args = [
                arg("name", run.name),
                arg("company", self.words.pick(&run.journal.setting.organization.company.name)),
                arg("seed", header.seed.to_string()),
                arg("team", header.team.as_deref().unwrap_or_default()),
            ];
            let id = if header.team.is_some() { "compare-run-team" } else { "compare-run" };
            Item::new(self.say_with(id, &args))
        };
        page.list(self.runs.iter().map(line).collect());
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

    /// Whether a letter has changed, and which way.
    fn change(&self, before: Option<Rating>, after: Option<Rating>) -> String {
        self.say(match (before, after) {
            (Some(before), Some(after)) if after < before => "compare-better",
            (Some(before), Some(after)) if after > before => "compare-worse",
            (Some(_), Some(_)) => "compare-same",
            (None, None) => "debrief-none",
            (None, Some(_)) => "compare-new",
            (Some(_), None) => "compare-gone",
        })
    }

    /// Failure stories: told every time, told only before, told only now.
    fn stories(&self, page: &mut Page) {
        page.heading(self.say("debrief-stories"));
        let told = |run: &Run<'_>| run.debrief.stories.iter().map(|it| it.story.clone()).collect::<BTreeSet<_>>();
        let Some((first, last)) = self.runs.first().zip(self.runs.last()) else { return };
        let (before, after) = (told(first), told(last));
        let titles = |wanted: &dyn Fn(&str) -> bool| -> Vec<Item> {
            let mut seen = BTreeSet::new();
            let all = self.runs.iter().flat_map(|run| &run.debrief.stories);
            let new = all.filter(|it| wanted(&it.story) && seen.insert(it.story.clone()));
            new.map(|it| Item::new(self.words.pick(&it.title))).collect()
        };
        let part =
            |id: &str, items: Vec<Item>| Item::new(self.say_with(id, &[arg("n", items.len() as u64)])).with(items);
        if self.runs.len() == 1 {
            return page.list(vec![part("compare-stories-told", titles(&|_| true))]);
        }
        page.list(vec![
            part("compare-stories-gone", titles(&|id| before.contains(id) && !after.contains(id))),
            part("compare-stories-new", titles(&|id| !before.contains(id) && after.contains(id))),
            part("compare-stories-kept", titles(&|id| before.contains(id) && after.contains(id))),
        ]);
    }
}
