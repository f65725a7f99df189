//! What people do, and what becomes of the world.

use crate::exercise::Event;
use crate::exercise::event::{RunEnd, RunId};
use crate::exercise::world::actions;
use crate::scenario::names::PersonId;
use crate::scenario::rules::EvidenceState;
use crate::text::{Arg, Chronicle, arg};

impl Chronicle<'_> {
    pub(super) fn work(&self, event: &Event) -> Option<String> {
        let say = |id, args: &[Arg<'_>]| Some(self.say(id, args));
        match event {
            Event::Began { action, role, people, ends, .. } => {
                let mut args = vec![
                    arg("role", self.role(*role)),
                    arg("action", self.speaker.action(*action)),
                    self.time("ends", *ends),
                ];
                if people.is_empty() {
                    return say("event-began", &args);
                }
                let names: Vec<&str> = people.iter().map(|person| self.speaker.person(*person)).collect();
                args.push(arg("people", self.speaker.words.list(&names)));
                say("event-began-with", &args)
            }
            Event::Finished { run, end } => self.finished(*run, *end),
            Event::CameIn { person, .. } if self.now == 0 => self.somebody("event-is-here", *person),
            Event::CameIn { person, .. } => self.somebody("event-came-in", *person),
            Event::CalledIn { person, at } => {
                // At STARTEX nobody has called anybody yet: they are on their way to work.
                let id = if self.now == 0 { "event-comes-later" } else { "event-called-in" };
                say(id, &[arg("person", self.speaker.person(*person)), self.time("at", *at)])
            }
            Event::Tired { person } => self.somebody("event-tired", *person),
            Event::WentHome { person, back } => {
                say("event-went-home", &[arg("person", self.speaker.person(*person)), self.time("back", *back)])
            }
            _ => None,
        }
    }

    fn finished(&self, run: RunId, end: RunEnd) -> Option<String> {
        let (role, action) = self.run(run)?;
        let outcome = actions::outcome(self.speaker.setting, action, end);
        let report = outcome.map_or("", |outcome| self.speaker.pick(&outcome.report));
        let id = match (end, report) {
            (RunEnd::Failed, "") => "event-failed",
            (RunEnd::Failed, _) => "event-failed-with",
            (RunEnd::Outcome(_) | RunEnd::Plain, "") => "event-finished",
            (RunEnd::Outcome(_) | RunEnd::Plain, _) => "event-finished-with",
        };
        let args = [arg("role", self.role(role)), arg("action", self.speaker.action(action)), arg("report", report)];
        Some(self.say(id, &args))
    }

    fn somebody(&self, id: &str, person: PersonId) -> Option<String> {
        Some(self.say(id, &[arg("person", self.speaker.person(person))]))
    }

    pub(super) fn world(&self, event: &Event) -> Option<String> {
        let words = self.speaker.words;
        let say = |id, args: &[Arg<'_>]| Some(self.say(id, args));
        let gauge = |id, service, percent: &u8| {
            say(id, &[arg("service", self.speaker.service(service)), arg("percent", *percent)])
        };
        match event {
            Event::FunctionSet { service, percent } => gauge("event-function-set", *service, percent),
            Event::SecuritySet { service, percent } => gauge("event-security-set", *service, percent),
            Event::Mitigated { service, percent } => gauge("event-mitigated", *service, percent),
            Event::EvidenceIs { evidence, state } => {
                let id = match state {
                    EvidenceState::Absent => "event-evidence-absent",
                    EvidenceState::Intact => "event-evidence-intact",
                    EvidenceState::Preserved => "event-evidence-preserved",
                    EvidenceState::Destroyed => "event-evidence-destroyed",
                    EvidenceState::Expired => "event-evidence-expired",
                };
                say(id, &[arg("evidence", self.speaker.evidence(*evidence))])
            }
            Event::StageReached { stage } => say("event-stage-reached", &[arg("stage", self.speaker.stage(*stage))]),
            Event::StagePrevented { stage } => {
                say("event-stage-prevented", &[arg("stage", self.speaker.stage(*stage))])
            }
            Event::AttackerHastened { by } => say("event-attacker-hastened", &[arg("by", words.span(*by))]),
            Event::AttackerHalted => say("event-attacker-halted", &[]),
            Event::MoneySpent { role: Some(role), yen } => {
                say("event-money-spent", &[arg("role", self.role(*role)), arg("yen", words.money(*yen))])
            }
            Event::MoneySpent { role: None, yen } => {
                say("event-money-spent-by-nobody", &[arg("yen", words.money(*yen))])
            }
            Event::Damage { yen } => say("event-damage", &[arg("yen", words.money(*yen))]),
            Event::TrustMoved { from, to, by } => {
                let by = arg("by", format!("{by:+}"));
                say("event-trust-moved", &[arg("from", self.role(*from)), arg("to", self.role(*to)), by])
            }
            Event::ChannelCut { channel, cut } => {
                let id = if *cut { "event-channel-cut" } else { "event-channel-back" };
                say(id, &[arg("channel", self.speaker.channel(*channel))])
            }
            _ => None,
        }
    }
}
