//! Own words first: what a seat thinks the cause was and what it would do differently, before anything is revealed.

use std::io::{IsTerminal as _, stdin};

use clap::Args;

use super::input::{Ask, Ears, Input};
use super::table::{Table, not_kept};
use crate::cli::desk::Desk;
use crate::cli::seat::seat;
use crate::exercise::{By, Command};
use crate::journal::Journal;
use crate::scenario::names::RoleId;
use crate::session::{self, Session};
use crate::store::{self, ExerciseId};
use crate::text::{Speaker, arg};
use crate::trouble::{Done, Trouble};

/// Writes down a seat's own words, once and for all.
#[derive(Debug, Args)]
pub(in crate::cli) struct Reflect {
    #[arg(value_name = "ID")]
    id: ExerciseId,
    #[arg(long, value_name = "ROLE")]
    seat: Option<String>,
    #[arg(long, value_name = "TEXT")]
    cause: Option<String>,
    #[arg(long, value_name = "TEXT")]
    change: Option<String>,
    #[arg(long, conflicts_with_all = ["cause", "change"])]
    decline: bool,
}

/// What a seat writes: the cause, and what it would do differently.
type Written = (String, String);

impl Reflect {
    pub(in crate::cli) fn run(self, desk: &mut Desk) -> Done {
        let (journal, keeper) = desk.store()?.resume(self.id)?;
        let role = self.role(&journal)?;
        let mut session = Session::resume(&journal, Some(Box::new(keeper))).map_err(not_kept)?.session;
        let is_open = journal.unwritten().contains(&role);
        let written = match (self.cause, self.change, self.decline || !is_open) {
            // What is not possible any more is not asked for: the exercise says why.
            (None, None, true) => Some(Written::default()),
            (None, None, false) => {
                let name = desk.words.pick(&journal.setting.scenario.roles[role.ix()].name).to_owned();
                desk.say("reflect-seat", &[arg("role", name)])?;
                ask(desk, &Ears::new(None))?
            }
            (cause, change, _) => Some((cause.unwrap_or_default(), change.unwrap_or_default())),
        };
        let Some(written) = written else {
            return desk.say("reflect-not-written", &[]);
        };
        submit(&mut session, role, written, || Ok(()), desk)?;
        let rest = journal.unwritten().into_iter().filter(|other| *other != role);
        let rest: Vec<&str> = rest.map(|role| journal.setting.names.name(role)).collect();
        let id = arg("id", self.id.to_string());
        match rest.as_slice() {
            [] => desk.say("play-debrief", &[id]),
            [next, ..] => desk.say("reflect-next", &[id, arg("seat", *next)]),
        }
    }

    /// The seat that was named, or the only one that has not written yet.
    fn role(&self, journal: &Journal) -> Result<RoleId, Trouble> {
        let names = &journal.setting.names;
        let people = || journal.people();
        let role = match (&self.seat, journal.unwritten().as_slice()) {
            (Some(name), _) => seat(&journal.setting, name)?,
            (None, [only]) => *only,
            (None, _) if people().len() == 1 => people()[0],
            (None, _) => {
                let seats: Vec<String> =
                    people().iter().map(|role| format!("  --seat {}", names.name(*role))).collect();
                return Err(Trouble::of("reflect-which-seat").details(seats.join("\n")).usage());
            }
        };
        if people().contains(&role) {
            return Ok(role);
        }
        Err(Trouble::of("reflect-stand-in").with("seat", names.name(role)))
    }
}

/// `keep` makes the entry last, where the session's keeper collects: nothing is acknowledged before.
fn submit(
    session: &mut Session,
    role: RoleId,
    (cause, change): Written,
    keep: impl FnOnce() -> Done,
    desk: &mut Desk,
) -> Done {
    let is_declined = cause.trim().is_empty() && change.trim().is_empty();
    let written_secs = store::room_secs();
    let command = Command::Reflect { cause: cause.into(), change: change.into(), written_secs };
    match session.submit(By::Role(role), &command) {
        Ok(_) => {
            keep()?;
            let written = arg("written", desk.words.room_time(written_secs));
            desk.say(if is_declined { "reflect-declined" } else { "reflect-written" }, &[written])
        }
        Err(session::Trouble::Refused(refusal)) => {
            let speaker = Speaker::new(&desk.words, session.setting());
            Err(Trouble::of("reflect-refused").with("why", speaker.refusal(refusal, session.exercise().now())))
        }
        Err(trouble) => Err(not_kept(trouble)),
    }
}

/// Both answers, once they have been confirmed; nothing when no more lines come.
fn ask(desk: &mut Desk, ears: &Ears) -> Result<Option<Written>, Trouble> {
    desk.say("reflect-about", &[])?;
    loop {
        let Some(cause) = line(desk, ears, "reflect-cause")? else { return Ok(None) };
        let Some(change) = line(desk, ears, "reflect-change")? else { return Ok(None) };
        let is_declined = cause.is_empty() && change.is_empty();
        let sure = if is_declined { "reflect-sure-not" } else { "reflect-sure" };
        match line(desk, ears, sure)? {
            None => return Ok(None),
            Some(answer) if ["y", "yes", "はい"].contains(&&*answer.to_lowercase()) => {
                return Ok(Some((cause, change)));
            }
            Some(_) => {}
        }
    }
}

/// One line, after a question.
fn line(desk: &mut Desk, ears: &Ears, question: &str) -> Result<Option<String>, Trouble> {
    desk.say(question, &[])?;
    if ears.edits() {
        ears.ask(Ask { prompt: "? ".into(), first: Vec::new(), others: Vec::new() });
    } else {
        desk.out.prompt("? ")?;
    }
    match ears.hear(None) {
        Some(Input::Line(line)) => {
            if !stdin().is_terminal() {
                desk.out.line(line.trim_end())?;
            }
            Ok(Some(line.trim().to_owned()))
        }
        _ => Ok(None),
    }
}

impl Table<'_> {
    /// ENDEX was: the player's own words, before anything is revealed.
    pub(super) fn reflect(&mut self) -> Done {
        if self.session.exercise().state().desk.own_words.contains_key(&self.me) {
            return Ok(());
        }
        match ask(self.desk, &self.ears)? {
            Some(written) => {
                let unkept = self.unkept.clone();
                submit(&mut self.session, self.me, written, || Ok(unkept.flush()?), self.desk)
            }
            None => {
                self.desk.out.line("")?;
                let seat = self.session.setting().names.name(self.me).to_owned();
                self.desk.say("reflect-later", &[arg("id", self.id.to_string()), arg("seat", seat)])
            }
        }
    }
}
