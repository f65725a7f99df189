//! The process: conformance, deviations, what was sent back and done again, how long steps took, and the map.

use crate::debrief::{
    CaseOf, CaseStory, Fit, Followed, Mined, Returned, Reworked, SentBack, Setbacks, StepTook, TicketTook, Work,
};
use crate::mining::{DeviationKind, Pattern, Ratio};
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, inner};
use crate::scenario::time::Secs;
use crate::text::arg;

/// As many patterns as are shown.
const PATTERNS_SHOWN: usize = 4;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let mined = &r.debrief.process.mined;
    if !r.wants_all() || mined.cases.iter().all(|case| case.num_events == 0) {
        return;
    }
    page.heading(r.say("debrief-mined"));
    figures(r, page);
    if !mined.patterns.is_empty() {
        page.subheading(r.say("debrief-patterns"));
        page.numbered(mined.patterns.iter().take(PATTERNS_SHOWN).map(|it| pattern(r, mined, it)).collect());
    }
    if !mined.sent_back.is_empty() {
        page.subheading(r.say("debrief-sent-backs"));
        page.para(totals(
            r,
            "debrief-sent-backs-sum",
            mined.sent_back.len(),
            mined.sent_back.iter().map(|it| it.lost_secs),
        ));
        page.list(mined.sent_back.iter().map(|it| sent_back(r, it)).collect());
    }
    if !mined.rework.is_empty() {
        page.subheading(r.say("debrief-rework"));
        let times = mined.rework.iter().map(|it| it.times as usize).sum();
        page.para(totals(r, "debrief-rework-sum", times, mined.rework.iter().map(|it| it.lost_secs)));
        page.list(mined.rework.iter().map(|it| rework(r, it)).collect());
    }
    page.subheading(r.say("debrief-took"));
    let heads = [
        "debrief-activity",
        "debrief-role",
        "debrief-took-secs",
        "debrief-took-within",
        "debrief-time",
        "debrief-record",
    ];
    page.table(r.heads(&heads), mined.took.iter().map(|it| took(r, it)).collect());
    if !mined.tickets_took.is_empty() {
        page.subheading(r.say("debrief-tickets-took"));
        let heads = ["debrief-case", "debrief-ticket-status", "debrief-took-since", "debrief-time", "debrief-record"];
        page.table(r.heads(&heads), mined.tickets_took.iter().map(|it| ticket_took(r, it)).collect());
    }
    page.subheading(r.say("debrief-map"));
    let heads = ["debrief-map-from", "debrief-map-to", "debrief-map-count", "debrief-map-mean", "debrief-record"];
    page.table(r.heads(&heads), mined.map.iter().map(|it| followed(r, it)).collect());
}

/// How well the cases fit, how long they took, and what went back and was done again in each.
pub(in crate::report) fn figures(r: &Reporter<'_>, page: &mut Page) {
    let mined = &r.debrief.process.mined;
    page.para(r.say("debrief-conformance"));
    page.list(rates(r, mined));
    let heads =
        ["debrief-case", "debrief-fit", "debrief-fitness", "debrief-deviations", "debrief-lead", "debrief-record"];
    page.table(r.heads(&heads), mined.cases.iter().map(|case| row(r, case)).collect());
    page.subheading(r.say("debrief-setbacks"));
    page.para(r.say("debrief-setbacks-how"));
    let any = mined.cases.iter().filter(|case| !case.setbacks.is_none());
    let rows: Vec<Vec<String>> = any.map(|case| lost(r, case)).collect();
    if rows.is_empty() {
        page.para(r.say("debrief-setbacks-none"));
    }
    let heads = ["debrief-case", "debrief-sent-backs", "debrief-lost", "debrief-rework", "debrief-lost"];
    page.table(r.heads(&heads), rows);
}

fn lost(r: &Reporter<'_>, case: &CaseStory) -> Vec<String> {
    let Setbacks { sent_back, sent_back_secs, rework, rework_secs } = case.setbacks;
    let (back, again) = (r.span(sent_back_secs), r.span(rework_secs));
    vec![name(r, case.of), sent_back.to_string(), back, rework.to_string(), again]
}

/// A case in one line.
pub(in crate::report) fn line(r: &Reporter<'_>, case: &CaseStory) -> String {
    let Setbacks { sent_back, sent_back_secs, rework, rework_secs } = case.setbacks;
    let args = [
        arg("case", name(r, case.of)),
        arg("fit", fit(r, case.fit)),
        arg("lead", r.span(case.lead_secs)),
        arg("sent-back", sent_back),
        arg("sent-back-lost", r.span(sent_back_secs)),
        arg("rework", rework),
        arg("rework-lost", r.span(rework_secs)),
    ];
    r.say_with("debrief-case-line", &args)
}

fn rates(r: &Reporter<'_>, mined: &Mined) -> Vec<Item> {
    let rate = |id: &str, rate: Ratio| {
        let args = [arg("percent", rate.percent()), arg("conform", rate.num), arg("all", rate.den)];
        (rate.den > 0).then(|| Item::new(r.say_with(id, &args)))
    };
    let rates = [
        rate("debrief-conformance-incident", mined.conformance(|of| of == CaseOf::Incident)),
        rate("debrief-conformance-teams", mined.conformance(|of| matches!(of, CaseOf::Team(_)))),
        rate("debrief-conformance-tickets", mined.conformance(|of| matches!(of, CaseOf::Ticket(_)))),
    ];
    rates.into_iter().flatten().collect()
}

/// What a case is called.
pub(in crate::report) fn name(r: &Reporter<'_>, of: CaseOf) -> String {
    match of {
        CaseOf::Incident => r.say("debrief-case-incident"),
        CaseOf::Team(role) => r.role(role).to_owned(),
        CaseOf::Ticket(ticket) => r.say_with("debrief-case-ticket", &[arg("ticket", ticket + 1)]),
    }
}

/// Whether it fits.
pub(in crate::report) fn fit(r: &Reporter<'_>, fit: Fit) -> String {
    r.say(match fit {
        Fit::Conforms => "debrief-fit-conforms",
        Fit::Deviates => "debrief-fit-deviates",
        Fit::Open => "debrief-fit-open",
        Fit::Unknown => "debrief-fit-unknown",
    })
}

fn row(r: &Reporter<'_>, case: &CaseStory) -> Vec<String> {
    let none = || r.say("debrief-none");
    let percent = |ratio: Ratio| r.say_with("debrief-percent", &[arg("percent", ratio.percent())]);
    let lines =
        case.ends.map(|(first, last)| r.say_with("debrief-ends", &[arg("from", first.seq), arg("to", last.seq)]));
    vec![
        name(r, case.of),
        fit(r, case.fit),
        case.fitness.map_or_else(none, percent),
        case.deviations.len().to_string(),
        r.span(case.lead_secs),
        lines.unwrap_or_else(none),
    ]
}

fn work<'a>(r: &Reporter<'a>, work: Work) -> String {
    match work {
        Work::Activity(activity) => inner(r.speaker.activity(activity)),
        Work::Status(status) => {
            r.say_with("debrief-ticket-becomes", &[arg("status", r.speaker.words.ticket_status(status))])
        }
    }
}

fn pattern(r: &Reporter<'_>, mined: &Mined, this: &Pattern<Work>) -> Item {
    let id = match this.kind {
        DeviationKind::Skipped => "debrief-pattern-skipped",
        DeviationKind::OutOfOrder => "debrief-pattern-out-of-order",
        DeviationKind::Extra => "debrief-pattern-extra",
        DeviationKind::Undesired => "debrief-pattern-undesired",
        DeviationKind::Incomplete => "debrief-pattern-incomplete",
    };
    let args = [arg("work", work(r, this.work)), arg("cases", this.cases), arg("times", this.times)];
    Item::new(r.say_with(id, &args)).with(r.lines(&mined.proofs(this.kind, this.work)))
}

fn totals(r: &Reporter<'_>, id: &str, num: usize, lost: impl Iterator<Item = Secs>) -> String {
    r.say_with(id, &[arg("num", num as u64), arg("lost", r.span(lost.sum()))])
}

fn sent_back(r: &Reporter<'_>, this: &SentBack) -> Item {
    let what = match this.what {
        Returned::Message(message) => inner(&r.label(message)),
        Returned::Step(activity) => inner(r.speaker.activity(activity)),
        Returned::Ticket(ticket) => r.say_with("debrief-case-ticket", &[arg("ticket", ticket + 1)]),
    };
    let id = if this.again.is_some() { "debrief-sent-back" } else { "debrief-sent-back-for-good" };
    let args = [
        arg("time", r.time(this.proof.at)),
        arg("by", r.role(this.by)),
        arg("to", r.role(this.to)),
        arg("what", what),
        arg("lost", r.span(this.lost_secs)),
    ];
    let proofs: Vec<_> = [this.proof].into_iter().chain(this.again).collect();
    Item::new(r.say_with(id, &args)).with(r.lines(&proofs))
}

fn rework(r: &Reporter<'_>, this: &Reworked) -> Item {
    let args = [
        arg("work", inner(r.speaker.activity(this.activity))),
        arg("times", this.times),
        arg("lost", r.span(this.lost_secs)),
    ];
    Item::new(r.say_with("debrief-reworked", &args)).with(r.lines(&this.proofs))
}

fn took(r: &Reporter<'_>, this: &StepTook) -> Vec<String> {
    let within = this.within.map_or_else(|| r.say("debrief-none"), |within| r.span(within));
    let name = r.speaker.activity(this.activity).to_owned();
    vec![name, r.role(this.team).to_owned(), r.span(this.secs), within, r.time(this.done.at), this.done.seq.to_string()]
}

fn ticket_took(r: &Reporter<'_>, this: &TicketTook) -> Vec<String> {
    vec![
        name(r, CaseOf::Ticket(this.ticket)),
        r.speaker.words.ticket_status(this.status),
        r.span(this.secs),
        r.time(this.done.at),
        this.done.seq.to_string(),
    ]
}

fn followed(r: &Reporter<'_>, this: &Followed) -> Vec<String> {
    let [from, to] = [this.from, this.to].map(|activity| r.speaker.activity(activity).to_owned());
    let mean = (this.total_secs / u64::from(this.count.max(1))) as Secs;
    vec![from, to, this.count.to_string(), r.span(mean), this.first.seq.to_string()]
}
