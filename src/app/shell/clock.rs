//! The exercise comes to where the room's clock is.

use bevy::prelude::*;

use super::{Room, Turn};
use crate::app::desk::Desk;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, tick.in_set(Turn::Clock));
}

fn tick(mut desk: NonSendMut<Desk>, room: Res<Room>) {
    desk.tick(room.now);
}
