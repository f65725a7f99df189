//! What an action takes, and whose yes it needs.

use super::{Speaker, arg};
use crate::exercise::world::standing;
use crate::scenario::names::{AuthorityId, ReadinessId, RoleId};
use crate::scenario::time::{MINUTE, Secs};
use crate::view::SeatView;
use crate::view::seat::{Offer, Right};

/// From here on nobody counts the seconds of an estimate.
const ROUGH_FROM: Secs = 2 * MINUTE;

impl Speaker<'_> {
    /// Time, people and money, in one line.
    pub fn takes(&self, view: &SeatView, offer: &Offer) -> String {
        let action = &self.setting.scenario.actions[offer.action.ix()];
        let words = self.words;
        let about = |secs: Secs| words.span(if secs < ROUGH_FROM { secs } else { secs.div_ceil(MINUTE) * MINUTE });
        let (shortest, longest) = (about(offer.takes.0), about(offer.takes.1));
        let time = if shortest == longest {
            longest
        } else {
            words.say_with("act-between", &[arg("shortest", shortest), arg("longest", longest)])
        };
        let mut parts = vec![time];
        if !view.people.is_empty() {
            parts.push(words.say_with("act-people", &[arg("n", action.people)]));
        }
        let cost = *action.cost.value(|entry| view.ready[entry.ix()]);
        parts.extend((cost > 0).then(|| words.money(cost)));
        parts.join(&words.say("list-separator"))
    }

    /// Whose yes it needs, and how that stands.
    pub fn needs_yes(&self, view: &SeatView, right: AuthorityId) -> String {
        let name = arg("authority", self.authority(right));
        match view.rights[right.ix()] {
            Right::Held => self.words.say_with("act-right-held", &[name]),
            Right::Granted => self.words.say_with("news-right-granted", &[name]),
            // Whoever was to decide by then has sent it back.
            Right::Pending(until) if until > view.now => {
                self.words.say_with("news-right-pending", &[name, arg("until", self.clock(until, view.now))])
            }
            stands @ (Right::None | Right::Refused | Right::Pending(_)) => match self.holders(view, right, stands) {
                Some(holders) => self.words.say_with("act-right-of", &[name, arg("roles", self.roles(&holders))]),
                None => self.words.say_with("act-right-unclear", &[name]),
            },
        }
    }

    /// Who could say yes; nothing where nobody has agreed on it and nobody has been asked yet.
    pub fn holders(&self, view: &SeatView, right: AuthorityId, stands: Right) -> Option<Vec<RoleId>> {
        let authority = &self.setting.organization.authorities[right.ix()];
        let ready = |entry: ReadinessId| view.ready[entry.ix()];
        let is_agreed = authority.clear_with.is_none_or(|(entry, level)| ready(entry) >= level);
        if !is_agreed && stands == Right::None {
            return None;
        }
        let in_force = |mandate| view.mandates.iter().any(|seen| seen.mandate == mandate);
        let roles = RoleId::all(self.setting.scenario.roles.len());
        Some(roles.filter(|role| standing::holds(self.setting, *role, right, in_force, ready)).collect())
    }
}
