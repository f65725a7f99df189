//! `kunren show`: one exercise.

use clap::Args;

use super::desk::Desk;
use super::list;
use crate::journal::{Journal, Player};
use crate::store::ExerciseId;
use crate::text::{Speaker, Words, arg};
use crate::trouble::Done;

/// What it is, who plays, how far it has come.
#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(value_name = "ID")]
    id: ExerciseId,
}

impl Show {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let store = desk.store()?;
        let summary = store.summary(self.id)?;
        let journal = store.load(self.id)?;
        let line = list::line(&desk.words, &summary, Some(&journal.setting));
        desk.out.line(line)?;
        let about = about(&desk.words, &journal);
        desk.out.line(about)?;
        let id = arg("id", self.id.to_string());
        let next = if summary.ending.is_some() { "show-next-ended" } else { "show-next" };
        desk.say(next, &[id])
    }
}

fn about(words: &Words, journal: &Journal) -> String {
    let setting = &journal.setting;
    let speaker = Speaker::new(words, setting);
    let exercise = journal.replay();
    let mut lines = vec![
        words.say_with("show-scenario", &[arg("title", words.pick(&setting.scenario.about.title))]),
        words.say_with("show-organization", &[arg("name", words.pick(&setting.organization.company.name))]),
        words.say_with("show-seed", &[arg("seed", journal.header.seed.to_string())]),
        words.say_with("show-program", &[arg("version", &*journal.header.program)]),
    ];
    for (role, player) in journal.header.players(&setting.names) {
        let args = [arg("role", speaker.role(role)), arg("player", words.player(player))];
        lines.push(words.say_with("show-seat", &args));
    }
    let now = arg("now", speaker.moment(exercise.now()));
    lines.push(words.say_with("show-entries", &[now, arg("entries", journal.entries.len() as u64)]));
    if let Some(ending) = exercise.ended() {
        lines.push(words.say_with("show-ending", &[arg("ending", speaker.ending(ending))]));
    }
    lines.join("\n")
}

impl Words {
    /// Who plays a role.
    pub(super) fn player(&self, player: Player) -> String {
        self.say(match player {
            Player::Human => "player-human",
            Player::Textbook => "player-textbook",
            Player::Story => "player-story",
            Player::Random => "player-random",
            Player::Stance => "player-stance",
        })
    }
}
