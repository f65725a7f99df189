//! From authored effects to events.

use crate::exercise::event::{Event, Origin};
use crate::scenario::names::RoleId;
use crate::scenario::rules::{Effect, EvidenceState};

use super::{Now, Out, attacker, clocks, evidence, injects, knowledge, people, preparation, standing};

/// All of them, in order. `by` is the role whose doing it is, if anybody's.
pub(crate) fn all(now: Now<'_>, effects: &[Effect], by: Option<RoleId>, out: &mut Out) {
    for effect in effects {
        one(now, *effect, by, out);
    }
}

fn one(now: Now<'_>, effect: Effect, by: Option<RoleId>, out: &mut Out) {
    match effect {
        Effect::Learn(role, fact) => knowledge::learn(now, role, &[fact], Origin::Seen, out),
        Effect::Release(inject) => injects::release(now, inject, 0, out),
        Effect::ReleaseIn(inject, after) => injects::release(now, inject, after.0, out),
        Effect::Withdraw(inject) => injects::withdraw(now, inject, out),
        Effect::Function(service, percent) => out.push(Event::FunctionSet { service, percent }),
        Effect::Security(service, percent) => out.push(Event::SecuritySet { service, percent }),
        Effect::Mitigate(service, percent) => out.push(Event::Mitigated { service, percent }),
        Effect::Preserve(id) => evidence::move_to(now, id, EvidenceState::Preserved, out),
        Effect::Destroy(id) => evidence::move_to(now, id, EvidenceState::Destroyed, out),
        Effect::Expire(id) => evidence::move_to(now, id, EvidenceState::Expired, out),
        Effect::Advance(stage) => attacker::advance(now, stage, out),
        Effect::Hasten(span) => out.push(Event::AttackerHastened { by: span.0 }),
        Effect::Halt => attacker::halt(now, out),
        Effect::Start(clock) => clocks::start(now, clock, out),
        Effect::Stop(clock) => clocks::stop(now, clock, out),
        Effect::Spend(yen) => out.push(Event::MoneySpent { role: None, yen }),
        Effect::Lose(yen) => out.push(Event::Damage { yen }),
        Effect::Trust(from, to, by) => out.push(Event::TrustMoved { from, to, by }),
        Effect::Set(flag) => out.push(Event::FlagSet { flag, value: 1 }),
        Effect::Clear(flag) => out.push(Event::FlagSet { flag, value: 0 }),
        Effect::Add(flag, by) => out.push(Event::FlagRaised { flag, by }),
        Effect::Cut(channel) => out.push(Event::ChannelCut { channel, cut: true }),
        Effect::Restore(channel) => out.push(Event::ChannelCut { channel, cut: false }),
        Effect::Grant(authority) => out.push(Event::Granted { authority, by, to: None }),
        Effect::Leave(absence) => standing::leave(now, absence, out),
        Effect::Return(absence) => standing::come_back(now, absence, out),
        Effect::Appoint(mandate) => standing::appoint(now, mandate, out),
        Effect::Revoke(mandate) => standing::revoke(now, mandate, out),
        Effect::Occupy(role, num, span) => people::occupy(now, role, num, span.0, out),
        Effect::CallIn(role, span) => people::call_in(now, role, span.0, out),
        Effect::OpenTicket(role, inject) => {
            let title = &now.setting.scenario.injects[inject.ix()].subject.ja;
            out.push(Event::TicketOpened { by: role, title: title.clone() });
        }
        Effect::Buy(entry, level) => preparation::buy(now, entry, level, by, out),
        Effect::End => super::progress::end(now, out),
    }
}
