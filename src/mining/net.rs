//! A workflow net: places, steps that are seen, steps that nobody sees.

use std::collections::BTreeSet;

use crate::scenario::playbook::Playbook;

/// What a step or an event is called: the playbook's activities by id, then whatever else was done.
pub type Label = u16;

/// A step: takes a token from each place before it, puts one on each place after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// None when nobody sees it.
    pub label: Option<Label>,
    /// Places before it.
    pub from: Vec<usize>,
    /// Places after it.
    pub to: Vec<usize>,
}

/// A net with one token on its first place, which is to end up on its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Net {
    /// How many places there are.
    pub num_places: usize,
    /// Steps; where two are equally good, the first one is taken.
    pub transitions: Vec<Transition>,
}

impl Net {
    /// The playbook as a net: activities by id, then silent steps.
    pub fn of(playbook: &Playbook) -> Self {
        let index = |places: &[crate::scenario::names::PlaceId]| places.iter().map(|place| place.ix()).collect();
        let visible = playbook.activities.iter().map(|activity| Transition {
            label: Some(activity.id.ix() as Label),
            from: index(&activity.from),
            to: index(&activity.to),
        });
        let silent = playbook.silent.iter();
        let silent = silent.map(|step| Transition { label: None, from: index(&step.from), to: index(&step.to) });
        Self { num_places: playbook.places.len(), transitions: visible.chain(silent).collect() }
    }

    /// The same net as it looks to somebody who sees only some of the steps.
    pub fn seen_by(&self, sees: impl Fn(Label) -> bool) -> Self {
        let mut net = self.clone();
        for transition in &mut net.transitions {
            transition.label = transition.label.filter(|label| sees(*label));
        }
        net
    }

    /// The place on which the token ends.
    pub const fn end(&self) -> usize {
        self.num_places - 1
    }

    /// Whether some step is called so.
    pub fn knows(&self, label: Label) -> bool {
        self.transitions.iter().any(|transition| transition.label == Some(label))
    }

    /// Steps that lead back: from every place after them one comes to every place before them, which is further from the
    /// start.
    pub fn leading_back(&self) -> BTreeSet<Label> {
        let depths = self.depths();
        let leads_back = |step: &&Transition| {
            let mut pairs = step.to.iter().flat_map(|after| step.from.iter().map(move |before| (*after, *before)));
            pairs.all(|(after, before)| depths[after] < depths[before] && self.leads(after, before))
        };
        self.transitions.iter().filter(leads_back).filter_map(|step| step.label).collect()
    }

    /// Whether a token on one place can come to the other, whatever else that needs.
    fn leads(&self, from: usize, to: usize) -> bool {
        let mut is_seen = vec![false; self.num_places];
        let mut waiting = vec![from];
        while let Some(place) = waiting.pop() {
            if !std::mem::replace(&mut is_seen[place], true) {
                let ways = self.transitions.iter().filter(|step| step.from.contains(&place));
                waiting.extend(ways.flat_map(|step| &step.to));
            }
        }
        is_seen[to]
    }

    /// Steps that put a token where this one takes one: what it undoes, if it leads back.
    pub fn just_before(&self, label: Label) -> BTreeSet<Label> {
        let these = || self.transitions.iter().filter(move |transition| transition.label == Some(label));
        let feeds = |transition: &&Transition| these().any(|it| it.from.iter().any(|p| transition.to.contains(p)));
        self.transitions.iter().filter(feeds).filter_map(|transition| transition.label).collect()
    }

    /// How many steps each place is away from the start, by the shortest way.
    fn depths(&self) -> Vec<usize> {
        let mut depths = vec![usize::MAX; self.num_places];
        depths[0] = 0;
        let mut is_settled = false;
        while !is_settled {
            is_settled = true;
            for transition in &self.transitions {
                let Some(nearest) = transition.from.iter().map(|place| depths[*place]).min() else { continue };
                for place in &transition.to {
                    if nearest.saturating_add(1) < depths[*place] {
                        depths[*place] = nearest + 1;
                        is_settled = false;
                    }
                }
            }
        }
        depths
    }
}
