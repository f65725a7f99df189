//! The scenarios that are in the program, each on the organizations that it is made for.

use std::sync::{Arc, LazyLock};

use kunren::scenario::{Setting, Source};

macro_rules! files {
    ($($name:literal),*) => { [$(($name, include_str!(concat!("../../scenarios/", $name)))),*] };
}

/// Scenario, organization, playbook.
pub(crate) const FILES: [[(&str, &str); 3]; 4] = [
    files!["no-evidence.scenario.ron", "minato-unprepared.organization.ron", "ransomware.playbook.ron"],
    files!["no-evidence.scenario.ron", "minato-prepared.organization.ron", "ransomware.playbook.ron"],
    files!["first-drill.scenario.ron", "tsubaki.organization.ron", "account-takeover.playbook.ron"],
    files![
        "template/my-scenario.scenario.ron",
        "template/my-company.organization.ron",
        "template/my-playbook.playbook.ron"
    ],
];

/// All of them, loaded once.
pub(crate) fn settings() -> &'static [Arc<Setting>; 4] {
    static SETTINGS: LazyLock<[Arc<Setting>; 4]> = LazyLock::new(|| {
        FILES.map(|files| {
            let [a, b, c] = files.map(|(path, text)| Source { path: path.into(), text: text.into() });
            match Setting::load(a, b, c) {
                Ok((setting, _)) => Arc::new(setting),
                Err(report) => panic!("{report}"),
            }
        })
    });
    &SETTINGS
}

/// The first one on this organization.
pub(crate) fn on(organization: &str) -> &'static Arc<Setting> {
    let is_it = |setting: &&Arc<Setting>| &*setting.organization.company.id == organization;
    settings().iter().find(is_it).expect("it is in the program")
}
