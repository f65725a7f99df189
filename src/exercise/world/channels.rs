//! Channels: whom they reach, when they work, whom they bind, how long they take.

use crate::exercise::dice::{self, Draw};
use crate::exercise::refusal::Refusal;
use crate::scenario::names::{ChannelId, RoleId};
use crate::scenario::organization::ChannelKind;
use crate::scenario::time::Secs;

use super::people::is_open;
use super::{Now, standing};

/// Why the channel cannot be used between these two now.
pub fn usable(now: Now<'_>, over: ChannelId, from: RoleId, to: RoleId) -> Result<(), Refusal> {
    let channel = &now.setting.organization.channels[over.ix()];
    let works = |role: &RoleId| channel.reach.is_empty() || channel.reach.contains(role);
    for role in [from, to] {
        if !works(&role) {
            return Err(Refusal::ChannelOutOfReach { channel: over, role });
        }
    }
    if !is_alive(now, over) {
        return Err(Refusal::ChannelDead { channel: over });
    }
    if standing::absence(now, from, over).is_some() {
        return Err(Refusal::OutOfTouch { channel: over });
    }
    if channel.hours.is_some_and(|hours| !is_open(now.setting, now.state.now, hours)) {
        return Err(Refusal::ChannelClosed { channel: over });
    }
    Ok(())
}

/// Whether the channel works at all.
pub fn is_alive(now: Now<'_>, over: ChannelId) -> bool {
    let channel = &now.setting.organization.channels[over.ix()];
    let is_prepared = channel.prepared.is_none_or(|(entry, level)| now.ready(entry) >= level);
    is_prepared
        && !now.state.messages.cut[over.ix()]
        && channel.needs.iter().all(|service| now.state.services.works(*service))
}

pub(super) fn binds(kind: ChannelKind) -> bool {
    match kind {
        ChannelKind::Phone | ChannelKind::Meeting | ChannelKind::Paper => true,
        ChannelKind::Mail | ChannelKind::Chat | ChannelKind::Ticket | ChannelKind::Console | ChannelKind::Press => {
            false
        }
    }
}

pub(crate) fn delay(now: Now<'_>, from: RoleId, over: ChannelId) -> Secs {
    let (shortest, longest) = now.setting.organization.channels[over.ix()].delay;
    let what = Draw::Delay { from: from.ix() as u16, over: over.ix() as u16 };
    dice::between(now.seed, what, now.state.messages.turn(from, over), shortest.0, longest.0)
}
