//! `kunren` and `kunren desktop`: the window, where the program was built with one.

use clap::Args;

use super::desk::Desk;
use crate::trouble::Done;

/// Opens the window.
#[derive(Debug, Args, Default)]
pub(super) struct Desktop {}

impl Desktop {
    #[cfg(feature = "desktop")]
    pub(super) fn run(self, desk: &Desk) -> Done {
        crate::app::shell::run(&desk.opening()?, super::desk::has_display())
    }

    #[cfg(not(feature = "desktop"))]
    pub(super) fn run(self, desk: &Desk) -> Done {
        Err(not_built(desk))
    }
}

/// There is no window in this program; what there is instead.
#[cfg(not(feature = "desktop"))]
pub(super) fn not_built(desk: &Desk) -> crate::trouble::Trouble {
    let help = super::command(desk.words.lang()).render_help().to_string();
    crate::trouble::Trouble::of("shell-not-built").details(help).usage()
}
