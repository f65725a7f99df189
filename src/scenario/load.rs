//! Text to `Setting`: all ids are declared first, then each item is read by itself, then the whole is checked.

use std::sync::Arc;

use jiff::civil::DateTime;

use super::check::{self, Ground};
use super::diagnostic::{Code, Report};
use super::names::Names;
use super::organization::Organization;
use super::playbook::Playbook;
use super::setting::{self, Setting, Source};
use super::story::Scenario;

pub(super) mod file;
mod item;
mod problem;
pub(super) mod reader;
mod sections;
mod sheet;
mod values;

use file::File;
use reader::Reader;
use sections::SECTIONS;
pub use sheet::Sheet;

/// Names that the three files begin with.
const FILE_NAMES: [&str; 3] = ["Scenario", "Organization", "Playbook"];

impl Setting {
    /// Reads a scenario on an organization with a playbook. All mistakes of all three files are reported at once;
    /// the report that comes with a setting holds warnings only.
    pub fn load(scenario: Source, organization: Source, playbook: Source) -> Result<(Self, Report), Report> {
        let sources = [scenario, organization, playbook];
        let mut report = Report::default();
        let parts = parts_of(&sources, &mut report);
        match parts {
            Some(parts) if !report.has_errors() => {
                let Parts { scenario, organization, playbook, names, start } = parts;
                let setting = Self::assemble(scenario, organization, playbook, names, sources, start);
                Ok((setting, report))
            }
            _ => Err(report),
        }
    }
}

/// Everything that was read. Without errors in the report, it is whole.
pub(super) struct Parts {
    pub(super) scenario: Scenario,
    pub(super) organization: Organization,
    pub(super) playbook: Playbook,
    pub(super) names: Arc<Names>,
    pub(super) start: DateTime,
}

fn parts_of(sources: &[Source; 3], report: &mut Report) -> Option<Parts> {
    let [a, b, c] = [0, 1, 2].map(|i| File::open(&sources[i], FILE_NAMES[i], report));
    let files = [a?, b?, c?];
    let mut names = Names::new();
    let mut are_unique = true;
    for (file, sections) in files.iter().zip(SECTIONS) {
        sections::check_fields(file, sections, report);
        are_unique &= sections::declare(file, sections, &mut names, report);
        check::texts(file, report);
    }
    let names = Arc::new(names);
    let mut reader = Reader::new(&files, &names, report);
    let (scenario, of_scenario) = reader.read(0, values::scenario);
    let (organization, of_organization) = reader.read(1, values::organization);
    let (playbook, of_playbook) = reader.read(2, values::playbook);
    let is_whole = reader.is_whole && are_unique;
    let (scenario, organization, playbook) = (scenario?, organization?, playbook?);
    let start = start_of(&files[0], &scenario, report);
    let ground = Ground {
        scenario: &scenario,
        organization: &organization,
        playbook: &playbook,
        names: &names,
        files: &files,
        kept: &[of_scenario, of_organization, of_playbook],
        start_of_day: start.map_or(0, setting::start_of_day),
    };
    check::values(&ground, is_whole && start.is_some(), report);
    Some(Parts { scenario, organization, playbook, names, start: start? })
}

/// STARTEX, local time.
fn start_of(file: &File<'_>, scenario: &Scenario, report: &mut Report) -> Option<DateTime> {
    let start = DateTime::strptime("%Y-%m-%d %H:%M", &*scenario.about.start);
    if start.is_err() {
        let about = file.section("about")?;
        let place = file.field(about.value, "start").map_or(about.value, |field| field.value);
        let wrong = file.wrong(Code::BadValue, file.range(place), "this is not a date and time");
        report.push(wrong.with_help("written like \"2026-06-09 06:30\""));
    }
    start.ok()
}
