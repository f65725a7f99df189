//! Text to `Setting`: scenario, organization and playbook that cannot be wrong.

pub mod names;
pub mod organization;
pub mod playbook;
pub mod rules;
pub mod setting;
pub mod story;
pub mod tables;
pub mod time;
pub mod watch;

pub use setting::{Setting, Source};
