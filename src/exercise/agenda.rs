//! What is planned, the earliest first: a list kept in order. Most of what is planned is due soon, so that little has to
//! move, and looking at the first costs nothing.

/// So many are looked at before the rest is searched.
const SOONEST: usize = 16;

/// Things in order; each stands there once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda<T>(
    /// The earliest last.
    Vec<T>,
);

impl<T> Default for Agenda<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord + Copy> Agenda<T> {
    /// Plans something.
    pub fn insert(&mut self, new: T) {
        if let Err(place) = self.place(&new) {
            self.0.insert(place, new);
        }
    }
    /// Takes something out, if it is planned.
    pub fn remove(&mut self, old: &T) {
        if let Ok(place) = self.place(old) {
            self.0.remove(place);
        }
    }
    /// The earliest.
    pub fn first(&self) -> Option<&T> {
        self.0.last()
    }
    /// Takes out the earliest.
    pub fn pop_first(&mut self) -> Option<T> {
        self.0.pop()
    }
    /// Everything, the earliest first.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().rev()
    }
    /// Everything becomes something else, and stands where it belongs then.
    pub fn replan(&mut self, change: impl FnMut(&mut T)) {
        self.0.iter_mut().for_each(change);
        self.0.sort_unstable_by(|a, b| b.cmp(a));
    }
    /// Nothing is planned any longer.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Where it stands, or would stand. The soonest are looked at one by one.
    fn place(&self, wanted: &T) -> Result<usize, usize> {
        let (later, soonest) = self.0.split_at(self.0.len().saturating_sub(SOONEST));
        if soonest.first().is_none_or(|last| last < wanted) {
            return later.binary_search_by(|planned| wanted.cmp(planned));
        }
        match soonest.iter().rposition(|planned| planned >= wanted) {
            Some(place) if soonest[place] == *wanted => Ok(later.len() + place),
            place => Err(later.len() + place.map_or(0, |place| place + 1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The same as an ordered set, whatever is planned and in which order.
    #[test]
    fn it_keeps_what_an_ordered_set_keeps() {
        let (mut agenda, mut set) = (Agenda::default(), BTreeSet::new());
        let mut number = 7_u32;
        for _ in 0..500 {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let thing = number >> 24;
            match number >> 8 & 3 {
                0 => assert_eq!(agenda.pop_first(), set.pop_first()),
                1 => {
                    agenda.remove(&thing);
                    set.remove(&thing);
                }
                _ => {
                    agenda.insert(thing);
                    set.insert(thing);
                }
            }
            assert_eq!(agenda.first(), set.first());
        }
        assert!(agenda.iter().eq(set.iter()));
    }

    #[test]
    fn what_changes_stands_where_it_belongs_then() {
        let mut agenda = Agenda::default();
        [1, 5, 9].into_iter().for_each(|thing| agenda.insert(thing));
        agenda.replan(|thing| *thing = 10 - *thing * (*thing % 5));
        assert!(agenda.iter().copied().eq([-26, 9, 10]));
    }
}
