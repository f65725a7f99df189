//! Ratings are monotone: whatever mistake of the failure plan is mended, alone or after all the others, no letter falls,
//! neither that of an expectation nor that of an objective.

use std::collections::BTreeMap;

use kunren::debrief::rating::{of_objective, rate};
use kunren::exercise::command::Rating;
use kunren::exercise::{By, Command, truth};
use kunren::journal::Player;
use kunren::rehearsal::{Deed, Plan, RETRY_SECS, Rehearsal, Step, command_for, load, next_open, next_unread};
use kunren::scenario::Source;
use kunren::scenario::names::{ExpectationId, ObjectiveId, RoleId};
use kunren::scenario::time::Secs;
use kunren::session::Session;

use crate::debrief::runs::no_evidence;

/// What is wrong in the plan, and how it is done right.
const MENDED: &[(&str, &str)] = &[
    // Said and decided.
    ("Choose(\"chief_soon\")", "Choose(\"chief_truth\")"),
    ("Choose(\"handheld_use\")", "Choose(\"handheld_stop\")"),
    ("Choose(\"eta_noon\")", "Choose(\"eta_next_update\")"),
    ("Choose(\"kuon_wait\")", "Choose(\"kuon_yes\")"),
    ("Choose(\"usb_ok\")", "Choose(\"usb_no\")"),
    ("Choose(\"desk_self\")", "Choose(\"desk_general\")"),
    ("Choose(\"door_nobody\")", "Choose(\"door_sheet\")"),
    ("Choose(\"leak_proof\")", "Choose(\"leak_clock\")"),
    ("Choose(\"theory_insider\")", "Choose(\"theory_both\")"),
    ("Choose(\"terms_none\")", "Choose(\"terms_two\")"),
    ("Choose(\"reimage_go\")", "Choose(\"reimage_after_copy\")"),
    ("Choose(\"count_use\")", "Choose(\"count_check\")"),
    ("Choose(\"audit_now\")", "Choose(\"audit_list\")"),
    ("Choose(\"sample_hash\")", "Choose(\"sample_police\")"),
    ("Choose(\"home_no\")", "Choose(\"home_yes\")"),
    ("Choose(\"safe_drawer\")", "Choose(\"safe_two\")"),
    ("Choose(\"watch_sense\")", "Choose(\"watch_list\")"),
    ("Choose(\"again_why\")", "Choose(\"again_cut\")"),
    // Told, asked and done too late, or never.
    ("At(\"06:44:30\"),", "At(\"06:44:30\"), Do(\"csirt\", Tell([\"operations\"], \"phone\", [\"memory_dies\"])),"),
    (
        "Do(\"csirt\", Act(\"look_console\")),",
        "Do(\"csirt\", Act(\"triage_alert\")), Do(\"csirt\", Act(\"look_console\")),",
    ),
    // To declare is to tell those who must be told.
    (
        "At(\"07:34:40\"),",
        "Do(\"csirt\", Declare(\"high\", [\"files_renamed\"])),
         Do(\"csirt\", Notice(\"management\", \"mail\", [\"files_renamed\"])),
         Do(\"csirt\", Notice(\"business\", \"mail\", [\"files_renamed\"])),
         Do(\"csirt\", Notice(\"operations\", \"mail\", [\"files_renamed\"])),
         Do(\"csirt\", Notice(\"operations\", \"phone\", [\"files_renamed\"])),
         At(\"07:32\"), Do(\"csirt\", Notice(\"management\", \"phone\", [\"files_renamed\"])),
         At(\"07:33:20\"), Do(\"csirt\", Notice(\"business\", \"phone\", [\"files_renamed\"])),
         At(\"07:34:40\"),",
    ),
    (
        "At(\"07:34:40\"),",
        "Do(\"csirt\", Request(\"business\", \"phone\", \"stop_wms\", [\"files_renamed\"])), At(\"07:34:40\"),",
    ),
    ("At(\"07:40:40\"),", "Do(\"csirt\", ActAnyway(\"isolate_wms\")), At(\"07:40:40\"),"),
    ("At(\"08:02:50\"),", "Do(\"csirt\", Ask(\"operations\", \"phone\", \"demand\")), At(\"08:02:50\"),"),
    ("At(\"08:24:20\"),", "Do(\"csirt\", Act(\"preserve_flow_log\")), At(\"08:24:20\"),"),
    ("At(\"08:40:50\"),", "Do(\"csirt\", Act(\"name_scribe\")), At(\"08:40:50\"),"),
    ("At(\"09:01\"),", "Do(\"csirt\", Act(\"issue_sitrep\")), At(\"09:01\"),"),
    (
        "At(\"10:24\"),",
        "Do(\"csirt\", Request(\"management\", \"mail\", \"spend\", [\"files_renamed\", \"ransom_note\"])), At(\"10:24\"),",
    ),
    (
        "Do(\"csirt\", Act(\"issue_sitrep\")),\n        At(\"12:00\"),",
        "Do(\"csirt\", Judge(\"appi_preliminary\", \"possible_leak\")), Do(\"csirt\", Act(\"issue_sitrep\")),\n        At(\"12:00\"),",
    ),
    ("At(\"13:07:30\"),", "Do(\"csirt\", Act(\"image_host\")), At(\"13:07:30\"),"),
    ("At(\"D3 16:20\"),", "Do(\"csirt\", Act(\"verify_effectiveness\")), At(\"D3 16:20\"),"),
];

const FAILURE: &str = "scenarios/no-evidence.failure.plan.ron";

fn rehearsal(text: &str) -> Rehearsal {
    let source = Source { path: "mended.plan.ron".into(), text: text.into() };
    let setting = no_evidence();
    match load(&source, |_: &str, _: &str| Ok::<_, std::convert::Infallible>(setting)) {
        Ok(Ok(rehearsal)) => rehearsal,
        Ok(Err(report)) => panic!("{report}"),
    }
}

/// Plays what can still be done of a plan: after one thing is mended, others are not needed any more, or not possible.
fn play(text: &str) -> Session {
    let Rehearsal { plan, setting, .. } = rehearsal(text);
    let player = |plan: &Plan, role: RoleId| {
        let stand_in = plan.stand_ins.iter().find(|(seat, _)| *seat == role);
        stand_in.map_or(Player::Human, |(_, stand_in)| Player::from(*stand_in))
    };
    let players: Vec<_> = setting.seats().map(|role| (role, player(&plan, role))).collect();
    let mut session = Session::new(setting, plan.seed, &players, None);
    session.submit(By::Clock, &Command::Start).expect("a new exercise can be started");
    for step in &plan.steps {
        carry_out(&mut session, step);
    }
    session.run_to_end().expect("nothing is kept");
    session
}

fn carry_out(session: &mut Session, step: &Step) {
    let secs = |session: &Session, moment| session.setting().secs(moment);
    match step {
        Step::At(moment) => run_to(session, secs(session, *moment)),
        Step::Wait(span) => run_to(session, session.exercise().now() + span.0),
        Step::Do(role, deed) => drop(is_done(session, *role, deed)),
        Step::By(latest, role, deed) => {
            let latest = secs(session, *latest);
            while !is_done(session, *role, deed) && session.exercise().now() < latest {
                run_to(session, (session.exercise().now() + RETRY_SECS).min(latest));
            }
        }
        Step::Until(latest, cond) => {
            let latest = secs(session, *latest);
            while !truth::holds(session.setting(), session.exercise().state(), cond)
                && session.exercise().now() < latest
            {
                run_to(session, (session.exercise().now() + RETRY_SECS).min(latest));
            }
        }
        Step::CatchUp(role) => {
            while let Some(command) =
                next_unread(session.exercise(), *role).or_else(|| next_open(session.exercise(), *role))
            {
                if session.submit(By::Role(*role), &command).is_err() {
                    break;
                }
            }
        }
        Step::Refuse(..) | Step::Steer(..) | Step::Expect(_) | Step::Ending(_) | Step::Rating(..) => {}
    }
}

fn run_to(session: &mut Session, to: Secs) {
    session.run_to(to.max(session.exercise().now())).expect("nothing is kept");
}

fn is_done(session: &mut Session, role: RoleId, deed: &Deed) -> bool {
    let Some(command) = command_for(session.exercise(), role, deed) else { return false };
    let is_accepted = session.submit(By::Role(role), &command).is_ok();
    session.stand_ins_act().expect("nothing is kept");
    is_accepted
}

type Rated = BTreeMap<ExpectationId, Rating>;

fn letters(text: &str) -> Rated {
    let session = play(text);
    let all = ExpectationId::all(session.setting().scenario.expectations.len());
    let state = session.exercise().state();
    all.filter_map(|id| Some((id, rate(session.setting(), state, id)?.letter))).collect()
}

/// Letters that are worse than before, by name. P is the first and best.
fn fallen(before: &Rated, after: &Rated) -> Vec<String> {
    let names = &no_evidence().names;
    let both = before.iter().filter_map(|(id, old)| Some((names.name(*id), *old, *after.get(id)?)));
    let (old, new) = (objectives(before), objectives(after));
    let objectives = old.iter().filter_map(|(id, old)| Some((names.name(*id), *old, *new.get(id)?)));
    let fallen = both.chain(objectives).filter(|(_, old, new)| new > old);
    fallen.map(|(name, old, new)| format!("{name} {old:?}->{new:?}")).collect()
}

fn objectives(rated: &Rated) -> BTreeMap<ObjectiveId, Rating> {
    let setting = no_evidence();
    let of = |id: ObjectiveId| {
        let serves = |expectation: &&ExpectationId| setting.scenario.expectations[expectation.ix()].objective == id;
        let letters: Vec<Rating> = rated.keys().filter(serves).map(|expectation| rated[expectation]).collect();
        Some((id, of_objective(&letters)?))
    };
    ObjectiveId::all(setting.scenario.objectives.len()).filter_map(of).collect()
}

#[test]
fn mending_one_mistake_lowers_no_letter() {
    let plan = crate::source::text(FAILURE);
    let before = letters(&plan);
    let mut falls = Vec::new();
    for (wrong, right) in MENDED {
        assert!(plan.contains(wrong), "the plan has no {wrong}");
        let after = letters(&plan.replacen(wrong, right, 1));
        falls.extend(fallen(&before, &after).into_iter().map(|fall| format!("{right}: {fall}")));
    }
    assert_eq!(falls, Vec::<String>::new());
}

#[test]
fn mending_one_mistake_after_the_other_lowers_no_letter() {
    let mut plan = crate::source::text(FAILURE);
    let first = letters(&plan);
    let (mut before, mut falls) = (first.clone(), Vec::new());
    for (wrong, right) in MENDED {
        plan = plan.replacen(wrong, right, 1);
        let after = letters(&plan);
        falls.extend(fallen(&before, &after).into_iter().map(|fall| format!("{right}: {fall}")));
        before = after;
    }
    assert_eq!(falls, Vec::<String>::new());
    let good = |rated: &Rated| objectives(rated).values().filter(|letter| **letter <= Rating::S).count();
    assert!(good(&before) > good(&first), "a mended plan shows in the letters of objectives");
    let sum = |rated: &Rated| rated.values().filter(|letter| **letter <= Rating::S).count();
    assert!(sum(&before) > sum(&first), "a mended plan shows in the letters");
}

/// All ways in which so many expectations can be rated.
fn ways(num: u32) -> impl Iterator<Item = Vec<Rating>> {
    const ALL: [Rating; 4] = [Rating::P, Rating::S, Rating::M, Rating::U];
    (0..4_usize.pow(num)).map(move |way| (0..num).map(|at| ALL[way / 4_usize.pow(at) % 4]).collect())
}

#[test]
fn a_better_letter_of_an_expectation_never_lowers_its_objectives() {
    for mut letters in (1..=6).flat_map(ways) {
        let before = of_objective(&letters).expect("something is rated");
        let all_are = |letter| letters.iter().all(|it| *it == letter);
        assert_eq!(before == Rating::P, all_are(Rating::P), "{letters:?}");
        assert!(before < Rating::M || !letters.is_empty() && !all_are(Rating::S), "{letters:?}");
        assert!(before >= Rating::M || !letters.contains(&Rating::U), "{letters:?}");
        for at in 0..letters.len() {
            let was = letters[at];
            for better in [Rating::P, Rating::S, Rating::M].into_iter().filter(|letter| *letter < was) {
                letters[at] = better;
                assert!(of_objective(&letters) <= Some(before), "{letters:?}, {was:?} before");
            }
            letters[at] = was;
        }
    }
    let of = |letters: &[Rating]| of_objective(letters);
    let [p, s, m, u] = [Rating::P, Rating::S, Rating::M, Rating::U];
    assert_eq!([of(&[]), of(&[p, p, p, u]), of(&[p, u]), of(&[p, m, p])], [None, Some(m), Some(u), Some(s)]);
    assert_eq!([of(&[p, m]), of(&[p, p, s]), of(&[u, u, p])], [Some(m), Some(s), Some(u)]);
}
