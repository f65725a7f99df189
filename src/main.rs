//! The program: everything is in the library.

use std::process::ExitCode;

/// Simulations allocate small things by the million, on all cores.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    kunren::cli::main()
}
