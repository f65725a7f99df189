//! What authors are told about their files.

pub(crate) mod pages;
mod reach;
mod robust;

use std::fs;
use std::path::PathBuf;

use kunren::scenario::{Code, Report, Setting, Source};

const BASE: [(&str, &str); 3] = [
    ("base.scenario.ron", include_str!("../data/checks/base.scenario.ron")),
    ("base.organization.ron", include_str!("../data/checks/base.organization.ron")),
    ("base.playbook.ron", include_str!("../data/checks/base.playbook.ron")),
];

fn base() -> [Source; 3] {
    BASE.map(|(path, text)| Source { path: path.into(), text: text.into() })
}

fn load([scenario, organization, playbook]: [Source; 3]) -> Result<(Setting, Report), Report> {
    Setting::load(scenario, organization, playbook)
}

/// The base with `old` replaced by `new` once, in whichever file it stands.
fn with(changes: &[(&str, &str)]) -> [Source; 3] {
    let mut sources = base();
    for (old, new) in changes {
        let holder = sources.iter_mut().find(|source| source.text.contains(old)).expect("the base holds this");
        holder.text = holder.text.replacen(old, new, 1).into();
    }
    sources
}

/// What an author would read: code, line and column, message.
fn told(changes: &[(&str, &str)]) -> Vec<String> {
    let report = match load(with(changes)) {
        Ok((_, warnings)) => warnings,
        Err(report) => report,
    };
    let line = |d: &kunren::scenario::Diagnostic| {
        let meant = d.did_you_mean.as_ref().map_or(String::new(), |word| format!(" ({word}?)"));
        let word: String = d.line_text.chars().skip(d.place.col - 1).take(d.place.end_col - d.place.col).collect();
        format!("{} at {word}: {}{meant}", d.code.as_str(), d.message)
    };
    report.diagnostics().iter().map(line).collect()
}

#[test]
fn the_base_is_without_fault() {
    match load(base()) {
        Ok((setting, report)) => {
            assert!(report.is_empty(), "{report}");
            assert_eq!(setting.scenario.injects.len(), 3);
        }
        Err(report) => panic!("{report}"),
    }
}

#[test]
fn all_mistakes_of_an_item_and_of_all_items_are_told_at_once() {
    let told = told(&[
        ("after: \"5m\"", "aftr: \"5m\""),
        ("within: \"15m\",\n            otherwise", "within: \"15\",\n            otherwise"),
        ("(id: \"wait\", label: (ja: \"待つ\", en: \"Wait\"),", "(id: \"wait\","),
        ("kind: Internal", "kind: Intern"),
        ("kind: Phone,", ""),
        ("owner: \"csirt\"", "owner: \"csrit\""),
    ]);
    let expect = [
        "K004 at (: the field `kind` is missing in this channel",
        "K008 at \"csrit\": no role is called \"csrit\" (csirt?)",
        "K003 at aftr: there is no field `aftr` in this inject (after?)",
        "K004 at (: the field `label` is missing in this choice",
        "K005 at \"15\": expected a duration such as \"45s\", \"15m\", \"1h30m\" or \"3d\"",
        "K005 at Intern: `Intern` is not a word that fits here (Internal?)",
    ];
    assert_eq!(told, expect);
}

#[test]
fn an_unknown_id_is_pointed_at_with_what_was_meant() {
    let report = load(with(&[("to: [\"management\"]", "to: [\"managment\"]")])).unwrap_err();
    let expect = "\
error[K008]: no role is called \"managment\"
  base.scenario.ron:85:18
   85 |             to: [\"managment\"],
      |                  ^^^^^^^^^^^ did you mean \"management\"?
  help: such ids are declared in `roles` (base.scenario.ron:16)
";
    assert_eq!(report.to_string(), expect);
    assert!(report.has(Code::UnknownId));
}

#[test]
fn a_preparation_automates_steps_that_there_are() {
    let told = told(&[("    readiness: [\n        (", "    readiness: [\n        (automates: [0, 16, 17], ")]);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.iter().all(|line| line.starts_with("K015 at ")), "{told:?}");
    assert!(told[0].contains(" 0") && told[1].contains("17"), "{told:?}");
}

/// Every shipped scenario on each organization that it is made for, with its playbook.
fn shipped() -> Vec<[Source; 3]> {
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<String> = Vec::new();
    let entries = fs::read_dir(&dir).expect("scenarios are shipped");
    files.extend(entries.map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned()));
    files.sort();
    let source = |name: &str| {
        let text = fs::read_to_string(dir.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        Source { path: name.into(), text: text.into() }
    };
    let mut all = Vec::new();
    for scenario in files.iter().filter(|name| name.ends_with(".scenario.ron")) {
        let text = source(scenario).text;
        let playbook = between(&text, "playbook: \"", "\"");
        let organizations = between(&text, "organizations: [", "]");
        for organization in organizations.split(',').map(|id| id.trim().trim_matches('"')).filter(|id| !id.is_empty()) {
            let organization = source(&format!("{organization}.organization.ron"));
            all.push([source(scenario), organization, source(&format!("{playbook}.playbook.ron"))]);
        }
    }
    all
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).expect("`about` says it").1;
    rest.split_once(after).expect("and ends").0
}

#[test]
fn shipped_scenarios_have_no_errors() {
    for sources in shipped() {
        if let Err(report) = load(sources) {
            panic!("{report}");
        }
    }
}

#[test]
fn a_setting_written_and_read_again_is_the_same() {
    let mut all = shipped();
    all.push(base());
    for sources in all {
        let paths = [0, 1, 2].map(|i| sources[i].path.clone());
        let (setting, _) = load(sources).unwrap_or_else(|report| panic!("{report}"));
        let mut texts = setting.to_source_texts().into_iter();
        let written = paths.map(|path| Source { path, text: texts.next().unwrap_or_default().into() });
        let (again, _) = load(written).unwrap_or_else(|report| panic!("{report}"));
        assert!(setting.names == again.names, "{}: names", setting.sources[0].path);
        assert!(setting.scenario == again.scenario, "{}: scenario", setting.sources[0].path);
        assert!(setting.organization == again.organization, "{}: organization", setting.sources[0].path);
        assert!(setting.playbook == again.playbook, "{}: playbook", setting.sources[0].path);
    }
}
