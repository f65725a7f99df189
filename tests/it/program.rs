//! The program as a user runs it: arguments, input, output, exit code.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// A user with a data folder.
pub(crate) struct User {
    pub(crate) home: TempDir,
}

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// The output of a run that must have worked.
    #[track_caller]
    pub(crate) fn good(self) -> String {
        assert_eq!(self.code, Some(0), "{}\n{}", self.out, self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self.out
    }

    /// Standard error of a run that must have failed like this.
    #[track_caller]
    pub(crate) fn bad(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{}\n{}", self.out, self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self.err
    }
}

impl User {
    /// The folder lies in memory where there is such a place: what is tested has nothing to do with the disk's speed.
    pub(crate) fn new() -> Self {
        let home = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        Self { home: home.expect("a folder for tests") }
    }

    /// The command line, with an environment that is the same everywhere.
    pub(crate) fn command<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kunren"));
        command.args(args).env_clear().env("LANG", "en_US.UTF-8").env("TZ", "UTC");
        command.env("KUNREN_DATA", self.data());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn data(&self) -> std::path::PathBuf {
        self.home.path().join("data")
    }

    /// Runs to the end without input.
    pub(crate) fn run<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Ran {
        ran(self.command(args).spawn().expect("the program starts"))
    }

    /// Runs to the end with these lines as input.
    pub(crate) fn type_in<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>, lines: &[&str]) -> Ran {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().expect("the program starts");
        let mut input = child.stdin.take().expect("there is an input");
        let text = lines.join("\n") + "\n";
        // The program may leave before it has read everything.
        let writer = std::thread::spawn(move || input.write_all(text.as_bytes()).ok());
        let ran = ran(child);
        writer.join().expect("the writer ends");
        ran
    }

    /// Writes a file into the user's folder.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.home.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, bytes).expect("written");
        path.to_str().expect("text").to_owned()
    }

    pub(crate) fn path(&self, name: &str) -> String {
        let path: &Path = self.home.path();
        path.join(name).to_str().expect("text").to_owned()
    }
}

fn ran(child: Child) -> Ran {
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes| String::from_utf8(bytes).expect("the program writes text");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}
