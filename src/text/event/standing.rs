//! Who cannot be reached for a time, and who may do more or less.

use crate::exercise::Event;
use crate::scenario::names::{AbsenceId, MandateId};
use crate::scenario::time::Secs;
use crate::text::{Chronicle, arg};

impl Chronicle<'_> {
    pub(super) fn standing(&self, event: &Event) -> String {
        match event {
            Event::WentAway { absence, until: Some(until) } => self.absence("event-went-away-until", *absence, *until),
            Event::WentAway { absence, until: None } => self.absence("event-went-away", *absence, self.now),
            Event::CameBack { absence } => self.absence("event-came-back", *absence, self.now),
            Event::Appointed { mandate, until: Some(until) } => self.mandate("event-appointed-until", *mandate, *until),
            Event::Appointed { mandate, until: None } => self.mandate("event-appointed", *mandate, self.now),
            Event::Revoked { mandate } => self.mandate("event-revoked", *mandate, self.now),
            Event::Bought { entry, level, by, due } => {
                let by = by.map_or_else(String::new, |by| self.role(by).to_owned());
                let what = [arg("by", by), arg("what", self.speaker.readiness(*entry)), arg("level", *level)];
                let [by, what, level] = what;
                self.say("event-bought", &[by, what, level, self.time("due", *due)])
            }
            Event::Prepared { entry, level } => {
                self.say("event-prepared", &[arg("what", self.speaker.readiness(*entry)), arg("level", *level)])
            }
            _ => String::new(),
        }
    }

    fn absence(&self, id: &str, absence: AbsenceId, until: Secs) -> String {
        let role = self.speaker.setting.scenario.absences[absence.ix()].role;
        let name = arg("absence", self.speaker.absence(absence));
        self.say(id, &[arg("role", self.role(role)), name, self.time("until", until)])
    }

    fn mandate(&self, id: &str, mandate: MandateId, until: Secs) -> String {
        let role = self.speaker.setting.scenario.mandates[mandate.ix()].role;
        let name = arg("mandate", self.speaker.mandate(mandate));
        self.say(id, &[arg("role", self.role(role)), name, self.time("until", until)])
    }
}
