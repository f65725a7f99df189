//! What is worked out on other threads while somebody reads on.

use std::io;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use rayon::ThreadPoolBuilder;

use crate::rollout::whatif::Progress;
use crate::trouble::Trouble;

/// So often it is shown how far it is.
const SHOWN_EVERY: Duration = Duration::from_millis(250);

/// Work that was begun. Who lets go of it does not wait for it: no more is done.
#[derive(Debug)]
pub struct Background<T> {
    shared: Arc<Shared<T>>,
}

/// What the screen and those who work look at together.
#[derive(Debug)]
struct Shared<T> {
    played: AtomicU64,
    planned: AtomicU64,
    is_given_up: AtomicBool,
    is_over: AtomicBool,
    found: OnceLock<T>,
}

/// However the work ends, the screen is told that nobody works any longer.
struct Over<'a>(&'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Release);
    }
}

impl<T: Send + Sync + 'static> Background<T> {
    /// Begins to work, on all cores but the screen's. The work says how far it is, and is told whether to go on.
    pub(super) fn begin(
        name: &str,
        work: impl FnOnce(&(dyn Fn(Progress) -> bool + Sync)) -> Option<T> + Send + 'static,
    ) -> Result<Self, Trouble> {
        let trouble = |error: io::Error| Trouble::of("trouble-output").with("reason", error.to_string());
        let shared = Arc::new(Shared {
            played: AtomicU64::new(0),
            planned: AtomicU64::new(0),
            is_given_up: AtomicBool::new(false),
            is_over: AtomicBool::new(false),
            found: OnceLock::new(),
        });
        let num_threads = thread::available_parallelism().map_or(1, |cores| cores.get().saturating_sub(1).max(1));
        let pool = ThreadPoolBuilder::new().num_threads(num_threads).build();
        let pool = pool.map_err(io::Error::other).map_err(trouble)?;
        let theirs = shared.clone();
        let begun = thread::Builder::new().name(name.into()).spawn(move || {
            let _over = Over(&theirs.is_over);
            let watch = |progress: Progress| {
                theirs.played.store(progress.played, Ordering::Relaxed);
                theirs.planned.store(progress.planned, Ordering::Relaxed);
                !theirs.is_given_up.load(Ordering::Relaxed)
            };
            if let Some(found) = pool.install(|| work(&watch)) {
                // Nobody else writes there.
                theirs.found.set(found).ok();
            }
        });
        begun.map_err(trouble)?;
        Ok(Self { shared })
    }
}

impl<T> Background<T> {
    /// How far it is.
    pub fn progress(&self) -> Progress {
        let load = |number: &AtomicU64| number.load(Ordering::Relaxed);
        Progress { played: load(&self.shared.played), planned: load(&self.shared.planned) }
    }

    /// What came of it, when it is done.
    pub fn found(&self) -> Option<&T> {
        self.shared.found.get()
    }

    /// Whether it ended without anything to show for it.
    pub(super) fn is_lost(&self) -> bool {
        self.shared.is_over.load(Ordering::Acquire) && self.found().is_none()
    }

    /// When to show again how far it is.
    pub(super) fn wake_in(&self) -> Option<Duration> {
        self.found().is_none().then_some(SHOWN_EVERY)
    }
}

impl<T> Drop for Background<T> {
    fn drop(&mut self) {
        self.shared.is_given_up.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(work: impl FnOnce() -> Option<u8> + Send + 'static) -> Background<u8> {
        let background = Background::begin("test", move |_| work()).expect("there are threads");
        while !background.shared.is_over.load(Ordering::Acquire) {
            thread::yield_now();
        }
        background
    }

    #[test]
    fn work_that_breaks_off_is_lost_and_work_that_is_done_is_not() {
        assert!(ends(|| None).is_lost());
        assert!(ends(|| panic!("on purpose")).is_lost());
        let done = ends(|| Some(7));
        assert!(!done.is_lost() && done.found() == Some(&7));
    }
}
