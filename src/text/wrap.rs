//! Lines that fit a terminal: Latin words stay whole, Japanese breaks between characters but keeps its rules.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Lang;

/// What may not begin a line: closing marks, small kana, marks of length and repetition.
const NOT_FIRST: &str =
    "、。，．・：；！？）」』】〉》〕］｝ー～…‥々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％℃,.:;!?)]}%”’";
/// What may not end a line: opening marks.
const NOT_LAST: &str = "（「『【〈《〔［｛([{“‘";

/// How wide a text is on a terminal. In Japanese, marks of doubtful width count as wide.
pub fn width(text: &str, lang: Lang) -> usize {
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
pub fn wrap(text: &str, columns: usize, lang: Lang) -> Vec<String> {
    let columns = columns.max(2);
    text.split('\n').flat_map(|line| wrap_line(line, columns, lang)).collect()
}

/// Breaks lines of a list; what is broken goes on below where its own text began, behind number and indent.
pub fn hanging(text: &str, columns: usize, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let indent = " ".repeat(text_begins(line).min(columns / 3));
        let mut parts = wrap(line, columns, lang).into_iter();
        lines.extend(parts.next());
        let rest = line_after_first(line, &lines);
        if !rest.is_empty() {
            lines.extend(wrap(rest, columns - indent.len(), lang).into_iter().map(|part| format!("{indent}{part}")));
        }
    }
    lines
}

/// What of a line is left after its first part, which stands last in `lines`.
fn line_after_first<'a>(line: &'a str, lines: &[String]) -> &'a str {
    let first = lines.last().map_or("", String::as_str);
    line.strip_prefix(first).unwrap_or_default().trim_start_matches(is_space)
}

/// The column in which the text of a line begins: behind spaces, and behind a number or a time of day.
fn text_begins(line: &str) -> usize {
    let spaces = |text: &str| text.chars().take_while(|c| *c == ' ').count();
    let indent = spaces(line);
    let rest = &line[indent..];
    let mark = rest.find(' ').map_or("", |end| &rest[..end]);
    let is_mark = mark.starts_with(|c: char| c.is_ascii_digit() || c == '(')
        && mark.chars().all(|c| c.is_ascii_digit() || "():.".contains(c));
    match is_mark {
        true => indent + mark.len() + spaces(&rest[mark.len()..]),
        false => indent,
    }
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
    fn a_broken_line_goes_on_below_its_own_text() {
        let text = "10:02  one two three four five\n  12 one two three four five\none two three four five";
        let expected = [
            "10:02  one two three",
            "       four five",
            "  12 one two three four",
            "     five",
            "one two three four five",
        ];
        assert_eq!(hanging(text, 24, Lang::En), expected);
        assert_eq!(hanging("短い", 14, Lang::Ja), ["短い"]);
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
