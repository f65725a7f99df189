//! What something waits for, as a clause: for facilitators, who may know everything.

use super::{Speaker, arg};
use crate::scenario::names::{ActionId, AuthorityId, ClockId, EvidenceId, InjectId, RoleId, ServiceId};
use crate::scenario::rules::{Cond, EvidenceState};
use crate::scenario::time::Secs;

impl Speaker<'_> {
    /// A condition as a clause; `now` decides whether times need their date.
    pub fn condition(&self, cond: &Cond, now: Secs) -> String {
        let say = |id| self.words.say(id);
        match cond {
            Cond::Always => say("cond-always"),
            Cond::All(parts) => self.parts(parts, "cond-and", now),
            Cond::Any(parts) => self.parts(parts, "cond-or", now),
            Cond::Not(part) => self.words.say_with("cond-not", &[arg("part", self.condition(part, now))]),
            Cond::Knows(role, fact) => self.of_role("cond-knows", *role, self.fact(*fact)),
            Cond::Told(from, fact, to) => {
                let args = [arg("from", self.role(*from)), arg("to", self.role(*to)), arg("what", self.fact(*fact))];
                self.words.say_with("cond-told", &args)
            }
            Cond::Asked(role, topic) => self.of_role("cond-asked", *role, self.topic(*topic)),
            Cond::Sent(id) => self.of_inject("cond-sent", *id),
            Cond::Received(role, id) => self.of_role("cond-received", *role, self.inject(*id)),
            Cond::Discussed(id) => self.of_inject("cond-discussed", *id),
            Cond::Chose(choice) => self.words.say_with("cond-chose", &[arg("what", self.choice(*choice))]),
            Cond::Began(id) => self.of_action("cond-began", *id),
            Cond::Done(id) => self.of_action("cond-done", *id),
            Cond::Failed(id) => self.of_action("cond-failed", *id),
            Cond::Ordered(id) => self.of_action("cond-ordered", *id),
            Cond::Granted(id) => self.of_right("cond-granted", *id),
            Cond::Refused(id) => self.of_right("cond-refused", *id),
            Cond::Overstepped(id) => self.of_right("cond-overstepped", *id),
            Cond::Away(id) => self.words.say_with("cond-away", &[arg("what", self.absence(*id))]),
            Cond::InForce(id) => self.words.say_with("cond-in-force", &[arg("what", self.mandate(*id))]),
            Cond::Running(id) => self.of_clock("cond-running", *id),
            Cond::Stopped(id) => self.of_clock("cond-stopped", *id),
            Cond::Missed(id) => self.of_clock("cond-missed", *id),
            Cond::Declared(id) => self.words.say_with("cond-declared", &[arg("what", self.severity(*id))]),
            Cond::Notified => say("cond-notified"),
            Cond::NoticeMissed => say("cond-notice-missed"),
            _ => self.measure(cond, now),
        }
    }

    /// Conditions on gauges, people, money and time.
    fn measure(&self, cond: &Cond, now: Secs) -> String {
        let say = |id| self.words.say(id);
        let at = |moment| self.clock(self.setting.secs(moment), now);
        let count = |id, role, n: u32| self.words.say_with(id, &[arg("role", self.role(role)), arg("n", n)]);
        match cond {
            Cond::FunctionAtMost(id, percent) => self.of_gauge("cond-function", *id, *percent),
            Cond::SecurityAtMost(id, percent) => self.of_gauge("cond-security", *id, *percent),
            Cond::Evidence(id, is) => self.of_evidence(*id, *is),
            Cond::Ready(entry, level) => {
                self.words.say_with("cond-ready", &[arg("what", self.readiness(*entry)), arg("n", *level)])
            }
            Cond::Reached(stage) => self.words.say_with("cond-reached", &[arg("what", self.stage(*stage))]),
            Cond::Halted => say("cond-halted"),
            Cond::Trust(from, to, level) => {
                let args = [arg("from", self.role(*from)), arg("to", self.role(*to)), arg("n", *level)];
                self.words.say_with("cond-trust", &args)
            }
            Cond::Set(flag) => self.words.say_with("cond-flag", &[arg("what", self.causes(*flag))]),
            Cond::Count(flag, n) => self.words.say_with("cond-count", &[arg("what", self.causes(*flag)), arg("n", *n)]),
            Cond::After(moment) => self.words.say_with("cond-after", &[arg("at", at(*moment))]),
            Cond::Before(moment) => self.words.say_with("cond-before", &[arg("at", at(*moment))]),
            Cond::During(phase) => self.words.say_with("cond-during", &[arg("what", self.phase(*phase))]),
            Cond::Loss(yen) => self.words.say_with("cond-loss", &[arg("money", self.words.money(*yen))]),
            Cond::Spent(yen) => self.words.say_with("cond-spent", &[arg("money", self.words.money(*yen))]),
            Cond::Broke(role, n) => count("cond-broke", *role, *n),
            Cond::AssessedRight(id) => self.words.say_with("cond-assessed", &[arg("what", self.asset(*id))]),
            Cond::GradedRight(id) => self.words.say_with("cond-graded", &[arg("what", self.check_item(*id))]),
            Cond::Activity(id) => self.words.say_with("cond-activity", &[arg("what", self.activity(*id))]),
            Cond::Present(role, n) => count("cond-present", *role, u32::from(*n)),
            Cond::Tired(role) => self.words.say_with("cond-tired", &[arg("role", self.role(*role))]),
            Cond::Rested(role) => self.words.say_with("cond-rested", &[arg("role", self.role(*role))]),
            Cond::TicketOpened => say("cond-ticket"),
            Cond::TicketWritten(field) => {
                self.words.say_with("cond-ticket-written", &[arg("what", self.words.ticket_field(*field))])
            }
            Cond::TicketMoved(status) => {
                self.words.say_with("cond-ticket-moved", &[arg("what", self.words.ticket_status(*status))])
            }
            Cond::EvidenceLost => say("cond-evidence-lost"),
            _ => String::new(),
        }
    }

    fn parts(&self, parts: &[Cond], joint: &str, now: Secs) -> String {
        let clauses: Vec<String> = parts.iter().map(|part| self.condition(part, now)).collect();
        clauses.join(&self.words.say(joint))
    }

    fn of_role(&self, id: &str, role: RoleId, what: &str) -> String {
        self.words.say_with(id, &[arg("role", self.role(role)), arg("what", what)])
    }

    fn of_inject(&self, id: &str, inject: InjectId) -> String {
        self.words.say_with(id, &[arg("what", self.inject(inject))])
    }

    fn of_action(&self, id: &str, action: ActionId) -> String {
        self.words.say_with(id, &[arg("what", self.action(action))])
    }

    fn of_right(&self, id: &str, right: AuthorityId) -> String {
        self.words.say_with(id, &[arg("what", self.authority(right))])
    }

    fn of_clock(&self, id: &str, clock: ClockId) -> String {
        self.words.say_with(id, &[arg("what", self.clock_name(clock))])
    }

    fn of_gauge(&self, id: &str, service: ServiceId, percent: u8) -> String {
        self.words.say_with(id, &[arg("what", self.service(service)), arg("n", percent)])
    }

    fn of_evidence(&self, evidence: EvidenceId, is: EvidenceState) -> String {
        let id = match is {
            EvidenceState::Absent => "cond-evidence-absent",
            EvidenceState::Intact => "cond-evidence-intact",
            EvidenceState::Preserved => "cond-evidence-preserved",
            EvidenceState::Destroyed => "cond-evidence-destroyed",
            EvidenceState::Expired => "cond-evidence-expired",
        };
        self.words.say_with(id, &[arg("what", self.evidence(evidence))])
    }
}
