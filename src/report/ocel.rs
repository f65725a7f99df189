//! OCEL 2.0, the standard for event logs in which one event touches several things: the incident, roles, people, messages,
//! evidence, clocks, tickets. Steps of the playbook alone belong to the incident, so that what is flattened on it is what
//! the XES file holds. All values are written as strings, as the published schema has it.

use serde_json::{Value, json};

use crate::exercise::event::{Content, Event};
use crate::journal::{Entry, Journal};
use crate::scenario::Setting;
use crate::scenario::names::{Id, Kind, RoleId};
use crate::scenario::rules::EvidenceState;
use crate::scenario::time::Secs;
use crate::text::{Speaker, Words};

use super::xes::time;

/// Attributes that objects have from the beginning carry this time.
const ALWAYS: &str = "1970-01-01T00:00:00Z";
const INCIDENT: &str = "incident";
/// Sorts of objects, each with its attributes.
const OBJECTS: &[(&str, &[&str])] = &[
    (INCIDENT, &["scenario", "organization", "seed"]),
    ("role", &["name"]),
    ("person", &["name"]),
    ("message", &["channel"]),
    ("evidence", &["name", "state"]),
    ("clock", &["name"]),
    ("ticket", &["title", "status"]),
];
/// Sorts of events beside the steps of the playbook, each with its attributes.
const EVENTS: &[(&str, &[&str])] = &[
    ("message_sent", &[]),
    ("message_read", &[]),
    ("action_began", &["action"]),
    ("declared", &["severity"]),
    ("evidence_changed", &["state"]),
    ("clock_started", &[]),
    ("clock_stopped", &[]),
    ("clock_missed", &[]),
    ("ticket_opened", &[]),
    ("ticket_moved", &["status"]),
];

/// The whole file.
pub(super) fn ocel(journal: &Journal, words: &Words) -> Value {
    let speaker = Speaker::new(words, &journal.setting);
    let mut log =
        Log { setting: &journal.setting, speaker, objects: Vec::new(), events: Vec::new(), num_sent: 0, num_opened: 0 };
    log.people(journal);
    journal.entries.iter().for_each(|entry| log.entry(entry));
    let steps = journal.setting.playbook.activities.iter();
    let steps = steps.map(|step| declared(journal.setting.names.name(step.id), &["name"]));
    json!({
        "eventTypes": steps.chain(EVENTS.iter().map(|(name, attributes)| declared(name, attributes))).collect::<Vec<_>>(),
        "objectTypes": OBJECTS.iter().map(|(name, attributes)| declared(name, attributes)).collect::<Vec<_>>(),
        "events": log.events,
        "objects": log.objects,
    })
}

fn declared(name: &str, attributes: &[&str]) -> Value {
    let attributes: Vec<Value> = attributes.iter().map(|name| json!({ "name": name, "type": "string" })).collect();
    json!({ "name": name, "attributes": attributes })
}

struct Log<'a> {
    setting: &'a Setting,
    speaker: Speaker<'a>,
    objects: Vec<Value>,
    events: Vec<Value>,
    num_sent: u32,
    num_opened: u32,
}

impl<'a> Log<'a> {
    /// What is there before anything happens.
    fn people(&mut self, journal: &Journal) {
        let (setting, speaker) = (self.setting, self.speaker);
        let header = &journal.header;
        let seed = header.seed.to_string();
        let about = [("scenario", &*header.scenario), ("organization", &*header.organization), ("seed", &seed)];
        self.object(INCIDENT, INCIDENT, &about, &[]);
        for role in Id::all(setting.scenario.roles.len()) {
            self.object("role", &self.id("role", role), &[("name", speaker.role(role))], &[]);
        }
        for person in &setting.organization.people {
            let of = [(self.id("role", person.role), "belongs to")];
            self.object("person", &self.id("person", person.id), &[("name", speaker.pick(&person.name))], &of);
        }
        for clock in Id::all(setting.scenario.clocks.len()) {
            self.object("clock", &self.id("clock", clock), &[("name", speaker.clock_name(clock))], &[]);
        }
        for evidence in Id::all(setting.scenario.evidence.len()) {
            let first = [("name", speaker.evidence(evidence)), ("state", state(EvidenceState::Intact))];
            self.object("evidence", &self.id("evidence", evidence), &first, &[]);
        }
    }

    /// The id of an object: its kind and the name that its author gave.
    fn id<K: Kind>(&self, kind: &str, id: Id<K>) -> String {
        format!("{kind}:{}", self.setting.names.name(id))
    }

    fn object(&mut self, kind: &str, id: &str, attributes: &[(&str, &str)], to: &[(String, &str)]) {
        let attribute = |(name, value): &(&str, &str)| json!({ "name": name, "value": value, "time": ALWAYS });
        self.objects.push(json!({
            "id": id,
            "type": kind,
            "attributes": attributes.iter().map(attribute).collect::<Vec<_>>(),
            "relationships": related(to),
        }));
    }

    /// An attribute of an object changes.
    fn changed(&mut self, id: &str, name: &str, value: &str, at: Secs) {
        let change = json!({ "name": name, "value": value, "time": time(self.setting, at) });
        let object = self.objects.iter_mut().find(|object| object["id"] == id);
        if let Some(list) = object.and_then(|object| object["attributes"].as_array_mut()) {
            list.push(change);
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let mut at = entry.at;
        for (index, event) in entry.events.iter().enumerate() {
            if let Event::Came { at: now, .. } | Event::Passed { to: now } = event {
                at = *now;
            }
            if let Some((kind, attributes, to)) = self.told(event, at) {
                let attribute = |(name, value): &(&str, String)| json!({ "name": name, "value": value });
                self.events.push(json!({
                    "id": format!("entry {} event {index}", entry.seq),
                    "type": kind,
                    "time": time(self.setting, at),
                    "attributes": attributes.iter().map(attribute).collect::<Vec<_>>(),
                    "relationships": related(&to),
                }));
            }
        }
    }

    /// What an event is called, its attributes, and what it touches.
    fn told(&mut self, event: &Event, at: Secs) -> Option<Told<'a>> {
        let who = |log: &Self, role: RoleId| (log.id("role", role), "by");
        let setting = self.setting;
        let told: Told<'a> = match event {
            Event::Activity { activity, by } => {
                let step = &self.setting.playbook.activities[activity.ix()];
                let name = self.speaker.pick(&step.name).to_owned();
                let to = vec![(INCIDENT.to_owned(), "part of"), who(self, by.unwrap_or(step.owner))];
                (setting.names.name(*activity), vec![("name", name)], to)
            }
            Event::Sent { from, to, over, content, .. } => {
                let id = format!("message:{}", self.num_sent);
                self.num_sent += 1;
                self.object("message", &id, &[("channel", self.speaker.channel(*over))], &[]);
                // What the exercise itself sends is said by whoever stands behind it.
                let by = matches!(content, Content::Letter(_)).then(|| who(self, *from));
                let to = to.iter().map(|role| (self.id("role", *role), "to"));
                ("message_sent", Vec::new(), [(id, "sent")].into_iter().chain(by).chain(to).collect())
            }
            Event::Read { message, role } | Event::PickedUp { message, role, .. } => {
                ("message_read", Vec::new(), vec![(format!("message:{message}"), "read"), who(self, *role)])
            }
            Event::Began { action, role, people, .. } => {
                let at_work = people.iter().map(|person| (self.id("person", *person), "at work"));
                let to = [who(self, *role)].into_iter().chain(at_work).collect();
                ("action_began", vec![("action", self.setting.names.name(*action).to_owned())], to)
            }
            Event::Declared { severity, by, .. } => {
                let severity = self.setting.names.name(*severity).to_owned();
                ("declared", vec![("severity", severity)], vec![who(self, *by)])
            }
            Event::EvidenceIs { evidence, state: is } => {
                let id = self.id("evidence", *evidence);
                self.changed(&id, "state", state(*is), at);
                ("evidence_changed", vec![("state", state(*is).to_owned())], vec![(id, "changed")])
            }
            Event::ClockStarted { clock, .. } => {
                ("clock_started", Vec::new(), vec![(self.id("clock", *clock), "started")])
            }
            Event::ClockStopped { clock } => ("clock_stopped", Vec::new(), vec![(self.id("clock", *clock), "stopped")]),
            Event::ClockMissed { clock } => ("clock_missed", Vec::new(), vec![(self.id("clock", *clock), "missed")]),
            Event::TicketOpened { by, title } => {
                let id = format!("ticket:{}", self.num_opened);
                self.num_opened += 1;
                self.object("ticket", &id, &[("title", title), ("status", "Open")], &[]);
                ("ticket_opened", Vec::new(), vec![(id, "opened"), who(self, *by)])
            }
            Event::TicketMoved { ticket, by, status } => {
                let (id, status) = (format!("ticket:{ticket}"), format!("{status:?}"));
                self.changed(&id, "status", &status, at);
                ("ticket_moved", vec![("status", status)], vec![(id, "moved"), who(self, *by)])
            }
            _ => return None,
        };
        Some(told)
    }
}

/// Name of an event, its attributes, and the objects that it touches with what they are to it.
type Told<'a> = (&'a str, Vec<(&'static str, String)>, Vec<(String, &'static str)>);

fn related(to: &[(String, &str)]) -> Value {
    to.iter().map(|(id, qualifier)| json!({ "objectId": id, "qualifier": qualifier })).collect()
}

const fn state(state: EvidenceState) -> &'static str {
    match state {
        EvidenceState::Absent => "absent",
        EvidenceState::Intact => "intact",
        EvidenceState::Preserved => "preserved",
        EvidenceState::Destroyed => "destroyed",
        EvidenceState::Expired => "expired",
    }
}
