//! What became of a team from exercise to exercise, in order of time; scenarios may differ.

use crate::report::page::{Block, Page};
use crate::text::{Words, arg};

use super::Run;

/// One exercise of the team.
#[derive(Debug, Clone, Copy)]
pub struct Exercise<'a> {
    /// What was played, and what there is to learn.
    pub run: Run<'a>,
    /// When it was begun, in seconds since 1970.
    pub begun_secs: u64,
}

/// One row for each exercise, the oldest first.
pub fn trend(words: &Words, team: &str, exercises: &[Exercise<'_>]) -> Vec<Block> {
    let mut page = Page::default();
    page.title(words.say_with("compare-trend", &[arg("team", team)]));
    page.para(words.say("compare-trend-how"));
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
    let percent = |percent: u64| words.say_with("debrief-percent", &[arg("percent", percent)]);
    let row = |it: &Exercise<'_>| {
        let run = &it.run;
        let ending = run.debrief.ending.map(|(id, _)| run.speaker(words).ending(id).to_owned());
        let about = &run.journal.setting.scenario.about;
        let args = [arg("name", run.name), arg("scenario", words.pick(&about.title))];
        vec![
            words.say_with("compare-exercise-of", &args),
            words.room_time(it.begun_secs),
            ending.unwrap_or_else(|| words.say("compare-open")),
            run.tally().map(|num| num.to_string()).join(" / "),
            percent(run.good_percent().into()),
            run.fit_percent().map_or_else(|| words.say("debrief-none"), percent),
            words.money_about(run.debrief.money.harm_yen),
            run.debrief.stories.len().to_string(),
        ]
    };
    page.table(heads.map(|id| words.say(id)).to_vec(), exercises.iter().map(row).collect());
    page.blocks
}
