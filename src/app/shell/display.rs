//! The room display: a window of its own, for a projector. It comes and goes with the facilitator's wish.

use bevy::camera::RenderTarget;
use bevy::ecs::schedule::ScheduleLabel;
use bevy::prelude::*;
use bevy::window::{WindowRef, WindowResolution};
use bevy_egui::{EguiContext, EguiSchedule};
use egui::{LayerId, UiBuilder};

use super::{Room, Turn};
use crate::app::Settings;
use crate::app::desk::Desk;
use crate::app::look::{Palette, dress, fonts};
use crate::app::panels::FloorState;
use crate::app::stage;
use crate::text::{Speaker, arg};

/// Size of the window, in points; a projector's people make it as large as the wall.
const SIZE: (u32, u32) = (1_280, 720);

/// A wall is read from further away than a screen.
const FROM_AFAR: f32 = 1.4;

/// The pass in which the display is drawn.
#[derive(ScheduleLabel, Debug, Clone, PartialEq, Eq, Hash)]
struct DisplayPass;

/// The camera of the display, and what it was dressed with.
#[derive(Component, Default)]
struct OnDisplay {
    worn: Option<Settings>,
}

/// The window of the display.
#[derive(Component)]
struct DisplayWindow;

/// Window and camera of the display.
type OfDisplay = Or<(With<DisplayWindow>, With<OnDisplay>)>;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Last, open_or_close.in_set(Turn::Publish)).add_systems(DisplayPass, draw);
}

fn open_or_close(mut commands: Commands, desk: NonSend<Desk>, there: Query<Entity, OfDisplay>) {
    match desk.table().filter(|_| desk.is_displayed()) {
        Some(table) if there.is_empty() => {
            let about = &table.setting().scenario.about;
            let scenario = Speaker::new(desk.words(), table.setting()).pick(&about.title).to_owned();
            let window = Window {
                title: desk.words().say_with("display-window", &[arg("scenario", scenario)]),
                name: Some("kunren".to_owned()),
                resolution: WindowResolution::new(SIZE.0, SIZE.1),
                ..default()
            };
            let window = commands.spawn((window, DisplayWindow)).id();
            let target = RenderTarget::Window(WindowRef::Entity(window));
            commands.spawn((Camera2d, Msaa::Off, target, EguiSchedule::new(DisplayPass), OnDisplay::default()));
        }
        None => there.iter().for_each(|entity| commands.entity(entity).despawn()),
        Some(_) => {}
    }
}

fn draw(
    mut display: Single<(&mut EguiContext, &mut OnDisplay)>,
    desk: NonSend<Desk>,
    room: Res<Room>,
    mut floor: Local<FloorState>,
) {
    let (context, on_display) = &mut *display;
    let context = context.get_mut();
    if on_display.worn.as_ref() != Some(desk.settings()) {
        if on_display.worn.is_none() {
            context.set_fonts(fonts());
        }
        dress(context, Palette::of(desk.settings().scheme), desk.settings().is_calm);
        context.set_zoom_factor(FROM_AFAR * f32::from(desk.settings().scale_percent) / 100.0);
        on_display.worn = Some(desk.settings().clone());
        // The letters are there from the next pass on.
        context.request_repaint();
        return;
    }
    let all = UiBuilder::new().layer_id(LayerId::background()).max_rect(context.viewport_rect());
    let mut ui = egui::Ui::new(context.clone(), "kunren_display".into(), all);
    stage::room_display(&mut ui, &desk, room.now, &mut floor);
}
