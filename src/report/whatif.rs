//! What if: each decision with its other ways, what would have come of them, and how sure that is.

use super::page::{Block, Item, Page};
use super::reporter::{Reporter, inner};
use crate::exercise::command::Verdict;
use crate::rollout::whatif::{Bearing, Compared, Counted, Decision, Difference, Fate, Moved, Way, Weighed, WhatIf};
use crate::scenario::Setting;
use crate::scenario::names::RoleId;
use crate::scenario::time::Secs;
use crate::text::{Arg, Speaker, Words, arg};

/// In this order; what makes no difference is not shown.
const GROUPS: [(Bearing, &str); 5] = [
    (Bearing::Ending, "whatif-group-ending"),
    (Bearing::Better, "whatif-group-better"),
    (Bearing::Mixed, "whatif-group-mixed"),
    (Bearing::Worse, "whatif-group-right"),
    (Bearing::Unclear, "whatif-group-unclear"),
];

/// A report of its own.
pub fn page(setting: &Setting, whatif: &WhatIf, words: &Words) -> Vec<Block> {
    let sheet = Sheet { words, speaker: Speaker::new(words, setting), seat: None, whatif };
    let title = sheet.speaker.pick(&setting.scenario.about.title);
    let mut blocks = vec![Block::Title(words.say_with("whatif-title", &[arg("scenario", title)]))];
    sheet.write(Block::Heading, &mut blocks);
    blocks
}

/// A section of the debrief, where it was played. Other decisions than the seat's are left out.
pub(super) fn write(r: &Reporter<'_>, page: &mut Page) {
    let Some(whatif) = r.whatif else { return };
    let sheet = Sheet { words: r.speaker.words, speaker: r.speaker, seat: r.seat, whatif };
    page.heading(r.say("whatif-heading"));
    sheet.write(Block::Subheading, &mut page.blocks);
}

/// Another way, and how its cost is spread over the rollouts.
pub(super) struct Spread<'a> {
    /// Of which decision.
    pub(super) decision: &'a Decision,
    /// The decision, in words.
    pub(super) did: String,
    /// The other way, in words.
    pub(super) way: String,
    /// What is to be thought of it, or that nobody can tell.
    pub(super) said: String,
    pub(super) compared: &'a Compared,
}

/// Every other way that makes a difference, or may: the decisions that matter most first.
pub(super) fn spreads<'a>(r: &Reporter<'a>) -> Vec<Spread<'a>> {
    let Some(whatif) = r.whatif else { return Vec::new() };
    let sheet = Sheet { words: r.speaker.words, speaker: r.speaker, seat: r.seat, whatif };
    sheet.ways().map(|(decision, compared)| sheet.spread(decision, compared)).collect()
}

/// Another way for a screen that draws how its cost is spread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The decision, and the other way.
    pub way: String,
    /// What came of it, or that nobody can tell, and where the rollouts lie.
    pub said: String,
    /// Least, a tenth, half, nine tenths, most, in yen.
    pub quantiles: [i64; 5],
    /// Whether it surely costs less, -1, or more, 1.
    pub sign: i64,
}

/// The first of them whose cost is not the same.
pub fn drawn(setting: &Setting, whatif: &WhatIf, words: &Words, num: usize) -> Vec<Drawn> {
    let sheet = Sheet { words, speaker: Speaker::new(words, setting), seat: None, whatif };
    let differs = |(_, compared): &(&Decision, &Compared)| (compared.cost_yen.min, compared.cost_yen.max) != (0, 0);
    let drawn = |(decision, compared)| {
        let spread: Spread<'_> = sheet.spread(decision, compared);
        let cost = spread.compared.cost_yen;
        let label = [arg("label", spread.said), arg("text", quantiles(words, &cost))];
        Drawn {
            way: words.say_with("report-spread-way", &[arg("did", spread.did), arg("way", spread.way)]),
            said: words.say_with("debrief-labelled", &label),
            quantiles: [cost.min, cost.p10, cost.median, cost.p90, cost.max],
            sign: cost.sign(),
        }
    };
    sheet.ways().filter(differs).take(num).map(drawn).collect()
}

/// Where the rollouts lie, in words.
pub(super) fn quantiles(words: &Words, cost: &Difference) -> String {
    let money = |yen| words.money_about(yen);
    let args = [
        arg("min", money(cost.min)),
        arg("p10", money(cost.p10)),
        arg("median", money(cost.median)),
        arg("p90", money(cost.p90)),
        arg("max", money(cost.max)),
    ];
    words.say_with("report-spread-quantiles", &args)
}

struct Sheet<'a> {
    words: &'a Words,
    speaker: Speaker<'a>,
    /// Only this seat's decisions.
    seat: Option<RoleId>,
    whatif: &'a WhatIf,
}

fn point(text: String) -> Item {
    Item::new(text)
}

impl<'a> Sheet<'a> {
    /// Other ways that are not simply the same.
    fn ways(&self) -> impl Iterator<Item = (&'a Decision, &'a Compared)> {
        let seat = self.seat;
        let wanted = self.whatif.decisions.iter().filter(move |it| seat.is_none_or(|seat| seat == it.decision.role));
        wanted.flat_map(|weighed| {
            let ways = weighed.ways.iter().filter(|way| way.bearing != Bearing::Same);
            ways.map(|way| (&weighed.decision, way))
        })
    }

    fn spread(&self, decision: &'a Decision, compared: &'a Compared) -> Spread<'a> {
        let (did, way, said) = (self.did(decision.did), self.way(compared), self.cost(&compared.cost_yen));
        Spread { decision, did, way, said, compared }
    }
}

impl Sheet<'_> {
    fn write(&self, head: fn(String) -> Block, blocks: &mut Vec<Block>) {
        let whatif = self.whatif;
        let say = |id| Block::Para(self.words.say(id));
        let num = arg("num", whatif.num_decisions);
        if whatif.decisions.is_empty() {
            blocks.push(Block::Para(self.words.say_with("whatif-none", &[num])));
            return;
        }
        let how = if whatif.scope.stand_ins { "whatif-how-stand-ins" } else { "whatif-how-people" };
        blocks.push(Block::Para(self.words.say_with(how, &[arg("rollouts", whatif.scope.rollouts)])));
        blocks.push(say("whatif-legend"));
        if whatif.scope.few < whatif.scope.rollouts {
            blocks.push(Block::Para(self.words.say_with("whatif-legend-few", &[arg("few", whatif.scope.few)])));
        }
        if !whatif.remembers {
            blocks.push(say("whatif-forgot"));
        }
        let shown = arg("shown", whatif.decisions.len() as u64);
        blocks.push(Block::Para(self.words.say_with("whatif-count", &[num, shown])));
        if whatif.decisions.iter().all(|weighed| weighed.bearing != Bearing::Ending) {
            blocks.push(say("whatif-one-ending"));
        }
        for (bearing, id) in GROUPS {
            let these = whatif.decisions.iter().filter(|weighed| {
                weighed.bearing == bearing && self.seat.is_none_or(|seat| seat == weighed.decision.role)
            });
            let items: Vec<Item> = these.map(|weighed| self.decision(weighed)).collect();
            if !items.is_empty() {
                blocks.extend([head(self.words.say(id)), Block::Numbered(items)]);
            }
        }
    }

    fn decision(&self, weighed: &Weighed) -> Item {
        let decision = &weighed.decision;
        let args = [
            arg("time", self.speaker.moment(decision.at)),
            arg("role", self.speaker.role(decision.role)),
            arg("did", self.did(decision.did)),
            arg("seq", decision.seq),
        ];
        let (same, other): (Vec<&Compared>, _) = weighed.ways.iter().partition(|way| way.bearing == Bearing::Same);
        let mut item = Item::new(self.words.say_with("whatif-decision", &args)).of_entry(decision.seq);
        item = item.with(other.into_iter().map(|way| self.compared(way)));
        if !same.is_empty() {
            let ways: Vec<String> = same.into_iter().map(|this| self.way(this)).collect();
            let ways = ways.join(&self.words.say("whatif-joint"));
            item = item.with([Item::new(self.words.say_with("whatif-same", &[arg("ways", ways)]))]);
        }
        item
    }

    fn did(&self, did: Way) -> String {
        let id = match did {
            Way::Choose(_) => "whatif-did-choose",
            Way::Begin(_) => "whatif-did-begin",
            Way::Leave(_) => "whatif-did-leave",
            Way::Declare(_) => "whatif-did-declare",
            Way::Judge(_) => "whatif-did-judge",
            Way::Answer(_) => "whatif-did-answer",
            Way::Request(_) => "whatif-did-request",
            Way::Order(_) => "whatif-did-order",
            Way::Ignore(_) | Way::Undeclared(_) | Way::Unjudged(_) | Way::Sooner => return String::new(),
        };
        self.words.say_with(id, &[self.object(did)])
    }

    fn way(&self, this: &Compared) -> String {
        let id = match this.way {
            Way::Choose(_) => "whatif-way-choose",
            Way::Ignore(_) => "whatif-way-ignore",
            Way::Begin(_) => "whatif-way-begin",
            Way::Leave(_) => "whatif-way-leave",
            Way::Declare(_) => "whatif-way-declare",
            Way::Undeclared(_) => "whatif-way-undeclared",
            Way::Judge(_) => "whatif-way-judge",
            Way::Unjudged(_) => "whatif-way-unjudged",
            Way::Answer(_) => "whatif-way-answer",
            Way::Sooner => "whatif-way-sooner",
            Way::Request(_) | Way::Order(_) => return String::new(),
        };
        self.words.say_with(id, &[self.object(this.way), arg("time", self.speaker.moment(this.from))])
    }

    fn object(&self, way: Way) -> Arg<'_> {
        let s = &self.speaker;
        match way {
            Way::Choose(id) | Way::Ignore(id) => arg("choice", inner(s.choice(id))),
            Way::Begin(id) | Way::Leave(id) | Way::Order(id) => arg("action", inner(s.action(id))),
            Way::Declare(id) | Way::Undeclared(id) => arg("severity", inner(s.severity(id))),
            Way::Judge(id) | Way::Unjudged(id) => arg("clock", inner(s.clock_name(id))),
            Way::Request(id) => arg("authority", inner(s.authority(id))),
            Way::Answer(Verdict::Accept) => arg("verdict", self.words.say("verdict-accept")),
            Way::Answer(Verdict::Refuse) => arg("verdict", self.words.say("verdict-refuse")),
            Way::Answer(Verdict::Return) => arg("verdict", self.words.say("verdict-return")),
            Way::Sooner => arg("none", ""),
        }
    }

    fn compared(&self, this: &Compared) -> Item {
        let bearing = match this.bearing {
            Bearing::Ending => "whatif-ends-otherwise",
            Bearing::Better => "whatif-better",
            Bearing::Mixed => "whatif-mixed",
            Bearing::Worse => "whatif-worse",
            Bearing::Unclear | Bearing::Same => "whatif-unclear",
        };
        let mut under = Vec::new();
        under.extend((this.ends_otherwise > 0).then(|| {
            let quoted = |id: &_| self.words.say_with("whatif-ending", &[arg("ending", self.speaker.ending(*id))]);
            let endings = |all| self.often(all, quoted);
            let args = [arg("other", endings(&this.endings)), arg("taken", endings(&this.taken))];
            self.words.say_with("whatif-endings", &args)
        }));
        under.push(self.cost(&this.cost_yen));
        under.extend(self.down(&this.down_secs));
        under.extend(
            this.clocks
                .iter()
                .map(|moved| self.moved("whatif-clock", self.speaker.clock_name(moved.what), moved, clock_fate)),
        );
        under.extend(self.notices(this));
        under.extend(
            this.evidence
                .iter()
                .map(|moved| self.moved("whatif-evidence", self.speaker.evidence(moved.what), moved, evidence_fate)),
        );
        Item::new(self.words.say_with(bearing, &[arg("way", self.way(this))])).with(under.into_iter().map(point))
    }

    fn cost(&self, cost: &Difference) -> String {
        let money = |yen| self.words.money_about(yen);
        let id = match cost.sign() {
            -1 => "whatif-cost-less",
            1 => "whatif-cost-more",
            _ if cost.min == 0 && cost.max == 0 => return self.words.say("whatif-cost-same"),
            _ => {
                let args = [arg("mean", money(cost.mean)), arg("error", money(cost.error))];
                return self.words.say_with("whatif-cost-open", &args);
            }
        };
        let said = self.words.say_with(id, &[self.amount(cost, &money)]);
        if cost.min == cost.max {
            return said;
        }
        let args = [
            arg("said", said),
            arg("low", money(cost.p10)),
            arg("high", money(cost.p90)),
            arg("less", cost.less),
            arg("more", cost.more),
            arg("num", cost.num),
        ];
        self.words.say_with("whatif-spread", &args)
    }

    /// How much, and how sure.
    fn amount(&self, of: &Difference, say: &dyn Fn(i64) -> String) -> Arg<'_> {
        let value = say(of.mean.saturating_abs());
        if of.error == 0 {
            return arg("amount", value);
        }
        arg("amount", self.words.say_with("whatif-amount", &[arg("value", value), arg("error", say(of.error))]))
    }

    fn down(&self, down: &Difference) -> Option<String> {
        let span = |secs: i64| self.words.span(Secs::try_from(secs.saturating_abs()).unwrap_or(Secs::MAX));
        match down.sign() {
            -1 => Some(self.words.say_with("whatif-down-less", &[self.amount(down, &span)])),
            1 => Some(self.words.say_with("whatif-down-more", &[self.amount(down, &span)])),
            _ if down.min == 0 && down.max == 0 => None,
            _ => Some(self.words.say_with("whatif-down-open", &[arg("error", span(down.error))])),
        }
    }

    fn notices(&self, this: &Compared) -> Option<String> {
        let signed = |of: &Difference| format!("{:+}", of.mean);
        let args = [arg("given", signed(&this.notices_given)), arg("missed", signed(&this.notices_missed))];
        let is_moved = this.notices_given.mean != 0 || this.notices_missed.mean != 0;
        is_moved.then(|| self.words.say_with("whatif-notices", &args))
    }

    fn moved<Id>(&self, id: &str, what: &str, moved: &Moved<Id>, fate: fn(Fate) -> &'static str) -> String {
        let often = |all| self.often(all, |this| self.words.say(fate(*this)));
        let args = [arg("what", what), arg("other", often(&moved.other)), arg("taken", often(&moved.taken))];
        self.words.say_with(id, &args)
    }

    /// Each with how often it came; what came every time without.
    fn often<T>(&self, all: &Counted<T>, say: impl Fn(&T) -> String) -> String {
        let one = |(this, count): &(T, u32)| {
            let args = [arg("what", say(this)), arg("count", *count)];
            if all.len() == 1 { say(this) } else { self.words.say_with("whatif-often", &args) }
        };
        self.words.list(&all.iter().map(one).collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>())
    }
}

fn clock_fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => "whatif-clock-kept",
        Fate::Lost => "whatif-clock-lost",
        Fate::Open => "whatif-clock-open",
        Fate::Never => "whatif-clock-never",
    }
}

fn evidence_fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => "whatif-evidence-kept",
        Fate::Lost => "whatif-evidence-lost",
        Fate::Open => "whatif-evidence-open",
        Fate::Never => "whatif-evidence-never",
    }
}
