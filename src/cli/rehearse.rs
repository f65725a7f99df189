//! `kunren rehearse`: scripted runs, and the first difference of each.

use std::path::PathBuf;

use clap::Args;

use super::desk::Desk;
use crate::rehearsal::{self, Failure, Mismatch, Rehearsal};
use crate::scenario::Source;
use crate::shelf::Shelf;
use crate::shelf::files;
use crate::text::{Arg, Speaker, Words, arg};
use crate::trouble::{Done, Trouble, faulty};

/// Plan files, folders with plan files, or shipped plans by name.
#[derive(Debug, Args)]
pub(super) struct Rehearse {
    #[arg(value_name = "PLAN", required = true)]
    plans: Vec<PathBuf>,
}

impl Rehearse {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let mut shelf = desk.shelf()?;
        let mut num_failed = 0_u64;
        let plans = self.sources(&mut shelf)?;
        for plan in &plans {
            let rehearsal = load(&mut shelf, plan)?;
            let line = match rehearsal::run(&rehearsal) {
                Ok(passed) => {
                    let speaker = Speaker::new(&desk.words, &rehearsal.setting);
                    let ending = passed.ending.map_or("", |ending| speaker.ending(ending));
                    let id = if passed.ending.is_some() { "rehearse-passed-ending" } else { "rehearse-passed" };
                    let steps = arg("steps", passed.num_steps as u64);
                    desk.words.say_with(id, &[arg("path", &*plan.path), steps, arg("ending", ending)])
                }
                Err(failure) => {
                    num_failed += 1;
                    describe(&desk.words, &rehearsal, &failure)
                }
            };
            desk.out.line(line)?;
        }
        if num_failed > 0 { Err(Trouble::Found) } else { Ok(()) }
    }

    fn sources(&self, shelf: &mut Shelf) -> Result<Vec<Source>, Trouble> {
        let mut sources = Vec::new();
        for path in &self.plans {
            if path.is_dir() {
                let is_plan = |path: &PathBuf| path.to_string_lossy().ends_with(".plan.ron");
                let found: Vec<PathBuf> = files::ron_files(path)?.into_iter().filter(is_plan).collect();
                if found.is_empty() {
                    return Err(Trouble::of("trouble-no-plans").at(path).hint("hint-new"));
                }
                for file in found {
                    shelf.add_neighbours(&file);
                    sources.push(files::read(&file)?);
                }
            } else {
                sources.push(shelf.plan(&path.to_string_lossy())?);
            }
        }
        Ok(sources)
    }
}

/// A plan with its setting.
pub(super) fn load(shelf: &mut Shelf, plan: &Source) -> Result<Rehearsal, Trouble> {
    let find = |scenario: &str, organization: &str| shelf.setting(scenario, Some(organization));
    rehearsal::load(plan, find)?.map_err(|report| faulty(&report))
}

/// Where a plan came out differently, and how.
pub(super) fn describe(words: &Words, rehearsal: &Rehearsal, failure: &Failure) -> String {
    let speaker = Speaker::new(words, &rehearsal.setting);
    let (line, step) = &rehearsal.places[failure.step];
    let (id, args) = happened(&speaker, failure);
    let place = format!("{}:{line}", rehearsal.path);
    let flat = step.split_whitespace().collect::<Vec<_>>().join(" ");
    let at = rehearsal.setting.moment(failure.at).to_string();
    let what = words.say_with(id, &args);
    words.say_with(
        "rehearse-failed",
        &[
            arg("place", place),
            arg("step", flat),
            arg("at", at),
            arg("number", failure.step as u64 + 1),
            arg("what", what),
        ],
    )
}

fn happened(speaker: &Speaker<'_>, failure: &Failure) -> (&'static str, Vec<Arg<'static>>) {
    let name = |refusal| rehearsal::RefusalName::of(refusal).as_str();
    let reason = |refusal| vec![arg("reason", speaker.refusal(refusal, failure.at)), arg("name", name(refusal))];
    match &failure.mismatch {
        Mismatch::TimeHasPassed => ("rehearse-past", Vec::new()),
        Mismatch::Stopped => ("rehearse-stopped", Vec::new()),
        Mismatch::NoMessage => ("rehearse-no-message", Vec::new()),
        Mismatch::Refused(refusal) => ("rehearse-refused", reason(*refusal)),
        Mismatch::NotSoRefused { happened: None, .. } => ("rehearse-not-refused", Vec::new()),
        Mismatch::NotSoRefused { happened: Some(refusal), .. } => ("rehearse-other-refusal", reason(*refusal)),
        Mismatch::DoesNotHold => ("rehearse-does-not-hold", Vec::new()),
        Mismatch::Ended(None) => ("rehearse-not-ended", Vec::new()),
        Mismatch::Ended(Some(ending)) => {
            let id = speaker.setting.names.name(*ending).to_owned();
            ("rehearse-other-ending", vec![arg("ending", speaker.ending(*ending).to_owned()), arg("id", id)])
        }
        Mismatch::Rated(None) => ("rehearse-not-rated", Vec::new()),
        Mismatch::Rated(Some(letter)) => ("rehearse-other-letter", vec![arg("letter", format!("{letter:?}"))]),
    }
}
