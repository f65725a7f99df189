//! The lot on which the house stands, in the floor's own units: wide, or tall where there is a column for it.

use egui::{Rect, Vec2, pos2, vec2};

/// Where house, machines and street are.
#[derive(Debug, PartialEq)]
pub struct Lot {
    /// Everything that is drawn.
    pub size: Vec2,
    /// Where the street is.
    pub(super) ground: f32,
    /// The offices, two on a floor.
    pub(super) house: Rect,
    /// The room under them, where the machines are.
    pub(super) machines: Rect,
    /// So many stand in a row.
    pub(super) machines_in_row: usize,
    /// Room for one visitor.
    pub(super) visitor: Vec2,
    /// Room for the name under a visitor.
    pub name_height: f32,
    /// Visitors stand in front of the house, not on both sides of it, and their names have two rows.
    pub is_tall: bool,
}

/// The machines are in the cellar, and visitors left and right of the house.
static WIDE: Lot = Lot {
    size: vec2(1_000.0, 560.0),
    ground: 440.0,
    house: Rect { min: pos2(220.0, 92.0), max: pos2(780.0, 440.0) },
    machines: Rect { min: pos2(220.0, 440.0), max: pos2(780.0, 554.0) },
    machines_in_row: 10,
    visitor: vec2(100.0, 74.0),
    name_height: 22.0,
    is_tall: false,
};

/// The machines are on the ground floor, and visitors on the street.
static TALL: Lot = Lot {
    size: vec2(640.0, 880.0),
    ground: 648.0,
    house: Rect { min: pos2(30.0, 92.0), max: pos2(610.0, 432.0) },
    machines: Rect { min: pos2(30.0, 432.0), max: pos2(610.0, 648.0) },
    machines_in_row: 5,
    visitor: vec2(146.0, 106.0),
    name_height: 40.0,
    is_tall: true,
};

impl Lot {
    /// The one that fills this room best, and how large one of its units is then.
    pub fn for_room(room: Vec2) -> (&'static Self, f32) {
        let unit = |lot: &Self| (room.x / lot.size.x).min(room.y / lot.size.y);
        let lot = if unit(&TALL) > unit(&WIDE) { &TALL } else { &WIDE };
        (lot, unit(lot))
    }

    pub(super) fn machine(&self, ix: usize, num: usize) -> Rect {
        let inner = self.machines.shrink(12.0);
        let num_rows = num.div_ceil(self.machines_in_row).max(1);
        let in_row = num.div_ceil(num_rows).max(4);
        let step = vec2(inner.width() / in_row as f32, inner.height() / num_rows as f32);
        let corner = inner.min + vec2((ix % in_row) as f32 * step.x, (ix / in_row) as f32 * step.y);
        Rect::from_min_size(corner, step - vec2(8.0, if num_rows > 1 { 8.0 } else { 0.0 }))
    }

    pub(super) fn visitor(&self, ix: usize, num_max: usize) -> Rect {
        let half = num_max / 2;
        let corner = if self.is_tall {
            let step = (self.size.x - 20.0) / half as f32;
            let row = (ix / half).min(1) as f32;
            pos2(10.0 + (ix % half) as f32 * step + (step - self.visitor.x) / 2.0, self.ground + 8.0 + row * 110.0)
        } else {
            let level = (ix / 2).min(half - 1) as f32;
            let x = if ix.is_multiple_of(2) { 62.0 } else { self.size.x - 62.0 - self.visitor.x };
            pos2(x, self.ground - (level + 1.0) * (self.visitor.y + 6.0))
        };
        Rect::from_min_size(corner, self.visitor)
    }
}
