//! Everything that this seat must do by a time, counting down, the most urgent first.

use egui::{Frame, Margin, Panel, RichText, Ui};

use super::{Draft, Purpose, Seat};
use crate::app::look::{Icon, Palette, Tone};
use crate::app::widgets::{chip, chip_button, show_whole};
use crate::app::{Target, Wish, Wishes};
use crate::scenario::time::{MINUTE, Secs};
use crate::text::arg;
use crate::view::seat::MessageState;

/// From here on it is urgent, and from here on it is soon.
const URGENT_SECS: Secs = 5 * MINUTE;
const SOON_SECS: Secs = 15 * MINUTE;
/// So many stand in the row; the rest opens from its end.
const SHOWN_MAX: usize = 5;

/// Height of two rows, in points.
const TWO_ROWS: f32 = 60.0;

struct Deadline {
    /// What to open to do something about it.
    target: Target,
    until: Secs,
    name: String,
}

/// Shows the row. It is there from the beginning, and once there were two rows it is as high as two: nothing moves away under
/// the pointer when a deadline starts or is met.
pub fn deadlines(ui: &mut Ui, seat: Seat<'_>, wishes: &mut Wishes) {
    let mut all = collect(seat);
    if all.is_empty() && seat.view.ended.is_some() {
        return;
    }
    all.sort_by_key(|deadline| deadline.until);
    let frame = Frame::new().fill(Palette::here(ui).sunken).inner_margin(Margin::symmetric(12, 4));
    let shown = Panel::top("play_deadlines").frame(frame).show(ui, |ui| {
        let height = ui.id().with(("height", seat.view.role));
        let wide = ui.available_width().round();
        // In a window of another width the rows are others.
        let before: Option<(f32, f32)> = ui.data(|data| data.get_temp(height));
        let highest = before.filter(|(width, _)| *width == wide).map_or(0.0, |(_, highest)| highest);
        ui.set_min_height(highest);
        let row = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            if all.is_empty() {
                chip(ui, Icon::Clock, &seat.speaker.words.say("due-none"), Tone::Plain);
            }
            let (first, rest) = all.split_at(all.len().min(SHOWN_MAX));
            first.iter().for_each(|deadline| one(ui, seat, deadline, wishes));
            more(ui, seat, rest, wishes);
        });
        ui.data_mut(|data| data.insert_temp(height, (wide, highest.max(row.response.rect.height()).min(TWO_ROWS))));
    });
    show_whole(ui, "play_deadlines", &shown.response);
}

fn more(ui: &mut Ui, seat: Seat<'_>, rest: &[Deadline], wishes: &mut Wishes) {
    if rest.is_empty() {
        return;
    }
    let name = seat.speaker.words.say_with("due-more", &[arg("n", rest.len())]);
    ui.menu_button(RichText::new(name).small(), |ui| {
        rest.iter().for_each(|deadline| one(ui, seat, deadline, wishes));
    });
}

fn one(ui: &mut Ui, seat: Seat<'_>, deadline: &Deadline, wishes: &mut Wishes) {
    let (words, now) = (seat.speaker.words, seat.view.now);
    let left = deadline.until.saturating_sub(now);
    let (id, tone) = match left {
        0 => ("due-over", Tone::Alarm),
        1..URGENT_SECS => ("due-urgent", Tone::Alarm),
        URGENT_SECS..SOON_SECS => ("due-soon", Tone::Warn),
        _ => ("due-later", Tone::Plain),
    };
    let args = [
        arg("name", deadline.name.as_str()),
        arg("left", words.span(left)),
        arg("until", seat.speaker.clock(deadline.until, now)),
    ];
    let icon = if tone == Tone::Plain { Icon::Clock } else { Icon::Warning };
    if chip_button(ui, icon, &words.say_with(id, &args), tone).clicked() {
        wishes.push(Wish::Open(deadline.target.clone()));
    }
}

fn collect(seat: Seat<'_>) -> Vec<Deadline> {
    let (speaker, view) = (seat.speaker, seat.view);
    let words = speaker.words;
    let mut all = Vec::new();
    for clock in view.clocks.iter().filter(|clock| clock.started.is_some() && clock.stopped.is_none()) {
        let name = speaker.clock_name(clock.clock).to_owned();
        all.push(Deadline { target: Target::Clock(clock.clock), until: clock.due, name });
    }
    for notice in view.notices.iter().filter(|notice| !notice.given && !notice.superseded) {
        let name = words.say_with(
            "due-notice",
            &[arg("role", speaker.role(notice.role)), arg("channel", speaker.channel(notice.over))],
        );
        let draft = Draft { over: Some(notice.over), ..Draft::to(notice.role, Purpose::Notice) };
        all.push(Deadline { target: Target::Draft(draft.into()), until: notice.until, name });
    }
    for promise in view.promises.iter().filter(|promise| promise.by == view.role && promise.kept.is_none()) {
        let args = [arg("to", speaker.role(promise.to)), arg("what", speaker.promise(promise.what))];
        let name = words.say_with("due-promise", &args);
        let draft = Draft::to(promise.to, Purpose::Tell);
        all.push(Deadline { target: Target::Draft(draft.into()), until: promise.until, name });
    }
    for message in view.messages.iter().filter(|message| message.from != view.role && message.reply.is_none()) {
        let is_there = !matches!(message.state, MessageState::Lost | MessageState::Missed);
        if let Some(until) = message.owed_until.filter(|_| is_there) {
            let name = words.say_with("due-answer", &[arg("role", speaker.role(message.from))]);
            all.push(Deadline { target: Target::Message(message.id), until, name });
        }
    }
    all
}
