//! A seat at work.

use egui::{ScrollArea, Ui};

use super::page;
use crate::app::desk::Desk;
use crate::app::floor::FloorPlan;
use crate::app::look::Tone;
use crate::app::panels::{FloorState, Seat, floor, people};
use crate::app::widgets::{button, card, clock, primary};
use crate::app::wish::{Pace, Screen, Wish, Wishes};
use crate::text::Speaker;

/// Draws the seat on the screen.
pub(super) fn draw(ui: &mut Ui, desk: &Desk, state: &mut FloorState, wishes: &mut Wishes) {
    let words = desk.words_here();
    let Some(table) = desk.table() else {
        return;
    };
    let Some(view) = table.seen() else {
        return;
    };
    let speaker = Speaker::new(words, table.setting());
    let (runs, id, has_ended) = (table.clockwork().runs, table.id(), table.has_ended());
    page(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(clock(speaker.moment(view.now)));
            let pace = if runs { ("shell-pause", Pace::Pause) } else { ("shell-go", Pace::Go) };
            if button(ui, &words.say(pace.0)).clicked() {
                wishes.push(Wish::Show(Screen::Play));
                wishes.push(Wish::Pace(pace.1));
            }
            if button(ui, &words.say("shell-next")).clicked() {
                wishes.push(Wish::Pace(Pace::ToNext));
            }
            if has_ended && primary(ui, &words.say("shell-debrief")).clicked() {
                wishes.push(Wish::Debrief(id));
            }
            if table.people().len() > 1 && button(ui, &words.say("shell-curtain")).clicked() {
                wishes.push(Wish::DrawCurtain);
            }
            if button(ui, &words.say("shell-facilitator")).clicked() {
                wishes.push(Wish::Show(Screen::Facilitator));
            }
            if button(ui, &words.say("shell-leave")).clicked() {
                wishes.push(Wish::Leave);
            }
        });
        if let Some(why) = table.refusal(words) {
            card(ui, Tone::Warn, |ui| ui.label(why));
        }
        let plan = FloorPlan::of(table.setting(), view.now, &[view]);
        floor(ui, speaker, &plan, state);
        ScrollArea::vertical().show(ui, |ui| {
            people(ui, Seat { speaker, view }, wishes);
            for line in view.log.iter().rev() {
                if let Some(told) = speaker.news(view, line) {
                    ui.label(format!("{}  {told}", speaker.clock(line.at, view.now)));
                }
            }
        });
    });
}
