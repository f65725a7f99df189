//! Who knew what when, as a sequence diagram: a row for each thing that came to somebody, lifelines across all rows.
//! It is a table whose last column is drawn (the style sheet draws the lifelines), so that it breaks across pages and can be read aloud.

use std::collections::BTreeSet;

use super::{esc, scrolling};
use crate::debrief::Source;
use crate::exercise::Mark;
use crate::report::html::tag::to_entry;
use crate::report::reporter::{Reporter, bare};
use crate::scenario::names::{FactId, RoleId};
use crate::text::{arg, wrap};

/// Between two lifelines, and the height of a row, in the units of the drawing.
const STEP: u32 = 72;
const ROW: u32 = 24;
/// Columns of a role's name over its line.
const NAME_COLUMNS: usize = 10;

/// Something that came to a role: when, from where, and what.
struct Came {
    since: Mark,
    to: RoleId,
    source: Source,
    facts: Vec<FactId>,
}

pub(super) fn chart(r: &Reporter<'_>, cited: &mut BTreeSet<u32>) -> Option<String> {
    let came = came(r);
    if came.is_empty() {
        return None;
    }
    let mut roles: BTreeSet<RoleId> = came.iter().map(|came| came.to).collect();
    roles.extend(came.iter().filter_map(|came| match came.source {
        Source::Told { by, .. } => Some(by),
        Source::Brief | Source::Found { .. } | Source::Seen => None,
    }));
    // Seats first, then the world outside.
    let mut roles: Vec<RoleId> = roles.into_iter().collect();
    roles.sort_by_key(|role| (!r.speaker.setting.scenario.roles[role.ix()].seat, *role));
    let rows: String = came.iter().map(|came| row(r, &roles, came, cited)).collect();
    let width = STEP * roles.len() as u32;
    let heads: String = roles.iter().enumerate().map(|(n, role)| name(r, *role, STEP * n as u32 + STEP / 2)).collect();
    let title = esc(&r.say("report-sequence"));
    let table = format!(
        "<table class='sequence'>\n<caption class='unseen'>{title}</caption>\n<thead><tr><th scope='col'>{}</th>\
         <th scope='col'>{}</th><th scope='col'><span class='unseen'>{}</span>\
         <svg width='{width}' height='48' viewBox='0 0 {width} 48' aria-hidden='true'>{heads}</svg></th>\
         </tr></thead>\n<tbody>\n{rows}</tbody>\n</table>",
        esc(&r.say("debrief-time")),
        esc(&r.say("debrief-fact")),
        esc(&r.say("report-course")),
    );
    Some(format!(
        "<figure>\n<figcaption><strong>{title}</strong> {}</figcaption>\n{}</figure>\n",
        esc(&r.say("report-sequence-how")),
        scrolling(&r.say("report-sequence"), &table)
    ))
}

/// In the order in which it came; what came to a role at once is one row. What was known from the beginning is not news.
fn came(r: &Reporter<'_>) -> Vec<Came> {
    let mut all: Vec<Came> = Vec::new();
    for story in &r.debrief.facts {
        let is_seat = |role: RoleId| r.speaker.setting.scenario.roles[role.ix()].seat;
        for knower in story.knowers.iter().filter(|knower| is_seat(knower.role) && knower.source != Source::Brief) {
            let is_wanted = match knower.source {
                Source::Told { by, .. } => r.wants(knower.role) || r.wants(by),
                _ => r.wants(knower.role),
            };
            if !is_wanted {
                continue;
            }
            let same =
                |came: &&mut Came| (came.since, came.to, came.source) == (knower.since, knower.role, knower.source);
            match all.iter_mut().find(same) {
                Some(came) => came.facts.push(story.fact),
                None => all.push(Came {
                    since: knower.since,
                    to: knower.role,
                    source: knower.source,
                    facts: vec![story.fact],
                }),
            }
        }
    }
    all.sort_by_key(|came| (came.since, came.to));
    all
}

fn name(r: &Reporter<'_>, role: RoleId, x: u32) -> String {
    let lines = wrap(r.role(role), NAME_COLUMNS, r.speaker.lang());
    let line = |(n, line): (usize, &String)| {
        format!("<text x='{x}' y='{}' text-anchor='middle'>{}</text>", 14 + 15 * n, esc(line))
    };
    lines.iter().take(3).enumerate().map(line).collect()
}

fn row(r: &Reporter<'_>, roles: &[RoleId], came: &Came, cited: &mut BTreeSet<u32>) -> String {
    cited.insert(came.since.seq);
    let x = |role: RoleId| roles.iter().position(|it| *it == role).map_or(0, |n| STEP * n as u32 + STEP / 2);
    let width = STEP * roles.len() as u32;
    let to = x(came.to);
    let middle = ROW / 2;
    let is_false = |fact: &FactId| !r.speaker.setting.scenario.facts[fact.ix()].truth;
    let tone = if came.facts.iter().any(is_false) { " alarm" } else { "" };
    let drawn = match came.source {
        Source::Told { by, .. } if by != came.to => {
            let from = x(by);
            let (end, tip) = if from < to { (to - 9, "l-10 -5v10z") } else { (to + 9, "l10 -5v10z") };
            format!(
                "<path class='arrow{tone}' d='M{from} {middle}H{end}'/><path class='tip{tone}' d='M{to} {middle}{tip}'/>"
            )
        }
        _ => format!("<circle class='own{tone}' cx='{to}' cy='{middle}' r='6'/>"),
    };
    let text = r.say_with("report-came", &[arg("to", r.role(came.to)), arg("source", r.source(&came.source))]);
    let fact = |fact: &FactId| {
        let text = bare(r.speaker.fact(*fact)).to_owned();
        let text = if is_false(fact) { r.say_with("debrief-fact-false", &[arg("fact", text)]) } else { text };
        format!("<li>{}</li>", esc(&text))
    };
    let facts: String = came.facts.iter().map(fact).collect();
    format!(
        "<tr><th scope='row'>{}</th><td><span class='soft'>{}</span><ul>{facts}</ul></td>\
         <td><svg width='{width}' height='{ROW}' viewBox='0 0 {width} {ROW}' aria-hidden='true'>{drawn}</svg></td></tr>\n",
        to_entry(came.since.seq, &esc(&r.time(came.since.at))),
        esc(&text),
    )
}
