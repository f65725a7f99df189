//! Exercises side by side: the comparison table by table, the last one among stand-ins, and ways to files and debriefs.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::debrief::{Section, block, save, sections};
use crate::app::desk::{Compared, manner};
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::widgets::{aside, bar, button, choice, gauge, icon_button, show_whole, small, title};
use crate::app::wish::Beside;
use crate::app::{Screen, Wish, Wishes};
use crate::journal::Player;
use crate::report::{Block, Format};
use crate::rollout::whatif::Progress;
use crate::store::ExerciseId;
use crate::text::{Lang, Words, arg};

/// Forms for people; programs have the command line.
const FORMATS: [Format; 3] = [Format::Html, Format::Docx, Format::Xlsx];
/// Stand-ins that one can be compared with.
const PLAYERS: [Player; 4] = [Player::Textbook, Player::Story, Player::Stance, Player::Random];

/// What the panel is given.
#[derive(Debug, Clone, Copy)]
pub struct Comparing<'a> {
    /// Sentences.
    pub words: &'a Words,
    /// The exercises.
    pub compared: &'a Compared,
}

/// For what the tables were written: exercises, team, language, stand-ins.
type Written = (Vec<ExerciseId>, Option<Box<str>>, Lang, Option<Player>);

/// What somebody reads.
#[derive(Debug)]
pub struct CompareState {
    title: String,
    sections: Vec<Section>,
    written: Option<Written>,
    open: usize,
    player: Player,
}

impl Default for CompareState {
    fn default() -> Self {
        Self { title: String::new(), sections: Vec::new(), written: None, open: 0, player: Player::Textbook }
    }
}

impl CompareState {
    /// Writes the tables when they are needed: not each frame. Says whether there are any.
    fn write(&mut self, Comparing { words, compared }: Comparing<'_>) -> bool {
        let among = compared.against.as_ref().filter(|against| against.is_found()).map(|against| against.player);
        let wanted = (compared.ids.clone(), compared.team.clone(), words.lang(), among);
        if self.written.as_ref() == Some(&wanted) {
            return true;
        }
        let Some(blocks) = compared.blocks(words) else {
            return false;
        };
        let before = self.written.replace(wanted);
        let is_same = before.is_some_and(|(ids, team, ..)| (&ids, &team) == (&compared.ids, &compared.team));
        self.title = blocks.iter().find_map(title_of).unwrap_or_default();
        self.sections = sections(blocks);
        let last = self.sections.len().saturating_sub(1);
        self.open = match (is_same, among) {
            (false, _) => 0,
            // Somebody has waited for it; it comes last.
            (true, Some(_)) => last,
            (true, None) => self.open.min(last),
        };
        true
    }
}

fn title_of(block: &Block) -> Option<String> {
    match block {
        Block::Title(title) => Some(title.clone()),
        _ => None,
    }
}

/// The comparison's screen.
pub fn compare(ui: &mut Ui, comparing: Comparing<'_>, state: &mut CompareState, wishes: &mut Wishes) {
    let is_written = state.write(comparing);
    head(ui, comparing.words, if is_written { &state.title } else { "" }, wishes);
    let palette = Palette::here(ui);
    let column = |fill| Frame::new().fill(fill).inner_margin(Margin::same(16));
    if !is_written {
        CentralPanel::default().frame(column(palette.surface)).show(ui, |ui| reading(ui, comparing, wishes));
        return;
    }
    let words = comparing.words;
    let frame = Frame::new().inner_margin(Margin::symmetric(16, space::TIGHT as i8)).fill(palette.surface);
    let shown = Panel::top("compare_save").frame(frame).show(ui, |ui| {
        let format = ui.horizontal_wrapped(|ui| save::buttons(ui, words, &FORMATS, "library-compare-docx")).inner;
        wishes.extend(format.map(|format| Wish::Compare(Beside::Save(format))));
    });
    show_whole(ui, "compare_save", &shown.response);
    let wide = ui.available_width();
    aside(Panel::left("compare_sections"), (wide, 0.2, 170.0..=300.0)).frame(column(palette.sunken)).show(ui, |ui| {
        ScrollArea::vertical().id_salt("compare_sections_scroll").auto_shrink([false, false]).show(ui, |ui| {
            for (at, section) in state.sections.iter().enumerate() {
                if ui.selectable_label(state.open == at, section.head.as_str()).clicked() {
                    state.open = at;
                }
            }
            ui.separator();
            against(ui, comparing, &mut state.player, wishes);
            ui.separator();
            for id in &comparing.compared.ids {
                let name = words.say_with("library-debrief", &[arg("id", id.to_string())]);
                if button(ui, &name).clicked() {
                    wishes.push(Wish::Debrief(*id));
                }
            }
        });
    });
    CentralPanel::default().frame(column(palette.ground)).show(ui, |ui| {
        let Some(section) = state.sections.get(state.open) else {
            return;
        };
        ui.heading(&section.head);
        ui.add_space(space::GAP);
        let scroll = ScrollArea::vertical().id_salt(("compare_scroll", state.open)).auto_shrink([false, false]);
        scroll.show(ui, |ui| block::blocks(ui, &section.blocks, state.open));
    });
}

fn head(ui: &mut Ui, words: &Words, what: &str, wishes: &mut Wishes) {
    bar(ui, "compare_bar", |ui| {
        let palette = Palette::here(ui);
        if icon_button(ui, Icon::Back, &words.say("setup-back"), palette.on_bar).clicked() {
            wishes.push(Wish::Show(Screen::Library));
        }
        ui.label(title(words.say("library-compare-title")).color(palette.on_bar));
        ui.label(small(what, palette.on_bar_soft));
    });
}

/// How far it is, and the way out.
fn reading(ui: &mut Ui, Comparing { words, compared }: Comparing<'_>, wishes: &mut Wishes) {
    let progress = compared.read.progress();
    let args = [arg("read", progress.played), arg("all", compared.ids.len() as u64)];
    gauge(ui, &words.say_with("library-compare-reads", &args), progress.percent(), Tone::Accent);
    if button(ui, &words.say("library-compare-stop")).clicked() {
        wishes.push(Wish::Show(Screen::Library));
    }
}

/// Stand-ins beside the last one: who they are, and the button that begins it, or how far it is and the way out.
fn against(ui: &mut Ui, Comparing { words, compared }: Comparing<'_>, player: &mut Player, wishes: &mut Wishes) {
    let running = compared.against.as_ref().filter(|against| !against.is_found());
    let Some(running) = running else {
        let players = PLAYERS.map(|player| (player, words.say(manner(player))));
        choice(ui, &words.say("library-compare-who"), player, &players);
        let why = words.say("library-compare-against-why");
        if button(ui, &words.say("library-compare-against")).on_hover_text(why).clicked() {
            wishes.push(Wish::Compare(Beside::StandIns(*player)));
        }
        return;
    };
    let Progress { played, planned } = running.progress();
    let args = [arg("played", played), arg("planned", planned.max(played))];
    // On the column's own ground, the empty part of the bar could not be seen.
    Frame::new().fill(Palette::here(ui).surface).inner_margin(space::GAP).show(ui, |ui| {
        let how_far = words.say_with("lesson-futures-played", &args);
        gauge(ui, &how_far, running.progress().percent(), Tone::Accent);
        if button(ui, &words.say("library-compare-give-up")).clicked() {
            wishes.push(Wish::Compare(Beside::GiveUp));
        }
    });
}
