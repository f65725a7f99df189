//! Changing an inject before it goes out: what it says, to whom, on which channel, when.

use egui::{Button, ComboBox, DragValue, Ui, WidgetInfo, WidgetType};

use super::Truth;
use crate::app::look::{Palette, Tone, space};
use crate::app::widgets::{bold, button, card, field, primary, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::scenario::names::{ChannelId, InjectId, RoleId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::time::{HOUR, MINUTE, Secs};
use crate::text::Speaker;
use crate::view::facilitator::{InjectStands, Standing};

/// When an inject goes out that had no time so far, in minutes from now.
const MINUTES_FROM_NOW: Secs = 5;

/// An inject as somebody wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EditDraft {
    pub(super) inject: InjectId,
    words: String,
    to: Vec<RoleId>,
    over: ChannelId,
    /// In minutes since STARTEX; nothing when it goes out on its condition, or by hand.
    minute: Option<Secs>,
}

impl EditDraft {
    /// As it stands.
    pub(super) fn of(truth: Truth<'_>, stands: &InjectStands) -> Self {
        let minute = match stands.standing {
            Standing::Due(at) | Standing::Held(Some(at)) => Some(at / MINUTE),
            Standing::Held(None) | Standing::Waits(_) | Standing::Pool | Standing::Sent(_) | Standing::Skipped(_) => {
                None
            }
        };
        let words = truth.speaker.says(stands.inject, stands.way.words.as_deref()).to_owned();
        Self { inject: stands.inject, words, to: stands.way.to.to_vec(), over: stands.way.over, minute }
    }

    /// What is different; nothing when all is as it was.
    fn command(&self, before: &Self) -> Option<Command> {
        let is_new = self != before;
        is_new.then(|| Command::EditInject {
            inject: self.inject,
            words: (self.words != before.words).then(|| self.words.trim().into()),
            to: (self.to != before.to).then(|| self.to.clone()),
            over: (self.over != before.over).then_some(self.over),
            at: self.minute.filter(|_| self.minute != before.minute).map(|minute| minute * MINUTE),
        })
    }
}

/// The form. Says whether it is done with.
pub(super) fn edit(
    ui: &mut Ui,
    truth: Truth<'_>,
    stands: &InjectStands,
    draft: &mut EditDraft,
    wishes: &mut Wishes,
) -> bool {
    let words = truth.speaker.words;
    let before = EditDraft::of(truth, stands);
    let mut is_over = false;
    card(ui, Tone::Plain, |ui| {
        ui.label(bold(words.say("facil-edit-head")));
        field(ui, &words.say("facil-edit-words"), &mut draft.words, 4);
        let from = truth.speaker.setting.scenario.injects[draft.inject.ix()].from;
        receivers(ui, truth, Some(from), &mut draft.to);
        channel(ui, truth, draft);
        time(ui, truth, draft);
        ui.add_space(space::TIGHT);
        ui.horizontal_wrapped(|ui| {
            let command = draft.command(&before).filter(|_| !draft.to.is_empty() && !draft.words.trim().is_empty());
            let is_asked = ui.add_enabled_ui(command.is_some(), |ui| primary(ui, &words.say("facil-edit-keep"))).inner;
            if let Some(command) = command.filter(|_| is_asked.clicked()) {
                wishes.push(Wish::Facilitate(command));
                is_over = true;
            }
            is_over |= button(ui, &words.say("facil-edit-drop")).clicked();
        });
        ui.label(small(words.say("facil-edit-why"), Palette::here(ui).ink_soft));
    });
    is_over
}

/// All seats but the one that speaks, and whoever else is addressed already.
pub(super) fn receivers(ui: &mut Ui, truth: Truth<'_>, from: Option<RoleId>, to: &mut Vec<RoleId>) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    ui.horizontal_wrapped(|ui| {
        ui.label(words.say("facil-to"));
        let others = to.clone().into_iter().filter(|role| !speaker.setting.scenario.roles[role.ix()].seat);
        for role in speaker.setting.seats().filter(|seat| Some(*seat) != from).chain(others) {
            let is_in = to.contains(&role);
            let toggle = ui.add(Button::selectable(is_in, speaker.role(role)).frame_when_inactive(true));
            let name = speaker.role(role);
            toggle.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, ui.is_enabled(), is_in, name));
            if toggle.clicked() {
                to.retain(|other| *other != role);
                to.extend((!is_in).then_some(role));
            }
        }
    });
}

/// What is chosen from a list, with its name before it.
pub(super) fn pick(ui: &mut Ui, name: &str, shown: &str, list: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.label(name);
        let made = ComboBox::from_id_salt(name).selected_text(shown).show_ui(ui, list);
        let whole = format!("{name} {shown}");
        made.response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, ui.is_enabled(), &whole));
    });
}

fn channel(ui: &mut Ui, truth: Truth<'_>, draft: &mut EditDraft) {
    let speaker = truth.speaker;
    let shown = speaker.channel(draft.over);
    pick(ui, &speaker.words.say("facil-over"), shown, |ui| {
        for channel in &speaker.setting.organization.channels {
            let reaches = |role: &RoleId| channel.reach.is_empty() || channel.reach.contains(role);
            let is_one_too_many = channel.kind == ChannelKind::Phone && draft.to.len() > 1;
            if channel.kind != ChannelKind::Console && draft.to.iter().all(reaches) && !is_one_too_many {
                ui.selectable_value(&mut draft.over, channel.id, speaker.pick(&channel.name));
            }
        }
    });
}

fn time(ui: &mut Ui, truth: Truth<'_>, draft: &mut EditDraft) {
    let (speaker, now) = (truth.speaker, truth.view.now);
    let words = speaker.words;
    ui.horizontal_wrapped(|ui| {
        let Some(minute) = &mut draft.minute else {
            ui.label(small(words.say("facil-edit-no-time"), Palette::here(ui).ink_soft));
            if button(ui, &words.say("facil-edit-set-time")).clicked() {
                draft.minute = Some(now.div_ceil(MINUTE) + MINUTES_FROM_NOW);
            }
            return;
        };
        ui.label(words.say("facil-edit-time"));
        let shown = *minute;
        let clock = DragValue::new(minute)
            .range(now.div_ceil(MINUTE)..=speaker.setting.end_secs() / MINUTE)
            .custom_formatter(|minute, _| speaker.clock(minute as Secs * MINUTE, now))
            .custom_parser(|typed| Some(f64::from(at_clock(speaker, typed, shown)?)));
        let name = words.say("facil-edit-clock");
        let field = ui.add(clock).on_hover_text(&name);
        field.widget_info(|| WidgetInfo::labeled(WidgetType::DragValue, ui.is_enabled(), &name));
    });
}

/// The minute of `8:05`, on the day of the one that is shown.
fn at_clock(speaker: Speaker<'_>, typed: &str, shown: Secs) -> Option<Secs> {
    let (hour, minute) = typed.trim().split_once([':', '：'])?;
    let (hour, minute): (Secs, Secs) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
    let local = speaker.setting.local(shown * MINUTE);
    let since_midnight = local.hour() as Secs * (HOUR / MINUTE) + local.minute() as Secs;
    let is_time = hour < 24 && minute < 60;
    let wanted = is_time.then_some(hour * (HOUR / MINUTE) + minute)?;
    (shown + wanted).checked_sub(since_midnight)
}
