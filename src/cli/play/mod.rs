//! `kunren play` and `kunren resume`: one seat in plain text, stand-ins in the others.

mod asking;
mod compose;
mod editor;
mod form;
mod hints;
mod input;
mod intro;
mod picks;
mod reflect;
mod screens;
mod table;
mod terminal;
mod time;
mod verbs;

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::{IsTerminal as _, stdin};

use clap::Args;

pub(super) use self::reflect::Reflect;

use self::input::Input;
use self::table::{Flow, Table, not_kept};
use self::time::Pace;
use super::casting::casting;
use super::desk::Desk;
use crate::exercise::{By, Command};
use crate::journal::{Header, Player, TEAM_CHARS_MAX, Together};
use crate::scenario::Setting;
use crate::scenario::names::{RoleId, kind};
use crate::session::Session;
use crate::store::ExerciseId;
use crate::text::arg;
use crate::trouble::{Done, Trouble};

/// Seeds that are drawn when none is given; short, because people tell them to each other.
const SEEDS: u64 = 10_000;

/// A new exercise.
#[derive(Debug, Args)]
pub(super) struct Play {
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[arg(long, value_name = "ROLE")]
    seat: Option<String>,
    #[arg(long, value_name = "NAME")]
    org: Option<String>,
    #[arg(long, value_name = "S")]
    seed: Option<u64>,
    #[arg(long, value_name = "POLICY | SEAT=POLICY", num_args = 1..)]
    others: Vec<String>,
    #[arg(long, value_name = "NAME", value_parser = team_name)]
    team: Option<String>,
    #[command(flatten)]
    clock: Clock,
}

/// How time passes, and how lines are read.
#[derive(Debug, Args)]
pub(super) struct Clock {
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=86_400), conflicts_with = "step")]
    speed: Option<u32>,
    #[arg(long)]
    step: bool,
    #[arg(long)]
    plain: bool,
}

/// An exercise that was begun.
#[derive(Debug, Args)]
pub(super) struct Resume {
    #[arg(value_name = "ID")]
    id: Option<ExerciseId>,
    #[command(flatten)]
    clock: Clock,
}

impl Play {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let setting = desk.shelf()?.setting(&self.scenario, self.org.as_deref())?;
        let me = seat(desk, &setting, self.seat.as_deref())?;
        let players = self.players(&setting, me)?;
        let seed = self.seed.unwrap_or_else(|| RandomState::new().build_hasher().finish() % SEEDS);
        let header = Header::new(&setting, seed, &players).of_team(self.team.as_deref());
        let (id, keeper) = desk.store()?.create(&setting, &header)?;
        let unkept = Together::new(Box::new(keeper));
        let mut session = Session::new(setting, seed, &players, Some(Box::new(unkept.clone())));
        start(&mut session)?;
        unkept.flush()?;
        let mut table = Table::new(desk, session, unkept, me, id, self.clock.plain);
        table.introduce()?;
        if let Some(team) = &self.team {
            table.remind(team)?;
        }
        sit(table, self.clock)
    }

    /// The person in one seat, stand-ins in the others.
    fn players(&self, setting: &Setting, me: RoleId) -> Result<Vec<(RoleId, Player)>, Trouble> {
        let own = setting.names.name(me);
        let is_own = |word: &String| word.split_once('=').is_some_and(|(seat, _)| seat == own);
        if self.others.iter().any(is_own) {
            return Err(Trouble::of("trouble-own-seat").with("name", own).usage());
        }
        let mut players = casting(setting, Player::Stance, &self.others)?;
        players.iter_mut().filter(|(role, _)| *role == me).for_each(|(_, player)| *player = Player::Human);
        Ok(players)
    }
}

impl Resume {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let store = desk.store()?;
        let id = match self.id {
            Some(id) => id,
            None => {
                let open = store.list()?.into_iter().find(|summary| summary.ending.is_none());
                open.ok_or_else(|| Trouble::of("trouble-nothing-to-resume").hint("hint-play"))?.id
            }
        };
        let (journal, keeper) = store.resume(id)?;
        let players = journal.header.players(&journal.setting.names);
        let human = players.iter().find(|(_, player)| *player == Player::Human);
        let Some(&(me, _)) = human else {
            return Err(Trouble::of("trouble-no-human").with("id", id.to_string()).hint("hint-debrief"));
        };
        let unkept = Together::new(Box::new(keeper));
        let mut session = Session::resume(&journal, Some(Box::new(unkept.clone()))).map_err(not_kept)?.session;
        start(&mut session)?;
        unkept.flush()?;
        let mut table = Table::new(desk, session, unkept, me, id, self.clock.plain);
        table.num_told = table.session.views().seat(me).log.len();
        table.welcome_back()?;
        sit(table, self.clock)
    }
}

/// A team's name has a letter in it, and fits on a line.
fn team_name(text: &str) -> Result<String, &'static str> {
    let name = text.trim();
    let is_name = (1..=TEAM_CHARS_MAX).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if is_name { Ok(name.to_owned()) } else { Err("a name of 1 to 60 characters") }
}

/// STARTEX, unless it was.
fn start(session: &mut Session) -> Done {
    if !session.exercise().state().started {
        session.submit(By::Clock, &Command::Start).map_err(not_kept)?;
    }
    session.stand_ins_act().map_err(not_kept)
}

/// The role that a player asked for.
fn seat(desk: &Desk, setting: &Setting, wanted: Option<&str>) -> Result<RoleId, Trouble> {
    let id = wanted.and_then(|name| setting.names.find::<kind::Role>(name));
    if let Some(role) = id.filter(|role| setting.scenario.roles[role.ix()].seat) {
        return Ok(role);
    }
    let line = |role: RoleId| {
        let name = desk.words.pick(&setting.scenario.roles[role.ix()].name);
        format!("  --seat {}  {name}", setting.names.name(role))
    };
    let seats: Vec<String> = setting.seats().map(line).collect();
    let trouble = match wanted {
        Some(name) => Trouble::of("trouble-no-seat").with("name", name),
        None => Trouble::of("trouble-which-seat"),
    };
    Err(trouble.details(seats.join("\n")).usage())
}

/// Plays until ENDEX, or until the player leaves.
fn sit(mut table: Table<'_>, mut clock: Clock) -> Done {
    let mut pace = Pace::new(clock.speed);
    let is_person = stdin().is_terminal();
    if !clock.step {
        pace.go(&table);
    }
    let mut asked = true;
    loop {
        let has_told = table.tell_news()?;
        if table.session.exercise().ended().is_some() {
            return table.farewell();
        }
        if asked || has_told {
            table.prompt(pace.is_running())?;
        }
        let Some(input) = table.ears.hear(pace.patience(&table)) else {
            pace.catch_up(&mut table)?;
            asked = false;
            continue;
        };
        pace.catch_up(&mut table)?;
        asked = true;
        table.is_prompted &= input.leaves_prompt();
        match input {
            Input::Line(line) => {
                if !is_person {
                    table.desk.out.line(line.trim_end())?;
                }
                match table.line(&line)? {
                    Flow::On if pace.is_running() => pace.go(&table),
                    Flow::On => {}
                    Flow::Pause => {
                        pace.pause();
                        table.desk.say("play-paused", &[])?;
                    }
                    Flow::Go if clock.step => table.desk.say("play-is-stepped", &[])?,
                    Flow::Go => pace.go(&table),
                    Flow::Speed(_) if clock.step => table.desk.say("play-is-stepped", &[])?,
                    Flow::Speed(speed) => {
                        pace.set(speed, &table);
                        clock.speed = Some(speed);
                        table.desk.say("play-speed", &[arg("speed", speed)])?;
                    }
                    Flow::Quit => return table.leave(&clock),
                }
            }
            Input::End | Input::Interrupt | Input::Leave => return table.leave(&clock),
        }
    }
}

impl Table<'_> {
    /// Everything is kept; how to go on.
    fn leave(&mut self, clock: &Clock) -> Done {
        if std::mem::take(&mut self.is_prompted) {
            // An editor that still waits for a line would not get to it.
            self.desk.out.print_above(None);
            self.desk.out.line("")?;
        }
        let mut command = format!("kunren resume {}", self.id);
        if clock.step {
            command.push_str(" --step");
        }
        if clock.plain {
            command.push_str(" --plain");
        }
        if let Some(speed) = clock.speed {
            command.push_str(&format!(" --speed {speed}"));
        }
        self.desk.say("play-left", &[arg("command", command)])
    }
}
