//! What this seat knows, by subject and question, from whom and since when; and what nobody has told it.

mod fact;

use std::collections::BTreeSet;

use egui::Ui;

use super::{Draft, Seat};
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::widgets::{bold, button, card, empty, para, primary, remark, section, small, tab};
use crate::app::wish::Target;
use crate::app::{Wish, Wishes};
use crate::scenario::names::{FactId, TopicId};
use crate::scenario::story::{Question, Topic};
use crate::text::{QUESTIONS, arg};
use crate::view::seat::FactSeen;

/// In which order facts stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Order {
    /// By subject, and what is missing.
    #[default]
    Subject,
    /// The newest first.
    Time,
    /// By the question that they answer.
    Question,
    /// By whoever told them.
    Source,
}

const ORDERS: [(Order, &str); 4] = [
    (Order::Subject, "board-by-subject"),
    (Order::Time, "board-by-time"),
    (Order::Question, "board-by-question"),
    (Order::Source, "board-by-source"),
];

/// What is pinned and chosen.
#[derive(Debug, Clone, Default)]
pub struct BoardState {
    order: Order,
    pinned: BTreeSet<FactId>,
    chosen: BTreeSet<FactId>,
    /// It is to be shown, once it is drawn.
    wanted: Option<FactId>,
}

impl BoardState {
    /// Leads to a fact.
    pub fn show(&mut self, fact: FactId) {
        self.wanted = Some(fact);
    }
}

/// Shows the board.
pub fn board(ui: &mut Ui, seat: Seat<'_>, state: &mut BoardState, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    section(ui, Icon::Fact, &words.say("board-head"), |ui| {
        ui.horizontal_wrapped(|ui| {
            for (order, name) in ORDERS {
                if tab(ui, &words.say(name), state.order == order, 0).clicked() {
                    state.order = order;
                }
            }
        });
        chosen(ui, seat, state, wishes);
        pinned(ui, seat, state);
        if seat.view.facts.is_empty() {
            empty(ui, &words.say("play-no-facts"));
        }
        match state.order {
            Order::Subject => by_subject(ui, seat, state),
            Order::Time => by_time(ui, seat, state),
            Order::Question => by_question(ui, seat, state),
            Order::Source => by_source(ui, seat, state),
        }
    });
}

/// What is to be told to somebody.
fn chosen(ui: &mut Ui, seat: Seat<'_>, state: &mut BoardState, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    if state.chosen.is_empty() {
        ui.label(small(words.say("board-choose"), Palette::here(ui).ink_soft));
        return;
    }
    card(ui, Tone::Accent, |ui| {
        ui.horizontal_wrapped(|ui| {
            if primary(ui, &words.say_with("board-send", &[arg("n", state.chosen.len() as u64)])).clicked() {
                let facts = std::mem::take(&mut state.chosen).into_iter().collect();
                wishes.push(Wish::Open(Target::Draft(Draft::telling(facts).into())));
            }
            if button(ui, &words.say("board-choose-none")).clicked() {
                state.chosen.clear();
            }
        });
    });
}

fn pinned(ui: &mut Ui, seat: Seat<'_>, state: &mut BoardState) {
    let facts: Vec<FactSeen> =
        seat.view.facts.iter().filter(|seen| state.pinned.contains(&seen.fact)).copied().collect();
    if facts.is_empty() {
        return;
    }
    head(ui, &seat.speaker.words.say("board-pinned"));
    facts.iter().for_each(|seen| fact::fact(ui, seat, seen, state));
    ui.separator();
}

fn head(ui: &mut Ui, text: &str) {
    ui.add_space(space::TIGHT);
    para(ui, bold(text));
}

fn by_subject(ui: &mut Ui, seat: Seat<'_>, state: &mut BoardState) {
    let (speaker, words) = (seat.speaker, seat.speaker.words);
    let topic_of = |seen: &FactSeen| speaker.setting.scenario.facts[seen.fact.ix()].topic;
    let is_known = |topic: &&Topic| seat.view.facts.iter().any(|seen| topic_of(seen) == topic.id);
    let (known, unknown): (Vec<&Topic>, Vec<&Topic>) = speaker.setting.scenario.topics.iter().partition(is_known);
    for topic in known {
        head(ui, speaker.pick(&topic.name));
        let mut open = Vec::new();
        for (question, name) in QUESTIONS {
            let answers = answers(seat, topic.id, question);
            if answers.iter().all(|seen| seen.refuted) {
                open.push(words.say(name));
            }
            if !answers.is_empty() {
                ui.label(small(words.say(name), Palette::here(ui).accent));
                answers.iter().for_each(|seen| fact::fact(ui, seat, seen, state));
            }
        }
        if !open.is_empty() {
            let open: Vec<&str> = open.iter().map(String::as_str).collect();
            untold(ui, &words.say_with("board-untold", &[arg("questions", words.list(&open))]));
        }
    }
    if !unknown.is_empty() {
        head(ui, &words.say("board-unknown"));
        unknown.into_iter().for_each(|topic| untold(ui, speaker.pick(&topic.name)));
    }
}

fn answers(seat: Seat<'_>, topic: TopicId, question: Question) -> Vec<FactSeen> {
    let is_it = |seen: &&FactSeen| {
        let fact = &seat.speaker.setting.scenario.facts[seen.fact.ix()];
        fact.topic == topic && fact.answers == question
    };
    seat.view.facts.iter().filter(is_it).copied().collect()
}

/// Nobody has said anything about it.
fn untold(ui: &mut Ui, text: &str) {
    let ink = Palette::here(ui).ink_soft;
    remark(ui, Icon::Question, small(text, ink), ink);
}

fn by_time(ui: &mut Ui, seat: Seat<'_>, state: &mut BoardState) {
    let mut facts = seat.view.facts.clone();
    facts.reverse();
    facts.sort_by_key(|seen| std::cmp::Reverse(seen.since));
    facts.iter().for_each(|seen| fact::fact(ui, seat, seen, state));
}

fn by_question(ui: &mut Ui, seat: Seat<'_>, state: &mut BoardState) {
    let asks = |seen: &FactSeen| seat.speaker.setting.scenario.facts[seen.fact.ix()].answers;
    for (question, name) in QUESTIONS {
        head(ui, &seat.speaker.words.say(name));
        let mut facts = seat.view.facts.iter().filter(|seen| asks(seen) == question).peekable();
        if facts.peek().is_none() {
            untold(ui, &seat.speaker.words.say("board-question-untold"));
        }
        facts.for_each(|seen| fact::fact(ui, seat, seen, state));
    }
}

fn by_source(ui: &mut Ui, seat: Seat<'_>, state: &mut BoardState) {
    let mut facts: Vec<(String, &FactSeen)> =
        seat.view.facts.iter().map(|seen| (fact::teller(seat, seen), seen)).collect();
    // Those who told most recently stand together where they told first.
    let mut tellers: Vec<String> = Vec::new();
    for (teller, _) in &facts {
        if !tellers.contains(teller) {
            tellers.push(teller.clone());
        }
    }
    for teller in tellers {
        head(ui, &teller);
        let (theirs, others): (Vec<_>, Vec<_>) = facts.into_iter().partition(|(whose, _)| *whose == teller);
        theirs.iter().for_each(|(_, seen)| fact::fact(ui, seat, seen, state));
        facts = others;
    }
}
