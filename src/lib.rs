//! Kunren runs incident-response tabletop exercises: see `ARCHITECTURE.md` for the house and its rooms.

#[cfg(feature = "panels")]
pub mod app;
pub mod cli;
pub mod debrief;
pub mod exercise;
pub mod inspect;
pub mod journal;
pub mod mining;
pub mod pace;
pub mod rehearsal;
pub mod report;
pub mod rollout;
pub mod scenario;
pub mod session;
pub mod shelf;
pub mod simcell;
pub mod store;
pub mod text;
pub mod trouble;
pub mod view;
