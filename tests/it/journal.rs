//! Records that are written, read back, cut off and spoilt.

use kunren::debrief::Debrief;
use kunren::exercise::{Command, Event, Refusal};
use kunren::journal::{Differs, Journal, Player, ReadError};
use kunren::session::Session;
use kunren::text::{Chronicle, Lang, Words};

use crate::world::{base, morning, notes};

fn file(count: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    notes(&base(), count).write(&mut bytes).expect("memory takes it");
    bytes
}

fn read(bytes: &[u8]) -> Result<Journal, ReadError> {
    Journal::read(bytes)
}

fn wrong(bytes: &[u8]) -> String {
    read(bytes).expect_err("this is no journal").to_string()
}

#[test]
fn a_record_reads_back_as_it_was_written() {
    let bytes = file(5);
    let journal = read(&bytes).unwrap();
    assert_eq!(journal.entries.len(), 5);
    assert_eq!(journal.torn_line, None);
    assert_eq!(journal.header.players(&journal.setting.names)[0].1, Player::Human);
    let mut again = Vec::new();
    journal.write(&mut again).unwrap();
    assert_eq!(bytes, again);
}

#[test]
fn a_record_cut_off_anywhere_in_its_last_line_is_whole_up_to_there() {
    let bytes = file(3);
    let last_line = bytes[..bytes.len() - 1].iter().rposition(|b| *b == b'\n').unwrap() + 1;
    for cut in last_line + 1..bytes.len() - 1 {
        let journal = read(&bytes[..cut]).unwrap();
        assert_eq!((journal.entries.len(), journal.torn_line), (2, Some(4)), "cut at {cut}");
    }
    // Only the line end is missing: the entry is there.
    let journal = read(&bytes[..bytes.len() - 1]).unwrap();
    assert_eq!((journal.entries.len(), journal.torn_line), (3, None));
}

#[test]
fn a_spoilt_record_says_which_line_and_why() {
    let good = String::from_utf8(file(3)).unwrap();
    let lines: Vec<&str> = good.lines().collect();
    let with = |line: usize, text: &str| {
        let mut lines = lines.clone();
        lines[line - 1] = text;
        wrong((lines.join("\n") + "\n").as_bytes())
    };
    assert_eq!(wrong(b""), "the file is empty");
    assert!(wrong(b"\n").starts_with("line 1 is not the header of a Kunren journal"));
    assert!(wrong(&[0xff, 0xfe, b'\n']).starts_with("line 1 is not UTF-8"));
    assert!(wrong(b"{}\n").contains("missing field `format`"));
    assert!(with(2, "").starts_with("line 2 is not an entry"));
    assert!(with(3, "{\"seq\":2}").starts_with("line 3 is not an entry: missing field"));
    assert_eq!(with(4, lines[2]), "line 4 holds entry 2, entry 3 should stand there");
    assert!(with(3, &lines[2].replace("\"csirt\"", "\"legla\"")).contains("no role is called \"legla\""));
    let newer = lines[0].replacen("\"format\":1", "\"format\":2", 1);
    assert_eq!(with(1, &newer), "the journal is in format 2, this program knows formats up to 1");
    let no_seat = "line 1 seats somebody in the role \"x\", which the scenario does not have";
    assert_eq!(with(1, &lines[0].replace("\"csirt\"", "\"x\"")), no_seat);
}

#[test]
fn lines_without_end_and_deep_nests_are_refused() {
    let header = String::from_utf8(file(0)).unwrap();
    let long = format!("{header}{}\n", "x".repeat(2 << 20));
    assert_eq!(wrong(long.as_bytes()), "line 2 is longer than 1048576 bytes");
    let deep = format!("{header}{}\n", "[".repeat(500_000));
    assert!(wrong(deep.as_bytes()).starts_with("line 2 is not an entry"));
    let endless = std::io::Read::take(std::io::repeat(b'{'), 1 << 30);
    let error = Journal::read(std::io::BufReader::new(endless)).unwrap_err();
    assert_eq!(error.to_string(), "line 1 is longer than 8388608 bytes");
}

#[test]
fn the_past_of_a_record_is_its_first_entries() {
    let journal = notes(&base(), 3);
    let past = journal.until(2).unwrap();
    assert!(matches!(&past.entries[1].command, Command::Note { words } if words.starts_with("note 2")));
    assert!(journal.until(4).is_none());
    assert!(journal.until(0).unwrap().entries.is_empty());
}

#[test]
fn deciding_again_gives_the_same_events_and_the_same_state() {
    let journal = morning();
    assert!(journal.entries.len() > 300 && journal.replay().ended().is_some());
    let exercise = journal.verify().unwrap();
    assert_eq!(exercise.state(), journal.replay().state());
    let mut bytes = Vec::new();
    journal.write(&mut bytes).unwrap();
    assert!(read(&bytes).unwrap().verify().is_ok());
}

#[test]
fn a_record_that_was_touched_differs_where_it_was_touched() {
    let mut journal = morning();
    let entry = journal.entries.iter_mut().find(|entry| entry.events.len() > 3).unwrap();
    entry.events.remove(2);
    let seq = entry.seq;
    let difference = journal.verify().unwrap_err();
    assert_eq!(difference.seq, seq);
    assert!(matches!(difference.differs, Differs::Event { index: 2, recorded: Some(_), decided: Some(_) }));

    let mut journal = morning();
    journal.entries[5].at += 1;
    assert!(matches!(journal.verify().unwrap_err().differs, Differs::Moment { .. }));

    let mut journal = morning();
    journal.entries[5].command = Command::Start;
    assert_eq!(journal.verify().unwrap_err().differs, Differs::Refused(Refusal::AlreadyStarted));
}

#[test]
fn a_record_is_told_in_both_languages() {
    let journal = morning();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let mut chronicle = Chronicle::new(&words, &journal.setting);
        let events: Vec<&Event> = journal.entries.iter().flat_map(|entry| &entry.events).collect();
        let told: Vec<String> = events.iter().filter_map(|event| chronicle.tell(event)).collect();
        assert!(told.len() > 20);
        assert!(told.iter().all(|line| !line.contains('{') && !line.ends_with(": ")), "{told:?}");
        assert_eq!(chronicle.now(), journal.replay().now());
    }
}

/// Numbers that look drawn; the same on every machine.
fn lot(state: &mut u64, below: usize) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    ((*state >> 33) as usize) % below
}

/// Keys of an event under which the number of a message, an action, a promise, a ticket or a notice stands.
const NUMBERS: [&str; 12] = [
    "message", "run", "promise", "ticket", "notice", "mapping", "question", "outcome", "arrival", "ring_out",
    "run_ends", "reply_to",
];

/// Each way in which one number of the line's events can be made one that is of nothing.
fn with_wrong_numbers(line: &str) -> Vec<String> {
    let events = line.find("\"events\":").expect("an entry has them");
    let keys = NUMBERS.iter().map(|key| format!("\"{key}\":"));
    let places = keys
        .flat_map(|key| line[events..].match_indices(&key).map(|(at, _)| events + at + key.len()).collect::<Vec<_>>());
    let wrong = places.filter_map(|at| {
        let len = line[at..].bytes().take_while(u8::is_ascii_digit).count();
        (len > 0).then(|| format!("{}250{}", &line[..at], &line[at + len..]))
    });
    wrong.collect()
}

#[test]
fn a_number_that_is_of_nothing_is_refused_where_it_stands() {
    let mut whole = Vec::new();
    morning().write(&mut whole).unwrap();
    let whole = String::from_utf8(whole).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    let mut num_wrong = 0;
    for (index, line) in lines.iter().enumerate().skip(1) {
        for spoilt in with_wrong_numbers(line) {
            num_wrong += 1;
            let mut lines = lines.clone();
            lines[index] = &spoilt;
            let told = wrong((lines.join("\n") + "\n").as_bytes());
            assert!(told.starts_with(&format!("line {} speaks of ", index + 1)), "{told}: {spoilt}");
        }
    }
    assert!(num_wrong > 40, "only {num_wrong} numbers were looked at");
}

#[test]
fn damage_anywhere_never_breaks_anything() {
    let mut whole = Vec::new();
    let journal = morning();
    journal.until(120).unwrap().write(&mut whole).unwrap();
    let header_len = whole.iter().position(|b| *b == b'\n').unwrap();
    let words = Words::new(Lang::En);
    let mut state = 7;
    let mut num_read = 0;
    for round in 0..400 {
        let mut bytes = whole.clone();
        // The header is most of the file; entries get their share.
        let first = if round % 4 == 0 { 0 } else { header_len };
        for _ in 0..=lot(&mut state, 3) {
            let at = first + lot(&mut state, bytes.len() - first);
            match lot(&mut state, 4) {
                0 => bytes[at] = lot(&mut state, 256) as u8,
                1 => bytes[at] = b"0123456789"[lot(&mut state, 10)],
                2 => drop(bytes.drain(at..(at + 1 + lot(&mut state, 40)).min(bytes.len()))),
                _ => bytes.truncate(at.max(1)),
            }
        }
        if let Ok(journal) = read(&bytes) {
            num_read += 1;
            // Whether it still decides as it stands does not matter, only that looking is safe.
            journal.verify().ok();
            Session::resume(&journal, None).expect("nothing is kept");
            Debrief::of(&journal);
            let mut chronicle = Chronicle::new(&words, &journal.setting);
            journal.entries.iter().flat_map(|entry| &entry.events).for_each(|event| drop(chronicle.tell(event)));
        }
    }
    assert!(num_read > 50, "only {num_read} were read: the damage is too great to test anything");
}
