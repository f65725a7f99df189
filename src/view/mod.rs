//! What a seat, the facilitator and the shared screen may see.

pub mod asks;
mod concern;
pub mod contacts;
pub mod facilitator;
pub mod lens;
mod news;
pub mod public;
pub mod seat;
mod watching;

pub use facilitator::FacilitatorView;
pub use public::PublicView;
pub use seat::{RoleSet, SeatView};
pub use watching::Views;
