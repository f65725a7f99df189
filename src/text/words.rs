//! Looking sentences up.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::Mutex;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::scenario::story::Text;

/// A language that everything is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lang {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl Lang {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// The language of a POSIX locale such as `ja_JP.UTF-8`; English where we do not speak it.
    pub fn of_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("ja") { Self::Ja } else { Self::En }
    }

    /// Its code, as in `--lang`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The author's sentence in this language.
    pub fn pick(self, text: &Text) -> &str {
        match self {
            Self::Ja => &text.ja,
            Self::En => &text.en,
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        self.code().parse().expect("`ja` and `en` are language identifiers")
    }

    /// The files, each for one screen.
    fn files(self) -> &'static [&'static str] {
        macro_rules! locale {
            ($lang:literal: $($name:literal)*) => {
                &[$(include_str!(concat!("../../assets/locales/", $lang, "/", $name, ".ftl"))),*]
            };
        }
        match self {
            Self::Ja => {
                locale!("ja": "app/shared" "app/briefing" "app/debrief" "app/desk" "app/display" "app/facilitator" "app/floor" "app/guide" "app/library" "app/play"
                    "app/settings" "app/setup" "app/shell" "app/work" "cli" "common" "compare" "condition" "debrief" "event" "help" "play" "refusal" "report" "seat"
                    "simulate" "trouble" "whatif")
            }
            Self::En => {
                locale!("en": "app/shared" "app/briefing" "app/debrief" "app/desk" "app/display" "app/facilitator" "app/floor" "app/guide" "app/library" "app/play"
                    "app/settings" "app/setup" "app/shell" "app/work" "cli" "common" "compare" "condition" "debrief" "event" "help" "play" "refusal" "report" "seat"
                    "simulate" "trouble" "whatif")
            }
        }
    }
}

impl FromStr for Lang {
    type Err = NoSuchLang;
    fn from_str(text: &str) -> Result<Self, NoSuchLang> {
        Self::ALL.into_iter().find(|lang| lang.code() == text).ok_or(NoSuchLang)
    }
}

/// Neither `ja` nor `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("known languages are ja and en")]
pub struct NoSuchLang;

/// A value that a sentence takes.
pub type Arg<'a> = (&'static str, FluentValue<'a>);

/// A named value for a sentence.
pub fn arg<'a>(name: &'static str, value: impl Into<FluentValue<'a>>) -> Arg<'a> {
    (name, value.into())
}

/// The sentences of one language, with English behind it.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    fallback: Option<FluentBundle<FluentResource>>,
    /// Ids that were asked for in vain: each is reported once.
    missing: Mutex<BTreeSet<String>>,
    /// How far the room's clock is ahead of UTC at a moment, both in seconds.
    pub(super) ahead: fn(u64) -> i32,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Words {
    /// Loads the sentences; they are part of the program.
    pub fn new(lang: Lang) -> Self {
        let fallback = (lang != Lang::En).then(|| bundle(Lang::En));
        Self { lang, bundle: bundle(lang), fallback, missing: Mutex::default(), ahead: |_| 0 }
    }

    /// Times of the room as its own clock shows them, which is so far ahead of UTC; otherwise they are told in UTC.
    #[must_use]
    pub fn in_zone(self, ahead: fn(u64) -> i32) -> Self {
        Self { ahead, ..self }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The author's sentence in this language.
    pub fn pick<'a>(&self, text: &'a Text) -> &'a str {
        self.lang.pick(text)
    }

    /// A sentence without values.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A sentence. An unknown id is shown as itself.
    pub fn say_with(&self, id: &str, args: &[Arg<'_>]) -> String {
        let all: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let bundles = [Some(&self.bundle), self.fallback.as_ref()];
        let said = bundles.into_iter().flatten().find_map(|bundle| said(bundle, id, &all));
        said.unwrap_or_else(|| self.unknown(id))
    }

    /// Whether the language itself has the sentence.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn unknown(&self, id: &str) -> String {
        let mut missing = self.missing.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if missing.insert(id.to_owned()) {
            eprintln!("kunren: no sentence is called `{id}` in assets/locales");
        }
        id.to_owned()
    }
}

fn said(bundle: &FluentBundle<FluentResource>, id: &str, args: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(args), &mut errors);
    debug_assert!(errors.is_empty(), "{id}: {errors:?}");
    Some(said.into_owned())
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
    // The marks around values are for mixed writing directions; terminals print them as rubbish.
    bundle.set_use_isolating(false);
    for file in lang.files() {
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(rest, errors)| {
            debug_assert!(errors.is_empty(), "{}: {errors:?}", lang.code());
            rest
        });
        let added = bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "{}: {added:?}", lang.code());
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language() {
        for (locale, lang) in [("ja_JP.UTF-8", Lang::Ja), ("JA", Lang::Ja), ("en_GB", Lang::En), ("C", Lang::En)] {
            assert_eq!(Lang::of_locale(locale), lang);
        }
        assert_eq!("ja".parse(), Ok(Lang::Ja));
        assert_eq!("fr".parse::<Lang>(), Err(NoSuchLang));
    }

    #[test]
    fn an_unknown_sentence_is_shown_as_its_id() {
        assert_eq!(Words::new(Lang::Ja).say("no-such-sentence"), "no-such-sentence");
    }

    #[test]
    fn values_stand_in_the_sentence() {
        let said = |lang, free: u8| {
            Words::new(lang).say_with("refusal-too-few-people", &[arg("needed", 3), arg("free", free)])
        };
        assert_eq!(said(Lang::En, 1), "Not enough people: it takes 3, 1 is free.");
        assert_eq!(said(Lang::Ja, 1), "人が足りません。必要 3 名、手が空いているのは 1 名です。");
    }
}
