//! What an organization file says: who it happens to, and what they prepared.

use serde::{Deserialize, Serialize};

use super::names::{AssetId, AuthorityId, ChannelId, CheckItemId, PersonId, ReadinessId, RoleId, ServiceId, SkillId};
use super::rules::{Cond, Prepared, Yen};
use super::story::{Csf, Text};
use super::tables::Tables;
use super::time::{Moment, Span};

/// The first lines of an organization file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Company {
    /// Id by which it is called on the command line.
    pub id: Box<str>,
    /// Name of the company.
    pub name: Text,
    /// What it does, how large it is, how well prepared.
    pub summary: Text,
    /// Offset from UTC, `"+09:00"`.
    pub utc_offset: Box<str>,
    /// Working hours on weekdays.
    pub hours: Hours,
    /// Days off besides weekends, `"2026-07-20"`.
    #[serde(default)]
    pub holidays: Vec<Box<str>>,
    /// Drills done raise everybody's speed: percentage of the drawn time of actions.
    pub pace_percent: Prepared<u16>,
    /// From when on people count as tired, how slow that makes them, when they go home by themselves.
    pub fatigue: Fatigue,
}

/// From when to when, every day (`"00:00"` to `"00:00"` is round the clock).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Begin, on day 1.
    pub from: Moment,
    /// End, on day 1.
    pub to: Moment,
    /// Not on weekends and holidays.
    #[serde(default)]
    pub weekdays: bool,
}

/// Tiredness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fatigue {
    /// Time on duty after which a person is tired.
    pub tired_after: Span,
    /// Percentage of the time that an action takes a tired person.
    pub tired_percent: u16,
    /// Time on duty after which a person goes home.
    pub home_after: Span,
    /// How long a person stays away.
    pub rest: Span,
}

/// Somebody who works there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// For which role.
    pub role: RoleId,
    /// Name with title.
    pub name: Text,
    /// Skills and their levels (0 to 3).
    #[serde(default)]
    pub skills: Vec<(SkillId, u8)>,
    /// First arrival; without it, there at STARTEX.
    #[serde(default)]
    pub arrives: Option<Moment>,
    /// When they come by themselves, at first and after a rest; whoever is called in comes at any hour.
    #[serde(default)]
    pub shift: Option<Hours>,
    /// Comes only when called in.
    #[serde(default)]
    pub on_call: bool,
    /// Comes only with this preparation.
    #[serde(default)]
    pub needs: Option<(ReadinessId, u8)>,
}

/// How a channel works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ChannelKind {
    /// Rings, must be picked up, binds one person at both ends, leaves no record.
    Phone,
    /// Binds everyone in it, shares with everyone in it.
    Meeting,
    /// Waits until it is read.
    Mail,
    /// Waits until it is read, briefly.
    Chat,
    /// Seen by its watchers, keeps its history.
    Ticket,
    /// A screen that shows what systems report.
    Console,
    /// Carried by hand: needs no network, takes a person at the sending end.
    Paper,
    /// Public: those it names notice it, without being written to.
    Press,
}

/// A way to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Id.
    pub id: ChannelId,
    /// Kind.
    pub kind: ChannelKind,
    /// Name.
    pub name: Text,
    /// Shortest and longest time until it arrives (phone: until it rings).
    #[serde(default)]
    pub delay: (Span, Span),
    /// How long a phone rings, or a meeting waits for people.
    #[serde(default = "ring")]
    pub rings: Span,
    /// How long a call or meeting binds people.
    #[serde(default)]
    pub binds: Span,
    /// Services that must work at 50 % or more.
    #[serde(default)]
    pub needs: Vec<ServiceId>,
    /// When it is open.
    #[serde(default)]
    pub hours: Option<Hours>,
    /// Whether it leaves a record.
    #[serde(default)]
    pub recorded: bool,
    /// Calls or meetings at the same time, per role; 0 is no limit.
    #[serde(default)]
    pub lines: u8,
    /// Who can use it; empty is everybody.
    #[serde(default)]
    pub reach: Vec<RoleId>,
    /// When the attacker reads it.
    #[serde(default)]
    pub overheard: Option<Cond>,
    /// Works only with this preparation.
    #[serde(default)]
    pub prepared: Option<(ReadinessId, u8)>,
}

fn ring() -> Span {
    Span(60)
}

/// Something that runs, and costs when it does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Id.
    pub id: ServiceId,
    /// Name.
    pub name: Text,
    /// Function at STARTEX, percent.
    #[serde(default = "full")]
    pub function: u8,
    /// Security function at STARTEX, percent.
    #[serde(default = "full")]
    pub security: u8,
    /// Loss for one hour at 0 %, proportional in between.
    pub yen_per_hour: Yen,
    /// Who sees its state on a screen at any time.
    #[serde(default)]
    pub seen_by: Vec<RoleId>,
}

fn full() -> u8 {
    100
}

/// A right that somebody may or may not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Id.
    pub id: AuthorityId,
    /// `to stop the customs link`.
    pub name: Text,
    /// Roles that have it by themselves, and may give it to others, with the preparation that says so.
    pub holders: Vec<Holder>,
    /// Without this preparation nobody knows whom to ask: the first request costs a round of questions.
    #[serde(default)]
    pub clear_with: Option<(ReadinessId, u8)>,
    /// Shortest and longest time of that round.
    #[serde(default)]
    pub who_round: (Span, Span),
    /// What it takes to persuade a stand-in: weights of reasons plus trust (0 to 3).
    #[serde(default)]
    pub threshold: u8,
    /// Shortest and longest time that giving it takes (a board has to be called).
    #[serde(default)]
    pub deliberation: Prepared<(Span, Span)>,
    /// Trust that acting without it costs, with each holder.
    #[serde(default)]
    pub overstep_trust: u8,
}

/// Somebody who holds a right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// Role.
    pub role: RoleId,
    /// Only with this preparation.
    #[serde(default)]
    pub with: Option<(ReadinessId, u8)>,
}

/// Money.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// What is there for an emergency.
    pub emergency_budget: Prepared<Yen>,
    /// What a role may spend in all without asking.
    #[serde(default)]
    pub limits: Vec<(RoleId, Prepared<Yen>)>,
    /// Approval that opens more than that.
    #[serde(default)]
    pub beyond: Option<AuthorityId>,
}

/// One line of the preparation ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Readiness {
    /// Id.
    pub id: ReadinessId,
    /// What it is.
    pub name: Text,
    /// What there is: 0 is nothing.
    pub level: u8,
    /// Price of what is missing (or was bought).
    pub price: Yen,
    /// Time from order to use.
    pub lead: Span,
    /// Month in which it was bought, or could have been, `"2026-03"`.
    pub month: Box<str>,
    /// What was said then.
    #[serde(default)]
    pub remark: Text,
    /// Steps of the sixteen that it does by itself.
    #[serde(default)]
    pub automates: Vec<u8>,
}

/// Trust between roles at STARTEX, 0 to 100; 50 where nothing is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trust {
    /// Who trusts.
    pub from: RoleId,
    /// Whom.
    pub to: RoleId,
    /// How much.
    pub level: Prepared<u8>,
}

/// Cooperation agreed with a role before: entry whose level (0 to 3) makes it answer faster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cooperation {
    /// Role.
    pub role: RoleId,
    /// Entry.
    pub entry: ReadinessId,
}

/// Something whose risk can be judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Id.
    pub id: AssetId,
    /// Name.
    pub name: Text,
    /// True values: threat, vulnerability, importance.
    pub truth: (super::tables::Degree, super::tables::Degree, super::tables::Degree),
}

/// Something that the peacetime check looks at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckItem {
    /// Id.
    pub id: CheckItemId,
    /// What is looked at.
    pub name: Text,
    /// True levels: design, operation.
    pub truth: (super::tables::DesignLevel, super::tables::OperationLevel),
}

/// When a ticket's field can no longer be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TicketLock {
    /// Field.
    pub field: TicketField,
    /// Locked from this status on.
    pub from: TicketStatus,
}

/// Fields of a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TicketField {
    /// One line.
    Title,
    /// Severity as text.
    Severity,
    /// Result of the analysis.
    Result,
    /// Who works on it.
    Assignee,
    /// Why it can be closed.
    CloseReason,
    /// Anything else.
    Note,
}

/// Where a ticket stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TicketStatus {
    /// Nobody works on it.
    Open,
    /// Somebody works on it.
    Working,
    /// Others were told.
    Notified,
    /// Closing was asked for.
    CloseAsked,
    /// Done.
    Closed,
}

/// An organization file, all ids resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Organization")]
#[expect(missing_docs, reason = "each field is the list of the type it names")]
pub struct Organization {
    pub company: Company,
    /// Skills that people have, by id, with a name.
    #[serde(default)]
    pub skills: Vec<Skill>,
    pub people: Vec<Person>,
    pub channels: Vec<Channel>,
    pub services: Vec<Service>,
    #[serde(default)]
    pub authorities: Vec<Authority>,
    #[serde(default)]
    pub money: Money,
    pub readiness: Vec<Readiness>,
    #[serde(default)]
    pub trust: Vec<Trust>,
    #[serde(default)]
    pub cooperation: Vec<Cooperation>,
    #[serde(default)]
    pub assets: Vec<Asset>,
    #[serde(default)]
    pub check_items: Vec<CheckItem>,
    #[serde(default)]
    pub ticket_locks: Vec<TicketLock>,
    pub tables: Tables,
}

impl Organization {
    /// Whether a role sees all tickets: those whom a channel of tickets reaches, or all where there is no such channel.
    pub fn watches_tickets(&self, role: RoleId) -> bool {
        let mut registers = self.channels.iter().filter(|channel| channel.kind == ChannelKind::Ticket).peekable();
        let reaches = |channel: &Channel| channel.reach.is_empty() || channel.reach.contains(&role);
        registers.peek().is_none() || registers.any(reaches)
    }
}

/// A field of skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// Id.
    pub id: SkillId,
    /// Name.
    pub name: Text,
    /// Where it stands on the skill map; nowhere, if it is not technical.
    #[serde(default)]
    pub map: Option<(Domain, Vec<Csf>)>,
}

/// Rows of the skill map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Domain {
    /// Servers, terminals, accounts, applications.
    System,
    /// Lines, routers, firewalls.
    Network,
    /// Attacks, evidence, analysis.
    Security,
}
