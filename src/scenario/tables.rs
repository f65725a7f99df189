//! The organization's own tables: severity and notification, risk, check grades, notice levels.

use serde::{Deserialize, Serialize};

use super::names::{ChannelId, RoleId, SeverityId};
use super::organization::Hours;
use super::rules::Yen;
use super::story::Text;
use super::time::Span;

/// Low, medium or high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Degree {
    Low,
    Medium,
    High,
}

impl Degree {
    /// All, lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];
}

/// How well a measure is designed (1 is worst).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum DesignLevel {
    Lv1,
    Lv2,
    Lv3,
}

/// How well a measure is carried out (serious is worst).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum OperationLevel {
    Serious,
    Lv1,
    Lv2,
    Lv3,
}

/// Result of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grade {
    /// 重大な指摘あり.
    SeriousFinding,
    /// 指摘あり.
    Finding,
    /// 軽微な指摘あり.
    MinorFinding,
    /// 指摘なし.
    NoFinding,
}

/// One row of the severity table: who must be told, how, within what time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeverityRow {
    /// Id; rows stand in rising order.
    pub id: SeverityId,
    /// Name.
    pub name: Text,
    /// What belongs here.
    pub means: Text,
    /// Who must be told.
    #[serde(default)]
    pub notify: Vec<RoleId>,
    /// Over each of these channels.
    #[serde(default)]
    pub over: Vec<ChannelId>,
    /// Time from the declaration of the severity; none when there is no clock.
    #[serde(default)]
    pub limit: Option<Span>,
    /// Hours in which the clock runs; outside of them it begins when they begin.
    #[serde(default)]
    pub hours: Option<Hours>,
}

/// Likelihood of damage and risk value for each combination.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskTable {
    /// Rows: threat low, medium, high. Columns: vulnerability low, medium, high.
    pub likelihood: [[Degree; 3]; 3],
    /// Rows: likelihood low, medium, high. Columns: importance low, medium, high.
    pub risk: [[u8; 3]; 3],
}

/// What a monitoring service tells, and what that asks of whoever reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeLevel {
    /// Name.
    pub name: Text,
    /// Skill level one needs to act on it.
    pub skill_needed: u8,
    /// Price relative to the lowest.
    pub price_factor: u8,
    /// Shortest and longest triage at the needed skill; each missing level doubles it.
    pub triage: (Span, Span),
    /// Price a month.
    #[serde(default)]
    pub yen_per_month: Yen,
}

/// All tables of an organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tables {
    /// In rising order.
    pub severity: Vec<SeverityRow>,
    /// 27 cells.
    pub risk: RiskTable,
    /// Rows: design Lv1 to Lv3. Columns: operation serious, Lv1 to Lv3.
    pub check_grade: [[Grade; 4]; 3],
    /// Lowest first.
    #[serde(default)]
    pub notice_levels: Vec<NoticeLevel>,
    /// Which notice level was bought: index into `notice_levels`.
    #[serde(default)]
    pub notice_bought: u8,
}

impl Tables {
    /// How likely damage is.
    pub fn likelihood(&self, threat: Degree, vulnerability: Degree) -> Degree {
        self.risk.likelihood[threat as usize][vulnerability as usize]
    }
    /// Risk value, 1 to 3.
    pub fn risk(&self, threat: Degree, vulnerability: Degree, importance: Degree) -> u8 {
        self.risk.risk[self.likelihood(threat, vulnerability) as usize][importance as usize]
    }
    /// Result of a check.
    pub fn grade(&self, design: DesignLevel, operation: OperationLevel) -> Grade {
        self.check_grade[design as usize][operation as usize]
    }
    /// Shortest and longest triage time at a skill level, for the notice level that was bought.
    pub fn triage(&self, skill: u8) -> Option<(Span, Span)> {
        let level = self.notice_levels.get(usize::from(self.notice_bought))?;
        let doublings = level.skill_needed.saturating_sub(skill).min(4);
        let (shortest, longest) = level.triage;
        Some((Span(shortest.0 << doublings), Span(longest.0 << doublings)))
    }
}
