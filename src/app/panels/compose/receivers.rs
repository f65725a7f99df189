//! To whom.

use egui::{Button, Ui, WidgetInfo, WidgetType};

use super::{Draft, part};
use crate::app::panels::Seat;
use crate::text::arg;
use crate::view::contacts;

/// Everybody whom the seat can reach; several can be picked.
pub(super) fn receivers(ui: &mut Ui, seat: Seat<'_>, draft: &mut Draft) {
    let (speaker, view) = (seat.speaker, seat.view);
    part(ui, &speaker.words.say("compose-to"));
    ui.horizontal_wrapped(|ui| {
        for role in contacts::contacts(speaker.setting, view) {
            let is_in = draft.to.contains(&role);
            let name = speaker.words.say_with("compose-to-role", &[arg("role", speaker.role(role))]);
            let toggle = ui.add(Button::selectable(is_in, speaker.role(role)).frame_when_inactive(true));
            toggle.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, ui.is_enabled(), is_in, &name));
            if toggle.clicked() {
                draft.to.retain(|other| *other != role);
                draft.to.extend((!is_in).then_some(role));
            }
        }
    });
}
