//! What messages answered and left open, which numbers contradict each other, and what became of times that were named.

use kunren::debrief::{Communication, Contradiction, Debrief, Found, Outgoing};
use kunren::report::Format;
use kunren::scenario::story::Question;
use kunren::text::{Lang, Words};

use crate::given::{
    Case, World, act, answer, ask, at, business, csirt, given, in_reply_to, management, ops, promising,
    promising_restored, read, request, small, tell, until,
};

use super::files::render;

/// Facts of one topic, and two numbers for the same figure.
fn world() -> World {
    let fact = |id: &str, answers: &str, more: &str| {
        format!(r#"(id: "{id}", text: (ja: "事実。", en: "{id}."), topic: "attack", answers: {answers}, {more})"#)
    };
    let facts = [
        fact("where_they_are", "Where", r#"needed_by: ["management"]"#),
        fact("since_when", "When", r#"needed_by: ["management"]"#),
        fact("fourteen", "What", r#"truth: false, figure: ("records", 14000)"#),
        fact("forty_one", "What", r#"figure: ("records", 41000), refutes: ["fourteen"]"#),
        fact("again_fourteen", "What", r#"figure: ("records", 14000)"#),
        fact("six_servers", "What", r#"figure: ("servers", 6)"#),
    ];
    small()
        .with("figures", r#"(id: "records", name: (ja: "件数", en: "records taken"))"#)
        .with("figures", r#"(id: "servers", name: (ja: "台数", en: "servers"))"#)
        .with("facts", &facts.join(", "))
        .knowing("csirt", &["where_they_are", "since_when", "fourteen", "forty_one", "again_fourteen", "six_servers"])
        .knowing("ops", &["fourteen", "again_fourteen", "forty_one"])
}

fn told(case: &Case) -> Communication {
    case.debrief().communication
}

fn first(case: &Case) -> Outgoing {
    told(case).outgoing.swap_remove(0)
}

#[test]
fn a_message_is_held_against_the_six_questions_and_what_its_sender_knew() {
    given(world()).and(csirt(tell("management", "chat", &["where_they_are"]))).check(|case| {
        let message = first(case);
        assert_eq!(message.answers, [Question::Where]);
        assert_eq!(message.left_out, [case.id("since_when")], "known to the sender, needed, and not said");
        assert!(message.is_open());
    });
    given(world()).and(csirt(tell("management", "chat", &["where_they_are", "since_when"]))).check(|case| {
        let message = first(case);
        assert_eq!(message.answers, [Question::When, Question::Where]);
        assert!(!message.is_open(), "nothing was left out: {message:?}");
    });
    // Business does not need it, and what management knows already need not be said again.
    given(world())
        .and(csirt(tell("business", "chat", &["where_they_are"])))
        .check(|case| assert!(!first(case).is_open()));
    given(world())
        .and(csirt(tell("management", "chat", &["since_when"])))
        .and(at("20m", management(read(0))))
        .and(csirt(tell("management", "chat", &["where_they_are"])))
        .check(|case| assert!(!told(case).outgoing[1].is_open()));
}

#[test]
fn a_question_is_asked_back_when_its_asker_had_read_about_the_same_topic() {
    let told_and_read = || {
        given(world()).and(csirt(tell("management", "chat", &["where_they_are"]))).and(at("20m", management(read(0))))
    };
    told_and_read()
        .and(management(ask("csirt", "chat", "attack")))
        .and(at("40m", csirt(read(1))))
        .and(csirt(in_reply_to(1, tell("management", "chat", &["since_when", "where_they_are"]))))
        .and(at("1h", management(read(2))))
        .check(|case| {
            let message = first(case);
            let [back] = &message.asked_back[..] else { panic!("one question: {message:?}") };
            assert_eq!((back.by, back.topic, back.asked.at), (case.id("management"), Some(case.id("attack")), 1200));
            assert_eq!(back.brought, [case.id("since_when")], "the other one was known");
            assert_eq!(back.answered.map(|mark| mark.at), Some(2400));
            assert_eq!(told(case).outgoing.len(), 2, "the question is no report");
        });
    // Another topic, another person asked, or a question from somebody who was not told.
    for (by, to, topic) in
        [("management", "csirt", "terminals"), ("management", "ops", "attack"), ("business", "csirt", "attack")]
    {
        let question = ask(to, "chat", topic);
        let step = if by == "management" { management(question) } else { business(question) };
        told_and_read().and(step).check(|case| assert!(first(case).asked_back.is_empty(), "{by} {to} {topic}"));
    }
    // Asked before it was read.
    given(world())
        .and(csirt(tell("management", "chat", &["where_they_are"])))
        .and(management(ask("csirt", "chat", "attack")))
        .check(|case| assert!(first(case).asked_back.is_empty()));
}

#[test]
fn a_request_that_was_sent_back_was_not_complete() {
    let asked = |verdict: &str| {
        given(small().knowing("csirt", &["dead"]).with(
            "authorities",
            r#"(id: "stop", name: (ja: "止めること", en: "to stop it"), holders: [(role: "management")])"#,
        ))
        .and(csirt(request("management", "chat", "stop", &["dead"])))
        .and(at("20m", management(read(0))))
        .and(management(answer(0, verdict)))
    };
    asked("return").check(|case| {
        let message = first(case);
        assert_eq!(
            message.asked_back.iter().map(|back| (back.by, back.topic)).collect::<Vec<_>>(),
            [(case.id("management"), None)]
        );
    });
    asked("accept").check(|case| assert!(first(case).asked_back.is_empty()));
}

#[test]
fn messages_are_counted_by_line_and_for_each_decision() {
    given(world())
        .and(csirt(tell("management", "chat", &["where_they_are"])))
        .and(csirt(tell("management", "mail", &[])))
        .and(at("20m", management(read(0))))
        .and(management(ask("csirt", "chat", "attack")))
        .check(|case| {
            let told = told(case);
            let lines: Vec<_> = told.lines.iter().map(|line| (line.from, line.sent.len(), line.num_heard)).collect();
            let [csirt, management] = ["csirt", "management"].map(|name| case.id(name));
            assert_eq!(lines.iter().filter(|(from, ..)| *from == csirt).collect::<Vec<_>>().len(), 2, "two channels");
            assert!(
                lines.contains(&(csirt, 1, 1)) && lines.contains(&(csirt, 1, 0)) && lines.contains(&(management, 1, 0))
            );
            let traffic = told.traffic.iter().find(|this| this.role == csirt).expect("a seat");
            assert_eq!((traffic.num_sent, traffic.num_heard, traffic.tenths_per_decision()), (2, 0, None));
        });
    let journal = super::morning(kunren::journal::Player::Human);
    let traffic = Debrief::of(&journal).communication.traffic;
    let csirt = traffic.iter().find(|this| this.role == super::id(&journal, "csirt")).expect("a seat");
    let seqs: Vec<u32> = csirt.decisions.iter().map(|mark| mark.seq).collect();
    assert_eq!((csirt.num_sent, csirt.num_heard), (3, 1));
    assert!(seqs.contains(&20) && seqs.contains(&27), "the judgement and the declaration: {seqs:?}");
    // Four messages for three decisions.
    assert_eq!((seqs.len(), csirt.tenths_per_decision()), (3, Some(13)));
}

#[test]
fn each_decision_says_what_was_known_by_then_and_what_another_seat_knew() {
    let journal = super::morning(kunren::journal::Player::Human);
    let debrief = Debrief::of(&journal);
    let by = |seat: &str, seq: u32| {
        let seat = super::id(&journal, seat);
        let personal = debrief.personal.iter().find(|personal| personal.role == seat).expect("a seat");
        let line = personal.lines.iter().find(|line| line.at.seq == seq && line.known_then.is_some());
        line.and_then(|line| line.known_then.clone()).expect("it decided something there")
    };
    // Management sends the request back: it has heard of the leak, and never that the terminals are dead.
    let management = by("management", 24);
    assert_eq!((management.num, &management.lacking[..]), (1, &[super::id(&journal, "dead")][..]));
    // The response team declares on all that anybody knew.
    let csirt = by("csirt", 27);
    assert_eq!((csirt.num, csirt.lacking.len()), (3, 0));
    let is_decision = |line: &kunren::debrief::PersonalLine| line.part == kunren::debrief::Part::Decided;
    let lines = || debrief.personal.iter().flat_map(|personal| &personal.lines);
    assert!(lines().all(|line| line.known_then.is_some() == is_decision(line)));
}

fn contradictions(case: &Case) -> Vec<Contradiction> {
    told(case).contradictions
}

#[test]
fn two_numbers_for_the_same_thing_contradict_each_other_until_all_have_the_same() {
    given(world())
        .and(csirt(tell("management", "chat", &["fourteen"])))
        .and(at("10m", ops(tell("business", "chat", &["forty_one"]))))
        .check(|case| {
            let all = contradictions(case);
            let [one] = &all[..] else { panic!("one: {all:?}") };
            assert_eq!((one.first.number, one.other.number, one.settled), (14_000, 41_000, None));
            assert_eq!((one.first.by, one.other.by), (case.id("csirt"), case.id("ops")));
            let findings = case.debrief().findings;
            let found = findings.iter().find(|it| matches!(it.found, Found::NumbersContradict { .. })).expect("found");
            assert_eq!(
                found.proofs.iter().map(|proof| proof.seq).collect::<Vec<_>>(),
                [one.first.sent.seq, one.other.sent.seq]
            );
        })
        // Management has the new number, csirt still stands by the old one …
        .and(at("20m", ops(tell("management", "chat", &["forty_one"]))))
        .check(|case| assert_eq!(contradictions(case)[0].settled, None))
        // … until it is told, too.
        .and(at("30m", ops(tell("csirt", "chat", &["forty_one"]))))
        .check(|case| {
            let all = contradictions(case);
            assert_eq!((all.len(), all[0].settled.map(|mark| mark.at)), (1, Some(1800)));
        });
}

#[test]
fn a_correction_that_reaches_everybody_is_no_contradiction() {
    let told = |to: &str| given(world()).and(csirt(tell(to, "chat", &["fourteen"])));
    told("management")
        .and(at("10m", csirt(tell("management", "chat", &["forty_one"]))))
        .check(|case| assert_eq!(contradictions(case), []));
    // One of the two is left with the old number.
    told("management business")
        .and(at("10m", csirt(tell("management", "chat", &["forty_one"]))))
        .check(|case| assert_eq!(contradictions(case).len(), 1))
        .and(at("20m", csirt(tell("business", "chat", &["forty_one"]))))
        .check(|case| assert!(contradictions(case)[0].settled.is_some()));
}

#[test]
fn the_same_number_and_other_figures_contradict_nothing() {
    given(world())
        .and(csirt(tell("management", "chat", &["fourteen"])))
        .and(ops(tell("business", "chat", &["again_fourteen"])))
        .and(csirt(tell("business", "chat", &["six_servers"])))
        .check(|case| assert_eq!(contradictions(case), []));
}

#[test]
fn a_number_from_somebody_else_contradicts_unless_its_fact_refutes_the_other() {
    let told = |then: &str| {
        given(world()).and(csirt(tell("management", "chat", &["forty_one"]))).and(ops(tell(
            "management csirt",
            "chat",
            &[then],
        )))
    };
    told("fourteen").check(|case| assert_eq!(contradictions(case).len(), 1));
    given(world())
        .and(csirt(tell("management", "chat", &["fourteen"])))
        .and(ops(tell("management csirt", "chat", &["forty_one"])))
        .check(|case| assert_eq!(contradictions(case), []));
}

#[test]
fn times_that_were_named_say_whether_they_were_moved_in_time_and_when_it_came() {
    let world = || {
        small()
            .but("yen_per_hour: 360000", "function: 0, yen_per_hour: 360000")
            .but(r#"finds: ["cause"]"#, "effects: [Function(\"shipping\", 100)]")
    };
    let promised = || given(world()).and(ops(promising_restored("shipping", "20m", tell("management", "chat", &[]))));
    promised().and(csirt(act("dig"))).and(until("1h")).check(|case| {
        let promise = case.debrief().promises[0];
        assert_eq!((promise.kept.map(|(kept, _)| kept), promise.renewed), (Some(false), None));
        assert_eq!((promise.came.map(|mark| mark.at), promise.late_secs()), (Some(1800), Some(600)));
    });
    promised().and(until("1h")).check(|case| assert_eq!(case.debrief().promises[0].came, None));
    promised()
        .and(at("10m", ops(promising_restored("shipping", "2h", tell("management", "chat", &[])))))
        .and(until("1h"))
        .check(|case| {
            let promise = case.debrief().promises[0];
            assert_eq!(
                (promise.kept.is_some_and(|(kept, _)| kept), promise.renewed.map(|mark| mark.at)),
                (false, Some(600))
            );
        });
    given(small())
        .and(csirt(promising("20m", tell("management", "chat", &[]))))
        .and(at("30m", csirt(tell("management", "chat", &[]))))
        .check(|case| assert_eq!(case.debrief().promises[0].late_secs(), Some(600)));
    given(small())
        .and(csirt(promising("20m", tell("management", "chat", &[]))))
        .and(at("10m", csirt(tell("management", "chat", &[]))))
        .and(until("1h"))
        .check(|case| assert_eq!(case.debrief().promises[0].late_secs(), None, "it was kept"));
}

#[test]
fn the_report_says_it_in_both_languages_with_its_entries() {
    given(world())
        .and(csirt(tell("management", "chat", &["where_they_are", "fourteen"])))
        .and(at("10m", ops(tell("business", "chat", &["forty_one"]))))
        .and(at("20m", management(read(0))))
        .and(management(ask("csirt", "chat", "attack")))
        .and(csirt(promising_restored("shipping", "30m", tell("management", "chat", &[]))))
        .check(|case| {
            let text = |lang, format| render(case.journal(), &case.debrief(), None, &Words::new(lang), format, None);
            let en = text(Lang::En, Format::Md);
            assert!(en.contains("“records taken”: two reports, two numbers, and nobody put it right"), "{en}");
            assert!(
                en.contains("CSIRT told Management 14,000 (entry 2)") && en.contains("Business unit 41,000 (entry 4)")
            );
            assert!(en.contains("Answers 2 of 6: What and Where (entry 2)"));
            assert!(en.contains("Left out, though known and needed (When): “since\\_when”"));
            assert!(
                en.contains("Management asked back at 08:20 about “The attack” and got no answer (entry 7)"),
                "{en}"
            );
            assert!(en.contains("Times named for a repair: 1 (0 kept, 0 missed)."));
            let ja = text(Lang::Ja, Format::Md);
            assert!(ja.contains("「件数」：報告の数字が食い違い、最後まで正されなかった"));
            assert!(ja.contains("シーサート係が経営に伝えた数字：14,000（記録2）"));
            let html = text(Lang::En, Format::Html);
            assert!(html.contains("<a href='#e2'>08:00: CSIRT told Management 14,000"), "{html}");
            let book = text(Lang::En, Format::Xlsx);
            assert!(book.contains("<sheet name=\"Messages\"") && book.contains("<sheet name=\"Numbers\""));
            assert!(text(Lang::En, Format::Json).contains("\"contradictions\""));
        });
    given(world()).and(csirt(tell("management", "chat", &["where_they_are", "since_when"]))).check(|case| {
        let en = render(case.journal(), &case.debrief(), None, &Words::new(Lang::En), Format::Md, None);
        assert!(en.contains("No two reports gave different numbers") && en.contains("No message left its receivers"));
    });
}
