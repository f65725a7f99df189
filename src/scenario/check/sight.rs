//! What a stand-in's rule can look at: what `view::lens` can see. A test holds the two against each other.

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::names::{ActionId, ClockId, InjectId, RoleId, ServiceId};
use crate::scenario::rules::Cond;
use crate::scenario::story::Start;

use super::ground::Ground;
use super::parts::{self, Owner};

/// A rule looks at nothing that its role cannot see.
pub(super) fn rules_see_what_they_look_at(ground: &Ground<'_>, report: &mut Report) {
    parts::conds(ground, &mut |owner, spot, cond| {
        let Owner::Rule(manner) = owner else { return };
        let role = ground.scenario.manners[manner].role;
        parts::walk(cond, spot, true, &mut |part, spot, _| {
            if let Some(hidden) = hidden_from(ground, role, part) {
                let message = format!("the role \"{}\" cannot see {hidden}", ground.names.name(role));
                let wrong = spot.wrong(Code::BlindRule, message);
                report.push(wrong.with_help("a rule is looked at through the role's own view: there this never holds"));
            }
        });
    });
}

/// What a role cannot see of a condition, if so.
fn hidden_from(ground: &Ground<'_>, role: RoleId, cond: &Cond) -> Option<String> {
    let other = |who: RoleId, what: &str| (who != role).then(|| format!("what \"{}\" {what}", ground.names.name(who)));
    let unless = |sees: bool, what: &str| (!sees).then(|| what.to_owned());
    match cond {
        Cond::Knows(who, _) => other(*who, "knows"),
        Cond::Received(who, _) => other(*who, "received"),
        Cond::Asked(who, _) => other(*who, "was asked"),
        Cond::Broke(who, _) => other(*who, "promised to others"),
        Cond::Present(who, _) => other(*who, "has people for"),
        Cond::Tired(who) => other(*who, "has tired people for"),
        Cond::Trust(who, ..) => other(*who, "thinks of others"),
        Cond::Told(from, _, to) => unless(*from == role || *to == role, "what others tell each other"),
        Cond::Sent(inject) => unless(is_for(ground, role, *inject), "an inject that is not addressed to it"),
        Cond::Chose(choice) => {
            let offers = |inject: &&crate::scenario::story::Inject| inject.choices.iter().any(|it| it.id == *choice);
            let asks = ground.scenario.injects.iter().find(offers);
            unless(asks.is_some_and(|inject| is_for(ground, role, inject.id)), "the answers of others")
        }
        Cond::Began(action) | Cond::Done(action) | Cond::Failed(action) => {
            unless(may_do(ground, role, *action), "the actions of others")
        }
        Cond::Away(absence) => {
            let absence = &ground.scenario.absences[absence.ix()];
            unless(absence.role == role || absence.seen_by.contains(&role), "this absence")
        }
        Cond::InForce(mandate) => {
            let mandate = &ground.scenario.mandates[mandate.ix()];
            unless(mandate.role == role || mandate.seen_by.contains(&role), "this mandate")
        }
        Cond::Running(clock) | Cond::Stopped(clock) | Cond::Missed(clock) => {
            unless(sees_clock(ground, role, *clock), "this clock")
        }
        Cond::FunctionAtMost(service, _) | Cond::SecurityAtMost(service, _) => {
            unless(sees_service(ground, role, *service), "this service")
        }
        Cond::TicketOpened | Cond::TicketWritten(_) | Cond::TicketMoved(_) => {
            unless(ground.organization.watches_tickets(role), "tickets")
        }
        Cond::Set(_) | Cond::Count(..) => Some("flags".to_owned()),
        Cond::Evidence(..) => Some("the state of evidence".to_owned()),
        Cond::EvidenceLost => Some("whether evidence was lost".to_owned()),
        Cond::Reached(_) | Cond::Halted => Some("the attacker".to_owned()),
        Cond::Overstepped(_) => Some("whether somebody acted without the approval".to_owned()),
        Cond::Loss(_) | Cond::Spent(_) => Some("what it all costs".to_owned()),
        Cond::AssessedRight(_) | Cond::GradedRight(_) => Some("whether a judgement was right".to_owned()),
        Cond::Activity(_) => Some("steps of the playbook".to_owned()),
        Cond::Discussed(_) => Some("whether all have answered".to_owned()),
        Cond::Rested(_) => Some("who was sent home".to_owned()),
        Cond::Always
        | Cond::All(_)
        | Cond::Any(_)
        | Cond::Not(_)
        | Cond::Ordered(_)
        | Cond::Granted(_)
        | Cond::Refused(_)
        | Cond::Declared(_)
        | Cond::Notified
        | Cond::NoticeMissed
        | Cond::Ready(..)
        | Cond::After(_)
        | Cond::Before(_)
        | Cond::During(_) => None,
    }
}

fn is_for(ground: &Ground<'_>, role: RoleId, inject: InjectId) -> bool {
    ground.scenario.injects[inject.ix()].to.contains(&role)
}

fn may_do(ground: &Ground<'_>, role: RoleId, action: ActionId) -> bool {
    ground.scenario.actions[action.ix()].roles.contains(&role)
}

fn sees_clock(ground: &Ground<'_>, role: RoleId, clock: ClockId) -> bool {
    let clock = &ground.scenario.clocks[clock.ix()];
    clock.seen_by.contains(&role) || matches!(&clock.starts, Start::Judged(roles) if roles.contains(&role))
}

fn sees_service(ground: &Ground<'_>, role: RoleId, service: ServiceId) -> bool {
    ground.organization.services[service.ix()].seen_by.contains(&role)
}
