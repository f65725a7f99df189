//! What brings a state of the story about: authors call it by a word of theirs, whoever runs the exercise wants to know
//! what to look out for.

use super::{Speaker, arg};
use crate::scenario::names::FlagId;
use crate::scenario::rules::Effect;

/// Whoever reads more causes than this has stopped reading.
const CAUSES_MAX: usize = 2;

impl Speaker<'_> {
    /// What sets the flag, as clauses: the first of them, where there are many.
    pub(super) fn causes(&self, flag: FlagId) -> String {
        let all = self.all_causes(flag);
        let mut clauses: Vec<String> = all.iter().take(CAUSES_MAX).cloned().collect();
        if all.len() > CAUSES_MAX {
            clauses.push(self.words.say("cond-others"));
        }
        if clauses.is_empty() { self.words.say("cond-course") } else { clauses.join(&self.words.say("cond-or")) }
    }

    fn all_causes(&self, flag: FlagId) -> Vec<String> {
        let scenario = &self.setting.scenario;
        let sets = |effects: &[Effect]| {
            effects.iter().any(|effect| matches!(effect, Effect::Set(id) | Effect::Add(id, _) if *id == flag))
        };
        let say = |id: &str, what: &str| self.words.say_with(id, &[arg("what", what)]);
        let mut all = Vec::new();
        for inject in &scenario.injects {
            let subject = self.pick(&inject.subject);
            all.extend(sets(&inject.effects).then(|| say("cond-sent", subject)));
            let choices = inject.choices.iter().filter(|choice| sets(&choice.effects));
            all.extend(choices.map(|choice| say("cond-chose", self.pick(&choice.label))));
            all.extend(sets(&inject.otherwise).then(|| say("cond-unanswered", subject)));
        }
        for action in &scenario.actions {
            let label = self.pick(&action.label);
            all.extend(sets(&action.starts).then(|| say("cond-began", label)));
            let is_outcome = action.outcomes.iter().any(|outcome| sets(&outcome.effects));
            all.extend(is_outcome.then(|| say("cond-done", label)));
            let fails = action.fails.as_ref().is_some_and(|outcome| sets(&outcome.effects));
            all.extend(fails.then(|| say("cond-failed", label)));
        }
        let stages = scenario.attacker.iter().filter(|stage| sets(&stage.effects));
        all.extend(stages.map(|stage| say("cond-reached", self.pick(&stage.name))));
        let clocks = scenario.clocks.iter().filter(|clock| sets(&clock.missed));
        all.extend(clocks.map(|clock| say("cond-missed", self.pick(&clock.name))));
        all
    }
}
