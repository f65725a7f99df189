//! The view of a seat before STARTEX.

use crate::exercise::world::authority::is_appointed;
use crate::exercise::world::trust::Trust;
use crate::scenario::Setting;
use crate::scenario::names::{AuthorityId, PersonId, PhaseId, RoleId};
use crate::scenario::organization::Person;
use crate::scenario::story::Start;

use crate::view::RoleSet;
use crate::view::seat::{ClockSeen, DeedSeen, PersonSeen, Right, SeatView, ServiceSeen};

/// Nothing has happened yet: the role has its people, rights and screens.
pub(super) fn blank(setting: &Setting, trust: &Trust, role: RoleId) -> SeatView {
    let scenario = &setting.scenario;
    let organization = &setting.organization;
    let judges =
        |clock: &crate::scenario::story::Clock| matches!(&clock.starts, Start::Judged(roles) if roles.contains(&role));
    let clock = |clock: &crate::scenario::story::Clock| ClockSeen {
        clock: clock.id,
        started: None,
        due: 0,
        stopped: None,
        missed: None,
        judges: judges(clock),
    };
    let service = |service: &crate::scenario::organization::Service| ServiceSeen {
        service: service.id,
        function: service.function,
        security: service.security,
    };
    let right = |right: AuthorityId| {
        if is_appointed(setting, role, right, |entry| setting.ready(entry)) { Right::Held } else { Right::None }
    };
    let deed = |action: &crate::scenario::story::Action| DeedSeen {
        open: action.roles.contains(&role) && action.when == crate::scenario::rules::Cond::Always,
        ..DeedSeen::default()
    };
    SeatView {
        role,
        now: 0,
        started: false,
        phase: PhaseId::new(0),
        ended: None,
        facts: Vec::new(),
        messages: Vec::new(),
        people: people(setting, role),
        runs: Vec::new(),
        offers: Vec::new(),
        clocks: scenario.clocks.iter().filter(|c| c.seen_by.contains(&role) || judges(c)).map(clock).collect(),
        services: organization.services.iter().filter(|s| s.seen_by.contains(&role)).map(service).collect(),
        rights: AuthorityId::all(organization.authorities.len()).map(right).collect(),
        absences: Vec::new(),
        mandates: Vec::new(),
        severity: None,
        notices: Vec::new(),
        promises: Vec::new(),
        tickets: Vec::new(),
        money_left: 0,
        money_spent: 0,
        ready: organization.readiness.iter().map(|entry| entry.level).collect(),
        trusts: RoleId::all(scenario.roles.len()).map(|to| trust.of(role, to)).collect(),
        notes: Vec::new(),
        discussions: Vec::new(),
        log: Vec::new(),
        deeds: scenario.actions.iter().map(deed).collect(),
        known: vec![false; scenario.facts.len()],
        refuted: vec![false; scenario.facts.len()],
        told: vec![RoleSet::default(); scenario.facts.len()],
        heard: vec![RoleSet::default(); scenario.facts.len()],
        received: vec![None; scenario.injects.len()],
        given: vec![false; organization.authorities.len()],
        chosen: Vec::new(),
    }
}

/// Who comes only with a preparation that is not there is nobody's colleague.
fn people(setting: &Setting, role: RoleId) -> Vec<PersonSeen> {
    let people = setting.organization.people.iter().enumerate();
    let is_there = |person: &Person| person.needs.is_none_or(|(entry, level)| setting.ready(entry) >= level);
    let own = people.filter(|(_, person)| person.role == role && is_there(person));
    own.map(|(i, _)| PersonSeen {
        person: PersonId::new(i as u16),
        present: false,
        busy_until: 0,
        tired: false,
        expected: None,
    })
    .collect()
}
