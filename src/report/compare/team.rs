//! What became of a team from exercise to exercise, in order of time; scenarios may differ.

use crate::report::page::{Block, Step};
use crate::text::{Words, arg};

use super::{Cell, Part, Run, Unit};

/// One exercise of the team.
#[derive(Debug, Clone, Copy)]
pub struct Exercise<'a> {
    /// What was played, and what there is to learn.
    pub run: Run<'a>,
    /// When it was begun, in seconds since 1970.
    pub begun_secs: u64,
}

/// One row for each exercise, the oldest first.
pub(super) fn part(words: &Words, exercises: &[Exercise<'_>]) -> Part {
    let heads = [
        "compare-exercise",
        "compare-begun",
        "debrief-ending",
        "compare-letters-psmu",
        "compare-good",
        "compare-fit",
        "compare-harm",
        "compare-stories",
    ];
    let row = |it: &Exercise<'_>| {
        let run = &it.run;
        let number = |value, unit| Cell::number(words, value, unit);
        let ending = run.debrief.ending.map(|(id, _)| run.speaker(words).ending(id).to_owned());
        let fit = run.fit_percent().map(|fit| number(fit as i64, Unit::Percent));
        vec![
            called(words, run).into(),
            words.room_time(it.begun_secs).into(),
            ending.unwrap_or_else(|| words.say("compare-open")).into(),
            run.tally().map(|num| num.to_string()).join(" / ").into(),
            number(run.good_percent().into(), Unit::Percent),
            fit.unwrap_or_else(|| words.say("debrief-none").into()),
            number(run.debrief.money.harm_yen, Unit::AboutYen),
            number(run.debrief.stories.len() as i64, Unit::Count),
        ]
    };
    Part {
        anchor: "trend",
        heading: words.say("compare-exercises"),
        intro: Some(words.say("compare-trend-how")),
        head: heads.map(|id| words.say(id)).to_vec(),
        rows: exercises.iter().map(row).collect(),
        picture: Some(Block::Course(course(words, exercises))),
        ..Part::default()
    }
}

/// Good letters and fit with the playbook, exercise by exercise, as a picture shows them.
fn course(words: &Words, exercises: &[Exercise<'_>]) -> Vec<Step> {
    let percent = |id: &str, percent: u32| {
        let shown = words.say_with("debrief-percent", &[arg("percent", percent)]);
        (words.say_with("debrief-labelled", &[arg("label", words.say(id)), arg("text", shown)]), percent)
    };
    let step = |(name, good, fit): (String, u32, Option<u32>)| {
        let fit = fit.map(|fit| percent("compare-fit", fit));
        Step { name, percents: [Some(percent("compare-good", good)), fit].into_iter().flatten().collect() }
    };
    points(words, exercises).into_iter().map(step).collect()
}

fn called(words: &Words, run: &Run<'_>) -> String {
    let about = &run.journal.setting.scenario.about;
    words.say_with("compare-exercise-of", &[arg("name", run.name), arg("scenario", words.pick(&about.title))])
}

/// Of each exercise: its name, percent of its letters that are good, and how well it fits the playbook.
pub(in crate::report) fn points(words: &Words, exercises: &[Exercise<'_>]) -> Vec<(String, u32, Option<u32>)> {
    let point = |it: &Exercise<'_>| {
        let fit = it.run.fit_percent().and_then(|fit| u32::try_from(fit).ok());
        (called(words, &it.run), it.run.good_percent(), fit)
    };
    exercises.iter().map(point).collect()
}
