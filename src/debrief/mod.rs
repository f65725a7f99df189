//! What there is to learn from a run: journal to findings, each with its evidence.
//!
//! Everything here is computed from the record and the setting alone, as ids and numbers; the words are `report/`'s.

mod accounts;
mod automation;
mod cases;
mod cause;
mod communication;
mod deadlines;
mod dealings;
mod disagreements;
mod evidence;
mod figures;
mod findings;
mod gates;
mod knowledge;
mod lacked;
pub mod lenses;
mod letters;
mod maturity;
mod mined;
mod money;
mod objectives;
mod own_words;
mod process;
mod proof;
pub mod rating;
mod record;
mod retest;
mod setbacks;
mod skills;
mod stories;
mod tallies;
mod timeline;

pub use accounts::{Account, Standing};
pub use automation::{Automation, Had};
pub use cases::{CaseOf, CaseStory, Deviated, Fit, StepTook, TicketTook, Work};
pub use cause::Cause;
pub use communication::{AskedBack, Communication, Line, Outgoing, Traffic};
pub use deadlines::{ClockFate, ClockRun, Declaration, Judged, NoticeRun};
pub use dealings::{Ask, AskFate, LeftOpen, Overstep, PromiseMade};
pub use disagreements::{Disagreement, Parting};
pub use evidence::{Evidence, Item, OutOfOrder};
pub use figures::{Contradiction, NumberTold};
pub use findings::{Finding, Found};
pub use gates::{Missing, ShutGate};
pub use knowledge::{FactStory, Knower, Source};
pub use lacked::Lacked;
pub use letters::{Held, Letter, Letters, Note, Verdict};
pub use maturity::{Level, Maturity, Why};
pub use mined::{Followed, Mined};
pub use money::{Amount, Money, ServiceLoss};
pub use objectives::{ObjectiveLetter, Summed, Sums};
pub use own_words::Opinion;
pub use process::{DiscussionAnswer, Judgement, Process, StepDone, TicketStory};
pub use record::Proof;
pub use retest::{Planned, Reading, Retest, Way};
pub use setbacks::{Returned, Reworked, SentBack, Setbacks};
pub use skills::{Field, Lacking, Next, Shown, Skills};
pub use stories::{Retold, Rumour};
pub use tallies::Tally;
pub use timeline::{Deed, KnownThen, Part, Personal, PersonalLine, Post, PostReply};

use serde::Serialize;

use crate::exercise::Mark;
use crate::journal::{Journal, Seat};
use crate::scenario::failures::{self, FailureStory};
use crate::scenario::names::EndingId;
use crate::scenario::time::Secs;

use record::Record;

/// Everything there is to learn from one run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Debrief {
    /// Id of the scenario.
    pub scenario: Box<str>,
    /// Id of the organization.
    pub organization: Box<str>,
    /// Seed.
    pub seed: u64,
    /// Who played which role.
    pub seats: Vec<Seat>,
    /// How it ended; nothing while it goes on.
    pub ending: Option<(EndingId, Mark)>,
    /// From STARTEX to ENDEX (or to now), in seconds.
    pub length_secs: Secs,
    /// What the seats wrote themselves before anything was revealed.
    pub opinions: Vec<Opinion>,
    /// What the team had decided on before; whoever keeps its earlier exercises adds it.
    pub retests: Vec<Retest>,
    /// What was decided on after this exercise; whoever keeps it adds it.
    pub plan: Vec<Planned>,
    /// What this table did that mattered most, first.
    pub findings: Vec<Finding>,
    /// Well-known failure stories that were told again.
    pub stories: Vec<Retold>,
    /// P, S, M and U.
    pub letters: Letters,
    /// How far the run shows each CSF function to be mature.
    pub maturity: Vec<Maturity>,
    /// Three questions about each preparation that automates.
    pub automation: Vec<Automation>,
    /// Skills of each seat: shown, missing, worth learning next.
    pub skills: Vec<Skills>,
    /// Clocks, legal ones first.
    pub clocks: Vec<ClockRun>,
    /// Declared severities.
    pub declarations: Vec<Declaration>,
    /// Notices that they demanded.
    pub notices: Vec<NoticeRun>,
    /// Who knew what when.
    pub facts: Vec<FactStory>,
    /// The run as each seat saw it.
    pub accounts: Vec<Account>,
    /// Where these stories part.
    pub disagreements: Vec<Disagreement>,
    /// How the roles talked.
    pub communication: Communication,
    /// Questions, requests and orders.
    pub asks: Vec<Ask>,
    /// Injects that nobody answered in time.
    pub left_open: Vec<LeftOpen>,
    /// Promises.
    pub promises: Vec<PromiseMade>,
    /// Acting without authority.
    pub oversteps: Vec<Overstep>,
    /// Evidence.
    pub evidence: Evidence,
    /// Money.
    pub money: Money,
    /// Preparation that was missing.
    pub gates: Vec<ShutGate>,
    /// Steps and written work.
    pub process: Process,
    /// The moments that mattered, in order.
    pub moments: Vec<Proof>,
    /// What each seat received, decided and did.
    pub personal: Vec<Personal>,
    /// Every message, by number.
    pub posts: Vec<Post>,
    /// Every action carried out, by number.
    pub deeds: Vec<Deed>,
}

impl Debrief {
    /// Reads a record. Depends on nothing else.
    pub fn of(journal: &Journal) -> Self {
        let record = Record::of(journal);
        let players = journal.header.players(&journal.setting.names);
        let personal = timeline::seats(&record);
        let facts = knowledge::facts(&record);
        let mut debrief = Self {
            scenario: journal.header.scenario.clone(),
            organization: journal.header.organization.clone(),
            seed: journal.header.seed,
            seats: journal.header.seats.clone(),
            ending: record.state.ended,
            length_secs: record.state.ended.map_or(record.now(), |(_, mark)| mark.at),
            opinions: own_words::opinions(&record, &players),
            retests: Vec::new(),
            plan: Vec::new(),
            findings: Vec::new(),
            stories: Vec::new(),
            letters: Letters::of(&record),
            maturity: Vec::new(),
            automation: Vec::new(),
            skills: skills::of(&record),
            clocks: deadlines::clocks(&record),
            declarations: deadlines::declarations(&record),
            notices: deadlines::notices(&record),
            accounts: accounts::all(&record, &facts),
            facts,
            disagreements: Vec::new(),
            communication: Communication::of(&record, &personal),
            asks: dealings::asks(&record, &players),
            left_open: dealings::left_open(&record),
            promises: dealings::promises(&record),
            oversteps: dealings::oversteps(&record),
            evidence: Evidence::of(&record),
            money: Money::of(&record),
            gates: gates::shut(&record),
            process: Process::of(&record),
            moments: timeline::moments(&record),
            personal,
            posts: timeline::posts(&record),
            deeds: timeline::deeds(&record),
        };
        debrief.findings = findings::rank(&record, &debrief, &players);
        let (accounts, letters) = (&debrief.accounts, &debrief.letters.list);
        debrief.disagreements = disagreements::all(&record, accounts, &debrief.facts, letters);
        debrief.maturity = maturity::shown(&debrief.letters.list);
        debrief.automation = automation::of(&record, &debrief.letters.list, &debrief.gates);
        // The shipped file is checked by a test, and no setting can make it wrong.
        let known = failures::shipped(&journal.setting).unwrap_or_default();
        debrief.stories = stories::retold(journal, &record, &debrief, &known);
        debrief
    }

    /// Those of an author's own failure stories that were told again.
    pub fn retold(&self, journal: &Journal, stories: &[FailureStory]) -> Vec<Retold> {
        stories::retold(journal, &Record::of(journal), self, stories)
    }

    /// Everything as JSON, in which ids are the names that their authors gave.
    ///
    /// # Errors
    /// Never for a debrief of this journal.
    pub fn to_json(&self, journal: &Journal) -> Result<serde_json::Value, serde_json::Error> {
        journal.setting.names.lend(|| serde_json::to_value(self))
    }
}
