//! Frames are drawn when something changes, and not otherwise: somebody moves the mouse, the clock shows another second, a
//! cursor blinks. A thread sleeps until the earliest of them and wakes the window.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use bevy::prelude::*;
use bevy::render::render_resource::PipelineCache;
use bevy::render::{Render, RenderApp, RenderSystems};
use bevy::window::RequestRedraw;
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};
use bevy_egui::{EguiContext, EguiContexts, EguiInput, EguiPreUpdateSet};

use super::room::look_at_the_clock;
use super::wishes::Changed;
use super::{Pending, Room, Turn};
use crate::app::Wish;
use crate::app::desk::Desk;

/// When nobody asks for a frame, there is one all the same, this seldom.
const WAIT_MAX: Duration = Duration::from_secs(3_600);

/// Where the system gives us no thread, frames come at this pace.
const WITHOUT_WAKER: UpdateMode = UpdateMode::Reactive {
    wait: Duration::from_millis(250),
    react_to_device_events: false,
    react_to_user_events: true,
    react_to_window_events: true,
};

/// The renderer starts beside the first frames, and fonts come one frame later: so many are drawn before a window may rest.
const FRAMES_MIN: u32 = 10;

/// Until the graphics card has what a frame needs, it draws the frame without it; after so long, it is tried again.
const TRY_AGAIN: Duration = Duration::from_millis(20);

/// Somebody pressed Ctrl-C in the terminal, or the system is being shut down.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Asks for a frame at a moment of the room.
#[derive(Resource, Clone)]
pub(super) struct Waker(Sender<Instant>);

impl Waker {
    /// There is a frame at this moment.
    pub(super) fn at(&self, at: Instant) {
        // Without the thread, frames come by themselves.
        self.0.send(at).ok();
    }
}

/// What the thread that wakes is going to be asked.
#[derive(Resource)]
struct Asked(Mutex<Option<Receiver<Instant>>>);

pub(super) fn plugin(app: &mut App) {
    let (asks, asked) = channel();
    let waker = Waker(asks);
    if let Some(renderer) = app.get_sub_app_mut(RenderApp) {
        renderer.insert_resource(waker.clone()).add_systems(Render, draw_again.in_set(RenderSystems::Cleanup));
    }
    app.insert_resource(waker).insert_resource(Asked(Mutex::new(Some(asked))));
    let wait = UpdateMode::reactive_low_power(WAIT_MAX);
    app.insert_resource(WinitSettings { focused_mode: wait, unfocused_mode: wait })
        .add_systems(Startup, hire)
        .add_systems(PreUpdate, listen.after(EguiPreUpdateSet::InitContexts).run_if(resource_exists::<Waker>))
        .add_systems(
            PreUpdate,
            forget_what_is_no_news.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(Update, close_when_interrupted)
        .add_systems(Last, (ask, begin).in_set(Turn::Publish));
}

fn hire(
    proxy: Res<EventLoopProxyWrapper>,
    asked: Res<Asked>,
    mut winit: ResMut<WinitSettings>,
    mut commands: Commands,
) {
    let Some(asked) = asked.0.lock().unwrap_or_else(PoisonError::into_inner).take() else {
        return;
    };
    let (proxy, interrupt) = ((*proxy).clone(), (*proxy).clone());
    let wake = move || proxy.send_event(WinitUserEvent::WakeUp).is_ok();
    let started = thread::Builder::new().name("kunren-waker".into()).spawn(move || sleep_and_wake(&asked, wake));
    if started.is_err() {
        commands.remove_resource::<Waker>();
        *winit = WinitSettings { focused_mode: WITHOUT_WAKER, unfocused_mode: WITHOUT_WAKER };
    }
    // Another handler is there already when the program was started by one of its own tests.
    ctrlc::set_handler(move || {
        INTERRUPTED.store(true, Ordering::Relaxed);
        interrupt.send_event(WinitUserEvent::WakeUp).ok();
    })
    .ok();
}

/// Wakes the window at the earliest moment that was asked for. Ends with the window.
fn sleep_and_wake(asked: &Receiver<Instant>, wake: impl Fn() -> bool) {
    let mut next: Option<Instant> = None;
    loop {
        let wait = next.map_or(WAIT_MAX, |next| next.saturating_duration_since(look_at_the_clock()));
        match asked.recv_timeout(wait) {
            Ok(at) => next = Some(next.map_or(at, |next| next.min(at))),
            Err(RecvTimeoutError::Timeout) => {
                if next.take().is_some() && !wake() {
                    return;
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// What moves by itself on the screen asks egui for a frame; egui asks us.
fn listen(mut contexts: EguiContexts, waker: Res<Waker>, mut is_listening: Local<bool>) {
    if *is_listening {
        return;
    }
    if let Ok(context) = contexts.ctx_mut() {
        let waker = waker.clone();
        context.set_request_repaint_callback(move |asked| {
            let at = look_at_the_clock().checked_add(asked.delay);
            if let Some(at) = at {
                waker.at(at);
            }
        });
        *is_listening = true;
    }
}

/// In every frame, bevy_egui tells egui which modifier keys are held. egui draws once more after whatever it is told, so that
/// a window at rest would be drawn again and again.
fn forget_what_is_no_news(mut windows: Query<(&mut EguiInput, &mut EguiContext)>) {
    for (mut input, mut context) in &mut windows {
        let held = context.get_mut().input(|input| input.modifiers);
        input.events.retain(|event| *event != egui::Event::ModifiersChanged(held));
    }
}

fn ask(
    desk: NonSend<Desk>,
    room: Res<Room>,
    waker: Option<Res<Waker>>,
    mut changed: MessageReader<Changed>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if changed.read().last().is_some() {
        redraw.write(RequestRedraw);
    }
    if let (Some(waker), Some(wait)) = (waker, desk.wake_in(room.now)) {
        waker.at(room.now + wait);
    }
}

fn begin(mut num_frames: Local<u32>, mut redraw: MessageWriter<RequestRedraw>) {
    if *num_frames < FRAMES_MIN {
        *num_frames += 1;
        redraw.write(RequestRedraw);
    }
}

/// Pipelines are made beside the frames. Without this, a window that rests could stay black.
fn draw_again(pipelines: Res<PipelineCache>, waker: Res<Waker>) {
    if pipelines.waiting_pipelines().next().is_some() {
        waker.at(look_at_the_clock() + TRY_AGAIN);
    }
}

fn close_when_interrupted(mut pending: ResMut<Pending>) {
    if INTERRUPTED.swap(false, Ordering::Relaxed) {
        pending.0.push(Wish::Quit);
    }
}

#[cfg(test)]
mod tests {
    use egui::{Event, Modifiers};

    use super::*;

    /// What is left for egui of these events, while no modifier key is held.
    fn left_of(events: &[Event]) -> Vec<Event> {
        let mut app = App::new();
        app.add_systems(Update, forget_what_is_no_news);
        let raw = egui::RawInput { events: events.to_vec(), ..Default::default() };
        let window = app.world_mut().spawn((EguiInput(raw), EguiContext::default())).id();
        app.update();
        app.world().get::<EguiInput>(window).expect("it is there").events.clone()
    }

    #[test]
    fn a_window_at_rest_is_told_nothing() {
        assert_eq!(left_of(&[Event::ModifiersChanged(Modifiers::NONE)]), []);
    }

    #[test]
    fn the_first_frames_follow_each_other_and_then_the_window_rests() {
        let mut app = App::new();
        app.add_message::<RequestRedraw>().add_systems(Update, begin);
        for frame in 0..FRAMES_MIN + 5 {
            app.update();
            let asked = app.world_mut().resource_mut::<Messages<RequestRedraw>>().drain().count();
            assert_eq!(asked, usize::from(frame < FRAMES_MIN), "frame {frame}");
        }
    }

    #[test]
    fn keys_that_are_pressed_now_are_told() {
        let pressed = [Event::PointerGone, Event::ModifiersChanged(Modifiers::SHIFT)];
        assert_eq!(left_of(&pressed), pressed);
    }
}
