//! A paragraph: no line ends with an opening bracket, and none begins with what belongs to the word before it (禁則).

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align, FontSelection, Galley, Label, Painter, Response, RichText, Ui, WidgetInfo, WidgetText, WidgetType};

/// What does not stand at a line's end …
const OPENING: &str = "（「『【［〔〈《“‘([";
/// … and what does not stand at its beginning. egui knows half-width ones and small kana.
const CLOSING: &str = "）」』】］〕〉》”’、。，．・：；？！ー…)]";
/// Lines that are looked at; nobody reads a longer paragraph on a screen.
const ROWS_MAX: usize = 40;

/// Text of one kind that may be longer than a line.
pub fn para(ui: &mut Ui, text: impl Into<RichText>) -> Response {
    let text: WidgetText = text.into().into();
    let whole = text.text().to_owned();
    let galley = lay_out(ui, text);
    let response = ui.add(Label::new(galley));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, ui.is_enabled(), &whole));
    response
}

fn lay_out(ui: &Ui, text: WidgetText) -> Arc<Galley> {
    let job = text.into_layout_job(ui.style(), FontSelection::Default, Align::BOTTOM);
    let job = LayoutJob { wrap: TextWrapping::wrap_at_width(ui.available_width()), ..LayoutJob::clone(&job) };
    by_the_rules(ui.painter(), job)
}

/// Lines broken where they may be.
pub fn by_the_rules(painter: &Painter, mut job: LayoutJob) -> Arc<Galley> {
    let mut galley = painter.layout_job(job.clone());
    for _ in 0..ROWS_MAX {
        let Some(at) = slip(&galley, &job.text) else {
            break;
        };
        job.text.insert(at, '\n');
        job.sections.iter_mut().for_each(|section| section.byte_range.end += 1);
        galley = painter.layout_job(job.clone());
    }
    galley
}

/// The first place at which a line must be broken earlier, in bytes of the text.
fn slip(galley: &Galley, text: &str) -> Option<usize> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut begin = 0;
    let whole = galley.rows.len() - usize::from(galley.elided);
    for row in &galley.rows[..whole] {
        let end = begin + row.glyphs.len();
        let is_soft = !row.ends_with_newline && end < chars.len();
        if is_soft && !may_break(&chars, end) {
            let earlier = (begin + 1..end).rev().find(|at| may_break(&chars, *at));
            return earlier.map(|at| chars[at].0);
        }
        begin = end + usize::from(row.ends_with_newline);
    }
    None
}

/// Whether a line may end before this character.
fn may_break(chars: &[(usize, char)], at: usize) -> bool {
    let (before, after) = (chars[at - 1].1, chars[at].1);
    let is_in_word = before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric();
    !OPENING.contains(before) && !CLOSING.contains(after) && !is_in_word
}

#[cfg(test)]
mod tests {
    use egui::text::LayoutJob;
    use egui::{Align, Color32, FontId, Ui};

    use super::{CLOSING, OPENING, by_the_rules, lay_out};
    use crate::app::look::fonts;

    /// Sentences with brackets close to each other, as they stand on a briefing.
    const TEXTS: [&str; 3] = [
        "副社長（機内）へ「電源を切りますか」と聞く。答えは（社内の）チャットで「待て」が来る（たぶん）。",
        "CSIRT（五名）、運用部門（六名）、事業部門（四名）、経営（四名）の四席で「証拠なし」を行います！",
        "He said (twice) that “nobody” should ‘reboot’ it. The others’ answer: no!",
    ];

    /// Lines as they stand there, none of which ends or begins with what may not.
    fn rows(galley: &egui::Galley) -> Vec<String> {
        let rows: Vec<String> = galley.rows.iter().map(|row| row.text()).collect();
        for pair in rows.windows(2) {
            let (last, first) = (pair[0].trim_end().chars().last(), pair[1].chars().next());
            assert!(!last.is_some_and(|last| OPENING.contains(last)), "{rows:#?}");
            assert!(!first.is_some_and(|first| CLOSING.contains(first)), "{rows:#?}");
        }
        rows
    }

    /// Looks at lines as the program lays them out.
    fn in_our_letters(mut look: impl FnMut(&mut Ui)) {
        let mut is_dressed = false;
        let mut harness = egui_kittest::Harness::new_ui(move |ui| {
            if std::mem::replace(&mut is_dressed, true) {
                look(ui);
            } else {
                ui.ctx().set_fonts(fonts());
            }
        });
        harness.run();
    }

    /// Names on the floor stand in the middle, in two rows at most.
    #[test]
    fn a_name_of_two_rows_is_broken_where_it_may_be() {
        in_our_letters(|ui| {
            for width in 60..180 {
                for name in ["運送会社・ドライバー", "本社サーバ（共有・経理）", "税関・通関システム側"]
                {
                    let mut job =
                        LayoutJob::simple(name.to_owned(), FontId::proportional(14.0), Color32::BLACK, width as f32);
                    job.wrap.max_rows = 2;
                    job.halign = Align::Center;
                    let galley = by_the_rules(ui.painter(), job);
                    let rows = rows(&galley);
                    assert!(rows.len() <= 2 && (galley.elided || rows.concat() == name), "{width}: {rows:#?}");
                }
            }
        });
    }

    #[test]
    fn no_line_ends_with_an_opening_bracket_or_begins_with_a_closing_one() {
        in_our_letters(|ui| {
            for width in (130..420).step_by(5) {
                for text in TEXTS {
                    ui.set_max_width(width as f32);
                    let rows = rows(&lay_out(ui, text.into()));
                    assert_eq!(rows.concat().replace(' ', ""), text.replace(' ', ""), "nothing is lost");
                }
            }
        });
    }
}
