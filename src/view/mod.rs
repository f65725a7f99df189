//! What a seat, the facilitator and the shared screen may see.

pub mod contacts;
pub mod lens;
pub mod seat;
mod watching;

pub use seat::{RoleSet, SeatView};
pub use watching::Views;
