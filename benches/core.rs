//! What must be fast, measured.

fn main() {}
