//! Any bytes as a journal, or as its entries after the header of the busy day: they are refused with a reason, or read;
//! what was read is verified, replayed and gone on with.
#![no_main]

use std::sync::{Arc, LazyLock};

use kunren::journal::{Header, Journal, Player};
use kunren::scenario::{Setting, Source};
use kunren::session::Session;
use libfuzzer_sys::fuzz_target;

static HEADER: LazyLock<String> = LazyLock::new(|| {
    let texts = [
        include_str!("../../tests/data/small/busy.scenario.ron"),
        include_str!("../../tests/data/small/busy.organization.ron"),
        include_str!("../../tests/data/small/busy.playbook.ron"),
    ];
    let [a, b, c] = texts.map(|text| Source { path: "busy.ron".into(), text: text.into() });
    let setting = Arc::new(Setting::load(a, b, c).expect("the busy day is in order").0);
    let players: Vec<_> = setting.seats().map(|seat| (seat, Player::Human)).collect();
    Header::new(&setting, 7, &players).to_line()
});

fuzz_target!(|data: &[u8]| {
    let whole = data.starts_with(b"{\"format\"");
    let bytes = if whole { data.to_vec() } else { [HEADER.as_bytes(), b"\n", data].concat() };
    let journal = match Journal::read(bytes.as_slice()) {
        Ok(journal) => journal,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let mut written = Vec::new();
    journal.write(&mut written).expect("memory takes it");
    let again = Journal::read(written.as_slice()).expect("what is written can be read");
    assert!(again.entries == journal.entries);
    let verified = journal.verify().is_ok();
    let resumed = Session::resume(&journal, None).expect("nothing is kept, so nothing can fail to be kept");
    if verified {
        assert!(resumed.session.exercise().seq() >= journal.entries.len() as u32);
    }
});
