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
    page.list(r.debrief.stories.iter().map(|story| retold(r, story)).collect());
}

fn retold(r: &Reporter<'_>, story: &Retold) -> Item {
    let words = r.speaker.words;
    let mut item = Item::new(words.pick(&story.title));
    item.under.push(Item::new(words.pick(&story.telling)));
    item.under.push(Item::new(r.say_with("debrief-story-step", &[arg("step", r.step(story.step))])));
    if !story.proofs.is_empty() {
        item.under.push(Item::new(r.say("debrief-story-shows")).with(r.lines(&story.proofs)));
    }
    if story.was_prepared {
        item.under.push(Item::new(r.say("debrief-story-prepared")));
    }
    if !story.missing.is_empty() {
        let missing = story.missing.iter().map(|missing| lacking(r, missing));
        item.under.push(Item::new(r.say("debrief-story-spared")).with(missing));
    }
    item
}
