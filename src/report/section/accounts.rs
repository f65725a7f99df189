//! The same run as each seat saw it, and where these stories part.

use crate::debrief::{Account, Disagreement, Part, Parting, Personal, PersonalLine, Standing};
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, bare, inner};
use crate::scenario::names::{ClockId, FactId, RoleId};
use crate::text::arg;

use super::personal;

/// So many of a kind are named one by one; the rest stands in its own section.
const NAMED: usize = 4;
/// How many decisions of a seat stand in its story.
const DECISIONS: usize = 6;
/// How many lines of the record stand under a disagreement.
const LINES: usize = 4;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let accounts: Vec<&Account> = r.debrief.accounts.iter().filter(|account| r.wants(account.role)).collect();
    page.heading(r.say("debrief-accounts"));
    page.para(r.say("debrief-accounts-how"));
    for account in accounts {
        page.subheading(r.role(account.role));
        page.list(story(r, account));
    }
    let parted: Vec<&Disagreement> = r.debrief.disagreements.iter().filter(|it| concerns(r, it)).collect();
    page.subheading(r.say("debrief-partings"));
    if parted.is_empty() {
        page.para(r.say("debrief-partings-none"));
    }
    page.list(parted.into_iter().map(|it| parting(r, it)).collect());
}

fn story(r: &Reporter<'_>, account: &Account) -> Vec<Item> {
    let facts = |list: &[FactId]| -> Vec<Item> {
        let named = list.iter().take(NAMED).map(|fact| Item::new(bare(r.speaker.fact(*fact))));
        named.chain(rest(r, list.len())).collect()
    };
    let one = |some, none: &str, list: &[FactId]| match list {
        [] => Item::new(r.say(none)),
        list => Item::new(r.say_with(some, &[arg("n", list.len() as u64)])).with(facts(list)),
    };
    let mut items = vec![
        Item::new(r.say_with("debrief-account-knew", &[arg("n", account.num_known)])),
        one("debrief-account-lacked", "debrief-account-lacked-none", &account.lacked),
        one("debrief-account-cause", "debrief-account-cause-none", &account.causes),
        one("debrief-account-believed", "debrief-account-believed-none", &account.believed),
        severity(r, account),
        clocks(r, &account.clocks),
    ];
    items.extend(notices(r, account.notices));
    items.push(decided(r, account.role));
    items
}

fn rest(r: &Reporter<'_>, num: usize) -> Option<Item> {
    let more = num.checked_sub(NAMED).filter(|more| *more > 0)?;
    Some(Item::new(r.say_with("debrief-account-more", &[arg("n", more as u64)])))
}

fn severity(r: &Reporter<'_>, account: &Account) -> Item {
    Item::new(match account.severity {
        Some(severity) => r.say_with("debrief-account-severity", &[arg("severity", r.speaker.severity(severity))]),
        None => r.say("debrief-account-severity-none"),
    })
}

fn clocks(r: &Reporter<'_>, clocks: &[(ClockId, Standing)]) -> Item {
    if clocks.is_empty() {
        return Item::new(r.say("debrief-account-clocks-none"));
    }
    let stood = |(clock, standing): &(ClockId, Standing)| {
        let id = match standing {
            Standing::NotStarted => "debrief-standing-not-started",
            Standing::Running => "debrief-standing-running",
            Standing::Stopped => "debrief-standing-stopped",
            Standing::Missed => "debrief-standing-missed",
        };
        Item::new(r.labelled(r.speaker.clock_name(*clock), &r.say(id)))
    };
    Item::new(r.say("debrief-account-clocks")).with(clocks.iter().map(stood))
}

fn notices(r: &Reporter<'_>, (owed, given): (u32, u32)) -> Option<Item> {
    let args = [arg("owed", owed), arg("given", given)];
    (owed > 0).then(|| Item::new(r.say_with("debrief-account-notices", &args)))
}

/// What it decided, as its own record has it.
fn decided(r: &Reporter<'_>, role: RoleId) -> Item {
    let is_own = |personal: &&Personal| personal.role == role;
    let lines = r.debrief.personal.iter().find(is_own).map_or(&[][..], |personal| &personal.lines);
    let made: Vec<Item> = lines.iter().filter_map(|line| decision(r, role, line)).collect();
    let num = made.len();
    if num == 0 {
        return Item::new(r.say("debrief-account-decided-none"));
    }
    let head = Item::new(r.say_with("debrief-account-decided", &[arg("n", num as u64)]));
    let more = num.checked_sub(DECISIONS).filter(|more| *more > 0);
    let more = more.map(|more| Item::new(r.say_with("debrief-account-more", &[arg("n", more as u64)])));
    head.with(made.into_iter().take(DECISIONS)).with(more)
}

fn decision(r: &Reporter<'_>, role: RoleId, line: &PersonalLine) -> Option<Item> {
    let text = personal::text(r, role, line).filter(|_| line.part == Part::Decided)?;
    let args = [arg("seq", line.at.seq), arg("time", r.time(line.at.at)), arg("told", text)];
    Some(Item::new(r.say_with("debrief-line", &args)).of_entry(line.at.seq))
}

/// Whether the seat that reads it is on one of the sides.
fn concerns(r: &Reporter<'_>, disagreement: &Disagreement) -> bool {
    let expected = &r.speaker.setting.scenario.expectations;
    let has = |sides: &[&[RoleId]]| sides.iter().any(|side| side.iter().any(|role| r.wants(*role)));
    match &disagreement.about {
        Parting::Fact { knew, never, .. } => has(&[knew, never]),
        Parting::Rumour { believed, knew_better, never, .. } => has(&[believed, knew_better, never]),
        Parting::Severity { .. } => true,
        Parting::Clock { saw, unaware, .. } => has(&[saw, unaware]),
        Parting::ClockNotStarted { of, .. } => has(&[of]),
        Parting::Deed { good, bad } => r.wants(expected[good.ix()].role) || r.wants(expected[bad.ix()].role),
    }
}

fn parting(r: &Reporter<'_>, disagreement: &Disagreement) -> Item {
    let roles = |roles: &[RoleId]| r.speaker.roles(roles);
    let fact = |fact: FactId| arg("fact", inner(r.speaker.fact(fact)));
    let text = match &disagreement.about {
        Parting::Fact { fact: id, knew, never } => {
            r.say_with("debrief-parting-fact", &[fact(*id), arg("knew", roles(knew)), arg("never", roles(never))])
        }
        Parting::Rumour { fact: id, believed, knew_better, never } => {
            let args = [
                fact(*id),
                arg("believed", roles(believed)),
                arg("better", roles(knew_better)),
                arg("never", roles(never)),
            ];
            let id = match (knew_better.is_empty(), never.is_empty()) {
                (true, _) => "debrief-parting-rumour-never",
                (false, true) => "debrief-parting-rumour-better",
                (false, false) => "debrief-parting-rumour",
            };
            r.say_with(id, &args)
        }
        Parting::Severity { held } => {
            let side = |(severity, roles): &(Option<_>, Vec<RoleId>)| {
                let severity = severity
                    .map_or_else(|| r.say("debrief-parting-no-severity"), |it| r.speaker.severity(it).to_owned());
                r.labelled(&r.speaker.roles(roles), &severity)
            };
            let sides: Vec<String> = held.iter().map(side).collect();
            let sides: Vec<&str> = sides.iter().map(String::as_str).collect();
            r.say_with("debrief-parting-severity", &[arg("sides", sides.join(" / "))])
        }
        Parting::Clock { clock, saw, unaware } => {
            let args =
                [arg("clock", r.speaker.clock_name(*clock)), arg("saw", roles(saw)), arg("unaware", roles(unaware))];
            r.say_with("debrief-parting-clock", &args)
        }
        Parting::ClockNotStarted { clock, of } => {
            let args = [arg("clock", r.speaker.clock_name(*clock)), arg("of", roles(of))];
            r.say_with("debrief-parting-clock-open", &args)
        }
        Parting::Deed { good, bad } => {
            let expected = &r.speaker.setting.scenario.expectations;
            let args = [
                arg("good-role", r.role(expected[good.ix()].role)),
                arg("good", inner(r.speaker.expectation(*good))),
                arg("bad-role", r.role(expected[bad.ix()].role)),
                arg("bad", inner(r.speaker.expectation(*bad))),
            ];
            r.say_with("debrief-parting-deed", &args)
        }
    };
    let shown = &disagreement.proofs[..disagreement.proofs.len().min(LINES)];
    Item::new(text).with(r.lines(shown))
}
