//! Where everything stands, in the floor's own units, and what can be clicked.

use egui::{Rect, pos2, vec2};

use super::lot::Lot;
use super::plan::{FloorPlan, VISITORS_MAX};
use super::shape::Point;
use crate::exercise::command::MessageId;
use crate::scenario::names::{PersonId, RoleId, ServiceId};

/// Thickness of floors and walls.
pub(super) const WALL: f32 = 8.0;

/// How far from the edge of a tall lot messages pass by the house.
const SIDE: f32 = 14.0;

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
pub fn spots(plan: &FloorPlan, lot: &Lot) -> Vec<Spot> {
    let spot = |thing, rect| Spot { thing, rect };
    let mut spots: Vec<Spot> = Vec::new();
    for (ix, office) in plan.offices.iter().enumerate() {
        spots.push(spot(Thing::Role(office.role), office_rect(plan, lot, ix)));
    }
    for (ix, visitor) in plan.visitors.iter().enumerate() {
        spots.push(spot(Thing::Role(visitor.role), lot.visitor(ix, VISITORS_MAX)));
    }
    for (ix, machine) in plan.machines.iter().enumerate() {
        spots.push(spot(Thing::Service(machine.service), lot.machine(ix, plan.machines.len())));
    }
    for (ix, office) in plan.offices.iter().enumerate() {
        for (place, figure) in office.figures.iter().enumerate() {
            if let Some(person) = figure.person {
                let feet = desk(plan, lot, ix, place);
                spots.push(spot(
                    Thing::Person(person),
                    Rect::from_center_size(feet - vec2(0.0, 22.0), vec2(36.0, 56.0)),
                ));
            }
        }
    }
    for flight in &plan.flights {
        let at = on_its_way(plan, lot, flight.from, flight.to, flight.progress.unwrap_or(500));
        spots.push(spot(Thing::Message(flight.message), Rect::from_center_size(at, vec2(30.0, 24.0))));
    }
    spots
}

/// The office with this number: two on a floor, from the top.
pub(super) fn office_rect(plan: &FloorPlan, lot: &Lot, ix: usize) -> Rect {
    let num_floors = plan.offices.len().div_ceil(2).max(1);
    let size = vec2(lot.house.width() / 2.0, lot.house.height() / num_floors as f32);
    let corner = lot.house.min + vec2((ix % 2) as f32 * size.x, (ix / 2) as f32 * size.y);
    Rect::from_min_size(corner, size).shrink(WALL / 2.0)
}

/// Where somebody sits in an office: feet on its floor.
pub(super) fn desk(plan: &FloorPlan, lot: &Lot, office: usize, place: usize) -> Point {
    let rect = office_rect(plan, lot, office);
    let num = plan.offices[office].figures.len().max(1);
    let inner = rect.shrink2(vec2(26.0, 0.0));
    let step = inner.width() / num.max(4) as f32;
    pos2(inner.left() + step * (place as f32 + 0.5), rect.bottom())
}

/// Where messages leave from and arrive.
fn door(plan: &FloorPlan, lot: &Lot, role: RoleId) -> Point {
    if let Some(ix) = plan.offices.iter().position(|office| office.role == role) {
        let rect = office_rect(plan, lot, ix);
        return pos2(rect.center().x, rect.top() + 34.0);
    }
    match plan.visitors.iter().position(|visitor| visitor.role == role) {
        Some(ix) => lot.visitor(ix, VISITORS_MAX).center(),
        None => pos2(lot.size.x / 2.0, lot.ground),
    }
}

/// Where something is between two doors: it goes in an arc.
pub(super) fn on_its_way(plan: &FloorPlan, lot: &Lot, from: RoleId, to: RoleId, permille: u16) -> Point {
    let (start, end) = (door(plan, lot, from), door(plan, lot, to));
    let share = f32::from(permille.min(1_000)) / 1_000.0;
    let middle = start.lerp(end, 0.5);
    let is_outside = |role| plan.offices.iter().all(|office| office.role != role);
    let bend = if lot.is_tall && (is_outside(from) || is_outside(to)) {
        // Along the side of the house, so that it does not cross what stands in it.
        let side = if middle.x < lot.size.x / 2.0 { SIDE } else { lot.size.x - SIDE };
        vec2(side - middle.x, 0.0)
    } else {
        vec2(0.0, -18.0 - (end.x - start.x).abs() * 0.08)
    };
    start.lerp(end, share) + bend * (4.0 * share * (1.0 - share))
}
