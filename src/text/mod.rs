//! The words: every sentence that a user reads comes from `assets/locales`, in Japanese and in English.
//!
//! Rooms below hand out ids and values; here they become sentences of one language.

mod answer;
mod cause;
mod chronicle;
mod condition;
mod event;
mod format;
mod labels;
mod news;
mod offer;
mod quote;
mod refusal;
mod seat;
mod speaker;
mod standing;
mod words;
mod wrap;

pub use chronicle::Chronicle;
pub use format::with_commas;
pub use labels::QUESTIONS;
pub use news::numbers;
pub use quote::nested;
pub use speaker::Speaker;
pub use words::{Arg, Lang, NoSuchLang, Words, arg};
pub use wrap::{hanging, width, wrap};
