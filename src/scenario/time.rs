//! Time as authors write it and as the engine counts it: whole seconds since STARTEX.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Seconds since STARTEX (a moment) or between two moments (a duration).
pub type Secs = u32;

/// One minute in seconds.
pub const MINUTE: Secs = 60;
/// One hour in seconds.
pub const HOUR: Secs = 3_600;
/// One day in seconds.
pub const DAY: Secs = 86_400;

/// Exercises longer than two years are refused; sums of a few such times stay far below `u32::MAX`.
pub const SECS_MAX: Secs = 730 * DAY;

/// A duration as authors write it: `"45s"`, `"15m"`, `"1h30m"`, `"3d"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span(pub Secs);

/// A moment as authors write it: `"06:30"` on the first day, `"D3 09:00"` on the third.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// 1 is the day of STARTEX.
    pub day: u16,
    /// Seconds since that day's midnight.
    pub secs: Secs,
}

/// The text is not a time; says what was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotATime(&'static str);

impl fmt::Display for NotATime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
impl std::error::Error for NotATime {}

const NOT_A_SPAN: NotATime = NotATime("expected a duration such as \"45s\", \"15m\", \"1h30m\" or \"3d\"");
const NOT_A_MOMENT: NotATime = NotATime("expected a time such as \"06:30\" or \"D2 09:00\"");

impl FromStr for Span {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let mut total: Secs = 0;
        let mut number: Option<Secs> = None;
        let mut unit_before = Secs::MAX;
        for c in text.chars() {
            if let Some(digit) = c.to_digit(10) {
                let so_far = number.unwrap_or(0);
                number = Some(so_far.checked_mul(10).and_then(|n| n.checked_add(digit)).ok_or(NOT_A_SPAN)?);
                continue;
            }
            let unit = match c {
                'd' => DAY,
                'h' => HOUR,
                'm' => MINUTE,
                's' => 1,
                _ => return Err(NOT_A_SPAN),
            };
            if unit >= unit_before {
                return Err(NOT_A_SPAN);
            }
            unit_before = unit;
            let part = number.take().ok_or(NOT_A_SPAN)?.checked_mul(unit).ok_or(NOT_A_SPAN)?;
            total = total.checked_add(part).filter(|sum| *sum <= SECS_MAX).ok_or(NOT_A_SPAN)?;
        }
        if number.is_some() || unit_before == Secs::MAX { Err(NOT_A_SPAN) } else { Ok(Self(total)) }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        if rest == 0 {
            return f.write_str("0s");
        }
        for (unit, letter) in [(DAY, 'd'), (HOUR, 'h'), (MINUTE, 'm'), (1, 's')] {
            if rest >= unit {
                write!(f, "{}{letter}", rest / unit)?;
                rest %= unit;
            }
        }
        Ok(())
    }
}

impl FromStr for Moment {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let (day, clock) = match text.strip_prefix('D') {
            Some(rest) => {
                let (day, clock) = rest.split_once(' ').ok_or(NOT_A_MOMENT)?;
                (small(day, 730)?, clock)
            }
            None => (1, text),
        };
        let mut parts = clock.splitn(3, ':');
        let hours = small(parts.next().unwrap_or(""), 23)?;
        let minutes = small(parts.next().unwrap_or(""), 59)?;
        let seconds = parts.next().map_or(Ok(0), |text| small(text, 59))?;
        if day == 0 {
            return Err(NOT_A_MOMENT);
        }
        let secs = Secs::from(hours) * HOUR + Secs::from(minutes) * MINUTE + Secs::from(seconds);
        Ok(Self { day, secs })
    }
}

fn small(text: &str, max: u16) -> Result<u16, NotATime> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NOT_A_MOMENT);
    }
    text.parse().ok().filter(|n| *n <= max).ok_or(NOT_A_MOMENT)
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.day != 1 {
            write!(f, "D{} ", self.day)?;
        }
        write!(f, "{:02}:{:02}", self.secs / HOUR, self.secs % HOUR / MINUTE)?;
        if !self.secs.is_multiple_of(MINUTE) {
            write!(f, ":{:02}", self.secs % MINUTE)?;
        }
        Ok(())
    }
}

macro_rules! as_text {
    ($($type:ty),*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
as_text!(Span, Moment);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_as_written() {
        for (text, secs) in [("45s", 45), ("15m", 900), ("1h30m", 5_400), ("3d", 3 * DAY), ("0s", 0)] {
            assert_eq!(text.parse(), Ok(Span(secs)));
            assert_eq!(Span(secs).to_string(), text);
        }
        for wrong in ["", "5", "m", "5m1h", "1x", "99999999999d", "731d", "１５m"] {
            assert!(wrong.parse::<Span>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn moments_read_as_written() {
        for (text, day, secs) in [("06:30", 1, 23_400), ("D2 09:00", 2, 32_400), ("06:30:05", 1, 23_405)] {
            assert_eq!(text.parse(), Ok(Moment { day, secs }));
            assert_eq!(Moment { day, secs }.to_string(), text);
        }
        for wrong in ["24:00", "6", "D0 09:00", "D2", "06:60", "+6:30", "D2  09:00"] {
            assert!(wrong.parse::<Moment>().is_err(), "{wrong}");
        }
    }
}
