//! Skills per role: shown, missing, and the next one worth learning.

use crate::debrief::{Lacking, Next, Shown, Skills};
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, inner};
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
    }
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
