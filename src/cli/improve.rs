//! `kunren improve`: what a team wants to be better next time, by whom and by when, and how it went since.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;

use super::desk::Desk;
use super::out;
use super::subject::{self, Subject};
use crate::debrief::Debrief;
use crate::journal::Journal;
use crate::report::improvement::{plan, reading};
use crate::report::{Format, lay_out};
use crate::shelf::files;
use crate::store::{ExerciseId, PlanFileError, Store, Wanted, read_plan, write_plan};
use crate::text::arg;
use crate::trouble::{Done, Trouble};

/// Without options, the plan, and what could be worked on.
#[derive(Debug, Args)]
pub(super) struct Improve {
    #[arg(value_name = "ID")]
    id: ExerciseId,
    #[arg(long, value_name = "TEXT", requires_all = ["measure", "owner", "due"], value_parser = short)]
    add: Option<String>,
    #[arg(long, value_name = "NAME", requires = "add")]
    measure: Option<String>,
    #[arg(long, value_name = "NAME", requires = "add", value_parser = short)]
    owner: Option<String>,
    #[arg(long, value_name = "2026-12-31", requires = "add", value_parser = day)]
    due: Option<String>,
    #[arg(long, value_name = "1|2|3", requires = "add", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=3))]
    priority: u8,
    #[arg(long, value_name = "N", conflicts_with = "add")]
    done: Option<u32>,
    #[arg(long, value_name = "FILE.json", conflicts_with_all = ["add", "done"])]
    export: Option<PathBuf>,
    #[arg(long, value_name = "FILE.json", conflicts_with_all = ["add", "done", "export"])]
    import: Option<PathBuf>,
    #[arg(long, value_name = "text|md", value_parser = parse_form, default_value = "text", hide_default_value = true)]
    format: Format,
    #[arg(long)]
    spoilers: bool,
}

/// What is not a text has no such form.
fn parse_form(text: &str) -> Result<Format, &'static str> {
    match text.parse() {
        Ok(format @ (Format::Text | Format::Md)) => Ok(format),
        _ => Err("known formats are text and md"),
    }
}

/// A day of the calendar, as `2026-12-31`.
fn day(text: &str) -> Result<String, &'static str> {
    Wanted::day(text).ok_or("a day as 2026-12-31")
}

/// Something that fits into a table.
fn short(text: &str) -> Result<String, &'static str> {
    Wanted::line(text).ok_or("one line of 1 to 200 characters")
}

impl Improve {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let store = desk.store()?;
        let journal = store.load(self.id)?;
        if journal.ended().is_none() {
            return Err(Trouble::of("lesson-not-ended").with("id", self.id.to_string()));
        }
        subject::spoils_nothing(&journal, &Subject::Kept(self.id), self.spoilers)?;
        if let Some(path) = &self.export {
            return export(desk, &store, self.id, path);
        }
        let debrief = Debrief::of(&journal);
        if let Some(path) = &self.import {
            return import(desk, &store, self.id, (&journal, &debrief), path);
        }
        match (self.add, self.measure, self.owner, self.due, self.done) {
            (Some(action), Some(about), Some(owner), Some(due), None) => {
                let Some(now) = debrief.reading(&journal, &about) else {
                    return Err(no_measure(&about, &journal, &debrief));
                };
                let wanted = Wanted { about, action, owner, due, priority: self.priority };
                let number = store.improve(self.id, &wanted)?;
                let now = reading(&desk.words, Some(now));
                desk.say("improve-added", &[arg("number", number), arg("about", wanted.about), arg("now", now)])
            }
            (_, _, _, _, Some(number)) => match store.improved(self.id, number, true)? {
                true => desk.say("improve-done", &[arg("number", number)]),
                false => Err(Trouble::of("improve-no-action")
                    .with("number", number.to_string())
                    .with("id", self.id.to_string())),
            },
            _ => show(desk, &store, self.id, &journal, &debrief, self.format),
        }
    }
}

fn show(desk: &mut Desk, store: &Store, id: ExerciseId, journal: &Journal, debrief: &Debrief, format: Format) -> Done {
    let planned = store.plan(id, journal, debrief)?;
    let text = lay_out(plan(&desk.words, &id.to_string(), journal, debrief, &planned), &desk.words, format);
    desk.out.line(text.trim_end())
}

/// The plan as a file of its own, for another data folder.
fn export(desk: &mut Desk, store: &Store, id: ExerciseId, path: &Path) -> Done {
    let actions = store.improvements(id)?;
    let num = actions.len() as u64;
    out::new_file(path, |writer| writer.write_all(write_plan(actions).as_bytes()))?;
    desk.say("improve-exported", &[arg("n", num), arg("path", path.display().to_string())])
}

/// Takes in what `--export` wrote; an action that is there already is not added again.
fn import(
    desk: &mut Desk,
    store: &Store,
    id: ExerciseId,
    (journal, debrief): (&Journal, &Debrief),
    path: &Path,
) -> Done {
    let unreadable = |error: PlanFileError| Trouble::of("improve-no-file").at(path).with("reason", error.to_string());
    let actions = read_plan(&files::read(path)?.text).map_err(unreadable)?;
    if let Some((wanted, _)) = actions.iter().find(|(wanted, _)| debrief.reading(journal, &wanted.about).is_none()) {
        return Err(no_measure(&wanted.about, journal, debrief));
    }
    let num = store.take_over(id, &actions)?;
    let args = [arg("id", id.to_string()), arg("n", num as u64), arg("there", (actions.len() - num) as u64)];
    desk.say("improve-imported", &args)
}

fn no_measure(about: &str, journal: &Journal, debrief: &Debrief) -> Trouble {
    let weak: Vec<String> = debrief.weak(journal).into_iter().map(|(name, _)| format!("  {name}")).collect();
    Trouble::of("improve-no-measure").with("about", about).details(weak.join("\n")).usage()
}
