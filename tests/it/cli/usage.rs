//! Arguments that make no sense: told in the user's language, with what would do.

use crate::program::User;

#[test]
fn mistakes_in_the_arguments_are_told_in_japanese_too() {
    let user = User::new();
    let table: &[(&[&str], &str)] = &[
        (&["frobnicate"], "「frobnicate」というコマンドはありません。\n書き方は `kunren --help` で確認できます。"),
        (&["paly"], "「play」ではありませんか。"),
        (&["play", "--sed", "3"], "「--seed」ではありませんか。書き方は `kunren play --help` で確認できます。"),
        (&["list", "more"], "ここでは「more」という引数やオプションは使えません。"),
        (&["play", "x", "--speed"], "--speed <N> に続く値がありません。"),
        (&["play", "x", "--speed", "0"], "「0」は --speed <N> の値として使えません。\n  --speed <N>  実時間1秒あたり"),
        (&["show", "one"], "「one」は <ID> の値として使えません。\n  <ID>  演習の番号"),
        (&["fork", "1"], "次の指定が足りません：\n  --at <SEQ>  引き継ぐ最後の記録番号"),
        (&["play", "x", "--speed", "3", "--step"], "--speed <N> と --step を同時に指定することはできません。"),
        (&["list", "--lang", "fr"], "「fr」は --lang <ja|en> の値として使えません。"),
    ];
    for (args, said) in table {
        let mut command = user.command(*args);
        let output = command.env("LANG", "ja_JP.UTF-8").output().expect("the program runs");
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(err.contains(said), "{args:?} said: {err}");
        assert!(!err.contains("error:") && !err.contains("Usage"), "{args:?}: {err}");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn a_running_exercise_is_told_only_to_whoever_says_so() {
    let user = User::new();
    let args = ["play", "first-drill", "--seat", "csirt", "--step", "--seed", "7"];
    user.type_in(args, &["next", "quit"]).good();
    for verb in ["debrief", "replay"] {
        assert!(user.run([verb, "1"]).bad(1).contains("If you do not play in it, add --spoilers."));
        assert!(user.run([verb, "1", "--spoilers"]).good().contains("STARTEX") || verb == "debrief");
    }
    user.run(["replay", "1", "--verify"]).good();
    let file = user.path("running.jsonl");
    user.run(["export", "1", "-o", &file]).good();
    assert!(user.run(["debrief", &file]).bad(1).contains("The exercise is still running"));
    user.type_in(["resume", "--step"], &["wait 2h", "wait 2h", "wait 2h", "next", "next", "next", "next"]).good();
}

#[test]
fn the_other_seats_are_played_as_one_wishes() {
    let user = User::new();
    let args = ["play", "first-drill", "--seat", "csirt", "--step"];
    let play = |others: &[&str]| user.type_in(args.iter().chain(&["--others"]).chain(others), &["quit"]);
    play(&["textbook", "operations=story", "management=random"]).good();
    let shown = user.run(["show", "1"]).good();
    for line in [
        "Seat CSIRT: a person",
        "stand-in, by the textbook",
        "Seat Operations (IT): stand-in, as in the story",
        "stand-in, at random",
    ] {
        assert!(shown.contains(line), "{line}\n{shown}");
    }
    assert!(play(&["csirt=story"]).bad(2).contains("You play csirt yourself"));
    assert!(play(&["nobody=story"]).bad(2).contains("There is no seat called"));
    assert!(play(&["perfect"]).bad(2).contains("Policies are textbook, story, random and stance"));
}

#[test]
fn a_record_that_could_not_be_written_whole_leaves_no_file() {
    let user = User::new();
    user.type_in(["play", "first-drill", "--seat", "csirt", "--step"], &["quit"]).good();
    let file = user.path("nowhere/x.jsonl");
    assert!(user.run(["export", "1", "-o", &file]).bad(1).contains("its folder does not exist"));
    assert!(user.run(["show", "1", "--data", &user.file("file", "x")]).bad(1).contains("a file stands where"));
}
