//! Scripted runs: at a time, a seat does; expect; refuse. Plans are written by authors and are our golden tests.

mod deed;
mod load;
mod plan;
mod run;

pub use deed::{command as command_for, next_open, next_unread};
pub use load::{Rehearsal, load};
pub use plan::{Deed, Plan, RefusalName, Step};
pub use run::{Failure, Mismatch, Passed, RETRY_SECS, record, run};
