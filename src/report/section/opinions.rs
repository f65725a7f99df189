//! What the seats wrote themselves, beside what the record shows of each.

use crate::debrief::{Finding, Opinion};
use crate::report::page::{Item, Page};
use crate::report::reporter::Reporter;
use crate::text::arg;

use super::finding::sentence;

/// How many findings stand beside a seat's own words.
const BESIDE: usize = 2;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let wanted: Vec<&Opinion> = r.debrief.opinions.iter().filter(|opinion| r.wants(opinion.role)).collect();
    if wanted.is_empty() || r.debrief.ending.is_none() {
        return;
    }
    page.heading(r.say("debrief-opinions"));
    page.para(r.say("debrief-opinions-how"));
    page.list(wanted.into_iter().map(|opinion| item(r, opinion)).collect());
}

fn item(r: &Reporter<'_>, opinion: &Opinion) -> Item {
    let role = || arg("role", r.role(opinion.role));
    let mut under = Vec::new();
    let head = match &opinion.words {
        None => r.say_with("debrief-opinion-open", &[role()]),
        Some(words) if words.is_declined() => r.say_with("debrief-opinion-declined", &[role()]),
        Some(words) => {
            let not_said = r.say("debrief-none");
            let said = |text: &str| if text.is_empty() { not_said.clone() } else { text.to_owned() };
            under.push(Item::new(r.labelled(&r.say("debrief-opinion-cause"), &said(&words.cause))));
            under.push(Item::new(r.labelled(&r.say("debrief-opinion-change"), &said(&words.change))));
            let written = arg("written", r.speaker.words.room_time(words.written_secs));
            r.say_with("debrief-opinion", &[role(), written])
        }
    };
    let own = r.debrief.findings.iter().filter(|finding| finding.role == Some(opinion.role)).take(BESIDE);
    let shown = |finding: &Finding| {
        Item::new(r.labelled(&r.say("debrief-opinion-shown"), &sentence(r, finding))).with(r.lines(&finding.proofs))
    };
    let item = Item::new(head).with(under).with(own.map(shown));
    opinion.proof.map_or(item.clone(), |proof| item.of_entry(proof.seq))
}
