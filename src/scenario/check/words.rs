//! Sentences in both languages, ids that can be read and typed.

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::load::file::File;
use crate::scenario::outline::{Node, TokenKind};

use super::ground::Spot;

/// Each sentence stands there in Japanese and in English.
pub(super) fn sentences_are_translated(file: &File<'_>, report: &mut Report) {
    for node in structs(file) {
        let (Some(ja), Some(en)) = (file.field(node, "ja"), file.field(node, "en")) else { continue };
        let (Some(ja_text), Some(en_text)) = (file.quoted(ja.value), file.quoted(en.value)) else { continue };
        let wrong = |node, code, message: &str| Spot::new(file, node).wrong(code, message);
        if ja_text.trim().is_empty() {
            report.push(wrong(ja.value, Code::EmptyText, "the Japanese sentence is missing"));
        } else if en_text.trim().is_empty() {
            report.push(wrong(en.value, Code::EmptyText, "the English sentence is missing"));
        } else if is_sentence(&ja_text) && !ja_text.chars().any(is_japanese) {
            report.push(wrong(ja.value, Code::Untranslated, "this sentence is not in Japanese"));
        } else if is_mostly_japanese(&en_text) {
            report.push(wrong(en.value, Code::Untranslated, "this sentence is not in English"));
        }
    }
}

/// Ids are written in small letters, digits and underscores; those of whole files may hold hyphens.
pub(super) fn ids_are_snake_case(file: &File<'_>, report: &mut Report) {
    for node in structs(file) {
        let Some(field) = file.field(node, "id") else { continue };
        let Some(id) = file.quoted(field.value) else { continue };
        let names_a_file = node.first < 2 || file.fields.iter().any(|field| field.value.first == node.first);
        let is_well = if names_a_file { is_snake_case(&id.replace('-', "_")) } else { is_snake_case(&id) };
        if !is_well {
            let wrong = Spot::new(file, field.value).wrong(Code::IdStyle, format!("the id \"{id}\" is not snake_case"));
            report.push(wrong.with_help("small letters, digits and `_`, beginning with a letter"));
        }
    }
}

/// All values in round brackets.
fn structs<'a>(file: &'a File<'_>) -> impl Iterator<Item = Node> + 'a {
    let opens = file.outline.tokens(file.outline.whole()).filter(|(_, token)| token.kind == TokenKind::Open('('));
    opens.map(|(first, token)| Node { first, last: token.partner + 1 })
}

fn is_snake_case(id: &str) -> bool {
    let begins_well = id.chars().next().is_some_and(|c| c.is_ascii_lowercase());
    begins_well && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Kana, kanji and their punctuation.
fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff9f}')
}

/// Names such as "CSIRT" or "VPN box" may be the same in both languages; sentences may not.
fn is_sentence(text: &str) -> bool {
    text.split_whitespace().count() > 3 || text.ends_with(['.', '?', '!'])
}

fn is_mostly_japanese(text: &str) -> bool {
    let num_letters = text.chars().filter(|c| c.is_alphabetic()).count();
    2 * text.chars().filter(|c| is_japanese(*c)).count() > num_letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_need_no_translation_and_sentences_do() {
        assert!(!is_sentence("VPN box") && is_sentence("It is down.") && is_sentence("the line is down today"));
        assert!(is_mostly_japanese("訓練だ") && !is_mostly_japanese("sent back (差し戻し)"));
        assert!(is_snake_case("a_1") && !is_snake_case("1a") && !is_snake_case("aB") && !is_snake_case(""));
    }
}
