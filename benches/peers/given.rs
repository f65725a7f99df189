//! What is looked at: nets and logs, as we have them and as the crate has them.

use std::sync::Arc;

use kunren::journal::Player;
use kunren::mining::{Case, Happening, Label, Net, Space, Transition};
use kunren::report::{Tracer, xes};
use kunren::rollout::{Casting, simulate_keeping};
use kunren::scenario::{Setting, Source};
use kunren::session::Session;
use kunren::text::{Lang, Words};
use process_mining::core::event_data::case_centric::utils::activity_projection::EventLogActivityProjection;
use process_mining::core::process_models::petri_net::{ArcType, Marking};
use process_mining::{EventLog, Importable as _, PetriNet};

/// A net, and what was done.
pub(crate) struct Log {
    pub(crate) name: &'static str,
    pub(crate) net: Net,
    pub(crate) space: Space,
    /// By label.
    pub(crate) names: Vec<String>,
    pub(crate) traces: Vec<Vec<Label>>,
    /// The same, where it came out of an exported file.
    pub(crate) read_back: Option<EventLog>,
}

impl Log {
    /// Walks through the net of the hand-made cases, one event in eight by mistake.
    pub(crate) fn walks(name: &'static str, num_traces: usize, num_events: usize) -> Self {
        let (net, names) = hand_made();
        let mut dice = Dice(1);
        let traces = (0..num_traces).map(|_| walk(&net, &names, &mut dice, num_events)).collect();
        Self { name, space: Space::of(&net).expect("the net is safe"), net, names, traces, read_back: None }
    }

    /// Exercises by stand-ins, a third of them doing what the failure story's people did and a third anything at all, held
    /// against the shipped playbook; for the crate they go through the XES file that we export.
    pub(crate) fn drills(name: &'static str, num_each: u32) -> Self {
        let setting = setting();
        let tracer = Tracer::new(&setting);
        let kept = |session: &Session, seed: u64| {
            let log = &session.exercise().state().progress.log;
            let labels: Vec<Label> = log.iter().map(|(activity, ..)| activity.ix() as Label).collect();
            let events = log.iter().map(|(activity, by, mark)| (*activity, *by, mark.at)).collect();
            (labels, tracer.trace(format!("{seed}"), events))
        };
        let players = [Player::Textbook, Player::Story, Player::Random];
        let played = players
            .map(|player| simulate_keeping(&setting, &Casting::all(&setting, player), 1, num_each, |_| (), kept));
        let (traces, exported): (Vec<_>, Vec<_>) = played.into_iter().flatten().unzip();
        let file = xes(&setting, &Words::new(Lang::Ja), &exported);
        let read_back = EventLog::import_from_reader(file.as_bytes(), "xes").expect("our file is good XES");
        let names = setting.playbook.activities.iter().map(|it| setting.names.name(it.id).to_owned()).collect();
        let net = Net::of(&setting.playbook);
        let space = Space::of(&net).expect("the playbook is safe");
        Self { name, net, space, names, traces, read_back: Some(read_back) }
    }

    /// By trace, what the crate calls its events.
    pub(crate) fn named(&self) -> Vec<Vec<&str>> {
        let name = |label: &Label| self.names[usize::from(*label)].as_str();
        self.traces.iter().map(|trace| trace.iter().map(name).collect()).collect()
    }

    /// Cases a minute apart.
    pub(crate) fn cases(&self) -> Vec<Case> {
        let event = |(at, label): (usize, &Label)| Happening { label: *label, at: at as u32 * 60 };
        self.traces.iter().map(|trace| Case { events: trace.iter().enumerate().map(event).collect() }).collect()
    }

    /// The log as the crate has it: equal traces are one.
    pub(crate) fn projected(&self) -> EventLogActivityProjection {
        self.read_back.as_ref().map_or_else(|| EventLogActivityProjection::from(&self.events()), Into::into)
    }

    /// The log as the crate reads it from a file.
    pub(crate) fn events(&self) -> EventLog {
        use process_mining::core::event_data::case_centric::{Event, Trace};
        let mut log = EventLog::new();
        for named in self.named() {
            let mut trace = Trace::new();
            trace.events = named.into_iter().map(|name| Event::new(name.to_owned())).collect();
            log.traces.push(trace);
        }
        log
    }

    /// The net as the crate has it; its steps get new numbers each time.
    pub(crate) fn peer(&self) -> PetriNet {
        let mut peer = PetriNet::new();
        let places: Vec<_> = (0..self.net.num_places).map(|_| peer.add_place(None)).collect();
        for step in &self.net.transitions {
            let label = step.label.map(|label| self.names[usize::from(label)].clone());
            let this = peer.add_transition(label, None);
            step.from.iter().for_each(|at| peer.add_arc(ArcType::place_to_transition(places[*at], this), None));
            step.to.iter().for_each(|at| peer.add_arc(ArcType::transition_to_place(this, places[*at]), None));
        }
        peer.initial_marking = Some(Marking::from([(places[0], 1)]));
        peer.final_markings = Some(vec![Marking::from([(places[self.net.end()], 1)])]);
        peer
    }

    /// The same without steps that nobody sees.
    pub(crate) fn without_silent_steps(mut self) -> Self {
        self.net.transitions.retain(|step| step.label.is_some());
        self.space = Space::of(&self.net).expect("it can still be walked through");
        self
    }
}

fn shipped(name: &str) -> String {
    let path = format!("{}/../../{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).expect("a file of this project")
}

fn setting() -> Arc<Setting> {
    let [scenario, organization, playbook] =
        ["no-evidence.scenario.ron", "minato-prepared.organization.ron", "ransomware.playbook.ron"]
            .map(|name| Source { path: name.into(), text: shipped(&format!("scenarios/{name}")).into() });
    Arc::new(Setting::load(scenario, organization, playbook).expect("shipped files have no errors").0)
}

/// The net of `tests/data/mining/cases.json`, and the names of its labels; the last one is not in the net.
fn hand_made() -> (Net, Vec<String>) {
    let file: serde_json::Value =
        serde_json::from_str(&shipped("tests/data/mining/cases.json")).expect("the file is good");
    let mut names = Vec::new();
    let places = |value: &serde_json::Value| -> Vec<usize> {
        let list = value.as_array().expect("a list of places");
        list.iter().map(|place| place.as_u64().expect("a place") as usize).collect()
    };
    let mut step = |value: &serde_json::Value| {
        let label = value["label"].as_str().map(|name| {
            names.push(name.to_owned());
            (names.len() - 1) as Label
        });
        Transition { label, from: places(&value["from"]), to: places(&value["to"]) }
    };
    let transitions = file["transitions"].as_array().expect("a list of steps").iter().map(&mut step).collect();
    let num_places = file["num_places"].as_u64().expect("a number") as usize;
    names.push("edit_title".to_owned());
    (Net { num_places, transitions }, names)
}

/// A generator without any ambition: the same logs on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, num: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % num
    }
}

/// Through the net at random, not to its end before there are enough events.
fn walk(net: &Net, names: &[String], dice: &mut Dice, num_events: usize) -> Vec<Label> {
    let mut tokens = vec![false; net.num_places];
    tokens[0] = true;
    let mut trace = Vec::new();
    while trace.len() < num_events {
        let is_open = |step: &&Transition| step.from.iter().all(|at| tokens[*at]) && !step.to.contains(&net.end());
        let open: Vec<&Transition> = net.transitions.iter().filter(is_open).collect();
        let step = open[dice.below(open.len())];
        step.from.iter().for_each(|at| tokens[*at] = false);
        step.to.iter().for_each(|at| tokens[*at] = true);
        match step.label {
            Some(_) if dice.below(8) == 0 => trace.push(dice.below(names.len()) as Label),
            Some(label) => trace.push(label),
            None => {}
        }
    }
    trace
}
