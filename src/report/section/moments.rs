//! The moments that mattered, in order.

use crate::report::page::Page;
use crate::report::reporter::Reporter;

pub(crate) fn write(r: &Reporter<'_>, page: &mut Page) {
    let lines = r.lines(&r.debrief.moments);
    if lines.is_empty() || !r.wants_all() {
        return;
    }
    page.heading(r.say("debrief-moments"));
    page.list(lines);
}
