//! Blocks of a page as HTML. Lines of the record lead to their entries.

use std::collections::BTreeSet;

use super::tag::{esc, lines, scrolling, to_entry};
use crate::report::page::{Block, Item};

/// Writes blocks, and remembers which entries they lead to.
pub(super) struct Writer {
    pub(super) html: String,
    pub(super) cited: BTreeSet<u32>,
    is_folded: bool,
    /// What stands over columns that hold numbers of entries, where there is a record.
    record_head: Option<String>,
    /// What was the last heading: tables are called by it.
    heading: String,
}

impl Writer {
    pub(super) fn new(record_head: Option<String>) -> Self {
        Self { html: String::new(), cited: BTreeSet::new(), is_folded: false, record_head, heading: String::new() }
    }

    pub(super) fn raw(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// From here on everything lies folded under this heading.
    pub(super) fn fold(&mut self, heading: &str) {
        self.unfold();
        self.raw(&format!("<details>\n<summary>{heading}</summary>\n"));
        self.is_folded = true;
    }

    /// The same under the heading of a part of a section.
    pub(super) fn fold_part(&mut self, heading: &str) {
        self.fold(&format!("<h3>{}</h3>", esc(heading)));
        heading.clone_into(&mut self.heading);
    }

    /// Ends what was folded.
    pub(super) fn unfold(&mut self) {
        if std::mem::take(&mut self.is_folded) {
            self.raw("</details>\n");
        }
    }

    /// Everything but titles and headings, which belong to the document.
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Title(_) => {}
            Block::Heading(text) => self.heading.clone_from(text),
            Block::Subheading(text) => {
                self.heading.clone_from(text);
                self.raw(&format!("<h3>{}</h3>\n", esc(text)));
            }
            Block::Para(text) => self.raw(&format!("<p>{}</p>\n", lines(text))),
            Block::List(items) => self.list("ul", items),
            Block::Numbered(items) => self.list("ol", items),
            Block::Table { head, rows } => self.table(head, rows),
            // The page has pictures of its own.
            Block::Standings { .. } | Block::Course(_) => {}
        }
    }

    fn list(&mut self, tag: &str, items: &[Item]) {
        self.raw(&format!("<{tag}>\n"));
        for item in items {
            let text = lines(&item.text);
            let text = match item.entry {
                Some(seq) => {
                    self.cited.insert(seq);
                    to_entry(seq, &text)
                }
                None => text,
            };
            self.raw(&format!("<li>{text}"));
            if !item.under.is_empty() {
                self.raw("\n");
                self.list("ul", &item.under);
            }
            self.raw("</li>\n");
        }
        self.raw(&format!("</{tag}>\n"));
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let mut html = format!("<table>\n<caption class='unseen'>{}</caption>\n<thead><tr>", esc(&self.heading));
        head.iter().for_each(|cell| html.push_str(&format!("<th scope='col'>{}</th>", esc(cell))));
        html.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            html.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                let of_record = self.record_head.is_some() && head.get(column) == self.record_head.as_ref();
                let text = if of_record { self.entries(cell) } else { lines(cell) };
                let tag = if column == 0 { "th scope='row'" } else { "td" };
                html.push_str(&format!("<{tag}>{text}</{}>", &tag[..2]));
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody>\n</table>");
        let html = scrolling(&self.heading, &html);
        self.raw(&html);
    }

    /// Numbers of entries, alone or from one to another, as links.
    fn entries(&mut self, cell: &str) -> String {
        let is_digit = |c: char| c.is_ascii_digit();
        let mut html = String::new();
        let mut rest = cell;
        while let Some(from) = rest.find(is_digit) {
            let to = rest[from..].find(|c| !is_digit(c)).map_or(rest.len(), |len| from + len);
            html.push_str(&esc(&rest[..from]));
            let digits = &rest[from..to];
            match digits.parse() {
                Ok(seq) => {
                    self.cited.insert(seq);
                    html.push_str(&to_entry(seq, digits));
                }
                Err(_) => html.push_str(digits),
            }
            rest = &rest[to..];
        }
        html + &esc(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_entries_lead_to_them() {
        let mut writer = Writer::new(Some("Record".into()));
        let rows = vec![vec!["a<".into(), "3 to 12".into()]];
        writer.block(&Block::Table { head: vec!["x".into(), "Record".into()], rows });
        assert!(
            writer.html.contains("<th scope='row'>a&lt;</th><td><a href='#e3'>3</a> to <a href='#e12'>12</a></td>")
        );
        assert_eq!(writer.cited.iter().copied().collect::<Vec<_>>(), [3, 12]);
    }

    #[test]
    fn points_under_points_stand_inside_them() {
        let mut writer = Writer::new(None);
        writer.block(&Block::List(vec![Item::new("a").with([Item::new("b").of_entry(7)])]));
        assert_eq!(writer.html, "<ul>\n<li>a\n<ul>\n<li><a href='#e7'>b</a></li>\n</ul>\n</li>\n</ul>\n");
    }
}
