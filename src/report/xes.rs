//! XES, the standard for event logs (IEEE 1849-2016): one trace for each exercise, with our own figures beside it, so that
//! other programs can check them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::mining::{Alignment, Case, Happening, Label, Net, Replay, Rework, Space, rework};
use crate::scenario::Setting;
use crate::scenario::names::{ActivityId, RoleId};
use crate::scenario::time::Secs;
use crate::text::Words;

use super::xml::escaped;

/// Exercises have no time zone; the companies lie in Japan.
pub(super) const ZONE: &str = "+09:00";

/// The steps of one exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// What the exercise is called.
    pub name: String,
    /// What was done, by whom if that is known, and when.
    pub events: Vec<(ActivityId, Option<RoleId>, Secs)>,
    figures: Vec<(String, u64)>,
}

/// Makes traces of exercises by the same playbook.
#[derive(Debug)]
pub struct Tracer {
    net: Net,
    space: Option<Space>,
    /// Each team that has steps, by its id, with their labels.
    teams: Vec<(String, Vec<Label>)>,
}

impl Tracer {
    /// For exercises by this playbook.
    pub fn new(setting: &Setting) -> Self {
        let net = Net::of(&setting.playbook);
        let of_team = |role: RoleId| {
            let own = setting.playbook.activities.iter().filter(|step| step.owner == role);
            (setting.names.name(role).to_owned(), own.map(|step| step.id.ix() as Label).collect::<Vec<_>>())
        };
        let teams = setting.seats().map(of_team).filter(|(_, own)| !own.is_empty()).collect();
        Self { space: Space::of(&net), net, teams }
    }

    /// An exercise and its figures.
    pub fn trace(&self, name: String, events: Vec<(ActivityId, Option<RoleId>, Secs)>) -> Trace {
        let happening = |(activity, _, at): &(ActivityId, Option<RoleId>, Secs)| Happening {
            label: activity.ix() as Label,
            at: *at,
        };
        let case = Case { events: events.iter().map(happening).collect() };
        let labels = case.trace();
        let replay = Replay::of(&self.net, &labels);
        let again = rework([&case]);
        let events_of = |again: &BTreeMap<Label, Rework>| again.values().map(|it| u64::from(it.events)).sum::<u64>();
        let mut figures: Vec<(String, u64)> = Vec::new();
        let mut add = |key: &str, value: u64| figures.push((format!("kunren:{key}"), value));
        for (key, value) in [
            ("missing", replay.missing),
            ("consumed", replay.consumed),
            ("remaining", replay.remaining),
            ("produced", replay.produced),
            ("lead_seconds", u64::from(case.lead_secs())),
            ("rework_activities", again.len() as u64),
            ("rework_events", events_of(&again)),
            ("rework_seconds", again.values().map(|it| it.lost_secs).sum()),
        ] {
            add(key, value);
        }
        for (team, own) in &self.teams {
            let events = case.events.iter().filter(|it| own.contains(&it.label)).copied().collect();
            let again = rework([&Case { events }]);
            add(&format!("rework_activities.{team}"), again.len() as u64);
            add(&format!("rework_events.{team}"), events_of(&again));
            add(&format!("rework_seconds.{team}"), again.values().map(|it| it.lost_secs).sum());
        }
        if let Some(alignment) = self.space.as_ref().and_then(|space| Alignment::of(space, &labels)) {
            let fitness = alignment.fitness();
            add("cost", u64::from(alignment.cost));
            add("worst_cost", u64::from(alignment.worst));
            add("fitness_parts", fitness.num);
            add("fitness_of", fitness.den);
            add("conforms", u64::from(alignment.conforms()));
        }
        Trace { name, events, figures }
    }
}

/// The whole file. Steps are called by their ids, as in the net; their names stand beside them.
pub fn xes(setting: &Setting, words: &Words, traces: &[Trace]) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1849.2016\">\n");
    for (name, prefix, file) in [
        ("Concept", "concept", "concept.xesext"),
        ("Time", "time", "time.xesext"),
        ("Lifecycle", "lifecycle", "lifecycle.xesext"),
        ("Organizational", "org", "org.xesext"),
    ] {
        line(
            &mut out,
            format_args!(
                "  <extension name=\"{name}\" prefix=\"{prefix}\" uri=\"http://www.xes-standard.org/{file}\"/>"
            ),
        );
    }
    line(&mut out, format_args!("  <classifier name=\"Activity\" scope=\"event\" keys=\"concept:name\"/>"));
    string(&mut out, 2, "concept:name", words.pick(&setting.scenario.about.title));
    string(&mut out, 2, "kunren:scenario", &setting.scenario.about.id);
    string(&mut out, 2, "kunren:playbook", &setting.playbook.id);
    for trace in traces {
        line(&mut out, format_args!("  <trace>"));
        string(&mut out, 4, "concept:name", &trace.name);
        for (key, value) in &trace.figures {
            line(&mut out, format_args!("    <int key=\"{key}\" value=\"{value}\"/>"));
        }
        trace.events.iter().for_each(|event| happened(&mut out, setting, words, *event));
        line(&mut out, format_args!("  </trace>"));
    }
    out + "</log>\n"
}

fn happened(out: &mut String, setting: &Setting, words: &Words, event: (ActivityId, Option<RoleId>, Secs)) {
    let (activity, by, at) = event;
    let step = &setting.playbook.activities[activity.ix()];
    let by = by.unwrap_or(step.owner);
    line(out, format_args!("    <event>"));
    string(out, 6, "concept:name", setting.names.name(activity));
    line(out, format_args!("      <date key=\"time:timestamp\" value=\"{}\"/>", time(setting, at)));
    string(out, 6, "lifecycle:transition", "complete");
    string(out, 6, "org:resource", words.pick(&setting.scenario.roles[by.ix()].name));
    string(out, 6, "org:role", setting.names.name(by));
    string(out, 6, "kunren:team", setting.names.name(step.owner));
    string(out, 6, "kunren:name", words.pick(&step.name));
    line(out, format_args!("    </event>"));
}

/// A moment of the exercise, to the second.
pub(super) fn time(setting: &Setting, at: Secs) -> String {
    setting.local(at).strftime("%Y-%m-%dT%H:%M:%S").to_string() + ZONE
}

fn string(out: &mut String, indent: usize, key: &str, value: &str) {
    line(out, format_args!("{:indent$}<string key=\"{key}\" value=\"{}\"/>", "", escaped(value)));
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("memory takes it");
}
