//! Whatever the checks accept can be played to its end.

use kunren::journal::{Player, Reader};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assume, proptest};

use super::{BUSY, cases, load, session};

/// A change to the files of the busy day.
#[derive(Debug, Clone, Copy)]
enum Change {
    /// One item of a list is gone.
    Drop(u16),
    /// One item stands there again, under another id.
    Twice(u16),
    /// A text in quotes that is a time is another one.
    Time(u16, u16),
    /// A name in quotes is another one that stands in quotes somewhere.
    Name(u16, u16),
    /// A number is another one.
    Number(u16, u16),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = (0_u8..8, any::<u16>(), any::<u16>()).prop_map(|(kind, a, b)| match kind {
        0 => Change::Drop(a),
        1 => Change::Twice(a),
        2..=4 => Change::Time(a, b),
        5 => Change::Name(a, b),
        _ => Change::Number(a, b),
    });
    vec(change, 1..5)
}

fn changed(mut texts: [String; 3], changes: &[Change]) -> [String; 3] {
    for change in changes {
        let number = match change {
            Change::Drop(a) | Change::Twice(a) | Change::Time(a, _) | Change::Name(a, _) | Change::Number(a, _) => *a,
        };
        let text = &mut texts[if number.is_multiple_of(3) { 1 } else { 0 }];
        *text = change.made_in(text);
    }
    texts
}

impl Change {
    fn made_in(self, text: &str) -> String {
        match self {
            Self::Drop(which) => in_items(text, which, |_| String::new()),
            Self::Twice(which) => in_items(text, which, |item| {
                let again = item.replacen("id: \"", "id: \"again_", 1);
                format!("{item}{again}")
            }),
            Self::Time(which, to) => {
                let spans = ["0s", "1s", "1m", "45m", "6h", "11h", "3d"];
                let moments = ["08:00", "08:01", "12:34", "17:59", "18:00", "D2 09:00"];
                let is_span =
                    |word: &str| word.ends_with(['s', 'm', 'h']) && word.starts_with(|c: char| c.is_ascii_digit());
                let text = in_quotes(text, which, is_span, spans[usize::from(to) % spans.len()]);
                if to % 3 > 0 {
                    text
                } else {
                    in_quotes(
                        &text,
                        which,
                        |word| word.contains(':') && word.len() == 5,
                        moments[usize::from(to) % moments.len()],
                    )
                }
            }
            Self::Name(which, to) => {
                let names: Vec<&str> = text.split('"').skip(1).step_by(2).filter(|word| is_name(word)).collect();
                let other = names[usize::from(to) % names.len()].to_owned();
                in_quotes(text, which, is_name, &other)
            }
            Self::Number(which, to) => {
                let numbers = ["0", "1", "2", "7", "50", "100", "255", "65535", "4000000000"];
                let mut parts: Vec<String> = Vec::new();
                for part in text.split_inclusive([' ', ',', '(', ')']) {
                    parts.push(part.to_owned());
                }
                let digits = |part: &str| {
                    part.trim_end_matches([',', ')', ' ']).chars().all(|c| c.is_ascii_digit()) && part.len() > 1
                };
                let places: Vec<usize> = (0..parts.len()).filter(|i| digits(&parts[*i])).collect();
                let place = places[usize::from(which) % places.len()];
                let end: String = parts[place].chars().skip_while(char::is_ascii_digit).collect();
                parts[place] = format!("{}{end}", numbers[usize::from(to) % numbers.len()]);
                parts.concat()
            }
        }
    }
}

fn is_name(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !word.is_empty()
}

/// Items begin in the ninth column with a bracket, and end where it is closed.
fn in_items(text: &str, which: u16, change: impl Fn(&str) -> String) -> String {
    let mut items: Vec<(usize, usize)> = Vec::new();
    let (mut at, mut begun) = (0, None);
    for line in text.split_inclusive('\n') {
        let is_whole = line.starts_with("        (") && line.trim_end().ends_with("),");
        let begins = line.trim_end() == "        (";
        let ends = line.trim_end() == "        ),";
        match begun {
            None if is_whole => items.push((at, at + line.len())),
            None if begins => begun = Some(at),
            Some(from) if ends => {
                items.push((from, at + line.len()));
                begun = None;
            }
            _ => {}
        }
        at += line.len();
    }
    let (from, to) = items[usize::from(which) % items.len()];
    format!("{}{}{}", &text[..from], change(&text[from..to]), &text[to..])
}

/// Puts other words into one pair of quotes of those whose words fit.
fn in_quotes(text: &str, which: u16, fits: impl Fn(&str) -> bool, new: &str) -> String {
    let mut parts: Vec<&str> = text.split('"').collect();
    let places: Vec<usize> = (1..parts.len()).step_by(2).filter(|i| fits(parts[*i])).collect();
    parts[places[usize::from(which) % places.len()]] = new;
    parts.join("\"")
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn whatever_the_checks_accept_is_played_to_its_end(changes in changes(), seed in any::<u64>()) {
        let texts = changed(BUSY.map(|(_, text)| text.to_owned()), &changes);
        let files = [0, 1, 2].map(|i| (BUSY[i].0, texts[i].as_str()));
        let loaded = load(files);
        prop_assume!(loaded.is_ok());
        let setting = loaded.expect("it was accepted");
        for player in [Player::Random, Player::Textbook] {
            let (mut session, kept) = session(&setting, seed, player);
            session.run_to_end().expect("it is kept in memory");
            prop_assert!(session.exercise().ended().is_some(), "{:?} does not come to an end", player);
            let mut journal = Reader::begin(&session.header().to_line()).expect("the header is good").finish();
            journal.entries = kept.entries();
            prop_assert!(journal.verify().is_ok());
        }
    }

    #[test]
    fn whatever_the_checks_accept_is_the_same_written_anew(changes in changes()) {
        let texts = changed(BUSY.map(|(_, text)| text.to_owned()), &changes);
        let loaded = load([0, 1, 2].map(|i| (BUSY[i].0, texts[i].as_str())));
        prop_assume!(loaded.is_ok());
        let setting = loaded.expect("it was accepted");
        let written = setting.to_source_texts();
        let again = load([0, 1, 2].map(|i| (BUSY[i].0, written[i].as_str())));
        prop_assert!(again.is_ok(), "{}\n{}", again.expect_err("it is not"), written[0]);
        let again = again.expect("it is");
        prop_assert!(again.scenario == setting.scenario && again.organization == setting.organization && again.playbook == setting.playbook);
        prop_assert!(again.to_source_texts() == written);
    }
}
