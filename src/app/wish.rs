//! What somebody at the screen wants: panels collect wishes, the shell carries them out once a frame.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::panels::Draft;
use super::settings::Settings;
use crate::exercise::Command;
use crate::exercise::command::MessageId;
use crate::journal::Player;
use crate::report::Format;
use crate::scenario::names::{ActionId, ClockId, RoleId};
use crate::scenario::time::Secs;
use crate::store::{ExerciseId, Wanted};
use crate::text::Lang;

/// The wishes of one frame, in the order in which they came up.
pub type Wishes = Vec<Wish>;

/// A report as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Save {
    /// In which form.
    pub format: Format,
    /// Only what concerns this seat.
    pub seat: Option<RoleId>,
    /// People are called by their roles.
    pub without_names: bool,
}

/// What is to become of an improvement plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planning {
    /// Another action.
    Add(Wanted),
    /// The action of this number in other words.
    Reword(u32, Wanted),
    /// It is done, or is not.
    Mark(u32, bool),
    /// It is given up.
    GiveUp(u32),
}

/// What is to be put side by side, or to become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// Past exercises of one scenario.
    These(Vec<ExerciseId>),
    /// All exercises of this team.
    Team(Box<str>),
    /// Stand-ins are played beside the last one, in the background.
    StandIns(Player),
    /// No more of them are.
    GiveUp,
    /// It is kept as a file.
    Save(Format),
}

/// Something that somebody at the screen wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// The seat on the screen asks the exercise for something.
    Submit(Command),
    /// The facilitator asks the exercise for something.
    Facilitate(Command),
    /// How time passes.
    Pace(Pace),
    /// Opens something on the seat's screen.
    Open(Target),
    /// Another screen.
    Show(Screen),
    /// Copies files that were dropped on the window into the folder for files of one's own.
    TakeIn(Vec<PathBuf>),
    /// Prepares an exercise of the scenario with this id.
    Prepare(String),
    /// Begins an exercise.
    Begin(SetUp),
    /// Hot seat: the next player takes this seat.
    TakeSeat(RoleId),
    /// Hot seat: the seat's view disappears behind the curtain.
    DrawCurtain,
    /// Goes on with a kept exercise.
    Resume(ExerciseId),
    /// A seat's own words on an exercise that has ended, once and for all; both empty: it would rather not say.
    #[expect(missing_docs, reason = "fields are named after what they are")]
    Reflect { id: ExerciseId, role: RoleId, cause: Box<str>, change: Box<str> },
    /// Opens the debrief of a kept exercise.
    Debrief(ExerciseId),
    /// Takes decisions of the debriefed exercise otherwise, in the background.
    PlayFutures,
    /// Lets that be.
    GiveUpFutures,
    /// Compares exercises.
    Compare(Beside),
    /// Changes the improvement plan of the exercise that is being debriefed.
    Plan(ExerciseId, Planning),
    /// Keeps the report that is being read as a file.
    Save(Save),
    /// Takes another future of a kept exercise from this entry on.
    Fork(ExerciseId, u32),
    /// Leaves the exercise; it is kept, and can be resumed.
    Leave,
    /// What was refused has been seen.
    ForgetRefusal,
    /// Other settings from now on.
    Settings(Settings),
    /// Takes the running exercise back to this entry; what came after stays kept as it is.
    Rewind(u32),
    /// The room display is opened in a window of its own, or closed.
    Display(bool),
    /// The room display goes dark, or comes back.
    Blackout(bool),
    /// Closes the program.
    Quit,
}

/// Something on a seat's screen that somebody wants to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A message, to read it.
    Message(MessageId),
    /// Something to write.
    Draft(Box<Draft>),
    /// A clock and what can be done about it.
    Clock(ClockId),
    /// A discussion.
    Discussion,
    /// An action, with what it takes.
    Action(ActionId),
    /// The place.
    Floor,
    /// What the seat knows.
    Board,
    /// Services, money, rights and trust.
    Services,
    /// What has happened to the seat.
    Record,
    /// The search.
    Search,
}

/// An exercise that somebody wants to begin. Everything is called by its id: files may have changed in between.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SetUp {
    /// Id of the scenario.
    pub scenario: String,
    /// Id of the organization; the scenario's first one when nothing is named.
    pub organization: Option<String>,
    /// The seats that are not played by their stance.
    pub seats: Vec<SeatWish>,
    /// All luck comes from it; drawn when nothing is named.
    pub seed: Option<u64>,
    /// Exercise seconds for four seconds of the room; as the phase suggests when nothing is named.
    pub quarters: Option<u32>,
    /// What whoever runs the exercise may see.
    pub oversight: Oversight,
    /// What the people at the table call themselves, where they come together again.
    pub team: Option<String>,
}

/// What whoever runs the exercise may see, where people play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Oversight {
    /// The truth, at any time.
    #[default]
    Everything,
    /// Nothing before ENDEX: whoever plays alone does not spoil it.
    AfterEndex,
}

/// Who plays a seat, and in which language it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatWish {
    /// Id of the role.
    pub role: String,
    /// A person, or a stand-in with its manner.
    pub player: Player,
    /// That of the settings when nothing is named.
    pub lang: Option<Lang>,
}

/// How time passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Time runs.
    Go,
    /// Time stands still.
    Pause,
    /// Exercise seconds for one second of the room, in quarters: 1 is a quarter, 4 is real time.
    Quarters(u32),
    /// As the phase suggests.
    AsPhase,
    /// Runs on to the next event that concerns the seat on the screen.
    ToNext,
    /// Lets this much time pass at once.
    Skip(Secs),
}

/// The screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Screen {
    /// Scenarios and kept exercises.
    #[default]
    Library,
    /// Seats, organization, seed, speed.
    SetUp,
    /// Who you are and what you may decide.
    Briefing,
    /// A seat at work.
    Play,
    /// Between two players of a hot seat.
    Curtain,
    /// The truth, for whoever runs the exercise.
    Facilitator,
    /// What there is to learn.
    Debrief,
    /// Exercises side by side.
    Compare,
    /// Language, size, colours.
    Settings,
}
