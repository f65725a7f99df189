//! Lists whose lines stay where they are while somebody aims at one.

use std::time::Duration;

use egui::{AsIdSalt, Id, Ui};

/// A pointer that moved so lately is on its way to something.
const AIM_SECS: f32 = 1.5;

/// The lines of a list, by what tells them apart, in the order in which they are to be drawn: what came since the last frame waits
/// until the pointer has come to rest, or has left. Otherwise a new line on top would push another one under it.
pub fn steady<T>(ui: &Ui, id: impl AsIdSalt, now: Vec<T>) -> Vec<T>
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let id: Id = ui.id().with(("steady", id));
    let before: Option<Vec<T>> = ui.data(|data| data.get_temp(id));
    let since_moved = ui.input(|input| input.pointer.time_since_last_movement());
    let is_aimed_at = ui.rect_contains_pointer(ui.clip_rect()) && since_moved < AIM_SECS;
    let held =
        before.filter(|before| is_aimed_at && !before.is_empty() && before.iter().all(|line| now.contains(line)));
    let Some(held) = held else {
        ui.data_mut(|data| data.insert_temp(id, now.clone()));
        return now;
    };
    if held.len() < now.len() {
        ui.ctx().request_repaint_after(Duration::from_secs_f32(AIM_SECS - since_moved));
    }
    held
}

#[cfg(test)]
mod tests {
    use egui::{Context, Event, Pos2, RawInput, Rect, pos2};

    use super::*;

    /// What is drawn of these lines at this second, after the pointer moved there.
    fn drawn(context: &Context, secs: f64, pointer: Option<Pos2>, lines: &[u32]) -> Vec<u32> {
        let input = RawInput {
            time: Some(secs),
            screen_rect: Some(Rect::from_min_max(Pos2::ZERO, pos2(100.0, 100.0))),
            events: pointer.map(Event::PointerMoved).into_iter().collect(),
            ..RawInput::default()
        };
        let mut shown = Vec::new();
        context.run_ui(input, |ui| shown = steady(ui, "list", lines.to_vec())).textures_delta.clear();
        shown
    }

    #[test]
    fn a_new_line_waits_while_somebody_aims_at_the_others() {
        let context = Context::default();
        assert_eq!(drawn(&context, 0.0, None, &[2, 1]), [2, 1]);
        assert_eq!(drawn(&context, 1.0, None, &[3, 2, 1]), [3, 2, 1], "nobody points there");
        let there = Some(pos2(50.0, 50.0));
        assert_eq!(drawn(&context, 2.0, there, &[3, 2, 1]), [3, 2, 1]);
        assert_eq!(drawn(&context, 2.5, None, &[4, 3, 2, 1]), [3, 2, 1], "the pointer is on its way");
        assert_eq!(drawn(&context, 3.0, None, &[4, 2, 1]), [4, 2, 1], "what is gone is not drawn");
        assert_eq!(drawn(&context, 5.0, None, &[5, 4, 2, 1]), [5, 4, 2, 1], "it came to rest");
    }

    #[test]
    fn the_first_line_is_drawn_at_once_and_the_second_waits() {
        let context = Context::default();
        let there = Some(pos2(50.0, 50.0));
        assert!(drawn(&context, 0.0, there, &[]).is_empty());
        assert!(drawn(&context, 1.0, there, &[]).is_empty());
        assert_eq!(drawn(&context, 1.5, None, &[1]), [1], "there was nothing to aim at");
        assert_eq!(drawn(&context, 2.0, None, &[2, 1]), [1]);
    }
}
