//! `kunren compare`: runs side by side, one run among those of stand-ins, a team from exercise to exercise.

use std::path::PathBuf;

use clap::Args;

use super::casting::casting;
use super::desk::Desk;
use super::form;
use super::simulate::bar;
use super::subject::{self, Subject};
use crate::journal::{Journal, Player};
use crate::report::Format;
use crate::report::compare::{Among, Comparison, Exercise, FORMATS, Lived, OTHERS, RUNS_MAX, Run, render};
use crate::rollout::{Casting, simulate};
use crate::store::Summary;
use crate::text::{Words, arg};
use crate::trouble::{Done, Trouble};

/// At least two runs, or one among those of stand-ins, or a team.
#[derive(Debug, Args)]
pub(super) struct Compare {
    #[arg(value_name = "ID|FILE|PLAN", required_unless_present = "team")]
    subjects: Vec<Subject>,
    #[arg(long, value_name = "NAME", conflicts_with_all = ["subjects", "against"])]
    team: Option<String>,
    #[arg(long, value_name = "POLICY")]
    against: Option<String>,
    #[arg(long, value_name = "N", default_value_t = OTHERS, requires = "against", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    runs: u32,
    #[arg(long, value_name = "text|md|html|docx|xlsx|csv|json", value_parser = parse_format)]
    format: Option<Format>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long)]
    spoilers: bool,
}

/// How a run is called: for people as the window calls it, for programs by what one types.
fn called(words: &Words, subject: &Subject, format: Format) -> String {
    match subject {
        Subject::Kept(id) if format != Format::Json => words.say_with("exercise-number", &[arg("id", id.to_string())]),
        Subject::File(_) if format != Format::Json => {
            let name = subject.to_string();
            // Over a column there is little room.
            name.strip_suffix(subject::PLAN).unwrap_or(&name).to_owned()
        }
        Subject::Kept(_) | Subject::File(_) => subject.to_string(),
    }
}

fn parse_format(text: &str) -> Result<Format, &'static str> {
    let format = text.parse().ok().filter(|format| FORMATS.contains(format));
    format.ok_or("known formats are text, md, html, docx, xlsx, csv and json")
}

impl Compare {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let format = form::chosen(self.format, self.output.as_deref(), &FORMATS)?;
        if let Some(team) = &self.team {
            return self.trend(desk, team, format);
        }
        if self.subjects.len() > RUNS_MAX {
            return Err(Trouble::of("compare-too-many").with("max", RUNS_MAX.to_string()).usage());
        }
        if self.subjects.len() == 1 && self.against.is_none() {
            return Err(Trouble::of("compare-one-only").usage());
        }
        let names: Vec<String> = self.subjects.iter().map(Subject::to_string).collect();
        let runs = self.subjects.iter().map(|subject| self.read(desk, subject));
        let runs = runs.collect::<Result<Vec<Lived>, Trouble>>()?;
        let scenario = |lived: &Lived| lived.journal.header.scenario.clone();
        let other = runs.iter().position(|lived| scenario(lived) != scenario(&runs[0]));
        if let Some(other) = other {
            let trouble = Trouble::of("compare-other-scenario").with("first", &*names[0]).with("other", &*names[other]);
            return Err(trouble.usage());
        }
        let among = self.against.as_deref().zip(runs.last()).map(|(policy, lived)| self.among(desk, policy, lived));
        let among = among.transpose()?;
        let called: Vec<String> = self.subjects.iter().map(|subject| called(&desk.words, subject, format)).collect();
        let shown: Vec<Run<'_>> = runs.iter().zip(&called).map(|(lived, name)| lived.run(name)).collect();
        let comparison = Comparison { runs: &shown, among: among.as_ref(), team: None };
        self.hand_over(desk, &comparison, format)
    }

    fn read(&self, desk: &Desk, subject: &Subject) -> Result<Lived, Trouble> {
        self.lived(subject.load(desk)?, subject)
    }

    fn lived(&self, journal: Journal, subject: &Subject) -> Result<Lived, Trouble> {
        subject::spoils_nothing(&journal, subject, self.spoilers)?;
        Lived::of(journal).map_err(|error| Trouble::of("trouble-not-kept").with("reason", error.to_string()))
    }

    /// The last run among those that stand-ins play on its files.
    fn among(&self, desk: &Desk, policy: &str, lived: &Lived) -> Result<Among, Trouble> {
        let setting = &lived.journal.setting;
        let casting = Casting { players: casting(setting, Player::Textbook, &[policy.to_owned()])? };
        let bar = bar(&desk.words, "simulate-bar", u64::from(self.runs));
        let others = simulate(setting, &casting, 1, self.runs, |_| bar.inc(1));
        bar.finish_and_clear();
        Ok(Among::of(policy, &lived.summary, &others))
    }

    fn trend(&self, desk: &mut Desk, team: &str, format: Format) -> Done {
        let store = desk.store()?;
        let of_team = store.of_team(team)?;
        if of_team.is_empty() {
            return Err(Trouble::of("compare-no-team").with("team", team).hint("hint-team"));
        }
        let kept = |summary: &Summary| called(&desk.words, &Subject::Kept(summary.id), format);
        let names: Vec<String> = of_team.iter().map(kept).collect();
        let read = |id| self.lived(store.load(id)?, &Subject::Kept(id));
        let runs = of_team.iter().map(|summary| read(summary.id)).collect::<Result<Vec<Lived>, Trouble>>()?;
        let begun = runs.iter().zip(&names).zip(&of_team);
        let exercises: Vec<Exercise<'_>> = begun
            .map(|((lived, name), summary)| Exercise { run: lived.run(name), begun_secs: summary.begun_secs })
            .collect();
        let alike = Comparison::alike(&exercises);
        self.hand_over(desk, &Comparison::of_team(team, &exercises, &alike), format)
    }

    fn hand_over(&self, desk: &mut Desk, comparison: &Comparison<'_>, format: Format) -> Done {
        let report = render(&desk.words, comparison, format);
        form::hand_over(desk, report, format, self.output.as_deref())
    }
}
