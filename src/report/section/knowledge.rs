//! Who knew what when.

use crate::debrief::{FactStory, Knower};
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, bare, inner};
use crate::scenario::names::RoleId;
use crate::text::arg;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let concerns = |story: &&FactStory| match r.seat {
        None => true,
        Some(seat) => {
            story.knower(seat).is_some() || story.never_told.contains(&seat) || story.never_reached.contains(&seat)
        }
    };
    let stories: Vec<&FactStory> = r.debrief.facts.iter().filter(concerns).collect();
    if stories.is_empty() {
        return;
    }
    page.heading(r.say("debrief-knowledge"));
    page.para(r.say("debrief-knowledge-how"));
    let seats: Vec<RoleId> = r.speaker.setting.seats().filter(|seat| r.wants(*seat)).collect();
    let mut head = vec![r.say("debrief-fact")];
    head.extend(seats.iter().map(|seat| r.role(*seat).to_owned()));
    page.table(head, stories.iter().map(|story| row(r, story, &seats)).collect());
    gaps(r, page, &stories);
    rumours(r, page, &stories);
}

fn row(r: &Reporter<'_>, story: &FactStory, seats: &[RoleId]) -> Vec<String> {
    let mut name = bare(r.speaker.fact(story.fact)).to_owned();
    if !story.truth {
        name = r.say_with("debrief-fact-false", &[arg("fact", name)]);
    }
    std::iter::once(name).chain(seats.iter().map(|seat| cell(r, story, *seat))).collect()
}

/// Since when, from whom, how long after the first seat.
fn cell(r: &Reporter<'_>, story: &FactStory, seat: RoleId) -> String {
    let Some(knower) = story.knower(seat) else {
        let lacks = story.never_told.contains(&seat) || story.never_reached.contains(&seat);
        return r.say(if lacks { "debrief-known-lacking" } else { "debrief-none" });
    };
    let args = [
        arg("time", r.time(knower.since.at)),
        arg("source", r.source(&knower.source)),
        arg("latency", r.span(knower.latency_secs.unwrap_or(0))),
    ];
    let is_later = knower.latency_secs.is_some_and(|secs| secs > 0);
    r.say_with(if is_later { "debrief-known-later" } else { "debrief-known-first" }, &args)
}

/// What was needed and never came.
fn gaps(r: &Reporter<'_>, page: &mut Page, stories: &[&FactStory]) {
    let mut items = Vec::new();
    for story in stories.iter().filter(|story| story.truth) {
        let fact = || arg("fact", inner(r.speaker.fact(story.fact)));
        if let Some(first) = story.first_seat(r.speaker.setting).filter(|_| !story.never_told.is_empty()) {
            let to = arg("to", r.speaker.roles(&story.never_told));
            let args = [fact(), arg("by", r.role(first.role)), arg("time", r.time(first.since.at)), to];
            items.push(Item::new(r.say_with("debrief-never-told", &args)));
        }
        if !story.never_reached.is_empty() {
            let to = arg("to", r.speaker.roles(&story.never_reached));
            let outside: Vec<RoleId> = story.knowers.iter().map(|knower| knower.role).collect();
            let undone = story.undone.first().map_or("", |action| r.speaker.action(*action));
            let args = [fact(), to, arg("outside", r.speaker.roles(&outside)), arg("action", inner(undone))];
            let id = if undone.is_empty() { "debrief-never-asked" } else { "debrief-never-found" };
            items.push(Item::new(r.say_with(id, &args)));
        }
    }
    if !items.is_empty() {
        page.subheading(r.say("debrief-gaps"));
        page.list(items);
    }
}

/// What was believed and was not so.
fn rumours(r: &Reporter<'_>, page: &mut Page, stories: &[&FactStory]) {
    let seats: Vec<RoleId> = r.speaker.setting.seats().collect();
    // Who knew better in the same moment did not believe it.
    let was_believed = |knower: &&Knower| seats.contains(&knower.role) && knower.believed_secs != Some(0);
    let mut items = Vec::new();
    for story in stories.iter().filter(|story| !story.truth) {
        let believers: Vec<Item> =
            story.knowers.iter().filter(was_believed).map(|knower| Item::new(believed(r, knower))).collect();
        if !believers.is_empty() {
            items.push(Item::new(bare(r.speaker.fact(story.fact))).with(believers));
        }
    }
    if !items.is_empty() {
        page.subheading(r.say("debrief-rumours"));
        page.list(items);
    }
}

fn believed(r: &Reporter<'_>, knower: &Knower) -> String {
    let args = [
        arg("role", r.role(knower.role)),
        arg("time", r.time(knower.since.at)),
        arg("source", r.source(&knower.source)),
        arg("long", r.span(knower.believed_secs.unwrap_or(0))),
        arg("until", r.when(knower.refuted)),
    ];
    r.say_with(if knower.refuted.is_some() { "debrief-believed" } else { "debrief-believed-to-end" }, &args)
}
