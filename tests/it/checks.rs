//! What authors are told about their files.

mod pages;

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
  base.scenario.ron:83:18
   83 |             to: [\"managment\"],
      |                  ^^^^^^^^^^^ did you mean \"management\"?
  help: such ids are declared in `roles` (base.scenario.ron:16)
";
    assert_eq!(report.to_string(), expect);
    assert!(report.has(Code::UnknownId));
}
