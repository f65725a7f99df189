//! Looking for a scenario.

use egui::Ui;

use crate::app::desk::Card;
use crate::app::widgets::{choice, words_field};
use crate::scenario::story::{PhaseKind, Text};
use crate::text::Words;

/// What a scenario must be.
#[derive(Debug, Clone, Default)]
pub(super) struct Filter {
    words: String,
    kind: Option<PhaseKind>,
    minutes_max: Option<u16>,
    difficulty_max: Option<u8>,
}

impl Filter {
    /// Whether the scenario is one that is looked for.
    pub(super) fn takes(&self, words: &Words, card: &Card) -> bool {
        let Some(setting) = card.settings.first() else {
            return false;
        };
        let about = &setting.scenario.about;
        let is_kind = |kind| setting.scenario.phases.iter().any(|phase| phase.kind == kind);
        self.kind.is_none_or(is_kind)
            && self.minutes_max.is_none_or(|max| about.table_minutes <= max)
            && self.difficulty_max.is_none_or(|max| about.difficulty <= max)
            && self.finds(words, card)
    }

    /// Every word that was written stands somewhere on the card.
    fn finds(&self, words: &Words, card: &Card) -> bool {
        let mut there = card.id.to_lowercase();
        let mut add = |text: &Text| {
            there.push(' ');
            there.push_str(&words.pick(text).to_lowercase());
        };
        for setting in &card.settings {
            let about = &setting.scenario.about;
            [&about.title, &about.summary, &about.story].into_iter().for_each(&mut add);
            add(&setting.organization.company.name);
            setting.seats().for_each(|seat| add(&setting.scenario.roles[seat.ix()].name));
        }
        self.words.to_lowercase().split_whitespace().all(|word| there.contains(word))
    }
}

/// The row of fields above the cards.
pub(super) fn filter(ui: &mut Ui, words: &Words, filter: &mut Filter) {
    let any = || words.say("library-any");
    ui.horizontal_wrapped(|ui| {
        words_field(ui, &words.say("library-search"), &mut filter.words, 240.0);
        let kinds = [
            (None, any()),
            (Some(PhaseKind::Build), words.say("library-build")),
            (Some(PhaseKind::Operate), words.say("library-operate")),
            (Some(PhaseKind::Incident), words.say("library-incident")),
        ];
        named(ui, words, "library-phase", |ui, name| choice(ui, name, &mut filter.kind, &kinds));
        let minutes = [(None, any()), (Some(30), up_to_minutes(words, 30)), (Some(60), up_to_minutes(words, 60))];
        named(ui, words, "library-length", |ui, name| choice(ui, name, &mut filter.minutes_max, &minutes));
        let level = |max: u8| (Some(max), words.say_with("library-up-to", &[crate::text::arg("n", max)]));
        let levels = [(None, any()), level(1), level(2), level(3), level(4)];
        named(ui, words, "library-difficulty", |ui, name| choice(ui, name, &mut filter.difficulty_max, &levels));
    });
}

/// A field with its name needs about as much, in points.
const NAMED_WIDE: f32 = 200.0;

fn named<R>(ui: &mut Ui, words: &Words, id: &str, field: impl FnOnce(&mut Ui, &str) -> R) {
    if ui.available_size_before_wrap().x < NAMED_WIDE {
        ui.end_row();
    }
    let name = words.say(id);
    // The name and its field stay in one row.
    ui.horizontal(|ui| {
        ui.label(&name);
        field(ui, &name);
    });
}

fn up_to_minutes(words: &Words, minutes: u32) -> String {
    let span = words.span(minutes * crate::scenario::time::MINUTE);
    words.say_with("library-up-to", &[crate::text::arg("n", span)])
}
