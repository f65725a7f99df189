//! The terminal as it was before an editor took it over.

#[cfg(unix)]
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

/// Gives the terminal back as it was, once it is dropped: whoever is asked to end while an editor waits for a line would
/// leave a window behind that shows nothing of what is typed.
#[derive(Debug)]
pub(super) struct Terminal {
    #[cfg(unix)]
    modes: Option<Termios>,
}

impl Terminal {
    /// Remembers how it is now; elsewhere than on Unix windows are not changed.
    pub(super) fn as_it_is() -> Self {
        Self {
            #[cfg(unix)]
            modes: tcgetattr(std::io::stdin()).ok(),
        }
    }
}

#[cfg(unix)]
impl Drop for Terminal {
    fn drop(&mut self) {
        if let Some(modes) = &self.modes {
            // A window that was closed takes nothing back.
            tcsetattr(std::io::stdin(), OptionalActions::Now, modes).ok();
        }
    }
}
