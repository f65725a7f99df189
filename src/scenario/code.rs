//! The codes of everything that can be wrong with what authors write.

use serde::{Serialize, Serializer};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It cannot be played.
    Error,
    /// It can be played, but hardly as the author meant it.
    Warning,
}

macro_rules! codes {
    ($($number:ident $name:ident $severity:ident $title:literal,)*) => {
        /// A sort of mistake. Its number stays the same for ever; its page is `docs/checks/<number>.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = $title] $name,)*
        }
        impl Code {
            /// All codes, by number.
            pub const ALL: &[Self] = &[$(Self::$name),*];
            /// Its number, `K001`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => stringify!($number)),* }
            }
            /// How bad it is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),* }
            }
            /// One line on what it means.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title),* }
            }
        }
    };
}

codes! {
    K001 Unreadable Error "The text is not RON: a bracket, a quote or a comma is missing",
    K002 TooLarge Error "A file, a list or a nesting is larger than the limit",
    K003 UnknownField Error "There is no such field",
    K004 MissingField Error "A field that must be there is missing",
    K005 BadValue Error "The value does not fit its field",
    K006 FieldTwice Error "A field is given twice",
    K007 DuplicateId Error "Two things of one kind have the same id",
    K008 UnknownId Error "Nothing declares this id",
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
