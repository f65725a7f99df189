//! The library: what can be played, what was begun, and what is wrong with files of one's own.

mod card;
mod choose;
mod fault;
mod filter;
mod kept;

use std::path::{Path, PathBuf};

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, ScrollArea, Ui};

pub(in crate::app) use self::card::lang_name;
use self::filter::Filter;
use crate::app::desk::Shelved;
use crate::app::look::{Icon, Palette, Tone, space};
use crate::app::widgets::{aside, at_end, bar, button, card as framed, empty, icon_button, section, small, title};
use crate::app::{Screen, Wish, Wishes};
use crate::text::{Words, arg};

/// What the library's panel is given.
#[derive(Debug, Clone, Copy)]
pub struct Library<'a> {
    /// Sentences.
    pub words: &'a Words,
    /// What lies there.
    pub shelved: &'a Shelved,
    /// Where files of one's own lie.
    pub folder: &'a Path,
}

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct LibraryState {
    filter: Filter,
    chosen: choose::Chosen,
}

/// Cards are as wide as this at least.
const CARD_WIDE: f32 = 380.0;

/// The library's screen.
pub fn library(ui: &mut Ui, library: Library<'_>, state: &mut LibraryState, wishes: &mut Wishes) {
    let words = library.words;
    dropped(ui, library, wishes);
    head(ui, words, wishes);
    let palette = Palette::here(ui);
    let wide = ui.available_width();
    let column = |fill| Frame::new().fill(fill).inner_margin(Margin::same(16));
    if wide < space::TWO_COLUMNS_FROM {
        CentralPanel::default().frame(column(palette.ground)).show(ui, |ui| {
            ScrollArea::vertical().id_salt("library_scroll").auto_shrink([false, false]).show(ui, |ui| {
                filter::filter(ui, words, &mut state.filter);
                cards(ui, library, &state.filter, wishes);
                ui.add_space(space::WIDE);
                beside(ui, library, &mut state.chosen, wishes);
            });
        });
        return;
    }
    aside(Panel::right("library_kept"), (wide, 0.34, 280.0..=560.0)).frame(column(palette.sunken)).show(ui, |ui| {
        ScrollArea::vertical().id_salt("library_kept_scroll").auto_shrink([false, false]).show(ui, |ui| {
            beside(ui, library, &mut state.chosen, wishes);
        });
    });
    CentralPanel::default().frame(column(palette.ground)).show(ui, |ui| {
        filter::filter(ui, words, &mut state.filter);
        ui.add_space(space::GAP);
        ScrollArea::vertical().id_salt("library_cards_scroll").auto_shrink([false, false]).show(ui, |ui| {
            cards(ui, library, &state.filter, wishes);
        });
    });
}

/// What is wrong with files, what was begun, and how one gets more.
fn beside(ui: &mut Ui, library: Library<'_>, chosen: &mut choose::Chosen, wishes: &mut Wishes) {
    fault::faults(ui, library);
    kept::kept(ui, library, chosen, wishes);
    own(ui, library);
}

fn head(ui: &mut Ui, words: &Words, wishes: &mut Wishes) {
    bar(ui, "library_bar", |ui| {
        let palette = Palette::here(ui);
        ui.label(title(words.say("library-title")).color(palette.on_bar));
        ui.label(small(words.say("library-what"), palette.on_bar_soft));
        at_end(ui, "library_ways_out", |ui| {
            if icon_button(ui, Icon::Settings, &words.say("library-settings"), palette.on_bar).clicked() {
                wishes.push(Wish::Show(Screen::Settings));
            }
        });
    });
}

fn cards(ui: &mut Ui, library: Library<'_>, filter: &Filter, wishes: &mut Wishes) {
    let found: Vec<_> = library.shelved.cards.iter().filter(|card| filter.takes(library.words, card)).collect();
    if found.is_empty() {
        empty(ui, &library.words.say("library-none-found"));
        return;
    }
    let num_columns = ((ui.available_width() / CARD_WIDE) as usize).clamp(1, 3);
    ui.columns(num_columns, |columns| {
        for (i, card) in found.into_iter().enumerate() {
            // Columns stretch what stands in them, and text in lines of one length is hard to read.
            let column = &mut columns[i % num_columns];
            column.with_layout(Layout::top_down(Align::Min), |ui| card::card(ui, library.words, card, wishes));
        }
    });
}

/// Files that somebody lets fall on the window.
fn dropped(ui: &mut Ui, library: Library<'_>, wishes: &mut Wishes) {
    let (hover, paths) = ui.input(|input| {
        let paths: Vec<PathBuf> = input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect();
        (!input.raw.hovered_files.is_empty(), paths)
    });
    if hover {
        let folder = arg("folder", library.folder.display().to_string());
        framed(ui, Tone::Accent, |ui| ui.label(library.words.say_with("library-drop-here", &[folder])));
    }
    if !paths.is_empty() {
        wishes.push(Wish::TakeIn(paths));
    }
}

/// How one gets scenarios of one's own.
fn own(ui: &mut Ui, library: Library<'_>) {
    let words = library.words;
    ui.add_space(space::WIDE);
    section(ui, Icon::Note, &words.say("library-own"), |ui| {
        let folder = library.folder.display().to_string();
        let palette = Palette::here(ui);
        ui.label(small(words.say_with("library-own-how", &[arg("folder", folder.clone())]), palette.ink_soft));
        if button(ui, &words.say("library-copy-path")).clicked() {
            ui.copy_text(folder);
        }
    });
}
