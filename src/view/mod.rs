//! What a seat, the facilitator and the shared screen may see.

pub mod asks;
mod concern;
pub mod contacts;
pub mod facilitator;
pub mod lens;
mod news;
pub mod public;
mod role_set;
pub mod seat;
mod watching;

pub use facilitator::FacilitatorView;
pub use public::PublicView;
pub use role_set::RoleSet;
pub use seat::SeatView;
pub use watching::Views;
