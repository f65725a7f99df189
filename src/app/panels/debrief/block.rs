//! Parts of a report as widgets. What stands under a point is folded until somebody wants to know.

use egui::{Button, Frame, Grid, Id, Label, RichText, ScrollArea, TextStyle, Ui};

use crate::app::look::{Palette, Tone, space};
use crate::app::widgets::{body, bold, gauge, para, small, standing};
use crate::report::{Block, Item, Standing, Step};

/// No column is narrower than this where its text is wider; then the table scrolls.
const NARROW: f32 = 64.0;
/// More steps of a course than this are not seen at once: the last ones are drawn.
const SHOWN_MAX: usize = 16;

/// Draws a section; gives the entry of the record that was clicked.
pub(in crate::app::panels) fn blocks(ui: &mut Ui, blocks: &[Block], section: usize) -> Option<u32> {
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
            Block::Standings { how, all } => picture(ui, |ui| {
                para(ui, small(how, Palette::here(ui).ink_soft));
                all.iter().for_each(|this| stands(ui, this));
            }),
            Block::Course(steps) => {
                let shown = &steps[steps.len().saturating_sub(SHOWN_MAX)..];
                picture(ui, |ui| shown.iter().for_each(|this| step(ui, this)));
            }
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

fn picture(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) {
    Frame::new().fill(Palette::here(ui).surface).inner_margin(space::GAP).show(ui, draw);
    ui.add_space(space::GAP);
}

fn stands(ui: &mut Ui, this: &Standing) {
    para(ui, small(&this.name, Palette::here(ui).ink));
    standing(ui, &this.said, this.value, this.quantiles);
}

fn step(ui: &mut Ui, this: &Step) {
    para(ui, small(&this.name, Palette::here(ui).ink));
    for (at, (said, percent)) in this.percents.iter().enumerate() {
        // The first is what counts; the others tell more about it.
        let tone = if at == 0 { Tone::Accent } else { Tone::Plain };
        gauge(ui, said, u8::try_from(*percent).unwrap_or(100), tone);
    }
}

fn table(ui: &mut Ui, head: &[String], rows: &[Vec<String>], id: Id) {
    let palette = Palette::here(ui);
    let wide = widths(ui, head, rows);
    ScrollArea::horizontal().id_salt(id).auto_shrink([false, true]).show(ui, |ui| {
        let grid = Grid::new(id.with("grid")).striped(true).min_col_width(0.0).min_row_height(0.0);
        grid.spacing([space::WIDE, space::GAP]).show(ui, |ui| {
            for (cell, wide) in head.iter().zip(&wide) {
                column(ui, *wide, small(cell, palette.ink_soft));
            }
            ui.end_row();
            for row in rows {
                for (cell, wide) in row.iter().zip(&wide) {
                    column(ui, *wide, body(cell));
                }
                ui.end_row();
            }
        });
    });
    ui.add_space(space::GAP);
}

fn column(ui: &mut Ui, wide: f32, text: RichText) {
    ui.vertical(|ui| {
        ui.set_width(wide);
        ui.add(Label::new(text).wrap());
    });
}

/// How wide columns are: as their longest text, and where they do not fit side by side, the longest ones are broken into lines.
fn widths(ui: &Ui, head: &[String], rows: &[Vec<String>]) -> Vec<f32> {
    let style = ui.style();
    let font = |style: &TextStyle, text: &String| {
        let font = style.resolve(ui.style());
        ui.painter().layout_no_wrap(text.clone(), font, egui::Color32::PLACEHOLDER).size().x.ceil()
    };
    let usual = style.override_text_style.clone().unwrap_or(TextStyle::Body);
    let longest = |(at, name): (usize, &String)| {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| font(&usual, cell));
        cells.fold(font(&TextStyle::Small, name), f32::max)
    };
    let natural: Vec<f32> = head.iter().enumerate().map(longest).collect();
    let gaps = space::WIDE * head.len().saturating_sub(1) as f32;
    let cap = cap(&natural, ui.available_width() - gaps).max(NARROW);
    natural.iter().map(|wide| wide.min(cap)).collect()
}

/// The width at which columns that are wider are cut off so that all fit into `room`.
fn cap(natural: &[f32], room: f32) -> f32 {
    let mut sorted = natural.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut left = room;
    for (at, wide) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - at) as f32;
        if *wide > share {
            return share.floor();
        }
        left -= wide;
    }
    f32::INFINITY
}

#[cfg(test)]
mod tests {
    use super::cap;

    #[test]
    fn only_columns_that_are_too_wide_are_broken_into_lines() {
        assert_eq!(cap(&[100.0, 50.0], 200.0), f32::INFINITY);
        assert_eq!(cap(&[500.0, 50.0, 50.0], 300.0), 200.0);
        assert_eq!(cap(&[500.0, 400.0, 50.0], 300.0), 125.0);
        assert_eq!(cap(&[], 300.0), f32::INFINITY);
    }
}
