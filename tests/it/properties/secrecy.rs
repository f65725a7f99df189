//! No view holds the name or the words of a fact or an inject that did not come to its seat.

use std::collections::BTreeSet;

use kunren::exercise::world::edits;
use kunren::exercise::world::messages::Status;
use kunren::exercise::{By, Command, State};
use kunren::journal::Player;
use kunren::scenario::Setting;
use kunren::scenario::names::{FactId, Id, InjectId, KIND_WORDS, Kind, Names, RoleId};
use kunren::scenario::story::Text;
use kunren::session::Session;
use proptest::prelude::{any, prop_assert_eq, proptest};
use serde_json::Value;

use super::wishes::wishes;
use super::{POLICIES, all, busy, cases, one_of, session};

/// What gives a fact or an inject away: its name, and its words in both languages.
struct Marks {
    name: Option<String>,
    words: [String; 2],
}

impl Marks {
    /// Without the name when something of another kind has the same one.
    fn new<K: Kind>(names: &Names, id: Id<K>, text: &Text) -> Self {
        let name = names.name(id);
        let has_it = |table: usize| names.in_table(table).any(|other| other == name);
        let is_of_others = (0..KIND_WORDS.len()).any(|table| table != K::TABLE && has_it(table));
        Self { name: (!is_of_others).then(|| name.to_owned()), words: [text.ja.to_string(), text.en.to_string()] }
    }

    fn all(setting: &Setting) -> (Vec<Self>, Vec<Self>) {
        let (names, scenario) = (&setting.names, &setting.scenario);
        let facts = scenario.facts.iter().map(|fact| Self::new(names, fact.id, &fact.text));
        let injects = scenario.injects.iter().map(|inject| Self::new(names, inject.id, &inject.body));
        (facts.collect(), injects.collect())
    }

    fn is_in(&self, view: &Written) -> bool {
        let is_told = |words: &String| view.prose.contains(words.as_str());
        self.name.as_ref().is_some_and(|name| view.names.contains(name)) || self.words.iter().any(is_told)
    }
}

/// A view as it is sent: its names, and everything else that stands in quotes.
#[derive(Default)]
struct Written {
    names: BTreeSet<String>,
    prose: String,
}

impl Written {
    fn view(session: &Session, role: RoleId) -> Self {
        let view = session.setting().names.lend(|| serde_json::to_value(session.view(role)));
        let mut written = Self::default();
        written.collect(&view.expect("a view can be written"));
        written
    }

    fn collect(&mut self, value: &Value) {
        match value {
            Value::String(text) if text.bytes().all(|byte| byte.is_ascii_graphic()) => {
                self.names.insert(text.clone());
            }
            Value::String(text) => self.prose += text,
            Value::Array(list) => list.iter().for_each(|value| self.collect(value)),
            Value::Object(fields) => fields.values().for_each(|value| self.collect(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// What the views give away to roles that should not know it.
fn leaks((facts, injects): &(Vec<Marks>, Vec<Marks>), session: &Session) -> Vec<String> {
    let (setting, state) = (session.setting(), session.exercise().state());
    let mut leaked = Vec::new();
    for role in RoleId::all(setting.scenario.roles.len()) {
        let view = Written::view(session, role);
        let fact = |id: &FactId| facts[id.ix()].is_in(&view) && !may_know(state, role, *id);
        let inject = |id: &InjectId| injects[id.ix()].is_in(&view) && !may_see(setting, state, role, *id);
        leaked.extend(FactId::all(facts.len()).filter(fact).map(|id| setting.names.name(id).to_owned()));
        leaked.extend(InjectId::all(injects.len()).filter(inject).map(|id| setting.names.name(id).to_owned()));
    }
    leaked
}

/// One knows it, or it was said in one's name.
fn may_know(state: &State, role: RoleId, fact: FactId) -> bool {
    let said = || state.messages.list.iter().any(|message| message.from == role && message.facts.contains(&fact));
    state.knowledge.knows(role, fact) || said()
}

/// It lies in the inbox or was heard, it was said in one's name, or its questions are on the table.
fn may_see(setting: &Setting, state: &State, role: RoleId, inject: InjectId) -> bool {
    let sending = &state.injects.list[inject.ix()];
    let story = &setting.scenario.injects[inject.ix()];
    let message = sending.message.map(|id| &state.messages.list[id as usize]);
    let came =
        message.and_then(|message| message.status(role)).is_some_and(|is| matches!(is, Status::Arrived | Status::Read));
    // The facilitator may have sent it to others than those for whom it was written.
    let is_asked =
        story.discussion.is_some() && sending.sent.is_some() && edits::of(setting, state, inject).to.contains(&role);
    came || is_asked || (sending.sent.is_some() && story.from == role)
}

#[test]
fn no_seat_sees_what_did_not_come_to_it_whoever_plays() {
    for setting in all() {
        let marks = Marks::all(setting);
        for player in POLICIES {
            for seed in 1..=2 {
                let (mut session, _) = session(setting, seed, player);
                let end = setting.end_secs();
                session.submit(By::Clock, &Command::Start).expect("it starts");
                for piece in 1..=6 {
                    session.run_to(end / 6 * piece).expect("it is kept in memory");
                    assert_eq!(leaks(&marks, &session), Vec::<String>::new(), "{player:?}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn no_seat_sees_what_did_not_come_to_it_whatever_people_do(
        which in any::<usize>(), seed in any::<u64>(), wishes in wishes(120)
    ) {
        let setting = one_of(which);
        let marks = Marks::all(setting);
        let (mut session, _) = session(setting, seed, Player::Human);
        session.submit(By::Clock, &Command::Start).expect("it starts");
        for (i, wish) in wishes.iter().enumerate() {
            let (by, command) = wish.command(session.exercise());
            session.submit(by, &command).ok();
            if i % 16 == 15 {
                prop_assert_eq!(leaks(&marks, &session), Vec::<String>::new());
            }
        }
        prop_assert_eq!(leaks(&marks, &session), Vec::<String>::new());
    }
}

#[test]
fn everything_in_the_busy_day_has_a_mark_of_its_own_that_is_seen_by_those_who_may() {
    let setting = busy();
    for fact in &setting.scenario.facts {
        let word = setting.names.name(fact.id).trim_start_matches("fact_");
        assert!(fact.text.ja.contains(word) && fact.text.en.contains(word));
    }
    for inject in &setting.scenario.injects {
        let word = setting.names.name(inject.id).trim_start_matches("inject_");
        assert!(inject.body.ja.contains(word) && inject.body.en.contains(word) && !inject.subject.en.contains(word));
    }
    // The search finds what is there: whoever knows a fact has its name in the view.
    let (facts, _) = Marks::all(setting);
    let (mut session, _) = session(setting, 1, Player::Textbook);
    session.run_to_end().expect("it is kept in memory");
    let mut num_seen = 0;
    for role in setting.seats() {
        let view = Written::view(&session, role);
        let knows = |fact: &FactId| session.exercise().state().knowledge.knows(role, *fact);
        for fact in FactId::all(setting.scenario.facts.len()).filter(knows) {
            assert!(facts[fact.ix()].is_in(&view));
            num_seen += 1;
        }
    }
    assert!(num_seen > 8, "{num_seen} facts were learned");
}
