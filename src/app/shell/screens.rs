//! The screen on which the program is, as a state: plugins can come and go with it.

use bevy::prelude::*;

use super::Turn;
use crate::app::Screen;
use crate::app::desk::Desk;

/// The screen that is shown.
#[derive(States, Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct OnScreen(pub Screen);

pub(super) fn plugin(app: &mut App) {
    app.init_state::<OnScreen>().add_systems(Last, follow.in_set(Turn::Publish));
}

fn follow(desk: NonSend<Desk>, now: Res<State<OnScreen>>, mut next: ResMut<NextState<OnScreen>>) {
    let screen = OnScreen(desk.screen());
    if **now != screen {
        next.set(screen);
    }
}
