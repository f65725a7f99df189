//! The tables of the source documents, cell by cell: in the engine and in the organizations that are in the program.

use kunren::scenario::organization::{ChannelKind, Organization};
use kunren::scenario::tables::{Degree, DesignLevel, Grade, OperationLevel, SeverityRow};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::given::{World, at, csirt, declare, given, small};
use crate::shipped;

fn rows<T: DeserializeOwned>(json: &str) -> Vec<T> {
    serde_json::from_str(json).expect("the table is as it was copied")
}

fn organizations() -> impl Iterator<Item = &'static Organization> {
    shipped::settings().iter().map(|setting| &setting.organization)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RiskCell {
    threat: char,
    vulnerability: char,
    likelihood: char,
    importance: char,
    risk: u8,
}

fn risks() -> Vec<RiskCell> {
    rows(include_str!("../data/tables/mss_risk_matrix_27.json"))
}

fn degree(sign: char) -> Degree {
    match sign {
        '低' => Degree::Low,
        '中' => Degree::Medium,
        '高' => Degree::High,
        other => panic!("{other} is no degree"),
    }
}

#[test]
fn the_risk_table_has_27_cells_and_every_organization_has_all_of_them() {
    let cells = risks();
    let mut places: Vec<_> = cells.iter().map(|cell| (cell.threat, cell.vulnerability, cell.importance)).collect();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), 27);
    for organization in organizations() {
        for cell in &cells {
            let (threat, vulnerability) = (degree(cell.threat), degree(cell.vulnerability));
            let tables = &organization.tables;
            assert_eq!(
                tables.likelihood(threat, vulnerability),
                degree(cell.likelihood),
                "{threat:?} {vulnerability:?}"
            );
            assert_eq!(tables.risk(threat, vulnerability, degree(cell.importance)), cell.risk);
        }
    }
}

#[test]
fn every_risk_that_is_judged_is_the_one_of_its_cell() {
    let world = small().but(
        "    tables: (",
        r#"    assets: [(id: "line", name: (ja: "装置", en: "Line"), truth: (Low, Low, Low))],
    tables: ("#,
    );
    let mut case = given(world);
    for cell in risks() {
        let [threat, vulnerability, importance] = [cell.threat, cell.vulnerability, cell.importance].map(degree);
        let judged = json!({"assess": {
            "asset": "line", "threat": threat, "vulnerability": vulnerability, "importance": importance}});
        // The true risk is 1.
        let line = format!("assessed line csirt {} {}", cell.risk, cell.risk == 1);
        case = case.when(csirt(judged)).then([line.as_str()]);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GradeCell {
    design: String,
    operation: String,
    grade: String,
}

impl GradeCell {
    fn design(&self) -> DesignLevel {
        match self.design.as_str() {
            "Lv1" => DesignLevel::Lv1,
            "Lv2" => DesignLevel::Lv2,
            "Lv3" => DesignLevel::Lv3,
            other => panic!("{other} is no level of design"),
        }
    }
    fn operation(&self) -> OperationLevel {
        match self.operation.as_str() {
            "重大" => OperationLevel::Serious,
            "Lv1" => OperationLevel::Lv1,
            "Lv2" => OperationLevel::Lv2,
            "Lv3" => OperationLevel::Lv3,
            other => panic!("{other} is no level of operation"),
        }
    }
    fn grade(&self) -> Grade {
        match self.grade.as_str() {
            "重大な指摘あり" => Grade::SeriousFinding,
            "指摘あり" => Grade::Finding,
            "軽微な指摘あり" => Grade::MinorFinding,
            "指摘なし" => Grade::NoFinding,
            other => panic!("{other} is no grade"),
        }
    }
}

fn grades() -> Vec<GradeCell> {
    rows(include_str!("../data/tables/hitachi_check_grade_12.json"))
}

#[test]
fn the_table_of_check_grades_has_12_cells_and_every_organization_has_all_of_them() {
    let cells = grades();
    let mut places: Vec<_> = cells.iter().map(|cell| (cell.design(), cell.operation())).collect();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), 12);
    for organization in organizations() {
        for cell in &cells {
            assert_eq!(organization.tables.grade(cell.design(), cell.operation()), cell.grade());
        }
    }
}

#[test]
fn every_check_that_is_graded_has_the_grade_of_its_cell() {
    let world = small().but(
        "    tables: (",
        r#"    check_items: [(id: "backup", name: (ja: "控え", en: "Backups"), truth: (Lv3, Lv3))],
    tables: ("#,
    );
    let mut case = given(world);
    for cell in grades() {
        let judged = json!({"grade": {"item": "backup", "design": cell.design(), "operation": cell.operation()}});
        let line = format!("graded backup csirt {:?} {}", cell.grade(), cell.grade() == Grade::NoFinding);
        case = case.when(csirt(judged)).then([line.as_str()]);
    }
}

#[derive(Deserialize)]
struct NotifyRow {
    severity: String,
    who: Vec<String>,
    channel: Vec<String>,
    limit_min: Option<u32>,
    clock: Option<String>,
    hours: Option<String>,
}

fn notify_rows() -> Vec<NotifyRow> {
    rows(include_str!("../data/tables/hitachi_notify_clock.json"))
}

fn kind(channel: &str) -> ChannelKind {
    match channel {
        "電話" => ChannelKind::Phone,
        "手動メール" => ChannelKind::Mail,
        other => panic!("{other} is no channel of the table"),
    }
}

/// The row that an organization has under the table's name.
fn row_of<'a>(organization: &'a Organization, severity: &str) -> &'a SeverityRow {
    let is_it = |row: &&SeverityRow| &*row.name.en == severity;
    organization.tables.severity.iter().find(is_it).expect("the organization has this severity")
}

#[test]
fn the_port_company_gives_notice_as_the_table_says() {
    for id in ["minato-unprepared", "minato-prepared"] {
        let organization = &shipped::on(id).organization;
        for row in notify_rows() {
            let own = row_of(organization, &row.severity);
            let kinds: Vec<ChannelKind> =
                own.over.iter().map(|channel| organization.channels[channel.ix()].kind).collect();
            assert_eq!(kinds, row.channel.iter().map(|name| kind(name)).collect::<Vec<_>>(), "{}", row.severity);
            assert_eq!(own.notify.len(), row.who.len(), "{}", row.severity);
            assert_eq!(own.limit.map(|limit| limit.0), row.limit_min.map(|minutes| minutes * 60));
            assert_eq!(row.clock.is_some(), own.limit.is_some());
            match row.hours.as_deref() {
                None | Some("24x365") => assert_eq!(own.hours, None),
                Some(hours) => {
                    let own = own.hours.expect("the clock of this row has hours");
                    assert!(!own.weekdays);
                    assert_eq!(hours.split(' ').next().unwrap(), format!("{}-{}", own.from, own.to));
                }
            }
        }
    }
}

/// The severities of the table in the small world, where three roles take the place of its three departments.
fn with_the_table() -> World {
    let mut severities = String::new();
    for row in notify_rows().iter().rev() {
        let who = ["ops", "business", "management"].into_iter().take(row.who.len()).collect::<Vec<_>>();
        let over: Vec<&str> =
            row.channel.iter().map(|name| if kind(name) == ChannelKind::Phone { "phone" } else { "mail" }).collect();
        let limit = row.limit_min.map_or(String::new(), |minutes| format!(r#"limit: "{minutes}m","#));
        let hours = match row.hours.as_deref() {
            None | Some("24x365") => String::new(),
            Some(hours) => {
                let (from, to) =
                    hours.split(' ').next().and_then(|hours| hours.split_once('-')).expect("hours from-to");
                format!(r#"hours: (from: "{from}", to: "{to}"),"#)
            }
        };
        let id = row.severity.to_lowercase();
        severities += &format!(
            r#"(id: "{id}", name: (ja: "{id}", en: "{id}"), means: (ja: "意味。", en: "Meaning."),
                notify: {who:?}, over: {over:?}, {limit} {hours}),"#
        );
    }
    small().but("        severity: [\n", &format!("        severity: [\n{severities}"))
}

/// Until when the notices of a severity are owed, counted in minutes from midnight of the first day.
fn owed_until(severity: &str, start: &str, declared_at: &str) -> Vec<String> {
    let case = given(with_the_table().but("2026-06-09 08:00", start)).when(at(declared_at, csirt(declare(severity))));
    let lines = case.lines();
    let owed = lines.iter().filter(|line| line.starts_with("notice_owed"));
    owed.map(|line| {
        let until: u32 = line.rsplit(' ').next().expect("a last word").parse().expect("seconds");
        let words: Vec<&str> = line.split(' ').collect();
        format!("{} {} {}", words[1], words[2], case.setting().moment(until))
    })
    .collect()
}

#[test]
fn a_high_severity_is_told_three_departments_by_phone_and_mail_within_half_an_hour_at_any_hour() {
    let all = |until: &str| {
        let roles = ["ops", "business", "management"];
        roles
            .into_iter()
            .flat_map(|role| [format!("{role} phone {until}"), format!("{role} mail {until}")])
            .collect::<Vec<_>>()
    };
    assert_eq!(owed_until("high", "2026-06-09 08:00", "0s"), all("08:30"));
    assert_eq!(owed_until("high", "2026-06-09 08:00", "18h"), all("D2 02:30"));
    // On a Saturday night too.
    assert_eq!(owed_until("high", "2026-06-13 08:00", "15h"), all("23:30"));
}

#[test]
fn a_medium_severity_is_told_one_department_by_mail_within_an_hour_of_the_desks_hours() {
    let until = |start, at| owed_until("medium", start, at);
    assert_eq!(until("2026-06-09 08:00", "0s"), ["ops mail 10:00"]);
    assert_eq!(until("2026-06-09 08:00", "1h"), ["ops mail 10:00"]);
    assert_eq!(until("2026-06-09 08:00", "4h30m"), ["ops mail 13:30"]);
    assert_eq!(until("2026-06-09 08:00", "8h59m"), ["ops mail 17:59"]);
    assert_eq!(until("2026-06-09 08:00", "9h"), ["ops mail D2 10:00"]);
    // 365 days: a Saturday is a day like any other.
    assert_eq!(until("2026-06-13 08:00", "2h"), ["ops mail 11:00"]);
}

#[test]
fn a_low_severity_starts_no_clock() {
    assert!(owed_until("low", "2026-06-09 08:00", "3h").is_empty());
}

#[test]
fn more_telling_notices_ask_for_less_skill_and_cost_more() {
    for organization in organizations().filter(|organization| !organization.tables.notice_levels.is_empty()) {
        let levels = &organization.tables.notice_levels;
        assert_eq!(levels.iter().map(|level| level.price_factor).collect::<Vec<_>>(), [1, 2, 4]);
        assert!(levels.is_sorted_by(|a, b| a.skill_needed >= b.skill_needed && a.yen_per_month < b.yen_per_month));
        assert!(usize::from(organization.tables.notice_bought) < levels.len());
    }
    // Alerts, with analysis, with advice: skill 3, 2 and 1.
    let drill = &shipped::on("tsubaki").organization.tables;
    assert_eq!(drill.notice_levels.iter().map(|level| level.skill_needed).collect::<Vec<_>>(), [3, 2, 1]);
}

#[test]
fn the_time_of_triage_depends_on_the_notices_and_on_the_skill_and_on_nothing_else() {
    let mut tables = shipped::on("tsubaki").organization.tables.clone();
    for bought in 0..3 {
        tables.notice_bought = bought;
        let level = tables.notice_levels[usize::from(bought)].clone();
        for skill in 0..=3_u8 {
            let missing = u32::from(level.skill_needed.saturating_sub(skill));
            let (shortest, longest) = tables.triage(skill).expect("there are levels");
            assert_eq!(
                (shortest.0, longest.0),
                (level.triage.0.0 * 2_u32.pow(missing), level.triage.1.0 * 2_u32.pow(missing))
            );
        }
    }
    tables.notice_levels.clear();
    assert_eq!(tables.triage(3), None);
}
