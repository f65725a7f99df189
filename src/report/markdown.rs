//! A page as Markdown, as plain as its readers render it alike.

use super::page::{Block, Item, Page};

/// The page as Markdown.
pub(super) fn markdown(page: &Page) -> String {
    let mut text = String::new();
    let is_drawn = |block: &&Block| matches!(block, Block::Standings { .. } | Block::Course(_));
    for block in page.blocks.iter().filter(|block| !is_drawn(block)) {
        if !text.is_empty() {
            text.push('\n');
        }
        match block {
            Block::Title(title) => line(&mut text, "# ", title),
            Block::Heading(title) => line(&mut text, "## ", title),
            Block::Subheading(title) => line(&mut text, "### ", title),
            Block::Para(para) => line(&mut text, "", para),
            Block::List(items) => items.iter().for_each(|point| item(&mut text, "- ", 0, point)),
            Block::Numbered(items) => {
                for (i, point) in items.iter().enumerate() {
                    item(&mut text, &format!("{}. ", i + 1), 0, point);
                }
            }
            Block::Table { head, rows } => table(&mut text, head, rows),
            Block::Standings { .. } | Block::Course(_) => {}
        }
    }
    text
}

fn line(text: &mut String, mark: &str, words: &str) {
    text.push_str(mark);
    text.push_str(&escape(words).replace('\n', "  \n"));
    text.push('\n');
}

fn item(text: &mut String, mark: &str, indent: usize, point: &Item) {
    text.push_str(&" ".repeat(indent));
    text.push_str(mark);
    text.push_str(&escape(&point.text).replace('\n', " "));
    text.push('\n');
    point.under.iter().for_each(|under| item(text, "- ", indent + mark.len(), under));
}

fn table(text: &mut String, head: &[String], rows: &[Vec<String>]) {
    row(text, head);
    text.push_str(&"| --- ".repeat(head.len()));
    text.push_str("|\n");
    rows.iter().for_each(|cells| row(text, cells));
}

fn row(text: &mut String, cells: &[String]) {
    for cell in cells {
        text.push_str("| ");
        text.push_str(&escape(cell).replace('\n', " "));
        text.push(' ');
    }
    text.push_str("|\n");
}

/// What people wrote is text, never formatting.
fn escape(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut at_start = true;
    for c in words.chars() {
        let begins_block = at_start && matches!(c, '#' | '+' | '-' | '=' | '~');
        if begins_block || matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|') {
            text.push('\\');
        }
        text.push(c);
        at_start = c == '\n';
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_players_do_not_become_formatting() {
        assert_eq!(escape("a|b *c* <d>"), "a\\|b \\*c\\* \\<d\\>");
        assert_eq!(escape("# no\n- no"), "\\# no\n\\- no");
    }

    #[test]
    fn points_under_a_numbered_point_stand_under_its_text() {
        let mut page = Page::default();
        page.numbered(vec![Item::new("one").with([Item::new("under")])]);
        page.table(vec!["a".into(), "b".into()], vec![vec!["1".into(), "2".into()]]);
        assert_eq!(markdown(&page), "1. one\n   - under\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n");
    }
}
