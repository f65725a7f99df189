//! The order of a frame, and the room's time.

use std::time::Instant;

use bevy::prelude::*;

/// The order of a frame; drawing comes between clock and wishes.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub enum Turn {
    /// The exercise comes to where the room's clock is.
    Clock,
    /// What somebody at the screen wants is carried out.
    Wishes,
    /// The window learns what it needs to know.
    Publish,
}

/// The room's time in this frame.
#[derive(Resource, Debug, Clone, Copy)]
pub struct Room {
    /// Now.
    pub now: Instant,
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Room { now: look_at_the_clock() })
        .add_systems(First, tell_the_time)
        .configure_sets(Last, (Turn::Wishes, Turn::Publish).chain());
}

fn tell_the_time(mut room: ResMut<Room>) {
    room.now = look_at_the_clock();
}

#[expect(clippy::disallowed_methods, reason = "the pacemaker of this shell reads the room's clock")]
pub(super) fn look_at_the_clock() -> Instant {
    Instant::now()
}
