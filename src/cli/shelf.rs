//! Which scenarios, organizations, playbooks and plans there are: shipped inside the program, or in folders.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::files;
use super::label::{Kind, Label};
use super::trouble::{Trouble, faulty};
use crate::scenario::{Setting, Source};

macro_rules! shipped {
    ($($name:literal,)*) => {
        &[$(($name, include_str!(concat!("../../scenarios/", $name)))),*]
    };
}

/// Everything in `scenarios/` besides the template; a test compares.
pub(super) const SHIPPED: &[(&str, &str)] = shipped! {
    "account-takeover.playbook.ron",
    "first-drill.failure.plan.ron",
    "first-drill.ideal.plan.ron",
    "first-drill.scenario.ron",
    "first-drill.typical.plan.ron",
    "minato-prepared.organization.ron",
    "minato-unprepared.organization.ron",
    "no-evidence.failure.plan.ron",
    "no-evidence.ideal.plan.ron",
    "no-evidence.scenario.ron",
    "no-evidence.typical.plan.ron",
    "ransomware.playbook.ron",
    "tsubaki.organization.ron",
};

/// What `new` writes.
pub(super) const TEMPLATE: &[(&str, &str)] = shipped! {
    "template/my-company.organization.ron",
    "template/my-playbook.playbook.ron",
    "template/my-scenario.plan.ron",
    "template/my-scenario.scenario.ron",
};

/// Files by kind and id; what is added later takes the place of what was there.
#[derive(Debug)]
pub(super) struct Shelf {
    files: BTreeMap<(Kind, String), (Label, Source)>,
}

impl Shelf {
    /// The shipped files, and those of a folder.
    pub(super) fn open(folder: Option<&Path>) -> Result<Self, Trouble> {
        let mut shelf = Self { files: BTreeMap::new() };
        for (name, text) in SHIPPED {
            shelf.add(Source { path: (*name).into(), text: (*text).into() });
        }
        if let Some(folder) = folder {
            for path in files::ron_files(folder)? {
                shelf.add(files::read(&path)?);
            }
        }
        Ok(shelf)
    }

    /// Adds a file; one that is none of ours is left out.
    pub(super) fn add(&mut self, source: Source) {
        if let Some(label) = Label::of(&source.text) {
            let id = if label.id.is_empty() { stem(&source.path) } else { label.id.clone() };
            self.files.insert((label.kind, id), (label, source));
        }
    }

    /// Adds what lies beside a file.
    pub(super) fn add_neighbours(&mut self, path: &Path) {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let Ok(entries) = std::fs::read_dir(folder) else {
            return;
        };
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let is_ron = |path: &std::path::PathBuf| path.is_file() && path.extension().is_some_and(|end| end == "ron");
        let mut paths: Vec<_> = paths.filter(is_ron).collect();
        paths.sort();
        paths.iter().filter_map(|path| files::read(path).ok()).for_each(|source| self.add(source));
    }

    /// Every file of a kind, by id.
    pub(super) fn all(&self, kind: Kind) -> impl Iterator<Item = (&str, &Label, &Source)> {
        let of_kind = self.files.iter().filter(move |((this, _), _)| *this == kind);
        of_kind.map(|((_, id), (label, source))| (id.as_str(), label, source))
    }

    fn find(&self, kind: Kind, id: &str) -> Option<&(Label, Source)> {
        self.files.get(&(kind, id.to_owned()))
    }

    /// The scenario with this id, or in this file; then what lies beside it can be called by its id as well.
    pub(super) fn scenario(&mut self, which: &str) -> Result<(Label, Source), Trouble> {
        if let Some(found) = self.find(Kind::Scenario, which) {
            return Ok(found.clone());
        }
        self.by_path(Kind::Scenario, which, "trouble-no-scenario")
    }

    /// The plan with this name, or in this file; then what lies beside it can be called by its id as well.
    pub(super) fn plan(&mut self, which: &str) -> Result<Source, Trouble> {
        match self.find(Kind::Plan, which) {
            Some((_, source)) => Ok(source.clone()),
            None => Ok(self.by_path(Kind::Plan, which, "trouble-no-plan")?.1),
        }
    }

    /// The file at a path. What is no path is an unknown id: `no_such` says so.
    fn by_path(&mut self, kind: Kind, which: &str, no_such: &'static str) -> Result<(Label, Source), Trouble> {
        let path = Path::new(which);
        if !path.exists() && !which.contains(['/', '\\']) && !which.contains(".ron") {
            return Err(self.unknown(kind, which, no_such));
        }
        let source = files::read(path)?;
        self.add_neighbours(path);
        // Plans lie in a folder beside their scenario.
        if let Some(folder) = path.parent().filter(|_| kind == Kind::Plan) {
            self.add_neighbours(folder);
        }
        match Label::of(&source.text).filter(|label| label.kind == kind) {
            Some(label) => Ok((label, source)),
            None => Err(Trouble::of("trouble-other-kind").at(path).hint("hint-check")),
        }
    }

    fn unknown(&self, kind: Kind, which: &str, id: &'static str) -> Trouble {
        let known: Vec<&str> = self.all(kind).map(|(id, ..)| id).collect();
        let nearest = known.iter().min_by_key(|known| strsim::osa_distance(which, known));
        let trouble = Trouble::of(id).with("name", which).with("known", known.join(", "));
        match nearest.filter(|known| strsim::osa_distance(which, known) <= 2 + which.len() / 4) {
            Some(meant) => trouble.with("meant", *meant).hint("hint-meant"),
            None => trouble.hint("hint-known"),
        }
    }

    /// The three files of a scenario on an organization (its first one when none is named).
    pub(super) fn sources(&mut self, scenario: &str, organization: Option<&str>) -> Result<[Source; 3], Trouble> {
        let (label, scenario) = self.scenario(scenario)?;
        let organization = match organization {
            Some(path) if self.find(Kind::Organization, path).is_none() => {
                self.by_path(Kind::Organization, path, "trouble-no-organization")?.1
            }
            which => self.organization(&label, which)?,
        };
        Ok([scenario, organization, self.playbook(&label)?])
    }

    /// The organization with this id, else the first one that a scenario is made for.
    pub(super) fn organization(&self, scenario: &Label, id: Option<&str>) -> Result<Source, Trouble> {
        let id = id.or(scenario.organizations.first().map(String::as_str)).unwrap_or_default();
        let found = self.find(Kind::Organization, id).map(|(_, source)| source.clone());
        found.ok_or_else(|| self.unknown(Kind::Organization, id, "trouble-no-organization"))
    }

    /// The playbook that a scenario is held against.
    pub(super) fn playbook(&self, scenario: &Label) -> Result<Source, Trouble> {
        let id = &scenario.playbook;
        let found = self.find(Kind::Playbook, id).map(|(_, source)| source.clone());
        found.ok_or_else(|| self.unknown(Kind::Playbook, id, "trouble-no-playbook"))
    }

    /// A scenario on an organization, ready to be played.
    pub(super) fn setting(&mut self, scenario: &str, organization: Option<&str>) -> Result<Arc<Setting>, Trouble> {
        let [scenario, organization, playbook] = self.sources(scenario, organization)?;
        match Setting::load(scenario, organization, playbook) {
            Ok((setting, _warnings)) => Ok(Arc::new(setting)),
            Err(report) => Err(faulty(&report)),
        }
    }
}

/// The name of a file without its ending: what plans are called by.
fn stem(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    name.strip_suffix(".plan.ron").or_else(|| name.split('.').next()).unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
    }

    #[test]
    fn every_file_of_the_folder_is_shipped() {
        let shipped: Vec<String> = SHIPPED.iter().chain(TEMPLATE).map(|(name, _)| (*name).to_owned()).collect();
        let root = folder();
        let mut there: Vec<String> = files::ron_files(&root).unwrap().iter().map(|path| name(path, &root)).collect();
        there.retain(|name| !name.contains("/."));
        let mut sorted = shipped;
        sorted.sort();
        assert_eq!(sorted, there, "src/cli/shelf.rs lists what is shipped");
    }

    fn name(path: &Path, root: &Path) -> String {
        path.strip_prefix(root).unwrap().to_string_lossy().into_owned()
    }

    #[test]
    fn every_shipped_scenario_loads_on_each_of_its_organizations() {
        let mut shelf = Shelf::open(None).unwrap();
        let all: Vec<(String, Vec<String>)> =
            shelf.all(Kind::Scenario).map(|(id, label, _)| (id.to_owned(), label.organizations.clone())).collect();
        for (id, organizations) in all {
            for organization in organizations {
                shelf.setting(&id, Some(&organization)).unwrap();
            }
        }
    }
}
