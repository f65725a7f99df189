//! Records to debrief: a scripted morning, and whole exercises by stand-ins.

use std::sync::{Arc, Mutex};

use kunren::exercise::command::{Intent, Letter, Rating, Verdict};
use kunren::exercise::{By, Command, Exercise};
use kunren::journal::{Entry, Header, Journal, Keep, KeepError, Player, Reader};
use kunren::scenario::names::{Id, Kind};
use kunren::scenario::organization::TicketStatus;
use kunren::scenario::story::Promise;
use kunren::scenario::{Setting, Source};
use kunren::session::Session;

/// A small world of its own.
const WAREHOUSE: [&str; 3] = [
    "tests/data/debrief/warehouse.scenario.ron",
    "tests/data/debrief/warehouse.organization.ron",
    "tests/data/debrief/warehouse.playbook.ron",
];

fn load(paths: [&str; 3]) -> Arc<Setting> {
    let source = |path: &str| Source { path: path.into(), text: crate::source::text(path).into() };
    let [scenario, organization, playbook] = paths.map(source);
    match Setting::load(scenario, organization, playbook) {
        Ok((setting, _)) => Arc::new(setting),
        Err(report) => panic!("{report}"),
    }
}

pub(crate) fn first_drill() -> Arc<Setting> {
    load([
        "scenarios/first-drill.scenario.ron",
        "scenarios/tsubaki.organization.ron",
        "scenarios/account-takeover.playbook.ron",
    ])
}

pub(crate) fn no_evidence() -> Arc<Setting> {
    load([
        "scenarios/no-evidence.scenario.ron",
        "scenarios/minato-unprepared.organization.ron",
        "scenarios/ransomware.playbook.ron",
    ])
}

/// Keeps entries where the test can read them.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<Entry>>>);

impl Keep for Shared {
    fn keep(&mut self, entry: &Entry) -> Result<(), KeepError> {
        self.0.lock().expect("one thread").push(entry.clone());
        Ok(())
    }
}

/// The record of a run by the same stand-in in every seat.
pub(crate) fn played(setting: &Arc<Setting>, player: Player, seed: u64) -> Journal {
    let players: Vec<_> = setting.seats().map(|seat| (seat, player)).collect();
    let kept = Shared::default();
    let mut session = Session::new(setting.clone(), seed, &players, Some(Box::new(kept.clone())));
    session.run_to_end().expect("memory keeps everything");
    let mut journal = Reader::begin(&session.header().to_line()).expect("the header is good").finish();
    journal.entries = kept.0.lock().expect("one thread").clone();
    journal
}

/// Carries out commands one by one and keeps the record.
struct Script {
    exercise: Exercise,
    journal: Journal,
}

impl Script {
    fn id<K: Kind>(&self, name: &str) -> Id<K> {
        self.journal.setting.names.find(name).expect("the scenario has it")
    }

    fn ask(&mut self, by: By, command: Command) {
        let at = self.exercise.now();
        let events = self.exercise.handle(by, &command).unwrap_or_else(|no| panic!("{command:?}: {no:?}"));
        self.journal.entries.push(Entry { seq: self.exercise.seq(), at, by, command, events });
    }

    fn to(&mut self, to: u32) {
        self.ask(By::Clock, Command::Advance { to });
    }

    fn does(&mut self, role: &str, command: Command) {
        let role = By::Role(self.id(role));
        self.ask(role, command);
    }

    fn acts(&mut self, role: &str, action: &str, anyway: bool) {
        let action = self.id(action);
        self.does(role, Command::Act { action, anyway });
    }

    fn mails(&mut self, from: &str, to: &str, intent: Intent, facts: &[&str], promise: Option<(Promise, u32)>) {
        let letter = Letter {
            to: vec![self.id(to)],
            over: self.id("mail"),
            intent,
            facts: facts.iter().map(|fact| self.id(fact)).collect(),
            words: "".into(),
            reply_to: None,
            promise,
        };
        self.does(from, Command::Send(letter));
    }
}

/// The morning at the warehouse, every second of it. `first` plays the first seat, stand-ins the others.
pub(crate) fn morning(first: Player) -> Journal {
    morning_of(&load(WAREHOUSE), first).journal
}

fn morning_of(setting: &Arc<Setting>, first: Player) -> Script {
    let mut script = begun(setting, first);
    until_the_mail(&mut script);
    after_the_mail(&mut script);
    script
}

fn begun(setting: &Arc<Setting>, first: Player) -> Script {
    let mut players: Vec<_> = setting.seats().map(|seat| (seat, Player::Stance)).collect();
    players[0].1 = first;
    let header = Header::new(setting, 7, &players);
    let journal = Reader::begin(&header.to_line()).expect("the header is good").finish();
    Script { exercise: Exercise::new(journal.setting.clone(), 7), journal }
}

/// The morning, and the evaluator rates an objective itself.
pub(crate) fn morning_with_objective(letter: Rating, words: &str) -> Journal {
    let mut s = morning_of(&load(WAREHOUSE), Player::Human);
    let objective = s.id("tell");
    s.ask(By::Facilitator, Command::RateObjective { objective, letter, words: words.into() });
    s.journal
}

/// The morning, and the preparations of the ledger do steps by themselves: the log server those of 15 and 16, which is not there;
/// drills, of which there were some, 14.
pub(crate) fn morning_with_automation() -> Journal {
    let organization = [
        ("price: 1800000,", "price: 1800000, automates: [15, 16],"),
        ("price: 200000,", "price: 200000, automates: [14],"),
    ];
    morning_of(&altered([&[], &organization, &[]]), Player::Human).journal
}

/// The log server automates, and is bought at STARTEX; it comes after this time.
pub(crate) fn log_server_bought(lead: &str) -> Journal {
    let order = "(id: \"order\", label: (ja: \"注文する\", en: \"Order it\"), roles: [\"management\"],
        takes: (\"1m\", \"1m\"), starts: [Buy(\"log_server\", 1)]),";
    let organization = [
        ("price: 1800000, lead: \"30d\",", &*format!("price: 1800000, automates: [15], lead: \"{lead}\",")),
        ("(\"csirt\", (base: 100000))", "(\"csirt\", (base: 100000)), (\"management\", (base: 1800000))"),
    ];
    let setting = altered([&[("    actions: [", &format!("    actions: [{order}"))], &organization, &[]]);
    let mut s = begun(&setting, Player::Human);
    s.ask(By::Clock, Command::Start);
    s.acts("management", "order", false);
    s.to(600);
    s.to(1200);
    s.journal
}

/// Entries 1 to 13: operations know, save the log, reboot, and tell the response team too late.
fn until_the_mail(s: &mut Script) {
    s.ask(By::Clock, Command::Start);
    s.to(600);
    s.does("ops", Command::PickUp { message: 0 });
    s.acts("ops", "save_log", false);
    s.to(900);
    s.to(1200);
    s.acts("ops", "reboot", false);
    s.to(1500);
    s.to(2400);
    s.to(2700);
    s.mails("ops", "csirt", Intent::Inform, &["dead", "fault"], None);
    s.to(2700);
    s.does("csirt", Command::Read { message: 2 });
}

/// Entries 14 to 34: a promise is broken, a line cut without approval, a notice forgotten, a report filed.
fn after_the_mail(s: &mut Script) {
    s.mails("csirt", "management", Intent::Inform, &[], Some((Promise::NextUpdate, 3600)));
    s.to(2700);
    s.acts("csirt", "look", false);
    s.to(3000);
    s.to(3600);
    s.to(3900);
    let (clock, fact) = (s.id("regulator"), s.id("leak"));
    s.does("csirt", Command::Judge { clock, fact, words: "おそれの段階で数える".into() });
    let right = s.id("stop_line");
    s.mails("csirt", "management", Intent::Request(right), &["leak"], None);
    s.to(3900);
    s.does("management", Command::Read { message: 4 });
    let words = "いつまで止めるのか".into();
    s.does("management", Command::Answer { message: 4, verdict: Verdict::Return, words });
    s.to(4500);
    s.acts("ops", "isolate", true);
    let severity = s.id("major");
    s.does("csirt", Command::Declare { severity, facts: vec![fact], words: "".into() });
    s.to(4560);
    s.acts("csirt", "file_report", false);
    s.mails("csirt", "ops", Intent::Notice, &[], None);
    s.to(5160);
    s.to(7200);
    let words = "現場は手が離せなかった".into();
    let expectation = s.id("tells");
    s.ask(By::Facilitator, Command::Rate { expectation, letter: Rating::S, words });
    s.does("csirt", Command::Note { words: "ひとりごと".into() });
}

/// The warehouse with other words in its scenario, its organization and its playbook.
fn altered(changes: [&[(&str, &str)]; 3]) -> Arc<Setting> {
    let source = |path: &str, changes: &[(&str, &str)]| {
        let change = |text: String, (old, new): &(&str, &str)| {
            assert!(text.contains(old), "{path} has no {old}");
            text.replacen(old, new, 1)
        };
        let text = changes.iter().fold(crate::source::text(path), change);
        Source { path: path.into(), text: text.into() }
    };
    let [scenario, organization, playbook] = std::array::from_fn(|at| source(WAREHOUSE[at], changes[at]));
    match Setting::load(scenario, organization, playbook) {
        Ok((setting, _)) => Arc::new(setting),
        Err(report) => panic!("{report}"),
    }
}

/// The warehouse with a register of tickets, in which an analysis can be doubted and done again.
fn doubtful() -> Arc<Setting> {
    let doubt = "(id: \"doubt\", label: (ja: \"疑う\", en: \"Doubt it\"), roles: [\"ops\"], takes: (\"1m\", \"1m\"),
        outcomes: [()], activity: \"doubt\"),";
    let register = "(id: \"register\", kind: Ticket, name: (ja: \"台帳\", en: \"Register\"), recorded: true),";
    let step = "(id: \"doubt\", name: (ja: \"差し戻す\", en: \"Send back\"), owner: \"ops\", from: [\"analysed\"], to: [\"saved\"]),";
    altered([
        &[
            ("activity: \"analyse\",", "activity: \"analyse\", again: true,"),
            ("    actions: [", &format!("    actions: [{doubt}")),
        ],
        &[("    channels: [", &format!("    channels: [{register}"))],
        &[("    activities: [", &format!("    activities: [{step}"))],
    ])
}

/// An analysis is sent back and done again; so is a ticket whose close was asked for. Not over at its end.
pub(crate) fn sent_back_twice() -> Journal {
    let setting = doubtful();
    let players: Vec<_> = setting.seats().map(|seat| (seat, Player::Human)).collect();
    let header = Header::new(&setting, 7, &players);
    let journal = Reader::begin(&header.to_line()).expect("the header is good").finish();
    let mut s = Script { exercise: Exercise::new(journal.setting.clone(), 7), journal };
    let moved = |s: &mut Script, at: u32, by: &str, status: TicketStatus| {
        s.to(at);
        s.does(by, Command::MoveTicket { ticket: 0, status });
    };
    s.ask(By::Clock, Command::Start);
    s.to(600);
    s.does("ops", Command::PickUp { message: 0 });
    s.acts("ops", "save_log", false);
    s.to(1200);
    s.mails("ops", "csirt", Intent::Inform, &["dead"], None);
    s.to(1200);
    s.does("csirt", Command::Read { message: 2 });
    s.acts("csirt", "look", false);
    s.to(1500);
    s.does("csirt", Command::OpenTicket { title: "端末が止まった".into() });
    s.acts("ops", "doubt", false);
    moved(&mut s, 1560, "csirt", TicketStatus::Working);
    s.to(1800);
    s.acts("csirt", "look", false);
    moved(&mut s, 2100, "csirt", TicketStatus::CloseAsked);
    moved(&mut s, 2400, "ops", TicketStatus::Working);
    moved(&mut s, 2700, "csirt", TicketStatus::CloseAsked);
    s.acts("csirt", "file_report", false);
    s.to(3300);
    s.journal
}
