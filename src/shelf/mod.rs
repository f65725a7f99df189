//! Which scenarios, organizations, playbooks and plans there are: shipped inside the program, or in folders.

pub mod files;
mod label;

pub use label::{Kind, Label};

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::scenario::{Report, Setting, Source};

macro_rules! shipped {
    ($($name:literal,)*) => {
        &[$(($name, include_str!(concat!("../../scenarios/", $name)))),*]
    };
}

/// Everything in `scenarios/` besides the template; a test compares.
pub const SHIPPED: &[(&str, &str)] = shipped! {
    "account-takeover.playbook.ron",
    "failures.stories.ron",
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
pub const TEMPLATE: &[(&str, &str)] = shipped! {
    "template/my-company.organization.ron",
    "template/my-playbook.playbook.ron",
    "template/my-scenario.plan.ron",
    "template/my-scenario.scenario.ron",
};

/// Why a file cannot be had.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "fields are named after what they are")]
pub enum ShelfError {
    /// Nothing is there.
    #[error("there is no file {}", .path.display())]
    NoFile { path: PathBuf },
    /// A folder is there.
    #[error("{} is a folder", .path.display())]
    IsFolder { path: PathBuf },
    /// The system does not let us read it.
    #[error("{} cannot be read", .path.display())]
    Read { source: io::Error, path: PathBuf },
    /// Nobody writes scenarios of this size.
    #[error("{} is larger than {bytes_max} bytes", .path.display())]
    TooLarge { path: PathBuf, bytes_max: usize },
    /// Not UTF-8.
    #[error("{} is not text", .path.display())]
    NotText { path: PathBuf },
    /// A file of ours, but not of the kind that was asked for.
    #[error("{} is something else", .path.display())]
    OtherKind { path: PathBuf, asked: Kind },
    /// No file has this id.
    #[error("nothing is called {}", .0.name)]
    Unknown(Box<Unknown>),
    /// The files have errors in them.
    #[error("the files have errors")]
    Faulty { report: Box<Report> },
}

/// An id that nothing has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// What was asked for.
    pub kind: Kind,
    /// By this id.
    pub name: String,
    /// Ids that there are.
    pub known: Vec<String>,
    /// The one that was probably meant.
    pub meant: Option<String>,
}

impl ShelfError {
    /// What the system says of a path.
    pub fn of(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::NoFile { path },
            io::ErrorKind::IsADirectory => Self::IsFolder { path },
            _ => Self::Read { source, path },
        }
    }
}

/// Files by kind and id; what is added later takes the place of what was there.
#[derive(Debug)]
pub struct Shelf {
    files: BTreeMap<(Kind, String), (Label, Source)>,
}

impl Shelf {
    /// The shipped files, and those of a folder.
    pub fn open(folder: Option<&Path>) -> Result<Self, ShelfError> {
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
    pub fn add(&mut self, source: Source) {
        if let Some(label) = Label::of(&source.text) {
            let id = if label.id.is_empty() { stem(&source.path) } else { label.id.clone() };
            self.files.insert((label.kind, id), (label, source));
        }
    }

    /// Adds what lies beside a file.
    pub fn add_neighbours(&mut self, path: &Path) {
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
    pub fn all(&self, kind: Kind) -> impl Iterator<Item = (&str, &Label, &Source)> {
        let of_kind = self.files.iter().filter(move |((this, _), _)| *this == kind);
        of_kind.map(|((_, id), (label, source))| (id.as_str(), label, source))
    }

    fn find(&self, kind: Kind, id: &str) -> Option<&(Label, Source)> {
        self.files.get(&(kind, id.to_owned()))
    }

    /// The scenario with this id, or in this file; then what lies beside it can be called by its id as well.
    pub fn scenario(&mut self, which: &str) -> Result<(Label, Source), ShelfError> {
        if let Some(found) = self.find(Kind::Scenario, which) {
            return Ok(found.clone());
        }
        self.by_path(Kind::Scenario, which)
    }

    /// The plan with this name, or in this file; then what lies beside it can be called by its id as well.
    pub fn plan(&mut self, which: &str) -> Result<Source, ShelfError> {
        match self.find(Kind::Plan, which) {
            Some((_, source)) => Ok(source.clone()),
            None => Ok(self.by_path(Kind::Plan, which)?.1),
        }
    }

    /// The file at a path. What is no path is an unknown id.
    fn by_path(&mut self, kind: Kind, which: &str) -> Result<(Label, Source), ShelfError> {
        let path = Path::new(which);
        if !path.exists() && !which.contains(['/', '\\']) && !which.contains(".ron") {
            return Err(self.unknown(kind, which));
        }
        let source = files::read(path)?;
        self.add_neighbours(path);
        // Plans lie in a folder beside their scenario.
        if let Some(folder) = path.parent().filter(|_| kind == Kind::Plan) {
            self.add_neighbours(folder);
        }
        match Label::of(&source.text).filter(|label| label.kind == kind) {
            Some(label) => Ok((label, source)),
            None => Err(ShelfError::OtherKind { path: path.into(), asked: kind }),
        }
    }

    fn unknown(&self, kind: Kind, which: &str) -> ShelfError {
        let known: Vec<String> = self.all(kind).map(|(id, ..)| id.to_owned()).collect();
        let nearest = known.iter().min_by_key(|known| strsim::osa_distance(which, known));
        let meant = nearest.filter(|known| strsim::osa_distance(which, known) <= 2 + which.len() / 4).cloned();
        ShelfError::Unknown(Box::new(Unknown { kind, name: which.to_owned(), known, meant }))
    }

    /// The three files of a scenario on an organization (its first one when none is named).
    pub fn sources(&mut self, scenario: &str, organization: Option<&str>) -> Result<[Source; 3], ShelfError> {
        let (label, scenario) = self.scenario(scenario)?;
        let organization = match organization {
            Some(path) if self.find(Kind::Organization, path).is_none() => self.by_path(Kind::Organization, path)?.1,
            which => self.organization(&label, which)?,
        };
        Ok([scenario, organization, self.playbook(&label)?])
    }

    /// The organization with this id, else the first one that a scenario is made for.
    pub fn organization(&self, scenario: &Label, id: Option<&str>) -> Result<Source, ShelfError> {
        let id = id.or(scenario.organizations.first().map(String::as_str)).unwrap_or_default();
        let found = self.find(Kind::Organization, id).map(|(_, source)| source.clone());
        found.ok_or_else(|| self.unknown(Kind::Organization, id))
    }

    /// The playbook that a scenario is held against.
    pub fn playbook(&self, scenario: &Label) -> Result<Source, ShelfError> {
        let id = &scenario.playbook;
        let found = self.find(Kind::Playbook, id).map(|(_, source)| source.clone());
        found.ok_or_else(|| self.unknown(Kind::Playbook, id))
    }

    /// A scenario on an organization, ready to be played.
    pub fn setting(&mut self, scenario: &str, organization: Option<&str>) -> Result<Arc<Setting>, ShelfError> {
        let [scenario, organization, playbook] = self.sources(scenario, organization)?;
        match Setting::load(scenario, organization, playbook) {
            Ok((setting, _warnings)) => Ok(Arc::new(setting)),
            Err(report) => Err(ShelfError::Faulty { report: Box::new(report) }),
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
        assert_eq!(sorted, there, "src/shelf/mod.rs lists what is shipped");
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
