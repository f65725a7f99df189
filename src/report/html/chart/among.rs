//! A run among others: for each measure, from the least to the most of the others, and where the run stands.

use super::{WIDTH, esc, figure, label};
use crate::report::compare::{Among, Stands, in_words};
use crate::text::Words;

/// Room for a measure.
const ROW: u32 = 46;
const TOP: u32 = 10;
/// Where the measures begin and end; names stand to the left, values to the right.
const LEFT: u32 = 270;
const RIGHT: u32 = 780;
const NAME_COLUMNS: usize = 34;

pub(in crate::report::html) fn chart(words: &Words, among: &Among) -> Option<String> {
    let rows = among.stands.iter().enumerate().map(|(n, stands)| row(words, stands, TOP + ROW * n as u32));
    let body: String = rows.collect();
    let height = TOP + ROW * among.stands.len() as u32;
    let ids = ["compare-spread", "compare-spread-how"];
    (!body.is_empty()).then(|| figure(words, "among-chart", ids, height, &body))
}

fn row(words: &Words, stands: &Stands, y: u32) -> String {
    let [least, p25, median, p75, most] = stands.spread;
    let scale = Scale::new(least.min(stands.value), most.max(stands.value));
    let shown = |value| stands.measure.unit().shown(words, value);
    let name = words.say(stands.measure.name());
    let [from, middle_half, to] = [least, p25, most].map(|value| scale.x(value));
    let (at, middle) = (scale.x(stands.value), y + 16);
    let title = in_words(words, stands).said;
    let mut svg = label(words.lang(), &name, NAME_COLUMNS, [6, y + 20]);
    svg.push_str(&format!(
        "<g><title>{}</title><rect class='outline' x='{from}' y='{}' width='{}' height='12'/>\n\
         <rect class='step' x='{middle_half}' y='{}' width='{}' height='12'/>\n\
         <path class='due' d='M{} {}v20'/>\n<path class='should own' d='M{at} {}l8 8l-8 8l-8 -8z'/></g>\n\
         <text class='halo' x='{}' y='{}'>{}</text>\n",
        esc(&title),
        y + 10,
        (to - from).max(2),
        y + 10,
        (scale.x(p75) - middle_half).max(2),
        scale.x(median),
        y + 6,
        middle - 8,
        RIGHT + 24,
        y + 20,
        esc(&shown(stands.value)),
    ));
    svg
}

/// From one edge to the other; where all is alike, everything stands in the middle.
struct Scale {
    low: i64,
    span: i64,
}

impl Scale {
    fn new(low: i64, high: i64) -> Self {
        Self { low, span: high.saturating_sub(low) }
    }

    fn x(&self, value: i64) -> u32 {
        let wide = i128::from(RIGHT - LEFT);
        let part = match self.span {
            0 => wide / 2,
            span => i128::from(value - self.low) * wide / i128::from(span),
        };
        LEFT + u32::try_from(part.clamp(0, wide)).unwrap_or(0)
    }
}

// Marks stand inside the picture, and values beside them.
const _: () = assert!(RIGHT + 24 < WIDTH);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::compare::Measure;
    use crate::text::Lang;

    #[test]
    fn values_stand_between_the_edges_and_alike_ones_in_the_middle() {
        let scale = Scale::new(-10, 30);
        assert_eq!((scale.x(-10), scale.x(10), scale.x(30)), (LEFT, (LEFT + RIGHT) / 2, RIGHT));
        assert_eq!(Scale::new(7, 7).x(7), (LEFT + RIGHT) / 2);
        assert_eq!(Scale::new(i64::MIN / 2, i64::MAX / 2).x(i64::MAX / 2), RIGHT);
    }

    #[test]
    fn a_run_beyond_all_others_stands_at_the_edge_of_its_row() {
        let stands = Stands::of(Measure::Messages, 50, vec![10, 20, 30]);
        let svg = row(&Words::new(Lang::En), &stands, 0);
        assert!(svg.contains(&format!("d='M{RIGHT} 8l8")), "{svg}");
        assert!(svg.contains(&format!("<rect class='outline' x='{LEFT}' y='10' width='255'")), "{svg}");
    }
}
