//! The one integration binary.

mod checks;
mod journal;
mod store;
mod words;
mod world;
