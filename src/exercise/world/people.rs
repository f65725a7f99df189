//! The people of the seats: who is there, who is busy, who is tired, who can do what.

use jiff::civil::Weekday;

use crate::exercise::event::{Due, Event};
use crate::exercise::refusal::Refusal;
use crate::exercise::state::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::{PersonId, ReadinessId, RoleId, SkillId};
use crate::scenario::organization::{Hours, Person as Colleague};
use crate::scenario::time::{DAY, Secs};

use super::{Decided, Now, Out};

/// One person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// For which role.
    pub role: RoleId,
    /// Whether they are there.
    pub present: bool,
    /// On duty since; meaningful while present.
    pub since: Secs,
    /// Busy until.
    pub busy_until: Secs,
    /// Slow since they are tired.
    pub tired: bool,
    /// Arrives at this moment, if that is planned.
    pub expected: Option<Secs>,
    /// Sent home by somebody's decision.
    pub rested: Option<Mark>,
}

/// Everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    /// By id.
    pub list: Vec<Person>,
    by_role: Vec<Vec<PersonId>>,
}

impl People {
    pub(crate) fn new(setting: &Setting) -> Self {
        let mut by_role = vec![Vec::new(); setting.scenario.roles.len()];
        let mut list = Vec::new();
        for (i, person) in setting.organization.people.iter().enumerate() {
            by_role[person.role.ix()].push(PersonId::new(i as u16));
            list.push(Person {
                role: person.role,
                present: false,
                since: 0,
                busy_until: 0,
                tired: false,
                expected: None,
                rested: None,
            });
        }
        Self { list, by_role }
    }
    /// Whether a role has people of its own.
    pub fn is_staffed(&self, role: RoleId) -> bool {
        !self.by_role[role.ix()].is_empty()
    }
    /// A role's people.
    pub fn of(&self, role: RoleId) -> &[PersonId] {
        &self.by_role[role.ix()]
    }
    /// Who of a role is there.
    pub fn present(&self, role: RoleId) -> impl Iterator<Item = PersonId> + '_ {
        self.of(role).iter().copied().filter(|person| self.list[person.ix()].present)
    }
    /// Who of a role is there and has nothing in hand.
    pub fn free(&self, role: RoleId, now: Secs) -> impl Iterator<Item = PersonId> + '_ {
        self.present(role).filter(move |person| self.list[person.ix()].busy_until <= now)
    }
    /// How many of a role are there and have nothing in hand.
    pub fn num_free(&self, role: RoleId, now: Secs) -> usize {
        self.free(role, now).count()
    }
}

/// A person's level in a skill.
pub fn level(setting: &Setting, person: PersonId, skill: SkillId) -> u8 {
    let skills = &setting.organization.people[person.ix()].skills;
    skills.iter().find(|(id, _)| *id == skill).map_or(0, |(_, level)| *level)
}

/// Whether something with these hours is open now.
pub fn is_open(setting: &Setting, at: Secs, hours: Hours) -> bool {
    let local = setting.local(at);
    if hours.weekdays && !is_workday(setting, at) {
        return false;
    }
    let (from, to) = (hours.from.secs, hours.to.secs);
    let secs = local.hour() as Secs * 3_600 + local.minute() as Secs * 60 + local.second() as Secs;
    if from == to {
        return true;
    }
    if from < to { from <= secs && secs < to } else { from <= secs || secs < to }
}

fn is_workday(setting: &Setting, at: Secs) -> bool {
    let date = setting.local(at).date();
    let is_weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    let is_holiday = || {
        setting
            .organization
            .company
            .holidays
            .iter()
            .any(|day| day.parse().is_ok_and(|day: jiff::civil::Date| day == date))
    };
    !is_weekend && !is_holiday()
}

/// The first moment from `at` on at which something with these hours is open, within two weeks.
pub fn next_open(setting: &Setting, at: Secs, hours: Hours) -> Secs {
    if is_open(setting, at, hours) {
        return at;
    }
    let local = setting.local(at);
    let of_day = local.hour() as Secs * 3_600 + local.minute() as Secs * 60 + local.second() as Secs;
    let first = if of_day < hours.from.secs { hours.from.secs - of_day } else { DAY - of_day + hours.from.secs };
    (0..14).map(|days| at + first + days * DAY).find(|at| is_open(setting, *at, hours)).unwrap_or(at + first)
}

pub(crate) fn start(now: Now<'_>, out: &mut Out) {
    for (i, person) in now.setting.organization.people.iter().enumerate() {
        let comes = person.needs.is_none_or(|(entry, level)| now.ready(entry) >= level);
        let at = first_arrival(now.setting, person);
        if !comes || person.on_call {
            continue;
        }
        let person = PersonId::new(i as u16);
        out.push(if at == 0 { came_in(now, person) } else { Event::CalledIn { person, at } });
    }
}

/// Within the shift, if there is one.
fn first_arrival(setting: &Setting, person: &Colleague) -> Secs {
    let at = person.arrives.map_or(0, |moment| setting.secs(moment));
    person.shift.map_or(at, |shift| next_open(setting, at, shift))
}

/// After a rest, when the next shift begins.
fn back(now: Now<'_>, id: PersonId) -> Secs {
    let rested = now.state.now + now.setting.organization.company.fatigue.rest.0;
    let shift = now.setting.organization.people[id.ix()].shift;
    shift.map_or(rested, |shift| next_open(now.setting, rested, shift))
}

/// Who was waiting for this preparation comes now.
pub(crate) fn come_with(now: Now<'_>, entry: ReadinessId, out: &mut Out) {
    for (i, person) in now.setting.organization.people.iter().enumerate() {
        let known = &now.state.people.list[i];
        let is_needed = person.needs.is_some_and(|(with, level)| with == entry && now.ready(entry) >= level);
        let id = PersonId::new(i as u16);
        if !is_needed || person.on_call || known.present || known.expected.is_some() {
            continue;
        }
        let at = first_arrival(now.setting, person).max(now.state.now);
        let at = person.shift.map_or(at, |shift| next_open(now.setting, at, shift));
        out.push(if at <= now.state.now { came_in(now, id) } else { Event::CalledIn { person: id, at } });
    }
}

fn came_in(now: Now<'_>, person: PersonId) -> Event {
    let fatigue = &now.setting.organization.company.fatigue;
    let since = now.state.now;
    Event::CameIn { person, tires: since + fatigue.tired_after.0, leaves: since + fatigue.home_after.0 }
}

/// A planned arrival may be of an earlier plan: who came sooner, and rests again since, is not called back by it.
pub(crate) fn react_arrives(now: Now<'_>, person: PersonId, out: &mut Out) {
    let known = &now.state.people.list[person.ix()];
    if !known.present && known.expected.is_some_and(|at| at <= now.state.now) {
        out.push(came_in(now, person));
    }
}

/// A planned hour of tiredness may be of an earlier day on duty.
pub(crate) fn react_tires(now: Now<'_>, id: PersonId, out: &mut Out) {
    let person = now.state.people.list[id.ix()];
    let fatigue = &now.setting.organization.company.fatigue;
    if person.present && !person.tired && now.state.now >= person.since + fatigue.tired_after.0 {
        out.push(Event::Tired { person: id });
    }
}

pub(crate) fn react_leaves(now: Now<'_>, id: PersonId, out: &mut Out) {
    let person = now.state.people.list[id.ix()];
    let fatigue = &now.setting.organization.company.fatigue;
    if person.present && now.state.now >= person.since + fatigue.home_after.0 {
        out.push(Event::WentHome { person: id, back: back(now, id) });
    }
}

/// Sends somebody home.
pub(crate) fn decide_rest(now: Now<'_>, by: RoleId, id: PersonId, out: &mut Out) -> Decided {
    let person = now.state.people.list.get(id.ix()).ok_or(Refusal::NotYourPerson { person: id })?;
    if person.role != by {
        return Err(Refusal::NotYourPerson { person: id });
    }
    if !person.present || person.busy_until > now.state.now {
        return Err(Refusal::PersonNotHere { person: id });
    }
    out.push(Event::WentHome { person: id, back: back(now, id) });
    Ok(())
}

/// Everybody of the role who is not there is called in.
pub(crate) fn call_in(now: Now<'_>, role: RoleId, after: Secs, out: &mut Out) {
    let comes = |person: &&PersonId| {
        let needs = now.setting.organization.people[person.ix()].needs;
        let known = &now.state.people.list[person.ix()];
        let awaited = known.expected.is_some_and(|at| at <= now.state.now + after);
        !known.present && !awaited && needs.is_none_or(|(entry, level)| now.ready(entry) >= level)
    };
    let at = now.state.now + after;
    out.extend(now.state.people.of(role).iter().filter(comes).map(|person| Event::CalledIn { person: *person, at }));
}

/// So many of the role's free people are bound.
pub(crate) fn occupy(now: Now<'_>, role: RoleId, num: u8, secs: Secs, out: &mut Out) {
    let until = now.state.now + secs;
    let who = now.state.people.free(role, now.state.now).take(usize::from(num));
    out.extend(who.map(|person| Event::Bound { person, until }));
}

pub(crate) fn apply_came_in(state: &mut State, id: PersonId, tires: Secs, leaves: Secs) {
    let now = state.now;
    let person = &mut state.people.list[id.ix()];
    person.present = true;
    person.since = now;
    person.tired = false;
    person.expected = None;
    state.plan(tires, Due::Tires(id));
    state.plan(leaves, Due::Leaves(id));
}

pub(crate) fn apply_expected(state: &mut State, id: PersonId, at: Secs) {
    state.people.list[id.ix()].expected = Some(at);
    state.plan(at, Due::Arrives(id));
}

pub(crate) fn apply_went_home(state: &mut State, setting: &Setting, id: PersonId, back: Secs) {
    let mark = state.mark();
    let person = &mut state.people.list[id.ix()];
    let is_end_of_day = mark.at >= person.since + setting.organization.company.fatigue.home_after.0;
    person.present = false;
    person.tired = false;
    if !is_end_of_day {
        person.rested.get_or_insert(mark);
    }
    apply_expected(state, id, back);
}

pub(crate) fn apply_bound(state: &mut State, id: PersonId, until: Secs) {
    let person = &mut state.people.list[id.ix()];
    person.busy_until = person.busy_until.max(until);
}
