//! A run among those of stand-ins on the same files: where it stands in each distribution.

use serde::Serialize;

use crate::exercise::command::Rating;
use crate::report::page::{Block, Standing};
use crate::rollout::Summary;
use crate::text::{Words, arg};

use super::{Cell, Part, Run, Unit};

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
    /// The least, a quarter, half, three quarters and the most of the others.
    pub spread: [i64; 5],
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
        Self { measure, value, under_percent, same_percent, spread: [0, 25, 50, 75, 100].map(at) }
    }
}

impl Among {
    /// Where a run stands among others on its files.
    pub fn of(policy: &str, run: &Summary, others: &[Summary]) -> Self {
        let same = others.iter().filter(|other| other.ending == run.ending).count();
        let stands = MEASURES
            .iter()
            .map(|(measure, of)| Stands::of(*measure, of(run), others.iter().map(of).collect()))
            .collect();
        Self { policy: policy.into(), num_runs: others.len() as u32, num_same_ending: same as u32, stands }
    }
}

/// What is measured, and how.
type Measured = (Measure, fn(&Summary) -> i64);

const MEASURES: &[Measured] = &[
    (Measure::GoodPercent, good_percent),
    (Measure::HarmYen, |run| run.loss_yen),
    (Measure::SpentYen, |run| run.spent_yen),
    (Measure::DownSecs, |run| run.down_secs.iter().map(|secs| i64::from(*secs)).sum()),
    (Measure::IdleSecs, |run| run.idle.iter().map(|idle| i64::from(idle.total_secs)).sum()),
    (Measure::ClocksMissed, |run| run.clocks.iter().filter(|(_, _, missed)| *missed).count() as i64),
    (Measure::NoticesMissed, |run| run.notices.1.into()),
    (Measure::Returned, |run| run.num_returned.into()),
    (Measure::Messages, |run| run.num_messages.into()),
    (Measure::Decisions, |run| run.num_decisions.into()),
    (Measure::LengthSecs, |run| run.length_secs.into()),
];

/// Of the letters, percent that are P or S.
fn good_percent(run: &Summary) -> i64 {
    let rated: Vec<Rating> = run.letters.iter().flatten().copied().collect();
    let good = rated.iter().filter(|letter| **letter <= Rating::S).count();
    (good * 100 / rated.len().max(1)) as i64
}

pub(super) fn part(words: &Words, run: &Run<'_>, among: &Among) -> Part {
    let args = [
        arg("name", run.name),
        arg("policy", &*among.policy),
        arg("runs", among.num_runs),
        arg("same", among.num_same_ending),
    ];
    let mut head = vec![words.say("compare-what"), run.name.to_owned()];
    let heads = [
        "compare-under",
        "compare-same-share",
        "compare-least",
        "compare-p25",
        "compare-median",
        "compare-p75",
        "compare-most",
    ];
    head.extend(heads.map(|id| words.say(id)));
    let row = |it: &Stands| {
        let number = |value| Cell::number(words, value, it.measure.unit());
        let percent = |percent: u32| Cell::number(words, percent.into(), Unit::Percent);
        let mut cells = vec![Cell::from(words.say(it.measure.name())), number(it.value)];
        cells.extend([percent(it.under_percent), percent(it.same_percent)]);
        cells.extend(it.spread.map(number));
        cells
    };
    Part {
        anchor: "among",
        heading: words.say("compare-among"),
        intro: Some(words.say_with("compare-among-how", &args)),
        head,
        rows: among.stands.iter().map(row).collect(),
        picture: Some(Block::Standings {
            how: words.say("compare-spread-how"),
            all: among.stands.iter().map(|it| in_words(words, it)).collect(),
        }),
        ..Part::default()
    }
}

/// As a picture shows it, and in words.
pub(in crate::report) fn in_words(words: &Words, it: &Stands) -> Standing {
    let name = words.say(it.measure.name());
    let number = |value| it.measure.unit().shown(words, value);
    let [least, p25, median, p75, most] = it.spread.map(number);
    let quantiles = [("least", least), ("p25", p25), ("median", median), ("p75", p75), ("most", most)];
    let mut args = vec![arg("what", &*name), arg("value", number(it.value))];
    args.extend(quantiles.into_iter().map(|(quantile, value)| arg(quantile, value)));
    Standing {
        name: words.say_with("debrief-labelled", &[arg("label", &*name), arg("text", number(it.value))]),
        said: words.say_with("compare-spread-row", &args),
        value: it.value,
        quantiles: it.spread,
    }
}

impl Measure {
    /// The sentence that it is called by.
    pub(in crate::report) const fn name(self) -> &'static str {
        match self {
            Self::GoodPercent => "compare-good",
            Self::HarmYen => "compare-harm",
            Self::SpentYen => "debrief-spent",
            Self::DownSecs => "compare-services",
            Self::IdleSecs => "compare-idle",
            Self::ClocksMissed => "compare-clocks-missed",
            Self::NoticesMissed => "compare-notices-missed",
            Self::Returned => "compare-sent-back",
            Self::Messages => "compare-messages",
            Self::Decisions => "compare-decisions",
            Self::LengthSecs => "compare-length",
        }
    }

    pub(in crate::report) const fn unit(self) -> Unit {
        match self {
            Self::GoodPercent => Unit::Percent,
            Self::HarmYen | Self::SpentYen => Unit::AboutYen,
            Self::DownSecs | Self::IdleSecs | Self::LengthSecs => Unit::Secs,
            Self::ClocksMissed | Self::NoticesMissed | Self::Returned | Self::Messages | Self::Decisions => Unit::Count,
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
        assert_eq!(stands.spread, [10, 10, 20, 30, 40]);
        let alone = Stands::of(Measure::Messages, 20, Vec::new());
        assert_eq!((alone.under_percent, alone.same_percent, alone.spread), (0, 0, [0; 5]));
    }
}
