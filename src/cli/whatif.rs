//! `kunren whatif`: which decisions would have made a difference, and how much.

use clap::Args;
use serde_json::json;

use super::desk::Desk;
use super::seat::seat;
use super::simulate::bar;
use super::subject::{self, Subject};
use crate::exercise::command::Verdict;
use crate::journal::Journal;
use crate::report::{Block, Format, Item, lay_out};
use crate::rollout::whatif::{Compared, Counted, Difference, Scope, Way, Weighed, WhatIf};
use crate::scenario::time::Secs;
use crate::text::{Arg, Speaker, Words, arg};
use crate::trouble::{Done, Trouble};

/// Of the form of the JSON; other forms will have other numbers.
const FORMAT: u32 = 1;

/// The result does not depend on the number of threads.
#[derive(Debug, Args)]
pub(super) struct Whatif {
    #[arg(value_name = "ID|FILE")]
    subject: Subject,
    #[arg(long, value_name = "text|md|json", value_parser = parse_form, default_value = "text", hide_default_value = true)]
    format: Format,
    #[arg(long, value_name = "ROLE")]
    seat: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=200))]
    decisions: u32,
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(2..=10_000))]
    rollouts: u32,
    #[arg(long)]
    stand_ins: bool,
    #[arg(long)]
    spoilers: bool,
}

/// What is not a text has no such form.
fn parse_form(text: &str) -> Result<Format, &'static str> {
    match text.parse() {
        Ok(format @ (Format::Text | Format::Md | Format::Json)) => Ok(format),
        _ => Err("known formats are text, md and json"),
    }
}

impl Whatif {
    pub(super) fn run(self, desk: &mut Desk) -> Done {
        let journal = self.subject.load(desk)?;
        subject::spoils_nothing(&journal, &self.subject, self.spoilers)?;
        let seat = self.seat.map(|name| seat(&journal.setting, &name)).transpose()?;
        let scope = Scope { decisions: self.decisions, rollouts: self.rollouts, stand_ins: self.stand_ins, seat };
        let bar = bar(&desk.words, "whatif-bar", None);
        let whatif = WhatIf::of(&journal, scope, || bar.inc(1));
        bar.finish_and_clear();
        if self.format == Format::Json {
            return desk.out.line(to_json(&journal, &whatif)?);
        }
        let sheet = Sheet { words: &desk.words, speaker: Speaker::new(&desk.words, &journal.setting) };
        let text = lay_out(sheet.blocks(&whatif), &desk.words, self.format);
        desk.out.line(text.trim_end())
    }
}

fn to_json(journal: &Journal, whatif: &WhatIf) -> Result<String, Trouble> {
    let json = journal.setting.names.lend(|| {
        let whatif = serde_json::to_value(whatif)?;
        let header = &journal.header;
        serde_json::to_string_pretty(
            &json!({ "format": FORMAT, "scenario": header.scenario, "seed": header.seed, "whatif": whatif }),
        )
    });
    json.map_err(|error| Trouble::of("trouble-output").with("reason", error.to_string()))
}

/// The comparison as blocks of text.
struct Sheet<'a> {
    words: &'a Words,
    speaker: Speaker<'a>,
}

impl Sheet<'_> {
    fn blocks(&self, whatif: &WhatIf) -> Vec<Block> {
        let title = self.speaker.pick(&self.speaker.setting.scenario.about.title);
        let how = if whatif.scope.stand_ins { "whatif-how-stand-ins" } else { "whatif-how-people" };
        let num = arg("num", whatif.num_decisions);
        let mut blocks = vec![Block::Title(self.words.say_with("whatif-title", &[arg("scenario", title)]))];
        if whatif.decisions.is_empty() {
            blocks.push(Block::Para(self.words.say_with("whatif-none", &[num])));
            return blocks;
        }
        blocks.push(Block::Para(self.words.say_with(how, &[arg("rollouts", whatif.scope.rollouts)])));
        blocks.push(Block::Para(self.words.say("whatif-legend")));
        if !whatif.remembers {
            blocks.push(Block::Para(self.words.say("whatif-forgot")));
        }
        let shown = arg("shown", whatif.decisions.len() as u64);
        blocks.push(Block::Para(self.words.say_with("whatif-count", &[num, shown])));
        blocks.push(Block::Numbered(whatif.decisions.iter().map(|weighed| self.decision(weighed)).collect()));
        blocks
    }

    fn decision(&self, weighed: &Weighed) -> Item {
        let decision = &weighed.decision;
        let args = [
            arg("time", self.speaker.moment(decision.at)),
            arg("role", self.speaker.role(decision.role)),
            arg("did", self.did(decision.did)),
            arg("seq", decision.seq),
        ];
        let text = self.words.say_with("whatif-decision", &args);
        let under = weighed.ways.iter().map(|way| self.compared(weighed, way)).collect();
        Item { text, under, entry: Some(decision.seq) }
    }

    fn did(&self, did: Way) -> String {
        let id = match did {
            Way::Choose(_) => "whatif-did-choose",
            Way::Begin(_) => "whatif-did-begin",
            Way::Leave(_) => "whatif-did-leave",
            Way::Declare(_) => "whatif-did-declare",
            Way::Judge(_) => "whatif-did-judge",
            Way::Answer(_) => "whatif-did-answer",
            Way::Ignore(_) | Way::Undeclared(_) | Way::Unjudged(_) => return self.instead(did),
        };
        self.words.say_with(id, &[self.subject(did)])
    }

    fn instead(&self, way: Way) -> String {
        let id = match way {
            Way::Choose(_) => "whatif-way-choose",
            Way::Ignore(_) => return self.words.say("whatif-way-ignore"),
            Way::Begin(_) => "whatif-way-begin",
            Way::Leave(_) => "whatif-way-leave",
            Way::Declare(_) => "whatif-way-declare",
            Way::Undeclared(_) => "whatif-way-undeclared",
            Way::Judge(_) => "whatif-way-judge",
            Way::Unjudged(_) => "whatif-way-unjudged",
            Way::Answer(_) => "whatif-way-answer",
        };
        self.words.say_with(id, &[self.subject(way)])
    }

    fn subject(&self, way: Way) -> Arg<'_> {
        let s = &self.speaker;
        match way {
            Way::Choose(id) | Way::Ignore(id) => arg("choice", s.choice(id)),
            Way::Begin(id) | Way::Leave(id) => arg("action", s.action(id)),
            Way::Declare(id) | Way::Undeclared(id) => arg("severity", s.severity(id)),
            Way::Judge(id) | Way::Unjudged(id) => arg("clock", s.clock_name(id)),
            Way::Answer(Verdict::Accept) => arg("verdict", self.words.say("verdict-accept")),
            Way::Answer(Verdict::Refuse) => arg("verdict", self.words.say("verdict-refuse")),
            Way::Answer(Verdict::Return) => arg("verdict", self.words.say("verdict-return")),
        }
    }

    fn compared(&self, weighed: &Weighed, this: &Compared) -> Item {
        let cost = &this.cost_yen;
        let id = match cost.tells() {
            true if cost.total < 0 => "whatif-less",
            true => "whatif-more",
            false if cost.min == 0 && cost.max == 0 => "whatif-equal",
            false => "whatif-open",
        };
        let yen = if cost.tells() { cost.mean.saturating_abs() } else { cost.mean };
        let money = |yen| self.words.money_about(yen);
        let args = [arg("way", self.instead(this.way)), arg("yen", money(yen)), arg("error", money(cost.error))];
        let mut under = Vec::new();
        if cost.min != cost.max {
            under.push(self.spread(cost));
        }
        under.extend(self.down(&this.down_secs));
        under.extend(self.missed(&this.missed));
        if this.ends_otherwise > 0 {
            let args = [arg("other", self.endings(&this.endings)), arg("taken", self.endings(&weighed.endings))];
            under.push(self.words.say_with("whatif-endings", &args));
        }
        let point = |text| Item { text, under: Vec::new(), entry: None };
        Item { text: self.words.say_with(id, &args), under: under.into_iter().map(point).collect(), entry: None }
    }

    fn spread(&self, cost: &Difference) -> String {
        let args = [
            arg("low", self.words.money_about(cost.p10)),
            arg("high", self.words.money_about(cost.p90)),
            arg("less", cost.less),
            arg("more", cost.more),
            arg("num", cost.num),
        ];
        self.words.say_with("whatif-spread", &args)
    }

    fn down(&self, down: &Difference) -> Option<String> {
        let id = match down.tells() {
            true if down.total < 0 => "whatif-down-less",
            true => "whatif-down-more",
            false => "whatif-down-open",
        };
        let span = |secs: i64| self.words.span(Secs::try_from(secs.saturating_abs()).unwrap_or(Secs::MAX));
        let args = [arg("span", span(down.mean)), arg("error", span(down.error))];
        (down.less + down.more > 0).then(|| self.words.say_with(id, &args))
    }

    fn missed(&self, missed: &Difference) -> Option<String> {
        let id = if missed.tells() { "whatif-missed" } else { "whatif-missed-open" };
        let args = [arg("less", missed.less), arg("more", missed.more), arg("num", missed.num)];
        (missed.less + missed.more > 0).then(|| self.words.say_with(id, &args))
    }

    fn endings(&self, endings: &[Counted]) -> String {
        let one = |it: &Counted| {
            let args = [arg("ending", self.speaker.ending(it.ending)), arg("count", it.count)];
            self.words.say_with("whatif-ending", &args)
        };
        let all: Vec<String> = endings.iter().map(one).collect();
        self.words.list(&all.iter().map(String::as_str).collect::<Vec<_>>())
    }
}
