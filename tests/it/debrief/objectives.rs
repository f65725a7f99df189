//! One letter for each objective, by the rule and by the evaluator, in every form that a debrief has.

use kunren::debrief::Debrief;
use kunren::exercise::command::Rating;
use kunren::journal::Player;
use kunren::report::Format;
use kunren::scenario::names::RoleId;
use kunren::text::{Lang, Words};

use super::files::{parts, render};
use super::runs::{morning, morning_with_automation, morning_with_objective};

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
    assert_eq!(values[4..8], ["0", "1", "1", "1"], "P, S, M and U are numbers");
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

#[test]
fn what_the_evaluator_gives_to_the_objective_itself_stands_beside_both_sums() {
    let journal = morning_with_objective(Rating::P, "in the end in time");
    let debrief = Debrief::of(&journal);
    let given = ["、記録35）：「in the end in time」", ", entry 35): “in the end in time”"];
    let itself = ["評価者が目的そのものに付けた評定はP（", "By the evaluator P, for the objective itself ("];
    let summed = [
        "評価者が付けた項目の評定から決まるのはS（内訳はSが1）。",
        "The evaluator’s letters of its expectations come to S, from 1 S.",
    ];
    for (at, lang) in [Lang::Ja, Lang::En].into_iter().enumerate() {
        let of = |format| render(&journal, &debrief, None, &Words::new(lang), format, None);
        for format in [Format::Md, Format::Html, Format::Docx, Format::Xlsx, Format::Csv] {
            let text = of(format).replace("&quot;", "\"");
            for sentence in [BY_RULE[at], itself[at], given[at], summed[at]] {
                assert!(text.contains(sentence), "{format:?} has no {sentence}");
            }
        }
        assert_eq!(of(Format::Md).matches(["| M | P（項目からはS） |", "| M | P (expectations: S) |"][at]).count(), 2);
        assert!(of(Format::Html).contains("<a href='#e35'>"));
    }
    let json: serde_json::Value =
        serde_json::from_str(&render(&journal, &debrief, None, &Words::new(Lang::En), Format::Json, None))
            .expect("JSON");
    let objective = &json["debrief"]["letters"]["objectives"][0];
    let letters = ["rule", "evaluator", "given"].map(|key| &objective[key]["letter"]);
    assert_eq!(letters, ["M", "S", "P"].map(serde_json::Value::from).each_ref());
}

#[test]
fn every_group_of_every_lens_has_its_letters_and_what_keeps_them_from_better_ones() {
    let journal = morning(Player::Human);
    let debrief = Debrief::of(&journal);
    let of = |format| render(&journal, &debrief, None, &Words::new(Lang::En), format, None);
    let md = of(Format::Md);
    for row in [
        "| CSF 2.0 function | By rule | Evaluator | P | S | M | U |",
        "| CSF 1.1 function | By rule | Evaluator | P | S | M | U |",
        "| X.1060 category | By rule | Evaluator | P | S | M | U |",
        "| Step of the sixteen | By rule | Evaluator | P | S | M | U |",
        "| Govern | U | – | 0 | 0 | 0 | 1 |",
    ] {
        assert!(md.contains(row), "{row} in {md}");
    }
    let held = "(M→S) Operations: Tells at once. (entry 13)";
    for format in [Format::Md, Format::Html, Format::Docx] {
        assert!(of(format).contains(held), "{format:?} has no {held}");
    }
    assert!(of(Format::Html).contains(&format!("<a href='#e13'>{held}</a>")), "it leads to the record");
    assert!(of(Format::Xlsx).contains("Other groupings"));
    let json: serde_json::Value = serde_json::from_str(&of(Format::Json)).expect("JSON");
    let govern = &json["debrief"]["letters"]["by_csf"][0]["sums"]["rule"];
    assert_eq!((&govern["letter"], &govern["held_by"][0]), (&"U".into(), &"decides".into()));
}

#[test]
fn what_automates_is_asked_three_questions() {
    let journal = morning_with_automation();
    let debrief = Debrief::of(&journal);
    for (lang, sentences) in [
        (
            Lang::Ja,
            [
                "自動化の前に問う三つのこと",
                "どの範囲か。",
                "いまの成熟度は。この範囲は段階3。",
                "自動化が目的になっていないか。",
                "記録から分からないこと：この備えがあれば",
            ],
        ),
        (
            Lang::En,
            [
                "Three questions before automating",
                "Which range?",
                "How mature? Level 3 in this range.",
                "Is automation the goal?",
                "What the run cannot tell: how the same work goes with it",
            ],
        ),
    ] {
        for format in [Format::Md, Format::Html] {
            let text = render(&journal, &debrief, None, &Words::new(lang), format, None);
            let missing = sentences.iter().find(|sentence| !text.contains(**sentence));
            assert_eq!(missing, None, "{format:?}");
        }
    }
}
