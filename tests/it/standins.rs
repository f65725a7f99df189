//! The textbook stand-in follows the playbook as far as its seat can know how far it is.

use std::sync::Arc;

use kunren::journal::Player;
use kunren::scenario::Setting;
use kunren::scenario::names::ActionId;
use kunren::scenario::time::Secs;
use kunren::session::Session;

use crate::given::{World, secs, small};

const TELL: &str = r#"(id: "tell", name: (ja: "知らせる", en: "Tell"), owner: "ops", from: ["start"], to: ["told"])"#;
const ANALYSE: &str =
    r#"(id: "analyse", name: (ja: "調べる", en: "Analyse"), owner: "csirt", from: ["told"], to: ["end"])"#;

/// Digging is the step `analyse` of a CSIRT that follows the playbook.
fn by_the_book(rules: &str) -> World {
    small().also("dig", r#"activity: "analyse""#).with(
        "manners",
        &format!(
            r#"(role: "csirt", policy: Textbook, follows_playbook: true, relays_over: ["chat"], rules: [{rules}])"#
        ),
    )
}

/// Something that a role does in half an hour as a step of the playbook.
fn deed(id: &str, role: &str, activity: &str, more: &str) -> String {
    format!(
        r#"(id: "{id}", label: (ja: "作業の{id}", en: "{id}"), roles: ["{role}"], takes: ("30m", "30m"),
            activity: "{activity}", {more})"#
    )
}

fn played(world: &World, until: &str) -> Session {
    let setting: Arc<Setting> = world.load();
    let players: Vec<_> = setting.seats().map(|seat| (seat, Player::Textbook)).collect();
    let mut session = Session::new(setting, 7, &players, None);
    session.submit(kunren::exercise::By::Clock, &kunren::exercise::Command::Start).expect("it starts");
    session.run_to(secs(until)).expect("nothing is kept");
    session
}

/// When an action was begun first.
fn began(session: &Session, action: &str) -> Option<Secs> {
    let id: ActionId = session.setting().names.find(action).expect("there is such an action");
    session.exercise().state().actions.list[id.ix()].begun.map(|mark| mark.at)
}

#[test]
fn a_step_waits_for_the_step_before_it() {
    let world =
        by_the_book("").but(TELL, &TELL.replace("ops", "csirt")).with("actions", &deed("keep", "csirt", "tell", ""));
    let session = played(&world, "3h");
    assert_eq!((began(&session, "keep"), began(&session, "dig")), (Some(60), Some(60 + 1_800 + 60)));
}

#[test]
fn what_others_do_not_tell_is_presumed_done_at_the_end_of_its_time() {
    let within = |within: &str| TELL.replace(r#"to: ["told"]"#, &format!(r#"to: ["told"], within: "{within}""#));
    let session = played(&by_the_book("").but(TELL, &within("20m")), "3h");
    assert_eq!(began(&session, "dig"), Some(1_200));
    let session = played(&by_the_book("").but(TELL, &within("2h")), "1h");
    assert_eq!(began(&session, "dig"), None);
}

#[test]
fn what_one_hears_shows_how_far_the_others_are() {
    let fact = r#"(id: "seen", text: (ja: "画面は黒い。", en: "The screen is black."), topic: "terminals", answers: How,
        needed_by: ["csirt"])"#;
    let look = deed("look", "ops", "tell", r#"outcomes: [(finds: ["seen"])]"#).replace("30m", "5m");
    let world = by_the_book("")
        .but(TELL, &TELL.replace(r#"to: ["told"]"#, r#"to: ["told"], within: "2h""#))
        .with("facts", fact)
        .with("actions", &look)
        .with("manners", r#"(role: "ops", policy: Textbook, follows_playbook: true, relays_over: ["chat"])"#);
    let session = played(&world, "1h");
    // A minute, five to look, a minute until it is passed on, three until it is read, and one more.
    assert_eq!(began(&session, "look"), Some(60));
    assert_eq!(began(&session, "dig"), Some(60 + 300 + 60 + 5 + 180 + 60));
}

#[test]
fn what_was_done_too_early_counts_when_its_turn_comes() {
    let report = ANALYSE.replace("analyse", "report").replace("調べる", "報告する").replace("Analyse", "Report");
    let world = by_the_book(r#"(do: Act("dig"))"#)
        .but(TELL, &TELL.replace("ops", "csirt"))
        .but(
            ANALYSE,
            &format!("{}, {}", ANALYSE.replace(r#"to: ["end"]"#, r#"to: ["known"]"#), report.replace("told", "known")),
        )
        .but(r#"(id: "end")]"#, r#"(id: "known"), (id: "end")]"#)
        .with("actions", &deed("keep", "csirt", "tell", ""))
        .with("actions", &deed("write", "csirt", "report", ""));
    let session = played(&world, "3h");
    assert_eq!(began(&session, "dig"), Some(0), "a rule does not ask the playbook");
    assert_eq!(began(&session, "keep"), Some(60));
    assert_eq!(began(&session, "write"), Some(60 + 1_800 + 60));
}

/// Two steps of the CSIRT side by side, each for both of its people.
fn side_by_side() -> World {
    by_the_book("")
        .but(TELL, r#"(id: "tell", name: (ja: "知らせる", en: "Tell"), owner: "csirt", from: ["left"], to: ["told"], within: "2h")"#)
        .but(ANALYSE, r#"(id: "analyse", name: (ja: "調べる", en: "Analyse"), owner: "csirt", from: ["right"], to: ["known"], within: "30m")"#)
        .but(
            r#"places: [(id: "start"), (id: "told"), (id: "end")],"#,
            r#"places: [(id: "start"), (id: "left"), (id: "right"), (id: "told"), (id: "known"), (id: "end")],
            silent: [(from: ["start"], to: ["left", "right"]), (from: ["told", "known"], to: ["end"])],"#,
        )
        .also("dig", "people: 2")
        .with("actions", &deed("keep", "csirt", "tell", "people: 2"))
}

#[test]
fn the_step_with_the_least_time_comes_first() {
    let session = played(&side_by_side(), "3h");
    assert_eq!(began(&session, "dig"), Some(60));
    assert!(began(&session, "keep").is_some_and(|at| at >= 60 + 1_800));
}

#[test]
fn what_stops_a_clock_that_runs_comes_before_everything() {
    let world = side_by_side().with(
        "clocks",
        r#"(id: "limit", name: (ja: "期限", en: "Limit"), kind: Internal, starts: When(Always), limit: "1h",
            stops: Done("keep"), seen_by: ["csirt"])"#,
    );
    let session = played(&world, "3h");
    assert_eq!(began(&session, "keep"), Some(60));
    assert!(began(&session, "dig").is_some_and(|at| at >= 60 + 1_800));
}

#[test]
fn the_answer_that_the_playbook_asks_for_is_given() {
    let inject = r#"(id: "what_now", at: "08:10", from: "vendor", to: ["ops"], channel: "chat",
        subject: (ja: "どうしますか", en: "What now?"), body: (ja: "どうしますか。", en: "What now?"),
        choices: [(id: "later", label: (ja: "あとで", en: "Later")),
            (id: "now", label: (ja: "いま知らせる", en: "Tell them now"), activity: "tell")])"#;
    let world = small()
        .with("injects", inject)
        .with("manners", r#"(role: "ops", policy: Textbook, follows_playbook: true, relays_over: ["chat"])"#);
    let session = played(&world, "1h");
    let chosen = &session.exercise().state().injects.chosen;
    assert_eq!(chosen.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true]);
}
