//! What other ways would have cost: the spread of each over its rollouts, beside what was done.

use std::collections::BTreeSet;

use super::{esc, figure, label, mark};
use crate::report::reporter::Reporter;
use crate::report::whatif::{Spread, quantiles, spreads};
use crate::rollout::whatif::Difference;
use crate::text::arg;

/// Room for one way, and for the scale over all of them.
const ROW: u32 = 58;
const TOP: u32 = 30;
/// From where to where the scale goes; to the left of it stand the words.
const LEFT: u32 = 420;
const RIGHT: u32 = 970;
/// Sums on the scale are this far apart at least.
const APART: u32 = 120;
/// A bar is this wide at least.
const BAR_MIN: u32 = 5;
/// Columns of text to the left of the scale.
const COLUMNS: usize = 58;
/// As many ways as are drawn; all of them stand below.
const SHOWN: usize = 20;

pub(super) fn chart(r: &Reporter<'_>, cited: &mut BTreeSet<u32>) -> Option<String> {
    let mut ways = spreads(r);
    ways.retain(|way| (way.compared.cost_yen.min, way.compared.cost_yen.max) != (0, 0));
    ways.truncate(SHOWN);
    let scale = Scale::of(ways.iter().map(|way| &way.compared.cost_yen))?;
    let bottom = TOP + ROW * ways.len() as u32;
    let zero = scale.x(0);
    let ends = [(scale.low, "start"), (0, "middle"), (scale.high, "end")].map(|(yen, anchor)| {
        format!(
            "<text class='tick' x='{}' y='16' text-anchor='{anchor}'>{}</text>\n",
            scale.x(yen),
            esc(&r.speaker.words.money_about(yen))
        )
    });
    // Where one end is nothing, or so near that the words would overlap, nothing stands alone.
    let is_apart = |yen: i64| scale.x(yen).abs_diff(zero) >= APART;
    let ends = ends.into_iter().zip([is_apart(scale.low), true, is_apart(scale.high)]);
    let ends = ends.filter(|(_, is_shown)| *is_shown);
    let ends: String = ends.map(|(text, _)| text).collect();
    let rule = format!("<path class='due' d='M{zero} {}V{bottom}'/>\n", TOP - 8);
    let rows = ways.iter().enumerate().map(|(n, way)| row(r, &scale, way, TOP + ROW * n as u32, cited));
    let body = rows.collect::<String>() + &rule + &ends;
    let words = r.speaker.words;
    Some(figure(words, "whatif", ["report-spread", "report-spread-how"], bottom + 8, &body))
}

/// From yen to places.
struct Scale {
    low: i64,
    high: i64,
}

impl Scale {
    /// Over all of them and nothing; none where there is nothing else.
    fn of<'a>(all: impl Iterator<Item = &'a Difference>) -> Option<Self> {
        let (low, high) = all.fold((0, 0), |(low, high), it| (it.min.min(low), it.max.max(high)));
        (low < high).then_some(Self { low, high })
    }

    fn x(&self, yen: i64) -> u32 {
        let whole = i128::from(self.high) - i128::from(self.low);
        let part = i128::from(yen.clamp(self.low, self.high)) - i128::from(self.low);
        LEFT + (part * i128::from(RIGHT - LEFT) / whole) as u32
    }
}

fn row(r: &Reporter<'_>, scale: &Scale, this: &Spread<'_>, y: u32, cited: &mut BTreeSet<u32>) -> String {
    let cost = &this.compared.cost_yen;
    let tone = match cost.sign() {
        -1 => "good",
        1 => "alarm",
        _ => "warn",
    };
    let [min, p10, median, p90, max] = [cost.min, cost.p10, cost.median, cost.p90, cost.max].map(|yen| scale.x(yen));
    let (whole, middle) = (y + 26, y + 20);
    let shape = format!(
        "<rect class='outline' x='{min}' y='{whole}' width='{}' height='2'/>\
         <rect class='bar {tone}' x='{p10}' y='{middle}' width='{}' height='14'/>\
         <path class='due' d='M{median} {}v20'/>",
        (max - min).max(2),
        (p90 - p10).max(BAR_MIN),
        y + 17,
    );
    let name = r.say_with("report-spread-way", &[arg("did", &*this.did), arg("way", &*this.way)]);
    let title = r.labelled(&name, &r.labelled(&this.said, &quantiles(r.speaker.words, cost)));
    label(r.speaker.lang(), &name, COLUMNS, [10, y + 16]) + &mark(this.decision.seq, &title, &shape, cited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_goes_from_the_least_to_the_most_and_holds_nothing() {
        let of = |values: &[i64]| Difference::of(values.iter().copied());
        let scale = Scale::of([of(&[-300, -100]), of(&[100])].iter()).expect("something differs");
        assert_eq!([-300, -100, 0, 100].map(|yen| scale.x(yen)), [420, 695, 832, 970]);
        let dear = Scale::of([of(&[50, 100])].iter()).expect("something differs");
        assert_eq!([0, 100].map(|yen| dear.x(yen)), [LEFT, RIGHT]);
        assert!(Scale::of([of(&[0, 0])].iter()).is_none());
    }
}
