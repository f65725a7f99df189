//! Any text as a rehearsal plan on the busy day: it is refused with reasons, or played to its first difference.
#![no_main]

use std::convert::Infallible;
use std::sync::{Arc, LazyLock};

use kunren::rehearsal;
use kunren::scenario::{Setting, Source};
use libfuzzer_sys::fuzz_target;

static BUSY: LazyLock<Arc<Setting>> = LazyLock::new(|| {
    let texts = [
        include_str!("../../tests/data/small/busy.scenario.ron"),
        include_str!("../../tests/data/small/busy.organization.ron"),
        include_str!("../../tests/data/small/busy.playbook.ron"),
    ];
    let [a, b, c] = texts.map(|text| Source { path: "busy.ron".into(), text: text.into() });
    Arc::new(Setting::load(a, b, c).expect("the busy day is in order").0)
});

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let source = Source { path: "fuzz.plan.ron".into(), text: text.into() };
    let find = |_: &str, _: &str| Ok::<_, Infallible>(BUSY.clone());
    match rehearsal::load(&source, find) {
        Ok(Ok(rehearsal)) => {
            let _passed_or_not = rehearsal::run(&rehearsal);
        }
        Ok(Err(report)) => assert!(report.has_errors() && !report.to_string().is_empty(), "refused without a reason"),
    }
});
