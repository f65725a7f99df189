//! Who talked to whom over which channel; what the messages answered and left open; messages for each decision; numbers that
//! contradict each other.

use crate::debrief::{AskedBack, Contradiction, Line, NumberTold, Outgoing, Traffic};
use crate::exercise::Mark;
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, inner};
use crate::scenario::story::Question;
use crate::text::{QUESTIONS, arg, with_commas};

/// So many entries of a line stand in a cell of its table; the others stand in the table of all messages.
const ENTRIES: usize = 6;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let told = &r.debrief.communication;
    if told.lines.is_empty() {
        return;
    }
    page.heading(r.say("debrief-communication"));
    lines(r, page, &told.lines);
    let outgoing: Vec<&Outgoing> = told.outgoing.iter().filter(|this| r.wants_either(this.by, &this.to)).collect();
    answered(r, page, &outgoing);
    traffic(r, page, &told.traffic);
    contradictions(r, page, &told.contradictions);
    every_message(r, page, &outgoing);
}

fn lines(r: &Reporter<'_>, page: &mut Page, lines: &[Line]) {
    page.subheading(r.say("debrief-lines"));
    let heads = ["debrief-from-to", "debrief-channel", "debrief-num-sent", "debrief-num-heard", "debrief-record"];
    let row = |line: &Line| {
        vec![
            r.say_with("debrief-ends", &[arg("from", r.role(line.from)), arg("to", r.role(line.to))]),
            r.speaker.channel(line.over).to_owned(),
            line.sent.len().to_string(),
            line.num_heard.to_string(),
            entries(&line.sent),
        ]
    };
    page.table(r.heads(&heads), lines.iter().filter(|it| r.wants(it.from) || r.wants(it.to)).map(row).collect());
}

fn entries(marks: &[Mark]) -> String {
    let mut seqs: Vec<u32> = marks.iter().map(|mark| mark.seq).collect();
    seqs.dedup();
    let shown: Vec<String> = seqs.iter().take(ENTRIES).map(u32::to_string).collect();
    shown.join(", ") + if seqs.len() > ENTRIES { " …" } else { "" }
}

/// A row for each seat, and the messages that left something open.
fn answered(r: &Reporter<'_>, page: &mut Page, outgoing: &[&Outgoing]) {
    if outgoing.is_empty() {
        return;
    }
    page.subheading(r.say("debrief-answered"));
    page.para(r.say("debrief-answered-how"));
    let mut head = vec![r.say("debrief-role"), r.say("debrief-num-messages")];
    head.extend(QUESTIONS.iter().map(|(_, id)| r.say(id)));
    head.extend(r.heads(&["debrief-num-left-out", "debrief-num-asked-back"]));
    let rows = r.speaker.setting.seats().filter(|seat| r.wants(*seat)).map(|seat| {
        let own: Vec<&&Outgoing> = outgoing.iter().filter(|this| this.by == seat).collect();
        let count = |fits: &dyn Fn(&Outgoing) -> bool| own.iter().filter(|this| fits(this)).count().to_string();
        let mut row = vec![r.role(seat).to_owned(), own.len().to_string()];
        row.extend(QUESTIONS.iter().map(|(question, _)| count(&|this| this.answers.contains(question))));
        row.extend([count(&|this| !this.left_out.is_empty()), count(&|this| !this.asked_back.is_empty())]);
        row
    });
    page.table(head, rows.collect());
    let open: Vec<Item> = outgoing.iter().filter(|this| this.is_open()).map(|this| left_open(r, this)).collect();
    if open.is_empty() {
        page.para(r.say("debrief-answered-all"));
    }
    page.list(open);
}

/// What a message answers, what it left out, and what had to be asked back.
fn left_open(r: &Reporter<'_>, this: &Outgoing) -> Item {
    let args = [
        arg("time", r.time(this.sent.at)),
        arg("seq", this.sent.seq),
        arg("by", r.role(this.by)),
        arg("to", r.speaker.roles(&this.to)),
        arg("channel", r.speaker.channel(this.over)),
        arg("label", r.label(this.message)),
        arg("n", this.answers.len() as u64),
        arg("answers", questions(r, &this.answers)),
    ];
    let id = if this.answers.is_empty() { "debrief-outgoing-none" } else { "debrief-outgoing" };
    let item = Item::new(r.say_with(id, &args)).of_entry(this.sent.seq);
    let left_out = this.left_out.iter().map(|fact| {
        let question = questions(r, &[r.speaker.setting.scenario.facts[fact.ix()].answers]);
        let args = [arg("question", question), arg("fact", inner(r.speaker.fact(*fact)))];
        Item::new(r.say_with("debrief-left-out", &args))
    });
    item.with(left_out).with(this.asked_back.iter().map(|asked| asked_back(r, asked)))
}

fn asked_back(r: &Reporter<'_>, this: &AskedBack) -> Item {
    Item::new(asked(r, this)).of_entry(this.asked.seq)
}

/// When, who, about what, and what it brought.
pub(in crate::report) fn asked(r: &Reporter<'_>, this: &AskedBack) -> String {
    let mut args = vec![arg("time", r.time(this.asked.at)), arg("seq", this.asked.seq), arg("by", r.role(this.by))];
    let Some(topic) = this.topic else { return r.say_with("debrief-asked-back-whole", &args) };
    let facts = &r.speaker.setting.scenario.facts;
    let brought: Vec<Question> = this.brought.iter().map(|fact| facts[fact.ix()].answers).collect();
    let id = match (this.answered, brought.is_empty()) {
        (None, _) => "debrief-asked-back-open",
        (Some(_), true) => "debrief-asked-back-nothing",
        (Some(_), false) => "debrief-asked-back",
    };
    args.extend([arg("topic", r.speaker.topic(topic)), arg("answered", r.when(this.answered))]);
    args.push(arg("brought", questions(r, &brought)));
    r.say_with(id, &args)
}

/// Names of questions, in the order in which a board asks them.
pub(in crate::report) fn questions(r: &Reporter<'_>, some: &[Question]) -> String {
    let named = QUESTIONS.iter().filter(|(question, _)| some.contains(question)).map(|(_, id)| r.say(id));
    let named: Vec<String> = named.collect();
    r.speaker.words.list(&named.iter().map(String::as_str).collect::<Vec<_>>())
}

fn traffic(r: &Reporter<'_>, page: &mut Page, all: &[Traffic]) {
    page.subheading(r.say("debrief-traffic"));
    page.para(r.say("debrief-traffic-how"));
    let heads = [
        "debrief-role",
        "debrief-num-sent",
        "debrief-num-heard",
        "debrief-num-decisions",
        "debrief-per-decision",
        "debrief-record",
    ];
    let row = |this: &Traffic| {
        let per = this.tenths_per_decision().map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
        vec![
            r.role(this.role).to_owned(),
            this.num_sent.to_string(),
            this.num_heard.to_string(),
            this.decisions.len().to_string(),
            per.unwrap_or_else(|| r.say("debrief-none")),
            entries(&this.decisions),
        ]
    };
    page.table(r.heads(&heads), all.iter().filter(|this| r.wants(this.role)).map(row).collect());
}

fn contradictions(r: &Reporter<'_>, page: &mut Page, all: &[Contradiction]) {
    // Without figures nothing was looked for.
    if r.speaker.setting.scenario.figures.is_empty() {
        return;
    }
    page.subheading(r.say("debrief-contradictions"));
    let told = |this: &NumberTold| r.wants_either(this.by, &this.to);
    let items: Vec<Item> =
        all.iter().filter(|this| told(&this.first) || told(&this.other)).map(|this| contradiction(r, this)).collect();
    if items.is_empty() {
        page.para(r.say("debrief-contradictions-none"));
    }
    page.list(items);
}

fn contradiction(r: &Reporter<'_>, this: &Contradiction) -> Item {
    let figure = arg("figure", r.speaker.figure(this.figure));
    let item = Item::new(match this.settled {
        Some(settled) => r.say_with("debrief-contradiction-settled", &[figure, arg("time", r.time(settled.at))]),
        None => r.say_with("debrief-contradiction", &[figure]),
    });
    let told = |told: &NumberTold| {
        let args = [
            arg("time", r.time(told.sent.at)),
            arg("seq", told.sent.seq),
            arg("by", r.role(told.by)),
            arg("to", r.speaker.roles(&told.to)),
            arg("number", with_commas(told.number)),
        ];
        Item::new(r.say_with("debrief-number-told", &args)).of_entry(told.sent.seq)
    };
    let settled = this.settled.map(|mark| {
        let args = [arg("time", r.time(mark.at)), arg("seq", mark.seq)];
        Item::new(r.say_with("debrief-number-settled", &args)).of_entry(mark.seq)
    });
    item.with([told(&this.first), told(&this.other)]).with(settled)
}

/// The whole ledger; a terminal shows what was open, above.
fn every_message(r: &Reporter<'_>, page: &mut Page, outgoing: &[&Outgoing]) {
    if r.is_short {
        return;
    }
    page.subheading(r.say("debrief-every-message"));
    let heads = [
        "debrief-record",
        "debrief-time",
        "debrief-from-to",
        "debrief-channel",
        "debrief-answered-head",
        "debrief-num-left-out",
        "debrief-num-asked-back",
    ];
    let row = |this: &&Outgoing| {
        let none = |num: usize| if num == 0 { r.say("debrief-none") } else { num.to_string() };
        let answers = if this.answers.is_empty() { r.say("debrief-none") } else { questions(r, &this.answers) };
        vec![
            this.sent.seq.to_string(),
            r.time(this.sent.at),
            r.say_with("debrief-ends", &[arg("from", r.role(this.by)), arg("to", r.speaker.roles(&this.to))]),
            r.speaker.channel(this.over).to_owned(),
            answers,
            none(this.left_out.len()),
            none(this.asked_back.len()),
        ]
    };
    page.table(r.heads(&heads), outgoing.iter().map(row).collect());
}
