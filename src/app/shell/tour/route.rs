//! The stops of the tour. A new screen joins with one line.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Instant;

use super::moments::Moments;
use super::plan::Player;
use crate::app::desk::Desk;
use crate::app::wish::{Pace, Screen, Target, Wish};
use crate::rehearsal::Rehearsal;
use crate::trouble::Trouble;

/// What comes next.
pub(super) enum Stop {
    /// Somebody wants something.
    Wishes(Vec<Wish>),
    /// The screen is given time to be drawn.
    Settle,
    /// A picture is taken.
    Picture(String, Of),
}

/// Which window is pictured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// The one with the screens.
    Screen,
    /// The room display.
    Display,
    /// The room display, with nothing on it.
    DarkDisplay,
}

/// Names of pictures, and how one comes there.
type Ways<W> = &'static [(&'static str, W)];

/// Screens before play.
const BEFORE: Ways<fn(&Rehearsal) -> Vec<Wish>> = &[
    ("library", |_| vec![Wish::Show(Screen::Library)]),
    ("set-up", |plan| vec![Wish::Prepare(plan.plan.scenario.to_string())]),
    ("settings", |_| vec![Wish::Show(Screen::Settings)]),
];

/// Screens of a running exercise, before anything has happened.
const BEGUN: Ways<fn(&Rehearsal) -> Vec<Wish>> = &[
    ("curtain", |_| vec![Wish::DrawCurtain]),
    ("briefing", |plan| plan.setting.seats().next().map(Wish::TakeSeat).into_iter().collect()),
];

/// Which window is pictured, and how one comes there.
type Beside = (Of, fn() -> Vec<Wish>);

/// What others see in the middle of an exercise.
const BESIDE: Ways<Beside> = &[
    ("facilitator", (Of::Screen, || vec![Wish::Show(Screen::Facilitator)])),
    ("display", (Of::Display, || vec![Wish::Display(true)])),
    ("blackout", (Of::DarkDisplay, || vec![Wish::Blackout(true)])),
];

/// Screens after ENDEX.
const AFTER: Ways<fn(&Desk) -> Vec<Wish>> = &[
    ("ended", |_| vec![Wish::Show(Screen::Play), Wish::Open(Target::Floor)]),
    ("reflection", |desk| desk.table().map(|table| Wish::Debrief(table.id())).into_iter().collect()),
    ("debrief", decline),
    ("library-kept", |_| vec![Wish::Leave]),
];

/// The seats would rather not write own words, so that the debrief opens.
fn decline(desk: &Desk) -> Vec<Wish> {
    let Some(learned) = desk.learned() else {
        return Vec::new();
    };
    let open = learned.journal.unwritten().into_iter();
    open.map(|role| Wish::Reflect { id: learned.id, role, cause: "".into(), change: "".into() }).collect()
}

/// Where the tour leads.
pub(super) struct Route {
    plan: Arc<Rehearsal>,
    player: Player,
    waiting: VecDeque<Stop>,
    num_pictures: usize,
    has_begun: bool,
    moments: Moments,
    has_looked_beside: bool,
    after: usize,
}

impl Route {
    pub(super) fn of(plan: Arc<Rehearsal>) -> Self {
        let mut route = Self {
            player: Player::new(plan.clone()),
            plan,
            waiting: VecDeque::new(),
            num_pictures: 0,
            has_begun: false,
            moments: Moments::new(),
            has_looked_beside: false,
            after: 0,
        };
        for (name, way) in BEFORE {
            route.picture(name, Of::Screen, way(&route.plan));
        }
        route
    }

    /// The next stop; nothing at the end.
    pub(super) fn next(&mut self, desk: &Desk, room: Instant) -> Option<Result<Stop, Trouble>> {
        if let Some(stop) = self.waiting.pop_front() {
            return Some(Ok(stop));
        }
        if !self.has_begun {
            self.has_begun = true;
            self.waiting.push_back(Stop::Wishes(vec![Wish::Begin(self.player.set_up())]));
            for (name, way) in BEGUN {
                self.picture(name, Of::Screen, way(&self.plan));
            }
        } else if let Some((name, wishes)) = self.moment(desk) {
            self.picture(&format!("play-{name}"), Of::Screen, wishes);
            self.look_beside();
        } else if let Some(step) = self.player.next(desk, room) {
            match step {
                Ok(wishes) => self.waiting.push_back(Stop::Wishes(wishes)),
                Err(trouble) => return Some(Err(trouble)),
            }
        } else if let Some((name, way)) = AFTER.get(self.after) {
            self.after += 1;
            let wishes = way(desk);
            self.picture(name, Of::Screen, wishes);
        }
        self.waiting.pop_front().map(Ok)
    }

    fn moment(&mut self, desk: &Desk) -> Option<(&'static str, Vec<Wish>)> {
        if self.player.is_waiting() { None } else { self.moments.next(desk) }
    }

    /// Once, when there is something to see.
    fn look_beside(&mut self) {
        if self.has_looked_beside || !self.moments.are_half_taken() {
            return;
        }
        self.has_looked_beside = true;
        for (name, (of, way)) in BESIDE {
            self.picture(name, *of, way());
        }
        self.waiting.push_back(Stop::Wishes(vec![Wish::Blackout(false), Wish::Display(false)]));
    }

    fn picture(&mut self, name: &str, of: Of, wishes: Vec<Wish>) {
        self.num_pictures += 1;
        let name = format!("{:02}-{name}", self.num_pictures);
        self.waiting.extend([Stop::Wishes(wishes), Stop::Settle, Stop::Picture(name, of)]);
    }
}

/// Time stands still unless the plan says so.
pub(super) const STILL: Wish = Wish::Pace(Pace::Pause);
