//! The process of a run whose truth is known, and the files for process mining programs.

use std::collections::BTreeSet;

use kunren::debrief::{AskFate, CaseOf, CaseStory, Debrief, Fit, Lacked, Mined, Returned, Setbacks, Work};
use kunren::journal::{Journal, Player};
use kunren::mining::{DeviationKind, Ratio};
use kunren::report::Format;
use kunren::text::{Lang, Words};
use serde_json::Value;

use crate::program::User;

use super::files::render;
use super::runs::{first_drill, morning, no_evidence, played, sent_back_twice};
use super::{id, seqs};

fn mined(journal: &Journal) -> Mined {
    Debrief::of(journal).process.mined
}

fn incident(mined: &Mined) -> &CaseStory {
    let found = mined.cases.iter().find(|case| case.of == CaseOf::Incident);
    found.expect("there is always one")
}

fn file(journal: &Journal, format: Format) -> String {
    render(journal, &Debrief::of(journal), None, &Words::new(Lang::Ja), format, None)
}

#[test]
fn the_morning_conforms_as_a_whole_and_team_by_team() {
    let mined = mined(&morning(Player::Human));
    let case = incident(&mined);
    assert_eq!(
        (case.fit, case.num_events, case.costs, case.fitness),
        (Fit::Conforms, 3, Some((0, 60_000)), Some(Ratio::new(6, 6)))
    );
    assert!(case.replay.fits && case.deviations.is_empty() && mined.patterns.is_empty() && mined.rework.is_empty());
    assert_eq!(mined.conformance(|of| matches!(of, CaseOf::Team(_))), Ratio::new(2, 2), "management has no step");
    let (first, last) = case.ends.expect("something was done");
    assert_eq!(case.lead_secs, last.at - first.at);
    assert_eq!(mined.map.iter().map(|edge| (edge.count, edge.first.seq)).collect::<Vec<_>>(), [(1, 17), (1, 31)]);
    let took: Vec<u32> = mined.took.iter().map(|step| step.secs).collect();
    assert_eq!(took.iter().sum::<u32>(), last.at, "one step after the other, from STARTEX on");
}

#[test]
fn what_was_sent_back_and_never_asked_again_is_lost_to_the_end() {
    let journal = morning(Player::Human);
    let mined = mined(&journal);
    let [back] = &mined.sent_back[..] else { panic!("one request was sent back") };
    assert_eq!((back.what, back.by, back.again), (Returned::Message(4), id(&journal, "management"), None));
    assert_eq!((back.proof.at, back.lost_secs), (3900, 7200 - 3900));
}

#[test]
fn what_went_back_and_was_done_again_is_counted_for_the_incident_each_team_and_each_ticket() {
    let journal = sent_back_twice();
    let mined = mined(&journal);
    let [csirt, ops] = ["csirt", "ops"].map(|name| id(&journal, name));
    let backs: Vec<_> = mined.sent_back.iter().map(|it| (it.what, it.by, it.to, it.lost_secs)).collect();
    let doubt = Returned::Step(id(&journal, "doubt"));
    assert_eq!(backs, [(doubt, ops, csirt, 2100 - 1560), (Returned::Ticket(0), ops, csirt, 2700 - 2400)]);
    let of = |of: CaseOf| {
        let case = mined.cases.iter().find(|case| case.of == of).expect("there is such a case");
        let Setbacks { sent_back, sent_back_secs, rework, rework_secs } = case.setbacks;
        (sent_back, sent_back_secs, rework, rework_secs, case.lead_secs)
    };
    // The incident: saved at 1200, analysed at 1500, doubted at 1560, analysed at 2100, reported at 3300.
    assert_eq!(of(CaseOf::Incident), (1, 540, 1, 2100 - 1560, 3300 - 1200));
    // Of its own steps, the analysis was the one before.
    assert_eq!(of(CaseOf::Team(csirt)), (2, 540 + 300, 1, 2100 - 1500, 3300 - 1500));
    assert_eq!(of(CaseOf::Team(ops)), (0, 0, 0, 0, 1560 - 1200));
    // Worked on once more, and once more asked to be closed.
    assert_eq!(of(CaseOf::Ticket(0)), (1, 300, 2, 300 + 300, 2700 - 1500));
    let took: Vec<u32> = mined.tickets_took.iter().map(|it| it.secs).collect();
    assert_eq!(took, [60, 540, 300, 300]);
    let teams: Vec<_> = mined.took.iter().map(|it| (it.team, it.secs)).collect();
    assert_eq!(teams, [(ops, 1200), (csirt, 300), (ops, 60), (csirt, 540), (csirt, 1200)]);
}

#[test]
fn every_form_says_what_was_lost_by_whom() {
    let journal = sent_back_twice();
    let debrief = Debrief::of(&journal);
    let of = |format, lang| render(&journal, &debrief, None, &Words::new(lang), format, None);
    let ja = "| 対応班 | 2 | 14分 | 1 | 10分 |";
    let en = "| Response team | 2 | 14 minutes | 1 | 10 minutes |";
    assert!(
        of(Format::Md, Lang::Ja).contains(ja) && of(Format::Md, Lang::En).contains(en),
        "{}",
        of(Format::Md, Lang::En)
    );
    assert!(of(Format::Text, Lang::En).contains("The whole incident"));
    for format in [Format::Html, Format::Docx, Format::Xlsx] {
        let text = of(format, Lang::Ja);
        assert!(text.contains("差し戻し") && text.contains("手戻り") && text.contains("チケット1番"), "{format:?}");
    }
    let csv = of(Format::Csv, Lang::En);
    assert!(csv.contains("sent back 2 (14 minutes lost); done again 1 (10 minutes lost)"), "{csv}");
    let json: Value = serde_json::from_str(&of(Format::Json, Lang::En)).expect("JSON");
    let cases = json["debrief"]["process"]["mined"]["cases"].as_array().expect("a list");
    let ticket = cases.iter().find(|case| case["of"]["ticket"] == 0).expect("a ticket");
    assert_eq!((&ticket["setbacks"]["rework"], &ticket["setbacks"]["rework_secs"]), (&2.into(), &600.into()));
    let parts = super::files::parts(&kunren::report::render(
        &journal,
        &debrief,
        None,
        &Words::new(Lang::En),
        Format::Xlsx,
        None,
    ));
    let sheet = parts.values().find(|part| part.contains("<v>14</v>")).expect("minutes are numbers");
    assert!(sheet.contains("<v>10</v>") && sheet.contains("state=\"frozen\""));
}

#[test]
fn what_came_back_without_a_word_says_what_it_lacked() {
    let mut seen = std::collections::BTreeSet::new();
    for (setting, player) in
        [(first_drill(), Player::Random), (no_evidence(), Player::Story), (no_evidence(), Player::Random)]
    {
        let journal = played(&setting, player, 1);
        let debrief = Debrief::of(&journal);
        let text = render(&journal, &debrief, None, &Words::new(Lang::En), Format::Md, None);
        for ask in debrief.asks.iter().filter(|ask| ask.fate == AskFate::Returned) {
            let (sentence, kind) = match &ask.lacked {
                // An order comes back by chance.
                None => continue,
                Some(Lacked::Knowledge) => ("(whoever was asked knew nothing about it)", 0),
                Some(Lacked::Right) => ("(whoever was asked does not hold this right)", 1),
                Some(Lacked::Reasons { known, unknown }) => {
                    assert!(known.iter().chain(unknown).all(|fact| !ask.facts.contains(fact)), "{ask:?}");
                    match (known.is_empty(), unknown.is_empty()) {
                        (false, _) => ("(what lacked was known and not given as a reason: “", 2),
                        (true, false) => ("(what lacked was not yet known to whoever asked: “", 3),
                        (true, true) => ("(the reasons given did not weigh enough)", 4),
                    }
                }
            };
            assert!(text.contains(sentence), "{ask:?}");
            seen.insert(kind);
        }
    }
    assert!(seen.contains(&0) && seen.len() > 1, "{seen:?}");
    // A person's words are the reason.
    let journal = morning(Player::Human);
    let text = render(&journal, &Debrief::of(&journal), None, &Words::new(Lang::Ja), Format::Md, None);
    assert!(text.contains("いつまで止めるのか") && !text.contains("足りなかったのは"));
}

#[test]
fn what_is_not_done_yet_counts_only_when_the_exercise_has_ended() {
    let whole = morning(Player::Human);
    let past = whole.until(20).expect("there");
    let mined = mined(&past);
    assert_eq!((incident(&mined).fit, mined.conformance(|of| of == CaseOf::Incident)), (Fit::Open, Ratio::new(0, 0)));
    let [left] = &incident(&mined).deviations[..] else { panic!("one step is left") };
    assert_eq!((left.kind, left.work), (DeviationKind::Incomplete, Work::Activity(id(&whole, "report"))));
    assert_eq!(seqs(&left.proofs)[0], 17, "the last step before it");
}

#[test]
fn every_figure_opens_onto_lines_that_exist() {
    let exists = |journal: &Journal, seq: u32, event: u32| {
        let entry = (seq as usize).checked_sub(1).and_then(|index| journal.entries.get(index));
        entry.is_some_and(|entry| (event as usize) < entry.events.len())
    };
    let mut num_patterns = 0;
    for setting in [first_drill(), no_evidence()] {
        for player in [Player::Textbook, Player::Story, Player::Random, Player::Stance] {
            let journal = played(&setting, player, 2);
            let mined = mined(&journal);
            for pattern in &mined.patterns {
                let proofs = mined.proofs(pattern.kind, pattern.work);
                assert!(!proofs.is_empty(), "{player:?}: nothing behind {pattern:?}");
                assert!(proofs.iter().all(|proof| exists(&journal, proof.seq, proof.event)), "{player:?}: {pattern:?}");
                num_patterns += 1;
            }
            let again = mined.rework.iter().flat_map(|it| &it.proofs);
            let back = mined.sent_back.iter().map(|it| &it.proof);
            assert!(again.chain(back).all(|proof| exists(&journal, proof.seq, proof.event)));
            assert!(mined.cases.iter().all(|case| case.fit != Fit::Unknown), "shipped playbooks are small enough");
        }
    }
    assert!(num_patterns > 8, "{num_patterns}");
}

#[test]
fn an_event_log_in_xes_holds_every_step_with_our_figures() {
    let journal = played(&first_drill(), Player::Textbook, 1);
    let xes = file(&journal, Format::Xes);
    assert!(xes.contains("<log xes.version=\"1849.2016\">"));
    let steps = Debrief::of(&journal).process.steps.len();
    assert_eq!(xes.matches("<event>").count(), steps);
    assert_eq!(xes.matches("+09:00\"").count(), steps, "moments have a time zone");
    assert!(xes.contains("<string key=\"concept:name\" value=\"receive_report\"/>"));
    let mined = mined(&journal);
    let (cost, _) = incident(&mined).costs.expect("it is small enough");
    assert!(xes.contains(&format!("<int key=\"kunren:cost\" value=\"{cost}\"/>")));
}

#[test]
fn an_object_centric_log_writes_strings_and_names_only_what_it_declares() {
    let journal = played(&first_drill(), Player::Story, 1);
    let log: Value = serde_json::from_str(&file(&journal, Format::Ocel)).expect("it is JSON");
    let list = |key: &str| log[key].as_array().expect("a list");
    let set = |key: &str, of: &str| -> BTreeSet<String> {
        list(key).iter().map(|it| it[of].as_str().expect("text").to_owned()).collect()
    };
    assert!(set("events", "type").is_subset(&set("eventTypes", "name")));
    assert!(set("objects", "type").is_subset(&set("objectTypes", "name")));
    assert_eq!((set("objects", "id").len(), set("events", "id").len()), (list("objects").len(), list("events").len()));
    let all = || list("objects").iter().chain(list("events"));
    let attributes = all().flat_map(|it| it["attributes"].as_array().expect("a list"));
    assert!(attributes.into_iter().all(|attribute| attribute["value"].is_string()));
    let objects = set("objects", "id");
    let related = all().flat_map(|it| it["relationships"].as_array().expect("a list"));
    assert!(related.into_iter().all(|to| objects.contains(to["objectId"].as_str().expect("text"))));
    let of_incident = |it: &&Value| it["relationships"][0]["objectId"] == "incident";
    assert_eq!(list("events").iter().filter(of_incident).count(), Debrief::of(&journal).process.steps.len());
}

#[test]
fn the_playbook_as_a_net_has_its_places_steps_and_markings() {
    let journal = morning(Player::Human);
    let net = file(&journal, Format::Pnml);
    let count = |what: &str| net.matches(what).count();
    assert_eq!((count("<place id="), count("<transition id="), count("<arc id=")), (4, 3, 6));
    assert!(net.contains("<place id=\"place_start\"><name><text>start</text></name><initialMarking>"));
    assert!(net.contains("<finalmarkings><marking><place idref=\"place_end\">"));
    let drill = file(&played(&first_drill(), Player::Stance, 1), Format::Pnml);
    assert_eq!(drill.matches("$invisible$").count(), first_drill().playbook.silent.len());
}

#[test]
fn files_can_be_written_without_the_names_of_people() {
    let user = User::new();
    let mut bytes = Vec::new();
    morning(Player::Stance).write(&mut bytes).expect("memory takes it");
    let record = user.file("morning.jsonl", bytes);
    let names = ["佐藤", "鈴木", "加藤", "田中"];
    for format in ["text", "md", "json", "ocel", "xes", "pnml"] {
        let [plain, seats] = ["plain", "seats"].map(|which| user.path(&format!("{which}.{format}")));
        let args = ["debrief", &record, "--lang", "ja", "--format", format, "-o"];
        assert!(user.run(args.iter().chain([&plain.as_str()])).good().contains("書き出しました"));
        user.run(args.iter().chain([&seats.as_str(), &"--no-names"])).good();
        let [plain_text, seats_text] = [&plain, &seats].map(|path| std::fs::read_to_string(path).expect("written"));
        assert!(!names.iter().any(|name| seats_text.contains(name)), "{format}");
        if ["md", "ocel"].contains(&format) {
            assert!(plain_text.contains("鈴木") && seats_text.contains("運用 1"), "{format}");
        }
        assert!(user.run(args.iter().chain([&plain.as_str()])).bad(1).contains("すでに存在します"), "{format}");
    }
}

#[test]
fn many_runs_become_one_event_log() {
    let user = User::new();
    let path = user.path("runs.xes");
    user.run(["simulate", "first-drill", "--runs", "5", "--seed", "3", "--policy", "story", "--xes", &path]).good();
    let text = std::fs::read_to_string(&path).expect("written");
    assert_eq!(text.matches("<trace>").count(), 5);
    assert!(text.contains("value=\"first-drill 3\"") && text.contains("value=\"first-drill 7\""));
    let journal = played(&first_drill(), Player::Story, 3);
    let alone = file(&journal, Format::Xes);
    let trace =
        |text: &str| text.split("<trace>").nth(1).and_then(|rest| rest.split("</trace>").next()).map(str::to_owned);
    let english = render(&journal, &Debrief::of(&journal), None, &Words::new(Lang::En), Format::Xes, None);
    assert_eq!(trace(&text), trace(&english));
    assert_ne!(trace(&text), trace(&alone), "names of steps are in the language of the user");
}
