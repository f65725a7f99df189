//! Questions back to the player: what is listed first, what is folded, what one can answer besides a pick.

use super::form::{Form, Need, Pick, Value};
use super::table::{Table, is_numbered_itself, take};
use super::verbs::{Verb, narrow};
use crate::exercise::command::MessageId;
use crate::scenario::names::{ActionId, FactId, RoleId, TopicId};
use crate::text::arg;
use crate::trouble::Done;
use crate::view::SeatView;
use crate::view::asks::intent;

/// So many facts are listed; the others stand behind `more`.
const FACTS_SHOWN: usize = 12;
/// A line of own words that begins with a verb, ends with a number, and has no more words than this may be a command.
const COMMAND_WORDS_MAX: usize = 4;

impl Table<'_> {
    /// An answer to the question that stands open.
    pub(super) fn reply(&mut self, mut form: Form, line: &str) -> Done {
        let Some(need) = form.needs.last().copied() else {
            return Ok(());
        };
        let says = narrow(line).to_lowercase();
        let may_be_empty = need == Need::Words || matches!(need, Need::Facts | Need::Reasons);
        if CANCELS.contains(&&*says) || line.is_empty() && !may_be_empty {
            return self.desk.say("play-cancelled", &[]);
        }
        if MORE.contains(&&*says) && !need.is_words() {
            return self.ask_in_full(form, need);
        }
        if let (Need::Action, Some(action)) = (need, says.strip_suffix('?')) {
            self.explain(&[action.trim().to_owned()])?;
            self.form = Some(form);
            return Ok(());
        }
        let line = match form.doubted.take() {
            // Whoever insists means the command.
            Some(doubted) if says == "1" || line == doubted => return self.begin_line(&doubted),
            Some(doubted) if says == "2" => doubted,
            _ if need.is_words() && is_like_a_command(line) => {
                self.desk.say("play-words-or-command", &[arg("typed", line)])?;
                form.doubted = Some(line.to_owned());
                self.form = Some(form);
                return Ok(());
            }
            _ => line.to_owned(),
        };
        let view = self.view();
        match (self.value(&view, &form, need, &line), Verb::parse_word(&line)) {
            (Ok(value), _) => {
                take(&view, &mut form, value);
                self.fill(form)
            }
            // Something else has become more urgent.
            (Err(_), Some(_)) => self.begin_line(&line),
            (Err(unclear), None) => {
                self.say_unclear(unclear, &line)?;
                self.ask(form, need)
            }
        }
    }

    fn begin_line(&mut self, line: &str) -> Done {
        Verb::parse_word(line).map_or(Ok(()), |(verb, typed)| self.begin(verb, typed))
    }

    /// Asks, and lists what can be picked.
    pub(super) fn ask(&mut self, form: Form, need: Need) -> Done {
        self.desk.say(need.question(), &[])?;
        let view = self.view();
        let picks = self.picks(&view, &form, need);
        let mut listed = self.in_order(&view, &form, &picks);
        let num_folded = listed.split_off(self.num_listed(&view, &form, &picks, &listed)).len();
        self.list(&form, need, &picks, &listed)?;
        if num_folded > 0 {
            self.desk.say("play-more", &[arg("n", num_folded as u64)])?;
        }
        self.wait_for_answer(form, need, &picks)
    }

    fn ask_in_full(&mut self, form: Form, need: Need) -> Done {
        let view = self.view();
        let picks = self.picks(&view, &form, need);
        let listed = self.in_order(&view, &form, &picks);
        self.list(&form, need, &picks, &listed)?;
        self.wait_for_answer(form, need, &picks)
    }

    fn wait_for_answer(&mut self, mut form: Form, need: Need, picks: &[Pick]) -> Done {
        form.has_asked = true;
        if let Need::Action | Need::TheirAction = need {
            let id = |pick: &Pick| if let Value::Action(id) = pick.value { Some(id) } else { None };
            self.shown.insert(form.roles().to_vec(), picks.iter().filter_map(id).collect());
        }
        let more = match need {
            Need::Roles => Some("play-several-needed"),
            Need::Action => Some("play-one-or-about"),
            Need::Words => None,
            Need::WordsNeeded | Need::Span | Need::ByWhen => Some("play-or-cancel"),
            _ if need.takes_several() => Some("play-several"),
            _ => Some("play-one"),
        };
        more.map_or(Ok(()), |id| self.desk.say(id, &[]))?;
        self.form = Some(form);
        Ok(())
    }

    fn list(&mut self, form: &Form, need: Need, picks: &[Pick], listed: &[usize]) -> Done {
        for &at in listed {
            let number = if is_numbered_itself(need) { String::new() } else { format!("{:>3} ", at + 1) };
            self.desk.out.line(format!("{number}{}", picks[at].label))?;
            if let (Need::Action, Value::Action(action)) =
                (form.needs.last().copied().unwrap_or(need), &picks[at].value)
            {
                self.say_what_it_takes(*action)?;
            }
        }
        Ok(())
    }

    /// Places of the picks in the order in which they are shown. Facts keep their numbers: what was asked about comes
    /// first, then what is new; what the receivers know stands last.
    fn in_order(&self, view: &SeatView, form: &Form, picks: &[Pick]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..picks.len()).filter(|at| !picks[*at].is_over).collect();
        let (to, topic) = (receivers(view, form), self.topic_asked(view, form));
        order.sort_by_key(|at| match &picks[*at].value {
            Value::Facts(facts) => {
                let is_known = facts.iter().all(|fact| is_shared(view, *fact, &to));
                let is_on_topic = facts.iter().any(|fact| Some(self.topic(*fact)) == topic);
                (is_known, !is_on_topic, picks.len() - at)
            }
            _ => (false, false, *at),
        });
        order
    }

    /// How many of them are listed at once.
    fn num_listed(&self, view: &SeatView, form: &Form, picks: &[Pick], order: &[usize]) -> usize {
        let to = receivers(view, form);
        let is_new = |at: &&usize| match &picks[**at].value {
            Value::Facts(facts) => !facts.iter().all(|fact| is_shared(view, *fact, &to)),
            _ => true,
        };
        let has_facts = picks.iter().any(|pick| matches!(pick.value, Value::Facts(_)));
        let num_new = order.iter().filter(is_new).count();
        match has_facts {
            false => order.len(),
            true if num_new == 0 => order.len().min(FACTS_SHOWN),
            true => num_new.min(FACTS_SHOWN),
        }
    }

    fn topic(&self, fact: FactId) -> TopicId {
        self.session.setting().scenario.facts[fact.ix()].topic
    }

    fn topic_asked(&self, view: &SeatView, form: &Form) -> Option<TopicId> {
        use crate::exercise::command::Intent;
        match form.message().and_then(|id| view.message(id)).and_then(intent)? {
            Intent::Ask(topic) => Some(topic),
            Intent::Inform | Intent::Order(_) | Intent::Request(_) | Intent::Notice => None,
        }
    }

    /// Time, people and money that an action takes, and whose yes.
    fn say_what_it_takes(&mut self, action: ActionId) -> Done {
        let view = self.view();
        let speaker = self.speaker();
        let Some(offer) = view.offers.iter().find(|offer| offer.action == action) else {
            return Ok(());
        };
        let mut parts = vec![speaker.takes(&view, offer)];
        parts.extend(
            self.session.setting().scenario.actions[action.ix()].authority.map(|right| speaker.needs_yes(&view, right)),
        );
        let takes = self.desk.words.say_with("play-takes", &[arg("takes", parts.join(" "))]);
        self.desk.out.line(takes)
    }

    /// `act 3 ?`: what it is.
    pub(super) fn explain(&mut self, typed: &[String]) -> Done {
        let view = self.view();
        let Some(form) = Form::of(Verb::Act, Vec::new()) else {
            return Ok(());
        };
        let wanted = typed.first().map(|word| word.trim_end_matches(['?', '\u{ff1f}']).to_owned()).unwrap_or_default();
        let Ok(Value::Action(action)) = self.value(&view, &form, Need::Action, &wanted) else {
            return self.desk.say("play-not-there", &[arg("typed", wanted)]);
        };
        let name = self.speaker().action(action).to_owned();
        let help = self.desk.words.pick(&self.session.setting().scenario.actions[action.ix()].help).to_owned();
        self.desk.out.line(name)?;
        self.say_what_it_takes(action)?;
        if help.is_empty() { Ok(()) } else { self.desk.out.line(help) }
    }
}

/// What takes a question back.
const CANCELS: [&str; 4] = ["cancel", "x", "やめる", "取消"];
/// What lists everything.
const MORE: [&str; 3] = ["more", "もっと", "全部"];

/// `act 3 ?`
pub(super) fn is_asked_about(typed: &[String]) -> bool {
    typed.last().is_some_and(|word| word.ends_with(['?', '\u{ff1f}']))
}

/// `next`, `read 3`, `tell ops chat 1`; but not `look at this`.
fn is_like_a_command(line: &str) -> bool {
    let Some((verb, rest)) = Verb::parse_word(line) else {
        return false;
    };
    let is_number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
    match Form::of(verb, rest.clone()) {
        None => rest.iter().all(is_number),
        Some(_) => rest.len() < 2 || rest.len() < COMMAND_WORDS_MAX && rest.last().is_some_and(is_number),
    }
}

/// Whom the facts are new for, as far as that has been said; reasons persuade also those who know them.
fn receivers(view: &SeatView, form: &Form) -> Vec<RoleId> {
    if matches!(form.verb, Verb::Request | Verb::Order) {
        return Vec::new();
    }
    let notice = form.values.iter().find_map(|value| match value {
        Value::Notice(role, _) => Some(vec![*role]),
        _ => None,
    });
    let asker = |id: MessageId| view.message(id).map(|message| vec![message.from]);
    let answered = || form.message().and_then(asker);
    if form.roles().is_empty() { notice.or_else(answered).unwrap_or_default() } else { form.roles().to_vec() }
}

/// Whether all of them have been told by this seat, or have told it; what turned out to be wrong is for nobody.
fn is_shared(view: &SeatView, fact: FactId, with: &[RoleId]) -> bool {
    if view.refuted[fact.ix()] {
        return true;
    }
    let is_shared = |role: &RoleId| view.told[fact.ix()].contains(*role) || view.heard[fact.ix()].contains(*role);
    !with.is_empty() && with.iter().all(is_shared)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_line_that_begins_with_a_verb_may_be_a_command() {
        for (line, is_one) in [
            ("next", true),
            ("tell ops chat 1", true),
            ("状況", true),
            ("read 3", true),
            ("look at this", false),
            ("10時に折り返します", false),
            ("wait for what the vendor says", false),
            ("3", false),
        ] {
            assert_eq!(is_like_a_command(line), is_one, "{line}");
        }
    }
}
