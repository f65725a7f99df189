//! Skills per role: shown, missing, and the next one worth learning; and the map of them.

use crate::debrief::{Field, Lacking, Next, Shown, Skills};
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, inner};
use crate::scenario::organization::Domain;
use crate::scenario::story::Csf;
use crate::text::arg;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let wanted: Vec<&Skills> = r.debrief.skills.iter().filter(|skills| r.wants(skills.role)).collect();
    if wanted.is_empty() {
        return;
    }
    page.heading(r.say("debrief-skills"));
    page.para(r.say("debrief-skills-how"));
    for skills in wanted {
        page.subheading(r.role(skills.role));
        let shown = skills.shown.iter().map(|this| shown(r, this));
        let lacking = skills.lacking.iter().map(|this| lacking(r, this));
        page.list(shown.chain(lacking).chain(skills.next.iter().map(|next| worth_learning(r, *next))).collect());
        map(r, page, &skills.map);
    }
}

/// Columns of the map: CSF 1.1, which has five.
const FUNCTIONS: [Csf; 5] = [Csf::Identify, Csf::Protect, Csf::Detect, Csf::Respond, Csf::Recover];

/// Domain by function: what people can do, and what was asked of them.
fn map(r: &Reporter<'_>, page: &mut Page, fields: &[Field]) {
    if fields.is_empty() {
        return;
    }
    page.para(r.say("debrief-skill-map"));
    let mut head = vec![r.say("debrief-skill-domain")];
    head.extend(FUNCTIONS.map(|function| r.csf(function)));
    let row = |(domain, id)| {
        let find = |function| fields.iter().find(|field| (field.domain, field.function) == (domain, function));
        let cells = FUNCTIONS.map(|function| find(function).map_or_else(|| r.say("debrief-none"), |it| cell(r, it)));
        std::iter::once(r.say(id)).chain(cells).collect()
    };
    page.table(head, DOMAINS.into_iter().map(row).collect());
}

/// Rows of the map.
const DOMAINS: [(Domain, &str); 3] = [
    (Domain::System, "debrief-domain-system"),
    (Domain::Network, "debrief-domain-network"),
    (Domain::Security, "debrief-domain-security"),
];

fn cell(r: &Reporter<'_>, field: &Field) -> String {
    let id = match field.needed {
        None => "debrief-skill-idle",
        Some(needed) if needed > field.level => "debrief-skill-short",
        Some(_) if field.shown => "debrief-skill-used",
        Some(_) => "debrief-skill-unused",
    };
    r.say_with(id, &[arg("level", field.level), arg("needed", field.needed.unwrap_or(0))])
}

fn shown(r: &Reporter<'_>, this: &Shown) -> Item {
    let args = [arg("skill", r.speaker.skill(this.skill)), arg("level", this.level), arg("people", this.num_people)];
    Item::new(r.say_with("debrief-skill-shown", &args)).with(r.lines(&this.proofs))
}

fn lacking(r: &Reporter<'_>, this: &Lacking) -> Item {
    let actions: Vec<String> = this.actions.iter().map(|action| inner(r.speaker.action(*action))).collect();
    let actions: Vec<&str> = actions.iter().map(String::as_str).collect();
    let args = [
        arg("skill", r.speaker.skill(this.skill)),
        arg("level", this.level),
        arg("needed", this.needed),
        arg("actions", r.speaker.words.list(&actions)),
    ];
    Item::new(r.say_with("debrief-skill-lacking", &args))
}

fn worth_learning(r: &Reporter<'_>, next: Next) -> Item {
    Item::new(match next {
        Next::Learn { skill, level, opens } => {
            let args = [arg("skill", r.speaker.skill(skill)), arg("level", level), arg("opens", opens)];
            r.say_with("debrief-skill-learn", &args)
        }
        Next::Share { skill, level } => {
            r.say_with("debrief-skill-share", &[arg("skill", r.speaker.skill(skill)), arg("level", level)])
        }
    })
}
