//! Pausing, changing the speed and jumping never change what happens or when.

use kunren::exercise::{By, Command, State};
use kunren::journal::Player;
use kunren::scenario::time::Secs;
use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, proptest};

use super::{POLICIES, cases, course, one_of, session};

/// The state without the numbers of journal entries, which depend on how often the clock was asked.
fn without_numbers(state: &State) -> String {
    let mut text = format!("{state:?}");
    for key in ["seq: ", "num_planned: "] {
        let parts: Vec<&str> = text.split(key).collect();
        let rest = |part: &&str| part.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned();
        text = parts[0].to_owned() + &parts[1..].iter().map(rest).collect::<Vec<_>>().join("·");
    }
    text
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn it_does_not_matter_in_how_many_pieces_time_passes(
        which in any::<usize>(), seed in any::<u64>(), player in 0..POLICIES.len(), pieces in vec(any::<u32>(), 1..60)
    ) {
        let setting = one_of(which);
        let end = setting.end_secs();
        let (mut whole, whole_kept) = session(setting, seed, POLICIES[player]);
        whole.run_to_end().expect("it is kept in memory");

        let (mut cut, cut_kept) = session(setting, seed, POLICIES[player]);
        cut.submit(By::Clock, &Command::Start).expect("it starts");
        let mut moments: Vec<Secs> = pieces.iter().map(|piece| piece % end).collect();
        moments.sort_unstable();
        for moment in moments.into_iter().chain([end]) {
            cut.run_to(moment.max(cut.exercise().now())).expect("it is kept in memory");
        }

        let (a, b) = (course(&whole_kept.entries()), course(&cut_kept.entries()));
        let first = a.iter().zip(&b).position(|(a, b)| a != b);
        prop_assert!(a == b, "other things happen from {:?} on: {:?} / {:?}", first, first.map(|i| &a[i]), first.map(|i| &b[i]));
        prop_assert!(whole.exercise().ended().is_some());
        prop_assert!(without_numbers(whole.exercise().state()) == without_numbers(cut.exercise().state()));
    }

    #[test]
    fn people_who_do_the_same_at_the_same_moments_see_the_same(
        seed in any::<u64>(), pauses in vec(0_u32..36_000, 0..40), deeds in vec(0_u32..36_000, 1..20)
    ) {
        // A person writes a note at some moments; at others the clock only stops for a while.
        let setting = super::busy();
        let run = |pauses: &[u32]| {
            let (mut session, kept) = session(setting, seed, Player::Textbook);
            session.submit(By::Clock, &Command::Start).expect("it starts");
            let mut moments: Vec<(u32, bool)> = deeds.iter().map(|at| (*at, true)).collect();
            moments.extend(pauses.iter().map(|at| (*at, false)));
            moments.sort_unstable();
            moments.dedup();
            let by = By::Role(setting.seats().next().expect("a seat"));
            for (at, does) in moments {
                session.run_to(at.max(session.exercise().now())).expect("it is kept in memory");
                if does && session.exercise().ended().is_none() {
                    session.submit(by, &Command::Note { words: "again".into() }).expect("a note can be written");
                }
            }
            session.run_to_end().expect("it is kept in memory");
            (course(&kept.entries()), without_numbers(session.exercise().state()))
        };
        prop_assert!(run(&pauses) == run(&[]));
    }
}
