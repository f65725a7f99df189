//! The debrief as a workbook: findings with what will be done about them, objectives, ratings, lenses, who knew what when, timeline,
//! messages, numbers, promises, the process, what if.

mod compare;
mod objectives;
mod process;
mod sheet;
mod talk;
mod whatif;

pub(super) use compare::comparison;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use self::sheet::{Cell, Column, sheet};
use super::improvement::{area, by_finding, state};
use super::labels::letter;
use super::reporter::{Reporter, bare};
use super::section::finding::sentence;
use super::timeline::timeline;
use crate::debrief::{FactStory, Finding, Letter, Planned, Retest};
use crate::scenario::names::RoleId;
use crate::text::arg;

/// The file.
pub(super) fn xlsx(r: &Reporter<'_>) -> Vec<u8> {
    write(r).expect("rows and texts are cut to what a sheet takes, and nothing outside is touched")
}

fn write(r: &Reporter<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The record decides what the file is, not the moment of writing.
    let begun = ExcelDateTime::parse_from_str("2000-01-01")?;
    let title = r.say_with("debrief-title", &[arg("scenario", r.pick(&r.speaker.setting.scenario.about.title))]);
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&begun));
    findings(r, &mut book)?;
    objectives::objectives(r, &mut book)?;
    ratings(r, &mut book)?;
    objectives::lenses(r, &mut book)?;
    ledger(r, &mut book)?;
    happened(r, &mut book)?;
    talk::messages(r, &mut book)?;
    talk::numbers(r, &mut book)?;
    talk::promises(r, &mut book)?;
    process::cases(r, &mut book)?;
    process::steps(r, &mut book)?;
    whatif::whatif(r, &mut book)?;
    book.save_to_buffer()
}

fn happened(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let columns =
        [Column("debrief-record", 8), Column("report-moment", 19), Column("report-by", 20), Column("report-what", 90)];
    let rows = timeline(r)
        .into_iter()
        .map(|line| vec![Cell::number(line.seq), Cell::moment(r, line.at), Cell::Text(line.by), Cell::Text(line.what)]);
    sheet(r, book, "report-sheet-timeline", &columns, rows.collect())
}

/// A row for each fact and each seat that knew or needed it.
fn ledger(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let columns = [
        Column("debrief-fact", 60),
        Column("report-true", 12),
        Column("debrief-role", 20),
        Column("report-known", 14),
        Column("report-since", 19),
        Column("report-source", 34),
        Column("report-latency", 14),
        Column("report-refuted", 19),
        Column("report-believed", 14),
        Column("debrief-record", 8),
    ];
    let seats: Vec<RoleId> = r.speaker.setting.seats().filter(|seat| r.wants(*seat)).collect();
    let rows = r.debrief.facts.iter().flat_map(|story| seats.iter().filter_map(|seat| knows(r, story, *seat)));
    sheet(r, book, "report-sheet-ledger", &columns, rows.collect())
}

fn knows(r: &Reporter<'_>, story: &FactStory, seat: RoleId) -> Option<Vec<Cell>> {
    let fact = bare(r.speaker.fact(story.fact)).to_owned();
    let truth = r.say(if story.truth { "report-is-true" } else { "report-is-false" });
    let mut row = vec![Cell::Text(fact), Cell::Text(truth), Cell::Text(r.role(seat).to_owned())];
    let Some(knower) = story.knower(seat) else {
        let lacks = if story.never_told.contains(&seat) {
            "report-never-told"
        } else if story.never_reached.contains(&seat) {
            "report-never-reached"
        } else {
            return None;
        };
        row.push(Cell::Text(r.say(lacks)));
        row.resize_with(10, || Cell::Empty);
        return Some(row);
    };
    row.extend([
        Cell::Text(r.say("report-is-known")),
        Cell::moment(r, knower.since.at),
        Cell::Text(r.source(&knower.source)),
        Cell::minutes(knower.latency_secs),
        knower.refuted.map_or(Cell::Empty, |mark| Cell::moment(r, mark.at)),
        Cell::minutes(knower.believed_secs),
        Cell::number(knower.since.seq),
    ]);
    Some(row)
}

fn ratings(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let columns = [
        Column("debrief-objective", 36),
        Column("report-expectation", 50),
        Column("debrief-role", 20),
        Column("report-letter", 10),
        Column("report-by-rule", 10),
        Column("report-by-evaluator", 10),
        Column("report-reason", 40),
        Column("debrief-csf", 18),
        Column("debrief-x1060", 24),
        Column("debrief-step-head", 24),
        Column("report-opened", 19),
        Column("report-met", 19),
        Column("report-late", 14),
        Column("report-entries", 16),
    ];
    let letters = r.debrief.letters.list.iter().filter(|letter| r.wants(letter.role));
    sheet(r, book, "debrief-ratings", &columns, letters.map(|letter| rated(r, letter)).collect())
}

fn rated(r: &Reporter<'_>, this: &Letter) -> Vec<Cell> {
    let scenario = &r.speaker.setting.scenario;
    let remarks = &scenario.expectations[this.expectation.ix()].remarks;
    let held = this.remarks.iter().map(|held| r.pick(&remarks[usize::from(held.remark)].text));
    let reasons: Vec<&str> = held.chain(this.evaluator.as_ref().map(|verdict| &*verdict.words)).collect();
    let text = |text: &str| Cell::Text(text.to_owned());
    let entries: Vec<u32> = this.proofs().iter().map(|proof| proof.seq).collect();
    vec![
        text(r.pick(&scenario.objectives[this.objective.ix()].text)),
        text(r.speaker.expectation(this.expectation)),
        text(r.role(this.role)),
        text(letter(this.letter())),
        text(letter(this.rule)),
        this.evaluator.as_ref().map_or(Cell::Empty, |verdict| text(letter(verdict.letter))),
        Cell::Text(reasons.join("\n")),
        Cell::Text(r.csf(this.csf)),
        Cell::Text(r.x1060(this.x1060)),
        Cell::Text(r.step(this.step)),
        Cell::moment(r, this.opened.at),
        this.met.map_or(Cell::Empty, |met| Cell::moment(r, met.at)),
        Cell::minutes(Some(this.late_secs)),
        Cell::entries(entries),
    ]
}

/// What mattered most first, each with what will be done about it, or with room for it.
fn findings(r: &Reporter<'_>, book: &mut Workbook) -> Result<(), XlsxError> {
    let columns = [
        Column("report-rank", 8),
        Column("report-finding", 70),
        Column("debrief-role", 20),
        Column("debrief-time", 19),
        Column("report-points", 8),
        Column("report-entries", 16),
        Column("report-action", 40),
        Column("report-owner", 16),
        Column("report-due", 14),
        Column("report-priority", 10),
        Column("report-status", 12),
    ];
    let all = r.debrief.findings.iter().filter(|finding| finding.role.is_none_or(|role| r.wants(role)));
    let rows = by_finding(r, all).into_iter().enumerate().map(|(rank, (finding, planned))| {
        let mut row = vec![Cell::number(rank as u32 + 1)];
        match (finding, planned) {
            (Some(finding), _) => row.extend(found(r, finding)),
            (None, Some(planned)) => row.push(Cell::Text(area(r, planned))),
            (None, None) => {}
        }
        row.resize_with(6, || Cell::Empty);
        row.extend(planned.into_iter().flat_map(|planned| decided(r, planned)));
        row.resize_with(columns.len(), || Cell::Empty);
        row
    });
    sheet(r, book, "report-sheet-findings", &columns, rows.collect())
}

fn found(r: &Reporter<'_>, finding: &Finding) -> [Cell; 5] {
    [
        Cell::Text(sentence(r, finding)),
        finding.role.map_or(Cell::Empty, |role| Cell::Text(r.role(role).to_owned())),
        Cell::moment(r, finding.at.at),
        Cell::number(finding.points),
        Cell::entries(finding.proofs.iter().map(|proof| proof.seq).collect()),
    ]
}

fn decided(r: &Reporter<'_>, planned: &Planned) -> [Cell; 5] {
    let Retest { action, owner, due, .. } = &planned.retest;
    [
        Cell::Text(action.to_string()),
        Cell::Text(owner.to_string()),
        Cell::day(due),
        Cell::number(planned.priority.into()),
        Cell::Text(state(r.speaker.words, &planned.retest)),
    ]
}
