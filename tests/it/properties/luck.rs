//! Two runs that differ in one decision share their luck everywhere else.

use std::collections::BTreeMap;
use std::sync::Arc;

use kunren::exercise::command::{Intent, Letter};
use kunren::exercise::event::Content;
use kunren::exercise::{By, Command, Event};
use kunren::journal::{Entry, Player};
use kunren::scenario::Setting;
use kunren::scenario::names::{ChannelId, Id, RoleId, kind};
use kunren::scenario::time::HOUR;
use proptest::prelude::{any, prop_assert_eq, proptest};

use super::{busy, cases, session};
use crate::shipped;

/// Everything that was drawn: what, for the how-manieth time, with what result.
fn draws(setting: &Setting, entries: &[Entry]) -> BTreeMap<(String, u32), String> {
    let mut turns: BTreeMap<String, u32> = BTreeMap::new();
    let mut drawn = BTreeMap::new();
    let mut now = 0;
    for event in entries.iter().flat_map(|entry| &entry.events) {
        let (what, result) = match event {
            Event::Came { at, .. } => {
                now = *at;
                continue;
            }
            Event::Passed { to } => {
                now = *to;
                continue;
            }
            Event::Sent { from, over, content, arrives, .. } => {
                let is_said = matches!(content, Content::Letter(letter) if letter.reply_to.is_some());
                let result = if is_said { String::new() } else { (arrives - now).to_string() };
                (format!("delay {from:?} {over:?}"), result)
            }
            Event::Began { action, succeeds, .. } => (format!("chance {action:?}"), succeeds.to_string()),
            Event::StageTimed { stage, at } => (format!("stage {stage:?}"), (at - now).to_string()),
            Event::AskedAround { authority, until } => (format!("round {authority:?}"), (until - now).to_string()),
            _ => continue,
        };
        let turn = turns.entry(what.clone()).or_default();
        if !result.is_empty() {
            drawn.insert((what, *turn), result);
        }
        *turn += 1;
    }
    assert!(!drawn.is_empty() && now <= setting.end_secs());
    drawn
}

/// Textbook stand-ins; one role sends a letter more than the others would, at this moment.
fn with_a_letter(setting: &Arc<Setting>, seed: u64, letter: Option<(u32, RoleId, RoleId, ChannelId)>) -> Vec<Entry> {
    let (mut session, kept) = session(setting, seed, Player::Textbook);
    session.submit(By::Clock, &Command::Start).expect("it starts");
    if let Some((at, from, to, over)) = letter {
        session.run_to(at).expect("it is kept in memory");
        let letter = Letter {
            to: vec![to],
            over,
            intent: Intent::Inform,
            facts: vec![],
            words: "hello".into(),
            reply_to: None,
            promise: None,
        };
        // It may have ended before, or the channel may be down: then the two runs are the same.
        session.submit(By::Role(from), &Command::Send(letter)).ok();
    }
    session.run_to_end().expect("it is kept in memory");
    kept.entries()
}

fn id<K: kunren::scenario::names::Kind>(setting: &Setting, name: &str) -> Id<K> {
    setting.names.find(name).expect("the setting has it")
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn one_letter_more_changes_nobody_elses_luck(seed in any::<u64>(), at in 1..8 * HOUR) {
        for (setting, from, to, over) in [
            (busy(), "csirt", "business", "chat"),
            (shipped::on("minato-prepared"), "csirt", "business", "chat"),
        ] {
            let letter = (at, id::<kind::Role>(setting, from), id::<kind::Role>(setting, to), id::<kind::Channel>(setting, over));
            let (without, with) = (with_a_letter(setting, seed, None), with_a_letter(setting, seed, Some(letter)));
            let (a, b) = (draws(setting, &without), draws(setting, &with));
            let mut num_shared = 0;
            for (what, result) in &a {
                if let Some(other) = b.get(what) {
                    prop_assert_eq!(result, other, "the luck of {:?} has changed", what);
                    num_shared += 1;
                }
            }
            assert!(num_shared * 2 > a.len(), "{num_shared} of {} draws in both", a.len());
        }
    }
}

#[test]
fn an_action_begun_later_takes_as_long_and_succeeds_as_well() {
    let run = |seed: u64, at: u32, first: bool| {
        let setting = busy();
        let (mut session, kept) = session(setting, seed, Player::Human);
        session.submit(By::Clock, &Command::Start).expect("it starts");
        let act = |action: &str| Command::Act { action: id(setting, action), anyway: true };
        let ops = By::Role(id(setting, "ops"));
        if first {
            session.submit(ops, &act("cut_line")).expect("it can be begun");
        }
        session.run_to(at).expect("it is kept in memory");
        let now = session.exercise().now();
        session.submit(ops, &act("count")).expect("it can be begun");
        let began = kept.entries().iter().rev().flat_map(|entry| entry.events.clone()).find_map(|event| match event {
            Event::Began { ends, succeeds, .. } => Some((ends - now, succeeds)),
            _ => None,
        });
        began.expect("it began")
    };
    let mut lengths = std::collections::BTreeSet::new();
    for seed in 0..10 {
        assert_eq!(run(seed, 0, false), run(seed, 1_700, true));
        assert_eq!(run(seed, 0, false), run(seed, 900, false));
        lengths.insert(run(seed, 0, false));
    }
    assert!(lengths.len() > 5, "luck differs from seed to seed: {lengths:?}");
}
