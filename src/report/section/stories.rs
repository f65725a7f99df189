//! 失敗あるある: the well-known failure stories that this run told again.

use crate::debrief::{Retold, Rumour};
use crate::exercise::Mark;
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, inner};
use crate::scenario::names::RoleId;
use crate::text::arg;

use super::gates::lacking;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    if !r.wants_all() {
        return;
    }
    page.heading(r.say("debrief-stories"));
    if r.debrief.stories.is_empty() {
        page.para(r.say("debrief-stories-none"));
        return;
    }
    page.para(r.say("debrief-stories-how"));
    for story in &r.debrief.stories {
        page.subheading(r.speaker.words.pick(&story.title));
        page.para(r.speaker.words.pick(&story.telling));
        page.list(retold(r, story));
    }
}

/// What was not so, and who held it since when.
fn held(r: &Reporter<'_>, rumour: &Rumour) -> Item {
    let holder = |(role, since): &(RoleId, Mark)| {
        r.say_with("debrief-rumour-holder", &[arg("role", r.role(*role)), arg("time", r.time(since.at))])
    };
    let holders: Vec<String> = rumour.held_by.iter().map(holder).collect();
    let args = [
        arg("fact", inner(r.speaker.fact(rumour.fact))),
        arg("holders", holders.join(&r.say("debrief-objective-and"))),
    ];
    Item::new(r.say_with("debrief-rumour-held", &args))
}

/// At which step, where it shows, what would have spared it.
fn retold(r: &Reporter<'_>, story: &Retold) -> Vec<Item> {
    let mut items = vec![Item::new(r.say_with("debrief-story-step", &[arg("step", r.step(story.step))]))];
    if !story.proofs.is_empty() {
        items.push(Item::new(r.say("debrief-story-shows")).with(r.lines(&story.proofs)));
    }
    items.extend(story.rumours.iter().map(|rumour| held(r, rumour)));
    if story.was_prepared {
        items.push(Item::new(r.say("debrief-story-prepared")));
    }
    if !story.missing.is_empty() {
        let missing = story.missing.iter().map(|missing| lacking(r, missing));
        items.push(Item::new(r.say("debrief-story-spared")).with(missing));
    }
    items
}
