//! Areas, lines and discs: what every painter can draw, sharp at any size.

use std::f32::consts::{FRAC_PI_2, TAU};

use egui::Color32;

/// A point of the floor, in the floor's own units.
pub type Point = egui::Pos2;

/// Corners of a quarter of a circle.
const QUARTER: usize = 5;

/// Something to draw; later ones cover earlier ones.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A convex area: its corners in order.
    Area(Vec<Point>, Color32),
    /// A line through points, with its width.
    Line(Vec<Point>, f32, Color32),
    /// Centre and radius.
    Disc(Point, f32, Color32),
}

impl Shape {
    /// A rectangle with round corners.
    pub(super) fn block(rect: egui::Rect, corner: f32, colour: Color32) -> Self {
        if corner <= 0.0 {
            return Self::Area(
                vec![rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()],
                colour,
            );
        }
        let inner = rect.shrink(corner);
        let corners = [inner.right_bottom(), inner.left_bottom(), inner.left_top(), inner.right_top()];
        let points = corners.iter().zip(0_u8..).flat_map(|(centre, quarter)| {
            let from = f32::from(quarter) * FRAC_PI_2;
            arc(*centre, corner, from, from + FRAC_PI_2)
        });
        Self::Area(points.collect(), colour)
    }

    /// A part of a ring.
    pub(super) fn ring(centre: Point, radius: f32, turns: (f32, f32), width: f32, colour: Color32) -> Self {
        Self::Line(arc(centre, radius, turns.0 * TAU, turns.1 * TAU).collect(), width, colour)
    }
}

/// Points of an arc, clockwise from the right.
fn arc(centre: Point, radius: f32, from: f32, to: f32) -> impl Iterator<Item = Point> {
    let num_steps = (((to - from).abs() / FRAC_PI_2).ceil() as usize).max(1) * QUARTER;
    (0..=num_steps).map(move |step| {
        let angle = from + (to - from) * step as f32 / num_steps as f32;
        centre + radius * egui::Vec2::angled(angle)
    })
}
