//! Decisions taken otherwise, played in the background while somebody reads on.

use std::time::Duration;

use super::{Background, Desk};
use crate::rollout::whatif::{Progress, Scope, WhatIf};
use crate::trouble::Done;

/// Other futures of a record.
pub type Futures = Background<WhatIf>;

impl Desk {
    /// Begins to play other futures of the exercise that is being debriefed.
    pub(super) fn play_futures(&mut self) -> Done {
        let Some(learned) = self.learned.as_mut().filter(|learned| learned.futures.is_none()) else {
            return Ok(());
        };
        let journal = learned.journal.clone();
        let play = move |watch: &(dyn Fn(Progress) -> bool + Sync)| WhatIf::of(&journal, Scope::default(), watch);
        learned.futures = Some(Background::begin("kunren-futures", play)?);
        Ok(())
    }

    /// Lets go of those that are still being played; what has been found stays.
    pub(super) fn give_up_futures(&mut self) {
        if let Some(learned) = self.learned.as_mut().filter(|learned| learned.whatif().is_none()) {
            learned.futures = None;
        }
    }

    /// Whether they broke off, and are let go of.
    pub(super) fn loses_futures(&mut self) -> bool {
        let lost = self.learned.as_mut().filter(|learned| learned.futures.as_ref().is_some_and(Background::is_lost));
        lost.map(|learned| learned.futures = None).is_some()
    }

    /// When to show again how far they are.
    pub(super) fn futures_wake_in(&self) -> Option<Duration> {
        self.learned.as_ref()?.futures.as_ref()?.wake_in()
    }
}
