//! What there is to learn from a run: journal to findings, each with its evidence.

pub mod rating;
