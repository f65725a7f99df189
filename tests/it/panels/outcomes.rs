//! What came of one's own work.

use egui_kittest::kittest::Queryable as _;
use kunren::app::panels::{OutcomesState, outcomes};
use kunren::exercise::{By, Command};
use kunren::scenario::time::HOUR;
use kunren::text::Lang;

use super::{bare, narrow, picture, staged};

#[test]
fn what_came_of_the_work_stays_until_somebody_has_read_it_or_for_a_while() {
    for (lang, code, done, read) in [(Lang::Ja, "ja", "完了", "読みました"), (Lang::En, "en", "Done", "I have read it")]
    {
        let mut stage = staged("no-evidence", "operations", lang).after(5);
        let is_free = |offer: &&kunren::view::seat::Offer| offer.lacks.is_none();
        let action = stage.view().offers.iter().find(is_free).expect("something can be done").action;
        let act = Command::Act { action, anyway: false };
        stage.session.submit(By::Role(stage.me), &act).expect("it can be begun");
        let is_done = |stage: &super::Stage| {
            stage.view().log.iter().any(|line| matches!(line.news, kunren::view::seat::News::Finished(_)))
        };
        while !is_done(&stage) {
            assert!(stage.session.exercise().now() < 3 * HOUR, "nothing is ever finished");
            stage = stage.after(1);
        }
        let fresh = stage.view();
        let mut state = OutcomesState::default();
        let mut harness = bare(|ui, _| narrow(ui, |ui| outcomes(ui, stage.seat(&fresh), &mut state)));
        harness.run();
        picture(&mut harness, &format!("outcomes_{code}"));
        harness.get_by_label_contains(done);
        harness.get_by_label(read).click();
        harness.run();
        assert!(harness.query_by_label_contains(done).is_none(), "it has been read");
        drop(harness);
        let stage = stage.after(11);
        let old = stage.view();
        let harness = bare(|ui, _| narrow(ui, |ui| outcomes(ui, stage.seat(&old), &mut OutcomesState::default())));
        assert!(harness.query_by_label_contains(done).is_none(), "it is no news any more");
    }
}
