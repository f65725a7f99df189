//! What became of the evidence.

use crate::debrief::{Item as Piece, OutOfOrder};
use crate::report::page::{Item, Page};
use crate::report::reporter::Reporter;
use crate::scenario::rules::EvidenceState;
use crate::text::arg;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let evidence = &r.debrief.evidence;
    if evidence.items.is_empty() || !r.wants_all() {
        return;
    }
    page.heading(r.say("debrief-evidence"));
    page.para(r.say("debrief-evidence-how"));
    let heads =
        ["debrief-piece", "debrief-volatility", "debrief-became", "debrief-time", "debrief-by", "debrief-record"];
    page.table(r.heads(&heads), evidence.items.iter().map(|piece| row(r, piece)).collect());
    if !evidence.out_of_order.is_empty() {
        page.subheading(r.say("debrief-out-of-order"));
        page.list(evidence.out_of_order.iter().map(|slip| out_of_order(r, slip)).collect());
    }
}

fn row(r: &Reporter<'_>, piece: &Piece) -> Vec<String> {
    let moved = !matches!(piece.fate, EvidenceState::Absent | EvidenceState::Intact);
    let only_if = |text: String| if moved { text } else { String::new() };
    vec![
        r.speaker.evidence(piece.evidence).to_owned(),
        piece.volatility.to_string(),
        r.evidence_state(piece.fate),
        only_if(r.time(piece.since.at)),
        only_if(r.cause(&piece.cause)),
        only_if(piece.since.seq.to_string()),
    ]
}

fn out_of_order(r: &Reporter<'_>, slip: &OutOfOrder) -> Item {
    let args = [arg("time", r.time(slip.at.at)), arg("seq", slip.at.seq), arg("saved", r.speaker.evidence(slip.saved))];
    let before = |piece: &Piece| {
        let args = [
            arg("evidence", r.speaker.evidence(piece.evidence)),
            arg("volatility", piece.volatility),
            arg("fate", r.evidence_state(piece.fate)),
        ];
        Item::new(r.say_with("debrief-out-of-order-before", &args))
    };
    let item = Item::new(r.say_with("debrief-out-of-order-saved", &args)).of_entry(slip.at.seq);
    item.with(slip.before.iter().map(before))
}
