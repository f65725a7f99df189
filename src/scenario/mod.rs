//! Text to `Setting`: scenario, organization and playbook that cannot be wrong.

mod check;
mod code;
pub mod diagnostic;
pub mod failures;
mod load;
pub mod names;
pub mod organization;
pub mod outline;
pub mod playbook;
pub mod rules;
pub mod setting;
pub mod steps;
pub mod story;
pub mod tables;
mod texts;
pub mod time;
pub mod watch;

pub use diagnostic::{Code, Diagnostic, Report, Severity};
pub use load::Sheet;
pub use setting::{Setting, Source};
