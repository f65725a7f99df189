//! The window: its title, its size, and what happens when somebody closes it.

use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{MemoryHints, RenderCreation, WgpuSettings};
use bevy::window::{ExitCondition, PrimaryWindow, WindowCloseRequested, WindowResolution};
use bevy_egui::{EguiGlobalSettings, PrimaryEguiContext};

use super::{Pending, Turn};
use crate::app::desk::Desk;
use crate::app::{Screen, Wish};
use crate::text::{Speaker, arg};

/// Size of a new window, in points.
const SIZE: (u32, u32) = (1_280, 800);
/// Smaller than this, screens cannot be laid out.
const SIZE_MIN: (f32, f32) = (640.0, 480.0);

/// Bevy's own part of the window. `size` is in pixels; without a scale, the system's holds.
pub(super) fn settings(title: &str, size: Option<(u32, u32)>, scale: Option<f32>) -> WindowPlugin {
    let (width, height) = size.unwrap_or(SIZE);
    let mut resolution = WindowResolution::new(width, height);
    resolution.set_scale_factor_override(scale);
    let window = Window {
        title: title.to_owned(),
        name: Some("kunren".to_owned()),
        resolution,
        resize_constraints: WindowResizeConstraints { min_width: SIZE_MIN.0, min_height: SIZE_MIN.1, ..default() },
        ..default()
    };
    WindowPlugin {
        primary_window: Some(window),
        // Nothing closes before everything is kept.
        exit_condition: ExitCondition::DontExit,
        close_when_requested: false,
        ..default()
    }
}

/// How the graphics card is asked for. A few flat shapes and letters need no large blocks of its memory set aside.
pub(super) fn card() -> RenderPlugin {
    let settings = WgpuSettings { memory_hints: MemoryHints::MemoryUsage, ..default() };
    RenderPlugin { render_creation: RenderCreation::Automatic(Box::new(settings)), ..default() }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, stand).add_systems(Update, close).add_systems(Last, name.in_set(Turn::Publish));
}

/// The window's camera has the screens; others draw pictures or show another window.
fn stand(mut commands: Commands, mut settings: ResMut<EguiGlobalSettings>) {
    settings.auto_create_primary_context = false;
    // Panels smooth their own edges: four samples a point would cost the card memory and time for nothing.
    commands.spawn((Camera2d, Msaa::Off, PrimaryEguiContext));
}

fn close(
    mut requests: MessageReader<WindowCloseRequested>,
    primary: Query<(), With<PrimaryWindow>>,
    mut pending: ResMut<Pending>,
) {
    for request in requests.read() {
        pending.0.push(if primary.contains(request.window) { Wish::Quit } else { Wish::Display(false) });
    }
}

fn name(desk: NonSend<Desk>, mut windows: Query<&mut Window, With<PrimaryWindow>>) {
    let title = title(&desk);
    for mut window in &mut windows {
        if window.title != title {
            window.title.clone_from(&title);
        }
    }
}

/// What the window is called: others see it when the desktop is shown on a wall, so it names no seat.
fn title(desk: &Desk) -> String {
    let words = desk.words();
    let table = desk.table().filter(|_| !matches!(desk.screen(), Screen::Library | Screen::SetUp | Screen::Settings));
    match table {
        Some(table) => {
            let scenario = Speaker::new(words, table.setting()).pick(&table.setting().scenario.about.title).to_owned();
            words.say_with("shell-window-of", &[arg("scenario", scenario)])
        }
        None => words.say("shell-window"),
    }
}
