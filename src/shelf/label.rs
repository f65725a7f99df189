//! What a file is, before it is read: its kind, its id, and the files it calls for.

use serde::de::DeserializeOwned;

use crate::scenario::outline::{Field, Outline};

/// What a file begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are the glossary's")]
pub enum Kind {
    Scenario,
    Organization,
    Playbook,
    Plan,
    Stories,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Scenario, Self::Organization, Self::Playbook, Self::Plan, Self::Stories];

    const fn name(self) -> &'static str {
        match self {
            Self::Scenario => "Scenario",
            Self::Organization => "Organization",
            Self::Playbook => "Playbook",
            Self::Plan => "Plan",
            Self::Stories => "Stories",
        }
    }
}

/// What stands on the back of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Kind of the file.
    pub kind: Kind,
    /// Empty where the file has none, or it cannot be read.
    pub id: String,
    /// Of a scenario: organizations that it is made for.
    pub organizations: Vec<String>,
    /// Of a scenario: its playbook.
    pub playbook: String,
}

impl Label {
    /// Reads the label; `None` when the file is none of ours. What is wrong inside is for `check` to say.
    pub fn of(text: &str) -> Option<Self> {
        let kind = kind_of(text)?;
        let mut label = Self { kind, id: String::new(), organizations: Vec::new(), playbook: String::new() };
        if let Ok(outline) = Outline::of(text)
            && let Ok(fields) = outline.top(text, kind.name())
        {
            label.fill(text, &outline, &fields);
        }
        Some(label)
    }

    fn fill(&mut self, text: &str, outline: &Outline, fields: &[Field]) {
        let top = |name: &str| fields.iter().find(|field| &text[outline.place(field.name)] == name).copied();
        let head = match self.kind {
            Kind::Scenario => top("about"),
            Kind::Organization => top("company"),
            Kind::Playbook | Kind::Plan | Kind::Stories => None,
        };
        let field = |name: &str| match (self.kind, head) {
            (Kind::Playbook | Kind::Plan | Kind::Stories, _) => top(name),
            (Kind::Scenario | Kind::Organization, head) => outline.field_named(text, head?.value, name),
        };
        let (id, organizations, playbook) = (field("id"), field("organizations"), field("playbook"));
        self.id = value(text, outline, id);
        self.organizations = value(text, outline, organizations);
        self.playbook = value(text, outline, playbook);
    }
}

fn value<T: DeserializeOwned + Default>(text: &str, outline: &Outline, field: Option<Field>) -> T {
    field.and_then(|field| ron::from_str(&text[outline.range(field.value)]).ok()).unwrap_or_default()
}

/// The first word that is neither a comment nor an attribute.
fn kind_of(text: &str) -> Option<Kind> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let skipped = if rest.starts_with("//") || rest.starts_with("#!") {
            rest.split_once('\n').map(|(_, after)| after)
        } else if rest.starts_with("/*") {
            rest.split_once("*/").map(|(_, after)| after)
        } else {
            break;
        };
        rest = skipped?.trim_start();
    }
    let word: &str = rest.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    Kind::ALL.into_iter().find(|kind| kind.name() == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_what_it_is() {
        let text = "// hello\n/* a */ Scenario(about: (id: \"a-b\", organizations: [\"x\", \"y\"], playbook: \"p\"))";
        let label = Label::of(text).unwrap();
        assert_eq!((label.kind, &*label.id, &*label.playbook), (Kind::Scenario, "a-b", "p"));
        assert_eq!(label.organizations, ["x", "y"]);
        assert_eq!(Label::of("Playbook(id: \"p\")").unwrap().id, "p");
        assert_eq!(Label::of("Scenario(about: (id: 3").unwrap().id, "");
        for other in ["", "// only a comment", "{\"json\": 1}", "Scenarios()"] {
            assert_eq!(Label::of(other), None);
        }
    }
}
