//! Parts of a report as widgets. What stands under a point is folded until somebody wants to know.

use egui::{Button, Grid, Id, RichText, ScrollArea, Ui};

use crate::app::look::{Palette, space};
use crate::app::widgets::{body, bold, para};
use crate::report::{Block, Item};

/// Draws a section; gives the entry of the record that was clicked.
pub(super) fn blocks(ui: &mut Ui, blocks: &[Block], section: usize) -> Option<u32> {
    let mut clicked = None;
    for (at, block) in blocks.iter().enumerate() {
        let id = Id::new(("debrief_block", section, at));
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Subheading(text) => {
                ui.add_space(space::GAP);
                para(ui, bold(text));
            }
            Block::Para(text) => {
                para(ui, body(text));
            }
            Block::List(items) => list(ui, items, false, id, &mut clicked),
            Block::Numbered(items) => list(ui, items, true, id, &mut clicked),
            Block::Table { head, rows } => table(ui, head, rows, id),
        }
    }
    clicked
}

fn list(ui: &mut Ui, items: &[Item], is_numbered: bool, id: Id, clicked: &mut Option<u32>) {
    for (at, item) in items.iter().enumerate() {
        let mark = if is_numbered { format!("{}. ", at + 1) } else { String::new() };
        point(ui, item, &mark, id.with(at), clicked);
    }
}

fn point(ui: &mut Ui, item: &Item, mark: &str, id: Id, clicked: &mut Option<u32>) {
    let text = format!("{mark}{}", item.text);
    if let Some(seq) = item.entry {
        // egui's own link is a mere label to a screen reader.
        let line = body(text).color(Palette::here(ui).accent);
        if ui.add(Button::new(line).frame(false).wrap()).clicked() {
            *clicked = Some(seq);
        }
        ui.indent(id, |ui| {
            item.under.iter().enumerate().for_each(|(at, under)| point(ui, under, "", id.with(at), clicked));
        });
        return;
    }
    if item.under.is_empty() {
        let bullet = if mark.is_empty() { "• " } else { "" };
        para(ui, body(format!("{bullet}{text}")));
        return;
    }
    let is_open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let sign = if is_open { "▼" } else { "▶" };
    let head = ui.add(Button::new(body(format!("{sign} {text}"))).frame(false).wrap());
    head.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::CollapsingHeader, true, is_open, &text));
    if head.clicked() {
        ui.data_mut(|data| data.insert_temp(id, !is_open));
    }
    if is_open {
        ui.indent(id, |ui| {
            for (at, under) in item.under.iter().enumerate() {
                point(ui, under, "", id.with(at), clicked);
            }
        });
    }
}

fn table(ui: &mut Ui, head: &[String], rows: &[Vec<String>], id: Id) {
    let palette = Palette::here(ui);
    ScrollArea::horizontal().id_salt(id).auto_shrink([false, true]).show(ui, |ui| {
        Grid::new(id.with("grid")).striped(true).spacing([space::WIDE, space::TIGHT]).show(ui, |ui| {
            for cell in head {
                ui.label(RichText::new(cell).small().color(palette.ink_soft));
            }
            ui.end_row();
            for row in rows {
                for cell in row {
                    ui.label(cell);
                }
                ui.end_row();
            }
        });
    });
    ui.add_space(space::GAP);
}
