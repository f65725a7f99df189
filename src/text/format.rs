//! Amounts, durations and times as one writes them.

use jiff::civil::DateTime;

use super::{Lang, Words, arg};
use crate::scenario::rules::Yen;
use crate::scenario::time::{DAY, HOUR, MINUTE, Secs};

/// Yen in one 万.
const MAN: u64 = 10_000;
/// Yen in one 億.
const OKU: u64 = 100_000_000;
/// Losses from here on are shown in whole 万, or thousands in English: nobody reads the rest while a clock runs.
const ROUGH_FROM: u64 = 1_000_000;

impl Words {
    /// An exact amount: `180万円`, `12,345円`, `1,800,000 yen`.
    pub fn money(&self, yen: Yen) -> String {
        self.say_with("money-exact", &[arg("yen", self.figures(yen))])
    }

    /// An amount that changes all the time, rounded down: `約123万円`, `about 1,234,000 yen`.
    pub fn money_about(&self, yen: Yen) -> String {
        let unit = match self.lang() {
            Lang::Ja => MAN,
            Lang::En => 1_000,
        };
        let size = yen.unsigned_abs();
        if size < ROUGH_FROM || size.is_multiple_of(unit) {
            return self.money(yen);
        }
        let rough = (size - size % unit).cast_signed() * yen.signum();
        self.say_with("money-about", &[arg("yen", self.figures(rough))])
    }

    fn figures(&self, yen: Yen) -> String {
        let size = yen.unsigned_abs();
        let sign = if yen < 0 { "-" } else { "" };
        let figures = match self.lang() {
            Lang::Ja if size >= MAN && size.is_multiple_of(MAN) => in_man(size),
            Lang::Ja | Lang::En => with_commas(size),
        };
        format!("{sign}{figures}")
    }

    /// A duration in its two largest units: `1時間30分`, `1 hour 30 minutes`.
    pub fn span(&self, secs: Secs) -> String {
        let units = [(DAY, "span-days"), (HOUR, "span-hours"), (MINUTE, "span-minutes"), (1, "span-seconds")];
        let mut rest = secs;
        let mut parts = Vec::new();
        for (unit, id) in units {
            let n = rest / unit;
            rest %= unit;
            let is_last = unit == 1 && parts.is_empty();
            if n > 0 || is_last {
                parts.push(self.say_with(id, &[arg("n", n)]));
            } else if !parts.is_empty() {
                break;
            }
            if parts.len() == 2 {
                break;
            }
        }
        parts.join(&self.say("span-joint"))
    }

    /// `06:48 (火)`.
    pub fn time_of_day(&self, at: DateTime) -> String {
        self.say_with("time-of-day", &[arg("clock", clock(at)), arg("weekday", self.weekday(at))])
    }

    /// `6月9日(火) 06:48`.
    pub fn time_with_date(&self, at: DateTime) -> String {
        self.say_with("time-with-date", &[arg("date", self.date(at)), arg("clock", clock(at))])
    }

    /// The room's time, so many seconds after the beginning of 1970, in its own zone: `2026-11-26 19:40 UTC+9`.
    pub fn room_time(&self, secs: u64) -> String {
        let ahead = (self.ahead)(secs);
        let local = i64::try_from(secs).unwrap_or(i64::MAX).saturating_add(ahead.into());
        let since = jiff::SignedDuration::from_secs(local);
        let at = DateTime::constant(1970, 1, 1, 0, 0, 0, 0).saturating_add(since);
        let args = [arg("date", at.date().to_string()), arg("clock", clock(at)), arg("zone", zone(ahead))];
        self.say_with("time-of-room", &args)
    }

    /// `6月9日(火)`.
    pub fn date(&self, at: DateTime) -> String {
        let args = [arg("weekday", self.weekday(at)), arg("month", at.month()), arg("day", at.day())];
        self.say_with("date-of-year", &args)
    }

    fn weekday(&self, at: DateTime) -> String {
        const DAYS: [&str; 7] =
            ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];
        let since_monday = at.weekday().to_monday_zero_offset().unsigned_abs();
        self.say(DAYS[usize::from(since_monday)])
    }

    /// `a, b and c`; a word for nobody when the list is empty.
    pub fn list(&self, items: &[&str]) -> String {
        match items {
            [] => self.say("list-empty"),
            [one] => (*one).to_owned(),
            [first @ .., last] => first.join(&self.say("list-separator")) + &self.say("list-last") + last,
        }
    }
}

/// `06:48`; seconds only where there are some.
pub(super) fn clock(at: DateTime) -> String {
    match at.second() {
        0 => format!("{:02}:{:02}", at.hour(), at.minute()),
        second => format!("{:02}:{:02}:{second:02}", at.hour(), at.minute()),
    }
}

fn in_man(yen: u64) -> String {
    let (oku, man) = (yen / OKU, yen % OKU / MAN);
    match (oku, man) {
        (0, man) => format!("{}万", with_commas(man)),
        (oku, 0) => format!("{}億", with_commas(oku)),
        (oku, man) => format!("{}億{}万", with_commas(oku), with_commas(man)),
    }
}

/// A number with commas between thousands: the same in both languages.
pub fn with_commas(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `UTC`, `UTC+9`, `UTC−3:30`.
fn zone(ahead_secs: i32) -> String {
    let (hours, minutes) = (ahead_secs.abs() / 3_600, ahead_secs.abs() / 60 % 60);
    let sign = if ahead_secs < 0 { "−" } else { "+" };
    match (hours, minutes) {
        (0, 0) => "UTC".to_owned(),
        (_, 0) => format!("UTC{sign}{hours}"),
        _ => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn money_reads_as_written_in_each_language() {
        let (ja, en) = (Words::new(Lang::Ja), Words::new(Lang::En));
        for (yen, in_ja, in_en) in [
            (0, "0円", "0 yen"),
            (9_999, "9,999円", "9,999 yen"),
            (400_000, "40万円", "400,000 yen"),
            (1_800_000, "180万円", "1,800,000 yen"),
            (12_345_678, "12,345,678円", "12,345,678 yen"),
            (250_000_000, "2億5,000万円", "250,000,000 yen"),
            (-300_000_000, "-3億円", "-300,000,000 yen"),
        ] {
            assert_eq!((ja.money(yen), en.money(yen)), (in_ja.to_owned(), in_en.to_owned()));
        }
        assert_eq!(ja.money_about(1_234_567), "約123万円");
        assert_eq!(en.money_about(1_234_567), "about 1,234,000 yen");
        assert_eq!(ja.money_about(34_567), "34,567円");
        assert_eq!(ja.money(i64::MIN), "-9,223,372,036,854,775,808円");
    }

    #[test]
    fn durations_show_their_two_largest_units() {
        let (ja, en) = (Words::new(Lang::Ja), Words::new(Lang::En));
        for (secs, in_ja, in_en) in [
            (0, "0秒", "0 seconds"),
            (61, "1分1秒", "1 minute 1 second"),
            (5_400, "1時間30分", "1 hour 30 minutes"),
            (3_605, "1時間", "1 hour"),
            (2 * DAY + 3 * HOUR + 59, "2日3時間", "2 days 3 hours"),
        ] {
            assert_eq!((ja.span(secs), en.span(secs)), (in_ja.to_owned(), in_en.to_owned()));
        }
    }

    #[test]
    fn times_name_the_weekday() {
        let (ja, en) = (Words::new(Lang::Ja), Words::new(Lang::En));
        let at = date(2026, 6, 9).at(6, 48, 0, 0);
        assert_eq!((ja.time_of_day(at), en.time_of_day(at)), ("06:48 (火)".to_owned(), "06:48 (Tue)".to_owned()));
        assert_eq!(ja.time_with_date(at), "6月9日(火) 06:48");
        assert_eq!(en.time_with_date(at), "Tue 9 Jun, 06:48");
        assert_eq!((ja.date(at), en.date(at)), ("6月9日(火)".to_owned(), "Tue 9 Jun".to_owned()));
    }

    #[test]
    fn lists_end_as_one_says_them() {
        let (ja, en) = (Words::new(Lang::Ja), Words::new(Lang::En));
        assert_eq!(en.list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(ja.list(&["運用", "経営"]), "運用、経営");
        assert_eq!(en.list(&[]), "nobody");
    }
}
