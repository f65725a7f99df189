//! Absences and mandates, said to whoever sees them.

use super::{Speaker, arg};
use crate::scenario::names::{AbsenceId, MandateId};
use crate::view::SeatView;
use crate::view::seat::{AbsenceSeen, MandateSeen, News};

impl Speaker<'_> {
    /// An absence or a mandate has begun, or is over.
    pub(super) fn standing_news(&self, view: &SeatView, news: News) -> String {
        match news {
            News::Away(id) => {
                let seen = view.absences.iter().find(|seen| seen.absence == id);
                seen.map_or_else(|| self.back(view, id), |seen| self.absence_line(view, seen))
            }
            News::Back(id) => self.back(view, id),
            News::Appointed(id) => {
                let seen = view.mandates.iter().find(|seen| seen.mandate == id);
                seen.map_or_else(|| self.revoked(id), |seen| self.mandate_line(view, seen))
            }
            News::Revoked(id) => self.revoked(id),
            News::Bought(entry) => self.words.say_with("news-bought", &[arg("name", self.readiness(entry))]),
            News::Prepared(entry) => self.words.say_with("news-prepared", &[arg("name", self.readiness(entry))]),
            _ => String::new(),
        }
    }

    fn back(&self, view: &SeatView, id: AbsenceId) -> String {
        let role = self.setting.scenario.absences[id.ix()].role;
        let id = if role == view.role { "news-back-own" } else { "news-back" };
        self.words.say_with(id, &[arg("role", self.role(role))])
    }

    fn revoked(&self, id: MandateId) -> String {
        let role = self.setting.scenario.mandates[id.ix()].role;
        self.words.say_with("news-revoked", &[arg("role", self.role(role)), arg("mandate", self.mandate(id))])
    }

    /// An absence that lasts, of this seat or of somebody else.
    pub fn absence_line(&self, view: &SeatView, seen: &AbsenceSeen) -> String {
        let role = self.setting.scenario.absences[seen.absence.ix()].role;
        let id = match (role == view.role, seen.until) {
            (true, Some(_)) => "news-away-own-until",
            (true, None) => "news-away-own",
            (false, Some(_)) => "news-away-until",
            (false, None) => "news-away",
        };
        let until = arg("until", self.clock(seen.until.unwrap_or(view.now), view.now));
        self.words.say_with(id, &[arg("role", self.role(role)), arg("absence", self.absence(seen.absence)), until])
    }

    /// A mandate in force.
    pub fn mandate_line(&self, view: &SeatView, seen: &MandateSeen) -> String {
        let role = self.setting.scenario.mandates[seen.mandate.ix()].role;
        let id = if seen.until.is_some() { "news-appointed-until" } else { "news-appointed" };
        let until = arg("until", self.clock(seen.until.unwrap_or(view.now), view.now));
        self.words.say_with(id, &[arg("role", self.role(role)), arg("mandate", self.mandate(seen.mandate)), until])
    }
}
