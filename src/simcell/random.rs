//! A stand-in that does any legal thing.

use crate::exercise::Command;
use crate::exercise::command::{Intent, Letter, Verdict};
use crate::exercise::event::Content;
use crate::scenario::Setting;
use crate::scenario::names::{ActionId, AuthorityId, ChannelId, FactId, RoleId, SeverityId, TopicId};
use crate::view::SeatView;
use crate::view::seat::{MessageSeen, MessageState, Right};

use super::stand_in::StandIn;

/// One thing that could be done now, drawn by lot. Letters are by far the largest part of what is legal.
pub(super) fn anything(me: &mut StandIn, setting: &Setting, view: &SeatView) -> Vec<Command> {
    let command = match me.draw(0, 99) {
        0..=34 => incoming(me, view),
        35..=49 => answer(me, setting, view),
        50..=57 => act(me, view),
        58..=94 => letter(me, setting, view),
        _ => judge(me, setting, view),
    };
    command.into_iter().collect()
}

fn pick<T>(me: &mut StandIn, list: &[T]) -> Option<usize> {
    let last = u32::try_from(list.len()).ok()?.checked_sub(1)?;
    Some(me.draw(0, last) as usize)
}

fn incoming(me: &mut StandIn, view: &SeatView) -> Option<Command> {
    let waits = |m: &&MessageSeen| matches!(m.state, MessageState::Ringing | MessageState::Arrived);
    let waiting: Vec<&MessageSeen> = view.messages.iter().filter(waits).collect();
    let message = waiting[pick(me, &waiting)?];
    let id = message.id;
    Some(if message.state == MessageState::Ringing {
        Command::PickUp { message: id }
    } else {
        Command::Read { message: id }
    })
}

fn answer(me: &mut StandIn, setting: &Setting, view: &SeatView) -> Option<Command> {
    let waiting: Vec<&MessageSeen> = view.waiting().filter(|message| message.from != view.role).collect();
    let message = waiting[pick(me, &waiting)?];
    match message.content.as_ref()? {
        Content::Inject(inject) => {
            let choices = &setting.scenario.injects[inject.ix()].choices;
            let choice = choices[pick(me, choices)?].id;
            Some(Command::Choose { message: message.id, choice, words: "".into() })
        }
        Content::Letter(letter) => {
            let verdicts = [Verdict::Accept, Verdict::Refuse, Verdict::Return];
            let verdict = verdicts[pick(me, &verdicts)?];
            match letter.intent {
                Intent::Inform | Intent::Notice => None,
                Intent::Ask(_) | Intent::Order(_) | Intent::Request(_) => {
                    Some(Command::Answer { message: message.id, verdict, words: "".into() })
                }
            }
        }
        Content::Improvised(_) => None,
    }
}

fn act(me: &mut StandIn, view: &SeatView) -> Option<Command> {
    let is_open = |id: &ActionId| {
        let deed = view.deeds[id.ix()];
        deed.open && !deed.runs
    };
    let open: Vec<ActionId> = ActionId::all(view.deeds.len()).filter(is_open).collect();
    let action = open[pick(me, &open)?];
    let anyway = me.draw(0, 4) == 0;
    Some(Command::Act { action, anyway })
}

fn letter(me: &mut StandIn, setting: &Setting, view: &SeatView) -> Option<Command> {
    let num_roles = setting.scenario.roles.len() as u32;
    let to = RoleId::new(me.draw(0, num_roles - 1) as u16);
    let over = ChannelId::new(me.draw(0, setting.organization.channels.len() as u32 - 1) as u16);
    let facts: Vec<FactId> = match pick(me, &view.facts) {
        Some(index) => vec![view.facts[index].fact],
        None => Vec::new(),
    };
    let num_rights = setting.organization.authorities.len() as u32;
    let intent = match me.draw(0, 3) {
        0 => Intent::Ask(TopicId::new(me.draw(0, setting.scenario.topics.len() as u32 - 1) as u16)),
        1 if num_rights > 0 => Intent::Request(AuthorityId::new(me.draw(0, num_rights - 1) as u16)),
        2 if !view.notices.is_empty() => Intent::Notice,
        _ => Intent::Inform,
    };
    let is_asked_for = matches!(intent, Intent::Request(right) if view.rights[right.ix()] != Right::None);
    if is_asked_for {
        return None;
    }
    let letter = Letter { to: vec![to], over, intent, facts, words: "".into(), reply_to: None, promise: None };
    Some(Command::Send(letter))
}

fn judge(me: &mut StandIn, setting: &Setting, view: &SeatView) -> Option<Command> {
    let fact = view.facts[pick(me, &view.facts)?].fact;
    let clocks: Vec<_> = view.clocks.iter().filter(|clock| clock.judges && clock.started.is_none()).collect();
    match (me.draw(0, 1), pick(me, &clocks)) {
        (0, Some(index)) => Some(Command::Judge { clock: clocks[index].clock, fact, words: "".into() }),
        _ => {
            let num = setting.organization.tables.severity.len() as u32;
            let severity = SeverityId::new(me.draw(0, num.checked_sub(1)?) as u16);
            Some(Command::Declare { severity, facts: vec![fact], words: "".into() })
        }
    }
}
