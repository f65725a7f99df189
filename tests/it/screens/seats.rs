//! Sitting down: the briefing, and the curtain between two players.

use kunren::app::{Pace, Screen, Wish};
use kunren::exercise::Command;
use kunren::text::Lang;

use super::{click, finds, front, screen, wants};
use crate::desk::first_drill;

#[test]
fn the_briefing_says_who_i_am_and_leads_to_my_seat() {
    let mut harness = front(Lang::En);
    wants(&mut harness, first_drill(&["csirt"]));
    for label in [
        "You are CSIRT",
        "What has happened, and how serious is it?",
        "What you may decide alone",
        "Needs somebody’s yes:",
        "My people",
        "How you reach the others",
        "The clock begins to run",
    ] {
        assert!(finds(&harness, label), "{label}");
    }
    click(&mut harness, "Take your seat");
    assert_eq!(screen(&harness), Screen::Play);
    click(&mut harness, "Who am I?");
    assert_eq!(screen(&harness), Screen::Briefing);
}

#[test]
fn every_seat_of_every_scenario_has_a_briefing_in_both_languages() {
    for lang in Lang::ALL {
        let mut harness = front(lang);
        for scenario in ["first-drill", "no-evidence"] {
            wants(&mut harness, Wish::Prepare(scenario.to_owned()));
            click(
                &mut harness,
                if lang == Lang::Ja { "全員ここで交替しながら" } else { "Everybody here, taking turns" },
            );
            click(&mut harness, if lang == Lang::Ja { "演習を始める" } else { "Begin the exercise" });
            let people = harness.state().desk.table().expect("it runs").people();
            assert_eq!(people.len(), 4);
            for seat in people {
                wants(&mut harness, Wish::TakeSeat(seat));
                assert_eq!(screen(&harness), Screen::Briefing);
                wants(&mut harness, Wish::DrawCurtain);
            }
            wants(&mut harness, Wish::Leave);
        }
    }
}

#[test]
fn behind_the_curtain_nothing_of_the_last_seat_is_left() {
    let mut harness = front(Lang::En);
    wants(&mut harness, first_drill(&["csirt", "business"]));
    assert_eq!(screen(&harness), Screen::Curtain);
    click(&mut harness, "I am CSIRT, show me");
    assert_eq!(screen(&harness), Screen::Briefing);
    click(&mut harness, "Take your seat");
    wants(&mut harness, Wish::Submit(Command::Note { words: "a secret of mine".into() }));
    wants(&mut harness, Wish::Pace(Pace::Skip(240)));
    wants(&mut harness, Wish::DrawCurtain);
    assert_eq!(screen(&harness), Screen::Curtain);
    assert_eq!(harness.state().desk.table().and_then(|table| table.seen()), None);
    let shown = format!("{:?}", harness.kittest_state().root());
    assert!(!shown.contains("a secret of mine") && !shown.contains("Inbox"), "{shown}");
    assert!(finds(&harness, "waiting"), "one hears that something has arrived");
    click(&mut harness, "I am Business (sales), show me");
    assert_eq!(screen(&harness), Screen::Briefing);
    assert!(finds(&harness, "You are Business (sales)"));
}

#[test]
fn the_language_of_a_seat_and_the_speed_are_there_after_a_break() {
    let mut harness = front(Lang::En);
    let Wish::Begin(mut set_up) = first_drill(&["csirt"]) else { unreachable!("it begins an exercise") };
    set_up.seats[0].lang = Some(Lang::Ja);
    set_up.quarters = None;
    wants(&mut harness, Wish::Begin(set_up));
    wants(&mut harness, Wish::Pace(Pace::Quarters(40)));
    wants(&mut harness, Wish::Leave);
    click(&mut harness, "Go on with exercise 1");
    let desk = &harness.state().desk;
    assert_eq!(desk.words_here().lang(), Lang::Ja);
    assert_eq!(desk.table().expect("it runs").clockwork().quarters, 40);
}
