//! The one integration binary.

mod checks;
