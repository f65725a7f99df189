//! Bevy draws the floor: into a picture of its own, which the panel then shows.

mod mesh;

use bevy::camera::visibility::{NoFrustumCulling, RenderLayers};
use bevy::camera::{RenderTarget, ScalingMode};
use bevy::prelude::*;
use bevy::render::render_resource::TextureFormat;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiTextureHandle, EguiUserTextures};

use super::Turn;
use crate::app::desk::Desk;
use crate::app::panels::Wanted;

/// Layer of what is drawn for the picture; the window's camera does not see it.
const LAYER: usize = 1;
/// The renderer prepares meshes and pictures beside the frames that show them.
const FRAMES_BEHIND: u8 = 4;
/// Larger pictures are not drawn; the panel stretches them.
const SIDE_MAX: u32 = 4_096;

/// The picture and what is drawn on it.
#[derive(Resource)]
struct Easel {
    picture: Handle<Image>,
    texture: egui::TextureId,
    mesh: Handle<Mesh>,
    camera: Entity,
    drawn: Option<Wanted>,
    /// Frames until what was drawn is on the screen.
    num_to_come: u8,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, set_up)
        .add_systems(PreUpdate, lend)
        .add_systems(Last, draw.in_set(Turn::Publish).run_if(resource_exists::<Easel>));
}

fn set_up(
    mut commands: Commands,
    mut images: ResMut<Assets<Image>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
    mut textures: ResMut<EguiUserTextures>,
) {
    let picture = images.add(empty([1, 1]));
    let texture = textures.add_image(EguiTextureHandle::Strong(picture.clone()));
    let mesh = meshes.add(mesh::of(&[], egui::Vec2::ZERO));
    let material = materials.add(ColorMaterial::default());
    // Its bounds would be those of the first, empty one.
    commands.spawn((Mesh2d(mesh.clone()), MeshMaterial2d(material), RenderLayers::layer(LAYER), NoFrustumCulling));
    let camera = commands.spawn((
        Camera2d,
        // Before the window's own camera, and only while somebody looks.
        Camera { order: -1, is_active: false, ..default() },
        looking_at(egui::Vec2::splat(1.0)),
        RenderTarget::Image(picture.clone().into()),
        RenderLayers::layer(LAYER),
    ));
    let camera = camera.id();
    commands.insert_resource(Easel { picture, texture, mesh, camera, drawn: None, num_to_come: 0 });
}

/// The whole floor, and nothing else.
fn looking_at(size: egui::Vec2) -> Projection {
    let scaling_mode = ScalingMode::Fixed { width: size.x, height: size.y };
    Projection::Orthographic(OrthographicProjection { scaling_mode, ..OrthographicProjection::default_2d() })
}

fn empty([width, height]: [u32; 2]) -> Image {
    Image::new_target_texture(width, height, TextureFormat::Rgba8UnormSrgb, None)
}

/// Whoever shows the floor finds the picture there.
fn lend(easel: Option<Res<Easel>>, mut desk: NonSendMut<Desk>) {
    if let Some(easel) = easel {
        desk.memory.floor.texture = Some(easel.texture);
    }
}

fn draw(
    mut easel: ResMut<Easel>,
    mut desk: NonSendMut<Desk>,
    mut images: ResMut<Assets<Image>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut cameras: Query<(&mut Camera, &mut Projection)>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Ok((mut camera, mut projection)) = cameras.get_mut(easel.camera) else {
        return;
    };
    let wanted = desk.memory.floor.wanted.take();
    let is_shown = wanted.is_some();
    if camera.is_active != is_shown {
        camera.is_active = is_shown;
        // A camera that comes back has forgotten what it saw.
        easel.drawn = None;
    }
    if easel.num_to_come > 0 && is_shown {
        easel.num_to_come -= 1;
        redraw.write(RequestRedraw);
    }
    let Some(wanted) = wanted.filter(|wanted| easel.drawn.as_ref() != Some(wanted)) else {
        return;
    };
    if easel.drawn.as_ref().is_none_or(|drawn| drawn.pixels != wanted.pixels)
        && let Some(mut picture) = images.get_mut(&easel.picture)
    {
        *picture = empty(wanted.pixels.map(|side| side.clamp(1, SIDE_MAX)));
    }
    if easel.drawn.as_ref().is_none_or(|drawn| drawn.size != wanted.size) {
        *projection = looking_at(wanted.size);
    }
    if let Some(mut mesh) = meshes.get_mut(&easel.mesh) {
        *mesh = mesh::of(&wanted.shapes, wanted.size);
    }
    easel.drawn = Some(wanted);
    easel.num_to_come = FRAMES_BEHIND;
    redraw.write(RequestRedraw);
}
