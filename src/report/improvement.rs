//! The improvement plan of an exercise, in four steps: what it is measured by, how that stood, who does what by when, and how
//! it stands since. And in the next exercise's debrief, what was retested.

use super::page::{Block, Item, Page};
use super::reporter::{Reporter, bare};
use crate::debrief::{Debrief, Finding, Planned, Reading, Retest, Way};
use crate::exercise::command::Rating;
use crate::journal::Journal;
use crate::scenario::names::kind;
use crate::text::{Speaker, Words, arg};

use super::labels::clock_fate;
use super::section::finding::sentence;

/// The plan of an exercise, and what could still be worked on.
pub fn plan(words: &Words, id: &str, journal: &Journal, debrief: &Debrief, actions: &[Planned]) -> Vec<Block> {
    let mut page = Page::default();
    let title = words.pick(&journal.setting.scenario.about.title);
    page.title(words.say_with("improve-title", &[arg("id", id), arg("scenario", title)]));
    page.para(words.say("improve-how"));
    if actions.is_empty() {
        page.para(words.say("improve-none"));
    }
    table(words, journal, debrief, actions, &mut page);
    weak(words, journal, debrief, &mut page);
    page.blocks
}

fn table(words: &Words, journal: &Journal, debrief: &Debrief, actions: &[Planned], page: &mut Page) {
    let heads = [
        "improve-number",
        "improve-measure",
        "improve-before",
        "improve-action",
        "improve-owner",
        "improve-due",
        "improve-priority",
        "improve-state",
        "improve-since",
    ];
    let row = |it: &Planned| {
        let retest = &it.retest;
        vec![
            retest.number.to_string(),
            measure(words, journal, debrief, &retest.about),
            reading(words, retest.before),
            retest.action.to_string(),
            retest.owner.to_string(),
            retest.due.to_string(),
            it.priority.to_string(),
            state(words, retest),
            since(words, it),
        ]
    };
    page.table(heads.map(|id| words.say(id)).to_vec(), actions.iter().map(row).collect());
}

/// The section of the exercise's own debrief.
pub(super) fn decided(r: &Reporter<'_>, page: &mut Page) {
    if !r.debrief.plan.is_empty() && r.wants_all() {
        page.heading(r.say("improve-head"));
        table(r.speaker.words, r.journal, r.debrief, &r.debrief.plan, page);
    }
}

/// Findings, each with what was decided on about it: once for each action, or once without any. What is about none of them
/// comes last.
pub(super) fn by_finding<'a>(
    r: &'a Reporter<'_>,
    findings: impl Iterator<Item = &'a Finding>,
) -> Vec<(Option<&'a Finding>, Option<&'a Planned>)> {
    let mut left: Vec<&Planned> = r.debrief.plan.iter().collect();
    let mut rows = Vec::new();
    for finding in findings {
        let measures = r.debrief.measures(r.journal, finding);
        let (about, others) = left.into_iter().partition(|planned| measures.contains(&planned.retest.about));
        left = others;
        let about: Vec<&Planned> = about;
        match about.is_empty() {
            true => rows.push((Some(finding), None)),
            false => rows.extend(about.into_iter().map(|planned| (Some(finding), Some(planned)))),
        }
    }
    // Whoever looks at one seat does not see what is about the others.
    rows.extend(left.into_iter().filter(|_| r.wants_all()).map(|planned| (None, Some(planned))));
    rows
}

/// Something that could be worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// What it is, in words.
    pub text: String,
    /// Names of what shows whether it gets better; what stands worst first.
    pub measures: Vec<Box<str>>,
}

/// What could be worked on: findings, those that mattered most first, then what stands badly beside them.
pub fn areas(words: &Words, journal: &Journal, debrief: &Debrief) -> Vec<Area> {
    let r = Reporter::new(journal, debrief, None, words, None, true);
    let findings = debrief.findings.iter().filter(|finding| !finding.is_strength());
    let area = |finding| Area { text: sentence(&r, finding), measures: debrief.measures(journal, finding) };
    let mut areas: Vec<Area> = findings.map(area).collect();
    for (name, how) in debrief.weak(journal) {
        if !areas.iter().any(|area| area.measures.contains(&name)) {
            let text = measured(words, journal, debrief, &name, Some(how));
            areas.push(Area { text, measures: vec![name] });
        }
    }
    areas
}

/// A measure in words, and how it stands.
pub fn measured(words: &Words, journal: &Journal, debrief: &Debrief, name: &str, how: Option<Reading>) -> String {
    let measure = measure(words, journal, debrief, name);
    let args = [arg("label", bare(&measure)), arg("text", reading(words, how))];
    words.say_with("debrief-labelled", &args)
}

/// What an action is about, where no finding is: its measure, and how that stood.
pub(super) fn area(r: &Reporter<'_>, planned: &Planned) -> String {
    let retest = &planned.retest;
    measured(r.speaker.words, r.journal, r.debrief, &retest.about, retest.before)
}

/// Whether it is done.
pub fn state(words: &Words, retest: &Retest) -> String {
    words.say(if retest.is_done { "improve-is-done" } else { "improve-is-open" })
}

/// How it stood later.
pub fn since(words: &Words, it: &Planned) -> String {
    match &it.since {
        None => words.say("improve-not-yet"),
        Some(exercise) => {
            let args = [
                arg("exercise", &**exercise),
                arg("now", reading(words, it.retest.now)),
                arg("way", words.say(way(it.retest.way()))),
            ];
            words.say_with("improve-since-exercise", &args)
        }
    }
}

/// What stands badly, by the names that `--measure` takes.
fn weak(words: &Words, journal: &Journal, debrief: &Debrief, page: &mut Page) {
    let item = |(name, how): (Box<str>, Reading)| {
        let args = [
            arg("name", &*name),
            arg("what", measure(words, journal, debrief, &name)),
            arg("now", reading(words, Some(how))),
        ];
        Item::new(words.say_with("improve-weak", &args))
    };
    let items: Vec<Item> = debrief.weak(journal).into_iter().map(item).collect();
    if !items.is_empty() {
        page.heading(words.say("improve-weak-head"));
        page.list(items);
    }
}

/// The section of the next exercise's debrief.
pub(super) fn retested(r: &Reporter<'_>, page: &mut Page) {
    let retests = &r.debrief.retests;
    if retests.is_empty() || !r.wants_all() {
        return;
    }
    page.heading(r.say("improve-retested"));
    let num = |wanted: fn(Way) -> bool| retests.iter().filter(|it| wanted(it.way())).count() as u64;
    let args = [
        arg("all", retests.len() as u64),
        arg("retested", num(|way| way != Way::NotRetested)),
        arg("better", num(|way| way == Way::Better)),
    ];
    page.para(r.say_with("improve-retested-how", &args));
    let heads = [
        "improve-action",
        "improve-owner",
        "improve-state",
        "improve-measure",
        "improve-before",
        "improve-now",
        "compare-change",
    ];
    let row = |it: &Retest| {
        vec![
            it.action.to_string(),
            it.owner.to_string(),
            state(r.speaker.words, it),
            measure(r.speaker.words, r.journal, r.debrief, &it.about),
            reading(r.speaker.words, it.before),
            reading(r.speaker.words, it.now),
            r.say(way(it.way())),
        ]
    };
    page.table(r.heads(&heads), retests.iter().map(row).collect());
}

const fn way(way: Way) -> &'static str {
    match way {
        Way::Better => "compare-better",
        Way::Same => "compare-same",
        Way::Worse => "compare-worse",
        Way::NotRetested => "improve-not-retested",
    }
}

/// A measure in words; by its name where the scenario at hand does not have it.
fn measure(words: &Words, journal: &Journal, debrief: &Debrief, name: &str) -> String {
    let (names, speaker) = (&journal.setting.names, Speaker::new(words, &journal.setting));
    if let Some(id) = names.find::<kind::Expectation>(name) {
        return speaker.expectation(id).to_owned();
    }
    if let Some(id) = names.find::<kind::Clock>(name) {
        return speaker.clock_name(id).to_owned();
    }
    let told =
        debrief.stories.iter().find(|story| &*story.story == name).map(|story| words.pick(&story.title).to_owned());
    told.unwrap_or_else(|| name.to_owned())
}

/// How a measure stands.
pub fn reading(words: &Words, reading: Option<Reading>) -> String {
    match reading {
        None => words.say("debrief-none"),
        Some(Reading::Letter(letter)) => match letter {
            Rating::P => "P".to_owned(),
            Rating::S => "S".to_owned(),
            Rating::M => "M".to_owned(),
            Rating::U => "U".to_owned(),
        },
        Some(Reading::Clock(fate)) => words.say(clock_fate(fate)),
        Some(Reading::Told(true)) => words.say("improve-told"),
        Some(Reading::Told(false)) => words.say("improve-not-told"),
    }
}
