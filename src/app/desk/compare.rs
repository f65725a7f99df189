//! Exercises side by side: read in the background, and so are played those of stand-ins beside them.

use std::time::Duration;

use super::{Background, Desk};
use crate::app::wish::Screen;
use crate::journal::{Journal, Player};
use crate::report::Block;
use crate::report::Format;
use crate::report::compare::{self, Among, Comparison, Exercise, Lived, OTHERS, RUNS_MAX, Run};
use crate::rollout::whatif::Progress;
use crate::rollout::{Casting, simulate_while};
use crate::store::{ExerciseId, Summary};
use crate::text::{Words, arg};
use crate::trouble::{Done, Trouble};

/// Exercises that are compared.
#[derive(Debug)]
pub struct Compared {
    /// Their numbers, the oldest first.
    pub ids: Vec<ExerciseId>,
    /// All of this team's, instead of some that somebody chose.
    pub team: Option<Box<str>>,
    /// What there is to compare.
    pub read: Background<Vec<Told>>,
    /// The last one among those of stand-ins, once somebody has asked for it.
    pub against: Option<Against>,
}

/// One of them.
#[derive(Debug)]
pub struct Told {
    /// Its number.
    pub id: ExerciseId,
    begun_secs: u64,
    lived: Lived,
}

/// Stand-ins on the same files.
#[derive(Debug)]
pub struct Against {
    /// How they play.
    pub player: Player,
    played: Background<Among>,
}

impl Against {
    /// How far they are.
    pub fn progress(&self) -> Progress {
        self.played.progress()
    }

    /// Whether all have been played.
    pub fn is_found(&self) -> bool {
        self.played.found().is_some()
    }
}

/// How stand-ins play with which an exercise is compared.
pub const fn manner(player: Player) -> &'static str {
    match player {
        Player::Textbook => "library-by-textbook",
        Player::Story => "library-by-story",
        Player::Random => "library-by-chance",
        Player::Human | Player::Stance => "library-by-stance",
    }
}

impl Compared {
    /// Whether the last one stands among stand-ins.
    pub fn is_among(&self) -> bool {
        self.against.as_ref().is_some_and(Against::is_found)
    }

    /// As blocks, when everything has been read.
    pub fn blocks(&self, words: &Words) -> Option<Vec<Block>> {
        self.laid_out(words, |comparison| compare::blocks(words, comparison))
    }

    fn laid_out<T>(&self, words: &Words, with: impl FnOnce(&Comparison<'_>) -> T) -> Option<T> {
        let told = self.read.found()?;
        let name = |it: &Told| words.say_with("exercise-number", &[arg("id", it.id.to_string())]);
        let names: Vec<String> = told.iter().map(name).collect();
        let found = self.against.as_ref().and_then(|it| Some((it.player, it.played.found()?)));
        let among = found.map(|(player, among)| Among { policy: words.say(manner(player)).into(), ..among.clone() });
        let each = told.iter().zip(&names).map(|(it, name)| (it.lived.run(name), it.begun_secs));
        let exercises: Vec<Exercise<'_>> = each.map(|(run, begun_secs)| Exercise { run, begun_secs }).collect();
        let Some(team) = &self.team else {
            let runs: Vec<Run<'_>> = exercises.iter().map(|it| it.run).collect();
            return Some(with(&Comparison { runs: &runs, among: among.as_ref(), team: None }));
        };
        let alike = Comparison::alike(&exercises);
        Some(with(&Comparison { among: among.as_ref(), ..Comparison::of_team(team, &exercises, &alike) }))
    }

    /// What its file is called.
    fn file_name(&self) -> String {
        let ids: Vec<String> = self.ids.iter().map(ToString::to_string).collect();
        match (&self.team, ids.as_slice()) {
            (Some(_), [first, .., last]) => format!("team-{first}-{last}"),
            _ => format!("compare-{}", ids.join("-")),
        }
    }
}

impl Desk {
    /// The exercises that are compared.
    pub fn compared(&self) -> Option<&Compared> {
        self.compared.as_ref()
    }

    /// Puts exercises of one scenario side by side, in the order in which they were begun.
    pub(super) fn compare(&mut self, ids: &[ExerciseId]) -> Done {
        let summaries = ids.iter().map(|id| self.store.summary(*id)).collect::<Result<Vec<_>, _>>()?;
        if summaries.len() > RUNS_MAX {
            return Err(Trouble::of("compare-too-many").with("max", RUNS_MAX.to_string()));
        }
        if let Some(other) = summaries.iter().find(|it| it.scenario != summaries[0].scenario) {
            let [first, other] = [&summaries[0], other].map(|it| it.id.to_string());
            return Err(Trouble::of("compare-other-scenario").with("first", first).with("other", other));
        }
        self.lay_side_by_side(summaries, None)
    }

    /// Follows a team from exercise to exercise.
    pub(super) fn follow(&mut self, team: &str) -> Done {
        let summaries = self.store.of_team(team)?;
        self.lay_side_by_side(summaries, Some(team.into()))
    }

    fn lay_side_by_side(&mut self, mut summaries: Vec<Summary>, team: Option<Box<str>>) -> Done {
        summaries.sort_by_key(|it| (it.begun_secs, it.id));
        let mut journals: Vec<(Summary, Journal)> = Vec::new();
        for summary in summaries {
            // A comparison gives away as much as a debrief does.
            let id = summary.id.to_string();
            if summary.ending.is_none() {
                return Err(Trouble::of("lesson-not-ended").with("id", id));
            }
            let journal = self.store.load(summary.id)?;
            if !journal.unwritten().is_empty() {
                return Err(Trouble::of("compare-own-words").with("id", id));
            }
            journals.push((summary, journal));
        }
        if journals.len() < 2 {
            return Err(Trouble::of("library-compare-how"));
        }
        let ids = journals.iter().map(|(summary, _)| summary.id).collect();
        let read = Background::begin("kunren-compare", move |watch| {
            let planned = journals.len() as u64;
            let mut told = Vec::new();
            for (played, (summary, journal)) in (0_u64..).zip(journals) {
                if !watch(Progress { played, planned }) {
                    return None;
                }
                // Nothing of it is kept, so nothing can fail to be kept.
                let lived = Lived::of(journal).ok()?;
                told.push(Told { id: summary.id, begun_secs: summary.begun_secs, lived });
            }
            Some(told)
        })?;
        self.compared = Some(Compared { ids, team, read, against: None });
        self.go_to(Screen::Compare);
        Ok(())
    }

    /// Begins to play stand-ins on the files of the last one.
    pub(super) fn play_against(&mut self, player: Player) -> Done {
        let Some(compared) = &mut self.compared else {
            return Ok(());
        };
        let Some(last) = compared.read.found().and_then(|told| told.last()) else {
            return Ok(());
        };
        let (setting, summary) = (last.lived.journal.setting.clone(), last.lived.summary.clone());
        let played = Background::begin("kunren-against", move |watch| {
            let casting = Casting::all(&setting, player);
            let planned = u64::from(OTHERS);
            let others = simulate_while(&setting, &casting, 1, OTHERS, |played| watch(Progress { played, planned }))?;
            Some(Among::of("", &summary, &others))
        })?;
        compared.against = Some(Against { player, played });
        Ok(())
    }

    /// Lets go of stand-ins that are still being played; what has been found stays.
    pub(super) fn give_up_against(&mut self) {
        if let Some(compared) = self.compared.as_mut().filter(|compared| !compared.is_among()) {
            compared.against = None;
        }
    }

    /// Whether reading or playing broke off, and is let go of: without what was read there is nothing to compare.
    pub(super) fn loses_compared(&mut self) -> bool {
        let Some(compared) = &mut self.compared else {
            return false;
        };
        if compared.read.is_lost() {
            self.go_to(Screen::Library);
            return true;
        }
        let is_lost = compared.against.as_ref().is_some_and(|against| against.played.is_lost());
        if is_lost {
            compared.against = None;
        }
        is_lost
    }

    /// Saves the comparison, and says where it is.
    pub(super) fn save_compared(&mut self, format: Format) {
        let words = self.words();
        let report = self.compared.as_ref().and_then(|compared| {
            let report = compared.laid_out(words, |comparison| compare::render(words, comparison, format))?;
            Some((compared.file_name(), report))
        });
        (self.trouble, self.notice) = (None, None);
        if let Some((name, report)) = report {
            let written = self.write_export(&name, format, &report);
            self.say_where(written);
        }
    }

    /// When to show again how far reading and playing are.
    pub(super) fn compared_wake_in(&self) -> Option<Duration> {
        let compared = self.compared.as_ref()?;
        let against = compared.against.as_ref().and_then(|against| against.played.wake_in());
        compared.read.wake_in().or(against)
    }
}
