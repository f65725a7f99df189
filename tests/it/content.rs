//! What "No evidence" promises to be made of: enough to do for each seat, secrets, decisions, clocks, consequences.

use std::collections::BTreeSet;
use std::sync::Arc;

use kunren::rehearsal;
use kunren::scenario::rules::{Cond, Effect};
use kunren::scenario::story::{ClockKind, Move, Policy};
use kunren::scenario::{Setting, Source};

use crate::shipped::on;

fn setting() -> &'static Arc<Setting> {
    on("minato-unprepared")
}

#[test]
fn there_is_enough_to_do_on_all_five_days() {
    let injects = &setting().scenario.injects;
    let on_day = |day: u16| injects.iter().filter(|inject| inject.at.is_some_and(|at| at.day == day)).count();
    assert!(on_day(1) >= 40, "{} on the first day", on_day(1));
    assert!((2..=5).all(|day| on_day(day) >= 1) && (2..=5).map(on_day).sum::<usize>() >= 15, "days 2 to 5");
    for seat in setting().seats() {
        let asked = injects.iter().filter(|inject| inject.to.contains(&seat) && !inject.choices.is_empty()).count();
        let actions = setting().scenario.actions.iter().filter(|action| action.roles.contains(&seat)).count();
        assert!(asked >= 25 && actions >= 10, "{}: {asked} questions, {actions} actions", setting().names.name(seat));
    }
}

#[test]
fn fifty_things_can_be_done_and_more_than_fifty_said() {
    let scenario = &setting().scenario;
    let seats: Vec<_> = setting().seats().collect();
    let actions = scenario.actions.iter().filter(|action| action.roles.iter().any(|role| seats.contains(role))).count();
    let facts = scenario.facts.len();
    assert!(actions >= 50 && facts >= 50, "{actions} actions, {facts} facts to tell");
}

#[test]
fn what_matters_most_is_known_to_no_seat_at_the_start() {
    let hidden = ["entry_38_days", "vpn_memory_logs", "locker_disk", "records_41000", "badge_foothold"];
    let scenario = &setting().scenario;
    for seat in setting().seats() {
        for fact in &scenario.roles[seat.ix()].knows {
            assert!(!hidden.contains(&setting().names.name(*fact)), "{}", setting().names.name(*fact));
        }
    }
    let all: BTreeSet<&str> = scenario.facts.iter().map(|fact| setting().names.name(fact.id)).collect();
    assert!(hidden.iter().all(|fact| all.contains(fact)));
}

#[test]
fn the_law_a_contract_and_a_ransom_run_against_the_clock() {
    let clocks = &setting().scenario.clocks;
    let num = |kind: ClockKind| clocks.iter().filter(|clock| clock.kind == kind).count();
    assert!(num(ClockKind::Legal) >= 2 && num(ClockKind::Contract) >= 2 && num(ClockKind::Ultimatum) == 1);
    let answers = setting().scenario.injects.iter().flat_map(|inject| &inject.choices);
    let names: BTreeSet<&str> = answers.map(|choice| setting().names.name(choice.id)).collect();
    assert!(["ransom_no", "ransom_talk", "ransom_pay"].iter().all(|name| names.contains(name)));
}

/// All conditions that something hangs on, besides the stand-ins' own.
fn conditions(setting: &Setting) -> Vec<&Cond> {
    let scenario = &setting.scenario;
    let mut all: Vec<&Cond> = Vec::new();
    all.extend(scenario.injects.iter().flat_map(|inject| inject.when.iter().chain(&inject.unless)));
    for action in &scenario.actions {
        all.push(&action.when);
        all.extend(action.outcomes.iter().map(|outcome| &outcome.when));
    }
    all.extend(scenario.attacker.iter().map(|stage| &stage.when));
    all.extend(scenario.attacker.iter().filter_map(|stage| stage.unless.as_ref()));
    for expectation in &scenario.expectations {
        all.push(&expectation.met);
        all.extend(expectation.remarks.iter().map(|remark| &remark.when));
    }
    all.extend(scenario.gates.iter().flat_map(|gate| [&gate.matters, &gate.met]));
    all.extend(scenario.mappings.iter().map(|mapping| &mapping.when));
    all.extend(scenario.endings.iter().map(|ending| &ending.when));
    all
}

#[test]
fn nothing_is_remembered_that_nothing_follows_from() {
    let mut read = BTreeSet::new();
    for cond in conditions(setting()) {
        cond.walk(&mut |part| {
            if let Cond::Set(flag) | Cond::Count(flag, _) = part {
                read.insert(setting().names.name(*flag));
            }
        });
    }
    let dead: Vec<&str> = setting()
        .scenario
        .flags
        .iter()
        .map(|flag| setting().names.name(flag.id))
        .filter(|flag| !read.contains(flag))
        .collect();
    assert!(dead.is_empty(), "{dead:?}");
}

#[test]
fn every_answer_costs_somebody_something_or_leads_to_something() {
    for inject in &setting().scenario.injects {
        for choice in &inject.choices {
            let follows = !choice.effects.is_empty() || choice.promise.is_some() || choice.cost > 0;
            assert!(follows, "{}", setting().names.name(choice.id));
        }
        let all_please = |choice: &kunren::scenario::story::Choice| {
            choice.cost == 0
                && choice.promise.is_none()
                && choice.effects.iter().all(|effect| matches!(effect, Effect::Trust(_, _, change) if *change > 0))
        };
        let free = inject.choices.iter().filter(|choice| all_please(choice)).count();
        assert!(free <= 1, "{}: {free} answers cost nobody anything", setting().names.name(inject.id));
    }
}

/// Whoever always takes the first answer plays neither well nor badly.
#[test]
fn the_good_answer_is_not_always_the_first_one() {
    let scenario = &setting().scenario;
    let textbook: BTreeSet<_> = (scenario.manners.iter().filter(|manner| manner.policy == Policy::Textbook))
        .flat_map(|manner| &manner.rules)
        .filter_map(|rule| if let Move::Choose(choice) = rule.does { Some(choice) } else { None })
        .collect();
    let asked =
        scenario.injects.iter().filter(|inject| inject.choices.iter().any(|choice| textbook.contains(&choice.id)));
    let (first, num) = asked
        .fold((0, 0), |(first, num), inject| (first + usize::from(textbook.contains(&inject.choices[0].id)), num + 1));
    assert!(num > 100 && first * 2 < num, "{first} of {num}");
}

/// The endings that no stand-in comes to; the tests of balance come to all the others.
#[test]
fn people_can_come_to_the_endings_that_stand_ins_do_not() {
    for text in [include_str!("../data/endings/paid.plan.ron"), include_str!("../data/endings/on-paper.plan.ron")] {
        let source = Source { path: "ending.plan.ron".into(), text: text.into() };
        let find = |_: &str, organization: &str| Ok::<Arc<Setting>, std::convert::Infallible>(on(organization).clone());
        let Ok(plan) = rehearsal::load(&source, find);
        let plan = plan.unwrap_or_else(|report| panic!("{report}"));
        assert!(rehearsal::run(&plan).is_ok(), "{text}");
    }
}
