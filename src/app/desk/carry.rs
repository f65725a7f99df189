//! Wishes are carried out, one after the other.

use std::path::PathBuf;
use std::time::Instant;

use super::Desk;
use crate::app::settings::Settings;
use crate::app::table::{Shown, Table};
use crate::app::wish::{Beside, Pace, Screen, Target, Wish};
use crate::scenario::names::RoleId;
use crate::text::arg;
use crate::trouble::{Done, Trouble, cannot_write};

impl Desk {
    /// Carries out a wish; what cannot be done is said.
    pub fn carry_out(&mut self, wish: Wish, room: Instant) {
        match wish {
            Wish::Submit(command) => self.ask(|table| table.submit(&command, room).map(|_| ())),
            Wish::Facilitate(command) if self.may_facilitate() => {
                self.ask(|table| table.facilitate(&command, room).map(|_| ()));
            }
            Wish::Facilitate(_) => self.say(&Trouble::of("setup-facilitator-closed")),
            Wish::Pace(pace) => self.pace(pace, room),
            Wish::Open(target) => self.point_at(target),
            Wish::Show(screen) => self.show(screen, room),
            Wish::TakeIn(paths) => self.attempt(|desk| desk.take_in(&paths)),
            Wish::Prepare(scenario) => {
                self.memory.prepared = Some(scenario);
                self.go_to(Screen::SetUp);
            }
            Wish::Begin(set_up) => self.attempt(|desk| desk.begin(&set_up, room)),
            Wish::TakeSeat(role) => self.take_seat(role),
            Wish::DrawCurtain => {
                self.ask(|table| table.pace(Pace::Pause, room));
                self.put(Shown::Curtain(None), Screen::Curtain);
            }
            Wish::Resume(id) => self.attempt(|desk| desk.resume(id, room)),
            Wish::Reflect { id, role, cause, change } => {
                self.attempt(|desk| desk.reflect(id, role, (cause, change), room));
            }
            Wish::Debrief(id) => self.attempt(|desk| desk.learn(id)),
            Wish::PlayFutures => self.attempt(Self::play_futures),
            Wish::GiveUpFutures => self.give_up_futures(),
            Wish::Compare(beside) => self.put_beside(beside),
            Wish::Plan(id, planning) => self.plan(id, &planning),
            Wish::Save(save) => self.save(save),
            Wish::Fork(id, seq) => self.attempt(|desk| {
                desk.leave(room)?;
                let copy = desk.store.fork(id, seq)?;
                desk.resume(copy, room)
            }),
            Wish::Rewind(seq) => self.attempt(|desk| {
                let Some(id) = desk.table().map(Table::id) else {
                    return Ok(());
                };
                let is_facilitator = desk.screen == Screen::Facilitator;
                desk.leave(room)?;
                let copy = desk.store.fork(id, seq)?;
                desk.resume(copy, room)?;
                if is_facilitator {
                    desk.put(Shown::Facilitator, Screen::Facilitator);
                }
                Ok(())
            }),
            Wish::Display(is_open) => self.is_displayed = is_open,
            Wish::Blackout(is_dark) => self.is_dark = is_dark,
            Wish::Leave => {
                self.attempt(|desk| desk.leave(room));
                self.go_to(Screen::Library);
            }
            Wish::ForgetRefusal => {
                (self.trouble, self.notice) = (None, None);
                self.table.iter_mut().for_each(Table::forget_refusal);
            }
            Wish::Settings(settings) => self.choose(settings),
            Wish::Quit => {
                self.attempt(|desk| desk.leave(room));
                self.is_over = true;
            }
        }
    }

    fn pace(&mut self, pace: Pace, room: Instant) {
        let jumps = matches!(pace, Pace::ToNext | Pace::Skip(_));
        if jumps && self.table.as_mut().is_some_and(Table::holds_for_somebody) {
            self.carry_out(Wish::DrawCurtain, room);
            return;
        }
        self.ask(|table| table.pace(pace, room));
        if matches!(pace, Pace::Quarters(_) | Pace::AsPhase) {
            self.keep();
        }
    }

    fn put_beside(&mut self, beside: Beside) {
        match beside {
            Beside::These(ids) => self.attempt(|desk| desk.compare(&ids)),
            Beside::Team(team) => self.attempt(|desk| desk.follow(&team)),
            Beside::StandIns(player) => self.attempt(|desk| desk.play_against(player)),
            Beside::GiveUp => self.give_up_against(),
            Beside::Save(format) => self.save_compared(format),
        }
    }

    /// Copies files into the folder for files of one's own.
    fn take_in(&mut self, paths: &[PathBuf]) -> Done {
        let num = self.library.take_in(paths)?;
        let folder = self.library.folder().display().to_string();
        self.notice = Some(self.words().say_with("library-taken-in", &[arg("n", num), arg("folder", folder)]));
        self.look_around();
        Ok(())
    }

    /// Something that lies on the screen of the seat that is shown.
    fn point_at(&mut self, target: Target) {
        if let Some(Shown::Seat(role)) = self.table.as_ref().map(Table::shown) {
            self.memory.open(role, target);
        }
    }

    /// Something for the running exercise, if there is one.
    fn ask(&mut self, ask: impl FnOnce(&mut Table) -> Done) {
        if let Some(Err(trouble)) = self.table.as_mut().map(ask) {
            self.give_up(&trouble);
        }
    }

    fn attempt(&mut self, attempt: impl FnOnce(&mut Self) -> Done) {
        (self.trouble, self.notice) = (None, None);
        if let Err(trouble) = attempt(self) {
            self.say(&trouble);
            if self.table.is_none() {
                self.go_to(Screen::Library);
            }
        }
    }

    fn show(&mut self, screen: Screen, room: Instant) {
        let is_at_table = matches!(screen, Screen::Briefing | Screen::Play | Screen::Curtain | Screen::Facilitator);
        if is_at_table && self.table.is_none() {
            return self.go_to(Screen::Library);
        }
        // Time runs from the moment at which the first seat has read who it is.
        let is_first_look = self.table.as_ref().is_some_and(|table| table.now(room) == 0);
        if screen == Screen::Play && self.screen == Screen::Briefing && is_first_look {
            self.ask(|table| table.pace(Pace::Go, room));
        }
        // Nobody misses anything while they look for a larger type.
        if screen == Screen::Settings && matches!(self.table.as_ref().map(Table::shown), Some(Shown::Seat(_))) {
            self.ask(|table| table.pace(Pace::Pause, room));
        }
        match screen {
            Screen::Facilitator if !self.may_facilitate() => self.say(&Trouble::of("setup-facilitator-closed")),
            Screen::Facilitator => self.put(Shown::Facilitator, screen),
            Screen::Play | Screen::Briefing => self.back_to_seat(screen),
            Screen::Library
            | Screen::SetUp
            | Screen::Curtain
            | Screen::Debrief
            | Screen::Compare
            | Screen::Settings => self.go_to(screen),
        }
    }

    /// From the facilitator's desk somebody who plays alone comes back to the seat; others pass the curtain.
    fn back_to_seat(&mut self, screen: Screen) {
        let Some(table) = &mut self.table else {
            return;
        };
        if !matches!(table.shown(), Shown::Seat(_)) {
            table.show(Shown::first(table.session().players()));
        }
        self.screen = match table.shown() {
            Shown::Seat(_) => screen,
            Shown::Curtain(_) => Screen::Curtain,
            Shown::Facilitator => Screen::Facilitator,
        };
    }

    fn take_seat(&mut self, role: RoleId) {
        let is_new = self.briefed.insert(role);
        self.put(Shown::Seat(role), if is_new { Screen::Briefing } else { Screen::Play });
    }

    fn put(&mut self, shown: Shown, screen: Screen) {
        let Some(table) = &mut self.table else {
            return;
        };
        table.show(shown);
        if table.shown() == shown {
            self.memory.turn_over();
            self.screen = screen;
        }
    }

    fn choose(&mut self, settings: Settings) {
        self.lang = settings.lang.unwrap_or(self.lang);
        if let Err(error) = settings.write(&self.folder) {
            let trouble: Trouble = cannot_write(&Settings::path(&self.folder), &error);
            self.say(&trouble);
        }
        let is_other_language = self.settings.lang != settings.lang;
        self.settings = settings;
        if is_other_language {
            // What is wrong with files is said in the language of the screen.
            self.look_around();
        }
    }
}
