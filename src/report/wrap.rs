//! Lines that fit a terminal: Latin words stay whole, Japanese breaks between characters but keeps its rules.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::text::Lang;

/// What may not begin a line: closing marks, small kana, marks of length and repetition.
const NOT_FIRST: &str =
    "、。，．・：；！？）」』】〉》〕］｝ー～…‥々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％℃,.:;!?)]}%”’";
/// What may not end a line: opening marks.
const NOT_LAST: &str = "（「『【〈《〔［｛([{“‘";

/// How wide a text is on a terminal. In Japanese, marks of doubtful width count as wide.
pub(super) fn width(text: &str, lang: Lang) -> usize {
    match lang {
        Lang::Ja => text.width_cjk(),
        Lang::En => text.width(),
    }
}

fn char_width(c: char, lang: Lang) -> usize {
    match lang {
        Lang::Ja => c.width_cjk(),
        Lang::En => c.width(),
    }
    .unwrap_or(0)
}

/// Breaks a text into lines of at most so many columns.
pub(super) fn wrap(text: &str, columns: usize, lang: Lang) -> Vec<String> {
    let columns = columns.max(2);
    text.split('\n').flat_map(|line| wrap_line(line, columns, lang)).collect()
}

fn wrap_line(text: &str, columns: usize, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let fits = width(&line, lang) + width(piece.trim_end(), lang) <= columns;
        if !fits && !line.is_empty() {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        if width(piece.trim_end(), lang) > columns {
            split(piece, columns, lang, &mut line, &mut lines);
        } else {
            line.push_str(piece);
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// A piece longer than a line is cut wherever the line ends.
fn split(piece: &str, columns: usize, lang: Lang, line: &mut String, lines: &mut Vec<String>) {
    for c in piece.chars() {
        if width(line, lang) + char_width(c, lang) > columns {
            lines.push(std::mem::take(line));
        }
        line.push(c);
    }
}

/// The parts of a line between which it may be broken; spaces end a part.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, c)) {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    pieces.push(&text[start..]);
    pieces
}

fn may_break(before: char, after: char) -> bool {
    if is_space(before) {
        return !is_space(after);
    }
    let is_wide = |c: char| c.width_cjk() == Some(2) && !c.is_ascii();
    let is_bound = NOT_FIRST.contains(after) || NOT_LAST.contains(before) || (is_dash(before) && is_dash(after));
    (is_wide(before) || is_wide(after)) && !is_space(after) && !is_bound
}

fn is_dash(c: char) -> bool {
    matches!(c, '\u{2014}' | '\u{2015}' | '…')
}

fn is_space(c: char) -> bool {
    c == ' ' || c == '\u{3000}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_breaks_by_width_and_never_before_a_closing_mark() {
        let lines = wrap("証拠が失われた、という知らせを（電話で）受けた。", 14, Lang::Ja);
        assert!(lines.iter().all(|line| width(line, Lang::Ja) <= 14), "{lines:?}");
        assert!(lines.iter().all(|line| !line.starts_with(['、', '。', '）']) && !line.ends_with('（')), "{lines:?}");
        assert_eq!(lines.concat(), "証拠が失われた、という知らせを（電話で）受けた。");
    }

    #[test]
    fn latin_words_stay_whole_and_long_ones_are_cut() {
        assert_eq!(wrap("one two three", 7, Lang::En), ["one two", "three"]);
        assert_eq!(wrap("abcdefghij", 4, Lang::En), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("CSIRTに連絡", 8, Lang::Ja), ["CSIRTに", "連絡"]);
        assert_eq!(wrap("a\nb", 9, Lang::En), ["a", "b"]);
        assert_eq!(wrap("", 9, Lang::En), [""]);
    }
}
