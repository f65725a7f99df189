//! The decisions of a record, and what else was open at that moment.

use serde::Serialize;

use crate::exercise::command::Verdict;
use crate::exercise::event::Content;
use crate::exercise::{By, Command, Exercise};
use crate::journal::{Entry, Journal, Player};
use crate::scenario::names::{ActionId, AuthorityId, ChoiceId, ClockId, RoleId, SeverityId};
use crate::scenario::time::Secs;

use super::sooner::{self, Late};

/// What somebody did, or could have done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Gives this answer.
    Choose(ChoiceId),
    /// Gives no answer.
    Ignore(ChoiceId),
    /// Begins the action.
    Begin(ActionId),
    /// Does not begin it.
    Leave(ActionId),
    /// Declares the incident so.
    Declare(SeverityId),
    /// Does not declare it so.
    Undeclared(SeverityId),
    /// Judges that the clock has started.
    Judge(ClockId),
    /// Does not judge it.
    Unjudged(ClockId),
    /// Answers a request, an order or a question.
    Answer(Verdict),
    /// Asks for an approval.
    Request(AuthorityId),
    /// Has an action carried out.
    Order(ActionId),
    /// Does the same, but as soon as it is possible.
    Sooner,
}

impl Way {
    /// Whether deadlines begin or not because of it, so that fewer missed ones are no merit.
    pub(super) fn is_about_clocks(self) -> bool {
        matches!(self, Self::Declare(_) | Self::Undeclared(_) | Self::Judge(_) | Self::Unjudged(_))
    }
}

/// A decision of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Decision {
    /// The entry; for what was never done, the one after which it could have been.
    pub seq: u32,
    /// When.
    pub at: Secs,
    /// Whose.
    pub role: RoleId,
    /// What was done.
    pub did: Way,
}

/// A decision with what can be submitted in its place.
#[derive(Debug, Clone)]
pub(super) struct Open {
    pub(super) decision: Decision,
    /// When it is decided otherwise.
    pub(super) from: Secs,
    /// From how many entries on the session goes on.
    pub(super) num_past: usize,
    /// It turns when this is asked for, otherwise at once.
    pub(super) when: Option<Command>,
    /// What is not asked for any more.
    pub(super) not: Option<Command>,
    pub(super) ways: Vec<(Way, Option<Command>)>,
}

/// All decisions of people; where nobody played, those of the stand-ins in the seats.
pub(super) fn open(journal: &Journal, only: Option<RoleId>, num_ways: usize) -> Vec<Open> {
    let setting = &*journal.setting;
    let players = journal.header.players(&setting.names);
    let is_person = |role: RoleId| players.contains(&(role, Player::Human));
    let is_played = setting.seats().any(is_person);
    let mut seats: Vec<RoleId> = setting.seats().filter(|seat| is_person(*seat) || !is_played).collect();
    seats.retain(|seat| only.is_none_or(|only| only == *seat));
    let mut finder = Finder { found: Vec::new(), num_ways, late: sooner::late(journal, &seats), seats };
    let mut exercise = Exercise::new(journal.setting.clone(), journal.header.seed);
    let mut num_past = 0;
    for (index, entry) in journal.entries.iter().enumerate() {
        // The session goes on where people, the facilitator or the clock do; stand-ins follow from it by themselves.
        if !matches!(entry.by, By::Role(role) if !is_person(role)) {
            num_past = index;
            finder.sooner(&exercise, index);
        }
        finder.take(&exercise, entry, num_past);
        exercise.fold(entry.seq, &entry.events);
    }
    finder.found
}

struct Finder {
    seats: Vec<RoleId>,
    late: Vec<Late>,
    found: Vec<Open>,
    num_ways: usize,
}

impl Finder {
    /// What was done late or never and is possible now.
    fn sooner(&mut self, exercise: &Exercise, num_past: usize) {
        if !exercise.state().started || exercise.ended().is_some() {
            return;
        }
        let (seats, found) = (&self.seats, &mut self.found);
        self.late.retain_mut(|late| {
            if late.is_over(exercise.now()) {
                return false;
            }
            let Some((role, command)) = late.possible(exercise, seats) else { return true };
            found.push(late.open(exercise, num_past, role, command));
            false
        });
    }

    /// The decision that the entry is, if it is one.
    fn take(&mut self, exercise: &Exercise, entry: &Entry, num_past: usize) {
        let By::Role(role) = entry.by else { return };
        if !self.seats.contains(&role) || exercise.ended().is_some() {
            return;
        }
        let Some((did, mut ways)) = ways(exercise, &entry.command) else { return };
        let is_possible = |command: &Command| exercise.clone().handle(entry.by, command).is_ok();
        ways.retain(|(_, command)| command.as_ref().is_none_or(is_possible));
        ways.truncate(self.num_ways);
        if !ways.is_empty() {
            let command = Some(entry.command.clone());
            self.found.push(Open {
                decision: Decision { seq: entry.seq, at: entry.at, role, did },
                from: entry.at,
                num_past,
                when: command.clone(),
                not: command,
                ways,
            });
        }
    }
}

type Ways = Vec<(Way, Option<Command>)>;

/// What a command decides, and every other way; some may not be possible.
fn ways(exercise: &Exercise, command: &Command) -> Option<(Way, Ways)> {
    let setting = exercise.setting();
    Some(match command {
        Command::Choose { message, choice, .. } => {
            let inject = exercise.state().messages.list.get(*message as usize)?.inject()?;
            let others = setting.scenario.injects[inject.ix()].choices.iter().filter(|other| other.id != *choice);
            let answer = |choice: ChoiceId| Some(Command::Choose { message: *message, choice, words: "".into() });
            let mut ways: Ways = others.map(|other| (Way::Choose(other.id), answer(other.id))).collect();
            ways.push((Way::Ignore(*choice), None));
            (Way::Choose(*choice), ways)
        }
        Command::Act { action, .. } => (Way::Begin(*action), vec![(Way::Leave(*action), None)]),
        Command::Declare { severity, facts, .. } => {
            let all = SeverityId::all(setting.organization.tables.severity.len()).filter(|other| other != severity);
            let declare = |severity| Some(Command::Declare { severity, facts: facts.clone(), words: "".into() });
            let mut ways: Ways = all.map(|other| (Way::Declare(other), declare(other))).collect();
            ways.insert(0, (Way::Undeclared(*severity), None));
            (Way::Declare(*severity), ways)
        }
        Command::Judge { clock, .. } => (Way::Judge(*clock), vec![(Way::Unjudged(*clock), None)]),
        Command::Answer { message, verdict, .. } => {
            let message_is = exercise.state().messages.list.get(*message as usize)?;
            if !matches!(message_is.content, Content::Letter(_)) {
                return None;
            }
            let others =
                [Verdict::Accept, Verdict::Refuse, Verdict::Return].into_iter().filter(|other| other != verdict);
            let answer = |verdict| Some(Command::Answer { message: *message, verdict, words: "".into() });
            (Way::Answer(*verdict), others.map(|other| (Way::Answer(other), answer(other))).collect())
        }
        _ => return None,
    })
}
