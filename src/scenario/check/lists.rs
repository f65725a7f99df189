//! Lists that must hold something, and things that must not be said twice.

use std::collections::BTreeSet;

use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::load::file::File;
use crate::scenario::story::{Policy, Text};

use super::ground::{Ground, Spot};

/// Sections without which there is nothing to play: file, section.
const NEEDED: &[(usize, &str)] =
    &[(0, "roles"), (0, "phases"), (0, "injects"), (0, "endings"), (1, "people"), (1, "channels"), (2, "activities")];

/// Lists without which an item does nothing are not empty.
pub(super) fn lists_hold_something(ground: &Ground<'_>, report: &mut Report) {
    for (file, section) in NEEDED {
        if is_empty_section(&ground.files[*file], section) {
            let message = format!("`{section}` is empty: it must hold something");
            report.push(ground.section(*file, section).wrong(Code::EmptyList, message));
        }
    }
    let mut look = |spot: Spot<'_>, is_empty: bool, what: &str| {
        if is_empty {
            report.push(spot.wrong(Code::EmptyList, format!("this list is empty: {what}")));
        }
    };
    for (i, inject) in ground.scenario.injects.iter().enumerate() {
        let spot = ground.spot("injects", i);
        look(spot.field("to"), inject.to.is_empty(), "nobody is addressed");
        if let Some(discussion) = &inject.discussion {
            let questions = spot.field("discussion").field("questions");
            look(questions, discussion.questions.is_empty(), "there is nothing to talk about");
        }
    }
    for (i, action) in ground.scenario.actions.iter().enumerate() {
        look(ground.spot("actions", i).field("roles"), action.roles.is_empty(), "nobody may do it");
    }
    for (i, gate) in ground.scenario.gates.iter().enumerate() {
        look(ground.spot("gates", i).field("opened_by"), gate.opened_by.is_empty(), "no preparation opens it");
    }
    let (about, tables) = (ground.spot("about", 0), ground.spot("tables", 0));
    let organizations = &ground.scenario.about.organizations;
    look(about.field("organizations"), organizations.is_empty(), "it is made for no organization");
    look(tables.field("severity"), ground.organization.tables.severity.is_empty(), "no severity can be declared");
}

fn is_empty_section(file: &File<'_>, section: &str) -> bool {
    let items = file.section(section).and_then(|field| file.outline.items(field.value));
    items.is_some_and(|items| items.is_empty())
}

/// Entries for the same thing: only the first one would count.
pub(super) fn nothing_is_said_twice(ground: &Ground<'_>, report: &mut Report) {
    let (scenario, organization) = (ground.scenario, ground.organization);
    let name = |role| ground.names.name(role);
    let mut policies = Seen::new(report);
    for (i, manner) in scenario.manners.iter().enumerate() {
        let policy = match manner.policy {
            Policy::Textbook => "Textbook",
            Policy::Story => "Story",
            Policy::Stance => "Stance",
        };
        policies.see(ground.spot("manners", i), format!("{policy} of \"{}\"", name(manner.role)));
    }
    let mut trusts = Seen::new(report);
    for (i, trust) in organization.trust.iter().enumerate() {
        trusts.see(ground.spot("trust", i), format!("trust of \"{}\" in \"{}\"", name(trust.from), name(trust.to)));
    }
    let mut roles = Seen::new(report);
    for (i, cooperation) in organization.cooperation.iter().enumerate() {
        roles.see(ground.spot("cooperation", i), format!("cooperation with \"{}\"", name(cooperation.role)));
    }
    let mut limits = Seen::new(report);
    for (i, (role, _)) in organization.money.limits.iter().enumerate() {
        limits.see(ground.spot("money", 0).field("limits").part(i), format!("limit of \"{}\"", name(*role)));
    }
    for (i, inject) in scenario.injects.iter().enumerate() {
        let mut addressed = Seen::new(report);
        for (k, role) in inject.to.iter().enumerate() {
            addressed.see(ground.spot("injects", i).field("to").part(k), format!("address of \"{}\"", name(*role)));
        }
    }
}

/// Two buttons or two steps that read the same cannot be told apart.
pub(super) fn labels_differ(ground: &Ground<'_>, report: &mut Report) {
    let mut look = |labels: &[(Spot<'_>, &Text)]| {
        for (i, (spot, text)) in labels.iter().enumerate() {
            if labels[..i].iter().any(|(_, other)| other.ja == text.ja || other.en == text.en) {
                report.push(spot.wrong(Code::SameLabel, format!("another label reads \"{}\" too", text.en)));
            }
        }
    };
    let actions = ground.scenario.actions.iter().enumerate();
    look(&actions.map(|(i, action)| (ground.spot("actions", i).field("label"), &action.label)).collect::<Vec<_>>());
    let steps = ground.playbook.activities.iter().enumerate();
    look(&steps.map(|(i, step)| (ground.spot("activities", i).field("name"), &step.name)).collect::<Vec<_>>());
    for (i, inject) in ground.scenario.injects.iter().enumerate() {
        let spot = ground.spot("injects", i).field("choices");
        let choices = inject.choices.iter().enumerate();
        look(&choices.map(|(k, choice)| (spot.part(k).field("label"), &choice.label)).collect::<Vec<_>>());
    }
}

/// What was said already.
struct Seen<'r> {
    said: BTreeSet<String>,
    report: &'r mut Report,
}

impl<'r> Seen<'r> {
    const fn new(report: &'r mut Report) -> Self {
        Self { said: BTreeSet::new(), report }
    }

    fn see(&mut self, spot: Spot<'_>, what: String) {
        if self.said.contains(&what) {
            let wrong = spot.wrong(Code::SaidTwice, format!("the {what} is given twice"));
            self.report.push(wrong.with_help("only the first one counts"));
        } else {
            self.said.insert(what);
        }
    }
}
