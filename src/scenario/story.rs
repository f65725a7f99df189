//! What a scenario file says: the authored story.

use serde::{Deserialize, Serialize};

use super::names::{
    ActionId, ActivityId, AuthorityId, ChannelId, ChoiceId, ClockId, EndingId, EvidenceId, ExpectationId, FactId,
    FlagId, InjectId, ObjectiveId, PhaseId, ReadinessId, RoleId, ServiceId, SeverityId, SkillId, StageId, TopicId,
};
use super::rules::{Cond, Effect, Prepared, Yen};
use super::time::{Moment, Span};

/// A sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Japanese.
    pub ja: Box<str>,
    /// English.
    pub en: Box<str>,
}

/// The first lines of a scenario file: everything that is not a list of things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Id by which the scenario is called on the command line.
    pub id: Box<str>,
    /// Title on the card.
    pub title: Text,
    /// What it is about, for somebody who chooses; no secrets.
    pub summary: Text,
    /// Which failure story it comes from, for the debrief.
    pub story: Text,
    /// Rows of the source documents that it realises.
    #[serde(default)]
    pub rows: Vec<Box<str>>,
    /// How long a table needs, in minutes.
    pub table_minutes: u16,
    /// 1 (first time) to 5.
    pub difficulty: u8,
    /// Local date and time of STARTEX, `"2026-06-09 06:30"`.
    pub start: Box<str>,
    /// ENDEX at the latest.
    pub end: Moment,
    /// ENDEX as soon as this holds.
    #[serde(default)]
    pub ends_when: Option<Cond>,
    /// Ids of the organizations that it is made for; the first one is the default.
    pub organizations: Vec<Box<str>>,
    /// Id of the playbook that it is held against.
    pub playbook: Box<str>,
}

/// Somebody in the story: a seat for players, or a party that the SimCell plays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Id.
    pub id: RoleId,
    /// Whether players can sit here.
    #[serde(default)]
    pub seat: bool,
    /// Name of the role.
    pub name: Text,
    /// Who you are, what you own, whom you answer to, what you may decide alone.
    #[serde(default)]
    pub brief: Text,
    /// The first question on this role's mind.
    #[serde(default)]
    pub first_question: Text,
    /// Facts known at STARTEX.
    #[serde(default)]
    pub knows: Vec<FactId>,
}

/// A stretch of the exercise with a pace of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Id.
    pub id: PhaseId,
    /// Shown to everybody.
    pub name: Text,
    /// When it begins; the first one begins at STARTEX.
    pub from: Moment,
    /// Exercise seconds for one second of the room's time, suggested.
    pub pace: u32,
    /// Whether seats are expected to be busy (idle time is counted in active phases only).
    #[serde(default)]
    pub active: bool,
}

/// A subject one can ask about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Id.
    pub id: TopicId,
    /// Shown to everybody: it must give nothing away.
    pub name: Text,
}

/// The question of the 5W1H that a fact answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Question {
    /// Who.
    Who,
    /// What.
    What,
    /// When.
    When,
    /// Where.
    Where,
    /// Why.
    Why,
    /// How.
    How,
}

/// A piece of truth, or a rumour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Id.
    pub id: FactId,
    /// One sentence, as it would be noted on a board.
    pub text: Text,
    /// What one asks about to hear it.
    pub topic: TopicId,
    /// Which of the six questions it answers.
    pub answers: Question,
    /// A rumour has `false` here.
    #[serde(default = "yes")]
    pub truth: bool,
    /// Roles that need it for their work; a stand-in by the textbook passes it on to them.
    #[serde(default)]
    pub needed_by: Vec<RoleId>,
    /// How much it counts as a reason for a role that is asked to approve something.
    #[serde(default)]
    pub weighs: Vec<(RoleId, u8)>,
    /// Facts that it disproves for whoever learns it.
    #[serde(default)]
    pub refutes: Vec<FactId>,
    /// Whether it helps the attacker to overhear it.
    #[serde(default)]
    pub sensitive: bool,
}

fn yes() -> bool {
    true
}

/// Something the exercise sends into play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Id.
    pub id: InjectId,
    /// Due at this time …
    #[serde(default)]
    pub at: Option<Moment>,
    /// … or once this holds (with both: at this time if it holds, else as soon as it does) …
    #[serde(default)]
    pub when: Option<Cond>,
    /// … and this much later …
    #[serde(default)]
    pub after: Span,
    /// … unless this holds then (it is skipped for good).
    #[serde(default)]
    pub unless: Option<Cond>,
    /// Contingency pool: only the facilitator's hand or an effect sends it.
    #[serde(default)]
    pub by_hand: bool,
    /// Who speaks.
    pub from: RoleId,
    /// Who is addressed; a phone rings with the first of them who can answer.
    pub to: Vec<RoleId>,
    /// On which channel.
    pub channel: ChannelId,
    /// Subject or first words.
    pub subject: Text,
    /// What is said.
    pub body: Text,
    /// What one knows after reading or hearing it.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// Answers one can give.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Time to answer, from the moment it was read or heard (`otherwise` comes after it).
    #[serde(default)]
    pub within: Option<Span>,
    /// What happens when nobody answered (or picked up) in time.
    #[serde(default)]
    pub otherwise: Vec<Effect>,
    /// What happens when it goes out.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// Questions to talk about at the table.
    #[serde(default)]
    pub discussion: Option<Discussion>,
    /// What planners expect, for the facilitator.
    #[serde(default)]
    pub expected: Text,
    /// Objectives it serves.
    #[serde(default)]
    pub objectives: Vec<ObjectiveId>,
    /// Rows of the source documents.
    #[serde(default)]
    pub rows: Vec<Box<str>>,
}

/// One answer to an inject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Id, unique in the whole scenario.
    pub id: ChoiceId,
    /// What one says or does.
    pub label: Text,
    /// Facts one must know to give this answer.
    #[serde(default)]
    pub knows: Vec<FactId>,
    /// Approval needed to give this answer.
    #[serde(default)]
    pub authority: Option<AuthorityId>,
    /// Money it costs, within the answering role's authority.
    #[serde(default)]
    pub cost: Yen,
    /// What happens.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// A promise it makes to whoever asked.
    #[serde(default)]
    pub promise: Option<(Promise, Span)>,
    /// Playbook activity it carries out.
    #[serde(default)]
    pub activity: Option<ActivityId>,
}

/// What is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Promise {
    /// News by then, whatever it is.
    NextUpdate,
    /// The service works by then.
    Restored(ServiceId),
}

/// Questions to be talked about at the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discussion {
    /// Each addressed seat answers each.
    pub questions: Vec<Text>,
    /// Exercise time stands still until all have answered.
    #[serde(default)]
    pub freeze: bool,
}

/// Something a role does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Id.
    pub id: ActionId,
    /// As on a button.
    pub label: Text,
    /// What it takes, what it may cost, for whoever hesitates.
    #[serde(default)]
    pub help: Text,
    /// Who may do it.
    pub roles: Vec<RoleId>,
    /// Facts one must know.
    #[serde(default)]
    pub knows: Vec<FactId>,
    /// When it is offered at all.
    #[serde(default)]
    pub when: Cond,
    /// How many people it binds.
    #[serde(default = "one")]
    pub people: u8,
    /// Skill and level that one of them needs.
    #[serde(default)]
    pub skill: Option<(SkillId, u8)>,
    /// Shortest and longest time; drawn evenly in between.
    pub takes: (Span, Span),
    /// The time comes from the organization's notice level and the best skill instead.
    #[serde(default)]
    pub triage: bool,
    /// Money.
    #[serde(default)]
    pub cost: Prepared<Yen>,
    /// Approval it needs.
    #[serde(default)]
    pub authority: Option<AuthorityId>,
    /// Service that must work at 50 % or more to do it.
    #[serde(default)]
    pub service: Option<ServiceId>,
    /// Whether it can be done again.
    #[serde(default)]
    pub again: bool,
    /// Chance of success in percent.
    #[serde(default = "hundred")]
    pub chance: u8,
    /// What happens when it starts.
    #[serde(default)]
    pub starts: Vec<Effect>,
    /// What happens when it succeeds: the first outcome whose condition holds.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// What happens when it fails.
    #[serde(default)]
    pub fails: Option<Outcome>,
    /// Playbook activity it carries out.
    #[serde(default)]
    pub activity: Option<ActivityId>,
}

fn one() -> u8 {
    1
}
fn hundred() -> u8 {
    100
}

/// How an action ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// When it ends like this.
    #[serde(default)]
    pub when: Cond,
    /// What the role's people report.
    #[serde(default)]
    pub report: Text,
    /// What the role learns.
    #[serde(default)]
    pub finds: Vec<FactId>,
    /// What happens.
    #[serde(default)]
    pub effects: Vec<Effect>,
}

/// Something that can prove the cause. Where it lies and how long it is kept is the organization's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Id.
    pub id: EvidenceId,
    /// What it is.
    pub name: Text,
    /// RFC 3227 order: 1 (registers) is lost first, 7 (archives) last.
    pub volatility: u8,
    /// Whether it exists at all.
    #[serde(default)]
    pub covered: Cond,
    /// Age of the trace at STARTEX, in days.
    #[serde(default)]
    pub age_days: u16,
    /// Days it is kept; the trace is gone when it becomes older.
    pub retention_days: Prepared<u16>,
}

/// A step of the attacker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Id.
    pub id: StageId,
    /// For facilitator and debrief.
    pub name: Text,
    /// The timer starts when this holds.
    #[serde(default)]
    pub when: Cond,
    /// Shortest and longest time from then on.
    pub after: (Span, Span),
    /// What prevents it.
    #[serde(default)]
    pub unless: Option<Cond>,
    /// What it does.
    #[serde(default)]
    pub effects: Vec<Effect>,
}

/// What kind of deadline it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ClockKind {
    /// By law.
    Legal,
    /// By contract.
    Contract,
    /// By the organization's own rules.
    Internal,
    /// By the attacker.
    Ultimatum,
    /// Somebody's patience.
    Patience,
}

/// What starts a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Start {
    /// It starts by itself when this holds.
    When(Cond),
    /// One of these roles must judge that it has started, and write why.
    Judged(Vec<RoleId>),
}

/// A deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Id.
    pub id: ClockId,
    /// Name on the board.
    pub name: Text,
    /// Kind.
    pub kind: ClockKind,
    /// What starts it.
    pub starts: Start,
    /// When it should have been started, for the debrief (judged clocks).
    #[serde(default)]
    pub due_when: Option<Cond>,
    /// Time it leaves.
    pub limit: Span,
    /// What stops it.
    pub stops: Cond,
    /// What a miss does.
    #[serde(default)]
    pub missed: Vec<Effect>,
    /// Who sees it.
    pub seen_by: Vec<RoleId>,
}

/// What the exercise is held for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Id.
    pub id: ObjectiveId,
    /// A sentence.
    pub text: Text,
}

/// NIST CSF 2.0 functions (1.1 has all but Govern).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Csf {
    /// Govern (2.0 only; Identify in 1.1).
    Govern,
    /// Identify.
    Identify,
    /// Protect.
    Protect,
    /// Detect.
    Detect,
    /// Respond.
    Respond,
    /// Recover.
    Recover,
}

/// What an evaluator looks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Id.
    pub id: ExpectationId,
    /// A critical task, as a sentence.
    pub text: Text,
    /// Who.
    pub role: RoleId,
    /// For which objective.
    pub objective: ObjectiveId,
    /// NIST CSF function.
    pub csf: Csf,
    /// Step of the 16-step flow.
    pub step: u8,
    /// When there is anything to do; without it, from STARTEX.
    #[serde(default)]
    pub opens: Option<Cond>,
    /// What fulfils it.
    pub met: Cond,
    /// How long after it opened it should be fulfilled.
    #[serde(default)]
    pub within: Option<Span>,
    /// What an evaluator would hold against it.
    #[serde(default)]
    pub remarks: Vec<Remark>,
    /// Rows of the source documents.
    #[serde(default)]
    pub rows: Vec<Box<str>>,
}

/// Something held against a fulfilled expectation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// When it holds (at ENDEX).
    pub when: Cond,
    /// A sentence.
    pub text: Text,
    /// A major challenge (M) instead of some (S).
    #[serde(default)]
    pub major: bool,
}

/// Something that only preparation opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// A sentence, `Finding the cause needs evidence`.
    pub text: Text,
    /// Only looked at when this held at ENDEX.
    #[serde(default)]
    pub matters: Cond,
    /// Passed.
    pub met: Cond,
    /// Preparation that opens it: entry and level.
    pub opened_by: Vec<(ReadinessId, u8)>,
}

/// How it turned out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// Id.
    pub id: EndingId,
    /// Headline.
    pub title: Text,
    /// What became of it.
    pub text: Text,
    /// First ending whose condition holds is the one.
    #[serde(default)]
    pub when: Cond,
}

/// When a condition counts as a playbook activity carried out (once, for messages and declarations).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Activity.
    pub activity: ActivityId,
    /// Carried out when this becomes true.
    pub when: Cond,
}

/// A flag, declared so that a slip of the pen is found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// Id.
    pub id: FlagId,
    /// What it stands for, for authors.
    #[serde(default)]
    pub note: Box<str>,
}

/// What the attacker does with what it overhears.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overhears {
    /// When sensitive facts pass a channel that the attacker reads.
    #[serde(default)]
    pub effects: Vec<Effect>,
}

/// Which stand-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Policy {
    /// Follows playbook and clocks.
    Textbook,
    /// Does what the failure story's people did.
    Story,
    /// The stance of an empty seat, and of outside parties.
    Stance,
}

/// How a stand-in plays a role. It sees only the role's view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manner {
    /// Role.
    pub role: RoleId,
    /// For which policy.
    pub policy: Policy,
    /// Time until a phone is picked up.
    #[serde(default = "pick_up")]
    pub picks_up: Span,
    /// Time until a message is read.
    #[serde(default = "three_minutes")]
    pub reads: Span,
    /// Time until a question, request or order is answered (times 4 − cooperation).
    #[serde(default = "three_minutes")]
    pub replies: Span,
    /// Passes facts on to the roles that need them, over the first of these channels that works.
    #[serde(default)]
    pub relays_over: Vec<ChannelId>,
    /// Facts it keeps to itself even when asked.
    #[serde(default)]
    pub withholds: Vec<FactId>,
    /// Gives the notices that a declared severity demands.
    #[serde(default)]
    pub notifies: bool,
    /// Keeps its promises of news.
    #[serde(default)]
    pub keeps_promises: bool,
    /// Carries out playbook activities that are its turn.
    #[serde(default)]
    pub follows_playbook: bool,
    /// Added to what it takes to persuade it (weights of reasons, trust, authority).
    #[serde(default)]
    pub stubborn: i8,
    /// Orders it carries out: all, or none of these.
    #[serde(default)]
    pub disobeys: Vec<ActionId>,
    /// In order of importance.
    #[serde(default)]
    pub rules: Vec<Rule>,
}

fn pick_up() -> Span {
    Span(15)
}
fn three_minutes() -> Span {
    Span(180)
}

/// When the role's view shows this, do that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Looked at through the role's view: what it cannot see is not true.
    #[serde(default)]
    pub when: Cond,
    /// Hesitation.
    #[serde(default)]
    pub after: Span,
    /// What to do; tried until it is possible, then never again.
    #[serde(rename = "do")]
    pub does: Move,
}

/// What a stand-in does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Move {
    /// Carries out an action when it can.
    Act(ActionId),
    /// Carries out an action even without the approval.
    ActAnyway(ActionId),
    /// Gives this answer.
    Choose(ChoiceId),
    /// Passes on those of the facts that it knows: to, over, facts.
    Tell(Vec<RoleId>, ChannelId, Vec<FactId>),
    /// Asks about a topic: whom, over, about.
    Ask(RoleId, ChannelId, TopicId),
    /// Orders an action: whom, over, what, with reasons.
    Order(RoleId, ChannelId, ActionId, Vec<FactId>),
    /// Asks for an approval: whom, over, which, with reasons.
    Request(RoleId, ChannelId, AuthorityId, Vec<FactId>),
    /// Promises: whom, over, what, within.
    Promise(RoleId, ChannelId, Promise, Span),
    /// Declares the incident.
    Declare(SeverityId),
    /// Judges that a clock has started, because of a fact.
    Judge(ClockId, FactId),
    /// Sends one person home.
    Rest,
}

/// A scenario file, all ids resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Scenario")]
#[expect(missing_docs, reason = "each field is the list of the type it names")]
pub struct Scenario {
    pub about: About,
    pub roles: Vec<Role>,
    pub phases: Vec<Phase>,
    pub topics: Vec<Topic>,
    pub facts: Vec<Fact>,
    #[serde(default)]
    pub flags: Vec<Flag>,
    pub injects: Vec<Inject>,
    pub actions: Vec<Action>,
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    #[serde(default)]
    pub attacker: Vec<Stage>,
    #[serde(default)]
    pub overhears: Overhears,
    #[serde(default)]
    pub clocks: Vec<Clock>,
    pub objectives: Vec<Objective>,
    pub expectations: Vec<Expectation>,
    #[serde(default)]
    pub gates: Vec<Gate>,
    #[serde(default)]
    pub mappings: Vec<Mapping>,
    pub endings: Vec<Ending>,
    #[serde(default)]
    pub manners: Vec<Manner>,
}
