//! What every verb works with: words, shelf, data folder, output.

use std::ffi::OsString;
use std::path::PathBuf;

use directories::ProjectDirs;

use super::Everywhere;
use super::out::Out;
use crate::shelf::Shelf;
use crate::store::{Store, zone_ahead_secs};
use crate::text::{Arg, Lang, Words};
use crate::trouble::{Done, Trouble};

/// What every verb works with.
pub(super) struct Desk {
    pub(super) words: Words,
    pub(super) out: Out,
    everywhere: Everywhere,
}

impl Desk {
    pub(super) fn new(lang: Lang, everywhere: Everywhere) -> Self {
        Self { words: Words::new(lang).in_zone(zone_ahead_secs), out: Out::stdout(), everywhere }
    }

    /// Prints a sentence.
    pub(super) fn say(&mut self, id: &str, args: &[Arg<'_>]) -> Done {
        let said = self.words.say_with(id, args);
        self.out.line(said)
    }

    /// The exercises of the data folder.
    pub(super) fn store(&self) -> Result<Store, Trouble> {
        Ok(Store::open(&self.data_folder()?)?)
    }

    fn data_folder(&self) -> Result<PathBuf, Trouble> {
        let from_environment = || environment("KUNREN_DATA").map(PathBuf::from);
        let of_the_user = || ProjectDirs::from("", "", "kunren").map(|dirs| dirs.data_dir().to_owned());
        let chosen = self.everywhere.data.clone().or_else(from_environment).or_else(of_the_user);
        chosen.ok_or_else(|| Trouble::of("trouble-no-home").hint("hint-data"))
    }

    /// What the desktop is started with.
    #[cfg(feature = "desktop")]
    pub(super) fn opening(&self) -> Result<crate::app::desk::Opening, Trouble> {
        let is_lang_asked = self.everywhere.lang.is_some();
        Ok(crate::app::desk::Opening { is_lang_asked, ..self.opening_in(self.data_folder()?) })
    }

    /// What it is started with in another data folder.
    #[cfg(feature = "desktop")]
    pub(super) fn opening_in(&self, folder: PathBuf) -> crate::app::desk::Opening {
        let scenarios = self.everywhere.scenarios.clone();
        crate::app::desk::Opening { lang: self.words.lang(), is_lang_asked: true, folder, scenarios }
    }

    /// The shipped files, and those of `--scenarios`.
    pub(super) fn shelf(&self) -> Result<Shelf, Trouble> {
        Ok(Shelf::open(self.everywhere.scenarios.as_deref())?)
    }
}

/// The language for everything, also for help and for mistakes in the arguments: `--lang`, else the locale.
pub(super) fn lang_before_parsing(args: &[OsString]) -> Lang {
    let texts: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let after = texts.iter().position(|arg| *arg == "--lang").and_then(|at| texts.get(at + 1));
    let joined = texts.iter().find_map(|arg| arg.strip_prefix("--lang="));
    let said = after.copied().or(joined).and_then(|code| code.parse().ok());
    let locale = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(environment);
    said.unwrap_or_else(|| Lang::of_locale(&locale().unwrap_or_default()))
}

/// Whether the environment names a screen; other systems than X11 and Wayland always have one.
#[cfg(feature = "desktop")]
pub(super) fn has_display() -> bool {
    let names_one =
        ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].into_iter().any(|name| environment(name).is_some());
    names_one || !cfg!(all(unix, not(target_vendor = "apple")))
}

/// A variable of the environment, when it says something.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
