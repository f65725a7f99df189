//! Each pattern of a failure story, looked for in a run: the lines that show it, or nothing.

use crate::debrief::record::{Proof, Record};
use crate::debrief::{Ask, AskFate, ClockFate, Debrief, FactStory, Knower, Source};
use crate::exercise::By;
use crate::exercise::Mark;
use crate::exercise::event::{Content, Event};
use crate::exercise::truth::holds;
use crate::exercise::world::messages::Message;
use crate::journal::Journal;
use crate::scenario::failures::{FailureStory, Look, Sign};
use crate::scenario::names::{FactId, ReadinessId, RoleId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::rules::{Cond, EvidenceState};
use crate::scenario::story::Promise;
use crate::scenario::time::{Secs, Span};

use super::Rumour;
use super::moments::Moments;

/// Most lines for one condition.
const LINES_MAX: usize = 3;

/// A run in which to look.
pub(super) struct Looking<'a> {
    record: &'a Record<'a>,
    debrief: &'a Debrief,
    moments: Moments<'a>,
}

impl<'a> Looking<'a> {
    pub(super) fn new(
        journal: &Journal,
        record: &'a Record<'a>,
        debrief: &'a Debrief,
        stories: &'a [FailureStory],
    ) -> Self {
        let looks = stories.iter().flat_map(|story| &story.signs).flat_map(|sign| &sign.value.see);
        let conds = looks.flat_map(|look| match look {
            Look::Late(what, _, after) => vec![what, after],
            Look::Before(first, second) => vec![first, second],
            _ => vec![],
        });
        Self { record, debrief, moments: Moments::of(journal, conds.collect()) }
    }

    /// The lines that show a sign, when all of it is to be seen.
    pub(super) fn sign(&self, sign: &Sign) -> Option<Vec<Proof>> {
        let shown: Option<Vec<Vec<Proof>>> = sign.see.iter().map(|look| self.look(look)).collect();
        Some(shown?.concat())
    }

    fn look(&self, look: &Look) -> Option<Vec<Proof>> {
        match look {
            Look::Is(cond) => {
                let end = Mark { at: self.record.now(), seq: self.record.state.seq };
                holds(self.record.setting, &self.record.state, cond).then(|| self.lines(cond, end))
            }
            Look::Late(what, within, after) => self.late(what, *within, after),
            Look::Before(first, second) => self.before(first, second),
            Look::Untold(role, late, num) => self.untold(*role, *late, *num),
            Look::Outside(role, kind, before) => self.outside(*role, *kind, *before),
            Look::SentBack(role, num) => {
                let back = |ask: &&Ask| ask.by == *role && matches!(ask.fate, AskFate::Returned | AskFate::Refused);
                enough(self.debrief.asks.iter().filter(back).map(|ask| self.ask(ask)), *num)
            }
            Look::Unanswered(role, num) => {
                let open = |ask: &&Ask| ask.to.contains(role) && ask.fate == AskFate::Unanswered;
                enough(self.debrief.asks.iter().filter(open).map(|ask| self.ask(ask)), *num)
            }
            Look::LeftOpen(role, num) => {
                let open = self.debrief.left_open.iter().filter(|open| open.to.contains(role));
                enough(
                    open.map(|open| {
                        self.at(open.late, |event| matches!(event, Event::Unanswered { .. } | Event::Lost { .. }))
                    }),
                    *num,
                )
            }
            Look::WhoRounds(num) => self.events(*num, |event| matches!(event, Event::AskedAround { .. })),
            Look::Overstepped(num) => self.events(*num, |event| matches!(event, Event::Overstepped { .. })),
            Look::RepairPromised(num) => self.promises(*num, |what| matches!(what, Promise::Restored(_))),
            Look::PromiseBroken(num) => self.promises(*num, |_| true),
            Look::ClockMissed(kind, num) => {
                let is_missed = |fate| matches!(fate, ClockFate::Late | ClockFate::Missed | ClockFate::NeverStarted);
                let missed = self.debrief.clocks.iter().filter(|run| run.kind == *kind && is_missed(run.fate));
                let lines = missed.map(|run| {
                    let late = |event: &Event| matches!(event, Event::ClockMissed { clock } | Event::ClockShouldRun { clock } if *clock == run.clock);
                    self.at(run.missed.or(run.should_run).unwrap_or_else(|| self.end()), late)
                });
                enough(lines, *num)
            }
            Look::NoticesMissed(num) => self.events(*num, |event| matches!(event, Event::NoticeMissed { .. })),
            Look::EvidenceLost(num) => {
                let lost = self.debrief.evidence.items.iter().filter(|item| item.fate == EvidenceState::Destroyed);
                enough(lost.map(|item| item.proofs(self.record)), *num)
            }
            Look::Rumours(num) => self.rumours(*num),
            Look::Raised(later) => self.raised(*later),
            Look::Hub(role, letters, percent) => self.hub(*role, *letters, *percent),
            Look::NoHub(letters, percent) => self.no_hub(*letters, *percent),
            Look::Silent(role, span) => self.silent(*role, *span),
            Look::Shut(entry) => self.shut(*entry),
        }
    }

    fn end(&self) -> Mark {
        Mark { at: self.record.now(), seq: self.record.state.seq }
    }

    /// What made the condition true by then, the last of it.
    fn lines(&self, cond: &Cond, until: Mark) -> Vec<Proof> {
        let mut lines = self.record.proofs(cond, until);
        let left_out = lines.len().saturating_sub(LINES_MAX);
        lines.drain(..left_out);
        lines
    }

    /// The line of an entry that fits.
    fn at(&self, mark: Mark, fits: impl Fn(&Event) -> bool) -> Vec<Proof> {
        self.record.in_entry(mark, fits).into_iter().collect()
    }

    fn events(&self, num: u16, fits: impl Fn(&Event) -> bool) -> Option<Vec<Proof>> {
        let steps = self.record.steps.iter().filter(|step| fits(step.event));
        enough(steps.map(|step| vec![step.proof]), num)
    }

    fn late(&self, what: &Cond, within: Span, after: &Cond) -> Option<Vec<Proof>> {
        let since = self.moments.first(after)?;
        let came = self.moments.first(what);
        let until = came.map_or(self.record.now(), |came| came.at);
        (until > since.at.saturating_add(within.0)).then(|| {
            let mut lines = self.lines(after, since);
            lines.extend(came.map(|came| self.lines(what, came)).unwrap_or_default());
            lines
        })
    }

    fn before(&self, first: &Cond, second: &Cond) -> Option<Vec<Proof>> {
        let came = self.moments.first(first)?;
        let then = self.moments.first(second);
        then.is_none_or(|then| then > came).then(|| {
            let mut lines = self.lines(first, came);
            lines.extend(then.map(|then| self.lines(second, then)).unwrap_or_default());
            lines
        })
    }

    /// Facts that the role needed and another seat had come to know, each with that seat and what the role knew.
    fn needed(&self, role: RoleId) -> impl Iterator<Item = (&Knower, Option<&Knower>, FactId)> {
        let setting = self.record.setting;
        let is_needed = move |fact: FactId| {
            let fact = &setting.scenario.facts[fact.ix()];
            fact.truth && fact.needed_by.contains(&role)
        };
        self.debrief.facts.iter().filter(move |story| is_needed(story.fact)).filter_map(move |story| {
            let first = story.first_seat(setting)?;
            let is_other = first.role != role && first.source != Source::Brief;
            is_other.then_some((first, story.knower(role), story.fact))
        })
    }

    fn learned(&self, knower: &Knower, fact: FactId) -> Vec<Proof> {
        self.at(
            knower.since,
            |event| matches!(event, Event::Learned { role, fact: it, .. } if *role == knower.role && *it == fact),
        )
    }

    fn untold(&self, role: RoleId, late: Span, num: u16) -> Option<Vec<Proof>> {
        let is_late = |first: &Knower, own: Option<&Knower>| {
            let heard: Secs = own.map_or(self.record.now(), |own| own.since.at);
            heard > first.since.at.saturating_add(late.0)
        };
        let untold = self.needed(role).filter(|(first, own, _)| is_late(first, *own));
        enough(
            untold.map(|(first, own, fact)| {
                let mut lines = self.learned(first, fact);
                lines.extend(own.map(|own| self.learned(own, fact)).unwrap_or_default());
                lines
            }),
            num,
        )
    }

    fn outside(&self, role: RoleId, kind: ChannelKind, before: Span) -> Option<Vec<Proof>> {
        let setting = self.record.setting;
        let is_outside = |own: &Knower| match own.source {
            Source::Told { by, over } => {
                !setting.scenario.roles[by.ix()].seat && setting.organization.channels[over.ix()].kind == kind
            }
            _ => false,
        };
        let heard = self.needed(role).filter_map(|(first, own, fact)| {
            let own = own.filter(|own| is_outside(own) && own.since.at >= first.since.at.saturating_add(before.0))?;
            Some([self.learned(first, fact), self.learned(own, fact)].concat())
        });
        enough(heard, 1)
    }

    fn ask(&self, ask: &Ask) -> Vec<Proof> {
        let answered = |event: &Event| matches!(event, Event::Answered { message, .. } if *message == ask.message);
        let answer = ask.answered.and_then(|(_, mark)| self.record.in_entry(mark, answered));
        self.record.sent(ask.message).into_iter().chain(answer).collect()
    }

    fn promises(&self, num: u16, fits: impl Fn(Promise) -> bool) -> Option<Vec<Proof>> {
        let broken = self.debrief.promises.iter().filter(|made| fits(made.what));
        let lines = broken.filter_map(|made| {
            let (_, broken) = made.kept.filter(|(kept, _)| !kept)?;
            let promised =
                |event: &Event| matches!(event, Event::Promised { by, to, .. } if *by == made.by && *to == made.to);
            let ended = |event: &Event| matches!(event, Event::PromiseBroken { .. });
            Some([self.at(made.made, promised), self.at(broken, ended)].concat())
        });
        enough(lines, num)
    }

    /// What one seat told another and was not so, with the seats that held it.
    pub(super) fn passed_on(&self) -> Vec<Rumour> {
        let is_seat = |role: RoleId| self.record.setting.scenario.roles[role.ix()].seat;
        let is_passed_on =
            |story: &&FactStory| story.passed_on.iter().any(|(from, to, _)| is_seat(*from) && is_seat(*to));
        let rumour = |story: &FactStory| {
            let seats = story.knowers.iter().filter(|knower| is_seat(knower.role));
            Rumour { fact: story.fact, held_by: seats.map(|knower| (knower.role, knower.since)).collect() }
        };
        self.debrief.facts.iter().filter(|story| !story.truth).filter(is_passed_on).map(rumour).collect()
    }

    fn rumours(&self, num: u16) -> Option<Vec<Proof>> {
        let is_seat = |role: RoleId| self.record.setting.scenario.roles[role.ix()].seat;
        let passed = self.debrief.facts.iter().filter(|story| !story.truth).filter_map(|story| {
            let (.., mark) = story.passed_on.iter().find(|(from, to, _)| is_seat(*from) && is_seat(*to))?;
            let told = |event: &Event| matches!(event, Event::PickedUp { .. } | Event::Read { .. });
            Some(self.at(*mark, told))
        });
        enough(passed, num)
    }

    fn raised(&self, later: Span) -> Option<Vec<Proof>> {
        let declared = &self.debrief.declarations;
        let first = declared.first()?;
        let higher = declared.iter().find(|this| this.severity > first.severity)?;
        let is_late = higher.declared.at >= first.declared.at.saturating_add(later.0);
        let line = |mark| self.at(mark, |event| matches!(event, Event::Declared { .. }));
        is_late.then(|| [line(first.declared), line(higher.declared)].concat())
    }

    /// Letters between seats: all of them, and those in which the role had part.
    fn letters(&self, role: RoleId) -> (u32, u32) {
        let is_seat = |role: &RoleId| self.record.setting.scenario.roles[role.ix()].seat;
        let messages = self.record.state.messages.list.iter();
        let letters = messages.filter(|message| message.letter().is_some() && is_seat(&message.from));
        let between = letters.filter(|message| message.receipts.iter().any(|to| is_seat(&to.role)));
        let has_part = |message: &Message| message.from == role || message.receipts.iter().any(|to| to.role == role);
        between.fold((0, 0), |(all, own), message| (all + 1, own + u32::from(has_part(message))))
    }

    fn hub(&self, role: RoleId, letters: u16, percent: u8) -> Option<Vec<Proof>> {
        let (all, own) = self.letters(role);
        let is_hub = all >= u32::from(letters) && own * 100 >= all * u32::from(percent);
        is_hub.then(|| self.first_letters(|from, to| from == role || to.contains(&role))).flatten()
    }

    fn no_hub(&self, letters: u16, percent: u8) -> Option<Vec<Proof>> {
        let none_is = self.record.setting.seats().all(|seat| {
            let (all, own) = self.letters(seat);
            all >= u32::from(letters) && own * 100 < all * u32::from(percent)
        });
        none_is.then(|| self.first_letters(|_, _| true)).flatten()
    }

    fn first_letters(&self, fits: impl Fn(RoleId, &[RoleId]) -> bool) -> Option<Vec<Proof>> {
        let sent = self.record.steps.iter().filter(|step| match step.event {
            Event::Sent { from, to, content, .. } => matches!(content, Content::Letter(_)) && fits(*from, to),
            _ => false,
        });
        let lines: Vec<Proof> = sent.map(|step| step.proof).take(2 * LINES_MAX).collect();
        (!lines.is_empty()).then_some(lines)
    }

    /// From the first thing that reached the role on, in phases in which seats are expected to be busy.
    fn silent(&self, role: RoleId, span: Span) -> Option<Vec<Proof>> {
        let phases = &self.record.setting.scenario.phases;
        let mut is_active = phases.first().is_some_and(|phase| phase.active);
        let mut since: Option<Proof> = None;
        for step in &self.record.steps {
            if let Event::PhaseBegan { phase } = step.event {
                is_active = phases[phase.ix()].active;
                since = since.map(|_| step.proof);
            }
            let reached = match step.event {
                Event::Arrived { role: to, .. }
                | Event::Rang { role: to, .. }
                | Event::RangUnheard { role: to, .. } => *to == role,
                _ => false,
            };
            let did = step.proof.by == By::Role(role);
            if let Some(from) = since.filter(|from| is_active && step.proof.at > from.at.saturating_add(span.0)) {
                return Some(vec![from, step.proof]);
            }
            if did || (reached && since.is_none()) {
                since = Some(step.proof);
            }
        }
        None
    }

    fn shut(&self, entry: ReadinessId) -> Option<Vec<Proof>> {
        let gate = self.debrief.gates.iter().find(|gate| gate.missing.iter().any(|missing| missing.entry == entry))?;
        Some(gate.shows.clone())
    }
}

/// The lines of all of them, when there are as many as asked for.
fn enough(shown: impl Iterator<Item = Vec<Proof>>, num: u16) -> Option<Vec<Proof>> {
    let shown: Vec<Vec<Proof>> = shown.collect();
    (shown.len() >= usize::from(num.max(1))).then(|| shown.concat())
}
