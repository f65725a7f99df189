//! Stand-ins: the textbook follows the playbook as far as its seat can know how far it is; stances can be persuaded.

use std::sync::Arc;

use kunren::exercise::command::Verdict;
use kunren::exercise::world::messages::Reply;
use kunren::exercise::{By, Command};
use kunren::journal::Player;
use kunren::scenario::Setting;
use kunren::scenario::names::ActionId;
use kunren::scenario::time::Secs;
use kunren::session::Session;

use crate::given::{World, ask, order, request, secs, small, tell};

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
    session.submit(By::Clock, &Command::Start).expect("it starts");
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

/// How management's stance is: this much is needed, and more about it.
fn stance(threshold: u8, more: &str) -> World {
    small()
        .knowing("csirt", &["dead"])
        .also("stop_line", &format!("threshold: {threshold}"))
        .with("manners", &format!(r#"(role: "management", policy: Stance, relays_over: ["chat"], {more})"#))
}

/// A person in the CSIRT writes, everybody else has a stance; the answer after an hour, and when it came.
fn answer_to(world: &World, letter: &serde_json::Value) -> Option<(Verdict, Secs)> {
    let setting = world.load();
    let csirt = setting.names.find("csirt").expect("there is a CSIRT");
    let command: Command = setting.names.lend(|| serde_json::from_value(letter.clone())).expect("a letter");
    let mut session = Session::new(setting, 7, &[(csirt, Player::Human)], None);
    session.submit(By::Clock, &Command::Start).expect("it starts");
    session.submit(By::Role(csirt), &command).expect("it can be sent");
    session.run_to(3_600).expect("nothing is kept");
    match session.exercise().state().messages.list[0].reply {
        Some(Reply::Verdict(verdict, _, mark)) => Some((verdict, mark.at)),
        Some(Reply::Choice(..) | Reply::Late(_)) | None => None,
    }
}

fn verdict(world: &World, letter: &serde_json::Value) -> Option<Verdict> {
    answer_to(world, letter).map(|(verdict, _)| verdict)
}

fn asked_for(reasons: &[&str]) -> serde_json::Value {
    request("management", "chat", "stop_line", reasons)
}

#[test]
fn reasons_and_trust_persuade() {
    // Trust of 50 counts two, the dead terminals count two.
    assert_eq!(verdict(&stance(4, ""), &asked_for(&["dead"])), Some(Verdict::Accept));
    assert_eq!(verdict(&stance(4, ""), &asked_for(&[])), Some(Verdict::Return), "not far from it: sent back");
    assert_eq!(verdict(&stance(5, ""), &asked_for(&[])), Some(Verdict::Refuse));
    assert_eq!(verdict(&stance(5, ""), &asked_for(&["dead"])), Some(Verdict::Return));
}

#[test]
fn trust_counts_as_a_reason() {
    let trusting = |level: u8| {
        let trust = format!(r#"trust: [(from: "management", to: "csirt", level: (base: {level}))],"#);
        stance(5, "").but("    tables: (", &format!("    {trust}\n    tables: ("))
    };
    assert_eq!(verdict(&trusting(75), &asked_for(&["dead"])), Some(Verdict::Accept));
    assert_eq!(verdict(&trusting(74), &asked_for(&["dead"])), Some(Verdict::Return));
    assert_eq!(verdict(&trusting(0), &asked_for(&["dead"])), Some(Verdict::Refuse));
}

#[test]
fn slogans_do_not_persuade() {
    let mut letter = asked_for(&[]);
    letter["send"]["words"] = serde_json::json!("We must act now. Security first. Trust us.");
    assert_eq!(verdict(&stance(5, ""), &letter), Some(Verdict::Refuse));
}

#[test]
fn a_stubborn_stance_needs_more() {
    assert_eq!(verdict(&stance(4, "stubborn: 1"), &asked_for(&["dead"])), Some(Verdict::Return));
    assert_eq!(verdict(&stance(5, "stubborn: -1"), &asked_for(&["dead"])), Some(Verdict::Accept));
}

#[test]
fn whoever_has_not_the_right_sends_the_request_back() {
    let world = stance(0, "").but(r#"holders: [(role: "management")]"#, r#"holders: [(role: "ops")]"#);
    assert_eq!(verdict(&world, &asked_for(&["dead"])), Some(Verdict::Return));
}

#[test]
fn an_order_is_carried_out_or_disobeyed() {
    let world = |more: &str| {
        small()
            .with("actions", &deed("sweep", "ops", "tell", ""))
            .with("manners", &format!(r#"(role: "ops", policy: Stance, {more})"#))
    };
    assert_eq!(verdict(&world(""), &order("ops", "chat", "sweep")), Some(Verdict::Accept));
    assert_eq!(verdict(&world(r#"disobeys: ["sweep"]"#), &order("ops", "chat", "sweep")), Some(Verdict::Refuse));
}

#[test]
fn a_question_is_answered_with_what_one_knows_and_does_not_keep_to_oneself() {
    let world = |more: &str| {
        small().knowing("ops", &["dead"]).with("manners", &format!(r#"(role: "ops", policy: Stance, {more})"#))
    };
    let question = ask("ops", "chat", "terminals");
    assert_eq!(verdict(&world(""), &question), Some(Verdict::Accept));
    assert_eq!(verdict(&world(r#"withholds: ["dead"]"#), &question), Some(Verdict::Return));
    assert_eq!(verdict(&world(""), &ask("ops", "chat", "attack")), Some(Verdict::Return), "knows nothing of it");
}

#[test]
fn cooperation_agreed_before_makes_answers_faster() {
    let after = |cooperation: &str| {
        let world = stance(0, "").but("    tables: (", &format!("    {cooperation}\n    tables: ("));
        answer_to(&world, &asked_for(&[])).expect("an answer").1
    };
    // Drills are at level 1, the kit at level 0; reading and answering take three minutes each.
    let with = |entry: &str| format!(r#"cooperation: [(role: "management", entry: "{entry}")],"#);
    assert_eq!(after(""), 5 + 180 + 180);
    assert_eq!(after(&with("drills")), 5 + 180 + 3 * 180);
    assert_eq!(after(&with("kit")), 5 + 180 + 4 * 180);
}

#[test]
fn the_textbook_keeps_promises_and_gives_notices() {
    let rules = r#"(do: Promise("management", "chat", NextUpdate, "30m")), (do: Declare("major"))"#;
    let world = |more: &str| {
        let manner = format!(r#"(role: "csirt", policy: Textbook, relays_over: ["chat"], {more} rules: [{rules}])"#);
        small().with("manners", &manner).with("manners", r#"(role: "management", policy: Stance)"#)
    };
    let kept = |world: &World| {
        let session = played(world, "2h");
        let state = session.exercise().state();
        let promises = &state.promises.list;
        assert_eq!((promises.len(), state.notices.list.len()), (1, 2));
        let given = state.notices.list.iter().filter(|notice| notice.given.is_some() && notice.missed.is_none());
        (format!("{:?}", promises[0].kept.map(|(kept, _)| kept)), given.count())
    };
    assert_eq!(kept(&world("keeps_promises: true, notifies: true,")), ("Some(true)".to_owned(), 2));
    assert_eq!(kept(&world("")), ("Some(false)".to_owned(), 0));
}

#[test]
fn what_was_refused_is_tried_again_as_soon_as_ones_rights_change() {
    let world = by_the_book(r#"(do: Act("dig"))"#).but(r#"id: "dig","#, r#"id: "dig", authority: "stop_line","#).with(
        "mandates",
        r#"(id: "duty", role: "csirt", name: (ja: "当番", en: "On duty"), from: "08:40", holds: ["stop_line"])"#,
    );
    // Every try comes later than the one before; the next one would have come after an hour.
    assert_eq!(began(&played(&world, "3h"), "dig"), Some(2_400));
}

#[test]
fn whoever_gets_an_approval_acts_at_once() {
    let world = by_the_book(r#"(do: Request("management", "chat", "stop_line", [])), (do: Act("dig"))"#)
        .but(r#"id: "dig","#, r#"id: "dig", authority: "stop_line","#)
        .also("stop_line", "threshold: 0")
        .with("manners", r#"(role: "management", policy: Textbook, relays_over: ["chat"], replies: "19m")"#);
    // After five seconds it is there, after three minutes it is read. The tries after 15 and after 31 minutes are too
    // early and too late.
    assert_eq!(began(&played(&world, "3h"), "dig"), Some(5 + 180 + 19 * 60));
}

/// The CSIRT, which only telephones, has news for management, where a person sits who never picks up.
fn in_vain(world: World) -> Session {
    let rules = r#"(do: Tell(["management"], "phone", ["dead"]))"#;
    let manner = format!(r#"(role: "csirt", policy: Textbook, relays_over: ["phone"], rules: [{rules}])"#);
    let world = world.knowing("csirt", &["dead"]).with("manners", &manner);
    let setting = world.load();
    let management = setting.names.find("management").expect("there is a management");
    let players: Vec<_> =
        setting.seats().map(|seat| (seat, if seat == management { Player::Human } else { Player::Textbook })).collect();
    let mut session = Session::new(setting, 7, &players, None);
    session.submit(By::Clock, &Command::Start).expect("it starts");
    session
}

/// What the CSIRT sent so far: over which channel, and how many minutes after STARTEX.
fn sent(session: &Session) -> Vec<(&str, Secs)> {
    let setting = session.setting();
    let csirt = setting.names.find("csirt").expect("there is a CSIRT");
    let own = session.exercise().state().messages.list.iter().filter(|message| message.from == csirt);
    own.map(|message| (setting.names.name(message.over), message.sent.at / 60)).collect()
}

/// Everybody else.
const NOT_CSIRT: &str = r#"reach: ["management", "ops", "business", "vendor"]"#;

/// The CSIRT has neither mail nor chat.
fn only_by_phone() -> World {
    small().also("mail", NOT_CSIRT).also("chat", NOT_CSIRT)
}

#[test]
fn whoever_is_rung_up_in_vain_is_written_to_at_last() {
    let mut session = in_vain(small());
    session.run_to(secs("12h")).expect("nothing is kept");
    let calls = [0, 3, 6, 22].map(|minute| ("phone", minute));
    assert_eq!(sent(&session), [calls.as_slice(), &[("mail", 53)]].concat());
}

#[test]
fn where_nobody_answers_and_nothing_can_be_written_one_rings_less_and_less() {
    let mut session = in_vain(only_by_phone());
    session.run_to(secs("10h")).expect("nothing is kept");
    let minutes = [0, 3, 6, 22, 53, 114, 236, 357, 478, 599];
    assert_eq!(sent(&session), minutes.map(|minute| ("phone", minute)));
}

#[test]
fn whoever_is_heard_of_again_is_rung_up_at_once() {
    let mut session = in_vain(only_by_phone());
    session.run_to(secs("5h")).expect("nothing is kept");
    let num_calls = sent(&session).len();
    let setting = session.setting().clone();
    let management = setting.names.find("management").expect("there is a management");
    let paper = tell("csirt", "paper", &[]);
    let command: Command = setting.names.lend(|| serde_json::from_value(paper)).expect("a letter");
    session.submit(By::Role(management), &command).expect("it can be sent");
    session.run_to(secs("5h") + 15 * 60).expect("nothing is kept");
    // Six minutes on the way, three until it is read, and one more; the next call would have come an hour later.
    assert_eq!(sent(&session)[num_calls..], [("phone", 310)]);
}
