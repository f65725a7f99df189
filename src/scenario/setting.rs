//! A scenario on an organization with a playbook: immutable, every id resolved.

use std::sync::Arc;

use jiff::civil::DateTime;

use super::names::{Names, ReadinessId, RoleId};
use super::organization::Organization;
use super::playbook::Playbook;
use super::story::{Manner, Policy, Scenario};
use super::time::{DAY, Moment, Secs};
use super::watch::Watch;

/// A file as it was read: the journal keeps it, so that an exercise replays when the file has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where it came from, for diagnostics.
    pub path: Box<str>,
    /// Its text.
    pub text: Box<str>,
}

/// Everything that does not change while an exercise runs. Whoever holds one holds no dangling id:
/// it is only made by `Setting::load`.
#[derive(Debug)]
pub struct Setting {
    /// The story.
    pub scenario: Scenario,
    /// Who it happens to.
    pub organization: Organization,
    /// What good handling looks like.
    pub playbook: Playbook,
    /// Names of all ids.
    pub names: Arc<Names>,
    /// The three files: scenario, organization, playbook.
    pub sources: [Source; 3],
    /// Which conditions to look at when something changes.
    pub watch: Watch,
    start: DateTime,
    start_of_day: Secs,
}

impl Setting {
    /// Puts the parts together; the checks have passed.
    pub(super) fn assemble(
        scenario: Scenario,
        organization: Organization,
        playbook: Playbook,
        names: Arc<Names>,
        sources: [Source; 3],
        start: DateTime,
    ) -> Self {
        let start_of_day = start_of_day(start);
        let watch = Watch::of(&scenario, &playbook);
        Self { scenario, organization, playbook, names, sources, watch, start, start_of_day }
    }

    /// The same, with people called by their roles, and by numbers where there are several: for what leaves the house.
    pub fn with_roles_for_names(&self) -> Self {
        let mut organization = self.organization.clone();
        for at in 0..organization.people.len() {
            let role = organization.people[at].role;
            let of_role = |people: &[super::organization::Person]| people.iter().filter(|it| it.role == role).count();
            let name = &self.scenario.roles[role.ix()].name;
            let number = of_role(&organization.people[..=at]);
            let is_alone = of_role(&organization.people) == 1;
            let called = |name: &str| if is_alone { name.into() } else { format!("{name} {number}").into() };
            organization.people[at].name = super::story::Text { ja: called(&name.ja), en: called(&name.en) };
        }
        let (scenario, playbook) = (self.scenario.clone(), self.playbook.clone());
        Self::assemble(scenario, organization, playbook, self.names.clone(), self.sources.clone(), self.start)
    }

    /// Seconds since STARTEX; moments before it are STARTEX.
    pub fn secs(&self, moment: Moment) -> Secs {
        secs_since(moment, self.start_of_day)
    }
    /// Local date and time of a moment of the exercise.
    pub fn local(&self, at: Secs) -> DateTime {
        self.start.checked_add(jiff::Span::new().seconds(i64::from(at))).unwrap_or(self.start)
    }
    /// The moment as authors write it.
    pub fn moment(&self, at: Secs) -> Moment {
        let total = at + self.start_of_day;
        Moment { day: (total / DAY) as u16 + 1, secs: total % DAY }
    }
    /// ENDEX at the latest, in seconds since STARTEX.
    pub fn end_secs(&self) -> Secs {
        self.secs(self.scenario.about.end)
    }
    /// Roles that players can take.
    pub fn seats(&self) -> impl Iterator<Item = RoleId> + '_ {
        RoleId::all(self.scenario.roles.len()).filter(|role| self.scenario.roles[role.ix()].seat)
    }
    /// How much of a preparation there is.
    pub fn ready(&self, entry: ReadinessId) -> u8 {
        self.organization.readiness[entry.ix()].level
    }
    /// How a stand-in plays a role; outside parties have only a stance.
    pub fn manner(&self, role: RoleId, policy: Policy) -> Option<&Manner> {
        let find = |policy| self.scenario.manners.iter().find(|m| m.role == role && m.policy == policy);
        find(policy).or_else(|| find(Policy::Stance))
    }
}

/// Seconds from STARTEX, which is `start_of_day` seconds after its midnight.
pub(super) fn secs_since(moment: Moment, start_of_day: Secs) -> Secs {
    ((Secs::from(moment.day) - 1) * DAY + moment.secs).saturating_sub(start_of_day)
}

/// Seconds from the midnight before STARTEX to STARTEX.
pub(super) fn start_of_day(start: DateTime) -> Secs {
    start.hour() as Secs * 3_600 + start.minute() as Secs * 60 + start.second() as Secs
}
