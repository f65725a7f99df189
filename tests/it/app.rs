//! The program without a window: Bevy's frame around the desk.

use bevy::MinimalPlugins;
use bevy::app::{App, AppExit};
use bevy::ecs::message::Messages;
use bevy::state::app::StatesPlugin;
use bevy::state::state::State;
use kunren::app::desk::Desk;
use kunren::app::shell::{OnScreen, Pending, TablePlugins};
use kunren::app::{Pace, Screen, Wish};
use kunren::exercise::Command;
use tempfile::TempDir;

use super::desk::{first_drill, opening};

fn program(folder: &TempDir) -> App {
    let mut app = App::new();
    let desk = Desk::open(&opening(folder)).expect("an empty folder");
    app.add_plugins((MinimalPlugins, StatesPlugin, TablePlugins::new(desk)));
    app.update();
    app
}

/// One frame in which somebody wants something, and the next one, in which it is shown.
fn wants(app: &mut App, wishes: impl IntoIterator<Item = Wish>) {
    app.world_mut().resource_mut::<Pending>().0.extend(wishes);
    app.update();
    app.update();
}

fn screen(app: &App) -> Screen {
    app.world().resource::<State<OnScreen>>().0
}

fn desk(app: &App) -> &Desk {
    app.world().non_send::<Desk>()
}

#[test]
fn wishes_are_carried_out_in_order_and_the_screen_follows() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = program(&folder);
    assert_eq!(screen(&app), Screen::Library);
    wants(&mut app, [Wish::Show(Screen::Settings)]);
    assert_eq!(screen(&app), Screen::Settings);
    wants(&mut app, [first_drill(&["csirt"]), Wish::Show(Screen::Play), Wish::Pace(Pace::Pause)]);
    assert_eq!(screen(&app), Screen::Play);
    assert!(app.world().resource::<Pending>().0.is_empty(), "nothing is wanted twice");
    wants(&mut app, [Wish::Leave]);
    assert_eq!(screen(&app), Screen::Library);
}

#[test]
fn the_exercise_runs_with_the_frames() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = program(&folder);
    wants(&mut app, [first_drill(&["csirt"]), Wish::Show(Screen::Play), Wish::Pace(Pace::Quarters(2_400))]);
    let seq = desk(&app).table().expect("it runs").session().exercise().seq();
    for _ in 0..20 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        app.update();
    }
    assert!(desk(&app).table().expect("it runs").session().exercise().seq() > seq);
}

#[test]
fn closing_the_window_keeps_everything_and_ends_the_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = program(&folder);
    wants(&mut app, [first_drill(&["csirt"]), Wish::Submit(Command::Note { words: "kept".into() })]);
    assert!(app.world().resource::<Messages<AppExit>>().is_empty());
    app.world_mut().resource_mut::<Pending>().0.push(Wish::Quit);
    app.update();
    assert!(!app.world().resource::<Messages<AppExit>>().is_empty());
    drop(app);
    let mut app = program(&folder);
    let kept = desk(&app).shelved().exercises[0].clone();
    assert_eq!(kept.ending, None);
    wants(&mut app, [Wish::Resume(kept.id)]);
    assert_eq!(screen(&app), Screen::Play);
}
