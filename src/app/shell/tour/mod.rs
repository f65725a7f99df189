//! A tour of the real program: it is driven through a rehearsal plan by wishes, and every screen is saved as a picture.

mod camera;
mod moments;
mod plan;
mod route;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy::winit::WinitSettings;
use bevy_egui::{EguiInput, EguiPreUpdateSet};

use self::route::{Of, Route, Stop};
use super::{Pending, Room, Turn};
use crate::app::desk::Desk;
use crate::rehearsal::Rehearsal;
use crate::trouble::{Done, Trouble};

/// Frames until what has changed is drawn and laid out: egui needs two, the renderer is one behind; a new window needs more.
const SETTLE_FRAMES: u32 = 6;

/// What is pictured.
#[derive(Debug, Clone)]
pub struct Tour {
    /// Where the pictures go.
    pub out: PathBuf,
    /// Their size in pixels.
    pub size: (u32, u32),
    /// Pixels for each point.
    pub scale: f32,
    /// The plan that is played.
    pub plan: Arc<Rehearsal>,
}

/// A picture that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its file.
    pub path: PathBuf,
    /// Its size in pixels.
    pub size: (u32, u32),
    /// How many colours are in it, up to a few thousand.
    pub num_colours: usize,
}

/// What became of a tour.
#[derive(Default)]
pub(super) struct Album {
    pub(super) pictures: Vec<Picture>,
    pub(super) trouble: Option<Trouble>,
}

/// Where pictures and troubles are put; the picture that is waited for.
#[derive(Resource, Clone, Default)]
pub(super) struct Shared(pub(super) Arc<Mutex<Album>>);

impl Shared {
    /// What came of it.
    pub(super) fn into_pictures(self) -> Result<Vec<Picture>, Trouble> {
        self.with(|album| match album.trouble.take() {
            Some(trouble) => Err(trouble),
            None => Ok(std::mem::take(&mut album.pictures)),
        })
    }

    fn with<R>(&self, look: impl FnOnce(&mut Album) -> R) -> R {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Where on the tour we are.
struct Way {
    tour: Tour,
    route: Route,
    settle: u32,
    /// How many pictures there were before the one that is being taken.
    taking: Option<usize>,
}

/// Drives the program that these plugins are added to.
pub(super) struct Guide(pub(super) Tour, pub(super) Shared);

impl Plugin for Guide {
    fn build(&self, app: &mut App) {
        let route = Route::of(self.0.plan.clone());
        app.insert_resource(WinitSettings::continuous())
            .insert_resource(self.1.clone())
            .insert_non_send(Way { tour: self.0.clone(), route, settle: SETTLE_FRAMES, taking: None })
            .add_systems(
                PreUpdate,
                no_pointer.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
            )
            .add_systems(Update, drive.after(Turn::Clock));
    }
}

/// Wherever the pointer happens to rest, nothing on a picture is pointed at.
fn no_pointer(mut inputs: Query<&mut EguiInput>) {
    for mut input in &mut inputs {
        input.events.retain(|event| !matches!(event, egui::Event::PointerMoved(_)));
    }
}

fn drive(
    mut way: NonSendMut<Way>,
    (desk, room): (NonSend<Desk>, Res<Room>),
    shared: Res<Shared>,
    windows: Query<(Entity, &Window, Has<PrimaryWindow>)>,
    mut pending: ResMut<Pending>,
    mut exit: MessageWriter<AppExit>,
    mut commands: Commands,
) {
    let way = &mut *way;
    let (num_taken, has_failed) = shared.with(|album| (album.pictures.len(), album.trouble.is_some()));
    if has_failed {
        exit.write(AppExit::Success);
    } else if way.settle > 0 {
        way.settle -= 1;
    } else if way.taking != Some(num_taken) {
        match way.route.next(&desk, room.now) {
            Some(Ok(Stop::Wishes(wishes))) => {
                pending.0.extend(wishes);
            }
            Some(Ok(Stop::Settle)) => way.settle = SETTLE_FRAMES,
            Some(Ok(Stop::Picture(name, of))) => {
                let pictured = windows.iter().find(|(_, _, is_primary)| *is_primary == (of == Of::Screen));
                if let Some((entity, window, is_primary)) = pictured {
                    let its_own = (window.physical_width(), window.physical_height());
                    let size = if is_primary { way.tour.size } else { its_own };
                    let frame = camera::Frame { size, is_blank: of == Of::DarkDisplay };
                    way.taking = Some(num_taken);
                    camera::take(
                        &mut commands,
                        entity,
                        frame,
                        way.tour.out.join(format!("{name}.png")),
                        shared.clone(),
                    );
                }
            }
            Some(Err(trouble)) => shared.with(|album| album.trouble = Some(trouble)),
            None => {
                exit.write(AppExit::Success);
            }
        }
    }
}

/// Makes the folder for the pictures.
pub(super) fn prepare(out: &Path) -> Done {
    std::fs::create_dir_all(out).map_err(|error| crate::trouble::cannot_write(out, &error))
}
