//! Anything serializable as a line of words, in the order of its fields: `learned ops dead message 0`.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// JSON with its fields in order.
enum Node {
    Word(String),
    List(Vec<Self>),
    Fields(Vec<(String, Self)>),
}

/// What a JSON text says, in words.
pub(super) fn line(json: &str) -> String {
    let node: Node = serde_json::from_str(json).expect("this is JSON");
    node.words()
}

impl Node {
    /// A variant is its name and what it holds; several fields are their values.
    fn words(&self) -> String {
        match self {
            Self::Word(word) if word.is_empty() => "-".to_owned(),
            Self::Word(word) => word.clone(),
            Self::List(list) if list.is_empty() => "-".to_owned(),
            Self::List(list) => list.iter().map(Self::words).collect::<Vec<_>>().join("+"),
            Self::Fields(fields) => match fields.as_slice() {
                [(variant, inner)] => format!("{variant} {}", inner.values()),
                _ => self.values(),
            },
        }
    }

    fn values(&self) -> String {
        match self {
            Self::Fields(fields) => fields.iter().map(|(_, value)| value.words()).collect::<Vec<_>>().join(" "),
            Self::Word(_) | Self::List(_) => self.words(),
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyValue;
        impl<'de> Visitor<'de> for AnyValue {
            type Value = Node;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }
            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node::Word("-".to_owned()))
            }
            fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
                Ok(Node::Word(value.to_string()))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
                Ok(Node::Word(value.to_string()))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
                Ok(Node::Word(value.to_string()))
            }
            fn visit_str<E>(self, value: &str) -> Result<Node, E> {
                Ok(Node::Word(value.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
                let mut nodes = Vec::new();
                while let Some(node) = list.next_element()? {
                    nodes.push(node);
                }
                Ok(Node::List(nodes))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Node::Fields(fields))
            }
        }
        deserializer.deserialize_any(AnyValue)
    }
}
