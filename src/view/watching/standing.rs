//! What a seat sees of who cannot be reached, and of who may do more or less for a time.

use crate::exercise::event::Event;
use crate::exercise::world::standing;
use crate::scenario::Setting;
use crate::scenario::names::{AbsenceId, AuthorityId, MandateId, ReadinessId, RoleId};
use crate::scenario::time::Secs;

use super::Views;
use crate::view::seat::{AbsenceSeen, MandateSeen, News, Right};

impl Views {
    pub(super) fn standing(&mut self, setting: &Setting, event: &Event) {
        match event {
            Event::WentAway { absence, until } => self.away(setting, *absence, Some(*until)),
            Event::CameBack { absence } => self.away(setting, *absence, None),
            Event::Appointed { mandate, until } => self.mandate(setting, *mandate, Some(*until)),
            Event::Revoked { mandate } => self.mandate(setting, *mandate, None),
            Event::Bought { entry, by: Some(by), .. } => self.log(*by, News::Bought(*entry)),
            Event::Prepared { entry, level } => self.prepared(setting, *entry, *level),
            _ => {}
        }
    }

    /// An absence begins (until some moment, if that is known), or ends.
    fn away(&mut self, setting: &Setting, absence: AbsenceId, begins: Option<Option<Secs>>) {
        let this = &setting.scenario.absences[absence.ix()];
        for role in witnesses(setting, this.role, &this.seen_by) {
            let seat = &mut self.seats[role.ix()];
            seat.absences.retain(|seen| seen.absence != absence);
            seat.absences.extend(begins.map(|until| AbsenceSeen { absence, until }));
            self.log(role, if begins.is_some() { News::Away(absence) } else { News::Back(absence) });
        }
    }

    /// A mandate begins (until some moment, if that is known), or ends.
    fn mandate(&mut self, setting: &Setting, mandate: MandateId, begins: Option<Option<Secs>>) {
        let this = &setting.scenario.mandates[mandate.ix()];
        for role in witnesses(setting, this.role, &this.seen_by) {
            let seat = &mut self.seats[role.ix()];
            seat.mandates.retain(|seen| seen.mandate != mandate);
            seat.mandates.extend(begins.map(|until| MandateSeen { mandate, until }));
            self.log(role, if begins.is_some() { News::Appointed(mandate) } else { News::Revoked(mandate) });
        }
        for right in AuthorityId::all(setting.organization.authorities.len()) {
            self.hold(setting, this.role, right);
        }
    }

    /// Something was bought and can be used: everybody hears of it, and rights may hang on it.
    fn prepared(&mut self, setting: &Setting, entry: ReadinessId, level: u8) {
        self.seats.iter_mut().for_each(|seat| seat.ready[entry.ix()] = level);
        self.log_all(News::Prepared(entry));
        for role in RoleId::all(setting.scenario.roles.len()) {
            AuthorityId::all(setting.organization.authorities.len()).for_each(|right| self.hold(setting, role, right));
        }
    }

    /// How the role stands to a right now that its mandates have changed.
    fn hold(&mut self, setting: &Setting, role: RoleId, right: AuthorityId) {
        let seat = &mut self.seats[role.ix()];
        let is_in_force = |mandate: MandateId| seat.mandates.iter().any(|seen| seen.mandate == mandate);
        let holds = standing::holds(setting, role, right, is_in_force, |entry| seat.ready[entry.ix()]);
        let was_held = seat.rights[right.ix()] == Right::Held;
        if holds == was_held {
            return;
        }
        seat.rights[right.ix()] = match (holds, seat.given[right.ix()]) {
            (true, _) => Right::Held,
            (false, true) => Right::Granted,
            (false, false) => Right::None,
        };
        self.log(role, News::Right(right));
    }
}

/// The role itself, and everybody who knows of it, in the order of roles.
fn witnesses<'a>(setting: &Setting, own: RoleId, seen_by: &'a [RoleId]) -> impl Iterator<Item = RoleId> + use<'a> {
    RoleId::all(setting.scenario.roles.len()).filter(move |role| *role == own || seen_by.contains(role))
}
