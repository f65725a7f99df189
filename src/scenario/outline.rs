//! Where things stand in a file: a lenient splitter for RON that never fails on the inside of an item.
//!
//! The format crate gives no places for values that parsed well. This outline knows the brackets, the fields and the
//! items of a file with their byte ranges; what the values mean is none of its business.

use std::fmt;
use std::ops::Range;

mod scan;

/// Files larger than this are refused, bytes.
pub const BYTES_MAX: usize = 2 * 1024 * 1024;
/// Lists longer than this are refused.
pub const ITEMS_MAX: usize = 5_000;
/// Brackets deeper than this are refused.
pub const DEPTH_MAX: usize = 64;

/// Why a text has no outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// The bytes to point at.
    pub range: Range<usize>,
    /// What is wrong there.
    pub kind: FlawKind,
}

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentences in `Display` say it")]
pub enum FlawKind {
    TooLarge,
    TooDeep,
    TooMany,
    OpenText,
    OpenComment,
    OpenBracket(char),
    StrayBracket(char),
    WrongBracket { found: char, expected: char, opened: usize },
    NotAFile { expected: &'static str },
    AfterTheEnd,
    NoComma,
    NotAField,
}

impl FlawKind {
    /// Whether the text is too large rather than wrong.
    pub const fn is_limit(&self) -> bool {
        matches!(self, Self::TooLarge | Self::TooDeep | Self::TooMany)
    }
}

impl fmt::Display for FlawKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "the file is larger than {} MiB", BYTES_MAX >> 20),
            Self::TooDeep => write!(f, "brackets are nested deeper than {DEPTH_MAX}"),
            Self::TooMany => write!(f, "a list has more than {ITEMS_MAX} items"),
            Self::OpenText => f.write_str("this text in quotes never ends"),
            Self::OpenComment => f.write_str("this comment never ends"),
            Self::OpenBracket(bracket) => write!(f, "this `{bracket}` is never closed"),
            Self::StrayBracket(bracket) => write!(f, "this `{bracket}` closes nothing"),
            Self::WrongBracket { found, expected, .. } => write!(f, "found `{found}` where `{expected}` was expected"),
            Self::NotAFile { expected } => write!(f, "the file should read `{expected}( … )`"),
            Self::AfterTheEnd => f.write_str("something stands after the end of the file's last bracket"),
            Self::NoComma => f.write_str("a comma is missing before this"),
            Self::NotAField => f.write_str("expected a field, `name: value`"),
        }
    }
}

/// A smallest part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// Sort.
    pub kind: TokenKind,
    /// For a bracket, the index of the token that closes or opens it; else its own.
    pub partner: usize,
}

/// Sorts of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// An identifier, a number, a character: anything without quotes.
    Word,
    /// Text in quotes.
    Text,
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close,
    /// `,`.
    Comma,
    /// `:`.
    Colon,
}

/// A value: tokens from `first` to before `last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// Index of its first token.
    pub first: usize,
    /// Index after its last token.
    pub last: usize,
}

/// A field: its name and its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Index of the name's token.
    pub name: usize,
    /// Value.
    pub value: Node,
}

impl Field {
    /// Name and value together.
    pub const fn whole(self) -> Node {
        Node { first: self.name, last: self.value.last }
    }
}

/// The outline of a text.
#[derive(Debug, Clone)]
pub struct Outline {
    tokens: Vec<Token>,
}

impl Outline {
    /// Splits a text; brackets match afterwards.
    pub fn of(text: &str) -> Result<Self, Flaw> {
        if text.len() > BYTES_MAX {
            return Err(Flaw { range: 0..0, kind: FlawKind::TooLarge });
        }
        Ok(Self { tokens: scan::tokens(text)? })
    }

    /// The fields of a whole file, `Name( field: value, … )`; the name may be left out.
    pub fn top(&self, text: &str, name: &'static str) -> Result<Vec<Field>, Flaw> {
        let first = self.after_attributes();
        let not_a_file = |at: usize| Flaw { range: self.place(at), kind: FlawKind::NotAFile { expected: name } };
        let mut open = first;
        if self.kind(open) == Some(TokenKind::Word) {
            if &text[self.place(open)] != name {
                return Err(not_a_file(open));
            }
            open += 1;
        }
        if self.kind(open) != Some(TokenKind::Open('(')) {
            return Err(not_a_file(open));
        }
        let last = self.tokens[open].partner + 1;
        if last < self.tokens.len() {
            return Err(Flaw { range: self.place(last), kind: FlawKind::AfterTheEnd });
        }
        let field = |part: Node| {
            let not_a_field = || Flaw { range: self.place(part.first), kind: FlawKind::NotAField };
            self.field(part).ok_or_else(not_a_field)
        };
        self.parts(Node { first: open, last }).into_iter().map(field).collect()
    }

    /// Values that follow another one without a comma in between.
    pub fn missing_commas(&self) -> Vec<Flaw> {
        let is_value = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Text);
        let is_missing = |pair: &&[Token]| match pair[0].kind {
            TokenKind::Text | TokenKind::Close => is_value(&pair[1]) || matches!(pair[1].kind, TokenKind::Open(_)),
            TokenKind::Word => is_value(&pair[1]),
            TokenKind::Open(_) | TokenKind::Comma | TokenKind::Colon => false,
        };
        let pairs = self.tokens[self.after_attributes().min(self.tokens.len())..].windows(2).filter(is_missing);
        pairs.map(|pair| Flaw { range: pair[1].start..pair[1].end, kind: FlawKind::NoComma }).collect()
    }

    fn after_attributes(&self) -> usize {
        let mut at = 0;
        while self.kind(at) == Some(TokenKind::Word) && self.kind(at + 1) == Some(TokenKind::Open('[')) {
            at = self.after(at + 1);
        }
        at
    }

    /// What stands between the commas of a value with brackets, `[ … ]`, `( … )` or `Name( … )`.
    pub fn parts(&self, node: Node) -> Vec<Node> {
        let mut parts = Vec::new();
        let Some(open) = self.open_of(node) else { return parts };
        let close = self.tokens[open].partner;
        let mut first = open + 1;
        let mut at = first;
        while at < close {
            let next = self.after(at);
            if self.tokens[at].kind == TokenKind::Comma {
                if at > first {
                    parts.push(Node { first, last: at });
                }
                first = next;
            }
            at = next;
        }
        if close > first {
            parts.push(Node { first, last: close });
        }
        parts
    }

    /// The fields of a value `( name: value, … )`; parts that are no fields are left out.
    pub fn fields(&self, node: Node) -> Vec<Field> {
        self.parts(node).into_iter().filter_map(|part| self.field(part)).collect()
    }

    /// The field of a value that is called `name`.
    pub fn field_named(&self, text: &str, node: Node, name: &str) -> Option<Field> {
        self.fields(node).into_iter().find(|field| &text[self.place(field.name)] == name)
    }

    /// The items of a list, none if it is no list.
    pub fn items(&self, node: Node) -> Option<Vec<Node>> {
        (self.kind(node.first) == Some(TokenKind::Open('['))).then(|| self.parts(node))
    }

    /// Reads a part as a field.
    pub fn field(&self, part: Node) -> Option<Field> {
        let named = self.kind(part.first) == Some(TokenKind::Word)
            && self.kind(part.first + 1) == Some(TokenKind::Colon)
            && part.first + 2 < part.last;
        named.then_some(Field { name: part.first, value: Node { first: part.first + 2, last: part.last } })
    }

    /// Bytes of a value.
    pub fn range(&self, node: Node) -> Range<usize> {
        let end = node.last.checked_sub(1).map_or(0, |last| self.place(last).end);
        self.place(node.first).start.min(end)..end
    }

    /// Bytes of a token; behind the last one, an empty range at the end.
    pub fn place(&self, token: usize) -> Range<usize> {
        match self.tokens.get(token) {
            Some(token) => token.start..token.end,
            None => self.tokens.last().map_or(0..0, |last| last.end..last.end),
        }
    }

    /// The tokens of a value, with their indices.
    pub fn tokens(&self, node: Node) -> impl DoubleEndedIterator<Item = (usize, Token)> + '_ {
        (node.first..node.last).map(|at| (at, self.tokens[at]))
    }

    /// The whole text.
    pub fn whole(&self) -> Node {
        Node { first: 0, last: self.tokens.len() }
    }

    /// Sort of a token.
    pub fn kind(&self, token: usize) -> Option<TokenKind> {
        self.tokens.get(token).map(|token| token.kind)
    }

    /// For a bracket, the one that belongs to it.
    pub fn partner(&self, token: usize) -> usize {
        self.tokens.get(token).map_or(token, |token| token.partner)
    }

    /// The bracket that opens a value.
    fn open_of(&self, node: Node) -> Option<usize> {
        let is_open = |at: usize| at < node.last && matches!(self.kind(at), Some(TokenKind::Open(_)));
        [node.first, node.first + 1].into_iter().find(|at| is_open(*at))
    }

    /// Index of the token after this one and after what its bracket holds.
    fn after(&self, at: usize) -> usize {
        self.tokens[at].partner.max(at) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields_of(text: &str) -> Vec<(String, String)> {
        let outline = Outline::of(text).unwrap();
        let fields = outline.top(text, "Scenario").unwrap();
        let word = |range: Range<usize>| text[range].to_owned();
        fields.iter().map(|f| (word(outline.place(f.name)), word(outline.range(f.value)))).collect()
    }

    #[test]
    fn a_file_is_split_at_its_own_commas_only() {
        let text =
            "#![enable(implicit_some)]\n// (\nScenario(a: [1, (x: \"),\\\"\", y: ')')], /* /* ] */ */ b: r#\"\"]\"#,)";
        let expect = [("a", "[1, (x: \"),\\\"\", y: ')')]"), ("b", "r#\"\"]\"#")];
        let found = fields_of(text);
        assert_eq!(found.iter().map(|(a, b)| (&**a, &**b)).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn items_and_their_fields_are_found() {
        let text = "(roles: [(id: \"a\", n: 1), Role(id: \"b\")])";
        let outline = Outline::of(text).unwrap();
        let top = outline.top(text, "Scenario").unwrap();
        let items = outline.items(top[0].value).unwrap();
        let ids: Vec<_> = items.iter().map(|item| outline.field_named(text, *item, "id").unwrap()).collect();
        assert_eq!(&text[outline.range(ids[0].value)], "\"a\"");
        assert_eq!(&text[outline.range(ids[1].value)], "\"b\"");
    }

    #[test]
    fn forgotten_commas_are_found_everywhere() {
        let text = "#![enable(x)] Plan(a: [1] b: [(x: \"y\" z: 1) (x: true)], c: Not(Set(\"x\")))";
        let flaws = Outline::of(text).unwrap().missing_commas();
        let words: Vec<_> = flaws.iter().map(|flaw| &text[flaw.range.clone()]).collect();
        assert_eq!(words, ["b", "z", "("]);
    }

    #[test]
    fn flaws_are_found_where_they_are() {
        let flaw = |text: &str| {
            let flaw = Outline::of(text).and_then(|outline| outline.top(text, "Plan")).unwrap_err();
            (flaw.kind, flaw.range.start)
        };
        assert_eq!(flaw("(a: [1)"), (FlawKind::WrongBracket { found: ')', expected: ']', opened: 4 }, 6));
        assert_eq!(flaw("(a: [1]"), (FlawKind::OpenBracket('('), 0));
        assert_eq!(flaw("(a: 1))"), (FlawKind::StrayBracket(')'), 6));
        assert_eq!(flaw("(a: \"1)"), (FlawKind::OpenText, 4));
        assert_eq!(flaw("(a: /* 1)"), (FlawKind::OpenComment, 4));
        assert_eq!(flaw("(a: \"x,\n b: \"y\", c: \"z\")"), (FlawKind::OpenText, 4));
        assert_eq!(flaw("(a: 1) b"), (FlawKind::AfterTheEnd, 7));
        assert_eq!(flaw("Other()"), (FlawKind::NotAFile { expected: "Plan" }, 0));
        assert_eq!(flaw(""), (FlawKind::NotAFile { expected: "Plan" }, 0));
        assert_eq!(flaw(&"(".repeat(100)).0, FlawKind::TooDeep);
        assert_eq!(flaw(&format!("(a: [{}])", "1,".repeat(ITEMS_MAX + 1))).0, FlawKind::TooMany);
        assert_eq!(flaw(&" ".repeat(BYTES_MAX + 1)).0, FlawKind::TooLarge);
    }
}
