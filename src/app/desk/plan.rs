//! The improvement plan of the exercise that is being debriefed: changed where it is kept, then shown.

use super::Desk;
use crate::app::wish::Planning;
use crate::store::ExerciseId;
use crate::trouble::Done;

impl Desk {
    /// Changes the plan; what cannot be kept is said, and the debrief stays open.
    pub(super) fn plan(&mut self, id: ExerciseId, planning: &Planning) {
        (self.trouble, self.notice) = (None, None);
        if let Err(trouble) = self.keep_plan(id, planning) {
            self.say(&trouble);
        }
    }

    fn keep_plan(&mut self, id: ExerciseId, planning: &Planning) -> Done {
        match planning {
            Planning::Add(wanted) => self.store.improve(id, wanted).map(|_| ())?,
            Planning::Reword(number, wanted) => self.store.reword(id, *number, wanted).map(|_| ())?,
            Planning::Mark(number, is_done) => self.store.improved(id, *number, *is_done).map(|_| ())?,
            Planning::GiveUp(number) => self.store.give_up(id, *number).map(|_| ())?,
        }
        if let Some(learned) = self.learned.as_mut().filter(|learned| learned.id == id) {
            learned.debrief.plan = self.store.plan(id, &learned.journal, &learned.debrief)?;
        }
        Ok(())
    }
}
