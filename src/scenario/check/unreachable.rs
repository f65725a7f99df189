//! Things that are in the file and can never happen.

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::names::FactId;
use crate::scenario::rules::Cond;
use crate::scenario::story::{Inject, Start};

use super::ground::{Ground, Spot};
use super::parts::{self, Owner};
use super::reach::{Possible, somebody_may};

/// Everything that is written can happen.
pub(super) fn everything_can_happen(ground: &Ground<'_>, report: &mut Report) {
    let possible = Possible::of(ground);
    let look = Look { ground, possible: &possible };
    look.at_facts(report);
    look.at_injects(report);
    look.at_actions(report);
    look.at_stages(report);
    look.at_clocks(report);
    look.at_standing(report);
    look.at_expectations(report);
    look.at_endings(report);
    look.at_parts(report);
}

struct Look<'a, 'g> {
    ground: &'g Ground<'a>,
    possible: &'g Possible,
}

impl<'a> Look<'a, '_> {
    /// Reports a condition that can never hold and says why.
    fn never(&self, spot: Spot<'a>, code: Code, cond: &Cond, message: String, report: &mut Report) {
        if let Some(why) = self.possible.why_not(self.ground, cond) {
            report.push(spot.wrong(code, message).with_help(why));
        }
    }

    fn unknowable<'f>(&self, facts: &'f [FactId]) -> Option<&'f FactId> {
        facts.iter().find(|fact| !self.possible.facts.has(**fact))
    }

    fn at_facts(&self, report: &mut Report) {
        for (i, fact) in self.ground.scenario.facts.iter().enumerate() {
            if !self.possible.facts.has(fact.id) {
                let message = format!("nobody can learn the fact \"{}\"", self.ground.names.name(fact.id));
                let wrong = self.ground.spot("facts", i).wrong(Code::UnknowableFact, message);
                report
                    .push(wrong.with_help("give it to a role's `knows`, an inject's `facts` or an outcome's `finds`"));
            }
        }
    }

    fn at_injects(&self, report: &mut Report) {
        for (i, inject) in self.ground.scenario.injects.iter().enumerate() {
            let spot = self.ground.spot("injects", i);
            if self.possible.has_inject(inject.id) {
                self.at_choices(spot, inject, report);
                continue;
            }
            let message = format!("nothing can send the inject \"{}\"", self.ground.names.name(inject.id));
            let why = match &inject.when {
                Some(when) => self.possible.why_not(self.ground, when),
                None => None,
            };
            let why = why.unwrap_or_else(|| {
                "it has neither `at` nor `when` nor `by_hand`, and no effect that can happen releases it".to_owned()
            });
            report.push(spot.wrong(Code::UnreachableInject, message).with_help(why));
        }
    }

    fn at_choices(&self, spot: Spot<'a>, inject: &Inject, report: &mut Report) {
        for (k, choice) in inject.choices.iter().enumerate() {
            if let Some(why) = self.possible.choice_why_not(self.ground, choice) {
                let message = format!("nobody can give the answer \"{}\"", self.ground.names.name(choice.id));
                report.push(spot.field("choices").part(k).wrong(Code::DeadChoice, message).with_help(why));
            }
        }
    }

    fn at_actions(&self, report: &mut Report) {
        let names = self.ground.names;
        for (i, action) in self.ground.scenario.actions.iter().enumerate() {
            if action.roles.is_empty() || self.possible.has_action(action.id) {
                continue;
            }
            let why = if !somebody_may(self.ground.scenario, action) {
                "none of its roles is a seat or has a stand-in".to_owned()
            } else if let Some(fact) = self.unknowable(&action.knows) {
                format!("nobody can learn \"{}\"", names.name(*fact))
            } else {
                self.possible.why_not(self.ground, &action.when).unwrap_or_default()
            };
            let message = format!("nobody can ever do the action \"{}\"", names.name(action.id));
            report.push(self.ground.spot("actions", i).wrong(Code::NobodyMay, message).with_help(why));
        }
    }

    fn at_stages(&self, report: &mut Report) {
        for (i, stage) in self.ground.scenario.attacker.iter().enumerate() {
            if self.possible.has_stage(stage.id) {
                continue;
            }
            let message = format!("the attacker can never reach \"{}\"", self.ground.names.name(stage.id));
            let why = self.possible.why_not(self.ground, &stage.when);
            let why = why.unwrap_or_else(|| "`unless: Always` prevents it".to_owned());
            report.push(self.ground.spot("attacker", i).wrong(Code::UnreachableStage, message).with_help(why));
        }
    }

    fn at_standing(&self, report: &mut Report) {
        let help = "give it a moment in `from`, or let an effect begin it";
        let names = self.ground.names;
        for (i, absence) in self.ground.scenario.absences.iter().enumerate() {
            if self.possible.absence_why_not(self.ground, absence.id).is_some() {
                let message = format!("the absence \"{}\" never begins", names.name(absence.id));
                report.push(self.ground.spot("absences", i).wrong(Code::NeverInForce, message).with_help(help));
            }
        }
        for (i, mandate) in self.ground.scenario.mandates.iter().enumerate() {
            if self.possible.mandate_why_not(self.ground, mandate.id).is_some() {
                let message = format!("the mandate \"{}\" never begins", names.name(mandate.id));
                report.push(self.ground.spot("mandates", i).wrong(Code::NeverInForce, message).with_help(help));
            }
        }
    }

    fn at_clocks(&self, report: &mut Report) {
        for (i, clock) in self.ground.scenario.clocks.iter().enumerate() {
            let spot = self.ground.spot("clocks", i);
            if let Some(message) = self.possible.start_why_not(self.ground, clock.id) {
                let why = match &clock.starts {
                    Start::When(when) => self.possible.why_not(self.ground, when).unwrap_or_default(),
                    Start::Judged(_) => "no role may judge it".to_owned(),
                };
                report.push(spot.wrong(Code::ClockNeverStarts, message).with_help(why));
            } else if let Some(message) = self.possible.stop_why_not(self.ground, clock.id) {
                self.never(spot.field("stops"), Code::ClockNeverStops, &clock.stops, message, report);
            }
        }
    }

    fn at_expectations(&self, report: &mut Report) {
        for (i, expectation) in self.ground.scenario.expectations.iter().enumerate() {
            let spot = self.ground.spot("expectations", i);
            let name = self.ground.names.name(expectation.id);
            if let Some(opens) = &expectation.opens {
                let message = format!("the expectation \"{name}\" never opens");
                self.never(spot.field("opens"), Code::UnmeetableExpectation, opens, message, report);
            }
            let message = format!("nobody can meet the expectation \"{name}\"");
            self.never(spot.field("met"), Code::UnmeetableExpectation, &expectation.met, message, report);
        }
    }

    fn at_endings(&self, report: &mut Report) {
        let scenario = self.ground.scenario;
        let always = scenario.endings.iter().position(|ending| ending.when == Cond::Always);
        for (i, ending) in scenario.endings.iter().enumerate() {
            let spot = self.ground.spot("endings", i);
            let message = format!("it can never end like \"{}\"", self.ground.names.name(ending.id));
            match always {
                Some(first) if first < i => {
                    let why =
                        format!("\"{}\" before it always holds", self.ground.names.name(scenario.endings[first].id));
                    report.push(spot.wrong(Code::UnreachableEnding, message).with_help(why));
                }
                _ => self.never(spot, Code::UnreachableEnding, &ending.when, message, report),
            }
        }
        if let (None, false) = (always, scenario.endings.is_empty()) {
            let last = self.ground.spot("endings", scenario.endings.len() - 1);
            let wrong = last.wrong(Code::NoLastEnding, "some runs would have no ending");
            report.push(wrong.with_help("leave `when` out of the last one: it then always holds"));
        }
        if let Some(ends_when) = &scenario.about.ends_when {
            let message = "the exercise can never end by `ends_when`".to_owned();
            let spot = self.ground.spot("about", 0).field("ends_when");
            self.never(spot, Code::NeverEnds, ends_when, message, report);
        }
    }

    /// Parts of conditions that can never hold, in things that can happen all the same.
    fn at_parts(&self, report: &mut Report) {
        let ends_when = self.ground.scenario.about.ends_when.as_ref();
        parts::conds(self.ground, &mut |owner, spot, cond| {
            let is_ends_when = ends_when.is_some_and(|ends_when| std::ptr::eq(ends_when, cond));
            if self.is_reported(owner, cond) || is_ends_when && !self.possible.holds(self.ground, cond) {
                return;
            }
            if let Owner::Outcome(action, index) = owner {
                self.at_outcome(spot, action, index, report);
            }
            parts::walk(cond, spot, true, &mut |part, spot, may_hold| {
                let is_leaf = !matches!(part, Cond::All(_) | Cond::Any(_) | Cond::Not(_));
                if let (true, true, Some(why)) = (is_leaf, may_hold, self.possible.why_not(self.ground, part)) {
                    report.push(spot.wrong(Code::DeadCondition, "this can never hold").with_help(why));
                }
            });
        });
    }

    /// An outcome behind one that always applies.
    fn at_outcome(&self, spot: Spot<'a>, action: usize, index: usize, report: &mut Report) {
        let before = &self.ground.scenario.actions[action].outcomes[..index];
        if before.iter().any(|outcome| outcome.when == Cond::Always) {
            let wrong = spot.wrong(Code::DeadCondition, "this outcome is never looked at");
            report.push(wrong.with_help("an outcome before it always applies"));
        }
    }

    /// Whether the thing that the condition belongs to was reported already.
    fn is_reported(&self, owner: Owner, cond: &Cond) -> bool {
        let scenario = self.ground.scenario;
        match owner {
            Owner::Inject(i) => !self.possible.has_inject(scenario.injects[i].id),
            Owner::Action(i) | Owner::Outcome(i, _) => !self.possible.has_action(scenario.actions[i].id),
            Owner::Stage(i) => !self.possible.has_stage(scenario.attacker[i].id),
            Owner::Clock(i) => {
                let id = scenario.clocks[i].id;
                !self.possible.started.has(id) || self.possible.stop_why_not(self.ground, id).is_some()
            }
            Owner::Expectation(_) | Owner::Ending(_) => !self.possible.holds(self.ground, cond),
            Owner::Rule(_) | Owner::Other => false,
        }
    }
}
