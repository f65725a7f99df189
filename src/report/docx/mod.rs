//! The debrief as a document: after-action report and improvement plan, under the headings of HSEEP.

mod package;
mod parts;

use super::improvement;
use super::page::{Item, Page};
use super::reporter::Reporter;
use super::section::{ending, finding, lenses, mined, objectives, ratings, skills};
use crate::debrief::{Finding, Letter, Planned, Retest};
use crate::exercise::command::Rating;
use crate::scenario::names::{RoleId, kind};
use crate::text::{Lang, arg};

/// As many findings as a summary has room for, and an appendix.
const SUMMARY_MAX: usize = 3;
const PLAN_MAX: usize = 20;

/// The file.
pub(super) fn docx(r: &Reporter<'_>) -> Vec<u8> {
    let mut page = Page::default();
    let title = r.pick(&r.speaker.setting.scenario.about.title);
    page.title(r.say_with("report-aar-title", &[arg("scenario", title)]));
    summary(r, &mut page);
    overview(r, &mut page);
    analysis(r, &mut page);
    process(r, &mut page);
    worked(r, &mut page);
    to_improve(r, &mut page);
    skills::write(r, &mut page);
    plan(r, &mut page);
    participants(r, &mut page);
    package::package(&page, r.speaker.lang())
}

/// A page that somebody else wrote.
pub(super) fn page(page: &Page, lang: Lang) -> Vec<u8> {
    package::package(page, lang)
}

fn summary(r: &Reporter<'_>, page: &mut Page) {
    page.heading(r.say("report-aar-summary"));
    match r.debrief.ending {
        Some((ending, _)) => {
            let text = &r.speaker.setting.scenario.endings[ending.ix()].text;
            page.para(r.labelled(r.speaker.ending(ending), r.pick(text)));
        }
        None => page.para(r.say_with("debrief-ending-open", &[arg("time", r.time(r.debrief.length_secs))])),
    }
    let point = |finding: &Finding| Item::new(finding::sentence(r, finding)).with(r.lines(&finding.proofs[..1]));
    page.numbered(wanted(r).filter(|it| !it.proofs.is_empty()).take(SUMMARY_MAX).map(point).collect());
}

fn wanted<'a>(r: &'a Reporter<'_>) -> impl Iterator<Item = &'a Finding> {
    r.debrief.findings.iter().filter(|finding| finding.role.is_none_or(|role| r.wants(role)))
}

/// What was exercised, when, by whom, and what it was to show.
fn overview(r: &Reporter<'_>, page: &mut Page) {
    let scenario = &r.speaker.setting.scenario;
    page.heading(r.say("report-aar-overview"));
    let row = |id: &str, text: &str| vec![r.say(id), text.to_owned()];
    page.table(
        r.heads(&["report-aar-item", "report-aar-content"]),
        vec![
            row("report-aar-name", r.pick(&scenario.about.title)),
            row("debrief-length", &ending::when(r)),
            row("debrief-company", r.pick(&r.speaker.setting.organization.company.name)),
            row("report-aar-scenario", r.pick(&scenario.about.summary)),
        ],
    );
    page.subheading(r.say("report-aar-objectives"));
    page.list(scenario.objectives.iter().map(|objective| Item::new(r.pick(&objective.text))).collect());
}

/// Letters by objective, then each objective with what was rated, then the same letters by capability and through other lenses.
fn analysis(r: &Reporter<'_>, page: &mut Page) {
    page.heading(r.say("report-aar-analysis"));
    page.para(r.say("debrief-ratings-letters"));
    objectives::table(r, page);
    ratings::by_objective(r, page);
    if r.wants_all() && !r.debrief.letters.list.is_empty() {
        page.subheading(r.say("debrief-lenses"));
        page.para(r.say("debrief-lenses-rule"));
        lenses::all(r, "report-aar-capability").iter().for_each(|lens| lenses::groups(r, page, lens));
    }
}

/// How the work went against the playbook.
fn process(r: &Reporter<'_>, page: &mut Page) {
    if r.wants_all() && r.debrief.process.mined.cases.iter().any(|case| case.num_events > 0) {
        page.heading(r.say("debrief-mined"));
        mined::figures(r, page);
    }
}

fn worked(r: &Reporter<'_>, page: &mut Page) {
    let found = wanted(r).filter(|it| it.is_strength()).map(|it| point(r, it));
    let letters = rated(r, |letter| letter == Rating::P).map(|letter| expected(r, letter));
    let items: Vec<Item> = found.chain(letters).collect();
    listed(r, page, "report-aar-strengths", items);
}

fn to_improve(r: &Reporter<'_>, page: &mut Page) {
    let found = wanted(r).filter(|it| !it.is_strength()).take(PLAN_MAX).map(|it| point(r, it));
    listed(r, page, "report-aar-areas", found.collect());
}

fn listed(r: &Reporter<'_>, page: &mut Page, heading: &str, items: Vec<Item>) {
    page.heading(r.say(heading));
    if items.is_empty() {
        page.para(r.say("debrief-findings-none"));
    }
    page.list(items);
}

fn point(r: &Reporter<'_>, finding: &Finding) -> Item {
    Item::new(finding::sentence(r, finding)).with(r.lines(&finding.proofs[..finding.proofs.len().min(4)]))
}

fn expected(r: &Reporter<'_>, letter: &Letter) -> Item {
    Item::new(r.labelled(r.role(letter.role), r.speaker.expectation(letter.expectation)))
}

fn rated<'a>(r: &'a Reporter<'_>, is: impl Fn(Rating) -> bool) -> impl Iterator<Item = &'a Letter> {
    r.debrief.letters.list.iter().filter(move |letter| r.wants(letter.role) && is(letter.letter()))
}

/// A row for each area and action: what will be done, by whom and until when, or room for it.
fn plan(r: &Reporter<'_>, page: &mut Page) {
    page.heading(r.say("report-aar-plan"));
    page.para(r.say("report-aar-plan-how"));
    let heads = [
        "report-rank",
        "report-finding",
        "report-action",
        "report-owner",
        "report-due",
        "report-priority",
        "report-status",
    ];
    let areas = wanted(r).filter(|it| !it.is_strength()).take(PLAN_MAX);
    let rows = improvement::by_finding(r, areas).into_iter().enumerate().map(|(at, (finding, planned))| {
        let area = finding.map(|finding| finding::sentence(r, finding));
        let area = area.or_else(|| planned.map(|planned| improvement::area(r, planned)));
        let mut row = vec![(at + 1).to_string(), area.unwrap_or_default()];
        row.extend(planned.into_iter().flat_map(|planned| decided(r, planned)));
        row.resize_with(heads.len(), String::new);
        row
    });
    page.table(r.heads(&heads), rows.collect());
}

fn decided(r: &Reporter<'_>, planned: &Planned) -> [String; 5] {
    let Retest { action, owner, due, .. } = &planned.retest;
    let state = improvement::state(r.speaker.words, &planned.retest);
    [action.to_string(), owner.to_string(), due.to_string(), planned.priority.to_string(), state]
}

fn participants(r: &Reporter<'_>, page: &mut Page) {
    page.heading(r.say("report-aar-participants"));
    let row = |seat: &crate::journal::Seat| {
        let role: RoleId = r.speaker.setting.names.find::<kind::Role>(&seat.role)?;
        let people = r.speaker.setting.organization.people.iter().filter(|person| person.role == role);
        let names: Vec<&str> = people.map(|person| r.pick(&person.name)).collect();
        Some(vec![r.role(role).to_owned(), r.player(seat.player), r.speaker.words.list(&names)])
    };
    let rows = r.debrief.seats.iter().filter_map(row).collect();
    page.table(r.heads(&["debrief-role", "report-played-by", "report-people"]), rows);
}
