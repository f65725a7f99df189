//! Shapes as triangles, each corner with its colour; later ones cover earlier ones.

use std::f32::consts::TAU;

use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use egui::{Color32, Pos2, Vec2 as Step};

use crate::app::floor::Shape;

/// Corners of a disc with a radius of one, and for each further unit.
const DISC: (f32, f32) = (10.0, 1.2);

#[derive(Default)]
struct Triangles {
    middle: Step,
    places: Vec<[f32; 3]>,
    colours: Vec<[f32; 4]>,
    corners: Vec<u32>,
}

/// All shapes as one mesh, around the middle of a floor of this size.
pub(super) fn of(shapes: &[Shape], size: Step) -> Mesh {
    let mut triangles = Triangles { middle: size / 2.0, ..Triangles::default() };
    for shape in shapes {
        match shape {
            Shape::Area(points, colour) => triangles.fan(points, *colour),
            Shape::Line(points, width, colour) => triangles.line(points, *width, *colour),
            Shape::Disc(centre, radius, colour) => triangles.disc(*centre, *radius, *colour),
        }
    }
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::default())
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, triangles.places)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, triangles.colours)
        .with_inserted_indices(Indices::U32(triangles.corners))
}

impl Triangles {
    fn fan(&mut self, points: &[Pos2], colour: Color32) {
        let first = self.places.len() as u32;
        let [red, green, blue, alpha] = colour.to_srgba_unmultiplied();
        let colour = Color::srgba_u8(red, green, blue, alpha).to_linear().to_f32_array();
        for point in points {
            // Bevy's y points up, and its middle is the origin.
            self.places.push([point.x - self.middle.x, self.middle.y - point.y, 0.0]);
            self.colours.push(colour);
        }
        for corner in 2..points.len() as u32 {
            self.corners.extend([first, first + corner - 1, first + corner]);
        }
    }

    fn disc(&mut self, centre: Pos2, radius: f32, colour: Color32) {
        let num = (DISC.0 + DISC.1 * radius) as u16;
        let corner = |ix: u16| centre + radius * Step::angled(TAU * f32::from(ix) / f32::from(num));
        self.fan(&(0..num).map(corner).collect::<Vec<_>>(), colour);
    }

    /// A band for each part, and discs where they meet.
    fn line(&mut self, points: &[Pos2], width: f32, colour: Color32) {
        for pair in points.windows(2) {
            let across = (pair[1] - pair[0]).normalized().rot90() * (width / 2.0);
            self.fan(&[pair[0] + across, pair[1] + across, pair[1] - across, pair[0] - across], colour);
        }
        for joint in points.iter().skip(1).take(points.len().saturating_sub(2)) {
            self.disc(*joint, width / 2.0, colour);
        }
    }
}
