//! The debrief for other programs: its ids and numbers, the names that its ids stand for, and the lines it cites.

use serde_json::{Map, Value, json};

use super::reporter::Reporter;
use crate::debrief::Proof;
use crate::scenario::names::{Id, Kind, kind};

/// Of this form; other forms will have other numbers.
const FORMAT: u32 = 1;

pub(super) fn json(r: &Reporter<'_>) -> String {
    let mut debrief = r.debrief.to_json(r.journal).expect("a debrief holds only strings, numbers, lists and ids");
    if let Some(seat) = r.seat {
        only(&mut debrief, r.speaker.setting.names.name(seat));
    }
    let mut proofs = Vec::new();
    collect(&debrief, &mut proofs);
    proofs.sort_unstable();
    proofs.dedup();
    let line = |(seq, event, at): &(u32, u32, u32)| {
        // Who asked does not matter for the words.
        let proof = Proof { seq: *seq, event: *event, at: *at, by: crate::exercise::By::Clock };
        let text = r.told(&proof)?;
        Some(json!({ "seq": seq, "event": event, "at": at, "time": r.time(*at), "text": text }))
    };
    let mut whole = json!({
        "format": FORMAT,
        "lang": r.speaker.lang().code(),
        "debrief": debrief,
        "names": names(r),
        "lines": proofs.iter().filter_map(line).collect::<Vec<Value>>(),
    });
    if let Some(whatif) = r.whatif {
        whole["whatif"] = r.speaker.setting.names.lend(|| json!(whatif));
    }
    serde_json::to_string_pretty(&whole).expect("it was made of JSON") + "\n"
}

/// Leaves only this seat's letters and record; the rest is the whole table's.
fn only(debrief: &mut Value, seat: &str) {
    let keep = |list: &mut Value, key: &str| {
        if let Some(list) = list.as_array_mut() {
            list.retain(|item| item[key] == seat);
        }
    };
    keep(&mut debrief["personal"], "role");
    keep(&mut debrief["letters"]["list"], "role");
    keep(&mut debrief["findings"], "role");
}

/// Every line of the record that stands anywhere in it.
fn collect(value: &Value, into: &mut Vec<(u32, u32, u32)>) {
    match value {
        Value::Object(map) => {
            let number = |key: &str| map.get(key).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
            if let (Some(seq), Some(event), Some(at)) = (number("seq"), number("event"), number("at")) {
                into.push((seq, event, at));
            }
            map.values().for_each(|value| collect(value, into));
        }
        Value::Array(list) => list.iter().for_each(|value| collect(value, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What the ids are called in this language, by kind.
fn names(r: &Reporter<'_>) -> Value {
    let s = &r.speaker;
    json!({
        "roles": named(r, |id: Id<kind::Role>| s.role(id)),
        "channels": named(r, |id: Id<kind::Channel>| s.channel(id)),
        "services": named(r, |id: Id<kind::Service>| s.service(id)),
        "figures": named(r, |id: Id<kind::Figure>| s.figure(id)),
        "facts": named(r, |id: Id<kind::Fact>| s.fact(id)),
        "injects": named(r, |id: Id<kind::Inject>| s.inject(id)),
        "choices": named(r, |id: Id<kind::Choice>| s.choice(id)),
        "actions": named(r, |id: Id<kind::Action>| s.action(id)),
        "authorities": named(r, |id: Id<kind::Authority>| s.authority(id)),
        "evidence": named(r, |id: Id<kind::Evidence>| s.evidence(id)),
        "stages": named(r, |id: Id<kind::Stage>| s.stage(id)),
        "clocks": named(r, |id: Id<kind::Clock>| s.clock_name(id)),
        "objectives": named(r, |id: Id<kind::Objective>| r.pick(&s.setting.scenario.objectives[id.ix()].text)),
        "expectations": named(r, |id: Id<kind::Expectation>| s.expectation(id)),
        "endings": named(r, |id: Id<kind::Ending>| s.ending(id)),
        "readiness": named(r, |id: Id<kind::Readiness>| s.readiness(id)),
        "activities": named(r, |id: Id<kind::Activity>| s.activity(id)),
        "skills": named(r, |id: Id<kind::Skill>| s.skill(id)),
        "severities": named(r, |id: Id<kind::Severity>| s.severity(id)),
    })
}

fn named<'a, K: Kind>(r: &Reporter<'_>, name: impl Fn(Id<K>) -> &'a str) -> Value {
    let names = &r.speaker.setting.names;
    let all = Id::<K>::all(names.len::<K>()).map(|id| (names.name(id).to_owned(), name(id).into()));
    Value::Object(all.collect::<Map<String, Value>>())
}
