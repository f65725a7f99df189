//! Which past exercises are to be compared, and which teams can be followed.

use std::collections::{BTreeMap, BTreeSet};

use egui::{RichText, Ui};

use super::Library;
use crate::app::look::{Palette, space};
use crate::app::widgets::{button, para, primary, small, tick};
use crate::app::wish::Beside;
use crate::app::{Wish, Wishes};
use crate::report::compare::RUNS_MAX;
use crate::store::{ExerciseId, Summary};
use crate::text::{Words, arg};

/// Exercises that somebody has ticked.
pub(super) type Chosen = BTreeSet<ExerciseId>;

/// Above the list: what has been ticked, and what can be done with it; then the teams.
pub(super) fn compare(ui: &mut Ui, library: Library<'_>, ended: &[&Summary], chosen: &mut Chosen, wishes: &mut Wishes) {
    chosen.retain(|id| ended.iter().any(|kept| kept.id == *id));
    if ended.len() < 2 {
        return;
    }
    let words = library.words;
    let palette = Palette::here(ui);
    let these: Vec<&&Summary> = ended.iter().filter(|kept| chosen.contains(&kept.id)).collect();
    let why_not = why_not(words, &these);
    ui.add_enabled_ui(why_not.is_none(), |ui| {
        let name = words.say_with("library-compare", &[arg("n", these.len() as u64)]);
        if primary(ui, &name).clicked() {
            wishes.push(Wish::Compare(Beside::These(chosen.iter().copied().collect())));
        }
    });
    if let Some(why_not) = why_not {
        para(ui, small(why_not, palette.ink));
    }
    for team in teams(ended) {
        if button(ui, &words.say_with("library-follow", &[arg("team", team)])).clicked() {
            wishes.push(Wish::Compare(Beside::Team(team.into())));
        }
    }
    ui.add_space(space::GAP);
}

/// What has to be ticked otherwise.
fn why_not(words: &Words, these: &[&&Summary]) -> Option<String> {
    let [first, rest @ ..] = these else {
        return Some(words.say("library-compare-how"));
    };
    if rest.iter().any(|kept| kept.scenario != first.scenario) {
        return Some(words.say("library-compare-others"));
    }
    if these.len() > RUNS_MAX {
        return Some(words.say_with("compare-too-many", &[arg("max", RUNS_MAX as u64)]));
    }
    rest.is_empty().then(|| words.say("library-compare-how"))
}

/// Teams that have come together more than once; a fork is no exercise of its own.
fn teams<'a>(ended: &[&'a Summary]) -> Vec<&'a str> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    let own = ended.iter().filter(|kept| kept.parent.is_none());
    for team in own.filter_map(|kept| kept.team.as_deref()) {
        *counts.entry(team).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(team, _)| team).collect()
}

/// The box on a past exercise.
pub(super) fn choose(ui: &mut Ui, words: &Words, kept: &Summary, chosen: &mut Chosen) {
    let mut is_chosen = chosen.contains(&kept.id);
    let name = words.say_with("library-choose", &[arg("id", kept.id.to_string())]);
    if tick(ui, &mut is_chosen, RichText::new(name)).changed() {
        if is_chosen {
            chosen.insert(kept.id);
        } else {
            chosen.remove(&kept.id);
        }
    }
}
