//! One letter for each objective, by the rule and by the evaluator, in every form that a debrief has.

use kunren::debrief::Debrief;
use kunren::journal::Player;
use kunren::report::Format;
use kunren::scenario::names::RoleId;
use kunren::text::{Lang, Words};

use super::files::{parts, render};
use super::runs::morning;

const BY_RULE: [&str; 2] = [
    "規則による評定はM（内訳はSが1、Mが1、Uが1）。響いたのは「",
    "By the rule M, from 1 S, 1 M, 1 U. What keeps it from a better letter: “Decides whether it may be stopped”.",
];
const BY_EVALUATOR: [&str; 2] = ["評価者による評定はS（内訳はSが1）。", "By the evaluator S, from 1 S."];
const MISSING: [&str; 2] = ["評価者が評定を付けていない項目：「", "Without a letter of the evaluator’s: “"];

#[test]
fn every_form_has_both_letters_side_by_side_with_reasons() {
    let journal = morning(Player::Human);
    let debrief = Debrief::of(&journal);
    for (at, lang) in [Lang::Ja, Lang::En].into_iter().enumerate() {
        let of = |format| render(&journal, &debrief, None, &Words::new(lang), format, None);
        for format in [Format::Md, Format::Html, Format::Docx, Format::Xlsx, Format::Csv] {
            let text = of(format).replace("&quot;", "\"");
            for sentence in [BY_RULE[at], BY_EVALUATOR[at], MISSING[at]] {
                assert!(text.contains(sentence), "{format:?} has no {sentence}");
            }
        }
        let heads = ["| 目的 | 規則 | 評価者 |", "| Objective | By rule | Evaluator |"][at];
        // In the summary, and over the ratings.
        assert_eq!(of(Format::Md).matches(heads).count(), 2);
    }
    let json: serde_json::Value =
        serde_json::from_str(&render(&journal, &debrief, None, &Words::new(Lang::En), Format::Json, None))
            .expect("JSON");
    let objective = &json["debrief"]["letters"]["objectives"][0];
    assert_eq!((&objective["rule"]["letter"], &objective["evaluator"]["letter"]), (&"M".into(), &"S".into()));
    assert_eq!(objective["rule"]["held_by"][0], "decides");
}

#[test]
fn the_workbook_has_letters_and_counts_in_cells() {
    let journal = morning(Player::Human);
    let bytes =
        kunren::report::render(&journal, &Debrief::of(&journal), None, &Words::new(Lang::En), Format::Xlsx, None);
    let parts = parts(&bytes);
    let sheet = &parts["xl/worksheets/sheet2.xml"];
    let row = sheet.split("<row r=\"2\"").nth(1).and_then(|rest| rest.split("</row>").next()).expect("an objective");
    let values: Vec<&str> = row.split("<v>").skip(1).filter_map(|rest| rest.split("</v>").next()).collect();
    assert_eq!(values[3..7], ["0", "1", "1", "1"], "P, S, M and U are numbers");
}

#[test]
fn for_one_seat_the_letters_come_from_that_seat_alone() {
    let journal = morning(Player::Human);
    let debrief = Debrief::of(&journal);
    let management: RoleId = journal.setting.names.find("management").expect("a seat");
    let text = render(&journal, &debrief, None, &Words::new(Lang::En), Format::Md, Some(management));
    assert!(text.contains("Here from the letters of this seat alone."));
    assert!(text.contains("By the rule U, from 1 U.") && !text.contains("By the evaluator"), "{text}");
}
