//! A plan in colours.

use egui::{Color32, Rect, pos2, vec2};

use super::figures;
use super::layout::{WALL, desk, office_rect, on_its_way};
use super::lot::Lot;
use super::plan::{Flight, FloorPlan, VISITORS_MAX};
use super::shape::Shape;
use crate::app::look::Palette;

/// Sunrise and sunset, in minutes of the day.
const DAY: std::ops::Range<u16> = 330..1_110;
/// It takes so many minutes from night to day.
const TWILIGHT: u16 = 90;
/// Length of a white line on the street, and of the gap after it.
const MARK: usize = 34;
/// A window of an office, from its upper left corner, and from one window to the next.
const WINDOW: Rect = Rect { min: pos2(152.0, 40.0), max: pos2(198.0, 78.0) };
const NEXT_WINDOW: f32 = 56.0;
/// Points of an arc between two who talk.
const ARC: u16 = 16;

/// Everything to draw, from the back to the front.
pub fn scene(plan: &FloorPlan, lot: &Lot, palette: &Palette) -> Vec<Shape> {
    let mut shapes = Vec::new();
    outside(&mut shapes, (plan, lot), palette);
    building(&mut shapes, (plan, lot), palette);
    for (ix, machine) in plan.machines.iter().enumerate() {
        figures::machine(&mut shapes, palette, lot.machine(ix, plan.machines.len()), *machine);
    }
    for (ix, visitor) in plan.visitors.iter().enumerate() {
        let (rect, name_height) = (lot.visitor(ix, VISITORS_MAX), lot.name_height);
        figures::neighbour(&mut shapes, palette, rect, name_height);
        figures::visitor(&mut shapes, palette, rect, name_height, *visitor);
    }
    for ix in 0..plan.offices.len() {
        office(&mut shapes, (plan, lot), palette, ix);
    }
    for flight in &plan.flights {
        flying(&mut shapes, (plan, lot), palette, *flight);
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

/// Night is the palette's bar, which is dark in every scheme.
fn sky(plan: &FloorPlan, palette: &Palette) -> Color32 {
    mix(palette.bar, palette.accent_soft, daylight(plan.minute))
}

/// Sky and street.
fn outside(shapes: &mut Vec<Shape>, (plan, lot): (&FloorPlan, &Lot), palette: &Palette) {
    let light = daylight(plan.minute);
    let sky = sky(plan, palette);
    let all = Rect::from_min_max(pos2(0.0, 0.0), lot.size.to_pos2());
    shapes.push(Shape::block(all, 0.0, sky));
    let is_day = DAY.contains(&plan.minute);
    let from = if is_day { DAY.start } else { DAY.end };
    let length = if is_day { DAY.end - DAY.start } else { 1_440 - (DAY.end - DAY.start) };
    let share = f32::from((plan.minute + 1_440 - from) % 1_440) / f32::from(length);
    let height = 4.0 * share * (1.0 - share);
    let disc = if is_day { mix(palette.warn_soft, palette.warn, 0.45) } else { palette.on_bar };
    figures::sun_or_moon(shapes, pos2(40.0 + share * (lot.size.x - 80.0), 74.0 - 44.0 * height), is_day, disc, sky);
    let street = Rect::from_min_max(pos2(0.0, lot.ground), lot.size.to_pos2());
    shapes.push(Shape::block(street, 0.0, mix(palette.sunken, palette.bar, 0.35 - 0.25 * light)));
    shapes.push(Shape::Line(vec![pos2(0.0, lot.ground), pos2(lot.size.x, lot.ground)], 3.0, palette.ink_soft));
    let middle = (lot.ground + lot.size.y) / 2.0;
    for start in (0..lot.size.x as u16).step_by(MARK * 2) {
        let mark = vec![pos2(f32::from(start), middle), pos2(f32::from(start) + MARK as f32, middle)];
        shapes.push(Shape::Line(mark, 3.0, palette.line));
    }
}

fn building(shapes: &mut Vec<Shape>, (plan, lot): (&FloorPlan, &Lot), palette: &Palette) {
    let walls = lot.house.expand(WALL / 2.0);
    shapes.push(Shape::block(
        Rect::from_min_max(walls.min, lot.machines.max + vec2(WALL / 2.0, 4.0)),
        4.0,
        palette.ink_soft,
    ));
    let roof = Rect::from_min_max(walls.left_top() - vec2(10.0, 8.0), walls.right_top() + vec2(10.0, 2.0));
    shapes.push(Shape::block(roof, 4.0, palette.ink_soft));
    shapes.push(Shape::block(lot.machines.shrink(WALL / 2.0), 2.0, palette.sunken));
    // At night, windows are lit where people are.
    let night = 1.0 - daylight(plan.minute);
    for ix in 0..plan.offices.len() {
        let room = office_rect(plan, lot, ix);
        let wall = if plan.offices[ix].is_open { palette.surface } else { palette.ground };
        shapes.push(Shape::block(room, 2.0, mix(wall, palette.warn_soft, 0.35 * night)));
        for num in 0..2_u8 {
            let window = WINDOW.translate(room.min.to_vec2() + vec2(f32::from(num) * NEXT_WINDOW, 0.0));
            shapes.push(Shape::block(window.expand(2.5), 3.0, palette.line));
            shapes.push(Shape::block(window, 1.5, sky(plan, palette)));
        }
    }
}

fn office(shapes: &mut Vec<Shape>, (plan, lot): (&FloorPlan, &Lot), palette: &Palette, ix: usize) {
    let (office, room) = (&plan.offices[ix], office_rect(plan, lot, ix));
    for (place, figure) in office.figures.iter().enumerate() {
        figures::person(shapes, palette, desk(plan, lot, ix, place), figure.pose);
    }
    if office.num_unread > 0 {
        figures::pile(shapes, palette, pos2(room.right() - 20.0, room.bottom() - 8.0), office.num_unread);
    }
    if office.rings {
        figures::ringing(shapes, palette, pos2(room.right() - 30.0, room.top() + 102.0));
    }
}

fn flying(shapes: &mut Vec<Shape>, (plan, lot): (&FloorPlan, &Lot), palette: &Palette, flight: Flight) {
    let Flight { from, to, by, progress, rings, .. } = flight;
    let Some(progress) = progress else {
        let points = (0..=ARC).map(|step| on_its_way(plan, lot, from, to, step * (1_000 / ARC)));
        let colour = if rings { palette.alarm } else { palette.accent };
        shapes.push(Shape::Line(points.collect(), 3.0, colour));
        return;
    };
    figures::parcel(shapes, palette, on_its_way(plan, lot, from, to, progress), by);
}
