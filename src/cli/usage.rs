//! Arguments that make no sense: what is wrong with them, and what would do, in the user's language.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::help::command;
use crate::text::{Lang, Words};
use crate::trouble::{Trouble, USAGE};

/// Prints help that was asked for, or says what is wrong. A reader that has gone away does not matter.
pub(super) fn tell(error: &Error, args: &[OsString], lang: Lang) -> ExitCode {
    if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        error.print().ok();
        return ExitCode::from(if error.use_stderr() { USAGE } else { 0 });
    }
    let mut command = command(lang);
    // Options of all verbs become known to each of them.
    command.build();
    let verb = args.iter().skip(1).find_map(|arg| command.find_subcommand(arg));
    trouble(error, verb.unwrap_or(&command)).tell(&Words::new(lang));
    ExitCode::from(USAGE)
}

fn trouble(error: &Error, verb: &Command) -> Trouble {
    let text = |kind| error.get(kind).map(words_of).unwrap_or_default();
    let (arg, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    let suggested = match error.kind() {
        ErrorKind::InvalidSubcommand => text(ContextKind::SuggestedSubcommand),
        _ => text(ContextKind::SuggestedArg),
    };
    let trouble = match error.kind() {
        ErrorKind::InvalidSubcommand => Trouble::of("usage-no-verb").with("name", text(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => Trouble::of("usage-unknown").with("arg", &*arg),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            Trouble::of("usage-no-value").with("arg", &*arg).details(explained(verb, &arg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Trouble::of("usage-value").with("arg", &*arg).with("value", value).details(explained(verb, &arg))
        }
        ErrorKind::MissingRequiredArgument => Trouble::of("usage-missing").details(explained(verb, &arg)),
        ErrorKind::ArgumentConflict => {
            Trouble::of("usage-conflict").with("arg", &*arg).with("other", text(ContextKind::PriorArg))
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => Trouble::of("usage-too-many").with("arg", &*arg),
        ErrorKind::InvalidUtf8 => Trouble::of("usage-not-text"),
        _ => Trouble::of("usage-other").with("reason", error.to_string()),
    };
    let program = if verb.get_name() == "kunren" { "kunren".to_owned() } else { format!("kunren {}", verb.get_name()) };
    // The most similar one comes last.
    let meant = suggested.rsplit(", ").next().unwrap_or_default();
    let trouble = trouble.with("program", program).with("meant", meant);
    trouble.hint(if suggested.is_empty() { "hint-help" } else { "hint-help-meant" })
}

/// Arguments as they are written, each with its line of the help.
fn explained(verb: &Command, args: &str) -> String {
    let line = |arg: &str| {
        let known = verb.get_arguments().find(|known| known.to_string() == arg);
        let help = known.and_then(|known| known.get_help()).map(ToString::to_string).unwrap_or_default();
        format!("  {arg}  {help}").trim_end().to_owned()
    };
    args.split(", ").map(line).collect::<Vec<_>>().join("\n")
}

fn words_of(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
