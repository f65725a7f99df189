//! Names for what the debrief enumerates.

use crate::debrief::lenses;
use crate::debrief::{AskFate, Cause, ClockFate, Part, Source};
use crate::exercise::command::{MessageId, Rating, Verdict};
use crate::exercise::event::Content;
use crate::exercise::{By, Mark};
use crate::journal::Player;
use crate::scenario::rules::EvidenceState;
use crate::scenario::story::{ClockKind, Csf};
use crate::text::arg;

use super::reporter::{Reporter, inner};

/// The sixteen steps, from 1.
const STEPS: [&str; 16] = [
    "debrief-step-1",
    "debrief-step-2",
    "debrief-step-3",
    "debrief-step-4",
    "debrief-step-5",
    "debrief-step-6",
    "debrief-step-7",
    "debrief-step-8",
    "debrief-step-9",
    "debrief-step-10",
    "debrief-step-11",
    "debrief-step-12",
    "debrief-step-13",
    "debrief-step-14",
    "debrief-step-15",
    "debrief-step-16",
];

/// The letter itself; it is the same in every language.
pub(super) fn letter(rating: Rating) -> &'static str {
    match rating {
        Rating::P => "P",
        Rating::S => "S",
        Rating::M => "M",
        Rating::U => "U",
    }
}

/// How a clock turned out.
pub(super) const fn clock_fate(fate: ClockFate) -> &'static str {
    match fate {
        ClockFate::Met => "debrief-fate-met",
        ClockFate::Late => "debrief-fate-late",
        ClockFate::Missed => "debrief-fate-missed",
        ClockFate::Running => "debrief-fate-running",
        ClockFate::NeverStarted => "debrief-fate-never-started",
    }
}

impl Reporter<'_> {
    /// NIST CSF function.
    pub(super) fn csf(&self, csf: Csf) -> String {
        self.say(match csf {
            Csf::Govern => "debrief-csf-govern",
            Csf::Identify => "debrief-csf-identify",
            Csf::Protect => "debrief-csf-protect",
            Csf::Detect => "debrief-csf-detect",
            Csf::Respond => "debrief-csf-respond",
            Csf::Recover => "debrief-csf-recover",
        })
    }

    /// How a promise turned out.
    pub(super) fn promise_fate(&self, kept: Option<(bool, Mark)>) -> String {
        self.say(match kept {
            Some((true, _)) => "debrief-promise-kept",
            Some((false, _)) => "debrief-promise-broken",
            None => "debrief-promise-open",
        })
    }

    /// Category of X.1060, with its letter.
    pub(super) fn x1060(&self, letter: char) -> String {
        let name = lenses::category(letter).map_or("", |category| self.speaker.words.pick(&category.name));
        self.say_with("debrief-step", &[arg("n", letter.to_string()), arg("name", name)])
    }

    /// Step of the 16-step flow, with its number.
    pub(super) fn step(&self, step: u8) -> String {
        let name = usize::from(step).checked_sub(1).and_then(|index| STEPS.get(index)).map(|id| self.say(id));
        self.say_with("debrief-step", &[arg("n", step), arg("name", name.unwrap_or_default())])
    }

    /// Kind of a clock.
    pub(super) fn clock_kind(&self, kind: ClockKind) -> String {
        self.say(match kind {
            ClockKind::Legal => "debrief-kind-legal",
            ClockKind::Contract => "debrief-kind-contract",
            ClockKind::Internal => "debrief-kind-internal",
            ClockKind::Ultimatum => "debrief-kind-ultimatum",
            ClockKind::Patience => "debrief-kind-patience",
        })
    }

    /// How a clock turned out.
    pub(super) fn clock_fate(&self, fate: ClockFate) -> String {
        self.say(clock_fate(fate))
    }

    /// How something asked ended.
    pub(super) fn ask_fate(&self, fate: AskFate) -> String {
        self.say(match fate {
            AskFate::Accepted => "debrief-ask-accepted",
            AskFate::Refused => "debrief-ask-refused",
            AskFate::Returned => "debrief-ask-returned",
            AskFate::Unanswered => "debrief-ask-unanswered",
            AskFate::Unheard => "debrief-ask-unheard",
        })
    }

    /// An answer.
    pub(super) fn verdict(&self, message: MessageId, verdict: Verdict) -> String {
        let intent = match self.contents.get(message as usize) {
            Some(Content::Letter(letter)) => Some(letter.intent),
            Some(Content::Inject(_) | Content::Improvised(_)) | None => None,
        };
        self.speaker.verdict(intent, verdict)
    }

    /// What became of evidence.
    pub(super) fn evidence_state(&self, state: EvidenceState) -> String {
        self.say(match state {
            EvidenceState::Absent => "debrief-evidence-absent",
            EvidenceState::Intact => "debrief-evidence-intact",
            EvidenceState::Preserved => "debrief-evidence-preserved",
            EvidenceState::Destroyed => "debrief-evidence-destroyed",
            EvidenceState::Expired => "debrief-evidence-expired",
        })
    }

    /// Whose command it was.
    pub(super) fn by(&self, by: By) -> String {
        match by {
            By::Role(role) => self.role(role).to_owned(),
            By::Clock => self.say("report-by-clock"),
            By::Facilitator => self.say("report-by-facilitator"),
        }
    }

    /// Who sat in a seat.
    pub(super) fn player(&self, player: Player) -> String {
        self.say(match player {
            Player::Human => "player-human",
            Player::Textbook => "player-textbook",
            Player::Story => "player-story",
            Player::Random => "player-random",
            Player::Stance => "player-stance",
        })
    }

    /// About what a line of a personal record is.
    pub(super) fn part(&self, part: Part) -> String {
        self.say(match part {
            Part::Received => "debrief-part-received",
            Part::Decided => "debrief-part-decided",
            Part::Did => "debrief-part-did",
        })
    }

    /// What brought something about, to stand inside a sentence.
    pub(super) fn cause(&self, cause: &Cause) -> String {
        let quoted = |id, what: &str| self.say_with(id, &[arg("what", inner(what))]);
        let by = |id, role, what: &str| self.say_with(id, &[arg("role", self.role(role)), arg("what", inner(what))]);
        match cause {
            Cause::Act { role, action, .. } => by("debrief-cause-act", *role, self.speaker.action(*action)),
            Cause::Choice { role, choice, .. } => by("debrief-cause-choice", *role, self.speaker.choice(*choice)),
            Cause::Silence { inject } => quoted("debrief-cause-silence", self.speaker.inject(*inject)),
            Cause::Stage { stage } => quoted("debrief-cause-stage", self.speaker.stage(*stage)),
            Cause::Clock { clock } => quoted("debrief-cause-clock", self.speaker.clock_name(*clock)),
            Cause::Inject { inject } => quoted("debrief-cause-inject", self.speaker.inject(*inject)),
            Cause::Overheard { role } => self.say_with("debrief-cause-overheard", &[arg("role", self.role(*role))]),
            Cause::Course => self.say("debrief-cause-course"),
        }
    }

    /// From where somebody knew something.
    pub(super) fn source(&self, source: &Source) -> String {
        match source {
            Source::Brief => self.say("debrief-source-brief"),
            Source::Seen => self.say("debrief-source-seen"),
            Source::Told { by, over } => {
                let channel = arg("channel", self.speaker.channel(*over));
                self.say_with("debrief-source-told", &[arg("by", self.role(*by)), channel])
            }
            Source::Found { action } => {
                self.say_with("debrief-source-found", &[arg("action", self.speaker.action(*action))])
            }
        }
    }

    /// A month as the ledger writes it, `2026-03`.
    pub(super) fn month(&self, month: &str) -> String {
        let parts = month.split_once('-').and_then(|(year, month)| Some((year, month.parse::<u8>().ok()?)));
        match parts {
            Some((year, month)) => self.say_with("debrief-month", &[arg("year", year), arg("month", month)]),
            None => month.to_owned(),
        }
    }
}
