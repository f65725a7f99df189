//! Colours by what they mean. No other file names a colour.

use egui::{Color32, Id};
use serde::{Deserialize, Serialize};

/// Which palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Scheme {
    /// Paper and indigo.
    #[default]
    Paper,
    /// The same at night.
    Night,
    /// Black, white and yellow, for whoever needs the strongest contrast.
    HighContrast,
    /// Paper, with signal colours that people with any kind of colour blindness tell apart.
    ColourSafe,
}

/// What something means; colour is never the only sign of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Plain,
    /// Ours to act on, selected, in progress.
    Accent,
    /// All right, kept, done.
    Good,
    /// Soon due, doubtful, tired.
    Warn,
    /// Missed, broken, ringing.
    Alarm,
}

/// Colours by what they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it; `on_` is what is written on it, `_soft` a background")]
pub struct Palette {
    pub ground: Color32,
    pub surface: Color32,
    pub sunken: Color32,
    pub line: Color32,
    pub ink: Color32,
    pub ink_soft: Color32,
    pub bar: Color32,
    pub on_bar: Color32,
    pub on_bar_soft: Color32,
    pub accent: Color32,
    pub on_accent: Color32,
    pub accent_soft: Color32,
    pub good: Color32,
    pub good_soft: Color32,
    pub warn: Color32,
    pub warn_soft: Color32,
    pub alarm: Color32,
    pub alarm_soft: Color32,
    pub is_dark: bool,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const PAPER: Palette = Palette {
    ground: rgb(0x00f3_f0e8),
    surface: rgb(0x00ff_fefb),
    sunken: rgb(0x00e9_e4d8),
    line: rgb(0x00d3_ccbc),
    ink: rgb(0x001d_2733),
    ink_soft: rgb(0x0055_606c),
    bar: rgb(0x0017_2a40),
    on_bar: rgb(0x00fb_f8f1),
    on_bar_soft: rgb(0x00b9_c6d4),
    accent: rgb(0x001c_5284),
    on_accent: rgb(0x00ff_ffff),
    accent_soft: rgb(0x00dd_e8f3),
    good: rgb(0x001b_6b4b),
    good_soft: rgb(0x00dc_efe3),
    warn: rgb(0x0083_5200),
    warn_soft: rgb(0x00fb_ecc6),
    alarm: rgb(0x00b0_2a17),
    alarm_soft: rgb(0x00fb_e3dc),
    is_dark: false,
};

const NIGHT: Palette = Palette {
    ground: rgb(0x0012_1a24),
    surface: rgb(0x001b_2633),
    sunken: rgb(0x000d_141c),
    line: rgb(0x0036_4656),
    ink: rgb(0x00ec_e8df),
    ink_soft: rgb(0x00a6_b1bd),
    bar: rgb(0x000a_1119),
    on_bar: rgb(0x00f3_f0e8),
    on_bar_soft: rgb(0x009f_acba),
    accent: rgb(0x0084_bbea),
    on_accent: rgb(0x0009_1a2a),
    accent_soft: rgb(0x001f_3a55),
    good: rgb(0x0079_cda2),
    good_soft: rgb(0x0018_3d2d),
    warn: rgb(0x00ed_bd5c),
    warn_soft: rgb(0x0044_340f),
    alarm: rgb(0x00ff_9580),
    alarm_soft: rgb(0x0055_2018),
    is_dark: true,
};

const HIGH_CONTRAST: Palette = Palette {
    ground: rgb(0),
    surface: rgb(0),
    sunken: rgb(0x0014_1414),
    line: rgb(0x00ff_ffff),
    ink: rgb(0x00ff_ffff),
    ink_soft: rgb(0x00e6_e6e6),
    bar: rgb(0),
    on_bar: rgb(0x00ff_ffff),
    on_bar_soft: rgb(0x00e6_e6e6),
    accent: rgb(0x00ff_e94d),
    on_accent: rgb(0),
    accent_soft: rgb(0x0033_2f00),
    good: rgb(0x0066_ffb8),
    good_soft: rgb(0x0000_2b1a),
    warn: rgb(0x00ff_c24d),
    warn_soft: rgb(0x0033_2200),
    alarm: rgb(0x00ff_a08f),
    alarm_soft: rgb(0x0040_0d05),
    is_dark: true,
};

/// After Okabe and Ito, darkened until they can be read on paper.
const COLOUR_SAFE: Palette = Palette {
    good: rgb(0x0000_5b8f),
    good_soft: rgb(0x00d9_ecf7),
    warn: rgb(0x006b_5d00),
    warn_soft: rgb(0x00f7_f1bd),
    alarm: rgb(0x00a2_3f00),
    alarm_soft: rgb(0x00fb_e1cc),
    ..PAPER
};

impl Palette {
    /// The palette of a scheme.
    pub const fn of(scheme: Scheme) -> Self {
        match scheme {
            Scheme::Paper => PAPER,
            Scheme::Night => NIGHT,
            Scheme::HighContrast => HIGH_CONTRAST,
            Scheme::ColourSafe => COLOUR_SAFE,
        }
    }

    /// The palette with which this screen was dressed.
    pub fn here(ui: &egui::Ui) -> Self {
        ui.data(|data| data.get_temp(Self::id())).unwrap_or(PAPER)
    }

    pub(super) fn remember(self, context: &egui::Context) {
        context.data_mut(|data| data.insert_temp(Self::id(), self));
    }

    fn id() -> Id {
        Id::new("kunren_palette")
    }

    /// Colour of letters and lines with this meaning.
    pub const fn ink_of(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Plain => self.ink,
            Tone::Accent => self.accent,
            Tone::Good => self.good,
            Tone::Warn => self.warn,
            Tone::Alarm => self.alarm,
        }
    }

    /// Background with this meaning.
    pub const fn soft_of(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Plain => self.surface,
            Tone::Accent => self.accent_soft,
            Tone::Good => self.good_soft,
            Tone::Warn => self.warn_soft,
            Tone::Alarm => self.alarm_soft,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG 2 defines it.
    fn luminance(colour: Color32) -> f64 {
        let part = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn everything_written_can_be_read_on_what_it_is_written_on() {
        for scheme in [Scheme::Paper, Scheme::Night, Scheme::HighContrast, Scheme::ColourSafe] {
            let p = Palette::of(scheme);
            let grounds = [p.ground, p.surface, p.sunken];
            let tones = [Tone::Plain, Tone::Accent, Tone::Good, Tone::Warn, Tone::Alarm];
            let inks = tones.map(|tone| p.ink_of(tone)).into_iter().chain([p.ink_soft]);
            let mut pairs: Vec<(Color32, Color32)> = inks.flat_map(|ink| grounds.map(|ground| (ink, ground))).collect();
            pairs.extend(tones.iter().flat_map(|tone| {
                let soft = p.soft_of(*tone);
                [(p.ink_of(*tone), soft), (p.ink, soft), (p.ink_soft, soft)]
            }));
            pairs.extend([(p.on_bar, p.bar), (p.on_bar_soft, p.bar), (p.on_accent, p.accent)]);
            for (ink, ground) in pairs {
                let found = contrast(ink, ground);
                assert!(found >= 4.5, "{scheme:?}: {ink:?} on {ground:?} has a contrast of {found:.2}");
            }
        }
    }
}
