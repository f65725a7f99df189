//! Draws a panel without a window and without a graphics card, for eyes: set `KUNREN_PICTURES` and look into
//! `kunren-pictures` in the folder for temporary files.

use std::fs::{self, File};
use std::io::BufWriter;

use egui::epaint::{ColorImage, Mesh, Primitive};
use egui::{Color32, Pos2, Rect};
use egui_kittest::Harness;

/// Writes what the harness shows as a PNG, at the harness's own scale.
pub(crate) fn picture<S>(harness: &mut Harness<'_, S>, name: &str) {
    if std::env::var_os("KUNREN_PICTURES").is_none() {
        return;
    }
    let image = draw(harness);
    let folder = std::env::temp_dir().join("kunren-pictures");
    fs::create_dir_all(&folder).expect("a folder for pictures");
    let file = File::create(folder.join(format!("{name}.png"))).expect("a file for a picture");
    let [width, height] = image.size.map(|side| side as u32);
    let mut encoder = png::Encoder::new(BufWriter::new(file), width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let bytes: Vec<u8> = image.pixels.iter().flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b(), 255]).collect();
    encoder.write_header().and_then(|mut png| png.write_image_data(&bytes)).expect("the picture is written");
}

/// What the harness shows, as pixels.
pub(crate) fn draw<S>(harness: &Harness<'_, S>) -> ColorImage {
    let output = harness.output();
    let scale = output.pixels_per_point;
    let atlas = harness.ctx.fonts(|fonts| fonts.image());
    let size = harness.ctx.viewport_rect().size() * scale;
    let ground = harness.ctx.global_style().visuals.panel_fill;
    let mut image = ColorImage::filled([size.x as usize, size.y as usize], ground);
    for clipped in harness.ctx.tessellate(output.shapes.clone(), scale) {
        if let Primitive::Mesh(mesh) = &clipped.primitive {
            let clip = Rect::from_min_max(
                Pos2::new(clipped.clip_rect.min.x * scale, clipped.clip_rect.min.y * scale),
                Pos2::new(clipped.clip_rect.max.x * scale, clipped.clip_rect.max.y * scale),
            );
            paint(&mut image, &atlas, mesh, clip, scale);
        }
    }
    image
}

fn paint(image: &mut ColorImage, atlas: &ColorImage, mesh: &Mesh, clip: Rect, scale: f32) {
    for corners in mesh.indices.chunks_exact(3) {
        let corners = [0, 1, 2].map(|i| mesh.vertices[corners[i] as usize]);
        let at = corners.map(|corner| Pos2::new(corner.pos.x * scale, corner.pos.y * scale));
        let twice_area = cross(at[0], at[1], at[2]);
        if twice_area == 0.0 {
            continue;
        }
        let bounds = Rect::from_points(&at).intersect(clip);
        let (left, right) =
            (bounds.min.x.max(0.0) as usize, (bounds.max.x.ceil().max(0.0) as usize).min(image.size[0]));
        let (top, bottom) =
            (bounds.min.y.max(0.0) as usize, (bounds.max.y.ceil().max(0.0) as usize).min(image.size[1]));
        for y in top..bottom {
            for x in left..right {
                let pixel = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                let parts = [cross(at[1], at[2], pixel), cross(at[2], at[0], pixel), cross(at[0], at[1], pixel)]
                    .map(|part| part / twice_area);
                // A pixel on an edge that two triangles share belongs to one of them; the smallest part decides.
                if parts.iter().any(|part| *part < 0.0) || !clip.contains(pixel) {
                    continue;
                }
                let mixed = |of: &dyn Fn(usize) -> f32| (0..3).map(|i| parts[i] * of(i)).sum::<f32>();
                let u = mixed(&|i| corners[i].uv.x) * atlas.size[0] as f32;
                let v = mixed(&|i| corners[i].uv.y) * atlas.size[1] as f32;
                let texel = sample(atlas, u, v);
                let ink = [0, 1, 2, 3].map(|channel| {
                    mixed(&|i| f32::from(corners[i].color.to_array()[channel])) * texel[channel] / 255.0
                });
                let pixel = &mut image.pixels[y * image.size[0] + x];
                *pixel = over(*pixel, ink);
            }
        }
    }
}

fn cross(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// Between the four nearest texels, as a graphics card does.
fn sample(atlas: &ColorImage, u: f32, v: f32) -> [f32; 4] {
    let (u, v) = (u - 0.5, v - 0.5);
    let (left, top) = (u.floor(), v.floor());
    let texel = |x: f32, y: f32| {
        let x = (x.max(0.0) as usize).min(atlas.size[0] - 1);
        let y = (y.max(0.0) as usize).min(atlas.size[1] - 1);
        atlas.pixels[y * atlas.size[0] + x].to_array().map(f32::from)
    };
    let (across, down) = (u - left, v - top);
    let corners = [texel(left, top), texel(left + 1.0, top), texel(left, top + 1.0), texel(left + 1.0, top + 1.0)];
    let shares = [(1.0 - across) * (1.0 - down), across * (1.0 - down), (1.0 - across) * down, across * down];
    [0, 1, 2, 3].map(|channel| (0..4).map(|i| corners[i][channel] * shares[i]).sum())
}

/// Premultiplied ink over what is there.
fn over(below: Color32, ink: [f32; 4]) -> Color32 {
    let rest = 1.0 - ink[3] / 255.0;
    let below = below.to_array().map(f32::from);
    let [r, g, b] = [0, 1, 2].map(|channel| (ink[channel] + below[channel] * rest).round().clamp(0.0, 255.0) as u8);
    Color32::from_rgb(r, g, b)
}
