//! The deterministic state machine: command in, events out, or a refusal.

pub mod command;
pub mod dice;
pub mod event;
pub mod refusal;

pub use command::{By, Command};
pub use event::Event;
pub use refusal::Refusal;
