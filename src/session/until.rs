//! Time passes until somebody notices something.

use super::{Session, Trouble};
use crate::scenario::names::RoleId;
use crate::scenario::time::Secs;
use crate::view::seat::News;

impl Session {
    /// Lets time pass step by step until `to`, or until one of the seats notices something that ends it. Says whether
    /// something did.
    ///
    /// # Errors
    /// An entry cannot be kept.
    pub fn run_until(&mut self, to: Secs, seats: &[RoleId], ends_it: impl Fn(News) -> bool) -> Result<bool, Trouble> {
        let known: Vec<usize> = seats.iter().map(|seat| self.views.seat(*seat).log.len()).collect();
        let noticed = |session: &Self| {
            let mut logs = seats.iter().zip(&known).map(|(seat, num)| session.views.seat(*seat).log.iter().skip(*num));
            logs.any(|mut lines| lines.any(|line| ends_it(line.news)))
        };
        self.stand_ins_act()?;
        loop {
            let now = self.exercise.now();
            if noticed(self) {
                return Ok(true);
            }
            if now >= to || self.exercise.ended().is_some() {
                return Ok(false);
            }
            let next = self.next_due().map_or(to, |due| due.max(now + 1)).min(to);
            self.run_to(next)?;
            if self.exercise.now() == now {
                return Ok(noticed(self));
            }
        }
    }
}
