//! How time passes: stand still, run, how fast, on to the next event.

use egui::{ComboBox, RichText, Ui};

use super::Clockwork;
use crate::app::look::{Icon, Palette, size};
use crate::app::widgets::icon_button;
use crate::app::{Pace, Wish, Wishes};
use crate::text::{Words, arg};

/// Speeds that one can choose, in quarters of real time.
const SPEEDS: [u32; 10] = [1, 2, 4, 8, 20, 40, 120, 240, 1_200, 2_400];

/// Buttons for a dark bar.
pub fn pace(ui: &mut Ui, words: &Words, clockwork: Clockwork, wishes: &mut Wishes) {
    let ink = Palette::here(ui).on_bar;
    let (icon, name, wish) =
        if clockwork.runs { (Icon::Pause, "app-pause", Pace::Pause) } else { (Icon::Play, "app-go", Pace::Go) };
    if icon_button(ui, icon, &words.say(name), ink).clicked() {
        wishes.push(Wish::Pace(wish));
    }
    if icon_button(ui, Icon::Next, &words.say("app-to-next"), ink).clicked() {
        wishes.push(Wish::Pace(Pace::ToNext));
    }
    let shown = speed(words, clockwork);
    let choice = ComboBox::from_id_salt("pace_speed").selected_text(RichText::new(shown.clone()).size(size::SMALL));
    let response = choice.show_ui(ui, |ui| {
        if ui.selectable_label(clockwork.as_phase, words.say("app-speed-as-phase")).clicked() {
            wishes.push(Wish::Pace(Pace::AsPhase));
        }
        for quarters in SPEEDS {
            let is_chosen = !clockwork.as_phase && clockwork.quarters == quarters;
            if ui.selectable_label(is_chosen, times(words, quarters)).clicked() {
                wishes.push(Wish::Pace(Pace::Quarters(quarters)));
            }
        }
    });
    let name = words.say_with("app-speed", &[arg("speed", shown)]);
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &name));
}

/// All speeds that one can choose, with their words.
pub(super) fn speeds(words: &Words) -> Vec<(Option<u32>, String)> {
    let fixed = SPEEDS.into_iter().map(|quarters| (Some(quarters), times(words, quarters)));
    std::iter::once((None, words.say("app-speed-as-phase"))).chain(fixed).collect()
}

/// `×60`, `×1/4`.
fn times(words: &Words, quarters: u32) -> String {
    let times = match quarters {
        1 => "1/4".to_owned(),
        2 => "1/2".to_owned(),
        _ => (quarters / 4).to_string(),
    };
    words.say_with("app-times", &[arg("times", times)])
}

fn speed(words: &Words, clockwork: Clockwork) -> String {
    let times = times(words, clockwork.quarters);
    if clockwork.as_phase { words.say_with("app-times-as-phase", &[arg("times", times)]) } else { times }
}
