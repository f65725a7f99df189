//! Opens the window, or says why there is none and what to do instead.

use std::panic::{self, PanicHookInfo};
use std::process::exit;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy::app::{PanicHandlerPlugin, TerminalCtrlCHandlerPlugin};
use bevy::prelude::*;

use super::TablePlugins;
use super::figures::{self, Figures};
use super::tour::{self, Picture, Tour};
use crate::app::SetUp;
use crate::app::desk::{Desk, Opening};
use crate::text::{Lang, Words};
use crate::trouble::{Done, Trouble};

/// The first frame was drawn: the system has a display and a graphics card.
static IS_UP: AtomicBool = AtomicBool::new(false);

/// Opens the window and runs until it is closed. `has_display` is what the environment says.
///
/// # Errors
/// The data folder cannot be used, or there is no display.
pub fn run(opening: &Opening, has_display: bool) -> Done {
    let desk = Desk::open(opening)?;
    ended(app(desk, has_display, None, None)?.run())
}

/// Takes a tour of the program, and gives the pictures that were taken.
///
/// # Errors
/// There is no display, a picture cannot be saved, or the plan comes out differently.
pub fn tour(opening: &Opening, has_display: bool, tour: &Tour) -> Result<Vec<Picture>, Trouble> {
    tour::prepare(&tour.out)?;
    let desk = Desk::open(opening)?;
    let shared = tour::Shared::default();
    let mut app = app(desk, has_display, Some(tour.size), Some(tour.scale))?;
    app.add_plugins(tour::Guide(tour.clone(), shared.clone()));
    ended(app.run())?;
    shared.into_pictures()
}

/// Measures what the program costs while it plays `set_up`.
///
/// # Errors
/// There is no display.
pub fn measure(opening: &Opening, has_display: bool, set_up: SetUp) -> Result<Figures, Trouble> {
    let measured = figures::Measured::default();
    let mut app = app(Desk::open(opening)?, has_display, None, None)?;
    app.add_plugins(figures::Meter(set_up, measured.clone()));
    ended(app.run())?;
    Ok(measured.figures())
}

fn app(desk: Desk, has_display: bool, size: Option<(u32, u32)>, scale: Option<f32>) -> Result<App, Trouble> {
    if !has_display {
        return Err(no_display());
    }
    say_what_is_missing(desk.words().lang());
    let window = super::window::settings(&desk.words().say("shell-window"), size, scale);
    let bevy = DefaultPlugins.build().disable::<PanicHandlerPlugin>().disable::<TerminalCtrlCHandlerPlugin>();
    let mut app = App::new();
    app.add_plugins(bevy.set(window).set(super::window::card()))
        .add_plugins(TablePlugins::new(desk))
        .add_plugins(super::window_plugins);
    app.add_systems(Last, is_up);
    Ok(app)
}

fn ended(exit: AppExit) -> Done {
    match exit {
        AppExit::Success => Ok(()),
        AppExit::Error(code) => Err(no_window(&code.to_string())),
    }
}

fn is_up(mut num_frames: Local<u32>) {
    *num_frames += 1;
    // The renderer starts beside the first frames.
    if *num_frames > 3 {
        IS_UP.store(true, Ordering::Relaxed);
    }
}

fn no_display() -> Trouble {
    Trouble::of("shell-no-display").hint("shell-hint-terminal")
}

fn no_window(reason: &str) -> Trouble {
    Trouble::of("shell-no-window").with("reason", reason).hint("shell-hint-terminal")
}

/// Window and graphics systems panic when something is missing, some of them on threads of their own. Until the first frame
/// was drawn, that is no mistake of ours but a machine without a screen: it is said in plain words, and the program ends.
fn say_what_is_missing(lang: Lang) {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        if IS_UP.load(Ordering::Relaxed) {
            usual(panicked);
            return;
        }
        let trouble = missing(panicked);
        trouble.tell(&Words::new(lang));
        exit(i32::from(trouble.code()));
    }));
}

fn missing(panicked: &PanicHookInfo<'_>) -> Trouble {
    let said = panicked.payload_as_str().unwrap_or_default();
    let reason = said.lines().next().unwrap_or_default();
    if said.contains("event loop") {
        no_display()
    } else if said.contains("find a GPU") {
        Trouble::of("shell-no-graphics").hint("shell-hint-terminal")
    } else {
        no_window(reason)
    }
}
