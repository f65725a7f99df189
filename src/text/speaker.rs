//! Speaks about one setting in one language: ids become the names that its authors gave.

use super::format::clock;
use super::{Lang, Words};
use crate::scenario::Setting;
use crate::scenario::names::{
    AbsenceId, ActionId, ActivityId, AssetId, AuthorityId, ChannelId, CheckItemId, ChoiceId, ClockId, EndingId,
    EvidenceId, ExpectationId, FactId, FigureId, InjectId, MandateId, ObjectiveId, PersonId, PhaseId, ReadinessId,
    RoleId, ServiceId, SeverityId, SkillId, StageId, TopicId,
};
use crate::scenario::story::{Choice, Text};
use crate::scenario::time::{DAY, Secs};

/// Words for a setting.
#[derive(Debug, Clone, Copy)]
pub struct Speaker<'a> {
    /// The language.
    pub words: &'a Words,
    /// What the ids belong to.
    pub setting: &'a Setting,
}

impl<'a> Speaker<'a> {
    /// Speaks about `setting` in the language of `words`.
    pub fn new(words: &'a Words, setting: &'a Setting) -> Self {
        Self { words, setting }
    }

    /// The author's sentence in this language.
    pub fn pick(&self, text: &'a Text) -> &'a str {
        self.words.pick(text)
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// Clock time on the day of `now`, or with its date on another one: `06:48`, `6月10日(水) 06:48`.
    pub fn clock(&self, at: Secs, now: Secs) -> String {
        let (at, now) = (self.setting.local(at), self.setting.local(now));
        if at.date() == now.date() { clock(at) } else { self.words.time_with_date(at) }
    }

    /// Clock time with the day: `06:48 (火)` on the first day, `6月10日(水) 06:48` later.
    pub fn moment(&self, at: Secs) -> String {
        let local = self.setting.local(at);
        if at < DAY && local.date() == self.setting.local(0).date() {
            self.words.time_of_day(local)
        } else {
            self.words.time_with_date(local)
        }
    }

    /// `a, b and c`, names of roles.
    pub fn roles(&self, roles: &[RoleId]) -> String {
        let names: Vec<&str> = roles.iter().map(|role| self.role(*role)).collect();
        self.words.list(&names)
    }

    /// What an inject says: as it was written, or as the facilitator put it.
    pub fn says(&self, inject: InjectId, reworded: Option<&'a str>) -> &'a str {
        reworded.unwrap_or_else(|| self.pick(&self.setting.scenario.injects[inject.ix()].body))
    }

    /// Label of a choice.
    pub fn choice(&self, id: ChoiceId) -> &'a str {
        let all = self.setting.scenario.injects.iter().flat_map(|inject| &inject.choices);
        all.into_iter().find(|choice| choice.id == id).map_or("", |choice: &'a Choice| self.pick(&choice.label))
    }
}

macro_rules! named {
    ($($what:literal $name:ident $id:ident $file:ident.$list:ident.$text:ident,)*) => {
        impl<'a> Speaker<'a> {
            $(
                #[doc = concat!("Name of ", $what, ".")]
                pub fn $name(&self, id: $id) -> &'a str {
                    self.setting.$file.$list.get(id.ix()).map_or("", |item| self.pick(&item.$text))
                }
            )*
        }
    };
}

named! {
    "a role" role RoleId scenario.roles.name,
    "a phase" phase PhaseId scenario.phases.name,
    "a topic" topic TopicId scenario.topics.name,
    "a figure" figure FigureId scenario.figures.name,
    "a fact" fact FactId scenario.facts.text,
    "an inject, its subject" inject InjectId scenario.injects.subject,
    "an action" action ActionId scenario.actions.label,
    "a piece of evidence" evidence EvidenceId scenario.evidence.name,
    "an attacker stage" stage StageId scenario.attacker.name,
    "a clock" clock_name ClockId scenario.clocks.name,
    "an absence" absence AbsenceId scenario.absences.name,
    "a mandate" mandate MandateId scenario.mandates.name,
    "an objective" objective ObjectiveId scenario.objectives.text,
    "an expectation" expectation ExpectationId scenario.expectations.text,
    "an ending" ending EndingId scenario.endings.title,
    "a person" person PersonId organization.people.name,
    "a channel" channel ChannelId organization.channels.name,
    "a service" service ServiceId organization.services.name,
    "an approval" authority AuthorityId organization.authorities.name,
    "a preparation" readiness ReadinessId organization.readiness.name,
    "a skill" skill SkillId organization.skills.name,
    "an asset" asset AssetId organization.assets.name,
    "a check item" check_item CheckItemId organization.check_items.name,
    "an activity" activity ActivityId playbook.activities.name,
}

impl<'a> Speaker<'a> {
    /// Name of a severity.
    pub fn severity(&self, id: SeverityId) -> &'a str {
        self.setting.organization.tables.severity.get(id.ix()).map_or("", |row| self.pick(&row.name))
    }
}
