//! PNML, the standard for Petri nets: the playbook as a net with its first and its last marking.

use std::fmt::Write as _;

use crate::scenario::Setting;
use crate::scenario::names::PlaceId;

use super::xml::escaped;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<pnml>
  <net id=\"playbook\" type=\"http://www.pnml.org/version-2009/grammar/pnmlcoremodel\">
";

/// Marks steps that nobody sees, as process mining programs do.
const SILENT: &str = "      <toolspecific tool=\"ProM\" version=\"6.4\" activity=\"$invisible$\"/>\n";

/// The whole file. Steps are called by their ids, as in the event log.
pub(super) fn pnml(setting: &Setting) -> String {
    let playbook = &setting.playbook;
    let place = |id: PlaceId| format!("place_{}", setting.names.name(id));
    let mut out = String::from(HEAD);
    name(&mut out, 4, &playbook.id);
    out.push_str("    <page id=\"page\">\n");
    for (at, it) in playbook.places.iter().enumerate() {
        let marking = if at == 0 { "<initialMarking><text>1</text></initialMarking>" } else { "" };
        let text = setting.names.name(it.id);
        put(
            &mut out,
            format_args!("      <place id=\"{}\"><name><text>{text}</text></name>{marking}</place>", place(it.id)),
        );
    }
    let mut arcs = Vec::new();
    for step in &playbook.activities {
        let text = setting.names.name(step.id);
        let id = format!("step_{text}");
        put(&mut out, format_args!("      <transition id=\"{id}\"><name><text>{text}</text></name></transition>"));
        arcs.extend(step.from.iter().map(|from| (place(*from), id.clone())));
        arcs.extend(step.to.iter().map(|to| (id.clone(), place(*to))));
    }
    for (at, step) in playbook.silent.iter().enumerate() {
        let id = format!("silent_{}", at + 1);
        put(
            &mut out,
            format_args!("      <transition id=\"{id}\"><name><text>{id}</text></name>\n{SILENT}      </transition>"),
        );
        arcs.extend(step.from.iter().map(|from| (place(*from), id.clone())));
        arcs.extend(step.to.iter().map(|to| (id.clone(), place(*to))));
    }
    for (at, (from, to)) in arcs.iter().enumerate() {
        put(&mut out, format_args!("      <arc id=\"arc_{}\" source=\"{from}\" target=\"{to}\"/>", at + 1));
    }
    out.push_str("    </page>\n");
    if let Some(last) = playbook.places.last() {
        let end = place(last.id);
        put(
            &mut out,
            format_args!(
                "    <finalmarkings><marking><place idref=\"{end}\"><text>1</text></place></marking></finalmarkings>"
            ),
        );
    }
    out + "  </net>\n</pnml>\n"
}

fn name(out: &mut String, indent: usize, text: &str) {
    put(out, format_args!("{:indent$}<name><text>{}</text></name>", "", escaped(text)));
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("memory takes it");
}
