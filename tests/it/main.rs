//! The one integration binary.

mod checks;
mod docs;
mod journal;
mod plans;
mod resume;
mod source;
mod store;
mod tidy;
mod words;
mod world;
