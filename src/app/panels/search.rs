//! Finds any action, person, fact, message or command of the screen by a part of its name.

use egui::{Id, Key, Modal, Modifiers, Ui};
use unicode_normalization::UnicodeNormalization as _;

use super::Seat;
use crate::app::look::{Icon, Palette, size};
use crate::app::widgets::{bold, empty, row, small, words_field};
use crate::exercise::command::MessageId;
use crate::scenario::names::{ActionId, FactId, PersonId, RoleId};
use crate::text::{arg, numbers};
use crate::view::contacts;

/// So many finds are shown; whoever sees none of use types another letter.
const FINDS_MAX: usize = 10;
/// Width of the window, in points; narrower screens have narrower ones.
const WIDTH: f32 = 560.0;

/// What was picked; `X` is a command of the screen that shows the search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<X> {
    /// Something I can do.
    Action(ActionId),
    /// One of my people.
    Person(PersonId),
    /// Somebody to write to.
    Role(RoleId),
    /// Something I know.
    Fact(FactId),
    /// A message.
    Message(MessageId),
    /// A command of the screen.
    Command(X),
}

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct SearchState {
    is_open: bool,
    words: String,
    /// Which find the arrow keys have come to.
    at: usize,
}

impl SearchState {
    /// Opens it, empty.
    pub fn open(&mut self) {
        *self = Self { is_open: true, ..Self::default() };
    }
    /// Whether it is on the screen, and has the keyboard.
    pub fn is_open(&self) -> bool {
        self.is_open
    }
}

struct Find<X> {
    icon: Icon,
    kind: &'static str,
    name: String,
    found: Found<X>,
}

/// Shows the search while it is open. Says what was picked.
pub fn search<X: Copy>(
    ui: &mut Ui,
    seat: Seat<'_>,
    state: &mut SearchState,
    commands: impl IntoIterator<Item = (String, X)>,
) -> Option<Found<X>> {
    if !state.is_open {
        return None;
    }
    let words = seat.speaker.words;
    let finds = finds(seat, &state.words, commands);
    let picked_by_key = hear_keys(ui, state, finds.len());
    let shown = Modal::new(Id::new("search")).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() * 0.8));
        let edit = words_field(ui, &words.say("search-words"), &mut state.words, f32::INFINITY);
        if edit.changed() {
            state.at = 0;
        }
        edit.request_focus();
        let mut picked = picked_by_key;
        for (i, find) in finds.iter().enumerate() {
            if one(ui, seat, i, find, state.at == i) {
                picked = Some(i);
            }
        }
        if finds.is_empty() {
            empty(ui, &words.say("search-none"));
        }
        ui.label(small(words.say("search-keys"), Palette::here(ui).ink_soft));
        picked
    });
    let picked = shown.inner.and_then(|i| finds.get(i)).map(|find| find.found);
    if picked.is_some() || shown.should_close() {
        *state = SearchState::default();
    }
    picked
}

fn hear_keys(ui: &Ui, state: &mut SearchState, num_finds: usize) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = num_finds.saturating_sub(1);
    if pressed(Key::ArrowDown) {
        state.at = (state.at + 1).min(last);
    }
    if pressed(Key::ArrowUp) {
        state.at = state.at.min(last).saturating_sub(1);
    }
    pressed(Key::Enter).then_some(state.at.min(last))
}

fn one<X>(ui: &mut Ui, seat: Seat<'_>, i: usize, find: &Find<X>, is_next: bool) -> bool {
    let words = seat.speaker.words;
    let clicked = row(ui, ("search", i), &find.name, is_next, |ui| {
        let palette = Palette::here(ui);
        ui.horizontal(|ui| {
            find.icon.show(ui, size::BODY, palette.accent);
            ui.label(small(words.say(find.kind), palette.ink_soft));
            ui.add(egui::Label::new(bold(&find.name)).truncate());
        });
    });
    clicked.clicked()
}

/// What fits, what begins with the words first.
fn finds<X>(seat: Seat<'_>, words: &str, commands: impl IntoIterator<Item = (String, X)>) -> Vec<Find<X>> {
    let (speaker, view) = (seat.speaker, seat.view);
    let mut all: Vec<Find<X>> = Vec::new();
    let mut add = |icon, kind, name: String, found| {
        if matches(&name, words) {
            all.push(Find { icon, kind, name, found });
        }
    };
    for offer in &view.offers {
        add(Icon::Flag, "search-action", speaker.action(offer.action).to_owned(), Found::Action(offer.action));
    }
    for seen in &view.people {
        add(Icon::Person, "search-person", speaker.person(seen.person).to_owned(), Found::Person(seen.person));
    }
    for role in contacts::contacts(speaker.setting, view) {
        let name = speaker.words.say_with("search-write-to", &[arg("role", speaker.role(role))]);
        add(Icon::Send, "search-role", name, Found::Role(role));
    }
    for (name, command) in commands {
        add(Icon::More, "search-command", name, Found::Command(command));
    }
    for seen in view.facts.iter().rev() {
        add(Icon::Fact, "search-fact", speaker.fact(seen.fact).to_owned(), Found::Fact(seen.fact));
    }
    for message in numbers(view).iter().rev().filter_map(|id| view.message(*id)) {
        add(Icon::Mail, "search-message", speaker.message_line(view, message), Found::Message(message.id));
    }
    let first = fold(words);
    all.sort_by_key(|find| !fold(&find.name).starts_with(&first));
    all.truncate(FINDS_MAX);
    all
}

/// Whether the text holds every one of the words: wide or narrow, capital or small, hiragana or katakana.
pub(super) fn matches(text: &str, words: &str) -> bool {
    let text = fold(text);
    fold(words).split_whitespace().all(|word| text.contains(word))
}

fn fold(text: &str) -> String {
    let as_hiragana = |c: char| match c {
        '\u{30a1}'..='\u{30f6}' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        other => other,
    };
    text.nfkc().flat_map(char::to_lowercase).map(as_hiragana).collect()
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn wide_and_narrow_capital_and_small_hiragana_and_katakana_are_the_same() {
        for words in ["vpn", "ＶＰＮ", "ばっくあっぷ", "ﾊﾞｯｸｱｯﾌﾟ", "バックアップ　VPN", ""]
        {
            assert!(matches("VPN装置のバックアップを取る", words), "{words}");
        }
        for words in ["ログ", "vpn ログ", "ハックアップ"] {
            assert!(!matches("VPN装置のバックアップを取る", words), "{words}");
        }
    }
}
