//! What a debrief says about runs whose truth is known.

use std::sync::{Arc, Mutex};

use kunren::debrief::Debrief;
use kunren::journal::{Entry, Journal, Keep, KeepError, Player, Reader};
use kunren::report::{Format, render};
use kunren::scenario::{Setting, Source};
use kunren::session::Session;
use kunren::text::{Lang, Words};

/// Keeps entries where the test can read them.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<Entry>>>);

impl Keep for Shared {
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError> {
        self.0.lock().expect("one thread").push(entry.clone());
        Ok(())
    }
}

fn source(path: &str) -> Source {
    let text = std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect("the file is there");
    Source { path: path.into(), text: text.into() }
}

fn load(paths: [&str; 3]) -> Arc<Setting> {
    let [scenario, organization, playbook] = paths.map(source);
    match Setting::load(scenario, organization, playbook) {
        Ok((setting, _)) => Arc::new(setting),
        Err(report) => panic!("{report}"),
    }
}

fn first_drill() -> Arc<Setting> {
    load([
        "scenarios/first-drill.scenario.ron",
        "scenarios/tsubaki.organization.ron",
        "scenarios/account-takeover.playbook.ron",
    ])
}

/// The record of a run by the same stand-in in every seat.
fn played(setting: &Arc<Setting>, player: Player, seed: u64) -> Journal {
    let players: Vec<_> = setting.seats().map(|seat| (seat, player)).collect();
    let kept = Shared::default();
    let mut session = Session::new(setting.clone(), seed, &players, Some(Box::new(kept.clone())));
    session.run_to_end().expect("memory keeps everything");
    let mut journal = Reader::begin(&session.header().to_line()).expect("the header is good").finish();
    journal.entries = kept.0.lock().expect("one thread").clone();
    journal
}

#[test]
fn look() {
    let setting = first_drill();
    for (name, player) in [("textbook", Player::Textbook), ("story", Player::Story), ("random", Player::Random)] {
        let journal = played(&setting, player, 1);
        let debrief = Debrief::of(&journal);
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for format in Format::ALL {
                let text = render(&journal, &debrief, &words, format, None);
                std::fs::write(format!("/tmp/dbg/{name}.{}.{}", lang.code(), format.name()), text).unwrap();
            }
        }
    }
}
