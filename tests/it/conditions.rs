//! Conditions in words, for facilitators.

use kunren::shelf::Shelf;
use kunren::text::{Lang, Speaker, Words};

#[test]
fn every_condition_of_a_real_scenario_is_a_clause_in_both_languages() {
    let mut shelf = Shelf::open(None).expect("what is shipped");
    for (name, lang) in [("no-evidence", Lang::Ja), ("no-evidence", Lang::En), ("first-drill", Lang::Ja)] {
        let setting = shelf.setting(name, None).expect("it has no errors");
        let words = Words::new(lang);
        let speaker = Speaker::new(&words, &setting);
        let scenario = &setting.scenario;
        let injects = scenario.injects.iter().flat_map(|inject| inject.when.iter().chain(&inject.unless));
        let met = scenario.expectations.iter().map(|expectation| &expectation.met);
        let endings = scenario.endings.iter().map(|ending| &ending.when);
        let mut num = 0;
        for cond in injects.chain(met).chain(endings) {
            cond.walk(&mut |part| {
                let clause = speaker.condition(part, 0);
                assert!(!clause.trim().is_empty() && !clause.contains("cond-"), "{part:?}: {clause}");
                num += 1;
            });
        }
        assert!(num > 50, "{num} conditions were read in {name}");
    }
}
