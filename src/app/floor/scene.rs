//! A plan in colours.

use egui::{Color32, Rect, pos2, vec2};

use super::figures;
use super::layout::{
    CELLAR, GROUND, HEIGHT, WALL, WIDTH, desk, house, machine_rect, office_rect, on_its_way, visitor_rect,
};
use super::plan::{Flight, FloorPlan};
use super::shape::Shape;
use crate::app::look::Palette;

/// Sunrise and sunset, in minutes of the day.
const DAY: std::ops::Range<u16> = 330..1_110;
/// It takes so many minutes from night to day.
const TWILIGHT: u16 = 90;
/// Points of an arc between two who talk.
const ARC: u16 = 16;

/// Everything to draw, from the back to the front.
pub fn scene(plan: &FloorPlan, palette: &Palette) -> Vec<Shape> {
    let mut shapes = Vec::new();
    outside(&mut shapes, plan, palette);
    building(&mut shapes, plan, palette);
    for (ix, machine) in plan.machines.iter().enumerate() {
        figures::machine(&mut shapes, palette, machine_rect(plan, ix), *machine);
    }
    for (ix, visitor) in plan.visitors.iter().enumerate() {
        figures::neighbour(&mut shapes, palette, visitor_rect(ix));
        figures::visitor(&mut shapes, palette, visitor_rect(ix), *visitor);
    }
    for ix in 0..plan.offices.len() {
        office(&mut shapes, plan, palette, ix);
    }
    for flight in &plan.flights {
        flying(&mut shapes, plan, palette, *flight);
    }
    shapes
}

/// From 0 at night to 1 by day.
fn daylight(minute: u16) -> f32 {
    let since = minute.saturating_sub(DAY.start).min(DAY.end.saturating_sub(minute));
    f32::from(since.min(TWILIGHT)) / f32::from(TWILIGHT)
}

fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    from.lerp_to_gamma(to, share)
}

/// Sky and street. Night is the palette's bar, which is dark in every scheme.
fn outside(shapes: &mut Vec<Shape>, plan: &FloorPlan, palette: &Palette) {
    let light = daylight(plan.minute);
    let sky = mix(palette.bar, palette.accent_soft, light);
    let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(WIDTH, HEIGHT));
    shapes.push(Shape::block(all, 0.0, sky));
    let is_day = DAY.contains(&plan.minute);
    let from = if is_day { DAY.start } else { DAY.end };
    let length = if is_day { DAY.end - DAY.start } else { 1_440 - (DAY.end - DAY.start) };
    let share = f32::from((plan.minute + 1_440 - from) % 1_440) / f32::from(length);
    let height = 4.0 * share * (1.0 - share);
    let disc = if is_day { mix(palette.warn_soft, palette.warn, 0.45) } else { palette.on_bar };
    figures::sun_or_moon(shapes, pos2(40.0 + share * (WIDTH - 80.0), 74.0 - 44.0 * height), is_day, disc, sky);
    let street = Rect::from_min_max(pos2(0.0, GROUND), pos2(WIDTH, HEIGHT));
    shapes.push(Shape::block(street, 0.0, mix(palette.sunken, palette.bar, 0.35 - 0.25 * light)));
    shapes.push(Shape::Line(vec![pos2(0.0, GROUND), pos2(WIDTH, GROUND)], 3.0, palette.ink_soft));
}

fn building(shapes: &mut Vec<Shape>, plan: &FloorPlan, palette: &Palette) {
    let house = house();
    let walls = house.expand(WALL / 2.0);
    shapes.push(Shape::block(Rect::from_min_max(walls.min, CELLAR.max + vec2(WALL / 2.0, 4.0)), 4.0, palette.ink_soft));
    let roof = Rect::from_min_max(walls.left_top() - vec2(10.0, 8.0), walls.right_top() + vec2(10.0, 2.0));
    shapes.push(Shape::block(roof, 4.0, palette.ink_soft));
    shapes.push(Shape::block(CELLAR.shrink(WALL / 2.0), 2.0, palette.sunken));
    // At night, windows are lit where people are.
    let night = 1.0 - daylight(plan.minute);
    for ix in 0..plan.offices.len() {
        let room = office_rect(plan, ix);
        let wall = if plan.offices[ix].is_open { palette.surface } else { palette.ground };
        shapes.push(Shape::block(room, 2.0, mix(wall, palette.warn_soft, 0.35 * night)));
    }
}

fn office(shapes: &mut Vec<Shape>, plan: &FloorPlan, palette: &Palette, ix: usize) {
    let (office, room) = (&plan.offices[ix], office_rect(plan, ix));
    for (place, figure) in office.figures.iter().enumerate() {
        figures::person(shapes, palette, desk(plan, ix, place), figure.pose);
    }
    if office.num_unread > 0 {
        figures::pile(shapes, palette, pos2(room.right() - 20.0, room.bottom() - 8.0), office.num_unread);
    }
    if office.rings {
        figures::ringing(shapes, palette, pos2(room.right() - 34.0, room.top() + 52.0));
    }
}

fn flying(shapes: &mut Vec<Shape>, plan: &FloorPlan, palette: &Palette, flight: Flight) {
    let Flight { from, to, by, progress, rings, .. } = flight;
    let Some(progress) = progress else {
        let points = (0..=ARC).map(|step| on_its_way(plan, from, to, step * (1_000 / ARC)));
        let colour = if rings { palette.alarm } else { palette.accent };
        shapes.push(Shape::Line(points.collect(), 3.0, colour));
        return;
    };
    figures::parcel(shapes, palette, on_its_way(plan, from, to, progress), by);
}
