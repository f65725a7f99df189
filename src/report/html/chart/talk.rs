//! Who talked to whom: a table that is read like a map.

use super::esc;
use super::scrolling;
use crate::report::reporter::Reporter;
use crate::scenario::names::RoleId;
use crate::text::arg;

/// Shades of a cell, the last for the pair that talked most.
const SHADES: u32 = 4;

/// Rows send, columns receive; only who took part.
pub(super) fn chart(r: &Reporter<'_>) -> Option<String> {
    let count = |from: RoleId, to: RoleId| {
        let pairs = r.debrief.posts.iter().filter(|post| post.from == from);
        pairs.filter(|post| post.to.iter().any(|(role, _)| *role == to)).count() as u32
    };
    let all: Vec<RoleId> = RoleId::all(r.speaker.setting.scenario.roles.len()).collect();
    let is_wanted = |from: RoleId, to: RoleId| r.wants(from) || r.wants(to);
    let senders: Vec<RoleId> = all
        .iter()
        .copied()
        .filter(|from| all.iter().any(|to| is_wanted(*from, *to) && count(*from, *to) > 0))
        .collect();
    let receivers: Vec<RoleId> = all
        .iter()
        .copied()
        .filter(|to| all.iter().any(|from| is_wanted(*from, *to) && count(*from, *to) > 0))
        .collect();
    let most = all.iter().flat_map(|from| all.iter().map(|to| count(*from, *to))).max().filter(|most| *most > 0)?;
    let head: String = receivers.iter().map(|to| format!("<th scope='col'>{}</th>", esc(r.role(*to)))).collect();
    let cell = |from: RoleId, to: RoleId| match count(from, to) {
        _ if !is_wanted(from, to) => "<td></td>".to_owned(),
        0 => "<td class='none'>0</td>".to_owned(),
        num => format!("<td class='shade{}'>{num}</td>", (num * SHADES).div_ceil(most)),
    };
    let row = |from: &RoleId| {
        let cells: String = receivers.iter().map(|to| cell(*from, *to)).collect();
        format!("<tr><th scope='row'>{}</th>{cells}</tr>\n", esc(r.role(*from)))
    };
    let rows: String = senders.iter().map(row).collect();
    let corner =
        esc(&r.say_with("debrief-ends", &[arg("from", r.say("report-sender")), arg("to", r.say("report-receiver"))]));
    let table = format!(
        "<table class='talk'>\n<caption class='unseen'>{}</caption>\n<thead><tr><th scope='col'>{corner}</th>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>",
        esc(&r.say("report-talk"))
    );
    Some(format!(
        "<figure>\n<figcaption><strong>{}</strong> {}</figcaption>\n{}</figure>\n",
        esc(&r.say("report-talk")),
        esc(&r.say("report-talk-how")),
        scrolling(&r.say("report-talk"), &table)
    ))
}
