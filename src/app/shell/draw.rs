//! Draws the screen on which the program is.

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass};
use egui::{LayerId, Ui, UiBuilder};

use super::dress::Dressed;
use super::{Pending, Room};
use crate::app::desk::Desk;
use crate::app::stage;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(EguiPlugin::default()).add_systems(EguiPrimaryContextPass, draw.run_if(resource_exists::<Dressed>));
}

fn draw(
    mut contexts: EguiContexts,
    mut desk: NonSendMut<Desk>,
    mut pending: ResMut<Pending>,
    room: Res<Room>,
) -> Result {
    let context = contexts.ctx_mut()?;
    let all = UiBuilder::new().layer_id(LayerId::background()).max_rect(context.viewport_rect());
    let mut ui = Ui::new(context.clone(), "kunren_screen".into(), all);
    stage::draw(&mut ui, &mut desk, room.now, &mut pending.0);
    Ok(())
}
