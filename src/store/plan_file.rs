//! An improvement plan as a file of its own. It is no part of a record, which says only what happened in the exercise: whoever is
//! handed a record to learn from need not read who does what in the team.

use serde::{Deserialize, Serialize};

use super::{Improvement, Wanted};

/// The format that this program writes. It reads this one and every earlier one.
const FORMAT: u64 = 1;
/// Most actions in a file.
const ACTIONS_MAX: usize = 1_000;
/// The least urgent.
const PRIORITY_MAX: u8 = 3;

/// What is wanted, and when it was done, in seconds since 1970.
pub type HandedOn = (Wanted, Option<u64>);

/// Why something is not a plan that can be used.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say it; actions count from 1")]
pub enum PlanFileError {
    #[error("it is no improvement plan: {source}")]
    NotAPlan { source: serde_json::Error },
    #[error("the plan is in format {found}, this program knows formats up to {FORMAT}")]
    NewerFormat { found: u64 },
    #[error("it holds more than {ACTIONS_MAX} actions")]
    TooMany,
    #[error("action {number}: \"{name}\" has to be {must}")]
    Action { number: usize, name: &'static str, must: &'static str },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u64,
    actions: Vec<Action>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Action {
    about: String,
    action: String,
    owner: String,
    due: String,
    priority: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    done_secs: Option<u64>,
}

/// The text of a file with these actions.
pub fn write_plan(actions: Vec<Improvement>) -> String {
    let action = |Improvement { wanted, done_secs, .. }: Improvement| {
        let Wanted { about, action, owner, due, priority } = wanted;
        Action { about, action, owner, due, priority, done_secs }
    };
    let file = File { format: FORMAT, actions: actions.into_iter().map(action).collect() };
    serde_json::to_string_pretty(&file).expect("a plan holds only strings and numbers") + "\n"
}

/// The actions of a file: all of them, or what is wrong with it.
pub fn read_plan(text: &str) -> Result<Vec<HandedOn>, PlanFileError> {
    #[derive(Deserialize)]
    struct Version {
        format: u64,
    }
    let not_a_plan = |source| PlanFileError::NotAPlan { source };
    let Version { format } = serde_json::from_str(text).map_err(not_a_plan)?;
    if format > FORMAT {
        return Err(PlanFileError::NewerFormat { found: format });
    }
    let file: File = serde_json::from_str(text).map_err(not_a_plan)?;
    if file.actions.len() > ACTIONS_MAX {
        return Err(PlanFileError::TooMany);
    }
    file.actions.into_iter().zip(1..).map(|(action, number)| checked(action, number)).collect()
}

fn checked(action: Action, number: usize) -> Result<HandedOn, PlanFileError> {
    let wrong = |name, must| PlanFileError::Action { number, name, must };
    let line = |name, text: &str| Wanted::line(text).ok_or_else(|| wrong(name, "one line of 1 to 200 characters"));
    let Action { about, action, owner, due, priority, done_secs } = action;
    let (action, owner) = (line("action", &action)?, line("owner", &owner)?);
    let due = Wanted::day(&due).ok_or_else(|| wrong("due", "a day as 2026-12-31"))?;
    if !(1..=PRIORITY_MAX).contains(&priority) || done_secs.is_some_and(|secs| i64::try_from(secs).is_err()) {
        return Err(wrong("priority", "1, 2 or 3, and \"done_secs\" seconds since 1970"));
    }
    Ok((Wanted { about, action, owner, due, priority }, done_secs))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(change: impl FnOnce(&mut serde_json::Value)) -> String {
        let action = serde_json::json!({ "about": "x", "action": "Ring up", "owner": "Sato", "due": "2026-12-31", "priority": 1 });
        let mut file = serde_json::json!({ "format": 1, "actions": [action] });
        change(&mut file);
        file.to_string()
    }

    #[test]
    fn a_file_that_is_no_plan_says_what_is_wrong_and_where() {
        assert_eq!(read_plan(&file(|_| {})).expect("it is good").len(), 1);
        let said = |change: fn(&mut serde_json::Value)| read_plan(&file(change)).expect_err("it is bad").to_string();
        assert!(said(|file| file["format"] = 2.into()).contains("format 2"));
        assert!(said(|file| file["more"] = 2.into()).contains("unknown field `more`"));
        assert!(said(|file| file["actions"][0]["owner"] = "".into()).contains("action 1: \"owner\""));
        assert!(said(|file| file["actions"][0]["action"] = "two\nlines".into()).contains("action 1: \"action\""));
        assert!(said(|file| file["actions"][0]["due"] = "2026-02-30".into()).contains("action 1: \"due\""));
        assert!(said(|file| file["actions"][0]["priority"] = 4.into()).contains("action 1: \"priority\""));
        assert!(
            said(|file| file["actions"] = vec![file["actions"][0].clone(); 1_001].into()).contains("more than 1000")
        );
        assert!(read_plan("{").is_err() && read_plan("[]").is_err());
    }
}
