//! The bar on top of a seat's screen: who I am, what time it is, how it passes, and the ways out.

use egui::{Frame, Margin, Panel, Ui};

use super::pace::pace;
use super::{Clockwork, Seat};
use crate::app::look::{Icon, Palette, space};
use crate::app::widgets::{at_end, bold, clock, icon_button, primary, show_whole, small};
use crate::app::{Screen, Wish, Wishes, guide};
use crate::store::ExerciseId;

/// Room for the seat, the day and the phase, in points.
const WHO_WIDE: f32 = 190.0;

/// What a seat's screen knows besides the seat's view.
#[derive(Debug, Clone, Copy)]
pub struct Around {
    /// How time passes.
    pub clockwork: Clockwork,
    /// Several people play at this screen, one after the other.
    pub is_shared: bool,
    /// The facilitator's screen may be opened.
    pub may_facilitate: bool,
    /// ENDEX was: what can be debriefed.
    pub debrief: Option<ExerciseId>,
}

/// What somebody wants from the bar that lies on top of the seat's screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnTop {
    /// The table of keys.
    Keys,
    /// The search.
    Search,
}

/// Shows the bar.
pub fn bar(ui: &mut Ui, seat: Seat<'_>, around: Around, wishes: &mut Wishes) -> Option<OnTop> {
    let frame = Frame::new().fill(Palette::here(ui).bar).inner_margin(Margin::symmetric(12, 6));
    let bar = Panel::top("play_bar").frame(frame).show(ui, |ui| {
        let row = ui.horizontal_wrapped(|ui| {
            time(ui, seat);
            ui.add_space(space::GAP);
            if seat.view.ended.is_none() {
                let passes = ui.scope(|ui| pace(ui, seat.speaker.words, around.clockwork, wishes)).response;
                guide::anchor(ui, "play_pace", passes.rect);
                ui.add_space(space::GAP);
            }
            at_end(ui, "play_ways_out", |ui| {
                let ink = Palette::here(ui).on_bar;
                let mut asked = |icon, name| icon_button(ui, icon, &seat.speaker.words.say(name), ink).clicked();
                let wants_search = asked(Icon::Search, "bar-search").then_some(OnTop::Search);
                let wants_keys = asked(Icon::Question, "keys-help").then_some(OnTop::Keys);
                ways_out(ui, seat, around, wishes);
                wants_search.or(wants_keys)
            })
        });
        row.inner
    });
    show_whole(ui, "play_bar", &bar.response);
    bar.inner
}

fn time(ui: &mut Ui, seat: Seat<'_>) {
    let palette = Palette::here(ui);
    let (speaker, view) = (seat.speaker, seat.view);
    let local = speaker.setting.local(view.now);
    // Always with seconds: it must not jump about.
    let digits = format!("{:02}:{:02}:{:02}", local.hour(), local.minute(), local.second());
    ui.label(clock(digits).color(palette.on_bar));
    ui.vertical(|ui| {
        // What follows stays where it is when the next phase begins.
        ui.set_min_width(WHO_WIDE);
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(bold(speaker.role(view.role)).color(palette.on_bar));
        let parts = [speaker.words.date(local), speaker.phase(view.phase).to_owned()];
        ui.label(small(parts.join(" · "), palette.on_bar_soft));
    });
}

fn ways_out(ui: &mut Ui, seat: Seat<'_>, around: Around, wishes: &mut Wishes) {
    let words = seat.speaker.words;
    let ink = Palette::here(ui).on_bar;
    if let Some(id) = around.debrief
        && primary(ui, &words.say("shell-debrief")).clicked()
    {
        wishes.push(Wish::Debrief(id));
    }
    if around.is_shared && icon_button(ui, Icon::People, &words.say("shell-curtain"), ink).clicked() {
        wishes.push(Wish::DrawCurtain);
    }
    if icon_button(ui, Icon::Person, &words.say("shell-briefing"), ink).clicked() {
        wishes.push(Wish::Show(Screen::Briefing));
    }
    if icon_button(ui, Icon::Settings, &words.say("library-settings"), ink).clicked() {
        wishes.push(Wish::Show(Screen::Settings));
    }
    if around.may_facilitate && icon_button(ui, Icon::Eye, &words.say("shell-facilitator"), ink).clicked() {
        wishes.push(Wish::Show(Screen::Facilitator));
    }
    if icon_button(ui, Icon::Home, &words.say("shell-leave"), ink).clicked() {
        wishes.push(Wish::Leave);
    }
}
