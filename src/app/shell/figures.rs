//! What the desktop costs: a frame, standing still, starting, memory. Measured in the real program, with its window.

mod process;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use bevy::prelude::*;
use bevy::winit::WinitSettings;

use self::process::{cpu, memory_kib, since_start};
use super::room::look_at_the_clock;
use super::wake::Waker;
use super::{Pending, Room, Turn};
use crate::app::desk::Desk;
use crate::app::wish::{Pace, Screen, SetUp, Wish};

/// Frames that are counted, after some that are not.
const NUM_FRAMES: usize = 200;
/// Frames in which letters are drawn for the first time.
const NUM_WARM: usize = 30;
/// How long nothing is done.
const REST: Duration = Duration::from_secs(10);

/// What was measured; nothing where the system does not say.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    /// From the start of the process to the first frame that was drawn.
    pub start: Option<Duration>,
    /// What a frame of play takes on the CPU, without the graphics card's part: the one in the middle, the 99th of a hundred.
    pub frame: Option<(Duration, Duration)>,
    /// Share of a core while the library is on the screen, in thousandths.
    pub rest_permille: Option<u64>,
    /// Share of a core while somebody looks at a running exercise in real time.
    pub clock_permille: Option<u64>,
    /// Memory at the end, in kibibytes.
    pub memory_kib: Option<u64>,
}

/// Where the figures are put.
#[derive(Resource, Clone, Default)]
pub(super) struct Measured(Arc<Mutex<Figures>>);

impl Measured {
    pub(super) fn figures(&self) -> Figures {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, note: impl FnOnce(&mut Figures)) {
        note(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// What is being measured.
enum Leg {
    Start(u32),
    Frames,
    Rest { until: Instant, before: Option<Duration> },
    Clock { until: Instant, before: Option<Duration> },
    End,
}

#[derive(Resource)]
struct Course {
    leg: Leg,
    scenario: SetUp,
    usual: WinitSettings,
    began: Option<Instant>,
    frames: Vec<Duration>,
}

/// Measures the program that it is added to; `set_up` is what is played.
pub(super) struct Meter(pub(super) SetUp, pub(super) Measured);

impl Plugin for Meter {
    fn build(&self, app: &mut App) {
        let usual = app.world().get_resource::<WinitSettings>().cloned().unwrap_or_default();
        let course = Course { leg: Leg::Start(0), scenario: self.0.clone(), usual, began: None, frames: Vec::new() };
        app.insert_resource(course)
            .insert_resource(self.1.clone())
            .insert_resource(WinitSettings::continuous())
            .add_systems(First, begin)
            .add_systems(Update, measure.after(Turn::Clock))
            .add_systems(Last, end.after(Turn::Publish));
    }
}

fn begin(mut course: ResMut<Course>) {
    course.began = Some(look_at_the_clock());
}

fn end(mut course: ResMut<Course>) {
    if let (Leg::Frames, Some(began)) = (&course.leg, course.began) {
        course.frames.push(look_at_the_clock().saturating_duration_since(began));
    }
}

fn measure(
    mut course: ResMut<Course>,
    (measured, room): (Res<Measured>, Res<Room>),
    (desk, waker): (NonSend<Desk>, Option<Res<Waker>>),
    mut winit: ResMut<WinitSettings>,
    mut pending: ResMut<Pending>,
    mut exit: MessageWriter<AppExit>,
) {
    let course = &mut *course;
    let next = match &mut course.leg {
        Leg::Start(num) => {
            *num += 1;
            // The renderer is one frame behind, and the first one has no letters yet.
            (*num == 4).then(|| {
                measured.note(|figures| figures.start = since_start());
                pending.0.extend([
                    Wish::Begin(course.scenario.clone()),
                    Wish::Show(Screen::Play),
                    Wish::Pace(Pace::Go),
                ]);
                Leg::Frames
            })
        }
        Leg::Frames => (course.frames.len() >= NUM_WARM + NUM_FRAMES).then(|| {
            let mut counted = course.frames.split_off(NUM_WARM);
            counted.sort_unstable();
            measured.note(|figures| figures.frame = Some((counted[NUM_FRAMES / 2], counted[NUM_FRAMES * 99 / 100])));
            *winit = course.usual.clone();
            pending.0.push(Wish::Pace(Pace::Quarters(crate::pace::REAL_TIME)));
            Leg::Clock { until: room.now + REST, before: cpu() }
        }),
        Leg::Clock { until, before } => (room.now >= *until).then(|| {
            let share = share(*before, room.now.saturating_duration_since(*until) + REST);
            measured.note(|figures| figures.clock_permille = share);
            pending.0.push(Wish::Leave);
            Leg::Rest { until: room.now + REST, before: cpu() }
        }),
        Leg::Rest { until, before } => (room.now >= *until).then(|| {
            let share = share(*before, room.now.saturating_duration_since(*until) + REST);
            measured.note(|figures| (figures.rest_permille, figures.memory_kib) = (share, memory_kib()));
            Leg::End
        }),
        Leg::End => None,
    };
    debug_assert!(desk.trouble().is_none(), "{:?}", desk.trouble());
    if let Some(next) = next {
        course.leg = next;
    }
    match (&course.leg, waker) {
        // In every frame anew: whoever wakes the window knows only the earliest moment that it was asked for.
        (Leg::Clock { until, .. } | Leg::Rest { until, .. }, Some(waker)) => waker.at(*until),
        // A window at rest has no next frame in which to end.
        (Leg::End, _) => {
            exit.write(AppExit::Success);
        }
        _ => {}
    }
}

/// Processor time since `before`, of one core.
fn share(before: Option<Duration>, passed: Duration) -> Option<u64> {
    let used = cpu()?.saturating_sub(before?);
    u64::try_from(used.as_micros() * 1_000 / passed.as_micros().max(1)).ok()
}
