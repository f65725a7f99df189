//! Letters, colours and sizes: once, and again when the settings change.

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPreUpdateSet};

use crate::app::Settings;
use crate::app::desk::Desk;
use crate::app::look::{Palette, dress, fonts};

/// The settings with which the screen was dressed.
#[derive(Resource, Debug, PartialEq, Eq)]
pub(super) struct Dressed(Settings);

pub(super) fn plugin(app: &mut App) {
    // The pass that begins afterwards has the letters already.
    let before_the_pass = EguiPreUpdateSet::ProcessInput;
    app.add_systems(PreUpdate, put_on.before(before_the_pass).after(EguiPreUpdateSet::InitContexts));
}

fn put_on(
    mut contexts: EguiContexts,
    desk: NonSend<Desk>,
    worn: Option<Res<Dressed>>,
    mut clear: ResMut<ClearColor>,
    mut commands: Commands,
) {
    let settings = desk.settings();
    if worn.as_ref().is_some_and(|worn| worn.0 == *settings) {
        return;
    }
    let Ok(context) = contexts.ctx_mut() else {
        return;
    };
    if worn.is_none() {
        context.set_fonts(fonts());
    }
    let palette = Palette::of(settings.scheme);
    dress(context, palette, settings.is_calm);
    context.set_zoom_factor(f32::from(settings.scale_percent) / 100.0);
    let [red, green, blue, _] = palette.ground.to_array();
    clear.0 = Color::srgb_u8(red, green, blue);
    commands.insert_resource(Dressed(settings.clone()));
}
