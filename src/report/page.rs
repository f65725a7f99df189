//! A report before it has a form, for whoever gives it one: headings, paragraphs, lists and tables, all words already chosen.

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The report's title; the first block.
    Title(String),
    /// Begins a section.
    Heading(String),
    /// Begins a part of a section.
    Subheading(String),
    /// A paragraph.
    Para(String),
    /// Points in no particular order.
    List(Vec<Item>),
    /// Points whose order matters.
    Numbered(Vec<Item>),
    /// Rows of cells under a head; the first cell names the row.
    Table {
        /// What stands over the columns.
        head: Vec<String>,
        /// Rows of cells.
        rows: Vec<Vec<String>>,
    },
}

/// A point of a list, with points under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it says.
    pub text: String,
    /// What stands behind it.
    pub under: Vec<Self>,
    /// It is a line of the record: this entry of it.
    pub entry: Option<u32>,
}

impl Item {
    /// A point.
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), under: Vec::new(), entry: None }
    }
    /// As a line of the record.
    pub(super) fn of_entry(self, seq: u32) -> Self {
        Self { entry: Some(seq), ..self }
    }
    /// With points under it.
    pub(super) fn with(mut self, under: impl IntoIterator<Item = Self>) -> Self {
        self.under.extend(under);
        self
    }
}

/// A page under construction. What is empty is left out.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) blocks: Vec<Block>,
}

impl Page {
    pub(super) fn title(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Title(text.into()));
    }
    pub(super) fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }
    pub(super) fn subheading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Subheading(text.into()));
    }
    pub(super) fn para(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Para(text.into()));
    }
    pub(super) fn list(&mut self, items: Vec<Item>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }
    pub(super) fn numbered(&mut self, items: Vec<Item>) {
        if !items.is_empty() {
            self.blocks.push(Block::Numbered(items));
        }
    }
    pub(super) fn table(&mut self, head: Vec<String>, rows: Vec<Vec<String>>) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table { head, rows });
        }
    }
}
