//! Speaking as anybody, on any channel; it is marked as improvised in the record.

use egui::{TextEdit, Ui};

use super::Truth;
use super::edit::{pick, receivers};
use crate::app::look::{Palette, space};
use crate::app::widgets::{primary, small};
use crate::app::{Wish, Wishes};
use crate::exercise::Command;
use crate::exercise::command::WORDS_MAX;
use crate::scenario::names::{ChannelId, FactId, RoleId};
use crate::scenario::organization::ChannelKind;
use crate::text::arg;

/// What is being written.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    speaks: Option<RoleId>,
    to: Vec<RoleId>,
    over: Option<ChannelId>,
    facts: Vec<FactId>,
    fact_search: String,
    words: String,
}

/// The page.
pub(super) fn improvise(ui: &mut Ui, truth: Truth<'_>, draft: &mut Draft, wishes: &mut Wishes) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    let palette = Palette::here(ui);
    ui.label(small(words.say("facil-improvise-what"), palette.ink_soft));
    who(ui, truth, draft);
    let channels = &speaker.setting.organization.channels;
    let chosen = draft.over.map_or_else(|| words.say("facil-pick-channel"), |id| speaker.channel(id).to_owned());
    pick(ui, &words.say("facil-over"), &chosen, |ui| {
        for channel in channels.iter().filter(|channel| channel.kind != ChannelKind::Console) {
            ui.selectable_value(&mut draft.over, Some(channel.id), speaker.pick(&channel.name));
        }
    });
    facts(ui, truth, draft);
    let name = words.say("facil-words");
    let field = ui.add(
        TextEdit::multiline(&mut draft.words)
            .char_limit(WORDS_MAX)
            .desired_rows(5)
            .desired_width(f32::INFINITY)
            .hint_text(&name),
    );
    field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, &name));
    ui.add_space(space::TIGHT);
    let missing = missing(draft);
    let is_ready = missing.is_none();
    let sent = ui.add_enabled_ui(is_ready, |ui| primary(ui, &words.say("facil-improvise-send")).clicked()).inner;
    if let Some(missing) = missing {
        ui.label(small(words.say(missing), palette.ink_soft));
    }
    if let (true, Some(role), Some(over)) = (sent, draft.speaks, draft.over) {
        let (to, facts) = (std::mem::take(&mut draft.to), std::mem::take(&mut draft.facts));
        let text = std::mem::take(&mut draft.words).into();
        wishes.push(Wish::Facilitate(Command::Improvise { role, to, over, facts, words: text }));
    }
}

fn who(ui: &mut Ui, truth: Truth<'_>, draft: &mut Draft) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    let roles = &speaker.setting.scenario.roles;
    let chosen = draft.speaks.map_or_else(|| words.say("facil-pick-role"), |id| speaker.role(id).to_owned());
    pick(ui, &words.say("facil-speaks-as"), &chosen, |ui| {
        for role in roles {
            ui.selectable_value(&mut draft.speaks, Some(role.id), speaker.role(role.id));
        }
    });
    receivers(ui, truth, draft.speaks, &mut draft.to);
    if let Some(speaks) = draft.speaks {
        draft.to.retain(|role| *role != speaks);
    }
}

fn facts(ui: &mut Ui, truth: Truth<'_>, draft: &mut Draft) {
    let (speaker, words) = (truth.speaker, truth.speaker.words);
    let head = words.say_with("facil-facts", &[arg("n", draft.facts.len())]);
    ui.collapsing(head, |ui| {
        let hint = words.say("facil-fact-search");
        let field = ui.add(TextEdit::singleline(&mut draft.fact_search).hint_text(&hint));
        field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, &hint));
        let search = draft.fact_search.trim().to_lowercase();
        for fact in &speaker.setting.scenario.facts {
            let text = speaker.fact(fact.id);
            let mut is_in = draft.facts.contains(&fact.id);
            let is_found = search.is_empty() || text.to_lowercase().contains(&search);
            if (is_in || is_found) && ui.checkbox(&mut is_in, text).changed() {
                draft.facts.retain(|other| *other != fact.id);
                draft.facts.extend(is_in.then_some(fact.id));
            }
        }
    });
}

fn missing(draft: &Draft) -> Option<&'static str> {
    match draft {
        Draft { speaks: None, .. } => Some("facil-lacks-role"),
        Draft { to, .. } if to.is_empty() => Some("facil-lacks-receiver"),
        Draft { over: None, .. } => Some("facil-lacks-channel"),
        Draft { words, .. } if words.trim().is_empty() => Some("facil-lacks-words"),
        Draft { .. } => None,
    }
}
