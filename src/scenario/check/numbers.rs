//! Numbers within their bounds.

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::names::ReadinessId;
use crate::scenario::rules::{Cond, Effect, Prepared, Yen};
use crate::scenario::time::Span;

use super::ground::{Ground, Spot};
use super::parts;

/// Percentages and trust go from 0 to 100.
pub(super) fn percentages_end_at_100(ground: &Ground<'_>, report: &mut Report) {
    let mut look = |spot: Spot<'_>, percent: u8| {
        if percent > 100 {
            report.push(spot.wrong(Code::OverHundred, format!("{percent} is more than 100")));
        }
    };
    for (i, action) in ground.scenario.actions.iter().enumerate() {
        look(ground.spot("actions", i).field("chance"), action.chance);
    }
    for (i, service) in ground.organization.services.iter().enumerate() {
        look(ground.spot("services", i).field("function"), service.function);
        look(ground.spot("services", i).field("security"), service.security);
    }
    for (i, trust) in ground.organization.trust.iter().enumerate() {
        let spot = ground.spot("trust", i).field("level");
        look(spot, trust.level.base);
        trust.level.steps.iter().for_each(|(_, _, level)| look(spot, *level));
    }
    for (i, authority) in ground.organization.authorities.iter().enumerate() {
        look(ground.spot("authorities", i).field("overstep_trust"), authority.overstep_trust);
    }
    parts::effects(ground, &mut |spot, effect| match effect {
        Effect::Function(_, percent) | Effect::Security(_, percent) | Effect::Mitigate(_, percent) => {
            look(spot.part(1), *percent);
        }
        _ => {}
    });
    parts::conds(ground, &mut |_, spot, cond| {
        parts::walk(cond, spot, true, &mut |cond, spot, _| match cond {
            Cond::FunctionAtMost(_, percent) | Cond::SecurityAtMost(_, percent) => look(spot.part(1), *percent),
            Cond::Trust(_, _, level) => look(spot.part(2), *level),
            _ => {}
        });
    });
}

/// The shortest time is not longer than the longest one.
pub(super) fn ranges_run_forwards(ground: &Ground<'_>, report: &mut Report) {
    let mut look = |spot: Spot<'_>, (shortest, longest): (Span, Span)| {
        if shortest > longest {
            let message = format!("the shortest time, {shortest}, is longer than the longest one, {longest}");
            report.push(spot.wrong(Code::BackwardRange, message));
        }
    };
    for (i, action) in ground.scenario.actions.iter().enumerate() {
        look(ground.spot("actions", i).field("takes"), action.takes);
    }
    for (i, stage) in ground.scenario.attacker.iter().enumerate() {
        look(ground.spot("attacker", i).field("after"), stage.after);
    }
    for (i, channel) in ground.organization.channels.iter().enumerate() {
        look(ground.spot("channels", i).field("delay"), channel.delay);
    }
    for (i, authority) in ground.organization.authorities.iter().enumerate() {
        let spot = ground.spot("authorities", i);
        look(spot.field("who_round"), authority.who_round);
        look(spot.field("deliberation"), authority.deliberation.base);
        authority.deliberation.steps.iter().for_each(|(_, _, range)| look(spot.field("deliberation"), *range));
    }
    for (i, level) in ground.organization.tables.notice_levels.iter().enumerate() {
        look(ground.spot("tables", 0).field("notice_levels").part(i).field("triage"), level.triage);
    }
}

/// Steps, levels and ratings lie within their scales.
pub(super) fn values_lie_on_their_scales(ground: &Ground<'_>, report: &mut Report) {
    let mut look = |spot: Spot<'_>, what: &str, value: u32, from: u32, to: u32| {
        if value < from || value > to {
            report.push(spot.wrong(Code::OffScale, format!("{what} is {value}, not {from} to {to}")));
        }
    };
    let (scenario, organization) = (ground.scenario, ground.organization);
    let about = ground.spot("about", 0);
    look(about.field("difficulty"), "the difficulty", scenario.about.difficulty.into(), 1, 5);
    look(about.field("table_minutes"), "the time a table needs", scenario.about.table_minutes.into(), 1, 1_440);
    for (i, phase) in scenario.phases.iter().enumerate() {
        look(ground.spot("phases", i).field("pace"), "the pace", phase.pace, 1, 86_400);
    }
    for (i, expectation) in scenario.expectations.iter().enumerate() {
        look(ground.spot("expectations", i).field("step"), "the step of the flow", expectation.step.into(), 1, 16);
    }
    for (i, evidence) in scenario.evidence.iter().enumerate() {
        look(ground.spot("evidence", i).field("volatility"), "the volatility", evidence.volatility.into(), 1, 7);
    }
    for (i, action) in scenario.actions.iter().enumerate() {
        if let Some((_, level)) = action.skill {
            look(ground.spot("actions", i).field("skill"), "the level of skill", level.into(), 1, 3);
        }
    }
    for (i, entry) in organization.readiness.iter().enumerate() {
        let spot = ground.spot("readiness", i).field("automates");
        entry.automates.iter().for_each(|step| look(spot, "the step of the flow", (*step).into(), 1, 16));
    }
    for (i, person) in organization.people.iter().enumerate() {
        let spot = ground.spot("people", i).field("skills");
        person.skills.iter().for_each(|(_, level)| look(spot, "the level of skill", (*level).into(), 0, 3));
    }
    let tables = ground.spot("tables", 0);
    for value in organization.tables.risk.risk.iter().flatten() {
        look(tables.field("risk").field("risk"), "a risk value", (*value).into(), 1, 3);
    }
    let last = (organization.tables.notice_levels.len() as u32).saturating_sub(1);
    look(tables.field("notice_bought"), "the notice level", organization.tables.notice_bought.into(), 0, last);
}

/// Money is not negative.
pub(super) fn money_is_not_negative(ground: &Ground<'_>, report: &mut Report) {
    let mut look = |spot: Spot<'_>, yen: Yen| {
        if yen < 0 {
            report.push(spot.wrong(Code::NegativeMoney, format!("{yen} yen is less than nothing")));
        }
    };
    let (scenario, organization) = (ground.scenario, ground.organization);
    for (i, action) in scenario.actions.iter().enumerate() {
        prepared(ground.spot("actions", i).field("cost"), &action.cost, &mut look);
    }
    for (i, inject) in scenario.injects.iter().enumerate() {
        for (k, choice) in inject.choices.iter().enumerate() {
            look(ground.spot("injects", i).field("choices").part(k).field("cost"), choice.cost);
        }
    }
    for (i, mandate) in scenario.mandates.iter().enumerate() {
        let spot = ground.spot("mandates", i).field("limit");
        mandate.limit.iter().for_each(|limit| prepared(spot, limit, &mut look));
    }
    for (i, service) in organization.services.iter().enumerate() {
        look(ground.spot("services", i).field("yen_per_hour"), service.yen_per_hour);
    }
    for (i, entry) in organization.readiness.iter().enumerate() {
        look(ground.spot("readiness", i).field("price"), entry.price);
    }
    let money = ground.spot("money", 0);
    prepared(money.field("emergency_budget"), &organization.money.emergency_budget, &mut look);
    for (i, (_, limit)) in organization.money.limits.iter().enumerate() {
        prepared(money.field("limits").part(i).part(1), limit, &mut look);
    }
    parts::effects(ground, &mut |spot, effect| match effect {
        Effect::Spend(yen) | Effect::Lose(yen) => look(spot.part(0), *yen),
        _ => {}
    });
}

fn prepared<'a>(spot: Spot<'a>, value: &Prepared<Yen>, look: &mut impl FnMut(Spot<'a>, Yen)) {
    look(spot.field("base"), value.base);
    for (i, (_, _, yen)) in value.steps.iter().enumerate() {
        look(spot.field("steps").part(i).part(2), *yen);
    }
}

/// Steps of a preparation stand in rising order, and more of it never keeps traces for less time.
pub(super) fn preparation_rises(ground: &Ground<'_>, report: &mut Report) {
    let (scenario, organization) = (ground.scenario, ground.organization);
    for (i, evidence) in scenario.evidence.iter().enumerate() {
        let spot = ground.spot("evidence", i).field("retention_days").field("steps");
        let retention = &evidence.retention_days;
        levels_rise(spot, &retention.steps, report);
        let mut days = retention.base;
        for (k, step) in retention.steps.iter().enumerate() {
            if step.2 < days {
                let message = format!("this step keeps it for {} days, the one before for {days}", step.2);
                report.push(spot.part(k).wrong(Code::FallingSteps, message));
            }
            days = step.2;
        }
    }
    for (i, action) in scenario.actions.iter().enumerate() {
        levels_rise(ground.spot("actions", i).field("cost").field("steps"), &action.cost.steps, report);
    }
    for (i, mandate) in scenario.mandates.iter().enumerate() {
        let spot = ground.spot("mandates", i).field("limit").field("steps");
        mandate.limit.iter().for_each(|limit| levels_rise(spot, &limit.steps, report));
    }
    for (i, authority) in organization.authorities.iter().enumerate() {
        let spot = ground.spot("authorities", i).field("deliberation").field("steps");
        levels_rise(spot, &authority.deliberation.steps, report);
    }
    for (i, trust) in organization.trust.iter().enumerate() {
        levels_rise(ground.spot("trust", i).field("level").field("steps"), &trust.level.steps, report);
    }
    let (company, money) = (ground.spot("company", 0), ground.spot("money", 0));
    levels_rise(company.field("pace_percent").field("steps"), &organization.company.pace_percent.steps, report);
    levels_rise(money.field("emergency_budget").field("steps"), &organization.money.emergency_budget.steps, report);
    for (i, (_, limit)) in organization.money.limits.iter().enumerate() {
        levels_rise(money.field("limits").part(i).part(1).field("steps"), &limit.steps, report);
    }
}

/// A later step that an earlier one of the same entry hides would never count the other way round.
fn levels_rise<T>(spot: Spot<'_>, steps: &[(ReadinessId, u8, T)], report: &mut Report) {
    for (i, (entry, level, _)) in steps.iter().enumerate() {
        if steps[..i].iter().any(|(before, lower, _)| before == entry && lower >= level) {
            let message = format!("level {level} stands behind the same or a higher level of the same entry");
            report.push(spot.part(i).wrong(Code::FallingSteps, message).with_help("weakest first"));
        }
    }
}
