//! The stops of the tour. A new screen joins with one line.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Instant;

use super::plan::Player;
use crate::app::Settings;
use crate::app::desk::Desk;
use crate::app::wish::{Pace, Screen, Wish};
use crate::rehearsal::Rehearsal;
use crate::trouble::Trouble;

/// Moments of play that are pictured.
const NUM_MOMENTS: usize = 10;

/// What comes next.
pub(super) enum Stop {
    /// Somebody wants something.
    Wishes(Vec<Wish>),
    /// The screen is given time to be drawn.
    Settle,
    /// A picture is taken.
    Picture(String),
}

/// Screens before play: name of the picture, and how one comes there.
const BEFORE: &[(&str, fn(&Rehearsal) -> Vec<Wish>)] = &[
    // Pictures show the program as it is for somebody who knows it.
    ("library", |_| {
        let settings = Settings { is_guided: true, ..Settings::default() };
        vec![Wish::Settings(settings), Wish::Show(Screen::Library)]
    }),
    ("set-up", |plan| vec![Wish::Prepare(plan.plan.scenario.to_string())]),
    ("settings", |_| vec![Wish::Show(Screen::Settings)]),
];

/// Screens of a running exercise, before anything has happened.
const BEGUN: &[(&str, fn(&Rehearsal) -> Vec<Wish>)] = &[
    ("curtain", |_| vec![Wish::DrawCurtain]),
    ("briefing", |plan| plan.setting.seats().next().map(Wish::TakeSeat).into_iter().collect()),
];

/// Screens after ENDEX.
const AFTER: &[(&str, fn(&Desk) -> Vec<Wish>)] = &[
    ("ended", |_| vec![Wish::Show(Screen::Play)]),
    ("facilitator", |_| vec![Wish::Show(Screen::Facilitator)]),
    ("debrief", |desk| desk.table().map(|table| Wish::Debrief(table.id())).into_iter().collect()),
    ("library-kept", |_| vec![Wish::Leave]),
];

/// Where the tour leads.
pub(super) struct Route {
    plan: Arc<Rehearsal>,
    player: Player,
    waiting: VecDeque<Stop>,
    num_pictures: usize,
    has_begun: bool,
    moments: usize,
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
            moments: 0,
            after: 0,
        };
        for (name, way) in BEFORE {
            route.picture(name, way(&route.plan));
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
                self.picture(name, way(&self.plan));
            }
        } else if let Some(step) = self.player.next(desk, room) {
            match step {
                Ok(wishes) => self.waiting.push_back(Stop::Wishes(wishes)),
                Err(trouble) => return Some(Err(trouble)),
            }
            if self.player.num_done() * NUM_MOMENTS >= (self.moments + 1) * self.player.num_steps() {
                self.moments += 1;
                let name = format!("play-{:02}", self.moments);
                self.picture(&name, Vec::new());
            }
        } else if let Some((name, way)) = AFTER.get(self.after) {
            self.after += 1;
            let wishes = way(desk);
            self.picture(name, wishes);
        }
        self.waiting.pop_front().map(Ok)
    }

    fn picture(&mut self, name: &str, wishes: Vec<Wish>) {
        self.num_pictures += 1;
        let name = format!("{:02}-{name}", self.num_pictures);
        self.waiting.extend([Stop::Wishes(wishes), Stop::Settle, Stop::Picture(name)]);
    }
}

/// Time stands still unless the plan says so.
pub(super) const STILL: Wish = Wish::Pace(Pace::Pause);
