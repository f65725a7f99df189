//! Which conditions may have changed when something happened: an index from a change to those who wait for it.

use super::names::{
    ActionId, ActivityId, AuthorityId, ChoiceId, ClockId, EvidenceId, FactId, FlagId, InjectId, RoleId, ServiceId,
    StageId,
};
use super::playbook::Playbook;
use super::rules::Cond;
use super::steps::Steps;
use super::story::{Manner, Move, Scenario, Start};
use super::time::Moment;

/// Something that conditions depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Who knows the fact.
    Fact(FactId),
    /// Who passed the fact on.
    Told(FactId),
    /// The inject went out, was received or answered.
    Inject(InjectId),
    /// The answer was given.
    Choice(ChoiceId),
    /// The action began or ended, or was ordered.
    Action(ActionId),
    /// The approval was given, refused or overstepped.
    Authority(AuthorityId),
    /// The clock.
    Clock(ClockId),
    /// A gauge of the service.
    Service(ServiceId),
    /// State of the evidence.
    Evidence(EvidenceId),
    /// The attacker.
    Stage(StageId),
    /// The flag.
    Flag(FlagId),
    /// The activity.
    Activity(ActivityId),
    /// The severity, or a notice for it.
    Severity,
    /// Trust that a role has.
    Trust(RoleId),
    /// Questions a role was asked.
    Asked(RoleId),
    /// Promises.
    Promise,
    /// Time, by phases and moments.
    Time,
    /// Losses and money.
    Money,
    /// People.
    People,
    /// Tickets, risk judgements, grades.
    Desk,
    /// The attacker was stopped.
    Halted,
    /// Absences and mandates.
    Standing,
    /// The ledger of preparation.
    Preparation,
}

impl Key {
    /// Whether a seat hears of every such change; of the others it takes notice when it next looks at the time.
    fn is_told(self) -> bool {
        !matches!(
            self,
            Self::Evidence(_)
                | Self::Stage(_)
                | Self::Flag(_)
                | Self::Activity(_)
                | Self::Trust(_)
                | Self::Money
                | Self::Halted
        )
    }
}

/// Who waits for a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Waiting {
    /// An inject's `when`.
    Inject(u16),
    /// Whether an action is offered.
    Offer(u16),
    /// An attacker stage's `when`.
    Stage(u16),
    /// A clock's start.
    ClockStart(u16),
    /// A clock's stop.
    ClockStop(u16),
    /// When a judged clock should have been started.
    ClockDue(u16),
    /// An expectation's opening.
    ExpectationOpens(u16),
    /// An expectation's fulfilment.
    ExpectationMet(u16),
    /// A playbook mapping.
    Mapping(u16),
    /// `ends_when`.
    End,
}

/// From a change to those who wait for it.
#[derive(Debug, Clone)]
pub struct Index<W> {
    rows: [Vec<Vec<W>>; 12],
    single: [Vec<W>; 11],
}

impl<W> Default for Index<W> {
    fn default() -> Self {
        Self { rows: std::array::from_fn(|_| Vec::new()), single: std::array::from_fn(|_| Vec::new()) }
    }
}

impl<W: Copy + PartialEq> Index<W> {
    /// Who waits for this change.
    pub fn waiting(&self, key: Key) -> &[W] {
        match place(key) {
            Place::Row(table, index) => self.rows[table].get(index).map_or(&[], Vec::as_slice),
            Place::Single(index) => &self.single[index],
        }
    }

    fn add(&mut self, cond: &Cond, waiting: W) {
        cond.walk(&mut |part| keys(part).into_iter().for_each(|key| self.add_key(key, waiting)));
    }

    fn add_key(&mut self, key: Key, waiting: W) {
        let list = self.list(key);
        if !list.contains(&waiting) {
            list.push(waiting);
        }
    }

    fn list(&mut self, key: Key) -> &mut Vec<W> {
        match place(key) {
            Place::Row(table, index) => {
                let row = &mut self.rows[table];
                if row.len() <= index {
                    row.resize_with(index + 1, Vec::new);
                }
                &mut row[index]
            }
            Place::Single(index) => &mut self.single[index],
        }
    }
}

/// What the rules of a manner wait for.
#[derive(Debug, Clone, Default)]
pub struct Habits {
    /// The rules by what they depend on; by the time also those of which no news tells.
    pub rules: Index<u16>,
    /// Moments that they name, in order.
    pub moments: Vec<Moment>,
    /// Injects for which there is a rule with an answer.
    pub answers: Vec<InjectId>,
}

/// Everything in a scenario that waits for conditions.
#[derive(Debug, Clone, Default)]
pub struct Watch {
    index: Index<Waiting>,
    /// Everything that waits, for the first look at STARTEX.
    pub all: Vec<Waiting>,
    /// Moments that conditions name, in order.
    pub moments: Vec<Moment>,
    /// For each manner.
    pub manners: Vec<Habits>,
    /// Mappings by what they depend on.
    pub mappings: Index<u16>,
    /// How the steps of the playbook follow each other, and what shows that one was carried out.
    pub steps: Steps,
    injects_of_choices: Vec<InjectId>,
    /// By role.
    playbook_actions: Vec<Vec<(ActionId, ActivityId)>>,
    disproved_by: Vec<Vec<FactId>>,
}

impl Watch {
    /// Builds the index.
    pub fn of(scenario: &Scenario, playbook: &Playbook) -> Self {
        let mut watch = Self::default();
        let at = |index: usize| index as u16;
        for (i, inject) in scenario.injects.iter().enumerate() {
            watch.injects_of_choices.extend(inject.choices.iter().map(|_| inject.id));
            watch.add_some(inject.when.as_ref(), Waiting::Inject(at(i)));
        }
        for (i, action) in scenario.actions.iter().enumerate().filter(|(_, action)| action.when != Cond::Always) {
            watch.add(&action.when, Waiting::Offer(at(i)));
        }
        for (i, stage) in scenario.attacker.iter().enumerate() {
            watch.add(&stage.when, Waiting::Stage(at(i)));
        }
        for (i, clock) in scenario.clocks.iter().enumerate() {
            if let Start::When(when) = &clock.starts {
                watch.add(when, Waiting::ClockStart(at(i)));
            }
            watch.add(&clock.stops, Waiting::ClockStop(at(i)));
            watch.add_some(clock.due_when.as_ref(), Waiting::ClockDue(at(i)));
        }
        for (i, expectation) in scenario.expectations.iter().enumerate() {
            watch.add_some(expectation.opens.as_ref(), Waiting::ExpectationOpens(at(i)));
            watch.add(&expectation.met, Waiting::ExpectationMet(at(i)));
        }
        for (i, mapping) in scenario.mappings.iter().enumerate() {
            watch.add(&mapping.when, Waiting::Mapping(at(i)));
            watch.mappings.add(&mapping.when, at(i));
        }
        watch.add_some(scenario.about.ends_when.as_ref(), Waiting::End);
        watch.moments.sort_unstable();
        watch.moments.dedup();
        watch.disproved_by = vec![Vec::new(); scenario.facts.len()];
        for fact in &scenario.facts {
            fact.refutes.iter().for_each(|other| watch.disproved_by[other.ix()].push(fact.id));
        }
        watch.playbook_actions = vec![Vec::new(); scenario.roles.len()];
        for action in &scenario.actions {
            if let Some(activity) = action.activity {
                let owner = playbook.activities[activity.ix()].owner;
                watch.playbook_actions[owner.ix()].push((action.id, activity));
            }
        }
        watch.steps = Steps::of(scenario, playbook);
        watch.manners = scenario.manners.iter().map(|manner| watch.habits(manner)).collect();
        watch
    }

    /// Who waits for this change.
    pub fn waiting(&self, key: Key) -> &[Waiting] {
        self.index.waiting(key)
    }

    /// The inject that a choice answers. Choices are numbered in the order in which they stand in the file.
    pub fn inject_of(&self, choice: ChoiceId) -> InjectId {
        self.injects_of_choices[choice.ix()]
    }

    /// Facts that disprove this one.
    pub fn disproved_by(&self, fact: FactId) -> &[FactId] {
        &self.disproved_by[fact.ix()]
    }

    /// Actions that carry out a playbook activity of this role, and which.
    pub fn playbook_actions(&self, role: RoleId) -> &[(ActionId, ActivityId)] {
        &self.playbook_actions[role.ix()]
    }

    /// Whether any condition depends on losses.
    pub fn needs_tally(&self) -> bool {
        !self.waiting(Key::Money).is_empty()
    }

    fn habits(&self, manner: &Manner) -> Habits {
        let mut habits = Habits::default();
        for (i, rule) in manner.rules.iter().enumerate() {
            habits.rules.add(&rule.when, i as u16);
            if let Move::Choose(choice) = rule.does {
                let inject = self.inject_of(choice);
                habits.rules.add_key(Key::Inject(inject), i as u16);
                habits.answers.push(inject);
            }
            let mut is_told = true;
            rule.when.walk(&mut |part| {
                is_told &= keys(part).iter().all(|key| key.is_told());
                habits.moments.extend(moment(part));
            });
            if !is_told {
                habits.rules.add_key(Key::Time, i as u16);
            }
        }
        habits.moments.sort_unstable();
        habits.moments.dedup();
        habits
    }

    fn add_some(&mut self, cond: Option<&Cond>, waiting: Waiting) {
        if let Some(cond) = cond {
            self.add(cond, waiting);
        }
    }

    fn add(&mut self, cond: &Cond, waiting: Waiting) {
        self.all.push(waiting);
        self.index.add(cond, waiting);
        cond.walk(&mut |part| self.moments.extend(moment(part)));
    }
}

/// The moment that a condition by itself names.
fn moment(cond: &Cond) -> Option<Moment> {
    match cond {
        Cond::After(moment) | Cond::Before(moment) => Some(*moment),
        _ => None,
    }
}

enum Place {
    Row(usize, usize),
    Single(usize),
}

fn place(key: Key) -> Place {
    match key {
        Key::Fact(id) => Place::Row(0, id.ix()),
        Key::Inject(id) => Place::Row(1, id.ix()),
        Key::Action(id) => Place::Row(2, id.ix()),
        Key::Authority(id) => Place::Row(3, id.ix()),
        Key::Clock(id) => Place::Row(4, id.ix()),
        Key::Service(id) => Place::Row(5, id.ix()),
        Key::Evidence(id) => Place::Row(6, id.ix()),
        Key::Stage(id) => Place::Row(7, id.ix()),
        Key::Flag(id) => Place::Row(8, id.ix()),
        Key::Activity(id) => Place::Row(9, id.ix()),
        Key::Choice(id) => Place::Row(10, id.ix()),
        Key::Told(id) => Place::Row(11, id.ix()),
        Key::Severity => Place::Single(0),
        Key::Trust(_) => Place::Single(1),
        Key::Asked(_) => Place::Single(2),
        Key::Promise => Place::Single(3),
        Key::Time => Place::Single(4),
        Key::Money => Place::Single(5),
        Key::People => Place::Single(6),
        Key::Desk => Place::Single(7),
        Key::Halted => Place::Single(8),
        Key::Standing => Place::Single(9),
        Key::Preparation => Place::Single(10),
    }
}

/// What a condition by itself (not its parts) depends on.
fn keys(cond: &Cond) -> Vec<Key> {
    match cond {
        Cond::Always | Cond::All(_) | Cond::Any(_) | Cond::Not(_) => vec![],
        Cond::Ready(..) => vec![Key::Preparation],
        Cond::Knows(_, fact) => vec![Key::Fact(*fact)],
        Cond::Told(_, fact, _) => vec![Key::Told(*fact)],
        Cond::Asked(role, _) => vec![Key::Asked(*role)],
        Cond::Chose(choice) => vec![Key::Choice(*choice)],
        Cond::Sent(inject) | Cond::Received(_, inject) | Cond::Discussed(inject) => vec![Key::Inject(*inject)],
        Cond::Began(action) | Cond::Done(action) | Cond::Failed(action) | Cond::Ordered(action) => {
            vec![Key::Action(*action)]
        }
        Cond::Granted(right) | Cond::Refused(right) | Cond::Overstepped(right) => vec![Key::Authority(*right)],
        Cond::Away(_) | Cond::InForce(_) => vec![Key::Standing],
        Cond::Running(clock) | Cond::Stopped(clock) | Cond::Missed(clock) => vec![Key::Clock(*clock)],
        Cond::Declared(_) | Cond::Notified | Cond::NoticeMissed => vec![Key::Severity],
        Cond::FunctionAtMost(service, _) | Cond::SecurityAtMost(service, _) => vec![Key::Service(*service)],
        Cond::Evidence(evidence, _) => vec![Key::Evidence(*evidence)],
        Cond::EvidenceLost => vec![Key::Desk],
        Cond::Reached(stage) => vec![Key::Stage(*stage)],
        Cond::Halted => vec![Key::Halted],
        Cond::Trust(role, ..) => vec![Key::Trust(*role)],
        Cond::Set(flag) | Cond::Count(flag, _) => vec![Key::Flag(*flag)],
        Cond::After(_) | Cond::Before(_) | Cond::During(_) => vec![Key::Time],
        Cond::Loss(_) | Cond::Spent(_) => vec![Key::Money],
        Cond::Broke(..) => vec![Key::Promise],
        Cond::Activity(activity) => vec![Key::Activity(*activity)],
        Cond::Present(..) | Cond::Tired(_) | Cond::Rested(_) => vec![Key::People],
        Cond::AssessedRight(_) | Cond::GradedRight(_) => vec![Key::Desk],
        Cond::TicketOpened | Cond::TicketWritten(_) | Cond::TicketMoved(_) => vec![Key::Desk],
    }
}
