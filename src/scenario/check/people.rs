//! Seats, the people in them, and stand-ins.

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::names::{AuthorityId, Id, Names, RoleId};
use crate::scenario::story::{Move, Policy, Start};

use super::ground::{Ground, Spot};

/// Somebody can play, and every seat has people.
pub(super) fn seats_are_filled(ground: &Ground<'_>, report: &mut Report) {
    let roles = &ground.scenario.roles;
    if !roles.is_empty() && !roles.iter().any(|role| role.seat) {
        let wrong = ground.section(0, "roles").wrong(Code::NoSeat, "no role is a seat for players");
        report.push(wrong.with_help("give at least one role `seat: true`"));
    }
    for (i, role) in roles.iter().enumerate().filter(|(_, role)| role.seat) {
        let mut people = ground.organization.people.iter();
        if !people.any(|person| person.role == role.id) {
            let name = ground.names.name(role.id);
            let message = format!("nobody in this organization works for the seat \"{name}\"");
            report.push(ground.spot("roles", i).wrong(Code::NobodyThere, message));
        }
    }
}

/// Every seat and every outside party has somebody who can stand in.
pub(super) fn stand_ins_exist(ground: &Ground<'_>, report: &mut Report) {
    for (i, role) in ground.scenario.roles.iter().enumerate() {
        let has = |policy| ground.scenario.manners.iter().any(|m| m.role == role.id && m.policy == policy);
        let needed: &[(Policy, &str)] = if role.seat {
            &[(Policy::Textbook, "Textbook"), (Policy::Story, "Story"), (Policy::Stance, "Stance")]
        } else {
            &[(Policy::Stance, "Stance")]
        };
        let missing: Vec<_> = needed.iter().filter(|(policy, _)| !has(*policy)).map(|(_, word)| *word).collect();
        if !missing.is_empty() {
            let name = ground.names.name(role.id);
            let message = format!("the role \"{name}\" has no stand-in for {}", missing.join(", "));
            let help = format!("add to `manners`: (role: \"{name}\", policy: {})", missing[0]);
            report.push(ground.spot("roles", i).wrong(Code::NoStandIn, message).with_help(help));
        }
    }
}

/// Somebody in the organization can do what an action asks for.
pub(super) fn actions_find_people(ground: &Ground<'_>, report: &mut Report) {
    for (i, action) in ground.scenario.actions.iter().enumerate() {
        let is_outside = |role: &RoleId| !ground.scenario.roles[role.ix()].seat;
        if action.roles.is_empty() || action.roles.iter().any(is_outside) {
            continue;
        }
        let spot = ground.spot("actions", i);
        let num_most = action.roles.iter().map(|role| people_of(ground, *role)).max().unwrap_or(0);
        if usize::from(action.people) > num_most {
            let message =
                format!("it binds {} people, and no role that may do it has more than {num_most}", action.people);
            report.push(spot.field("people").wrong(Code::NobodyAble, message));
        }
        let Some((skill, level)) = action.skill else { continue };
        let mut people = ground.organization.people.iter().filter(|person| action.roles.contains(&person.role));
        if !people.any(|person| person.skills.iter().any(|(has, at)| *has == skill && *at >= level)) {
            let name = ground.names.name(skill);
            let message = format!("nobody in this organization who may do it has \"{name}\" at level {level}");
            report.push(spot.field("skill").wrong(Code::NobodyAble, message));
        }
    }
}

fn people_of(ground: &Ground<'_>, role: RoleId) -> usize {
    ground.organization.people.iter().filter(|person| person.role == role).count()
}

/// A rule's move is one that its role can make.
pub(super) fn moves_are_possible(ground: &Ground<'_>, report: &mut Report) {
    for (i, manner) in ground.scenario.manners.iter().enumerate() {
        for (k, rule) in manner.rules.iter().enumerate() {
            let spot = ground.spot("manners", i).field("rules").part(k).field("do");
            if let Some((message, word)) = impossible(ground, manner.role, &rule.does) {
                report.push(pointing(spot, &word).wrong(Code::ImpossibleMove, message));
            }
        }
    }
}

fn pointing<'a>(spot: Spot<'a>, word: &str) -> Spot<'a> {
    if word.is_empty() { spot } else { spot.word(word) }
}

/// Why a role can never make a move, and the word to point at.
fn impossible(ground: &Ground<'_>, role: RoleId, does: &Move) -> Option<(String, String)> {
    let (scenario, names) = (ground.scenario, ground.names);
    let who = names.name(role);
    let because = |fails: bool, message: String, word: &str| fails.then(|| (message, word.to_owned()));
    match does {
        Move::Act(action) | Move::ActAnyway(action) => {
            let name = names.name(*action);
            let fails = !scenario.actions[action.ix()].roles.contains(&role);
            because(fails, format!("the role \"{who}\" may not do \"{name}\""), name)
        }
        Move::Choose(choice) => {
            let inject = scenario.injects.iter().find(|inject| inject.choices.iter().any(|c| c.id == *choice))?;
            let fails = !inject.to.contains(&role);
            because(fails, format!("the question is not addressed to the role \"{who}\""), names.name(*choice))
        }
        Move::Judge(clock, _) => {
            let judges = matches!(&scenario.clocks[clock.ix()].starts, Start::Judged(roles) if roles.contains(&role));
            let name = names.name(*clock);
            because(!judges, format!("the clock \"{name}\" is not for the role \"{who}\" to judge"), name)
        }
        Move::Tell(to, ..) => because(to.contains(&role), format!("the role \"{who}\" would tell itself"), who),
        Move::Ask(to, ..) | Move::Promise(to, ..) => to_itself(names, role, *to),
        Move::Order(to, _, action, _) => to_itself(names, role, *to).or_else(|| {
            let fails = !scenario.actions[action.ix()].roles.contains(to);
            let (whom, what) = (names.name(*to), names.name(*action));
            because(fails, format!("the role \"{whom}\" may not do \"{what}\""), what)
        }),
        Move::Request(to, _, authority, _) => to_itself(names, role, *to).or_else(|| {
            let (whom, what) = (names.name(*to), names.name(*authority));
            let fails = !holds(ground, *to, *authority);
            because(fails, format!("the role \"{whom}\" does not hold \"{what}\""), what)
        }),
        Move::Declare(_) | Move::Rest => None,
    }
}

fn to_itself(names: &Names, role: RoleId, to: RoleId) -> Option<(String, String)> {
    let name = names.name(role);
    (role == to).then(|| (format!("the role \"{name}\" would address itself"), name.to_owned()))
}

/// Whether a role has a right, with or without preparation.
fn holds(ground: &Ground<'_>, role: RoleId, authority: AuthorityId) -> bool {
    let holders = &ground.organization.authorities[Id::ix(authority)].holders;
    holders.iter().any(|holder| holder.role == role)
}

/// The scenario is made for this organization and this playbook.
pub(super) fn files_belong_together(ground: &Ground<'_>, report: &mut Report) {
    let about = &ground.scenario.about;
    let spot = ground.spot("about", 0);
    let (organization, playbook) = (&ground.organization.company.id, &ground.playbook.id);
    if !about.organizations.is_empty() && !about.organizations.contains(organization) {
        let message = format!("the scenario is not made for the organization \"{organization}\"");
        report.push(spot.field("organizations").wrong(Code::NotMadeFor, message));
    }
    if about.playbook != *playbook {
        let message = format!("the scenario is not held against the playbook \"{playbook}\"");
        report.push(spot.field("playbook").wrong(Code::NotMadeFor, message));
    }
}
