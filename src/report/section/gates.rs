//! What only preparation would have opened.

use crate::debrief::{Missing, ShutGate};
use crate::report::page::{Item, Page};
use crate::report::reporter::{Reporter, bare};
use crate::text::arg;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    if r.debrief.gates.is_empty() || !r.wants_all() {
        return;
    }
    page.heading(r.say("debrief-gates"));
    page.para(r.say("debrief-gates-how"));
    page.list(r.debrief.gates.iter().map(|gate| shut(r, gate)).collect());
}

fn shut(r: &Reporter<'_>, gate: &ShutGate) -> Item {
    let this = &r.speaker.setting.scenario.gates[usize::from(gate.gate)];
    let mut item = Item::new(bare(r.pick(&this.text)));
    if gate.missing.is_empty() {
        item.under.push(Item::new(r.say("debrief-gate-unused")));
    }
    item.under.extend(gate.missing.iter().map(|missing| lacking(r, missing)));
    let lines = r.lines(&gate.shows);
    let shows = if lines.is_empty() { "debrief-gate-throughout" } else { "debrief-gate-shows" };
    item.under.push(Item::new(r.say(shows)).with(lines));
    item
}

pub(super) fn lacking(r: &Reporter<'_>, missing: &Missing) -> Item {
    let entry = &r.speaker.setting.organization.readiness[missing.entry.ix()];
    let price = match missing.price_yen {
        0 => r.say("debrief-free"),
        yen => r.speaker.words.money(yen),
    };
    let args = [
        arg("entry", r.pick(&entry.name)),
        arg("level", missing.level),
        arg("needed", missing.needed),
        arg("price", price),
        arg("lead", r.span(missing.lead_secs)),
        arg("month", r.month(&missing.month)),
    ];
    let item = Item::new(r.say_with("debrief-gate-missing", &args));
    let remark = r.pick(&entry.remark);
    if remark.is_empty() {
        return item;
    }
    item.with([Item::new(r.say_with("debrief-gate-remark", &[arg("remark", remark)]))])
}
