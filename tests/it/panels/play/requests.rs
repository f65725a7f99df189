//! What waits for answers, and discussions.

use std::cell::RefCell;

use egui_kittest::kittest::Queryable as _;
use kunren::app::panels::{DiscussionState, Elsewhere, InboxState, PhoneState, discussion, phone, requests};
use kunren::exercise::Command;
use kunren::exercise::command::{Intent, Letter, Verdict};
use kunren::exercise::event::Content;
use kunren::scenario::names::AuthorityId;
use kunren::text::Lang;
use kunren::view::SeatView;
use kunren::view::seat::{DiscussionSeen, MessageState, Right};

use super::super::{Stage, commands, picture, staged};

/// Management is asked for an approval.
fn asked(stage: &Stage) -> SeatView {
    let mut view = stage.view();
    let mut message = stage.after_first_message();
    let right = AuthorityId::new(0);
    view.rights[0] = Right::Held;
    let (to, over) = (vec![view.role], message.over);
    let intent = Intent::Request(right);
    let (facts, words, reply_to, promise) = (Vec::new(), "Now, please.".into(), None, None);
    let letter = Letter { to, over, intent, facts, words, reply_to, promise };
    message.from = stage.session.setting().names.find("csirt").expect("a seat");
    (message.state, message.reply) = (MessageState::Read, None);
    (message.content, message.owed_until) = (Some(Content::Letter(letter.into())), Some(view.now + 600));
    view.messages = vec![message];
    view
}

#[test]
fn a_request_is_accepted_refused_or_sent_back_with_what_is_missing() {
    let stage = staged("first-drill", "management", Lang::En);
    let view = asked(&stage);
    let message = view.messages[0].id;
    let state = RefCell::new(InboxState::default());
    let mut harness = stage.show(&view, |ui, seat, wishes| requests(ui, seat, &mut state.borrow_mut(), wishes));
    harness.get_by_label_contains("CSIRT, ").click();
    harness.run();
    picture(&mut harness, "requests_en");
    harness.get_by_label_contains("Now, please.");
    for label in ["Accept", "Refuse"] {
        harness.get_by_label(label).click();
        harness.run();
    }
    harness.get_by_label("Send back").click();
    harness.run();
    let name = "Own words: why, or what is missing";
    harness.get_by_label(name).focus();
    harness.run();
    harness.get_by_label(name).type_text("Until when?");
    harness.run();
    harness.get_by_label("Send back").click();
    harness.run();
    let answer = |verdict, words: &str| Command::Answer { message, verdict, words: words.into() };
    assert_eq!(
        commands(harness.state()),
        [&answer(Verdict::Accept, ""), &answer(Verdict::Refuse, ""), &answer(Verdict::Return, "Until when?")],
        "nothing is sent back without a word"
    );
}

#[test]
fn questions_of_a_discussion_are_answered_one_by_one() {
    let stage = staged("no-evidence", "csirt", Lang::Ja);
    let mut view = stage.view();
    let injects = &stage.session.setting().scenario.injects;
    let inject = injects.iter().find(|inject| inject.discussion.is_some()).expect("there is a discussion").id;
    view.discussions = vec![DiscussionSeen { inject, message: 9, answered: vec![0] }];
    let state = RefCell::new(DiscussionState::default());
    let mut harness = stage.show(&view, |ui, seat, wishes| discussion(ui, seat, &mut state.borrow_mut(), wishes));
    let field = || harness.get_all_by_label_contains("回答：").next().expect("a question is open");
    field().focus();
    harness.run();
    harness.get_all_by_label_contains("回答：").next().expect("a question is open").type_text("先に止める。");
    harness.run();
    picture(&mut harness, "discussion_ja");
    harness.get_all_by_label("この内容で答える").next().expect("a question is open").click();
    harness.run();
    let said = Command::Discuss { message: 9, question: 1, words: "先に止める。".into() };
    assert_eq!(commands(harness.state()), [&said]);
}

/// The first discussion that stops the clock, or does not, and how many questions it has.
fn opened(stage: &Stage, freeze: bool) -> (DiscussionSeen, u8) {
    let mut injects = stage.session.setting().scenario.injects.iter();
    let found = injects.find_map(|inject| {
        let discussion = inject.discussion.as_ref().filter(|discussion| discussion.freeze == freeze)?;
        let seen = DiscussionSeen { inject: inject.id, message: 9, answered: vec![] };
        Some((seen, discussion.questions.len() as u8))
    });
    found.expect("there are both")
}

#[test]
fn what_the_clock_waits_for_is_asked_first() {
    let stage = staged("no-evidence", "csirt", Lang::En);
    let mut view = stage.view();
    view.discussions = vec![opened(&stage, false).0, opened(&stage, true).0];
    let state = RefCell::new(DiscussionState::default());
    let harness = stage.show(&view, |ui, seat, wishes| discussion(ui, seat, &mut state.borrow_mut(), wishes));
    let top = |label: &str| harness.get_by_label_contains(label).rect().top();
    assert!(top("The clock stands still. Talk") < top("It does not stop the clock. Talk"));
}

#[test]
fn a_discussion_says_whether_the_clock_stands_still() {
    let stage = staged("no-evidence", "csirt", Lang::En);
    for (freeze, told, strip) in [
        (true, "The clock stands still. Talk about it", "The clock stands still until"),
        (false, "It does not stop the clock. Talk about it", "A discussion is open. It does not stop the clock"),
    ] {
        let (seen, num_questions) = opened(&stage, freeze);
        let mut view = stage.view();
        view.discussions = vec![seen];
        let state = RefCell::new((DiscussionState::default(), PhoneState::default()));
        let show = |view: &SeatView| {
            let found = |label: &str| {
                let harness = stage.show(view, |ui, seat, wishes| {
                    phone(ui, seat, Elsewhere { called: &[], waits: false }, &mut state.borrow_mut().1, wishes);
                    discussion(ui, seat, &mut state.borrow_mut().0, wishes);
                });
                harness.query_by_label_contains(label).is_some()
            };
            (found(told), found(strip))
        };
        assert_eq!(show(&view), (true, true));
        // Who has answered everything is not called any more, but for a clock that still waits for others.
        view.discussions[0].answered = (0..num_questions).collect();
        assert_eq!(show(&view), (true, freeze));
    }
}
