//! Takes a picture of the window and looks whether there is anything on it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};

use super::{Picture, Shared};
use crate::trouble::Trouble;

/// Colours are counted up to here.
const COLOURS_MAX: usize = 4_096;

/// What is expected of a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// Pixels.
    pub(super) size: (u32, u32),
    /// There is nothing to be seen on it.
    pub(super) is_blank: bool,
}

/// Asks for a picture of a window; it comes with one of the next frames.
pub(super) fn take(commands: &mut Commands, window: Entity, frame: Frame, path: PathBuf, shared: Shared) {
    commands.spawn(Screenshot::window(window)).observe(move |taken: On<ScreenshotCaptured>| {
        let saved = save(&taken.image, &path, frame);
        shared.with(|album| match saved {
            Ok(picture) => album.pictures.push(picture),
            Err(trouble) => album.trouble = Some(trouble),
        });
    });
}

fn save(image: &Image, path: &Path, frame: Frame) -> Result<Picture, Trouble> {
    let failed = |reason: String| Trouble::of("shell-tour-picture").with("reason", reason).at(path);
    let pixels = image.clone().try_into_dynamic().map_err(|error| failed(error.to_string()))?.to_rgb8();
    let size = pixels.dimensions();
    if size != frame.size {
        let text = |(width, height): (u32, u32)| format!("{width}x{height}");
        let trouble = Trouble::of("shell-tour-size").with("size", text(size)).with("expected", text(frame.size));
        return Err(trouble.hint("shell-hint-virtual-screen"));
    }
    let mut colours = BTreeSet::new();
    for pixel in pixels.pixels() {
        colours.insert(pixel.0);
        if colours.len() >= COLOURS_MAX {
            break;
        }
    }
    if (colours.len() < 2) != frame.is_blank {
        return Err(Trouble::of("shell-tour-blank").at(path));
    }
    pixels.save(path).map_err(|error| failed(error.to_string()))?;
    Ok(Picture { path: path.to_owned(), size, num_colours: colours.len() })
}
