//! Written work: risk judgements, check grades, discussion answers, notes, observations, evaluators' ratings.

use std::collections::BTreeMap;

use crate::exercise::command::Rating;
use crate::exercise::event::Event;
use crate::exercise::refusal::Refusal;
use crate::exercise::state::{Mark, State};
use crate::scenario::Setting;
use crate::scenario::names::{AssetId, CheckItemId, ExpectationId, InjectId, ObjectiveId, RoleId, TopicId};
use crate::scenario::tables::{Degree, DesignLevel, OperationLevel};

use super::{Decided, Now, Out, messages};

/// What an evaluator saw.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Observation {
    /// Of whom.
    pub role: Option<RoleId>,
    /// For what.
    pub expectation: Option<ExpectationId>,
    /// In words.
    pub words: Box<str>,
    /// When.
    pub at: Mark,
}

/// What a seat wrote after ENDEX.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct OwnWords {
    /// What it thinks the cause was.
    pub cause: Box<str>,
    /// What it would do differently.
    pub change: Box<str>,
    /// The room's time, in seconds since 1970.
    pub written_secs: u64,
    /// Where it stands in the record.
    pub at: Mark,
}

impl OwnWords {
    /// The seat would rather not say.
    pub fn is_declined(&self) -> bool {
        self.cause.is_empty() && self.change.is_empty()
    }
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Who was first asked about what.
    pub asked: BTreeMap<(RoleId, TopicId), Mark>,
    /// Last judgement of each asset: risk, whether it is the table's for the true values.
    pub assessed: Vec<Option<(u8, bool, Mark)>>,
    /// Last grade of each check item: whether it is the table's for the true levels.
    pub graded: Vec<Option<(bool, Mark)>>,
    /// Answers to discussion questions.
    pub discussed: BTreeMap<(InjectId, RoleId, u8), (Box<str>, Mark)>,
    /// Private notes.
    pub notes: Vec<(RoleId, Box<str>, Mark)>,
    /// What seats wrote after ENDEX; nothing here is ever changed.
    pub own_words: BTreeMap<RoleId, OwnWords>,
    /// What evaluators wrote down.
    pub observed: Vec<Observation>,
    /// Last rating by an evaluator.
    pub rated: BTreeMap<ExpectationId, (Rating, Box<str>, Mark)>,
    /// The same of objectives.
    pub objectives: BTreeMap<ObjectiveId, (Rating, Box<str>, Mark)>,
}

impl Desk {
    pub(crate) fn new(setting: &Setting) -> Self {
        Self {
            asked: BTreeMap::new(),
            assessed: vec![None; setting.organization.assets.len()],
            graded: vec![None; setting.organization.check_items.len()],
            discussed: BTreeMap::new(),
            notes: Vec::new(),
            own_words: BTreeMap::new(),
            observed: Vec::new(),
            rated: BTreeMap::new(),
            objectives: BTreeMap::new(),
        }
    }
}

pub(crate) fn decide_assess(
    now: Now<'_>,
    by: RoleId,
    asset: AssetId,
    judged: (Degree, Degree, Degree),
    out: &mut Out,
) -> Decided {
    let tables = &now.setting.organization.tables;
    let truth = now.setting.organization.assets.get(asset.ix()).ok_or(Refusal::NotYourJudgement)?.truth;
    let risk = tables.risk(judged.0, judged.1, judged.2);
    let right = risk == tables.risk(truth.0, truth.1, truth.2);
    out.push(Event::Assessed { asset, by, risk, right });
    Ok(())
}

pub(crate) fn decide_grade(
    now: Now<'_>,
    by: RoleId,
    item: CheckItemId,
    judged: (DesignLevel, OperationLevel),
    out: &mut Out,
) -> Decided {
    let tables = &now.setting.organization.tables;
    let truth = now.setting.organization.check_items.get(item.ix()).ok_or(Refusal::NotYourJudgement)?.truth;
    let grade = tables.grade(judged.0, judged.1);
    let right = grade == tables.grade(truth.0, truth.1);
    out.push(Event::Graded { item, by, grade, right });
    Ok(())
}

pub(crate) fn decide_note(by: RoleId, words: &str, out: &mut Out) -> Decided {
    need_words(words)?;
    out.push(Event::Noted { by, words: words.into() });
    Ok(())
}

pub(crate) fn decide_reflect(
    now: Now<'_>,
    by: RoleId,
    (cause, change): (&str, &str),
    written_secs: u64,
    out: &mut Out,
) -> Decided {
    if !now.setting.scenario.roles[by.ix()].seat {
        return Err(Refusal::NotForYou);
    }
    if now.state.desk.own_words.contains_key(&by) {
        return Err(Refusal::OwnWordsLocked);
    }
    messages::check_words(cause)?;
    messages::check_words(change)?;
    out.push(Event::Reflected { by, cause: cause.trim().into(), change: change.trim().into(), written_secs });
    Ok(())
}

pub(crate) fn decide_observe(event: Event, words: &str, out: &mut Out) -> Decided {
    need_words(words)?;
    out.push(event);
    Ok(())
}

fn need_words(words: &str) -> Decided {
    messages::check_words(words)?;
    if words.trim().is_empty() { Err(Refusal::WordsMissing) } else { Ok(()) }
}

/// Takes down what the event says.
pub(crate) fn apply(state: &mut State, event: &Event) {
    let mark = state.mark();
    let desk = &mut state.desk;
    match event {
        Event::Assessed { asset, risk, right, .. } => desk.assessed[asset.ix()] = Some((*risk, *right, mark)),
        Event::Graded { item, right, .. } => desk.graded[item.ix()] = Some((*right, mark)),
        Event::Discussed { inject, by, question, words } => {
            desk.discussed.insert((*inject, *by, *question), (words.clone(), mark));
        }
        Event::Noted { by, words } => desk.notes.push((*by, words.clone(), mark)),
        Event::Reflected { by, cause, change, written_secs } => {
            let words =
                OwnWords { cause: cause.clone(), change: change.clone(), written_secs: *written_secs, at: mark };
            desk.own_words.insert(*by, words);
        }
        Event::Observed { role, expectation, words } => {
            let (role, expectation, words) = (*role, *expectation, words.clone());
            desk.observed.push(Observation { role, expectation, words, at: mark });
        }
        Event::Rated { expectation, letter, words } => {
            desk.rated.insert(*expectation, (*letter, words.clone(), mark));
        }
        Event::ObjectiveRated { objective, letter, words } => {
            desk.objectives.insert(*objective, (*letter, words.clone(), mark));
        }
        _ => {}
    }
}
