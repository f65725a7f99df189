//! `given(world).and(step).when(step).then(events)`: tests of the engine say only what they are about.
//!
//! A world is the small fixture of `tests/data/small` with a few lines added or changed. Steps and events are written
//! with the names of the files; an expected event is the beginning of its line, `learned ops dead message 0`.

mod lines;

use std::sync::Arc;

use kunren::debrief::Debrief;
use kunren::exercise::truth::holds;
use kunren::exercise::{By, Command, Event, Exercise, Refusal, State};
use kunren::journal::{Entry, Header, Journal, Player, Reader};
use kunren::scenario::names::{Id, Kind, kind};
use kunren::scenario::rules::Cond;
use kunren::scenario::time::{Secs, Span};
use kunren::scenario::{Setting, Source};
use kunren::view::lens::sees;
use kunren::view::{SeatView, Views};
use serde::Serialize;
use serde_json::{Value, json};

/// The text of three files, before they are loaded.
#[derive(Debug, Clone)]
pub(crate) struct World {
    texts: [String; 3],
    seed: u64,
}

/// The quiet world to which each test adds what it is about.
pub(crate) fn small() -> World {
    let texts = [
        include_str!("../data/small/small.scenario.ron"),
        include_str!("../data/small/small.organization.ron"),
        include_str!("../data/small/small.playbook.ron"),
    ];
    World { texts: texts.map(str::to_owned), seed: 7 }
}

impl World {
    /// Adds items to a list of one of the files.
    pub(crate) fn with(mut self, section: &str, items: &str) -> Self {
        let head = format!("\n    {section}: [\n");
        let holder = self.texts.iter_mut().find(|text| text.contains(&head)).expect("there is such a list");
        *holder = holder.replacen(&head, &format!("{head}{items},\n"), 1);
        self
    }

    /// Adds fields to the item with this id.
    pub(crate) fn also(self, id: &str, fields: &str) -> Self {
        let head = format!("id: \"{id}\",");
        let fields = if fields.is_empty() { String::new() } else { format!(" {fields},") };
        self.but(&head, &format!("{head}{fields}"))
    }

    /// The role knows these facts at STARTEX.
    pub(crate) fn knowing(self, role: &str, facts: &[&str]) -> Self {
        self.also(role, &format!("knows: {facts:?}"))
    }

    /// Says something else in a place that occurs once in all files.
    pub(crate) fn but(mut self, old: &str, new: &str) -> Self {
        let count: usize = self.texts.iter().map(|text| text.matches(old).count()).sum();
        assert_eq!(count, 1, "`{old}` should stand in the files exactly once");
        self.texts.iter_mut().for_each(|text| *text = text.replacen(old, new, 1));
        self
    }

    /// With other luck.
    pub(crate) fn seeded(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Loads the files.
    pub(crate) fn load(&self) -> Arc<Setting> {
        match self.try_load() {
            Ok(setting) => setting,
            Err(report) => panic!("{report}"),
        }
    }

    /// Loads the files, or says what is wrong with them.
    pub(crate) fn try_load(&self) -> Result<Arc<Setting>, kunren::scenario::Report> {
        let source = |i: usize, path: &str| Source { path: path.into(), text: self.texts[i].as_str().into() };
        let [a, b, c] =
            [source(0, "small.scenario.ron"), source(1, "small.organization.ron"), source(2, "small.playbook.ron")];
        Setting::load(a, b, c).map(|(setting, _)| Arc::new(setting))
    }
}

/// One thing that somebody does, at a moment.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    at: Option<Secs>,
    by: &'static str,
    command: Option<Value>,
}

/// Somebody of the CSIRT does it.
pub(crate) fn csirt(command: Value) -> Step {
    by("csirt", command)
}
/// Somebody of operations does it.
pub(crate) fn ops(command: Value) -> Step {
    by("ops", command)
}
/// Somebody of the business unit does it.
pub(crate) fn business(command: Value) -> Step {
    by("business", command)
}
/// Management does it.
pub(crate) fn management(command: Value) -> Step {
    by("management", command)
}
/// The vendor does it.
pub(crate) fn vendor(command: Value) -> Step {
    by("vendor", command)
}
/// The facilitator does it.
pub(crate) fn facilitator(command: Value) -> Step {
    by("facilitator", command)
}
/// The clock does it.
pub(crate) fn clock(command: Value) -> Step {
    by("clock", command)
}
fn by(by: &'static str, command: Value) -> Step {
    Step { at: None, by, command: Some(command) }
}

/// So long after STARTEX, the step.
pub(crate) fn at(after: &str, step: Step) -> Step {
    Step { at: Some(secs(after)), ..step }
}
/// Time passes until so long after STARTEX.
pub(crate) fn until(after: &str) -> Step {
    Step { at: Some(secs(after)), by: "clock", command: None }
}
/// A duration in seconds.
pub(crate) fn secs(span: &str) -> Secs {
    span.parse::<Span>().expect("a duration").0
}

/// Picks up a phone, or joins a meeting.
pub(crate) fn pick_up(message: u32) -> Value {
    json!({"pick_up": {"message": message}})
}
/// Reads a message.
pub(crate) fn read(message: u32) -> Value {
    json!({"read": {"message": message}})
}
/// Carries out an action.
pub(crate) fn act(action: &str) -> Value {
    json!({"act": {"action": action}})
}
/// Carries out an action even without the approval.
pub(crate) fn act_anyway(action: &str) -> Value {
    json!({"act": {"action": action, "anyway": true}})
}
/// Answers an inject.
pub(crate) fn choose(message: u32, choice: &str) -> Value {
    json!({"choose": {"message": message, "choice": choice}})
}
/// Answers a request, an order or a question.
pub(crate) fn answer(message: u32, verdict: &str) -> Value {
    json!({"answer": {"message": message, "verdict": verdict}})
}
/// Tells facts: to, over, which.
pub(crate) fn tell(to: &str, over: &str, facts: &[&str]) -> Value {
    send(to, over, &json!("inform"), facts)
}
/// Asks about a topic: whom, over, about.
pub(crate) fn ask(to: &str, over: &str, topic: &str) -> Value {
    send(to, over, &json!({"ask": topic}), &[])
}
/// Orders an action: whom, over, what.
pub(crate) fn order(to: &str, over: &str, action: &str) -> Value {
    send(to, over, &json!({"order": action}), &[])
}
/// Asks for an approval: whom, over, which, with reasons.
pub(crate) fn request(to: &str, over: &str, right: &str, reasons: &[&str]) -> Value {
    send(to, over, &json!({"request": right}), reasons)
}
/// Gives a notice.
pub(crate) fn notify(to: &str, over: &str) -> Value {
    send(to, over, &json!("notice"), &[])
}
/// Any letter; several receivers stand with spaces in between.
pub(crate) fn send(to: &str, over: &str, intent: &Value, facts: &[&str]) -> Value {
    let to: Vec<&str> = to.split_whitespace().collect();
    json!({"send": {"to": to, "over": over, "intent": intent, "facts": facts}})
}
/// The letter answers that message, or is said in that meeting.
pub(crate) fn in_reply_to(message: u32, mut letter: Value) -> Value {
    letter["send"]["reply_to"] = json!(message);
    letter
}
/// The letter promises news by then.
pub(crate) fn promising(after: &str, mut letter: Value) -> Value {
    letter["send"]["promise"] = json!(["NextUpdate", secs(after)]);
    letter
}
/// The letter promises that the service works by then.
pub(crate) fn promising_restored(service: &str, after: &str, mut letter: Value) -> Value {
    letter["send"]["promise"] = json!([{"Restored": service}, secs(after)]);
    letter
}
/// Declares a severity.
pub(crate) fn declare(severity: &str) -> Value {
    json!({"declare": {"severity": severity}})
}
/// Judges that a clock has started, because of a fact.
pub(crate) fn judge(clock: &str, fact: &str) -> Value {
    json!({"judge": {"clock": clock, "fact": fact, "words": "we judge so"}})
}
/// The facilitator's hand on an inject: `"send"`, `"hold"`, `"free"`, `"skip"`.
pub(crate) fn steer(inject: &str, order: &str) -> Value {
    json!({"steer": {"inject": inject, "order": order}})
}
/// The inject comes later by so much.
pub(crate) fn delay(inject: &str, by: &str) -> Value {
    json!({"steer": {"inject": inject, "order": {"delay": secs(by)}}})
}

/// An exercise that has begun, with what happened last.
#[derive(Debug)]
pub(crate) struct Case {
    setting: Arc<Setting>,
    exercise: Exercise,
    views: Views,
    journal: Journal,
    seen: Vec<Event>,
    refusal: Option<Refusal>,
}

/// STARTEX in this world.
pub(crate) fn given(world: World) -> Case {
    not_started(world).and(clock(json!("start")))
}

/// The moment before STARTEX.
pub(crate) fn not_started(world: World) -> Case {
    let setting = world.load();
    let views = Views::new(&setting);
    let exercise = Exercise::new(setting.clone(), world.seed);
    let players: Vec<_> = setting.seats().map(|seat| (seat, Player::Human)).collect();
    let header = Header::new(&setting, world.seed, &players);
    let journal = Reader::begin(&header.to_line()).expect("the header is good").finish();
    Case { setting, exercise, views, journal, seen: Vec::new(), refusal: None }
}

impl Case {
    /// Something happens first; it must be possible.
    pub(crate) fn and(self, step: Step) -> Self {
        let case = self.when(step);
        if let Some(refusal) = case.refusal {
            panic!("refused: {}", case.line(&refusal));
        }
        case
    }

    /// What the test looks at.
    pub(crate) fn when(mut self, step: Step) -> Self {
        self.seen.clear();
        self.refusal = None;
        if let Some(at) = step.at {
            self.submit(By::Clock, &Command::Advance { to: at });
        }
        if let (Some(command), None) = (step.command, self.refusal) {
            let by = match step.by {
                "facilitator" => By::Facilitator,
                "clock" => By::Clock,
                role => By::Role(self.id::<kind::Role>(role)),
            };
            let command = self.setting.names.lend(|| serde_json::from_value::<Command>(command));
            self.submit(by, &command.expect("the command is written right"));
        }
        self
    }

    fn submit(&mut self, by: By, command: &Command) {
        let before = self.exercise.state().clone();
        let at = self.exercise.now();
        match self.exercise.handle(by, command) {
            Ok(events) => {
                self.views.observe(&self.setting, self.exercise.state(), self.exercise.seq(), &events);
                self.seen.extend(events.iter().cloned());
                let (seq, command) = (self.exercise.seq(), command.clone());
                self.journal.entries.push(Entry { seq, at, by, command, events });
            }
            Err(refusal) => {
                assert!(*self.exercise.state() == before, "a refusal changes nothing");
                self.refusal = Some(refusal);
            }
        }
    }

    /// Exactly this happened, besides time passing. Each line is the beginning of an event's.
    #[track_caller]
    pub(crate) fn then<const N: usize>(self, expected: [&str; N]) -> Self {
        let lines = self.lines();
        let fits = lines.len() == N && lines.iter().zip(expected).all(|(line, begin)| begins(line, begin));
        assert!(fits, "expected {expected:#?}\nhappened {lines:#?}");
        self
    }

    /// This happened, in this order, and other things too.
    #[track_caller]
    pub(crate) fn then_also<const N: usize>(self, expected: [&str; N]) -> Self {
        let lines = self.lines();
        let mut rest = lines.iter();
        let all = expected.iter().all(|begin| rest.any(|line| begins(line, begin)));
        assert!(all, "expected {expected:#?}\nhappened {lines:#?}");
        self
    }

    /// Nothing that begins like this happened.
    #[track_caller]
    pub(crate) fn then_no(self, begin: &str) -> Self {
        let lines = self.lines();
        assert!(!lines.iter().any(|line| begins(line, begin)), "not expected: {begin}\nhappened {lines:#?}");
        self
    }

    /// The step was refused, for this reason, and changed nothing.
    #[track_caller]
    pub(crate) fn then_refused(self, reason: &str) -> Self {
        let Some(refusal) = self.refusal else {
            panic!("not refused, but {:#?}", self.lines());
        };
        assert_eq!(self.line(&refusal), reason);
        self
    }

    /// The condition holds, in the words of a scenario file.
    #[track_caller]
    pub(crate) fn holds(self, cond: &str) -> Self {
        assert!(holds(&self.setting, self.exercise.state(), &self.cond(cond)), "{cond} should hold");
        self
    }

    /// The condition does not hold.
    #[track_caller]
    pub(crate) fn lacks(self, cond: &str) -> Self {
        assert!(!holds(&self.setting, self.exercise.state(), &self.cond(cond)), "{cond} should not hold");
        self
    }

    /// The condition holds as far as the seat can see.
    #[track_caller]
    pub(crate) fn sees(self, role: &str, cond: &str) -> Self {
        assert!(sees(&self.setting, self.view(role), &self.cond(cond)), "{role} should see {cond}");
        self
    }

    /// The seat does not see that the condition holds.
    #[track_caller]
    pub(crate) fn misses(self, role: &str, cond: &str) -> Self {
        assert!(!sees(&self.setting, self.view(role), &self.cond(cond)), "{role} should not see {cond}");
        self
    }

    /// A look at the truth.
    #[track_caller]
    pub(crate) fn check(self, look: impl FnOnce(&Self)) -> Self {
        look(&self);
        self
    }

    /// What the seat sees.
    pub(crate) fn view(&self, role: &str) -> &SeatView {
        self.views.seat(self.id::<kind::Role>(role))
    }

    /// What all seats see.
    pub(crate) fn views(&self) -> &Views {
        &self.views
    }

    /// The truth.
    pub(crate) fn state(&self) -> &State {
        self.exercise.state()
    }

    /// The exercise.
    pub(crate) fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// What there is to learn from it up to now.
    pub(crate) fn debrief(&self) -> Debrief {
        Debrief::of(&self.journal)
    }

    /// The record up to now.
    pub(crate) fn journal(&self) -> &Journal {
        &self.journal
    }

    /// What does not change.
    pub(crate) fn setting(&self) -> &Arc<Setting> {
        &self.setting
    }

    /// The id behind a name.
    #[track_caller]
    pub(crate) fn id<K: Kind>(&self, name: &str) -> Id<K> {
        self.setting.names.find(name).unwrap_or_else(|| panic!("no {} is called {name}", K::WORD))
    }

    /// What happened in the last step, line by line, without the passing of time.
    pub(crate) fn lines(&self) -> Vec<String> {
        let lines = self.seen.iter().filter(|event| !matches!(event, Event::Came { .. } | Event::Passed { .. }));
        lines.map(|event| self.line(event)).collect()
    }

    /// What happened in the last step.
    pub(crate) fn events(&self) -> &[Event] {
        &self.seen
    }

    fn line(&self, value: &impl Serialize) -> String {
        let json = self.setting.names.lend(|| serde_json::to_string(value)).expect("it can be written");
        lines::line(&json)
    }

    fn cond(&self, text: &str) -> Cond {
        self.setting.names.lend(|| ron::from_str(text)).expect("the condition is written right")
    }
}

fn begins(line: &str, begin: &str) -> bool {
    line.strip_prefix(begin).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
