//! 失敗あるある: well-known failure stories, and what to look for in a run to see that one was told again.
//!
//! One file serves many scenarios. A sign that names something which a setting does not have says nothing about it.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Deserialize;

use super::diagnostic::{Code, Report};
use super::names::{Fitting, Names, ReadinessId, RoleId};
use super::organization::ChannelKind;
use super::rules::Cond;
use super::story::{ClockKind, Text};
use super::time::Span;
use super::{Setting, Sheet, Source};

/// The word that the file begins with.
const FILE_NAME: &str = "Stories";
/// Steps of the flow that stories are laid on, ① to ⑯.
const STEPS: std::ops::RangeInclusive<u8> = 1..=16;

/// Failure stories.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stories {
    /// What the file is called.
    pub id: Box<str>,
    /// In the order in which they are told when they weigh the same.
    pub stories: Vec<FailureStory>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FailureStory {
    /// What it is called.
    pub id: Box<str>,
    /// Rows of source documents.
    #[serde(default)]
    pub rows: Vec<Box<str>>,
    /// Step of the 16-step flow at which it goes wrong, 1 to 16.
    pub step: u8,
    /// Its name.
    pub title: Text,
    /// How it goes, as one would tell a colleague.
    pub telling: Text,
    /// It was told again when one of them shows.
    pub signs: Vec<Fitting<Sign>>,
    /// Preparation that spares one the story: entry of the ledger and level.
    #[serde(default)]
    pub spared_by: Vec<(ReadinessId, u8)>,
}

/// What shows that a story was told again.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Only in this scenario; in every one when it is left out.
    #[serde(default)]
    pub only: Option<Box<str>>,
    /// All of it has to be seen.
    pub see: Vec<Look>,
}

/// A pattern in a run.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Look {
    /// At the end this holds.
    Is(Cond),
    /// The second came to hold, and the first did not within the time, or never.
    Late(Cond, Span, Cond),
    /// The first came to hold before the second, or without it.
    Before(Cond, Cond),
    /// The role heard so many facts that it needed this much later than another seat, or never.
    Untold(RoleId, Span, u16),
    /// The role heard something that it needed over such a channel from outside, when another seat had known it so long.
    Outside(RoleId, ChannelKind, Span),
    /// So many of the role's questions, requests and orders were sent back or refused.
    SentBack(RoleId, u16),
    /// So many questions, requests and orders to the role were read or heard and never answered.
    Unanswered(RoleId, u16),
    /// So many questions from outside were left open by the role.
    LeftOpen(RoleId, u16),
    /// So many rounds of questions about who may decide.
    WhoRounds(u16),
    /// So many things were done without the approval that they need.
    Overstepped(u16),
    /// So many promises of a time of repair were broken.
    RepairPromised(u16),
    /// So many promises of any kind were broken.
    PromiseBroken(u16),
    /// So many clocks of this kind ran out or were never started.
    ClockMissed(ClockKind, u16),
    /// So many notices that a declared severity demands were late.
    NoticesMissed(u16),
    /// So many pieces of evidence were destroyed by somebody's hand.
    EvidenceLost(u16),
    /// So many false facts were passed on from seat to seat.
    Rumours(u16),
    /// A lower severity was declared first, and a higher one this much later.
    Raised(Span),
    /// At least so many letters went between the seats, and the role had part in at least this percentage of them.
    Hub(RoleId, u16, u8),
    /// At least so many letters went between the seats, and no role had part in this percentage of them.
    NoHub(u16, u8),
    /// Something reached the role, and for so long, in an active phase, it did and said nothing.
    Silent(RoleId, Span),
    /// The gate that this entry opens mattered and stayed shut.
    Shut(ReadinessId),
}

/// The stories that the program knows.
const SHIPPED: (&str, &str) = ("failures.stories.ron", include_str!("../../scenarios/failures.stories.ron"));

/// The stories that the program knows and that fit a setting, each with the signs that do.
///
/// # Errors
/// Never for the file that is shipped; a test reads it.
pub fn shipped(setting: &Setting) -> Result<Vec<FailureStory>, Report> {
    read(&Source { path: SHIPPED.0.into(), text: SHIPPED.1.into() }, setting)
}

/// The stories that fit a setting, each with the signs that do.
///
/// # Errors
/// Whatever is wrong with the file besides the ids.
pub fn read(source: &Source, setting: &Setting) -> Result<Vec<FailureStory>, Report> {
    let mut report = Report::default();
    let sheet = Sheet::open(source, FILE_NAME, &mut report);
    let read = sheet.and_then(|sheet| sheet.read_leniently::<Stories>(&setting.names, &mut report));
    let Some(mut file) = read else { return Err(report) };
    for story in &mut file.stories {
        let is_here = |sign: &Sign| sign.only.as_ref().is_none_or(|only| *only == setting.scenario.about.id);
        story.signs.retain(|sign| sign.fits && is_here(&sign.value));
        story.spared_by.retain(|(entry, _)| entry.is_resolved());
    }
    file.stories.retain(|story| !story.signs.is_empty());
    Ok(file.stories)
}

/// Everything that is wrong with a file of stories, for these settings.
pub fn check(source: &Source, settings: &[Arc<Setting>]) -> Report {
    let mut report = Report::default();
    let Some(sheet) = Sheet::open(source, FILE_NAME, &mut report) else { return report };
    sheet.check_texts(&mut report);
    let mut names = Names::new();
    settings.iter().for_each(|setting| names.include(&setting.names));
    let Some(file) = sheet.read::<Stories>(&Arc::new(names), &mut report) else { return report };
    let mut seen = BTreeSet::new();
    for (index, story) in file.stories.iter().enumerate() {
        let mut wrong = |code, message: String| report.push(sheet.wrong_item("stories", index, code, message));
        if !seen.insert(&story.id) {
            wrong(Code::DuplicateId, format!("another story is called \"{}\" already", story.id));
        }
        if !STEPS.contains(&story.step) {
            wrong(Code::OffScale, format!("step {} is not one of the sixteen", story.step));
        }
        if story.signs.is_empty() || story.signs.iter().any(|sign| sign.value.see.is_empty()) {
            wrong(Code::EmptyList, "a story needs a sign, and each sign something to see".to_owned());
        }
    }
    signs_fit_somewhere(&sheet, &file, settings, &mut report);
    report
}

/// A sign names things of one setting, or it can never be seen.
fn signs_fit_somewhere(sheet: &Sheet<'_>, file: &Stories, settings: &[Arc<Setting>], report: &mut Report) {
    let read = |setting: &Arc<Setting>| {
        let id: &str = &setting.scenario.about.id;
        Some((id.to_owned(), sheet.read_leniently::<Stories>(&setting.names, &mut Report::default())?))
    };
    let all: Vec<(String, Stories)> = settings.iter().filter_map(read).collect();
    for (index, story) in file.stories.iter().enumerate() {
        for (nth, sign) in story.signs.iter().enumerate() {
            let only = sign.value.only.as_deref();
            let here: Vec<_> = all.iter().filter(|(id, _)| only.is_none_or(|only| only == id)).collect();
            let message = match only {
                Some(only) if here.is_empty() => {
                    format!("there is no scenario \"{only}\" for a sign of \"{}\"", story.id)
                }
                _ if here.iter().any(|(_, stories)| stories.stories[index].signs[nth].fits) => continue,
                _ => format!("sign {} of \"{}\" names things that no scenario has together", nth + 1, story.id),
            };
            report.push(sheet.wrong_item("stories", index, Code::UnknownId, message));
        }
    }
}
