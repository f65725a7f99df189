//! Where everything stands, in the floor's own units, and what can be clicked.

use egui::{Rect, Vec2, pos2, vec2};

use super::plan::{FloorPlan, VISITORS_MAX};
use super::shape::Point;
use crate::exercise::command::MessageId;
use crate::scenario::names::{PersonId, RoleId, ServiceId};

/// Width of the floor.
pub const WIDTH: f32 = 1_000.0;
/// Height of the floor.
pub const HEIGHT: f32 = 560.0;
/// Where the street is.
pub(super) const GROUND: f32 = 440.0;
/// The building, without its roof and cellar.
const HOUSE: Rect = Rect { min: pos2(220.0, 92.0), max: pos2(780.0, GROUND) };
/// Thickness of floors and walls.
pub(super) const WALL: f32 = 8.0;
/// The cellar, where the machines are.
pub(super) const CELLAR: Rect = Rect { min: pos2(220.0, GROUND), max: pos2(780.0, HEIGHT - 6.0) };
/// Room for one visitor.
const VISITOR: Vec2 = vec2(100.0, 74.0);

/// What something on the floor stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A seat, or somebody outside.
    Role(RoleId),
    /// One of the seat's own people.
    Person(PersonId),
    /// A message.
    Message(MessageId),
    /// A service.
    Service(ServiceId),
}

/// Something that can be clicked, and where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// What it stands for.
    pub thing: Thing,
    /// Where, in the floor's units.
    pub rect: Rect,
}

/// What can be clicked, small things last: they lie above.
pub fn spots(plan: &FloorPlan) -> Vec<Spot> {
    let spot = |thing, rect| Spot { thing, rect };
    let mut spots: Vec<Spot> = Vec::new();
    for (ix, office) in plan.offices.iter().enumerate() {
        spots.push(spot(Thing::Role(office.role), office_rect(plan, ix)));
    }
    for (ix, visitor) in plan.visitors.iter().enumerate() {
        spots.push(spot(Thing::Role(visitor.role), visitor_rect(ix)));
    }
    for (ix, machine) in plan.machines.iter().enumerate() {
        spots.push(spot(Thing::Service(machine.service), machine_rect(plan, ix)));
    }
    for (ix, office) in plan.offices.iter().enumerate() {
        for (place, figure) in office.figures.iter().enumerate() {
            if let Some(person) = figure.person {
                let feet = desk(plan, ix, place);
                spots.push(spot(
                    Thing::Person(person),
                    Rect::from_center_size(feet - vec2(0.0, 22.0), vec2(36.0, 56.0)),
                ));
            }
        }
    }
    for flight in &plan.flights {
        let at = on_its_way(plan, flight.from, flight.to, flight.progress.unwrap_or(500));
        spots.push(spot(Thing::Message(flight.message), Rect::from_center_size(at, vec2(30.0, 24.0))));
    }
    spots
}

/// The office with this number: two on a floor, from the top.
pub(super) fn office_rect(plan: &FloorPlan, ix: usize) -> Rect {
    let num_floors = plan.offices.len().div_ceil(2).max(1);
    let size = vec2(HOUSE.width() / 2.0, HOUSE.height() / num_floors as f32);
    let corner = HOUSE.min + vec2((ix % 2) as f32 * size.x, (ix / 2) as f32 * size.y);
    Rect::from_min_size(corner, size).shrink(WALL / 2.0)
}

/// The whole building above the ground.
pub(super) fn house() -> Rect {
    HOUSE
}

/// Where the visitor with this number stands: left and right of the house in turns.
pub(super) fn visitor_rect(ix: usize) -> Rect {
    let per_side = VISITORS_MAX / 2;
    let (left, level) = (ix.is_multiple_of(2), (ix / 2).min(per_side - 1));
    let x = if left { 62.0 } else { WIDTH - 62.0 - VISITOR.x };
    let y = GROUND - (level + 1) as f32 * (VISITOR.y + 6.0);
    Rect::from_min_size(pos2(x, y), VISITOR)
}

/// The machine with this number.
pub(super) fn machine_rect(plan: &FloorPlan, ix: usize) -> Rect {
    let inner = CELLAR.shrink2(vec2(12.0, 12.0));
    let step = inner.width() / plan.machines.len().max(5) as f32;
    let corner = inner.min + vec2(ix as f32 * step, 0.0);
    Rect::from_min_size(corner, vec2(step - 8.0, inner.height()))
}

/// Where somebody sits in an office: feet on its floor.
pub(super) fn desk(plan: &FloorPlan, office: usize, place: usize) -> Point {
    let rect = office_rect(plan, office);
    let num = plan.offices[office].figures.len().max(1);
    let inner = rect.shrink2(vec2(26.0, 0.0));
    let step = inner.width() / num.max(4) as f32;
    pos2(inner.left() + step * (place as f32 + 0.5), rect.bottom())
}

/// Where messages leave from and arrive.
fn door(plan: &FloorPlan, role: RoleId) -> Point {
    if let Some(ix) = plan.offices.iter().position(|office| office.role == role) {
        let rect = office_rect(plan, ix);
        return pos2(rect.center().x, rect.top() + 34.0);
    }
    match plan.visitors.iter().position(|visitor| visitor.role == role) {
        Some(ix) => visitor_rect(ix).center(),
        None => pos2(WIDTH / 2.0, GROUND),
    }
}

/// Where something is between two doors: it goes in an arc.
pub(super) fn on_its_way(plan: &FloorPlan, from: RoleId, to: RoleId, permille: u16) -> Point {
    let (start, end) = (door(plan, from), door(plan, to));
    let share = f32::from(permille.min(1_000)) / 1_000.0;
    let height = 18.0 + (end.x - start.x).abs() * 0.08;
    start.lerp(end, share) - vec2(0.0, height * 4.0 * share * (1.0 - share))
}
