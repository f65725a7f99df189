//! The facilitator's guide: what it calls by name is on the screen, its pictures are there, and both languages say the same.

use crate::source::{files, root, text};

const GUIDES: [(&str, &str); 2] = [("en", "docs/facilitator.md"), ("ja", "docs/facilitator.ja.md")];

/// What stands between two of these marks.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close)).map(|(inside, _)| inside).collect()
}

/// Everything that a screen says in this language, and titles of scenarios.
fn said(lang: &str) -> Vec<String> {
    let sentences = files(&format!("assets/locales/{lang}"), ".ftl").into_iter().map(|path| text(&path));
    let sentences = sentences.flat_map(|text| {
        let values = text.lines().filter_map(|line| line.split_once(" = ")).map(|(_, value)| value.to_owned());
        values.collect::<Vec<_>>()
    });
    let scenarios = files("scenarios", ".ron").into_iter().map(|path| text(&path));
    let titles = scenarios.flat_map(|text| {
        let titles = text.lines().filter(|line| line.trim_start().starts_with("title:"));
        titles.flat_map(|line| between(line, &format!("{lang}: \""), "\"")).map(str::to_owned).collect::<Vec<_>>()
    });
    sentences.chain(titles).collect()
}

#[test]
fn names_in_bold_stand_on_the_screen() {
    for (lang, path) in GUIDES {
        let said = said(lang);
        let guide = text(path);
        let bold: Vec<&str> = guide.split("**").skip(1).step_by(2).collect();
        assert!(bold.len() > 20, "{path} names what is on the screen");
        for name in bold {
            assert!(said.iter().any(|sentence| sentence == name), "{path}: nothing is called “{name}”");
        }
    }
}

#[test]
fn its_pictures_are_there_and_both_languages_show_the_same() {
    let shown = GUIDES.map(|(lang, path)| {
        let guide = text(path);
        let pictures: Vec<String> = between(&guide, "](pictures/", ")").into_iter().map(str::to_owned).collect();
        for name in &pictures {
            assert!(root().join("docs/pictures").join(name).is_file(), "{path}: {name} is missing");
        }
        let heads = guide.lines().filter(|line| line.starts_with('#')).count();
        let names: Vec<String> = pictures.iter().map(|name| name.replace(&format!("-{lang}.png"), "")).collect();
        (names, heads)
    });
    assert_eq!(shown[0], shown[1]);
    assert!(shown[0].0.len() >= 8, "{:?}", shown[0].0);
}
