//! What every section needs: the words, the setting, the record told line by line.

use std::collections::BTreeMap;

use crate::debrief::{Debrief, Lacked, Proof};
use crate::exercise::command::{MessageId, Verdict};
use crate::exercise::event::{Content, Event};
use crate::exercise::{By, Command, Mark};
use crate::journal::{Entry, Journal};
use crate::rollout::whatif::WhatIf;
use crate::scenario::names::{FactId, RoleId};
use crate::scenario::story::Text;
use crate::scenario::time::Secs;
use crate::text::{Arg, Chronicle, Speaker, Words, arg, nested};

use super::page::Item;

/// Reports on one debrief in one language.
pub(super) struct Reporter<'a> {
    pub(super) journal: &'a Journal,
    pub(super) debrief: &'a Debrief,
    /// Decisions taken otherwise, where somebody has played them.
    pub(super) whatif: Option<&'a WhatIf>,
    pub(super) speaker: Speaker<'a>,
    /// Only what concerns this seat.
    pub(super) seat: Option<RoleId>,
    /// For a terminal: the records of seats without a person are left out.
    pub(super) is_short: bool,
    pub(super) contents: Vec<&'a Content>,
    /// By entry and position of the event: when, and what the record says.
    told: BTreeMap<(u32, u32), (Secs, String)>,
    is_one_day: bool,
}

impl<'a> Reporter<'a> {
    pub(super) fn new(
        journal: &'a Journal,
        debrief: &'a Debrief,
        whatif: Option<&'a WhatIf>,
        words: &'a Words,
        seat: Option<RoleId>,
        is_short: bool,
    ) -> Self {
        let setting = &*journal.setting;
        let speaker = Speaker::new(words, setting);
        let mut chronicle = Chronicle::new(words, setting);
        let mut told = BTreeMap::new();
        let mut contents = Vec::new();
        for entry in &journal.entries {
            let mut at = entry.at;
            for (index, event) in entry.events.iter().enumerate() {
                if let Event::Came { at: now, .. } | Event::Passed { to: now } = event {
                    at = *now;
                }
                if let Some(line) = chronicle.tell(event).map(|line| with_reason(&speaker, debrief, event, line)) {
                    told.insert((entry.seq, index as u32), (at, line));
                }
                if let Event::Sent { content, .. } = event {
                    contents.push(content);
                }
            }
        }
        let is_one_day = setting.local(0).date() == setting.local(debrief.length_secs).date();
        Self { journal, debrief, whatif, speaker, seat, is_short, contents, told, is_one_day }
    }

    /// A sentence without values.
    pub(super) fn say(&self, id: &str) -> String {
        self.speaker.words.say(id)
    }
    /// A sentence.
    pub(super) fn say_with(&self, id: &str, args: &[Arg<'_>]) -> String {
        self.speaker.words.say_with(id, args)
    }
    /// `label: text`.
    pub(super) fn labelled(&self, label: &str, text: &str) -> String {
        self.say_with("debrief-labelled", &[arg("label", label), arg("text", text)])
    }
    /// Heads of a table.
    pub(super) fn heads(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.say(id)).collect()
    }
    /// An author's text.
    pub(super) fn pick(&self, text: &'a Text) -> &'a str {
        self.speaker.pick(text)
    }
    /// A role's name.
    pub(super) fn role(&self, role: RoleId) -> &'a str {
        self.speaker.role(role)
    }
    /// Clock time; with the day when the exercise spans several.
    pub(super) fn time(&self, at: Secs) -> String {
        if self.is_one_day { self.speaker.clock(at, at) } else { self.speaker.moment(at) }
    }
    /// Clock time, or a word for never.
    pub(super) fn when(&self, at: Option<Mark>) -> String {
        at.map_or_else(|| self.say("debrief-none"), |mark| self.time(mark.at))
    }
    /// A duration.
    pub(super) fn span(&self, secs: Secs) -> String {
        self.speaker.words.span(secs)
    }
    /// What a message is, in a few words.
    pub(super) fn label(&self, message: MessageId) -> String {
        self.contents.get(message as usize).map_or_else(String::new, |content| self.speaker.content(content))
    }
    /// What the record says there, if it is not the engine's own bookkeeping.
    pub(super) fn told(&self, proof: &Proof) -> Option<&str> {
        self.told.get(&(proof.seq, proof.event)).map(|(_, line)| line.as_str())
    }
    /// What an entry says, line by line, each with its moment. A notebook is its owner's.
    pub(super) fn told_of(&self, entry: &Entry) -> impl Iterator<Item = (Secs, &str)> {
        let is_private = matches!(entry.command, Command::Note { .. }) && self.seat.map(By::Role) != Some(entry.by);
        let lines = self.told.range((entry.seq, 0)..=(entry.seq, u32::MAX)).filter(move |_| !is_private);
        lines.map(|(_, (at, line))| (*at, line.as_str()))
    }
    /// Lines of the record, each with its number and clock time.
    pub(super) fn lines(&self, proofs: &[Proof]) -> Vec<Item> {
        let line = |proof: &Proof| {
            let told = self.told(proof)?;
            let args = [arg("seq", proof.seq), arg("time", self.time(proof.at)), arg("told", told)];
            Some(Item::new(self.say_with("debrief-line", &args)).of_entry(proof.seq))
        };
        let lines: Vec<Item> = proofs.iter().filter_map(line).collect();
        match proofs.first().filter(|_| lines.is_empty()) {
            // The engine's own bookkeeping: the number and the moment have to do.
            Some(only) => {
                let args = [arg("seq", only.seq), arg("time", self.time(only.at))];
                vec![Item::new(self.say_with("debrief-line-bare", &args)).of_entry(only.seq)]
            }
            None => lines,
        }
    }
    /// The line by which a message was sent back, which says what it lacked.
    pub(super) fn answer(&self, asked: MessageId) -> Option<Item> {
        let is_answer = |event: &Event| matches!(event, Event::Answered { message, .. } if *message == asked);
        self.journal.entries.iter().find_map(|entry| {
            let index = entry.events.iter().position(is_answer)? as u32;
            let (at, told) = self.told.get(&(entry.seq, index))?;
            let args = [arg("seq", entry.seq), arg("time", self.time(*at)), arg("told", told.as_str())];
            Some(Item::new(self.say_with("debrief-line", &args)).of_entry(entry.seq))
        })
    }
    /// Whether a section on this role is wanted.
    pub(super) fn wants(&self, role: RoleId) -> bool {
        self.seat.is_none_or(|seat| seat == role)
    }
    /// Whether what somebody told somebody is wanted.
    pub(super) fn wants_either(&self, by: RoleId, to: &[RoleId]) -> bool {
        self.wants(by) || to.iter().any(|to| self.wants(*to))
    }
    /// Whether a section on the whole table is wanted.
    pub(super) fn wants_all(&self) -> bool {
        self.seat.is_none()
    }
}

/// What was sent back without a word: what it lacked, where the debrief knows.
fn with_reason(speaker: &Speaker<'_>, debrief: &Debrief, event: &Event, told: String) -> String {
    let Event::Answered { message, verdict: Verdict::Return, words, .. } = event else { return told };
    let ask = debrief.asks.iter().find(|ask| ask.message == *message && words.is_empty());
    let Some(lacked) = ask.and_then(|ask| ask.lacked.as_ref()) else { return told };
    let quoted = |fact: &FactId| speaker.words.say_with("debrief-quoted", &[arg("what", inner(speaker.fact(*fact)))]);
    let named = |facts: &[FactId]| {
        facts.iter().map(quoted).collect::<Vec<_>>().join(&speaker.words.say("debrief-objective-and"))
    };
    let why = match lacked {
        Lacked::Knowledge => speaker.words.say("debrief-lacked-knowledge"),
        Lacked::Right => speaker.words.say("debrief-lacked-right"),
        Lacked::Reasons { known, unknown } if known.is_empty() && unknown.is_empty() => {
            speaker.words.say("debrief-lacked-weight")
        }
        Lacked::Reasons { known, unknown } if known.is_empty() => {
            speaker.words.say_with("debrief-lacked-unknown", &[arg("facts", named(unknown))])
        }
        Lacked::Reasons { known, .. } => speaker.words.say_with("debrief-lacked-known", &[arg("facts", named(known))]),
    };
    speaker.words.say_with("debrief-lacked", &[arg("told", told), arg("why", why)])
}

/// A sentence without its full stop, to stand inside another one.
pub(super) fn bare(text: &str) -> &str {
    text.trim_end().trim_end_matches(['。', '.'])
}

/// The same between quotes: its own quotes become inner ones.
pub(super) fn inner(text: &str) -> String {
    nested(bare(text))
}
