//! Evidence: what is covered and kept, what rots, what is saved, what is destroyed.

use crate::given::{World, act, at, clock, csirt, given, not_started, small, until};
use serde_json::json;

/// A log with this about it; the small world's action does this to it. Another one then tries to destroy it.
fn log(about: &str, effects: &str) -> World {
    small()
        .with("evidence", &format!(r#"(id: "log", name: (ja: "記録", en: "The log"), volatility: 4, {about})"#))
        .but(r#"finds: ["cause"]"#, &format!("effects: [{effects}]"))
        .with("actions", &format!("{}, {}", action("wipe", "Destroy"), action("save", "Preserve")))
}

fn action(id: &str, effect: &str) -> String {
    format!(
        r#"(id: "{id}", label: (ja: "する{id}", en: "Do {id}"), roles: ["csirt"], takes: ("5m", "5m"),
            outcomes: [(effects: [{effect}("log")])])"#
    )
}

#[test]
fn what_is_covered_and_still_kept_is_there() {
    not_started(log("age_days: 30, retention_days: (base: 30)", ""))
        .when(clock(json!("start")))
        .then_also(["evidence_is log Intact"])
        .holds(r#"Evidence("log", Intact)"#);
}

#[test]
fn what_is_not_covered_or_older_than_it_is_kept_never_existed_here() {
    given(log(r#"covered: Ready("kit", 1), retention_days: (base: 30)"#, "")).holds(r#"Evidence("log", Absent)"#);
    given(log(r#"covered: Ready("drills", 1), retention_days: (base: 30)"#, "")).holds(r#"Evidence("log", Intact)"#);
    given(log("age_days: 31, retention_days: (base: 30)", "")).holds(r#"Evidence("log", Absent)"#);
}

#[test]
fn preparation_keeps_it_longer() {
    let kept = |steps: &str| log(&format!("age_days: 60, retention_days: (base: 7, steps: [{steps}])"), "");
    given(kept("")).holds(r#"Evidence("log", Absent)"#);
    given(kept(r#"("drills", 1, 90)"#)).holds(r#"Evidence("log", Intact)"#);
    given(kept(r#"("kit", 1, 90)"#)).holds(r#"Evidence("log", Absent)"#);
}

#[test]
fn it_rots_when_it_becomes_older_than_it_is_kept() {
    given(log("age_days: 6, retention_days: (base: 6)", ""))
        .and(until("23h59m59s"))
        .holds(r#"Evidence("log", Intact)"#)
        .when(until("24h"))
        .then_also(["evidence_is log Expired"])
        .holds(r#"All([Evidence("log", Expired), Not(EvidenceLost)])"#);
}

#[test]
fn what_is_saved_neither_rots_nor_can_it_be_destroyed() {
    given(log("age_days: 6, retention_days: (base: 6)", r#"Preserve("log")"#))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "evidence_is log Preserved"])
        .and(csirt(act("wipe")))
        .when(until("35m"))
        .then(["finished 1 outcome 0"])
        .when(until("25h"))
        .then_no("evidence_is")
        .holds(r#"All([Evidence("log", Preserved), Not(EvidenceLost)])"#);
}

#[test]
fn what_somebody_destroys_is_lost_and_cannot_be_saved_any_more() {
    given(log("retention_days: (base: 6)", r#"Destroy("log")"#))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "evidence_is log Destroyed"])
        .and(csirt(act("save")))
        .when(until("35m"))
        .then(["finished 1 outcome 0"])
        .holds(r#"All([Evidence("log", Destroyed), EvidenceLost])"#);
}

#[test]
fn what_the_attacker_wipes_is_nobodys_fault() {
    given(log("retention_days: (base: 6)", r#"Expire("log")"#))
        .and(csirt(act("dig")))
        .when(until("30m"))
        .then(["finished 0 outcome 0", "evidence_is log Expired"])
        .holds(r#"All([Evidence("log", Expired), Not(EvidenceLost)])"#);
}

#[test]
fn what_never_existed_can_be_neither_saved_nor_lost() {
    given(log(r#"covered: Ready("kit", 1), retention_days: (base: 6)"#, r#"Expire("log")"#))
        .and(csirt(act("dig")))
        .and(csirt(act("wipe")))
        .and(at("10m", csirt(act("save"))))
        .when(until("30m"))
        .then_no("evidence_is")
        .holds(r#"All([Evidence("log", Absent), Not(EvidenceLost)])"#);
}

#[test]
fn the_cause_is_found_only_while_there_is_evidence() {
    let world = || {
        log("retention_days: (base: 6)", r#"Destroy("log")"#).with(
            "actions",
            r#"(id: "analyse_log", label: (ja: "読む", en: "Read it"), roles: ["csirt"], takes: ("5m", "5m"), outcomes: [
                (when: Any([Evidence("log", Intact), Evidence("log", Preserved)]), finds: ["cause"]),
                (report: (ja: "何もない。", en: "Nothing."))])"#,
        )
    };
    given(world())
        .and(csirt(act("analyse_log")))
        .when(until("5m"))
        .then(["finished 0 outcome 0", "learned csirt cause run 0"]);
    given(world())
        .and(csirt(act("dig")))
        .and(until("30m"))
        .and(csirt(act("analyse_log")))
        .when(until("35m"))
        .then(["finished 1 outcome 1"]);
}
