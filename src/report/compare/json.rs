//! The comparison for other programs: names that authors gave, and numbers.

use serde_json::{Map, Value, json};

use super::{Comparison, Run};
use crate::scenario::names::{Id, Kind};

/// Of this form; other forms will have other numbers.
const FORMAT: u32 = 2;

/// All runs, of a team all its exercises; and the last among those of stand-ins.
pub(super) fn json(comparison: &Comparison<'_>) -> String {
    let runs: Vec<Value> = match comparison.team {
        Some((_, exercises)) => exercises.iter().map(|it| run(&it.run)).collect(),
        None => comparison.runs.iter().map(run).collect(),
    };
    let whole = json!({ "format": FORMAT, "runs": runs, "among": comparison.among });
    serde_json::to_string_pretty(&whole).expect("it was made of JSON") + "\n"
}

fn run(run: &Run<'_>) -> Value {
    let (header, debrief) = (&run.journal.header, run.debrief);
    let letters = debrief.letters.list.iter().map(|it| (it.expectation, json!(it.letter())));
    let objectives = debrief.letters.objectives.iter().map(|it| (it.objective, json!(it.letter())));
    let clock = |it: &crate::debrief::ClockRun| json!({ "fate": it.fate, "margin_secs": it.margin_secs });
    json!({
        "name": run.name,
        "scenario": header.scenario,
        "organization": header.organization,
        "seed": header.seed,
        "team": header.team,
        "ending": debrief.ending.map(|(ending, _)| name(run, ending)),
        "length_secs": debrief.length_secs,
        "objectives": named(run, objectives),
        "letters": named(run, letters),
        "letters_psmu": run.tally(),
        "clocks": named(run, debrief.clocks.iter().map(|it| (it.clock, clock(it)))),
        "harm_yen": debrief.money.harm_yen,
        "spent_yen": debrief.money.spent_yen,
        "down_secs": named(run, debrief.money.services.iter().map(|it| (it.service, json!(it.down_secs)))),
        "idle_secs": named(run, run.counts.idle_secs.iter().map(|(role, secs)| (*role, json!(secs)))),
        "num_messages": run.counts.num_messages,
        "num_decisions": run.counts.num_decisions,
        "fit_percent": run.fit_percent(),
        "sent_back": { "num": run.sent_back().0, "lost_secs": run.sent_back().1 },
        "rework": { "events": run.rework().0, "lost_secs": run.rework().1 },
        "stories": debrief.stories.iter().map(|it| &it.story).collect::<Vec<_>>(),
    })
}

fn name<'a, K: Kind>(run: &'a Run<'_>, id: Id<K>) -> &'a str {
    run.journal.setting.names.name(id)
}

fn named<K: Kind>(run: &Run<'_>, values: impl Iterator<Item = (Id<K>, Value)>) -> Value {
    Value::Object(values.map(|(id, value)| (name(run, id).to_owned(), value)).collect::<Map<_, _>>())
}
