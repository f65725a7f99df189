//! A run among those of stand-ins on the same files: where it stands in each distribution.

use serde::Serialize;

use crate::report::page::Page;
use crate::text::{Words, arg};

use super::Run;

/// What is measured of each run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Of the letters, percent that are P or S.
    GoodPercent,
    /// Loss by downtime and damage, in yen.
    HarmYen,
    /// Spent, in yen.
    SpentYen,
    /// Services under 50 %, all together, in seconds.
    DownSecs,
    /// Seats without anything to do, all together, in seconds.
    IdleSecs,
    /// Clocks that ran out.
    ClocksMissed,
    /// Notices that were missed.
    NoticesMissed,
    /// Requests that were sent back or refused.
    Returned,
    /// Messages of the seats.
    Messages,
    /// Decisions of the seats.
    Decisions,
    /// From STARTEX to ENDEX, in seconds.
    LengthSecs,
}

/// One measure of this run and of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Stands {
    /// Which.
    pub measure: Measure,
    /// Of this run.
    pub value: i64,
    /// Percent of the others that are under it.
    pub under_percent: u32,
    /// Percent of the others that are exactly there.
    pub same_percent: u32,
    /// The least, the middle, nine tenths, the most of the others.
    pub spread: [i64; 4],
}

/// The last of the runs among those of stand-ins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Among {
    /// How the stand-ins play, as it was asked for.
    pub policy: Box<str>,
    /// How many runs.
    pub num_runs: u32,
    /// How many of them ended as this one did.
    pub num_same_ending: u32,
    /// By measure.
    pub stands: Vec<Stands>,
}

impl Stands {
    /// Where a value stands among others.
    pub fn of(measure: Measure, value: i64, mut others: Vec<i64>) -> Self {
        others.sort_unstable();
        let num = others.len().max(1);
        let percent = |count: usize| (count * 100 / num) as u32;
        let at = |percent: usize| others.get((num - 1) * percent / 100).copied().unwrap_or(0);
        let under = others.partition_point(|other| *other < value);
        let same = others.partition_point(|other| *other <= value) - under;
        let (under_percent, same_percent) = (percent(under), percent(same));
        Self { measure, value, under_percent, same_percent, spread: [at(0), at(50), at(90), at(100)] }
    }
}

pub(super) fn write(words: &Words, run: &Run<'_>, among: &Among, page: &mut Page) {
    let args = [
        arg("name", run.name),
        arg("policy", &*among.policy),
        arg("runs", among.num_runs),
        arg("same", among.num_same_ending),
    ];
    page.heading(words.say("compare-among"));
    page.para(words.say_with("compare-among-how", &args));
    let mut head = vec![words.say("compare-what"), run.name.to_owned()];
    let heads =
        ["compare-under", "compare-same-share", "compare-least", "compare-median", "compare-p90", "compare-most"];
    head.extend(heads.map(|id| words.say(id)));
    let percent = |percent: u32| words.say_with("debrief-percent", &[arg("percent", percent)]);
    let row = |it: &Stands| {
        let shown = |value| shown(words, it.measure, value);
        let mut cells = vec![words.say(name(it.measure)), shown(it.value)];
        cells.extend([percent(it.under_percent), percent(it.same_percent)]);
        cells.extend(it.spread.map(shown));
        cells
    };
    page.table(head, among.stands.iter().map(row).collect());
}

const fn name(measure: Measure) -> &'static str {
    match measure {
        Measure::GoodPercent => "compare-good",
        Measure::HarmYen => "compare-harm",
        Measure::SpentYen => "debrief-spent",
        Measure::DownSecs => "compare-services",
        Measure::IdleSecs => "compare-idle",
        Measure::ClocksMissed => "compare-clocks-missed",
        Measure::NoticesMissed => "compare-notices-missed",
        Measure::Returned => "compare-sent-back",
        Measure::Messages => "compare-messages",
        Measure::Decisions => "compare-decisions",
        Measure::LengthSecs => "compare-length",
    }
}

fn shown(words: &Words, measure: Measure, value: i64) -> String {
    match measure {
        Measure::GoodPercent => words.say_with("debrief-percent", &[arg("percent", value)]),
        Measure::HarmYen | Measure::SpentYen => words.money_about(value),
        Measure::DownSecs | Measure::IdleSecs | Measure::LengthSecs => words.span(u32::try_from(value).unwrap_or(0)),
        Measure::ClocksMissed | Measure::NoticesMissed | Measure::Returned | Measure::Messages | Measure::Decisions => {
            value.to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_stands_among_the_others_by_how_many_are_under_it() {
        let stands = Stands::of(Measure::Messages, 20, vec![40, 10, 20, 30]);
        assert_eq!((stands.under_percent, stands.same_percent), (25, 25));
        assert_eq!(stands.spread, [10, 20, 30, 40]);
        let alone = Stands::of(Measure::Messages, 20, Vec::new());
        assert_eq!((alone.under_percent, alone.same_percent, alone.spread), (0, 0, [0; 4]));
    }
}
