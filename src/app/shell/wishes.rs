//! What somebody at the screen wants is carried out, in the order in which it came up.

use bevy::prelude::*;

use super::{Room, Turn};
use crate::app::Wishes;
use crate::app::desk::Desk;

/// Wishes that have come up in this frame.
#[derive(Resource, Debug, Default)]
pub struct Pending(pub Wishes);

/// Something has changed since the last frame was drawn: another one is due.
#[derive(Message, Debug, Clone, Copy)]
pub(super) struct Changed;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Pending>()
        .add_message::<Changed>()
        .add_systems(Last, (carry_out, leave).chain().in_set(Turn::Wishes));
}

fn carry_out(
    mut desk: NonSendMut<Desk>,
    mut pending: ResMut<Pending>,
    mut changed: MessageWriter<Changed>,
    room: Res<Room>,
) {
    if pending.0.is_empty() {
        return;
    }
    for wish in pending.0.drain(..) {
        desk.carry_out(wish, room.now);
    }
    changed.write(Changed);
}

fn leave(desk: NonSend<Desk>, mut exit: MessageWriter<AppExit>) {
    if desk.is_over() {
        exit.write(AppExit::Success);
    }
}
