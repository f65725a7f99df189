//! The first half minute, the return, and the end.

use super::form::{Form, Need};
use super::input::Ask;
use super::table::Table;
use super::verbs::{Entry, VERBS, Verb};
use crate::scenario::time::DAY;
use crate::store::Improvement;
use crate::text::arg;
use crate::trouble::Done;

impl Table<'_> {
    /// Who you are, what is happening, the three most useful things to type.
    pub(super) fn introduce(&mut self) -> Done {
        let setting = self.session.setting().clone();
        let words = &self.desk.words;
        let about = &setting.scenario.about;
        let args = [
            arg("title", words.pick(&about.title)),
            arg("company", words.pick(&setting.organization.company.name)),
            arg("id", self.id.to_string()),
            arg("seed", self.session.exercise().seed().to_string()),
        ];
        let title = words.say_with("play-title", &args);
        let summary = words.pick(&about.summary).to_owned();
        self.desk.out.line(title)?;
        self.desk.out.line(summary)?;
        self.desk.out.line("")?;
        self.brief()?;
        self.desk.out.line("")?;
        let now = arg("now", self.speaker().moment(self.session.exercise().now()));
        self.desk.say("play-first-steps", &[now])?;
        let view = self.view();
        self.suggest(&view)?;
        self.desk.say("play-more-help", &[])
    }

    /// What the team decided on after earlier exercises: now it is put to the test.
    pub(super) fn remind(&mut self, team: &str) -> Done {
        let decided = self.desk.store()?.improvements_of(team, Some(self.id))?;
        if decided.is_empty() {
            return Ok(());
        }
        self.desk.out.line("")?;
        self.desk.say("improve-remind", &[arg("n", decided.len() as u64)])?;
        for Improvement { wanted, done_secs, .. } in decided {
            let id = if done_secs.is_some() { "improve-remind-done" } else { "improve-remind-open" };
            self.desk.say(id, &[arg("action", wanted.action), arg("owner", wanted.owner), arg("due", wanted.due)])?;
        }
        Ok(())
    }

    /// Who you are.
    pub(super) fn brief(&mut self) -> Done {
        let setting = self.session.setting().clone();
        let role = &setting.scenario.roles[self.me.ix()];
        let words = &self.desk.words;
        let you = words.say_with("play-you-are", &[arg("role", words.pick(&role.name))]);
        let brief = words.pick(&role.brief).to_owned();
        let question = words.pick(&role.first_question).to_owned();
        for line in [you, brief, question].iter().filter(|line| !line.is_empty()) {
            self.desk.out.line(line)?;
        }
        Ok(())
    }

    /// Back after a break.
    pub(super) fn welcome_back(&mut self) -> Done {
        let args = [
            arg("id", self.id.to_string()),
            arg("title", self.desk.words.pick(&self.session.setting().scenario.about.title)),
            arg("role", self.speaker().role(self.me)),
            arg("entries", self.session.exercise().seq()),
        ];
        let said = self.desk.words.say_with("play-welcome-back", &args);
        self.desk.out.line(said)?;
        if self.session.exercise().ended().is_some() { Ok(()) } else { self.look() }
    }

    /// How it turned out, and how to read about it.
    pub(super) fn farewell(&mut self) -> Done {
        let setting = self.session.setting().clone();
        if let Some(ending) = self.session.exercise().ended() {
            let ending = &setting.scenario.endings[ending.ix()];
            let words = &self.desk.words;
            let title = words.say_with("play-ending", &[arg("ending", words.pick(&ending.title))]);
            let text = words.pick(&ending.text).to_owned();
            self.desk.out.line("")?;
            self.desk.out.line(title)?;
            self.desk.out.line(text)?;
        }
        // What was being typed must not end up in the shell, nor as an answer.
        if self.ears.edits() && self.is_prompted {
            self.desk.say("play-press-enter", &[])?;
            self.ears.hear(None);
        }
        self.reflect()?;
        self.desk.say("play-debrief", &[arg("id", self.id.to_string())])
    }

    /// Waits for the player.
    pub(super) fn prompt(&mut self, runs: bool) -> Done {
        let is_open = std::mem::replace(&mut self.is_prompted, true);
        let sign = if self.form.is_some() { '?' } else { '>' };
        if !self.ears.edits() {
            let prompt = format!("{} {sign} ", self.time());
            return self.desk.out.prompt(&prompt);
        }
        // An editor's prompt stands where it is while time goes on: it tells the time only when time stands still.
        if !is_open {
            let prompt = if runs { format!("{sign} ") } else { format!("{} {sign} ", self.time()) };
            let (first, others) = self.completions();
            self.ears.ask(Ask { prompt, first, others });
        }
        Ok(())
    }

    fn time(&self) -> String {
        // On later days the time alone would not tell the day.
        let now = self.session.exercise().now();
        if now < DAY { self.speaker().clock(now, now) } else { self.speaker().moment(now) }
    }

    /// What a line can begin with, and what can stand after that: the answers to what was asked, or verbs and names.
    fn completions(&self) -> (Vec<String>, Vec<String>) {
        let view = self.view();
        let ids = |form: &Form, need| {
            self.picks(&view, form, need).into_iter().filter(|pick| !pick.is_over).map(|pick| pick.id)
        };
        if let Some((form, need)) = self.form.as_ref().and_then(|form| Some((form, *form.needs.last()?))) {
            let answers: Vec<String> = ids(form, need).collect();
            return (answers.clone(), answers);
        }
        let words = |entry: &Entry| entry.words.iter().chain(entry.words_ja).map(|word| (*word).to_owned());
        let names = Form::of(Verb::Tell, Vec::new()).into_iter().flat_map(|form| {
            let needs =
                [Need::Role, Need::Channel, Need::Action, Need::Topic, Need::Authority, Need::Severity, Need::Facts];
            needs.into_iter().flat_map(|need| ids(&form, need)).collect::<Vec<_>>()
        });
        (VERBS.iter().flat_map(words).filter(|word| word.chars().count() > 1).collect(), names.collect())
    }
}
