//! The tables of a comparison: one row for each thing, one column for each run.

use std::collections::BTreeSet;

use crate::debrief::ClockRun;
use crate::report::page::Page;
use crate::scenario::Setting;
use crate::scenario::names::{Id, Kind};
use crate::scenario::rules::Yen;
use crate::scenario::time::Secs;
use crate::text::arg;

use super::super::labels::{clock_fate, letter};
use super::{Comparer, Run};

impl Comparer<'_> {
    /// The run at a glance.
    pub(super) fn glance(&self, page: &mut Page) {
        page.heading(self.say("compare-glance"));
        let yen = |value: fn(&Run<'_>) -> Yen| self.number(value, |yen| self.words.money(yen));
        let secs = |value: fn(&Run<'_>) -> Yen| self.number(value, |secs| self.span(secs));
        let plain = |value: fn(&Run<'_>) -> Yen| self.number(value, |number| number.to_string());
        let rows: [(&str, Vec<String>); 13] = [
            ("debrief-ending", self.texts(|run| self.ending(run))),
            ("compare-letters-psmu", self.texts(|run| run.tally().map(|num| num.to_string()).join(" / "))),
            ("compare-good", self.number(|run| run.good_percent().into(), |percent| self.percent(percent))),
            ("compare-harm", yen(|run| run.debrief.money.harm_yen)),
            ("debrief-spent", yen(|run| run.debrief.money.spent_yen)),
            ("compare-length", secs(|run| run.debrief.length_secs.into())),
            ("compare-fit", self.number(|run| run.fit_percent().unwrap_or(0) as i64, |percent| self.percent(percent))),
            ("compare-sent-back", plain(|run| run.debrief.process.mined.sent_back.len() as i64)),
            ("compare-rework", plain(|run| run.debrief.process.mined.rework.len() as i64)),
            ("compare-messages", plain(|run| run.counts.num_messages.into())),
            ("compare-decisions", plain(|run| run.counts.num_decisions.into())),
            (
                "compare-per-decision",
                self.number(per_decision_tenths, |tenths| format!("{}.{}", tenths / 10, tenths % 10)),
            ),
            ("compare-stories", plain(|run| run.debrief.stories.len() as i64)),
        ];
        let rows = rows.map(|(id, cells)| [vec![self.say(id)], cells].concat());
        page.table(self.head("compare-what"), rows.to_vec());
    }

    fn ending(&self, run: &Run<'_>) -> String {
        let speaker = run.speaker(self.words);
        run.debrief.ending.map_or_else(|| self.say("compare-open"), |(id, _)| speaker.ending(id).to_owned())
    }

    fn percent(&self, percent: i64) -> String {
        self.say_with("debrief-percent", &[arg("percent", percent)])
    }

    fn span(&self, secs: i64) -> String {
        self.words.span(Secs::try_from(secs).unwrap_or(0))
    }

    /// A cell for each run, and nothing about a change.
    fn texts(&self, cell: impl Fn(&Run<'_>) -> String) -> Vec<String> {
        let change = (self.runs.len() > 1).then(|| self.say("debrief-none"));
        self.runs.iter().map(cell).chain(change).collect()
    }

    /// A cell for each run, and the difference between the first and the last.
    fn number(&self, value: impl Fn(&Run<'_>) -> i64, shown: impl Fn(i64) -> String) -> Vec<String> {
        let values: Vec<i64> = self.runs.iter().map(value).collect();
        self.numbers(&values.into_iter().map(Some).collect::<Vec<_>>(), shown)
    }

    fn numbers(&self, values: &[Option<i64>], shown: impl Fn(i64) -> String) -> Vec<String> {
        let cell = |value: &Option<i64>| value.map_or_else(|| self.say("debrief-none"), &shown);
        let mut cells: Vec<String> = values.iter().map(cell).collect();
        if let [Some(first), .., Some(last)] = values {
            let difference = last - first;
            let sign = if difference > 0 { "+" } else { "−" };
            let is_same = difference == 0;
            cells.push(if is_same { self.say("compare-same") } else { format!("{sign}{}", shown(difference.abs())) });
        } else if values.len() > 1 {
            cells.push(self.say("debrief-none"));
        }
        cells
    }

    /// Names that authors gave, of all runs, in the order of the first run that has them.
    fn names<K: Kind>(&self, has: impl Fn(&Run<'_>, Id<K>) -> bool) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let mut all = Vec::new();
        for run in self.runs {
            let names = &run.journal.setting.names;
            for id in Id::<K>::all(names.len::<K>()).filter(|id| has(run, *id)) {
                let name = names.name(id).to_owned();
                if seen.insert(name.clone()) {
                    all.push(name);
                }
            }
        }
        all
    }

    /// What authors have written for the name, in the first run that has it.
    fn called<K: Kind>(&self, name: &str, said: impl Fn(&Run<'_>, Id<K>) -> String) -> String {
        let found = self.runs.iter().find_map(|run| Some(said(run, find(&run.journal.setting, name)?)));
        found.unwrap_or_else(|| name.to_owned())
    }

    /// One letter after the other.
    pub(super) fn letters(&self, page: &mut Page) {
        let rated = |run: &Run<'_>, id| {
            run.debrief.letters.list.iter().find(|letter| letter.expectation == id).map(|it| it.letter())
        };
        let row = |name: String| {
            let found = |run: &Run<'_>| rated(run, find(&run.journal.setting, &name)?);
            let letters: Vec<_> = self.runs.iter().map(found).collect();
            let text = self.called(&name, |run, id| {
                let speaker = run.speaker(self.words);
                let role = run.journal.setting.scenario.expectations[Id::ix(id)].role;
                self.say_with(
                    "compare-expectation",
                    &[arg("role", speaker.role(role)), arg("text", speaker.expectation(id))],
                )
            });
            let mut cells = vec![text];
            cells.extend(
                letters.iter().map(|it| it.map_or_else(|| self.say("debrief-none"), |it| letter(it).to_owned())),
            );
            if let [first, .., last] = *letters {
                cells.push(self.change(first, last));
            }
            cells
        };
        let names = self.names(|run, id| rated(run, id).is_some());
        if !names.is_empty() {
            page.heading(self.say("compare-letters"));
            page.table(self.head("compare-expected"), names.into_iter().map(row).collect());
        }
    }

    /// Clocks with their margins.
    pub(super) fn clocks(&self, page: &mut Page) {
        let of = |run: &Run<'_>, id| run.debrief.clocks.iter().find(|clock| clock.clock == id).cloned();
        let names = self.names(|run, id| of(run, id).is_some());
        if names.is_empty() {
            return;
        }
        let row = |name: String| {
            let found: Vec<Option<ClockRun>> =
                self.runs.iter().map(|run| of(run, find(&run.journal.setting, &name)?)).collect();
            let cell =
                |clock: &Option<ClockRun>| clock.as_ref().map_or_else(|| self.say("debrief-none"), |it| self.fate(it));
            let mut cells = vec![self.called(&name, |run, id| run.speaker(self.words).clock_name(id).to_owned())];
            cells.extend(found.iter().map(cell));
            if self.runs.len() > 1 {
                let margins: Vec<Option<i64>> = found.iter().map(|clock| clock.as_ref()?.margin_secs).collect();
                cells.extend(self.numbers(&margins, |secs| self.span(secs)).pop());
            }
            cells
        };
        page.heading(self.say("compare-clocks"));
        page.table(self.head("compare-clock"), names.into_iter().map(row).collect());
    }

    fn fate(&self, clock: &ClockRun) -> String {
        let fate = self.say(clock_fate(clock.fate));
        match clock.margin_secs {
            None | Some(0) => fate,
            Some(margin) => {
                self.say_with("compare-margin", &[arg("fate", fate), arg("margin", self.span(margin.abs()))])
            }
        }
    }

    /// How long services stood still.
    pub(super) fn services(&self, page: &mut Page) {
        let of = |run: &Run<'_>, id| {
            run.debrief.money.services.iter().find(|it| it.service == id).map_or(0, |it| it.down_secs)
        };
        let names = self.names(|run, id| of(run, id) > 0);
        if names.is_empty() {
            return;
        }
        let row = |name: String| {
            let down = |run: &Run<'_>| Some(i64::from(of(run, find(&run.journal.setting, &name)?)));
            let text = self.called(&name, |run, id| run.speaker(self.words).service(id).to_owned());
            [vec![text], self.numbers(&self.runs.iter().map(down).collect::<Vec<_>>(), |secs| self.span(secs))].concat()
        };
        page.heading(self.say("compare-services"));
        page.table(self.head("debrief-service"), names.into_iter().map(row).collect());
    }

    /// How long seats had nothing to do.
    pub(super) fn idle(&self, page: &mut Page) {
        let of = |run: &Run<'_>, id| {
            run.counts.idle_secs.iter().find(|(role, _)| *role == id).map(|(_, secs)| i64::from(*secs))
        };
        let names = self.names(|run, id| of(run, id).is_some());
        let row = |name: String| {
            let idle = |run: &Run<'_>| of(run, find(&run.journal.setting, &name)?);
            let text = self.called(&name, |run, id| run.speaker(self.words).role(id).to_owned());
            [vec![text], self.numbers(&self.runs.iter().map(idle).collect::<Vec<_>>(), |secs| self.span(secs))].concat()
        };
        if !names.is_empty() {
            page.heading(self.say("compare-idle"));
            page.table(self.head("debrief-role"), names.into_iter().map(row).collect());
        }
    }
}

fn find<K: Kind>(setting: &Setting, name: &str) -> Option<Id<K>> {
    setting.names.find(name)
}

/// Messages for one decision, in tenths.
fn per_decision_tenths(run: &Run<'_>) -> i64 {
    i64::from(run.counts.num_messages) * 10 / i64::from(run.counts.num_decisions.max(1))
}
