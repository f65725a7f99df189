//! A page as a word processor's package (ECMA-376): a zip of a few files of XML.
//!
//! A crate for documents brings images, numbering and a font table; this writes headings, lists and tables only.

use std::io::{Cursor, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::parts;
use crate::report::page::{Block, Item, Page};
use crate::report::xml::escaped;
use crate::text::{Lang, width};

/// Levels of lists that the numbering knows.
const LEVEL_LAST: usize = 3;
/// Width of the text, in twentieths of a point: A4 with margins.
const WIDTH: usize = 9_638;
/// Columns of text that a column of a table counts for: at least, at most, and when it is empty.
const COLUMNS_MIN: usize = 6;
const COLUMNS_MAX: usize = 48;
const COLUMNS_EMPTY: usize = 18;

pub(super) fn package(page: &Page, lang: Lang) -> Vec<u8> {
    zipped(page, lang).expect("memory takes it")
}

fn zipped(page: &Page, lang: Lang) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The same report is the same file, whenever it is written.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let (document, num_lists) = document(page, lang);
    for (name, text) in [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_owned()),
        ("word/document.xml", document),
        ("word/styles.xml", parts::styles(lang)),
        ("word/numbering.xml", parts::numbering(num_lists)),
        ("docProps/core.xml", parts::core(&title(page), lang)),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn title(page: &Page) -> String {
    let title = page.blocks.iter().find_map(|block| match block {
        Block::Title(title) => Some(title.clone()),
        _ => None,
    });
    title.unwrap_or_default()
}

/// The document, and how many numbered lists it has.
fn document(page: &Page, lang: Lang) -> (String, usize) {
    let mut writer = Writer { xml: String::new(), num_lists: 0, lang };
    page.blocks.iter().for_each(|block| writer.block(block));
    (parts::document(&writer.xml), writer.num_lists)
}

struct Writer {
    xml: String,
    num_lists: usize,
    lang: Lang,
}

impl Writer {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.para("Title", "", text),
            Block::Heading(text) => self.para("Heading1", "", text),
            Block::Subheading(text) => self.para("Heading2", "", text),
            Block::Para(text) => self.para("Normal", "", text),
            Block::List(items) => items.iter().for_each(|item| self.item(item, 0, parts::BULLETS)),
            Block::Numbered(items) => {
                self.num_lists += 1;
                let list = parts::BULLETS + self.num_lists;
                items.iter().for_each(|item| self.item(item, 0, list));
            }
            Block::Table { head, rows } => self.table(head, rows),
            Block::Standings { .. } | Block::Course(_) => {}
        }
    }

    fn para(&mut self, style: &str, properties: &str, text: &str) {
        self.xml
            .push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{}</w:p>\n", runs(text)));
    }

    fn item(&mut self, item: &Item, level: usize, list: usize) {
        let at = level.min(LEVEL_LAST);
        let properties = format!("<w:numPr><w:ilvl w:val=\"{at}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        let style = if level == 0 { "ListParagraph" } else { "Evidence" };
        self.para(style, &properties, &item.text);
        item.under.iter().for_each(|under| self.item(under, level + 1, parts::BULLETS));
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let widths = widths(head, rows, self.lang);
        let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>\
             <w:tblLook w:firstRow=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>\n"
        ));
        self.row(head, &widths, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", "TableHead");
        rows.iter().for_each(|row| self.row(row, &widths, "<w:trPr><w:cantSplit/></w:trPr>", "TableText"));
        // Two tables must not touch.
        self.xml.push_str("</w:tbl>\n<w:p/>\n");
    }

    fn row(&mut self, cells: &[String], widths: &[usize], properties: &str, style: &str) {
        self.xml.push_str(&format!("<w:tr>{properties}"));
        for (cell, width) in cells.iter().zip(widths) {
            self.xml.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
            self.para(style, "", cell);
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr>\n");
    }
}

/// Widths of columns: as their longest cell needs, within reason; what is empty is there to be written into.
fn widths(head: &[String], rows: &[Vec<String>], lang: Lang) -> Vec<usize> {
    let longest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell, lang));
        match cells.max().unwrap_or(0) {
            0 => COLUMNS_EMPTY,
            longest => longest.max(width(&head[column], lang)).clamp(COLUMNS_MIN, COLUMNS_MAX),
        }
    };
    let wanted: Vec<usize> = (0..head.len()).map(longest).collect();
    let all = wanted.iter().sum::<usize>().max(1);
    wanted.iter().map(|columns| WIDTH * columns / all).collect()
}

/// Text with its line breaks.
fn runs(text: &str) -> String {
    let lines: Vec<String> =
        text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line))).collect();
    format!("<w:r>{}</w:r>", lines.join("<w:br/>"))
}
