//! Every condition is true in some runs and untrue in others, and no seat believes it sees what is not so.

use std::collections::BTreeSet;

use kunren::exercise::command::Verdict;
use kunren::exercise::truth::holds;
use kunren::exercise::{By, Command};
use kunren::journal::Player;
use kunren::scenario::Setting;
use kunren::scenario::organization::{TicketField, TicketStatus};
use kunren::scenario::rules::Cond;
use kunren::session::Session;
use kunren::text::{Lang, Speaker, Words};
use kunren::view::lens::sees;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::wishes::wishes;
use super::{POLICIES, busy, session};
use crate::given::request;
use crate::source;

/// One of each word, in the names of the busy day; parts of other words stand for themselves.
const SAMPLES: &[&str] = &[
    r#"All([Knows("ops", "fact_basalt"), Not(Sent("inject_eagle"))])"#,
    r#"Any([Done("count"), Chose("wait")])"#,
    r#"Not(Knows("csirt", "fact_basalt"))"#,
    r#"Knows("csirt", "fact_basalt")"#,
    r#"Told("ops", "fact_basalt", "csirt")"#,
    r#"Asked("vendor", "attack")"#,
    r#"Sent("inject_eagle")"#,
    r#"Received("ops", "inject_badger")"#,
    r#"Chose("wait")"#,
    r#"Began("count")"#,
    r#"Done("count")"#,
    r#"Failed("restore")"#,
    r#"Ordered("count")"#,
    r#"Granted("stop_line")"#,
    r#"Refused("stop_line")"#,
    r#"Overstepped("stop_line")"#,
    r#"Away("train")"#,
    r#"InForce("early")"#,
    r#"Running("first_report")"#,
    r#"Stopped("first_report")"#,
    r#"Missed("first_report")"#,
    r#"Declared("minor")"#,
    "Notified",
    "NoticeMissed",
    r#"FunctionAtMost("shipping", 50)"#,
    r#"SecurityAtMost("shipping", 50)"#,
    r#"Evidence("memory", Destroyed)"#,
    r#"Ready("hotline", 1)"#,
    r#"Reached("encrypt")"#,
    "Halted",
    r#"Trust("vendor", "ops", 50)"#,
    r#"Set("anger")"#,
    r#"Count("anger", 2)"#,
    r#"After("12:00")"#,
    r#"Before("12:00")"#,
    r#"During("afternoon")"#,
    "Loss(100000)",
    "Spent(30000)",
    r#"Broke("ops", 1)"#,
    r#"AssessedRight("line")"#,
    r#"GradedRight("backup")"#,
    r#"Activity("tell")"#,
    r#"Discussed("inject_heron")"#,
    r#"Present("csirt", 2)"#,
    r#"Tired("ops")"#,
    r#"Rested("ops")"#,
    "TicketOpened",
    "TicketWritten(Result)",
    "TicketMoved(Working)",
    "EvidenceLost",
];

/// A seat takes what it wrote for told and ordered before anybody reads it, and what it holds itself for granted; it
/// knows no later declaration than its own or that of its last notice, and of notices only its own.
const OWN_OPINION: &[&str] = &["Told", "Ordered", "Granted", "Declared", "Notified"];

fn word(text: &str) -> &str {
    text.split('(').next().unwrap_or(text)
}

fn samples(setting: &Setting) -> Vec<(&'static str, Cond)> {
    let read = |text: &&'static str| (*text, ron::from_str(text).expect("it is written right"));
    setting.names.lend(|| SAMPLES.iter().map(read).collect())
}

/// How each sample stood at some moments.
#[derive(Default)]
struct Stood {
    so: BTreeSet<&'static str>,
    not_so: BTreeSet<&'static str>,
    seen: BTreeSet<&'static str>,
}

impl Stood {
    fn look(&mut self, session: &Session, samples: &[(&'static str, Cond)]) {
        let setting = session.setting();
        for (text, cond) in samples {
            let is_so = holds(setting, session.exercise().state(), cond);
            (if is_so { &mut self.so } else { &mut self.not_so }).insert(text);
            for role in setting.seats().filter(|role| sees(setting, session.views().seat(*role), cond)) {
                self.seen.insert(text);
                let may_differ = OWN_OPINION.contains(&word(text)) || text.contains("Not(");
                assert!(is_so || may_differ, "{} sees {text}, which is not so", setting.names.name(role));
            }
        }
    }
}

#[test]
fn there_is_a_sample_of_each_word() {
    let document = source::text("docs/scenario-format.md");
    let section =
        document.split("\n### Cond\n").nth(1).and_then(|rest| rest.split("\n### ").next()).expect("it is told");
    let told: BTreeSet<&str> =
        section.lines().filter_map(|line| line.strip_prefix("| `")?.split(['(', '`']).next()).collect();
    let sampled: BTreeSet<&str> = SAMPLES.iter().map(|text| word(text)).chain(["Always"]).collect();
    assert_eq!(sampled, told);
}

#[test]
fn every_condition_is_a_clause_in_both_languages() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let speaker = Speaker::new(&words, busy());
        for (text, cond) in samples(busy()) {
            let clause = speaker.condition(&cond, 0);
            assert!(!clause.trim().is_empty() && !clause.contains("cond-"), "{text}: {clause}");
        }
    }
}

/// No stand-in refuses flatly here, and commands by lot hardly ever do.
fn refuse(stood: &mut Stood, samples: &[(&'static str, Cond)]) {
    let (mut session, _) = session(busy(), 1, Player::Human);
    let seat = |name| By::Role(busy().names.find(name).expect("it is a seat"));
    session.submit(By::Clock, &Command::Start).expect("it starts");
    session.run_to(3_600).expect("it is kept in memory");
    let names = &busy().names;
    let asks = names.lend(|| {
        serde_json::from_value::<Command>(request("management", "chat", "stop_line", &[])).expect("it is written right")
    });
    session.submit(seat("csirt"), &asks).expect("it can be asked for");
    let message = session.exercise().state().messages.last();
    session.run_to(3_660).expect("it is kept in memory");
    session.submit(seat("management"), &Command::Read { message }).expect("it has arrived");
    // The first request costs a round of "who?".
    session.run_to(7_200).expect("it is kept in memory");
    let no = Command::Answer { message, verdict: Verdict::Refuse, words: "".into() };
    session.submit(seat("management"), &no).expect("it can be refused");
    stood.look(&session, samples);
}

/// Nobody works on tickets by themselves, and commands by lot seldom get that far.
fn work_on_a_ticket(stood: &mut Stood, samples: &[(&'static str, Cond)]) {
    let (mut session, _) = session(busy(), 1, Player::Human);
    session.submit(By::Clock, &Command::Start).expect("it starts");
    session.run_to(3_600).expect("it is kept in memory");
    let csirt = By::Role(busy().names.find("csirt").expect("it is a seat"));
    let steps = [
        Command::OpenTicket { title: "terminals".into() },
        Command::MoveTicket { ticket: 0, status: TicketStatus::Working },
        Command::EditTicket { ticket: 0, field: TicketField::Result, value: "cut off".into() },
    ];
    for step in steps {
        session.submit(csirt, &step).unwrap_or_else(|refused| panic!("{step:?}: {refused:?}"));
    }
    stood.look(&session, samples);
}

#[test]
fn every_condition_is_so_and_not_so_and_no_seat_sees_what_is_not() {
    let samples = samples(busy());
    let mut stood = Stood::default();
    for player in POLICIES {
        for seed in 1..=12 {
            let (mut session, _) = session(busy(), seed, player);
            session.submit(By::Clock, &Command::Start).expect("it starts");
            for piece in 1..=60 {
                session.run_to(piece * 600).expect("it is kept in memory");
                stood.look(&session, &samples);
            }
        }
    }
    refuse(&mut stood, &samples);
    work_on_a_ticket(&mut stood, &samples);
    let mut runner = TestRunner::deterministic();
    for seed in 0..24 {
        let (mut session, _) = session(busy(), seed, Player::Human);
        session.submit(By::Clock, &Command::Start).expect("it starts");
        let drawn = wishes(500).new_tree(&mut runner).expect("a list").current();
        for (i, wish) in drawn.iter().enumerate() {
            let (by, command) = wish.command(session.exercise());
            session.submit(by, &command).ok();
            if i % 8 == 0 {
                stood.look(&session, &samples);
            }
        }
        stood.look(&session, &samples);
    }
    let all: BTreeSet<&str> = SAMPLES.iter().copied().collect();
    let never: Vec<_> = all.difference(&stood.so).collect();
    let always: Vec<_> = all.difference(&stood.not_so).collect();
    assert!(never.is_empty() && always.is_empty(), "never so: {never:?}; always so: {always:?}");
    assert!(stood.seen.len() > 30, "what seats see: {:?}", stood.seen);
}
