//! The command line: one file for each verb.

mod casting;
mod check;
mod compare;
mod debrief;
mod desk;
mod desktop;
mod export;
mod fork;
mod form;
mod help;
mod import;
mod improve;
mod list;
mod new;
mod out;
mod play;
mod rehearse;
mod replay;
mod seat;
mod show;
mod simulate;
mod subject;
mod tour;
mod usage;
mod whatif;

pub use help::command;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, FromArgMatches as _, Parser, Subcommand};

use self::desk::Desk;
use crate::text::Lang;
use crate::trouble::{Done, Trouble};

/// What is typed after `kunren`. All help comes from `assets/locales`, by the names of verbs and options.
#[derive(Debug, Parser)]
#[command(name = "kunren", version)]
struct Cli {
    #[command(flatten)]
    everywhere: Everywhere,
    /// Without one, the desktop opens.
    #[command(subcommand)]
    verb: Option<Verb>,
}

/// Options of all verbs.
#[derive(Debug, Args)]
struct Everywhere {
    #[arg(long, global = true, value_name = "ja|en", value_parser = parse_lang)]
    lang: Option<Lang>,
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR")]
    scenarios: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Desktop(desktop::Desktop),
    Check(check::Check),
    Rehearse(rehearse::Rehearse),
    New(new::New),
    Play(play::Play),
    Resume(play::Resume),
    List(list::List),
    Show(show::Show),
    Simulate(simulate::Simulate),
    Reflect(play::Reflect),
    Replay(replay::Replay),
    Debrief(debrief::Debrief),
    Compare(compare::Compare),
    Improve(improve::Improve),
    Whatif(whatif::Whatif),
    Export(export::Export),
    Import(import::Import),
    Fork(fork::Fork),
    Tour(tour::Tour),
}

fn parse_lang(text: &str) -> Result<Lang, crate::text::NoSuchLang> {
    text.parse()
}

/// Runs the program: reads the arguments, carries out one verb, says what went wrong.
pub fn main() -> ExitCode {
    run(std::env::args_os().collect())
}

fn run(args: Vec<OsString>) -> ExitCode {
    let lang = desk::lang_before_parsing(&args);
    let parsed = command(lang).try_get_matches_from(&args).and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return usage::tell(&error, &args, lang),
    };
    let Cli { everywhere, verb } = cli;
    let mut desk = Desk::new(lang, everywhere);
    let done = carry_out(verb.unwrap_or_else(|| Verb::Desktop(desktop::Desktop::default())), &mut desk);
    match done {
        Ok(()) | Err(Trouble::Unheard) => ExitCode::SUCCESS,
        Err(trouble) => {
            trouble.tell(&desk.words);
            ExitCode::from(trouble.code())
        }
    }
}

fn carry_out(verb: Verb, desk: &mut Desk) -> Done {
    match verb {
        Verb::Desktop(desktop) => desktop.run(desk),
        Verb::Check(check) => check.run(desk),
        Verb::Rehearse(rehearse) => rehearse.run(desk),
        Verb::New(new) => new.run(desk),
        Verb::Play(play) => play.run(desk),
        Verb::Resume(resume) => resume.run(desk),
        Verb::List(list) => list.run(desk),
        Verb::Show(show) => show.run(desk),
        Verb::Simulate(simulate) => simulate.run(desk),
        Verb::Reflect(reflect) => reflect.run(desk),
        Verb::Replay(replay) => replay.run(desk),
        Verb::Debrief(debrief) => debrief.run(desk),
        Verb::Improve(improve) => improve.run(desk),
        Verb::Compare(compare) => compare.run(desk),
        Verb::Whatif(whatif) => whatif.run(desk),
        Verb::Export(export) => export.run(desk),
        Verb::Import(import) => import.run(desk),
        Verb::Fork(fork) => fork.run(desk),
        Verb::Tour(tour) => tour.run(desk),
    }
}
