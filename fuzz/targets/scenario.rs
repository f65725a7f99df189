//! Any text as one of the three files: it is loaded or refused with reasons; what is loaded is written and read again,
//! and played by chance for a while.
#![no_main]

use std::sync::Arc;

use kunren::journal::Player;
use kunren::scenario::{Setting, Source};
use kunren::session::Session;
use libfuzzer_sys::fuzz_target;

/// The other two files are those of the busy day.
const FILES: [(&str, &str); 3] = [
    ("Scenario(", include_str!("../../tests/data/small/busy.scenario.ron")),
    ("Organization(", include_str!("../../tests/data/small/busy.organization.ron")),
    ("Playbook(", include_str!("../../tests/data/small/busy.playbook.ron")),
];

/// Letters from roles by chance can go on for years of exercise time; a fuzzer has better things to do.
const SECS_MAX: u32 = 4 * 3_600;

fn load(texts: [&str; 3]) -> Option<Setting> {
    let [a, b, c] = texts.map(|text| Source { path: "fuzz.ron".into(), text: text.into() });
    match Setting::load(a, b, c) {
        Ok((setting, _)) => Some(setting),
        Err(report) => {
            assert!(report.has_errors(), "refused without a reason");
            // What an author would read must be there, whatever the text is.
            assert!(!report.to_string().is_empty());
            None
        }
    }
}

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let file = FILES.iter().position(|(head, _)| text.contains(head)).unwrap_or(0);
    let mut texts = FILES.map(|(_, text)| text);
    texts[file] = text;
    let Some(setting) = load(texts) else { return };
    let written = setting.to_source_texts();
    let again = load(written.each_ref().map(String::as_str)).expect("what is written can be read");
    assert!(again.scenario == setting.scenario && again.organization == setting.organization);
    assert!(again.playbook == setting.playbook);
    let setting = Arc::new(setting);
    let players: Vec<_> = setting.seats().map(|seat| (seat, Player::Random)).collect();
    let mut session = Session::new(setting.clone(), 1, &players, None);
    session.submit(kunren::exercise::By::Clock, &kunren::exercise::Command::Start).expect("a new exercise starts");
    session.run_to(setting.end_secs().min(SECS_MAX)).expect("nothing is kept, so nothing can fail to be kept");
});
