//! 失敗あるある: the well-known failure stories that this run told again.

use crate::debrief::Retold;
use crate::report::page::{Item, Page};
use crate::report::reporter::Reporter;
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

/// At which step, where it shows, what would have spared it.
fn retold(r: &Reporter<'_>, story: &Retold) -> Vec<Item> {
    let mut items = vec![Item::new(r.say_with("debrief-story-step", &[arg("step", r.step(story.step))]))];
    if !story.proofs.is_empty() {
        items.push(Item::new(r.say("debrief-story-shows")).with(r.lines(&story.proofs)));
    }
    if story.was_prepared {
        items.push(Item::new(r.say("debrief-story-prepared")));
    }
    if !story.missing.is_empty() {
        let missing = story.missing.iter().map(|missing| lacking(r, missing));
        items.push(Item::new(r.say("debrief-story-spared")).with(missing));
    }
    items
}
