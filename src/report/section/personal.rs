//! What each seat received, decided and did: the record one takes home.

use crate::debrief::{KnownThen, Personal, PersonalLine, PostReply};
use crate::exercise::By;
use crate::exercise::Command;
use crate::exercise::command::MessageId;
use crate::exercise::event::{RunEnd, RunId};
use crate::exercise::world::actions;
use crate::journal::Player;
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, bare, inner};
use crate::scenario::names::RoleId;
use crate::scenario::story::Promise;
use crate::text::arg;
use crate::view::seat::{News, Right};

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let is_wanted = |personal: &&Personal| r.wants(personal.role) && !personal.lines.is_empty();
    let all: Vec<&Personal> = r.debrief.personal.iter().filter(is_wanted).collect();
    if all.is_empty() {
        return;
    }
    // A long exercise has thousands of lines for each seat, and a terminal has forty.
    let is_shown = |personal: &&&Personal| !r.is_short || r.seat.is_some() || is_person(r, personal.role);
    let wanted: Vec<&Personal> = all.iter().filter(is_shown).copied().collect();
    page.heading(r.say("debrief-personal"));
    if wanted.len() < all.len() {
        page.para(r.say("debrief-personal-rest"));
    }
    for personal in wanted {
        page.subheading(r.role(personal.role));
        page.list(personal.lines.iter().filter_map(|line| item(r, personal.role, line)).collect());
        // The notebook is private: it stands only in the report that the seat asks for.
        if r.seat == Some(personal.role) {
            notes(r, personal.role, page);
        }
    }
}

fn is_person(r: &Reporter<'_>, role: RoleId) -> bool {
    let name = r.speaker.setting.names.name(role);
    r.debrief.seats.iter().any(|seat| &*seat.role == name && seat.player == Player::Human)
}

fn notes(r: &Reporter<'_>, role: RoleId, page: &mut Page) {
    let notes = r.journal.entries.iter().filter_map(|entry| match &entry.command {
        Command::Note { words } if entry.by == By::Role(role) => Some(Item::new(r.labelled(&r.time(entry.at), words))),
        _ => None,
    });
    let notes: Vec<Item> = notes.collect();
    if !notes.is_empty() {
        page.subheading(r.say("debrief-notes"));
        page.list(notes);
    }
}

fn item(r: &Reporter<'_>, role: RoleId, line: &PersonalLine) -> Option<Item> {
    let text = text(r, role, line)?;
    let args = [arg("time", r.time(line.at.at)), arg("part", r.part(line.part)), arg("text", text)];
    let facts = line.facts.iter().filter(|_| has_facts(line.news)).map(|fact| Item::new(r.speaker.fact(*fact)));
    let known_then = line.known_then.as_ref().map(|known| known_then(r, known));
    Some(Item::new(r.say_with("debrief-personal-line", &args)).with(facts).with(known_then))
}

/// On what something was decided.
fn known_then(r: &Reporter<'_>, this: &KnownThen) -> Item {
    let args = [arg("n", this.num)];
    let id = if this.lacking.is_empty() { "debrief-known-then" } else { "debrief-known-then-lacking" };
    let lacking = this.lacking.iter().map(|fact| Item::new(bare(r.speaker.fact(*fact))));
    Item::new(r.say_with(id, &args)).with(lacking)
}

/// Whether the facts stand under the line instead of in it.
fn has_facts(news: News) -> bool {
    matches!(news, News::Started | News::Received(_) | News::Finished(_))
}

/// What a line of a seat's record says.
pub(in crate::report) fn text(r: &Reporter<'_>, role: RoleId, line: &PersonalLine) -> Option<String> {
    let fact = || line.facts.first().map_or("", |fact| bare(r.speaker.fact(*fact)));
    match line.news {
        News::Started => Some(r.say("debrief-mine-started")),
        News::Received(message) => Some(message_line(r, "debrief-mine-received", message)),
        News::MissedCall(message) => Some(message_line(r, "debrief-mine-missed-call", message)),
        News::NotReached(message) => Some(message_line(r, "debrief-mine-not-reached", message)),
        News::Sent(message) => Some(sent(r, message)),
        News::Answered(message) => answered(r, role, message),
        News::TooLate(message) => Some(message_line(r, "debrief-mine-too-late", message)),
        News::Learned(_) => Some(r.say_with("debrief-mine-saw", &[arg("fact", fact())])),
        News::Refuted(_) => Some(r.say_with("debrief-mine-refuted", &[arg("fact", fact())])),
        News::Began(run) => run_line(r, "debrief-mine-began", run),
        News::Finished(run) => finished(r, run),
        News::Right(authority) => {
            let id = match line.right? {
                Right::Granted | Right::Held => "debrief-mine-granted",
                Right::Refused => "debrief-mine-right-refused",
                Right::Pending(_) | Right::None => "debrief-mine-pending",
            };
            Some(r.say_with(id, &[arg("authority", r.speaker.authority(authority))]))
        }
        _ => duty(r, role, line),
    }
}

fn duty(r: &Reporter<'_>, role: RoleId, line: &PersonalLine) -> Option<String> {
    let promise = |id, index: u32| {
        let this = r.debrief.promises.get(index as usize)?;
        let other = if this.by == role { this.to } else { this.by };
        Some(r.say_with(id, &[arg("other", r.role(other)), arg("until", r.time(this.until))]))
    };
    let standing = |id, name| Some(r.say_with(id, &[arg("name", name)]));
    match line.news {
        News::Away(id) => standing("debrief-mine-away", r.speaker.absence(id)),
        News::Back(id) => standing("debrief-mine-back", r.speaker.absence(id)),
        News::Appointed(id) => standing("debrief-mine-appointed", r.speaker.mandate(id)),
        News::Revoked(id) => standing("debrief-mine-revoked", r.speaker.mandate(id)),
        News::Bought(entry) => standing("news-bought", r.speaker.readiness(entry)),
        News::Prepared(entry) => standing("news-prepared", r.speaker.readiness(entry)),
        News::Declared(severity) => {
            Some(r.say_with("debrief-mine-declared", &[arg("severity", r.speaker.severity(severity))]))
        }
        News::ClockStarted(clock) => {
            Some(r.say_with("debrief-mine-judged", &[arg("clock", r.speaker.clock_name(clock))]))
        }
        News::ClockMissed(clock) => {
            Some(r.say_with("debrief-mine-clock-missed", &[arg("clock", r.speaker.clock_name(clock))]))
        }
        News::NoticeMissed(notice) => {
            let this = r.debrief.notices.get(usize::from(notice))?;
            let args = [arg("to", r.role(this.to)), arg("channel", r.speaker.channel(this.over))];
            Some(r.say_with("debrief-mine-notice-missed", &args))
        }
        News::Promised(index) => {
            let this = r.debrief.promises.get(index as usize)?;
            let is_own = this.by == role;
            match (this.what, is_own) {
                (Promise::NextUpdate, true) => promise("debrief-mine-promised", index),
                (Promise::NextUpdate, false) => promise("debrief-mine-was-promised", index),
                (Promise::Restored(_), true) => promise("debrief-mine-promised-restored", index),
                (Promise::Restored(_), false) => promise("debrief-mine-was-promised-restored", index),
            }
        }
        News::PromiseKept(index) => promise("debrief-mine-kept", index),
        News::PromiseBroken(index) => promise("debrief-mine-broken", index),
        News::Ticket(ticket) => Some(r.say_with("debrief-mine-ticket", &[arg("ticket", ticket + 1)])),
        News::Wrote => Some(r.say("debrief-mine-wrote")),
        News::WentHome(person) => Some(r.say_with("debrief-mine-rest", &[arg("person", r.speaker.person(person))])),
        _ => None,
    }
}

/// From whom, over which channel, what.
fn message_line(r: &Reporter<'_>, id: &str, message: MessageId) -> String {
    let Some(post) = r.debrief.posts.get(message as usize) else {
        return String::new();
    };
    let to: Vec<RoleId> = post.to.iter().map(|(role, _)| *role).collect();
    let args = [
        arg("from", r.role(post.from)),
        arg("to", r.speaker.roles(&to)),
        arg("channel", r.speaker.channel(post.over)),
        arg("label", r.label(message)),
    ];
    r.say_with(id, &args)
}

/// What was sent, with what it told.
fn sent(r: &Reporter<'_>, message: MessageId) -> String {
    let line = message_line(r, "debrief-mine-sent", message);
    let facts = r.debrief.posts.get(message as usize).map_or(&[][..], |post| &post.facts);
    if facts.is_empty() {
        return line;
    }
    let facts: Vec<&str> = facts.iter().map(|fact| bare(r.speaker.fact(*fact))).collect();
    r.say_with("debrief-mine-telling", &[arg("line", line), arg("facts", facts.join(" / "))])
}

fn answered(r: &Reporter<'_>, role: RoleId, message: MessageId) -> Option<String> {
    let post = r.debrief.posts.get(message as usize)?;
    let (by, answer) = match post.reply? {
        PostReply::Choice { choice, by, .. } => (by, r.speaker.choice(choice).to_owned()),
        PostReply::Verdict { verdict, by, .. } => (by, r.verdict(message, verdict)),
        PostReply::TooLate { .. } => return None,
    };
    let id = if by == role { "debrief-mine-answered" } else { "debrief-mine-got-answer" };
    let args = [arg("by", r.role(by)), arg("answer", inner(&answer)), arg("label", inner(&r.label(message)))];
    Some(r.say_with(id, &args))
}

fn run_line(r: &Reporter<'_>, id: &str, run: RunId) -> Option<String> {
    let deed = r.debrief.deeds.get(run as usize)?;
    Some(r.say_with(id, &[arg("action", r.speaker.action(deed.action))]))
}

fn finished(r: &Reporter<'_>, run: RunId) -> Option<String> {
    let deed = r.debrief.deeds.get(run as usize)?;
    let (end, _) = deed.end?;
    let id = if end == RunEnd::Failed { "debrief-mine-failed" } else { "debrief-mine-finished" };
    let line = run_line(r, id, run)?;
    let report = actions::outcome(r.speaker.setting, deed.action, end).map_or("", |end| r.pick(&end.report));
    if report.is_empty() {
        return Some(line);
    }
    Some(r.say_with("debrief-mine-report", &[arg("line", line), arg("report", report)]))
}
