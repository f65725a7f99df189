//! What can be picked at each question, from the seat's view.

use super::form::{Form, Need, Pick, Value};
use super::table::Table;
use super::verbs::Verb;
use crate::exercise::Refusal;
use crate::exercise::command::{Intent, MessageId, Verdict};
use crate::exercise::event::Content;
use crate::scenario::Setting;
use crate::scenario::names::{ActionId, ChannelId, Id, Kind, RoleId, ServiceId};
use crate::scenario::organization::{ChannelKind, TicketField, TicketStatus};
use crate::scenario::story::Promise;
use crate::scenario::tables::{Degree, DesignLevel, OperationLevel, SeverityRow};
use crate::scenario::time::MINUTE;
use crate::text::{Speaker, Words, arg, numbers};
use crate::view::asks::{self, is_asking, is_request};
use crate::view::seat::{MessageSeen, MessageState, NoticeSeen, Offer};
use crate::view::{SeatView, contacts, lens};

/// Minutes that are offered for waiting and promising.
const MINUTES: [u32; 6] = [5, 10, 15, 30, 60, 120];

impl Table<'_> {
    /// The picks for a need, in a fixed order.
    pub(super) fn picks(&self, view: &SeatView, form: &Form, need: Need) -> Vec<Pick> {
        let from = Picker { speaker: self.speaker(), view, setting: self.session.setting() };
        match need {
            Need::Role if form.verb == Verb::Order => from.whom_to_order(),
            Need::Role | Need::Roles => from.roles(),
            Need::Channel => from.channels(form.roles()),
            Need::Facts | Need::Reasons | Need::Fact => from.facts(),
            Need::Topic => from.all(from.setting.scenario.topics.len(), Speaker::topic, Value::Topic),
            Need::Action => self.as_shown(form, from.own_actions()),
            Need::TheirAction => self.as_shown(form, from.their_actions(form.roles())),
            Need::Authority => {
                from.all(from.setting.organization.authorities.len(), Speaker::authority, Value::Authority)
            }
            Need::Severity => from.severities(),
            Need::Clock => from.clocks(),
            Need::Person => from.people(),
            Need::Ringing => from.messages(|message| message.state == MessageState::Ringing),
            Need::Asking => from.messages(|message| is_asking(from.setting, message)),
            Need::Choice => from.choices(form.message()),
            Need::Request => from.messages(is_request),
            Need::Verdict => from.verdicts(form.message()),
            Need::Promise => from.promises(),
            Need::ByWhen => from.spans(true),
            Need::Span => from.spans(false),
            Need::Notice => from.notices(),
            Need::Discussion => from.discussions(),
            Need::Question => from.questions(form.message()),
            Need::Asset => from.all(from.setting.organization.assets.len(), Speaker::asset, Value::Asset),
            Need::Threat | Need::Vulnerability | Need::Importance => from.degrees(),
            Need::Item => {
                let items = from.setting.organization.check_items.len();
                from.all(items, Speaker::check_item, Value::Item)
            }
            Need::Design => from.designs(),
            Need::Operation => from.operations(),
            Need::Ticket => from.tickets(),
            Need::Change => from.changes(),
            Need::Words | Need::WordsNeeded => Vec::new(),
        }
    }
}

impl Table<'_> {
    /// Actions under the numbers under which they have been shown: whoever types a number means what stood there.
    fn as_shown(&self, form: &Form, picks: Vec<Pick>) -> Vec<Pick> {
        let shown = self.shown.get(form.roles()).map_or(&[][..], Vec::as_slice);
        let speaker = self.speaker();
        in_order(shown, picks, |id| {
            let name = self.session.setting().names.name(id);
            Pick { is_over: true, ..pick(name, speaker.action(id), Value::Action(id)) }
        })
    }
}

/// What has been shown keeps its place, also while it cannot be picked; what is new comes after it.
fn in_order(shown: &[ActionId], mut picks: Vec<Pick>, gone: impl Fn(ActionId) -> Pick) -> Vec<Pick> {
    let is = |pick: &Pick, id: ActionId| matches!(pick.value, Value::Action(action) if action == id);
    let mut ordered = Vec::with_capacity(shown.len() + picks.len());
    for &id in shown {
        let at = picks.iter().position(|pick| is(pick, id));
        ordered.push(at.map_or_else(|| gone(id), |at| picks.remove(at)));
    }
    ordered.append(&mut picks);
    ordered
}

struct Picker<'a> {
    speaker: Speaker<'a>,
    view: &'a SeatView,
    setting: &'a Setting,
}

fn pick(id: impl Into<String>, label: impl Into<String>, value: Value) -> Pick {
    Pick { id: id.into(), label: label.into(), value, is_over: false }
}

impl<'a> Picker<'a> {
    fn words(&self) -> &'a Words {
        self.speaker.words
    }

    fn id<K: Kind>(&self, id: Id<K>) -> &'a str {
        self.setting.names.name(id)
    }

    /// Everything of a kind.
    fn all<K: Kind>(
        &self,
        len: usize,
        name: impl Fn(&Speaker<'a>, Id<K>) -> &'a str,
        value: impl Fn(Id<K>) -> Value,
    ) -> Vec<Pick> {
        Id::all(len).map(|id| pick(self.id(id), name(&self.speaker, id), value(id))).collect()
    }

    fn roles(&self) -> Vec<Pick> {
        let reachable = contacts::contacts(self.setting, self.view);
        reachable.map(|role| pick(self.id(role), self.speaker.role(role), Value::Roles(vec![role]))).collect()
    }

    /// Those for whom there is something to do that one can think of.
    fn whom_to_order(&self) -> Vec<Pick> {
        let can = |pick: &Pick| match &pick.value {
            Value::Roles(roles) => asks::orders(self.setting, self.view, roles).next().is_some(),
            _ => false,
        };
        self.roles().into_iter().filter(can).collect()
    }

    fn channels(&self, to: &[RoleId]) -> Vec<Pick> {
        let one = |id| pick(self.id(id), self.speaker.channel(id), Value::Channel(id));
        let channels = contacts::channels(self.setting, self.view, to);
        // A phone reaches one party at a time.
        let is_phone = |id: &ChannelId| self.setting.organization.channels[id.ix()].kind == ChannelKind::Phone;
        channels.filter(|id| to.len() < 2 || !is_phone(id)).map(one).collect()
    }

    fn facts(&self) -> Vec<Pick> {
        let label = |fact: &crate::view::seat::FactSeen| {
            let text = self.speaker.fact(fact.fact);
            match fact.refuted {
                true => self.words().say_with("play-refuted-fact", &[arg("fact", text)]),
                false => text.to_owned(),
            }
        };
        self.view
            .facts
            .iter()
            .map(|fact| pick(self.id(fact.fact), label(fact), Value::Facts(vec![fact.fact])))
            .collect()
    }

    fn own_actions(&self) -> Vec<Pick> {
        let label = |offer: &Offer| {
            let name = self.speaker.action(offer.action);
            match offer.lacks {
                None => name.to_owned(),
                // What holds for all of them need not be said at each in full.
                Some(Refusal::TooFewPeople { free: 0, .. }) => {
                    self.words().say_with("play-no-hands", &[arg("action", name)])
                }
                Some(lacks) => {
                    let why = self.speaker.refusal(lacks, self.view.now);
                    self.words().say_with("play-not-now", &[arg("action", name), arg("why", why)])
                }
            }
        };
        let one = |offer| (offer, label(offer));
        let offers = self.view.offers.iter().map(one);
        let pick_of = |(offer, label): (&Offer, String)| {
            let is_over = offer.lacks == Some(Refusal::AlreadyDone);
            Pick { is_over, ..pick(self.id(offer.action), label, Value::Action(offer.action)) }
        };
        offers.map(pick_of).collect()
    }

    fn their_actions(&self, roles: &[RoleId]) -> Vec<Pick> {
        let all = asks::orders(self.setting, self.view, roles);
        all.map(|id| pick(self.id(id), self.speaker.action(id), Value::Action(id))).collect()
    }

    /// With what belongs there: whoever declares for the first time does not know the table by heart.
    fn severities(&self) -> Vec<Pick> {
        let one = |row: &SeverityRow| {
            let args = [arg("name", self.speaker.severity(row.id)), arg("means", self.words().pick(&row.means))];
            pick(self.id(row.id), self.words().say_with("play-severity", &args), Value::Severity(row.id))
        };
        self.setting.organization.tables.severity.iter().map(one).collect()
    }

    fn clocks(&self) -> Vec<Pick> {
        let mine = self.view.clocks.iter().filter(|clock| clock.judges && clock.started.is_none());
        mine.map(|seen| pick(self.id(seen.clock), self.speaker.clock_name(seen.clock), Value::Clock(seen.clock)))
            .collect()
    }

    fn people(&self) -> Vec<Pick> {
        let here = self.view.people.iter().filter(|person| person.present);
        here.map(|seen| {
            let label = self.speaker.person_line(self.view, seen);
            pick(self.id(seen.person), label, Value::Person(seen.person))
        })
        .collect()
    }

    /// Messages by the numbers that the seat knows them by.
    fn messages(&self, fits: impl Fn(&MessageSeen) -> bool) -> Vec<Pick> {
        let mine = self.view.messages.iter().filter(|message| message.from != self.view.role && fits(message));
        mine.map(|message| self.message(message)).collect()
    }

    fn message(&self, message: &MessageSeen) -> Pick {
        let number = numbers(self.view).iter().position(|id| *id == message.id).map_or(0, |index| index + 1);
        let line = self.speaker.message_line(self.view, message);
        pick(format!("#{number}"), line, Value::Message(message.id))
    }

    fn choices(&self, message: Option<MessageId>) -> Vec<Pick> {
        let content = message.and_then(|id| self.view.message(id)).and_then(|message| message.content.as_ref());
        let Some(Content::Inject(inject)) = content else {
            return Vec::new();
        };
        let one = |choice: &crate::scenario::story::Choice| {
            pick(self.id(choice.id), self.words().pick(&choice.label), Value::Choice(choice.id))
        };
        lens::choices(self.view, &self.setting.scenario.injects[inject.ix()]).map(one).collect()
    }

    fn verdicts(&self, message: Option<MessageId>) -> Vec<Pick> {
        let content = message.and_then(|id| self.view.message(id)).and_then(|message| message.content.as_ref());
        let is_question = matches!(content, Some(Content::Letter(letter)) if matches!(letter.intent, Intent::Ask(_)));
        let yes = if is_question { "play-answer-with-facts" } else { "verdict-accept" };
        [
            ("yes", yes, Verdict::Accept),
            ("no", "play-answer-no", Verdict::Refuse),
            ("return", "play-answer-return", Verdict::Return),
        ]
        .map(|(id, label, verdict)| pick(id, self.words().say(label), Value::Verdict(verdict)))
        .to_vec()
    }

    fn promises(&self) -> Vec<Pick> {
        let update = pick("update", self.speaker.promise(Promise::NextUpdate), Value::Promise(Promise::NextUpdate));
        let services = ServiceId::all(self.setting.organization.services.len());
        let restored = services.map(|id| {
            let what = Promise::Restored(id);
            pick(self.id(id), self.speaker.promise(what), Value::Promise(what))
        });
        std::iter::once(update).chain(restored).collect()
    }

    fn spans(&self, as_moments: bool) -> Vec<Pick> {
        let now = self.view.now;
        MINUTES
            .map(|minutes| {
                let secs = minutes * MINUTE;
                let label = self.words().span(secs);
                match as_moments {
                    false => pick(format!("{minutes}m"), label, Value::Secs(secs)),
                    true => {
                        let clock = self.speaker.clock(now + secs, now);
                        let label = self.words().say_with("play-in-time", &[arg("span", label), arg("clock", clock)]);
                        pick(format!("{minutes}m"), label, Value::Secs(now + secs))
                    }
                }
            })
            .to_vec()
    }

    fn notices(&self) -> Vec<Pick> {
        let demanded = self.view.notices.iter().filter(|notice| !notice.superseded);
        // A notice that was given keeps its number, so that the next one does not take it.
        let owed = demanded.clone().map(|seen| {
            let label = self.speaker.notice_line(self.view, seen);
            let value = Value::Notice(seen.role, seen.over);
            Pick { is_over: seen.given, ..pick(self.id(seen.role), label, value) }
        });
        let unreached = demanded.filter(|seen| !seen.given).filter(|seen| contacts::is_unreached(self.view, seen));
        owed.chain(unreached.flat_map(|seen| self.notice_instead(seen))).collect()
    }

    /// Other channels that count when nobody answers the phone.
    fn notice_instead(&self, seen: &NoticeSeen) -> Vec<Pick> {
        let to = [seen.role];
        let others = contacts::channels(self.setting, self.view, &to).filter(|over| *over != seen.over);
        let one = |over: ChannelId| {
            let role = arg("role", self.speaker.role(seen.role));
            let args =
                [role, arg("channel", self.speaker.channel(over)), arg("instead", self.speaker.channel(seen.over))];
            let id = format!("{}-{}", self.id(seen.role), self.id(over));
            pick(id, self.words().say_with("play-notice-instead", &args), Value::Notice(seen.role, over))
        };
        others.map(one).collect()
    }

    fn discussions(&self) -> Vec<Pick> {
        let one = |seen: &crate::view::seat::DiscussionSeen| {
            pick(self.id(seen.inject), self.speaker.inject(seen.inject), Value::Message(seen.message))
        };
        // The one that is open now stands last in the record, and first here.
        self.view.discussions.iter().rev().map(one).collect()
    }

    fn questions(&self, message: Option<MessageId>) -> Vec<Pick> {
        let Some(seen) = self.view.discussions.iter().find(|seen| Some(seen.message) == message) else {
            return Vec::new();
        };
        let discussion = self.setting.scenario.injects[seen.inject.ix()].discussion.as_ref();
        let questions = discussion.map_or(&[][..], |discussion| &discussion.questions);
        let open = questions.iter().enumerate().filter(|(i, _)| !seen.answered.iter().any(|a| usize::from(*a) == *i));
        open.map(|(i, question)| {
            let args = [arg("number", i as u64 + 1), arg("question", self.words().pick(question))];
            let label = self.words().say_with("seat-question", &args);
            pick(format!("#{}", i + 1), label, Value::Question(i as u8))
        })
        .collect()
    }

    fn degrees(&self) -> Vec<Pick> {
        [
            ("low", "degree-low", Degree::Low),
            ("medium", "degree-medium", Degree::Medium),
            ("high", "degree-high", Degree::High),
        ]
        .map(|(id, label, degree)| pick(id, self.words().say(label), Value::Degree(degree)))
        .to_vec()
    }

    fn designs(&self) -> Vec<Pick> {
        [("lv1", "Lv1", DesignLevel::Lv1), ("lv2", "Lv2", DesignLevel::Lv2), ("lv3", "Lv3", DesignLevel::Lv3)]
            .map(|(id, label, level)| pick(id, label, Value::Design(level)))
            .to_vec()
    }

    fn operations(&self) -> Vec<Pick> {
        let serious = pick("serious", self.words().say("level-serious"), Value::Operation(OperationLevel::Serious));
        let levels = [
            ("lv1", "Lv1", OperationLevel::Lv1),
            ("lv2", "Lv2", OperationLevel::Lv2),
            ("lv3", "Lv3", OperationLevel::Lv3),
        ];
        let levels = levels.map(|(id, label, level)| pick(id, label, Value::Operation(level)));
        std::iter::once(serious).chain(levels).collect()
    }

    fn tickets(&self) -> Vec<Pick> {
        let new = pick("new", self.words().say("play-new-ticket"), Value::Ticket(None));
        let one = |seen| (seen, self.speaker.ticket(seen));
        let tickets = self.view.tickets.iter().map(one);
        let tickets =
            tickets.map(|(seen, label)| pick(format!("#{}", seen.ticket + 1), label, Value::Ticket(Some(seen.ticket))));
        tickets.chain([new]).collect()
    }

    fn changes(&self) -> Vec<Pick> {
        let fields = [
            ("title", TicketField::Title),
            ("severity", TicketField::Severity),
            ("result", TicketField::Result),
            ("assignee", TicketField::Assignee),
            ("close_reason", TicketField::CloseReason),
            ("note", TicketField::Note),
        ];
        let statuses = [
            ("open", TicketStatus::Open),
            ("working", TicketStatus::Working),
            ("notified", TicketStatus::Notified),
            ("close_asked", TicketStatus::CloseAsked),
            ("closed", TicketStatus::Closed),
        ];
        let words = self.words();
        let label = |id, what: String| words.say_with(id, &[arg("what", what)]);
        let fields = fields
            .map(|(id, field)| pick(id, label("play-write-field", words.ticket_field(field)), Value::Field(field)));
        let statuses = statuses.map(|(id, status)| {
            pick(id, label("play-move-status", words.ticket_status(status)), Value::Status(status))
        });
        fields.into_iter().chain(statuses).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(id: u16) -> Pick {
        pick(id.to_string(), "", Value::Action(ActionId::new(id)))
    }

    #[test]
    fn what_was_shown_keeps_its_number() {
        let shown = [3, 1, 4].map(ActionId::new);
        let gone = |id: ActionId| Pick { is_over: true, ..action(id.ix() as u16) };
        let ordered = in_order(&shown, vec![action(1), action(2), action(3)], gone);
        let told: Vec<_> = ordered.iter().map(|pick| (&*pick.id, pick.is_over)).collect();
        assert_eq!(told, [("3", false), ("1", false), ("4", true), ("2", false)]);
    }
}
