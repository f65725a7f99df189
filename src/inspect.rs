//! Everything that is wrong with a file of the author's: the same for `check` and for the library.

use crate::rehearsal;
use crate::scenario::failures;
use crate::scenario::{Report, Setting, Source};
use crate::shelf::{Kind, Label, Shelf, ShelfError};
use crate::trouble::Trouble;

/// What is wrong with a file, together with each file that it is used with.
pub fn inspect(shelf: &mut Shelf, source: &Source) -> Vec<Result<Report, Trouble>> {
    let Some(label) = Label::of(&source.text) else {
        return vec![Err(Trouble::of("trouble-unknown-kind").with("path", &*source.path).hint("hint-kinds"))];
    };
    let users = |uses: &dyn Fn(&Label) -> bool| -> Vec<(Label, Source)> {
        let all = shelf.all(Kind::Scenario).filter(|(_, label, _)| uses(label));
        all.map(|(_, label, source)| (label.clone(), source.clone())).collect()
    };
    let (scenarios, only) = match label.kind {
        Kind::Scenario => (vec![(label.clone(), source.clone())], None),
        Kind::Organization => (users(&|user| user.organizations.contains(&label.id)), Some(label.id.as_str())),
        Kind::Playbook => (users(&|user| user.playbook == label.id), None),
        Kind::Plan => return vec![plan(shelf, source)],
        Kind::Stories => return vec![stories(shelf, source)],
    };
    if scenarios.is_empty() {
        let unused = Trouble::of("trouble-unused").with("path", &*source.path).with("id", label.id.as_str());
        return vec![Err(unused.hint("hint-unused"))];
    }
    let mut found = Vec::new();
    for (label, scenario) in scenarios {
        let wanted: Vec<Option<&str>> = match only {
            Some(only) => vec![Some(only)],
            None if label.organizations.is_empty() => vec![None],
            None => label.organizations.iter().map(|id| Some(id.as_str())).collect(),
        };
        found.extend(wanted.into_iter().map(|organization| load(shelf, &scenario, &label, organization)));
    }
    found
}

/// Mistakes in the files of its scenario are told as mistakes: only without them the plan itself can be read.
fn plan(shelf: &mut Shelf, source: &Source) -> Result<Report, Trouble> {
    let find = |scenario: &str, organization: &str| shelf.setting(scenario, Some(organization));
    match rehearsal::load(source, find) {
        Ok(loaded) => Ok(loaded.err().unwrap_or_default()),
        Err(ShelfError::Faulty { report }) => Ok(*report),
        Err(error) => Err(error.into()),
    }
}

/// Stories are about every scenario on the shelf, on each of its organizations.
fn stories(shelf: &mut Shelf, source: &Source) -> Result<Report, Trouble> {
    let all: Vec<(String, Vec<String>)> =
        shelf.all(Kind::Scenario).map(|(id, label, _)| (id.to_owned(), label.organizations.clone())).collect();
    let on = all.iter().flat_map(|(id, organizations)| organizations.iter().map(move |on| (id, on)));
    // What is wrong with a scenario is said of the scenario.
    let settings: Vec<_> = on.filter_map(|(id, on)| shelf.setting(id, Some(on)).ok()).collect();
    Ok(failures::check(source, &settings))
}

fn load(shelf: &Shelf, scenario: &Source, label: &Label, organization: Option<&str>) -> Result<Report, Trouble> {
    let organization = shelf.organization(label, organization)?;
    Ok(match Setting::load(scenario.clone(), organization, shelf.playbook(label)?) {
        Ok((_, warnings)) => warnings,
        Err(report) => report,
    })
}
