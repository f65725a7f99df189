//! Pointers for somebody who has never played: a line at the bottom that says what to look at, and a ring around it.
//!
//! Panels name places; nothing is ever covered, so whoever wants to do something else just does it.

use std::collections::BTreeMap;

use egui::{Frame, Id, Key, LayerId, Margin, Modifiers, Order, Panel, Rect, Stroke, StrokeKind, Ui};

use super::look::{Icon, Palette, size, space};
use super::settings::Settings;
use super::widgets::{body, button, primary, show_whole, small};
use super::wish::{Screen, Wish, Wishes};
use crate::text::{Words, arg};

/// Width of the ring.
const RING: f32 = 3.0;

type Places = BTreeMap<&'static str, Rect>;

/// What is pointed at, and what is said about it.
struct Pointer {
    screen: Screen,
    place: &'static str,
    says: &'static str,
}

const fn pointer(screen: Screen, place: &'static str, says: &'static str) -> Pointer {
    Pointer { screen, place, says }
}

const POINTERS: [Pointer; 9] = [
    pointer(Screen::Library, "library_prepare", "guide-library"),
    pointer(Screen::SetUp, "setup_begin", "guide-setup"),
    pointer(Screen::Briefing, "briefing_begin", "guide-briefing"),
    pointer(Screen::Play, "play_pace", "guide-pace"),
    pointer(Screen::Play, "play_left", "guide-messages"),
    pointer(Screen::Play, "play_middle", "guide-place"),
    pointer(Screen::Play, "play_right", "guide-deeds"),
    pointer(Screen::Play, "play_left", "guide-tell"),
    pointer(Screen::Play, "play_pace", "guide-deadlines"),
];

/// How many pointers of each screen have been seen.
#[derive(Debug, Clone, Default)]
pub struct GuideState {
    seen: BTreeMap<Screen, usize>,
}

impl GuideState {
    /// Nothing more is pointed at on this screen.
    pub(super) fn pass(&mut self, screen: Screen) {
        self.seen.insert(screen, usize::MAX);
    }
}

fn id() -> Id {
    Id::new("kunren_guide")
}

/// This is where the thing with this name is, in this frame, as far as it can be seen.
pub fn anchor(ui: &Ui, name: &'static str, place: Rect) {
    let seen = place.intersect(ui.clip_rect());
    if seen.is_positive() {
        ui.data_mut(|data| data.get_temp_mut_or_default::<Places>(id()).insert(name, seen));
    }
}

/// The pointers of a screen, and the one that is due.
fn due(screen: Screen, state: &GuideState) -> Option<(Vec<&'static Pointer>, usize)> {
    let here: Vec<_> = POINTERS.iter().filter(|pointer| pointer.screen == screen).collect();
    let at = state.seen.get(&screen).copied().unwrap_or(0);
    (at < here.len()).then_some((here, at))
}

/// The line at the bottom; drawn before the screen, which gets the rest of the room. Shift and F1 call the pointers back, and
/// send them away.
pub(super) fn line(
    ui: &mut Ui,
    words: &Words,
    (screen, settings): (Screen, &Settings),
    state: &mut GuideState,
    wishes: &mut Wishes,
) {
    let show = |is_guided| Wish::Settings(Settings { is_guided, ..settings.clone() });
    // F1 alone shows the keys.
    if ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F1)) {
        wishes.push(show(!settings.is_guided));
    }
    if settings.is_guided {
        // Called back, they begin at the beginning.
        *state = GuideState::default();
        return;
    }
    ui.data_mut(|data| data.get_temp_mut_or_default::<Places>(id()).clear());
    let Some((here, at)) = due(screen, state) else {
        return;
    };
    let palette = Palette::here(ui);
    let frame = Frame::new().fill(palette.warn_soft).inner_margin(Margin::symmetric(16, 6));
    let shown = Panel::bottom("guide").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            Icon::Question.show(ui, size::HEAD, palette.warn);
            ui.label(body(words.say(here[at].says)));
            ui.add_space(space::GAP);
            let is_last = screen == Screen::Play && at + 1 == here.len();
            if primary(ui, &words.say(if is_last { "guide-done" } else { "guide-next" })).clicked() {
                state.seen.insert(screen, at + 1);
                wishes.extend(is_last.then(|| show(true)));
            }
            if button(ui, &words.say("guide-skip")).on_hover_text(words.say("guide-again")).clicked() {
                wishes.push(show(true));
            }
            let count = [arg("at", at + 1), arg("all", here.len())];
            if here.len() > 1 {
                ui.label(small(words.say_with("guide-count", &count), palette.ink_soft));
            }
        });
    });
    show_whole(ui, "guide", &shown.response);
}

/// The ring around what the line speaks of; drawn after the screen.
pub(super) fn ring(ui: &Ui, screen: Screen, settings: &Settings, state: &GuideState) {
    let Some((here, at)) = due(screen, state).filter(|_| !settings.is_guided) else {
        return;
    };
    let place = ui.data(|data| data.get_temp::<Places>(id())).and_then(|places| places.get(here[at].place).copied());
    if let Some(place) = place {
        let ink = Palette::here(ui).warn;
        let painter = ui.ctx().layer_painter(LayerId::new(Order::Foreground, id()));
        let around = place.expand(RING).intersect(ui.ctx().content_rect());
        painter.rect_stroke(around, f32::from(space::CORNER), Stroke::new(RING, ink), StrokeKind::Inside);
    }
}
