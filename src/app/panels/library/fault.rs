//! What is wrong with a file, as `check` says it: code, place, the line with a mark under the word, and help.

use egui::{Label, RichText, ScrollArea, Ui};

use super::Library;
use crate::app::desk::Fault;
use crate::app::look::{Icon, Palette, Tone};
use crate::app::widgets::{bold, card, section, small};
use crate::scenario::Severity;
use crate::text::arg;

pub(super) fn faults(ui: &mut Ui, library: Library<'_>) {
    if library.shelved.faults.is_empty() {
        return;
    }
    section(ui, Icon::Warning, &library.words.say("library-faults"), |ui| {
        let palette = Palette::here(ui);
        ui.label(small(library.words.say("library-faults-how"), palette.ink_soft));
        for fault in &library.shelved.faults {
            one(ui, library, fault);
        }
    });
}

fn one(ui: &mut Ui, library: Library<'_>, fault: &Fault) {
    let words = library.words;
    let (errors, warnings) = (fault.report.count(Severity::Error), fault.report.count(Severity::Warning));
    let is_bad = errors > 0 || !fault.said.is_empty();
    card(ui, if is_bad { Tone::Alarm } else { Tone::Warn }, |ui| {
        ui.add(Label::new(bold(file_name(&fault.path))).wrap()).on_hover_text(&fault.path);
        if !fault.report.is_empty() {
            let counts = [arg("errors", errors as u64), arg("warnings", warnings as u64)];
            ui.label(words.say_with("library-fault-counts", &counts));
        }
        for said in &fault.said {
            ui.add(Label::new(said.as_str()).wrap());
        }
        let lines = ScrollArea::horizontal().id_salt(&fault.path).auto_shrink([false, true]);
        lines.show(ui, |ui| {
            for diagnostic in fault.report.diagnostics() {
                let text = RichText::new(diagnostic.to_string().trim_end()).monospace().size(12.0);
                ui.add(Label::new(text).extend());
            }
        });
    });
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
