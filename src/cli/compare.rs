//! `kunren compare`: runs side by side, one run among those of stand-ins, a team from exercise to exercise.

use clap::Args;

use super::casting::casting;
use super::debrief::parse_page;
use super::desk::Desk;
use super::simulate::bar;
use super::subject::{self, Subject};
use crate::debrief::Debrief;
use crate::exercise::command::Rating;
use crate::journal::{Journal, Player};
use crate::report::compare::{self, Among, Counts, Exercise, Measure, Run, Stands};
use crate::report::{Format, lay_out};
use crate::rollout::{Casting, Summary, simulate, summary};
use crate::session::Session;
use crate::trouble::{Done, Trouble};

/// More columns than this do not fit on any page.
const RUNS_MAX: usize = 8;

/// At least one run, or a team.
#[derive(Debug, Args)]
pub(super) struct Compare {
    #[arg(value_name = "ID|FILE|PLAN", required_unless_present = "team")]
    subjects: Vec<Subject>,
    #[arg(long, value_name = "NAME", conflicts_with_all = ["subjects", "against"])]
    team: Option<String>,
    #[arg(long, value_name = "POLICY")]
    against: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 200, requires = "against", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    runs: u32,
    #[arg(long, value_name = "text|md|json", value_parser = parse_page, default_value = "text", hide_default_value = true)]
    format: Format,
    #[arg(long)]
    spoilers: bool,
}

/// A run with everything that is known of it.
struct Read {
    name: String,
    journal: Journal,
    debrief: Debrief,
    summary: Summary,
    counts: Counts,
}

impl Compare {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        if let Some(team) = &self.team {
            return self.trend(desk, team);
        }
        if self.subjects.len() > RUNS_MAX {
            return Err(Trouble::of("compare-too-many").with("max", RUNS_MAX.to_string()).usage());
        }
        let runs = self.subjects.iter().map(|subject| self.read(desk, subject));
        let runs = runs.collect::<Result<Vec<Read>, Trouble>>()?;
        let scenario = |read: &Read| read.journal.header.scenario.clone();
        if let Some(other) = runs.iter().find(|read| scenario(read) != scenario(&runs[0])) {
            let trouble =
                Trouble::of("compare-other-scenario").with("first", &*runs[0].name).with("other", &*other.name);
            return Err(trouble.usage());
        }
        let among = self.against.as_deref().zip(runs.last()).map(|(policy, read)| self.among(desk, policy, read));
        let among = among.transpose()?;
        let shown: Vec<Run<'_>> = runs.iter().map(Read::run).collect();
        match self.format {
            Format::Json => desk.out.line(compare::json(&shown, among.as_ref()).trim_end()),
            format => {
                let blocks = compare::compare(&desk.words, &shown, among.as_ref());
                let text = lay_out(blocks, &desk.words, format);
                desk.out.line(text.trim_end())
            }
        }
    }

    fn read(&self, desk: &Desk, subject: &Subject) -> Result<Read, Trouble> {
        let journal = subject.load(desk)?;
        subject::spoils_nothing(&journal, subject, self.spoilers)?;
        Read::of(subject.to_string(), journal)
    }

    /// The last run among those that stand-ins play on its files.
    fn among(&self, desk: &Desk, policy: &str, read: &Read) -> Result<Among, Trouble> {
        let setting = &read.journal.setting;
        let casting = Casting { players: casting(setting, Player::Textbook, &[policy.to_owned()])? };
        let bar = bar(&desk.words, "simulate-bar", u64::from(self.runs));
        let others = simulate(setting, &casting, 1, self.runs, |_| bar.inc(1));
        bar.finish_and_clear();
        let same = others.iter().filter(|other| other.ending == read.summary.ending).count();
        let stands = MEASURES
            .iter()
            .map(|(measure, of)| Stands::of(*measure, of(&read.summary), others.iter().map(of).collect()));
        Ok(Among { policy: policy.into(), num_runs: self.runs, num_same_ending: same as u32, stands: stands.collect() })
    }

    fn trend(&self, desk: &mut Desk, team: &str) -> Done {
        let store = desk.store()?;
        let of_team = store.of_team(team)?;
        if of_team.is_empty() {
            return Err(Trouble::of("compare-no-team").with("team", team).hint("hint-team"));
        }
        let read = |id| {
            let subject = Subject::Kept(id);
            let journal = store.load(id)?;
            subject::spoils_nothing(&journal, &subject, self.spoilers)?;
            Read::of(id.to_string(), journal)
        };
        let runs = of_team.iter().map(|summary| read(summary.id)).collect::<Result<Vec<Read>, Trouble>>()?;
        let shown: Vec<Run<'_>> = runs.iter().map(Read::run).collect();
        if self.format == Format::Json {
            return desk.out.line(compare::json(&shown, None).trim_end());
        }
        let begun = shown.iter().zip(&of_team);
        let exercises: Vec<Exercise<'_>> =
            begun.map(|(run, summary)| Exercise { run: *run, begun_secs: summary.begun_secs }).collect();
        let mut blocks = compare::trend(&desk.words, team, &exercises);
        // Exercises of one scenario can be compared letter by letter.
        let last = shown.last().map(|run| run.journal.header.scenario.clone());
        let alike = shown.iter().filter(|run| Some(&run.journal.header.scenario) == last.as_ref());
        let alike: Vec<Run<'_>> = alike.copied().collect();
        let alike = &alike[alike.len().saturating_sub(RUNS_MAX)..];
        if alike.len() > 1 {
            blocks.extend(compare::compare(&desk.words, alike, None));
        }
        let text = lay_out(blocks, &desk.words, self.format);
        desk.out.line(text.trim_end())
    }
}

impl Read {
    /// What is counted of a run is counted while it is lived again.
    fn of(name: String, journal: Journal) -> Result<Self, Trouble> {
        let session = Session::resume(&journal, None)
            .map_err(|error| Trouble::of("trouble-not-kept").with("reason", error.to_string()))?;
        let summary = summary(&session.session, journal.header.seed);
        let seats = journal.setting.seats().zip(&summary.idle);
        let counts = Counts {
            idle_secs: seats.map(|(role, idle)| (role, idle.total_secs)).collect(),
            num_messages: summary.num_messages,
            num_decisions: summary.num_decisions,
        };
        let debrief = Debrief::of(&journal);
        Ok(Self { name, journal, debrief, summary, counts })
    }

    fn run(&self) -> Run<'_> {
        Run { name: &self.name, journal: &self.journal, debrief: &self.debrief, counts: &self.counts }
    }
}

/// What is measured, and how.
type Measured = (Measure, fn(&Summary) -> i64);

const MEASURES: &[Measured] = &[
    (Measure::GoodPercent, good_percent),
    (Measure::HarmYen, |run| run.loss_yen),
    (Measure::SpentYen, |run| run.spent_yen),
    (Measure::DownSecs, |run| run.down_secs.iter().map(|secs| i64::from(*secs)).sum()),
    (Measure::IdleSecs, |run| run.idle.iter().map(|idle| i64::from(idle.total_secs)).sum()),
    (Measure::ClocksMissed, |run| run.clocks.iter().filter(|(_, _, missed)| *missed).count() as i64),
    (Measure::NoticesMissed, |run| run.notices.1.into()),
    (Measure::Returned, |run| run.num_returned.into()),
    (Measure::Messages, |run| run.num_messages.into()),
    (Measure::Decisions, |run| run.num_decisions.into()),
    (Measure::LengthSecs, |run| run.length_secs.into()),
];

/// Of the letters, percent that are P or S.
fn good_percent(run: &Summary) -> i64 {
    let rated: Vec<Rating> = run.letters.iter().flatten().copied().collect();
    let good = rated.iter().filter(|letter| **letter <= Rating::S).count();
    (good * 100 / rated.len().max(1)) as i64
}
