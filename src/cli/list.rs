//! `kunren list`: the exercises of the data folder.

use std::collections::BTreeMap;
use std::sync::Arc;

use clap::Args;

use super::desk::Desk;
use crate::scenario::Setting;
use crate::scenario::names::EndingId;
use crate::store::Summary;
use crate::text::{Arg, Words, arg};
use crate::trouble::Done;

/// The last played first.
#[derive(Debug, Args)]
pub(super) struct List {}

impl List {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let Self {} = self;
        let exercises = desk.store()?.list()?;
        if exercises.is_empty() {
            return desk.say("list-none", &[]);
        }
        // Without its files a list still has ids.
        let mut shelf = desk.shelf().ok();
        let mut loaded: BTreeMap<(&str, &str), Option<Arc<Setting>>> = BTreeMap::new();
        for summary in &exercises {
            let (scenario, organization) = (&*summary.scenario, &*summary.organization);
            // A scenario of somebody else's folder has only its id here.
            let load = || shelf.as_mut().and_then(|shelf| shelf.setting(scenario, Some(organization)).ok());
            let setting = loaded.entry((scenario, organization)).or_insert_with(load);
            let line = line(&desk.words, summary, setting.as_deref());
            desk.out.line(line)?;
        }
        Ok(())
    }
}

/// `3  first-drill on tsubaki, 120 entries, 10 minutes played, 2 hours ago, ended: …`
pub(super) fn line(words: &Words, summary: &Summary, setting: Option<&Setting>) -> String {
    let id = match (&summary.ending, summary.seq) {
        (Some(_), _) => "list-ended",
        (None, 0) => "list-new",
        (None, _) => "list-running",
    };
    let ago = u32::try_from(summary.touched_secs_ago).unwrap_or(u32::MAX);
    let args: [Arg<'_>; 7] = [
        arg("id", summary.id.to_string()),
        arg("scenario", setting.map_or(&*summary.scenario, |this| words.pick(&this.scenario.about.title))),
        arg("organization", setting.map_or(&*summary.organization, |this| words.pick(&this.organization.company.name))),
        arg("entries", summary.seq),
        arg("played", words.span(summary.now_secs)),
        arg("ago", words.span(ago)),
        arg("ending", ending(words, summary, setting)),
    ];
    let line = words.say_with(id, &args);
    match summary.parent {
        None => line,
        Some((parent, seq)) => {
            words.say_with("list-forked", &[arg("line", line), arg("parent", parent.to_string()), arg("seq", seq)])
        }
    }
}

/// Title of the ending, or its id where the scenario is not at hand.
fn ending(words: &Words, summary: &Summary, setting: Option<&Setting>) -> String {
    let id = summary.ending.as_deref().unwrap_or_default();
    let find = |setting: &Setting| {
        let ending: EndingId = setting.names.find(id)?;
        Some(words.pick(&setting.scenario.endings[ending.ix()].title).to_owned())
    };
    setting.and_then(find).unwrap_or_else(|| id.to_owned())
}
