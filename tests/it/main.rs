//! The one integration binary.

mod balance;
mod checks;
mod cli;
mod conditions;
mod debrief;
mod docs;
mod given;
mod journal;
mod kill;
#[cfg(feature = "panels")]
mod panels;
mod plans;
mod play;
mod program;
mod properties;
mod resume;
mod shipped;
mod source;
mod standins;
mod store;
#[cfg(feature = "panels")]
mod table;
mod tables;
mod tidy;
mod words;
mod world;
