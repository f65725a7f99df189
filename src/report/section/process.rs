//! The steps that were carried out, and written work.

use crate::debrief::{DiscussionAnswer, Judgement, StepDone, TicketStory};
use crate::report::page::{Item, Page};
use crate::report::reporter::Reporter;
use crate::scenario::names::RoleId;
use crate::text::arg;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let process = &r.debrief.process;
    let owner = |step: &StepDone| step.by.unwrap_or(r.speaker.setting.playbook.activities[step.activity.ix()].owner);
    let steps: Vec<(&StepDone, RoleId)> =
        process.steps.iter().map(|step| (step, owner(step))).filter(|(_, owner)| r.wants(*owner)).collect();
    let tickets: Vec<&TicketStory> = process.tickets.iter().filter(|ticket| r.wants(ticket.by)).collect();
    // Stand-ins answer with a dash.
    let says_something = |answer: &&DiscussionAnswer| answer.words.chars().any(char::is_alphanumeric);
    let answers: Vec<&DiscussionAnswer> =
        process.answers.iter().filter(|answer| r.wants(answer.by)).filter(says_something).collect();
    let judged: Vec<&Judgement> = process.judgements.iter().filter(|judged| r.wants(by(judged))).collect();
    if steps.is_empty() && tickets.is_empty() && answers.is_empty() && judged.is_empty() {
        return;
    }
    page.heading(r.say("debrief-process"));
    page.table(r.heads(&["debrief-activity", "debrief-time", "debrief-role", "debrief-record"]), {
        steps.iter().map(|(step, owner)| row(r, step, *owner)).collect()
    });
    if r.wants_all() && !process.not_done.is_empty() {
        let names: Vec<&str> = process.not_done.iter().map(|activity| r.speaker.activity(*activity)).collect();
        page.para(r.say_with("debrief-not-done", &[arg("activities", r.speaker.words.list(&names))]));
    }
    part(r, page, "debrief-tickets", tickets.iter().map(|this| ticket(r, this)).collect());
    part(r, page, "debrief-judgements", judged.iter().map(|this| judgement(r, this)).collect());
    let questions = answers.chunk_by(|one, next| (one.inject, one.question) == (next.inject, next.question));
    part(r, page, "debrief-answers", questions.map(|answers| question(r, answers)).collect());
}

fn part(r: &Reporter<'_>, page: &mut Page, id: &str, items: Vec<Item>) {
    if !items.is_empty() {
        page.subheading(r.say(id));
        page.list(items);
    }
}

fn row(r: &Reporter<'_>, step: &StepDone, owner: RoleId) -> Vec<String> {
    let name = r.speaker.activity(step.activity);
    let name =
        if step.again { r.say_with("debrief-activity-again", &[arg("activity", name)]) } else { name.to_owned() };
    vec![name, r.time(step.done.at), r.role(owner).to_owned(), step.done.seq.to_string()]
}

fn ticket(r: &Reporter<'_>, this: &TicketStory) -> Item {
    let words = r.speaker.words;
    let args = [
        arg("ticket", this.ticket + 1),
        arg("title", &*this.title),
        arg("by", r.role(this.by)),
        arg("time", r.time(this.opened.at)),
        arg("status", words.ticket_status(this.status)),
        arg("open", r.span(this.open_secs)),
    ];
    let edits =
        this.edits.iter().map(|(field, value, by, at)| (*at, r.labelled(&words.ticket_field(*field), value), *by));
    let moves = this.moves.iter().map(|(status, by, at)| (*at, words.ticket_status(*status), *by));
    let mut changes: Vec<_> = edits.chain(moves).collect();
    changes.sort_by_key(|(at, ..)| *at);
    let change = |(at, what, by): (crate::exercise::Mark, String, RoleId)| {
        let args = [arg("time", r.time(at.at)), arg("by", r.role(by)), arg("what", what)];
        Item::new(r.say_with("debrief-ticket-change", &args))
    };
    Item::new(r.say_with("debrief-ticket", &args)).with(changes.into_iter().map(change))
}

fn by(judged: &Judgement) -> RoleId {
    match judged {
        Judgement::Risk { by, .. } | Judgement::Check { by, .. } => *by,
    }
}

fn judgement(r: &Reporter<'_>, judged: &Judgement) -> Item {
    let (what, value, right, at) = match judged {
        Judgement::Risk { asset, risk, right, at, .. } => (r.speaker.asset(*asset), risk.to_string(), *right, *at),
        Judgement::Check { item, grade, right, at, .. } => {
            (r.speaker.check_item(*item), r.speaker.words.grade(*grade), *right, *at)
        }
    };
    let args = [arg("time", r.time(at.at)), arg("by", r.role(by(judged))), arg("what", what), arg("value", value)];
    Item::new(r.say_with(if right { "debrief-judged-right" } else { "debrief-judged-wrong" }, &args))
}

/// A question with what each seat answered.
fn question(r: &Reporter<'_>, answers: &[&DiscussionAnswer]) -> Item {
    let asked = answers.first().and_then(|first| {
        let discussion = r.speaker.setting.scenario.injects[first.inject.ix()].discussion.as_ref()?;
        discussion.questions.get(usize::from(first.question))
    });
    let answer = |this: &&DiscussionAnswer| Item::new(r.labelled(r.role(this.by), &this.words));
    Item::new(asked.map_or("", |text| r.pick(text))).with(answers.iter().map(answer))
}
