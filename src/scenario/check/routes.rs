//! Injects that arrive, and answers that somebody can give.

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::names::{ChannelId, ReadinessId, RoleId};
use crate::scenario::story::Move;

use super::ground::{Ground, Spot};

/// Who speaks and who is addressed can use the channel.
pub(super) fn channels_reach_whom_they_should(ground: &Ground<'_>, report: &mut Report) {
    let mut look = |spot: Spot<'_>, channel: ChannelId, role: RoleId| {
        let reach = &ground.organization.channels[channel.ix()].reach;
        if !reach.is_empty() && !reach.contains(&role) {
            let (channel, role) = (ground.names.name(channel), ground.names.name(role));
            let wrong =
                spot.word(role).wrong(Code::OutOfReach, format!("\"{role}\" cannot use the channel \"{channel}\""));
            report.push(wrong.with_help(format!("who can is listed in `reach` of the channel \"{channel}\"")));
        }
    };
    for (i, inject) in ground.scenario.injects.iter().enumerate() {
        let spot = ground.spot("injects", i);
        look(spot.field("from"), inject.channel, inject.from);
        inject.to.iter().for_each(|role| look(spot.field("to"), inject.channel, *role));
    }
    for (i, row) in ground.organization.tables.severity.iter().enumerate() {
        let spot = ground.spot("tables", 0).field("severity").part(i).field("notify");
        let pairs = row.over.iter().flat_map(|channel| row.notify.iter().map(|role| (*channel, *role)));
        pairs.for_each(|(channel, role)| look(spot, channel, role));
    }
    for (i, manner) in ground.scenario.manners.iter().enumerate() {
        for (k, rule) in manner.rules.iter().enumerate() {
            let spot = ground.spot("manners", i).field("rules").part(k).field("do");
            let (to, over) = match &rule.does {
                Move::Tell(to, over, _) => (to.as_slice(), *over),
                Move::Ask(to, over, _)
                | Move::Order(to, over, ..)
                | Move::Request(to, over, ..)
                | Move::Promise(to, over, ..) => (std::slice::from_ref(to), *over),
                Move::Act(_)
                | Move::ActAnyway(_)
                | Move::Choose(_)
                | Move::Declare(_)
                | Move::Judge(..)
                | Move::Rest => continue,
            };
            look(spot, over, manner.role);
            to.iter().for_each(|role| look(spot, over, *role));
        }
    }
}

/// An inject's channel is there at STARTEX.
pub(super) fn channels_are_there(ground: &Ground<'_>, report: &mut Report) {
    for (i, inject) in ground.scenario.injects.iter().enumerate() {
        let channel = &ground.organization.channels[inject.channel.ix()];
        let name = ground.names.name(inject.channel);
        let is_prepared = |(entry, level): (ReadinessId, u8)| ground.organization.readiness[entry.ix()].level >= level;
        let missing = channel.prepared.filter(|needed| !is_prepared(*needed));
        let dead = channel.needs.iter().find(|service| ground.organization.services[service.ix()].function < 50);
        let spot = ground.spot("injects", i).field("channel");
        if let Some((entry, level)) = missing {
            let message = format!("this organization has no channel \"{name}\"");
            let help = format!("it needs \"{}\" at level {level}", ground.names.name(entry));
            report.push(spot.wrong(Code::DeadChannel, message).with_help(help));
        } else if let Some(service) = dead {
            let message = format!("the channel \"{name}\" does not work at STARTEX");
            let help = format!("it needs the service \"{}\" at 50 % or more", ground.names.name(*service));
            report.push(spot.wrong(Code::DeadChannel, message).with_help(help));
        }
    }
}

/// What helps the attacker does not go by itself over a channel that the attacker reads.
pub(super) fn secrets_are_kept(ground: &Ground<'_>, report: &mut Report) {
    for (i, inject) in ground.scenario.injects.iter().enumerate() {
        let is_overheard = ground.organization.channels[inject.channel.ix()].overheard.is_some();
        let secret = inject.facts.iter().find(|fact| ground.scenario.facts[fact.ix()].sensitive);
        if let (true, Some(fact)) = (is_overheard, secret) {
            let (fact, channel) = (ground.names.name(*fact), ground.names.name(inject.channel));
            let message = format!("the sensitive fact \"{fact}\" goes over \"{channel}\", which the attacker may read");
            report.push(ground.spot("injects", i).field("facts").word(fact).wrong(Code::SecretTold, message));
        }
    }
}

/// Whoever receives a question can answer it.
pub(super) fn choices_can_be_answered(ground: &Ground<'_>, report: &mut Report) {
    let scenario = ground.scenario;
    for (i, inject) in scenario.injects.iter().enumerate() {
        let answers = |role: &RoleId| {
            let rules = scenario.manners.iter().filter(|manner| manner.role == *role).flat_map(|manner| &manner.rules);
            let is_answer =
                |does: &Move| matches!(does, Move::Choose(choice) if inject.choices.iter().any(|c| c.id == *choice));
            scenario.roles[role.ix()].seat || rules.into_iter().any(|rule| is_answer(&rule.does))
        };
        if !inject.choices.is_empty() && !inject.to.iter().any(answers) {
            let wrong =
                ground.spot("injects", i).field("to").wrong(Code::NobodyAnswers, "nobody here can give an answer");
            report.push(wrong.with_help("address a seat, or let the stand-in of an outside party `Choose`"));
        }
    }
}
