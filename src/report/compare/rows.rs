//! The tables of a comparison: one row for each thing, one column for each run.

use std::collections::BTreeSet;

use crate::debrief::{ClockRun, ObjectiveLetter};
use crate::exercise::command::Rating;
use crate::scenario::Setting;
use crate::scenario::names::{Id, Kind};
use crate::text::arg;

use super::super::labels::{clock_fate, letter};
use super::{Cell, Comparer, Part, Run, Unit};

impl Comparer<'_> {
    /// A table; none where it has no rows.
    fn table(&self, anchor: &'static str, heading: &str, first: &str, rows: Vec<Vec<Cell>>) -> Part {
        Part { anchor, heading: self.say(heading), head: self.head(first), rows, ..Part::default() }
    }

    /// The run at a glance.
    pub(super) fn glance(&self) -> Part {
        use Unit::{Count, Percent, Secs, Tenths, Yen};
        let number = |unit, value: fn(&Run<'_>) -> i64| self.number(value, unit);
        let rows: [(&str, Vec<Cell>); 15] = [
            ("debrief-ending", self.texts(|run| self.ending(run))),
            ("compare-letters-psmu", self.texts(|run| run.tally().map(|num| num.to_string()).join(" / "))),
            ("compare-good", number(Percent, |run| run.good_percent().into())),
            ("compare-harm", number(Yen, |run| run.debrief.money.harm_yen)),
            ("debrief-spent", number(Yen, |run| run.debrief.money.spent_yen)),
            ("compare-length", number(Secs, |run| run.debrief.length_secs.into())),
            ("compare-fit", self.fit()),
            ("compare-sent-back", number(Count, |run| run.sent_back().0)),
            ("compare-sent-back-lost", number(Secs, |run| run.sent_back().1)),
            ("compare-rework", number(Count, |run| run.rework().0)),
            ("compare-rework-lost", number(Secs, |run| run.rework().1)),
            ("compare-messages", number(Count, |run| run.counts.num_messages.into())),
            ("compare-decisions", number(Count, |run| run.counts.num_decisions.into())),
            ("compare-per-decision", number(Tenths, per_decision_tenths)),
            ("compare-stories", number(Count, |run| run.debrief.stories.len() as i64)),
        ];
        let rows = rows.map(|(id, cells)| [vec![Cell::from(self.say(id))], cells].concat());
        self.table("glance", "compare-glance", "compare-what", rows.to_vec())
    }

    fn ending(&self, run: &Run<'_>) -> String {
        let speaker = run.speaker(self.words);
        run.debrief.ending.map_or_else(|| self.say("compare-open"), |(id, _)| speaker.ending(id).to_owned())
    }

    fn fit(&self) -> Vec<Cell> {
        let fits: Vec<Option<i64>> = self.runs.iter().map(|run| run.fit_percent().map(|fit| fit as i64)).collect();
        self.numbers(&fits, Unit::Percent)
    }

    fn none(&self) -> Cell {
        Cell::from(self.say("debrief-none"))
    }

    /// A cell for each run, and nothing about a change.
    fn texts(&self, cell: impl Fn(&Run<'_>) -> String) -> Vec<Cell> {
        let change = (self.runs.len() > 1).then(|| self.none());
        self.runs.iter().map(|run| Cell::from(cell(run))).chain(change).collect()
    }

    /// A cell for each run, and the difference between the first and the last.
    fn number(&self, value: impl Fn(&Run<'_>) -> i64, unit: Unit) -> Vec<Cell> {
        let values: Vec<Option<i64>> = self.runs.iter().map(|run| Some(value(run))).collect();
        self.numbers(&values, unit)
    }

    fn numbers(&self, values: &[Option<i64>], unit: Unit) -> Vec<Cell> {
        let cell = |value: &Option<i64>| value.map_or_else(|| self.none(), |it| Cell::number(self.words, it, unit));
        let mut cells: Vec<Cell> = values.iter().map(cell).collect();
        if let [Some(first), .., Some(last)] = values {
            cells.push(Cell::change(self.words, *first, *last, unit));
        } else if values.len() > 1 {
            cells.push(self.none());
        }
        cells
    }

    /// Whether a letter has changed, and which way.
    fn change(&self, before: Option<Rating>, after: Option<Rating>) -> Cell {
        Cell::from(self.say(match (before, after) {
            (Some(before), Some(after)) if after < before => "compare-better",
            (Some(before), Some(after)) if after > before => "compare-worse",
            (Some(_), Some(_)) => "compare-same",
            (None, None) => "debrief-none",
            (None, Some(_)) => "compare-new",
            (Some(_), None) => "compare-gone",
        }))
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

    /// One objective after the other; where the evaluator sees it otherwise, with the rule's letter.
    pub(super) fn objectives(&self) -> Part {
        let of = |run: &Run<'_>, id| run.debrief.letters.objectives.iter().find(|it| it.objective == id).cloned();
        let names = self.names(|run, id| of(run, id).is_some());
        let cell = |found: &Option<ObjectiveLetter>| {
            let Some(this) = found.as_ref().and_then(ObjectiveLetter::letter) else { return self.none() };
            match found.as_ref().and_then(ObjectiveLetter::by_rule).filter(|rule| *rule != this) {
                Some(rule) => {
                    let args = [arg("letter", letter(this)), arg("rule", letter(rule))];
                    Cell::from(self.say_with("compare-letter-beside", &args))
                }
                None => Cell::from(letter(this).to_owned()),
            }
        };
        let row = |name: String| {
            let found: Vec<Option<ObjectiveLetter>> =
                self.runs.iter().map(|run| of(run, find(&run.journal.setting, &name)?)).collect();
            let text = self.called(&name, |run, id| run.speaker(self.words).objective(id).to_owned());
            let mut cells = vec![Cell::from(text)];
            cells.extend(found.iter().map(cell));
            if let [first, .., last] = &found[..] {
                let of = |found: &Option<ObjectiveLetter>| found.as_ref()?.letter();
                cells.push(self.change(of(first), of(last)));
            }
            cells
        };
        self.table("objectives", "compare-objectives", "debrief-objective", names.into_iter().map(row).collect())
    }

    /// One letter after the other.
    pub(super) fn letters(&self) -> Part {
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
            let mut cells = vec![Cell::from(text)];
            let shown = |it: &Option<Rating>| it.map_or_else(|| self.none(), |it| Cell::from(letter(it).to_owned()));
            cells.extend(letters.iter().map(shown));
            if let [first, .., last] = *letters {
                cells.push(self.change(first, last));
            }
            cells
        };
        let names = self.names(|run, id| rated(run, id).is_some());
        self.table("letters", "compare-letters", "compare-expected", names.into_iter().map(row).collect())
    }

    /// Clocks with their margins.
    pub(super) fn clocks(&self) -> Part {
        let of = |run: &Run<'_>, id| run.debrief.clocks.iter().find(|clock| clock.clock == id).cloned();
        let names = self.names(|run, id| of(run, id).is_some());
        let row = |name: String| {
            let found: Vec<Option<ClockRun>> =
                self.runs.iter().map(|run| of(run, find(&run.journal.setting, &name)?)).collect();
            let cell = |clock: &Option<ClockRun>| clock.as_ref().map_or_else(|| self.none(), |it| self.fate(it).into());
            let mut cells =
                vec![self.called(&name, |run, id| run.speaker(self.words).clock_name(id).to_owned()).into()];
            cells.extend(found.iter().map(cell));
            if self.runs.len() > 1 {
                let margins: Vec<Option<i64>> = found.iter().map(|clock| clock.as_ref()?.margin_secs).collect();
                cells.extend(self.numbers(&margins, Unit::Secs).pop());
            }
            cells
        };
        self.table("clocks", "compare-clocks", "compare-clock", names.into_iter().map(row).collect())
    }

    fn fate(&self, clock: &ClockRun) -> String {
        let fate = self.say(clock_fate(clock.fate));
        match clock.margin_secs {
            None | Some(0) => fate,
            Some(margin) => {
                let margin = Unit::Secs.shown(self.words, margin.abs());
                self.say_with("compare-margin", &[arg("fate", fate), arg("margin", margin)])
            }
        }
    }

    /// How long services stood still.
    pub(super) fn services(&self) -> Part {
        let of = |run: &Run<'_>, id| {
            run.debrief.money.services.iter().find(|it| it.service == id).map_or(0, |it| it.down_secs)
        };
        let names = self.names(|run, id| of(run, id) > 0);
        let row = |name: String| {
            let down = |run: &Run<'_>| Some(i64::from(of(run, find(&run.journal.setting, &name)?)));
            let text = self.called(&name, |run, id| run.speaker(self.words).service(id).to_owned());
            let down: Vec<Option<i64>> = self.runs.iter().map(down).collect();
            [vec![Cell::from(text)], self.numbers(&down, Unit::Secs)].concat()
        };
        self.table("services", "compare-services", "debrief-service", names.into_iter().map(row).collect())
    }

    /// How long seats had nothing to do.
    pub(super) fn idle(&self) -> Part {
        let of = |run: &Run<'_>, id| {
            run.counts.idle_secs.iter().find(|(role, _)| *role == id).map(|(_, secs)| i64::from(*secs))
        };
        let names = self.names(|run, id| of(run, id).is_some());
        let row = |name: String| {
            let idle = |run: &Run<'_>| of(run, find(&run.journal.setting, &name)?);
            let text = self.called(&name, |run, id| run.speaker(self.words).role(id).to_owned());
            let idle: Vec<Option<i64>> = self.runs.iter().map(idle).collect();
            [vec![Cell::from(text)], self.numbers(&idle, Unit::Secs)].concat()
        };
        self.table("idle", "compare-idle", "debrief-role", names.into_iter().map(row).collect())
    }
}

fn find<K: Kind>(setting: &Setting, name: &str) -> Option<Id<K>> {
    setting.names.find(name)
}

/// Messages for one decision, in tenths.
fn per_decision_tenths(run: &Run<'_>) -> i64 {
    i64::from(run.counts.num_messages) * 10 / i64::from(run.counts.num_decisions.max(1))
}
