//! The place where it happens, seen from a seat: offices and who is in them, what travels between them, the services, day
//! and night. A plan says what there is, a scene says with which lines and areas it is drawn; who draws them is not known here.

mod figures;
mod layout;
mod lot;
mod plan;
mod scene;
mod shape;

pub use figures::MACHINE_NAME;
pub use layout::{Spot, Thing, spots};
pub use lot::Lot;
pub use plan::{Figure, Flight, FloorPlan, Machine, Office, Pose, Visitor};
pub use scene::scene;
pub use shape::{Point, Shape};
