//! What somebody at the screen wants: panels collect wishes, the shell carries them out once a frame.

use crate::exercise::Command;
use crate::scenario::names::RoleId;
use crate::scenario::time::Secs;
use crate::store::ExerciseId;

/// The wishes of one frame, in the order in which they came up.
pub type Wishes = Vec<Wish>;

/// Something that somebody at the screen wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// The seat on the screen asks the exercise for something.
    Submit(Command),
    /// The facilitator asks the exercise for something.
    Facilitate(Command),
    /// How time passes.
    Pace(Pace),
    /// Another screen.
    Show(Screen),
    /// Hot seat: the next player takes this seat.
    TakeSeat(RoleId),
    /// Hot seat: the seat's view disappears behind the curtain.
    DrawCurtain,
    /// Goes on with a kept exercise.
    Resume(ExerciseId),
    /// Opens the debrief of a kept exercise.
    Debrief(ExerciseId),
    /// Takes another future of a kept exercise from this entry on.
    Fork(ExerciseId, u32),
    /// Closes the program.
    Quit,
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
    /// Language, size, colours.
    Settings,
}
