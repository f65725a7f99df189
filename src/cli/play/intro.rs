//! The first half minute, the return, and the end.

use super::table::Table;
use crate::scenario::time::DAY;
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
        self.desk.say("play-debrief", &[arg("id", self.id.to_string())])
    }

    /// Waits for the player.
    pub(super) fn prompt(&mut self) -> Done {
        // On later days the time alone would not tell the day.
        let now = self.session.exercise().now();
        let now = if now < DAY { self.speaker().clock(now, now) } else { self.speaker().moment(now) };
        let prompt = if self.form.is_some() { format!("{now} ? ") } else { format!("{now} > ") };
        self.is_prompted = true;
        self.desk.out.prompt(&prompt)
    }
}
