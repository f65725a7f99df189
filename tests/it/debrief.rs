//! What a debrief says about a morning whose truth is known, line by line.

mod communication;
pub(crate) mod files;
mod objectives;
mod plan;
mod process;
mod reports;
pub(crate) mod runs;
mod skills;
mod stories;
mod summary;

use std::collections::BTreeSet;

use kunren::debrief::{
    AskFate, Automation, Cause, ClockFate, Debrief, Found, Had, Letter, ObjectiveLetter, Proof, Source, Why,
};
use kunren::exercise::Mark;
use kunren::exercise::command::Rating;
use kunren::journal::{Journal, Player};
use kunren::scenario::names::{Id, Kind};
use kunren::scenario::rules::EvidenceState;
use kunren::scenario::story::Csf;

use runs::morning;

fn id<K: Kind>(journal: &Journal, name: &str) -> Id<K> {
    journal.setting.names.find(name).expect("the scenario has it")
}

fn seqs(proofs: &[Proof]) -> Vec<u32> {
    let mut seqs: Vec<u32> = proofs.iter().map(|proof| proof.seq).collect();
    seqs.dedup();
    seqs
}

fn mark(at: u32, seq: u32) -> Option<Mark> {
    Some(Mark { at, seq })
}

#[test]
fn letters_have_the_entries_behind_them_and_the_evaluators_beside_them() {
    let journal = morning(Player::Stance);
    let debrief = Debrief::of(&journal);
    let letter = |name: &str| -> &Letter {
        let wanted = id(&journal, name);
        debrief.letters.list.iter().find(|letter| letter.expectation == wanted).expect("rated")
    };
    let tells = letter("tells");
    assert_eq!((tells.rule, tells.late_secs, tells.remarks.len()), (Rating::M, 1200, 1));
    assert_eq!((tells.opened, tells.met), (Mark { at: 600, seq: 3 }, mark(2700, 13)));
    assert_eq!(seqs(&tells.proofs()), [3, 11, 13], "learned, said, heard");
    let verdict = tells.evaluator.as_ref().expect("the evaluator rated it");
    assert_eq!((verdict.letter, &*verdict.words, tells.letter()), (Rating::S, "現場は手が離せなかった", Rating::S));

    let files = letter("files");
    assert_eq!((files.rule, files.late_secs), (Rating::S, 0));
    assert_eq!((seqs(&files.opened_by), seqs(&files.met_by)), (vec![17], vec![31]));
    assert_eq!(seqs(&files.remarks[0].proofs), [32], "the notice that was late");

    let decides = letter("decides");
    assert_eq!((decides.rule, decides.met, seqs(&decides.proofs())), (Rating::U, None, vec![23]));
    let saves = letter("saves");
    assert_eq!((saves.rule, saves.met, seqs(&saves.proofs())), (Rating::P, mark(1200, 6), vec![1, 6]));
    assert_eq!(debrief.letters.unrated, [id(&journal, "stops")]);

    // Of an objective: what was rated of it, and of the evaluator's what the evaluator rated of it.
    let objective = &debrief.letters.objectives[0];
    let rule = objective.sums.rule.as_ref().expect("something of it was rated");
    assert_eq!((rule.letter, rule.counts), (Rating::M, [0, 1, 1, 1]));
    assert_eq!(rule.held_by, [id(&journal, "decides")]);
    let evaluator = objective.sums.evaluator.as_ref().expect("the evaluator rated one of it");
    assert_eq!(
        (evaluator.letter, evaluator.counts, &evaluator.held_by[..]),
        (Rating::S, [0, 1, 0, 0], &[id(&journal, "tells")][..])
    );
    let missing: BTreeSet<_> = objective.sums.not_by_evaluator.iter().copied().collect();
    assert_eq!(missing, ["files", "decides"].map(|name| id(&journal, name)).into());

    let tell = &debrief.letters.by_objective[0];
    assert_eq!((tell.rule, tell.with_evaluator), ([0, 1, 1, 1], [0, 2, 0, 1]));
    let of = |csf| debrief.letters.by_csf.iter().find(|tally| tally.of == csf).map(|tally| tally.rule);
    assert_eq!((of(Csf::Govern), of(Csf::Protect)), (Some([0, 0, 0, 1]), None));
    let steps: Vec<u8> = debrief.letters.by_step.iter().map(|tally| tally.of).collect();
    assert_eq!(steps, [13, 14, 15]);
}

#[test]
fn clocks_say_who_judged_them_on_what_and_how_much_was_left() {
    let journal = morning(Player::Stance);
    let debrief = Debrief::of(&journal);
    let [regulator, first_word] = &debrief.clocks[..] else { panic!("two clocks, the legal one first") };
    let judged = regulator.judged.as_ref().expect("somebody judged it");
    assert_eq!((judged.role, judged.fact), (id(&journal, "csirt"), id(&journal, "leak")));
    assert_eq!((judged.known_since, &*judged.words), (mark(3000, 17), "おそれの段階で数える"));
    assert_eq!((regulator.should_run, regulator.started), (mark(3000, 17), mark(3900, 20)));
    assert_eq!((regulator.started_late_secs, regulator.due), (Some(900), Some(13_800)));
    assert_eq!((regulator.fate, regulator.margin_secs), (ClockFate::Met, Some(8_640)));
    assert_eq!((seqs(&regulator.started_by), seqs(&regulator.stopped_by)), (vec![20], vec![31]));

    assert_eq!((first_word.started, first_word.due), (mark(600, 3), Some(2400)));
    assert_eq!((first_word.fate, first_word.margin_secs), (ClockFate::Late, Some(-300)));
    assert_eq!((first_word.missed, first_word.stopped), (mark(2400, 9), mark(2700, 13)));
    assert_eq!((seqs(&first_word.started_by), seqs(&first_word.stopped_by)), (vec![3], vec![11, 13]));

    let [to_ops, to_management] =
        ["ops", "management"].map(|name| debrief.notices.iter().find(|n| n.to == id(&journal, name)).expect("owed"));
    assert_eq!((to_ops.given, to_ops.missed, to_ops.until), (mark(4560, 30), None, 6300));
    assert_eq!((to_management.given, to_management.missed), (None, mark(6300, 32)));
    assert_eq!(to_management.late_secs(debrief.length_secs), Some(900));
    assert_eq!(debrief.declarations[0].declared, Mark { at: 4500, seq: 27 });
}

#[test]
fn facts_say_who_knew_them_when_from_whom_and_who_never_did() {
    let journal = morning(Player::Stance);
    let debrief = Debrief::of(&journal);
    let [csirt, ops, management] = ["csirt", "ops", "management"].map(|name| id(&journal, name));
    let story = |name: &str| debrief.facts.iter().find(|story| story.fact == id(&journal, name)).expect("known");
    let known = |fact: &str, role| {
        let knower = story(fact).knower(role)?;
        Some((knower.since.at, knower.latency_secs, knower.source))
    };
    let by_phone = Source::Told { by: id(&journal, "vendor"), over: id(&journal, "phone") };
    let by_mail = Source::Told { by: ops, over: id(&journal, "mail") };
    assert_eq!(known("dead", ops), Some((600, Some(0), by_phone)));
    assert_eq!(known("dead", csirt), Some((2700, Some(2100), by_mail)));
    assert_eq!((known("dead", management), &story("dead").never_told[..]), (None, &[management][..]));
    let found = Source::Found { action: id(&journal, "look") };
    assert_eq!(known("leak", csirt), Some((3000, Some(0), found)));
    assert_eq!(known("leak", management).map(|(at, latency, _)| (at, latency)), Some((3900, Some(900))));
    // Looking into it had shown that there was nothing to find.
    assert!(debrief.facts.iter().all(|story| story.fact != id(&journal, "cause")));
    assert_eq!((&story("patch").never_reached[..], story("patch").never_told.len()), (&[csirt, ops][..], 0));

    let fault = story("fault");
    let believed = |role| fault.knower(role).map(|knower| (knower.believed_secs, knower.refuted));
    assert_eq!(believed(ops), Some((Some(6600), None)));
    assert_eq!(believed(csirt), Some((Some(300), mark(3000, 17))));
    let passed_on: Vec<_> = fault.passed_on.iter().filter(|(from, ..)| *from == ops).collect();
    assert_eq!(passed_on, [&(ops, csirt, Mark { at: 2700, seq: 13 })]);
}

#[test]
fn gates_say_what_was_missing_at_what_price_and_where_it_shows() {
    let journal = morning(Player::Stance);
    let debrief = Debrief::of(&journal);
    let [cause, practice] = &debrief.gates[..] else { panic!("two gates are shut") };
    let missing = &cause.missing[0];
    assert_eq!((missing.entry, missing.level, missing.needed), (id(&journal, "log_server"), 0, 1));
    assert_eq!((missing.price_yen, missing.lead_secs, &*missing.month), (1_800_000, 30 * 86_400, "2026-03"));
    assert_eq!(seqs(&cause.shows), [17], "the search that found too little");
    assert!(practice.missing.is_empty(), "the preparation was there");
    assert_eq!(seqs(&practice.shows), [9], "the clock that ran out all the same");
}

#[test]
fn evidence_says_by_whose_hand_and_in_which_order() {
    let journal = morning(Player::Stance);
    let debrief = Debrief::of(&journal);
    let [memory, log] = &debrief.evidence.items[..] else { panic!("two pieces, the more volatile first") };
    let ops = id(&journal, "ops");
    let reboot = Cause::Act { role: ops, action: id(&journal, "reboot"), began: Mark { at: 1200, seq: 7 } };
    assert_eq!(
        (memory.fate, memory.since, memory.cause),
        (EvidenceState::Destroyed, Mark { at: 1500, seq: 8 }, reboot)
    );
    assert_eq!((log.fate, log.since), (EvidenceState::Preserved, Mark { at: 1200, seq: 6 }));
    let [slip] = &debrief.evidence.out_of_order[..] else { panic!("one slip") };
    assert_eq!((slip.saved, slip.at.seq, slip.before[0].evidence), (log.evidence, 6, memory.evidence));
}

#[test]
fn money_and_dealings_say_whose_doing_they_were() {
    let journal = morning(Player::Stance);
    let debrief = Debrief::of(&journal);
    let money = &debrief.money;
    assert_eq!((money.loss_yen, money.damage_yen, money.spent_yen), (300_000, 150_000, 30_000));
    assert_eq!((money.harm_yen, money.total_yen), (450_000, 480_000));
    assert_eq!((money.services[0].down_secs, money.services[0].function), (2700, 0));
    let damages: Vec<_> = money.damages.iter().map(|amount| (amount.yen, amount.cause, amount.proof.at)).collect();
    let silence = Cause::Silence { inject: id(&journal, "shall_we") };
    let lapse = Cause::Clock { clock: id(&journal, "first_word") };
    assert_eq!(damages, [(50_000, silence, 2100), (100_000, lapse, 2400)]);
    let [csirt, ops] = ["csirt", "ops"].map(|name| id(&journal, name));
    let report = Cause::Act { role: csirt, action: id(&journal, "file_report"), began: Mark { at: 4560, seq: 29 } };
    assert_eq!((money.spent[0].yen, money.spent[0].cause), (30_000, report));

    let [ask] = &debrief.asks[..] else { panic!("one request") };
    assert_eq!((ask.fate, ask.reasons_known, ask.held_back_secs()), (AskFate::Returned, mark(3000, 17), 900));
    let [overstep] = &debrief.oversteps[..] else { panic!("one overstep") };
    assert_eq!((overstep.by, overstep.action, overstep.done.seq), (ops, Some(id(&journal, "isolate")), 26));
    assert_eq!((overstep.asked, overstep.granted), (mark(3900, 21), None));
    assert_eq!(debrief.promises[0].kept, Some((false, Mark { at: 3600, seq: 18 })));
    assert_eq!((debrief.left_open[0].heard, debrief.left_open[0].late), (false, Mark { at: 2100, seq: 9 }));
    let steps: Vec<_> = debrief.process.steps.iter().map(|step| (step.activity, step.done.at)).collect();
    assert_eq!(steps, [("save", 1200), ("analyse", 3000), ("report", 5160)].map(|(name, at)| (id(&journal, name), at)));
}

#[test]
fn what_mattered_most_comes_first_and_is_said_once() {
    let journal = morning(Player::Stance);
    let debrief = Debrief::of(&journal);
    let kinds = |debrief: &Debrief| -> Vec<(&'static str, u32)> {
        debrief.findings.iter().map(|finding| (kind(&finding.found), finding.points)).collect()
    };
    let expected =
        [("evidence lost", 62), ("overstep", 49), ("clock missed", 33), ("rumour", 30), ("promise broken", 30)];
    assert_eq!(kinds(&debrief)[..5], expected);
    // The approval that was asked for late, and the U for want of it, are part of the overstep.
    let is_of_overstep = |finding: &&kunren::debrief::Finding| match finding.found {
        Found::AskedLate { .. } => true,
        Found::Expected { expectation, .. } => expectation == id(&journal, "decides"),
        _ => false,
    };
    assert_eq!(debrief.findings.iter().filter(is_of_overstep).count(), 0);
    assert_eq!(seqs(&debrief.findings[0].proofs), [7, 8], "decided, done and lost");

    // With a person in the first seat, what that seat did weighs more.
    let with_person = Debrief::of(&morning(Player::Human));
    assert_eq!(kinds(&with_person)[2..4], [("promise broken", 45), ("notices", 45)]);
}

fn kind(found: &Found) -> &'static str {
    match found {
        Found::EvidenceLost { .. } => "evidence lost",
        Found::Overstep { .. } => "overstep",
        Found::ClockMissed { .. } => "clock missed",
        Found::RumourPassedOn { .. } => "rumour",
        Found::PromiseBroken { .. } => "promise broken",
        Found::NoticesMissed { .. } => "notices",
        _ => "other",
    }
}

#[test]
fn letters_read_the_same_through_every_lens() {
    let journal = morning(Player::Stance);
    let letters = Debrief::of(&journal).letters;
    let sum = |tallies: Vec<[u32; 4]>| {
        tallies.iter().fold([0; 4], |sum: [u32; 4], tally| std::array::from_fn(|i| sum[i] + tally[i]))
    };
    let all = sum(letters.by_objective.iter().map(|tally| tally.rule).collect());
    assert_eq!(all.iter().sum::<u32>() as usize, letters.list.len());
    assert_eq!(sum(letters.by_csf_1_1.iter().map(|tally| tally.rule).collect()), all);
    assert_eq!(sum(letters.by_x1060.iter().map(|tally| tally.rule).collect()), all);
    // What 2.0 calls Govern stands in Identify of 1.1; evidence is deep analysis, reports are relations outside.
    let of = |csf| letters.by_csf_1_1.iter().find(|tally| tally.of == csf).map(|tally| tally.rule);
    assert_eq!((of(Csf::Identify), of(Csf::Govern)), (Some([0, 0, 0, 1]), None));
    let saves = letters.list.iter().find(|letter| letter.step == 14).expect("one is about evidence");
    assert_eq!(saves.x1060, 'C');
}

#[test]
fn each_group_of_a_lens_has_the_letters_of_an_objective_with_the_same_expectations() {
    let journal = morning(Player::Stance);
    let letters = Debrief::of(&journal).letters;
    for tally in &letters.by_objective {
        let objective = letters.objectives.iter().find(|it| it.objective == tally.of).expect("rated");
        assert_eq!(objective.sums, tally.sums);
    }
    // Reports: one is M and one S by the rule, and the evaluator has seen one of them as S.
    let reports = letters.by_step.iter().find(|tally| tally.of == 15).expect("two are about it");
    let (rule, evaluator) = (reports.sums.rule.as_ref().expect("rated"), reports.sums.evaluator.as_ref());
    assert_eq!((rule.letter, rule.counts, &rule.held_by[..]), (Rating::M, [0, 1, 1, 0], &[id(&journal, "tells")][..]));
    assert_eq!(evaluator.map(|it| (it.letter, it.counts)), Some((Rating::S, [0, 1, 0, 0])));
    assert_eq!(reports.sums.not_by_evaluator, [id(&journal, "files")]);
    // Nothing was held against what is P.
    let traces = letters.by_x1060.iter().find(|tally| tally.of == 'C').expect("one is about evidence");
    let rule = traces.sums.rule.as_ref().expect("rated");
    assert_eq!((rule.letter, rule.held_by.len(), traces.sums.evaluator.is_none()), (Rating::P, 0, true));
}

#[test]
fn what_the_evaluator_gives_to_an_objective_goes_before_what_its_expectations_come_to() {
    let journal = runs::morning_with_objective(Rating::P, "結果として間に合った");
    let letters = Debrief::of(&journal).letters;
    let [tell, keep] = &letters.objectives[..] else { panic!("two objectives") };
    let given = tell.given.as_ref().expect("the evaluator rated it");
    assert_eq!((given.letter, &*given.words, given.given.seq), (Rating::P, "結果として間に合った", 35));
    let summed = tell.sums.evaluator.as_ref().map(|it| it.letter);
    assert_eq!((tell.by_rule(), tell.by_evaluator(), summed), (Some(Rating::M), Some(Rating::P), Some(Rating::S)));
    assert_eq!((keep.by_evaluator(), keep.letter()), (None, Some(Rating::P)));
    // What never came up has the evaluator's letter, and none by the rule.
    let alone = ObjectiveLetter::of(tell.objective, [], tell.given.clone()).expect("the evaluator rated it");
    assert_eq!((alone.by_rule(), alone.letter()), (None, Some(Rating::P)));
    assert_eq!(ObjectiveLetter::of(tell.objective, [], None), None);
}

#[test]
fn what_automates_was_there_since_it_came_and_on_order_until_then() {
    let had = |lead: &str| Debrief::of(&runs::log_server_bought(lead)).automation[0].had;
    assert_eq!(had("10m"), Had::Since { since: Mark { at: 600, seq: 3 } });
    assert_eq!(had("1d"), Had::Ordered);
}

#[test]
fn three_questions_are_put_to_what_automates_and_answered_from_the_run() {
    assert!(Debrief::of(&morning(Player::Human)).automation.is_empty(), "nothing automates");
    let journal = runs::morning_with_automation();
    let debrief = Debrief::of(&journal);
    let [server, drills] = &debrief.automation[..] else { panic!("two preparations automate") };
    assert_eq!((server.entry, server.had, server.is_missed), (id(&journal, "log_server"), Had::Lacking, true));
    let steps = |this: &Automation| this.range.iter().map(|(step, sums)| (*step, sums.is_some())).collect::<Vec<_>>();
    assert_eq!(steps(server), [(15, true), (16, false)], "which range");
    assert_eq!(
        server.maturity.as_ref().map(|it| (it.level, it.why)),
        Some((3, Why::OneRunOnly)),
        "with the evaluator's"
    );
    assert_eq!(server.held_by, [id(&journal, "tells")], "whether the process was followed well");
    assert!(!server.shows.is_empty(), "where the want of it was felt");
    assert_eq!((drills.had, drills.is_missed, steps(drills)), (Had::Before, false, vec![(14, true)]));
    assert_eq!(drills.maturity.as_ref().map(|it| (it.level, it.why)), Some((2, Why::TooLittleSeen)));
    assert!(drills.held_by.is_empty() && drills.shows.is_empty());
}

#[test]
fn maturity_is_stated_from_letters_alone() {
    let journal = morning(Player::Stance);
    let debrief = Debrief::of(&journal);
    let govern = debrief.maturity.iter().find(|this| this.csf == Csf::Govern).expect("a letter is about it");
    assert_eq!((govern.level, govern.why), (1, Why::NotPerformed));
    assert!(debrief.maturity.iter().all(|this| this.level <= 3 && !this.proofs.is_empty()));
    let rated: Vec<Csf> = debrief.letters.by_csf.iter().map(|tally| tally.of).collect();
    assert_eq!(debrief.maturity.iter().map(|this| this.csf).collect::<Vec<_>>(), rated, "nothing without evidence");
}
