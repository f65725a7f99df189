//! Whether a condition can ever hold, and if not, why.

use crate::scenario::names::{AbsenceId, AuthorityId, ClockId, EvidenceId, MandateId};
use crate::scenario::rules::{Cond, EvidenceState};
use crate::scenario::story::{Choice, Mandate};

use super::ground::{Ground, since_midnight};
use super::reach::Possible;

impl Possible {
    /// Whether a condition can ever hold.
    pub(super) fn holds(&self, ground: &Ground<'_>, cond: &Cond) -> bool {
        match cond {
            Cond::All(parts) => parts.iter().all(|part| self.holds(ground, part)) && window_why_not(parts).is_none(),
            Cond::Any(parts) => parts.iter().any(|part| self.holds(ground, part)),
            Cond::Not(part) => **part != Cond::Always,
            _ => self.why_not(ground, cond).is_none(),
        }
    }

    /// Why a condition can never hold: the first of its parts that stands in the way.
    pub(super) fn why_not(&self, ground: &Ground<'_>, cond: &Cond) -> Option<String> {
        let names = ground.names;
        match cond {
            Cond::All(parts) => {
                parts.iter().find_map(|part| self.why_not(ground, part)).or_else(|| window_why_not(parts))
            }
            Cond::Any(parts) if parts.is_empty() => Some("`Any` of nothing never holds".to_owned()),
            Cond::Any(parts) if parts.iter().any(|part| self.holds(ground, part)) => None,
            Cond::Any(parts) => parts.iter().find_map(|part| self.why_not(ground, part)),
            Cond::Not(part) => (**part == Cond::Always).then(|| "`Not(Always)` never holds".to_owned()),
            Cond::Knows(_, fact) => {
                (!self.facts.has(*fact)).then(|| format!("nobody can learn \"{}\"", names.name(*fact)))
            }
            Cond::Told(from, _, to) if from == to => Some("nobody tells itself".to_owned()),
            Cond::Told(_, fact, _) => {
                (!self.facts.has(*fact)).then(|| format!("nobody can learn \"{}\"", names.name(*fact)))
            }
            Cond::Sent(_) | Cond::Received(..) | Cond::Discussed(_) | Cond::Chose(_) => {
                self.inject_why_not(ground, cond)
            }
            Cond::Began(_) | Cond::Done(_) | Cond::Failed(_) => self.action_why_not(ground, cond),
            Cond::Granted(right) => self.grant_why_not(ground, *right),
            Cond::Refused(right) => (!has_holder(ground, *right))
                .then(|| format!("nobody holds \"{}\", so nobody refuses it", names.name(*right))),
            Cond::Overstepped(right) => (!self.overstepped.has(*right))
                .then(|| format!("nothing that can happen needs \"{}\"", names.name(*right))),
            Cond::Running(clock) | Cond::Missed(clock) => self.start_why_not(ground, *clock),
            Cond::Stopped(clock) => self.start_why_not(ground, *clock).or_else(|| self.stop_why_not(ground, *clock)),
            Cond::Away(absence) => self.absence_why_not(ground, *absence),
            Cond::InForce(mandate) => self.mandate_why_not(ground, *mandate),
            Cond::Evidence(evidence, state) => self.evidence_why_not(ground, *evidence, *state),
            Cond::Reached(stage) => {
                (!self.reached.has(*stage)).then(|| format!("the attacker never reaches \"{}\"", names.name(*stage)))
            }
            Cond::Set(flag) => {
                (!self.set.has(*flag)).then(|| format!("nothing sets the flag \"{}\"", names.name(*flag)))
            }
            Cond::Count(flag, least) => (*least > 0 && !(self.grown.has(*flag) || *least == 1 && self.set.has(*flag)))
                .then(|| format!("nothing makes the flag \"{}\" grow to {least}", names.name(*flag))),
            Cond::Activity(activity) => (!self.has_activity(*activity))
                .then(|| format!("nothing carries out the activity \"{}\"", names.name(*activity))),
            _ => self.world_why_not(ground, cond),
        }
    }

    /// Conditions about gauges, time and money.
    fn world_why_not(&self, ground: &Ground<'_>, cond: &Cond) -> Option<String> {
        let (start, end) = ground.start_and_end();
        let too_high = |lowest: Option<&u8>, percent: u8, word: &str| {
            let lowest = lowest.copied().unwrap_or(0);
            (lowest > percent).then(|| format!("nothing brings the service's {word} under {lowest} %"))
        };
        match cond {
            Cond::FunctionAtMost(service, percent) => too_high(self.function.get(service.ix()), *percent, "function"),
            Cond::SecurityAtMost(service, percent) => {
                too_high(self.security.get(service.ix()), *percent, "security function")
            }
            Cond::EvidenceLost => (!self.is_evidence_lost).then(|| "nothing destroys evidence".to_owned()),
            Cond::Halted => (!self.is_halted).then(|| "nothing stops the attacker (`Halt`)".to_owned()),
            Cond::After(moment) => (since_midnight(*moment) > end).then(|| format!("{moment} is after ENDEX")),
            Cond::Before(moment) => {
                (since_midnight(*moment) <= start).then(|| format!("{moment} is not after STARTEX"))
            }
            Cond::Loss(yen) => (*yen > 0 && !self.is_lossy).then(|| "nothing causes a loss".to_owned()),
            Cond::Spent(yen) => (*yen > 0 && !self.is_spent).then(|| "nothing costs money".to_owned()),
            _ => None,
        }
    }

    fn inject_why_not(&self, ground: &Ground<'_>, cond: &Cond) -> Option<String> {
        let (scenario, names) = (ground.scenario, ground.names);
        let never_sent =
            |inject| (!self.has_inject(inject)).then(|| format!("nothing sends \"{}\"", names.name(inject)));
        match cond {
            Cond::Sent(inject) => never_sent(*inject),
            Cond::Received(role, inject) => never_sent(*inject).or_else(|| {
                let is_addressed = scenario.injects[inject.ix()].to.contains(role);
                (!is_addressed)
                    .then(|| format!("\"{}\" is not addressed to \"{}\"", names.name(*inject), names.name(*role)))
            }),
            Cond::Discussed(inject) => never_sent(*inject).or_else(|| {
                let is_talk = scenario.injects[inject.ix()].discussion.is_some();
                (!is_talk).then(|| format!("\"{}\" asks nothing to discuss", names.name(*inject)))
            }),
            Cond::Chose(choice) => {
                (!self.has_choice(*choice)).then(|| format!("nobody can ever answer \"{}\"", names.name(*choice)))
            }
            _ => None,
        }
    }

    fn action_why_not(&self, ground: &Ground<'_>, cond: &Cond) -> Option<String> {
        let (Cond::Began(id) | Cond::Done(id) | Cond::Failed(id)) = cond else { return None };
        let name = ground.names.name(*id);
        if !self.has_action(*id) {
            return Some(format!("nobody can ever do \"{name}\""));
        }
        let chance = ground.scenario.actions[id.ix()].chance;
        match cond {
            Cond::Done(_) if chance == 0 => Some(format!("\"{name}\" never succeeds, its chance is 0")),
            Cond::Failed(_) if chance >= 100 => Some(format!("\"{name}\" never fails, its chance is 100")),
            _ => None,
        }
    }

    /// Why an answer can never be given, once its question is there.
    pub(super) fn choice_why_not(&self, ground: &Ground<'_>, choice: &Choice) -> Option<String> {
        let unknown = choice.knows.iter().find(|fact| !self.facts.has(**fact));
        let unknown = unknown.map(|fact| format!("nobody can learn \"{}\"", ground.names.name(*fact)));
        unknown.or_else(|| self.grant_why_not(ground, choice.authority?))
    }

    fn grant_why_not(&self, ground: &Ground<'_>, right: AuthorityId) -> Option<String> {
        let is_possible = self.granted.has(right) || has_holder(ground, right);
        (!is_possible).then(|| format!("nobody can give \"{}\"", ground.names.name(right)))
    }

    /// Why an absence never begins.
    pub(super) fn absence_why_not(&self, ground: &Ground<'_>, absence: AbsenceId) -> Option<String> {
        let begins = ground.scenario.absences[absence.ix()].from.is_some() || self.left.has(absence);
        (!begins).then(|| format!("nothing begins the absence \"{}\"", ground.names.name(absence)))
    }

    /// Why a mandate never comes into force.
    pub(super) fn mandate_why_not(&self, ground: &Ground<'_>, mandate: MandateId) -> Option<String> {
        let begins = ground.scenario.mandates[mandate.ix()].from.is_some() || self.appointed.has(mandate);
        (!begins).then(|| format!("nothing begins the mandate \"{}\"", ground.names.name(mandate)))
    }

    /// Why a clock never starts.
    pub(super) fn start_why_not(&self, ground: &Ground<'_>, clock: ClockId) -> Option<String> {
        (!self.started.has(clock)).then(|| format!("the clock \"{}\" never starts", ground.names.name(clock)))
    }

    /// Why a clock that runs never stops.
    pub(super) fn stop_why_not(&self, ground: &Ground<'_>, clock: ClockId) -> Option<String> {
        let is_possible = self.stopped.has(clock) || self.holds(ground, &ground.scenario.clocks[clock.ix()].stops);
        (!is_possible).then(|| format!("nothing stops the clock \"{}\"", ground.names.name(clock)))
    }

    fn evidence_why_not(&self, ground: &Ground<'_>, evidence: EvidenceId, state: EvidenceState) -> Option<String> {
        let name = ground.names.name(evidence);
        match state {
            EvidenceState::Preserved => {
                (!self.preserved.has(evidence)).then(|| format!("nothing secures the evidence \"{name}\""))
            }
            EvidenceState::Destroyed => {
                (!self.destroyed.has(evidence)).then(|| format!("nothing destroys the evidence \"{name}\""))
            }
            // Whether it is there, and for how long, is the organization's.
            EvidenceState::Absent | EvidenceState::Intact | EvidenceState::Expired => None,
        }
    }
}

/// Why no moment lies in between: it closes before it opens.
fn window_why_not(parts: &[Cond]) -> Option<String> {
    let opens = parts.iter().filter_map(|part| if let Cond::After(moment) = part { Some(*moment) } else { None });
    let closes = parts.iter().filter_map(|part| if let Cond::Before(moment) = part { Some(*moment) } else { None });
    let opens = opens.max_by_key(|moment| since_midnight(*moment))?;
    let closes = closes.min_by_key(|moment| since_midnight(*moment))?;
    (since_midnight(closes) <= since_midnight(opens)).then(|| format!("{closes} is not after {opens}"))
}

fn has_holder(ground: &Ground<'_>, right: AuthorityId) -> bool {
    let gives = |mandate: &Mandate| mandate.holds.contains(&right);
    !ground.organization.authorities[right.ix()].holders.is_empty() || ground.scenario.mandates.iter().any(gives)
}
