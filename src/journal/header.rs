//! The first line of a record: what is played, with which luck and by whom.

use serde::{Deserialize, Serialize};

use crate::scenario::names::{Names, RoleId};
use crate::scenario::{Setting, Source};

/// The format that this program writes. It reads this one and every earlier one.
pub const FORMAT: u32 = 1;

/// Longest header in bytes: it carries three whole files.
pub const HEADER_BYTES_MAX: usize = 8 << 20;

/// Longest name of a team, in characters.
pub const TEAM_CHARS_MAX: usize = 60;

/// What is played. Carries the files, so that the record replays when they have changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Of the lines.
    pub format: u32,
    /// Version of the program that began the exercise.
    pub program: Box<str>,
    /// Id of the scenario, for lists that do not load it.
    pub scenario: Box<str>,
    /// Id of the organization.
    pub organization: Box<str>,
    /// All luck comes from it.
    pub seed: u64,
    /// Who plays which role.
    pub seats: Vec<Seat>,
    /// What the people at the table call themselves, where they come together again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<Box<str>>,
    /// Scenario, organization and playbook.
    #[serde(with = "files")]
    pub sources: [Source; 3],
}

/// Who plays a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Id of the role; a name, because the header is read before there is a table of names.
    pub role: Box<str>,
    /// Its player.
    pub player: Player,
}

/// Somebody, or a stand-in with a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Player {
    /// A person.
    Human,
    /// Follows playbook and clocks.
    Textbook,
    /// Does what the failure story's people did.
    Story,
    /// Does any legal thing.
    Random,
    /// The stance of an empty seat.
    Stance,
}

impl Header {
    /// The header of an exercise that begins now.
    pub fn new(setting: &Setting, seed: u64, players: &[(RoleId, Player)]) -> Self {
        let seat = |&(role, player): &(RoleId, Player)| Seat { role: setting.names.name(role).into(), player };
        Self {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").into(),
            scenario: setting.scenario.about.id.clone(),
            organization: setting.organization.company.id.clone(),
            seed,
            seats: players.iter().map(seat).collect(),
            team: None,
            sources: setting.sources.clone(),
        }
    }

    /// The same, of a team.
    pub fn of_team(self, team: Option<&str>) -> Self {
        Self { team: team.map(Into::into), ..self }
    }

    /// Who plays which role.
    pub fn players(&self, names: &Names) -> Vec<(RoleId, Player)> {
        self.seats.iter().filter_map(|seat| Some((names.find(&seat.role)?, seat.player))).collect()
    }

    /// The line of the record, without its line end.
    pub fn to_line(&self) -> String {
        serde_json::to_string(self).expect("a header holds only strings, numbers and lists")
    }
}

/// Files as a list of path and text.
mod files {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::scenario::Source;

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        path: Box<str>,
        text: Box<str>,
    }

    pub(super) fn serialize<S: Serializer>(sources: &[Source; 3], serializer: S) -> Result<S::Ok, S::Error> {
        sources.each_ref().map(|s| File { path: s.path.clone(), text: s.text.clone() }).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[Source; 3], D::Error> {
        let files = <[File; 3]>::deserialize(deserializer)?;
        Ok(files.map(|file| Source { path: file.path, text: file.text }))
    }
}
