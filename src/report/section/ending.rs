//! The summary, a page long: how it ended, objectives, what this table did that mattered most, deadlines missed, what preparation
//! would have changed.

use std::collections::BTreeSet;

use crate::debrief::{Finding, Found, Proof};
use crate::report::page::{Item, Page};
use crate::report::reporter::Reporter;
use crate::scenario::names::{RoleId, kind};
use crate::text::arg;

use super::finding::sentence;
use super::summary;

/// How many findings stand at the beginning.
const SHOWN: usize = 5;
/// How many lines of the record stand under each, the numbers of the other entries after them; on a terminal so few.
const LINES: usize = 4;
const LINES_SHORT: usize = 2;

/// What the whole report is called.
pub(in crate::report) fn title(r: &Reporter<'_>) -> String {
    let scenario = r.pick(&r.speaker.setting.scenario.about.title);
    match r.seat {
        None => r.say_with("debrief-title", &[arg("scenario", scenario)]),
        Some(seat) => r.say_with("debrief-title-seat", &[arg("scenario", scenario), arg("role", r.role(seat))]),
    }
}

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let setting = r.speaker.setting;
    page.heading(r.say("debrief-ending"));
    match r.debrief.ending {
        Some((ending, _)) => {
            page.subheading(r.speaker.ending(ending));
            page.para(r.pick(&setting.scenario.endings[ending.ix()].text));
        }
        None => page.para(r.say_with("debrief-ending-open", &[arg("time", r.time(r.debrief.length_secs))])),
    }
    summary::objectives(r, page);
    findings(r, page);
    summary::missed(r, page);
    summary::preparation(r, page);
    about(r, page);
}

/// When, where, by whom it was played.
fn about(r: &Reporter<'_>, page: &mut Page) {
    let setting = r.speaker.setting;
    let words = r.speaker.words;
    let played = |seat: &crate::journal::Seat| {
        let role: RoleId = setting.names.find::<kind::Role>(&seat.role)?;
        let args = [arg("role", r.role(role)), arg("player", r.player(seat.player))];
        Some(r.say_with("debrief-seat-player", &args))
    };
    let seats: Vec<String> = r.debrief.seats.iter().filter_map(played).collect();
    let seats: Vec<&str> = seats.iter().map(String::as_str).collect();
    page.subheading(r.say("debrief-about"));
    page.list(vec![
        Item::new(r.labelled(&r.say("debrief-length"), &when(r))),
        Item::new(r.labelled(&r.say("debrief-company"), r.pick(&setting.organization.company.name))),
        Item::new(r.labelled(&r.say("debrief-seats"), &words.list(&seats))),
        Item::new(r.labelled(&r.say("debrief-seed"), &r.debrief.seed.to_string())),
    ]);
}

/// From when to when, and how long.
pub(in crate::report) fn when(r: &Reporter<'_>) -> String {
    let setting = r.speaker.setting;
    let (from, to) = (setting.local(0), setting.local(r.debrief.length_secs));
    let args = [
        arg("from", r.speaker.words.time_with_date(from)),
        arg("to", r.time(r.debrief.length_secs)),
        arg("length", r.span(r.debrief.length_secs)),
    ];
    r.say_with(if from.date() == to.date() { "debrief-when" } else { "debrief-when-days" }, &args)
}

fn findings(r: &Reporter<'_>, page: &mut Page) {
    let concerning = r.debrief.findings.iter().filter(|finding| r.seat.is_none_or(|seat| concerns(finding, seat)));
    let point = |finding: &Finding| {
        Item::new(sentence(r, finding)).with(r.lines(&telling(r, finding))).with(others(r, finding))
    };
    let points: Vec<Item> = concerning.take(SHOWN).map(point).collect();
    let id = if r.seat.is_some() { "debrief-findings-seat" } else { "debrief-findings" };
    page.subheading(r.say(id));
    if points.is_empty() {
        page.para(r.say("debrief-findings-none"));
    }
    page.numbered(points);
}

/// The lines that tell most: how it began, and how it ended.
fn telling(r: &Reporter<'_>, finding: &Finding) -> Vec<Proof> {
    let mut proofs = finding.proofs.clone();
    if r.is_short && proofs.iter().any(|proof| r.told(proof).is_some()) {
        // The first thing that an entry says tells enough of it.
        proofs.retain(|proof| r.told(proof).is_some());
        proofs.dedup_by_key(|proof| proof.seq);
    }
    match proofs.len().checked_sub(if r.is_short { LINES_SHORT } else { LINES }) {
        None | Some(0) => proofs,
        Some(left_out) => [&proofs[..1], &proofs[left_out + 1..]].concat(),
    }
}

/// The entries behind it that are not told line by line.
fn others(r: &Reporter<'_>, finding: &Finding) -> Option<Item> {
    let told: BTreeSet<u32> = telling(r, finding).iter().map(|proof| proof.seq).collect();
    let others: BTreeSet<u32> =
        finding.proofs.iter().map(|proof| proof.seq).filter(|seq| !told.contains(seq)).collect();
    let first = *others.first()?;
    let seqs: Vec<String> = others.iter().map(u32::to_string).collect();
    let item = Item::new(r.say_with("debrief-other-entries", &[arg("seqs", seqs.join(", "))]));
    if r.is_short {
        return Some(item.of_entry(first));
    }
    Some(item.with(others.iter().map(|seq| Item::new(seq.to_string()).of_entry(*seq))))
}

/// Whether it was this seat's doing, or done to it.
fn concerns(finding: &Finding, seat: RoleId) -> bool {
    let hit = match &finding.found {
        Found::NeverTold { to, .. }
        | Found::NeverFound { to, .. }
        | Found::RumourPassedOn { to, .. }
        | Found::NoticesMissed { to, .. } => to.contains(&seat),
        Found::NumbersContradict { first, other, .. } => {
            first.by == seat || first.to.contains(&seat) || other.to.contains(&seat)
        }
        Found::PromiseBroken { to: other, .. }
        | Found::ToldLate { to: other, .. }
        | Found::Unanswered { by: other, .. } => *other == seat,
        _ => false,
    };
    hit || finding.role == Some(seat)
}
