//! The one integration binary.

mod checks;
mod journal;
mod plans;
mod resume;
mod store;
mod words;
mod world;
