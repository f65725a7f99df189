//! Which facts it tells.

use egui::Ui;

use super::{Draft, Purpose, part};
use crate::app::panels::Seat;
use crate::app::widgets::{body, empty, tick, words_field};
use crate::text::arg;
use crate::view::seat::FactSeen;

/// From so many facts on, there is a field to search among them.
const SEARCH_FROM: usize = 6;

/// What the seat knows, the newest first; several can be picked.
pub(super) fn facts(ui: &mut Ui, seat: Seat<'_>, draft: &mut Draft, search: &mut String) {
    let (words, view) = (seat.speaker.words, seat.view);
    let head = match draft.purpose {
        Purpose::Tell | Purpose::Promise | Purpose::Notice => "compose-facts",
        Purpose::Ask | Purpose::Order | Purpose::Request => "compose-reasons",
    };
    part(ui, &words.say_with(head, &[arg("n", draft.facts.len())]));
    draft.facts.retain(|fact| view.known[fact.ix()]);
    if view.facts.is_empty() {
        empty(ui, &words.say("compose-no-facts"));
    }
    if view.facts.len() >= SEARCH_FROM {
        let name = words.say("compose-fact-search");
        words_field(ui, &name, search, f32::INFINITY);
    }
    let wanted = search.trim().to_lowercase();
    for seen in view.facts.iter().rev() {
        let text = text(seat, draft, seen);
        let mut is_in = draft.facts.contains(&seen.fact);
        let is_found = wanted.is_empty() || text.to_lowercase().contains(&wanted);
        if (is_in || is_found) && tick(ui, &mut is_in, body(text)).changed() {
            draft.facts.retain(|other| *other != seen.fact);
            draft.facts.extend(is_in.then_some(seen.fact));
        }
    }
}

/// A fact, and whether it turned out false or the receivers have heard it from here.
fn text(seat: Seat<'_>, draft: &Draft, seen: &FactSeen) -> String {
    let words = seat.speaker.words;
    let fact = seat.speaker.fact(seen.fact);
    let told = seat.view.told[seen.fact.ix()];
    let has_told = !draft.to.is_empty() && draft.to.iter().all(|role| told.contains(*role));
    match (seen.refuted, has_told) {
        (true, _) => words.say_with("play-refuted-fact", &[arg("fact", fact)]),
        (false, true) => words.say_with("compose-fact-told", &[arg("fact", fact)]),
        (false, false) => fact.to_owned(),
    }
}
