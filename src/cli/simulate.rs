//! `kunren simulate`: whole exercises by stand-ins, and what came of them.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::casting::casting;
use super::desk::Desk;
use super::out;
use crate::journal::Player;
use crate::report::{Trace, Tracer, xes};
use crate::rollout::{
    Casting, Distribution, Statistics, StoryCount, count_stories, simulate, simulate_keeping, summary,
};
use crate::scenario::Setting;
use crate::scenario::names::RoleId;
use crate::session::Session;
use crate::text::{Speaker, Words, arg};
use crate::trouble::{Done, Trouble};

/// More runs than this say nothing new.
const RUNS_MAX: u32 = 1_000_000;

/// The result does not depend on the number of threads.
#[derive(Debug, Args)]
pub(super) struct Simulate {
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[arg(long, value_name = "NAME")]
    org: Option<String>,
    #[arg(long, value_name = "POLICY | SEAT=POLICY", num_args = 1.., default_values_t = ["textbook".to_owned()])]
    policy: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=i64::from(RUNS_MAX)))]
    runs: u32,
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    #[arg(long, value_name = "FILE.xes", conflicts_with = "stories")]
    xes: Option<PathBuf>,
    #[arg(long)]
    stories: bool,
    #[arg(long)]
    json: bool,
}

impl Simulate {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let setting = desk.shelf()?.setting(&self.scenario, self.org.as_deref())?;
        let casting = Casting { players: casting(&setting, Player::Textbook, &self.policy)? };
        let bar = bar(&desk.words, "simulate-bar", u64::from(self.runs));
        if self.stories {
            let counts = count_stories(&setting, &casting, self.seed, self.runs, || bar.inc(1));
            bar.finish_and_clear();
            return self.print_stories(desk, &counts);
        }
        let runs = match &self.xes {
            None => simulate(&setting, &casting, self.seed, self.runs, |_| bar.inc(1)),
            Some(path) => {
                let tracer = Tracer::new(&setting);
                let keep = |session: &Session, seed| (summary(session, seed), trace(&tracer, session, seed));
                let (runs, traces): (Vec<_>, Vec<_>) =
                    simulate_keeping(&setting, &casting, self.seed, self.runs, |_| bar.inc(1), keep)
                        .into_iter()
                        .unzip();
                out::new_file(path, |file| file.write_all(xes(&setting, &desk.words, &traces).as_bytes()))?;
                runs
            }
        };
        bar.finish_and_clear();
        let statistics = Statistics::of(&setting, self.seed, &runs);
        if self.json {
            let json = setting.names.lend(|| serde_json::to_string_pretty(&statistics));
            let json = json.map_err(|error| Trouble::of("trouble-output").with("reason", error.to_string()))?;
            return desk.out.line(json);
        }
        let text = Sheet { words: &desk.words, speaker: Speaker::new(&desk.words, &setting), setting: &setting };
        let lines = text.lines(&statistics);
        desk.out.line(lines.join("\n"))
    }
}

impl Simulate {
    fn print_stories(&self, desk: &mut Desk, counts: &[StoryCount]) -> Done {
        if self.json {
            let json = serde_json::to_string_pretty(counts);
            return desk
                .out
                .line(json.map_err(|error| Trouble::of("trouble-output").with("reason", error.to_string()))?);
        }
        desk.say("simulate-stories", &[arg("runs", self.runs)])?;
        for count in counts {
            let title = desk.words.pick(&count.title);
            let args = [arg("count", count.num_runs), arg("title", title)];
            let line = desk.words.say_with("simulate-story", &args);
            desk.out.line(format!("  {line}"))?;
        }
        Ok(())
    }
}

/// The steps of a run, called by its seed.
fn trace(tracer: &Tracer, session: &Session, seed: u64) -> Trace {
    let log = &session.exercise().state().progress.log;
    let name = format!("{} {seed}", session.setting().scenario.about.id);
    tracer.trace(name, log.iter().map(|(activity, by, mark)| (*activity, *by, mark.at)).collect())
}

/// A bar on standard error, where somebody watches it.
pub(super) fn bar(words: &Words, id: &str, runs: u64) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(runs), ProgressDrawTarget::stderr());
    let template = format!("{} {{bar:40}} {{pos}}/{{len}}", words.say(id));
    match ProgressStyle::with_template(&template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The statistics as lines of text.
struct Sheet<'a> {
    words: &'a Words,
    speaker: Speaker<'a>,
    setting: &'a Setting,
}

impl Sheet<'_> {
    fn lines(&self, statistics: &Statistics) -> Vec<String> {
        let mut lines = vec![self.head(statistics)];
        self.endings(statistics, &mut lines);
        self.letters(statistics, &mut lines);
        self.clocks(statistics, &mut lines);
        self.seats(statistics, &mut lines);
        self.totals(statistics, &mut lines);
        lines
    }

    fn head(&self, statistics: &Statistics) -> String {
        let title = self.words.pick(&self.setting.scenario.about.title);
        let company = self.words.pick(&self.setting.organization.company.name);
        let last = statistics.seed.wrapping_add(u64::from(statistics.num_runs) - 1);
        let args = [
            arg("title", title),
            arg("company", company),
            arg("runs", statistics.num_runs),
            arg("first", statistics.seed.to_string()),
            arg("last", last.to_string()),
        ];
        self.words.say_with("simulate-head", &args)
    }

    fn title(&self, id: &str, lines: &mut Vec<String>) {
        lines.push(String::new());
        lines.push(self.words.say(id));
    }

    fn endings(&self, statistics: &Statistics, lines: &mut Vec<String>) {
        self.title("simulate-endings", lines);
        for (ending, count) in statistics.endings.iter().filter(|(_, count)| *count > 0) {
            let permille = u64::from(*count) * 1_000 / u64::from(statistics.num_runs);
            let percent = format!("{}.{}", permille / 10, permille % 10);
            let args = [arg("count", *count), arg("percent", percent), arg("ending", self.speaker.ending(*ending))];
            lines.push(format!("  {}", self.words.say_with("simulate-ending", &args)));
        }
    }

    fn letters(&self, statistics: &Statistics, lines: &mut Vec<String>) {
        self.title("simulate-letters", lines);
        lines.push(format!("  {:>6}{:>6}{:>6}{:>6}{:>6}", "P", "S", "M", "U", "–"));
        for (expectation, share) in &statistics.letters {
            let this = &self.setting.scenario.expectations[expectation.ix()];
            let who = self.speaker.role(this.role);
            let counts = format!("{:>6}{:>6}{:>6}{:>6}{:>6}", share.p, share.s, share.m, share.u, share.unrated);
            lines.push(format!("  {counts}  {who}: {}", self.words.pick(&this.text)));
        }
    }

    fn clocks(&self, statistics: &Statistics, lines: &mut Vec<String>) {
        if statistics.clocks.is_empty() {
            return;
        }
        self.title("simulate-clocks", lines);
        for (clock, count) in &statistics.clocks {
            let args = [
                arg("clock", self.speaker.clock_name(*clock)),
                arg("started", count.started),
                arg("met", count.met),
                arg("missed", count.missed),
            ];
            lines.push(format!("  {}", self.words.say_with("simulate-clock", &args)));
        }
        lines.push(self.row("simulate-notices-given", &[], statistics.notices_given));
        lines.push(self.row("simulate-notices-missed", &[], statistics.notices_missed));
    }

    fn seats(&self, statistics: &Statistics, lines: &mut Vec<String>) {
        self.title("simulate-idle", lines);
        for (i, (role, idle)) in statistics.idle_minutes.iter().enumerate() {
            let longest = statistics.longest_idle_minutes[i].1;
            let from = statistics.longest_idle_from[i].1;
            lines.push(self.idle(*role, *idle, longest, from));
        }
    }

    fn idle(&self, role: RoleId, idle: Distribution, longest: Distribution, from: u32) -> String {
        let args = [
            arg("seat", self.speaker.role(role)),
            arg("sum", idle.median),
            arg("longest", longest.median),
            arg("p90", longest.p90),
            arg("max", longest.max),
            arg("from", self.speaker.moment(from)),
        ];
        format!("  {}", self.words.say_with("simulate-idle-seat", &args))
    }

    fn totals(&self, statistics: &Statistics, lines: &mut Vec<String>) {
        self.title("simulate-totals", lines);
        lines.push(self.money("simulate-loss", statistics.loss_yen));
        lines.push(self.money("simulate-spent", statistics.spent_yen));
        for (service, down) in &statistics.down_minutes {
            let name = arg("service", self.speaker.service(*service));
            lines.push(self.row("simulate-down", &[name], *down));
        }
        lines.push(self.row("simulate-messages", &[], statistics.messages));
        lines.push(self.row("simulate-decisions", &[], statistics.decisions));
        lines.push(self.row("simulate-ratio", &[], statistics.messages_per_decision_percent));
        lines.push(self.row("simulate-returned", &[], statistics.returned));
        lines.push(self.row("simulate-length", &[], statistics.length_minutes));
    }

    fn row(&self, id: &str, args: &[crate::text::Arg<'_>], is: Distribution) -> String {
        let number = |value: i64| value.to_string();
        self.spread(id, args, is, number)
    }

    fn money(&self, id: &str, is: Distribution) -> String {
        self.spread(id, &[], is, |yen| self.words.money_about(yen))
    }

    fn spread(&self, id: &str, args: &[crate::text::Arg<'_>], is: Distribution, say: impl Fn(i64) -> String) -> String {
        let name = self.words.say_with(id, args);
        let args = [
            arg("name", name),
            arg("min", say(is.min)),
            arg("median", say(is.median)),
            arg("p90", say(is.p90)),
            arg("max", say(is.max)),
        ];
        format!("  {}", self.words.say_with("simulate-spread", &args))
    }
}
