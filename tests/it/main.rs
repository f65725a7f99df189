//! The one integration binary.

#[cfg(feature = "desktop")]
mod app;
mod balance;
mod checks;
mod cli;
mod compare;
mod conditions;
mod content;
mod debrief;
#[cfg(feature = "panels")]
mod desk;
mod docs;
mod false_alarms;
mod given;
mod improve;
mod journal;
mod kill;
mod mining;
mod monotone;
mod own_words;
#[cfg(feature = "panels")]
mod panels;
mod plans;
mod play;
mod program;
mod properties;
mod resume;
#[cfg(feature = "panels")]
mod screens;
mod shipped;
mod source;
mod standins;
mod store;
#[cfg(feature = "panels")]
mod table;
mod tables;
#[cfg(unix)]
mod terminal;
mod tidy;
mod whatif;
mod words;
mod world;
