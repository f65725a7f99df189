//! The run in a few figures, over everything else.

use super::tag::esc;
use crate::report::reporter::Reporter;
use crate::report::section::deadlines::seen;
use crate::report::section::summary::course;

pub(super) fn summary(r: &Reporter<'_>) -> String {
    let debrief = r.debrief;
    let ending = match debrief.ending {
        Some((ending, _)) => r.speaker.ending(ending).to_owned(),
        None => r.say("report-going-on"),
    };
    let mut cards = vec![
        card(&r.say("debrief-ending"), &esc(&ending)),
        card(&r.say("report-length"), &esc(&r.span(debrief.length_secs))),
    ];
    if r.wants_all() {
        cards.push(card(&r.say("report-harm"), &esc(&r.speaker.words.money_about(debrief.money.harm_yen))));
    }
    if seen(r).next().is_some() {
        cards.push(card(&r.say("report-deadlines"), &esc(&course(r))));
    }
    cards.extend(letters(r).map(|bar| card(&r.say("debrief-ratings"), &bar)));
    format!("<dl class='cards'>\n{}</dl>\n", cards.concat())
}

fn card(term: &str, html: &str) -> String {
    format!("<div><dt>{}</dt><dd>{html}</dd></div>\n", esc(term))
}

/// How many of each letter, as a bar whose parts are as long as they are many.
fn letters(r: &Reporter<'_>) -> Option<String> {
    let mut counts = [0_u32; 4];
    r.debrief
        .letters
        .list
        .iter()
        .filter(|letter| r.wants(letter.role))
        .for_each(|it| counts[it.letter() as usize] += 1);
    if counts.iter().all(|count| *count == 0) {
        return None;
    }
    let parts = ["P", "S", "M", "U"].into_iter().zip(counts).filter(|(_, count)| *count > 0);
    let part = |(letter, count): (&str, u32)| {
        format!("<span class='{letter}' style='flex-grow:{count}'><b>{letter}</b> {count}</span>")
    };
    Some(format!("<span class='letters'>{}</span>", parts.map(part).collect::<String>()))
}
