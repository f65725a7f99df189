//! Requests, orders, questions; what was left open; promises; acting without authority.

use crate::debrief::{Ask, AskFate, LeftOpen, Overstep, PromiseMade};
use crate::exercise::command::Intent;
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, inner};
use crate::scenario::story::Promise;
use crate::text::arg;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let d = r.debrief;
    let asks: Vec<&Ask> = d.asks.iter().filter(|ask| r.wants_either(ask.by, &ask.to)).collect();
    let open: Vec<&LeftOpen> = d.left_open.iter().filter(|open| open.to.iter().any(|to| r.wants(*to))).collect();
    let promises: Vec<&PromiseMade> = d.promises.iter().filter(|this| r.wants(this.by) || r.wants(this.to)).collect();
    let oversteps: Vec<&Overstep> = d.oversteps.iter().filter(|this| r.wants(this.by)).collect();
    if asks.is_empty() && open.is_empty() && promises.is_empty() && oversteps.is_empty() {
        return;
    }
    page.heading(r.say("debrief-dealings"));
    if !asks.is_empty() {
        page.para(counts(r, &asks));
        // What was simply answered is counted; approvals, and whatever came to nothing, is told.
        let is_told = |ask: &&&Ask| ask.fate != AskFate::Accepted || matches!(ask.intent, Intent::Request(_));
        page.list(asks.iter().filter(is_told).map(|ask| asked(r, ask)).collect());
    }
    part(r, page, "debrief-oversteps", oversteps.iter().map(|this| overstep(r, this)).collect());
    if !promises.is_empty() {
        page.subheading(r.say("debrief-promises"));
        page.para(promised(r, &promises));
        page.list(promises.iter().map(|this| promise(r, this)).collect());
    }
    part(r, page, "debrief-left-open", open.iter().map(|this| left_open(r, this)).collect());
}

fn part(r: &Reporter<'_>, page: &mut Page, id: &str, items: Vec<Item>) {
    if !items.is_empty() {
        page.subheading(r.say(id));
        page.list(items);
    }
}

fn counts(r: &Reporter<'_>, asks: &[&Ask]) -> String {
    let num = |fate: AskFate| asks.iter().filter(|ask| ask.fate == fate).count() as u32;
    let args = [
        arg("all", asks.len() as u32),
        arg("accepted", num(AskFate::Accepted)),
        arg("refused", num(AskFate::Refused)),
        arg("returned", num(AskFate::Returned)),
        arg("unanswered", num(AskFate::Unanswered)),
        arg("unheard", num(AskFate::Unheard)),
    ];
    r.say_with("debrief-asks", &args)
}

fn asked(r: &Reporter<'_>, ask: &Ask) -> Item {
    let args = [
        arg("time", r.time(ask.asked.at)),
        arg("seq", ask.asked.seq),
        arg("by", r.role(ask.by)),
        arg("to", r.speaker.roles(&ask.to)),
        arg("channel", r.speaker.channel(ask.over)),
        arg("label", r.label(ask.message)),
        arg("fate", r.ask_fate(ask.fate)),
    ];
    let mut item = Item::new(r.say_with("debrief-asked", &args)).of_entry(ask.asked.seq);
    if let (Intent::Request(_), Some(known)) = (ask.intent, ask.reasons_known) {
        let args = [arg("known", r.time(known.at)), arg("held", r.span(ask.held_back_secs()))];
        item.under.push(Item::new(r.say_with("debrief-asked-reasons", &args)));
    }
    if let Some((by, answered)) = ask.answered {
        let args = [
            arg("heard", r.when(ask.heard)),
            arg("by", r.role(by)),
            arg("answered", r.time(answered.at)),
            arg("took", r.span(answered.at.saturating_sub(ask.asked.at))),
        ];
        item.under.push(Item::new(r.say_with("debrief-asked-answered", &args)));
        if ask.fate == AskFate::Returned {
            item.under.extend(r.answer(ask.message));
        }
    }
    if let Some(granted) = ask.granted {
        let took = arg("took", r.span(granted.at.saturating_sub(ask.asked.at)));
        item.under.push(Item::new(r.say_with("debrief-asked-granted", &[arg("time", r.time(granted.at)), took])));
    }
    item
}

fn overstep(r: &Reporter<'_>, this: &Overstep) -> Item {
    let mut args = vec![
        arg("time", r.time(this.done.at)),
        arg("seq", this.done.seq),
        arg("by", r.role(this.by)),
        arg("authority", r.speaker.authority(this.authority)),
    ];
    let id = match this.action {
        Some(action) => {
            args.push(arg("action", inner(r.speaker.action(action))));
            "debrief-overstep"
        }
        None => "debrief-overstep-plain",
    };
    let mut item = Item::new(r.say_with(id, &args)).of_entry(this.done.seq);
    let asked = match (this.asked, this.granted) {
        (None, _) => r.say("debrief-overstep-unasked"),
        (Some(asked), Some(granted)) => {
            let args = [arg("asked", r.time(asked.at)), arg("granted", r.time(granted.at))];
            r.say_with("debrief-overstep-granted", &args)
        }
        (Some(asked), None) => r.say_with("debrief-overstep-ungranted", &[arg("asked", r.time(asked.at))]),
    };
    item.under.push(Item::new(asked));
    item
}

/// How many were made and missed, times of repair apart from news.
fn promised(r: &Reporter<'_>, promises: &[&PromiseMade]) -> String {
    let num = |is_news: bool, kept: Option<bool>| {
        let is_wanted = |this: &&&PromiseMade| {
            (this.what == Promise::NextUpdate) == is_news
                && kept.is_none_or(|kept| this.kept.is_some_and(|(fate, _)| fate == kept))
        };
        promises.iter().filter(is_wanted).count() as u32
    };
    let args = [
        arg("restored", num(false, None)),
        arg("restored-kept", num(false, Some(true))),
        arg("restored-broken", num(false, Some(false))),
        arg("news", num(true, None)),
        arg("kept-news", num(true, Some(true))),
        arg("broken-news", num(true, Some(false))),
    ];
    r.say_with("debrief-promises-sum", &args)
}

/// Of a promise that was broken: whether another time was named before, and when it came after all.
fn broken(r: &Reporter<'_>, this: &PromiseMade) -> [Item; 2] {
    let renewed = match this.renewed {
        Some(renewed) => {
            Item::new(r.say_with("debrief-promise-renewed", &[arg("time", r.time(renewed.at))])).of_entry(renewed.seq)
        }
        None => Item::new(r.say("debrief-promise-not-renewed")),
    };
    let came = match (this.came, this.late_secs()) {
        (Some(came), Some(late)) => {
            let args = [arg("time", r.time(came.at)), arg("late", r.span(late)), arg("seq", came.seq)];
            Item::new(r.say_with("debrief-promise-came", &args)).of_entry(came.seq)
        }
        _ => Item::new(r.say("debrief-promise-never-came")),
    };
    [renewed, came]
}

fn promise(r: &Reporter<'_>, this: &PromiseMade) -> Item {
    let mut args = vec![
        arg("time", r.time(this.made.at)),
        arg("seq", this.made.seq),
        arg("by", r.role(this.by)),
        arg("to", r.role(this.to)),
        arg("until", r.time(this.until)),
        arg("fate", r.promise_fate(this.kept)),
    ];
    let item = match this.what {
        Promise::NextUpdate => Item::new(r.say_with("debrief-promise-update", &args)),
        Promise::Restored(service) => {
            args.push(arg("service", r.speaker.service(service)));
            Item::new(r.say_with("debrief-promise-restored", &args))
        }
    };
    let is_broken = this.kept.is_some_and(|(kept, _)| !kept);
    item.of_entry(this.made.seq).with(is_broken.then(|| broken(r, this)).into_iter().flatten())
}

fn left_open(r: &Reporter<'_>, this: &LeftOpen) -> Item {
    let args = [
        arg("time", r.time(this.late.at)),
        arg("seq", this.late.seq),
        arg("to", r.speaker.roles(&this.to)),
        arg("inject", inner(r.speaker.inject(this.inject))),
    ];
    let id = if this.heard { "debrief-open-heard" } else { "debrief-open-unheard" };
    Item::new(r.say_with(id, &args)).of_entry(this.late.seq)
}
