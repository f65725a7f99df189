//! A seat's screen: everything that is always in sight, and the columns.

mod compose;
mod drill;
mod four;
mod keys;
mod messages;
mod phone;
mod requests;

use kunren::app::{Pace, Screen, Wish};
use kunren::text::Lang;

use super::screen::{DOUBLED, Me, SMALLEST, at_work};

/// The seat's first message in the first drill has come.
fn with_a_message(lang: Lang) -> Me {
    let mut me = at_work("first-drill", &["csirt"], lang, SMALLEST);
    while me.view().messages.is_empty() {
        me.wants(Wish::Pace(Pace::ToNext));
    }
    me
}

/// A phone rings for the seat.
fn ringing(lang: Lang) -> Me {
    let mut me = at_work("no-evidence", &["csirt"], lang, SMALLEST);
    me.wants(Wish::Pace(Pace::Skip(3_600)));
    me
}

#[test]
fn a_seat_at_work_fits_the_smallest_screen_in_both_languages() {
    for (lang, code) in [(Lang::Ja, "ja"), (Lang::En, "en")] {
        for (size, name) in [(SMALLEST, "1280"), (DOUBLED, "640")] {
            let mut me = at_work("no-evidence", &["csirt"], lang, size);
            me.wants(Wish::Pace(Pace::Skip(3_600)));
            me.picture(&format!("play_{code}_{name}"));
        }
    }
}

#[test]
fn where_there_is_little_room_one_column_is_shown_at_a_time() {
    let mut me = at_work("first-drill", &["csirt"], Lang::En, DOUBLED);
    assert!(!me.sees("My people"));
    me.clicks("To do");
    assert!(me.sees("My people"));
    let wide = at_work("first-drill", &["csirt"], Lang::En, SMALLEST);
    assert!(wide.sees("My people"));
}

#[test]
fn the_bar_leads_everywhere() {
    let mut me = at_work("first-drill", &["csirt", "operations"], Lang::En, SMALLEST);
    assert_eq!(me.desk().screen(), Screen::Curtain);
    me.clicks_on("I am CSIRT");
    me.wants(Wish::Show(Screen::Play));
    me.clicks("Draw the curtain");
    assert_eq!(me.desk().screen(), Screen::Curtain);
}

#[test]
fn the_clock_on_the_bar_goes_on_while_nothing_happens() {
    let mut me = at_work("first-drill", &["csirt"], Lang::En, SMALLEST);
    let is_clock = |label: &String| label.matches(':').count() == 2 && label.len() == 8;
    let before = me.labels().into_iter().find(is_clock).expect("there is a clock");
    me.clicks("Let the clock run");
    me.waits(3);
    let after = me.labels().into_iter().find(is_clock).expect("there is a clock");
    assert_eq!(me.view().now, 3);
    assert_ne!(before, after);
}
