//! Text to plan, with the setting that it is about.

use std::sync::Arc;

use super::plan::Plan;
use crate::scenario::diagnostic::Code;
use crate::scenario::{Report, Setting, Sheet, Source};

/// Steps of one plan.
const STEPS_MAX: usize = 5_000;

/// A plan with its setting.
#[derive(Debug)]
pub struct Rehearsal {
    /// What is done and expected.
    pub plan: Plan,
    /// Where: path of the file, and the line and text of each step.
    pub path: Box<str>,
    /// By step.
    pub places: Vec<(usize, Box<str>)>,
    /// On which scenario and organization.
    pub setting: Arc<Setting>,
}

/// Reads a plan. `find` gives the setting of a scenario on an organization, or says why it cannot.
///
/// # Errors
/// Everything that is wrong with the plan; or what `find` says.
pub fn load<E>(
    source: &Source,
    find: impl FnOnce(&str, &str) -> Result<Arc<Setting>, E>,
) -> Result<Result<Rehearsal, Report>, E> {
    let mut report = Report::default();
    let Some(sheet) = Sheet::open(source, "Plan", &mut report) else {
        return Ok(Err(report));
    };
    let (Some(scenario), Some(organization)) = (sheet.quoted("scenario"), sheet.quoted("organization")) else {
        let message = "a plan names its `scenario` and its `organization`, in quotes";
        report.push(sheet.wrong("scenario", Code::MissingField, message));
        return Ok(Err(report));
    };
    let setting = find(&scenario, &organization)?;
    let places: Vec<(usize, Box<str>)> = sheet
        .item_lines("steps")
        .into_iter()
        .enumerate()
        .map(|(index, line)| (line, sheet.item_text("steps", index).into()))
        .collect();
    let plan: Option<Plan> = sheet.read(&setting.names, &mut report);
    if places.len() > STEPS_MAX {
        report.push(sheet.wrong("steps", Code::TooLarge, format!("a plan has at most {STEPS_MAX} steps")));
    }
    Ok(match plan {
        Some(plan) if !report.has_errors() => Ok(Rehearsal { plan, path: source.path.clone(), places, setting }),
        _ => Err(report),
    })
}
