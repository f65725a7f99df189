//! Exercises kept in a data folder.

use std::fs;

use kunren::journal::Keep as _;
use kunren::store::{Store, StoreError};
use rusqlite::Connection;
use tempfile::tempdir;

use crate::world::{base, header, note, notes};

fn id(text: &str) -> kunren::store::ExerciseId {
    text.parse().expect("a number")
}

#[test]
fn what_was_kept_is_there_after_opening_again() {
    let folder = tempdir().unwrap();
    let setting = base();
    let store = Store::open(folder.path()).unwrap();
    let (exercise_id, mut keeper) = store.create(&setting, &header(&setting)).unwrap();
    keeper.keep(&note(&setting, 1, "one")).unwrap();
    keeper.keep_all(&[note(&setting, 2, "two"), note(&setting, 3, "three")]).unwrap();
    drop((store, keeper));
    let store = Store::open(folder.path()).unwrap();
    let journal = store.load(exercise_id).unwrap();
    assert_eq!(journal.entries.len(), 3);
    let summary = store.summary(exercise_id).unwrap();
    assert_eq!((&*summary.scenario, summary.seq, summary.ending), ("base", 3, None));
}

#[test]
fn an_exercise_has_one_writer() {
    let folder = tempdir().unwrap();
    let setting = base();
    let store = Store::open(folder.path()).unwrap();
    let (exercise_id, keeper) = store.create(&setting, &header(&setting)).unwrap();
    let other = Store::open(folder.path()).unwrap();
    assert!(matches!(other.resume(exercise_id), Err(StoreError::InUse { .. })));
    drop(keeper);
    let (journal, mut keeper) = other.resume(exercise_id).unwrap();
    assert!(journal.entries.is_empty());
    keeper.keep(&note(&setting, 1, "mine")).unwrap();
    assert!(keeper.keep(&note(&setting, 1, "twice")).is_err(), "a number is given once");
    keeper.keep(&note(&setting, 2, "goes on")).unwrap();
    assert_eq!(other.load(exercise_id).unwrap().entries.len(), 2);
}

#[test]
fn a_fork_has_the_past_and_another_future() {
    let folder = tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let first = store.import(&notes(&base(), 4)).unwrap();
    let fork = store.fork(first, 2).unwrap();
    assert_eq!(store.load(fork).unwrap().entries.len(), 2);
    assert_eq!(store.summary(fork).unwrap().parent, Some((first, 2)));
    let missing = store.fork(first, 5).unwrap_err();
    assert_eq!(missing.to_string(), "exercise 1 has no entry 5, its last one is 4");
    assert_eq!(store.list().unwrap().len(), 2);
}

#[test]
fn a_record_comes_out_as_it_went_in() {
    let folder = tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let journal = notes(&base(), 20);
    let (mut before, mut after) = (Vec::new(), Vec::new());
    journal.write(&mut before).unwrap();
    store.load(store.import(&journal).unwrap()).unwrap().write(&mut after).unwrap();
    assert_eq!(before, after);
}

#[test]
fn fifty_seats_at_the_same_instant_are_all_kept() {
    let folder = tempdir().unwrap();
    let setting = base();
    let store = Store::open(folder.path()).unwrap();
    let keepers: Vec<_> = (0..50).map(|_| store.create(&setting, &header(&setting)).unwrap()).collect();
    std::thread::scope(|scope| {
        for (_, mut keeper) in keepers {
            let entry = note(&setting, 1, "now");
            scope.spawn(move || keeper.keep(&entry).unwrap());
        }
    });
    assert!(store.list().unwrap().iter().all(|summary| summary.seq == 1));
}

#[test]
fn a_header_is_written_once() {
    let folder = tempdir().unwrap();
    let setting = base();
    let store = Store::open(folder.path()).unwrap();
    let (_, mut keeper) = store.resume(store.import(&notes(&setting, 127)).unwrap()).unwrap();
    let written = || fs::metadata(folder.path().join("kunren.db-wal")).unwrap().len();
    let before = written();
    // The number no longer fits into the byte that it had in its row.
    keeper.keep(&note(&setting, 128, "one more")).unwrap();
    let header = header(&setting).to_line().len() as u64;
    let more = written() - before;
    assert!(more > 0 && more < header, "{more} bytes for an entry, {header} for a header");
}

#[test]
fn an_older_database_is_upgraded() {
    let folder = tempdir().unwrap();
    let journal = notes(&base(), 3);
    let first = Store::open(folder.path()).unwrap().import(&journal).unwrap();
    let database = Connection::open(folder.path().join("kunren.db")).unwrap();
    let schema_1 = "
        ALTER TABLE exercises ADD COLUMN header TEXT NOT NULL DEFAULT '';
        UPDATE exercises SET header = (SELECT line FROM headers WHERE exercise = id);
        DROP TABLE headers;
        ALTER TABLE exercises DROP COLUMN team;
        DROP TABLE improvements;
        PRAGMA user_version = 1;
    ";
    database.execute_batch(schema_1).unwrap();
    drop(database);
    let store = Store::open(folder.path()).unwrap();
    assert_eq!(store.load(first).unwrap().header.to_line(), journal.header.to_line());
    let (_, mut keeper) = store.resume(first).unwrap();
    keeper.keep(&note(&base(), 4, "goes on")).unwrap();
    assert_eq!(store.fork(first, 4).unwrap(), id("2"));
}

#[test]
fn an_unusable_folder_says_why() {
    let folder = tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("file"), "x").unwrap();
    let error = Store::open(&at("file")).unwrap_err().to_string();
    assert!(error.starts_with("the data folder cannot be used: "), "{error}");

    fs::create_dir(at("garbage")).unwrap();
    fs::write(at("garbage/kunren.db"), "this is a shopping list".repeat(100)).unwrap();
    let error = Store::open(&at("garbage")).unwrap_err().to_string();
    assert!(error.starts_with("this file is not a Kunren database, or is damaged: "), "{error}");

    Store::open(&at("newer")).unwrap();
    Connection::open(at("newer/kunren.db")).unwrap().pragma_update(None, "user_version", 9).unwrap();
    let error = Store::open(&at("newer")).unwrap_err().to_string();
    assert!(error.starts_with("the database is of a newer Kunren (schema 9, this program knows 4)"), "{error}");

    fs::create_dir(at("foreign")).unwrap();
    Connection::open(at("foreign/kunren.db")).unwrap().pragma_update(None, "user_version", 1).unwrap();
    assert!(matches!(Store::open(&at("foreign")), Err(StoreError::Damaged { .. })));
}

#[test]
fn a_spoilt_line_is_named() {
    let folder = tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let first = store.import(&notes(&base(), 3)).unwrap();
    let database = Connection::open(folder.path().join("kunren.db")).unwrap();
    database.execute("UPDATE entries SET line = '{' WHERE seq = 2", []).unwrap();
    let error = store.load(first).unwrap_err().to_string();
    assert!(error.starts_with("exercise 1 cannot be read: line 3 is not an entry"), "{error}");
    assert_eq!(store.load(id("7")).unwrap_err().to_string(), "there is no exercise 7");
}
