//! Failure stories: told every time, told only before, told only now.

use std::collections::BTreeSet;

use super::{Comparer, Part, Run};
use crate::report::page::Item;
use crate::text::arg;

impl Comparer<'_> {
    pub(super) fn stories(&self) -> Part {
        Part {
            anchor: "stories",
            heading: self.say("debrief-stories"),
            points: self.told().unwrap_or_default(),
            ..Part::default()
        }
    }

    fn told(&self) -> Option<Vec<Item>> {
        let told = |run: &Run<'_>| run.debrief.stories.iter().map(|it| it.story.clone()).collect::<BTreeSet<_>>();
        let (before, after) = (told(self.runs.first()?), told(self.runs.last()?));
        let titles = |wanted: &dyn Fn(&str) -> bool| -> Vec<Item> {
            let mut seen = BTreeSet::new();
            let all = self.runs.iter().flat_map(|run| &run.debrief.stories);
            let new = all.filter(|it| wanted(&it.story) && seen.insert(it.story.clone()));
            new.map(|it| Item::new(self.words.pick(&it.title))).collect()
        };
        let part =
            |id: &str, items: Vec<Item>| Item::new(self.say_with(id, &[arg("n", items.len() as u64)])).with(items);
        if self.runs.len() == 1 {
            return Some(vec![part("compare-stories-told", titles(&|_| true))]);
        }
        Some(vec![
            part("compare-stories-gone", titles(&|id| before.contains(id) && !after.contains(id))),
            part("compare-stories-new", titles(&|id| !before.contains(id) && after.contains(id))),
            part("compare-stories-kept", titles(&|id| before.contains(id) && after.contains(id))),
        ])
    }
}
