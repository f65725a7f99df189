//! Clocks, declarations and notices.

use crate::debrief::{ClockFate, ClockRun, Declaration, NoticeRun};
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, inner};
use crate::text::{arg, nested};

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let clocks: Vec<&ClockRun> = seen(r).collect();
    let owes = |notice: &&NoticeRun| r.wants(notice.by) || r.wants(notice.to);
    let notices: Vec<&NoticeRun> = r.debrief.notices.iter().filter(owes).collect();
    let declared: Vec<&Declaration> = r.debrief.declarations.iter().collect();
    if clocks.is_empty() && notices.is_empty() && declared.is_empty() {
        return;
    }
    page.heading(r.say("debrief-deadlines"));
    if !clocks.is_empty() {
        page.subheading(r.say("debrief-clocks"));
        page.list(clocks.iter().map(|run| clock(r, run)).collect());
    }
    if !declared.is_empty() {
        page.subheading(r.say("debrief-declarations"));
        page.list(declared.iter().map(|this| declaration(r, this)).collect());
    }
    if !notices.is_empty() {
        page.subheading(r.say("debrief-notices"));
        let heads = ["debrief-from-to", "debrief-channel", "debrief-due", "debrief-given", "debrief-fate"];
        page.table(r.heads(&heads), notices.iter().map(|this| notice(r, this)).collect());
    }
}

/// The clocks that the seat sees, or all of them.
pub(in crate::report) fn seen<'a>(r: &'a Reporter<'_>) -> impl Iterator<Item = &'a ClockRun> {
    let seen_by = |run: &ClockRun| &r.speaker.setting.scenario.clocks[run.clock.ix()].seen_by;
    r.debrief.clocks.iter().filter(move |run| r.seat.is_none_or(|seat| seen_by(run).contains(&seat)))
}

/// How it turned out, with what was left or missing.
pub(in crate::report) fn fate(r: &Reporter<'_>, run: &ClockRun) -> String {
    let fate = r.clock_fate(run.fate);
    let secs = run.margin_secs.map(|margin| r.span(margin.unsigned_abs() as u32));
    let id = match run.fate {
        ClockFate::Met => "debrief-margin-left",
        ClockFate::Late => "debrief-margin-late",
        ClockFate::Missed if run.margin_secs != Some(0) => "debrief-margin-open",
        ClockFate::Missed | ClockFate::Running | ClockFate::NeverStarted => return fate,
    };
    secs.map_or(fate, |secs| r.say_with(id, &[arg("secs", secs)]))
}

/// How it turned out, from when to when it ran, who judged it on what, and the lines that started and stopped it.
fn clock(r: &Reporter<'_>, run: &ClockRun) -> Item {
    let name = arg("clock", r.speaker.clock_name(run.clock));
    let head = [name, arg("kind", r.clock_kind(run.kind)), arg("fate", fate(r, run))];
    let mut item = Item::new(r.say_with("debrief-clock", &head));
    if let Some(due) = run.due {
        let course = [
            arg("started", r.when(run.started)),
            arg("limit", r.span(run.limit_secs)),
            arg("due", r.time(due)),
            arg("stopped", r.when(run.stopped)),
        ];
        item.under.push(Item::new(r.say_with("debrief-clock-course", &course)));
    }
    if let Some(judged) = &run.judged {
        let args = [
            arg("role", r.role(judged.role)),
            arg("fact", inner(r.speaker.fact(judged.fact))),
            arg("known", r.when(judged.known_since)),
        ];
        item.under.push(Item::new(r.say_with("debrief-judged", &args)));
        if !judged.words.is_empty() {
            item.under.push(Item::new(r.say_with("debrief-own-words", &[arg("words", nested(&judged.words))])));
        }
    }
    if let Some(should_run) = run.should_run {
        let time = arg("time", r.time(should_run.at));
        let text = match run.started_late_secs {
            None => r.say_with("debrief-should-never", &[time]),
            Some(0) => r.say_with("debrief-should-in-time", &[time]),
            Some(late) => r.say_with("debrief-should-late", &[time, arg("late", r.span(late))]),
        };
        item.under.push(Item::new(text));
    }
    let lines = |id, proofs| {
        let lines = r.lines(proofs);
        (!lines.is_empty()).then(|| Item::new(r.say(id)).with(lines))
    };
    item.under.extend(lines("debrief-started-by", &run.started_by));
    item.under.extend(lines("debrief-stopped-by", &run.stopped_by));
    item
}

fn declaration(r: &Reporter<'_>, this: &Declaration) -> Item {
    let args = [
        arg("time", r.time(this.declared.at)),
        arg("by", r.role(this.by)),
        arg("severity", r.speaker.severity(this.severity)),
        arg("seq", this.declared.seq),
    ];
    let mut item = Item::new(r.say_with("debrief-declared", &args)).of_entry(this.declared.seq);
    item.under.extend(this.facts.iter().map(|fact| Item::new(r.speaker.fact(*fact))));
    if !this.words.is_empty() {
        item.under.push(Item::new(r.say_with("debrief-own-words", &[arg("words", nested(&this.words))])));
    }
    item
}

fn notice(r: &Reporter<'_>, this: &NoticeRun) -> Vec<String> {
    let late = this.late_secs(r.debrief.length_secs).map(|secs| arg("secs", r.span(secs)));
    let fate = match (this.given, late) {
        _ if this.superseded => r.say("debrief-notice-superseded"),
        (Some(_), Some(late)) => r.say_with("debrief-margin-late", &[late]),
        (Some(given), None) => {
            let left = this.until.saturating_sub(given.at);
            r.say_with("debrief-margin-left", &[arg("secs", r.span(left))])
        }
        (None, Some(_)) => r.say("debrief-notice-missed"),
        (None, None) => r.say("debrief-notice-open"),
    };
    vec![
        r.say_with("debrief-ends", &[arg("from", r.role(this.by)), arg("to", r.role(this.to))]),
        r.speaker.channel(this.over).to_owned(),
        r.time(this.until),
        r.when(this.given),
        fate,
    ]
}
