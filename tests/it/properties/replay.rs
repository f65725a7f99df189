//! Any sequence of commands replays to the same bytes, by deciding again and by events alone; refusals change nothing.

use std::sync::Arc;

use kunren::exercise::{By, Command, Exercise};
use kunren::journal::{Entry, Header, Journal, Player, Reader};
use kunren::scenario::Setting;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use super::wishes::{Wish, wishes};
use super::{POLICIES, all, cases, one_of, session};

/// Carries out one wish after the other, and keeps what was not refused.
fn played(setting: &Arc<Setting>, seed: u64, wishes: &[Wish]) -> (Exercise, Journal) {
    let players: Vec<_> = setting.seats().map(|seat| (seat, Player::Human)).collect();
    let header = Header::new(setting, seed, &players);
    let mut journal = Reader::begin(&header.to_line()).expect("the header is good").finish();
    let mut exercise = Exercise::new(journal.setting.clone(), seed);
    let start = (By::Clock, Command::Start);
    let mut next = Some(start);
    let mut wishes = wishes.iter();
    while let Some((by, command)) = next {
        let (at, before) = (exercise.now(), exercise.state().clone());
        match exercise.handle(by, &command) {
            Ok(events) => journal.entries.push(Entry { seq: exercise.seq(), at, by, command, events }),
            Err(refusal) => assert!(*exercise.state() == before, "{refusal:?} changed something: {command:?}"),
        }
        next = wishes.next().map(|wish| wish.command(&exercise));
    }
    (exercise, journal)
}

fn bytes(journal: &Journal) -> Vec<u8> {
    let mut bytes = Vec::new();
    journal.write(&mut bytes).expect("memory takes it");
    bytes
}

/// The record that the same commands make now.
fn decided_again(journal: &Journal) -> Journal {
    let mut again = Reader::begin(&journal.header.to_line()).expect("the header is good").finish();
    let mut exercise = Exercise::new(again.setting.clone(), journal.header.seed);
    for Entry { seq, by, command, .. } in journal.entries.iter().cloned() {
        let at = exercise.now();
        let events = exercise.handle(by, &command).expect("it was not refused the first time");
        again.entries.push(Entry { seq, at, by, command, events });
    }
    again
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn any_sequence_of_commands_replays_to_the_same_bytes(
        which in any::<usize>(), seed in any::<u64>(), wishes in wishes(150)
    ) {
        let (exercise, journal) = played(one_of(which), seed, &wishes);
        let written = bytes(&journal);
        let read = Journal::read(written.as_slice()).expect("it reads back");
        prop_assert_eq!(&read.entries, &journal.entries);
        prop_assert!(bytes(&decided_again(&read)) == written, "other bytes the second time");
        prop_assert!(read.replay().state() == exercise.state(), "events alone give another state");
        prop_assert!(read.verify().is_ok());
    }
}

#[test]
fn what_stand_ins_played_replays_to_the_same_bytes() {
    for setting in all() {
        for player in POLICIES {
            let (mut session, kept) = session(setting, 3, player);
            session.run_to_end().expect("it is kept in memory");
            let mut journal = Reader::begin(&session.header().to_line()).expect("the header is good").finish();
            journal.entries = kept.entries();
            assert!(bytes(&decided_again(&journal)) == bytes(&journal), "{player:?}: other bytes the second time");
            assert!(
                journal.replay().state() == session.exercise().state(),
                "{player:?}: another state by events alone"
            );
        }
    }
}

#[test]
fn many_of_the_commands_drawn_by_lot_are_carried_out_and_many_are_refused() {
    // Properties of commands that are all refused would say nothing.
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut num_done, mut num_wished, mut kinds) = (0, 0, std::collections::BTreeSet::new());
    for _ in 0..60 {
        let wishes = wishes(150).new_tree(&mut runner).expect("a list").current();
        let (_, journal) = played(super::busy(), 7, &wishes);
        num_wished += wishes.len();
        num_done += journal.entries.len();
        let name = |entry: &Entry| format!("{:?}", entry.command).split([' ', '(']).next().map(str::to_owned);
        kinds.extend(journal.entries.iter().filter_map(name));
    }
    assert!(num_done * 4 > num_wished && num_done < num_wished, "{num_done} of {num_wished}");
    assert!(kinds.len() >= 22, "kinds of commands carried out: {kinds:?}");
}
