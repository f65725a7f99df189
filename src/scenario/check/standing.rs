//! Absences and mandates: when they last, and whether they change anything.

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::names::{AuthorityId, RoleId};
use crate::scenario::story::Mandate;
use crate::scenario::time::{Moment, Span};

use super::ground::{Ground, Spot};

/// When an absence or a mandate lasts.
pub(super) struct Stretch {
    pub(super) from: Option<Moment>,
    pub(super) until: Option<Moment>,
    pub(super) lasts: Option<Span>,
}

/// Calls `see` for each absence and each mandate.
pub(super) fn stretches<'a>(ground: &Ground<'a>, see: &mut impl FnMut(Spot<'a>, Stretch)) {
    for (i, this) in ground.scenario.absences.iter().enumerate() {
        see(ground.spot("absences", i), Stretch { from: this.from, until: this.until, lasts: this.lasts });
    }
    for (i, this) in ground.scenario.mandates.iter().enumerate() {
        see(ground.spot("mandates", i), Stretch { from: this.from, until: this.until, lasts: this.lasts });
    }
}

/// A mandate gives something that the role has not, takes something that it may have, or says how much it may spend.
pub(super) fn mandates_change_something(ground: &Ground<'_>, report: &mut Report) {
    for (i, mandate) in ground.scenario.mandates.iter().enumerate() {
        let spot = ground.spot("mandates", i);
        if mandate.holds.is_empty() && mandate.lacks.is_empty() && mandate.limit.is_none() {
            let message = format!("the mandate \"{}\" changes nothing", ground.names.name(mandate.id));
            let help = "say what the role `holds` or `lacks` meanwhile, or its `limit`";
            report.push(spot.wrong(Code::IdleMandate, message).with_help(help));
        }
        for right in mandate.lacks.iter().filter(|right| !may_hold(ground, mandate, **right)) {
            let (role, name) = (ground.names.name(mandate.role), ground.names.name(*right));
            let message = format!("\"{role}\" never holds \"{name}\", so it cannot lack it for a time");
            report.push(spot.field("lacks").word(name).wrong(Code::IdleMandate, message));
        }
    }
}

/// Whether the organization or another mandate gives the role the right, at least with some preparation.
fn may_hold(ground: &Ground<'_>, mandate: &Mandate, right: AuthorityId) -> bool {
    let is_own = |role: RoleId| role == mandate.role;
    let by_itself = ground.organization.authorities[right.ix()].holders.iter().any(|holder| is_own(holder.role));
    let gives = |other: &Mandate| is_own(other.role) && other.holds.contains(&right);
    by_itself || ground.scenario.mandates.iter().any(gives)
}
