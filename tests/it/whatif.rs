//! Decisions taken otherwise: where the answer is known by construction, that is what comes out, within the stated error.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use kunren::debrief::Debrief;
use kunren::exercise::world::messages::Message;
use kunren::exercise::{By, Command, Exercise};
use kunren::journal::{Entry, Header, Journal, Player, Reader};
use kunren::report::{Format, render};
use kunren::rollout::whatif::{Bearing, Compared, FEW, Fate, Progress, Scope, Way, WhatIf};
use kunren::scenario::names::{Id, Kind};
use kunren::session::{Session, Turn};
use kunren::text::{Lang, Words};
use serde_json::{Value, json};

use crate::debrief::runs::{first_drill, played};
use crate::given::{World, act, choose, read, secs, small};

const SCOPE: Scope = Scope { decisions: 30, rollouts: 100, few: FEW, stand_ins: false, seat: None };

/// A dig that fails in seven of ten cases and then costs a million; a mail with three answers of known price.
fn priced() -> World {
    small()
        .also("dig", r#"chance: 30, fails: (report: (ja: "駄目だった。", en: "No luck."), effects: [Lose(1000000)])"#)
        .with(
            "injects",
            r#"(id: "offer", at: "08:00", from: "vendor", to: ["ops"], channel: "mail",
            subject: (ja: "見積", en: "Offer"), body: (ja: "どうしますか。", en: "What do you want?"),
            choices: [
                (id: "cheap", label: (ja: "安い", en: "Cheap"), effects: [Lose(100000)]),
                (id: "dear", label: (ja: "高い", en: "Dear"), effects: [Lose(400000)]),
                (id: "dearest", label: (ja: "最も高い", en: "“Gold” it is"), effects: [Lose(900000)]),
            ])"#,
        )
}

/// Until nine something must be dug up, or two million are lost; half an hour of digging that began at nine is too late.
fn pressing() -> World {
    priced().with(
        "clocks",
        r#"(id: "by_nine", name: (ja: "9時まで", en: "By nine"), kind: Internal, starts: When(Always), limit: "1h",
            stops: Done("dig"), missed: [Lose(2000000)], seen_by: ["csirt"])"#,
    )
}

/// People chose the dear offer, and dug.
fn record(world: &World) -> Journal {
    let setting = world.load();
    let players: Vec<_> = setting.seats().map(|seat| (seat, Player::Human)).collect();
    let header = Header::new(&setting, 7, &players);
    let mut journal = Reader::begin(&header.to_line()).expect("the header is good").finish();
    let mut exercise = Exercise::new(journal.setting.clone(), 7);
    let mut ask = |by: By, command: Value| {
        let at = exercise.now();
        let command = setting.names.lend(|| serde_json::from_value::<Command>(command)).expect("written right");
        let events = exercise.handle(by, &command).expect("it is possible");
        journal.entries.push(Entry { seq: exercise.seq(), at, by, command, events });
    };
    let role = |name: &str| By::Role(setting.names.find(name).expect("a role"));
    ask(By::Clock, json!("start"));
    ask(By::Clock, json!({"advance": {"to": secs("1h")}}));
    ask(role("ops"), read(0));
    ask(role("ops"), choose(0, "dear"));
    ask(role("csirt"), act("dig"));
    ask(By::Clock, json!({"advance": {"to": secs("4h")}}));
    journal
}

fn id<K: Kind>(journal: &Journal, name: &str) -> Id<K> {
    journal.setting.names.find(name).expect("the scenario has it")
}

fn found(journal: &Journal, scope: Scope) -> WhatIf {
    WhatIf::of(journal, scope, |_| true).expect("nobody gives up")
}

fn way(found: &WhatIf, way: Way) -> &Compared {
    found.decisions.iter().flat_map(|weighed| &weighed.ways).find(|this| this.way == way).expect("it was compared")
}

#[test]
fn the_best_decision_that_is_known_by_construction_is_found_within_the_stated_error() {
    let journal = record(&priced());
    let found = found(&journal, SCOPE);
    assert!(found.remembers);
    assert_eq!(found.num_decisions, 2);

    let dug = way(&found, Way::Leave(id(&journal, "dig"))).cost_yen;
    assert!(dug.tells(), "{dug:?}");
    assert!((dug.mean + 700_000).abs() <= dug.error, "seven of ten times a million: {dug:?}");
    assert!((100_000..150_000).contains(&dug.error), "three times 458,000 through ten: {dug:?}");
    assert_eq!((dug.min, dug.max, dug.more), (-1_000_000, 0, 0));

    let priced = |name, yen| {
        let this = way(&found, Way::Choose(id(&journal, name))).cost_yen;
        assert_eq!((this.mean, this.error, this.min, this.max), (yen, 0, yen, yen), "luck has no part in {name}");
    };
    priced("cheap", -300_000);
    priced("dearest", 500_000);
    assert_eq!(way(&found, Way::Ignore(id(&journal, "dear"))).cost_yen.mean, -400_000);

    let seqs: Vec<u32> = found.decisions.iter().map(|weighed| weighed.decision.seq).collect();
    assert_eq!(seqs, [5, 4], "the dig mattered most; each leads to its entry");
    let ranked: Vec<i64> = found.decisions[1].ways.iter().map(|this| this.cost_yen.mean).collect();
    assert_eq!(ranked, [-400_000, -300_000, 500_000], "better first, then worse");
    assert_eq!(found.decisions[1].ways[2].bearing, Bearing::Worse);
    assert_eq!(way(&found, Way::Choose(id(&journal, "cheap"))).cost_yen.num, FEW, "luck has no part in it");
    assert_eq!(dug.num, SCOPE.rollouts);
    let all = self::found(&journal, Scope { few: SCOPE.rollouts, ..SCOPE });
    assert_eq!(way(&all, Way::Choose(id(&journal, "cheap"))).cost_yen.num, SCOPE.rollouts, "who wants all, gets all");
}

#[test]
fn what_was_done_late_is_done_at_the_first_moment_at_which_it_was_possible() {
    let journal = record(&pressing());
    let found = found(&journal, SCOPE);
    let sooner = way(&found, Way::Sooner);
    let cost = sooner.cost_yen;
    assert_eq!((sooner.from, sooner.bearing), (0, Bearing::Better));
    assert!((cost.mean + 600_000).abs() <= cost.error, "it is found in three of ten cases: {cost:?}");
    let [clock] = sooner.clocks.as_slice() else { panic!("one deadline comes out otherwise: {:?}", sooner.clocks) };
    assert_eq!(clock.taken, [(Fate::Lost, SCOPE.rollouts)]);
    assert!(clock.other.iter().any(|(fate, count)| *fate == Fate::Kept && *count == cost.less), "{clock:?}");
}

#[test]
fn from_few_rollouts_it_cannot_tell() {
    let journal = record(&priced());
    let found = found(&journal, Scope { rollouts: 3, ..SCOPE });
    let dug = way(&found, Way::Leave(id(&journal, "dig"))).cost_yen;
    assert!(!dug.tells() || dug.min == dug.max, "{dug:?}");
}

/// What each role that was asked can see of the future is what it was: with its own luck, a record goes on as it went.
#[test]
fn left_as_it_was_with_its_own_luck_a_record_comes_out_as_it_did() {
    for journal in [record(&priced()), played(&first_drill(), Player::Textbook, 3)] {
        let end = journal.replay();
        let recorded: &[Message] = &end.state().messages.list;
        let mut moments = Vec::new();
        let remembers = Session::recall(&journal, |session, num_past| moments.push((num_past, session.moment())));
        assert!(remembers);
        let mut num_taken = 0;
        for entry in &journal.entries {
            let By::Role(role) = entry.by else { continue };
            let (Command::Act { .. } | Command::Choose { .. }) = &entry.command else { continue };
            let before = moments.iter().rev().find(|(num_past, _)| *num_past < entry.seq as usize);
            let (num_past, moment) = before.expect("something came before");
            let when = Some(entry.command.clone());
            let turn = Turn { role, when, not: None, instead: None, luck: 0, stand_ins: false };
            let mut session = moment.branch();
            session.go_on(&journal, recorded, *num_past, turn).expect("nothing is kept");
            let state = session.exercise().state();
            let spent = |state: &kunren::exercise::State, now| {
                (state.services.loss(now), state.money.clone(), state.clocks.clone(), state.evidence.clone())
            };
            if journal.ended().is_some() {
                assert_eq!(
                    state.ended.map(|(ending, mark)| (ending, mark.at)),
                    end.state().ended.map(|(e, m)| (e, m.at))
                );
                assert_eq!(state.messages, end.state().messages, "entry {}", entry.seq);
            }
            assert!(spent(state, end.now()).1 == end.state().money, "entry {}", entry.seq);
            num_taken += 1;
        }
        assert!(num_taken >= 2, "the record holds decisions");
    }
}

#[test]
fn the_figures_do_not_depend_on_the_number_of_threads() {
    let journal = played(&first_drill(), Player::Story, 5);
    let scope = Scope { decisions: 3, rollouts: 4, ..SCOPE };
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
        pool.install(|| found(&journal, scope))
    };
    let one = on(1);
    assert!(!one.decisions.is_empty());
    assert_eq!(one, on(3));
}

#[test]
fn whoever_waits_is_told_how_far_it_is_and_may_give_up() {
    let journal = record(&priced());
    let told = Mutex::new(Vec::new());
    let watch = |progress: Progress| {
        told.lock().expect("nobody panics").push(progress);
        true
    };
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
    assert!(one.install(|| WhatIf::of(&journal, SCOPE, watch)).is_some());
    let told = told.into_inner().expect("nobody panics");
    assert!(told.iter().zip(1..).all(|(progress, num)| progress.played == num && num <= progress.planned), "{told:?}");
    let last = told.last().expect("something was played");
    assert_eq!((last.played, last.percent()), (last.planned, 100), "nothing is left to play");
    assert!(told[0].percent() < 5, "{told:?}");
    let steps = told.windows(2).filter(|two| two[1].percent() < two[0].percent());
    assert_eq!(steps.count(), 0, "it only ever comes nearer: {told:?}");

    let num_told = AtomicU64::new(0);
    let gives_up = |_| num_told.fetch_add(1, Ordering::Relaxed) < 9;
    assert!(one.install(|| WhatIf::of(&journal, SCOPE, gives_up)).is_none());
    assert_eq!(num_told.into_inner(), 10, "no more are played");
}

#[test]
fn the_debrief_tells_it_where_it_was_played() {
    let journal = record(&priced());
    let debrief = Debrief::of(&journal);
    let whatif = found(&journal, SCOPE);
    let told = |lang, whatif, format, seat| {
        String::from_utf8(render(&journal, &debrief, whatif, &Words::new(lang), format, seat)).expect("UTF-8")
    };
    let text = told(Lang::En, Some(&whatif), Format::Text, None);
    for part in ["What if", "Better if “Dig” had never been begun", "Cost: 300,000 yen less"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(text.contains("“‘Gold’ it is”"), "quotes within quotes are inner ones: {text}");
    assert!(!told(Lang::En, None, Format::Text, None).contains("What if"));
    assert!(told(Lang::Ja, Some(&whatif), Format::Md, None).contains("「安い」と回答していたら：よくなった"));
    let ops = Some(id(&journal, "ops"));
    assert!(!told(Lang::En, Some(&whatif), Format::Text, ops).contains("“Dig” had never been begun"), "another seat's");
    let json: Value = serde_json::from_str(&told(Lang::En, Some(&whatif), Format::Json, None)).expect("it is JSON");
    assert_eq!(json["whatif"]["decisions"][0]["decision"]["did"], json!({"begin": "dig"}));
    assert_eq!(json["whatif"]["decisions"][1]["ways"][0]["cost_yen"]["mean"], -400_000);
}

#[test]
fn the_spread_is_drawn_and_stands_in_cells() {
    let journal = record(&priced());
    let debrief = Debrief::of(&journal);
    let whatif = found(&journal, SCOPE);
    let json = serde_json::to_value(journal.setting.names.lend(|| json!(&whatif))).expect("it is JSON");
    let quantiles = &json["decisions"][0]["ways"][0]["cost_yen"];
    assert!(["min", "p10", "median", "p90", "max"].iter().all(|key| quantiles[key].is_i64()), "{quantiles}");
    for (lang, heading, least) in
        [(Lang::Ja, "別の選択をしたときの費用", "最小"), (Lang::En, "What other ways would have cost", "least")]
    {
        let of = |whatif, format| render(&journal, &debrief, whatif, &Words::new(lang), format, None);
        let html = String::from_utf8(of(Some(&whatif), Format::Html)).expect("UTF-8");
        let svg =
            html.split("<title id='whatif.t'>").nth(1).and_then(|rest| rest.split("</svg>").next()).expect("drawn");
        assert!(svg.starts_with(heading), "it has a name");
        let ways: usize = whatif
            .decisions
            .iter()
            .map(|it| {
                it.ways.iter().filter(|way| way.cost_yen.min != way.cost_yen.max || way.cost_yen.mean != 0).count()
            })
            .sum();
        assert!(ways > 2);
        assert_eq!(
            (svg.matches("class='bar ").count(), svg.matches(least).count()),
            (ways, ways),
            "each says what it shows"
        );
        assert!(svg.contains("class='bar good'"), "one way is cheaper");
        assert!(!String::from_utf8(of(None, Format::Html)).expect("UTF-8").contains("whatif.t"));
        let book = |whatif| {
            let mut zip = zip::ZipArchive::new(std::io::Cursor::new(of(whatif, Format::Xlsx))).expect("a zip");
            let mut text = String::new();
            let mut part = zip.by_name("xl/workbook.xml").expect("there");
            std::io::Read::read_to_string(&mut part, &mut text).expect("UTF-8");
            text.matches("<sheet ").count()
        };
        assert_eq!(book(Some(&whatif)), book(None) + 1);
    }
}
