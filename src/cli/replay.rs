//! `kunren replay`: a record told as it went, or decided again and compared.

use clap::Args;

use super::desk::Desk;
use super::subject::{self, Subject};
use crate::exercise::Event;
use crate::journal::{Difference, Differs, Journal};
use crate::text::{Chronicle, Speaker, Words, arg};
use crate::trouble::{Done, Trouble};

/// Tells everything, from all sides.
#[derive(Debug, Args)]
pub(super) struct Replay {
    #[arg(value_name = "ID|FILE")]
    subject: Subject,
    #[arg(long)]
    verify: bool,
    #[arg(long)]
    spoilers: bool,
}

impl Replay {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let journal = self.subject.load_as_it_is(desk)?;
        if self.verify {
            return verify(desk, &journal);
        }
        subject::spoils_nothing(&journal, &self.subject, self.spoilers)?;
        tell(desk, &journal)
    }
}

fn verify(desk: &mut Desk, journal: &Journal) -> Done {
    match journal.verify() {
        Ok(_) => desk.say("replay-verified", &[arg("entries", journal.entries.len() as u64)]),
        Err(difference) => {
            desk.out.line(describe(&desk.words, journal, &difference))?;
            Err(Trouble::Found)
        }
    }
}

fn tell(desk: &mut Desk, journal: &Journal) -> Done {
    let mut chronicle = Chronicle::new(&desk.words, &journal.setting);
    let speaker = Speaker::new(&desk.words, &journal.setting);
    for entry in &journal.entries {
        for event in &entry.events {
            if let Some(told) = chronicle.tell(event) {
                let clock = speaker.moment(chronicle.now());
                desk.out.line(format!("{:>5}  {clock}  {told}", entry.seq))?;
            }
        }
    }
    Ok(())
}

fn describe(words: &Words, journal: &Journal, difference: &Difference) -> String {
    let speaker = Speaker::new(words, &journal.setting);
    let json = |event: &Option<Box<Event>>| match event {
        Some(event) => journal.setting.names.lend(|| serde_json::to_string(event)).unwrap_or_default(),
        None => words.say("replay-nothing"),
    };
    let (id, recorded, decided) = match &difference.differs {
        Differs::Moment { recorded, decided } => {
            ("replay-other-moment", speaker.moment(*recorded), speaker.moment(*decided))
        }
        Differs::Refused(refusal) => {
            ("replay-refused", String::new(), speaker.refusal(*refusal, journal.replay().now()))
        }
        Differs::Event { recorded, decided, .. } => ("replay-other-event", json(recorded), json(decided)),
        Differs::State => ("replay-other-state", String::new(), String::new()),
    };
    words.say_with(id, &[arg("seq", difference.seq), arg("recorded", recorded), arg("decided", decided)])
}
