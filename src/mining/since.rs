//! Since when each step could have been carried out.

use super::align::{Alignment, Move};
use super::net::Net;

/// By event: the event that made it possible, inside `Some(None)` the start; none for what was not in its place.
pub fn possible_since(net: &Net, num_events: usize, alignment: &Alignment) -> Vec<Option<Option<u32>>> {
    let mut since = vec![None; num_events];
    // By place, the event that put the token there.
    let mut put: Vec<Option<u32>> = vec![None; net.num_places];
    for it in &alignment.moves {
        let (step, event) = match *it {
            Move::Both { event, step } => (step, Some(event)),
            // What was left out, or what nobody sees, passes on what made it possible.
            Move::Model { step } | Move::Silent { step } => (step, None),
            Move::Log { .. } => continue,
        };
        let transition = &net.transitions[usize::from(step)];
        let opened = transition.from.iter().map(|place| put[*place]).max().flatten();
        if let Some(event) = event {
            since[event as usize] = Some(opened);
        }
        transition.to.iter().for_each(|place| put[*place] = event.or(opened));
    }
    since
}
