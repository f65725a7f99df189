//! People, envelopes, machines, sun and moon, drawn in areas, lines and discs.

use egui::{Color32, Rect, pos2, vec2};

use super::plan::{Machine, Pose, Visitor};
use super::shape::{Point, Shape};
use crate::app::look::Palette;
use crate::scenario::organization::ChannelKind;

/// Room for the name under a machine's gauges.
pub const MACHINE_NAME: f32 = 36.0;
/// Radius of a head.
const HEAD: f32 = 8.0;

/// Somebody at a desk; `feet` is where the floor is.
pub(super) fn person(shapes: &mut Vec<Shape>, palette: &Palette, feet: Point, pose: Pose) {
    let desk = Rect::from_min_max(feet + vec2(-4.0, -24.0), feet + vec2(26.0, -20.0));
    let chair = |shapes: &mut Vec<Shape>| {
        shapes.push(Shape::Line(
            vec![feet + vec2(-17.0, -34.0), feet + vec2(-15.0, -12.0), feet + vec2(-2.0, -12.0)],
            2.5,
            palette.ink_soft,
        ));
        shapes.push(Shape::Line(vec![feet + vec2(-9.0, -12.0), feet + vec2(-9.0, -1.0)], 2.5, palette.ink_soft));
    };
    chair(shapes);
    shapes.push(Shape::block(desk, 1.5, palette.ink_soft));
    shapes.push(Shape::Line(vec![feet + vec2(22.0, -20.0), feet + vec2(22.0, -1.0)], 2.5, palette.ink_soft));
    let screen = if pose == Pose::Busy { palette.accent } else { palette.line };
    shapes.push(Shape::block(Rect::from_min_max(feet + vec2(10.0, -41.0), feet + vec2(25.0, -29.0)), 2.0, screen));
    shapes.push(Shape::Line(vec![feet + vec2(17.0, -29.0), feet + vec2(17.0, -24.0)], 2.0, palette.ink_soft));
    if pose == Pose::Away {
        return;
    }
    let colour = match pose {
        Pose::Tired => palette.warn,
        Pose::Busy | Pose::Talking => palette.accent,
        Pose::Free | Pose::Away => palette.good,
        Pose::Unknown => palette.ink_soft,
    };
    // Tired people lean forward.
    let (head, shoulder) = if pose == Pose::Tired { (vec2(2.0, -42.0), 6.0) } else { (vec2(-7.0, -49.0), 0.0) };
    let head = feet + head;
    shapes.push(Shape::Area(
        vec![
            feet + vec2(-15.0 + shoulder, -38.0),
            feet + vec2(0.0 + shoulder, -38.0),
            feet + vec2(1.0, -13.0),
            feet + vec2(-15.0, -13.0),
        ],
        colour,
    ));
    shapes.push(Shape::Disc(feet + vec2(-7.5 + shoulder, -37.5), 7.5, colour));
    shapes.push(Shape::Line(
        vec![feet + vec2(-6.0, -14.0), feet + vec2(5.0, -13.0), feet + vec2(5.0, -2.0)],
        5.0,
        colour,
    ));
    shapes.push(Shape::Disc(head, HEAD + 1.5, palette.surface));
    shapes.push(Shape::Disc(head, HEAD, palette.ink));
    match pose {
        Pose::Talking => {
            handset(shapes, palette, head + vec2(9.0, 1.0));
            shapes.push(Shape::Line(
                vec![feet + vec2(-2.0, -32.0), feet + vec2(6.0, -36.0), head + vec2(8.0, 5.0)],
                4.0,
                colour,
            ));
        }
        Pose::Busy => shapes.push(Shape::Line(vec![feet + vec2(-4.0, -32.0), feet + vec2(8.0, -26.0)], 4.0, colour)),
        Pose::Tired => {
            let at = head + vec2(11.0, -12.0);
            shapes.push(Shape::Line(
                vec![at, at + vec2(6.0, 0.0), at + vec2(0.0, 7.0), at + vec2(6.0, 7.0)],
                1.8,
                palette.warn,
            ));
        }
        Pose::Free | Pose::Away | Pose::Unknown => {}
    }
}

fn handset(shapes: &mut Vec<Shape>, palette: &Palette, at: Point) {
    shapes.push(Shape::Line(vec![at + vec2(0.0, -7.0), at + vec2(2.5, 0.0), at + vec2(0.0, 7.0)], 4.0, palette.alarm));
}

/// A floor of the house across the street.
pub(super) fn neighbour(shapes: &mut Vec<Shape>, palette: &Palette, rect: Rect, name_height: f32) {
    // Its name is written on the wall: lines may have the colour of letters.
    let wall = rect.expand2(vec2(10.0, 3.0));
    shapes.push(Shape::block(wall, 2.0, palette.line));
    shapes.push(Shape::block(wall.shrink(1.5), 2.0, palette.sunken));
    let room = Rect::from_min_max(rect.min - vec2(4.0, -1.0), pos2(rect.right() + 4.0, rect.bottom() - name_height));
    shapes.push(Shape::block(room, 1.5, palette.ground));
}

/// Somebody outside: a person of the press has a camera.
pub(super) fn visitor(shapes: &mut Vec<Shape>, palette: &Palette, rect: Rect, name_height: f32, visitor: Visitor) {
    let feet = pos2(rect.center().x, rect.bottom() - name_height);
    let colour = if visitor.is_press { palette.alarm } else { palette.ink_soft };
    shapes.push(Shape::Line(vec![pos2(rect.left(), feet.y), pos2(rect.right(), feet.y)], 2.0, palette.line));
    shapes.push(Shape::Area(
        vec![feet + vec2(-8.0, -27.0), feet + vec2(8.0, -27.0), feet + vec2(9.0, 0.0), feet + vec2(-9.0, 0.0)],
        colour,
    ));
    shapes.push(Shape::Disc(feet + vec2(0.0, -27.0), 8.0, colour));
    shapes.push(Shape::Disc(feet + vec2(0.0, -40.0), HEAD, palette.ink));
    if visitor.is_press {
        let camera = Rect::from_center_size(feet + vec2(17.0, -34.0), vec2(16.0, 11.0));
        shapes.push(Shape::block(camera, 2.0, palette.ink));
        shapes.push(Shape::Disc(camera.right_center() + vec2(3.0, 0.0), 4.0, palette.ink));
        shapes.push(Shape::Line(vec![camera.center_bottom(), feet + vec2(17.0, 0.0)], 2.0, palette.ink));
    }
}

/// What travels: an envelope, a line of chat, a sheet, a ticket.
pub(super) fn parcel(shapes: &mut Vec<Shape>, palette: &Palette, at: Point, by: ChannelKind) {
    let size = if by == ChannelKind::Paper { vec2(15.0, 19.0) } else { vec2(24.0, 16.0) };
    let rect = Rect::from_center_size(at, size);
    let corner = if by == ChannelKind::Chat { 7.0 } else { 2.0 };
    shapes.push(Shape::block(rect.expand(1.8), corner + 1.0, palette.accent));
    shapes.push(Shape::block(rect, corner, palette.surface));
    let line = |points: &[(f32, f32)]| {
        Shape::Line(points.iter().map(|(x, y)| at + vec2(*x, *y)).collect(), 1.8, palette.accent)
    };
    match by {
        ChannelKind::Chat => {
            shapes.extend([-6.0, 0.0, 6.0].map(|x| Shape::Disc(at + vec2(x, 0.0), 1.7, palette.accent)))
        }
        ChannelKind::Paper | ChannelKind::Ticket | ChannelKind::Console => {
            shapes.extend([-4.0, 0.0, 4.0].map(|y| line(&[(-4.5, y), (4.5, y)])));
        }
        ChannelKind::Press => shapes.push(Shape::Disc(at, 4.0, palette.alarm)),
        ChannelKind::Mail | ChannelKind::Phone | ChannelKind::Meeting => {
            shapes.push(line(&[(-10.5, -6.5), (0.0, 2.0), (10.5, -6.5)]));
        }
    }
}

/// Unread messages pile up.
pub(super) fn pile(shapes: &mut Vec<Shape>, palette: &Palette, at: Point, num: usize) {
    const SHOWN_MAX: usize = 6;
    for ix in 0..num.min(SHOWN_MAX) {
        let rect = Rect::from_center_size(at - vec2(0.0, ix as f32 * 4.5), vec2(20.0, 6.0));
        shapes.push(Shape::block(rect.expand(1.0), 2.0, palette.accent));
        shapes.push(Shape::block(rect, 1.5, palette.surface));
    }
}

/// A phone that rings: waves around it.
pub(super) fn ringing(shapes: &mut Vec<Shape>, palette: &Palette, at: Point) {
    shapes.push(Shape::Disc(at, 12.0, palette.alarm));
    shapes.push(Shape::Line(
        vec![at + vec2(-4.0, -6.0), at + vec2(-2.5, 2.5), at + vec2(6.0, 5.0)],
        4.0,
        palette.surface,
    ));
    for radius in [17.0, 22.0] {
        shapes.push(Shape::ring(at, radius, (-0.12, 0.12), 2.2, palette.alarm));
        shapes.push(Shape::ring(at, radius, (0.38, 0.62), 2.2, palette.alarm));
    }
}

/// A cabinet with two gauges: function on the left, security function on the right.
pub(super) fn machine(shapes: &mut Vec<Shape>, palette: &Palette, rect: Rect, machine: Machine) {
    let worst = machine.function.min(machine.security);
    let edge = state(palette, worst);
    shapes.push(Shape::block(rect, 5.0, edge));
    shapes.push(Shape::block(rect.shrink(2.5), 3.5, palette.surface));
    let gauges = [(machine.function, 0.27), (machine.security, 0.73)];
    let well = |x: f32| {
        let middle = rect.left() + rect.width() * x;
        Rect::from_min_max(pos2(middle - 8.0, rect.top() + 8.0), pos2(middle + 8.0, rect.bottom() - MACHINE_NAME))
    };
    for (percent, x) in gauges {
        let well = well(x);
        shapes.push(Shape::block(well, 3.0, palette.sunken));
        let mut full = well;
        full.min.y = well.bottom() - well.height() * f32::from(percent.min(100)) / 100.0;
        // Nothing left is shown as a line, so that it is not taken for a gauge that is not there.
        full.min.y = full.min.y.min(well.bottom() - 2.0);
        shapes.push(Shape::block(full, 2.0_f32.min(full.height() / 2.0), state(palette, percent)));
    }
}

fn state(palette: &Palette, percent: u8) -> Color32 {
    match percent {
        0..=33 => palette.alarm,
        34..=89 => palette.warn,
        _ => palette.good,
    }
}

/// The sun by day, the moon by night.
pub(super) fn sun_or_moon(shapes: &mut Vec<Shape>, at: Point, is_day: bool, colour: Color32, sky: Color32) {
    shapes.push(Shape::Disc(at, 17.0, colour));
    if !is_day {
        shapes.push(Shape::Disc(at + vec2(-7.0, -4.0), 14.5, sky));
    }
}
