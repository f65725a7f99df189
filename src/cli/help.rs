//! Help in the user's language: every sentence is looked up by the names of verbs and options.

use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::Cli;
use crate::text::{Lang, Words};

/// The command line with its help in a language.
pub fn command(lang: Lang) -> Command {
    let words = Words::new(lang);
    let command = spoken(Cli::command(), "help", &words);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let version = version.help(words.say("help-version")).help_heading(words.say("help-heading-options"));
    command
        .disable_version_flag(true)
        .arg(version)
        .mut_subcommands(|verb| {
            let id = format!("help-{}", verb.get_name());
            spoken(verb, &id, &words)
        })
        .after_help(words.say("help-after"))
}

/// A command with its sentences; `id` is what their names begin with.
fn spoken(command: Command, id: &str, words: &Words) -> Command {
    let heading =
        |arg: &Arg| words.say(if arg.is_positional() { "help-heading-arguments" } else { "help-heading-options" });
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(words.say("help-help"));
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.say("help-heading-usage"));
    command
        .about(words.say(&format!("{id}-about")))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .mut_args(|arg| {
            let heading = heading(&arg);
            let is_everywhere = arg.is_global_set() || ["help", "version"].contains(&arg.get_id().as_str());
            let of = if is_everywhere { "help" } else { id };
            let sentence = words.say(&format!("{of}-{}", arg.get_id().as_str().replace('_', "-")));
            arg.help(sentence).help_heading(heading)
        })
        .subcommand_help_heading(words.say("help-heading-verbs"))
        .help_template(template)
}
