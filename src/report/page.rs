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
    /// Where something stands among others: a picture of what the table below it says.
    Standings {
        /// How a bar is to be read.
        how: String,
        /// A bar for each.
        all: Vec<Standing>,
    },
    /// A course from one to the next: a picture of what the table below it says.
    Course(Vec<Step>),
}

/// One measure of something and of others, on a scale of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What is measured, and how much of it there is.
    pub name: String,
    /// The whole of it in words, for whoever does not see the picture.
    pub said: String,
    /// How much of it there is here.
    pub value: i64,
    /// Of the others: the least, a quarter, half, three quarters, the most.
    pub quantiles: [i64; 5],
}

/// Percentages of one in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub name: String,
    /// Each in words, and how high it is.
    pub percents: Vec<(String, u32)>,
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
