//! Decisions taken otherwise, played in the background while somebody reads on.

use std::io;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use rayon::ThreadPoolBuilder;

use super::Desk;
use crate::journal::Journal;
use crate::rollout::whatif::{Progress, Scope, WhatIf};
use crate::trouble::{Done, Trouble};

/// So often it is shown how far they are.
pub(super) const SHOWN_EVERY: Duration = Duration::from_millis(250);

/// Other futures of a record. Who lets go of them does not wait for them: no more of them are played.
#[derive(Debug)]
pub struct Futures {
    shared: Arc<Shared>,
}

/// What the screen and those who play look at together.
#[derive(Debug, Default)]
struct Shared {
    played: AtomicU64,
    planned: AtomicU64,
    is_given_up: AtomicBool,
    found: OnceLock<WhatIf>,
}

impl Futures {
    /// Begins to play them, on all cores but the screen's.
    fn play(journal: Journal) -> io::Result<Self> {
        let shared = Arc::<Shared>::default();
        let num_threads = thread::available_parallelism().map_or(1, |cores| cores.get().saturating_sub(1).max(1));
        let pool = ThreadPoolBuilder::new().num_threads(num_threads).build().map_err(io::Error::other)?;
        let theirs = shared.clone();
        thread::Builder::new().name("kunren-futures".into()).spawn(move || {
            let watch = |progress: Progress| {
                theirs.played.store(progress.played, Ordering::Relaxed);
                theirs.planned.store(progress.planned, Ordering::Relaxed);
                !theirs.is_given_up.load(Ordering::Relaxed)
            };
            if let Some(whatif) = pool.install(|| WhatIf::of(&journal, Scope::default(), watch)) {
                // Nobody else writes there.
                theirs.found.set(whatif).ok();
            }
        })?;
        Ok(Self { shared })
    }

    /// How far they are.
    pub fn progress(&self) -> Progress {
        let load = |number: &AtomicU64| number.load(Ordering::Relaxed);
        Progress { played: load(&self.shared.played), planned: load(&self.shared.planned) }
    }

    /// What came of them, when all have been played.
    pub fn found(&self) -> Option<&WhatIf> {
        self.shared.found.get()
    }
}

impl Drop for Futures {
    fn drop(&mut self) {
        self.shared.is_given_up.store(true, Ordering::Relaxed);
    }
}

impl Desk {
    /// Begins to play other futures of the exercise that is being debriefed.
    pub(super) fn play_futures(&mut self) -> Done {
        let Some(learned) = self.learned.as_mut().filter(|learned| learned.futures.is_none()) else {
            return Ok(());
        };
        let futures = Futures::play(learned.journal.clone());
        let trouble = |error: io::Error| Trouble::of("trouble-output").with("reason", error.to_string());
        learned.futures = Some(futures.map_err(trouble)?);
        Ok(())
    }

    /// Lets go of those that are still being played; what has been found stays.
    pub(super) fn give_up_futures(&mut self) {
        if let Some(learned) = self.learned.as_mut().filter(|learned| learned.whatif().is_none()) {
            learned.futures = None;
        }
    }

    /// When to show again how far they are.
    pub(super) fn futures_wake_in(&self) -> Option<Duration> {
        let is_waited_for = |futures: &&Futures| futures.found().is_none();
        self.learned.as_ref()?.futures.as_ref().filter(is_waited_for).map(|_| SHOWN_EVERY)
    }
}
