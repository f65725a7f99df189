//! Kunren runs incident-response tabletop exercises: see `ARCHITECTURE.md` for the house and its rooms.

pub mod exercise;
pub mod journal;
pub mod scenario;
pub mod store;
