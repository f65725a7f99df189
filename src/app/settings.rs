//! What somebody has chosen once for all exercises: language, size, colours. A small file in the data folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::look::Scheme;
use crate::text::Lang;

/// Name of the file in the data folder.
const FILE: &str = "settings.ron";
/// Nobody writes settings of this size.
const BYTES_MAX: u64 = 64 << 10;

/// Smallest text, in percent.
pub const SCALE_MIN: u16 = 80;
/// Largest text, in percent.
pub const SCALE_MAX: u16 = 200;

/// What somebody has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Nothing as long as the system's language is good enough.
    #[serde(with = "lang_code")]
    pub lang: Option<Lang>,
    /// Size of everything, in percent.
    pub scale_percent: u16,
    /// Colours.
    pub scheme: Scheme,
    /// Nothing moves by itself.
    pub is_calm: bool,
    /// The pointers of the first drill were seen, or skipped.
    pub is_guided: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { lang: None, scale_percent: 100, scheme: Scheme::Paper, is_calm: false, is_guided: false }
    }
}

impl Settings {
    /// Where they lie.
    pub fn path(folder: &Path) -> PathBuf {
        folder.join(FILE)
    }

    /// Those of a data folder. Where there are none, or none that can be read, everything is as usual: nobody should
    /// have to mend a file before an exercise.
    pub fn read(folder: &Path) -> Self {
        let path = Self::path(folder);
        let is_small = fs::metadata(&path).is_ok_and(|about| about.len() <= BYTES_MAX);
        let text = if is_small { fs::read_to_string(&path).ok() } else { None };
        let read = text.and_then(|text| ron::from_str::<Self>(&text).ok());
        read.unwrap_or_default().within_limits()
    }

    /// Keeps them: the new file takes the place of the old one at once, or not at all.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        write_whole(&Self::path(folder), self)
    }

    fn within_limits(self) -> Self {
        Self { scale_percent: self.scale_percent.clamp(SCALE_MIN, SCALE_MAX), ..self }
    }
}

/// Writes a file whole: the new one takes the place of the old one at once, or not at all.
pub(super) fn write_whole(path: &Path, value: &impl Serialize) -> io::Result<()> {
    let text = ron::ser::to_string_pretty(value, ron::ser::PrettyConfig::default()).map_err(io::Error::other)?;
    let new = path.with_extension("new");
    fs::write(&new, text)?;
    fs::rename(&new, path)
}

/// A language by its code.
mod lang_code {
    use super::{Deserialize, Deserializer, Lang, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(lang: &Option<Lang>, serializer: S) -> Result<S::Ok, S::Error> {
        lang.map(Lang::code).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Lang>, D::Error> {
        Ok(Option::<String>::deserialize(deserializer)?.and_then(|code| code.parse().ok()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_there_next_time() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Settings::read(folder.path()), Settings::default());
        let chosen = Settings {
            lang: Some(Lang::Ja),
            scale_percent: 150,
            scheme: Scheme::HighContrast,
            is_calm: true,
            is_guided: true,
        };
        chosen.write(&folder.path().join("new")).unwrap();
        assert_eq!(Settings::read(&folder.path().join("new")), chosen);
    }

    #[test]
    fn a_damaged_file_is_as_good_as_none_and_what_is_missing_is_as_usual() {
        let folder = tempfile::tempdir().unwrap();
        for (text, expected) in [
            ("(scale_percent: 90)", Settings { scale_percent: 90, ..Settings::default() }),
            ("(scale_percent: 9000)", Settings { scale_percent: SCALE_MAX, ..Settings::default() }),
            ("(scale_percent: \"big\")", Settings::default()),
            ("(lang: Some(\"tlh\"), of_a_newer_program: true)", Settings::default()),
            ("\u{0}\u{1}", Settings::default()),
        ] {
            fs::write(Settings::path(folder.path()), text).unwrap();
            assert_eq!(Settings::read(folder.path()), expected, "{text}");
        }
    }

    #[test]
    fn settings_that_cannot_be_kept_say_so() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a file");
        fs::write(&file, "").unwrap();
        assert!(Settings::default().write(&file).is_err());
    }
}
